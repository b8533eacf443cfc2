/* zeren-action-table.c: every action that has a key, in one place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-action-table.h"

#include "zeren-places.h"

#include <glib/gi18n-lib.h>

static const ZerenAction actions[] = {
  { "win.import-plan", ZEREN_ACTION_PLANS, N_ ("Import a Plan"), { "<Control>o" } },
  { "plans.paste", ZEREN_ACTION_PLANS, N_ ("Import What Was Copied"), { "<Control>v" } },
  { NULL, ZEREN_ACTION_PLANS, N_ ("Menu of a Plan"), { "Menu" } },
  { NULL, ZEREN_ACTION_PLANS, N_ ("Withdraw a Plan"), { "Delete" } },
  { "win.find-anything", ZEREN_ACTION_GENERAL, N_ ("Search Everything"), { "<Control>k" } },
  { "win.search", ZEREN_ACTION_GENERAL, N_ ("Search on This Page"), { "<Control>f" } },
  { "case.redraft", ZEREN_ACTION_INCIDENTS, N_ ("Draft a Case Anew"), { "F5" } },
  { "case.save-all", ZEREN_ACTION_INCIDENTS, N_ ("Save All Documents"), { "<Control>s" } },
  { "case.print", ZEREN_ACTION_INCIDENTS, N_ ("Print the Document"), { "<Control>p" } },
  { "incident.record", ZEREN_ACTION_INCIDENTS, N_ ("Record an Incident"), { "<Control>n" } },
  { "duty.accept", ZEREN_ACTION_DUTIES, N_ ("Accept"), { "a" } },
  { NULL, ZEREN_ACTION_DUTIES, N_ ("Accept and Go On"), { "Return" } },
  { "duty.reject", ZEREN_ACTION_DUTIES, N_ ("Reject"), { "r", "Delete", "KP_Delete" } },
  { "duty.reset", ZEREN_ACTION_DUTIES, N_ ("Back to Proposed"), { "p" } },
  { "duty.edit", ZEREN_ACTION_DUTIES, N_ ("Edit the Words"), { "e", "F2" } },
  { "duty.bind", ZEREN_ACTION_DUTIES, N_ ("Say Whom It Falls On"), { "b" } },
  { "duty.add", ZEREN_ACTION_DUTIES, N_ ("Add a Duty Here"), { "<Control>d" } },
  { "preview.zoom-in",
    ZEREN_ACTION_PAGES,
    N_ ("Zoom In"),
    { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "preview.zoom-out",
    ZEREN_ACTION_PAGES,
    N_ ("Zoom Out"),
    { "<Control>minus", "<Control>KP_Subtract" } },
  { "preview.zoom-fit",
    ZEREN_ACTION_PAGES,
    N_ ("Fit Page Width"),
    { "<Control>0", "<Control>KP_0" } },
  { "preview.zoom-whole", ZEREN_ACTION_PAGES, N_ ("Fit Whole Page"), { "<Control>2" } },
  { "preview.zoom-actual", ZEREN_ACTION_PAGES, N_ ("Actual Size"), { "<Control>1" } },
  { "preview.turn-right", ZEREN_ACTION_PAGES, N_ ("Turn Right"), { "<Control>r" } },
  { "preview.turn-left", ZEREN_ACTION_PAGES, N_ ("Turn Left"), { "<Control><Shift>r" } },
  { "preview.thumbnails", ZEREN_ACTION_PAGES, N_ ("Small Pages"), { "F9" } },
  { "preview.find-next", ZEREN_ACTION_PAGES, N_ ("Next Match"), { "F3", "<Control>g" } },
  { "preview.find-previous",
    ZEREN_ACTION_PAGES,
    N_ ("Previous Match"),
    { "<Shift>F3", "<Control><Shift>g" } },
  { "preview.go-to-page", ZEREN_ACTION_PAGES, N_ ("Go to a Page"), { "<Control>l" } },
  { "preview.previous-page",
    ZEREN_ACTION_PAGES,
    N_ ("Previous Page"),
    { "<Control>Page_Up", "<Control>KP_Page_Up" } },
  { "preview.next-page",
    ZEREN_ACTION_PAGES,
    N_ ("Next Page"),
    { "<Control>Page_Down", "<Control>KP_Page_Down" } },
  { NULL, ZEREN_ACTION_PAGES, N_ ("Select Text"), { "<Shift>Right" } },
  { NULL, ZEREN_ACTION_PAGES, N_ ("Copy"), { "<Control>c" } },
  { NULL, ZEREN_ACTION_PAGES, N_ ("Scroll Up"), { "Page_Up" } },
  { NULL, ZEREN_ACTION_PAGES, N_ ("Scroll Down"), { "Page_Down" } },
  { NULL, ZEREN_ACTION_PAGES, N_ ("Beginning of the Document"), { "Home" } },
  { NULL, ZEREN_ACTION_PAGES, N_ ("End of the Document"), { "End" } },
  { "win.new-task", ZEREN_ACTION_TASKS, N_ ("New Task"), { "<Control><Shift>n" } },
  { "win.new-instruction", ZEREN_ACTION_TASKS, N_ ("New Instruction"), { "<Control><Shift>i" } },
  { "task.complete",
    ZEREN_ACTION_TASKS,
    N_ ("Complete Task"),
    { "<Control>Return", "<Control>KP_Enter" } },
  { "task.add-evidence", ZEREN_ACTION_TASKS, N_ ("Add Evidence"), { "<Control>e" } },
  { "task.confirm-unperformed",
    ZEREN_ACTION_TASKS,
    N_ ("Confirm as Unperformed"),
    { "<Control>u" } },
  { "task.move", ZEREN_ACTION_TASKS, N_ ("Move Task to Another Day"), { "<Control>m" } },
  { "task.waive", ZEREN_ACTION_TASKS, N_ ("Waive Task"), { "<Control><Shift>w" } },
  { "task.reopen", ZEREN_ACTION_TASKS, N_ ("Reopen Task"), { "<Control><Shift>o" } },
  { "task.draft-case", ZEREN_ACTION_TASKS, N_ ("Draft Case"), { "<Control><Shift>k" } },
  { "task.show-source", ZEREN_ACTION_TASKS, N_ ("Show the Words of the Plan"), { "<Control>j" } },
  { "task.previous", ZEREN_ACTION_TASKS, N_ ("Previous Task"), { "<Alt>Up" } },
  { "task.next", ZEREN_ACTION_TASKS, N_ ("Next Task"), { "<Alt>Down" } },
  { "calendar.today", ZEREN_ACTION_CALENDAR, N_ ("Go to Today"), { "<Control>t" } },
  { "calendar.previous", ZEREN_ACTION_CALENDAR, N_ ("Previous Month"), { "<Alt>Page_Up" } },
  { "calendar.next", ZEREN_ACTION_CALENDAR, N_ ("Next Month"), { "<Alt>Page_Down" } },
  { NULL, ZEREN_ACTION_CALENDAR, N_ ("Choose Another Day"), { "Right" } },
  { NULL, ZEREN_ACTION_CALENDAR, N_ ("Choose a Day of the Next Month"), { "Page_Down" } },
  { NULL, ZEREN_ACTION_CALENDAR, N_ ("First Day of the Week"), { "Home" } },
  { NULL, ZEREN_ACTION_CALENDAR, N_ ("First Day of the Month"), { "<Control>Home" } },
  { NULL, ZEREN_ACTION_CALENDAR, N_ ("Agenda of the Day"), { "Return" } },
  { "win.undo", ZEREN_ACTION_GENERAL, N_ ("Undo the Last Change"), { "<Control>z" } },
  { NULL, ZEREN_ACTION_GENERAL, N_ ("Go to a Place of the Sidebar"), { "<Alt>1", "<Alt>7" } },
  { NULL, ZEREN_ACTION_GENERAL, N_ ("Go Back"), { "<Alt>Left" } },
  { NULL, ZEREN_ACTION_ORGANISATIONS, N_ ("Move Up Among Its Siblings"), { "<Alt>Up" } },
  { NULL, ZEREN_ACTION_ORGANISATIONS, N_ ("Move Down Among Its Siblings"), { "<Alt>Down" } },
  { NULL, ZEREN_ACTION_ORGANISATIONS, N_ ("Move Out From Under Its Parent"), { "<Alt>Left" } },
  { NULL, ZEREN_ACTION_ORGANISATIONS, N_ ("Move Below the One Before It"), { "<Alt>Right" } },
  { NULL, ZEREN_ACTION_ORGANISATIONS, N_ ("Menu of the Organization"), { "<Shift>F10" } },
  { "win.main-menu", ZEREN_ACTION_GENERAL, N_ ("Main Menu"), { "F10" } },
  { "win.shortcuts", ZEREN_ACTION_GENERAL, N_ ("Keyboard Shortcuts"), { "<Control>question" } },
  { "window.close", ZEREN_ACTION_GENERAL, N_ ("Close Window"), { "<Control>w" } },
  { "app.quit", ZEREN_ACTION_GENERAL, N_ ("Quit"), { "<Control>q" } },
};

/**
 * zeren_action_table_get:
 * @n_actions: (out): how many there are
 *
 * Returns: (array length=n_actions) (transfer none): the table
 */
