/* zeren-joiner.c: which lines go on with the sentence of the line before (domain.md 4.2)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-lines-private.h"

#include <stdlib.h>

/* A heading has no comma and is short; above this length a line without an end mark was broken. */
#define HEADING_CHARS      15
#define LONG_HEADING_CHARS 40
#define BROKEN_CHARS       20

/* Lines that begin a paragraph of their own. */
static const char *const label_words[] = {
  "附：",   "附件",     "附表",     "附录",       "抄送：",   "抄报：",   "主送：",   "主题词：",
  "组长：", "副组长：", "成员：",   "常务副组长", "主任：",   "副主任：", "联系人：", "联络员：",
  "时间：", "地点：",   "办公室：", "办公室主任", "总指挥：", "副总指挥", "秘书长：", NULL,
};

struct _ZerenJoiner
{
  const ZerenPage *page;
  gboolean is_fixed; /* the lines of the text are as wide as the page */
  double width;      /* in characters, of a full line */
  double left, right, em;
  gboolean has_boxes;
  guint *previous_same; /* nearest line with a marker of the same class and the value before */
  guint *next_same;
};

static gboolean
get_edges (const ZerenPage *page, const ZerenLine *line, ZerenBox *first, ZerenBox *last)
{
  return zeren_text_get_char_box (page->text, line->start, first) &&
         zeren_text_get_char_box (page->text, line->end - 1, last);
}

static gunichar
last_mark (const ZerenPage *page, const ZerenLine *line)
{
  gsize i = line->end;

  while (i > line->start)
    {
      gunichar c = page->shadow[--i];

      if (c != 0 && !zeren_is_closing_mark (c))
        return c;
    }

  return 0;
}

static gboolean
ends_sentence (const ZerenPage *page, const ZerenLine *line)
{
  return zeren_is_sentence_end (last_mark (page, line));
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return x < y ? -1 : x > y;
}

static double
get_percentile (GArray *values, double share)
{
  if (values->len == 0)
    return 0;
  g_array_sort (values, compare_doubles);

  return g_array_index (values, double, (guint)(share * (values->len - 1)));
}

static gboolean
has_line_blocks (const ZerenPage *page, const ZerenLine *line)
{
  return zeren_text_get_block (page->text, line->first_block)->kind == ZEREN_BLOCK_LINE;
}

static void
measure_boxes (ZerenJoiner *self)
{
  g_autoptr (GArray) left = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) right = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) em = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < self->page->lines->len; i++)
    {
      const ZerenLine *line = zeren_page_get_line (self->page, i);
      ZerenBox first, last;
      double edge, size;

      if (line->kind != ZEREN_LINE_TEXT || line->n_chars < 10 ||
          !has_line_blocks (self->page, line) || !get_edges (self->page, line, &first, &last))
        continue;
      edge = last.x + last.width;
      size = MAX (first.width, last.width);
      g_array_append_val (left, first.x);
      g_array_append_val (right, edge);
      g_array_append_val (em, size);
    }
  self->has_boxes = em->len > 0;
  self->left = get_percentile (left, 0.1);
  self->right = get_percentile (right, 0.9);
  self->em = MAX (1, get_percentile (em, 0.5));
}

/* Most lines that stop within a sentence stop at the same width, and hardly one is longer: the text
 * was printed, then copied. */
static void
measure_width (ZerenJoiner *self)
{
  g_autoptr (GArray) lengths = g_array_new (FALSE, FALSE, sizeof (double));
  guint n_lines = 0, n_full = 0, n_longer = 0;

  for (guint i = 0; i < self->page->lines->len; i++)
    {
      const ZerenLine *line = zeren_page_get_line (self->page, i);
      double length = line->n_chars + line->indent;

      if (line->kind == ZEREN_LINE_TEXT && line->n_chars >= 10 && !ends_sentence (self->page, line))
        g_array_append_val (lengths, length);
    }
  if (lengths->len < 6)
    return;
  self->width = get_percentile (lengths, 0.9);
  for (guint i = 0; i < lengths->len; i++)
    n_full += g_array_index (lengths, double, i) >= self->width - 3;
  for (guint i = 0; i < self->page->lines->len; i++)
    {
      const ZerenLine *line = zeren_page_get_line (self->page, i);

      n_lines += line->kind == ZEREN_LINE_TEXT;
      n_longer += line->kind == ZEREN_LINE_TEXT && line->n_chars + line->indent > self->width + 4;
    }
  self->is_fixed = self->width <= 60 && n_full >= 0.6 * lengths->len && n_longer <= 0.03 * n_lines;
}

