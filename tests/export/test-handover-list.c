/* test-handover-list.c: the list of a hand-over says what is recorded and judges nobody
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-docx-writer.h"
#include "zeren-handover-list.h"
#include "zeren-pdf-writer.h"

#include <string.h>

static ZerenHandoverFacts *
create_facts (void)
{
  ZerenHandoverFacts *facts = zeren_handover_facts_new ();

  facts->organ = g_strdup ("青禾县水务局");
  facts->from = g_strdup ("周样例");
  facts->to = g_strdup ("吴示范");
  facts->on = zeren_date_new (2026, 3, 5);
  facts->until = zeren_date_new (2026, 6, 5);

  return facts;
}

static char *
dup_text (const ZerenHandoverFacts *facts)
{
  g_autoptr (ZerenOfficialDocument) list = zeren_handover_list_new (facts);

  return zeren_official_document_dup_text (list);
}

static void
test_says_who_hands_over_to_whom (void)
{
  g_autoptr (ZerenHandoverFacts) facts = create_facts ();
  g_autofree char *text = dup_text (facts);

  g_assert_nonnull (strstr (text, "青禾县水务局责任台账工作移交清单"));
  g_assert_nonnull (strstr (text, "周样例将责任台账的管理工作移交吴示范"));
  g_assert_nonnull (strstr (text, "2026年3月5日"));
  g_assert_nonnull (strstr (text, "移交人（签名）"));
  g_assert_nonnull (strstr (text, "接收人（签名）"));
  g_assert_nonnull (strstr (text, "监交人（签名）"));
}

static void
test_nothing_open_is_said_in_words (void)
{
  g_autoptr (ZerenHandoverFacts) facts = create_facts ();
  g_autofree char *text = dup_text (facts);

  g_assert_nonnull (strstr (text, "截至移交之日，没有未完成的任务。"));
  g_assert_nonnull (strstr (text, "没有未办结的事件。"));
  g_assert_nonnull (strstr (text, "没有起草中的案件材料。"));
  g_assert_nonnull (strstr (text, "没有现行方案。"));
  g_assert_null (strstr (text, "序号"));
}

static void
test_where_the_paper_is_stays_open_until_said (void)
{
  g_autoptr (ZerenHandoverFacts) facts = create_facts ();
  g_autoptr (ZerenOfficialDocument) before = zeren_handover_list_new (facts);
  g_autoptr (ZerenOfficialDocument) after = NULL;
  g_autofree char *text = NULL;

  g_assert_cmpuint (zeren_official_document_count_placeholders (before), ==, 1);
  facts->paper = g_strdup ("三楼档案室二号柜");
  after = zeren_handover_list_new (facts);
  g_assert_cmpuint (zeren_official_document_count_placeholders (after), ==, 0);
  text = zeren_official_document_dup_text (after);
  g_assert_nonnull (strstr (text, "三楼档案室二号柜"));
}

static void
test_later_tasks_are_counted (void)
{
  g_autoptr (ZerenHandoverFacts) facts = create_facts ();
  g_autofree char *text = NULL;

  facts->n_later = 12;
  text = dup_text (facts);

  g_assert_nonnull (strstr (text, "2026年6月5日以后到期的任务另有12项"));
  g_assert_null (strstr (text, "没有未完成的任务"));
}

static void
fill (ZerenHandoverFacts *facts, guint n_tasks)
{
  for (guint i = 0; i < n_tasks; i++)
    zeren_handover_facts_add (facts,
                              ZEREN_HANDOVER_TASKS,
                              "组织一次消防演练",
                              "安全科",
                              "2026-03-31",
                              "周样例",
                              "待办",
                              NULL);
  zeren_handover_facts_add (
    facts, ZEREN_HANDOVER_CLOCKS, "泵房跳闸", "安全科", "书面报告", "2026-03-06 09:30", NULL);
  zeren_handover_facts_add (
    facts, ZEREN_HANDOVER_DRAFTS, "消防演练", "安全科", "2026-03-01", "4处", NULL);
  zeren_handover_facts_add (
    facts, ZEREN_HANDOVER_CHECKS, "提取出的职责尚未核定", "消防方案", "3项", NULL);
  zeren_handover_facts_add (
    facts, ZEREN_HANDOVER_PLANS, "消防方案", "—", "青禾县水务局", "2025-12-01", NULL);
  zeren_handover_facts_add (
    facts, ZEREN_HANDOVER_TERMS, "吴示范", "科长", "安全科", "2026-04-30", NULL);
}

static void
test_every_section_is_written_out (void)
{
  g_autoptr (ZerenHandoverFacts) facts = create_facts ();
  g_autoptr (ZerenOfficialDocument) list = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 3, 5, 9, 0, 0);
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GBytes) docx = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  fill (facts, 200); /* over several pages */
  list = zeren_handover_list_new (facts);
  text = zeren_official_document_dup_text (list);
  g_assert_nonnull (strstr (text, "书面报告"));
  g_assert_nonnull (strstr (text, "2026-04-30"));
  pdf = zeren_pdf_write (list, now, &error);
  g_assert_no_error (error);
  docx = zeren_docx_write (list, now, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (pdf), >, 1000);
  g_assert_cmpuint (g_bytes_get_size (docx), >, 1000);
}

/* DESIGN.md 2: nobody is judged, least of all by whoever goes. */
static void
test_no_word_judges_anybody (void)
{
  static const char *const words[] = {
    "逾期", "超期", "延误", "未履行", "失职",   "不力", "表现", "评价", "评分",
    "考核", "排名", "优秀", "称职",   "责任人", "问责", "追责", "处分",
  };
  g_autoptr (ZerenHandoverFacts) facts = create_facts ();
  g_autofree char *text = NULL;

  fill (facts, 3);
  text = dup_text (facts);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_null (strstr (text, words[i]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add_func ("/export/handover-list/" name, function)
  ADD ("who-hands-over-to-whom", test_says_who_hands_over_to_whom);
  ADD ("nothing-open-is-said", test_nothing_open_is_said_in_words);
  ADD ("where-the-paper-is", test_where_the_paper_is_stays_open_until_said);
  ADD ("later-tasks-are-counted", test_later_tasks_are_counted);
  ADD ("every-section-is-written-out", test_every_section_is_written_out);
  ADD ("no-word-judges-anybody", test_no_word_judges_anybody);
#undef ADD

  return g_test_run ();
}
