/* test-task.c: the states of a task, and what makes it late or unperformed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-model-error.h"
#include "zeren-task.h"

#define N_STORED_STATES ZEREN_TASK_STATE_TO_VERIFY

static ZerenTask *
new_task (ZerenRuleSource source, ZerenDate rule_date, ZerenDate lapse_date, ZerenDate due_date)
{
  ZerenTask *task = zeren_task_new ();

  zeren_task_set_rule_source (task, source);
  zeren_task_set_rule_date (task, rule_date);
  zeren_task_set_lapse_date (task, lapse_date);
  zeren_task_set_due_date (task, due_date);

  return task;
}

/* A half-yearly duty: to be done by 30 June, a Tuesday */
static ZerenTask *
new_half_yearly (void)
{
  return new_task (ZEREN_RULE_SOURCE_PERIOD_END,
                   zeren_date_new (2026, 6, 30),
                   zeren_date_new (2026, 6, 30),
                   zeren_date_new (2026, 6, 30));
}

static gboolean
try_verb (ZerenTask *task, guint verb)
{
  ZerenDate today = zeren_date_new (2026, 7, 5);

  switch (verb)
    {
    case 0:
      return zeren_task_complete (task, zeren_date_new (2026, 6, 1), today, NULL);
    case 1:
      return zeren_task_complete (task, zeren_date_new (2026, 7, 2), today, NULL);
    case 2:
      return zeren_task_confirm_unperformed (task, 3, "没有记录", today, NULL);
    case 3:
      return zeren_task_waive (task, "机构撤并", NULL);
    case 4:
      return zeren_task_mark_before_start (task, NULL);
    case 5:
      return zeren_task_begin (task, NULL);
    case 6:
      return zeren_task_submit (task, 4, zeren_date_new (2026, 6, 1), today, NULL);
    case 7:
      return zeren_task_return (task, "缺少签到表", NULL);
    default:
      return zeren_task_reopen (task, NULL);
    }
}

static void
assert_fields_fit_state (ZerenTask *task)
{
  ZerenTaskState state = zeren_task_get_state (task);
  gboolean done = state == ZEREN_TASK_STATE_DONE || state == ZEREN_TASK_STATE_DONE_LATE;
  gboolean submitted = state == ZEREN_TASK_STATE_SUBMITTED;
  gboolean unperformed = state == ZEREN_TASK_STATE_UNPERFORMED;

  g_assert_cmpint (state, !=, ZEREN_TASK_STATE_TO_VERIFY);
  g_assert_true (zeren_date_is_set (zeren_task_get_done_on (task)) == (done || submitted));
  g_assert_true ((zeren_task_get_submitted_by (task) != 0) == submitted);
  g_assert_true ((zeren_task_get_returned_reason (task) != NULL) ==
                 (state == ZEREN_TASK_STATE_RETURNED));
  g_assert_true ((zeren_task_get_unperformed_by (task) != 0) == unperformed);
  g_assert_true ((zeren_task_get_unperformed_reason (task) != NULL) == unperformed);
  g_assert_true ((zeren_task_get_waived_reason (task) != NULL) ==
                 (state == ZEREN_TASK_STATE_WAIVED));
}

/* Whatever is tried in whatever order: a task only goes where the table leads, a refused verb
 * changes nothing, and each state has its fields and no others. */
static void
test_any_sequence_of_verbs_follows_the_table (void)
{
  static const ZerenTaskState goals[] = {
    ZEREN_TASK_STATE_DONE,      ZEREN_TASK_STATE_DONE_LATE,    ZEREN_TASK_STATE_UNPERFORMED,
    ZEREN_TASK_STATE_WAIVED,    ZEREN_TASK_STATE_BEFORE_START, ZEREN_TASK_STATE_IN_PROGRESS,
    ZEREN_TASK_STATE_SUBMITTED, ZEREN_TASK_STATE_RETURNED,     ZEREN_TASK_STATE_PLANNED,
  };

  for (guint round = 0; round < 500; round++)
    {
      g_autoptr (ZerenTask) task = new_half_yearly ();

      for (guint step = 0; step < 12; step++)
        {
          guint verb = g_test_rand_int_range (0, G_N_ELEMENTS (goals));
          ZerenTaskState before = zeren_task_get_state (task);
          gboolean allowed = zeren_task_state_can_become (before, goals[verb]);

          g_assert_true (try_verb (task, verb) == allowed);
          g_assert_cmpint (zeren_task_get_state (task), ==, allowed ? goals[verb] : before);
          assert_fields_fit_state (task);
        }
    }
}

