/* zeren-docx-reading-private.h: a DOCX within a DOCX
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-docx-body.h"

G_BEGIN_DECLS

gboolean zeren_docx_read_inner (ZerenDocxBody *outer, GBytes *bytes, GError **error);
GBytes *zeren_docx_read_target (ZerenDocxBody *body, const char *id, GError **error);

G_END_DECLS
