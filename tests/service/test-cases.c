/* test-cases.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "year-fixture.h"

#include "zeren-case-dossier.h"
#include "zeren-duties.h"
#include "zeren-file-store.h"
#include "zeren-incidents.h"
#include "zeren-model-error.h"
#include "zeren-plan-reading.h"
#include "zeren-plan-repo.h"
#include "zeren-service-error.h"
#include "zeren-storage-error.h"

#include <string.h>

/** An office with the sample plan in it and one of its duties bound and planned for 2026. */
typedef struct
{
  YearFixture *year;
  ZerenContext *context;
  gint64 plan;
  gint64 duty;
  char *folder;
} CaseFixture;

static CaseFixture *
case_fixture_new (void)
{
  CaseFixture *self = g_new0 (CaseFixture, 1);
  g_autoptr (ZerenDuty) duty = NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (ZerenYearPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  self->year = year_fixture_new ();
  self->context = self->year->context;
  self->folder = g_build_filename (self->year->base->folder, "drafts", NULL);
  self->plan = service_fixture_import_sample (self->year->base, self->year->bureau);
  duty = service_fixture_find_duty (self->year->base, self->plan, "每季度开展1次安全自查");
  self->duty = zeren_duty_get_id (duty);
  g_array_append_val (ids, self->duty);
  zeren_duties_accept (self->context, ids, &error);
  g_assert_no_error (error);
  year_fixture_bind (
    self->year, self->duty, zeren_binding_new_organisation (self->duty, self->year->office));
  plan = year_fixture_plan (self->year, 2026, NULL);

  return self;
}

static void
case_fixture_free (CaseFixture *self)
{
  year_fixture_free (self->year);
  g_free (self->folder);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaseFixture, case_fixture_free)

static gint64
first_task (CaseFixture *it)
{
  g_autoptr (ZerenTask) task = year_fixture_first (it->year, it->duty);

  return zeren_task_get_id (task);
}

/* The first quarter's task, confirmed as unperformed in April. */
static gint64
unperformed_task (CaseFixture *it)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenTask) task = NULL;

  year_fixture_set_today (it->year, "2026-04-20");
  task = zeren_tasks_confirm_unperformed (
    it->context, first_task (it), it->year->clerk, "经核对自查台账，未开展", &error);
  g_assert_no_error (error);

  return zeren_task_get_id (task);
}

static gint64
find_ground (CaseFixture *it, ZerenGroundKind kind)
{
  g_autoptr (ZerenPlanRepo) repo = zeren_plan_repo_new (zeren_context_get_database (it->context));
  g_autoptr (GPtrArray) grounds = zeren_plan_repo_list_grounds (repo, it->plan, NULL);

  for (guint i = 0; i < grounds->len; i++)
    {
      if (zeren_ground_get_kind (grounds->pdata[i]) == kind)
        return zeren_ground_get_id (grounds->pdata[i]);
    }
  g_assert_not_reached ();
}

static void
assert_refused (CaseFixture *it, const ZerenCaseBasis *basis)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cases = NULL;

  g_assert_cmpint (zeren_cases_draft (it->context, basis, it->folder, NULL, NULL, &error), ==, 0);
  g_assert_nonnull (error);
  g_assert_cmpuint (strlen (error->message), >, 20);
  cases = zeren_cases_list (it->context, NULL);
  g_assert_cmpuint (cases->len, ==, 0);
}

static void
test_a_task_confirmed_unperformed_gives_three_documents_twice (void)
{
  g_autoptr (CaseFixture) it = case_fixture_new ();
  ZerenCaseBasis basis = { .task = unperformed_task (it) };
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) files = NULL;
  g_autoptr (GPtrArray) documents = NULL;
  g_autoptr (ZerenFileStore)
    store = zeren_file_store_new (zeren_context_get_database (it->context));
  gint64 id = zeren_cases_draft (it->context, &basis, it->folder, NULL, &files, &error);

  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  g_assert_cmpuint (g_strv_length (files), ==, 6);
  for (guint i = 0; files[i] != NULL; i++)
    g_assert_true (g_file_test (files[i], G_FILE_TEST_IS_REGULAR));
  documents = zeren_cases_list_documents (it->context, id, &error);
  g_assert_cmpuint (documents->len, ==, 3);
  for (guint i = 0; i < documents->len; i++)
    {
      ZerenCaseDocument *document = documents->pdata[i];

      g_assert_true (zeren_file_store_verify (
        store, zeren_case_document_get_file_docx (document), NULL, &error));
      g_assert_true (
        zeren_file_store_verify (store, zeren_case_document_get_file_pdf (document), NULL, &error));
      g_assert_nonnull (zeren_case_document_get_placeholders (document)[0]);
    }
}

