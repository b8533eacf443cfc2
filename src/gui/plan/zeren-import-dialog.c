/* zeren-import-dialog.c: asks whose plan it is, and imports it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-import-dialog.h"

#include "zeren-organisation-repo.h"
#include "zeren-plan-import.h"
#include "zeren-registry.h"

#include <glib/gi18n-lib.h>

struct _ZerenImportDialog
{
  AdwDialog parent_instance;

  GtkStack *stack;
  AdwPreferencesGroup *files_group;
  AdwComboRow *organisation_row;
  AdwEntryRow *name_row;
  AdwEntryRow *kind_row;
  GtkLabel *progress_label;
  GtkProgressBar *progress_bar;
  AdwStatusPage *error_page;

  ZerenSession *session;
  GListModel *files;
  GPtrArray *organisations; /* ZerenOrganisation, as in the combo row */
  GCancellable *cancellable;
  ZerenPageState state;
};

G_DEFINE_FINAL_TYPE (ZerenImportDialog, zeren_import_dialog, ADW_TYPE_DIALOG)

enum
{
  IMPORTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What the worker needs to know. */
typedef struct
{
  GStrv paths;
  gint64 organisation; /* 0: make one of this name and kind */
  char *name;
  char *kind;
  GWeakRef dialog;
} Order;

static void
order_free (Order *self)
{
  g_strfreev (self->paths);
  g_free (self->name);
  g_free (self->kind);
  g_weak_ref_clear (&self->dialog);
  g_free (self);
}

static void
set_state (ZerenImportDialog *self, ZerenPageState state)
{
  self->state = state;
  gtk_stack_set_visible_child_name (self->stack, zeren_page_state_get_child_name (state));
  adw_dialog_set_can_close (ADW_DIALOG (self), state != ZEREN_PAGE_STATE_LOADING);
  gtk_widget_action_set_enabled (
    GTK_WIDGET (self), "import.cancel", state == ZEREN_PAGE_STATE_LOADING);
}

/* --- on the worker thread ------------------------------------------------------------------ */

typedef struct
{
  ZerenImportDialog *dialog;
  char *message;
  double fraction;
} Progress;

static void
progress_free (gpointer data)
{
  Progress *progress = data;

  g_object_unref (progress->dialog);
  g_free (progress->message);
  g_free (progress);
}

/* On the main thread again. */
static gboolean
show_progress_cb (gpointer data)
{
  Progress *progress = data;

  gtk_label_set_label (progress->dialog->progress_label, progress->message);
  gtk_progress_bar_set_fraction (progress->dialog->progress_bar, progress->fraction);

  return G_SOURCE_REMOVE;
}

static void
progress_cb (const char *message, double fraction, gpointer user_data)
{
  Order *order = user_data;
  ZerenImportDialog *dialog = g_weak_ref_get (&order->dialog);
  Progress *progress;

  if (dialog == NULL)
    return;

  progress = g_new0 (Progress, 1);
  progress->dialog = dialog;
  progress->message = g_strdup (message);
  progress->fraction = fraction;
  g_idle_add_full (G_PRIORITY_DEFAULT, show_progress_cb, progress, progress_free);
}

static gint64
add_organisation (ZerenContext *context, Order *order, GError **error)
{
  g_autoptr (ZerenOrganisation) organisation = zeren_organisation_new ();

  zeren_organisation_set_name (organisation, order->name);
  zeren_organisation_set_kind (organisation, order->kind);
  if (!zeren_registry_add_organisation (context, organisation, error))
    return 0;

  return zeren_organisation_get_id (organisation);
}

static gpointer
import (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  Order *order = data;
  gint64 plan = 0;

  if (order->organisation == 0)
    order->organisation = add_organisation (context, order, error);
  if (order->organisation == 0)
    return NULL;

  for (char **path = order->paths; *path != NULL; path++)
    {
      g_autofree char *name = g_path_get_basename (*path);

      plan = zeren_plan_import (
        context, *path, order->organisation, cancellable, progress_cb, order, error);
      if (plan == 0)
        {
          /* Translators: the name of a file, before what is wrong with it */
          g_prefix_error (error, _ ("%s: "), name);
          return NULL;
        }
    }

  return g_memdup2 (&plan, sizeof plan);
}

/* --- on the main thread -------------------------------------------------------------------- */

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenImportDialog) self = ZEREN_IMPORT_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *plan = zeren_session_run_finish (ZEREN_SESSION (source), result, &error);

  g_clear_object (&self->cancellable);
  /* The window was closed meanwhile; what was imported stays. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (plan != NULL)
    {
      set_state (self, ZEREN_PAGE_STATE_CONTENT);
      g_signal_emit (self, signals[IMPORTED], 0, *plan);
      adw_dialog_close (ADW_DIALOG (self));
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    set_state (self, ZEREN_PAGE_STATE_CONTENT);
  else
    {
      adw_status_page_set_description (self->error_page, error->message);
      set_state (self, ZEREN_PAGE_STATE_ERROR);
    }
}

static GStrv
dup_paths (ZerenImportDialog *self)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (self->files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (self->files, i);
      char *path = g_file_get_path (file);

      g_strv_builder_take (paths, path != NULL ? path : g_file_get_uri (file));
    }

  return g_strv_builder_end (paths);
}

static Order *
create_order (ZerenImportDialog *self)
{
  Order *order = g_new0 (Order, 1);

  order->paths = dup_paths (self);
  g_weak_ref_init (&order->dialog, self);
  if (self->organisations->len > 0)
    {
      guint row = adw_combo_row_get_selected (self->organisation_row);

      order->organisation = zeren_organisation_get_id (
        g_ptr_array_index (self->organisations, row));
    }
  else
    {
      order->name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_row)));
      order->kind = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->kind_row)));
    }

  return order;
}

static void
start_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenImportDialog *self = ZEREN_IMPORT_DIALOG (widget);

  self->cancellable = g_cancellable_new ();
  gtk_label_set_label (self->progress_label, "");
  gtk_progress_bar_set_fraction (self->progress_bar, 0);
  set_state (self, ZEREN_PAGE_STATE_LOADING);
  zeren_session_run_async (self->session,
                           import,
                           create_order (self),
                           (GDestroyNotify)order_free,
                           g_free,
                           self->cancellable,
                           imported_cb,
                           g_object_ref (self));
}

static void
cancel_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenImportDialog *self = ZEREN_IMPORT_DIALOG (widget);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static void
back_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  set_state (ZEREN_IMPORT_DIALOG (widget), ZEREN_PAGE_STATE_CONTENT);
}

static gboolean
is_blank (AdwEntryRow *row)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));

  return *g_strstrip (text) == '\0';
}

static void
update_start (ZerenImportDialog *self)
{
  gboolean ready = self->organisations->len > 0 ||
                   (!is_blank (self->name_row) && !is_blank (self->kind_row));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.start", ready);
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_import_dialog_dispose (GObject *object)
{
  ZerenImportDialog *self = ZEREN_IMPORT_DIALOG (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_IMPORT_DIALOG);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_object (&self->files);
  g_clear_pointer (&self->organisations, g_ptr_array_unref);

  G_OBJECT_CLASS (zeren_import_dialog_parent_class)->dispose (object);
}

static void
zeren_import_dialog_class_init (ZerenImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_import_dialog_dispose;

  /**
   * ZerenImportDialog::imported:
   * @plan: the id of the last plan
   */
  signals[IMPORTED] = g_signal_new ("imported",
                                    G_TYPE_FROM_CLASS (klass),
                                    G_SIGNAL_RUN_LAST,
                                    0,
                                    NULL,
                                    NULL,
                                    NULL,
                                    G_TYPE_NONE,
                                    1,
                                    G_TYPE_INT64);

  gtk_widget_class_install_action (widget_class, "import.start", NULL, start_cb);
  gtk_widget_class_install_action (widget_class, "import.cancel", NULL, cancel_cb);
  gtk_widget_class_install_action (widget_class, "import.back", NULL, back_cb);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, ZerenImportDialog, files_group);
  gtk_widget_class_bind_template_child (widget_class, ZerenImportDialog, organisation_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenImportDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenImportDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenImportDialog, progress_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenImportDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, ZerenImportDialog, error_page);
  gtk_widget_class_bind_template_callback (widget_class, update_start);
}

