/* zeren-progress-dialog.c: says that something takes a while, and how to give it up
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-progress-dialog.h"

#include <glib/gi18n-lib.h>

/* What is done within this time comes without a dialog before it. */
#define PATIENCE_MS 300

struct _ZerenProgressDialog
{
  AdwDialog parent_instance;

  GtkWidget *parent;
  GtkWidget *spinner;
  GtkWidget *bar;
  GtkWidget *message;
  GCancellable *cancellable;
  guint patience; /* source that shows the dialog */
  gboolean is_shown;
};

G_DEFINE_FINAL_TYPE (ZerenProgressDialog, zeren_progress_dialog, ADW_TYPE_DIALOG)

static void
become_impatient_cb (gpointer data)
{
  ZerenProgressDialog *self = data;

  self->patience = 0;
  self->is_shown = TRUE;
  adw_dialog_present (ADW_DIALOG (self), self->parent);
}

static void
zeren_progress_dialog_closed (AdwDialog *dialog)
{
  g_cancellable_cancel (ZEREN_PROGRESS_DIALOG (dialog)->cancellable);
}

static void
zeren_progress_dialog_dispose (GObject *object)
{
  ZerenProgressDialog *self = ZEREN_PROGRESS_DIALOG (object);

  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_object (&self->parent);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (zeren_progress_dialog_parent_class)->dispose (object);
}

static void
zeren_progress_dialog_class_init (ZerenProgressDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zeren_progress_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = zeren_progress_dialog_closed;
}

static void
zeren_progress_dialog_init (ZerenProgressDialog *self)
{
}

static void
cancel_cb (ZerenProgressDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
add_content (ZerenProgressDialog *self, const char *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Cancel"));

  self->spinner = adw_spinner_new ();
  gtk_widget_set_size_request (self->spinner, 32, 32);
  self->bar = gtk_progress_bar_new ();
  gtk_widget_set_visible (self->bar, FALSE);
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  self->message = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->message), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->message), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (self->message, "dimmed");
  gtk_widget_set_visible (self->message, FALSE);
  gtk_widget_add_css_class (label, "title-4");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  g_signal_connect_object (button, "clicked", G_CALLBACK (cancel_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->spinner);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->bar);
  gtk_box_append (GTK_BOX (box), self->message);
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_set_margin_top (box, 24);
  gtk_widget_set_margin_bottom (box, 24);
  gtk_widget_set_margin_start (box, 24);
  gtk_widget_set_margin_end (box, 24);
  adw_dialog_set_child (ADW_DIALOG (self), box);
}

/**
 * zeren_progress_dialog_start:
 * @parent: where the dialog belongs
 * @title: what is being done
 * @cancellable: what gives it up
 *
 * Returns: (transfer full): the dialog; it is to be kept until zeren_progress_dialog_end()
 */
ZerenProgressDialog *
zeren_progress_dialog_start (GtkWidget *parent, const char *title, GCancellable *cancellable)
{
  ZerenProgressDialog *self = g_object_ref_sink (
    g_object_new (ZEREN_TYPE_PROGRESS_DIALOG, "title", title, "content-width", 320, NULL));

  self->parent = g_object_ref (parent);
  self->cancellable = g_object_ref (cancellable);
  add_content (self, title);
  self->patience = g_timeout_add_once (PATIENCE_MS, become_impatient_cb, self);

  return self;
}

/**
 * zeren_progress_dialog_end:
 *
 * The work is over, one way or the other.
 */
void
zeren_progress_dialog_end (ZerenProgressDialog *self)
{
  g_return_if_fail (ZEREN_IS_PROGRESS_DIALOG (self));

  g_clear_handle_id (&self->patience, g_source_remove);
  if (self->is_shown)
    adw_dialog_force_close (ADW_DIALOG (self));
}

/* --- from the thread that works ------------------------------------------------------------- */

/* Steps smaller than this are not worth a frame. */
#define SMALL_STEP 0.01

struct _ZerenProgressReport
{
  GWeakRef dialog;
  double last;
};

typedef struct
{
  ZerenProgressDialog *dialog;
  char *message;
  double fraction;
} Saying;

static void
saying_free (gpointer data)
{
  Saying *saying = data;

  g_object_unref (saying->dialog);
  g_free (saying->message);
  g_free (saying);
}

/* On the main thread. */
static gboolean
say_cb (gpointer data)
{
  Saying *saying = data;
  ZerenProgressDialog *self = saying->dialog;

  gtk_widget_set_visible (self->spinner, FALSE);
  gtk_widget_set_visible (self->bar, TRUE);
  gtk_widget_set_visible (self->message, TRUE);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), CLAMP (saying->fraction, 0, 1));
  gtk_label_set_label (GTK_LABEL (self->message), saying->message);

  return G_SOURCE_REMOVE;
}

/** zeren_progress_report_new: Returns: (transfer full): what the thread reports to; the dialog need
 * not live as long */
ZerenProgressReport *
zeren_progress_report_new (ZerenProgressDialog *dialog)
{
  ZerenProgressReport *self = g_new0 (ZerenProgressReport, 1);

  g_weak_ref_init (&self->dialog, dialog);
  self->last = -1;

  return self;
}

void
zeren_progress_report_free (ZerenProgressReport *self)
{
  g_weak_ref_clear (&self->dialog);
  g_free (self);
}

/**
 * zeren_progress_report:
 * @message: what is being done, in the user's language
 * @fraction: how far, 0 to 1
 * @self: a #ZerenProgressReport
 *
 * Called on the thread that works.
 */
void
zeren_progress_report (const char *message, double fraction, gpointer self)
{
  ZerenProgressReport *report = self;
  ZerenProgressDialog *dialog;
  Saying *saying;
  g_autoptr (GSource) source = NULL;

  if (fraction < report->last + SMALL_STEP && fraction > report->last - SMALL_STEP)
    return;
  dialog = g_weak_ref_get (&report->dialog);
  if (dialog == NULL)
    return;

  report->last = fraction;
  saying = g_new0 (Saying, 1);
  saying->dialog = dialog;
  saying->message = g_strdup (message);
  saying->fraction = fraction;
  /* Not g_main_context_invoke(), which says it on this thread where no loop is running. */
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, say_cb, saying, saying_free);
  g_source_attach (source, NULL);
}
