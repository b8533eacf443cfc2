/* pdf-words.h: the words of a PDF with their boxes, as poppler's tools find them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-official-document.h"

G_BEGIN_DECLS

#define MM(millimetres) ((millimetres) * 72.0 / 25.4)

/**
 * PdfWord:
 * @page: from 1
 * @left: in points from the top left of the page, as the other edges
 */
typedef struct
{
  guint page;
  double left, top, right, bottom;
  char *text;
} PdfWord;

char *pdf_words_save (ZerenOfficialDocument *document, const char *folder);
void pdf_words_delete_folder (char *folder);
GPtrArray *pdf_words_measure (ZerenOfficialDocument *document);
const PdfWord *pdf_words_find (GPtrArray *words, guint page, const char *text);
void pdf_words_assert_near (double value, double expected, double tolerance);

G_END_DECLS
