/* zeren-page-line.c: runs of characters and the lines that they form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-page-line.h"

#include <math.h>

/* In ems (font sizes). A typed space is 0.22 to 0.5 em wide; the air that word processors put
 * between Han characters and digits is 0.25 em and no space. */
#define GAP_OF_RUNS   0.9
#define GAP_OF_SPACE  0.15
#define GAP_OF_AIR    0.35
#define GAP_OF_TITLES 2.5

void
zeren_page_run_free (ZerenPageRun *self)
{
  g_array_unref (self->glyphs);
  g_free (self);
}

void
zeren_page_line_free (ZerenPageLine *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->chars);
  g_free (self);
}

/** zeren_page_line_dup_text: Returns: (transfer full): what the line says */
char *
zeren_page_line_dup_text (const ZerenPageLine *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->chars->len; i++)
    g_string_append_unichar (text, g_array_index (self->chars, ZerenPageChar, i).c);

  return g_string_free (text, FALSE);
}

/* --- runs ------------------------------------------------------------------------------------ */

static gboolean
continues_run (const ZerenPageRun *run, const ZerenGlyph *glyph)
{
  const ZerenGlyph *last = &g_array_index (run->glyphs, ZerenGlyph, run->glyphs->len - 1);
  double gap = glyph->x0 - last->x1;

  return glyph->run == last->run && gap < GAP_OF_RUNS * MAX (glyph->size, last->size) &&
         gap > -2 * MAX (glyph->size, last->size);
}

static void
add_to_run (ZerenPageRun *run, const ZerenGlyph *glyph)
{
  if (run->glyphs->len == 0)
    {
      run->x0 = glyph->x0;
      run->x1 = glyph->x1;
      run->y0 = glyph->y0;
      run->y1 = glyph->y1;
    }
  run->x0 = MIN (run->x0, glyph->x0);
  run->x1 = MAX (run->x1, glyph->x1);
  run->y0 = MIN (run->y0, glyph->y0);
  run->y1 = MAX (run->y1, glyph->y1);
  run->size = MAX (run->size, glyph->size);
  g_array_append_vals (run->glyphs, glyph, 1);
}

/**
 * zeren_page_runs_new:
 * @glyphs: (element-type ZerenGlyph): characters of a page
 *
 * Returns: (transfer full) (element-type ZerenPageRun): the runs, cut at wide gaps
 */
GPtrArray *
zeren_page_runs_new (const GArray *glyphs)
{
  GPtrArray *runs = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_page_run_free);
  ZerenPageRun *run = NULL;

  for (guint i = 0; i < glyphs->len; i++)
    {
      const ZerenGlyph *glyph = &g_array_index (glyphs, ZerenGlyph, i);

      if (run == NULL || !continues_run (run, glyph))
        {
          run = g_new0 (ZerenPageRun, 1);
          run->glyphs = g_array_new (FALSE, FALSE, sizeof (ZerenGlyph));
          g_ptr_array_add (runs, run);
        }
      add_to_run (run, glyph);
    }

  return runs;
}

/* --- lines ----------------------------------------------------------------------------------- */

static int
compare_runs_down (gconstpointer a, gconstpointer b)
{
  const ZerenPageRun *x = *(ZerenPageRun *const *)a, *y = *(ZerenPageRun *const *)b;
  double first = x->y0 + x->y1, second = y->y0 + y->y1;

  if (first != second)
    return first < second ? -1 : 1;

  return (x->x0 > y->x0) - (x->x0 < y->x0);
}

static int
compare_runs_across (gconstpointer a, gconstpointer b)
{
  const ZerenPageRun *x = *(ZerenPageRun *const *)a, *y = *(ZerenPageRun *const *)b;

  return (x->x0 > y->x0) - (x->x0 < y->x0);
}

static gboolean
is_on_line (const ZerenPageRun *run, double y0, double y1)
{
  double overlap = MIN (run->y1, y1) - MAX (run->y0, y0);
  double height = MIN (run->y1 - run->y0, y1 - y0);
  double distance = fabs ((run->y0 + run->y1) / 2 - (y0 + y1) / 2);

  return overlap > 0.5 * height && distance < 0.5 * MAX (run->y1 - run->y0, y1 - y0);
}

