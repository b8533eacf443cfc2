/* zeren-docx.h: what a DOCX says, as Word would print it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-flow.h"

#include <gio/gio.h>

G_BEGIN_DECLS

ZerenFlow *zeren_docx_read (GBytes *bytes, GPtrArray *notes, GError **error);

G_END_DECLS