static void
test_table_has_a_way_back_to_planned_and_none_to_itself (void)
{
  for (guint from = 0; from < N_STORED_STATES; from++)
    {
      g_assert_false (zeren_task_state_can_become (from, from));
      g_assert_false (zeren_task_state_can_become (from, ZEREN_TASK_STATE_TO_VERIFY));
      g_assert_false (zeren_task_state_can_become (ZEREN_TASK_STATE_TO_VERIFY, from));
      if (from != ZEREN_TASK_STATE_PLANNED)
        g_assert_true (zeren_task_state_can_become (from, ZEREN_TASK_STATE_PLANNED));
    }

  g_assert_false (
    zeren_task_state_can_become (ZEREN_TASK_STATE_DONE, ZEREN_TASK_STATE_UNPERFORMED));
  g_assert_false (
    zeren_task_state_can_become (ZEREN_TASK_STATE_BEFORE_START, ZEREN_TASK_STATE_UNPERFORMED));
}

/* The whole table once more, in the words of the domain: from → where it may go. */
static void
test_each_state_leads_where_the_office_goes_from_there (void)
{
  static const char *const ways[][2] = {
    { "planned", "done done_late unperformed waived before_start in_progress submitted" },
    { "in_progress", "planned done done_late unperformed waived submitted" },
    { "submitted", "planned done done_late returned" },
    { "returned", "planned done done_late unperformed waived submitted" },
    { "done", "planned" },
    { "done_late", "planned" },
    { "unperformed", "planned done done_late" },
    { "waived", "planned" },
    { "before_start", "planned done done_late" },
    { "to_verify", "" },
  };

  g_assert_cmpuint (G_N_ELEMENTS (ways), ==, ZEREN_TASK_STATE_TO_VERIFY + 1);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_auto (GStrv) goals = g_strsplit (ways[i][1], " ", -1);
      ZerenTaskState from;

      g_assert_true (zeren_task_state_from_id (ways[i][0], &from));
      for (guint to = 0; to <= ZEREN_TASK_STATE_TO_VERIFY; to++)
        g_assert_true (zeren_task_state_can_become (from, to) ==
                       g_strv_contains ((const char *const *)goals, zeren_task_state_to_id (to)));
    }
}

/* Begun or given back is not done: both can become to be verified. What a reviewer has not looked
 * at yet cannot: somebody says that it was done. */
static void
test_what_is_submitted_is_not_to_be_verified (void)
{
  ZerenDate late = zeren_date_new (2026, 7, 5);
  ZerenDate done = zeren_date_new (2026, 6, 29);
  g_autoptr (ZerenTask) task = new_half_yearly ();

  g_assert_true (zeren_task_begin (task, NULL));
  g_assert_cmpint (zeren_task_get_state_on (task, late), ==, ZEREN_TASK_STATE_TO_VERIFY);
  g_assert_true (zeren_task_is_overdue (task, late));

  g_assert_true (zeren_task_submit (task, 0, done, late, NULL));
  g_assert_cmpint (zeren_task_get_state_on (task, late), ==, ZEREN_TASK_STATE_SUBMITTED);
  g_assert_false (zeren_task_is_overdue (task, late));
  g_assert_false (zeren_task_confirm_unperformed (task, 3, "没有记录", late, NULL));

  g_assert_true (zeren_task_return (task, "缺少签到表", NULL));
  g_assert_cmpint (zeren_task_get_state_on (task, late), ==, ZEREN_TASK_STATE_TO_VERIFY);
  g_assert_true (zeren_task_is_overdue (task, late));
}

