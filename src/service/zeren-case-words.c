/* zeren-case-words.c: ids in the Chinese of the documents, whatever language the program speaks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-case-collect-private.h"

/** zeren_case_chinese_of_kind: Returns: @kind as the documents call it */
const char *
zeren_case_chinese_of_kind (ZerenIncidentKind kind)
{
  static const char *const names[] = { "生产安全事故",       "火灾",           "设备设施故障",
                                       "卫生和食品安全事件", "网络和系统故障", "失泄密事件",
                                       "自然灾害",           "其他事件" };

  g_return_val_if_fail (kind < G_N_ELEMENTS (names), NULL);

  return names[kind];
}

/* What the history says of tasks and of incidents, in the words of the documents. */
static const struct
{
  const char *kind, *verb, *chinese;
} verb_names[] = {
  { "task", "plan", "列入年度计划" },
  { "task", "complete", "登记完成" },
  { "task", "file", "归档佐证材料" },
  { "task", "file-version", "更新佐证材料" },
  { "task", "date-evidence", "更正佐证材料的日期" },
  { "task", "remove-evidence", "移除佐证材料" },
  { "task", "confirm", "确认未履行" },
  { "task", "waive", "登记免办" },
  { "task", "reopen", "重新列为待办" },
  { "task", "put-before-start", "列为启用前事项" },
  { "task", "move", "调整办理时间" },
  { "task", "assign", "交办" },
  { "task", "begin", "登记开始办理" },
  { "task", "submit", "提交审核" },
  { "task", "return", "退回" },
  { "task", "draft-document", "起草文书" },
  { "task", "edit-document", "人工修改文书" },
  { "incident", "add", "登记事件" },
  { "incident", "enter", "登记经过" },
  { "incident", "mark", "标明步骤已办理" },
  { "incident", "unmark", "撤去步骤办理标记" },
  { "incident", "confirm", "确认未按时限办理" },
  { "incident", "close", "登记办结" },
};

/** zeren_case_chinese_of_verb: Returns: what the history says was done, as the documents call it */
const char *
zeren_case_chinese_of_verb (const char *kind, const char *verb)
{
  for (gsize i = 0; i < G_N_ELEMENTS (verb_names); i++)
    {
      if (g_str_equal (verb_names[i].kind, kind) && g_str_equal (verb_names[i].verb, verb))
        return verb_names[i].chinese;
    }

  return "变更登记";
}
