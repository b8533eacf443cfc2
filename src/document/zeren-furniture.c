/* zeren-furniture.c: running heads and page numbers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-furniture.h"

#include "zeren-page-line.h"

#include <math.h>
#include <string.h>

/* Which part of the page, at the top and at the bottom, may hold furniture. */
#define MARGIN_ZONE 0.12
/* How far from one page to the next a running head may move, in points. */
#define SAME_HEIGHT 4.0
/* A running head may have so many lines, and so may what stands at the foot. */
#define MOST_ROUNDS 3
/* On which part of the pages a line has to be repeated: a head may differ on odd and even pages. */
#define SHARE_OF_PAGES 0.4
/* How much smaller than the text a head has to be that only two pages have. */
#define SMALLER 0.95

/* The outermost line of a page that is left. */
typedef struct
{
  guint position; /* among the items; G_MAXUINT where the page has none */
  double height;  /* from the upper edge of the page */
  char *text;     /* without white space */
  char *pattern;  /* and each run of digits as one # */
  guint number;   /* the first number in it, 0 without */
  double size;    /* of its font */
} Outer;

static void
clear_outer (Outer *outer)
{
  g_free (outer->text);
  g_free (outer->pattern);
}

static char *
strip_blanks (const char *text)
{
  GString *bare = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (bare, g_utf8_get_char (p));

  return g_string_free (bare, FALSE);
}

static char *
make_pattern (const char *text, guint *number)
{
  GString *pattern = g_string_new (NULL);
  gboolean in_number = FALSE;

  *number = 0;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      int digit = g_unichar_isdigit (c) ? g_unichar_digit_value (c) : -1;

      if (digit < 0)
        g_string_append_unichar (pattern, c);
      else if (!in_number)
        {
          g_string_append_c (pattern, '#');
          *number = g_ascii_strtoull (p, NULL, 10);
        }
      in_number = digit >= 0;
    }

  return g_string_free (pattern, FALSE);
}

static void
find_outer (const ZerenPageLayout *page, gboolean at_top, Outer *outer)
{
  g_autofree char *text = NULL;
  const ZerenPageLine *found = NULL;

  *outer = (Outer){ .position = G_MAXUINT };
  for (guint i = 0; i < page->items->len; i++)
    {
      const ZerenPageLine *line = ((ZerenPageItem *)page->items->pdata[i])->line;

      double height, zone;

      if (line == NULL || line->chars->len == 0)
        continue;
      height = zeren_page_layout_get_height (page, line);
      zone = MARGIN_ZONE * height;
      if (at_top ? line->y0 > zone : line->y1 < height - zone)
        continue;
      if (found == NULL || (at_top ? line->y0 < found->y0 : line->y1 > found->y1))
        {
          found = line;
          outer->position = i;
        }
    }
  if (found == NULL)
    return;

  text = zeren_page_line_dup_text (found);
  outer->height = (found->y0 + found->y1) / 2;
  outer->size = found->size;
  outer->text = strip_blanks (text);
  outer->pattern = make_pattern (outer->text, &outer->number);
}

/* — 3 —, - 3 -, ·3·, 第3页, 第3页共9页, 3/9, Page 3 of 9 */
static gboolean
is_marked_number (const Outer *outer)
{
  static const char *const expression =
    "^(?:[-‐‑‒–—―─－_~～·•]+#[-‐‑‒–—―─－_~～·•]+|第#页(?:[,，/、]?[(（]?共#页[)）]?)?|"
    "第[一二三四五六七八九十百〇零]+页(?:[,，]?共[一二三四五六七八九十百〇零]+页)?|"
    "[(（]?#/#[)）]?页?|Page#(?:of#)?|-#-)$";
  static GRegex *regex;

  if (g_once_init_enter_pointer (&regex))
    g_once_init_leave_pointer (
      &regex, g_regex_new (expression, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL));

  return g_regex_match (regex, outer->pattern, 0, NULL);
}

static gboolean
has_place_near (const Outer *a, const Outer *b)
{
  return fabs (a->height - b->height) <= SAME_HEIGHT;
}

