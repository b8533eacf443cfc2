/* zeren-bind-certain-dialog.c: binds at once what the words of the plan name for certain
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-bind-certain-dialog.h"

#include "zeren-dialogs.h"
#include "zeren-duty-targets.h"
#include "zeren-page-state.h"
#include "zeren-shell.h"

#include <glib/gi18n-lib.h>

struct _ZerenBindCertainDialog
{
  AdwDialog parent_instance;

  GtkStack *stack;
  AdwStatusPage *error_page;
  GtkLabel *error_label;
  GtkListBox *list_box;

  GPtrArray *offers; /* ZerenDutyOffer, once read */
  GPtrArray *checks; /* GtkCheckButton, one an offer */
  gboolean is_busy;
};

G_DEFINE_FINAL_TYPE (ZerenBindCertainDialog, zeren_bind_certain_dialog, ADW_TYPE_DIALOG)

static void
show_state (ZerenBindCertainDialog *self, ZerenPageState state)
{
  gtk_stack_set_visible_child_name (self->stack, zeren_page_state_get_child_name (state));
}

static guint
count_checked (ZerenBindCertainDialog *self)
{
  guint count = 0;

  for (guint i = 0; i < self->checks->len; i++)
    count += gtk_check_button_get_active (g_ptr_array_index (self->checks, i));

  return count;
}

static void
update_action (ZerenBindCertainDialog *self)
{
  gtk_widget_action_set_enabled (
    GTK_WIDGET (self), "bind-certain.bind", count_checked (self) > 0 && !self->is_busy);
}

/* --- list ---------------------------------------------------------------------------------- */

static GtkWidget *
create_row (ZerenBindCertainDialog *self, const ZerenDutyOffer *offer)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  const char *action = zeren_duty_get_action (offer->duty);
  const char *title = action != NULL ? action : zeren_duty_get_quote (offer->duty);
  const char *actor = zeren_duty_get_actor (offer->duty);
  /* Translators: the words of the plan for who has to act, and whom the program takes them for */
  g_autofree char *subtitle = g_strdup_printf (
    _ ("“%s”: %s"), actor != NULL ? actor : "", offer->label);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (check, "toggled", G_CALLBACK (update_action), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_ptr_array_add (self->checks, check);

  return row;
}

static gpointer
read_offers (ZerenContext *context, gpointer plan, GCancellable *cancellable, GError **error)
{
  return zeren_duty_offers_list (context, *(gint64 *)plan, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenBindCertainDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) offers = zeren_session_run_finish (ZEREN_SESSION (source), result, &error);

  if (self->list_box == NULL)
    return;
  if (error != NULL)
    {
      adw_status_page_set_description (self->error_page, error->message);
      show_state (self, ZEREN_PAGE_STATE_ERROR);
      return;
    }
  self->offers = g_steal_pointer (&offers);
  for (guint i = 0; i < self->offers->len; i++)
    gtk_list_box_append (self->list_box, create_row (self, g_ptr_array_index (self->offers, i)));
  update_action (self);
  show_state (self, self->offers->len > 0 ? ZEREN_PAGE_STATE_CONTENT : ZEREN_PAGE_STATE_EMPTY);
  /* The first duty was not there when the dialog came up. */
  if (self->offers->len > 0)
    gtk_widget_child_focus (GTK_WIDGET (self->list_box), GTK_DIR_TAB_FORWARD);
}

/* --- binding ------------------------------------------------------------------------------- */

static gpointer
bind_verb (ZerenContext *context, gpointer offers, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (zeren_duty_offers_bind (context, offers, error));
}

static void
bound_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenBindCertainDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  zeren_shell_act_finish (GTK_WIDGET (source), result, &error);
  if (error == NULL)
    {
      zeren_dialog_close_if_open (ADW_DIALOG (self));
      return;
    }
  if (self->error_label == NULL)
    return;
  self->is_busy = FALSE;
  update_action (self);
  gtk_label_set_label (self->error_label, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), TRUE);
}

/* The checked offers go to the other thread, which frees them. */
static GPtrArray *
steal_checked (ZerenBindCertainDialog *self)
{
  GPtrArray *checked = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_duty_offer_free);

  for (guint i = 0; i < self->checks->len; i++)
    {
      const ZerenDutyOffer *offer = g_ptr_array_index (self->offers, i);
      ZerenDutyOffer *copy;

      if (!gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
        continue;
      copy = g_new0 (ZerenDutyOffer, 1);
      copy->duty = g_object_ref (offer->duty);
      copy->bindings = g_ptr_array_ref (offer->bindings);
      g_ptr_array_add (checked, copy);
    }

  return checked;
}

static void
bind_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenBindCertainDialog *self = ZEREN_BIND_CERTAIN_DIALOG (widget);
  guint count = count_checked (self);
  g_autofree char *said = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u duty bound", "%u duties bound", count), count);

  self->is_busy = TRUE;
  update_action (self);
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), FALSE);
  zeren_shell_act_async (widget,
                         said,
                         bind_verb,
                         steal_checked (self),
                         (GDestroyNotify)g_ptr_array_unref,
                         NULL,
                         NULL,
                         bound_cb,
                         g_object_ref (self));
}

static void
cancel_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_bind_certain_dialog_dispose (GObject *object)
{
  ZerenBindCertainDialog *self = ZEREN_BIND_CERTAIN_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_BIND_CERTAIN_DIALOG);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_pointer (&self->offers, g_ptr_array_unref);

  G_OBJECT_CLASS (zeren_bind_certain_dialog_parent_class)->dispose (object);
}

static void
zeren_bind_certain_dialog_class_init (ZerenBindCertainDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_bind_certain_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "bind-certain.bind", NULL, bind_cb);
  gtk_widget_class_install_action (widget_class, "bind-certain.cancel", NULL, cancel_cb);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zeren_app/Zeren/zeren-bind-certain-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenBindCertainDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, ZerenBindCertainDialog, error_page);
  gtk_widget_class_bind_template_child (widget_class, ZerenBindCertainDialog, error_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenBindCertainDialog, list_box);
}

static void
zeren_bind_certain_dialog_init (ZerenBindCertainDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->checks = g_ptr_array_new ();
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "bind-certain.bind", FALSE);
}

/**
 * zeren_bind_certain_dialog_new:
 * @session: what it reads from
 * @plan: the plan whose duties are meant
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
zeren_bind_certain_dialog_new (ZerenSession *session, gint64 plan)
{
  ZerenBindCertainDialog *self = g_object_new (ZEREN_TYPE_BIND_CERTAIN_DIALOG, NULL);

  zeren_session_read_async (session,
                            read_offers,
                            g_memdup2 (&plan, sizeof plan),
                            g_free,
                            (GDestroyNotify)g_ptr_array_unref,
                            NULL,
                            read_cb,
                            g_object_ref (self));

  return ADW_DIALOG (self);
}
