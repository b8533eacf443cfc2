/* zeren-columns.c: what the columns of a table tell, by their heads
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-tables-private.h"

/* The widest head of a column. */
#define LONGEST_HEAD      12
#define LONGEST_POST_HEAD 5

static const char *const time_heads[] = {
  "时间",     "日期", "月份", "时限", "时段", "阶段", "节点", "季度",     "周次", "完成期限",
  "完成时限", "期限", "频次", "频率", "周期", "次数", "月度", "完成情况", NULL,
};

/* 完成情况, 进度 tell what was done, not when it is due. */
static const char *const report_heads[] = { "情况", "成效", "进展", "结果", NULL };

/* The words of an act: each group only where a table has none of the one before. */
static const char *const act_heads[] = {
  "内容", "具体", "措施", "举措", "做法", "安排", "职责", "要点", NULL,
};
static const char *const task_heads[] = { "任务", "工作", "活动", "事项", "要求", NULL };

/* 具体要求 beside 工作任务: how the act is to be done */
static const char *const manner_heads[] = { "具体要求", "工作要求", "质量要求", "有关要求",
                                            "相关要求", "标准要求", NULL };
static const char *const theme_heads[] = { "项目", "主题", "名称", "类别", "方面", "专题", NULL };

/* 任务名称, 工作项目: what the acts beside it have in common */
static const char *const class_heads[] = {
  "名称", "类别", "项目", "领域", "方面", "环节", "类型", "主题", "目标", "标准", "指标", NULL,
};

static const char *const problem_heads[] = { "问题", "风险", "隐患", "短板", "薄弱环节", NULL };

static const char *const answer_heads[] = {
  "措施", "责任部门", "责任单位", "责任科室", "责任领导", "责任人", "牵头", "整改", "防控", NULL,
};

static const char *const other_heads[] = {
  "序号", "备注", "类别", "单位", "部门", "分值", "标准", "方式", "对象", "地点",
  "责任", "岗位", "科室", "领导", "处室", "主体", "配合", "参加", NULL,
};

/* Who is responsible: the first group that the table has. */
static const char *const office_heads[] = {
  "责任单位", "责任部门", "责任科室", "责任处室", "责任股室", "责任主体", "责任岗位", "责任站所",
  "承办",     "主办",     "落实单位", "实施单位", "实施主体", "履职主体", "岗位",     NULL,
};
static const char *const lead_heads[] = { "牵头单位", "牵头部门", "牵头科室",
                                          "牵头处室", "主责",     NULL };
static const char *const person_heads[] = {
  "责任人",   "负责人", "责任领导", "牵头", "负责", "责任者",
  "责任班子", "执行人", "主体",     "职务", NULL,
};
static const char *const unit_heads[] = { "单位", "部门", "科室", "处室", "股室", NULL };

/* 河长, 值班员: the name of a post alone heads the column of those who hold it. */
static const char *const post_heads[] = { "长",   "员",   "科",   "办",   "人员",   "主任",
                                          "书记", "干部", "经办", "执行", "谁来做", NULL };
static const char *const no_post_heads[] = { "时长", "参训", "参加", "受",   "联系", "督办",
                                             "监督", "配合", "对象", "验收", NULL };

/* 责任内容, 配合单位: not who is responsible */
static const char *const no_office_heads[] = {
  "内容", "事项", "清单", "目标", "要求", "任务", "配合", "协助",
  "参加", "协同", "职责", "报送", "上报", "接收", NULL,
};

static const char *const aside_heads[] = {
  "序号", "备注", "配合", "参加", "协助", "进度", "分值", "得分", "地点", "对象", NULL,
};

/* To whom what is made goes */
static const char *const recipient_heads[] = { "报送对象", "报送单位", "报送部门", "上报对象",
                                               "上报单位", "报告对象", "汇报对象", "提交对象",
                                               "接收单位", "接收部门", "接收人",   "送达单位",
                                               "报备单位", NULL };

/** zeren_is_column_word: Returns: whether @run could stand at the head of a column */
gboolean
zeren_is_column_word (ZerenRun run)
{
  return zeren_run_has_any (run, time_heads) != NULL ||
         zeren_run_has_any (run, act_heads) != NULL ||
         zeren_run_has_any (run, task_heads) != NULL ||
         zeren_run_has_any (run, theme_heads) != NULL ||
         zeren_run_has_any (run, problem_heads) != NULL ||
         zeren_run_has_any (run, answer_heads) != NULL ||
         zeren_run_has_any (run, other_heads) != NULL;
}

/** zeren_is_time_column_word: Returns: whether @run stands at the head of a column of times */
gboolean
zeren_is_time_column_word (ZerenRun run)
{
  return zeren_run_has_any (run, time_heads) != NULL &&
         zeren_run_has_any (run, report_heads) == NULL;
}

