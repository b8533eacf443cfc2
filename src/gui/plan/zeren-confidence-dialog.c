/* zeren-confidence-dialog.c: accepts all duties that the program is sure enough of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-confidence-dialog.h"

#include "zeren-dialogs.h"
#include "zeren-duties.h"
#include "zeren-shell.h"

#include <glib/gi18n-lib.h>

struct _ZerenConfidenceDialog
{
  AdwDialog parent_instance;

  AdwSpinRow *confidence_row;
  GtkLabel *count_label;
  GtkWidget *accept_button;

  gint64 plan;
  GPtrArray *duties; /* ZerenDuty, the proposals; NULL until read */
  gboolean is_busy;
};

G_DEFINE_FINAL_TYPE (ZerenConfidenceDialog, zeren_confidence_dialog, ADW_TYPE_DIALOG)

static double
get_confidence (ZerenConfidenceDialog *self)
{
  return adw_spin_row_get_value (self->confidence_row) / 100;
}

/** zeren_confidence_dialog_get_count: Returns: how many duties would be accepted */
guint
zeren_confidence_dialog_get_count (ZerenConfidenceDialog *self)
{
  guint count = 0;

  g_return_val_if_fail (ZEREN_IS_CONFIDENCE_DIALOG (self), 0);

  for (guint i = 0; self->duties != NULL && i < self->duties->len; i++)
    count += zeren_duty_get_confidence (g_ptr_array_index (self->duties, i)) >=
             get_confidence (self);

  return count;
}

static void
changed (ZerenConfidenceDialog *self)
{
  guint count = zeren_confidence_dialog_get_count (self);
  g_autofree char *text = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u of %u proposed duties", "%u of %u proposed duties", count),
    count,
    self->duties != NULL ? self->duties->len : 0);

  gtk_label_set_label (self->count_label, text);
  gtk_widget_action_set_enabled (
    GTK_WIDGET (self), "confidence.accept", count > 0 && !self->is_busy);
}

/* --- reading ------------------------------------------------------------------------------- */

static gpointer
read_duties (ZerenContext *context, gpointer plan, GCancellable *cancellable, GError **error)
{
  ZerenDutyQuery query = { .plan = *(gint64 *)plan,
                           .states = 1 << ZEREN_DUTY_STATE_PROPOSED,
                           .scopes = 1 << ZEREN_SCOPE_RECORD };

  return zeren_duties_list (context, &query, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenConfidenceDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) duties = zeren_session_run_finish (ZEREN_SESSION (source), result, &error);

  if (self->count_label == NULL)
    return;
  if (error != NULL)
    {
      gtk_label_set_label (self->count_label, error->message);
      return;
    }
  self->duties = g_steal_pointer (&duties);
  changed (self);
}

/* --- accepting ----------------------------------------------------------------------------- */

typedef struct
{
  gint64 plan;
  double confidence;
} Order;

static gpointer
accept_verb (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  Order *order = data;
  g_autoptr (GArray)
    ids = zeren_duties_accept_above (context, order->plan, order->confidence, error);

  return GINT_TO_POINTER (ids != NULL);
}

static void
accepted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenConfidenceDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  zeren_shell_act_finish (GTK_WIDGET (source), result, &error);
  self->is_busy = FALSE;
  if (error == NULL)
    zeren_dialog_close_if_open (ADW_DIALOG (self));
  else if (self->count_label != NULL)
    gtk_label_set_label (self->count_label, error->message);
}

static void
accept_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenConfidenceDialog *self = ZEREN_CONFIDENCE_DIALOG (widget);
  guint count = zeren_confidence_dialog_get_count (self);
  g_autofree char *said = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u duty accepted", "%u duties accepted", count), count);
  Order order = { self->plan, get_confidence (self) };

  self->is_busy = TRUE;
  gtk_widget_action_set_enabled (widget, "confidence.accept", FALSE);
  zeren_shell_act_async (widget,
                         said,
                         accept_verb,
                         g_memdup2 (&order, sizeof order),
                         g_free,
                         NULL,
                         NULL,
                         accepted_cb,
                         g_object_ref (self));
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_confidence_dialog_dispose (GObject *object)
{
  ZerenConfidenceDialog *self = ZEREN_CONFIDENCE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_CONFIDENCE_DIALOG);
  g_clear_pointer (&self->duties, g_ptr_array_unref);

  G_OBJECT_CLASS (zeren_confidence_dialog_parent_class)->dispose (object);
}

static void
zeren_confidence_dialog_class_init (ZerenConfidenceDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_confidence_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "confidence.accept", NULL, accept_cb);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zeren_app/Zeren/zeren-confidence-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenConfidenceDialog, confidence_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenConfidenceDialog, count_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenConfidenceDialog, accept_button);
  gtk_widget_class_bind_template_callback (widget_class, changed);
}

static void
zeren_confidence_dialog_init (ZerenConfidenceDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * zeren_confidence_dialog_new:
 * @session: what it reads from
 * @plan: the plan whose duties are meant
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
zeren_confidence_dialog_new (ZerenSession *session, gint64 plan)
{
  ZerenConfidenceDialog *self = g_object_new (ZEREN_TYPE_CONFIDENCE_DIALOG, NULL);

  self->plan = plan;
  changed (self);
  zeren_session_read_async (session,
                            read_duties,
                            g_memdup2 (&plan, sizeof plan),
                            g_free,
                            (GDestroyNotify)g_ptr_array_unref,
                            NULL,
                            read_cb,
                            g_object_ref (self));

  return ADW_DIALOG (self);
}
