/* zeren-duty-rows.c: rows for duties, tasks and organisations that lead to their pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-duty-rows.h"

#include "zeren-task-state-mark.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
create_row (const char *kind, gint64 id, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title != NULL ? title : "");
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(sx)", kind, id);

  return row;
}

static void
add_arrow (GtkWidget *row)
{
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
}

/** zeren_duty_link_row_new: Returns: (transfer floating): the act of a duty; leads to its source */
GtkWidget *
zeren_duty_link_row_new (ZerenDuty *duty)
{
  const char *action = zeren_duty_get_action (duty);
  const char *quote = zeren_duty_get_quote (duty);
  GtkWidget *row;

  if (action == NULL || *action == '\0')
    row = create_row ("duty", zeren_duty_get_id (duty), quote, NULL);
  else
    row = create_row ("duty", zeren_duty_get_id (duty), action, quote);
  add_arrow (row);

  return row;
}

/** zeren_task_link_row_new: Returns: (transfer floating): a task with its due date and state */
GtkWidget *
zeren_task_link_row_new (ZerenTaskView *view)
{
  g_autofree char *due = zeren_date_to_label (
    zeren_task_get_due_date (zeren_task_view_get_task (view)));
  g_autofree char *subtitle = NULL;
  GtkWidget *row;

  /* Translators: when a task is due, and who has to do it */
  subtitle = g_strdup_printf (_ ("due %s · %s"), due, zeren_task_view_get_who (view));
  row = create_row (
    "task", zeren_task_view_get_id (view), zeren_task_view_get_title (view), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (ZEREN_TYPE_TASK_STATE_MARK, "view", view, NULL));

  return row;
}

/** zeren_organisation_link_row_new: Returns: (transfer floating): an organisation with its kind */
GtkWidget *
zeren_organisation_link_row_new (ZerenOrganisation *organisation)
{
  GtkWidget *row = create_row ("organisation",
                               zeren_organisation_get_id (organisation),
                               zeren_organisation_get_name (organisation),
                               zeren_organisation_get_kind (organisation));

  add_arrow (row);

  return row;
}
