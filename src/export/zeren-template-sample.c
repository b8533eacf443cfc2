/* zeren-template-sample.c: invented facts that a template is tried with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-template-sample.h"

#include "zeren-case-drafts.h"

static ZerenTemplateValues *
new_task_sample (ZerenTaskDocumentKind kind)
{
  g_autoptr (ZerenTaskFacts) facts = zeren_task_facts_new ();
  g_autoptr (ZerenOfficialDocument) document = NULL;

  facts->act = ZEREN_ACT_MEETING;
  facts->organisation = g_strdup ("（示例）云桥市园林管理局");
  facts->action = g_strdup ("召开消防安全工作例会");
  facts->plan_title = g_strdup ("（示例）消防安全责任制实施方案");
  facts->clause_path = g_strdup ("二/（一）");
  facts->page = 2;
  facts->quote = g_strdup ("每季度召开一次消防安全工作例会。");
  facts->person = g_strdup ("张某");
  facts->post = g_strdup ("办公室主任");
  facts->due = zeren_date_new (2026, 6, 30);
  zeren_task_facts_add_attendee (facts, "（示例）办公室", "主任", "张某");
  zeren_task_facts_add_attendee (facts, "（示例）养护科", "科长", "李某");
  document = zeren_task_paper_new (kind, facts);

  return zeren_template_values_new_for_task (kind, facts, document);
}

static void
add_breach (ZerenCaseFacts *facts, const char *duty, const char *limit)
{
  ZerenCaseBreach *breach = zeren_case_facts_add_breach (facts);

  breach->organisation = g_strdup ("（示例）养护科");
  breach->plan_title = g_strdup ("（示例）消防安全责任制实施方案");
  breach->clause_path = g_strdup ("二/（二）");
  breach->page = 3;
  breach->quote = g_strdup ("各科室每半年书面报告一次消防安全工作。");
  breach->duty = g_strdup (duty);
  breach->limit = g_strdup (limit);
  breach->limit_basis = g_strdup ("方案规定的期间的最后一日");
  breach->person = g_strdup ("李某");
  breach->post = g_strdup ("科长");
  breach->confirmed_by = g_strdup ("张某");
  breach->confirmed_reason = g_strdup ("经查阅收文登记，未见报告。");
}

static ZerenTemplateValues *
new_case_sample (ZerenCaseDocumentKind kind)
{
  g_autoptr (ZerenCaseFacts) facts = zeren_case_facts_new ();
  ZerenCaseGround *ground = zeren_case_facts_add_ground (facts);
  g_autoptr (ZerenOfficialDocument) document = NULL;
  ZerenCaseBreach *breach;

  facts->organisation = g_strdup ("（示例）养护科");
  facts->proposer = g_strdup ("（示例）云桥市园林管理局");
  facts->drafted_on = zeren_date_new (2026, 7, 10);
  add_breach (facts, "书面报告消防安全工作", "2025年12月31日");
  add_breach (facts, "书面报告消防安全工作", "2026年6月30日");
  breach = g_ptr_array_index (facts->breaches, 0);
  zeren_case_lines_add (breach->evidence, "2026年1月15日", "（示例）催报通知.docx", "张某");
  ground->plan_title = g_strdup ("（示例）消防安全责任制实施方案");
  ground->clause_path = g_strdup ("五/1");
  ground->page = 5;
  ground->quote = g_strdup ("未按规定报告消防安全工作的");
  ground->chosen = TRUE;
  g_ptr_array_add (facts->measures, g_strdup ("批评教育"));
  zeren_case_lines_add (facts->history, "2026年7月2日 9:00", "（示例）确认未履行", "张某");
  document = zeren_case_draft_new (kind, facts);

  return zeren_template_values_new_for_case (kind, facts, document);
}

/** zeren_template_values_new_sample: Returns: (transfer full): invented facts, marked as such, of
 * which some are left out so that what is to be filled in by hand is seen too */
ZerenTemplateValues *
zeren_template_values_new_sample (ZerenTemplateKind kind)
{
  return kind < ZEREN_TEMPLATE_NOTICE
           ? new_case_sample ((ZerenCaseDocumentKind)kind)
           : new_task_sample ((ZerenTaskDocumentKind)(kind - ZEREN_TEMPLATE_NOTICE));
}
