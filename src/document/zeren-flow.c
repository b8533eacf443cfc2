/* zeren-flow.c: a document without pages: paragraphs and tables, before they are laid out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-flow.h"

static void
free_cell (gpointer data)
{
  ZerenFlowCell *cell = data;

  g_free (cell->content.text);
  g_free (cell);
}

ZerenFlowTable *
zeren_flow_table_new (void)
{
  ZerenFlowTable *self = g_new0 (ZerenFlowTable, 1);

  self->cells = g_ptr_array_new_with_free_func (free_cell);

  return self;
}

void
zeren_flow_table_free (ZerenFlowTable *self)
{
  g_ptr_array_unref (self->cells);
  g_clear_pointer (&self->widths, g_array_unref);
  g_free (self);
}

/** zeren_flow_table_add_cell: Returns: (transfer none): a cell of one row and column, without text
 */
ZerenFlowCell *
zeren_flow_table_add_cell (ZerenFlowTable *self, guint row, guint column)
{
  ZerenFlowCell *cell = g_new0 (ZerenFlowCell, 1);

  cell->row = row;
  cell->column = column;
  cell->row_span = 1;
  cell->column_span = 1;
  cell->content.text = g_strdup ("");
  g_ptr_array_add (self->cells, cell);
  self->n_rows = MAX (self->n_rows, row + 1);
  self->n_columns = MAX (self->n_columns, column + 1);

  return cell;
}

static void
free_item (gpointer data)
{
  ZerenFlowItem *item = data;

  g_free (item->paragraph.text);
  g_clear_pointer (&item->table, zeren_flow_table_free);
  g_free (item);
}

ZerenFlow *
zeren_flow_new (void)
{
  ZerenFlow *self = g_new0 (ZerenFlow, 1);

  self->items = g_ptr_array_new_with_free_func (free_item);

  return self;
}

void
zeren_flow_free (ZerenFlow *self)
{
  g_ptr_array_unref (self->items);
  g_free (self);
}

static ZerenFlowItem *
add_item (ZerenFlow *self)
{
  ZerenFlowItem *item = g_new0 (ZerenFlowItem, 1);

  g_ptr_array_add (self->items, item);

  return item;
}

ZerenFlowText *
zeren_flow_add_paragraph (ZerenFlow *self, const char *text)
{
  ZerenFlowItem *item = add_item (self);

  item->paragraph.text = g_strdup (text);

  return &item->paragraph;
}

ZerenFlowTable *
zeren_flow_add_table (ZerenFlow *self)
{
  ZerenFlowItem *item = add_item (self);

  item->table = zeren_flow_table_new ();

  return item->table;
}

/** zeren_flow_take: Puts the items of @other behind those of @self; none are left in @other. */
void
zeren_flow_take (ZerenFlow *self, ZerenFlow *other)
{
  gsize n_items;
  g_autofree gpointer *items = g_ptr_array_steal (other->items, &n_items);

  for (gsize i = 0; i < n_items; i++)
    g_ptr_array_add (self->items, items[i]);
  self->n_cells += other->n_cells;
  other->n_cells = 0;
}

static gboolean
is_blank (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

/** zeren_flow_is_empty: Returns: whether nothing but white space is in it */
gboolean
zeren_flow_is_empty (ZerenFlow *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const ZerenFlowItem *item = self->items->pdata[i];

      if (item->table == NULL && !is_blank (item->paragraph.text))
        return FALSE;
      for (guint j = 0; item->table != NULL && j < item->table->cells->len; j++)
        if (!is_blank (((ZerenFlowCell *)item->table->cells->pdata[j])->content.text))
          return FALSE;
    }

  return TRUE;
}
