/* test-incident-case-repos.c: incidents, cases and the calendar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "storage-fixture.h"

#include "zeren-calendar-repo.h"
#include "zeren-database-private.h"
#include "zeren-model-error.h"

static void
set_up_office (Fixture *fixture, gconstpointer data)
{
  fixture_set_up (fixture, data);
  office_import_plan (fixture);
  office_accept_duty (fixture, 1);
  office_add_member (fixture, "韩秋");
}

#define add_test(path, test)                                                                       \
  g_test_add (path, Fixture, NULL, set_up_office, test, fixture_tear_down)

static ZerenIncident *
add_incident (Fixture *fixture, const char *occurred_at)
{
  g_autoptr (ZerenIncidentRepo) repo = zeren_incident_repo_new (fixture->database);
  g_autoptr (GDateTime) at = moment (occurred_at);
  g_autoptr (GError) error = NULL;
  ZerenIncident *incident = zeren_incident_new ();

  zeren_incident_set_organisation (incident, 1);
  zeren_incident_set_title (incident, "二号水泵停机");
  zeren_incident_set_kind (incident, ZEREN_INCIDENT_EQUIPMENT);
  zeren_incident_set_occurred_at (incident, at);
  zeren_incident_repo_add (repo, incident, &error);
  g_assert_no_error (error);

  return incident;
}

static gboolean
add_entry (Fixture *fixture, gint64 incident, const char *at_text, const char *text, GError **error)
{
  g_autoptr (ZerenIncidentRepo) repo = zeren_incident_repo_new (fixture->database);
  g_autoptr (ZerenIncidentEntry) entry = zeren_incident_entry_new ();
  g_autoptr (GDateTime) at = moment (at_text);

  zeren_incident_entry_set_incident (entry, incident);
  zeren_incident_entry_set_at (entry, at);
  zeren_incident_entry_set_text (entry, text);

  return zeren_incident_repo_add_entry (repo, entry, error);
}

static gboolean
confirm_miss (Fixture *fixture, gint64 incident, gint64 duty, gint64 member, GError **error)
{
  g_autoptr (ZerenIncidentRepo) repo = zeren_incident_repo_new (fixture->database);
  g_autoptr (ZerenIncidentMiss) miss = zeren_incident_miss_new ();

  zeren_incident_miss_set_incident (miss, incident);
  zeren_incident_miss_set_duty (miss, duty);
  zeren_incident_miss_set_confirmed_by (miss, member);
  zeren_incident_miss_set_reason (miss, "首报晚于两小时");

  return zeren_incident_repo_confirm_miss (repo, miss, error);
}

static void
test_the_timeline_is_in_order_and_says_who_wrote_it (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenIncidentRepo) repo = zeren_incident_repo_new (fixture->database);
  g_autoptr (ZerenIncident) incident = add_incident (fixture, "2026-03-05T08:00:00+08:00");
  g_autoptr (GPtrArray) entries = NULL;
  ZerenIncidentEntry *first;

  g_assert_true (add_entry (fixture, 1, "2026-03-05T09:40:00+08:00", "书面报告", NULL));
  /* an earlier moment, told in another zone */
  g_assert_true (add_entry (fixture, 1, "2026-03-05T00:20:00+00:00", "电话报告", NULL));

  entries = zeren_incident_repo_list_entries (repo, 1, NULL);
  g_assert_cmpuint (entries->len, ==, 2);
  first = g_ptr_array_index (entries, 0);
  g_assert_cmpstr (zeren_incident_entry_get_text (first), ==, "电话报告");
  g_assert_cmpstr (zeren_incident_entry_get_who (first), ==, "韩秋");
  g_assert_nonnull (zeren_incident_entry_get_recorded_at (first));
  fixture_assert_consistent (fixture);
}

