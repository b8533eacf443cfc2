/* test-task-bulk.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "year-fixture.h"

#include "zeren-file-store.h"
#include "zeren-service-error.h"
#include "zeren-task-bulk.h"
#include "zeren-undo.h"

#include <sys/inotify.h>
#include <unistd.h>

/* Three duties of the bureau, each with a task in June 2026, on 20 June */
typedef struct
{
  YearFixture *office;
  GArray *ids;
} Fixture;

static gint64
add_task (Fixture *it, const char *action)
{
  gint64 duty = year_fixture_add_bound (
    it->office, action, ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_NONE, "每年6月26日前");
  g_autoptr (ZerenYearPlan) plan = year_fixture_plan (it->office, 2026, NULL);
  g_autoptr (ZerenTask) task = year_fixture_first (it->office, duty);

  return zeren_task_get_id (task);
}

static void
set_up (Fixture *it, gconstpointer data)
{
  static const char *const actions[] = { "召开专题会议", "组织集中培训", "开展安全检查" };

  it->office = year_fixture_new ();
  it->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gint64 id = add_task (it, actions[i]);

      g_array_append_val (it->ids, id);
    }
  year_fixture_set_today (it->office, "2026-06-20");
}

static void
tear_down (Fixture *it, gconstpointer data)
{
  g_array_unref (it->ids);
  year_fixture_free (it->office);
}

static gint64
id_of (Fixture *it, guint i)
{
  return g_array_index (it->ids, gint64, i);
}

static ZerenTask *
load (Fixture *it, guint i)
{
  g_autoptr (GError) error = NULL;
  ZerenTask *task = zeren_tasks_load (it->office->context, id_of (it, i), &error);

  g_assert_no_error (error);

  return task;
}

static void
assert_states (Fixture *it, ZerenTaskState first, ZerenTaskState second, ZerenTaskState third)
{
  const ZerenTaskState states[] = { first, second, third };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr (ZerenTask) task = load (it, i);

      g_assert_cmpint (zeren_task_get_state (task), ==, states[i]);
    }
}

static void
do_all (Fixture *it, const ZerenTaskBulk *bulk)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray)
    tasks = zeren_task_bulk_do (it->office->context, bulk, it->ids, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (tasks->len, ==, it->ids->len);
}

static void
assert_refused (Fixture *it, const ZerenTaskBulk *bulk, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray)
    tasks = zeren_task_bulk_do (it->office->context, bulk, it->ids, NULL, &error);

  g_assert_null (tasks);
  g_assert_nonnull (error);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
}

static void
test_one_act_serves_many_tasks (Fixture *it, gconstpointer data)
{
  g_autoptr (GPtrArray) files = year_fixture_files (it->office, "会议纪要.txt", "六月例会纪要");
  ZerenTaskBulk bulk = { ZEREN_TASK_BULK_COMPLETE, on ("2026-06-18"), files };
  g_autoptr (ZerenFileStore)
    store = zeren_file_store_new (zeren_context_get_database (it->office->context));
  g_autoptr (GPtrArray) before = zeren_file_store_list (store, NULL);
  g_autoptr (GPtrArray) after = NULL;
  const char *kept = NULL;

  do_all (it, &bulk);
  assert_states (it, ZEREN_TASK_STATE_DONE, ZEREN_TASK_STATE_DONE, ZEREN_TASK_STATE_DONE);
  after = zeren_file_store_list (store, NULL);
  g_assert_cmpuint (after->len, ==, before->len + 1);
  for (guint i = 0; i < it->ids->len; i++)
    {
      g_autoptr (GPtrArray)
        evidence = zeren_tasks_list_evidence (it->office->context, id_of (it, i), NULL);
      const char *file = zeren_evidence_get_file (g_ptr_array_index (evidence, 0));

      g_assert_cmpuint (evidence->len, ==, 1);
      g_assert_true (kept == NULL || g_str_equal (kept, file));
      kept = g_intern_string (file);
    }
}

/* How often a copy was begun in a folder that is watched; every reading of a file begins one. */
static guint
count_copies (int watch)
{
  char buffer[16 * 1024] __attribute__ ((aligned (__alignof__ (struct inotify_event))));
  guint n_copies = 0;
  gssize length = read (watch, buffer, sizeof buffer);

  for (char *at = buffer; at < buffer + MAX (length, 0);)
    {
      const struct inotify_event *event = (struct inotify_event *)at;

      if ((event->mask & IN_CREATE) && event->len > 0 && g_str_has_prefix (event->name, "new-"))
        n_copies++;
      at += sizeof *event + event->len;
    }

  return n_copies;
}

static void
test_a_file_is_read_once_for_all_of_them (Fixture *it, gconstpointer data)
{
  ZerenDatabase *database = zeren_context_get_database (it->office->context);
  g_autoptr (GPtrArray) files = year_fixture_files (it->office, "会议纪要.txt", "六月例会纪要");
  g_autofree char *folder = g_build_filename (zeren_database_get_folder (database), "files", NULL);
  ZerenTaskBulk bulk = { ZEREN_TASK_BULK_COMPLETE, on ("2026-06-18"), files };
  int watch = inotify_init1 (IN_NONBLOCK | IN_CLOEXEC);

  if (watch < 0 || inotify_add_watch (watch, folder, IN_CREATE) < 0)
    {
      g_test_skip ("the files of this folder cannot be watched");
      return;
    }
  do_all (it, &bulk);
  g_assert_cmpuint (count_copies (watch), ==, 1);
  close (watch);
}

