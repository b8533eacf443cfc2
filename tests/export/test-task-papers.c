/* test-task-papers.c: what the papers before an act say, and what they leave to be filled in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sample-documents.h"

#include "zeren-docx-writer.h"
#include "zeren-pdf-writer.h"
#include "zeren-task-paper.h"

#include <string.h>

static ZerenTaskFacts *
sample_task (ZerenActKind act, const char *action)
{
  ZerenTaskFacts *facts = zeren_task_facts_new ();

  facts->act = act;
  facts->organisation = g_strdup ("苗圃管理处");
  facts->action = g_strdup (action);
  facts->plan_title = g_strdup ("苗圃消防安全责任制");
  facts->clause_path = g_strdup ("二/（一）");
  facts->page = 2;
  facts->quote = g_strdup ("管理处每季度开展一次消防安全检查。");
  facts->person = g_strdup ("丁一");
  facts->post = g_strdup ("处长");
  g_assert_true (zeren_date_parse ("2026-06-30", &facts->due, NULL));
  zeren_task_facts_add_attendee (facts, "苗圃管理处", "处长", "丁一");
  zeren_task_facts_add_attendee (facts, "养护科", "科长", "方圆");

  return facts;
}

static char *
draft (ZerenTaskDocumentKind kind, const ZerenTaskFacts *facts)
{
  g_autoptr (ZerenOfficialDocument) document = zeren_task_paper_new (kind, facts);

  return zeren_official_document_dup_text (document);
}

static void
assert_says (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not said in:\n%s", part, text);
}

static void
test_a_notice_cites_its_clause_and_its_limit (void)
{
  g_autoptr (ZerenTaskFacts) facts = sample_task (ZEREN_ACT_INSPECTION, "开展消防安全检查");
  g_autofree char *text = draft (ZEREN_TASK_DOCUMENT_NOTICE, facts);

  assert_says (text, "关于开展消防安全检查的通知");
  assert_says (text, "《苗圃消防安全责任制》“二、（一）”条款（第2页）");
  assert_says (text, "管理处每季度开展一次消防安全检查。");
  assert_says (text, "2026年6月30日");
  assert_says (text, "丁一（处长）");
  assert_says (text, "检查的场所");
  assert_says (text, "特此通知。");
  g_assert_null (strstr (text, "请假"));
}

static void
test_a_notice_cites_an_article_as_articles_are_cited (void)
{
  g_autoptr (ZerenTaskFacts) facts = sample_task (ZEREN_ACT_INSPECTION, "开展消防安全检查");
  g_autofree char *text = NULL;

  g_set_str (&facts->clause_path, "第二章/第十二条/（三）");
  text = draft (ZEREN_TASK_DOCUMENT_NOTICE, facts);

  assert_says (text, "《苗圃消防安全责任制》第十二条第（三）项（第2页）");
}

static void
test_what_is_not_recorded_stays_a_placeholder (void)
{
  g_autoptr (ZerenTaskFacts) facts = zeren_task_facts_new ();

  for (ZerenTaskDocumentKind kind = 0; kind < ZEREN_N_TASK_DOCUMENT_KINDS; kind++)
    {
      g_autoptr (ZerenOfficialDocument) document = zeren_task_paper_new (kind, facts);
      g_autofree char *text = zeren_official_document_dup_text (document);

      assert_says (text, "【待填：事项】");
      assert_says (text, "时间】");
      g_assert_null (strstr (text, "(null)"));
      g_assert_cmpuint (zeren_official_document_count_placeholders (document), >, 1);
    }
}

/* Office-holders are named with their post, and there is room for others; nothing else of them. */
static void
test_a_sign_in_sheet_lists_office_holders_and_room (void)
{
  g_autoptr (ZerenTaskFacts) facts = sample_task (ZEREN_ACT_TRAINING, "组织消防安全培训");
  g_autofree char *text = draft (ZEREN_TASK_DOCUMENT_SIGN_IN, facts);
  static const char *const heads[] = { "序号", "单位", "职务", "姓名", "签名", "备注" };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    assert_says (text, heads[i]);
  assert_says (text, "养护科");
  assert_says (text, "方圆");
  assert_says (text, "8"); /* two and six free lines */
  g_assert_null (strstr (text, "9"));
}

