/* zeren-docx-body.c: the body of a DOCX: paragraphs and tables
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zeren-docx-body.h"

#include "zeren-document-limits.h"
#include "zeren-document.h"
#include "zeren-docx-chunk.h"
#include "zeren-docx-paragraph.h"
#include "zeren-docx-reading-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What the walk carries along. Blocks go to the flow, or, within a cell, into its text. */
typedef struct
{
  ZerenDocxBody *body;
  ZerenFlowText *cell; /* the cell that is being read, or NULL */
  GString *cell_text;  /* what it says so far */
  GString *carried;    /* text of a paragraph whose end was deleted: it goes on with the next */
  GArray *open_fields;
  guint table_depth;
  GError *error;
} Walk;

static void read_blocks (Walk *walk, const xmlNode *parent);

static void refuse (Walk *walk, const char *message, ...) G_GNUC_PRINTF (2, 3);

static void
refuse (Walk *walk, const char *message, ...)
{
  va_list arguments;

  if (walk->error != NULL)
    return;

  va_start (arguments, message);
  walk->error = g_error_new_valist (
    ZEREN_DOCUMENT_ERROR, ZEREN_DOCUMENT_ERROR_TOO_LARGE, message, arguments);
  va_end (arguments);
}

/* --- paragraphs ------------------------------------------------------------------------------ */

static void
take_style (ZerenFlowText *text,
            const ZerenDocxParagraph *paragraph,
            const ZerenDocxParagraphStyle *style)
{
  if (paragraph->n_chars > 0)
    {
      text->size = paragraph->size_sum / paragraph->n_chars;
      text->weight = 2 * paragraph->n_bold > paragraph->n_chars ? 700 : 400;
    }
  text->align = style->align == ZEREN_ALIGN_UNKNOWN ? ZEREN_ALIGN_LEFT : style->align;
  if (style->indent_chars > 0)
    text->indent = style->indent_chars / 100.0 * (text->size > 0 ? text->size : 10);
  else if (style->indent > 0)
    text->indent = style->indent / 20.0;
}

static void
add_to_cell (Walk *walk,
             const ZerenDocxParagraph *paragraph,
             const ZerenDocxParagraphStyle *style,
             const char *line)
{
  if (*line == '\0')
    return;

  if (walk->cell_text->len == 0)
    take_style (walk->cell, paragraph, style);
  else
    g_string_append_c (walk->cell_text, '\n');
  g_string_append (walk->cell_text, line);
}

/* A line break ends a block as the end of a paragraph does. */
static void
add_lines (Walk *walk, const ZerenDocxParagraph *paragraph, const ZerenDocxParagraphStyle *style)
{
  g_auto (GStrv) lines = g_strsplit (paragraph->text->str, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_strchomp (lines[i]);
      if (walk->cell != NULL)
        add_to_cell (walk, paragraph, style, lines[i]);
      else if (*lines[i] != '\0')
        take_style (zeren_flow_add_paragraph (walk->body->flow, lines[i]), paragraph, style);
    }
}

static char *
next_label (Walk *walk, const xmlNode *properties, const ZerenDocxParagraphStyle *style)
{
  g_autofree char *id = zeren_docx_child_value (properties, "pStyle");

  return zeren_docx_numbering_next (walk->body->numbering, style->num_id, style->level, id);
}

static gboolean
is_end_deleted (const xmlNode *properties)
{
  const xmlNode *mark = zeren_docx_child (properties, "rPr");

  return zeren_docx_child (mark, "del") != NULL || zeren_docx_child (mark, "moveFrom") != NULL;
}

static void
read_boxes (Walk *walk, GPtrArray *boxes)
{
  for (guint i = 0; i < boxes->len; i++)
    read_blocks (walk, boxes->pdata[i]);
}