static void
test_many_are_taken_back_at_once (Fixture *it, gconstpointer data)
{
  ZerenDatabase *database = zeren_context_get_database (it->office->context);
  g_autoptr (GPtrArray) files = year_fixture_files (it->office, "会议纪要.txt", "六月例会纪要");
  ZerenTaskBulk bulk = { ZEREN_TASK_BULK_COMPLETE, on ("2026-06-18"), files };
  g_autoptr (ZerenUndoRecording) recording = zeren_undo_record (database);
  g_autoptr (ZerenUndo) undo = NULL;
  g_autoptr (GError) error = NULL;

  do_all (it, &bulk);
  undo = zeren_undo_recording_end (recording);
  g_assert_nonnull (undo);
  zeren_undo_apply (undo, database, &error);
  g_assert_no_error (error);
  assert_states (it, ZEREN_TASK_STATE_PLANNED, ZEREN_TASK_STATE_PLANNED, ZEREN_TASK_STATE_PLANNED);
}

static void
test_all_or_none_with_what_cannot_be_taken (Fixture *it, gconstpointer data)
{
  g_autoptr (GPtrArray) files = year_fixture_files (it->office, "会议纪要.txt", "六月例会纪要");
  ZerenTaskBulk bulk = { ZEREN_TASK_BULK_COMPLETE, on ("2026-06-18"), files };
  g_autoptr (ZerenTask)
    waived = zeren_tasks_waive (it->office->context, id_of (it, 1), "并入年度会议", NULL);
  g_autofree char *second = g_strdup_printf ("%" G_GINT64_FORMAT " 组织集中培训: ", id_of (it, 1));

  g_assert_nonnull (waived);
  assert_refused (it, &bulk, second);
  assert_refused (it, &bulk, "1 of the 3 tasks");
  assert_states (it, ZEREN_TASK_STATE_PLANNED, ZEREN_TASK_STATE_WAIVED, ZEREN_TASK_STATE_PLANNED);
}

static void
test_a_task_that_is_not_there_is_named (Fixture *it, gconstpointer data)
{
  ZerenTaskBulk bulk = { ZEREN_TASK_BULK_WAIVE, .reason = "并入年度会议" };
  gint64 missing = 4711;

  g_array_append_val (it->ids, missing);
  assert_refused (it, &bulk, "4711");
  assert_states (it, ZEREN_TASK_STATE_PLANNED, ZEREN_TASK_STATE_PLANNED, ZEREN_TASK_STATE_PLANNED);
}

static void
test_nothing_is_done_without_what_shows_it (Fixture *it, gconstpointer data)
{
  ZerenTaskBulk bulk = { ZEREN_TASK_BULK_COMPLETE, on ("2026-06-18") };
  g_autoptr (GPtrArray) files = year_fixture_files (it->office, "会议纪要.txt", "六月例会纪要");

  assert_refused (it, &bulk, "3 of the 3 tasks");
  bulk.files = files;
  bulk.day = on ("2026-06-21");
  assert_refused (it, &bulk, "has come already");
  assert_states (it, ZEREN_TASK_STATE_PLANNED, ZEREN_TASK_STATE_PLANNED, ZEREN_TASK_STATE_PLANNED);
}

static void
assert_can (ZerenTaskState state, ZerenTaskBulkVerb verb, gboolean can)
{
  g_autoptr (ZerenTask) task = zeren_task_new ();
  g_autofree char *reason = NULL;

  zeren_task_set_state (task, state);
  reason = zeren_task_bulk_explain (task, verb);
  g_assert_true ((reason == NULL) == can);
}

/* What waits for review is accepted or returned by itself; what a person confirmed stays. */
static void
test_review_and_confirmation_are_not_settled_in_passing (void)
{
  assert_can (ZEREN_TASK_STATE_PLANNED, ZEREN_TASK_BULK_COMPLETE, TRUE);
  assert_can (ZEREN_TASK_STATE_SUBMITTED, ZEREN_TASK_BULK_COMPLETE, FALSE);
  assert_can (ZEREN_TASK_STATE_SUBMITTED, ZEREN_TASK_BULK_MOVE, FALSE);
  assert_can (ZEREN_TASK_STATE_SUBMITTED, ZEREN_TASK_BULK_ASSIGN, TRUE);
  assert_can (ZEREN_TASK_STATE_UNPERFORMED, ZEREN_TASK_BULK_COMPLETE, FALSE);
  assert_can (ZEREN_TASK_STATE_DONE, ZEREN_TASK_BULK_COMPLETE, FALSE);
}