static void
test_the_files_have_chinese_names (void)
{
  g_autoptr (CaseFixture) it = case_fixture_new ();
  ZerenCaseBasis basis = { .task = unperformed_task (it) };
  g_auto (GStrv) files = NULL;

  zeren_cases_draft (it->context, &basis, it->folder, NULL, &files, NULL);
  g_assert_true (g_str_has_suffix (files[0], "-问责建议.docx"));
  g_assert_true (g_str_has_suffix (files[3], "-启动问责调查审批表.pdf"));
  g_assert_true (g_str_has_suffix (files[4], "-事实材料.docx"));
}

static void
test_a_task_that_is_only_to_be_verified_is_refused (void)
{
  g_autoptr (CaseFixture) it = case_fixture_new ();
  ZerenCaseBasis basis = { .task = first_task (it) };

  assert_refused (it, &basis);
  year_fixture_set_today (it->year, "2026-04-20");
  assert_refused (it, &basis);
}

static void
test_a_task_that_is_done_is_refused (void)
{
  g_autoptr (CaseFixture) it = case_fixture_new ();
  g_autoptr (GPtrArray) files = year_fixture_files (it->year, "报告.txt", "自查报告");
  ZerenCaseBasis basis = { .task = first_task (it) };
  g_autoptr (ZerenTask) task = NULL;

  year_fixture_set_today (it->year, "2026-04-20");
  task = zeren_tasks_complete (it->context, basis.task, on ("2026-04-10"), files, NULL, NULL);
  g_assert_cmpint (zeren_task_get_state (task), ==, ZEREN_TASK_STATE_DONE_LATE);
  assert_refused (it, &basis);
}

static void
test_a_duty_that_was_rejected_supports_no_case (void)
{
  g_autoptr (CaseFixture) it = case_fixture_new ();
  ZerenCaseBasis basis = { .task = unperformed_task (it) };
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) left = NULL;

  g_array_append_val (ids, it->duty);
  g_assert_true (zeren_duties_reject (it->context, ids, NULL));
  assert_refused (it, &basis);
  left = year_fixture_list (it->year, it->duty);
  g_assert_cmpuint (left->len, ==, 1); /* what was confirmed stays, what was open is gone */
}

static void
test_a_duty_whose_acceptance_was_taken_back_supports_no_case (void)
{
  g_autoptr (CaseFixture) it = case_fixture_new ();
  ZerenCaseBasis basis = { .task = unperformed_task (it) };
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (ids, it->duty);
  g_assert_true (zeren_duties_reset (it->context, ids, NULL));
  assert_refused (it, &basis);
}

static void
test_a_ground_about_conduct_is_refused (void)
{
  g_autoptr (CaseFixture) it = case_fixture_new ();
  gint64 ground = find_ground (it, ZEREN_GROUND_CONDUCT);
  ZerenCaseBasis basis = { .task = unperformed_task (it), .grounds = &ground, .n_grounds = 1 };
  g_autoptr (GError) error = NULL;

  assert_refused (it, &basis);
  zeren_cases_draft (it->context, &basis, it->folder, NULL, NULL, &error);
  g_assert_error (error, ZEREN_MODEL_ERROR, ZEREN_MODEL_ERROR_BOUNDARY);
}

static void
test_a_ground_of_another_plan_is_refused (void)
{
  g_autoptr (CaseFixture) it = case_fixture_new ();
  gint64 task = unperformed_task (it);
  gint64 ground;
  ZerenCaseBasis basis = { .task = task, .grounds = &ground, .n_grounds = 1 };

  it->plan = service_fixture_import (it->year->base,
                                     "消防.txt",
                                     "云岭县水务局消防安全责任制实施办法\n\n一、责任\n"
                                     "（一）办公室每月组织1次防火检查。\n二、责任追究\n"
                                     "有下列情形之一的，追究责任：\n1．未按规定开展防火检查的；\n"
                                     "2．迟报、瞒报火灾的。\n",
                                     it->year->bureau);
  ground = find_ground (it, ZEREN_GROUND_DUTY);
  assert_refused (it, &basis);
}

