/* test-duties-write.c: what a person may change of a duty, and what may be added
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "service-fixture.h"

#include "zeren-duties.h"
#include "zeren-model-error.h"
#include "zeren-plan-import.h"
#include "zeren-service-error.h"
#include "zeren-tasks.h"

#include <string.h>

#define PLAN                                                                                       \
  "青禾县水务局安全生产责任制实施细则\n"                                                           \
  "一、会议\n"                                                                                     \
  "局党组每年至少召开2次专题会议。安全科负责会议材料，形成会议纪要报局长。\n"                      \
  "二、检查\n"                                                                                     \
  "各科室每季度开展1次安全自查，形成自查报告报安全科。\n"                                          \
  "三、网络舆情管理\n"                                                                             \
  "办公室每月开展1次网络舆情监测。\n"                                                              \
  "办公室要建立台账，做到逐一登记。\n"

typedef struct
{
  ServiceFixture *it;
  gint64 bureau, plan;
} Office;

static Office *
office_new (void)
{
  Office *self = g_new0 (Office, 1);

  self->it = service_fixture_new ();
  self->bureau = service_fixture_add_organisation (self->it, "青禾县水务局", "局", 0);
  self->plan = service_fixture_import (self->it, "plan.txt", PLAN, self->bureau);

  return self;
}

static void
office_free (Office *self)
{
  service_fixture_free (self->it);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Office, office_free)

static ZerenDuty *
find (Office *self, const char *words)
{
  return service_fixture_find_duty (self->it, self->plan, words);
}

static gboolean
edit (Office *self, ZerenDuty *duty, GError **error)
{
  return zeren_duties_edit (self->it->context, duty, error);
}

static ZerenDuty *
load (Office *self, gint64 id)
{
  return zeren_duties_load (self->it->context, id, NULL);
}

static GArray *
ids_of (ZerenDuty *duty)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 id = zeren_duty_get_id (duty);

  g_array_append_val (ids, id);

  return ids;
}

static void
test_edited_words_are_kept_and_the_source_stays (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (ZerenDuty) duty = find (it, "专题会议");
  g_autofree char *quote = g_strdup (zeren_duty_get_quote (duty));
  g_autoptr (ZerenPassage) passage = zeren_passage_ref (zeren_duty_get_passage (duty));
  g_autoptr (ZerenFrequency)
    often = zeren_frequency_new (ZEREN_FREQUENCY_EXACT, 2, ZEREN_PERIOD_YEAR, FALSE, NULL);
  g_autoptr (ZerenDuty) stored = NULL;
  g_autoptr (GError) error = NULL;

  zeren_duty_set_action (duty, "  召开安全生产专题会议 ");
  zeren_duty_set_recipient (duty, "");
  zeren_duty_set_deliverable (duty, "会议纪要");
  zeren_duty_set_frequency (duty, often);
  zeren_duty_set_quote (duty, "另一句话");
  g_assert_true (edit (it, duty, &error));
  g_assert_no_error (error);

  stored = load (it, zeren_duty_get_id (duty));
  g_assert_cmpstr (zeren_duty_get_action (stored), ==, "召开安全生产专题会议");
  g_assert_null (zeren_duty_get_recipient (stored));
  g_assert_cmpstr (zeren_duty_get_deliverable (stored), ==, "会议纪要");
  g_assert_true (zeren_frequency_equal (zeren_duty_get_frequency (stored), often));
  g_assert_cmpstr (zeren_duty_get_quote (stored), ==, quote);
  g_assert_true (zeren_passage_equal (zeren_duty_get_passage (stored), passage));
}

static void
test_an_accepted_duty_stays_accepted (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (ZerenDuty) duty = find (it, "专题会议");
  g_autoptr (GArray) ids = ids_of (duty);
  g_autoptr (ZerenDuty) stored = NULL;

  g_assert_true (zeren_duties_accept (it->it->context, ids, NULL));
  zeren_duty_set_action (duty, "召开安全生产例会");
  g_assert_true (edit (it, duty, NULL));
  stored = load (it, zeren_duty_get_id (duty));
  g_assert_cmpint (zeren_duty_get_state (stored), ==, ZEREN_DUTY_STATE_ACCEPTED);
}

/* Whichever field the words are written into. */
static void
test_an_edit_into_watching_is_refused (void)
{
  g_autoptr (Office) it = office_new ();
  static const char *const properties[] = { "action", "recipient", "deliverable", "actor" };

  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    {
      g_autoptr (ZerenDuty) duty = find (it, "专题会议");
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autoptr (ZerenDuty) stored = NULL;
      g_autoptr (GError) error = NULL;

      g_object_get (duty, properties[i], &before, NULL);
      g_object_set (duty, properties[i], "监测干部网上言论和思想动态", NULL);
      g_assert_false (edit (it, duty, &error));
      g_assert_error (error, ZEREN_MODEL_ERROR, ZEREN_MODEL_ERROR_BOUNDARY);
      stored = load (it, zeren_duty_get_id (duty));
      g_object_get (stored, properties[i], &after, NULL);
      g_assert_cmpstr (before, ==, after);
    }
}

