/* zeren-pdf-text.h: the text of a PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-document.h"
#include "zeren-pdf.h"

G_BEGIN_DECLS

ZerenText *zeren_pdf_read_text (ZerenPdf *pdf,
                                GPtrArray *notes,
                                ZerenPagesFunc progress,
                                gpointer progress_data,
                                GCancellable *cancellable,
                                GError **error);

G_END_DECLS
