/* test-saved-views.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "year-fixture.h"

#include "zeren-saved-views.h"
#include "zeren-service-error.h"
#include "zeren-task-bulk.h"
#include "zeren-undo.h"

static ZerenTaskArrangement *
new_arrangement (void)
{
  static const char *const columns[] = { "state", "what", "due", NULL };
  ZerenTaskArrangement *self = g_new0 (ZerenTaskArrangement, 1);

  self->criteria = (ZerenTaskCriteria){ .lane = ZEREN_TASK_LANE_ALL,
                                        .organisation = 2,
                                        .plan = 1,
                                        .year = 2026,
                                        .member = 3,
                                        .assigned_to = ZEREN_TASK_NOBODY,
                                        .states = 1u << ZEREN_TASK_STATE_PLANNED |
                                                  1u << ZEREN_TASK_STATE_TO_VERIFY,
                                        .words = g_strdup ("专题 “会议”") };
  self->sort = g_strdup ("who");
  self->descending = TRUE;
  self->columns = g_strdupv ((char **)columns);

  return self;
}

static void
test_an_arrangement_comes_back_as_it_was (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenTaskArrangement) all = new_arrangement ();
  g_autoptr (ZerenTaskArrangement) nothing = g_new0 (ZerenTaskArrangement, 1);
  g_autofree char *all_json = zeren_task_arrangement_to_json (all);
  g_autofree char *nothing_json = zeren_task_arrangement_to_json (nothing);
  g_autoptr (ZerenTaskArrangement) read = zeren_task_arrangement_from_json (all_json, &error);
  g_autoptr (ZerenTaskArrangement) empty = zeren_task_arrangement_from_json (nothing_json, &error);

  g_assert_no_error (error);
  g_assert_true (zeren_task_arrangement_equal (read, all));
  g_assert_true (zeren_task_arrangement_equal (empty, nothing));
  g_assert_false (zeren_task_arrangement_equal (empty, all));
}

/* The view of a newer program, or one that somebody wrote by hand */
static void
test_what_is_not_known_is_passed_over (void)
{
  static const char *const broken[] = { "[]", "7", "null", "\"tasks\"" };
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenTaskArrangement) read = zeren_task_arrangement_from_json (
    "{\"lane\": \"next-year\", \"organisation\": \"two\", \"year\": -4, \"plan\": null, "
    "\"states\": [\"planned\", \"postponed\", 4], \"words\": \" \", \"columns\": {}, "
    "\"sort\": [], \"new\": {}}",
    &error);

  g_assert_no_error (error);
  g_assert_cmpint (read->criteria.lane, ==, ZEREN_TASK_LANE_OPEN);
  g_assert_cmpuint (read->criteria.states, ==, 1u << ZEREN_TASK_STATE_PLANNED);
  read->criteria.states = 0;
  g_assert_false (zeren_task_criteria_is_narrow (&read->criteria));
  g_assert_null (read->columns);
  g_assert_null (read->sort);
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    g_assert_null (zeren_task_arrangement_from_json (broken[i], NULL));
}

static void
test_a_view_is_saved_renamed_changed_and_removed (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenTaskArrangement) arrangement = new_arrangement ();
  g_autoptr (ZerenTaskArrangement) other = g_new0 (ZerenTaskArrangement, 1);
  g_autoptr (ZerenSavedView)
    view = zeren_saved_views_add (it->context, " 本科室会议 ", arrangement, &error);
  g_autoptr (ZerenSavedView) renamed = NULL;
  g_autoptr (ZerenSavedView) changed = NULL;
  g_autoptr (ZerenTaskArrangement) read = NULL;
  g_autoptr (GPtrArray) views = NULL;
  gint64 id = zeren_saved_view_get_id (view);

  g_assert_no_error (error);
  g_assert_cmpstr (zeren_saved_view_get_name (view), ==, "本科室会议");
  renamed = zeren_saved_views_rename (it->context, id, "会议", &error);
  g_assert_no_error (error);
  changed = zeren_saved_views_change (it->context, id, other, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (zeren_saved_view_get_name (changed), ==, "会议");
  read = zeren_task_arrangement_from_json (zeren_saved_view_get_query (changed), &error);
  g_assert_true (zeren_task_arrangement_equal (read, other));
  g_assert_true (zeren_saved_views_remove (it->context, id, &error));
  g_assert_false (zeren_saved_views_remove (it->context, id, NULL));
  views = zeren_saved_views_list (it->context, &error);
  g_assert_cmpuint (views->len, ==, 0);
}

