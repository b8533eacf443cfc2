/* zeren-complete-dialog.c: records that tasks were done, with the files that show it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-complete-dialog.h"

#include "zeren-bulk-group.h"
#include "zeren-date-row.h"
#include "zeren-file-drop.h"
#include "zeren-shell.h"
#include "zeren-task-row.h"
#include "zeren-task-verbs.h"

#include <glib/gi18n-lib.h>

struct _ZerenCompleteDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *window_title;
  GtkStack *stack;
  AdwBanner *banner;
  AdwActionRow *task_row;
  ZerenDateRow *date_row;
  AdwActionRow *judgement_row;
  GtkImage *judgement_image;
  ZerenFileDrop *file_drop;
  ZerenBulkGroup *bulk_group;
  AdwPreferencesGroup *near_group;
  GtkButton *save_button;
  AdwStatusPage *working_page;

  GPtrArray *views;
  gboolean is_addition; /* more evidence of a task that is done */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (ZerenCompleteDialog, zeren_complete_dialog, ADW_TYPE_DIALOG)

#define VIEW_KEY "zeren-task-view"

static ZerenTaskView *
get_first (ZerenCompleteDialog *self)
{
  return g_ptr_array_index (self->views, 0);
}

static gboolean
is_done (ZerenTaskView *view)
{
  return zeren_task_view_is_in_lane (view, ZEREN_TASK_LANE_DONE);
}

/* --- is it late ---------------------------------------------------------------------------- */

static char *
explain_late (ZerenTask *task, ZerenDate done_on)
{
  gboolean by_date = zeren_task_get_rule_source (task) == ZEREN_RULE_SOURCE_STATED &&
                     zeren_date_compare (done_on, zeren_task_get_rule_date (task)) > 0;
  g_autofree char *limit = zeren_date_to_label (by_date ? zeren_task_get_rule_date (task)
                                                        : zeren_task_get_lapse_date (task));

  if (by_date)
    /* Translators: %s is a date */
    return g_strdup_printf (_ ("Late: the plan itself says %s."), limit);

  /* Translators: %s is a date */
  return g_strdup_printf (_ ("Late: the last day by the plan’s own words was %s."), limit);
}

/**
 * zeren_task_judge_day:
 * @view: a task
 * @done_on: a day that it may have been done on
 *
 * Returns: (transfer full): whether that is late, and by what, in words
 */
char *
zeren_task_judge_day (ZerenTaskView *view, ZerenDate done_on)
{
  ZerenTask *task = zeren_task_view_get_task (view);
  g_autofree char *due = zeren_date_to_label (zeren_task_get_due_date (task));

  if (zeren_date_compare (done_on, zeren_task_view_get_today (view)) > 0)
    return g_strdup (_ ("This day has not come yet."));
  if (zeren_task_is_late_on (task, done_on))
    return explain_late (task, done_on);
  if (zeren_date_compare (done_on, zeren_task_get_due_date (task)) <= 0)
    return g_strdup (_ ("In time."));

  /* Translators: %s is a date */
  return g_strdup_printf (
    _ ("After %s, which the office works to, but not late by the plan’s own words."), due);
}

static char *
judge_all (ZerenCompleteDialog *self, ZerenDate day)
{
  guint n_late = 0;

  if (self->is_addition)
    return g_strdup ("");
  if (self->views->len == 1)
    return zeren_task_judge_day (get_first (self), day);
  if (zeren_date_compare (day, zeren_task_view_get_today (get_first (self))) > 0)
    return zeren_task_judge_day (get_first (self), day);

  for (guint i = 0; i < self->views->len; i++)
    {
      ZerenTaskView *view = g_ptr_array_index (self->views, i);

      n_late += zeren_task_is_late_on (zeren_task_view_get_task (view), day) ? 1 : 0;
    }
  if (n_late == 0)
    return g_strdup (_ ("None of the tasks is late by the plan’s own words."));

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%u of the tasks is late by the plan’s own words.",
                                       "%u of the tasks are late by the plan’s own words.",
                                       n_late),
                          n_late);
}