static void
link_markers (ZerenJoiner *self)
{
  guint last[ZEREN_N_MARKERS] = { 0 };
  guint n_lines = self->page->lines->len;

  self->previous_same = g_new0 (guint, n_lines);
  self->next_same = g_new0 (guint, n_lines);
  for (guint i = 0; i < n_lines; i++)
    {
      const ZerenLine *line = zeren_page_get_line (self->page, i);
      ZerenMarkerClass marker_class = line->marker.marker_class;
      guint before = last[marker_class];

      if (line->kind != ZEREN_LINE_TEXT || marker_class == ZEREN_MARKER_NONE)
        continue;
      last[marker_class] = i + 1;
      if (before == 0 ||
          zeren_page_get_line (self->page, before - 1)->marker.value + 1 != line->marker.value)
        continue;
      self->previous_same[i] = before;
      self->next_same[before - 1] = i + 1;
    }
}

/**
 * zeren_joiner_new:
 * @page: lines, tables already found
 *
 * Measures how wide the lines are. Returns: (transfer full): a joiner, @page must outlive it
 */
ZerenJoiner *
zeren_joiner_new (const ZerenPage *page)
{
  ZerenJoiner *self = g_new0 (ZerenJoiner, 1);

  self->page = page;
  measure_boxes (self);
  if (!self->has_boxes)
    measure_width (self);
  link_markers (self);

  return self;
}

void
zeren_joiner_free (ZerenJoiner *self)
{
  g_free (self->previous_same);
  g_free (self->next_same);
  g_free (self);
}

static gboolean
has_layout (const ZerenJoiner *self, const ZerenLine *line, const ZerenLine *next)
{
  ZerenBox box;

  return self->has_boxes && has_line_blocks (self->page, line) &&
         has_line_blocks (self->page, next) &&
         zeren_text_get_char_box (self->page->text, line->end - 1, &box) &&
         zeren_text_get_char_box (self->page->text, next->start, &box);
}

static gboolean
is_full (const ZerenJoiner *self, const ZerenLine *line)
{
  ZerenBox first, last;

  if (self->has_boxes && get_edges (self->page, line, &first, &last))
    return last.x + last.width >= self->right - 2.6 * self->em;

  return self->is_fixed && line->n_chars + line->indent + 3 >= self->width;
}

static gboolean
is_indented (const ZerenJoiner *self, const ZerenLine *line)
{
  ZerenBox first, last;

  if (self->has_boxes && get_edges (self->page, line, &first, &last))
    return first.x > self->left + 1.2 * self->em;

  return line->indent >= 2;
}

/* Whether the lines stand further apart, or are set in another size or weight. */
static gboolean
looks_apart (const ZerenJoiner *self, const ZerenLine *line, const ZerenLine *next)
{
  const ZerenBlock *a = zeren_text_get_block (self->page->text, line->first_block);
  const ZerenBlock *b = zeren_text_get_block (self->page->text, next->first_block);
  ZerenBox last, first;

  if (a->font_size > 0 && b->font_size > 0 && ABS (a->font_size - b->font_size) > 1.0)
    return TRUE;
  if (a->align != b->align && (a->align == ZEREN_ALIGN_CENTER || b->align == ZEREN_ALIGN_CENTER))
    return TRUE;
  if (!zeren_text_get_char_box (self->page->text, line->end - 1, &last) ||
      !zeren_text_get_char_box (self->page->text, next->start, &first) || first.page != last.page)
    return FALSE;

  return first.y - last.y > 3.2 * self->em || first.y < last.y - self->em;
}

static ZerenRun
get_head (const ZerenPage *page, const ZerenLine *line, gunichar *chars, gsize size)
{
  gsize n = 0;

  for (gsize i = line->start; i < line->end && n < size; i++)
    if (page->shadow[i] != 0)
      chars[n++] = page->shadow[i];

  return (ZerenRun){ chars, n };
}

static gboolean
is_label_line (const ZerenPage *page, const ZerenLine *line)
{
  gunichar chars[16];

  return zeren_run_starts_any (get_head (page, line, chars, G_N_ELEMENTS (chars)), label_words) !=
         NULL;
}

/* 2024年3月5日 alone on a line, or with 印发 */
static gboolean
is_date_line (const ZerenPage *page, const ZerenLine *line)
{
  gunichar chars[24];
  ZerenRun head = get_head (page, line, chars, G_N_ELEMENTS (chars));
  gssize year = zeren_run_find (head, 0, "年"), month = zeren_run_find (head, 0, "月");

  return line->n_chars <= 16 && year >= 0 && year <= 6 && month > year &&
         (zeren_run_ends (head, "日") || zeren_run_ends (head, "印发") ||
          zeren_run_ends (head, "印"));
}

static gboolean
has_comma (const ZerenPage *page, const ZerenLine *line)
{
  for (gsize i = line->start; i < line->end; i++)
    if (page->shadow[i] == 0xFF0C || page->shadow[i] == 0x3002 || page->shadow[i] == 0xFF1B)
      return TRUE;

  return FALSE;
}

static gboolean
goes_on (gunichar mark)
{
  return mark == 0xFF0C || mark == 0x3001 || mark == 0xFF08 || mark == 0x201C || mark == 0x300A;
}

