/* zeren-evidence-row.c: a file that shows that a task was done, to open or to save
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-evidence-row.h"

#include "zeren-evidence-dialogs.h"
#include "zeren-file-store.h"
#include "zeren-kept-files.h"
#include "zeren-launch.h"
#include "zeren-lazy-menu.h"
#include "zeren-shell.h"

#include <glib/gi18n-lib.h>

struct _ZerenEvidenceRow
{
  AdwExpanderRow parent_instance;

  ZerenEvidence *evidence;
  ZerenFile *file;
  ZerenDate today;
};

G_DEFINE_FINAL_TYPE (ZerenEvidenceRow, zeren_evidence_row, ADW_TYPE_EXPANDER_ROW)

/* --- copying out --------------------------------------------------------------------------- */

typedef struct
{
  char *sha256;
  GFile *target;
} Copy;

static void
copy_free (gpointer data)
{
  Copy *copy = data;

  g_free (copy->sha256);
  g_object_unref (copy->target);
  g_free (copy);
}

static gpointer
copy_out (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Copy *copy = data;
  g_autoptr (ZerenFileStore) store = zeren_file_store_new (zeren_context_get_database (context));

  if (!zeren_file_store_copy_out (store, copy->sha256, copy->target, cancellable, error))
    return NULL;

  return g_object_ref (copy->target);
}

static void
copy_out_async (ZerenEvidenceRow *self, GFile *target, GAsyncReadyCallback callback)
{
  ZerenShell *shell = zeren_shell_get (GTK_WIDGET (self));
  Copy *copy = g_new0 (Copy, 1);

  copy->sha256 = g_strdup (zeren_evidence_get_file (self->evidence));
  copy->target = g_object_ref (target);
  zeren_session_read_async (zeren_shell_get_session (shell),
                            copy_out,
                            copy,
                            copy_free,
                            g_object_unref,
                            NULL,
                            callback,
                            g_object_ref (self));
}

/* --- open ---------------------------------------------------------------------------------- */

static void
copied_to_open_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenEvidenceRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) copy = zeren_session_run_finish (ZEREN_SESSION (source), result, &error);

  if (copy == NULL)
    {
      if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
        zeren_shell_complain (GTK_WIDGET (self), error);
      return;
    }
  zeren_launch_file (GTK_WIDGET (self), copy, FALSE);
}

static void
open_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenEvidenceRow *self = ZEREN_EVIDENCE_ROW (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("zeren-XXXXXX", &error);
  g_autoptr (GFile) target = NULL;

  if (folder == NULL)
    {
      zeren_shell_complain (widget, error);
      return;
    }
  target = g_file_new_build_filename (folder, zeren_evidence_get_name (self->evidence), NULL);
  copy_out_async (self, target, copied_to_open_cb);
}

/* --- save ---------------------------------------------------------------------------------- */

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenEvidence *evidence = ZEREN_EVIDENCE_ROW (widget)->evidence;

  zeren_kept_files_save_as (
    widget, zeren_evidence_get_file (evidence), zeren_evidence_get_name (evidence));
}

/* --- putting right ------------------------------------------------------------------------- */

static void
date_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenEvidenceRow *self = ZEREN_EVIDENCE_ROW (widget);

  zeren_evidence_dialogs_ask_date (widget, self->evidence, self->today);
}

static void
replace_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zeren_evidence_dialogs_ask_version (widget, ZEREN_EVIDENCE_ROW (widget)->evidence);
}

static void
remove_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zeren_evidence_dialogs_ask_removal (widget, ZEREN_EVIDENCE_ROW (widget)->evidence);
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_evidence_row_dispose (GObject *object)
{
  ZerenEvidenceRow *self = ZEREN_EVIDENCE_ROW (object);

  g_clear_object (&self->evidence);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (zeren_evidence_row_parent_class)->dispose (object);
}

static void
zeren_evidence_row_class_init (ZerenEvidenceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_evidence_row_dispose;
  gtk_widget_class_install_action (widget_class, "evidence.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "evidence.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "evidence.date", NULL, date_cb);
  gtk_widget_class_install_action (widget_class, "evidence.replace", NULL, replace_cb);
  gtk_widget_class_install_action (widget_class, "evidence.remove", NULL, remove_cb);
}

static void
zeren_evidence_row_init (ZerenEvidenceRow *self)
{
}

static void
add_button (ZerenEvidenceRow *self, const char *icon_name, const char *tooltip, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (self), button);
}