const ZerenAction *
zeren_action_table_get (gsize *n_actions)
{
  *n_actions = G_N_ELEMENTS (actions);

  return actions;
}

const char *
zeren_action_group_get_title (ZerenActionGroup group)
{
  static const char *const titles[ZEREN_N_ACTION_GROUPS] = {
    [ZEREN_ACTION_GENERAL] = N_ ("General"),
    [ZEREN_ACTION_PLANS] = N_ ("Plans"),
    [ZEREN_ACTION_CALENDAR] = N_ ("Calendar"),
    [ZEREN_ACTION_TASKS] = N_ ("Tasks"),
    [ZEREN_ACTION_INCIDENTS] = N_ ("Incidents and Cases"),
    [ZEREN_ACTION_DUTIES] = N_ ("Review of Duties"),
    [ZEREN_ACTION_PAGES] = N_ ("Pages of a Document"),
    [ZEREN_ACTION_ORGANISATIONS] = N_ ("Organizations"),
  };

  g_return_val_if_fail (group < ZEREN_N_ACTION_GROUPS, NULL);

  return _ (titles[group]);
}

/* Actions of widgets come with zeren_action_table_create_controller(). */
static gboolean
is_of_application (const char *name)
{
  return g_str_has_prefix (name, "app.") || g_str_has_prefix (name, "win.") ||
         g_str_has_prefix (name, "window.");
}

