/* zeren-joiner.c: which lines go on with the sentence of the line before (domain.md 4.2)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-lines-private.h"
#include "zeren-tables-private.h"

#include <stdlib.h>

/* Above this length a line without an end mark was broken. */
#define LONG_HEADING_CHARS 40
#define BROKEN_CHARS       20
/* A line so short that ends a sentence is the rest of one. */
#define REST_CHARS 3
/* So short that it is the rest of an item among whole sentences, and no paragraph below a heading
 */
#define REST_OF_ITEM 12

/* Lines that tell how wide a page is; how many tell how far apart lines stand. */
#define MEASURED_CHARS 10
#define FEWEST_PITCHES 6
#define WIDER_PITCH    1.6
/* A bracket that stays open for longer was forgotten. */
#define BRACKET_LINES 6
/* Places where lines begin; a text has a handful. */
#define MOST_MARGINS 256

/* Lines that begin a paragraph of their own. */
static const char *const label_words[] = {
  "附：",   "附件",     "附表",     "附录",       "抄送：",   "抄报：",   "主送：",   "主题词：",
  "组长：", "副组长：", "成员：",   "常务副组长", "主任：",   "副主任：", "联系人：", "联络员：",
  "时间：", "地点：",   "办公室：", "办公室主任", "总指挥：", "副总指挥", "秘书长：", NULL,
};

/* Where a line begins, where it ends, and how far down the page it stands. */
typedef struct
{
  double start, end, top;
  guint page;
} Place;

/* Where lines go on whose first line begins at one place: further left, at the same place (a list
 * that is moved in as a whole) or further right (behind its number). */
typedef struct
{
  int place; /* in half ems */
  guint n[3];
} Margin;

struct _ZerenJoiner
{
  const ZerenPage *page;
  gboolean is_fixed; /* the lines of the text are as wide as the page */
  double width;      /* in characters, of a full line */
  double left, right, em;
  double pitch; /* from one line to the next, 0 where unknown */
  gboolean has_boxes;
  GArray *margins;
  guint paragraph;      /* the first line of the paragraph that grows */
  guint last;           /* the last line that was joined to it */
  guint *previous_same; /* nearest line with a marker of the same class and the value before */
  guint *next_same;
};

static const ZerenLineEdges *
get_edges (const ZerenPage *page, const ZerenLine *line)
{
  return &zeren_text_get_block (page->text, line->first_block)->edges;
}

static gboolean
get_place (const ZerenPage *page, const ZerenLine *line, Place *place)
{
  const ZerenLineEdges *edges = get_edges (page, line);
  ZerenBox first, last;

  if (!zeren_text_get_char_box (page->text, line->start, &first) ||
      !zeren_text_get_char_box (page->text, line->end - 1, &last))
    return FALSE;
  *place = edges->end > 0 ? (Place){ edges->start, edges->end, edges->top, first.page }
                          : (Place){ first.x, last.x + last.width, first.y, first.page };

  return TRUE;
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

static double
measure_pitch (const ZerenJoiner *self)
{
  g_autoptr (GArray) pitches = g_array_new (FALSE, FALSE, sizeof (double));
  Place last = { 0 }, place;

  for (guint i = 0; i < self->page->lines->len; i++)
    {
      const ZerenLine *line = zeren_page_get_line (self->page, i);
      double pitch;

      if (line->kind != ZEREN_LINE_TEXT || !has_line_blocks (self->page, line) ||
          !get_place (self->page, line, &place))
        continue;
      pitch = place.top - last.top;
      if (place.page == last.page && pitch > 0.8 * self->em && pitch < 3 * self->em)
        g_array_append_val (pitches, pitch);
      last = place;
    }

  return pitches->len >= FEWEST_PITCHES ? get_percentile (pitches, 0.4) : 0;
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
      Place place;
      double size;

      if (line->kind != ZEREN_LINE_TEXT || line->n_chars < MEASURED_CHARS ||
          !has_line_blocks (self->page, line) || !get_place (self->page, line, &place) ||
          !zeren_text_get_char_box (self->page->text, line->start, &first) ||
          !zeren_text_get_char_box (self->page->text, line->end - 1, &last))
        continue;
      size = MAX (first.width, last.width);
      g_array_append_val (em, size);
      if (get_edges (self->page, line)->right > 0)
        continue;
      g_array_append_val (left, place.start);
      g_array_append_val (right, place.end);
    }
  self->has_boxes = em->len > 0;
  self->left = get_percentile (left, 0.1);
  self->right = get_percentile (right, 0.9);
  self->em = MAX (1, get_percentile (em, 0.5));
  self->pitch = measure_pitch (self);
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

      if (line->kind == ZEREN_LINE_TEXT && line->n_chars >= 10 &&
          !zeren_page_ends_sentence (self->page, line))
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
  const ZerenLineEdges *edges = get_edges (self->page, line);
  Place place;

  if (self->has_boxes && get_place (self->page, line, &place))
    return place.end >= (edges->right > 0 ? edges->right : self->right) - 2.6 * self->em;

  return self->is_fixed && line->n_chars + line->indent + 3 >= self->width;
}

