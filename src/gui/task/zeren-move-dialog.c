/* zeren-move-dialog.c: asks which day a task is moved to, and why
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-move-dialog.h"

#include "zeren-date-row.h"
#include "zeren-shell.h"
#include "zeren-string.h"
#include "zeren-task-moves.h"

#include <glib/gi18n-lib.h>

struct _ZerenMoveDialog
{
  AdwDialog parent_instance;

  AdwBanner *banner;
  AdwActionRow *task_row;
  AdwActionRow *rule_row;
  AdwActionRow *lapse_row;
  ZerenDateRow *date_row;
  AdwEntryRow *reason_row;
  GtkButton *save_button;

  gint64 task;
  gboolean is_saving;
};

G_DEFINE_FINAL_TYPE (ZerenMoveDialog, zeren_move_dialog, ADW_TYPE_DIALOG)

/* --- moving, on the writer thread ----------------------------------------------------------- */

typedef struct
{
  gint64 task;
  ZerenDate day;
  char *reason;
} Moving;

static void
moving_free (gpointer data)
{
  Moving *moving = data;

  g_free (moving->reason);
  g_free (moving);
}

static gpointer
move (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Moving *moving = data;

  return zeren_task_moves_move (context, moving->task, moving->day, moving->reason, error);
}

static gpointer
move_back (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (ZerenTask)
    task = zeren_task_moves_move_back (context, ((const Moving *)data)->task, error);

  return GINT_TO_POINTER (task != NULL);
}

static void
complain (ZerenMoveDialog *self, const char *message)
{
  adw_banner_set_title (self->banner, message != NULL ? message : "");
  adw_banner_set_revealed (self->banner, message != NULL);
}

static void
moved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenMoveDialog) self = ZEREN_MOVE_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenTask) task = zeren_shell_act_finish (GTK_WIDGET (self), result, &error);

  self->is_saving = FALSE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "move.save", TRUE);
  if (task != NULL)
    adw_dialog_close (ADW_DIALOG (self));
  else
    complain (self, error->message);
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenMoveDialog *self = ZEREN_MOVE_DIALOG (widget);
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (self->reason_row));
  Moving *moving;
  ZerenDate day;

  if (self->is_saving)
    return;
  if (!zeren_date_row_get_date (self->date_row, &day))
    {
      complain (self, _ ("Say which day the task is moved to."));
      gtk_widget_grab_focus (GTK_WIDGET (self->date_row));
      return;
    }
  if (zeren_string_is_blank (reason))
    {
      complain (self, _ ("A reason is needed."));
      gtk_widget_grab_focus (GTK_WIDGET (self->reason_row));
      return;
    }

  complain (self, NULL);
  moving = g_new0 (Moving, 1);
  moving->task = self->task;
  moving->day = day;
  moving->reason = g_strdup (reason);
  self->is_saving = TRUE;
  gtk_widget_action_set_enabled (widget, "move.save", FALSE);
  zeren_shell_act_async (widget,
                         _ ("Task moved"),
                         move,
                         moving,
                         moving_free,
                         g_object_unref,
                         NULL,
                         moved_cb,
                         g_object_ref (self));
}

static void
cancel_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_move_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ZEREN_TYPE_MOVE_DIALOG);

  G_OBJECT_CLASS (zeren_move_dialog_parent_class)->dispose (object);
}

static void
zeren_move_dialog_class_init (ZerenMoveDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_move_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "move.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "move.cancel", NULL, cancel_cb);
  gtk_widget_class_add_binding_action (
    widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "move.save", NULL);

  g_type_ensure (ZEREN_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-move-dialog.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, ZerenMoveDialog, name)
  BIND (banner);
  BIND (task_row);
  BIND (rule_row);
  BIND (lapse_row);
  BIND (date_row);
  BIND (reason_row);
  BIND (save_button);
#undef BIND
}

static void
zeren_move_dialog_init (ZerenMoveDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_date (AdwActionRow *row, ZerenDate date)
{
  g_autofree char *label = zeren_date_to_label (date);
  GtkWidget *value = gtk_label_new (label);

  gtk_widget_add_css_class (value, "numeric");
  adw_action_row_add_suffix (row, value);
}

/** zeren_move_dialog_present: asks which day the task of @details is moved to */
void
zeren_move_dialog_present (GtkWidget *parent, const ZerenTaskDetails *details)
{
  ZerenMoveDialog *self = g_object_new (ZEREN_TYPE_MOVE_DIALOG, NULL);
  ZerenTask *task = zeren_task_view_get_task (details->view);
  g_autofree char *why = zeren_task_dup_moved_label (task);
  ZerenDate lapse = zeren_task_get_lapse_date (task);

  self->task = zeren_task_get_id (task);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->task_row),
                                 zeren_task_view_get_title (details->view));
  adw_action_row_set_subtitle (self->task_row, zeren_task_view_get_who (details->view));
  add_date (self->rule_row, zeren_task_get_rule_date (task));
  if (why != NULL)
    {
      /* Translators: %s says why a date moved */
      g_autofree char *moved = g_strdup_printf (_ ("Moved: %s"), why);

      adw_action_row_set_subtitle (self->rule_row, moved);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->lapse_row), zeren_date_is_set (lapse));
  if (zeren_date_is_set (lapse))
    add_date (self->lapse_row, lapse);
  zeren_date_row_set_today (self->date_row, zeren_task_view_get_today (details->view));
  zeren_date_row_set_date (self->date_row, zeren_task_get_due_date (task));
  adw_dialog_present (ADW_DIALOG (self), parent);
  gtk_widget_grab_focus (GTK_WIDGET (self->date_row));
}

/** zeren_move_dialog_move_back: moves @task back to the day of its rule, with an undo */
void
zeren_move_dialog_move_back (GtkWidget *widget, gint64 task)
{
  Moving *moving = g_new0 (Moving, 1);

  moving->task = task;
  zeren_shell_act (widget, _ ("Task moved back"), move_back, moving, moving_free);
}
