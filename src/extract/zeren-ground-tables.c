/* zeren-ground-tables.c: conduct in the cells of a table whose other columns tell what follows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-grounds-private.h"

static void
read_head (ZerenConductTable *self, const ZerenParagraph *paragraph)
{
  static const char *const conducts[] = { "情形", "行为", "问题", "表现", "事项",
                                          "内容", "项目", "情况", NULL };
  static const char *const answers[] = { "处理",     "处罚", "追责", "问责", "惩处", "扣分",
                                         "处置方式", "处分", "后果", "追究", NULL };
  static const char *const reproaches[] = { "违",   "失",   "问责", "追责", "不", "扣分",
                                            "追究", "处罚", "情形", "行为", NULL };
  static const char *const whom[] = { "单位", "机构", "部门", "个人",   "人员",
                                      "干部", "科室", "企业", "责任人", NULL };
  static const char *const matching[] = { "对口", "对应", "对接", "对照", NULL };
  ZerenRun head = { paragraph->chars, paragraph->n_chars };

  if (self->table != paragraph->table)
    *self = (ZerenConductTable){ paragraph->table, -1, FALSE };
  if (zeren_run_ends_any (head, conducts) != NULL && self->conduct < 0 && head.n_chars <= 8 &&
      zeren_run_has_any (head, reproaches) != NULL)
    self->conduct = (int)paragraph->column;
  else if (zeren_run_has_any (head, answers) != NULL ||
           (zeren_run_starts (head, "对") && head.n_chars <= 6 &&
            zeren_run_starts_any (head, matching) == NULL &&
            zeren_run_ends_any (head, whom) != NULL))
    self->answers = TRUE;
}

/** zeren_is_conduct_cell: Returns: whether a paragraph is a cell that tells conduct; heads are kept
 * in
 * @self */
gboolean
zeren_is_conduct_cell (ZerenConductTable *self, const ZerenParagraph *paragraph)
{
  if (paragraph->table == 0)
    return FALSE;
  if (paragraph->is_header)
    {
      read_head (self, paragraph);
      return FALSE;
    }

  return self->table == paragraph->table && self->answers &&
         (int)paragraph->column == self->conduct;
}
