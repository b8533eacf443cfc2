/* test-task-repo.c: planning leaves done work alone, and tasks are found by what they are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "storage-fixture.h"

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

static GPtrArray *
new_year (const char *first_due)
{
  GPtrArray *tasks = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (tasks, office_new_task (1, 1, "2026H1-1", first_due));
  g_ptr_array_add (tasks, office_new_task (1, 1, "2026H2-1", "2026-12-31"));

  return tasks;
}

static ZerenTaskChanges
plan_year (Fixture *fixture, GPtrArray *tasks)
{
  g_autoptr (ZerenTaskRepo) repo = zeren_task_repo_new (fixture->database);
  g_autoptr (GError) error = NULL;
  ZerenTaskChanges changes;

  zeren_task_repo_plan_year (repo, 2026, tasks, &changes, &error);
  g_assert_no_error (error);

  return changes;
}

static guint
count_tasks (Fixture *fixture, const ZerenTaskQuery *query)
{
  g_autoptr (ZerenTaskRepo) repo = zeren_task_repo_new (fixture->database);
  g_autoptr (GPtrArray) tasks = zeren_task_repo_list (repo, query, NULL);

  if (query->limit == 0 && query->offset == 0)
    g_assert_cmpuint (zeren_task_repo_count (repo, query, NULL), ==, tasks->len);

  return tasks->len;
}

static gint64
last_seq (Fixture *fixture)
{
  g_autoptr (ZerenHistory) history = zeren_history_new (fixture->database);
  g_autoptr (GPtrArray) events = zeren_history_list (history, 0, 1, NULL);

  return ((ZerenEvent *)g_ptr_array_index (events, 0))->seq;
}

static void
test_planning_twice_changes_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) first = new_year ("2026-06-30");
  g_autoptr (GPtrArray) second = new_year ("2026-06-30");
  ZerenTaskChanges changes = plan_year (fixture, first);
  gint64 seq = last_seq (fixture);

  g_assert_cmpuint (changes.added, ==, 2);
  changes = plan_year (fixture, second);
  g_assert_cmpuint (changes.added + changes.updated + changes.removed, ==, 0);
  g_assert_cmpuint (changes.unchanged, ==, 2);
  g_assert_cmpint (last_seq (fixture), ==, seq);
  g_assert_cmpint (zeren_task_get_id (g_ptr_array_index (first, 1)),
                   ==,
                   zeren_task_get_id (g_ptr_array_index (second, 1)));
}

static void
test_planning_moves_open_tasks_and_leaves_done_ones (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenTaskRepo) repo = zeren_task_repo_new (fixture->database);
  g_autoptr (GPtrArray) first = new_year ("2026-06-30");
  g_autoptr (GPtrArray) moved = new_year ("2026-05-29");
  g_autoptr (GPtrArray) moved_again = new_year ("2026-04-30");
  g_autoptr (ZerenTask) task = NULL;
  g_autofree char *due = NULL;
  ZerenTaskChanges changes;

  plan_year (fixture, first);
  changes = plan_year (fixture, moved);
  g_assert_cmpuint (changes.updated, ==, 1);

  task = zeren_task_repo_load (repo, 1, NULL);
  g_assert_true (zeren_task_complete (task, day ("2026-03-02"), day ("2026-03-06"), NULL));
  g_assert_true (zeren_task_repo_save_state (repo, task, NULL));
  changes = plan_year (fixture, moved_again);
  g_assert_cmpuint (changes.updated, ==, 0);

  g_clear_object (&task);
  task = zeren_task_repo_load (repo, 1, NULL);
  due = zeren_date_to_string (zeren_task_get_due_date (task));
  g_assert_cmpstr (due, ==, "2026-05-29");
  g_assert_cmpint (zeren_task_get_state (task), ==, ZEREN_TASK_STATE_DONE);
  fixture_assert_consistent (fixture);
}

static void
test_planning_removes_what_is_no_longer_asked_for (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) first = new_year ("2026-06-30");
  g_autoptr (GPtrArray) fewer = g_ptr_array_new_with_free_func (g_object_unref);
  ZerenTaskChanges changes;

  plan_year (fixture, first);
  g_ptr_array_add (fewer, office_new_task (1, 1, "2026H2-1", "2026-12-31"));
  changes = plan_year (fixture, fewer);

  g_assert_cmpuint (changes.removed, ==, 1);
  g_assert_cmpuint (count_tasks (fixture, &(ZerenTaskQuery){ 0 }), ==, 1);
  fixture_assert_consistent (fixture);
}

static void
test_posts_and_holders_have_tasks_of_their_own (Fixture *fixture, gconstpointer data)
{
  gint64 post = office_add_post (fixture, 1, "局长", "first_responsible");
  g_autoptr (GPtrArray) tasks = new_year ("2026-06-30");
  ZerenTask *of_post = office_new_task (1, 1, "2026H1-1", "2026-06-30");
  ZerenTaskChanges changes;

  zeren_task_set_post (of_post, post);
  zeren_task_set_member (of_post, 1);
  g_ptr_array_add (tasks, of_post);
  changes = plan_year (fixture, tasks);

  g_assert_cmpuint (changes.added, ==, 3);
  g_assert_cmpuint (count_tasks (fixture, &(ZerenTaskQuery){ .post = post }), ==, 1);
  g_assert_cmpuint (count_tasks (fixture, &(ZerenTaskQuery){ .member = 1 }), ==, 1);
}

static void
test_a_duty_that_is_not_accepted_makes_no_task (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenTaskRepo) repo = zeren_task_repo_new (fixture->database);
  g_autoptr (GPtrArray) tasks = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (tasks, office_new_task (2, 1, "2026Q1-1", "2026-03-31"));
  g_assert_false (zeren_task_repo_upsert (repo, tasks, NULL, &error));
  g_assert_error (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_REFUSED);
  g_assert_cmpuint (count_tasks (fixture, &(ZerenTaskQuery){ 0 }), ==, 0);
}

static void
test_tasks_are_found_by_date_and_state (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) tasks = new_year ("2026-06-30");
  ZerenDate july = day ("2026-07-05");

  plan_year (fixture, tasks);
  g_assert_cmpuint (count_tasks (fixture, &(ZerenTaskQuery){ .year = 2026 }), ==, 2);
  g_assert_cmpuint (count_tasks (fixture, &(ZerenTaskQuery){ .year = 2027 }), ==, 0);
  g_assert_cmpuint (count_tasks (fixture, &(ZerenTaskQuery){ .plan = 1 }), ==, 2);
  g_assert_cmpuint (count_tasks (fixture, &(ZerenTaskQuery){ .plan = 2 }), ==, 0);
  g_assert_cmpuint (
    count_tasks (fixture,
                 &(ZerenTaskQuery){ .from = day ("2026-06-30"), .to = day ("2026-12-30") }),
    ==,
    1);
  g_assert_cmpuint (
    count_tasks (fixture, &(ZerenTaskQuery){ .overdue = TRUE, .today = july }), ==, 1);
  g_assert_cmpuint (
    count_tasks (fixture,
                 &(ZerenTaskQuery){ .states = 1 << ZEREN_TASK_STATE_TO_VERIFY, .today = july }),
    ==,
    1);
  g_assert_cmpuint (
    count_tasks (fixture,
                 &(ZerenTaskQuery){ .states = 1 << ZEREN_TASK_STATE_PLANNED, .today = july }),
    ==,
    1);
  g_assert_cmpuint (count_tasks (fixture, &(ZerenTaskQuery){ .limit = 1, .offset = 1 }), ==, 1);
  g_assert_cmpuint (count_tasks (fixture, &(ZerenTaskQuery){ .offset = 2 }), ==, 0);
}

/* A few steps in any direction that the table allows; the clock of the fixture stands before the
 * days that are asked about. */