static void
test_the_timeline_is_only_added_to (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenIncident) incident = add_incident (fixture, "2026-03-05T08:00:00+08:00");
  sqlite3 *engine = zeren_database_get_engine (fixture->database);

  g_assert_true (add_entry (fixture, 1, "2026-03-05T09:40:00+08:00", "书面报告", NULL));
  g_assert_cmpint (sqlite3_exec (engine, "UPDATE incident_entry SET text = '改'", NULL, NULL, NULL),
                   !=,
                   SQLITE_OK);
  g_assert_cmpint (
    sqlite3_exec (engine, "DELETE FROM incident_entry", NULL, NULL, NULL), !=, SQLITE_OK);
}

static void
test_a_closed_incident_takes_no_entries (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenIncidentRepo) repo = zeren_incident_repo_new (fixture->database);
  g_autoptr (ZerenIncident) incident = add_incident (fixture, "2026-03-05T08:00:00+08:00");
  g_autoptr (ZerenIncident) stored = NULL;
  g_autoptr (GDateTime) at = moment ("2026-03-06T09:00:00+08:00");

  g_assert_true (zeren_incident_repo_close (repo, incident, at, NULL));
  stored = zeren_incident_repo_load (repo, 1, NULL);
  g_assert_cmpint (zeren_incident_get_state (stored), ==, ZEREN_INCIDENT_STATE_CLOSED);
  g_assert_true (g_date_time_equal (zeren_incident_get_closed_at (stored), at));

  g_assert_false (add_entry (fixture, 1, "2026-03-06T09:10:00+08:00", "补记", &error));
  g_assert_error (error, ZEREN_MODEL_ERROR, ZEREN_MODEL_ERROR_STATE);
  g_assert_false (zeren_incident_repo_close (repo, incident, at, NULL));
}

static void
test_the_newest_incident_comes_first (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenIncidentRepo) repo = zeren_incident_repo_new (fixture->database);
  g_autoptr (ZerenIncident) newer = add_incident (fixture, "2026-03-05T08:00:00+08:00");
  g_autoptr (ZerenIncident) older = add_incident (fixture, "2026-03-01T08:00:00+08:00");
  g_autoptr (GPtrArray) all = zeren_incident_repo_list (repo, NULL);

  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpint (
    zeren_incident_get_id (g_ptr_array_index (all, 0)), ==, zeren_incident_get_id (newer));
}

static void
test_a_missed_step_is_confirmed_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) text = NULL;
  g_autoptr (GError) twice = NULL;
  g_autoptr (GError) nobody = NULL;
  g_autoptr (ZerenIncidentRepo) repo = zeren_incident_repo_new (fixture->database);
  g_autoptr (ZerenIncident) incident = add_incident (fixture, "2026-03-05T08:00:00+08:00");
  g_autoptr (GPtrArray) misses = NULL;

  g_assert_false (confirm_miss (fixture, 1, 2, 1, &text));
  g_assert_error (text, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_REFUSED);
  g_assert_false (confirm_miss (fixture, 1, 1, 77, &nobody));
  g_assert_error (nobody, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_NOT_FOUND);

  g_assert_true (confirm_miss (fixture, 1, 1, 1, NULL));
  g_assert_false (confirm_miss (fixture, 1, 1, 1, &twice));
  g_assert_error (twice, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_REFUSED);

  misses = zeren_incident_repo_list_misses (repo, 1, NULL);
  g_assert_cmpuint (misses->len, ==, 1);
  fixture_assert_consistent (fixture);
}

/* --- cases --- */

static gboolean
add_case (Fixture *fixture, gint64 task, gint64 incident, gint64 ground, GError **error)
{
  g_autoptr (ZerenCaseRepo) repo = zeren_case_repo_new (fixture->database);
  g_autoptr (ZerenCase) accountability_case = zeren_case_new ();

  zeren_case_set_task (accountability_case, task);
  zeren_case_set_incident (accountability_case, incident);
  zeren_case_set_organisation (accountability_case, 1);

  return zeren_case_repo_add (repo, accountability_case, &ground, ground != 0, error);
}

static void
make_unperformed (Fixture *fixture, ZerenTask *task)
{
  g_autoptr (ZerenTaskRepo) repo = zeren_task_repo_new (fixture->database);

  g_assert_true (zeren_task_confirm_unperformed (task, 1, "没有签到表", day ("2026-07-05"), NULL));
  g_assert_true (zeren_task_repo_save_state (repo, task, NULL));
}