static void
test_submitting_needs_a_day_that_has_come_and_returning_a_reason (void)
{
  ZerenDate today = zeren_date_new (2026, 6, 1);
  g_autoptr (ZerenTask) task = new_half_yearly ();
  g_autoptr (GError) error = NULL;

  g_assert_false (zeren_task_submit (task, 4, zeren_date_new (2026, 6, 2), today, &error));
  g_assert_error (error, ZEREN_MODEL_ERROR, ZEREN_MODEL_ERROR_INVALID);
  g_assert_true (zeren_task_submit (task, 4, today, today, NULL));

  for (guint i = 0; i < 3; i++)
    {
      static const char *const blank[] = { NULL, "", " \t" };

      g_clear_error (&error);
      g_assert_false (zeren_task_return (task, blank[i], &error));
      g_assert_error (error, ZEREN_MODEL_ERROR, ZEREN_MODEL_ERROR_INCOMPLETE);
      g_assert_cmpint (zeren_task_get_state (task), ==, ZEREN_TASK_STATE_SUBMITTED);
    }
}

/* The day counts on which it was done, not the one on which a reviewer looked at it. */
static void
test_what_was_done_in_time_is_accepted_in_time (void)
{
  ZerenDate done = zeren_date_new (2026, 6, 30);
  ZerenDate looked = zeren_date_new (2026, 7, 20);
  g_autoptr (ZerenTask) task = new_half_yearly ();

  g_assert_true (zeren_task_submit (task, 4, done, done, NULL));
  g_assert_true (zeren_task_complete (task, zeren_task_get_done_on (task), looked, NULL));
  g_assert_cmpint (zeren_task_get_state (task), ==, ZEREN_TASK_STATE_DONE);
}

static void
test_to_verify_begins_after_the_last_day_of_the_plan (void)
{
  g_autoptr (ZerenTask) task = new_half_yearly ();

  g_assert_cmpint (
    zeren_task_get_state_on (task, zeren_date_new (2026, 6, 30)), ==, ZEREN_TASK_STATE_PLANNED);
  g_assert_cmpint (
    zeren_task_get_state_on (task, zeren_date_new (2026, 7, 1)), ==, ZEREN_TASK_STATE_TO_VERIFY);
  g_assert_cmpint (zeren_task_get_state (task), ==, ZEREN_TASK_STATE_PLANNED);

  g_assert_true (zeren_task_waive (task, "机构撤并", NULL));
  g_assert_cmpint (
    zeren_task_get_state_on (task, zeren_date_new (2026, 7, 1)), ==, ZEREN_TASK_STATE_WAIVED);
}

static void
test_overdue_asks_the_due_date_not_the_plan (void)
{
  g_autoptr (ZerenTask) task = new_task (ZEREN_RULE_SOURCE_PERIOD_END,
                                         zeren_date_new (2026, 5, 31),
                                         zeren_date_new (2026, 5, 31),
                                         zeren_date_new (2026, 5, 29));

  g_assert_false (zeren_task_is_overdue (task, zeren_date_new (2026, 5, 29)));
  g_assert_true (zeren_task_is_overdue (task, zeren_date_new (2026, 5, 30)));
  g_assert_cmpint (
    zeren_task_get_state_on (task, zeren_date_new (2026, 5, 30)), ==, ZEREN_TASK_STATE_PLANNED);
}