static void
test_a_member_has_them_in_hand_and_then_nobody (Fixture *it, gconstpointer data)
{
  ZerenTaskBulk bulk = { ZEREN_TASK_BULK_ASSIGN, .member = it->office->clerk };

  do_all (it, &bulk);
  for (guint i = 0; i < it->ids->len; i++)
    {
      g_autoptr (ZerenTask) task = load (it, i);

      g_assert_cmpint (zeren_task_get_assigned_to (task), ==, it->office->clerk);
    }
  bulk.member = 0;
  do_all (it, &bulk);
  for (guint i = 0; i < it->ids->len; i++)
    {
      g_autoptr (ZerenTask) task = load (it, i);

      g_assert_cmpint (zeren_task_get_assigned_to (task), ==, 0);
    }
}

static void
test_who_left_has_nothing_in_hand (Fixture *it, gconstpointer data)
{
  ZerenTaskBulk bulk = { ZEREN_TASK_BULK_ASSIGN, .member = it->office->first_head };

  year_fixture_set_today (it->office, "2026-06-30");
  do_all (it, &bulk);
  year_fixture_set_today (it->office, "2026-07-01");
  assert_refused (it, &bulk, "holds no post any more");
  bulk.member = 4711;
  assert_refused (it, &bulk, "4711");
}

static void
test_they_are_moved_with_a_reason (Fixture *it, gconstpointer data)
{
  ZerenTaskBulk bulk = { ZEREN_TASK_BULK_MOVE, on ("2026-06-24"), .reason = " " };

  assert_refused (it, &bulk, "reason");
  bulk.reason = "会场维修";
  do_all (it, &bulk);
  for (guint i = 0; i < it->ids->len; i++)
    {
      g_autoptr (ZerenTask) task = load (it, i);

      g_assert_cmpint (
        zeren_date_compare (zeren_task_get_due_date (task), on ("2026-06-24")), ==, 0);
      g_assert_cmpint (
        zeren_date_compare (zeren_task_get_rule_date (task), on ("2026-06-26")), ==, 0);
      g_assert_cmpstr (zeren_task_get_moved_to_reason (task), ==, "会场维修");
    }
}

static void
test_tasks_near_by_may_be_served_too (Fixture *it, gconstpointer data)
{
  ZerenTaskBulk bulk = { ZEREN_TASK_BULK_MOVE, on ("2026-06-16"), .reason = "会场维修" };
  g_autoptr (GArray) second = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 far_duty = year_fixture_add_bound (
    it->office, "年度总结", ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_NONE, "每年12月20日前");
  g_autoptr (ZerenYearPlan) plan = year_fixture_plan (it->office, 2026, NULL);
  g_autoptr (ZerenTask) far = year_fixture_first (it->office, far_duty);
  g_autoptr (GPtrArray) near = NULL;
  g_autoptr (GPtrArray) of_far = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (ZerenTask) waived = NULL;
  gint64 second_id;

  second_id = id_of (it, 1);
  g_array_append_val (second, second_id);
  g_ptr_array_unref (zeren_task_bulk_do (it->office->context, &bulk, second, NULL, NULL));
  near = zeren_task_bulk_list_near (it->office->context, id_of (it, 0), NULL);
  g_assert_cmpuint (near->len, ==, 2);
  g_assert_cmpint (zeren_task_view_get_id (g_ptr_array_index (near, 0)), ==, id_of (it, 2));
  g_assert_cmpint (zeren_task_view_get_id (g_ptr_array_index (near, 1)), ==, id_of (it, 1));
  of_far = zeren_task_bulk_list_near (it->office->context, zeren_task_get_id (far), NULL);
  g_assert_cmpuint (of_far->len, ==, 0);

  waived = zeren_tasks_waive (it->office->context, id_of (it, 2), "并入年度会议", NULL);
  after = zeren_task_bulk_list_near (it->office->context, id_of (it, 0), NULL);
  g_assert_cmpuint (after->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test)                                                                            \
  g_test_add ("/service/task-bulk/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("one-act-serves-many-tasks", test_one_act_serves_many_tasks);
  ADD ("a-file-is-read-once-for-all-of-them", test_a_file_is_read_once_for_all_of_them);
  ADD ("many-are-taken-back-at-once", test_many_are_taken_back_at_once);
  ADD ("all-or-none-with-what-cannot-be-taken", test_all_or_none_with_what_cannot_be_taken);
  ADD ("a-task-that-is-not-there-is-named", test_a_task_that_is_not_there_is_named);
  ADD ("nothing-is-done-without-what-shows-it", test_nothing_is_done_without_what_shows_it);
  ADD ("a-member-has-them-in-hand-and-then-nobody", test_a_member_has_them_in_hand_and_then_nobody);
  ADD ("who-left-has-nothing-in-hand", test_who_left_has_nothing_in_hand);
  ADD ("they-are-moved-with-a-reason", test_they_are_moved_with_a_reason);
  ADD ("tasks-near-by-may-be-served-too", test_tasks_near_by_may_be_served_too);
#undef ADD
  g_test_add_func ("/service/task-bulk/review-and-confirmation-are-not-settled-in-passing",
                   test_review_and_confirmation_are_not_settled_in_passing);

  return g_test_run ();
}
