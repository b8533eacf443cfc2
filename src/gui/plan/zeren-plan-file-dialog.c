/* zeren-plan-file-dialog.c: which file a plan came from, and where it is kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-plan-file-dialog.h"

#include "zeren-shell.h"

#include <glib/gi18n-lib.h>

struct _ZerenPlanFileDialog
{
  AdwDialog parent_instance;

  AdwActionRow *name_row;
  AdwActionRow *imported_row;
  AdwActionRow *digest_row;
  AdwActionRow *path_row;

  GFile *file;
};

G_DEFINE_FINAL_TYPE (ZerenPlanFileDialog, zeren_plan_file_dialog, ADW_TYPE_DIALOG)

static void
copy_digest_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenPlanFileDialog *self = ZEREN_PLAN_FILE_DIALOG (widget);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget),
                          adw_action_row_get_subtitle (self->digest_row));
  zeren_shell_say (widget, _ ("Copied"));
}

static void
launched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_file_launcher_open_containing_folder_finish (GTK_FILE_LAUNCHER (source), result, &error))
    zeren_shell_complain (self, error);
}

static void
open_folder_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenPlanFileDialog *self = ZEREN_PLAN_FILE_DIALOG (widget);
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (self->file);
  GtkRoot *root = gtk_widget_get_root (widget);

  gtk_file_launcher_open_containing_folder (
    launcher, GTK_WINDOW (root), NULL, launched_cb, g_object_ref (widget));
}

static void
zeren_plan_file_dialog_dispose (GObject *object)
{
  ZerenPlanFileDialog *self = ZEREN_PLAN_FILE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_PLAN_FILE_DIALOG);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (zeren_plan_file_dialog_parent_class)->dispose (object);
}

static void
zeren_plan_file_dialog_class_init (ZerenPlanFileDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_plan_file_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "file.copy-digest", NULL, copy_digest_cb);
  gtk_widget_class_install_action (widget_class, "file.open-folder", NULL, open_folder_cb);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zeren_app/Zeren/zeren-plan-file-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanFileDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanFileDialog, imported_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanFileDialog, digest_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanFileDialog, path_row);
}

static void
zeren_plan_file_dialog_init (ZerenPlanFileDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * zeren_plan_file_dialog_new:
 * @plan: a plan
 * @file: where its file is kept
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
zeren_plan_file_dialog_new (ZerenPlan *plan, GFile *file)
{
  ZerenPlanFileDialog *self;
  g_autofree char *path = NULL;
  g_autofree char *imported = NULL;
  g_autoptr (GDateTime) local = NULL;

  g_return_val_if_fail (ZEREN_IS_PLAN (plan), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (ZEREN_TYPE_PLAN_FILE_DIALOG, NULL);
  self->file = g_object_ref (file);
  path = g_file_get_path (file);
  local = g_date_time_to_local (zeren_plan_get_imported_at (plan));
  imported = g_date_time_format (local, "%Y-%m-%d %H:%M");
  adw_action_row_set_subtitle (self->name_row, zeren_plan_get_file_name (plan));
  adw_action_row_set_subtitle (self->imported_row, imported);
  adw_action_row_set_subtitle (self->digest_row, zeren_plan_get_file (plan));
  adw_action_row_set_subtitle (self->path_row, path);

  return ADW_DIALOG (self);
}
