/* zeren-official-lines.c: a text of an official document in lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-official-layout-private.h"

#include <string.h>

/* What may not begin and may not end a line of Chinese: the lists of Word, which LibreOffice has
 * taken over, so that a document breaks on paper where it breaks in its DOCX. */
#define NEVER_FIRST                                                                                \
  "!%),.:;>?]}"                                                                                    \
  "¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠"
#define NEVER_LAST "$([{£¥‘“〈《「『【〔〖〝﹗﹙﹛＄（．［｛￡￥"

/* DOCX counts in twentieths of a point. */
#define EPSILON 0.06

typedef struct
{
  gunichar point;
  guint index;    /* of its first byte */
  double advance; /* with the space after it */
  double space;
  gboolean joined; /* to the character before */
} Letter;

void
zeren_set_text_free (ZerenSetText *self)
{
  g_array_unref (self->lines);
  g_free (self);
}

static void
clear_line (gpointer data)
{
  ZerenSetLine *line = data;

  g_object_unref (line->layout);
}

/* Latin, digits and their marks: words that are not broken between any two characters. The middle
 * dot belongs to the Han on either side. */
static gboolean
is_narrow (gunichar c)
{
  return c < 0x2000 && c != 0xb7 && !g_unichar_isspace (c);
}

static gboolean
is_one_of (const char *set, gunichar c)
{
  return g_utf8_strchr (set, -1, c) != NULL;
}

static gboolean
may_break (gunichar before, gunichar after)
{
  if (after == ' ')
    return FALSE;
  if (before == ' ')
    return TRUE;
  if (is_one_of (NEVER_FIRST, after) || is_one_of (NEVER_LAST, before))
    return FALSE;
  /* an apostrophe within a word */
  if (before == 0x2019 && is_narrow (after))
    return FALSE;
  if (is_narrow (before) && is_narrow (after))
    return (before == '-' || before == '/') && g_unichar_isalpha (after);

  /* a dash is two characters long */
  return before != 0x2014 || after != 0x2014;
}

/* The room between a character and the next: digits and Latin are not closed up with Han. */
static double
space_between (gunichar before, gunichar after)
{
  return is_narrow (before) == is_narrow (after) ? ZEREN_LETTER_SPACING : 0;
}

/* Where a line that is set to the full width is widened. */
static gboolean
may_widen (gunichar before, gunichar after)
{
  return !is_narrow (before) || !is_narrow (after);
}

static PangoAttrList *
make_attributes (ZerenOfficialLayout *self,
                 GPtrArray *runs,
                 const ZerenTextStyle *style,
                 guint from,
                 guint to)
{
  PangoAttrList *list = pango_attr_list_new ();
  guint start = 0;

  for (guint i = 0; i < runs->len && start < to; i++)
    {
      const ZerenOfficialRun *run = g_ptr_array_index (runs, i);
      guint end = start + (guint)strlen (run->text);

      if (end > from)
        zeren_official_layout_add_run_attributes (
          self, list, run->style, style, MAX (start, from) - from, MIN (end, to) - from);
      start = end;
    }

  return list;
}

static PangoLayout *
shape (ZerenOfficialLayout *self,
       GPtrArray *runs,
       const ZerenTextStyle *style,
       const char *text,
       guint from,
       guint to)
{
  PangoLayout *layout = pango_layout_new (self->context);
  g_autoptr (PangoAttrList) attributes = make_attributes (self, runs, style, from, to);

  pango_layout_set_font_description (
    layout, zeren_official_layout_get_font (self, style->font, style->size));
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, text + from, (int)(to - from));
  pango_layout_set_attributes (layout, attributes);

  return layout;
}

/* Calls @each with the glyphs of every cluster of a line and the index where it begins. */
static void
visit_clusters (
  PangoLayout *layout,
  void (*each) (PangoGlyphString *glyphs, int first, int last, guint index, gpointer data),
  gpointer data)
{
  PangoLayoutLine *line = pango_layout_get_line (layout, 0);
  const char *text = pango_layout_get_text (layout);

  for (GSList *link = line->runs; link != NULL; link = link->next)
    {
      PangoGlyphItemIter iter;
      gboolean more;

      for (more = pango_glyph_item_iter_init_start (&iter, link->data, text); more;
           more = pango_glyph_item_iter_next_cluster (&iter))
        {
          gboolean forward = iter.start_glyph < iter.end_glyph;
          int first = forward ? iter.start_glyph : iter.end_glyph + 1;
          int last = forward ? iter.end_glyph - 1 : iter.start_glyph;

          each (iter.glyph_item->glyphs, first, last, (guint)iter.start_index, data);
        }
    }
}