static void
test_a_named_ground_is_kept_with_the_case (void)
{
  g_autoptr (CaseFixture) it = case_fixture_new ();
  gint64 ground = find_ground (it, ZEREN_GROUND_DUTY);
  ZerenCaseBasis basis = { .task = unperformed_task (it), .grounds = &ground, .n_grounds = 1 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) grounds = NULL;
  gint64 id = zeren_cases_draft (it->context, &basis, it->folder, NULL, NULL, &error);

  g_assert_no_error (error);
  grounds = zeren_cases_list_grounds (it->context, id, &error);
  g_assert_cmpuint (grounds->len, ==, 1);
  g_assert_cmpint (zeren_ground_get_id (grounds->pdata[0]), ==, ground);
}

static void
test_a_case_rests_on_exactly_one_thing (void)
{
  g_autoptr (CaseFixture) it = case_fixture_new ();
  ZerenCaseBasis nothing = { 0 };
  ZerenCaseBasis both = { .task = 1, .incident = 1 };
  ZerenCaseBasis unknown = { .task = 4711 };

  assert_refused (it, &nothing);
  assert_refused (it, &both);
  assert_refused (it, &unknown);
}

static gint64
add_incident (CaseFixture *it)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("+08:00");
  g_autoptr (GDateTime) occurred_at = g_date_time_new (zone, 2026, 3, 2, 8, 30, 0);
  g_autoptr (GError) error = NULL;
  gint64 id;

  year_fixture_set_today (it->year, "2026-03-10");
  id = zeren_incidents_add (
    it->context, it->year->office, "档案室进水", "other", occurred_at, &error);
  g_assert_no_error (error);

  return id;
}

static void
test_an_incident_needs_a_confirmed_missed_step (void)
{
  g_autoptr (CaseFixture) it = case_fixture_new ();
  gint64 step = year_fixture_add_duty (it->year,
                                       "发生突发事件后1小时内向局值班室报告",
                                       ZEREN_FREQUENCY_EVENT,
                                       1,
                                       ZEREN_PERIOD_NONE,
                                       "1小时内");
  ZerenCaseBasis basis = { .incident = add_incident (it) };
  g_autoptr (GError) error = NULL;

  assert_refused (it, &basis);
  zeren_incidents_confirm_miss (
    it->context, basis.incident, step, it->year->clerk, "值班记录中没有报告", &error);
  g_assert_no_error (error);
  g_assert_cmpint (zeren_cases_draft (it->context, &basis, it->folder, NULL, NULL, &error), >, 0);
  g_assert_no_error (error);
}

/* What the drafts in @files say, as one text */
static char *
read_drafts (char **files)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autoptr (ZerenText)
        read = zeren_plan_read_text (files[i], NULL, ZEREN_PICTURES_LEFT, NULL, NULL);

      g_assert_nonnull (read);
      g_string_append (text, zeren_text_get_string (read));
    }

  return g_string_free (text, FALSE);
}

static void
test_a_missed_step_is_told_of_whom_it_fell_on (void)
{
  g_autoptr (CaseFixture) it = case_fixture_new ();
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("+08:00");
  g_autoptr (GDateTime) occurred_at = g_date_time_new (zone, 2026, 3, 2, 8, 30, 0);
  gint64 step = year_fixture_add_duty (it->year,
                                       "发生突发事件后1小时内向局值班室报告",
                                       ZEREN_FREQUENCY_EVENT,
                                       1,
                                       ZEREN_PERIOD_NONE,
                                       "1小时内");
  ZerenCaseBasis basis = { 0 };
  g_auto (GStrv) files = NULL;
  g_autofree char *text = NULL;

  year_fixture_bind (it->year, step, zeren_binding_new_organisation (step, it->year->office));
  year_fixture_set_today (it->year, "2026-03-10");
  basis.incident = zeren_incidents_add (
    it->context, it->year->workshop, "车间进水", "other", occurred_at, NULL);
  zeren_incidents_confirm_miss (
    it->context, basis.incident, step, it->year->clerk, "值班记录中没有报告", NULL);
  g_assert_cmpint (zeren_cases_draft (it->context, &basis, it->folder, NULL, &files, NULL), >, 0);
  text = read_drafts (files);
  g_assert_nonnull (strstr (text, "关于办公室"));
  g_assert_nonnull (strstr (text, "工程科发生的“车间进水”"));
  g_assert_nonnull (strstr (text, "办公室主任"));
  g_assert_null (strstr (text, "关于工程科"));
}

