/* zeren-official-title.c: the shape of a title over several lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-official-title-private.h"

#include <string.h>

/* A line of the type area takes 20 characters of size 二号; one is left for air. Widths are counted
 * in half characters. */
#define MAX_LINE  38
#define FORBIDDEN 1000000
#define UNREACHED (4 * (gint64)FORBIDDEN)
/* A longer one is no title, and is left to be divided as a text is. */
#define MAX_TITLE 300
/* So many lines more are tried where a title has no place to be divided. */
#define MORE_LINES 3

/* What speaks against a division, beside the squares of how far its lines are from even: a torn
 * word weighs more than a poor shape, and that more than lines of unlike length. */
#define COST_TORN     6000
#define COST_UNSURE   1500
#define COST_NO_SHAPE 4000
#define COST_LINE     1200

/* Lines that differ by less look like a square. */
#define FAIR_STEP 4

typedef enum
{
  SHAPE_WIDENING,
  SHAPE_NARROWING,
  N_SHAPES,
} Shape;

/* The cheapest way to a line: from which start its predecessor came, and how. */
typedef struct
{
  gint64 cost;
  guint16 before; /* where the line before begins */
  guint8 shape;   /* of the lines up to the one before */
} Step;

typedef struct
{
  const gunichar *chars;
  gsize length;
  ZerenTitleJoint *joints;
  guint *sums; /* widths up to a character */
  int *depths; /* of 《》 */
  guint max_line;
  guint n_lines;
  Step *steps; /* [line][start][end - start][shape] */
} Search;

static guint
width_of (gunichar c)
{
  return c < 0x2000 ? 1 : 2;
}

static gboolean
is_one_of (gunichar c, const char *set)
{
  return c != 0 && g_utf8_strchr (set, -1, c) != NULL;
}

static gboolean
is_word_char (gunichar c)
{
  return c < 0x80 && g_ascii_isalnum ((char)c);
}

static gboolean
begins_guanyu (const Search *search, gsize position)
{
  return position + 1 < search->length && search->chars[position] == 0x5173 &&
         search->chars[position + 1] == 0x4E8E;
}

static gboolean
ends_guanyu (const Search *search, gsize position)
{
  return position >= 2 && begins_guanyu (search, position - 2);
}

/* What it costs to break before @position: a line begins or ends with sense, not inside a word, a
 * number, a name in 《》 or a placeholder. */
static gint64
cost_of_break (const Search *search, gsize position)
{
  gunichar before = search->chars[position - 1], after = search->chars[position];

  if (is_one_of (after, "，。、；：！？》”’）〕】") || is_one_of (before, "《“‘（〔【") ||
      (is_word_char (before) && is_word_char (after)) || after == ' ')
    return FORBIDDEN;
  if (before == ' ')
    return 20;
  if (search->joints[position] == ZEREN_TITLE_WITHIN)
    return COST_TORN;
  if (search->joints[position] == ZEREN_TITLE_UNSURE || after == 0x7684 /* 的 */)
    return COST_UNSURE;
  /* the sort of the document stays with its 的 */
  if (before == 0x7684 && search->length - position <= 4)
    return 400;
  if (search->depths[position] > 0)
    return 60;
  if (begins_guanyu (search, position) || ends_guanyu (search, position) ||
      is_one_of (before, "、》】") || is_one_of (after, "《【和与及"))
    return 0;

  return 20;
}

static guint
width_between (const Search *search, gsize start, gsize end)
{
  return search->sums[end] - search->sums[start];
}

static Step *
step_at (const Search *search, guint line, gsize start, gsize end, guint shape)
{
  return &search->steps[((line * search->length + start) * (search->max_line + 1) + (end - start)) *
                          N_SHAPES +
                        shape];
}

static gint64
cost_of_line (const Search *search, gsize start, gsize end)
{
  gint64 off = (gint64)width_between (search, start, end) * search->n_lines -
               search->sums[search->length];

  off /= search->n_lines;

  return off * off + (end == search->length ? 0 : cost_of_break (search, end));
}

/* What it costs that a line of @width stands below one of @above, and the shape that they make:
 * lines that grow and then shrink are a trapezoid or a diamond, those that grow again are neither.
 */
static gint64
cost_of_pair (guint above, guint width, guint shape, guint *after)
{
  gint64 step = ABS ((gint64)width - (gint64)above);
  gint64 square = step < FAIR_STEP ? (FAIR_STEP - step) * 10 : 0;

  if (width <= above)
    {
      *after = SHAPE_NARROWING;
      return square;
    }
  *after = shape;

  if (shape == SHAPE_NARROWING)
    square += step < FAIR_STEP ? COST_NO_SHAPE / 8 : COST_NO_SHAPE;

  return square;
}

static void
offer (Step *step, gint64 cost, gsize before, guint shape)
{
  if (cost >= step->cost)
    return;
  step->cost = cost;
  step->before = (guint16)before;
  step->shape = (guint8)shape;
}

static void
add_lines_below (const Search *search, guint line, gsize start, gsize end)
{
  guint above = width_between (search, start, end);

  if (step_at (search, line, start, end, SHAPE_WIDENING)->cost >= UNREACHED &&
      step_at (search, line, start, end, SHAPE_NARROWING)->cost >= UNREACHED)
    return;

  for (gsize next = end + 1;
       next <= search->length && width_between (search, end, next) <= search->max_line;
       next++)
    {
      gint64 more = cost_of_line (search, end, next);

      for (guint shape = 0; shape < N_SHAPES; shape++)
        {
          gint64 cost = step_at (search, line, start, end, shape)->cost;
          guint after;

          if (cost >= UNREACHED)
            continue;
          cost += more + cost_of_pair (above, width_between (search, end, next), shape, &after);
          offer (step_at (search, line + 1, end, next, after), cost, start, shape);
        }
    }
}