static gboolean
is_late (ZerenCompleteDialog *self, ZerenDate day)
{
  for (guint i = 0; i < self->views->len; i++)
    if (zeren_task_is_late_on (zeren_task_view_get_task (g_ptr_array_index (self->views, i)), day))
      return TRUE;

  return FALSE;
}

static void
show_judgement (ZerenCompleteDialog *self)
{
  g_autofree char *words = NULL;
  ZerenDate day;
  gboolean late;

  if (self->views == NULL || self->views->len == 0)
    return;
  if (!zeren_date_row_get_date (self->date_row, &day))
    {
      gtk_widget_set_visible (GTK_WIDGET (self->judgement_row), FALSE);
      return;
    }

  words = judge_all (self, day);
  late = !self->is_addition && is_late (self, day);
  gtk_widget_set_visible (GTK_WIDGET (self->judgement_row), *words != '\0');
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->judgement_row), words);
  gtk_image_set_from_icon_name (
    self->judgement_image, late ? "zeren-task-done-late-symbolic" : "zeren-task-done-symbolic");
}

/* --- what else the same act serves --------------------------------------------------------- */

static gpointer
read_near (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  return zeren_task_bulk_list_near (context, *(gint64 *)data, error);
}

static void
served_toggled_cb (GtkCheckButton *check, ZerenCompleteDialog *self)
{
  ZerenTaskView *view = g_object_get_data (G_OBJECT (check), VIEW_KEY);

  if (gtk_check_button_get_active (check))
    g_ptr_array_add (self->views, g_object_ref (view));
  else
    g_ptr_array_remove (self->views, view);
  show_judgement (self);
}

static void
add_near (ZerenCompleteDialog *self, ZerenTaskView *view)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *due = zeren_task_dup_due (view);
  /* Translators: the due date of a task, and who answers for it */
  g_autofree char *subtitle = g_strdup_printf (_ ("%s · %s"), due, zeren_task_view_get_who (view));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), zeren_task_view_get_title (view));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_object_set_data_full (G_OBJECT (check), VIEW_KEY, g_object_ref (view), g_object_unref);
  g_signal_connect_object (check, "toggled", G_CALLBACK (served_toggled_cb), self, 0);
  adw_preferences_group_add (self->near_group, row);
}

static void
near_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenCompleteDialog) self = user_data;
  g_autoptr (GPtrArray) near = zeren_session_run_finish (ZEREN_SESSION (source), result, NULL);

  if (near == NULL || near->len == 0 || self->near_group == NULL)
    return;
  for (guint i = 0; i < near->len; i++)
    add_near (self, g_ptr_array_index (near, i));
  gtk_widget_set_visible (GTK_WIDGET (self->near_group), TRUE);
}

/* Only beside a task that may be completed together with others */
static void
offer_near (ZerenCompleteDialog *self, GtkWidget *parent)
{
  ZerenShell *shell = zeren_shell_get (parent);
  gint64 id = zeren_task_view_get_id (get_first (self));
  g_autofree char *alone = zeren_task_bulk_explain (zeren_task_view_get_task (get_first (self)),
                                                    ZEREN_TASK_BULK_COMPLETE);

  if (self->is_addition || self->views->len > 1 || alone != NULL || shell == NULL)
    return;
  zeren_session_read_async (zeren_shell_get_session (shell),
                            read_near,
                            g_memdup2 (&id, sizeof id),
                            g_free,
                            (GDestroyNotify)g_ptr_array_unref,
                            NULL,
                            near_read_cb,
                            g_object_ref (self));
}

/* --- recording it -------------------------------------------------------------------------- */

