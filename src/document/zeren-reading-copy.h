/* zeren-reading-copy.h: pages for documents that have none of their own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-flow.h"

#include <gio/gio.h>

G_BEGIN_DECLS

ZerenText *zeren_reading_copy_lay_out (ZerenFlow *flow, GCancellable *cancellable, GError **error);
GBytes *zeren_reading_copy_draw (ZerenFlow *flow, GError **error);

G_END_DECLS
