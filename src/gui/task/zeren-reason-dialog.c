/* zeren-reason-dialog.c: asks why a task is not needed, or who confirms that it was not done, and
 * why
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-reason-dialog.h"

#include "zeren-bulk-group.h"
#include "zeren-member-row.h"
#include "zeren-shell.h"
#include "zeren-string.h"
#include "zeren-task-verbs.h"

#include <glib/gi18n-lib.h>

struct _ZerenReasonDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *window_title;
  GtkStack *stack;
  AdwBanner *banner;
  AdwActionRow *task_row;
  AdwActionRow *limit_row;
  ZerenBulkGroup *bulk_group;
  AdwPreferencesGroup *reason_group;
  ZerenMemberRow *member_row;
  AdwEntryRow *reason_row;
  GtkButton *save_button;
  AdwStatusPage *refused_page;

  GPtrArray *views;
  gboolean is_unperformed;
  gboolean is_saving;
};

G_DEFINE_FINAL_TYPE (ZerenReasonDialog, zeren_reason_dialog, ADW_TYPE_DIALOG)

static void
complain (ZerenReasonDialog *self, const char *message)
{
  adw_banner_set_title (self->banner, message != NULL ? message : "");
  adw_banner_set_revealed (self->banner, message != NULL);
}

static gint64
get_member (ZerenReasonDialog *self)
{
  return self->is_unperformed ? zeren_member_row_get_selected_id (self->member_row) : 0;
}

/* --- recording it -------------------------------------------------------------------------- */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenReasonDialog) self = ZEREN_REASON_DIALOG (source);
  g_autoptr (GError) error = NULL;
  g_autofree ZerenTaskDone *done = zeren_shell_act_finish (GTK_WIDGET (self), result, &error);

  self->is_saving = FALSE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reason.save", TRUE);
  if (done != NULL)
    adw_dialog_close (ADW_DIALOG (self));
  else
    complain (self, error->message);
}

static char *
dup_said (ZerenReasonDialog *self)
{
  guint n = self->views->len;

  if (self->is_unperformed)
    return g_strdup (_ ("Confirmed as unperformed"));
  if (n == 1)
    return g_strdup (_ ("Task waived"));

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u task waived", "%u tasks waived", n), n);
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenReasonDialog *self = ZEREN_REASON_DIALOG (widget);
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (self->reason_row));
  g_autofree char *said = NULL;

  if (self->is_saving)
    return;
  if (self->is_unperformed && get_member (self) == 0)
    {
      complain (self, _ ("A named person must confirm that the task was not done."));
      gtk_widget_grab_focus (GTK_WIDGET (self->member_row));
      return;
    }
  if (zeren_string_is_blank (reason))
    {
      complain (self, _ ("A reason is needed."));
      gtk_widget_grab_focus (GTK_WIDGET (self->reason_row));
      return;
    }

  complain (self, NULL);
  said = dup_said (self);
  self->is_saving = TRUE;
  gtk_widget_action_set_enabled (widget, "reason.save", FALSE);
  zeren_shell_act_async (widget,
                         said,
                         self->is_unperformed ? zeren_task_verb_confirm_unperformed
                                              : zeren_task_verb_waive,
                         zeren_task_doing_new_with_reason (self->views, get_member (self), reason),
                         (GDestroyNotify)zeren_task_doing_free,
                         g_free,
                         NULL,
                         saved_cb,
                         NULL);
  g_object_ref (self); /* until saved_cb() */
}

static void
cancel_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_reason_dialog_dispose (GObject *object)
{
  ZerenReasonDialog *self = ZEREN_REASON_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_REASON_DIALOG);
  g_clear_pointer (&self->views, g_ptr_array_unref);

  G_OBJECT_CLASS (zeren_reason_dialog_parent_class)->dispose (object);
}

static void
zeren_reason_dialog_class_init (ZerenReasonDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_reason_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "reason.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "reason.cancel", NULL, cancel_cb);
  gtk_widget_class_add_binding_action (
    widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "reason.save", NULL);

  g_type_ensure (ZEREN_TYPE_MEMBER_ROW);
  g_type_ensure (ZEREN_TYPE_BULK_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-reason-dialog.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, ZerenReasonDialog, name)
  BIND (window_title);
  BIND (stack);
  BIND (banner);
  BIND (task_row);
  BIND (limit_row);
  BIND (bulk_group);
  BIND (reason_group);
  BIND (member_row);
  BIND (reason_row);
  BIND (save_button);
  BIND (refused_page);
#undef BIND
}

