/* zeren-review-dialog.c: a task is handed in for a reviewer, or given back with a reason
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-review-dialog.h"

#include "zeren-date-row.h"
#include "zeren-file-drop.h"
#include "zeren-shell.h"
#include "zeren-string.h"
#include "zeren-tasks.h"

#include <glib/gi18n-lib.h>

struct _ZerenReviewDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *window_title;
  AdwBanner *banner;
  AdwPreferencesGroup *group;
  AdwActionRow *task_row;
  ZerenDateRow *date_row;
  AdwEntryRow *reason_row;
  ZerenFileDrop *file_drop;
  GtkButton *save_button;

  gint64 task;
  gint64 member; /* who hands it in; 0 where that is not known */
  gboolean is_return;
  gboolean is_saving;
};

G_DEFINE_FINAL_TYPE (ZerenReviewDialog, zeren_review_dialog, ADW_TYPE_DIALOG)

/* --- on the writer thread ------------------------------------------------------------------ */

typedef struct
{
  gint64 task;
  gint64 member;
  ZerenDate day;
  GPtrArray *files;
  char *reason;
} Doing;

static void
doing_free (Doing *self)
{
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_free (self->reason);
  g_free (self);
}

static gpointer
submit_verb (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Doing *doing = data;

  return zeren_tasks_submit (
    context, doing->task, doing->member, doing->day, doing->files, cancellable, error);
}

static gpointer
return_verb (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Doing *doing = data;

  return zeren_tasks_return (context, doing->task, doing->reason, error);
}

/* --- recording it -------------------------------------------------------------------------- */

static void
complain (ZerenReviewDialog *self, const char *message)
{
  adw_banner_set_title (self->banner, message != NULL ? message : "");
  adw_banner_set_revealed (self->banner, message != NULL);
}

static void
set_saving (ZerenReviewDialog *self, gboolean saving)
{
  self->is_saving = saving;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review-dialog.save", !saving);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenReviewDialog) self = ZEREN_REVIEW_DIALOG (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenTask) task = zeren_shell_act_finish (GTK_WIDGET (self), result, &error);

  set_saving (self, FALSE);
  if (task != NULL)
    adw_dialog_close (ADW_DIALOG (self));
  else
    complain (self, error->message);
}

/* Returns: (nullable): what is said so far, %NULL after complaining about what is missing */
static Doing *
read_form (ZerenReviewDialog *self)
{
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (self->reason_row));
  ZerenDate day = ZEREN_DATE_NONE;
  Doing *doing;

  if (self->is_return && zeren_string_is_blank (reason))
    {
      complain (self, _ ("Say what is missing, so that it can be put right."));
      gtk_widget_grab_focus (GTK_WIDGET (self->reason_row));
      return NULL;
    }
  if (!self->is_return && !zeren_date_row_get_date (self->date_row, &day))
    {
      complain (self, _ ("Say on which day it was."));
      gtk_widget_grab_focus (GTK_WIDGET (self->date_row));
      return NULL;
    }

  doing = g_new0 (Doing, 1);
  doing->task = self->task;
  doing->member = self->member;
  doing->day = day;
  doing->files = zeren_file_drop_dup_files (self->file_drop);
  doing->reason = g_strdup (reason);

  return doing;
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenReviewDialog *self = ZEREN_REVIEW_DIALOG (widget);
  Doing *doing = self->is_saving ? NULL : read_form (self);

  if (doing == NULL)
    return;

  complain (self, NULL);
  set_saving (self, TRUE);
  zeren_shell_act_async (widget,
                         self->is_return ? _ ("Task returned") : _ ("Task submitted"),
                         self->is_return ? return_verb : submit_verb,
                         doing,
                         (GDestroyNotify)doing_free,
                         g_object_unref,
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
zeren_review_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ZEREN_TYPE_REVIEW_DIALOG);

  G_OBJECT_CLASS (zeren_review_dialog_parent_class)->dispose (object);
}

static void
zeren_review_dialog_class_init (ZerenReviewDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_review_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "review-dialog.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "review-dialog.cancel", NULL, cancel_cb);
  gtk_widget_class_add_binding_action (
    widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "review-dialog.save", NULL);

  g_type_ensure (ZEREN_TYPE_DATE_ROW);
  g_type_ensure (ZEREN_TYPE_FILE_DROP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-review-dialog.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, ZerenReviewDialog, name)
  BIND (window_title);
  BIND (banner);
  BIND (group);
  BIND (task_row);
  BIND (date_row);
  BIND (reason_row);
  BIND (file_drop);
  BIND (save_button);
#undef BIND
}

static void
zeren_review_dialog_init (ZerenReviewDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static ZerenReviewDialog *
create (const ZerenTaskDetails *details, const char *title, const char *verb)
{
  ZerenReviewDialog *self = g_object_new (ZEREN_TYPE_REVIEW_DIALOG, NULL);

  self->task = zeren_task_view_get_id (details->view);
  adw_dialog_set_title (ADW_DIALOG (self), title);
  adw_window_title_set_title (self->window_title, title);
  gtk_button_set_label (self->save_button, verb);
  gtk_button_set_use_underline (self->save_button, TRUE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->task_row),
                                 zeren_task_view_get_title (details->view));
  adw_action_row_set_subtitle (self->task_row, zeren_task_view_get_who (details->view));

  return self;
}

/**
 * zeren_review_dialog_present_submit:
 * @parent: a widget in the window
 * @details: a task that is still to be done
 * @files: (nullable) (element-type GFile): files that were dropped on it
 *
 * Asks on which day it was done and what shows it; a reviewer looks at it then.
 */
void
zeren_review_dialog_present_submit (GtkWidget *parent,
                                    const ZerenTaskDetails *details,
                                    GPtrArray *files)
{
  ZerenReviewDialog *self = create (details, _ ("Submit for Review"), _ ("_Submit"));
  ZerenDate today = zeren_task_view_get_today (details->view);

  if (details->desk->user != NULL)
    self->member = zeren_desktop_user_get_member (details->desk->user);
  gtk_widget_set_visible (GTK_WIDGET (self->reason_row), FALSE);
  zeren_date_row_set_today (self->date_row, today);
  zeren_date_row_set_date (self->date_row, today);
  if (files != NULL)
    zeren_file_drop_add_all (self->file_drop, files);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->date_row));
  adw_dialog_present (ADW_DIALOG (self), parent);
}

/** zeren_review_dialog_present_return: asks what is missing of what was submitted */
void
zeren_review_dialog_present_return (GtkWidget *parent, const ZerenTaskDetails *details)
{
  ZerenReviewDialog *self = create (details, _ ("Return the Task"), _ ("_Return"));

  self->is_return = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->date_row), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->file_drop), FALSE);
  adw_preferences_group_set_description (
    self->group, _ ("Whoever submitted it reads this on the task. Its evidence stays."));
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->reason_row));
  adw_dialog_present (ADW_DIALOG (self), parent);
}