static ZerenRun
get_head (const ZerenGrid *grid, guint column)
{
  ZerenParagraph *cell = zeren_grid_get_cell (grid, 0, column);
  ZerenRun none = { NULL, 0 };

  return cell != NULL && cell->n_chars > 0 && cell->n_chars <= LONGEST_HEAD
           ? zeren_paragraph_get_run (cell)
           : none;
}

static gboolean
head_has (const ZerenGrid *grid, guint column, const char *const *heads)
{
  ZerenRun head = get_head (grid, column);

  return head.n_chars > 0 && zeren_run_has_any (head, heads) != NULL;
}

static int
find_column (const ZerenGrid *grid, const char *const *heads, const char *const *but)
{
  for (guint column = 0; column < grid->n_columns; column++)
    if (head_has (grid, column, heads) && (but == NULL || !head_has (grid, column, but)))
      return column;

  return -1;
}

/* Which of the groups a column that may tell an act belongs to; 0 for none. */
static guint
rank_act (const ZerenGrid *grid, guint column)
{
  if (head_has (grid, column, aside_heads))
    return 0;
  if (head_has (grid, column, manner_heads))
    return 1;
  if (head_has (grid, column, act_heads))
    return 3;
  if (head_has (grid, column, task_heads))
    return head_has (grid, column, class_heads) ? 1 : 2;

  return head_has (grid, column, theme_heads) ? 1 : 0;
}

static guint
find_best_rank (const ZerenGrid *grid, int time, int actor)
{
  guint best = 0;

  for (guint column = 0; column < grid->n_columns; column++)
    if ((int)column != time && (int)column != actor)
      best = MAX (best, rank_act (grid, column));

  return best;
}

static int
find_actor (const ZerenGrid *grid)
{
  static const char *const *const groups[] = { office_heads, lead_heads, person_heads, unit_heads };
  int column = -1;

  for (guint i = 0; i < G_N_ELEMENTS (groups) && column < 0; i++)
    column = find_column (grid, groups[i], no_office_heads);
  for (guint i = 0; i < grid->n_columns && column < 0; i++)
    {
      ZerenRun head = get_head (grid, i);

      if (head.n_chars >= 2 && head.n_chars <= LONGEST_POST_HEAD &&
          zeren_run_ends_any (head, post_heads) != NULL &&
          zeren_run_has_any (head, no_post_heads) == NULL)
        column = (int)i;
    }

  return column;
}

static ZerenTableKind
judge_kind (const ZerenGrid *grid, const ZerenColumns *columns)
{
  if (columns->problem >= 0 && find_column (grid, answer_heads, NULL) >= 0)
    return ZEREN_TABLE_RISK;
  if (columns->time >= 0 && grid->n_columns >= 2)
    return ZEREN_TABLE_SCHEDULE;

  return ZEREN_TABLE_OTHER;
}

/**
 * zeren_columns_read:
 * @grid: a table
 *
 * Returns: what its columns tell
 */
ZerenColumns
zeren_columns_read (const ZerenGrid *grid)
{
  ZerenColumns self = { .problem = find_column (grid, problem_heads, NULL),
                        .time = find_column (grid, time_heads, report_heads),
                        .actor = find_actor (grid),
                        .recipient = find_column (grid, recipient_heads, NULL) };

  self.act_rank = find_best_rank (grid, self.time, self.actor);
  self.kind = judge_kind (grid, &self);

  return self;
}

/* 年终总结 | （空） | 各科室: the best of those columns that say something in the row */
static guint
find_rank_of_row (const ZerenColumns *self, const ZerenGrid *grid, guint row)
{
  guint best = 0;

  for (guint column = 0; column < grid->n_columns; column++)
    {
      const ZerenParagraph *cell = zeren_grid_get_cell (grid, row, column);

      if ((int)column != self->time && (int)column != self->actor &&
          (int)column != self->recipient && cell != NULL && cell->n_chars > 0)
        best = MAX (best, rank_act (grid, column));
    }

  return best > 0 ? best : self->act_rank;
}

/** zeren_columns_tell_act: Returns: whether a column tells what is to be done in a row */
gboolean
zeren_columns_tell_act (const ZerenColumns *self, const ZerenGrid *grid, guint row, guint column)
{
  return (int)column != self->time && (int)column != self->actor &&
         (int)column != self->recipient &&
         rank_act (grid, column) == find_rank_of_row (self, grid, row) &&
         (self->act_rank > 0 || !head_has (grid, column, aside_heads)) &&
         (self->act_rank > 0 || !head_has (grid, column, other_heads));
}