static void
read_paragraph (Walk *walk, const xmlNode *node)
{
  const xmlNode *properties = zeren_docx_child (node, "pPr");
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) boxes = g_ptr_array_new ();
  ZerenDocxParagraph paragraph = {
    .body = walk->body, .text = text, .open_fields = walk->open_fields, .boxes = boxes
  };
  ZerenDocxParagraphStyle style;

  zeren_docx_styles_resolve_paragraph (walk->body->styles, properties, &style, &paragraph.style);
  zeren_docx_paragraph_read_runs (&paragraph, node);
  walk->body->n_chars += text->len;
  if (walk->body->n_chars > (gsize)ZEREN_LIMIT_CHARS * 4)
    refuse (
      walk,
      _ ("This file holds more than %d characters. Import only the part that holds the plan."),
      ZEREN_LIMIT_CHARS);

  if (is_end_deleted (properties))
    g_string_append (walk->carried, text->str);
  else
    {
      g_autofree char *label = next_label (walk, properties, &style);

      g_string_prepend (text, walk->carried->str);
      g_string_truncate (walk->carried, 0);
      if (label != NULL)
        g_string_prepend (text, label);
      add_lines (walk, &paragraph, &style);
    }
  read_boxes (walk, boxes);
}

/* --- tables ---------------------------------------------------------------------------------- */

/* Where a merged cell is still open downwards. */
typedef struct
{
  ZerenFlowCell *cell;
  guint last_row;
  gboolean is_open;
} Merge;

typedef struct
{
  ZerenFlowTable *table;
  Merge merges[ZEREN_LIMIT_COLUMNS];
  guint row;
} TableWalk;

static gboolean
is_continued (const xmlNode *properties, const char *name)
{
  const xmlNode *merge = zeren_docx_child (properties, name);
  g_autofree char *value = zeren_docx_attribute (merge, "val");

  return merge != NULL && g_strcmp0 (value, "restart") != 0;
}

static gboolean
continues_above (TableWalk *table, const xmlNode *properties, guint column)
{
  Merge *merge = &table->merges[column];

  return is_continued (properties, "vMerge") && merge->is_open && merge->last_row + 1 == table->row;
}

/* The cell of the same row that ends where @column begins. */
static ZerenFlowCell *
cell_before (TableWalk *table, guint column)
{
  GPtrArray *cells = table->table->cells;
  ZerenFlowCell *last = cells->len > 0 ? cells->pdata[cells->len - 1] : NULL;

  return last != NULL && last->row == table->row && last->column + last->column_span == column
           ? last
           : NULL;
}

static guint
read_cell (Walk *walk, TableWalk *table, const xmlNode *node, guint column)
{
  const xmlNode *properties = zeren_docx_child (node, "tcPr");
  guint span = CLAMP (zeren_docx_child_number (properties, "gridSpan", 1), 1, ZEREN_LIMIT_COLUMNS);
  g_autoptr (GString) text = g_string_new (NULL);
  ZerenFlowText *outer = walk->cell;
  GString *outer_text = walk->cell_text;
  ZerenFlowCell *left;
  Merge *merge = &table->merges[column];

  if (column + span > ZEREN_LIMIT_COLUMNS)
    {
      refuse (walk,
              _ ("A table of this file has more than %d columns. Import only the part that holds "
                 "the plan."),
              ZEREN_LIMIT_COLUMNS);
      return column;
    }
  if (continues_above (table, properties, column))
    {
      merge->cell->row_span++;
      merge->last_row = table->row;
      table->table->n_rows = MAX (table->table->n_rows, table->row + 1);
      return column + span;
    }
  left = cell_before (table, column);
  if (is_continued (properties, "hMerge") && left != NULL)
    {
      left->column_span += span;
      table->table->n_columns = MAX (table->table->n_columns, column + span);
      return column + span;
    }
  if (++walk->body->flow->n_cells > ZEREN_LIMIT_CELLS)
    {
      refuse (walk,
              _ ("The tables of this file have more than %d cells. Import only the part that holds "
                 "the plan."),
              ZEREN_LIMIT_CELLS);
      return column;
    }

  merge->cell = zeren_flow_table_add_cell (table->table, table->row, column);
  merge->is_open = zeren_docx_child (properties, "vMerge") != NULL;
  merge->last_row = table->row;
  merge->cell->column_span = span;
  table->table->n_columns = MAX (table->table->n_columns, column + span);
  walk->cell = &merge->cell->content;
  walk->cell_text = text;
  read_blocks (walk, node);
  g_set_str (&merge->cell->content.text, text->str);
  walk->cell = outer;
  walk->cell_text = outer_text;

  return column + span;
}

