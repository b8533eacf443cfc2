/* zeren-ocr-line.c: what was recognized on one line, put right and placed as a font would place it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tesseract gives the box of the ink. The characters of a PDF have the box of their cell, and the
 * layout of a page (zeren-page-line.c) tells blanks and lines by the gaps between these.
 */

#include "zeren-ocr-line.h"

#include <math.h>
#include <string.h>

/* A line that is less sure than this is a stamp, a rule or dust. */
#define LEAST_CONFIDENCE 35
/* How high the ink of a character is, in ems: of Han characters, of digits and capitals. */
#define HAN_HEIGHT   0.92
#define DIGIT_HEIGHT 0.72
/* The places of single characters are guesses of the recognizer, wrong by up to a character; a gap
 * beyond these, in ems, is one on the paper too: between two full-width characters, between one and
 * a digit or letter, between two of these within a word. */
#define GAP_OF_WIDE  1.6
#define GAP_OF_MIXED 1.2
#define GAP_IN_WORD  1.0

static gboolean
is_han (gunichar c)
{
  return g_unichar_get_script (c) == G_UNICODE_SCRIPT_HAN;
}

static gboolean
is_one_of (gunichar c, const char *set)
{
  return g_utf8_strchr (set, -1, c) != NULL;
}

static gboolean
closes (gunichar c)
{
  return is_one_of (c, "，。、；：！？）》〉】〕”’」』");
}

static gboolean
opens (gunichar c)
{
  return is_one_of (c, "（《〈【〔“‘「『");
}

static ZerenOcrSymbol *
symbol_at (GArray *symbols, guint i)
{
  return &g_array_index (symbols, ZerenOcrSymbol, i);
}

static gboolean
is_wide (gunichar c)
{
  return is_han (c) || closes (c) || opens (c);
}

/* --- putting right --- */

static gunichar
full_width (gunichar c)
{
  static const char narrow[] = ",;:!?()";
  static const gunichar wide[] = { U'，', U'；', U'：', U'！', U'？', U'（', U'）' };
  const char *at = c != 0 && c < 0x80 ? strchr (narrow, (int)c) : NULL;

  return at != NULL ? wide[at - narrow] : c;
}

/* Marks beside Han characters are full-width in Chinese typesetting. */
static void
widen_marks (GArray *symbols)
{
  for (guint i = 0; i < symbols->len; i++)
    {
      ZerenOcrSymbol *symbol = symbol_at (symbols, i);

      if ((i > 0 && is_wide (symbol_at (symbols, i - 1)->c)) ||
          (i + 1 < symbols->len && is_wide (symbol_at (symbols, i + 1)->c)))
        symbol->c = full_width (symbol->c);
    }
}

