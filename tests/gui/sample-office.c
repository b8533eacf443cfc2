/* sample-office.c: the sample office in July, for tests of the whole window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sample-office.h"

#include "zeren-cases.h"
#include "zeren-incidents.h"
#include "zeren-seed.h"
#include "zeren-tasks.h"
#include "zeren-year-planner.h"

ZerenClock *
sample_office_create_clock (const char *time)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 (time, zone);

  return zeren_fixed_clock_new (now);
}

static ZerenContext *
open_context (const char *folder, const char *time)
{
  g_autoptr (ZerenClock) clock = sample_office_create_clock (time);
  g_autoptr (GError) error = NULL;
  ZerenContext *context = zeren_context_open (folder, clock, "办公室", &error);

  g_assert_no_error (error);

  return context;
}

static void
plan_year (const char *folder)
{
  g_autoptr (ZerenContext) january = open_context (folder, "2026-01-05T09:00:00");
  g_autofree char *seeds = g_build_filename (g_getenv ("ZEREN_SOURCE_DIR"), "seeds", NULL);
  g_autoptr (ZerenSeedResult) result = NULL;
  g_autoptr (ZerenYearPlan) year = NULL;
  g_autoptr (GError) error = NULL;

  result = zeren_seed_load (january, seeds, &error);
  g_assert_no_error (error);
  year = zeren_year_planner_run (january, 2026, zeren_date_new (2026, 1, 5), &error);
  g_assert_no_error (error);
}

static gint64
confirm_unperformed (ZerenContext *context, ZerenTask *task)
{
  g_autoptr (ZerenTask) unperformed = NULL;
  g_autoptr (GError) error = NULL;

  unperformed = zeren_tasks_confirm_unperformed (
    context, zeren_task_get_id (task), 1, "经核对档案，未开展。", &error);
  g_assert_no_error (error);

  return zeren_task_get_id (task);
}

static void
add_incident (ZerenContext *context)
{
  g_autoptr (GDateTime) now = zeren_context_dup_now (context);
  g_autoptr (GDateTime) occurred_at = g_date_time_add_hours (now, -3);
  g_autoptr (GError) error = NULL;

  zeren_incidents_add (context, 1, "加药间管道泄漏", "accident", occurred_at, &error);
  g_assert_no_error (error);
}

/**
 * sample_office_fill:
 * @folder: an empty folder
 *
 * The year is planned and nothing of it recorded, but for two tasks that somebody confirmed as not
 * done; a case is drafted on the first, and an incident is open.
 *
 * Returns: the second task, which no case is about
 */
gint64
sample_office_fill (const char *folder)
{
  g_autoptr (ZerenContext) july = NULL;
  ZerenTaskQuery query = { .states = 1u << ZEREN_TASK_STATE_TO_VERIFY, .limit = 2 };
  ZerenCaseBasis basis = { 0 };
  g_autoptr (GPtrArray) late = NULL;
  g_autoptr (GError) error = NULL;

  plan_year (folder);
  july = open_context (folder, SAMPLE_OFFICE_NOW);
  late = zeren_tasks_list (july, &query, &error);
  g_assert_no_error (error);
  basis.task = confirm_unperformed (july, g_ptr_array_index (late, 0));
  zeren_cases_draft (july, &basis, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  add_incident (july);

  return confirm_unperformed (july, g_ptr_array_index (late, 1));
}
