/* zeren-reading-copy-setting.c: text of a reading copy set in lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-reading-copy-private.h"

#include <string.h>

/* In points. */
#define SMALLEST 8.0
#define LARGEST  26.0

#define FONT_FAMILIES                                                                              \
  "Noto Serif CJK SC, Source Han Serif SC, Songti SC, SimSun, AR PL UMing CN, FandolSong, serif"

PangoFontDescription *
zeren_copy_font_new (const ZerenFlowText *style)
{
  PangoFontDescription *font = pango_font_description_from_string (FONT_FAMILIES);
  double size = style->size > 0 ? CLAMP (style->size, SMALLEST, LARGEST) : ZEREN_COPY_BODY_SIZE;

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (
    font, style->weight >= 600 ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);

  return font;
}

static PangoLayout *
make_layout (ZerenCopyMaker *maker,
             const ZerenFlowText *style,
             const char *text,
             gsize length,
             double width)
{
  PangoLayout *layout = pango_layout_new (maker->context);
  PangoFontDescription *font = zeren_copy_font_new (style);

  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_alignment (layout,
                              style->align == ZEREN_ALIGN_CENTER  ? PANGO_ALIGN_CENTER
                              : style->align == ZEREN_ALIGN_RIGHT ? PANGO_ALIGN_RIGHT
                                                                  : PANGO_ALIGN_LEFT);
  pango_layout_set_indent (layout, CLAMP (style->indent, 0, width / 2) * PANGO_SCALE);
  pango_layout_set_text (layout, text, length);
  pango_font_description_free (font);

  return layout;
}

static void
measure_lines (ZerenCopySetting *self)
{
  PangoLayoutIter *iter = pango_layout_get_iter (self->layout);
  gsize start = 0, first = 0;

  do
    {
      PangoRectangle logical;
      ZerenCopyLine line = { 0 };
      double height;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      height = (double)logical.height / PANGO_SCALE;
      line.line = pango_layout_iter_get_line_readonly (iter);
      first += g_utf8_pointer_to_offset (self->text + start, self->text + line.line->start_index);
      line.first = first;
      start = line.line->start_index;
      line.top = self->height;
      line.height = height * ZEREN_COPY_LINE_SPACING;
      line.x = (double)logical.x / PANGO_SCALE;
      line.baseline = self->height +
                      (double)(pango_layout_iter_get_baseline (iter) - logical.y) / PANGO_SCALE +
                      height * (ZEREN_COPY_LINE_SPACING - 1) / 2;
      self->height += line.height;
      g_array_append_val (self->lines, line);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

/**
 * zeren_copy_set:
 * @text: is lent as long as the setting lives
 *
 * Most of a plan are Chinese characters that stand side by side: those are set from a table of
 * widths, which takes a tenth of the time of Pango. What is written otherwise is left to Pango.
 */
ZerenCopySetting *
zeren_copy_set (ZerenCopyMaker *maker,
                const ZerenFlowText *style,
                const char *text,
                gsize length,
                double width)
{
  ZerenCopySetting *self = g_new0 (ZerenCopySetting, 1);

  self->text = text;
  self->lines = g_array_new (FALSE, FALSE, sizeof (ZerenCopyLine));
  self->face = zeren_copy_face_get (maker, style);
  if (zeren_copy_face_set (self->face, self, style, length, width))
    return self;

  g_array_set_size (self->lines, 0);
  self->height = 0;
  self->layout = make_layout (maker, style, text, length, width);
  measure_lines (self);

  return self;
}

void
zeren_copy_setting_free (ZerenCopySetting *self)
{
  g_clear_object (&self->layout);
  g_array_unref (self->lines);
  g_free (self);
}

const ZerenCopyLine *
zeren_copy_setting_get_line (const ZerenCopySetting *self, guint position)
{
  return &g_array_index (self->lines, ZerenCopyLine, position);
}

static void
note_run (ZerenCopyMaker *maker,
          const ZerenCopySetting *setting,
          const ZerenCopyLine *line,
          PangoGlyphItem *run,
          double x,
          double baseline,
          ZerenBox *boxes)
{
  const char *text = pango_layout_get_text (setting->layout);
  PangoItem *item = run->item;
  g_autofree int *widths = g_new0 (int, item->num_chars + 1);
  PangoFontMetrics *metrics = pango_font_get_metrics (item->analysis.font, NULL);
  double ascent = (double)pango_font_metrics_get_ascent (metrics) / PANGO_SCALE;
  double descent = (double)pango_font_metrics_get_descent (metrics) / PANGO_SCALE;
  ZerenBox *box = boxes + line->first +
                  g_utf8_pointer_to_offset (text + line->line->start_index, text + item->offset);

  pango_font_metrics_unref (metrics);
  pango_glyph_item_get_logical_widths (run, text, widths);
  for (int i = 0; i < item->num_chars; i++, box++)
    {
      double width = (double)widths[i] / PANGO_SCALE;

      *box = (ZerenBox){ maker->page, x, baseline - ascent, width, ascent + descent };
      x += width;
    }
}

static int
width_of_run (PangoGlyphItem *run)
{
  return pango_glyph_string_get_width (run->glyphs);
}

/* Draws a line with its upper left at @x, @y and notes where its characters stand. @boxes has one
 * entry for each character of the text. */
void
zeren_copy_draw_line (ZerenCopyMaker *maker,
                      const ZerenCopySetting *setting,
                      guint position,
                      double x,
                      double y,
                      ZerenBox *boxes)
{
  const ZerenCopyLine *line = zeren_copy_setting_get_line (setting, position);
  double baseline = y + line->baseline - line->top;
  int left = 0;

  if (line->line == NULL)
    {
      zeren_copy_face_draw_line (
        setting->face, maker, setting->text, line, x + line->x, baseline, boxes);
      return;
    }

  if (maker->cr != NULL)
    {
      cairo_move_to (maker->cr, x + line->x, baseline);
      pango_cairo_show_layout_line (maker->cr, line->line);
    }
  for (GSList *l = line->line->runs; l != NULL; l = l->next)
    {
      note_run (
        maker, setting, line, l->data, x + line->x + (double)left / PANGO_SCALE, baseline, boxes);
      left += width_of_run (l->data);
    }
}
