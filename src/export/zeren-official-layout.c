/* zeren-official-layout.c: an official document on its pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-official-layout-private.h"

#include <pango/pangocairo.h>
#include <string.h>

/* Room for rounding when a line is asked whether it still fits. */
#define EPSILON 0.01

static void
free_page (gpointer data)
{
  ZerenLayoutPage *page = data;

  g_array_unref (page->items);
  g_free (page);
}

static void
free_chunk (gpointer data)
{
  ZerenChunk *chunk = data;

  g_array_unref (chunk->items);
  g_clear_pointer (&chunk->table, zeren_table_layout_free);
  g_free (chunk);
}

void
zeren_official_layout_free (ZerenOfficialLayout *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->flow);
  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->texts);
  g_hash_table_unref (self->fonts);
  g_object_unref (self->context);
  g_object_unref (self->map);
  zeren_official_document_unref (self->document);
  g_free (self);
}

/* --- text --- */

static const PangoFontDescription *
get_font (ZerenOfficialLayout *self, ZerenOfficialFont font, double size)
{
  gpointer key = GINT_TO_POINTER ((int)(size * 100) * ZEREN_OFFICIAL_N_FONTS + (int)font);
  PangoFontDescription *found = g_hash_table_lookup (self->fonts, key);

  if (found == NULL)
    {
      found = zeren_official_font_describe (font, self->map, size);
      g_hash_table_insert (self->fonts, key, found);
    }

  return found;
}

static void
add_attribute (PangoAttrList *list, PangoAttribute *attribute, gsize start, gsize end)
{
  attribute->start_index = (guint)start;
  attribute->end_index = (guint)end;
  pango_attr_list_insert (list, attribute);
}

static void
add_run_attributes (ZerenOfficialLayout *self,
                    PangoAttrList *list,
                    const ZerenOfficialRun *run,
                    const ZerenTextStyle *style,
                    gsize start,
                    gsize end)
{
  ZerenOfficialFont font = style->font;

  if (run->style == ZEREN_OFFICIAL_RUN_QUOTE && font == ZEREN_OFFICIAL_FONT_BODY)
    font = ZEREN_OFFICIAL_FONT_KAI;
  add_attribute (list, pango_attr_font_desc_new (get_font (self, font, style->size)), start, end);

  if (run->style == ZEREN_OFFICIAL_RUN_PLACEHOLDER)
    add_attribute (list, pango_attr_background_new (0xffff, 0xeeee, 0x8888), start, end);
}

/* A text of runs, broken into lines. */
PangoLayout *
zeren_official_layout_set_text (ZerenOfficialLayout *self,
                                GPtrArray *runs,
                                const ZerenTextStyle *style)
{
  PangoLayout *text = pango_layout_new (self->context);
  g_autoptr (PangoAttrList) list = pango_attr_list_new ();
  g_autoptr (GString) all = g_string_new (NULL);

  g_ptr_array_add (self->texts, text);
  for (guint i = 0; i < runs->len; i++)
    {
      const ZerenOfficialRun *run = g_ptr_array_index (runs, i);
      gsize start = all->len;

      g_string_append (all, run->text);
      add_run_attributes (self, list, run, style, start, all->len);
    }
  add_attribute (
    list, pango_attr_letter_spacing_new ((int)(ZEREN_LETTER_SPACING * PANGO_SCALE)), 0, all->len);

  pango_layout_set_font_description (text, get_font (self, style->font, style->size));
  pango_layout_set_text (text, all->str, (int)all->len);
  pango_layout_set_attributes (text, list);
  pango_layout_set_alignment (text, style->alignment);
  pango_layout_set_single_paragraph_mode (text, TRUE);
  if (style->width > 0)
    {
      pango_layout_set_width (text, (int)(style->width * PANGO_SCALE));
      pango_layout_set_indent (text, (int)(style->indent * PANGO_SCALE));
      pango_layout_set_wrap (text, PANGO_WRAP_WORD_CHAR);
      /* Pango widens nothing but the blanks where there are some, which tears a line of Han apart
       */
      pango_layout_set_justify (
        text, style->alignment == PANGO_ALIGN_LEFT && strchr (all->str, ' ') == NULL);
    }

  return text;
}

PangoLayout *
zeren_official_layout_set_string (ZerenOfficialLayout *self,
                                  const char *text,
                                  const ZerenTextStyle *style)
{
  g_autoptr (GPtrArray) runs = zeren_official_split_runs (text, ZEREN_OFFICIAL_RUN_PLAIN);

  return zeren_official_layout_set_text (self, runs, style);
}

/* The width of a text that stands on one line. */
double
zeren_official_layout_measure (PangoLayout *text)
{
  PangoRectangle logical;

  pango_layout_get_extents (text, NULL, &logical);

  return (double)logical.width / PANGO_SCALE;
}

