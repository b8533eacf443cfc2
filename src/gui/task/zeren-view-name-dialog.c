/* zeren-view-name-dialog.c: asks what a saved view is called
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-view-name-dialog.h"

#include "zeren-dialogs.h"
#include "zeren-shell.h"
#include "zeren-string.h"

#include <glib/gi18n-lib.h>

struct _ZerenViewNameDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *window_title;
  AdwBanner *banner;
  AdwEntryRow *name_row;
  GtkButton *save_button;

  ZerenTaskArrangement *arrangement; /* of a new view */
  gint64 id;                         /* of a view that gets another name, or 0 */
  gboolean is_saving;
};

G_DEFINE_FINAL_TYPE (ZerenViewNameDialog, zeren_view_name_dialog, ADW_TYPE_DIALOG)

/* --- on the writer thread ------------------------------------------------------------------ */

typedef struct
{
  gint64 id;
  char *name;
  char *query;
} Doing;

static void
doing_free (gpointer data)
{
  Doing *doing = data;

  g_free (doing->name);
  g_free (doing->query);
  g_free (doing);
}

static Doing *
doing_new (gint64 id, const char *name, const ZerenTaskArrangement *arrangement)
{
  Doing *doing = g_new0 (Doing, 1);

  doing->id = id;
  doing->name = g_strdup (name);
  doing->query = arrangement != NULL ? zeren_task_arrangement_to_json (arrangement) : NULL;

  return doing;
}

static gpointer
add_view (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Doing *doing = data;
  g_autoptr (ZerenTaskArrangement)
    arrangement = zeren_task_arrangement_from_json (doing->query, error);

  return arrangement != NULL ? zeren_saved_views_add (context, doing->name, arrangement, error)
                             : NULL;
}

static gpointer
rename_view (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Doing *doing = data;

  return zeren_saved_views_rename (context, doing->id, doing->name, error);
}

static gpointer
change_view (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Doing *doing = data;
  g_autoptr (ZerenTaskArrangement)
    arrangement = zeren_task_arrangement_from_json (doing->query, error);
  g_autoptr (ZerenSavedView) view = NULL;

  if (arrangement != NULL)
    view = zeren_saved_views_change (context, doing->id, arrangement, error);

  return GINT_TO_POINTER (view != NULL);
}

static gpointer
remove_view (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Doing *doing = data;

  return GINT_TO_POINTER (zeren_saved_views_remove (context, doing->id, error));
}

/* --- recording it -------------------------------------------------------------------------- */

static void
complain (ZerenViewNameDialog *self, const char *message)
{
  adw_banner_set_title (self->banner, message != NULL ? message : "");
  adw_banner_set_revealed (self->banner, message != NULL);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenViewNameDialog) self = ZEREN_VIEW_NAME_DIALOG (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenSavedView) view = zeren_shell_act_finish (GTK_WIDGET (self), result, &error);

  self->is_saving = FALSE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "name.save", TRUE);
  if (view != NULL)
    zeren_dialog_close_if_open (ADW_DIALOG (self));
  else
    complain (self, error->message);
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenViewNameDialog *self = ZEREN_VIEW_NAME_DIALOG (widget);
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->name_row));

  if (self->is_saving)
    return;
  if (zeren_string_is_blank (typed))
    {
      complain (self, _ ("Give the view a name."));
      gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
      return;
    }
  complain (self, NULL);
  self->is_saving = TRUE;
  gtk_widget_action_set_enabled (widget, "name.save", FALSE);
  zeren_shell_act_async (widget,
                         self->id != 0 ? _ ("View renamed") : _ ("View saved"),
                         self->id != 0 ? rename_view : add_view,
                         doing_new (self->id, typed, self->arrangement),
                         doing_free,
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
zeren_view_name_dialog_dispose (GObject *object)
{
  ZerenViewNameDialog *self = ZEREN_VIEW_NAME_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_VIEW_NAME_DIALOG);
  g_clear_pointer (&self->arrangement, zeren_task_arrangement_free);

  G_OBJECT_CLASS (zeren_view_name_dialog_parent_class)->dispose (object);
}

static void
zeren_view_name_dialog_class_init (ZerenViewNameDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_view_name_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "name.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "name.cancel", NULL, cancel_cb);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zeren_app/Zeren/zeren-view-name-dialog.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, ZerenViewNameDialog, name)
  BIND (window_title);
  BIND (banner);
  BIND (name_row);
  BIND (save_button);
#undef BIND
}

static void
zeren_view_name_dialog_init (ZerenViewNameDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_title (ZerenViewNameDialog *self, const char *title)
{
  adw_dialog_set_title (ADW_DIALOG (self), title);
  adw_window_title_set_title (self->window_title, title);
}

/** zeren_view_name_dialog_present_save: takes @arrangement, and asks under which name it is kept */
void
zeren_view_name_dialog_present_save (GtkWidget *parent, ZerenTaskArrangement *arrangement)
{
  ZerenViewNameDialog *self = g_object_new (ZEREN_TYPE_VIEW_NAME_DIALOG, NULL);

  self->arrangement = arrangement;
  set_title (self, _ ("Save View"));
  adw_dialog_present (ADW_DIALOG (self), parent);
}

/** zeren_view_name_dialog_present_rename: asks what @view is called from now on */
void
zeren_view_name_dialog_present_rename (GtkWidget *parent, ZerenSavedView *view)
{
  ZerenViewNameDialog *self = g_object_new (ZEREN_TYPE_VIEW_NAME_DIALOG, NULL);

  self->id = zeren_saved_view_get_id (view);
  set_title (self, _ ("Rename View"));
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), zeren_saved_view_get_name (view));
  adw_dialog_present (ADW_DIALOG (self), parent);
}

/** zeren_saved_view_act_change: keeps @arrangement, which it takes, as what @view shows */
void
zeren_saved_view_act_change (GtkWidget *widget,
                             ZerenSavedView *view,
                             ZerenTaskArrangement *arrangement)
{
  g_autoptr (ZerenTaskArrangement) taken = arrangement;
  /* Translators: %s is the name of a view */
  g_autofree char *said = g_strdup_printf (_ ("“%s” shows this list now"),
                                           zeren_saved_view_get_name (view));

  zeren_shell_act (
    widget, said, change_view, doing_new (zeren_saved_view_get_id (view), NULL, taken), doing_free);
}

/** zeren_saved_view_act_remove: deletes @view; that can be undone */
void
zeren_saved_view_act_remove (GtkWidget *widget, ZerenSavedView *view)
{
  /* Translators: %s is the name of a view */
  g_autofree char *said = g_strdup_printf (_ ("View “%s” deleted"),
                                           zeren_saved_view_get_name (view));

  zeren_shell_act (
    widget, said, remove_view, doing_new (zeren_saved_view_get_id (view), NULL, NULL), doing_free);
}