/** zeren_page_runs_sort_down: puts runs in order from top to bottom */
void
zeren_page_runs_sort_down (GPtrArray *runs)
{
  g_ptr_array_sort (runs, compare_runs_down);
}

/**
 * zeren_page_runs_sort_line:
 * @runs: (element-type ZerenPageRun): runs from top to bottom
 * @from: the first that no line has taken yet
 *
 * Puts the runs that stand on a line with the first one in order from left to right.
 *
 * Returns: one past the last run of that line
 */
guint
zeren_page_runs_sort_line (GPtrArray *runs, guint from)
{
  const ZerenPageRun *first = runs->pdata[from];
  double y0 = first->y0, y1 = first->y1;
  guint to = from + 1;

  while (to < runs->len && is_on_line (runs->pdata[to], y0, y1))
    {
      const ZerenPageRun *run = runs->pdata[to++];

      /* the largest run leads, so that small marks do not pull the next line in */
      if (run->y1 - run->y0 > y1 - y0)
        {
          y0 = run->y0;
          y1 = run->y1;
        }
    }
  qsort (runs->pdata + from, to - from, sizeof (gpointer), compare_runs_across);

  return to;
}

static gboolean
is_wide (gunichar c)
{
  return g_unichar_iswide (c) || (c >= 0x2010 && c <= 0x2027) || c == 0x2030 || c == 0xB7;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

/* How far apart the wide characters of the line stand: zero for most lines, more for a title whose
 * characters are spread or for a justified line. */
static double
usual_gap (const GArray *glyphs)
{
  g_autoptr (GArray) gaps = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 1; i < glyphs->len; i++)
    {
      const ZerenGlyph *last = &g_array_index (glyphs, ZerenGlyph, i - 1);
      const ZerenGlyph *next = &g_array_index (glyphs, ZerenGlyph, i);
      double gap = (next->x0 - last->x1) / MAX (1, next->size);

      if (is_wide (last->c) && is_wide (next->c))
        g_array_append_val (gaps, gap);
    }
  if (gaps->len == 0)
    return 0;

  g_array_sort (gaps, compare_doubles);
  return MAX (0, g_array_index (gaps, double, gaps->len / 2));
}

static gboolean
is_word_char (gunichar c)
{
  return !is_wide (c) && (g_unichar_isalnum (c) || c == '%' || c == '$');
}

static gboolean
has_space_between (const ZerenGlyph *last, const ZerenGlyph *next, double usual)
{
  double gap = (next->x0 - last->x1) / MAX (1, MAX (last->size, next->size));

  if (gap >= GAP_OF_TITLES)
    return TRUE;
  if (is_wide (last->c) && is_wide (next->c))
    return gap > usual + GAP_OF_SPACE;
  if (is_wide (last->c) != is_wide (next->c) && (is_word_char (last->c) || is_word_char (next->c)))
    return gap > usual + GAP_OF_AIR;

  return next->spaced || gap > GAP_OF_AIR;
}

static void
append_char (ZerenPageLine *line, gunichar c, guint page, const ZerenGlyph *glyph)
{
  ZerenPageChar added = { .c = c };

  if (glyph != NULL)
    added.box = (ZerenBox){
      page, glyph->x0, glyph->y0, glyph->x1 - glyph->x0, glyph->y1 - glyph->y0
    };
  g_array_append_val (line->chars, added);
}

/* The size and weight of most characters. */
static void
measure_font (ZerenPageLine *line, const GArray *glyphs)
{
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (double));
  guint n_bold = 0;

  for (guint i = 0; i < glyphs->len; i++)
    {
      const ZerenGlyph *glyph = &g_array_index (glyphs, ZerenGlyph, i);

      g_array_append_val (sizes, glyph->size);
      n_bold += glyph->weight >= 600 ? 1 : 0;
    }
  g_array_sort (sizes, compare_doubles);
  line->size = g_array_index (sizes, double, sizes->len / 2);
  line->weight = 2 * n_bold > glyphs->len ? 700 : 400;
}

