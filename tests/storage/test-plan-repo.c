/* test-plan-repo.c: plans, what was found in them, and their duties
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "storage-fixture.h"

#include "zeren-database-private.h"
#include "zeren-wording.h"
#include "zeren-model-error.h"

static ZerenDuty *
load_duty (Fixture *fixture, gint64 id)
{
  g_autoptr (ZerenDutyRepo) duties = zeren_duty_repo_new (fixture->database);
  g_autoptr (GError) error = NULL;
  ZerenDuty *duty = zeren_duty_repo_load (duties, id, &error);

  g_assert_no_error (error);

  return duty;
}

static guint
count_duties (Fixture *fixture, const ZerenDutyQuery *query)
{
  g_autoptr (ZerenDutyRepo) duties = zeren_duty_repo_new (fixture->database);
  g_autoptr (GPtrArray) list = zeren_duty_repo_list (duties, query, NULL);

  g_assert_cmpuint (zeren_duty_repo_count (duties, query, NULL), ==, list->len);

  return list->len;
}

static void
test_a_plan_comes_back_as_it_went_in (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenPlanRepo) plans = zeren_plan_repo_new (fixture->database);
  g_autoptr (ZerenPlan) plan = NULL;
  g_autofree char *issued = NULL;
  g_autofree char *imported_at = NULL;
  g_autoptr (GPtrArray) same_file = NULL;

  plan = zeren_plan_repo_load (plans, office_import_plan (fixture), NULL);
  issued = zeren_date_to_string (zeren_plan_get_issued (plan));
  imported_at = g_date_time_format_iso8601 (zeren_plan_get_imported_at (plan));
  g_assert_cmpstr (zeren_plan_get_title (plan), ==, "消防安全责任制实施方案");
  g_assert_cmpstr (zeren_plan_get_number (plan), ==, "青岚发〔2026〕3号");
  g_assert_cmpstr (issued, ==, "2026-01-12");
  g_assert_cmpstr (imported_at, ==, "2026-03-06T09:30:00+08");
  g_assert_cmpuint (zeren_plan_get_pages (plan), ==, 2);

  same_file = zeren_plan_repo_list_of_file (plans, zeren_plan_get_file (plan), NULL);
  g_assert_cmpuint (same_file->len, ==, 1);
}

static void
test_clauses_point_to_their_stored_parents (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenPlanRepo) plans = zeren_plan_repo_new (fixture->database);
  g_autoptr (GPtrArray) clauses = NULL;
  g_autoptr (GPtrArray) documents = NULL;
  g_autoptr (ZerenDuty) duty = NULL;
  ZerenClause *parent, *child;

  office_import_plan (fixture);
  /* once more, so that places and ids differ */
  office_import_plan (fixture);
  clauses = zeren_plan_repo_list_clauses (plans, 2, NULL);
  documents = zeren_plan_repo_list_documents (plans, 2, NULL);
  parent = g_ptr_array_index (clauses, 0);
  child = g_ptr_array_index (clauses, 1);
  duty = load_duty (fixture, 3);

  g_assert_cmpint (zeren_clause_get_id (parent), ==, 3);
  g_assert_cmpint (zeren_clause_get_parent (parent), ==, 0);
  g_assert_cmpint (zeren_clause_get_parent (child), ==, zeren_clause_get_id (parent));
  g_assert_cmpint (zeren_clause_get_document (child),
                   ==,
                   zeren_plan_document_get_id (g_ptr_array_index (documents, 0)));
  g_assert_cmpint (zeren_duty_get_clause (duty), ==, zeren_clause_get_id (child));
}

static void
test_a_duty_comes_back_with_its_passage_and_reasons (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenDuty) duty = NULL;
  ZerenFrequency *frequency;
  ZerenPassage *passage;

  office_import_plan (fixture);
  duty = load_duty (fixture, 1);
  frequency = zeren_duty_get_frequency (duty);
  passage = zeren_duty_get_passage (duty);

  g_assert_cmpint (frequency->kind, ==, ZEREN_FREQUENCY_AT_LEAST);
  g_assert_cmpuint (frequency->count, ==, 2);
  g_assert_cmpint (frequency->period, ==, ZEREN_PERIOD_HALF_YEAR);
  g_assert_true (frequency->each);
  g_assert_null (frequency->date);
  g_assert_cmpint (passage->plan, ==, 1);
  g_assert_cmpuint (passage->start, ==, 20);
  g_assert_cmpuint (passage->n_boxes, ==, 1);
  g_assert_cmpfloat (passage->boxes[0].y, ==, 96.5);
  g_assert_cmpfloat (zeren_duty_get_confidence (duty), ==, 0.875);
  g_assert_cmpstr (zeren_duty_get_reasons (duty)[1], ==, "“至少” \"2\" 次\n");
  g_assert_cmpuint (g_strv_length ((GStrv)zeren_duty_get_points (duty)), ==, 0);
}