static void
show_working (ZerenCompleteDialog *self, gboolean working)
{
  gtk_stack_set_visible_child_name (self->stack, working ? "working" : "form");
  gtk_widget_set_visible (GTK_WIDGET (self->save_button), !working);
  adw_dialog_set_can_close (ADW_DIALOG (self), !working);
}

static void
complain (ZerenCompleteDialog *self, const char *message)
{
  adw_banner_set_title (self->banner, message != NULL ? message : "");
  adw_banner_set_revealed (self->banner, message != NULL);
}

static void
mention_known (ZerenCompleteDialog *self, guint n_known)
{
  g_autofree char *message = NULL;

  if (n_known == 0)
    return;
  message = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                          "%u of the files was there already; it is kept once.",
                                          "%u of the files were there already; they are kept once.",
                                          n_known),
                             n_known);
  zeren_shell_say (GTK_WIDGET (self), message);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenCompleteDialog) self = ZEREN_COMPLETE_DIALOG (source);
  g_autoptr (GError) error = NULL;
  g_autofree ZerenTaskDone *done = zeren_shell_act_finish (GTK_WIDGET (self), result, &error);

  g_clear_object (&self->cancellable);
  show_working (self, FALSE);
  if (done == NULL)
    {
      complain (self,
                g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
                  ? _ ("Stopped. Nothing was recorded.")
                  : error->message);
      return;
    }
  mention_known (self, done->n_known);
  adw_dialog_close (ADW_DIALOG (self));
}

static char *
dup_said (ZerenCompleteDialog *self)
{
  if (self->is_addition)
    return g_strdup (_ ("Evidence added"));
  if (self->views->len == 1)
    return g_strdup (_ ("Task done"));

  return g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u task done", "%u tasks done", self->views->len),
    self->views->len);
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenCompleteDialog *self = ZEREN_COMPLETE_DIALOG (widget);
  g_autofree char *said = NULL;
  ZerenTaskDoing *doing;
  ZerenDate day;

  if (self->cancellable != NULL)
    return;
  if (!zeren_date_row_get_date (self->date_row, &day))
    {
      complain (self, _ ("Say on which day it was."));
      gtk_widget_grab_focus (GTK_WIDGET (self->date_row));
      return;
    }

  complain (self, NULL);
  said = dup_said (self);
  doing = zeren_task_doing_new (self->views, day, zeren_file_drop_dup_files (self->file_drop));
  doing->is_addition = self->is_addition;
  self->cancellable = g_cancellable_new ();
  show_working (self, TRUE);
  zeren_shell_act_async (widget,
                         said,
                         zeren_task_verb_complete,
                         doing,
                         (GDestroyNotify)zeren_task_doing_free,
                         g_free,
                         self->cancellable,
                         saved_cb,
                         NULL);
  g_object_ref (self); /* until saved_cb() */
}

static void
stop_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenCompleteDialog *self = ZEREN_COMPLETE_DIALOG (widget);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static void
cancel_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenCompleteDialog *self = ZEREN_COMPLETE_DIALOG (widget);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  else
    adw_dialog_close (ADW_DIALOG (self));
}

static void
close_attempt_cb (ZerenCompleteDialog *self)
{
  stop_cb (GTK_WIDGET (self), NULL, NULL);
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_complete_dialog_dispose (GObject *object)
{
  ZerenCompleteDialog *self = ZEREN_COMPLETE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_COMPLETE_DIALOG);
  g_clear_pointer (&self->views, g_ptr_array_unref);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (zeren_complete_dialog_parent_class)->dispose (object);
}