static double
size_of (PangoLayout *text)
{
  const PangoFontDescription *font = pango_layout_get_font_description (text);

  return (double)pango_font_description_get_size (font) / PANGO_SCALE;
}

/* Adds the lines of a text, the square of the first character beginning at @top. */
void
zeren_official_layout_add_text (GArray *items,
                                PangoLayout *text,
                                double x,
                                double top,
                                double pitch)
{
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (text);
  double baseline = top + ZEREN_ASCENT * size_of (text);

  do
    {
      ZerenLayoutItem item = { .y = baseline };
      PangoRectangle logical;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      item.line = pango_layout_iter_get_line_readonly (iter);
      item.x = x + (double)logical.x / PANGO_SCALE;
      g_array_append_val (items, item);
      baseline += pitch;
    }
  while (pango_layout_iter_next_line (iter));
}

void
zeren_official_layout_add_rule (GArray *items,
                                double x,
                                double y,
                                double width,
                                double height,
                                double thickness)
{
  ZerenLayoutItem item = {
    .x = x, .y = y, .width = width, .height = height, .thickness = thickness
  };

  g_array_append_val (items, item);
}

/* --- flow: what stands one below the other --- */

ZerenChunk *
zeren_official_layout_add_chunk (ZerenOfficialLayout *self, double height)
{
  ZerenChunk *chunk = g_new0 (ZerenChunk, 1);

  chunk->height = height;
  chunk->items = g_array_new (FALSE, FALSE, sizeof (ZerenLayoutItem));
  g_ptr_array_add (self->flow, chunk);

  return chunk;
}

/* Adds each line as a chunk of its own, so that a page may end after any of them. */
static void
flow_text (ZerenOfficialLayout *self, PangoLayout *text, gboolean keep)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (ZerenLayoutItem));

  zeren_official_layout_add_text (items, text, 0, 0, 0);
  for (guint i = 0; i < items->len; i++)
    {
      ZerenChunk *chunk = zeren_official_layout_add_chunk (self, ZEREN_LINE_PITCH);

      chunk->keep = keep;
      g_array_append_val (chunk->items, g_array_index (items, ZerenLayoutItem, i));
    }
}

static void
flow_blank (ZerenOfficialLayout *self, gboolean keep)
{
  zeren_official_layout_add_chunk (self, ZEREN_LINE_PITCH)->keep = keep;
}

static void
flow_title (ZerenOfficialLayout *self)
{
  g_auto (GStrv) lines = zeren_official_document_dup_title_lines (self->document);
  ZerenTextStyle style = {
    ZEREN_OFFICIAL_FONT_TITLE, ZEREN_TITLE_SIZE, ZEREN_TYPE_WIDTH, 0, PANGO_ALIGN_CENTER
  };

  if (zeren_official_document_get_part (self->document, ZEREN_OFFICIAL_TITLE) == NULL)
    return;

  for (guint i = 0; lines[i] != NULL; i++)
    flow_text (self, zeren_official_layout_set_string (self, lines[i], &style), TRUE);
  flow_blank (self, TRUE);
}

static void
flow_recipient (ZerenOfficialLayout *self)
{
  const char *recipient = zeren_official_document_get_part (self->document,
                                                            ZEREN_OFFICIAL_RECIPIENT);
  ZerenTextStyle style = { ZEREN_OFFICIAL_FONT_BODY, ZEREN_BODY_SIZE, ZEREN_TYPE_WIDTH };
  g_autofree char *text = NULL;

  if (recipient == NULL)
    return;

  text = g_strconcat (recipient, "：", NULL);
  flow_text (self, zeren_official_layout_set_string (self, text, &style), TRUE);
}

static ZerenOfficialFont
font_of_level (guint level)
{
  switch (level)
    {
    case 1:
      return ZEREN_OFFICIAL_FONT_HEI;
    case 2:
      return ZEREN_OFFICIAL_FONT_KAI;
    default:
      return ZEREN_OFFICIAL_FONT_BODY;
    }
}

/* A heading that stands alone is not left at the foot of a page. */
static gboolean
is_heading (const ZerenOfficialParagraph *paragraph)
{
  g_autofree char *text = zeren_official_paragraph_dup_text (paragraph);

  return paragraph->level > 0 && paragraph->level <= 2 && !g_str_has_suffix (text, "。");
}

static void
flow_paragraph (ZerenOfficialLayout *self, const ZerenOfficialParagraph *paragraph)
{
  ZerenTextStyle style = {
    font_of_level (paragraph->level), ZEREN_BODY_SIZE, ZEREN_TYPE_WIDTH, 2 * ZEREN_CHAR_PITCH
  };

  flow_text (
    self, zeren_official_layout_set_text (self, paragraph->runs, &style), is_heading (paragraph));
}