static void
zeren_import_dialog_init (ZerenImportDialog *self)
{
  self->organisations = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  set_state (self, ZEREN_PAGE_STATE_CONTENT);
}

static void
list_files (ZerenImportDialog *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (self->files, i);
      g_autofree char *name = g_file_get_basename (file);
      g_autofree char *shown = g_filename_display_name (name);
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), shown);
      adw_preferences_group_add (self->files_group, row);
    }
}

/* The organisations that are there today. */
static void
list_organisations (ZerenImportDialog *self)
{
  ZerenDate today = zeren_clock_today (zeren_session_get_clock (self->session));
  g_autoptr (ZerenOrganisationRepo)
    repo = zeren_organisation_repo_new (zeren_session_get_database (self->session));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = zeren_organisation_repo_list (repo, &error);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  if (all == NULL)
    {
      adw_status_page_set_description (self->error_page, error->message);
      set_state (self, ZEREN_PAGE_STATE_ERROR);
      return;
    }
  for (guint i = 0; i < all->len; i++)
    {
      ZerenOrganisation *organisation = g_ptr_array_index (all, i);

      if (!zeren_organisation_is_active_on (organisation, today))
        continue;
      g_ptr_array_add (self->organisations, g_object_ref (organisation));
      gtk_string_list_append (names, zeren_organisation_get_name (organisation));
    }
  adw_combo_row_set_model (self->organisation_row, G_LIST_MODEL (names));
}

static void
show_rows (ZerenImportDialog *self)
{
  gboolean any = self->organisations->len > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->organisation_row), any);
  gtk_widget_set_visible (GTK_WIDGET (self->name_row), !any);
  gtk_widget_set_visible (GTK_WIDGET (self->kind_row), !any);
}

/**
 * zeren_import_dialog_new:
 * @session: an open session
 * @files: (element-type GFile): plans
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
zeren_import_dialog_new (ZerenSession *session, GListModel *files)
{
  ZerenImportDialog *self;

  g_return_val_if_fail (ZEREN_IS_SESSION (session), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (files), NULL);

  self = g_object_new (ZEREN_TYPE_IMPORT_DIALOG, NULL);
  self->session = g_object_ref (session);
  self->files = g_object_ref (files);
  list_files (self);
  list_organisations (self);
  show_rows (self);
  update_start (self);

  return ADW_DIALOG (self);
}

/**
 * zeren_import_dialog_get_state:
 *
 * Returns: content while it asks, loading while it imports, error where that failed
 */
ZerenPageState
zeren_import_dialog_get_state (ZerenImportDialog *self)
{
  g_return_val_if_fail (ZEREN_IS_IMPORT_DIALOG (self), ZEREN_PAGE_STATE_ERROR);

  return self->state;
}
