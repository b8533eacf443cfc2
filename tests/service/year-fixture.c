/* year-fixture.c: an office with a plan whose duties the test makes itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "year-fixture.h"

#include "zeren-duties.h"
#include "zeren-file-store.h"
#include "zeren-plan-repo.h"
#include "zeren-registry.h"

ZerenDate
on (const char *text)
{
  g_autoptr (GError) error = NULL;
  ZerenDate date;

  zeren_date_parse (text, &date, &error);
  g_assert_no_error (error);

  return date;
}

gint64
year_fixture_appoint (YearFixture *self,
                      gint64 post,
                      gint64 member,
                      const char *from,
                      const char *to)
{
  g_autoptr (ZerenAppointment) appointment = zeren_appointment_new ();
  g_autoptr (GError) error = NULL;

  zeren_appointment_set_post (appointment, post);
  zeren_appointment_set_member (appointment, member);
  zeren_appointment_set_from_date (appointment, on (from));
  if (to != NULL)
    zeren_appointment_set_to_date (appointment, on (to));
  zeren_registry_appoint (self->context, appointment, &error);
  g_assert_no_error (error);

  return zeren_appointment_get_id (appointment);
}

static void
fill_office (YearFixture *self)
{
  ServiceFixture *base = self->base;

  self->bureau = service_fixture_add_organisation (base, "云岭县水务局", "局", 0);
  self->office = service_fixture_add_organisation (base, "办公室", "科室", self->bureau);
  self->workshop = service_fixture_add_organisation (base, "工程科", "科室", self->bureau);
  self->head_post = service_fixture_add_post (base, self->bureau, "局长", "first_responsible");
  self->deputy_post = service_fixture_add_post (base, self->bureau, "副局长", "leadership_member");
  self->office_head_post = service_fixture_add_post (
    base, self->office, "主任", "first_responsible");
  self->vacant_post = service_fixture_add_post (base, self->workshop, "科长", "department_head");
  self->first_head = service_fixture_add_member (base, "甲一");
  self->second_head = service_fixture_add_member (base, "乙二");
  self->deputy_a = service_fixture_add_member (base, "丙三");
  self->deputy_b = service_fixture_add_member (base, "丁四");
  self->clerk = service_fixture_add_member (base, "戊五");
  year_fixture_appoint (self, self->head_post, self->first_head, "2024-01-01", "2026-06-30");
  year_fixture_appoint (self, self->head_post, self->second_head, "2026-07-01", NULL);
  year_fixture_appoint (self, self->deputy_post, self->deputy_a, "2024-01-01", NULL);
  year_fixture_appoint (self, self->deputy_post, self->deputy_b, "2024-01-01", NULL);
  year_fixture_appoint (self, self->office_head_post, self->clerk, "2024-01-01", NULL);
}

YearFixture *
year_fixture_new (void)
{
  YearFixture *self = g_new0 (YearFixture, 1);

  self->base = service_fixture_new ();
  self->context = self->base->context;
  fill_office (self);
  self->plan = year_fixture_add_plan (self, "2025-03-01");

  return self;
}

void
year_fixture_free (YearFixture *self)
{
  service_fixture_free (self->base);
  g_free (self);
}

void
year_fixture_set_today (YearFixture *self, const char *text)
{
  ZerenDate date = on (text);

  service_fixture_set_today (
    self->base, zeren_date_get_year (date), zeren_date_get_month (date), zeren_date_get_day (date));
}

gint64
year_fixture_add_plan (YearFixture *self, const char *issued)
{
  ZerenDatabase *database = zeren_context_get_database (self->context);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenFileStore) store = zeren_file_store_new (database);
  g_autoptr (ZerenPlanRepo) repo = zeren_plan_repo_new (database);
  g_autoptr (GBytes) bytes = g_bytes_new_static (issued, strlen (issued));
  g_autoptr (ZerenFile)
    file = zeren_file_store_add_bytes (store, bytes, "plan.txt", "text/plain", &error);
  g_autoptr (ZerenPlan) plan = zeren_plan_new ();
  g_autoptr (ZerenPlanContents) contents = zeren_plan_contents_new ();

  g_assert_no_error (error);
  zeren_plan_set_organisation (plan, self->bureau);
  zeren_plan_set_title (plan, "安全生产责任制");
  zeren_plan_set_issued (plan, on (issued));
  zeren_plan_set_file (plan, zeren_file_get_sha256 (file));
  zeren_plan_set_file_name (plan, "plan.txt");
  zeren_plan_set_format (plan, "text");
  zeren_plan_set_reading_copy (plan, zeren_file_get_sha256 (file));
  zeren_plan_set_pages (plan, 1);
  zeren_plan_repo_import (repo, plan, contents, &error);
  g_assert_no_error (error);

  return zeren_plan_get_id (plan);
}

/* Adds an accepted duty of the plan made last. */
gint64
year_fixture_add_duty (YearFixture *self,
                       const char *action,
                       ZerenFrequencyKind kind,
                       guint count,
                       ZerenPeriodKind period,
                       const char *date)
{
  g_autoptr (ZerenDutyRepo) repo = zeren_duty_repo_new (zeren_context_get_database (self->context));
  g_autoptr (ZerenFrequency) frequency = zeren_frequency_new (kind, count, period, FALSE, date);
  g_autoptr (ZerenDuty) duty = zeren_duty_new ();
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  gint64 id;

  zeren_duty_set_plan (duty, self->plan);
  zeren_duty_set_quote (duty, action);
  zeren_duty_set_action (duty, action);
  zeren_duty_set_scope (duty, ZEREN_SCOPE_RECORD);
  zeren_duty_set_frequency (duty, frequency);
  zeren_duty_set_confidence (duty, 1);
  zeren_duty_repo_add (repo, duty, &error);
  g_assert_no_error (error);
  id = zeren_duty_get_id (duty);
  g_array_append_val (ids, id);
  zeren_duties_accept (self->context, ids, &error);
  g_assert_no_error (error);

  return id;
}