static void
test_a_table_comes_back_with_its_rows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenPlanRepo) plans = zeren_plan_repo_new (fixture->database);
  g_autoptr (GPtrArray) tables = NULL;
  ZerenPlanTable *table;
  ZerenTableRow *row;

  office_import_plan (fixture);
  tables = zeren_plan_repo_list_tables (plans, 1, NULL);
  table = g_ptr_array_index (tables, 0);
  row = g_ptr_array_index (zeren_plan_table_get_rows (table), 0);

  g_assert_cmpint (zeren_plan_table_get_kind (table), ==, ZEREN_TABLE_SCHEDULE);
  g_assert_cmpstr (zeren_plan_table_get_header (table)[1], ==, "内容");
  g_assert_cmpstr (zeren_table_row_get_cells (row)[1], ==, "开会\n研究");
}

static void
test_contents_that_do_not_fit_leave_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenPlanRepo) plans = zeren_plan_repo_new (fixture->database);
  gint64 organisation = office_add_organisation (fixture, 0, "青岚局", "局");
  g_autoptr (ZerenPlan) plan = office_new_plan (fixture, organisation);
  g_autoptr (ZerenPlanContents) contents = office_new_contents ();
  g_autoptr (GPtrArray) stored = NULL;

  zeren_duty_set_clause (g_ptr_array_index (contents->duties, 1), 9);
  g_assert_false (zeren_plan_repo_import (plans, plan, contents, &error));
  g_assert_error (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_REFUSED);

  stored = zeren_plan_repo_list (plans, NULL);
  g_assert_cmpuint (stored->len, ==, 0);
  fixture_assert_consistent (fixture);
}

static void
test_a_duty_of_scope_text_is_never_accepted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenDutyRepo) duties = zeren_duty_repo_new (fixture->database);
  g_autoptr (ZerenDuty) duty = NULL;
  sqlite3 *engine = zeren_database_get_engine (fixture->database);

  office_import_plan (fixture);
  duty = load_duty (fixture, 2);
  g_assert_false (
    zeren_duty_repo_set_state (duties, duty, ZEREN_DUTY_STATE_ACCEPTED, NULL, &error));
  g_assert_error (error, ZEREN_MODEL_ERROR, ZEREN_MODEL_ERROR_BOUNDARY);

  /* Whatever the caller makes of the object, the stored one is asked. */
  zeren_duty_set_scope (duty, ZEREN_SCOPE_RECORD);
  g_assert_false (zeren_duty_repo_set_state (duties, duty, ZEREN_DUTY_STATE_ACCEPTED, NULL, NULL));

  g_assert_cmpint (
    sqlite3_exec (engine, "UPDATE duty SET state = 'accepted' WHERE id = 2", NULL, NULL, NULL),
    !=,
    SQLITE_OK);
  g_assert_cmpint (
    sqlite3_exec (engine, "UPDATE duty SET scope = 'record' WHERE id = 2", NULL, NULL, NULL),
    !=,
    SQLITE_OK);
}

