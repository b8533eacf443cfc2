/* zeren-tables.c: schedules and risk lists
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-tables-private.h"

/* Short lines of a cell (names of departments) stay apart by a blank. */
static char *
dup_cell (const ZerenParagraph *cell, ZerenText *text)
{
  const gunichar *chars = zeren_text_get_chars (text, NULL);
  g_autoptr (GString) string = g_string_new (NULL);

  for (gsize i = 0; cell != NULL && i < cell->n_chars; i++)
    {
      gboolean breaks = FALSE;

      for (gsize k = i > 0 ? cell->map[i - 1] + 1 : cell->map[i]; k < cell->map[i] && !breaks; k++)
        breaks = chars[k] == '\n';
      if (breaks && cell->n_chars <= 24 && !g_unichar_ispunct (cell->chars[i - 1]))
        g_string_append_c (string, ' ');
      g_string_append_unichar (string, cell->chars[i] == ' ' ? ' ' : chars[cell->map[i]]);
    }

  return g_string_free (g_steal_pointer (&string), FALSE);
}

/* @carried: (inout): the nearest filled cell of @fill_column, which holds for empty cells below */
static GStrv
dup_row (const ZerenGrid *grid,
         guint row,
         ZerenText *text,
         int fill_column,
         const ZerenParagraph **carried)
{
  GStrv strings = g_new0 (char *, grid->n_columns + 1);

  for (guint column = 0; column < grid->n_columns; column++)
    {
      const ZerenParagraph *cell = zeren_grid_get_cell (grid, row, column);

      if ((int)column == fill_column)
        cell = *carried = cell != NULL && cell->n_chars > 0 ? cell : *carried;
      strings[column] = dup_cell (cell, text);
    }

  return strings;
}

static ZerenScope
judge_row (GStrv row, const ZerenVocabulary *vocabulary)
{
  g_autofree char *joined = g_strjoinv ("；", row);

  return zeren_judge_scope (joined, vocabulary);
}

static gboolean
is_empty_row (const ZerenGrid *grid, guint row)
{
  for (guint column = 0; column < grid->n_columns; column++)
    {
      const ZerenParagraph *cell = zeren_grid_get_cell (grid, row, column);

      if (cell != NULL && cell->n_chars > 0)
        return FALSE;
    }

  return TRUE;
}

static ZerenFoundTable *
build_table (const ZerenGrid *grid,
             const ZerenColumns *columns,
             ZerenText *text,
             const ZerenVocabulary *vocabulary)
{
  ZerenFoundTable *table = g_new0 (ZerenFoundTable, 1);
  const ZerenParagraph *carried = NULL;
  int fill_column = -1;

  table->kind = columns->kind;
  table->start = grid->start;
  table->end = grid->end;
  table->header = dup_row (grid, 0, text, -1, &carried);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  table->scopes = g_array_new (FALSE, FALSE, sizeof (ZerenScope));
  if (table->kind == ZEREN_TABLE_RISK)
    fill_column = columns->problem;
  if (table->kind == ZEREN_TABLE_SCHEDULE)
    fill_column = columns->time;

  for (guint row = 1; row < grid->rows->len; row++)
    {
      ZerenScope scope;

      if (is_empty_row (grid, row))
        continue;
      g_ptr_array_add (table->rows, dup_row (grid, row, text, fill_column, &carried));
      scope = judge_row (table->rows->pdata[table->rows->len - 1], vocabulary);
      g_array_append_val (table->scopes, scope);
    }

  return table;
}

static void
set_row_time (ZerenParagraph *cell, const ZerenParagraph *time)
{
  if (time == NULL || time->n_chars == 0)
    return;
  cell->row_time = zeren_paragraph_dup_shadow (time, 0, time->n_chars);
  cell->row_time_start = zeren_paragraph_get_text_start (time, 0);
  cell->row_time_end = zeren_paragraph_get_text_end (time, time->n_chars);
}

/* The longest list of names in a cell. */
#define LONGEST_ACTORS 60

/* Who is responsible for a row; @above: the one of the row above, whose time still holds. */
static const ZerenParagraph *
find_row_actor (const ZerenGrid *grid,
                guint row,
                const ZerenColumns *columns,
                const ZerenParagraph *above)
{
  const ZerenParagraph *cell;

  if (row == 0 || columns->actor < 0)
    return NULL;

  cell = zeren_grid_get_cell (grid, row, columns->actor);
  if (cell == NULL || cell->n_chars == 0)
    return above;

  return cell->n_chars >= 2 && cell->n_chars <= LONGEST_ACTORS ? cell : NULL;
}