static double
sum_confidence (GArray *symbols)
{
  double sum = 0;

  for (guint i = 0; i < symbols->len; i++)
    sum += symbol_at (symbols, i)->confidence;

  return sum;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

/* The size of the font in pixels, by the ink of most characters. */
static double
measure_em (GArray *symbols)
{
  g_autoptr (GArray) heights = g_array_new (FALSE, FALSE, sizeof (double));
  gboolean han = FALSE;

  for (guint i = 0; i < symbols->len && !han; i++)
    han = is_han (symbol_at (symbols, i)->c) && symbol_at (symbols, i)->c != U'一';
  for (guint i = 0; i < symbols->len; i++)
    {
      const ZerenOcrSymbol *symbol = symbol_at (symbols, i);
      double height = (symbol->y1 - symbol->y0) / (han ? HAN_HEIGHT : DIGIT_HEIGHT);

      if (han ? is_han (symbol->c) && symbol->c != U'一' : g_unichar_isalnum (symbol->c))
        g_array_append_val (heights, height);
    }
  if (heights->len == 0)
    return symbol_at (symbols, 0)->x1 - symbol_at (symbols, 0)->x0;

  g_array_sort (heights, compare_doubles);

  return g_array_index (heights, double, heights->len / 2);
}

/* Upright strokes are the rules of a table; what has no height is the edge of the paper. */
static void
drop_rules (GArray *symbols)
{
  for (guint i = symbols->len; i > 0; i--)
    {
      const ZerenOcrSymbol *symbol = symbol_at (symbols, i - 1);

      if (is_one_of (symbol->c, "|｜丨¦") || symbol->y1 - symbol->y0 < 2)
        g_array_remove_index (symbols, i - 1);
    }
}

/* The wide blank behind 第一条 is often taken for a mark, which never stands there. */
static void
drop_mark_after_number (GArray *symbols)
{
  guint at = 1;

  if (symbols->len == 0 || symbol_at (symbols, 0)->c != U'第')
    return;
  while (at < symbols->len && is_one_of (symbol_at (symbols, at)->c, "一二三四五六七八九十百零〇"))
    at++;
  if (at > 1 && at + 1 < symbols->len && is_one_of (symbol_at (symbols, at)->c, "章节条"))
    while (at + 1 < symbols->len && is_one_of (symbol_at (symbols, at + 1)->c, "“”‘’\"'，,"))
      g_array_remove_index (symbols, at + 1);
}

/* 〔2026] 3号: one of two brackets is taken for a narrow one. */
static void
pair_brackets (GArray *symbols)
{
  gboolean is_open = FALSE;

  for (guint i = 0; i < symbols->len; i++)
    {
      gunichar *c = &symbol_at (symbols, i)->c;

      if (is_open && *c == ']')
        *c = U'〕';
      is_open = *c == U'〔' || (is_open && *c != U'〕');
    }
}

/* A dot or a stroke alone on its line is dust, or the mark of a line whose other characters were
 * not seen. */
static gboolean
is_dust (GArray *symbols)
{
  return symbols->len == 1 && !is_han (symbol_at (symbols, 0)->c) &&
         !g_unichar_isdigit (symbol_at (symbols, 0)->c);
}

/* --- placing --- */

/* The middle of the line at its left end, and how it rises or falls: a sheet lies seldom quite
 * straight in the scanner. */
static void
fit_middle (GArray *symbols, double *middle, double *slope)
{
  double n = 0, x_sum = 0, y_sum = 0, xx = 0, xy = 0, spread;

  for (guint pass = 0; pass < 2 && n == 0; pass++)
    for (guint i = 0; i < symbols->len; i++)
      {
        const ZerenOcrSymbol *symbol = symbol_at (symbols, i);
        double x = (symbol->x0 + symbol->x1) / 2, y = (symbol->y0 + symbol->y1) / 2;

        if (pass == 0 && !is_han (symbol->c))
          continue;
        n++;
        x_sum += x;
        y_sum += y;
        xx += x * x;
        xy += x * y;
      }
  spread = n * xx - x_sum * x_sum;
  *slope = n >= 4 && spread > 1 ? (n * xy - x_sum * y_sum) / spread : 0;
  if (fabs (*slope) > 0.05)
    *slope = 0;
  *middle = (y_sum - *slope * x_sum) / n;
}

static double
widest_gap (const ZerenOcrSymbol *last, const ZerenOcrSymbol *next)
{
  if (is_wide (last->c) && is_wide (next->c))
    return GAP_OF_WIDE;
  if (is_wide (last->c) || is_wide (next->c))
    return GAP_OF_MIXED;

  return next->starts_word ? 0 : GAP_IN_WORD;
}

/* What stands one after the other touches, and does not overlap. */
static void
close_gaps (GArray *symbols, double em)
{
  for (guint i = 0; i + 1 < symbols->len; i++)
    {
      ZerenOcrSymbol *last = symbol_at (symbols, i), *next = last + 1;

      if (next->x0 - last->x1 >= widest_gap (last, next) * em)
        continue;
      next->x0 = MAX (last->x0 + 1, (last->x1 + next->x0) / 2);
      next->x1 = MAX (next->x1, next->x0 + 1);
      last->x1 = next->x0;
    }
}

/**
 * zeren_ocr_line_add_glyphs:
 * @symbols: (element-type ZerenOcrSymbol): what was recognized on a line; is changed
 * @run: the number that its characters get
 * @scale: pixels a point
 * @glyphs: (element-type ZerenGlyph): gets the characters
 */
void
zeren_ocr_line_add_glyphs (GArray *symbols, guint run, double scale, GArray *glyphs)
{
  double em, middle, slope;

  drop_rules (symbols);
  if (symbols->len == 0 || is_dust (symbols) ||
      sum_confidence (symbols) < LEAST_CONFIDENCE * symbols->len)
    return;

  em = MAX (measure_em (symbols), 1);
  widen_marks (symbols);
  pair_brackets (symbols);
  drop_mark_after_number (symbols);
  fit_middle (symbols, &middle, &slope);
  close_gaps (symbols, em);
  for (guint i = 0; i < symbols->len; i++)
    {
      const ZerenOcrSymbol *symbol = symbol_at (symbols, i);
      double y = middle + slope * (symbol->x0 + symbol->x1) / 2;
      ZerenGlyph glyph = {
        .c = symbol->c,
        .x0 = symbol->x0 / scale,
        .y0 = (y - em / 2) / scale,
        .x1 = symbol->x1 / scale,
        .y1 = (y + em / 2) / scale,
        .size = round (2 * em / scale) / 2,
        .weight = 400,
        .run = run,
        .spaced = symbol->starts_word && i > 0 && !is_wide (symbol->c) &&
                  !is_wide (symbol_at (symbols, i - 1)->c),
      };

      g_array_append_val (glyphs, glyph);
    }
}
