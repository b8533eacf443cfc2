/* zeren-ocr-line.h: what was recognized on one line, put right and placed as a font would place it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-pdf.h"

G_BEGIN_DECLS

/**
 * ZerenOcrSymbol:
 * @c: a character
 * @x0: the left edge of its ink in pixels; @x1, @y0 and @y1 alike
 * @confidence: how sure Tesseract is, 0 to 100
 * @starts_word: whether Tesseract saw a blank before it
 */
typedef struct
{
  gunichar c;
  double x0, y0, x1, y1;
  double confidence;
  gboolean starts_word;
} ZerenOcrSymbol;

void zeren_ocr_line_add_glyphs (GArray *symbols, guint run, double scale, GArray *glyphs);

G_END_DECLS