static guint
read_cells (Walk *walk, TableWalk *table, const xmlNode *parent, guint column)
{
  for (const xmlNode *node = parent->children; node != NULL && walk->error == NULL;
       node = node->next)
    if (zeren_docx_is (node, "tc"))
      column = column < ZEREN_LIMIT_COLUMNS ? read_cell (walk, table, node, column) : column;
    else if (zeren_docx_is (node, "sdt"))
      {
        const xmlNode *content = zeren_docx_child (node, "sdtContent");

        column = content != NULL ? read_cells (walk, table, content, column) : column;
      }
    else if (zeren_docx_is (node, "customXml"))
      column = read_cells (walk, table, node, column);

  return column;
}

static void
read_rows (Walk *walk, TableWalk *table, const xmlNode *parent)
{
  for (const xmlNode *node = parent->children; node != NULL && walk->error == NULL;
       node = node->next)
    if (zeren_docx_is (node, "tr"))
      {
        const xmlNode *properties = zeren_docx_child (node, "trPr");
        int before = zeren_docx_child_number (properties, "gridBefore", 0);

        if (zeren_docx_child (properties, "del") != NULL)
          continue;
        read_cells (walk, table, node, CLAMP (before, 0, ZEREN_LIMIT_COLUMNS - 1));
        table->row++;
      }
    else if (zeren_docx_is (node, "sdt"))
      {
        const xmlNode *content = zeren_docx_child (node, "sdtContent");

        if (content != NULL)
          read_rows (walk, table, content);
      }
    else if (zeren_docx_is (node, "customXml") || zeren_docx_is (node, "ins"))
      read_rows (walk, table, node);
}

static void
read_widths (ZerenFlowTable *table, const xmlNode *node)
{
  const xmlNode *grid = zeren_docx_child (node, "tblGrid");

  for (const xmlNode *child = grid != NULL ? grid->children : NULL; child != NULL;
       child = child->next)
    if (zeren_docx_is (child, "gridCol"))
      {
        double width = MAX (0, zeren_docx_number (child, "w", 0));

        if (table->widths == NULL)
          table->widths = g_array_new (FALSE, FALSE, sizeof (double));
        g_array_append_val (table->widths, width);
      }
}

/* The grid may have lines that no cell begins at; on paper they are not to be seen. */
static void
drop_unseen_columns (ZerenFlowTable *table)
{
  g_autofree guint *places = g_new0 (guint, table->n_columns + 1);
  g_autofree gboolean *begins = g_new0 (gboolean, table->n_columns + 1);
  guint n_seen = 0;

  for (guint i = 0; i < table->cells->len; i++)
    begins[((ZerenFlowCell *)table->cells->pdata[i])->column] = TRUE;
  for (guint i = 0; i <= table->n_columns; i++)
    {
      places[i] = n_seen;
      n_seen += i < table->n_columns && begins[i] ? 1 : 0;
    }

  for (guint i = 0; i < table->cells->len; i++)
    {
      ZerenFlowCell *cell = table->cells->pdata[i];
      guint end = places[cell->column + cell->column_span];

      cell->column = places[cell->column];
      cell->column_span = MAX (1, end - cell->column);
    }
  if (table->widths != NULL)
    {
      g_autoptr (GArray) widths = g_array_new (FALSE, TRUE, sizeof (double));

      g_array_set_size (widths, n_seen);
      for (guint i = 0; i < table->widths->len && i < table->n_columns; i++)
        {
          guint seen = begins[i] ? places[i] : MAX (places[i], 1) - 1;

          g_array_index (widths, double, seen) += g_array_index (table->widths, double, i);
        }
      g_clear_pointer (&table->widths, g_array_unref);
      table->widths = g_steal_pointer (&widths);
    }
  table->n_columns = n_seen;
}

/* A table within a cell becomes lines of it. */
static void
flatten_into (Walk *walk, const ZerenFlowTable *table)
{
  ZerenFlowText *outer = walk->cell;
  GString *text = walk->cell_text;
  guint row = G_MAXUINT;

  for (guint i = 0; i < table->cells->len; i++)
    {
      const ZerenFlowCell *cell = table->cells->pdata[i];

      if (*cell->content.text == '\0')
        continue;
      if (text->len > 0)
        g_string_append_c (text, cell->row == row ? ' ' : '\n');
      g_string_append (text, cell->content.text);
      row = cell->row;
      if (outer->size <= 0)
        {
          outer->size = cell->content.size;
          outer->weight = cell->content.weight;
          outer->align = cell->content.align;
        }
    }
}