static void
test_a_case_needs_a_task_that_is_unperformed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenTask) task = office_plan_task (fixture, "2026H1-1", "2026-06-30");

  g_assert_false (add_case (fixture, 1, 0, 1, &error));
  g_assert_error (error, ZEREN_MODEL_ERROR, ZEREN_MODEL_ERROR_STATE);

  make_unperformed (fixture, task);
  g_assert_true (add_case (fixture, 1, 0, 1, NULL));
  fixture_assert_consistent (fixture);
}

static void
test_a_case_needs_an_incident_with_a_missed_step (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenIncident) incident = add_incident (fixture, "2026-03-05T08:00:00+08:00");

  g_assert_false (add_case (fixture, 0, 1, 1, &error));
  g_assert_error (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_REFUSED);

  g_assert_true (confirm_miss (fixture, 1, 1, 1, NULL));
  g_assert_true (add_case (fixture, 0, 1, 1, NULL));
}

static void
test_a_case_with_a_ground_of_conduct_is_refused_whole (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenCaseRepo) repo = zeren_case_repo_new (fixture->database);
  g_autoptr (ZerenTask) task = office_plan_task (fixture, "2026H1-1", "2026-06-30");
  g_autoptr (GPtrArray) cases = NULL;

  make_unperformed (fixture, task);
  g_assert_false (add_case (fixture, 1, 0, 2, &error));
  g_assert_error (error, ZEREN_MODEL_ERROR, ZEREN_MODEL_ERROR_BOUNDARY);

  cases = zeren_case_repo_list (repo, NULL);
  g_assert_cmpuint (cases->len, ==, 0);
  fixture_assert_consistent (fixture);
}

/* What the repository refuses, the schema refuses as well. */
static void
test_the_schema_keeps_the_boundary_of_cases (Fixture *fixture, gconstpointer data)
{
  sqlite3 *engine = zeren_database_get_engine (fixture->database);
  g_autoptr (ZerenTask) task = office_plan_task (fixture, "2026H1-1", "2026-06-30");
  const char
    *const without_fact = "INSERT INTO accountability_case (task, organisation, opened_at) "
                          "VALUES (1, 1, '2026-07-05T09:00:00+08:00')";
  const char *const conduct = "INSERT INTO case_ground (case_id, ground) VALUES (1, 2)";
  const char *const decision =
    "INSERT INTO case_document (case_id, kind, file_docx, file_pdf, name, drafted_at) "
    "SELECT 1, 'decision', sha256, sha256, '决定书', '2026-07-05T09:00:00+08:00' FROM file";

  g_assert_cmpint (sqlite3_exec (engine, without_fact, NULL, NULL, NULL), !=, SQLITE_OK);
  make_unperformed (fixture, task);
  g_assert_true (add_case (fixture, 1, 0, 1, NULL));
  g_assert_cmpint (sqlite3_exec (engine, conduct, NULL, NULL, NULL), !=, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (engine, decision, NULL, NULL, NULL), !=, SQLITE_OK);
}