/* 县委办; — and 无 are nobody. */
static char *
dup_row_recipient (const ZerenGrid *grid, guint row, int column)
{
  const ZerenParagraph *cell = row > 0 && column >= 0 ? zeren_grid_get_cell (grid, row, column)
                                                      : NULL;

  return cell != NULL && cell->n_chars >= 2 && cell->n_chars <= LONGEST_ACTORS &&
             g_unichar_isalpha (cell->chars[0])
           ? zeren_paragraph_dup_shadow (cell, 0, cell->n_chars)
           : NULL;
}

/* 岗位 | 内容 | 频次: a name on the left holds for the rows below it, each with its own time. */
static gboolean
leads_rows (const ZerenColumns *columns, int time_column)
{
  return columns->actor >= 0 && columns->actor <= 1 && time_column > columns->actor + 1;
}

/* A merged cell was copied into the rows below: its words are one paragraph. */
static gboolean
is_copy (const ZerenGrid *grid, guint row, guint column, const ZerenParagraph *cell)
{
  const ZerenParagraph *above = row > 0 ? zeren_grid_get_cell (grid, row - 1, column) : NULL;

  return above != NULL && above->n_chars > 0 && above->map[0] == cell->map[0];
}

static ZerenParagraph *
build_cell_paragraph (const ZerenGrid *grid,
                      const ZerenPage *page,
                      guint row,
                      guint column,
                      const ZerenColumns *columns)
{
  const ZerenParagraph *cell = zeren_grid_get_cell (grid, row, column);
  const ZerenParagraph *head = zeren_grid_get_cell (grid, 0, column);
  ZerenParagraph *paragraph = zeren_paragraph_new ();

  for (gsize i = 0; i < cell->n_chars; i++)
    if (cell->chars[i] != ' ')
      zeren_paragraph_append (paragraph, page, cell->map[i], cell->map[i] + 1);
  zeren_paragraph_finish (paragraph);
  paragraph->section = ZEREN_SECTION_TABLE;
  paragraph->row = row;
  paragraph->column = column;
  paragraph->is_header = row == 0;
  paragraph->table_kind = columns->kind;
  paragraph->is_time_column = columns->kind != ZEREN_TABLE_OTHER && (int)column == columns->time;
  paragraph->is_act_column = zeren_columns_tell_act (columns, grid, row, column);
  if (head != NULL && head->n_chars > 0)
    paragraph->column_header = zeren_paragraph_dup_shadow (head, 0, head->n_chars);

  return paragraph;
}

/**
 * zeren_page_read_table:
 * @self: lines, tables found
 * @line: the first line of a table
 * @vocabulary: words
 * @table: (out): the table
 *
 * Returns: (transfer full) (element-type ZerenParagraph): its filled cells in the order of the text
 */
GPtrArray *
zeren_page_read_table (const ZerenPage *self,
                       guint line,
                       const ZerenVocabulary *vocabulary,
                       ZerenFoundTable **table)
{
  g_autoptr (ZerenGrid) grid = zeren_grid_new (self, line);
  GPtrArray *paragraphs = g_ptr_array_new ();
  ZerenColumns columns = zeren_columns_read (grid);
  const ZerenParagraph *time = NULL, *actor = NULL;
  int time_column = columns.kind != ZEREN_TABLE_OTHER ? columns.time : -1;

  *table = build_table (grid, &columns, self->text, vocabulary);
  for (guint row = 0; row < grid->rows->len; row++)
    {
      const ZerenParagraph *own = zeren_grid_get_cell (grid, row, MAX (0, time_column));

      gboolean is_timed = row > 0 && time_column >= 0 && own != NULL && own->n_chars > 0;

      if (is_timed)
        time = own;
      actor = find_row_actor (
        grid, row, &columns, is_timed && !leads_rows (&columns, time_column) ? NULL : actor);
      for (guint column = 0; column < grid->n_columns; column++)
        {
          const ZerenParagraph *cell = zeren_grid_get_cell (grid, row, column);
          ZerenParagraph *paragraph;

          if (cell == NULL || cell->n_chars == 0 || is_copy (grid, row, column, cell))
            continue;
          paragraph = build_cell_paragraph (grid, self, row, column, &columns);
          if ((int)column != time_column)
            set_row_time (paragraph, time);
          if (actor != NULL && (int)column != columns.actor)
            paragraph->row_actor = zeren_paragraph_dup_shadow (actor, 0, actor->n_chars);
          paragraph->row_recipient = dup_row_recipient (grid, row, columns.recipient);
          g_ptr_array_add (paragraphs, paragraph);
        }
    }

  return paragraphs;
}
