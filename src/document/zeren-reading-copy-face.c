/* zeren-reading-copy-face.c: characters that stand side by side, set without Pango
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-reading-copy-private.h"

#include <hb.h>
#include <string.h>

/* The basic plane, in rows of 256. */
#define N_ROWS 256

typedef struct
{
  PangoFont *font;
  double ascent, descent;
} Font;

typedef struct
{
  PangoGlyph glyph;
  int width;   /* in Pango units */
  guint8 font; /* which one, from 1; 0 where it was not looked up yet */
} Glyph;

struct _ZerenCopyFace
{
  double size;
  guint weight;
  PangoFontset *fontset;
  GArray *fonts; /* Font */
  Glyph *rows[N_ROWS];
};

static void
clear_font (gpointer data)
{
  g_clear_object (&((Font *)data)->font);
}

/** zeren_copy_face_get: Returns: (transfer none): the font for text of that size and weight */
ZerenCopyFace *
zeren_copy_face_get (ZerenCopyMaker *maker, const ZerenFlowText *style)
{
  ZerenCopyFace *self;
  PangoFontDescription *font;

  for (guint i = 0; i < maker->faces->len; i++)
    {
      self = maker->faces->pdata[i];
      if (self->size == style->size && (self->weight >= 600) == (style->weight >= 600))
        return self;
    }

  font = zeren_copy_font_new (style);
  self = g_new0 (ZerenCopyFace, 1);
  self->size = style->size;
  self->weight = style->weight;
  self->fonts = g_array_new (FALSE, FALSE, sizeof (Font));
  g_array_set_clear_func (self->fonts, clear_font);
  self->fontset = pango_context_load_fontset (
    maker->context, font, pango_context_get_language (maker->context));
  pango_font_description_free (font);
  g_ptr_array_add (maker->faces, self);

  return self;
}

void
zeren_copy_face_free (ZerenCopyFace *self)
{
  for (guint i = 0; i < N_ROWS; i++)
    g_free (self->rows[i]);
  g_array_unref (self->fonts);
  g_clear_object (&self->fontset);
  g_free (self);
}

/* --- glyphs ---------------------------------------------------------------------------------- */

static guint8
place_of_font (ZerenCopyFace *self, PangoFont *pango_font)
{
  PangoFontMetrics *metrics;
  Font font = { 0 };

  for (guint i = 0; i < self->fonts->len; i++)
    if (g_array_index (self->fonts, Font, i).font == pango_font)
      return i + 1;
  if (self->fonts->len == G_MAXUINT8)
    return 0;

  metrics = pango_font_get_metrics (pango_font, NULL);
  font.font = g_object_ref (pango_font);
  font.ascent = (double)pango_font_metrics_get_ascent (metrics) / PANGO_SCALE;
  font.descent = (double)pango_font_metrics_get_descent (metrics) / PANGO_SCALE;
  pango_font_metrics_unref (metrics);
  g_array_append_val (self->fonts, font);

  return self->fonts->len;
}

static const Font *
font_of (const ZerenCopyFace *self, const Glyph *glyph)
{
  return &g_array_index (self->fonts, Font, glyph->font - 1);
}

/* The glyph of a character of the basic plane; NULL where no font has it. */
static const Glyph *
glyph_of (ZerenCopyFace *self, gunichar c)
{
  Glyph *row = self->rows[c >> 8];
  Glyph *glyph;
  hb_codepoint_t code;
  PangoFont *font;

  if (row == NULL)
    row = self->rows[c >> 8] = g_new0 (Glyph, 256);
  glyph = &row[c & 255];
  if (glyph->font != 0)
    return glyph;

  font = pango_fontset_get_font (self->fontset, c);
  if (font != NULL && hb_font_get_nominal_glyph (pango_font_get_hb_font (font), c, &code))
    {
      glyph->glyph = code;
      glyph->width = hb_font_get_glyph_h_advance (pango_font_get_hb_font (font), code);
      glyph->font = place_of_font (self, font);
    }
  g_clear_object (&font);

  return glyph->font != 0 ? glyph : NULL;
}

/* --- lines ----------------------------------------------------------------------------------- */

