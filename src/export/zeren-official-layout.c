/* zeren-official-layout.c: an official document on its pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-official-layout-private.h"

#include <pango/pangocairo.h>

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

const PangoFontDescription *
zeren_official_layout_get_font (ZerenOfficialLayout *self, ZerenOfficialFont font, double size)
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

void
zeren_official_layout_add_run_attributes (ZerenOfficialLayout *self,
                                          PangoAttrList *list,
                                          ZerenOfficialRunStyle run_style,
                                          const ZerenTextStyle *style,
                                          guint start,
                                          guint end)
{
  ZerenOfficialFont font = style->font;

  if (run_style == ZEREN_OFFICIAL_RUN_QUOTE && font == ZEREN_OFFICIAL_FONT_BODY)
    font = ZEREN_OFFICIAL_FONT_KAI;
  add_attribute (
    list,
    pango_attr_font_desc_new (zeren_official_layout_get_font (self, font, style->size)),
    start,
    end);

  if (run_style == ZEREN_OFFICIAL_RUN_PLACEHOLDER)
    add_attribute (list, pango_attr_background_new (0xffff, 0xeeee, 0x8888), start, end);
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
flow_text (ZerenOfficialLayout *self, ZerenSetText *text, gboolean keep)
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

static void
flow_paragraph (ZerenOfficialLayout *self, const ZerenOfficialParagraph *paragraph)
{
  ZerenTextStyle style = {
    font_of_level (paragraph->level), ZEREN_BODY_SIZE, ZEREN_TYPE_WIDTH, 2 * ZEREN_CHAR_PITCH
  };

  ZerenSetText *text = zeren_official_layout_set_text (self, paragraph->runs, &style);

  flow_text (self, text, zeren_official_paragraph_is_heading (paragraph));
  self->last_lines = text->lines->len;
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
          self->last_lines = 0;
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
        {
          self->last_line_moved |= i + 1 == self->n_text_chunks &&
                                   self->y + ZEREN_LINE_PITCH <= ZEREN_TYPE_HEIGHT + EPSILON;
          zeren_official_layout_begin_page (self);
        }
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
  self->texts = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_set_text_free);
  self->pages = g_ptr_array_new_with_free_func (free_page);
  self->flow = g_ptr_array_new_with_free_func (free_chunk);

  zeren_official_layout_add_head (self);
  flow_title (self);
  flow_recipient (self);
  flow_blocks (self);
  self->n_text_chunks = self->flow->len;
  zeren_official_layout_add_signature (self);
  place_flow (self);
  zeren_official_layout_add_imprint (self);
  zeren_official_layout_add_marks (self);

  return self;
}
