/* zeren-pdf.h: the one place that knows Poppler: characters and pictures of the pages of a PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-document.h"

G_BEGIN_DECLS

/**
 * ZerenGlyph:
 * @c: the character, never white space
 * @x0: left edge from the left of the page, in PDF points; the page as it is shown, after rotation
 * @y0: upper edge from the top of the page
 * @size: the size of the font in points
 * @weight: 400 normal, 700 bold …, told by the name of the font
 * @run: number of the run of characters on one line that it belongs to
 * @spaced: whether Poppler saw a space before it
 * @is_red: whether it is printed in red, as stamps are
 */
typedef struct
{
  gunichar c;
  double x0, y0, x1, y1;
  double size;
  guint weight;
  guint run;
  gboolean spaced;
  gboolean is_red;
} ZerenGlyph;

typedef struct _ZerenPdf ZerenPdf;

ZerenPdf *zeren_pdf_new (GBytes *bytes, GError **error);
void zeren_pdf_free (ZerenPdf *self);

guint zeren_pdf_get_n_pages (ZerenPdf *self);
gboolean zeren_pdf_get_page_size (ZerenPdf *self, guint page, ZerenPageSize *size);
GArray *zeren_pdf_dup_glyphs (ZerenPdf *self, guint page);
double zeren_pdf_get_picture_share (ZerenPdf *self, guint page);
gboolean zeren_pdf_has_fonts (ZerenPdf *self);
ZerenImage *zeren_pdf_render (ZerenPdf *self,
                              guint page,
                              const ZerenBox *region,
                              double scale,
                              GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenPdf, zeren_pdf_free)

G_END_DECLS