static gint64
read_ends (const Search *search, gsize *ends)
{
  gsize end = search->length, best_start = 0;
  guint line = search->n_lines - 1, best_shape = 0;
  gint64 best = G_MAXINT64;

  for (gsize start = end; start-- > 0 && end - start <= search->max_line;)
    for (guint shape = 0; shape < N_SHAPES; shape++)
      if (step_at (search, line, start, end, shape)->cost < best)
        {
          best = step_at (search, line, start, end, shape)->cost;
          best_start = start;
          best_shape = shape;
        }

  for (gsize start = best_start;; line--)
    {
      const Step *step = step_at (search, line, start, end, best_shape);

      ends[line] = end;
      if (line == 0)
        return best;
      end = start;
      start = step->before;
      best_shape = step->shape;
    }
}

/* The cheapest breaks of one stretch of a title into @n_lines lines, and what they cost. */
static gint64
find_breaks (Search *search, guint n_lines, gsize *ends)
{
  gsize n_steps = n_lines * search->length * (search->max_line + 1) * N_SHAPES;
  g_autofree Step *steps = g_new (Step, n_steps);

  search->n_lines = n_lines;
  search->steps = steps;
  for (gsize i = 0; i < n_steps; i++)
    steps[i] = (Step){ .cost = UNREACHED };

  for (gsize end = 1; end <= search->length && search->sums[end] <= search->max_line; end++)
    step_at (search, 0, 0, end, SHAPE_WIDENING)->cost = cost_of_line (search, 0, end);
  for (guint line = 0; line + 1 < n_lines; line++)
    for (gsize start = 0; start < search->length; start++)
      for (gsize end = start + 1;
           end < search->length && width_between (search, start, end) <= search->max_line;
           end++)
        add_lines_below (search, line, start, end);

  return read_ends (search, ends);
}

static void
measure (Search *search)
{
  for (gsize i = 0; i < search->length; i++)
    {
      gunichar c = search->chars[i];

      search->sums[i + 1] = search->sums[i] + width_of (c);
      search->depths[i + 1] = search->depths[i] + (is_one_of (c, "《【“") ? 1 : 0) -
                              (is_one_of (c, "》】”") ? 1 : 0);
    }
}

/* As few lines as hold it, and one more where that tears no word. */
static gsize *
choose_breaks (Search *search, guint *n_lines)
{
  guint least = (search->sums[search->length] + search->max_line - 1) / search->max_line;
  gsize *best_ends = NULL;
  gint64 best = G_MAXINT64;

  for (guint n = least; n <= MIN (least + MORE_LINES, search->length); n++)
    {
      g_autofree gsize *ends = g_new0 (gsize, n + 1);
      gint64 cost = find_breaks (search, n, ends) + (n - least) * COST_LINE;

      if (cost < best)
        {
          best = cost;
          *n_lines = n;
          g_free (best_ends);
          best_ends = g_steal_pointer (&ends);
        }
      if (n > least && best < FORBIDDEN)
        break;
    }

  return best_ends;
}

static void
shape_stretch (GStrvBuilder *lines, const char *text, guint max_line)
{
  glong length;
  g_autofree gunichar *chars = g_utf8_to_ucs4_fast (text, -1, &length);
  g_autofree guint *sums = g_new0 (guint, length + 1);
  g_autofree int *depths = g_new0 (int, length + 1);
  g_autofree ZerenTitleJoint *joints = zeren_title_find_words (chars, (gsize)length);
  Search search = { .chars = chars,
                    .length = (gsize)length,
                    .joints = joints,
                    .sums = sums,
                    .depths = depths,
                    .max_line = max_line };
  g_autofree gsize *ends = NULL;
  guint n_lines = 0;
  gsize start = 0;

  measure (&search);
  if (sums[length] <= max_line || length > MAX_TITLE)
    {
      g_strv_builder_add (lines, text);
      return;
    }

  ends = choose_breaks (&search, &n_lines);
  for (guint i = 0; i < n_lines; i++)
    {
      g_strv_builder_take (lines,
                           g_ucs4_to_utf8 (chars + start, ends[i] - start, NULL, NULL, NULL));
      start = ends[i];
    }
}

/** zeren_official_width_of: Returns: how wide a text is, in half characters */
guint
zeren_official_width_of (const char *text)
{
  guint width = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    width += width_of (g_utf8_get_char (c));

  return width;
}

/**
 * zeren_official_shape_lines:
 * @text: a title or name; a line feed asks for a new line
 * @max_line: how wide a line is at most, in half characters
 *
 * Lines that tear no word and together are a trapezoid or a diamond, as GB/T 9704 asks of a title
 * that does not fit on one line (domain.md 1.3).
 *
 * Returns: (transfer full): the lines
 */
char **
zeren_official_shape_lines (const char *text, guint max_line)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) stretches = g_strsplit (text, "\n", -1);

  for (guint i = 0; stretches[i] != NULL; i++)
    shape_stretch (lines, stretches[i], max_line);

  return g_strv_builder_end (lines);
}

char **
zeren_official_shape_title (const char *title)
{
  return zeren_official_shape_lines (title, MAX_LINE);
}