static gboolean
is_indented (const ZerenJoiner *self, const ZerenLine *line)
{
  const ZerenLineEdges *edges = get_edges (self->page, line);
  Place place;

  if (self->has_boxes && get_place (self->page, line, &place))
    return place.start > (edges->right > 0 ? edges->left : self->left) + 1.2 * self->em;

  return line->indent >= 2;
}

static Margin *
find_margin (const ZerenJoiner *self, double start)
{
  Margin added = { (int)(start / (0.5 * self->em) + 0.5) };

  for (guint i = 0; i < self->margins->len; i++)
    if (ABS (g_array_index (self->margins, Margin, i).place - added.place) <= 1)
      return &g_array_index (self->margins, Margin, i);
  if (self->margins->len >= MOST_MARGINS)
    return &g_array_index (self->margins, Margin, 0);
  g_array_append_val (self->margins, added);

  return &g_array_index (self->margins, Margin, self->margins->len - 1);
}

/* Where the second line begins: 0 further left, 1 at the same place, 2 further right. */
static guint
compare_starts (const ZerenJoiner *self, const Place *line, const Place *next)
{
  return next->start < line->start - 0.6 * self->em   ? 0
         : next->start > line->start + 0.6 * self->em ? 2
                                                      : 1;
}

static void
measure_margins (ZerenJoiner *self)
{
  for (guint i = 0; i + 1 < self->page->lines->len; i++)
    {
      const ZerenLine *line = zeren_page_get_line (self->page, i), *next = line + 1;
      Place first, second;

      if (line->kind == ZEREN_LINE_TEXT && next->kind == ZEREN_LINE_TEXT &&
          next->marker.marker_class == ZEREN_MARKER_NONE && has_layout (self, line, next) &&
          is_full (self, line) && !zeren_page_ends_sentence (self->page, line) &&
          get_place (self->page, line, &first) && get_place (self->page, next, &second))
        find_margin (self, first.start)->n[compare_starts (self, &first, &second)]++;
    }
}

/* Whether @next is moved in because the whole paragraph is. */
static gboolean
keeps_margin (const ZerenJoiner *self, const ZerenLine *line, const ZerenLine *next)
{
  const Margin *margin;
  Place first, second;
  guint way;

  if (zeren_page_ends_sentence (self->page, line) || !get_place (self->page, line, &first) ||
      !get_place (self->page, next, &second) || second.start > first.start + 6 * self->em)
    return FALSE;
  way = compare_starts (self, &first, &second);
  margin = find_margin (self, first.start);

  return way > 0 && 2 * margin->n[way] > margin->n[0] + margin->n[1] + margin->n[2];
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
  self->margins = g_array_new (FALSE, FALSE, sizeof (Margin));
  if (self->has_boxes)
    measure_margins (self);
  link_markers (self);

  return self;
}

void
zeren_joiner_free (ZerenJoiner *self)
{
  g_array_unref (self->margins);
  g_free (self->previous_same);
  g_free (self->next_same);
  g_free (self);
}