static void
test_points_are_judged_too (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (ZerenDuty) duty = find (it, "专题会议");
  const char *points[] = { "研判网络舆情", NULL };
  g_autoptr (GError) error = NULL;

  zeren_duty_set_points (duty, points);
  g_assert_false (edit (it, duty, &error));
  g_assert_error (error, ZEREN_MODEL_ERROR, ZEREN_MODEL_ERROR_BOUNDARY);
}

static void
test_a_text_duty_is_not_edited (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (ZerenDuty) duty = find (it, "舆情监测");
  g_autoptr (ZerenDuty) stored = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (zeren_duty_get_scope (duty), ==, ZEREN_SCOPE_TEXT);
  zeren_duty_set_scope (duty, ZEREN_SCOPE_RECORD);
  zeren_duty_set_action (duty, "召开会议");
  g_assert_false (edit (it, duty, &error));
  g_assert_error (error, ZEREN_MODEL_ERROR, ZEREN_MODEL_ERROR_BOUNDARY);
  stored = load (it, zeren_duty_get_id (duty));
  g_assert_cmpint (zeren_duty_get_scope (stored), ==, ZEREN_SCOPE_TEXT);
}

static void
test_an_edit_needs_an_act_and_a_time (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (ZerenDuty) without_act = find (it, "专题会议");
  g_autoptr (ZerenDuty) without_time = find (it, "专题会议");
  g_autoptr (ZerenDuty) without_date = find (it, "专题会议");
  g_autoptr (ZerenFrequency)
    dateless = zeren_frequency_new (ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_YEAR, FALSE, NULL);

  zeren_duty_set_action (without_act, " 　");
  g_assert_false (edit (it, without_act, NULL));
  zeren_duty_set_frequency (without_time, NULL);
  g_assert_false (edit (it, without_time, NULL));
  zeren_duty_set_frequency (without_date, dateless);
  g_assert_false (edit (it, without_date, NULL));
}

static gboolean
edit_date (Office *self, const char *words, const char *date, GError **error)
{
  g_autoptr (ZerenDuty) duty = find (self, words);
  g_autoptr (ZerenFrequency)
    dated = zeren_frequency_new (ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_YEAR, FALSE, date);

  zeren_duty_set_frequency (duty, dated);

  return edit (self, duty, error);
}

/* A task is late, and a case rests, on the date of the plan: nobody may think of another one. */
static void
test_a_date_that_the_plan_does_not_give_is_refused (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (ZerenFrequency)
    dated = zeren_frequency_new (ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_YEAR, FALSE, "3月1日前");
  g_autoptr (ZerenDuty) added = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (edit_date (it, "专题会议", "3月1日前", &error));
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
  g_assert_false (edit_date (it, "专题会议", "安全自查", NULL));
  g_assert_true (edit_date (it, "专题会议", "每 年", NULL));

  g_clear_error (&error);
  added = zeren_duty_new ();
  zeren_duty_set_plan (added, it->plan);
  zeren_duty_set_quote (added, "形成会议纪要报局长");
  zeren_duty_set_action (added, "形成会议纪要");
  zeren_duty_set_frequency (added, dated);
  g_assert_cmpint (zeren_duties_add (it->it->context, added, &error), ==, 0);
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
}

