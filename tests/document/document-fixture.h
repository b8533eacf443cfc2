/* document-fixture.h: small documents that the tests make themselves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-document.h"

#include <cairo.h>

G_BEGIN_DECLS

/* One part of a DOCX, or of any ZIP. */
typedef struct
{
  const char *name;
  const char *content;
  gsize size; /* 0 for a string */
} FixturePart;

GBytes *fixture_zip (const FixturePart *parts);
GBytes *fixture_docx (const char *body, const char *numbering, const char *styles);
GBytes *fixture_data (const char *name);

/* PDFs drawn with cairo: begin, draw, show a page, end. */
typedef struct
{
  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_t *cr;
} FixturePdf;

void fixture_pdf_begin (FixturePdf *pdf);
void fixture_pdf_text (FixturePdf *pdf, double x, double y, double size, const char *text);
void fixture_pdf_rule (FixturePdf *pdf, double x0, double y0, double x1, double y1);
void fixture_pdf_next_page (FixturePdf *pdf);
GBytes *fixture_pdf_end (FixturePdf *pdf);

ZerenDocument *fixture_open (GBytes *bytes);
GBytes *fixture_reading_copy (ZerenDocument *document);
ZerenText *fixture_read (GBytes *bytes);
char *fixture_text (GBytes *bytes);
char *fixture_strip (const char *text);
char *fixture_cells (ZerenText *text);
void fixture_assert_refused (GBytes *bytes, ZerenDocumentError code, const char *advice);

G_END_DECLS
