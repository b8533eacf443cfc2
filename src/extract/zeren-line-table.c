/* zeren-line-table.c: a schedule whose cells were copied each on a line of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-tables-private.h"

#define LONGEST_TIME_LINE 15

/** zeren_page_copy_short_line: Returns: the words of a line that is short enough for a cell; none
 * of another */
ZerenRun
zeren_page_copy_short_line (const ZerenPage *self,
                            const ZerenLine *line,
                            gunichar *chars,
                            gsize size)
{
  ZerenRun run = { chars, 0 };

  if (line->is_cells || line->kind == ZEREN_LINE_SKIPPED || line->n_chars < 2 ||
      line->n_chars > size || !zeren_page_is_one_cell (self, line))
    return run;

  for (gsize i = line->start; i < line->end; i++)
    if (self->shadow[i] != 0)
      chars[run.n_chars++] = self->shadow[i];

  return run;
}

gboolean
zeren_page_is_head_line (const ZerenPage *self, const ZerenLine *line, gboolean *is_time)
{
  gunichar chars[ZEREN_LONGEST_LINE_HEAD];
  ZerenRun run = zeren_page_copy_short_line (self, line, chars, G_N_ELEMENTS (chars));

  *is_time = run.n_chars > 0 && zeren_is_time_column_word (run);

  return run.n_chars > 0 && zeren_is_column_word (run);
}

/* 3月31日前, 汛前, 每季度, 6月至9月, 每小时一次: short, and begins like a time */
gboolean
zeren_page_is_time_line (const ZerenPage *self, const ZerenLine *line)
{
  static const char *const words[] = { "年",   "月", "日", "周", "季",   "旬", "天", "小时",
                                       "学期", "前", "底", "初", "每班", "末", NULL };
  gunichar chars[LONGEST_TIME_LINE];

  return zeren_run_has_any (zeren_page_copy_short_line (self, line, chars, G_N_ELEMENTS (chars)),
                            words) != NULL;
}

/* Heads of columns one below the other, with the column of the time among them */
static guint
measure_line_heads (const ZerenPage *self, guint from, guint *time)
{
  guint n = 0;

  *time = ZEREN_MOST_LINE_HEADS;
  while (from + n < self->lines->len && n < ZEREN_MOST_LINE_HEADS)
    {
      gboolean is_time;

      if (!zeren_page_is_head_line (self, zeren_page_get_line (self, from + n), &is_time))
        break;
      if (is_time && *time == ZEREN_MOST_LINE_HEADS)
        *time = n;
      n++;
    }
  if (n < 2 || *time == ZEREN_MOST_LINE_HEADS || from + 3 * n > self->lines->len)
    return 0;

  for (guint row = 1; row <= 2; row++)
    if (!zeren_page_is_time_line (self, zeren_page_get_line (self, from + row * n + *time)))
      return 0;

  return n;
}

/**
 * zeren_page_count_line_heads:
 * @from: a line
 *
 * Returns: how many heads of columns stand one below the other at @from, where the cells of a
 *   schedule were copied each on a line of its own; else 0
 */
guint
zeren_page_count_line_heads (const ZerenPage *self, guint from)
{
  guint time;

  return measure_line_heads (self, from, &time);
}

/**
 * zeren_page_find_line_table:
 * @from: a line
 *
 * Returns: one past the last line of a schedule that has its heads below @from and a cell a line,
 * or
 *   @from where there is none
 */
guint
zeren_page_find_line_table (const ZerenPage *self, guint from)
{
  guint time, n = measure_line_heads (self, from, &time);
  guint end = from;

  if (n == 0)
    return from;

  for (guint row = from + n; row + n <= self->lines->len; row += n)
    {
      if (!zeren_page_is_time_line (self, zeren_page_get_line (self, row + time)))
        break;
      for (guint i = row; i < row + n; i++)
        if (zeren_page_get_line (self, i)->kind != ZEREN_LINE_TEXT ||
            zeren_page_get_line (self, i)->is_cells)
          return end;
      end = row + n;
    }

  return end;
}