static void
do_anything (Fixture *fixture, ZerenTaskRepo *repo, ZerenTask *task)
{
  ZerenDate done = day ("2026-03-05");
  ZerenDate today = day ("2026-03-06");

  for (guint step = g_test_rand_int_range (0, 4); step > 0; step--)
    {
      gboolean went;

      switch (g_test_rand_int_range (0, 6))
        {
        case 0:
          went = zeren_task_begin (task, NULL);
          break;
        case 1:
          went = zeren_task_submit (task, 1, done, today, NULL);
          break;
        case 2:
          went = zeren_task_return (task, "缺少签到表", NULL);
          break;
        case 3:
          went = zeren_task_complete (task, done, today, NULL);
          break;
        case 4:
          went = zeren_task_waive (task, "机构撤并", NULL);
          break;
        default:
          went = zeren_task_reopen (task, NULL);
        }
      g_assert_true (!went || zeren_task_repo_save_state (repo, task, NULL));
    }
}

/* The SQL that finds states and overdue tasks repeats the model. */
static void
test_the_query_agrees_with_the_model (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenTaskRepo) repo = zeren_task_repo_new (fixture->database);
  g_autoptr (GPtrArray) tasks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) all = NULL;
  ZerenDate start = day ("2026-06-01");

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *key = g_strdup_printf ("2026W%u", i);
      g_autofree char *date = zeren_date_to_string (
        zeren_date_add_days (start, g_test_rand_int_range (0, 40)));
      ZerenTask *task = office_new_task (1, 1, key, date);

      if (i % 4 == 0)
        zeren_task_set_lapse_date (task, ZEREN_DATE_NONE);
      else if (i % 4 == 1)
        zeren_task_set_lapse_date (task, zeren_date_add_days (zeren_task_get_due_date (task), 10));
      if (i % 5 == 0)
        zeren_task_mark_before_start (task, NULL);
      g_ptr_array_add (tasks, task);
    }
  g_assert_true (zeren_task_repo_upsert (repo, tasks, NULL, NULL));
  for (guint i = 0; i < tasks->len; i++)
    do_anything (fixture, repo, g_ptr_array_index (tasks, i));

  all = zeren_task_repo_list (repo, &(ZerenTaskQuery){ 0 }, NULL);
  for (int offset = -1; offset < 55; offset += 3)
    {
      ZerenDate today = zeren_date_add_days (start, offset);
      guint expected[ZEREN_TASK_STATE_TO_VERIFY + 1] = { 0 };
      guint overdue = 0;

      for (guint i = 0; i < all->len; i++)
        {
          expected[zeren_task_get_state_on (g_ptr_array_index (all, i), today)]++;
          overdue += zeren_task_is_overdue (g_ptr_array_index (all, i), today);
        }
      for (guint state = 0; state < G_N_ELEMENTS (expected); state++)
        g_assert_cmpuint (
          count_tasks (fixture, &(ZerenTaskQuery){ .states = 1 << state, .today = today }),
          ==,
          expected[state]);
      g_assert_cmpuint (
        count_tasks (fixture, &(ZerenTaskQuery){ .overdue = TRUE, .today = today }), ==, overdue);
    }
}