static void
note_advance (PangoGlyphString *glyphs, int first, int last, guint index, gpointer data)
{
  double *advances = data;

  advances[index] = 0;
  for (int i = first; i <= last; i++)
    advances[index] += (double)glyphs->glyphs[i].geometry.width / PANGO_SCALE;
}

/* The characters of a text with the room that each takes. */
static GArray *
measure_letters (PangoLayout *layout)
{
  GArray *letters = g_array_new (FALSE, FALSE, sizeof (Letter));
  const char *text = pango_layout_get_text (layout);
  gsize length = strlen (text);
  g_autofree double *advances = g_new (double, length + 1);

  for (gsize i = 0; i <= length; i++)
    advances[i] = -G_MAXDOUBLE;
  visit_clusters (layout, note_advance, advances);
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      Letter letter = { .point = g_utf8_get_char (c), .index = (guint)(c - text) };

      letter.joined = advances[letter.index] <= -G_MAXDOUBLE;
      letter.advance = letter.joined ? 0 : advances[letter.index];
      g_array_append_val (letters, letter);
    }
  for (guint i = 0; i < letters->len; i++)
    {
      Letter *letter = &g_array_index (letters, Letter, i);

      letter->space = i + 1 < letters->len ? space_between (letter->point, letter[1].point)
                                           : ZEREN_LETTER_SPACING;
      if (i + 1 == letters->len || !letter[1].joined)
        letter->advance += letter->space;
    }

  return letters;
}

/* Where the line that begins with letter @first ends, within @width. */
static guint
find_end (const GArray *letters, guint first, double width)
{
  double used = 0;
  guint end = 0;

  for (guint i = first; i < letters->len; i++)
    {
      const Letter *letter = &g_array_index (letters, Letter, i);

      if (i > first && !letter->joined &&
          may_break (g_array_index (letters, Letter, i - 1).point, letter->point))
        end = i;
      used += letter->advance;
      /* a blank at the end of a line takes no room */
      if (used > width + EPSILON && letter->point != ' ' && i > first)
        return end > first ? end : i;
    }

  return letters->len;
}

typedef struct
{
  const GArray *letters;
  guint first, after; /* the letters of the line */
  guint shift;        /* the index of the first of them */
  double more;        /* what is put where the line may be widened */
} Widening;

static guint
find_letter (const Widening *widening, guint index)
{
  guint low = widening->first, high = widening->after;

  while (low + 1 < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (widening->letters, Letter, middle).index <= index)
        low = middle;
      else
        high = middle;
    }

  return low;
}

static void
widen_cluster (PangoGlyphString *glyphs, int first, int last, guint index, gpointer data)
{
  const Widening *widening = data;
  guint i = find_letter (widening, index + widening->shift);
  double more;

  while (i + 1 < widening->after && g_array_index (widening->letters, Letter, i + 1).joined)
    i++;
  more = g_array_index (widening->letters, Letter, i).space;
  if (i + 1 < widening->after && may_widen (g_array_index (widening->letters, Letter, i).point,
                                            g_array_index (widening->letters, Letter, i + 1).point))
    more += widening->more;
  glyphs->glyphs[last].geometry.width += (int)(more * PANGO_SCALE);
}

static guint
count_gaps (const Widening *widening)
{
  guint gaps = 0;

  for (guint i = widening->first + 1; i < widening->after; i++)
    {
      const Letter *letter = &g_array_index (widening->letters, Letter, i);

      if (!letter->joined &&
          may_widen (g_array_index (widening->letters, Letter, i - 1).point, letter->point))
        gaps++;
    }

  return gaps;
}

/* What belongs together while a text is set. */
typedef struct
{
  ZerenOfficialLayout *layout;
  GPtrArray *runs;
  const ZerenTextStyle *style;
  const char *text;
  ZerenSetText *set;
} Setting;