static void
add_detail (ZerenEvidenceRow *self, const char *name, const char *value)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), value);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "property");
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
add_menu (ZerenEvidenceRow *self, gboolean is_newest)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();
  /* Translators: %s is the name of a file */
  g_autofree char *tooltip = g_strdup_printf (_ ("More for “%s”"),
                                              zeren_evidence_get_name (self->evidence));

  g_menu_append (menu, _ ("_Day It Proves…"), "evidence.date");
  if (is_newest)
    g_menu_append (menu, _ ("File a _Newer Version…"), "evidence.replace");
  g_menu_append (menu, _ ("_Remove…"), "evidence.remove");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  zeren_lazy_menu_set (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (self), button);
}

static void
add_place (ZerenEvidenceRow *self, const ZerenEvidencePlace *place)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *image = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_accessible_update_state (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 _ ("The same file is also evidence of"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), place->label);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_widget_add_css_class (row, "property");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), image);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(sx)", "task", place->task);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

/* What stands under the name: the two dates and the size, and what else is to be known at once */
static char *
dup_subtitle (ZerenEvidenceRow *self, const ZerenEvidenceView *view)
{
  g_autofree char *proves = zeren_date_to_string (zeren_evidence_get_proves_on (self->evidence));
  g_autoptr (GDateTime) local = g_date_time_to_local (zeren_evidence_get_filed_at (self->evidence));
  g_autofree char *filed = g_date_time_format (local, "%Y-%m-%d");
  g_autofree char *size = g_format_size ((guint64)zeren_file_get_size (self->file));
  g_autoptr (GString) text = g_string_new (NULL);

  /* Translators: the day that a file proves, the day that it was filed, its size */
  g_string_printf (
    text, _ ("Proves %s, filed %s, %s"), *proves != '\0' ? proves : "–", filed, size);
  if (view->older->len > 0)
    {
      g_string_append (text, " · ");
      g_string_append_printf (
        text,
        g_dngettext (GETTEXT_PACKAGE, "%u older version", "%u older versions", view->older->len),
        view->older->len);
    }
  if (view->elsewhere->len > 0)
    {
      g_string_append (text, " · ");
      g_string_append_printf (text,
                              g_dngettext (GETTEXT_PACKAGE,
                                           "also evidence of %u other task",
                                           "also evidence of %u other tasks",
                                           view->elsewhere->len),
                              view->elsewhere->len);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_details (ZerenEvidenceRow *self)
{
  g_autofree char *proves = zeren_date_to_string (zeren_evidence_get_proves_on (self->evidence));
  g_autoptr (GDateTime) local = g_date_time_to_local (zeren_evidence_get_filed_at (self->evidence));
  g_autofree char *filed = g_date_time_format (local, "%Y-%m-%d %H:%M");
  g_autofree char *size = g_format_size ((guint64)zeren_file_get_size (self->file));

  add_detail (self, _ ("Proves the day"), *proves != '\0' ? proves : "–");
  add_detail (self, _ ("Filed"), filed);
  add_detail (self, _ ("Size"), size);
  add_detail (self, "SHA-256", zeren_evidence_get_file (self->evidence));
}

static void
fill (ZerenEvidenceRow *self, const ZerenEvidenceView *view, gboolean is_newest)
{
  const char *name = zeren_evidence_get_name (self->evidence);
  g_autofree char *subtitle = dup_subtitle (self, view);
  /* Translators: %s is the name of a file */
  g_autofree char *open = g_strdup_printf (_ ("Open “%s”"), name);
  /* Translators: %s is the name of a file */
  g_autofree char *save = g_strdup_printf (_ ("Save a Copy of “%s”"), name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  add_menu (self, is_newest);
  add_button (self, "document-save-symbolic", save, "evidence.save");
  add_button (self, "document-open-symbolic", open, "evidence.open");
  add_details (self);
  for (guint i = 0; i < view->elsewhere->len; i++)
    add_place (self, g_ptr_array_index (view->elsewhere, i));
}

static GtkWidget *
row_new (ZerenEvidenceView *view, ZerenDate today, gboolean is_newest)
{
  ZerenEvidenceRow *self = g_object_new (ZEREN_TYPE_EVIDENCE_ROW, NULL);

  self->evidence = g_object_ref (view->evidence);
  self->file = g_object_ref (view->file);
  self->today = today;
  fill (self, view, is_newest);
  for (guint i = 0; i < view->older->len; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (self),
                              row_new (g_ptr_array_index (view->older, i), today, FALSE));

  return GTK_WIDGET (self);
}

/** zeren_evidence_row_new: Returns: (transfer floating): a row for the newest version of a file,
 * with the older ones folded into it */
GtkWidget *
zeren_evidence_row_new (ZerenEvidenceView *view, ZerenDate today)
{
  return row_new (view, today, TRUE);
}