/* Around the repositories: whoever writes SQL meets the same boundary. */
static void
test_the_schema_keeps_the_boundary_of_duties (Fixture *fixture, gconstpointer data)
{
  static const char *const refused[] = {
    "INSERT INTO binding (duty, kind, organisation) VALUES (2, 'organisation', 1)",
    "UPDATE binding SET duty = 2",
    "UPDATE task SET duty = 2",
    "UPDATE duty SET quote = '每日监测网络舆情' WHERE id = 1",
    "UPDATE duty SET action = '监测网络舆情' WHERE id = 1",
    "UPDATE ground SET kind = 'duty' WHERE kind = 'conduct'",
    "UPDATE ground SET quote = '发表不当言论的' WHERE kind = 'duty'",
    ("INSERT INTO task (duty, organisation, year, key, rule_date, rule_source, due_date) VALUES "
     "(2, "
     "1, 2026, '2026-1', '2026-06-30', 'stated', '2026-06-30')"),
    "UPDATE duty SET scope = 'text' WHERE id = 1",
  };
  sqlite3 *engine = zeren_database_get_engine (fixture->database);
  g_autoptr (ZerenTask) task = NULL;

  office_import_plan (fixture);
  g_assert_cmpint (
    sqlite3_exec (engine, "UPDATE duty SET state = 'accepted' WHERE id = 1", NULL, NULL, NULL),
    ==,
    SQLITE_OK);
  g_assert_cmpint (
    sqlite3_exec (engine,
                  "INSERT INTO binding (duty, kind, organisation) VALUES (1, 'organisation', 1)",
                  NULL,
                  NULL,
                  NULL),
    ==,
    SQLITE_OK);
  task = office_plan_task (fixture, "2026H1-1", "2026-06-30");
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_test_message ("%s", refused[i]);
      g_assert_cmpint (sqlite3_exec (engine, refused[i], NULL, NULL, NULL), !=, SQLITE_OK);
    }
}

static gboolean
judge_cb (const char *words, gpointer data)
{
  return strstr (words, "监测") == NULL;
}

/* Words are put right through the repository; whatever the judge refuses stays out, also in SQL. */
static void
test_words_are_judged_before_they_are_taken (Fixture *fixture, gconstpointer data)
{
  static const char *const refused[] = {
    "UPDATE duty SET action = '监测网络舆情' WHERE id = 1",
    "UPDATE duty SET deliverable = '监测日志' WHERE id = 1",
    "UPDATE duty SET quote = '每月检查电梯' WHERE id = 1",
    "UPDATE duty SET action = '检查电梯' WHERE id = 2",
    "UPDATE duty SET actor = '办公室' WHERE id = 2",
  };
  g_autoptr (ZerenDutyRepo) duties = zeren_duty_repo_new (fixture->database);
  g_autoptr (ZerenDuty) duty = NULL;
  g_autoptr (ZerenDuty) stored = NULL;
  g_autoptr (GError) error = NULL;

  office_import_plan (fixture);
  duty = load_duty (fixture, 1);
  zeren_duty_set_action (duty, "检查消防设施");
  g_assert_false (zeren_duty_repo_edit (duties, duty, NULL));

  zeren_database_set_wording_judge (fixture->database, judge_cb, NULL, NULL);
  g_assert_true (zeren_duty_repo_edit (duties, duty, &error));
  g_assert_no_error (error);
  stored = load_duty (fixture, 1);
  g_assert_cmpstr (zeren_duty_get_action (stored), ==, "检查消防设施");
  fixture_assert_consistent (fixture);

  zeren_duty_set_action (duty, "监测网络舆情");
  g_assert_false (zeren_duty_repo_edit (duties, duty, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_test_message ("%s", refused[i]);
      g_assert_cmpint (
        sqlite3_exec (zeren_database_get_engine (fixture->database), refused[i], NULL, NULL, NULL),
        !=,
        SQLITE_OK);
    }
}

static void
test_rejecting_keeps_the_passage (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenDutyRepo) duties = zeren_duty_repo_new (fixture->database);
  g_autoptr (ZerenHistory) history = zeren_history_new (fixture->database);
  g_autoptr (ZerenDuty) duty = NULL;
  g_autoptr (ZerenDuty) again = NULL;
  g_autoptr (GPtrArray) events = NULL;
  ZerenEvent *event;

  office_import_plan (fixture);
  duty = load_duty (fixture, 1);
  g_assert_true (
    zeren_duty_repo_set_state (duties, duty, ZEREN_DUTY_STATE_REJECTED, "已有专人负责", NULL));
  g_assert_cmpint (zeren_duty_get_state (duty), ==, ZEREN_DUTY_STATE_REJECTED);

  again = load_duty (fixture, 1);
  g_assert_true (
    zeren_passage_equal (zeren_duty_get_passage (duty), zeren_duty_get_passage (again)));
  events = zeren_history_list_of (history, "duty", 1, NULL);
  event = g_ptr_array_index (events, 0);
  g_assert_cmpstr (event->verb, ==, "reject");
  g_assert_cmpstr (event->note, ==, "已有专人负责");

  /* a second time it is no event */
  g_assert_true (zeren_duty_repo_set_state (duties, duty, ZEREN_DUTY_STATE_REJECTED, NULL, NULL));
  g_clear_pointer (&events, g_ptr_array_unref);
  events = zeren_history_list_of (history, "duty", 1, NULL);
  g_assert_cmpuint (events->len, ==, 1);
}

