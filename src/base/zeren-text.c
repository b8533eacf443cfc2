/* zeren-text.c: the text of a document with its pages, blocks and the box of every character
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-text.h"

#include <string.h>

struct _ZerenText
{
  char *string;
  GArray *chars;      /* gunichar */
  GArray *boxes;      /* ZerenBox, as many as chars, or empty where nothing has a place yet */
  GArray *blocks;     /* ZerenBlock */
  GArray *pages;      /* ZerenPageSize */
  GArray *recognized; /* guint: pages whose text was read from a picture */
};

struct _ZerenTextBuilder
{
  ZerenText *text;
  ZerenBlock block; /* the open one */
  gboolean in_block;
  gboolean has_boxes;
};

G_DEFINE_BOXED_TYPE (ZerenText,
                     zeren_text,
                     (GBoxedCopyFunc)zeren_text_ref,
                     (GBoxedFreeFunc)zeren_text_unref)

ZerenText *
zeren_text_ref (ZerenText *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_text (gpointer data)
{
  ZerenText *self = data;

  g_free (self->string);
  g_array_unref (self->chars);
  g_array_unref (self->boxes);
  g_array_unref (self->blocks);
  g_array_unref (self->pages);
  g_array_unref (self->recognized);
}

void
zeren_text_unref (ZerenText *self)
{
  g_atomic_rc_box_release_full (self, clear_text);
}

/** zeren_text_get_string: Returns: (transfer none): the whole text in UTF-8 */
const char *
zeren_text_get_string (ZerenText *self)
{
  return self->string;
}

/**
 * zeren_text_get_chars:
 * @self: a text
 * @length: (out) (optional): how many code points there are
 *
 * Returns: (transfer none) (array length=length): the code points of the text
 */
const gunichar *
zeren_text_get_chars (ZerenText *self, gsize *length)
{
  if (length != NULL)
    *length = self->chars->len;

  return (const gunichar *)self->chars->data;
}

/** zeren_text_dup_range: Returns: (transfer full): the code points [start, end) in UTF-8 */
char *
zeren_text_dup_range (ZerenText *self, gsize start, gsize end)
{
  g_return_val_if_fail (start <= end && end <= self->chars->len, NULL);

  return g_ucs4_to_utf8 (
    &g_array_index (self->chars, gunichar, start), end - start, NULL, NULL, NULL);
}

guint
zeren_text_get_n_blocks (ZerenText *self)
{
  return self->blocks->len;
}

const ZerenBlock *
zeren_text_get_block (ZerenText *self, guint position)
{
  g_return_val_if_fail (position < self->blocks->len, NULL);

  return &g_array_index (self->blocks, ZerenBlock, position);
}

/** zeren_text_get_n_pages: Returns: how many pages there are; 0 where the text was never laid out
 */
guint
zeren_text_get_n_pages (ZerenText *self)
{
  return self->pages->len;
}

/** zeren_text_get_page_size: Returns: (nullable): the size of @page (from 1) in PDF points */
const ZerenPageSize *
zeren_text_get_page_size (ZerenText *self, guint page)
{
  if (page < 1 || page > self->pages->len)
    return NULL;

  return &g_array_index (self->pages, ZerenPageSize, page - 1);
}

/** zeren_text_is_recognized: Returns: whether the text of @page (from 1) was read from a picture
 * and may have wrong characters */
gboolean
zeren_text_is_recognized (ZerenText *self, guint page)
{
  for (guint i = 0; i < self->recognized->len; i++)
    if (g_array_index (self->recognized, guint, i) == page)
      return TRUE;

  return FALSE;
}

/** zeren_text_get_page_at: Returns: the page of the block at @position, from 1; 1 without pages */
guint
zeren_text_get_page_at (ZerenText *self, gsize position)
{
  guint low = 0, high = self->blocks->len;
  ZerenBox box;

  if (zeren_text_get_char_box (self, position, &box))
    return box.page;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (zeren_text_get_block (self, middle)->end <= position)
        low = middle + 1;
      else
        high = middle;
    }
  if (low < self->blocks->len)
    return MAX (1, zeren_text_get_block (self, low)->page);

  return MAX (1, self->pages->len);
}