static void
read_table (Walk *walk, const xmlNode *node)
{
  g_autoptr (ZerenFlowTable) inner = NULL;
  g_autofree TableWalk *table = g_new0 (TableWalk, 1);

  if (++walk->table_depth > ZEREN_LIMIT_TABLE_DEPTH)
    refuse (
      walk,
      _ ("This file has tables within tables, more than %d deep. Save it as PDF in Word or WPS "
         "and import that."),
      ZEREN_LIMIT_TABLE_DEPTH);
  if (walk->error != NULL)
    return;

  if (walk->cell != NULL)
    table->table = inner = zeren_flow_table_new ();
  else
    table->table = zeren_flow_add_table (walk->body->flow);
  read_widths (table->table, node);
  read_rows (walk, table, node);
  if (table->table->n_columns > 0)
    drop_unseen_columns (table->table);
  if (inner != NULL)
    flatten_into (walk, inner);
  walk->table_depth--;
}

/* --- other files ----------------------------------------------------------------------------- */

/* Within a cell only the lines of another file have a place. */
static void
add_lines_of (Walk *walk, const ZerenFlow *flow)
{
  for (guint i = 0; i < flow->items->len; i++)
    {
      const ZerenFlowItem *item = flow->items->pdata[i];

      if (item->table != NULL)
        {
          flatten_into (walk, item->table);
          continue;
        }
      if (walk->cell_text->len > 0 && *item->paragraph.text != '\0')
        g_string_append_c (walk->cell_text, '\n');
      g_string_append (walk->cell_text, item->paragraph.text);
    }
}

static void
read_chunk (Walk *walk, const xmlNode *node)
{
  ZerenDocxBody *body = walk->body;
  g_autofree char *id = zeren_docx_attribute (node, "id");
  ZerenFlow *flow = body->flow;
  g_autoptr (ZerenFlow) inner = zeren_flow_new ();
  g_autoptr (GBytes) part = zeren_docx_read_target (body, id, &walk->error);

  if (walk->error != NULL)
    return;

  inner->n_cells = flow->n_cells;
  body->flow = inner;
  zeren_docx_chunk_read (body, part, &walk->error);
  body->flow = flow;
  inner->n_cells -= flow->n_cells;
  if (walk->cell != NULL)
    add_lines_of (walk, inner);
  else
    zeren_flow_take (flow, inner);
}

/* --- blocks ---------------------------------------------------------------------------------- */

static void
read_block (Walk *walk, const xmlNode *node)
{
  if (zeren_docx_is (node, "p"))
    read_paragraph (walk, node);
  else if (zeren_docx_is (node, "tbl"))
    read_table (walk, node);
  else if (zeren_docx_is (node, "sdt"))
    read_blocks (walk, zeren_docx_child (node, "sdtContent"));
  else if (zeren_docx_is (node, "customXml") || zeren_docx_is (node, "ins") ||
           zeren_docx_is (node, "moveTo") || zeren_docx_is (node, "smartTag"))
    read_blocks (walk, node);
  else if (zeren_docx_is (node, "altChunk"))
    read_chunk (walk, node);
  else if (node->type == XML_ELEMENT_NODE &&
           strcmp ((const char *)node->name, "AlternateContent") == 0)
    read_blocks (walk, zeren_docx_choose_alternative (node));
}

static void
read_blocks (Walk *walk, const xmlNode *parent)
{
  for (const xmlNode *node = parent != NULL ? parent->children : NULL;
       node != NULL && walk->error == NULL;
       node = node->next)
    read_block (walk, node);
}

/**
 * zeren_docx_body_read:
 * @self: what is needed, and gets what is found
 * @body: the w:body
 */
gboolean
zeren_docx_body_read (ZerenDocxBody *self, const xmlNode *body, GError **error)
{
  g_autoptr (GString) carried = g_string_new (NULL);
  g_autoptr (GArray) open_fields = g_array_new (FALSE, FALSE, sizeof (gboolean));
  Walk walk = { .body = self, .carried = carried, .open_fields = open_fields };

  read_blocks (&walk, body);
  if (walk.error != NULL)
    {
      g_propagate_error (error, walk.error);
      return FALSE;
    }
  if (carried->len > 0)
    zeren_flow_add_paragraph (self->flow, carried->str);

  return TRUE;
}
