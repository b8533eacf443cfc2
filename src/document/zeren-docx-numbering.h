/* zeren-docx-numbering.h: automatic numbers of a DOCX as text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-docx-styles.h"

G_BEGIN_DECLS

typedef struct _ZerenDocxNumbering ZerenDocxNumbering;

ZerenDocxNumbering *zeren_docx_numbering_new (xmlDoc *doc, ZerenDocxStyles *styles);
void zeren_docx_numbering_free (ZerenDocxNumbering *self);
char *zeren_docx_numbering_next (ZerenDocxNumbering *self,
                                 int num_id,
                                 int level,
                                 const char *style);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenDocxNumbering, zeren_docx_numbering_free)

G_END_DECLS