/**
 * zeren_text_get_char_box:
 * @self: a text
 * @position: which code point
 * @box: (out): its place
 *
 * Returns: whether the character has a place; separators and texts without pages have none
 */
gboolean
zeren_text_get_char_box (ZerenText *self, gsize position, ZerenBox *box)
{
  if (position >= self->boxes->len)
    return FALSE;

  *box = g_array_index (self->boxes, ZerenBox, position);
  return box->page != 0;
}

static gboolean
continues_line (const ZerenBox *run, const ZerenBox *next)
{
  double overlap = MIN (run->y + run->height, next->y + next->height) - MAX (run->y, next->y);
  double gap = next->x - (run->x + run->width);

  return run->page == next->page && overlap > 0.4 * MIN (run->height, next->height) &&
         next->x >= run->x - 0.5 && gap < 4 * MAX (run->height, next->height);
}

/**
 * zeren_text_dup_boxes:
 * @self: a text
 * @start: first code point
 * @end: one past the last code point
 *
 * Returns: (transfer full) (element-type ZerenBox): the area of the range, one box a line run
 */
GArray *
zeren_text_dup_boxes (ZerenText *self, gsize start, gsize end)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (ZerenBox));

  for (gsize i = start; i < end && i < self->boxes->len; i++)
    {
      const ZerenBox *box = &g_array_index (self->boxes, ZerenBox, i);
      ZerenBox *run = runs->len > 0 ? &g_array_index (runs, ZerenBox, runs->len - 1) : NULL;

      if (box->page == 0)
        continue;
      if (run == NULL || !continues_line (run, box))
        {
          g_array_append_val (runs, *box);
          continue;
        }

      {
        double right = MAX (run->x + run->width, box->x + box->width);
        double bottom = MAX (run->y + run->height, box->y + box->height);

        run->x = MIN (run->x, box->x);
        run->y = MIN (run->y, box->y);
        run->width = right - run->x;
        run->height = bottom - run->y;
      }
    }

  return runs;
}

ZerenTextBuilder *
zeren_text_builder_new (void)
{
  ZerenTextBuilder *self = g_new0 (ZerenTextBuilder, 1);

  self->text = g_atomic_rc_box_new0 (ZerenText);
  self->text->chars = g_array_new (TRUE, FALSE, sizeof (gunichar));
  self->text->boxes = g_array_new (FALSE, FALSE, sizeof (ZerenBox));
  self->text->blocks = g_array_new (FALSE, FALSE, sizeof (ZerenBlock));
  self->text->pages = g_array_new (FALSE, FALSE, sizeof (ZerenPageSize));
  self->text->recognized = g_array_new (FALSE, FALSE, sizeof (guint));

  return self;
}

void
zeren_text_builder_free (ZerenTextBuilder *self)
{
  g_clear_pointer (&self->text, zeren_text_unref);
  g_free (self);
}

void
zeren_text_builder_add_page (ZerenTextBuilder *self, double width, double height)
{
  ZerenPageSize size = { width, height };

  g_array_append_val (self->text->pages, size);
}

/** zeren_text_builder_set_recognized: says that the text of the last page is read from a picture */
void
zeren_text_builder_set_recognized (ZerenTextBuilder *self)
{
  g_array_append_val (self->text->recognized, self->text->pages->len);
}

static void
append_char (ZerenTextBuilder *self, gunichar c, const ZerenBox *box)
{
  static const ZerenBox nowhere = { 0 };

  g_array_append_val (self->text->chars, c);
  g_array_append_vals (self->text->boxes, box != NULL ? box : &nowhere, 1);
}

/**
 * zeren_text_builder_begin_block:
 * @self: a builder
 * @block: what is known of the block; its start, end and (where characters have boxes) box are
 *   filled in by the builder
 *
 * Opens a block. The separator from the block before is added by the builder.
 */
void
zeren_text_builder_begin_block (ZerenTextBuilder *self, const ZerenBlock *block)
{
  GArray *blocks = self->text->blocks;

  g_return_if_fail (!self->in_block);

  if (blocks->len > 0)
    {
      const ZerenBlock *last = &g_array_index (blocks, ZerenBlock, blocks->len - 1);
      gboolean same_row = block->table != 0 && last->table == block->table &&
                          last->row == block->row;

      append_char (self, same_row ? '\t' : '\n', NULL);
    }

  self->block = *block;
  self->block.start = self->text->chars->len;
  if (self->block.row_span == 0)
    self->block.row_span = 1;
  if (self->block.column_span == 0)
    self->block.column_span = 1;
  self->in_block = TRUE;
}