static void
flow_blocks (ZerenOfficialLayout *self)
{
  for (guint i = 0; i < zeren_official_document_get_n_blocks (self->document); i++)
    {
      const ZerenOfficialBlock *block = zeren_official_document_get_block (self->document, i);

      if (block->paragraph != NULL)
        flow_paragraph (self, block->paragraph);
      else
        {
          ZerenChunk *chunk = zeren_official_layout_add_chunk (self, 0);

          chunk->table = zeren_table_layout_new (self, block->table);
          chunk->height = zeren_table_layout_get_least_height (chunk->table);
        }
    }
}

/* --- pages --- */

ZerenLayoutPage *
zeren_official_layout_begin_page (ZerenOfficialLayout *self)
{
  ZerenLayoutPage *page = g_new0 (ZerenLayoutPage, 1);

  page->items = g_array_new (FALSE, FALSE, sizeof (ZerenLayoutItem));
  page->numbered = TRUE;
  g_ptr_array_add (self->pages, page);
  self->y = 0;

  return page;
}

/* Puts items on the last page, their top being @top below the top of the type area. */
void
zeren_official_layout_draw (ZerenOfficialLayout *self, GArray *items, double top)
{
  ZerenLayoutPage *page = g_ptr_array_index (self->pages, self->pages->len - 1);

  for (guint i = 0; i < items->len; i++)
    {
      ZerenLayoutItem item = g_array_index (items, ZerenLayoutItem, i);

      item.x += ZEREN_TYPE_LEFT;
      item.y += ZEREN_TYPE_TOP + top;
      g_array_append_val (page->items, item);
    }
}

static double
height_of_group (ZerenOfficialLayout *self, guint first, guint *after)
{
  double height = 0;
  guint i = first;

  for (; i < self->flow->len; i++)
    {
      const ZerenChunk *chunk = g_ptr_array_index (self->flow, i);

      height += chunk->height;
      if (!chunk->keep)
        break;
    }
  *after = MIN (i + 1, self->flow->len);

  return height;
}

static void
place_chunk (ZerenOfficialLayout *self, ZerenChunk *chunk)
{
  if (chunk->table != NULL)
    {
      zeren_table_layout_place (chunk->table, self);
      return;
    }

  if (self->y > 0 && self->y + chunk->height > ZEREN_TYPE_HEIGHT + EPSILON)
    zeren_official_layout_begin_page (self);
  zeren_official_layout_draw (self, chunk->items, self->y);
  self->y += chunk->height;
}

static void
place_flow (ZerenOfficialLayout *self)
{
  zeren_official_layout_begin_page (self);
  for (guint i = 0, after; i < self->flow->len; i = after)
    {
      double height = height_of_group (self, i, &after);

      if (self->y > 0 && height <= ZEREN_TYPE_HEIGHT &&
          self->y + height > ZEREN_TYPE_HEIGHT + EPSILON)
        zeren_official_layout_begin_page (self);
      for (guint j = i; j < after; j++)
        place_chunk (self, g_ptr_array_index (self->flow, j));
    }
  self->text_pages = self->pages->len;
  self->text_end = self->y;
}

static PangoContext *
new_context (PangoFontMap *map)
{
  PangoContext *context = pango_font_map_create_context (map);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string ("zh-cn"));

  return context;
}

/**
 * zeren_official_layout_new:
 * @document: a document
 *
 * Lays a document out as GB/T 9704-2012 asks (domain.md 1.1 to 1.4).
 *
 * Returns: (transfer full): its pages
 */
ZerenOfficialLayout *
zeren_official_layout_new (ZerenOfficialDocument *document)
{
  ZerenOfficialLayout *self = g_new0 (ZerenOfficialLayout, 1);

  self->document = zeren_official_document_ref (document);
  self->map = pango_cairo_font_map_new ();
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (self->map), 72);
  self->context = new_context (self->map);
  self->fonts = g_hash_table_new_full (
    NULL, NULL, NULL, (GDestroyNotify)pango_font_description_free);
  self->texts = g_ptr_array_new_with_free_func (g_object_unref);
  self->pages = g_ptr_array_new_with_free_func (free_page);
  self->flow = g_ptr_array_new_with_free_func (free_chunk);

  zeren_official_layout_add_head (self);
  flow_title (self);
  flow_recipient (self);
  flow_blocks (self);
  zeren_official_layout_add_signature (self);
  place_flow (self);
  zeren_official_layout_add_imprint (self);
  zeren_official_layout_add_marks (self);

  return self;
}