static void
test_duties_are_found_by_state_scope_and_binding (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenDutyRepo) duties = zeren_duty_repo_new (fixture->database);
  g_autoptr (GPtrArray) bindings = g_ptr_array_new_with_free_func (g_object_unref);

  office_import_plan (fixture);
  office_accept_duty (fixture, 1);

  g_assert_cmpuint (count_duties (fixture, &(ZerenDutyQuery){ 0 }), ==, 2);
  g_assert_cmpuint (count_duties (fixture, &(ZerenDutyQuery){ .plan = 2 }), ==, 0);
  g_assert_cmpuint (
    count_duties (fixture, &(ZerenDutyQuery){ .states = 1 << ZEREN_DUTY_STATE_ACCEPTED }), ==, 1);
  g_assert_cmpuint (count_duties (fixture,
                                  &(ZerenDutyQuery){ .states = 1 << ZEREN_DUTY_STATE_PROPOSED |
                                                               1 << ZEREN_DUTY_STATE_ACCEPTED }),
                    ==,
                    2);
  g_assert_cmpuint (
    count_duties (fixture, &(ZerenDutyQuery){ .scopes = 1 << ZEREN_SCOPE_TEXT }), ==, 1);
  g_assert_cmpuint (count_duties (fixture, &(ZerenDutyQuery){ .min_confidence = 0.9 }), ==, 0);

  g_ptr_array_add (bindings, zeren_binding_new_organisation_kind (0, "科室"));
  g_assert_true (zeren_duty_repo_set_bindings (duties, 1, bindings, NULL));
  g_assert_cmpuint (count_duties (fixture, &(ZerenDutyQuery){ .unbound = TRUE }), ==, 1);
  g_assert_cmpuint (count_duties (fixture, &(ZerenDutyQuery){ .bound = TRUE }), ==, 1);
}

static void
test_binding_again_replaces_the_bindings (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenDutyRepo) duties = zeren_duty_repo_new (fixture->database);
  g_autoptr (GPtrArray) first = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) second = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) stored = NULL;

  office_import_plan (fixture);
  g_ptr_array_add (first, zeren_binding_new_organisation (0, 1));
  g_ptr_array_add (first, zeren_binding_new_organisation_kind (0, "科室"));
  g_assert_true (zeren_duty_repo_set_bindings (duties, 1, first, NULL));
  g_ptr_array_add (second, zeren_binding_new_each_holder (0, 0, "leadership_member"));
  g_assert_true (zeren_duty_repo_set_bindings (duties, 1, second, NULL));

  stored = zeren_duty_repo_list_bindings (duties, 1, NULL);
  g_assert_cmpuint (stored->len, ==, 1);
  g_assert_cmpint (
    zeren_binding_get_kind (g_ptr_array_index (stored, 0)), ==, ZEREN_BINDING_EACH_HOLDER);
  g_assert_cmpstr (zeren_binding_get_role (g_ptr_array_index (stored, 0)), ==, "leadership_member");
  fixture_assert_consistent (fixture);
}

static void
test_a_binding_that_is_refused_leaves_the_ones_before (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) boundary = NULL;
  g_autoptr (ZerenDutyRepo) duties = zeren_duty_repo_new (fixture->database);
  g_autoptr (GPtrArray) bindings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) stored = NULL;

  office_import_plan (fixture);
  g_ptr_array_add (bindings, zeren_binding_new_organisation (0, 1));
  g_assert_true (zeren_duty_repo_set_bindings (duties, 1, bindings, NULL));
  g_ptr_array_add (bindings, zeren_binding_new_post (0, 77));
  g_assert_false (zeren_duty_repo_set_bindings (duties, 1, bindings, &error));
  g_assert_cmpstr (error->message, ==, "There is no post with the number 77.");
  stored = zeren_duty_repo_list_bindings (duties, 1, NULL);
  g_assert_cmpuint (stored->len, ==, 1);

  g_assert_false (zeren_duty_repo_set_bindings (duties, 2, bindings, &boundary));
  g_assert_error (boundary, ZEREN_MODEL_ERROR, ZEREN_MODEL_ERROR_BOUNDARY);
}