/* A marker that no list expects, behind a full line that stops within its sentence, is a part of
 * that sentence. */
static gboolean
is_stray_marker (const ZerenJoiner *self, guint line, guint next)
{
  const ZerenLine *b = zeren_page_get_line (self->page, next);

  return !ends_sentence (self->page, zeren_page_get_line (self->page, line)) &&
         b->marker.value != 1 && self->previous_same[next] == 0;
}

static gboolean
marker_is_alone (const ZerenLine *line)
{
  return line->marker.marker_class != ZEREN_MARKER_NONE && line->marker.n_chars == line->n_chars;
}

static gboolean
joins_layout (ZerenJoiner *self, guint line, guint next)
{
  const ZerenLine *a = zeren_page_get_line (self->page, line);
  const ZerenLine *b = zeren_page_get_line (self->page, next);
  gboolean full = is_full (self, a);

  if (b->marker.marker_class != ZEREN_MARKER_NONE)
    return full && !is_indented (self, b) && is_stray_marker (self, line, next);
  if (marker_is_alone (a))
    return TRUE;
  if (looks_apart (self, a, b) || is_date_line (self->page, b) || is_label_line (self->page, b))
    return FALSE;
  if (full)
    return !is_indented (self, b) || goes_on (last_mark (self->page, a));

  return goes_on (last_mark (self->page, a));
}

static gboolean
joins_fixed (ZerenJoiner *self, guint line, guint next)
{
  const ZerenLine *a = zeren_page_get_line (self->page, line);
  const ZerenLine *b = zeren_page_get_line (self->page, next);
  gboolean full = is_full (self, a);

  if (b->marker.marker_class != ZEREN_MARKER_NONE)
    return full && b->indent < 2 && is_stray_marker (self, line, next);
  if (marker_is_alone (a))
    return TRUE;
  if (is_date_line (self->page, b) || is_label_line (self->page, b))
    return FALSE;
  if (ends_sentence (self->page, a))
    return full && b->indent == 0 && next == line + 1 && a->indent > 0;
  if (goes_on (last_mark (self->page, a)))
    return TRUE;

  return full && b->indent < 2;
}

/* Whether the items beside it in its list are whole sentences, so that this one was broken. */
static gboolean
has_sentence_siblings (const ZerenJoiner *self, guint line)
{
  guint before = self->previous_same[line], after = self->next_same[line];
  gboolean found = FALSE;

  if (before > 0)
    {
      if (!ends_sentence (self->page, zeren_page_get_line (self->page, before - 1)))
        return FALSE;
      found = TRUE;
    }
  if (after > 0)
    {
      if (!ends_sentence (self->page, zeren_page_get_line (self->page, after - 1)))
        return before > 0;
      found = TRUE;
    }

  return found;
}

static gboolean
joins_words (ZerenJoiner *self, guint line, guint next)
{
  const ZerenLine *a = zeren_page_get_line (self->page, line);
  const ZerenLine *b = zeren_page_get_line (self->page, next);

  if (b->marker.marker_class != ZEREN_MARKER_NONE)
    return FALSE;
  if (marker_is_alone (a))
    return TRUE;
  if (ends_sentence (self->page, a) || is_date_line (self->page, b) ||
      is_date_line (self->page, a) || is_label_line (self->page, b) ||
      is_label_line (self->page, a) || zeren_marker_is_title_class (a->marker.marker_class))
    return FALSE;
  if (goes_on (last_mark (self->page, a)))
    return TRUE;
  if (b->indent > 8)
    return FALSE;
  if (a->marker.marker_class == ZEREN_MARKER_NONE)
    return a->n_chars >= BROKEN_CHARS &&
           (has_comma (self->page, a) || (b->n_chars <= 5 && ends_sentence (self->page, b)));
  if (a->n_chars > LONG_HEADING_CHARS)
    return TRUE;
  if (a->n_chars <= HEADING_CHARS + a->marker.n_chars && !has_comma (self->page, a))
    return FALSE;

  return has_comma (self->page, a) && has_sentence_siblings (self, line);
}

/**
 * zeren_joiner_joins:
 * @self: a joiner
 * @line: a line with words
 * @next: the next line with words
 *
 * Returns: whether @next belongs to the paragraph of @line
 */
gboolean
zeren_joiner_joins (ZerenJoiner *self, guint line, guint next)
{
  const ZerenLine *a = zeren_page_get_line (self->page, line);
  const ZerenLine *b = zeren_page_get_line (self->page, next);

  if (a->kind != ZEREN_LINE_TEXT || b->kind != ZEREN_LINE_TEXT)
    return FALSE;
  if (has_layout (self, a, b))
    return joins_layout (self, line, next);
  if (self->is_fixed)
    return joins_fixed (self, line, next);

  return joins_words (self, line, next);
}