static void
test_a_state_is_saved_with_what_belongs_to_it (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenTaskRepo) repo = zeren_task_repo_new (fixture->database);
  g_autoptr (ZerenHistory) history = zeren_history_new (fixture->database);
  g_autoptr (ZerenTask) task = office_plan_task (fixture, "2026H1-1", "2026-06-30");
  g_autoptr (ZerenTask) stored = NULL;
  g_autoptr (GPtrArray) events = NULL;
  ZerenEvent *event;

  g_assert_true (zeren_task_confirm_unperformed (task, 1, "没有签到表", day ("2026-07-05"), NULL));
  g_assert_true (zeren_task_repo_save_state (repo, task, &error));
  g_assert_no_error (error);

  stored = zeren_task_repo_load (repo, zeren_task_get_id (task), NULL);
  g_assert_cmpint (zeren_task_get_unperformed_by (stored), ==, 1);
  g_assert_cmpstr (zeren_task_get_unperformed_reason (stored), ==, "没有签到表");
  events = zeren_history_list_of (history, "task", zeren_task_get_id (task), NULL);
  event = g_ptr_array_index (events, 0);
  g_assert_cmpstr (event->verb, ==, "confirm");
  g_assert_cmpstr (event->note, ==, "没有签到表");
  fixture_assert_consistent (fixture);
}

