/* zeren-pdf-text.h: the text of a PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-document.h"
#include "zeren-pdf.h"

G_BEGIN_DECLS

/**
 * ZerenPdfTextWay:
 * @progress: (nullable): is told which page is read
 * @recognizes: whether the text of pages that are only pictures is recognized
 *
 * How a text is read.
 */
typedef struct
{
  ZerenPagesFunc progress;
  gpointer progress_data;
  gboolean recognizes;
} ZerenPdfTextWay;

ZerenText *zeren_pdf_read_text (ZerenPdf *pdf,
                                const ZerenPdfTextWay *way,
                                GPtrArray *notes,
                                GCancellable *cancellable,
                                GError **error);

G_END_DECLS
