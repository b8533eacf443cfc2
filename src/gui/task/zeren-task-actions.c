/* zeren-task-actions.c: the actions of a window that add tasks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-actions.h"

#include "zeren-instruction-dialog.h"
#include "zeren-shell.h"

/* Not over another dialog, and not while no database is open */
static void
ask (gpointer window, ZerenInstructionKind kind)
{
  ZerenSession *session = zeren_shell_get_session (ZEREN_SHELL (window));

  if (session != NULL && zeren_session_get_database (session) != NULL &&
      (!ADW_IS_APPLICATION_WINDOW (window) ||
       adw_application_window_get_visible_dialog (window) == NULL))
    zeren_instruction_dialog_present_new (window, kind);
}

static void
new_task_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ask (user_data, ZEREN_INSTRUCTION_AD_HOC);
}

static void
new_instruction_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ask (user_data, ZEREN_INSTRUCTION_LEADER);
}

/**
 * zeren_task_actions_add:
 * @map: the actions of @window
 * @window: a #ZerenShell
 *
 * Adds `new-task` and `new-instruction`, which ask for a task that no plan asks for.
 */
void
zeren_task_actions_add (GActionMap *map, GtkWidget *window)
{
  static const GActionEntry entries[] = {
    { .name = "new-task", .activate = new_task_cb },
    { .name = "new-instruction", .activate = new_instruction_cb },
  };

  g_return_if_fail (G_IS_ACTION_MAP (map));
  g_return_if_fail (ZEREN_IS_SHELL (window));

  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), window);
}