/* domain.md 4.9: late is judged only against the plan's own words. */
static void
test_only_the_words_of_the_plan_make_late (void)
{
  ZerenDate end_of_year = zeren_date_new (2026, 12, 31);
  const struct
  {
    ZerenRuleSource source;
    ZerenDate rule_date, lapse_date, due_date, done_on;
    gboolean late;
  } cases[] = {
    /* a stated date, moved to a working day: late only after the stated one */
    { ZEREN_RULE_SOURCE_STATED,
      zeren_date_new (2026, 1, 31),
      zeren_date_new (2026, 1, 31),
      zeren_date_new (2026, 1, 30),
      zeren_date_new (2026, 1, 31),
      FALSE },
    { ZEREN_RULE_SOURCE_STATED,
      zeren_date_new (2026, 1, 31),
      zeren_date_new (2026, 1, 31),
      zeren_date_new (2026, 1, 30),
      zeren_date_new (2026, 2, 1),
      TRUE },
    /* a stated date within a period: late after the date, though the period goes on */
    { ZEREN_RULE_SOURCE_STATED,
      zeren_date_new (2026, 3, 20),
      end_of_year,
      zeren_date_new (2026, 3, 20),
      zeren_date_new (2026, 4, 1),
      TRUE },
    /* a default date within a period: not late before the period ends */
    { ZEREN_RULE_SOURCE_DEFAULT,
      zeren_date_new (2026, 6, 30),
      end_of_year,
      zeren_date_new (2026, 6, 30),
      zeren_date_new (2026, 9, 1),
      FALSE },
    { ZEREN_RULE_SOURCE_DEFAULT,
      zeren_date_new (2026, 6, 30),
      end_of_year,
      zeren_date_new (2026, 6, 30),
      zeren_date_new (2027, 1, 4),
      TRUE },
    /* nothing of the plan's own at all: never late */
    { ZEREN_RULE_SOURCE_DEFAULT,
      zeren_date_new (2026, 6, 30),
      ZEREN_DATE_NONE,
      zeren_date_new (2026, 6, 30),
      zeren_date_new (2027, 6, 1),
      FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZerenTask) task = new_task (
        cases[i].source, cases[i].rule_date, cases[i].lapse_date, cases[i].due_date);

      g_assert_true (zeren_task_complete (task, cases[i].done_on, cases[i].done_on, NULL));
      g_assert_cmpint (zeren_task_get_state (task),
                       ==,
                       cases[i].late ? ZEREN_TASK_STATE_DONE_LATE : ZEREN_TASK_STATE_DONE);
    }
}

static void
test_nothing_is_done_in_the_future (void)
{
  g_autoptr (ZerenTask) task = new_half_yearly ();
  g_autoptr (GError) error = NULL;

  g_assert_false (
    zeren_task_complete (task, zeren_date_new (2026, 6, 2), zeren_date_new (2026, 6, 1), &error));
  g_assert_error (error, ZEREN_MODEL_ERROR, ZEREN_MODEL_ERROR_INVALID);
  g_assert_cmpint (zeren_task_get_state (task), ==, ZEREN_TASK_STATE_PLANNED);
}

static void
assert_not_unperformed (ZerenTask *task,
                        gint64 member,
                        const char *reason,
                        ZerenDate today,
                        ZerenModelError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (zeren_task_confirm_unperformed (task, member, reason, today, &error));
  g_assert_error (error, ZEREN_MODEL_ERROR, (int)code);
  g_assert_cmpint (zeren_task_get_state (task), ==, ZEREN_TASK_STATE_PLANNED);
}

static void
test_unperformed_needs_a_lapse_a_person_and_a_reason (void)
{
  g_autoptr (ZerenTask) task = new_half_yearly ();
  g_autoptr (ZerenTask) reminder = new_task (ZEREN_RULE_SOURCE_DEFAULT,
                                             zeren_date_new (2026, 6, 30),
                                             ZEREN_DATE_NONE,
                                             zeren_date_new (2026, 6, 30));
  ZerenDate late = zeren_date_new (2026, 7, 1);

  assert_not_unperformed (
    task, 3, "没有记录", zeren_date_new (2026, 6, 30), ZEREN_MODEL_ERROR_STATE);
  assert_not_unperformed (task, 0, "没有记录", late, ZEREN_MODEL_ERROR_INCOMPLETE);
  assert_not_unperformed (task, 3, NULL, late, ZEREN_MODEL_ERROR_INCOMPLETE);
  assert_not_unperformed (task, 3, "", late, ZEREN_MODEL_ERROR_INCOMPLETE);
  assert_not_unperformed (reminder, 3, "没有记录", late, ZEREN_MODEL_ERROR_BOUNDARY);

  g_assert_true (zeren_task_confirm_unperformed (task, 3, "没有记录", late, NULL));
  g_assert_cmpint (zeren_task_get_unperformed_by (task), ==, 3);
}