static void
zeren_complete_dialog_class_init (ZerenCompleteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_complete_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "complete.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "complete.cancel", NULL, cancel_cb);
  gtk_widget_class_install_action (widget_class, "complete.stop", NULL, stop_cb);
  gtk_widget_class_add_binding_action (
    widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "complete.save", NULL);

  g_type_ensure (ZEREN_TYPE_DATE_ROW);
  g_type_ensure (ZEREN_TYPE_FILE_DROP);
  g_type_ensure (ZEREN_TYPE_BULK_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zeren_app/Zeren/zeren-complete-dialog.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, ZerenCompleteDialog, name)
  BIND (window_title);
  BIND (stack);
  BIND (banner);
  BIND (task_row);
  BIND (date_row);
  BIND (judgement_row);
  BIND (judgement_image);
  BIND (file_drop);
  BIND (bulk_group);
  BIND (near_group);
  BIND (save_button);
  BIND (working_page);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, show_judgement);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
}

static void
zeren_complete_dialog_init (ZerenCompleteDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_subject (ZerenCompleteDialog *self)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->task_row),
                                 zeren_task_view_get_title (get_first (self)));
  adw_action_row_set_subtitle (self->task_row, zeren_task_view_get_who (get_first (self)));
}

/* The tasks that can be completed; the group tells of the others. */
static GPtrArray *
take (ZerenCompleteDialog *self, GPtrArray *views)
{
  if (views->len == 1)
    return g_ptr_array_ref (views);
  gtk_widget_set_visible (GTK_WIDGET (self->task_row), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->bulk_group), TRUE);

  return zeren_bulk_group_take (self->bulk_group,
                                views,
                                ZEREN_TASK_BULK_COMPLETE,
                                _ ("The same day and the same files hold for all."));
}

static void
set_views (ZerenCompleteDialog *self, GPtrArray *views)
{
  ZerenDate today = zeren_task_view_get_today (g_ptr_array_index (views, 0));

  self->views = take (self, views);
  zeren_date_row_set_today (self->date_row, today);
  if (self->views->len == 0)
    {
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "complete.save", FALSE);
      gtk_widget_set_sensitive (GTK_WIDGET (self->date_row), FALSE);
      gtk_widget_set_sensitive (GTK_WIDGET (self->file_drop), FALSE);
      return;
    }
  self->is_addition = views->len == 1 && is_done (get_first (self));
  zeren_date_row_set_date (self->date_row,
                           self->is_addition
                             ? zeren_task_get_done_on (zeren_task_view_get_task (get_first (self)))
                             : today);
  if (self->is_addition)
    {
      adw_window_title_set_title (self->window_title, _ ("Add Evidence"));
      adw_dialog_set_title (ADW_DIALOG (self), _ ("Add Evidence"));
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->date_row), _ ("Proves the day"));
      gtk_button_set_label (self->save_button, _ ("_Add"));
    }
  show_subject (self);
  show_judgement (self);
}

/**
 * zeren_complete_dialog_present:
 * @parent: a widget in the window
 * @view: a task
 * @files: (nullable) (element-type GFile): files that were dropped on it
 */
void
zeren_complete_dialog_present (GtkWidget *parent, ZerenTaskView *view, GPtrArray *files)
{
  g_autoptr (GPtrArray) views = g_ptr_array_new_with_free_func (g_object_unref);
  ZerenCompleteDialog *self = g_object_new (ZEREN_TYPE_COMPLETE_DIALOG, NULL);

  g_ptr_array_add (views, g_object_ref (view));
  set_views (self, views);
  if (files != NULL)
    zeren_file_drop_add_all (self->file_drop, files);
  offer_near (self, parent);
  adw_dialog_present (ADW_DIALOG (self), parent);
}

/** zeren_complete_dialog_present_for: asks for one day and the same files for all of @views
 * (ZerenTaskView) */
void
zeren_complete_dialog_present_for (GtkWidget *parent, GPtrArray *views)
{
  ZerenCompleteDialog *self;

  if (views->len == 0)
    return;

  self = g_object_new (ZEREN_TYPE_COMPLETE_DIALOG, NULL);
  set_views (self, views);
  if (views->len == 1)
    offer_near (self, parent);
  adw_dialog_present (ADW_DIALOG (self), parent);
}