typedef enum
{
  OTHER,  /* is not set here */
  HAN,    /* stands alone: a line may end before it and behind it */
  CLOSER, /* never begins a line */
  OPENER, /* never ends one */
  WORD,   /* holds together with others of its kind */
  BLANK,
} Class;

static Class
class_of (gunichar c)
{
  if ((c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == 0x3007)
    return HAN;
  if (c >= '0' && c <= '9')
    return WORD;
  if (c == ' ')
    return BLANK;
  switch (c)
    {
    case 0x3001: /* 、 */
    case 0x3002: /* 。 */
    case 0xFF0C: /* ， */
    case 0xFF1B: /* ； */
    case 0xFF1A: /* ： */
    case 0xFF01: /* ！ */
    case 0xFF1F: /* ？ */
    case 0xFF0E: /* ． */
    case 0xFF05: /* ％ */
    case 0xFF09: /* ） */
    case 0x300B: /* 》 */
    case 0x3009: /* 〉 */
    case 0x3011: /* 】 */
    case 0x3015: /* 〕 */
    case 0x300D: /* 」 */
    case 0x300F: /* 』 */
    case 0x201D: /* ” */
    case 0x2019: /* ’ */
      return CLOSER;
    case 0xFF08: /* （ */
    case 0x300A: /* 《 */
    case 0x3008: /* 〈 */
    case 0x3010: /* 【 */
    case 0x3014: /* 〔 */
    case 0x300C: /* 「 */
    case 0x300E: /* 『 */
    case 0x201C: /* “ */
    case 0x2018: /* ‘ */
      return OPENER;
    case 0x3000: /* ideographic space */
      return HAN;
    default:
      return c >= 0xFF10 && c <= 0xFF19 ? HAN : OTHER;
    }
}

static gboolean
may_break (Class before, Class after)
{
  if (after == CLOSER || after == BLANK || before == OPENER)
    return FALSE;

  return before != WORD || after != WORD;
}

typedef struct
{
  ZerenCopyFace *face;
  ZerenCopySetting *setting;
  ZerenAlign align;
  double width, indent;
} Setter;

/* Ends the line that begins at @line before the byte @end. */
static void
add_line (Setter *self, ZerenCopyLine line, gsize end)
{
  double ascent = 0, descent = 0, used = 0, blank = 0, height, room;
  const char *p = self->setting->text + line.start;

  for (; p < self->setting->text + end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const Glyph *glyph = glyph_of (self->face, c);
      const Font *font = font_of (self->face, glyph);

      ascent = MAX (ascent, font->ascent);
      descent = MAX (descent, font->descent);
      used += (double)glyph->width / PANGO_SCALE;
      blank = c == ' ' ? blank + (double)glyph->width / PANGO_SCALE : 0;
      line.n_chars++;
    }

  height = ascent + descent;
  room = MAX (self->width - (used - blank), 0);
  line.x = self->align == ZEREN_ALIGN_CENTER  ? room / 2
           : self->align == ZEREN_ALIGN_RIGHT ? room
                                              : line.x;
  line.top = self->setting->height;
  line.height = height * ZEREN_COPY_LINE_SPACING;
  line.baseline = line.top + ascent + height * (ZEREN_COPY_LINE_SPACING - 1) / 2;
  self->setting->height += line.height;
  g_array_append_val (self->setting->lines, line);
}

/**
 * zeren_copy_face_set:
 * @setting: gets the lines
 * @length: how many bytes of its text are set
 * @width: of a line, in points
 *
 * Returns: whether all of the text could be set; if not, the lines are without meaning
 */
gboolean
zeren_copy_face_set (ZerenCopyFace *self,
                     ZerenCopySetting *setting,
                     const ZerenFlowText *style,
                     gsize length,
                     double width)
{
  Setter setter = { self, setting, style->align, width, CLAMP (style->indent, 0, width / 2) };
  ZerenCopyLine line = { .x = setter.indent };
  const char *end = setting->text + length;
  gsize n_chars = 0, break_at = 0, break_chars = 0;
  double used = setter.indent, used_at_break = 0;
  Class before = OTHER;

  if (length == 0)
    return FALSE;
  for (const char *p = setting->text; p < end; p = g_utf8_next_char (p), n_chars++)
    {
      gunichar c = g_utf8_get_char (p);
      gsize at = p - setting->text;
      Class class = class_of (c);
      const Glyph *glyph = class != OTHER ? glyph_of (self, c) : NULL;
      double advance;

      /* Pango takes time that grows with the square of such lines. */
      if (c == '\n' && at > line.start)
        {
          add_line (&setter, line, at);
          line = (ZerenCopyLine){ .start = at + 1, .first = n_chars + 1 };
          used = used_at_break = 0;
          before = OTHER;
          continue;
        }
      if (glyph == NULL)
        return FALSE;
      if (at > line.start && may_break (before, class))
        {
          break_at = at;
          break_chars = n_chars;
          used_at_break = used;
        }
      advance = (double)glyph->width / PANGO_SCALE;
      if (used + advance > width && class != BLANK && at > line.start)
        {
          if (break_at <= line.start)
            {
              break_at = at;
              break_chars = n_chars;
              used_at_break = used;
            }
          add_line (&setter, line, break_at);
          line = (ZerenCopyLine){ .start = break_at, .first = break_chars };
          used -= used_at_break;
        }
      used += advance;
      before = class;
    }
  if (line.start < length)
    add_line (&setter, line, length);

  return TRUE;
}

/* --- drawing --------------------------------------------------------------------------------- */

/* Draws characters of one font, that begin at @start, with their baseline at @x, @y. */
static void
draw_run (cairo_t *cr,
          const Font *font,
          const char *text,
          gsize start,
          gsize end,
          PangoGlyphString *glyphs,
          double x,
          double y)
{
  PangoItem *item = pango_item_new ();
  PangoGlyphItem run = { .item = item, .glyphs = glyphs };

  item->offset = (int)start;
  item->length = (int)(end - start);
  item->num_chars = glyphs->num_glyphs;
  item->analysis.font = g_object_ref (font->font);
  cairo_move_to (cr, x, y);
  pango_cairo_show_glyph_item (cr, text, &run);
  pango_item_free (item);
}

static void
draw_glyphs (ZerenCopyFace *self,
             cairo_t *cr,
             const char *text,
             const ZerenCopyLine *line,
             double x,
             double baseline)
{
  PangoGlyphString *glyphs = pango_glyph_string_new ();
  const char *p = text + line->start;

  for (gsize i = 0; i < line->n_chars;)
    {
      const Glyph *first = glyph_of (self, g_utf8_get_char (p)), *glyph = first;
      gsize start = p - text;
      double width = 0;

      pango_glyph_string_set_size (glyphs, 0);
      for (; i < line->n_chars && glyph->font == first->font; i++)
        {
          int n = glyphs->num_glyphs;

          pango_glyph_string_set_size (glyphs, n + 1);
          glyphs->glyphs[n] = (PangoGlyphInfo){ .glyph = glyph->glyph,
                                                .geometry.width = glyph->width,
                                                .attr.is_cluster_start = 1 };
          glyphs->log_clusters[n] = (int)(p - text - start);
          width += (double)glyph->width / PANGO_SCALE;
          p = g_utf8_next_char (p);
          if (i + 1 < line->n_chars)
            glyph = glyph_of (self, g_utf8_get_char (p));
        }
      draw_run (cr, font_of (self, first), text, start, p - text, glyphs, x, baseline);
      x += width;
    }
  pango_glyph_string_free (glyphs);
}

/* Draws a line of our own and notes where its characters stand. */
void
zeren_copy_face_draw_line (ZerenCopyFace *self,
                           ZerenCopyMaker *maker,
                           const char *text,
                           const ZerenCopyLine *line,
                           double x,
                           double baseline,
                           ZerenBox *boxes)
{
  const char *p = text + line->start;
  double left = x;

  for (gsize i = 0; i < line->n_chars; i++, p = g_utf8_next_char (p))
    {
      const Glyph *glyph = glyph_of (self, g_utf8_get_char (p));
      const Font *font = font_of (self, glyph);
      double width = (double)glyph->width / PANGO_SCALE;

      boxes[line->first + i] = (ZerenBox){
        maker->page, left, baseline - font->ascent, width, font->ascent + font->descent
      };
      left += width;
    }
  if (maker->cr != NULL)
    draw_glyphs (self, maker->cr, text, line, x, baseline);
}
