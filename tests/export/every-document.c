/* every-document.c: one invented document of every sort that is written as DOCX
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "every-document.h"

#include "sample-documents.h"
#include "zeren-handover-list.h"
#include "zeren-task-paper.h"

static void
add_case (GPtrArray *documents, ZerenCaseFacts *facts)
{
  for (guint kind = 0; kind <= ZEREN_CASE_DOCUMENT_FACTS; kind++)
    g_ptr_array_add (documents, zeren_case_draft_new (kind, facts));
  zeren_case_facts_free (facts);
}

/* A record fits its act, the other papers are made alike for all. */
static void
add_papers (GPtrArray *documents)
{
  g_autoptr (ZerenTaskFacts) facts = zeren_task_facts_new ();

  facts->organisation = g_strdup ("苗圃管理处");
  facts->action = g_strdup ("开展消防安全检查");
  facts->plan_title = g_strdup ("苗圃消防安全责任制");
  facts->quote = g_strdup ("管理处每季度开展一次消防安全检查。");
  zeren_task_facts_add_attendee (facts, "养护科", "科长", "方圆");
  for (ZerenTaskDocumentKind kind = 0; kind < ZEREN_N_TASK_DOCUMENT_KINDS; kind++)
    g_ptr_array_add (documents, zeren_task_paper_new (kind, facts));
  for (ZerenActKind act = ZEREN_ACT_MEETING; act <= ZEREN_ACT_OTHER; act++)
    {
      facts->act = act;
      g_ptr_array_add (documents, zeren_task_paper_new (ZEREN_TASK_DOCUMENT_RECORD, facts));
    }
}

static void
add_handover (GPtrArray *documents)
{
  g_autoptr (ZerenHandoverFacts) facts = zeren_handover_facts_new ();

  facts->organ = g_strdup ("青禾县水务局");
  facts->from = g_strdup ("周样例");
  facts->to = g_strdup ("吴示范");
  facts->on = zeren_date_new (2026, 3, 5);
  facts->until = zeren_date_new (2026, 6, 5);
  zeren_handover_facts_add (
    facts, ZEREN_HANDOVER_TASKS, "开展安全自查", "安全科", "2026-03-31", "周样例", "待办", NULL);
  g_ptr_array_add (documents, zeren_handover_list_new (facts));
}

/** every_document: Returns: (transfer full) (element-type ZerenOfficialDocument): the documents */
GPtrArray *
every_document (void)
{
  GPtrArray *documents = g_ptr_array_new_with_free_func (
    (GDestroyNotify)zeren_official_document_unref);

  g_ptr_array_add (documents, sample_red_head ());
  g_ptr_array_add (documents, sample_minutes ());
  g_ptr_array_add (documents, sample_letter (TRUE));
  g_ptr_array_add (documents, sample_long_table (60));
  add_case (documents, sample_facts ());
  add_case (documents, sample_incident_facts ());
  add_papers (documents);
  add_handover (documents);

  return documents;
}
