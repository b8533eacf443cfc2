/* zeren-docx-paragraph.h: the text of a paragraph of a DOCX
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-docx-body.h"

G_BEGIN_DECLS

/**
 * ZerenDocxParagraph:
 * @text: what it says, `\n` for line breaks
 * @open_fields: fields begun and not ended, whose code is not printed; fields may run over
 * paragraphs
 * @boxes: (element-type xmlNode): text boxes that are anchored in it, lent
 */
typedef struct
{
  ZerenDocxBody *body;
  GString *text;
  GArray *open_fields;
  GPtrArray *boxes;
  ZerenDocxRunStyle style;
  gsize n_chars;   /* all printed characters, */
  gsize n_bold;    /* those that are bold, */
  double size_sum; /* and the sum of their sizes */
} ZerenDocxParagraph;

void zeren_docx_paragraph_read_runs (ZerenDocxParagraph *self, const xmlNode *node);
const xmlNode *zeren_docx_choose_alternative (const xmlNode *node);

G_END_DECLS