static gboolean
edit_period (Office *self, const char *words, ZerenPeriodKind period, guint count, GError **error)
{
  g_autoptr (ZerenDuty) duty = find (self, words);
  g_autoptr (ZerenFrequency)
    often = zeren_frequency_new (ZEREN_FREQUENCY_EXACT, count, period, FALSE, NULL);

  zeren_duty_set_frequency (duty, often);

  return edit (self, duty, error);
}

/* The end of the period is the last day by the plan. */
static void
test_a_period_that_the_plan_does_not_give_is_refused (void)
{
  g_autoptr (Office) it = office_new ();
  static const struct
  {
    const char *words;
    ZerenPeriodKind period;
    guint count;
    gboolean given;
  } cases[] = {
    { "专题会议", ZEREN_PERIOD_QUARTER, 2, FALSE },
    { "专题会议", ZEREN_PERIOD_HALF_YEAR, 1, FALSE },
    { "专题会议", ZEREN_PERIOD_YEAR, 4, FALSE },
    { "专题会议", ZEREN_PERIOD_YEAR, 1, TRUE },
    { "专题会议", ZEREN_PERIOD_YEAR, 2, TRUE },
    { "安全自查", ZEREN_PERIOD_YEAR, 1, FALSE },
    { "安全自查", ZEREN_PERIOD_QUARTER, 2, FALSE },
    { "应急演练", ZEREN_PERIOD_YEAR, 1, FALSE },
    { "应急演练", ZEREN_PERIOD_MONTH, 1, FALSE },
    { "应急演练", ZEREN_PERIOD_DAY, 1, FALSE },
    { "应急演练", ZEREN_PERIOD_HALF_YEAR, 3, FALSE },
    { "应急演练", ZEREN_PERIOD_HALF_YEAR, 12, FALSE },
    { "应急演练", ZEREN_PERIOD_HALF_YEAR, 2, TRUE },
  };

  it->plan = service_fixture_import (it->it,
                                     "more.txt",
                                     PLAN "三、演练\n"
                                          "安全科每半年组织两次应急演练，12月3日前报送日常记录。\n",
                                     it->bureau);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%u", i);
      g_assert_true (edit_period (it, cases[i].words, cases[i].period, cases[i].count, &error) ==
                     cases[i].given);
      if (!cases[i].given)
        g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
    }
}

/* Of last year, and confirmed by a named person */
static void
add_unperformed_task (Office *self, gint64 duty)
{
  g_autoptr (ZerenTaskRepo)
    repo = zeren_task_repo_new (zeren_context_get_database (self->it->context));
  g_autoptr (GPtrArray) tasks = g_ptr_array_new_with_free_func (g_object_unref);
  ZerenTask *task = zeren_task_new ();
  g_autoptr (ZerenTask) stored = NULL;
  g_autoptr (GPtrArray) listed = NULL;
  g_autoptr (GError) error = NULL;
  ZerenDate day = zeren_date_new (2025, 12, 31);

  g_ptr_array_add (tasks, task);
  zeren_task_set_duty (task, duty);
  zeren_task_set_organisation (task, self->bureau);
  zeren_task_set_year (task, 2025);
  zeren_task_set_key (task, "2025-1");
  zeren_task_set_rule_date (task, day);
  zeren_task_set_lapse_date (task, day);
  zeren_task_set_due_date (task, day);
  zeren_task_repo_upsert (repo, tasks, NULL, &error);
  g_assert_no_error (error);
  listed = zeren_task_repo_list (repo, &(ZerenTaskQuery){ .duty = duty }, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (listed->len, ==, 1);
  stored = zeren_tasks_confirm_unperformed (self->it->context,
                                            zeren_task_get_id (listed->pdata[0]),
                                            service_fixture_add_member (self->it, "甲一"),
                                            "没有召开",
                                            &error);
  g_assert_no_error (error);
}

static void
test_how_often_stays_while_a_task_is_unperformed (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (ZerenDuty) duty = find (it, "专题会议");
  g_autoptr (GArray) ids = ids_of (duty);
  g_autoptr (GError) error = NULL;

  g_assert_true (zeren_duties_accept (it->it->context, ids, NULL));
  add_unperformed_task (it, zeren_duty_get_id (duty));
  g_assert_false (edit_period (it, "专题会议", ZEREN_PERIOD_YEAR, 1, &error));
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "unperformed"));
  zeren_duty_set_action (duty, "召开安全生产例会");
  g_assert_true (edit (it, duty, NULL));
}

