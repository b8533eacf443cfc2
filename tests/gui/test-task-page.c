/* test-task-page.c: what the page of a task says, and where it leads
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "task-fixture.h"
#include "zeren-task-order.h"
#include "zeren-task-page.h"
#include "zeren-task-views.h"

static void
open_task (TaskFixture *it, gint64 id)
{
  ZerenPage *page = g_object_new (ZEREN_TYPE_TASK_PAGE, NULL);

  zeren_page_set_subject (page, "task", id);
  task_fixture_open (it, page, 1000);
}

static gint64
show_first (TaskFixture *it, gint64 duty)
{
  gint64 id = task_fixture_first (it, duty);

  open_task (it, id);
  zeren_gui_wait_for_state (it->page, ZEREN_PAGE_STATE_CONTENT);

  return id;
}

static gint64
show_study (TaskFixture *it)
{
  task_fixture_plan (it);

  return show_first (it, it->study);
}

static gboolean
says (TaskFixture *it, const char *text)
{
  return task_fixture_find (it, GTK_TYPE_LABEL, text) != NULL;
}

/* --- the five states ----------------------------------------------------------------------- */

static void
test_loads_until_it_has_a_session (TaskFixture *it, gconstpointer data)
{
  ZerenPage *page = g_object_new (ZEREN_TYPE_TASK_PAGE, NULL);
  GtkWindow *window = zeren_gui_show (GTK_WIDGET (page), 900, 700);

  g_assert_cmpint (zeren_page_get_state (page), ==, ZEREN_PAGE_STATE_LOADING);
  gtk_window_destroy (window);
}

static void
test_without_a_task_it_is_empty (TaskFixture *it, gconstpointer data)
{
  task_fixture_open (it, g_object_new (ZEREN_TYPE_TASK_PAGE, NULL), 900);
  zeren_gui_wait_for_state (it->page, ZEREN_PAGE_STATE_EMPTY);
}

static void
test_a_task_that_is_gone_is_said_to_be (TaskFixture *it, gconstpointer data)
{
  open_task (it, 4711);
  zeren_gui_wait_for_state (it->page, ZEREN_PAGE_STATE_NO_RESULTS);
  g_assert_true (says (it, "This Task Is Gone"));
}

static void
test_broken_database_is_an_error (TaskFixture *it, gconstpointer data)
{
  it->shell = zeren_gui_open_shell (zeren_context_get_folder (it->office->context), "2026-04-20");
  it->page = g_object_new (ZEREN_TYPE_TASK_PAGE, NULL);
  zeren_page_set_subject (it->page, "task", 1);
  zeren_gui_break_database (it->shell);
  zeren_gui_show_page (it->shell, it->page);
  zeren_gui_wait_for_state (it->page, ZEREN_PAGE_STATE_ERROR);
}

static void
test_content_says_what_who_and_by_when (TaskFixture *it, gconstpointer data)
{
  show_study (it);

  g_assert_true (says (it, "专题研究"));
  g_assert_true (says (it, "安全生产责任制"));
  g_assert_true (says (it, "办公室"));
  g_assert_true (says (it, "主任"));
  g_assert_true (says (it, "戊五"));
  g_assert_true (says (it, "The plan states a period; this is its last day."));
  g_assert_true (says (it, "To Be Verified"));
  g_assert_true (says (it, "Nothing filed yet"));
  g_assert_true (says (it, "Planned"));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (it->page)), ==, 0);
}

static void
test_a_date_of_ours_is_said_to_be_a_reminder (TaskFixture *it, gconstpointer data)
{
  task_fixture_plan (it);
  show_first (it, it->drill);

  g_assert_true (
    says (it, "A date that only this program proposes: a reminder, nobody can be held to it."));
  g_assert_true (says (it, "No last day by the plan’s own words"));
}

/* --- links --------------------------------------------------------------------------------- */

static void
test_source_asks_for_the_duty (TaskFixture *it, gconstpointer data)
{
  g_autofree char *asked = NULL;

  show_study (it);
  gtk_widget_activate_action (GTK_WIDGET (it->page), "task.show-source", NULL);
  asked = g_strdup_printf ("open ('duty', %d)", (int)it->study);
  g_assert_cmpstr (zeren_test_shell_get_asked (it->shell), ==, asked);
}