static void
test_removing_is_taken_back (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  ZerenDatabase *database = zeren_context_get_database (it->context);
  g_autoptr (ZerenTaskArrangement) arrangement = new_arrangement ();
  g_autoptr (ZerenSavedView) view = zeren_saved_views_add (it->context, "会议", arrangement, NULL);
  g_autoptr (ZerenUndoRecording) recording = zeren_undo_record (database);
  g_autoptr (ZerenUndo) undo = NULL;
  g_autoptr (ZerenSavedView) found = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (zeren_saved_views_remove (it->context, zeren_saved_view_get_id (view), NULL));
  undo = zeren_undo_recording_end (recording);
  g_assert_nonnull (undo);
  zeren_undo_apply (undo, database, &error);
  g_assert_no_error (error);
  found = zeren_saved_views_find (it->context, "会议", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (zeren_saved_view_get_query (found), ==, zeren_saved_view_get_query (view));
}

static void
test_two_views_have_two_names (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (ZerenTaskArrangement) arrangement = new_arrangement ();
  g_autoptr (ZerenSavedView) one = zeren_saved_views_add (it->context, "会议", arrangement, NULL);
  g_autoptr (ZerenSavedView) other = zeren_saved_views_add (it->context, "检查", arrangement, NULL);
  g_autoptr (ZerenSavedView)
    same = zeren_saved_views_rename (it->context, zeren_saved_view_get_id (one), "会议", NULL);
  g_autoptr (GError) exists = NULL;
  g_autoptr (GError) blank = NULL;

  g_assert_nonnull (same);
  g_assert_null (
    zeren_saved_views_rename (it->context, zeren_saved_view_get_id (other), "会议", &exists));
  g_assert_error (exists, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_EXISTS);
  g_assert_null (zeren_saved_views_add (it->context, "　", arrangement, &blank));
  g_assert_error (blank, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
}

static void
test_a_view_finds_its_tasks (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_bound (
    it, "召开专题会议", ZEREN_FREQUENCY_AT_LEAST, 1, ZEREN_PERIOD_QUARTER, NULL);
  g_autoptr (ZerenYearPlan) plan = year_fixture_plan (it, 2026, NULL);
  g_autoptr (ZerenTask) first = year_fixture_first (it, duty);
  gint64 id = zeren_task_get_id (first);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  ZerenTaskBulk bulk = { ZEREN_TASK_BULK_ASSIGN, .member = it->clerk };
  const struct
  {
    ZerenTaskCriteria criteria;
    guint n;
  } cases[] = {
    { { .lane = ZEREN_TASK_LANE_ALL }, 4 },
    { { .lane = ZEREN_TASK_LANE_DONE }, 0 },
    { { .assigned_to = it->clerk }, 1 },
    { { .assigned_to = ZEREN_TASK_NOBODY }, 3 },
    { { .member = it->clerk }, 0 },
    { { .states = 1u << ZEREN_TASK_STATE_TO_VERIFY }, 1 },
    { { .states = 1u << ZEREN_TASK_STATE_PLANNED }, 3 },
    { { .year = 2027 }, 0 },
    { { .words = (char *)"专题" }, 4 },
    { { .words = (char *)"演练" }, 0 },
    { { .organisation = it->bureau }, 4 },
    { { .organisation = it->workshop }, 0 },
    { { .plan = it->plan, .year = 2026 }, 4 },
  };

  g_array_append_val (ids, id);
  year_fixture_set_today (it, "2026-04-20");
  g_ptr_array_unref (zeren_task_bulk_do (it->context, &bulk, ids, NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ZerenTaskArrangement arrangement = { cases[i].criteria };
      g_autoptr (GPtrArray)
        views = zeren_task_views_list_arranged (it->context, &arrangement, NULL);

      if (views->len != cases[i].n)
        g_error ("case %u: %u tasks, not %u", i, views->len, cases[i].n);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/service/saved-views/an-arrangement-comes-back-as-it-was",
                   test_an_arrangement_comes_back_as_it_was);
  g_test_add_func ("/service/saved-views/what-is-not-known-is-passed-over",
                   test_what_is_not_known_is_passed_over);
  g_test_add_func ("/service/saved-views/a-view-is-saved-renamed-changed-and-removed",
                   test_a_view_is_saved_renamed_changed_and_removed);
  g_test_add_func ("/service/saved-views/removing-is-taken-back", test_removing_is_taken_back);
  g_test_add_func ("/service/saved-views/two-views-have-two-names", test_two_views_have_two_names);
  g_test_add_func ("/service/saved-views/a-view-finds-its-tasks", test_a_view_finds_its_tasks);

  return g_test_run ();
}
