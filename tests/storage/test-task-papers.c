/* test-task-papers.c: the papers of a task are kept, and keep their task
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "storage-fixture.h"

#include "zeren-task-document-repo.h"

static void
plan_one_task (Fixture *fixture)
{
  g_autoptr (ZerenTaskRepo) repo = zeren_task_repo_new (fixture->database);
  g_autoptr (GPtrArray) tasks = g_ptr_array_new_with_free_func (g_object_unref);

  office_import_plan (fixture);
  office_accept_duty (fixture, 1);
  g_ptr_array_add (tasks, office_new_task (1, 1, "2026H1-1", "2026-06-30"));
  g_assert_true (zeren_task_repo_plan_year (repo, 2026, tasks, NULL, NULL));
}

static gboolean
add_notice (Fixture *fixture, gint64 task, GError **error)
{
  static const char *const placeholders[] = { "时间", "地点", NULL };
  g_autoptr (ZerenTaskDocumentRepo) repo = zeren_task_document_repo_new (fixture->database);
  g_autoptr (ZerenTaskDocument) document = zeren_task_document_new ();
  g_autofree char *docx = office_add_file (fixture, "通知.docx", "docx");
  g_autofree char *pdf = office_add_file (fixture, "通知.pdf", "pdf");

  zeren_task_document_set_task (document, task);
  zeren_task_document_set_kind (document, ZEREN_TASK_DOCUMENT_NOTICE);
  zeren_task_document_set_name (document, "通知");
  zeren_task_document_set_file_docx (document, docx);
  zeren_task_document_set_file_pdf (document, pdf);
  zeren_task_document_set_placeholders (document, placeholders);

  return zeren_task_document_repo_add (repo, document, error);
}

static void
test_each_draft_is_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenTaskDocumentRepo) repo = zeren_task_document_repo_new (fixture->database);
  g_autoptr (GPtrArray) documents = NULL;
  ZerenTaskDocument *second;

  plan_one_task (fixture);
  g_assert_true (add_notice (fixture, 1, NULL));
  g_assert_true (add_notice (fixture, 1, NULL));

  documents = zeren_task_document_repo_list (repo, 1, NULL);
  g_assert_cmpuint (documents->len, ==, 2);
  second = g_ptr_array_index (documents, 1);
  g_assert_cmpint (zeren_task_document_get_kind (second), ==, ZEREN_TASK_DOCUMENT_NOTICE);
  g_assert_cmpstr (zeren_task_document_get_placeholders (second)[1], ==, "地点");
  g_assert_nonnull (zeren_task_document_get_drafted_at (second));
  fixture_assert_consistent (fixture);
}

static void
test_a_paper_needs_its_task (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  plan_one_task (fixture);
  g_assert_false (add_notice (fixture, 7, &error));
  g_assert_error (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_NOT_FOUND);
}

/* A task that is not asked for any more goes; one that papers were drafted for stays. */
static void
test_planning_keeps_a_task_with_papers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenTaskRepo) repo = zeren_task_repo_new (fixture->database);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  ZerenTaskChanges changes;

  plan_one_task (fixture);
  g_assert_true (add_notice (fixture, 1, NULL));
  g_assert_true (zeren_task_repo_plan_year (repo, 2026, none, &changes, NULL));
  g_assert_cmpuint (changes.removed, ==, 0);
  fixture_assert_consistent (fixture);
}

static void
test_a_withdrawn_plan_waives_a_task_with_papers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenPlanRepo) plans = zeren_plan_repo_new (fixture->database);
  g_autoptr (ZerenTaskRepo) repo = zeren_task_repo_new (fixture->database);
  g_autoptr (ZerenTask) task = NULL;

  plan_one_task (fixture);
  g_assert_true (add_notice (fixture, 1, NULL));
  g_assert_true (zeren_plan_repo_withdraw (plans, 1, NULL, NULL));

  task = zeren_task_repo_load (repo, 1, NULL);
  g_assert_cmpint (zeren_task_get_state (task), ==, ZEREN_TASK_STATE_WAIVED);
  fixture_assert_consistent (fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  fixture_add_test ("/storage/task-papers/each-draft-is-kept", test_each_draft_is_kept);
  fixture_add_test ("/storage/task-papers/a-paper-needs-its-task", test_a_paper_needs_its_task);
  fixture_add_test ("/storage/task-papers/planning-keeps-a-task-with-papers",
                    test_planning_keeps_a_task_with_papers);
  fixture_add_test ("/storage/task-papers/a-withdrawn-plan-waives-a-task-with-papers",
                    test_a_withdrawn_plan_waives_a_task_with_papers);

  return g_test_run ();
}