static void
grow_block (ZerenBlock *block, const ZerenBox *box)
{
  double right, bottom;

  if (block->page == 0)
    block->page = box->page;
  if (box->page != block->page)
    return;
  if (block->box.page == 0)
    {
      block->box = *box;
      return;
    }

  right = MAX (block->box.x + block->box.width, box->x + box->width);
  bottom = MAX (block->box.y + block->box.height, box->y + box->height);
  block->box.x = MIN (block->box.x, box->x);
  block->box.y = MIN (block->box.y, box->y);
  block->box.width = right - block->box.x;
  block->box.height = bottom - block->box.y;
}

void
zeren_text_builder_add_char (ZerenTextBuilder *self, gunichar c, const ZerenBox *box)
{
  g_return_if_fail (self->in_block);

  append_char (self, c, box);
  if (box == NULL || box->page == 0)
    return;

  self->has_boxes = TRUE;
  grow_block (&self->block, box);
}

/** zeren_text_builder_add_string: adds characters that have no place (yet) */
void
zeren_text_builder_add_string (ZerenTextBuilder *self, const char *string)
{
  for (const char *p = string; *p != '\0'; p = g_utf8_next_char (p))
    zeren_text_builder_add_char (self, g_utf8_get_char (p), NULL);
}

void
zeren_text_builder_end_block (ZerenTextBuilder *self)
{
  g_return_if_fail (self->in_block);

  self->block.end = self->text->chars->len;
  g_array_append_val (self->text->blocks, self->block);
  self->in_block = FALSE;
}

/** zeren_text_builder_finish: Returns: (transfer full): the text; the builder is empty afterwards
 */
ZerenText *
zeren_text_builder_finish (ZerenTextBuilder *self)
{
  ZerenText *text = g_steal_pointer (&self->text);

  g_return_val_if_fail (text != NULL && !self->in_block, NULL);

  if (!self->has_boxes)
    g_array_set_size (text->boxes, 0);
  text->string = g_ucs4_to_utf8 ((gunichar *)text->chars->data, text->chars->len, NULL, NULL, NULL);
  g_assert (text->string != NULL);

  return text;
}

/**
 * zeren_text_new_from_string:
 * @string: valid UTF-8
 *
 * Each line becomes a block; a line with tabs becomes the cells of a table row, lines with tabs
 * that follow each other rows of one table.
 *
 * Returns: (transfer full): a text without pages
 */
ZerenText *
zeren_text_new_from_string (const char *string)
{
  g_autoptr (ZerenTextBuilder) builder = zeren_text_builder_new ();
  g_auto (GStrv) lines = g_strsplit (string, "\n", -1);
  guint table = 0, row = 0;
  gboolean in_table = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      ZerenBlock block = { .kind = ZEREN_BLOCK_PARAGRAPH, .page = 1 };
      g_auto (GStrv) cells = NULL;
      char *line = lines[i];
      gsize length = strlen (line);

      if (length > 0 && line[length - 1] == '\r')
        line[length - 1] = '\0';
      if (strchr (line, '\t') == NULL)
        {
          in_table = FALSE;
          zeren_text_builder_begin_block (builder, &block);
          zeren_text_builder_add_string (builder, line);
          zeren_text_builder_end_block (builder);
          continue;
        }

      row = in_table ? row + 1 : 0;
      table += in_table ? 0 : 1;
      in_table = TRUE;
      cells = g_strsplit (line, "\t", -1);
      for (guint column = 0; cells[column] != NULL; column++)
        {
          ZerenBlock cell = {
            .kind = ZEREN_BLOCK_CELL, .page = 1, .table = table, .row = row, .column = column
          };

          zeren_text_builder_begin_block (builder, &cell);
          zeren_text_builder_add_string (builder, cells[column]);
          zeren_text_builder_end_block (builder);
        }
    }

  return zeren_text_builder_finish (builder);
}
