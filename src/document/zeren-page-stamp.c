/* zeren-page-stamp.c: stamps that are drawn with characters
 *
 * A stamp stands over the name and the date of who signed (domain.md 1.3). Most are pictures; where
 * the name of the organ runs around a circle in characters, these would fall between the words
 * below. The heads of papers are red too, but their characters stand in a row.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-page-stamp.h"

#include <math.h>

#define FEWEST_CHARS 5
#define FEWEST_ROW   3
#define MOST_CHARS   400
/* In points; a stamp is 38 to 50 mm wide. */
#define SMALLEST 50.0
#define LARGEST  190.0

typedef struct
{
  double x, y; /* the middle of the character */
  double size;
  guint position;
  gboolean in_row;
} Mark;

static GArray *
collect_red (const GArray *glyphs)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (Mark));

  for (guint i = 0; i < glyphs->len; i++)
    {
      const ZerenGlyph *glyph = &g_array_index (glyphs, ZerenGlyph, i);
      Mark mark = {
        (glyph->x0 + glyph->x1) / 2, (glyph->y0 + glyph->y1) / 2, glyph->size, i, FALSE
      };

      if (glyph->is_red)
        g_array_append_val (marks, mark);
    }

  return marks;
}

static gboolean
is_beside (const Mark *a, const Mark *b)
{
  return fabs (a->y - b->y) < 0.5 && fabs (a->x - b->x) < 4 * a->size &&
         fabs (a->size - b->size) < 0.5;
}

/* Characters with two others at exactly their height stand in a line of text. */
static void
find_rows (GArray *marks)
{
  for (guint i = 0; i < marks->len; i++)
    {
      Mark *mark = &g_array_index (marks, Mark, i);
      guint n = 0;

      for (guint j = 0; j < marks->len && n < FEWEST_ROW; j++)
        n += is_beside (mark, &g_array_index (marks, Mark, j));
      mark->in_row = n >= FEWEST_ROW;
    }
}

/* Whether the characters that stand in no row lie around a circle. */
static gboolean
is_round (const GArray *marks)
{
  double x0 = G_MAXDOUBLE, y0 = G_MAXDOUBLE, x1 = 0, y1 = 0;
  guint n = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      const Mark *mark = &g_array_index (marks, Mark, i);

      if (mark->in_row)
        continue;
      x0 = MIN (x0, mark->x);
      y0 = MIN (y0, mark->y);
      x1 = MAX (x1, mark->x);
      y1 = MAX (y1, mark->y);
      n++;
    }

  return n >= FEWEST_CHARS && x1 - x0 > SMALLEST && y1 - y0 > SMALLEST / 2 && x1 - x0 < LARGEST &&
         y1 - y0 < LARGEST;
}

/**
 * zeren_page_drop_stamps:
 * @glyphs: (element-type ZerenGlyph): the characters of a page
 *
 * Takes away red characters that stand around a circle.
 */
void
zeren_page_drop_stamps (GArray *glyphs)
{
  g_autoptr (GArray) marks = collect_red (glyphs);

  if (marks->len < FEWEST_CHARS || marks->len > MOST_CHARS)
    return;
  find_rows (marks);
  if (!is_round (marks))
    return;
  for (guint i = marks->len; i > 0; i--)
    {
      const Mark *mark = &g_array_index (marks, Mark, i - 1);

      if (!mark->in_row)
        g_array_remove_index (glyphs, mark->position);
    }
}
