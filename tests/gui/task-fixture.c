/* task-fixture.c: what tests of the pages about tasks share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "task-fixture.h"

void
task_fixture_set_up (TaskFixture *self, gconstpointer data)
{
  self->office = year_fixture_new ();
}

void
task_fixture_tear_down (TaskFixture *self, gconstpointer data)
{
  if (self->shell != NULL)
    zeren_gui_close_shell (self->shell);
  year_fixture_free (self->office);
}

static gint64
add_study (TaskFixture *self)
{
  gint64 duty = year_fixture_add_duty (
    self->office, "专题研究", ZEREN_FREQUENCY_AT_LEAST, 1, ZEREN_PERIOD_QUARTER, NULL);

  year_fixture_bind (
    self->office, duty, zeren_binding_new_post (duty, self->office->office_head_post));

  return duty;
}

void
task_fixture_plan (TaskFixture *self)
{
  self->study = add_study (self);
  self->report = year_fixture_add_bound (
    self->office, "报送年度报告", ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_NONE, "每年1月31日前");
  self->drill = year_fixture_add_bound (
    self->office, "应急演练", ZEREN_FREQUENCY_AT_LEAST, 1, ZEREN_PERIOD_NONE, "每两年");
  zeren_year_plan_free (year_fixture_plan (self->office, 2026, NULL));
}

/* Shows a new page in a window of the width. */
void
task_fixture_open (TaskFixture *self, ZerenPage *page, int width)
{
  self->shell = zeren_gui_open_shell (zeren_context_get_folder (self->office->context),
                                      "2026-04-20");
  gtk_window_set_default_size (GTK_WINDOW (self->shell), width, 900);
  self->page = page;
  zeren_gui_show_page (self->shell, page);
}

gint64
task_fixture_first (TaskFixture *self, gint64 duty)
{
  g_autoptr (ZerenTask) task = year_fixture_first (self->office, duty);

  return zeren_task_get_id (task);
}

ZerenTask *
task_fixture_load (TaskFixture *self, gint64 id)
{
  g_autoptr (GError) error = NULL;
  ZerenTask *task = zeren_tasks_load (self->office->context, id, &error);

  g_assert_no_error (error);

  return task;
}

GFile *
task_fixture_write (TaskFixture *self, const char *name, const char *text)
{
  g_autofree char *path = service_fixture_write (self->office->base, name, text);

  return g_file_new_for_path (path);
}

/* The first widget that says so, if it is in sight */
GtkWidget *
task_fixture_find (TaskFixture *self, GType type, const char *text)
{
  GtkWidget *found = zeren_gui_find (GTK_WIDGET (self->shell), type, text);

  return found != NULL && gtk_widget_get_mapped (found) ? found : NULL;
}

void
task_fixture_click (TaskFixture *self, const char *label)
{
  GtkWidget *button = task_fixture_find (self, GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  zeren_gui_settle ();
}

static gboolean
has_dialog (gpointer shell)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (shell)) != NULL;
}

static gboolean
has_no_dialog (gpointer shell)
{
  return !has_dialog (shell);
}

AdwDialog *
task_fixture_wait_for_dialog (TaskFixture *self)
{
  zeren_gui_wait_until (has_dialog, self->shell);
  zeren_gui_settle ();

  return adw_window_get_visible_dialog (ADW_WINDOW (self->shell));
}

void
task_fixture_wait_for_no_dialog (TaskFixture *self)
{
  zeren_gui_wait_until (has_no_dialog, self->shell);
  zeren_gui_settle ();
}
