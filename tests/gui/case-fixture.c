/* case-fixture.c: what tests of the pages about cases share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "case-fixture.h"

#include "zeren-cases.h"
#include "zeren-duties.h"
#include "zeren-plan-repo.h"

static void
accept_duty (CaseFixture *self)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (ZerenDuty)
    duty = service_fixture_find_duty (self->base.office->base, self->plan, "每季度开展1次安全自查");
  g_autoptr (GError) error = NULL;

  self->duty = zeren_duty_get_id (duty);
  g_array_append_val (ids, self->duty);
  zeren_duties_accept (self->context, ids, &error);
  g_assert_no_error (error);
}

void
case_fixture_set_up (CaseFixture *self, gconstpointer data)
{
  YearFixture *office;
  g_autoptr (ZerenYearPlan) plan = NULL;
  g_autoptr (ZerenTask) first = NULL;
  g_autoptr (ZerenTask) task = NULL;
  g_autoptr (GError) error = NULL;

  calendar_fixture_set_up (&self->base, NULL);
  office = self->base.office;
  self->context = office->context;
  self->plan = service_fixture_import_sample (office->base, office->bureau);
  accept_duty (self);
  year_fixture_bind (
    office, self->duty, zeren_binding_new_organisation (self->duty, office->office));
  plan = year_fixture_plan (office, 2026, NULL);
  first = year_fixture_first (office, self->duty);
  self->task = zeren_task_get_id (first);
  year_fixture_set_today (office, "2026-04-20");
  task = zeren_tasks_confirm_unperformed (
    self->context, self->task, office->clerk, "经核对自查台账，未开展", &error);
  g_assert_no_error (error);
}

void
case_fixture_tear_down (CaseFixture *self, gconstpointer data)
{
  calendar_fixture_tear_down (&self->base, NULL);
}

/* The case of the task, with its first drafts */
gint64
case_fixture_draft (CaseFixture *self)
{
  ZerenCaseBasis basis = { .task = self->task };
  g_autoptr (GError) error = NULL;
  gint64 id = zeren_cases_draft (self->context, &basis, NULL, NULL, NULL, &error);

  g_assert_no_error (error);

  return id;
}

gint64
case_fixture_find_ground (CaseFixture *self, ZerenGroundKind kind)
{
  g_autoptr (ZerenPlanRepo) repo = zeren_plan_repo_new (zeren_context_get_database (self->context));
  g_autoptr (GPtrArray) grounds = zeren_plan_repo_list_grounds (repo, self->plan, NULL);

  for (guint i = 0; i < grounds->len; i++)
    {
      if (zeren_ground_get_kind (grounds->pdata[i]) == kind)
        return zeren_ground_get_id (grounds->pdata[i]);
    }
  g_assert_not_reached ();
}

void
case_fixture_open (CaseFixture *self, ZerenPage *page, int width, int height)
{
  g_autofree char *folder = g_build_filename (self->base.office->base->folder, "db", NULL);

  self->base.shell = zeren_gui_open_shell (folder, "2026-04-21");
  gtk_window_set_default_size (GTK_WINDOW (self->base.shell), width, height);
  self->base.page = page;
  zeren_gui_show_page (self->base.shell, page);
}

GtkWidget *
case_fixture_find (CaseFixture *self, GType type, const char *text)
{
  return zeren_gui_find (GTK_WIDGET (self->base.page), type, text);
}