static void
test_only_unperformed_supports_a_case (void)
{
  g_autoptr (ZerenTask) task = new_half_yearly ();
  ZerenDate late = zeren_date_new (2026, 7, 1);

  for (guint state = 0; state < N_STORED_STATES; state++)
    {
      zeren_task_set_state (task, state);
      g_assert_true (zeren_task_check_supports_case (task, NULL) ==
                     (state == ZEREN_TASK_STATE_UNPERFORMED));
    }

  zeren_task_set_state (task, ZEREN_TASK_STATE_PLANNED);
  g_assert_cmpint (zeren_task_get_state_on (task, late), ==, ZEREN_TASK_STATE_TO_VERIFY);
  g_assert_false (zeren_task_check_supports_case (task, NULL));
}

static void
test_a_moved_task_is_judged_by_the_plan_all_the_same (void)
{
  g_autoptr (ZerenTask) task = new_half_yearly ();
  ZerenDate later = zeren_date_new (2026, 7, 10);

  g_assert_false (zeren_task_move (task, later, " ", NULL));
  g_assert_true (zeren_task_move (task, later, "会场维修", NULL));
  g_assert_cmpint (zeren_date_compare (zeren_task_get_due_date (task), later), ==, 0);
  g_assert_false (zeren_task_is_overdue (task, later));
  g_assert_true (zeren_task_is_late_on (task, later));
  g_assert_cmpint (zeren_task_get_state_on (task, later), ==, ZEREN_TASK_STATE_TO_VERIFY);
}

static void
test_only_what_is_to_be_done_is_moved_or_given_to_somebody (void)
{
  for (guint state = 0; state < N_STORED_STATES; state++)
    {
      g_autoptr (ZerenTask) task = new_half_yearly ();
      gboolean is_open = zeren_task_state_is_open (state);

      zeren_task_set_state (task, state);
      g_assert_true (zeren_task_move (task, zeren_date_new (2026, 7, 1), "会场维修", NULL) ==
                     is_open);
      g_assert_true (zeren_task_assign (task, 7, NULL) ==
                     (is_open || state == ZEREN_TASK_STATE_SUBMITTED));
      g_assert_cmpint (zeren_task_get_member (task), ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/task/any-sequence-of-verbs-follows-the-table",
                   test_any_sequence_of_verbs_follows_the_table);
  g_test_add_func ("/model/task/table-has-a-way-back-to-planned-and-none-to-itself",
                   test_table_has_a_way_back_to_planned_and_none_to_itself);
  g_test_add_func ("/model/task/each-state-leads-where-the-office-goes-from-there",
                   test_each_state_leads_where_the_office_goes_from_there);
  g_test_add_func ("/model/task/what-is-submitted-is-not-to-be-verified",
                   test_what_is_submitted_is_not_to_be_verified);
  g_test_add_func ("/model/task/submitting-needs-a-day-that-has-come-and-returning-a-reason",
                   test_submitting_needs_a_day_that_has_come_and_returning_a_reason);
  g_test_add_func ("/model/task/what-was-done-in-time-is-accepted-in-time",
                   test_what_was_done_in_time_is_accepted_in_time);
  g_test_add_func ("/model/task/to-verify-begins-after-the-last-day-of-the-plan",
                   test_to_verify_begins_after_the_last_day_of_the_plan);
  g_test_add_func ("/model/task/overdue-asks-the-due-date-not-the-plan",
                   test_overdue_asks_the_due_date_not_the_plan);
  g_test_add_func ("/model/task/only-the-words-of-the-plan-make-late",
                   test_only_the_words_of_the_plan_make_late);
  g_test_add_func ("/model/task/nothing-is-done-in-the-future", test_nothing_is_done_in_the_future);
  g_test_add_func ("/model/task/unperformed-needs-a-lapse-a-person-and-a-reason",
                   test_unperformed_needs_a_lapse_a_person_and_a_reason);
  g_test_add_func ("/model/task/only-unperformed-supports-a-case",
                   test_only_unperformed_supports_a_case);
  g_test_add_func ("/model/task/a-moved-task-is-judged-by-the-plan-all-the-same",
                   test_a_moved_task_is_judged_by_the_plan_all_the_same);
  g_test_add_func ("/model/task/only-what-is-to-be-done-is-moved-or-given-to-somebody",
                   test_only_what_is_to_be_done_is_moved_or_given_to_somebody);

  return g_test_run ();
}