static void
test_next_follows_the_list (TaskFixture *it, gconstpointer data)
{
  g_autoptr (GListStore) list = g_list_store_new (ZEREN_TYPE_TASK_VIEW);
  g_autoptr (ZerenTaskView) one = NULL;
  g_autoptr (ZerenTaskView) two = NULL;
  gint64 study, report;

  task_fixture_plan (it);
  study = task_fixture_first (it, it->study);
  report = task_fixture_first (it, it->report);
  one = zeren_task_view_load (it->office->context, report, NULL);
  two = zeren_task_view_load (it->office->context, study, NULL);
  g_list_store_append (list, one);
  g_list_store_append (list, two);
  it->shell = NULL;
  open_task (it, report);
  zeren_task_order_remember (zeren_page_get_session (it->page), G_LIST_MODEL (list));
  zeren_page_reload (it->page);
  zeren_gui_wait_for_state (it->page, ZEREN_PAGE_STATE_CONTENT);

  gtk_widget_activate_action (GTK_WIDGET (it->page), "task.previous", NULL);
  g_assert_cmpint (zeren_page_get_subject (it->page), ==, report);
  gtk_widget_activate_action (GTK_WIDGET (it->page), "task.next", NULL);
  zeren_gui_wait_for_state (it->page, ZEREN_PAGE_STATE_CONTENT);
  g_assert_cmpint (zeren_page_get_subject (it->page), ==, study);
  gtk_widget_activate_action (GTK_WIDGET (it->page), "task.previous", NULL);
  g_assert_cmpint (zeren_page_get_subject (it->page), ==, report);
}

/* --- keys ---------------------------------------------------------------------------------- */

static gboolean
has_key (GtkWidget *widget, const char *key, const char *action)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  g_autoptr (GtkShortcutTrigger) wanted = gtk_shortcut_trigger_parse_string (key);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutAction *named = gtk_shortcut_get_action (shortcut);

          if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), wanted) &&
              GTK_IS_NAMED_ACTION (named) &&
              g_str_equal (gtk_named_action_get_action_name (GTK_NAMED_ACTION (named)), action))
            return TRUE;
        }
    }

  return FALSE;
}

static void
test_every_verb_has_a_key (TaskFixture *it, gconstpointer data)
{
  static const char *const keys[][2] = {
    { "<Control>Return", "task.complete" },
    { "<Control>e", "task.add-evidence" },
    { "<Control>u", "task.confirm-unperformed" },
    { "<Control>m", "task.move" },
    { "<Control><Shift>w", "task.waive" },
    { "<Control><Shift>o", "task.reopen" },
    { "<Control><Shift>k", "task.draft-case" },
    { "<Control>j", "task.show-source" },
    { "<Alt>Up", "task.previous" },
    { "<Alt>Down", "task.next" },
  };

  show_study (it);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_true (has_key (GTK_WIDGET (it->page), keys[i][0], keys[i][1]));
}

#define ADD(name, function)                                                                        \
  g_test_add ("/gui/task-page/" name,                                                              \
              TaskFixture,                                                                         \
              NULL,                                                                                \
              task_fixture_set_up,                                                                 \
              function,                                                                            \
              task_fixture_tear_down)

int
main (int argc, char **argv)
{
  zeren_gui_test_init (&argc, &argv);

  ADD ("loads-until-it-has-a-session", test_loads_until_it_has_a_session);
  ADD ("without-a-task-it-is-empty", test_without_a_task_it_is_empty);
  ADD ("a-task-that-is-gone-is-said-to-be", test_a_task_that_is_gone_is_said_to_be);
  ADD ("broken-database-is-an-error", test_broken_database_is_an_error);
  ADD ("content-says-what-who-and-by-when", test_content_says_what_who_and_by_when);
  ADD ("a-date-of-ours-is-said-to-be-a-reminder", test_a_date_of_ours_is_said_to_be_a_reminder);
  ADD ("source-asks-for-the-duty", test_source_asks_for_the_duty);
  ADD ("next-follows-the-list", test_next_follows_the_list);
  ADD ("every-verb-has-a-key", test_every_verb_has_a_key);

  return g_test_run ();
}