static void
add_line (const Setting *setting,
          const GArray *letters,
          guint from,
          guint first,
          guint after,
          double indent)
{
  Widening widening = { .letters = letters, .first = first, .after = after };
  ZerenSetLine line = { .x = indent };
  const ZerenTextStyle *style = setting->style;
  guint start = from, end = from;
  double natural = 0, slack;

  while (widening.after > first + 1 &&
         g_array_index (letters, Letter, widening.after - 1).point == ' ' && after < letters->len)
    widening.after--;
  for (guint i = first; i < widening.after; i++)
    natural += g_array_index (letters, Letter, i).advance;
  if (first < letters->len)
    {
      widening.shift = g_array_index (letters, Letter, first).index;
      start += widening.shift;
      end += g_array_index (letters, Letter, widening.after - 1).index;
      end += (guint)(g_utf8_next_char (setting->text + end) - (setting->text + end));
    }

  slack = style->width - indent - natural;
  if (style->width > 0 && style->alignment == PANGO_ALIGN_CENTER)
    line.x += slack / 2;
  else if (style->width > 0 && !style->ragged && after < letters->len && slack > 0)
    widening.more = slack / MAX (1, count_gaps (&widening));
  line.layout = shape (setting->layout, setting->runs, style, setting->text, start, end);
  visit_clusters (line.layout, widen_cluster, &widening);
  g_array_append_val (setting->set->lines, line);
  setting->set->width = MAX (setting->set->width, natural);
}

/* Sets the text from @from to @to, which has no line feed. */
static void
set_stretch (const Setting *setting, guint from, guint to)
{
  g_autoptr (PangoLayout)
    whole = shape (setting->layout, setting->runs, setting->style, setting->text, from, to);
  g_autoptr (GArray) letters = measure_letters (whole);
  guint first = 0;

  do
    {
      double indent = first == 0 ? setting->style->indent : 0;
      guint after = letters->len;

      if (setting->style->width > 0)
        after = find_end (letters, first, setting->style->width - indent);
      add_line (setting, letters, from, first, after, indent);
      first = after;
    }
  while (first < letters->len);
}

/* A text of runs, broken into lines; a line feed begins a new one. */
ZerenSetText *
zeren_official_layout_set_text (ZerenOfficialLayout *self,
                                GPtrArray *runs,
                                const ZerenTextStyle *style)
{
  ZerenSetText *set = g_new0 (ZerenSetText, 1);
  g_autoptr (GString) all = g_string_new (NULL);
  Setting setting = { .layout = self, .runs = runs, .style = style, .set = set };
  const char *feed;
  guint from = 0;

  g_ptr_array_add (self->texts, set);
  set->lines = g_array_new (FALSE, FALSE, sizeof (ZerenSetLine));
  g_array_set_clear_func (set->lines, clear_line);
  set->size = style->size;
  for (guint i = 0; i < runs->len; i++)
    g_string_append (all, ((const ZerenOfficialRun *)g_ptr_array_index (runs, i))->text);
  setting.text = all->str;

  while ((feed = strchr (all->str + from, '\n')) != NULL)
    {
      set_stretch (&setting, from, (guint)(feed - all->str));
      from = (guint)(feed - all->str) + 1;
    }
  set_stretch (&setting, from, (guint)all->len);

  return set;
}

ZerenSetText *
zeren_official_layout_set_string (ZerenOfficialLayout *self,
                                  const char *text,
                                  const ZerenTextStyle *style)
{
  g_autoptr (GPtrArray) runs = zeren_official_split_runs (text, ZEREN_OFFICIAL_RUN_PLAIN);

  return zeren_official_layout_set_text (self, runs, style);
}

/* Adds the lines of a text, the square of the first character beginning at @top. */
void
zeren_official_layout_add_text (GArray *items,
                                ZerenSetText *text,
                                double x,
                                double top,
                                double pitch)
{
  double baseline = top + ZEREN_ASCENT * text->size;

  for (guint i = 0; i < text->lines->len; i++)
    {
      const ZerenSetLine *line = &g_array_index (text->lines, ZerenSetLine, i);
      ZerenLayoutItem item = { .x = x + line->x, .y = baseline + i * pitch };

      item.line = pango_layout_get_line_readonly (line->layout, 0);
      g_array_append_val (items, item);
    }
}
