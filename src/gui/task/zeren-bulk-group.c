/* zeren-bulk-group.c: the tasks that a dialog is about to do something to, and those left out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-bulk-group.h"

#include "zeren-task-row.h"

#include <glib/gi18n-lib.h>

/* More rows than anybody reads would keep the dialog waiting. */
#define MAX_ROWS 50

struct _ZerenBulkGroup
{
  AdwPreferencesGroup parent_instance;
};

G_DEFINE_FINAL_TYPE (ZerenBulkGroup, zeren_bulk_group, ADW_TYPE_PREFERENCES_GROUP)

static void
zeren_bulk_group_class_init (ZerenBulkGroupClass *klass)
{
}

static void
zeren_bulk_group_init (ZerenBulkGroup *self)
{
}

/** zeren_bulk_group_new: Returns: (transfer floating): a group of nothing yet */
GtkWidget *
zeren_bulk_group_new (void)
{
  return g_object_new (ZEREN_TYPE_BULK_GROUP, NULL);
}

/* The lists inside an expander row are made without names. */
static void
name_lists (GtkWidget *widget, const char *title)
{
  if (GTK_IS_LIST_BOX (widget))
    gtk_accessible_update_property (
      GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_lists (child, title);
}

static AdwExpanderRow *
add_expander (ZerenBulkGroup *self, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  name_lists (row, title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);

  return ADW_EXPANDER_ROW (row);
}

static void
add_row (AdwExpanderRow *expander, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_expander_row_add_row (expander, row);
}

static void
add_more (AdwExpanderRow *expander, guint n)
{
  g_autofree char *more = NULL;

  if (n <= MAX_ROWS)
    return;
  more = g_strdup_printf (
    /* Translators: below a list of tasks, how many more there are */
    g_dngettext (GETTEXT_PACKAGE, "%u more task", "%u more tasks", n - MAX_ROWS),
    n - MAX_ROWS);
  add_row (expander, more, "");
}

static void
show_taken (ZerenBulkGroup *self, GPtrArray *taken, const char *what_holds)
{
  g_autofree char *title = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u task", "%u tasks", taken->len), taken->len);
  AdwExpanderRow *expander = add_expander (self, title, what_holds);

  for (guint i = 0; i < MIN (taken->len, MAX_ROWS); i++)
    {
      ZerenTaskView *view = g_ptr_array_index (taken, i);
      g_autofree char *due = zeren_task_dup_due (view);
      /* Translators: the due date of a task, and who answers for it */
      g_autofree char *subtitle = g_strdup_printf (
        _ ("%s · %s"), due, zeren_task_view_get_who (view));

      add_row (expander, zeren_task_view_get_title (view), subtitle);
    }
  add_more (expander, taken->len);
}

static void
show_left_out (ZerenBulkGroup *self, GPtrArray *left_out, ZerenTaskBulkVerb verb)
{
  g_autofree char *title = g_strdup_printf (
    g_dngettext (
      GETTEXT_PACKAGE, "%u task cannot be taken", "%u tasks cannot be taken", left_out->len),
    left_out->len);
  AdwExpanderRow *expander = add_expander (self, title, _ ("They are left out."));

  for (guint i = 0; i < MIN (left_out->len, MAX_ROWS); i++)
    {
      ZerenTaskView *view = g_ptr_array_index (left_out, i);
      g_autofree char *reason = zeren_task_bulk_explain (zeren_task_view_get_task (view), verb);

      add_row (expander, zeren_task_view_get_title (view), reason);
    }
  add_more (expander, left_out->len);
  adw_expander_row_set_expanded (expander, TRUE);
}

/**
 * zeren_bulk_group_take:
 * @self: a group of nothing yet
 * @views: (element-type ZerenTaskView): what was selected
 * @verb: what is to be done to all
 * @what_holds: what is the same for all, as a sentence
 *
 * Returns: (transfer full) (element-type ZerenTaskView): the tasks that can be taken, maybe none
 */
GPtrArray *
zeren_bulk_group_take (ZerenBulkGroup *self,
                       GPtrArray *views,
                       ZerenTaskBulkVerb verb,
                       const char *what_holds)
{
  g_autoptr (GPtrArray) left_out = g_ptr_array_new ();
  GPtrArray *taken = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (ZEREN_IS_BULK_GROUP (self), taken);

  for (guint i = 0; i < views->len; i++)
    {
      ZerenTaskView *view = g_ptr_array_index (views, i);
      g_autofree char *reason = zeren_task_bulk_explain (zeren_task_view_get_task (view), verb);

      if (reason != NULL)
        g_ptr_array_add (left_out, view);
      else
        g_ptr_array_add (taken, g_object_ref (view));
    }
  if (taken->len > 0)
    show_taken (self, taken, what_holds);
  if (left_out->len > 0)
    show_left_out (self, left_out, verb);

  return taken;
}