/* A number alone counts if it goes up with the pages. */
static gboolean
is_bare_number (GPtrArray *pages, const Outer *outers, guint i)
{
  const Outer *outer = &outers[i];

  if (outer->pattern == NULL || strcmp (outer->pattern, "#") != 0)
    return FALSE;
  if (pages->len == 1)
    return outer->number == 1;
  for (guint j = i > 2 ? i - 2 : 0; j < pages->len && j <= i + 2; j++)
    if (j != i && outers[j].pattern != NULL && strcmp (outers[j].pattern, "#") == 0 &&
        has_place_near (outer, &outers[j]) && outer->number + j == outers[j].number + i)
      return TRUE;

  return FALSE;
}

/* 附件1 and 附件2 at the top of two pages are titles; 共9页第1页 and 共9页第2页 are not. */
static gboolean
says_the_same (const Outer *a, const Outer *b)
{
  if (b->pattern == NULL || !has_place_near (a, b))
    return FALSE;
  if (strcmp (a->text, b->text) == 0)
    return TRUE;

  return strcmp (a->pattern, b->pattern) == 0 &&
         (strstr (a->pattern, "页") != NULL || strstr (a->pattern, "#/#") != NULL ||
          strcasestr (a->pattern, "page") != NULL);
}

/* A running head is smaller than the text; where every page says it, it may be as large. Titles
 * that are repeated are larger. */
static gboolean
is_repeated (GPtrArray *pages, const Outer *outers, guint i, double body_size)
{
  const Outer *outer = &outers[i];
  guint count = 0;

  if (outer->pattern == NULL || pages->len < 2)
    return FALSE;
  for (guint j = 0; j < pages->len; j++)
    count += says_the_same (outer, &outers[j]) ? 1 : 0;
  if (count < 2 || count < SHARE_OF_PAGES * pages->len)
    return FALSE;

  return outer->size < SMALLER * body_size || (count >= 3 && outer->size <= body_size + 0.1);
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

/** zeren_furniture_measure_text: Returns: the size of most lines, 0 where there is none */
double
zeren_furniture_measure_text (GPtrArray *pages)
{
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < pages->len; i++)
    {
      GPtrArray *items = ((ZerenPageLayout *)pages->pdata[i])->items;

      for (guint j = 0; j < items->len; j++)
        {
          const ZerenPageLine *line = ((ZerenPageItem *)items->pdata[j])->line;

          if (line != NULL)
            g_array_append_val (sizes, line->size);
        }
    }
  if (sizes->len == 0)
    return 0;

  g_array_sort (sizes, compare_doubles);
  return g_array_index (sizes, double, sizes->len / 2);
}

static gboolean
drop_round (GPtrArray *pages, gboolean at_top, double body_size)
{
  g_autofree Outer *outers = g_new0 (Outer, pages->len);
  g_autofree gboolean *is_furniture = g_new0 (gboolean, pages->len);
  gboolean dropped = FALSE;

  for (guint i = 0; i < pages->len; i++)
    find_outer (pages->pdata[i], at_top, &outers[i]);
  for (guint i = 0; i < pages->len; i++)
    is_furniture[i] = outers[i].position != G_MAXUINT &&
                      (is_marked_number (&outers[i]) || is_bare_number (pages, outers, i) ||
                       is_repeated (pages, outers, i, body_size));
  for (guint i = 0; i < pages->len; i++)
    {
      const ZerenPageLayout *page = pages->pdata[i];

      if (is_furniture[i])
        g_ptr_array_remove_index (page->items, outers[i].position);
      dropped |= is_furniture[i];
      clear_outer (&outers[i]);
    }

  return dropped;
}

/**
 * zeren_furniture_drop:
 * @pages: (element-type ZerenPageLayout): all pages of a document
 * @body_size: the size of its text
 *
 * Takes away the lines at the edge of pages that are no part of the text: page numbers, and lines
 * that many pages repeat at the same height.
 */
void
zeren_furniture_drop (GPtrArray *pages, double body_size)
{
  for (guint round = 0; round < MOST_ROUNDS && drop_round (pages, TRUE, body_size); round++)
    ;
  for (guint round = 0; round < MOST_ROUNDS && drop_round (pages, FALSE, body_size); round++)
    ;
}