static void
test_withdrawing_removes_open_work_and_keeps_done_work (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenPlanRepo) plans = zeren_plan_repo_new (fixture->database);
  g_autoptr (ZerenTaskRepo) tasks = zeren_task_repo_new (fixture->database);
  g_autoptr (ZerenTask) done = NULL;
  g_autoptr (ZerenTask) open = NULL;
  g_autoptr (ZerenTask) begun = NULL;
  g_autoptr (ZerenTask) waived = NULL;
  g_autoptr (ZerenEvidence) evidence = zeren_evidence_new ();
  g_autofree char *sha256 = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (ZerenPlan) plan = NULL;

  office_import_plan (fixture);
  office_accept_duty (fixture, 1);
  done = office_plan_task (fixture, "2026H1-1", "2026-06-30");
  open = office_plan_task (fixture, "2026H1-2", "2026-06-30");
  begun = office_plan_task (fixture, "2026H2-1", "2026-12-31");
  zeren_task_complete (done, day ("2026-03-01"), day ("2026-03-06"), NULL);
  g_assert_true (zeren_task_repo_save_state (tasks, done, NULL));
  sha256 = office_add_file (fixture, "签到表.txt", "abc");
  zeren_evidence_set_task (evidence, zeren_task_get_id (begun));
  zeren_evidence_set_file (evidence, sha256);
  zeren_evidence_set_name (evidence, "签到表.txt");
  g_assert_true (zeren_task_repo_add_evidence (tasks, evidence, NULL));

  g_assert_true (zeren_plan_repo_withdraw (plans, 1, "被新方案取代", &error));
  g_assert_no_error (error);

  plan = zeren_plan_repo_load (plans, 1, NULL);
  g_assert_cmpint (zeren_plan_get_state (plan), ==, ZEREN_PLAN_STATE_WITHDRAWN);
  g_assert_cmpuint (count_duties (fixture, &(ZerenDutyQuery){ 0 }), ==, 0);
  g_assert_cmpuint (count_duties (fixture, &(ZerenDutyQuery){ .withdrawn = TRUE }), ==, 2);
  left = zeren_task_repo_list (tasks, &(ZerenTaskQuery){ 0 }, NULL);
  g_assert_cmpuint (left->len, ==, 2);
  g_assert_cmpint (zeren_task_get_state (g_ptr_array_index (left, 0)), ==, ZEREN_TASK_STATE_DONE);
  waived = zeren_task_repo_load (tasks, zeren_task_get_id (begun), NULL);
  g_assert_cmpint (zeren_task_get_state (waived), ==, ZEREN_TASK_STATE_WAIVED);
  fixture_assert_consistent (fixture);

  g_assert_false (zeren_plan_repo_withdraw (plans, 1, NULL, &error));
  g_assert_error (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_REFUSED);
}

static void
test_a_newer_plan_supersedes_the_duties_of_the_old_one (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenPlanRepo) plans = zeren_plan_repo_new (fixture->database);
  gint64 old = office_import_plan (fixture);
  g_autoptr (ZerenPlan) plan = office_new_plan (fixture, 1);
  g_autoptr (ZerenPlanContents) contents = office_new_contents ();
  g_autoptr (ZerenDuty) duty = NULL;

  office_accept_duty (fixture, 1);
  zeren_plan_set_supersedes (plan, old);
  g_assert_true (zeren_plan_repo_import (plans, plan, contents, &error));
  g_assert_no_error (error);

  duty = load_duty (fixture, 1);
  g_assert_cmpint (zeren_duty_get_state (duty), ==, ZEREN_DUTY_STATE_SUPERSEDED);
  g_assert_cmpuint (count_duties (fixture, &(ZerenDutyQuery){ 0 }), ==, 2);
  fixture_assert_consistent (fixture);
}

