/* zeren-sections.c: what kind of text stands under a heading (domain.md 4.5)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-sections-private.h"

#include "zeren-shadow-private.h"

/* A longer first sentence is no heading. */
#define HEADING_CHARS 22

/* A heading without a number is shorter still. */
#define HEADING_LINE_CHARS 12

/* The first row that has a word of the heading decides. */
static const struct
{
  ZerenSection section;
  const char *words[16];
} heading_words[] = {
  { ZEREN_SECTION_ACCOUNTABILITY,
    { "责任追究",
      "问责",
      "追责",
      "责任追查",
      "法律责任",
      "罚则",
      "责任倒查",
      "违规处罚",
      "追究责任",
      "违规处理",
      "失职",
      "惩处" } },
  { ZEREN_SECTION_PRINCIPLES,
    { "指导思想", "总体要求", "总体思路", "基本原则", "工作原则", "重要意义", "指导原则" } },
  { ZEREN_SECTION_ASSESSMENT,
    { "考核",
      "考评",
      "检查方式",
      "督查方式",
      "评估方式",
      "奖惩",
      "奖罚",
      "奖励",
      "处罚",
      "惩戒",
      "结果运用",
      "纪律" } },
  { ZEREN_SECTION_REQUIREMENTS, { "工作要求", "相关要求", "有关要求", "具体要求", "保障措施" } },
  { ZEREN_SECTION_DEFINITIONS, { "附则", "术语", "定义", "名词解释" } },
};

/* What a report or plan has to contain is no duty: 年度报告应当包括下列内容： */
static const char *const content_words[] = { "包括", "包含", "载明", "内容", "含义", NULL };

/* 考核与问责: duties and grounds under one heading */
static gboolean
is_mixed (ZerenRun heading)
{
  static const char *const tests[] = { "考核", "考评", "督查", "检查", "评价", NULL };
  static const char *const answers[] = { "问责", "追责", "追究", NULL };

  return zeren_run_has_any (heading, tests) != NULL && zeren_run_has_any (heading, answers) != NULL;
}

static ZerenSection
look_up (ZerenRun heading, ZerenSection fallback)
{
  for (gsize i = 0; i < G_N_ELEMENTS (heading_words); i++)
    if (zeren_run_has_any (heading, heading_words[i].words) != NULL)
      return heading_words[i].section;

  return fallback;
}

/** zeren_introduces_content: Returns: whether a list of what a paper contains follows */
gboolean
zeren_introduces_content (const ZerenParagraph *lead)
{
  ZerenRun run = { lead->chars, lead->n_chars };
  gsize start = run.n_chars > 24 ? run.n_chars - 24 : 0;
  ZerenRun tail = zeren_run_sub (run, start, run.n_chars);

  return zeren_run_ends (run, "：") && zeren_run_has_any (tail, content_words) != NULL &&
         (zeren_run_has (tail, "下列") || zeren_run_has (tail, "以下"));
}

/**
 * zeren_judge_section:
 * @heading: the paragraph of a clause
 * @heading_end: where its heading ends
 * @above: the section that the clause stands in
 *
 * Returns: the section of the clause
 */
ZerenSection
zeren_judge_section (const ZerenParagraph *heading, gsize heading_end, ZerenSection above)
{
  ZerenRun run = { heading->chars, heading->n_chars };

  if (above == ZEREN_SECTION_ACCOUNTABILITY || heading_end <= heading->body ||
      heading_end - heading->body > HEADING_CHARS)
    return above;

  run = zeren_run_sub (run, heading->body, heading_end);

  return is_mixed (run) ? ZEREN_SECTION_ASSESSMENT : look_up (run, above);
}

/** zeren_judge_title_section: Returns: the section of a document that is all of one kind */
ZerenSection
zeren_judge_title_section (const char *title)
{
  g_autofree char *shadow = zeren_shadow_string (title);
  glong n_chars;
  g_autofree gunichar *chars = g_utf8_to_ucs4_fast (shadow, -1, &n_chars);
  ZerenSection section = look_up ((ZerenRun){ chars, n_chars }, ZEREN_SECTION_ORDINARY);

  return section == ZEREN_SECTION_ACCOUNTABILITY || section == ZEREN_SECTION_ASSESSMENT
           ? section
           : ZEREN_SECTION_ORDINARY;
}

/**
 * zeren_judge_heading_line:
 * @line: a paragraph without a number
 * @section: (out): the section of what stands below
 *
 * Returns: whether it is a heading: a few words without any mark
 */
gboolean
zeren_judge_heading_line (const ZerenParagraph *line, ZerenSection *section)
{
  ZerenRun run = { line->chars, line->n_chars };

  if (run.n_chars < 2 || run.n_chars > HEADING_LINE_CHARS)
    return FALSE;
  for (gsize i = 0; i < run.n_chars; i++)
    if (!g_unichar_isalpha (run.chars[i]) && run.chars[i] != 0x3001)
      return FALSE;
  *section = look_up (run, ZEREN_SECTION_ORDINARY);

  return TRUE;
}