static void
test_where_files_cannot_be_written_no_case_is_kept (void)
{
  g_autoptr (CaseFixture) it = case_fixture_new ();
  g_autofree char *file = service_fixture_write (it->year->base, "file", "x");
  ZerenCaseBasis basis = { .task = unperformed_task (it) };

  g_free (it->folder);
  it->folder = g_build_filename (file, "drafts", NULL);
  assert_refused (it, &basis);
}

static void
test_a_draft_that_is_there_is_not_written_over (void)
{
  g_autoptr (CaseFixture) it = case_fixture_new ();
  ZerenCaseBasis basis = { .task = unperformed_task (it) };
  g_autofree char *path = g_build_filename (it->folder, "案卷1-2-启动问责调查审批表.docx", NULL);
  g_autofree char *first = g_build_filename (it->folder, "案卷1-1-问责建议.docx", NULL);
  g_autofree char *content = NULL;

  g_mkdir_with_parents (it->folder, 0700);
  g_assert_true (g_file_set_contents (path, "已填写", -1, NULL));
  assert_refused (it, &basis);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "已填写");
  g_assert_false (g_file_test (first, G_FILE_TEST_EXISTS));
}

static guint
count_records (const ZerenCaseDossier *dossier, ZerenCaseRecordKind kind)
{
  guint count = 0;

  for (guint i = 0; i < dossier->records->len; i++)
    count += ((const ZerenCaseRecord *)dossier->records->pdata[i])->kind == kind;

  return count;
}

static const ZerenCaseRecord *
find_record (const ZerenCaseDossier *dossier, ZerenCaseRecordKind kind)
{
  for (guint i = 0; i < dossier->records->len; i++)
    {
      const ZerenCaseRecord *record = dossier->records->pdata[i];

      if (record->kind == kind)
        return record;
    }
  g_assert_not_reached ();
}

static gint64
draft (CaseFixture *it)
{
  ZerenCaseBasis basis = { .task = unperformed_task (it) };
  g_autoptr (GError) error = NULL;
  gint64 id = zeren_cases_draft (it->context, &basis, NULL, NULL, NULL, &error);

  g_assert_no_error (error);

  return id;
}

static void
test_a_draft_needs_no_folder (void)
{
  g_autoptr (CaseFixture) it = case_fixture_new ();
  gint64 id = draft (it);
  g_autoptr (GPtrArray) documents = zeren_cases_list_documents (it->context, id, NULL);
  g_autoptr (ZerenCaseView) view = zeren_case_view_load (it->context, id, NULL);

  g_assert_cmpuint (documents->len, ==, 3);
  g_assert_false (g_file_test (it->folder, G_FILE_TEST_EXISTS));
  g_assert_cmpstr (zeren_case_view_get_organisation_name (view), ==, "办公室");
  g_assert_cmpuint (zeren_case_view_get_n_versions (view), ==, 1);
  g_assert_cmpuint (zeren_case_view_get_n_placeholders (view), >, 3);
}

static void
test_the_case_of_a_task_is_found (void)
{
  g_autoptr (CaseFixture) it = case_fixture_new ();
  gint64 task = first_task (it);
  gint64 id;

  g_assert_cmpint (zeren_cases_find (it->context, task, 0, NULL), ==, 0);
  id = draft (it);
  g_assert_cmpint (zeren_cases_find (it->context, task, 0, NULL), ==, id);
  g_assert_cmpint (zeren_cases_find (it->context, 0, task, NULL), ==, 0);
}

