/* zeren-tables.c: schedules and risk lists
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-tables-private.h"

static const char *const time_heads[] = {
  "时间", "日期", "月份",     "时限",     "时段",     "阶段", "节点",
  "季度", "周次", "完成期限", "完成时限", "工作时间", "期限", NULL,
};

static const char *const content_heads[] = {
  "内容", "事项", "任务", "工作", "活动", "主题", "安排", "项目", "要求", "举措", NULL,
};

static const char *const problem_heads[] = { "问题", "风险", "隐患", "短板", "薄弱环节", NULL };

static const char *const answer_heads[] = {
  "措施", "责任部门", "责任单位", "责任科室", "责任领导", "责任人", "牵头", "整改", "防控", NULL,
};

static const char *const other_heads[] = {
  "序号", "备注", "类别", "单位", "部门", "分值", "标准", "频次", "方式", "对象", "地点", NULL,
};

/** zeren_is_column_word: Returns: whether @run could stand at the head of a column */
gboolean
zeren_is_column_word (ZerenRun run)
{
  return zeren_run_has_any (run, time_heads) != NULL ||
         zeren_run_has_any (run, content_heads) != NULL ||
         zeren_run_has_any (run, problem_heads) != NULL ||
         zeren_run_has_any (run, answer_heads) != NULL ||
         zeren_run_has_any (run, other_heads) != NULL;
}

static int
find_column (const ZerenGrid *grid, const char *const *heads)
{
  for (guint column = 0; column < grid->n_columns; column++)
    {
      ZerenParagraph *cell = zeren_grid_get_cell (grid, 0, column);

      if (cell != NULL && cell->n_chars > 0 && cell->n_chars <= 12 &&
          zeren_run_has_any (zeren_paragraph_get_run (cell), heads) != NULL)
        return column;
    }

  return -1;
}

static ZerenTableKind
judge_kind (const ZerenGrid *grid)
{
  if (find_column (grid, problem_heads) >= 0 && find_column (grid, answer_heads) >= 0)
    return ZEREN_TABLE_RISK;
  if (find_column (grid, time_heads) >= 0 && grid->n_columns >= 2)
    return ZEREN_TABLE_SCHEDULE;

  return ZEREN_TABLE_OTHER;
}

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
build_table (const ZerenGrid *grid, ZerenText *text, const ZerenVocabulary *vocabulary)
{
  ZerenFoundTable *table = g_new0 (ZerenFoundTable, 1);
  const ZerenParagraph *carried = NULL;
  int fill_column = -1;

  table->kind = judge_kind (grid);
  table->start = grid->start;
  table->end = grid->end;
  table->header = dup_row (grid, 0, text, -1, &carried);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  table->scopes = g_array_new (FALSE, FALSE, sizeof (ZerenScope));
  if (table->kind == ZEREN_TABLE_RISK)
    fill_column = find_column (grid, problem_heads);
  if (table->kind == ZEREN_TABLE_SCHEDULE)
    fill_column = find_column (grid, time_heads);

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
                      ZerenTableKind kind)
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
  paragraph->table_kind = kind;
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
  const ZerenParagraph *time = NULL;
  int time_column = -1;

  *table = build_table (grid, self->text, vocabulary);
  if ((*table)->kind == ZEREN_TABLE_SCHEDULE)
    time_column = find_column (grid, time_heads);
  for (guint row = 0; row < grid->rows->len; row++)
    {
      const ZerenParagraph *own = zeren_grid_get_cell (grid, row, MAX (0, time_column));

      if (row > 0 && time_column >= 0 && own != NULL && own->n_chars > 0)
        time = own;
      for (guint column = 0; column < grid->n_columns; column++)
        {
          const ZerenParagraph *cell = zeren_grid_get_cell (grid, row, column);
          ZerenParagraph *paragraph;

          if (cell == NULL || cell->n_chars == 0 || is_copy (grid, row, column, cell))
            continue;
          paragraph = build_cell_paragraph (grid, self, row, column, (*table)->kind);
          if ((int)column != time_column)
            set_row_time (paragraph, time);
          g_ptr_array_add (paragraphs, paragraph);
        }
    }

  return paragraphs;
}
