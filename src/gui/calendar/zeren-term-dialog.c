/* zeren-term-dialog.c: asks since when a period runs that a plan only names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-term-dialog.h"

#include "zeren-date-row.h"
#include "zeren-duty-terms.h"
#include "zeren-shell.h"

#include <glib/gi18n-lib.h>

struct _ZerenTermDialog
{
  AdwDialog parent_instance;

  AdwBanner *banner;
  AdwActionRow *duty_row;
  AdwPreferencesGroup *days_group;
  ZerenDateRow *from_row;
  ZerenDateRow *to_row;
  GtkButton *save_button;

  GtkWidget *page; /* below the dialog */
  gint64 duty;
  gboolean is_term;
  gboolean is_saving;
};

G_DEFINE_FINAL_TYPE (ZerenTermDialog, zeren_term_dialog, ADW_TYPE_DIALOG)

static gpointer
set_term (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (zeren_duty_terms_set (context, data, error));
}

static void
complain (ZerenTermDialog *self, const char *message)
{
  adw_banner_set_title (self->banner, message != NULL ? message : "");
  adw_banner_set_revealed (self->banner, message != NULL);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenTermDialog) self = ZEREN_TERM_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  gboolean saved = zeren_shell_act_finish (GTK_WIDGET (self), result, &error) != NULL;

  self->is_saving = FALSE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "term.save", TRUE);
  if (saved)
    adw_dialog_close (ADW_DIALOG (self));
  else
    complain (self, error->message);
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenTermDialog *self = ZEREN_TERM_DIALOG (widget);
  ZerenDutyTerm term = { .duty = self->duty };

  if (self->is_saving)
    return;
  if (!zeren_date_row_get_date (self->from_row, &term.begins_on))
    {
      complain (self, _ ("Give the first day."));
      gtk_widget_grab_focus (GTK_WIDGET (self->from_row));
      return;
    }
  if (self->is_term && !zeren_date_row_get_date (self->to_row, &term.ends_on))
    {
      complain (self, _ ("Give the last day of the term too."));
      gtk_widget_grab_focus (GTK_WIDGET (self->to_row));
      return;
    }

  complain (self, NULL);
  self->is_saving = TRUE;
  gtk_widget_action_set_enabled (widget, "term.save", FALSE);
  zeren_shell_act_async (widget,
                         _ ("Kept. Plan the year, and its tasks follow"),
                         set_term,
                         g_memdup2 (&term, sizeof term),
                         g_free,
                         NULL,
                         NULL,
                         saved_cb,
                         g_object_ref (self));
}

static void
cancel_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
open_duty_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenTermDialog *self = ZEREN_TERM_DIALOG (widget);
  g_autoptr (GtkWidget) page = g_object_ref (self->page);
  gint64 duty = self->duty;

  adw_dialog_close (ADW_DIALOG (self));
  gtk_widget_activate_action (page, "win.open", "(sx)", "duty", duty);
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_term_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ZEREN_TYPE_TERM_DIALOG);
  g_clear_object (&ZEREN_TERM_DIALOG (object)->page);

  G_OBJECT_CLASS (zeren_term_dialog_parent_class)->dispose (object);
}

static void
zeren_term_dialog_class_init (ZerenTermDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_term_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "term.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "term.cancel", NULL, cancel_cb);
  gtk_widget_class_install_action (widget_class, "term.open-duty", NULL, open_duty_cb);
  gtk_widget_class_add_binding_action (
    widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "term.save", NULL);

  g_type_ensure (ZEREN_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-term-dialog.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, ZerenTermDialog, name)
  BIND (banner);
  BIND (duty_row);
  BIND (days_group);
  BIND (from_row);
  BIND (to_row);
  BIND (save_button);
#undef BIND
}

static void
zeren_term_dialog_init (ZerenTermDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * zeren_term_dialog_present:
 * @parent: a page
 * @duty: a duty
 * @title: what is to be done
 * @is_term: whether it counts in a term of office, which ends too; else in periods of several years
 *
 * Asks since when the period of @duty runs.
 */
void
zeren_term_dialog_present (GtkWidget *parent, gint64 duty, const char *title, gboolean is_term)
{
  ZerenTermDialog *self = g_object_new (ZEREN_TYPE_TERM_DIALOG, NULL);

  self->page = g_object_ref (parent);
  self->duty = duty;
  self->is_term = is_term;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->duty_row), title);
  gtk_widget_set_visible (GTK_WIDGET (self->to_row), is_term);
  adw_preferences_group_set_description (
    self->days_group,
    is_term ? _ ("The plan counts in a term of office and does not say which. What you give here "
                 "reminds; nobody is late by it.")
            : _ ("The plan counts in periods of several years and does not say since when. The "
                 "year of this day is the first; nobody is late by it."));
  adw_dialog_present (ADW_DIALOG (self), parent);
  gtk_widget_grab_focus (GTK_WIDGET (self->from_row));
}