static void
test_a_dossier_leads_to_the_records (void)
{
  g_autoptr (CaseFixture) it = case_fixture_new ();
  gint64 id = draft (it);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenCaseDossier) dossier = zeren_case_dossier_load (it->context, id, &error);
  const ZerenCaseRecord *record;

  g_assert_no_error (error);
  g_assert_null (dossier->refusal);
  g_assert_false (dossier->changed);
  record = find_record (dossier, ZEREN_CASE_RECORD_TASK);
  g_assert_cmpstr (record->link_kind, ==, "task");
  g_assert_cmpint (record->link_id, ==, first_task (it));
  record = find_record (dossier, ZEREN_CASE_RECORD_SOURCE);
  g_assert_cmpstr (record->link_kind, ==, "duty");
  g_assert_cmpint (record->link_id, ==, it->duty);
  record = find_record (dossier, ZEREN_CASE_RECORD_CONFIRMATION);
  g_assert_cmpint (record->link_id, ==, it->year->clerk);
  g_assert_cmpstr (record->detail, ==, "经核对自查台账，未开展");
  /* the evidence and the ground, and where nobody was appointed who answered */
  g_assert_cmpuint (count_records (dossier, ZEREN_CASE_RECORD_MISSING), >=, 2);
}

static void
test_grounds_about_conduct_are_listed_last_and_never_chosen (void)
{
  g_autoptr (CaseFixture) it = case_fixture_new ();
  gint64 id = draft (it);
  gint64 conduct = find_ground (it, ZEREN_GROUND_CONDUCT);
  gint64 duty = find_ground (it, ZEREN_GROUND_DUTY);
  g_autoptr (ZerenCaseDossier) dossier = NULL;
  const ZerenCaseGroundView *first, *last;

  g_assert_false (zeren_cases_choose_grounds (it->context, id, &conduct, 1, NULL));
  g_assert_true (zeren_cases_choose_grounds (it->context, id, &duty, 1, NULL));
  dossier = zeren_case_dossier_load (it->context, id, NULL);
  first = dossier->grounds->pdata[0];
  last = dossier->grounds->pdata[dossier->grounds->len - 1];
  g_assert_cmpint (zeren_ground_get_kind (first->ground), ==, ZEREN_GROUND_DUTY);
  g_assert_cmpint (zeren_ground_get_kind (last->ground), ==, ZEREN_GROUND_CONDUCT);
  g_assert_true (first->chosen);
  g_assert_false (last->chosen);
}

static void
test_what_is_recorded_later_is_noticed_and_drafted_anew (void)
{
  g_autoptr (CaseFixture) it = case_fixture_new ();
  gint64 id = draft (it);
  gint64 ground = find_ground (it, ZEREN_GROUND_DUTY);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenCaseDossier) before = NULL;
  g_autoptr (ZerenCaseDossier) after = NULL;
  g_autoptr (GPtrArray) newest = NULL;
  g_autoptr (GPtrArray) documents = NULL;

  year_fixture_set_today (it->year, "2026-04-21");
  g_assert_true (zeren_cases_choose_grounds (it->context, id, &ground, 1, &error));
  before = zeren_case_dossier_load (it->context, id, &error);
  g_assert_true (before->changed);
  g_assert_cmpuint (before->changes->len, ==, 1);

  g_assert_cmpuint (
    zeren_cases_redraft (it->context, id, ZEREN_REDRAFT_ASK, NULL, NULL, NULL, &error), ==, 2);
  g_assert_no_error (error);
  after = zeren_case_dossier_load (it->context, id, &error);
  g_assert_false (after->changed);
  g_assert_cmpuint (after->changes->len, ==, 0);
  documents = zeren_cases_list_documents (it->context, id, &error);
  g_assert_cmpuint (documents->len, ==, 6);
  newest = zeren_cases_pick_version (documents, 2);
  g_assert_cmpuint (newest->len, ==, 3);
}

static void
test_a_new_day_alone_changes_nothing (void)
{
  g_autoptr (CaseFixture) it = case_fixture_new ();
  gint64 id = draft (it);
  g_autoptr (ZerenCaseDossier) dossier = NULL;

  year_fixture_set_today (it->year, "2026-06-01");
  dossier = zeren_case_dossier_load (it->context, id, NULL);
  g_assert_false (dossier->changed);
}

