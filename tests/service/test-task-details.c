/* test-task-details.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "year-fixture.h"

#include "zeren-case-repo.h"
#include "zeren-storage-error.h"
#include "zeren-task-details.h"

static gint64
plan_study (YearFixture *it, gint64 post)
{
  gint64 duty = year_fixture_add_duty (
    it, "专题研究", ZEREN_FREQUENCY_AT_LEAST, 1, ZEREN_PERIOD_QUARTER, NULL);

  year_fixture_bind (it, duty, zeren_binding_new_post (duty, post));
  zeren_year_plan_free (year_fixture_plan (it, 2026, NULL));

  return duty;
}

static gint64
first_id (YearFixture *it, gint64 duty)
{
  g_autoptr (ZerenTask) task = year_fixture_first (it, duty);

  return zeren_task_get_id (task);
}

static ZerenTaskDetails *
load (YearFixture *it, gint64 id)
{
  g_autoptr (GError) error = NULL;
  ZerenTaskDetails *details = zeren_task_details_load (it->context, id, &error);

  g_assert_no_error (error);

  return details;
}

static void
complete (YearFixture *it, gint64 id)
{
  g_autoptr (GPtrArray) files = year_fixture_files (it, "纪要.txt", "会议纪要");
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenTask)
    task = zeren_tasks_complete (it->context, id, on ("2026-03-20"), files, NULL, &error);

  g_assert_no_error (error);
}

static void
confirm (YearFixture *it, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenTask)
    task = zeren_tasks_confirm_unperformed (it->context, id, it->clerk, "没有研究", &error);

  g_assert_no_error (error);
}

static void
test_the_holder_is_that_of_the_date_of_the_rule (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = plan_study (it, it->head_post);
  g_autoptr (GPtrArray) tasks = year_fixture_list (it, duty);
  g_autoptr (ZerenTaskDetails) march = load (it, zeren_task_get_id (tasks->pdata[0]));
  g_autoptr (ZerenTaskDetails) december = load (it, zeren_task_get_id (tasks->pdata[3]));

  g_assert_cmpuint (march->holders->len, ==, 1);
  g_assert_cmpstr (zeren_member_get_name (march->holders->pdata[0]), ==, "甲一");
  g_assert_cmpstr (zeren_member_get_name (december->holders->pdata[0]), ==, "乙二");
}

static void
test_evidence_comes_with_its_files (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 id = first_id (it, plan_study (it, it->head_post));
  g_autoptr (ZerenTaskDetails) details = NULL;

  year_fixture_set_today (it, "2026-03-25");
  complete (it, id);
  details = load (it, id);

  g_assert_cmpuint (details->evidence->len, ==, 1);
  g_assert_cmpuint (details->files->len, ==, 1);
  g_assert_cmpint (zeren_file_get_size (details->files->pdata[0]), ==, strlen ("会议纪要"));
}

static void
test_history_is_the_newest_first_and_tells_of_planning (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 id = first_id (it, plan_study (it, it->head_post));
  g_autoptr (ZerenTaskDetails) details = NULL;
  g_autoptr (GString) verbs = g_string_new (NULL);

  year_fixture_set_today (it, "2026-03-25");
  complete (it, id);
  details = load (it, id);
  for (guint i = 0; i < details->events->len; i++)
    {
      const ZerenEvent *event = details->events->pdata[i];

      g_string_append_printf (verbs, "%s ", event->verb);
      g_assert_cmpstr (event->who, ==, "测试员");
    }

  g_assert_cmpstr (verbs->str, ==, "complete file plan ");
}

static void
test_the_model_says_why_nobody_can_confirm (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 id = first_id (it, plan_study (it, it->head_post));
  g_autoptr (ZerenTaskDetails) early = NULL;
  g_autoptr (ZerenTaskDetails) late = NULL;

  year_fixture_set_today (it, "2026-03-31");
  early = load (it, id);
  g_assert_nonnull (strstr (early->not_confirmable, "2026"));
  year_fixture_set_today (it, "2026-04-01");
  late = load (it, id);
  g_assert_null (late->not_confirmable);
}

static void
test_who_confirmed_and_the_cases_are_known (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 id = first_id (it, plan_study (it, it->head_post));
  g_autoptr (ZerenCaseRepo) repo = zeren_case_repo_new (zeren_context_get_database (it->context));
  g_autoptr (ZerenCase) one = zeren_case_new ();
  g_autoptr (ZerenTaskDetails) details = NULL;

  year_fixture_set_today (it, "2026-04-01");
  confirm (it, id);
  zeren_case_set_task (one, id);
  zeren_case_set_organisation (one, it->bureau);
  g_assert_true (zeren_case_repo_add (repo, one, NULL, 0, NULL));
  details = load (it, id);

  g_assert_cmpstr (details->confirmed_by, ==, "戊五");
  g_assert_cmpuint (details->cases->len, ==, 1);
}

static void
test_a_task_that_does_not_exist_is_named (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (zeren_task_details_load (it->context, 4711, &error));
  g_assert_error (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "4711"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add_func ("/service/task-details/" name, function)
  ADD ("the-holder-is-that-of-the-date-of-the-rule",
       test_the_holder_is_that_of_the_date_of_the_rule);
  ADD ("evidence-comes-with-its-files", test_evidence_comes_with_its_files);
  ADD ("history-is-the-newest-first-and-tells-of-planning",
       test_history_is_the_newest_first_and_tells_of_planning);
  ADD ("the-model-says-why-nobody-can-confirm", test_the_model_says_why_nobody_can_confirm);
  ADD ("who-confirmed-and-the-cases-are-known", test_who_confirmed_and_the_cases_are_known);
  ADD ("a-task-that-does-not-exist-is-named", test_a_task_that_does_not_exist_is_named);

  return g_test_run ();
}
