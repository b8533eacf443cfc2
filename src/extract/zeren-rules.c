/* zeren-rules.c: how accountability works in a plan (domain.md 3.5)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-findings-private.h"
#include "zeren-found-private.h"
#include "zeren-shadow-private.h"

/* A sentence states a rule when it has a word of @first and one of @second; without @second the
 * first is enough. */
static const struct
{
  const char *key;
  gboolean only_accountability;
  const char *first[10];
  const char *second[10];
} rule_words[] = {
  { "collective_and_personal",
    FALSE,
    { "主要领导责任", "重要领导责任", "集体责任", "个人决定或者批准", "不承担领导责任" },
    { NULL } },
  { "collective_and_personal",
    TRUE,
    { "反对意见", "保留意见", "不同意见", "集体决策", "集体研究决定", "集体讨论决定", "个人决定" },
    { "追究", "责任", "问责", "免予", "不予" } },
  { "combinable",
    FALSE,
    { "单独使用", "合并使用", "合并适用", "单独或者合并", "单独运用", "合并运用", "单独适用" },
    { NULL } },
  { "staff_by_analogy",
    FALSE,
    { "参照执行", "参照本", "参照适用" },
    { "职工", "人员", "干部", "单位" } },
  { "award_effect",
    FALSE,
    { "取消", "不得参加", "不得评", "不得参评", "不得确定", "不能评", "一票否决" },
    { "评优", "评先", "评比", "先进", "奖励", "优秀", "资格" } },
  { "filing", TRUE, { "备案", "抄报", "存入", "记入", "归入" }, { "备案", "档案", "抄报" } },
  { "decider",
    TRUE,
    { "管理权限", "上一级党组织", "上级党组织", "报请", "提请" },
    { "问责", "追究", "处分", "处理", "实施", "决定" } },
  { "decider",
    TRUE,
    { "党委决定", "党组决定", "会决定", "会议决定", "研究决定", "批准后", "主任批准", "书记批准" },
    { "问责", "追究", "处分", "处理", "责任" } },
  { "use_in_assessment",
    FALSE,
    { "作为", "纳入", "列入" },
    { "综合考核评价",
      "评价使用",
      "选拔任用",
      "奖惩",
      "述职",
      "绩效考核",
      "干部考核",
      "年度考核",
      "目标管理" } },
};

static gboolean
matches (ZerenRun sentence, gsize rule)
{
  if (zeren_run_has_any (sentence, rule_words[rule].first) == NULL)
    return FALSE;

  return rule_words[rule].second[0] == NULL ||
         zeren_run_has_any (sentence, rule_words[rule].second) != NULL;
}

static void
add_rule (const ZerenOutline *outline,
          GPtrArray *rules,
          const ZerenParagraph *paragraph,
          gsize rule,
          gsize start,
          gsize end)
{
  ZerenFoundRule *found = g_new0 (ZerenFoundRule, 1);

  found->clause = paragraph->clause;
  found->key = g_strdup (rule_words[rule].key);
  found->quote = zeren_paragraph_dup_quote (paragraph, outline->text, start, end);
  found->start = zeren_paragraph_get_text_start (paragraph, start);
  found->end = zeren_paragraph_get_text_end (paragraph, end);
  g_ptr_array_add (rules, found);
}

/* Whether the sentence at @start stated it already, in other words of the same rule. */
static gboolean
is_stated (GPtrArray *rules, gsize rule, const ZerenParagraph *paragraph, gsize start)
{
  gsize place = zeren_paragraph_get_text_start (paragraph, start);

  for (guint i = rules->len; i > 0; i--)
    {
      const ZerenFoundRule *found = rules->pdata[i - 1];

      if (found->start < place)
        return FALSE;
      if (g_str_equal (found->key, rule_words[rule].key))
        return TRUE;
    }

  return FALSE;
}

static gsize
find_end (ZerenRun run, gsize from)
{
  while (from < run.n_chars && run.chars[from] != 0x3002 && run.chars[from] != 0xFF1B)
    from++;

  return from;
}

static void
scan_paragraph (const ZerenOutline *outline, GPtrArray *rules, const ZerenParagraph *paragraph)
{
  ZerenRun run = { paragraph->chars, paragraph->n_chars };
  gboolean accountable = paragraph->section == ZEREN_SECTION_ACCOUNTABILITY ||
                         paragraph->section == ZEREN_SECTION_MEASURES;

  for (gsize from = paragraph->body; from < run.n_chars;)
    {
      gsize end = find_end (run, from);

      for (gsize rule = 0; end > from + 3 && rule < G_N_ELEMENTS (rule_words); rule++)
        if ((accountable || !rule_words[rule].only_accountability) &&
            matches (zeren_run_sub (run, from, end), rule) &&
            !is_stated (rules, rule, paragraph, from))
          add_rule (outline, rules, paragraph, rule, from, end);
      from = end + 1;
    }
}

/**
 * zeren_find_rules:
 * @outline: an outline, grounds already found
 * @rules: (element-type ZerenFoundRule): what is found is added here
 */
void
zeren_find_rules (const ZerenOutline *outline, GPtrArray *rules)
{
  for (guint i = 0; i < outline->paragraphs->len; i++)
    {
      const ZerenParagraph *paragraph = outline->paragraphs->pdata[i];

      if (paragraph->section != ZEREN_SECTION_SIGNATURE &&
          paragraph->section != ZEREN_SECTION_GROUNDS &&
          paragraph->section != ZEREN_SECTION_PRINCIPLES && paragraph->table == 0)
        scan_paragraph (outline, rules, paragraph);
    }
}