/**
 * zeren_action_table_set_accels:
 *
 * Gives the actions of the application and its windows their keys.
 */
void
zeren_action_table_set_accels (GtkApplication *application)
{
  const ZerenPlace *places;
  guint n_places;

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      const char *name = actions[i].name;

      if (name != NULL && !g_str_equal (name, "win.undo") && is_of_application (name))
        gtk_application_set_accels_for_action (application, name, actions[i].keys);
    }

  places = zeren_places_get (&n_places);
  for (guint i = 0; i < MIN (n_places, 9); i++)
    {
      g_autofree char *name = g_strdup_printf ("win.go::%s", places[i].id);
      g_autofree char *key = g_strdup_printf ("<Alt>%u", i + 1);

      gtk_application_set_accels_for_action (application, name, (const char *const[]){ key, NULL });
    }
}

/* The first key comes last: menus show the one that was added last. */
static void
add_shortcuts (GtkShortcutController *controller, const ZerenAction *action)
{
  for (guint i = g_strv_length ((GStrv)action->keys); i > 0; i--)
    {
      GtkShortcutTrigger *trigger = gtk_shortcut_trigger_parse_string (action->keys[i - 1]);

      g_assert (trigger != NULL);
      gtk_shortcut_controller_add_shortcut (
        controller, gtk_shortcut_new (trigger, gtk_named_action_new (action->name)));
    }
}

/**
 * zeren_action_table_create_controller:
 * @prefix: the group of actions that a widget has installed, with its dot, or one of them
 *
 * Returns: (transfer full): a controller for that widget; its keys work wherever in the window the
 *   focus is
 */
GtkEventController *
zeren_action_table_create_controller (const char *prefix)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller),
                                     GTK_SHORTCUT_SCOPE_GLOBAL);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      if (actions[i].name != NULL && g_str_has_prefix (actions[i].name, prefix))
        add_shortcuts (GTK_SHORTCUT_CONTROLLER (controller), &actions[i]);
    }

  return controller;
}