static void
test_the_kind_of_a_ground_stays (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenPlanRepo) plans = zeren_plan_repo_new (fixture->database);
  g_autoptr (GPtrArray) grounds = NULL;

  office_import_plan (fixture);
  grounds = zeren_plan_repo_list_grounds (plans, 1, NULL);
  g_assert_cmpuint (grounds->len, ==, 2);
  g_assert_cmpint (
    zeren_ground_get_kind (g_ptr_array_index (grounds, 1)), ==, ZEREN_GROUND_CONDUCT);

  g_assert_cmpint (sqlite3_exec (zeren_database_get_engine (fixture->database),
                                 "UPDATE ground SET kind = 'duty' WHERE id = 2",
                                 NULL,
                                 NULL,
                                 NULL),
                   !=,
                   SQLITE_OK);
}

static void
test_a_duty_by_hand_is_proposed_whatever_it_says (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenDutyRepo) duties = zeren_duty_repo_new (fixture->database);
  g_autoptr (ZerenDuty) duty = zeren_duty_new ();
  g_autoptr (ZerenDuty) stored = NULL;

  office_import_plan (fixture);
  zeren_duty_set_plan (duty, 1);
  zeren_duty_set_quote (duty, "每月检查电梯。");
  zeren_duty_set_state (duty, ZEREN_DUTY_STATE_ACCEPTED);
  g_assert_true (zeren_duty_repo_add (duties, duty, NULL));

  stored = load_duty (fixture, zeren_duty_get_id (duty));
  g_assert_cmpint (zeren_duty_get_state (stored), ==, ZEREN_DUTY_STATE_PROPOSED);
  g_assert_null (zeren_duty_get_passage (stored));
  g_assert_null (zeren_duty_get_frequency (stored));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  fixture_add_test ("/storage/plan-repo/a-plan-comes-back-as-it-went-in",
                    test_a_plan_comes_back_as_it_went_in);
  fixture_add_test ("/storage/plan-repo/clauses-point-to-their-stored-parents",
                    test_clauses_point_to_their_stored_parents);
  fixture_add_test ("/storage/plan-repo/a-table-comes-back-with-its-rows",
                    test_a_table_comes_back_with_its_rows);
  fixture_add_test ("/storage/plan-repo/contents-that-do-not-fit-leave-nothing",
                    test_contents_that_do_not_fit_leave_nothing);
  fixture_add_test ("/storage/plan-repo/withdrawing-removes-open-work-and-keeps-done-work",
                    test_withdrawing_removes_open_work_and_keeps_done_work);
  fixture_add_test ("/storage/plan-repo/a-newer-plan-supersedes-the-duties-of-the-old-one",
                    test_a_newer_plan_supersedes_the_duties_of_the_old_one);
  fixture_add_test ("/storage/plan-repo/the-kind-of-a-ground-stays",
                    test_the_kind_of_a_ground_stays);
  fixture_add_test ("/storage/duty-repo/a-duty-comes-back-with-its-passage-and-reasons",
                    test_a_duty_comes_back_with_its_passage_and_reasons);
  fixture_add_test ("/storage/duty-repo/a-duty-of-scope-text-is-never-accepted",
                    test_a_duty_of_scope_text_is_never_accepted);
  fixture_add_test ("/storage/duty-repo/the-schema-keeps-the-boundary-of-duties",
                    test_the_schema_keeps_the_boundary_of_duties);
  fixture_add_test ("/storage/duty-repo/words-are-judged-before-they-are-taken",
                    test_words_are_judged_before_they_are_taken);
  fixture_add_test ("/storage/duty-repo/rejecting-keeps-the-passage",
                    test_rejecting_keeps_the_passage);
  fixture_add_test ("/storage/duty-repo/duties-are-found-by-state-scope-and-binding",
                    test_duties_are_found_by_state_scope_and_binding);
  fixture_add_test ("/storage/duty-repo/binding-again-replaces-the-bindings",
                    test_binding_again_replaces_the_bindings);
  fixture_add_test ("/storage/duty-repo/a-binding-that-is-refused-leaves-the-ones-before",
                    test_a_binding_that_is_refused_leaves_the_ones_before);
  fixture_add_test ("/storage/duty-repo/a-duty-by-hand-is-proposed-whatever-it-says",
                    test_a_duty_by_hand_is_proposed_whatever_it_says);

  return g_test_run ();
}