static void
test_a_record_fits_the_act (void)
{
  static const struct
  {
    ZerenActKind act;
    const char *name, *row;
  } records[] = {
    { ZEREN_ACT_MEETING, "会议记录", "议定事项" },
    { ZEREN_ACT_HEARING, "听取汇报记录", "汇报和发言" },
    { ZEREN_ACT_INSPECTION, "检查记录", "整改要求" },
    { ZEREN_ACT_TRAINING, "培训记录", "主讲人" },
    { ZEREN_ACT_DRILL, "演练记录", "情景设置" },
    { ZEREN_ACT_OTHER, "工作记录", "办理经过" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      g_autoptr (ZerenTaskFacts) facts = sample_task (records[i].act, "开展有关工作");
      g_autofree char *text = draft (ZEREN_TASK_DOCUMENT_RECORD, facts);

      assert_says (text, records[i].name);
      assert_says (text, records[i].row);
    }
}

static void
test_an_agenda_has_the_matter_as_an_item (void)
{
  g_autoptr (ZerenTaskFacts) meeting = sample_task (ZEREN_ACT_MEETING, "研究消防安全工作");
  g_autoptr (ZerenTaskFacts) training = sample_task (ZEREN_ACT_TRAINING, "组织消防安全培训");
  g_autofree char *agenda = draft (ZEREN_TASK_DOCUMENT_AGENDA, meeting);
  g_autofree char *order = draft (ZEREN_TASK_DOCUMENT_AGENDA, training);

  assert_says (agenda, "会议议程");
  assert_says (agenda, "主持人说明会议事由和依据");
  assert_says (order, "日程安排");
  assert_says (order, "组织消防安全培训：【待填：课程一】");
}

/* A matter that no plan asks for is cited by its words. */
static void
test_a_task_without_a_plan_cites_its_words (void)
{
  g_autoptr (ZerenTaskFacts) facts = sample_task (ZEREN_ACT_OTHER, NULL);
  g_autofree char *text = NULL;

  g_clear_pointer (&facts->plan_title, g_free);
  g_clear_pointer (&facts->clause_path, g_free);
  text = draft (ZEREN_TASK_DOCUMENT_NOTICE, facts);
  assert_says (text, "根据“管理处每季度开展一次消防安全检查。”的规定");
  g_assert_null (strstr (text, "方案名称"));
}

static void
test_every_paper_can_be_written (void)
{
  g_autoptr (GDateTime) now = sample_time ();

  for (ZerenActKind act = 0; act <= ZEREN_ACT_OTHER; act++)
    {
      g_autoptr (ZerenTaskFacts) facts = sample_task (act, "开展有关工作");

      for (ZerenTaskDocumentKind kind = 0; kind < ZEREN_N_TASK_DOCUMENT_KINDS; kind++)
        {
          g_autoptr (ZerenOfficialDocument) document = zeren_task_paper_new (kind, facts);
          g_autoptr (GError) error = NULL;
          g_autoptr (GBytes) docx = zeren_docx_write (document, now, &error);
          g_autoptr (GBytes) pdf = NULL;

          g_assert_no_error (error);
          pdf = zeren_pdf_write (document, now, &error);
          g_assert_no_error (error);
          g_assert_cmpuint (g_bytes_get_size (docx), >, 1000);
          g_assert_cmpuint (g_bytes_get_size (pdf), >, 1000);
        }
    }
}

static void
test_papers_of_a_meeting_are_called_by_the_meeting (void)
{
  g_autoptr (ZerenTaskFacts) facts = sample_task (ZEREN_ACT_MEETING, "召开消防安全例会");
  g_autofree char *minutes = draft (ZEREN_TASK_DOCUMENT_MINUTES, facts);
  g_autofree char *sign_in = draft (ZEREN_TASK_DOCUMENT_SIGN_IN, facts);
  g_autofree char *notice = draft (ZEREN_TASK_DOCUMENT_NOTICE, facts);

  assert_says (minutes, "”，召开消防安全例会。");
  g_assert_null (strstr (minutes, "召开，召开"));
  g_assert_true (g_str_has_prefix (sign_in, "消防安全例会\n签到表"));
  assert_says (notice, "关于召开消防安全例会的通知");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/task-papers/a-notice-cites-its-clause-and-its-limit",
                   test_a_notice_cites_its_clause_and_its_limit);
  g_test_add_func ("/export/task-papers/a-notice-cites-an-article-as-articles-are-cited",
                   test_a_notice_cites_an_article_as_articles_are_cited);
  g_test_add_func ("/export/task-papers/what-is-not-recorded-stays-a-placeholder",
                   test_what_is_not_recorded_stays_a_placeholder);
  g_test_add_func ("/export/task-papers/a-sign-in-sheet-lists-office-holders-and-room",
                   test_a_sign_in_sheet_lists_office_holders_and_room);
  g_test_add_func ("/export/task-papers/a-record-fits-the-act", test_a_record_fits_the_act);
  g_test_add_func ("/export/task-papers/an-agenda-has-the-matter-as-an-item",
                   test_an_agenda_has_the_matter_as_an_item);
  g_test_add_func ("/export/task-papers/a-task-without-a-plan-cites-its-words",
                   test_a_task_without_a_plan_cites_its_words);
  g_test_add_func ("/export/task-papers/papers-of-a-meeting-are-called-by-the-meeting",
                   test_papers_of_a_meeting_are_called_by_the_meeting);
  g_test_add_func ("/export/task-papers/every-paper-can-be-written",
                   test_every_paper_can_be_written);

  return g_test_run ();
}