/* Whether the lines stand further apart, or are set in another size or weight. */
static gboolean
looks_apart (const ZerenJoiner *self, const ZerenLine *line, const ZerenLine *next)
{
  const ZerenBlock *a = zeren_text_get_block (self->page->text, line->first_block);
  const ZerenBlock *b = zeren_text_get_block (self->page->text, next->first_block);
  Place last, first;

  if (a->font_size > 0 && b->font_size > 0 && ABS (a->font_size - b->font_size) > 1.0)
    return TRUE;
  if (a->align != b->align && (a->align == ZEREN_ALIGN_CENTER || b->align == ZEREN_ALIGN_CENTER))
    return TRUE;
  if (!get_place (self->page, line, &last) || !get_place (self->page, next, &first) ||
      first.page != last.page)
    return FALSE;
  if (first.top < last.top - self->em) /* the head of the next column */
    return get_edges (self->page, line)->right == 0;

  return first.top - last.top > 3.2 * self->em ||
         (self->pitch > 0 && first.top - last.top > WIDER_PITCH * self->pitch);
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

  return !zeren_page_ends_sentence (self->page, zeren_page_get_line (self->page, line)) &&
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
    return !is_indented (self, b) || goes_on (zeren_page_last_mark (self->page, a)) ||
           keeps_margin (self, a, b);
  if (a->n_chars >= BROKEN_CHARS && b->n_chars <= REST_CHARS &&
      !zeren_page_ends_sentence (self->page, a) && zeren_page_ends_sentence (self->page, b))
    return TRUE;

  return goes_on (zeren_page_last_mark (self->page, a));
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
  if (zeren_page_ends_sentence (self->page, a))
    return full && b->indent == 0 && next == line + 1 && a->indent > 0;
  if (goes_on (zeren_page_last_mark (self->page, a)))
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
      if (!zeren_page_ends_sentence (self->page, zeren_page_get_line (self->page, before - 1)))
        return FALSE;
      found = TRUE;
    }
  if (after > 0)
    {
      if (!zeren_page_ends_sentence (self->page, zeren_page_get_line (self->page, after - 1)))
        return before > 0;
      found = TRUE;
    }

  return found;
}

/* 安全员  每日巡查…: a name and what it has to do, with a gap between */
static gboolean
is_entry (const ZerenPage *page, const ZerenLine *line)
{
  g_autoptr (GArray) cells = zeren_page_split_line (page, line);
  const ZerenTypedCell *first;

  if (cells->len != 2)
    return FALSE;

  first = &g_array_index (cells, ZerenTypedCell, 0);
  return first->end - first->start >= 2 && first->end - first->start <= 16;
}

/* A short line without a mark, behind a blank one, is a heading. */
static gboolean
stands_apart (const ZerenJoiner *self, guint line, guint next)
{
  const ZerenLine *b = zeren_page_get_line (self->page, next);

  return next > line + 1 && b->n_chars <= 8 && !zeren_page_ends_sentence (self->page, b) &&
         !has_comma (self->page, b) &&
         zeren_page_get_line (self->page, next - 1)->kind == ZEREN_LINE_BLANK;
}

/* An article, or an item among sentences, whose sentence is not at its end: what stands right below
 * and is a piece of a sentence too goes on with it. */
static gboolean
is_broken_article (const ZerenJoiner *self, guint line, guint next)
{
  const ZerenLine *a = zeren_page_get_line (self->page, line);
  const ZerenLine *b = zeren_page_get_line (self->page, next);
  const ZerenLine *first = zeren_page_get_line (self->page, self->paragraph);

  if (next != line + 1 || !(has_comma (self->page, b) || zeren_page_ends_sentence (self->page, b)))
    return FALSE;

  return first->marker.marker_class == ZEREN_MARKER_ARTICLE
           ? self->paragraph < line || has_comma (self->page, a)
           : first->marker.marker_class > ZEREN_MARKER_ARTICLE && self->paragraph < line &&
               has_sentence_siblings (self, self->paragraph);
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
  if ((is_entry (self->page, a) && is_entry (self->page, b)) || stands_apart (self, line, next))
    return FALSE;
  if (zeren_page_ends_sentence (self->page, a) || is_date_line (self->page, b) ||
      is_date_line (self->page, a) || is_label_line (self->page, b) ||
      is_label_line (self->page, a) || zeren_marker_is_title_class (a->marker.marker_class))
    return FALSE;
  if (goes_on (zeren_page_last_mark (self->page, a)))
    return TRUE;
  if (b->indent > 8)
    return FALSE;
  if (is_broken_article (self, line, next))
    return TRUE;
  if (a->marker.marker_class == ZEREN_MARKER_NONE)
    return a->n_chars >= BROKEN_CHARS &&
           (has_comma (self->page, a) ||
            (b->n_chars <= 5 && zeren_page_ends_sentence (self->page, b)));
  if (a->n_chars > LONG_HEADING_CHARS)
    return TRUE;
  if (!has_comma (self->page, a))
    return next == line + 1 && b->n_chars <= REST_OF_ITEM &&
           zeren_page_ends_sentence (self->page, b) &&
           a->marker.marker_class >= ZEREN_MARKER_HAN_BRACKET &&
           (zeren_page_last_mark (self->page, b) == 0xFF1B || has_sentence_siblings (self, line));

  return has_sentence_siblings (self, line);
}

