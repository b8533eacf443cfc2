/* zeren-title-words.c: what titles end with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-pieces-private.h"

/* What the title of a document or annex ends with (domain.md 4.8), trial marks aside. */
static const char *const title_words[] = {
  "方案",   "制度",   "细则", "办法",   "规定",     "意见",   "通知",   "清单",   "条例",
  "规则",   "守则",   "预案", "计划",   "安排",     "要点",   "章程",   "法",     "决定",
  "规范",   "规程",   "职责", "责任书", "公约",     "标准",   "表",     "台账",   "机制",
  "通报",   "公告",   "通告", "决议",   "纪要",     "指南",   "纲要",   "规划",   "名单",
  "责任状", "承诺书", "目录", "分工",   "工作法",   "须知",   "一览",   "流程",   "指引",
  "导则",   "准则",   "细目", "说明",   "领导小组", "三清单", "责任制", "请示",   "批复",
  "的报告", "的函",   "措施", "手册",   "任务卡",   "明白卡", "责任卡", "明白纸", "告知书",
  "备忘录", "月历",   "日程", "汇编",   "合同",     "协议",   "协议书", "规约",   "民约",
  "问答",   "倡议书", NULL,
};

/** zeren_strip_title_tail: Returns: a title without （试行） and the like behind it, and without
 * closing quotation marks */
ZerenRun
zeren_strip_title_tail (ZerenRun run)
{
  for (;;)
    {
      gsize end = run.n_chars;

      if (end > 2 && run.chars[end - 1] == 0xFF09)
        {
          while (end > 0 && run.chars[end - 1] != 0xFF08)
            end--;
          if (end < 2)
            return run;
          run.n_chars = end - 1;
        }
      else if (end > 1 && (run.chars[end - 1] == 0x201D || run.chars[end - 1] == 0x300B))
        run.n_chars = end - 1;
      else
        return run;
    }
}

/** zeren_match_title_word: Returns: (nullable): what a title in @run ends with */
const char *
zeren_match_title_word (ZerenRun run)
{
  return zeren_run_ends_any (zeren_strip_title_tail (run), title_words);
}