static ZerenPageLine *
line_of_runs (GPtrArray *runs, guint from, guint to, guint page)
{
  g_autoptr (GArray) glyphs = g_array_new (FALSE, FALSE, sizeof (ZerenGlyph));
  ZerenPageLine *line = g_new0 (ZerenPageLine, 1);
  const ZerenPageRun *first = runs->pdata[from];
  double usual;

  line->chars = g_array_new (FALSE, FALSE, sizeof (ZerenPageChar));
  line->x0 = first->x0;
  line->x1 = first->x1;
  line->y0 = first->y0;
  line->y1 = first->y1;
  for (guint i = from; i < to; i++)
    {
      const ZerenPageRun *run = runs->pdata[i];

      g_array_append_vals (glyphs, run->glyphs->data, run->glyphs->len);
      line->x0 = MIN (line->x0, run->x0);
      line->x1 = MAX (line->x1, run->x1);
      line->y0 = MIN (line->y0, run->y0);
      line->y1 = MAX (line->y1, run->y1);
    }

  usual = usual_gap (glyphs);
  for (guint i = 0; i < glyphs->len; i++)
    {
      const ZerenGlyph *glyph = &g_array_index (glyphs, ZerenGlyph, i);

      if (i > 0 && has_space_between (glyph - 1, glyph, usual))
        append_char (line, ' ', page, NULL);
      append_char (line, glyph->c, page, glyph);
    }
  measure_font (line, glyphs);

  return line;
}

/**
 * zeren_page_lines_new:
 * @runs: (element-type ZerenPageRun): runs of one column; they are put in order
 * @page: the page, from 1
 *
 * Returns: (transfer full) (element-type ZerenPageLine): the lines from top to bottom
 */
GPtrArray *
zeren_page_lines_new (GPtrArray *runs, guint page)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_page_line_free);
  guint from = 0;

  zeren_page_runs_sort_down (runs);
  while (from < runs->len)
    {
      guint to = zeren_page_runs_sort_line (runs, from);

      g_ptr_array_add (lines, line_of_runs (runs, from, to, page));
      from = to;
    }

  return lines;
}

/* --- the text of a cell ---------------------------------------------------------------------- */

/* Whether the line ended because the cell was full, not because a paragraph did. */
static gboolean
is_full (const ZerenPageLine *line, double left, double right)
{
  double room = right - line->x1, lead = line->x0 - left;

  return MIN (room, (room + lead) / 2 + 0.5 * line->size) < 1.6 * line->size;
}

/**
 * zeren_page_lines_join:
 * @lines: (element-type ZerenPageLine): the lines of a cell
 * @right: where the cell ends
 *
 * Lines that the cell was too narrow for are one again; a paragraph ends with a line break.
 *
 * Returns: (transfer full): all of it as one line; empty for an empty cell
 */
ZerenPageLine *
zeren_page_lines_join (GPtrArray *lines, double right)
{
  ZerenPageLine *joined = g_new0 (ZerenPageLine, 1);
  double left = G_MAXDOUBLE, widest = 0;

  joined->chars = g_array_new (FALSE, FALSE, sizeof (ZerenPageChar));
  for (guint i = 0; i < lines->len; i++)
    {
      const ZerenPageLine *line = lines->pdata[i];

      left = MIN (left, line->x0);
      widest = MAX (widest, line->x1);
      joined->weight = i == 0 ? line->weight : joined->weight;
      joined->size = i == 0 ? line->size : joined->size;
    }
  for (guint i = 0; i < lines->len; i++)
    {
      const ZerenPageLine *line = lines->pdata[i];
      const ZerenPageChar *first = &g_array_index (line->chars, ZerenPageChar, 0);
      gunichar last = joined->chars->len > 0
                        ? g_array_index (joined->chars, ZerenPageChar, joined->chars->len - 1).c
                        : 0;

      if (i > 0 && !is_full (lines->pdata[i - 1], left, MIN (right, widest + line->size)))
        append_char (joined, '\n', 0, NULL);
      else if (is_word_char (last) && is_word_char (first->c) && g_unichar_isalpha (last))
        append_char (joined, ' ', 0, NULL);
      g_array_append_vals (joined->chars, line->chars->data, line->chars->len);
    }

  return joined;
}