static void
test_a_case_keeps_its_grounds_and_drafts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenCaseRepo) repo = zeren_case_repo_new (fixture->database);
  g_autoptr (ZerenTask) task = office_plan_task (fixture, "2026H1-1", "2026-06-30");
  g_autoptr (ZerenCaseDocument) document = zeren_case_document_new ();
  g_autoptr (GPtrArray) grounds = NULL;
  g_autoptr (GPtrArray) documents = NULL;
  g_autofree char *docx = office_add_file (fixture, "建议.docx", "docx");
  g_autofree char *pdf = office_add_file (fixture, "建议.pdf", "pdf");
  const char *const placeholders[] = { "【待填：联系电话】", NULL };

  make_unperformed (fixture, task);
  g_assert_true (add_case (fixture, 1, 0, 1, NULL));
  zeren_case_document_set_case_id (document, 1);
  zeren_case_document_set_kind (document, ZEREN_CASE_DOCUMENT_PROPOSAL);
  zeren_case_document_set_name (document, "问责建议");
  zeren_case_document_set_file_docx (document, docx);
  zeren_case_document_set_file_pdf (document, pdf);
  zeren_case_document_set_placeholders (document, placeholders);
  g_assert_true (zeren_case_repo_add_document (repo, document, &error));
  g_assert_no_error (error);

  grounds = zeren_case_repo_list_grounds (repo, 1, NULL);
  documents = zeren_case_repo_list_documents (repo, 1, NULL);
  g_assert_cmpuint (grounds->len, ==, 1);
  g_assert_cmpstr (zeren_ground_get_quote (g_ptr_array_index (grounds, 0)), ==, "未按规定检查的。");
  g_assert_cmpuint (documents->len, ==, 1);
  g_assert_cmpstr (zeren_case_document_get_placeholders (g_ptr_array_index (documents, 0))[0],
                   ==,
                   "【待填：联系电话】");
  fixture_assert_consistent (fixture);
}

/* --- the calendar --- */

static void
test_a_holiday_table_replaces_the_one_before (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenCalendarRepo) repo = zeren_calendar_repo_new (fixture->database);
  g_autoptr (ZerenCalendarYear) first = zeren_calendar_year_new (2027, "手工录入", FALSE);
  g_autoptr (ZerenCalendarYear) second = zeren_calendar_year_new (2027, "通知", TRUE);
  g_autoptr (GPtrArray) years = NULL;

  zeren_calendar_year_add (first, day ("2027-01-01"), "元旦", TRUE);
  zeren_calendar_year_add (first, day ("2027-01-02"), "元旦", TRUE);
  zeren_calendar_year_add (second, day ("2027-01-01"), "元旦", TRUE);
  zeren_calendar_year_add (second, day ("2027-01-09"), "元旦", FALSE);
  g_assert_true (zeren_calendar_repo_save_year (repo, first, &error));
  g_assert_true (zeren_calendar_repo_save_year (repo, second, &error));
  g_assert_no_error (error);

  years = zeren_calendar_repo_list_years (repo, NULL);
  g_assert_cmpuint (years->len, ==, 1);
  g_assert_true (zeren_calendar_year_equal (g_ptr_array_index (years, 0), second));
  fixture_assert_consistent (fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/storage/incident-repo/the-timeline-is-in-order-and-says-who-wrote-it",
            test_the_timeline_is_in_order_and_says_who_wrote_it);
  add_test ("/storage/incident-repo/the-timeline-is-only-added-to",
            test_the_timeline_is_only_added_to);
  add_test ("/storage/incident-repo/a-closed-incident-takes-no-entries",
            test_a_closed_incident_takes_no_entries);
  add_test ("/storage/incident-repo/the-newest-incident-comes-first",
            test_the_newest_incident_comes_first);
  add_test ("/storage/incident-repo/a-missed-step-is-confirmed-once",
            test_a_missed_step_is_confirmed_once);
  add_test ("/storage/case-repo/a-case-needs-a-task-that-is-unperformed",
            test_a_case_needs_a_task_that_is_unperformed);
  add_test ("/storage/case-repo/a-case-needs-an-incident-with-a-missed-step",
            test_a_case_needs_an_incident_with_a_missed_step);
  add_test ("/storage/case-repo/a-case-with-a-ground-of-conduct-is-refused-whole",
            test_a_case_with_a_ground_of_conduct_is_refused_whole);
  add_test ("/storage/case-repo/the-schema-keeps-the-boundary-of-cases",
            test_the_schema_keeps_the_boundary_of_cases);
  add_test ("/storage/case-repo/a-case-keeps-its-grounds-and-drafts",
            test_a_case_keeps_its_grounds_and_drafts);
  add_test ("/storage/calendar-repo/a-holiday-table-replaces-the-one-before",
            test_a_holiday_table_replaces_the_one_before);

  return g_test_run ();
}