static void
test_any_version_can_be_written_into_a_folder (void)
{
  g_autoptr (CaseFixture) it = case_fixture_new ();
  gint64 id = draft (it);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) first = NULL;
  g_auto (GStrv) second = NULL;

  g_assert_cmpuint (
    zeren_cases_redraft (it->context, id, ZEREN_REDRAFT_ASK, NULL, NULL, NULL, NULL), ==, 2);
  first = zeren_cases_export (it->context, id, 1, it->folder, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (first), ==, 6);
  second = zeren_cases_export (it->context, id, 0, it->folder, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (second[0], "-问责建议-第2稿.docx"));
  g_assert_null (zeren_cases_export (it->context, id, 2, it->folder, NULL, &error));
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_EXISTS);
  g_assert_true (g_file_test (second[0], G_FILE_TEST_IS_REGULAR));
  g_assert_null (zeren_cases_export (it->context, id, 3, it->folder, NULL, NULL));
}

static void
test_a_cancelled_draft_leaves_nothing (void)
{
  g_autoptr (CaseFixture) it = case_fixture_new ();
  ZerenCaseBasis basis = { .task = unperformed_task (it) };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cases = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_cmpint (
    zeren_cases_draft (it->context, &basis, it->folder, cancellable, NULL, &error), ==, 0);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  cases = zeren_cases_list (it->context, NULL);
  g_assert_cmpuint (cases->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/service/cases/a-task-confirmed-unperformed-gives-three-documents-twice",
                   test_a_task_confirmed_unperformed_gives_three_documents_twice);
  g_test_add_func ("/service/cases/the-files-have-chinese-names",
                   test_the_files_have_chinese_names);
  g_test_add_func ("/service/cases/a-task-that-is-only-to-be-verified-is-refused",
                   test_a_task_that_is_only_to_be_verified_is_refused);
  g_test_add_func ("/service/cases/a-task-that-is-done-is-refused",
                   test_a_task_that_is_done_is_refused);
  g_test_add_func ("/service/cases/a-duty-that-was-rejected-supports-no-case",
                   test_a_duty_that_was_rejected_supports_no_case);
  g_test_add_func ("/service/cases/a-duty-whose-acceptance-was-taken-back-supports-no-case",
                   test_a_duty_whose_acceptance_was_taken_back_supports_no_case);
  g_test_add_func ("/service/cases/a-ground-about-conduct-is-refused",
                   test_a_ground_about_conduct_is_refused);
  g_test_add_func ("/service/cases/a-ground-of-another-plan-is-refused",
                   test_a_ground_of_another_plan_is_refused);
  g_test_add_func ("/service/cases/a-named-ground-is-kept-with-the-case",
                   test_a_named_ground_is_kept_with_the_case);
  g_test_add_func ("/service/cases/a-case-rests-on-exactly-one-thing",
                   test_a_case_rests_on_exactly_one_thing);
  g_test_add_func ("/service/cases/an-incident-needs-a-confirmed-missed-step",
                   test_an_incident_needs_a_confirmed_missed_step);
  g_test_add_func ("/service/cases/a-missed-step-is-told-of-whom-it-fell-on",
                   test_a_missed_step_is_told_of_whom_it_fell_on);
  g_test_add_func ("/service/cases/where-files-cannot-be-written-no-case-is-kept",
                   test_where_files_cannot_be_written_no_case_is_kept);
  g_test_add_func ("/service/cases/a-draft-that-is-there-is-not-written-over",
                   test_a_draft_that_is_there_is_not_written_over);
  g_test_add_func ("/service/cases/a-draft-needs-no-folder", test_a_draft_needs_no_folder);
  g_test_add_func ("/service/cases/the-case-of-a-task-is-found", test_the_case_of_a_task_is_found);
  g_test_add_func ("/service/cases/a-dossier-leads-to-the-records",
                   test_a_dossier_leads_to_the_records);
  g_test_add_func ("/service/cases/grounds-about-conduct-are-listed-last-and-never-chosen",
                   test_grounds_about_conduct_are_listed_last_and_never_chosen);
  g_test_add_func ("/service/cases/what-is-recorded-later-is-noticed-and-drafted-anew",
                   test_what_is_recorded_later_is_noticed_and_drafted_anew);
  g_test_add_func ("/service/cases/a-new-day-alone-changes-nothing",
                   test_a_new_day_alone_changes_nothing);
  g_test_add_func ("/service/cases/any-version-can-be-written-into-a-folder",
                   test_any_version_can_be_written_into_a_folder);
  g_test_add_func ("/service/cases/a-cancelled-draft-leaves-nothing",
                   test_a_cancelled_draft_leaves_nothing);

  return g_test_run ();
}
