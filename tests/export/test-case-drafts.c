/* test-case-drafts.c: what the drafts of a case say, and what they never say
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sample-documents.h"

#include <string.h>

static char *
draft (ZerenCaseDocumentKind kind, const ZerenCaseFacts *facts)
{
  g_autoptr (ZerenOfficialDocument) document = zeren_case_draft_new (kind, facts);

  g_assert_true (zeren_official_document_is_draft (document));

  return zeren_official_document_dup_text (document);
}

static void
assert_says (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not said in:\n%s", part, text);
}

static void
assert_does_not_say (const char *text, const char *part)
{
  if (strstr (text, part) != NULL)
    g_error ("“%s” is said in:\n%s", part, text);
}

static void
test_each_draft_states_the_recorded_facts (void)
{
  g_autoptr (ZerenCaseFacts) facts = sample_facts ();

  for (guint kind = 0; kind <= ZEREN_CASE_DOCUMENT_FACTS; kind++)
    {
      g_autofree char *text = draft (kind, facts);

      assert_says (text, "各科室每半年向局安全生产委员会书面报告一次安全生产工作");
      assert_says (text, "“二、（三）2”条款");
      assert_says (text, "第3页");
      assert_says (text, "2026年6月30日");
      assert_says (text, "丁一（绿化养护科科长）");
      assert_says (text, "方圆");
      assert_says (text, "经查阅收文登记，未见报告。");
      assert_says (text, "未登记");
    }
}

static void
test_missing_facts_stay_placeholders (void)
{
  g_autoptr (ZerenCaseFacts) facts = zeren_case_facts_new ();

  zeren_case_facts_add_breach (facts);
  for (guint kind = 0; kind <= ZEREN_CASE_DOCUMENT_FACTS; kind++)
    {
      g_autofree char *text = draft (kind, facts);

      assert_says (text, "【待填：涉及单位】");
      assert_says (text, "【待填：当日负责人姓名】（【待填：当日职务】）");
      assert_says (text, "【待填：规定期限】");
      assert_says (text, "【待填：条款原文】");
      assert_does_not_say (text, "(null)");
    }
}

static void
test_measures_are_listed_and_none_is_chosen (void)
{
  g_autoptr (ZerenCaseFacts) facts = sample_facts ();
  g_autofree char *proposal = draft (ZEREN_CASE_DOCUMENT_PROPOSAL, facts);
  g_autofree char *form = draft (ZEREN_CASE_DOCUMENT_START_APPROVAL, facts);
  g_autofree char *statement = draft (ZEREN_CASE_DOCUMENT_FACTS, facts);

  assert_says (proposal, "批评教育、通报批评");
  assert_says (proposal, "不作选择");
  assert_says (form, "□ 批评教育　□ 通报批评");
  assert_says (form, "□ 全面领导责任　□ 主要领导责任　□ 重要领导责任");
  for (guint i = 0; i < facts->measures->len; i++)
    assert_does_not_say (statement, facts->measures->pdata[i]);
  assert_does_not_say (proposal, "√");
  assert_does_not_say (form, "√");
  assert_does_not_say (form, "☑");
  assert_does_not_say (form, "■");
}

static void
test_grounds_that_the_clerk_named_stand_alone (void)
{
  g_autoptr (ZerenCaseFacts) facts = sample_facts ();
  g_autofree char *chosen = draft (ZEREN_CASE_DOCUMENT_PROPOSAL, facts);
  g_autofree char *all = NULL;

  assert_says (chosen, "未按规定报告安全生产工作的");
  assert_does_not_say (chosen, "迟报、瞒报事故的");

  ((ZerenCaseGround *)facts->grounds->pdata[0])->chosen = FALSE;
  all = draft (ZEREN_CASE_DOCUMENT_PROPOSAL, facts);
  assert_says (all, "未按规定报告安全生产工作的");
  assert_says (all, "迟报、瞒报事故的");
}

static void
test_personal_particulars_are_left_to_be_filled_in_by_hand (void)
{
  g_autoptr (ZerenCaseFacts) facts = sample_facts ();
  g_autofree char *form = draft (ZEREN_CASE_DOCUMENT_START_APPROVAL, facts);

  assert_says (form, "人员基本\n情况");
  assert_says (form, "【待填：由承办人按档案手工填写】");
  assert_says (form, "【待填：主要负责人审批意见、姓名和日期】");
}

static void
test_an_incident_brings_its_timeline (void)
{
  g_autoptr (ZerenCaseFacts) facts = sample_incident_facts ();
  g_autofree char *statement = draft (ZEREN_CASE_DOCUMENT_FACTS, facts);

  assert_says (statement, "仓库屋面漏雨");
  assert_says (statement, "2026年7月1日8时40分");
  assert_says (statement, "值班人员到场关闭电源");
}

static void
test_the_statement_asks_for_the_opinion_of_the_person (void)
{
  g_autoptr (ZerenCaseFacts) facts = sample_facts ();
  g_autofree char *statement = draft (ZEREN_CASE_DOCUMENT_FACTS, facts);

  assert_says (statement, "□ 属实　□ 部分属实　□ 不属实　□ 拒绝签署意见");
  assert_says (statement, "陈述申辩");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/case/each-draft-states-the-recorded-facts",
                   test_each_draft_states_the_recorded_facts);
  g_test_add_func ("/export/case/missing-facts-stay-placeholders",
                   test_missing_facts_stay_placeholders);
  g_test_add_func ("/export/case/measures-are-listed-and-none-is-chosen",
                   test_measures_are_listed_and_none_is_chosen);
  g_test_add_func ("/export/case/grounds-that-the-clerk-named-stand-alone",
                   test_grounds_that_the_clerk_named_stand_alone);
  g_test_add_func ("/export/case/personal-particulars-are-left-to-be-filled-in-by-hand",
                   test_personal_particulars_are_left_to_be_filled_in_by_hand);
  g_test_add_func ("/export/case/an-incident-brings-its-timeline",
                   test_an_incident_brings_its_timeline);
  g_test_add_func ("/export/case/the-statement-asks-for-the-opinion-of-the-person",
                   test_the_statement_asks_for_the_opinion_of_the_person);

  return g_test_run ();
}