static void
test_a_withdrawn_plan_is_not_edited (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (ZerenDuty) duty = find (it, "专题会议");
  g_autoptr (GError) error = NULL;

  g_assert_true (zeren_plan_withdraw (it->it->context, it->plan, NULL, NULL));
  zeren_duty_set_action (duty, "召开安全生产例会");
  g_assert_false (edit (it, duty, &error));
  g_assert_nonnull (strstr (error->message, "withdrawn"));
}

static void
test_reset_makes_it_a_proposal_again (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (ZerenDuty) duty = find (it, "专题会议");
  g_autoptr (GArray) ids = ids_of (duty);
  g_autoptr (ZerenDuty) accepted = NULL;
  g_autoptr (ZerenDuty) reset = NULL;

  g_assert_true (zeren_duties_accept (it->it->context, ids, NULL));
  accepted = load (it, zeren_duty_get_id (duty));
  g_assert_cmpint (zeren_duty_get_state (accepted), ==, ZEREN_DUTY_STATE_ACCEPTED);
  g_assert_true (zeren_duties_reset (it->it->context, ids, NULL));
  reset = load (it, zeren_duty_get_id (duty));
  g_assert_cmpint (zeren_duty_get_state (reset), ==, ZEREN_DUTY_STATE_PROPOSED);
}

static void
test_acceptance_above_a_confidence_takes_those_above (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (GArray) all = NULL;
  g_autoptr (GArray) again = NULL;

  all = zeren_duties_accept_above (it->it->context, it->plan, 0, NULL);
  g_assert_cmpuint (all->len, ==, 2);
  again = zeren_duties_accept_above (it->it->context, it->plan, 0, NULL);
  g_assert_cmpuint (again->len, ==, 0);
}

/* --- adding ----------------------------------------------------------------------------------- */

static ZerenDuty *
new_duty (Office *self, const char *quote, const char *action)
{
  ZerenDuty *duty = zeren_duty_new ();
  g_autoptr (ZerenFrequency)
    often = zeren_frequency_new (ZEREN_FREQUENCY_EVERY, 1, ZEREN_PERIOD_YEAR, FALSE, NULL);

  zeren_duty_set_plan (duty, self->plan);
  zeren_duty_set_quote (duty, quote);
  zeren_duty_set_action (duty, action);
  zeren_duty_set_frequency (duty, often);

  return duty;
}

static void
test_a_duty_by_hand_has_its_source (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (ZerenDuty) duty = new_duty (it, "形成会议 纪要报局长", "形成会议纪要");
  g_autoptr (ZerenDuty) stored = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id = zeren_duties_add (it->it->context, duty, &error);

  g_assert_no_error (error);
  g_assert_cmpint (id, !=, 0);
  stored = load (it, id);
  g_assert_cmpint (zeren_duty_get_state (stored), ==, ZEREN_DUTY_STATE_PROPOSED);
  g_assert_cmpint (zeren_duty_get_scope (stored), ==, ZEREN_SCOPE_RECORD);
  g_assert_cmpstr (zeren_duty_get_path (stored), ==, "一");
  g_assert_cmpint (zeren_duty_get_clause (stored), !=, 0);
  g_assert_cmpuint (zeren_duty_get_passage (stored)->page, ==, 1);
  g_assert_cmpuint (zeren_duty_get_passage (stored)->n_boxes, >=, 1);
  g_assert_cmpuint (
    zeren_duty_get_passage (stored)->end - zeren_duty_get_passage (stored)->start, ==, 9);
}

static void
test_a_duty_by_hand_can_rest_on_a_clause (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (ZerenDuty) found = find (it, "安全自查");
  g_autoptr (ZerenDuty) duty = new_duty (it, NULL, "报送自查报告");
  g_autoptr (GError) error = NULL;

  zeren_duty_set_clause (duty, zeren_duty_get_clause (found));
  zeren_duty_set_frequency (duty, zeren_duty_get_frequency (found));
  g_assert_cmpint (zeren_duties_add (it->it->context, duty, &error), !=, 0);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (zeren_duty_get_quote (duty), "自查报告"));
}