static void
test_what_was_submitted_and_why_it_was_returned_is_saved (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenTaskRepo) repo = zeren_task_repo_new (fixture->database);
  g_autoptr (ZerenHistory) history = zeren_history_new (fixture->database);
  g_autoptr (ZerenTask) task = office_plan_task (fixture, "2026H1-1", "2026-06-30");
  g_autoptr (ZerenTask) submitted = NULL;
  g_autoptr (ZerenTask) returned = NULL;
  g_autoptr (GPtrArray) events = NULL;
  static const char *const verbs[] = { "begin", "submit", "return" };

  g_assert_true (zeren_task_begin (task, NULL));
  g_assert_true (zeren_task_repo_save_state (repo, task, &error));
  g_assert_true (zeren_task_submit (task, 1, day ("2026-03-02"), day ("2026-03-06"), NULL));
  g_assert_true (zeren_task_repo_save_state (repo, task, &error));
  submitted = zeren_task_repo_load (repo, zeren_task_get_id (task), NULL);
  g_assert_cmpint (zeren_task_get_submitted_by (submitted), ==, 1);
  g_assert_true (zeren_date_is_set (zeren_task_get_done_on (submitted)));

  g_assert_true (zeren_task_return (task, "缺少签到表", NULL));
  g_assert_true (zeren_task_repo_save_state (repo, task, &error));
  g_assert_no_error (error);
  returned = zeren_task_repo_load (repo, zeren_task_get_id (task), NULL);
  g_assert_cmpint (zeren_task_get_submitted_by (returned), ==, 0);
  g_assert_false (zeren_date_is_set (zeren_task_get_done_on (returned)));
  g_assert_cmpstr (zeren_task_get_returned_reason (returned), ==, "缺少签到表");

  events = zeren_history_list_of (history, "task", zeren_task_get_id (task), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    g_assert_cmpstr (((ZerenEvent *)g_ptr_array_index (events, i))->verb, ==, verbs[i]);
  g_assert_cmpstr (((ZerenEvent *)g_ptr_array_index (events, 2))->note, ==, "缺少签到表");
  fixture_assert_consistent (fixture);
}

/* Two people have the same task open. */
static void
test_a_state_that_was_changed_meanwhile_is_not_overwritten (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenTaskRepo) repo = zeren_task_repo_new (fixture->database);
  g_autoptr (ZerenTask) first = office_plan_task (fixture, "2026H1-1", "2026-06-30");
  g_autoptr (ZerenTask) second = zeren_task_repo_load (repo, zeren_task_get_id (first), NULL);

  zeren_task_complete (first, day ("2026-03-02"), day ("2026-03-06"), NULL);
  g_assert_true (zeren_task_repo_save_state (repo, first, NULL));

  zeren_task_confirm_unperformed (second, 1, "没有签到表", day ("2026-07-05"), NULL);
  g_assert_false (zeren_task_repo_save_state (repo, second, &error));
  g_assert_error (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_REFUSED);
}

static void
test_evidence_has_two_dates (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenTaskRepo) repo = zeren_task_repo_new (fixture->database);
  g_autoptr (ZerenTask) task = office_plan_task (fixture, "2026H1-1", "2026-06-30");
  g_autoptr (ZerenEvidence) evidence = zeren_evidence_new ();
  g_autoptr (GPtrArray) stored = NULL;
  g_autofree char *sha256 = office_add_file (fixture, "签到表.txt", "abc");
  g_autofree char *proves_on = NULL;
  g_autofree char *filed_at = NULL;

  zeren_evidence_set_task (evidence, zeren_task_get_id (task));
  zeren_evidence_set_file (evidence, sha256);
  zeren_evidence_set_name (evidence, "签到表.txt");
  zeren_evidence_set_proves_on (evidence, day ("2026-03-02"));
  g_assert_true (zeren_task_repo_add_evidence (repo, evidence, &error));
  g_assert_no_error (error);

  stored = zeren_task_repo_list_evidence (repo, zeren_task_get_id (task), NULL);
  g_assert_cmpuint (stored->len, ==, 1);
  proves_on = zeren_date_to_string (zeren_evidence_get_proves_on (g_ptr_array_index (stored, 0)));
  filed_at = g_date_time_format_iso8601 (
    zeren_evidence_get_filed_at (g_ptr_array_index (stored, 0)));
  g_assert_cmpstr (proves_on, ==, "2026-03-02");
  g_assert_cmpstr (filed_at, ==, "2026-03-06T09:30:00+08");
}

