/* zeren-docx-chunk.h: other files that a DOCX takes in whole (altChunk)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-docx-body.h"

G_BEGIN_DECLS

gboolean zeren_docx_chunk_read (ZerenDocxBody *body, GBytes *part, GError **error);

G_END_DECLS
