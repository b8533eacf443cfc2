/* calendar-fixture.c: what tests of the pages about days and years share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar-fixture.h"

void
calendar_fixture_set_up (CalendarFixture *self, gconstpointer data)
{
  self->office = year_fixture_new ();
}

void
calendar_fixture_tear_down (CalendarFixture *self, gconstpointer data)
{
  if (self->shell != NULL)
    zeren_gui_close_shell (self->shell);
  year_fixture_free (self->office);
}

/* Shows a new page in a window of the size. */
void
calendar_fixture_open (CalendarFixture *self, ZerenPage *page, int width, int height)
{
  g_autofree char *folder = g_build_filename (self->office->base->folder, "db", NULL);

  self->shell = zeren_gui_open_shell (folder, "2026-03-05");
  gtk_window_set_default_size (GTK_WINDOW (self->shell), width, height);
  self->page = page;
  zeren_gui_show_page (self->shell, page);
}

/* An accepted duty of the bureau. */
gint64
calendar_fixture_add_duty (CalendarFixture *self,
                           const char *action,
                           guint count,
                           ZerenPeriodKind period)
{
  return year_fixture_add_bound (self->office, action, ZEREN_FREQUENCY_EVERY, count, period, NULL);
}

void
calendar_fixture_plan (CalendarFixture *self, int year)
{
  g_autoptr (ZerenYearPlan) plan = year_fixture_plan (self->office, year, NULL);

  g_assert_nonnull (plan);
}

ZerenTask *
calendar_fixture_find_task (CalendarFixture *self, gint64 duty, const char *due)
{
  g_autoptr (GPtrArray) tasks = year_fixture_list (self->office, duty);

  for (guint i = 0; i < tasks->len; i++)
    if (zeren_date_compare (zeren_task_get_due_date (g_ptr_array_index (tasks, i)), on (due)) == 0)
      return g_object_ref (g_ptr_array_index (tasks, i));

  return NULL;
}

/* What a key does where the focus is on the widget or within it. */
gboolean
calendar_fixture_press (GtkWidget *widget, guint key, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);
      guint n_shortcuts = GTK_IS_SHORTCUT_CONTROLLER (controller)
                            ? g_list_model_get_n_items (G_LIST_MODEL (controller))
                            : 0;

      for (guint j = 0; j < n_shortcuts; j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (!GTK_IS_KEYVAL_TRIGGER (trigger) ||
              gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) != key ||
              gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) != modifiers)
            continue;
          return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut),
                                               GTK_SHORTCUT_ACTION_EXCLUSIVE,
                                               widget,
                                               gtk_shortcut_get_arguments (shortcut));
        }
    }

  return FALSE;
}

void
calendar_fixture_activate (ZerenPage *page, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), action, NULL));
}

gboolean
calendar_fixture_says (ZerenPage *page, const char *text)
{
  return zeren_gui_find (GTK_WIDGET (page), GTK_TYPE_LABEL, text) != NULL;
}

void
calendar_fixture_assert_state (ZerenPage *page, ZerenPageState state)
{
  zeren_gui_wait_for_state (page, state);
  g_assert_cmpint (zeren_page_get_state (page), ==, state);
}

/* Without a session nothing can be read yet. */
void
calendar_fixture_check_loading (ZerenPage *page)
{
  GtkWindow *window = zeren_gui_show (GTK_WIDGET (page), 900, 700);
  GtkWidget *stack = zeren_gui_find (GTK_WIDGET (page), ADW_TYPE_SPINNER, NULL);

  g_assert_cmpint (zeren_page_get_state (page), ==, ZEREN_PAGE_STATE_LOADING);
  g_assert_nonnull (stack);
  gtk_window_destroy (window);
  zeren_gui_settle ();
}
