/* zeren-school-terms-dialog.c: asks when the terms of a school begin and end
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-school-terms-dialog.h"

#include "zeren-date-row.h"
#include "zeren-school-terms.h"
#include "zeren-shell.h"

#include <glib/gi18n-lib.h>

#define N_DAYS 4

struct _ZerenSchoolTermsDialog
{
  AdwDialog parent_instance;

  AdwBanner *banner;
  ZerenDateRow *rows[N_DAYS];
  GtkWidget *off_button;
  int year;
  gboolean is_saving;
};

G_DEFINE_FINAL_TYPE (ZerenSchoolTermsDialog, zeren_school_terms_dialog, ADW_TYPE_DIALOG)

/* --- on their threads ----------------------------------------------------------------------- */

typedef struct
{
  int year;
  gboolean is_off;
  ZerenDate days[N_DAYS];
} Order;

static gpointer
save_terms (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  Order *order = data;
  const ZerenDate *days = order->is_off ? NULL : order->days;

  return zeren_school_terms_save (context, order->year, days, error) ? order : NULL;
}

static gpointer
read_terms (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree ZerenSchoolTerms *terms = g_new0 (ZerenSchoolTerms, 1);

  return zeren_school_terms_load (context, GPOINTER_TO_INT (data), terms, error)
           ? g_steal_pointer (&terms)
           : NULL;
}

/* --- saving --------------------------------------------------------------------------------- */

static void
complain (ZerenSchoolTermsDialog *self, const char *message)
{
  adw_banner_set_title (self->banner, message != NULL ? message : "");
  adw_banner_set_revealed (self->banner, message != NULL);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenSchoolTermsDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean saved = zeren_shell_act_finish (GTK_WIDGET (self), result, &error) != NULL;

  self->is_saving = FALSE;
  if (saved)
    adw_dialog_close (ADW_DIALOG (self));
  else
    complain (self, error->message);
}

static void
save (ZerenSchoolTermsDialog *self, const Order *order)
{
  complain (self, NULL);
  self->is_saving = TRUE;
  zeren_shell_act_async (GTK_WIDGET (self),
                         _ ("Kept. Plan the year, and its tasks follow"),
                         save_terms,
                         g_memdup2 (order, sizeof *order),
                         g_free,
                         NULL,
                         NULL,
                         saved_cb,
                         g_object_ref (self));
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenSchoolTermsDialog *self = ZEREN_SCHOOL_TERMS_DIALOG (widget);
  Order order = { .year = self->year };

  if (self->is_saving)
    return;
  for (guint i = 0; i < N_DAYS; i++)
    {
      if (zeren_date_row_get_date (self->rows[i], &order.days[i]))
        continue;
      complain (self, _ ("Give the first and the last day of both terms."));
      gtk_widget_grab_focus (GTK_WIDGET (self->rows[i]));
      return;
    }
  save (self, &order);
}

static void
off_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenSchoolTermsDialog *self = ZEREN_SCHOOL_TERMS_DIALOG (widget);
  Order order = { .year = self->year, .is_off = TRUE };

  if (!self->is_saving)
    save (self, &order);
}

static void
cancel_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

/* --- showing -------------------------------------------------------------------------------- */

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenSchoolTermsDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree ZerenSchoolTerms *terms = zeren_session_run_finish (
    ZEREN_SESSION (source), result, &error);

  if (terms == NULL)
    {
      complain (self, error->message);
      return;
    }
  gtk_widget_set_visible (self->off_button, terms->is_set);
  for (guint i = 0; terms->is_set && i < 2; i++)
    {
      zeren_date_row_set_date (self->rows[2 * i], terms->terms[i].start);
      zeren_date_row_set_date (self->rows[2 * i + 1], terms->terms[i].end);
    }
}

static void
add_term (ZerenSchoolTermsDialog *self, AdwPreferencesPage *page, guint number, const char *title)
{
  const char *const titles[] = { C_ ("school term", "First Day"), C_ ("school term", "Last Day") };
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      GtkWidget *row = zeren_date_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), titles[i]);
      adw_preferences_group_add (group, row);
      self->rows[2 * number + i] = ZEREN_DATE_ROW (row);
    }
  adw_preferences_page_add (page, group);
}

static GtkWidget *
create_button (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);

  return button;
}

static GtkWidget *
create_header (void)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *save_button = create_button (_ ("_Save"), "terms.save");

  gtk_widget_add_css_class (save_button, "suggested-action");
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header),
                             create_button (_ ("_Cancel"), "terms.cancel"));
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), save_button);

  return header;
}

/* --- class ---------------------------------------------------------------------------------- */

static void
zeren_school_terms_dialog_class_init (ZerenSchoolTermsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "terms.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "terms.off", NULL, off_cb);
  gtk_widget_class_install_action (widget_class, "terms.cancel", NULL, cancel_cb);
  gtk_widget_class_add_binding_action (
    widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "terms.save", NULL);
}

static void
zeren_school_terms_dialog_init (ZerenSchoolTermsDialog *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_dialog_set_title (ADW_DIALOG (self), _ ("School Terms"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 460);
  adw_dialog_set_content_height (ADW_DIALOG (self), 580);
  adw_preferences_page_set_description (
    page,
    _ ("No plan dates the terms that its duties count in; the education authority does, year by "
       "year. The dates are reminders: nobody is held to them."));
  add_term (self, page, 0, _ ("Spring Term"));
  add_term (self, page, 1, _ ("Autumn Term"));
  self->off_button = create_button (_ ("Back to _Half-Years"), "terms.off");
  gtk_widget_set_halign (self->off_button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->off_button, FALSE);
  adw_preferences_group_add (group, self->off_button);
  adw_preferences_page_add (page, group);

  self->banner = ADW_BANNER (adw_banner_new (""));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), create_header ());
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (self->banner));
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (page));
  adw_dialog_set_child (ADW_DIALOG (self), view);
}

/**
 * zeren_school_terms_dialog_present:
 * @parent: a page
 * @session: the office
 * @year: the year that both terms begin in
 *
 * Asks for the four days; where the office has given them before, they are shown.
 */
void
zeren_school_terms_dialog_present (GtkWidget *parent, ZerenSession *session, int year)
{
  ZerenSchoolTermsDialog *self = g_object_new (ZEREN_TYPE_SCHOOL_TERMS_DIALOG, NULL);

  self->year = year;
  zeren_session_read_async (
    session, read_terms, GINT_TO_POINTER (year), NULL, g_free, NULL, read_cb, g_object_ref (self));
  adw_dialog_present (ADW_DIALOG (self), parent);
  gtk_widget_grab_focus (GTK_WIDGET (self->rows[0]));
}