static void
test_a_duty_by_hand_has_the_period_of_its_clause (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (ZerenDuty) duty = new_duty (it, "形成自查报告报安全科", "报送自查报告");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (zeren_duties_add (it->it->context, duty, &error), ==, 0);
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "period"));
}

static void
test_words_that_are_not_in_the_plan_are_refused (void)
{
  g_autoptr (Office) it = office_new ();
  g_autoptr (ZerenDuty) duty = new_duty (it, "每月组织1次演练", "组织演练");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (zeren_duties_add (it->it->context, duty, &error), ==, 0);
  g_assert_nonnull (strstr (error->message, "每月组织1次演练"));
}

/* The passage is judged where it stands, whatever the words for it say. */
static void
test_watching_is_not_added_by_hand (void)
{
  g_autoptr (Office) it = office_new ();
  static const struct
  {
    const char *quote;
    const char *action;
  } cases[] = {
    { "办公室每月开展1次网络舆情监测", "召开会议" },
    { "办公室每月开展1次", "开展工作" },
    { "局党组每年至少召开2次专题会议", "监测干部网上言论" },
    { "要建立台账，做到逐一登记", "建立台账" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZerenDuty) duty = new_duty (it, cases[i].quote, cases[i].action);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].quote);
      g_assert_cmpint (zeren_duties_add (it->it->context, duty, &error), ==, 0);
      g_assert_error (error, ZEREN_MODEL_ERROR, ZEREN_MODEL_ERROR_BOUNDARY);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/service/duties-write/edited-words-are-kept-and-the-source-stays",
                   test_edited_words_are_kept_and_the_source_stays);
  g_test_add_func ("/service/duties-write/an-accepted-duty-stays-accepted",
                   test_an_accepted_duty_stays_accepted);
  g_test_add_func ("/service/duties-write/an-edit-into-watching-is-refused",
                   test_an_edit_into_watching_is_refused);
  g_test_add_func ("/service/duties-write/points-are-judged-too", test_points_are_judged_too);
  g_test_add_func ("/service/duties-write/a-text-duty-is-not-edited",
                   test_a_text_duty_is_not_edited);
  g_test_add_func ("/service/duties-write/an-edit-needs-an-act-and-a-time",
                   test_an_edit_needs_an_act_and_a_time);
  g_test_add_func ("/service/duties-write/a-date-that-the-plan-does-not-give-is-refused",
                   test_a_date_that_the_plan_does_not_give_is_refused);
  g_test_add_func ("/service/duties-write/a-period-that-the-plan-does-not-give-is-refused",
                   test_a_period_that_the_plan_does_not_give_is_refused);
  g_test_add_func ("/service/duties-write/how-often-stays-while-a-task-is-unperformed",
                   test_how_often_stays_while_a_task_is_unperformed);
  g_test_add_func ("/service/duties-write/a-withdrawn-plan-is-not-edited",
                   test_a_withdrawn_plan_is_not_edited);
  g_test_add_func ("/service/duties-write/reset-makes-it-a-proposal-again",
                   test_reset_makes_it_a_proposal_again);
  g_test_add_func ("/service/duties-write/acceptance-above-a-confidence-takes-those-above",
                   test_acceptance_above_a_confidence_takes_those_above);
  g_test_add_func ("/service/duties-write/a-duty-by-hand-has-its-source",
                   test_a_duty_by_hand_has_its_source);
  g_test_add_func ("/service/duties-write/a-duty-by-hand-can-rest-on-a-clause",
                   test_a_duty_by_hand_can_rest_on_a_clause);
  g_test_add_func ("/service/duties-write/a-duty-by-hand-has-the-period-of-its-clause",
                   test_a_duty_by_hand_has_the_period_of_its_clause);
  g_test_add_func ("/service/duties-write/words-that-are-not-in-the-plan-are-refused",
                   test_words_that_are_not_in_the_plan_are_refused);
  g_test_add_func ("/service/duties-write/watching-is-not-added-by-hand",
                   test_watching_is_not_added_by_hand);

  return g_test_run ();
}
