/* zeren-reading-copy.h: pages for documents that have none of their own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-flow.h"

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean zeren_reading_copy_make (ZerenFlow *flow,
                                  GCancellable *cancellable,
                                  GBytes **pdf,
                                  ZerenText **text,
                                  GError **error);

G_END_DECLS