static void
zeren_reason_dialog_init (ZerenReasonDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_subject (ZerenReasonDialog *self)
{
  ZerenTaskView *first = g_ptr_array_index (self->views, 0);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->task_row),
                                 zeren_task_view_get_title (first));
  adw_action_row_set_subtitle (self->task_row, zeren_task_view_get_who (first));
}

/* Shows the tasks of which several can be waived; the group tells of the others. */
static void
show_several (ZerenReasonDialog *self, GPtrArray *views)
{
  gtk_widget_set_visible (GTK_WIDGET (self->task_row), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->bulk_group), TRUE);
  self->views = zeren_bulk_group_take (
    self->bulk_group, views, ZEREN_TASK_BULK_WAIVE, _ ("The same reason holds for all."));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reason.save", self->views->len > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->reason_group), self->views->len > 0);
}

static void
set_title (ZerenReasonDialog *self, const char *title, const char *verb)
{
  adw_dialog_set_title (ADW_DIALOG (self), title);
  adw_window_title_set_title (self->window_title, title);
  gtk_button_set_label (self->save_button, verb);
}

/** zeren_reason_dialog_present_waive: asks why @views (ZerenTaskView) are not needed */
void
zeren_reason_dialog_present_waive (GtkWidget *parent, GPtrArray *views)
{
  ZerenReasonDialog *self;

  if (views->len == 0)
    return;

  self = g_object_new (ZEREN_TYPE_REASON_DIALOG, NULL);
  set_title (self, _ ("Waive"), _ ("_Waive"));
  gtk_widget_set_visible (GTK_WIDGET (self->limit_row), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->member_row), FALSE);
  adw_preferences_group_set_description (
    self->reason_group,
    _ ("A waived task was not needed: merged into another, or its matter did not arise. The "
       "reason is kept with the task."));
  if (views->len > 1)
    show_several (self, views);
  else
    {
      self->views = g_ptr_array_ref (views);
      show_subject (self);
    }
  adw_dialog_present (ADW_DIALOG (self), parent);
}

/* The plan's own limit that has passed; the model refuses where there is none. */
static void
show_limit (ZerenReasonDialog *self, ZerenTaskView *view)
{
  ZerenDate lapse = zeren_task_get_lapse_date (zeren_task_view_get_task (view));
  g_autofree char *day = zeren_date_to_label (lapse);
  guint n_days = (guint)MAX (zeren_date_days_until (lapse, zeren_task_view_get_today (view)), 0);
  /* Translators: how many days ago something was */
  g_autofree char *ago = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u day ago", "%u days ago", n_days), n_days);
  g_autofree char *title = NULL;

  /* Translators: %s is a date */
  title = g_strdup_printf (_ ("The last day by the plan’s own words was %s"), day);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->limit_row), title);
  adw_action_row_set_subtitle (self->limit_row, ago);
}

/**
 * zeren_reason_dialog_present_unperformed:
 * @parent: a widget in the window
 * @details: a task
 *
 * Asks which member confirms that it was not done, and why; where that cannot be confirmed, says
 * what the model says.
 */
void
zeren_reason_dialog_present_unperformed (GtkWidget *parent, ZerenTaskDetails *details)
{
  ZerenReasonDialog *self = g_object_new (ZEREN_TYPE_REASON_DIALOG, NULL);

  self->views = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->views, g_object_ref (details->view));
  self->is_unperformed = TRUE;
  set_title (self, _ ("Confirm as Unperformed"), _ ("C_onfirm"));
  if (details->not_confirmable != NULL)
    {
      adw_status_page_set_description (self->refused_page, details->not_confirmable);
      gtk_stack_set_visible_child_name (self->stack, "refused");
      gtk_widget_set_visible (GTK_WIDGET (self->save_button), FALSE);
    }
  else
    {
      show_subject (self);
      show_limit (self, details->view);
      zeren_member_row_set_members (
        self->member_row, zeren_office_get_members (details->office), details->office);
      adw_preferences_group_set_description (
        self->reason_group,
        _ ("Not recorded is not the same as not done. Somebody has looked into it, and says by "
           "name what shows that it was not done."));
    }
  adw_dialog_present (ADW_DIALOG (self), parent);
}
