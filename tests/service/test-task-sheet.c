/* test-task-sheet.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "year-fixture.h"

#include "zeren-service-error.h"
#include "zeren-task-bulk.h"
#include "zeren-task-sheet.h"

/* One task due on Friday 26 June 2026: by the rule on Saturday */
static gint64
plan_june (YearFixture *it)
{
  gint64 duty = year_fixture_add_bound (
    it, "召开防汛工作专题会议", ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_NONE, "每年6月27日前");
  g_autoptr (ZerenYearPlan) plan = year_fixture_plan (it, 2026, NULL);

  year_fixture_set_today (it, "2026-06-24");

  return duty;
}

static char *
dup_text (YearFixture *it, const char *from, const char *to)
{
  ZerenTaskQuery query = { 0 };
  g_autoptr (GPtrArray) views = zeren_task_views_list (it->context, &query, NULL);
  g_autoptr (ZerenOfficialDocument)
    sheet = zeren_task_sheet_new (views,
                                  "青禾县水务局",
                                  from != NULL ? on (from) : ZEREN_DATE_NONE,
                                  to != NULL ? on (to) : ZEREN_DATE_NONE,
                                  zeren_context_get_today (it->context));

  return zeren_official_document_dup_text (sheet);
}

static void
assert_says (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in: %s", words, text);
}

static void
test_a_week_says_what_is_due_and_why_it_moved (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autofree char *text = NULL;

  plan_june (it);
  text = dup_text (it, "2026-06-22", "2026-06-28");
  assert_says (text, "一周工作任务清单");
  assert_says (text, "（2026年6月22日至6月28日）");
  assert_says (text, "6月26日");
  assert_says (text, "周五");
  assert_says (text, "召开防汛工作专题会议");
  assert_says (text, "依据：〔1〕《安全生产责任制》。");
  assert_says (text, "□");
  assert_says (text, "Saturday 2026-06-27 is not a working day");
  assert_says (text, "制表日期：2026年6月24日。共1项。");
  g_assert_null (strstr (text, "暂定"));
}

static void
test_other_days_and_selected_tasks_have_no_week (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autofree char *month = NULL;
  g_autofree char *selected = NULL;

  plan_june (it);
  month = dup_text (it, "2026-06-01", "2026-06-30");
  selected = dup_text (it, NULL, NULL);
  g_assert_null (strstr (month, "一周"));
  assert_says (month, "（2026年6月1日至6月30日）");
  g_assert_null (strstr (selected, "年6月1日"));
}

static void
test_what_is_done_is_ticked_and_who_has_it_in_hand_named (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = plan_june (it);
  g_autoptr (ZerenTask) task = year_fixture_first (it, duty);
  gint64 id = zeren_task_get_id (task);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  ZerenTaskBulk assign = { ZEREN_TASK_BULK_ASSIGN, .member = it->clerk };
  g_autoptr (GPtrArray) files = year_fixture_files (it, "纪要.txt", "纪要");
  ZerenTaskBulk complete = { ZEREN_TASK_BULK_COMPLETE, on ("2026-06-23"), files };
  g_autofree char *text = NULL;

  g_array_append_val (ids, id);
  g_ptr_array_unref (zeren_task_bulk_do (it->context, &assign, ids, NULL, NULL));
  g_ptr_array_unref (zeren_task_bulk_do (it->context, &complete, ids, NULL, NULL));
  text = dup_text (it, "2026-06-22", "2026-06-28");
  assert_says (text, "☑");
  assert_says (text, "经办：戊五");
}

static void
test_a_task_moved_by_a_person_says_from_when_and_why (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = plan_june (it);
  g_autoptr (ZerenTask) task = year_fixture_first (it, duty);
  gint64 id = zeren_task_get_id (task);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  ZerenTaskBulk move = { ZEREN_TASK_BULK_MOVE, on ("2026-06-25"), .reason = "会场维修" };
  g_autofree char *text = NULL;

  g_array_append_val (ids, id);
  g_ptr_array_unref (zeren_task_bulk_do (it->context, &move, ids, NULL, NULL));
  text = dup_text (it, "2026-06-22", "2026-06-28");
  assert_says (text, "6月25日");
  assert_says (text, "原定6月27日，改期：会场维修");
}

static void
test_days_of_a_year_without_holidays_are_provisional (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_bound (
    it, "报送年度计划", ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_NONE, "每年3月10日前");
  g_autoptr (ZerenYearPlan) plan = year_fixture_plan (it, 2031, NULL);
  g_autoptr (ZerenTask) task = year_fixture_first (it, duty);
  g_autofree char *text = dup_text (it, NULL, NULL);

  g_assert_true (zeren_task_get_provisional (task));
  assert_says (text, "暂定");
  assert_says (text, "当年放假安排尚未公布");
}

static void
test_the_list_is_written_as_pdf (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) nothing = NULL;
  g_autoptr (GBytes) week = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GBytes) empty = NULL;
  ZerenDate from, to;

  plan_june (it);
  zeren_task_sheet_get_week (on ("2026-06-28"), &from, &to);
  g_assert_cmpint (zeren_date_compare (from, on ("2026-06-22")), ==, 0);
  week = zeren_task_sheet_write_days (it->context, from, to, 0, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (g_bytes_get_data (week, NULL), "%PDF-"));
  again = zeren_task_sheet_write_days (it->context, from, to, 0, &error);
  g_assert_true (g_bytes_equal (week, again));
  empty = zeren_task_sheet_write_days (it->context, from, from, 0, &nothing);
  g_assert_error (nothing, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_NOT_FOUND);
  g_assert_null (empty);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add_func ("/service/task-sheet/" name, test)
  ADD ("a-week-says-what-is-due-and-why-it-moved", test_a_week_says_what_is_due_and_why_it_moved);
  ADD ("other-days-and-selected-tasks-have-no-week",
       test_other_days_and_selected_tasks_have_no_week);
  ADD ("what-is-done-is-ticked-and-who-has-it-in-hand-named",
       test_what_is_done_is_ticked_and_who_has_it_in_hand_named);
  ADD ("a-task-moved-by-a-person-says-from-when-and-why",
       test_a_task_moved_by_a_person_says_from_when_and_why);
  ADD ("days-of-a-year-without-holidays-are-provisional",
       test_days_of_a_year_without_holidays_are_provisional);
  ADD ("the-list-is-written-as-pdf", test_the_list_is_written_as_pdf);
#undef ADD

  return g_test_run ();
}