static void
test_evidence_without_a_kept_file_is_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenTaskRepo) repo = zeren_task_repo_new (fixture->database);
  g_autoptr (ZerenTask) task = office_plan_task (fixture, "2026H1-1", "2026-06-30");
  g_autoptr (ZerenEvidence) evidence = zeren_evidence_new ();

  zeren_evidence_set_task (evidence, zeren_task_get_id (task));
  zeren_evidence_set_file (evidence, "nirgends");
  zeren_evidence_set_name (evidence, "签到表.txt");
  g_assert_false (zeren_task_repo_add_evidence (repo, evidence, &error));
  g_assert_error (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_REFUSED);
  fixture_assert_consistent (fixture);
}

static void
test_planning_leaves_what_was_moved_and_given_to_somebody (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenTaskRepo) repo = zeren_task_repo_new (fixture->database);
  g_autoptr (ZerenTask) task = office_plan_task (fixture, "2026H1-1", "2026-06-30");
  g_autoptr (GPtrArray) again = new_year ("2026-05-29");
  g_autoptr (ZerenTask) stored = NULL;
  g_autoptr (ZerenTask) nobodys = NULL;

  g_assert_true (zeren_task_move (task, day ("2026-06-12"), "会场维修", NULL));
  g_assert_true (zeren_task_repo_save_move (repo, task, NULL));
  g_assert_true (zeren_task_assign (task, 1, NULL));
  g_assert_true (zeren_task_repo_save_assigned (repo, task, NULL));
  plan_year (fixture, again);

  stored = zeren_task_repo_load (repo, zeren_task_get_id (task), NULL);
  g_assert_cmpint (
    zeren_date_compare (zeren_task_get_due_date (stored), day ("2026-06-12")), ==, 0);
  g_assert_cmpstr (zeren_task_get_moved_to_reason (stored), ==, "会场维修");
  g_assert_cmpint (zeren_task_get_assigned_to (stored), ==, 1);

  g_assert_true (zeren_task_assign (stored, 0, NULL));
  g_assert_true (zeren_task_repo_save_assigned (repo, stored, NULL));
  nobodys = zeren_task_repo_load (repo, zeren_task_get_id (task), NULL);
  g_assert_cmpint (zeren_task_get_assigned_to (nobodys), ==, 0);
  fixture_assert_consistent (fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/storage/task-repo/planning-twice-changes-nothing",
            test_planning_twice_changes_nothing);
  add_test ("/storage/task-repo/planning-moves-open-tasks-and-leaves-done-ones",
            test_planning_moves_open_tasks_and_leaves_done_ones);
  add_test ("/storage/task-repo/planning-removes-what-is-no-longer-asked-for",
            test_planning_removes_what_is_no_longer_asked_for);
  add_test ("/storage/task-repo/posts-and-holders-have-tasks-of-their-own",
            test_posts_and_holders_have_tasks_of_their_own);
  add_test ("/storage/task-repo/a-duty-that-is-not-accepted-makes-no-task",
            test_a_duty_that_is_not_accepted_makes_no_task);
  add_test ("/storage/task-repo/tasks-are-found-by-date-and-state",
            test_tasks_are_found_by_date_and_state);
  add_test ("/storage/task-repo/the-query-agrees-with-the-model",
            test_the_query_agrees_with_the_model);
  add_test ("/storage/task-repo/a-state-is-saved-with-what-belongs-to-it",
            test_a_state_is_saved_with_what_belongs_to_it);
  add_test ("/storage/task-repo/what-was-submitted-and-why-it-was-returned-is-saved",
            test_what_was_submitted_and_why_it_was_returned_is_saved);
  add_test ("/storage/task-repo/a-state-that-was-changed-meanwhile-is-not-overwritten",
            test_a_state_that_was_changed_meanwhile_is_not_overwritten);
  add_test ("/storage/task-repo/evidence-has-two-dates", test_evidence_has_two_dates);
  add_test ("/storage/task-repo/evidence-without-a-kept-file-is-refused",
            test_evidence_without_a_kept_file_is_refused);
  add_test ("/storage/task-repo/planning-leaves-what-was-moved-and-given-to-somebody",
            test_planning_leaves_what_was_moved_and_given_to_somebody);

  return g_test_run ();
}