/* A bracket that the paragraph opened and one of the next lines closes. */
static gboolean
is_within_brackets (const ZerenJoiner *self, guint line, guint next)
{
  gboolean closes = FALSE;
  int depth = 0;

  if (line - self->paragraph > BRACKET_LINES)
    return FALSE;
  for (guint i = self->paragraph; i <= line; i++)
    if (zeren_page_get_line (self->page, i)->kind == ZEREN_LINE_TEXT)
      depth = zeren_page_count_open (
        self->page, zeren_page_get_line (self->page, i), depth, &closes);
  closes = FALSE;
  for (guint i = next; depth > 0 && !closes && i < self->page->lines->len && i < next + 3; i++)
    {
      const ZerenLine *further = zeren_page_get_line (self->page, i);

      if (further->kind != ZEREN_LINE_TEXT || further->marker.marker_class != ZEREN_MARKER_NONE)
        break;
      depth = zeren_page_count_open (self->page, further, depth, &closes);
    }

  return closes;
}

/* …违反本办法第九条 / （三）项规定的: a reference that goes on in the next line */
static gboolean
breaks_reference (const ZerenPage *page, const ZerenLine *line, const ZerenLine *next)
{
  static const char *const opened[] = { "（", "第", NULL };
  static const char *const closed[] = { "）项", "）款", "）目", "项规定", "款规定", "项的", NULL };
  gunichar last = zeren_page_last_mark (page, line), chars[10];
  ZerenRun head = get_head (page, next, chars, G_N_ELEMENTS (chars));

  return (last == 0x6761 || last == 0x6B3E || last == 0x9879 || last == 0x7B2C) &&
         zeren_run_starts_any (head, opened) != NULL && zeren_run_has_any (head, closed) != NULL;
}

static gboolean
joins (ZerenJoiner *self, guint line, guint next)
{
  const ZerenLine *a = zeren_page_get_line (self->page, line);
  const ZerenLine *b = zeren_page_get_line (self->page, next);

  if (b->marker.marker_class == ZEREN_MARKER_NONE && !zeren_page_ends_sentence (self->page, a) &&
      is_within_brackets (self, line, next))
    return TRUE;
  if (b->marker.marker_class == ZEREN_MARKER_NONE &&
      (breaks_reference (self->page, a, b) ||
       (next == line + 1 && a->n_chars >= BROKEN_CHARS && has_comma (self->page, a) &&
        zeren_page_stops_short (self->page, a)) ||
       (next == line + 1 &&
        (has_comma (self->page, a) || a->marker.marker_class != ZEREN_MARKER_NONE) &&
        !is_entry (self->page, a) && zeren_page_needs_object (self->page, a))))
    return TRUE;
  if (has_layout (self, a, b))
    return joins_layout (self, line, next);
  if (self->is_fixed)
    return joins_fixed (self, line, next);

  return joins_words (self, line, next);
}

/**
 * zeren_joiner_joins:
 * @self: a joiner
 * @line: a line with words
 * @next: the next line with words
 *
 * Asked for one line after the other. Returns: whether @next belongs to the paragraph of @line
 */
gboolean
zeren_joiner_joins (ZerenJoiner *self, guint line, guint next)
{
  const ZerenLine *a = zeren_page_get_line (self->page, line);
  const ZerenLine *b = zeren_page_get_line (self->page, next);

  if (a->kind != ZEREN_LINE_TEXT || b->kind != ZEREN_LINE_TEXT)
    return FALSE;
  if (line != self->last)
    self->paragraph = line;
  if (!joins (self, line, next))
    return FALSE;
  self->last = next;

  return TRUE;
}