/* Takes @binding. */
void
year_fixture_bind (YearFixture *self, gint64 duty, ZerenBinding *binding)
{
  g_autoptr (GPtrArray) bindings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (bindings, binding);
  zeren_duties_bind (self->context, duty, bindings, &error);
  g_assert_no_error (error);
}

/* Adds an accepted duty that falls on the bureau. */
gint64
year_fixture_add_bound (YearFixture *self,
                        const char *action,
                        ZerenFrequencyKind kind,
                        guint count,
                        ZerenPeriodKind period,
                        const char *date)
{
  gint64 duty = year_fixture_add_duty (self, action, kind, count, period, date);

  year_fixture_bind (self, duty, zeren_binding_new_organisation (duty, self->bureau));

  return duty;
}

ZerenYearPlan *
year_fixture_plan (YearFixture *self, int year, const char *from)
{
  g_autoptr (GError) error = NULL;
  ZerenYearPlan *plan = zeren_year_planner_run (
    self->context, year, from != NULL ? on (from) : ZEREN_DATE_NONE, &error);

  g_assert_no_error (error);

  return plan;
}

GPtrArray *
year_fixture_list (YearFixture *self, gint64 duty)
{
  ZerenTaskQuery query = { .duty = duty };
  g_autoptr (GError) error = NULL;
  GPtrArray *tasks = zeren_tasks_list (self->context, &query, &error);

  g_assert_no_error (error);

  return tasks;
}

ZerenTask *
year_fixture_first (YearFixture *self, gint64 duty)
{
  g_autoptr (GPtrArray) tasks = year_fixture_list (self, duty);

  g_assert_cmpuint (tasks->len, >, 0);

  return g_object_ref (g_ptr_array_index (tasks, 0));
}

/* The tasks of @duty as `key due state member`, one after the other */
char *
year_fixture_describe (YearFixture *self, gint64 duty)
{
  g_autoptr (GPtrArray) tasks = year_fixture_list (self, duty);
  ZerenDate today = zeren_context_get_today (self->context);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < tasks->len; i++)
    {
      ZerenTask *task = g_ptr_array_index (tasks, i);
      g_autofree char *due = zeren_date_to_string (zeren_task_get_due_date (task));

      g_string_append_printf (text,
                              "%s%s %s %s %" G_GINT64_FORMAT,
                              i > 0 ? "; " : "",
                              zeren_task_get_key (task),
                              due,
                              zeren_task_state_to_id (zeren_task_get_state_on (task, today)),
                              zeren_task_get_member (task));
    }

  return g_string_free (text, FALSE);
}

/* One file with @text in it (GFile) */
GPtrArray *
year_fixture_files (YearFixture *self, const char *name, const char *text)
{
  g_autofree char *path = service_fixture_write (self->base, name, text);
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, g_file_new_for_path (path));

  return files;
}
