/* zeren-duty-dialog.c: the words of a duty put right, or a duty added by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-duty-dialog.h"

#include "zeren-choice-row.h"
#include "zeren-clause.h"
#include "zeren-dialogs.h"
#include "zeren-duties.h"
#include "zeren-holidays.h"
#include "zeren-plan-sheet.h"
#include "zeren-shell.h"

#include <glib/gi18n-lib.h>

struct _ZerenDutyDialog
{
  AdwDialog parent_instance;

  GtkWidget *scroller;
  GtkWidget *error_box;
  GtkLabel *error_label;
  AdwEntryRow *quote_entry;
  AdwActionRow *quote_row;
  GtkWidget *action_row;
  GtkWidget *actor_row;
  GtkWidget *recipient_row;
  GtkWidget *deliverable_row;
  ZerenChoiceRow *kind_row;
  AdwSpinRow *count_row;
  ZerenChoiceRow *period_row;
  GtkWidget *date_row;
  AdwSwitchRow *each_row;
  GtkWidget *points_row;
  AdwActionRow *due_row;

  ZerenSession *session;
  ZerenDuty *duty;         /* as it was; without an id where it is new */
  ZerenCalendar *calendar; /* once read */
  gboolean is_busy;
};

G_DEFINE_FINAL_TYPE (ZerenDutyDialog, zeren_duty_dialog, ADW_TYPE_DIALOG)

static gboolean
is_new (ZerenDutyDialog *self)
{
  return zeren_duty_get_id (self->duty) == 0;
}

/* --- from the form ------------------------------------------------------------------------- */

static char *
dup_text (GtkWidget *row)
{
  char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));

  g_strstrip (text);
  if (*text == '\0')
    g_clear_pointer (&text, g_free);

  return text;
}

/* The ids of the choices are the values and one, as 0 stands for no choice. */
static ZerenFrequencyKind
get_kind (ZerenDutyDialog *self)
{
  gint64 id = zeren_choice_row_get_selected_id (self->kind_row);

  return id > 0 ? (ZerenFrequencyKind)(id - 1) : ZEREN_FREQUENCY_EXACT;
}

static ZerenPeriodKind
get_period (ZerenDutyDialog *self)
{
  gint64 id = zeren_choice_row_get_selected_id (self->period_row);

  return id > 0 ? (ZerenPeriodKind)(id - 1) : ZEREN_PERIOD_NONE;
}

static ZerenFrequency *
dup_frequency (ZerenDutyDialog *self)
{
  ZerenFrequencyKind kind = get_kind (self);
  ZerenPeriodKind period = get_period (self);
  guint count = (guint)adw_spin_row_get_value (self->count_row);
  g_autofree char *date = dup_text (self->date_row);
  gboolean is_counted = kind == ZEREN_FREQUENCY_AT_LEAST || kind == ZEREN_FREQUENCY_EXACT;

  return zeren_frequency_new (kind,
                              is_counted ? count : 1,
                              kind == ZEREN_FREQUENCY_EVENT ? ZEREN_PERIOD_NONE : period,
                              adw_switch_row_get_active (self->each_row),
                              date);
}

static GStrv
dup_points (ZerenDutyDialog *self)
{
  g_autofree char *text = dup_text (self->points_row);
  g_auto (GStrv) parts = text != NULL ? g_strsplit (text, "；", -1) : NULL;
  g_autoptr (GStrvBuilder) points = g_strv_builder_new ();

  for (guint i = 0; parts != NULL && parts[i] != NULL; i++)
    {
      g_strstrip (parts[i]);
      if (*parts[i] != '\0')
        g_strv_builder_add (points, parts[i]);
    }

  return g_strv_builder_end (points);
}

/* Returns: (transfer full): what the form says, another object than the duty as it was */
static ZerenDuty *
dup_duty (ZerenDutyDialog *self)
{
  ZerenDuty *duty = zeren_duty_new ();
  g_autofree char *action = dup_text (self->action_row);
  g_autofree char *actor = dup_text (self->actor_row);
  g_autofree char *recipient = dup_text (self->recipient_row);
  g_autofree char *deliverable = dup_text (self->deliverable_row);
  g_autofree char *quote = is_new (self) ? dup_text (GTK_WIDGET (self->quote_entry)) : NULL;
  g_autoptr (ZerenFrequency) frequency = dup_frequency (self);
  g_auto (GStrv) points = dup_points (self);

  zeren_record_set_id (ZEREN_RECORD (duty), zeren_duty_get_id (self->duty));
  zeren_duty_set_plan (duty, zeren_duty_get_plan (self->duty));
  zeren_duty_set_passage (duty, zeren_duty_get_passage (self->duty));
  zeren_duty_set_quote (duty, quote);
  zeren_duty_set_action (duty, action);
  zeren_duty_set_actor (duty, actor);
  zeren_duty_set_recipient (duty, recipient);
  zeren_duty_set_deliverable (duty, deliverable);
  zeren_duty_set_frequency (duty, frequency);
  zeren_duty_set_points (duty, (const char *const *)points);

  return duty;
}

/* --- into the form ------------------------------------------------------------------------- */

static void
set_text (GtkWidget *row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

static char *
dup_line (const char *text)
{
  char *line = g_strdup (text != NULL ? text : "");

  return g_strstrip (g_strdelimit (line, "\n\t", ' '));
}

static void
set_choices (ZerenChoiceRow *row, const char *context, const char *const *labels)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; labels[i] != NULL; i++)
    g_ptr_array_add (
      choices,
      zeren_choice_new (i + 1, g_dpgettext2 (GETTEXT_PACKAGE, context, labels[i]), NULL, 0));
  zeren_choice_row_set_choices (row, choices);
}

static void
offer_choices (ZerenDutyDialog *self)
{
  /* in the order of the enumerations */
  static const char *const kinds[] = {
    NC_ ("frequency", "At least so many times"), NC_ ("frequency", "So many times"),
    NC_ ("frequency", "Once in every period"),   NC_ ("frequency", "By a date"),
    NC_ ("frequency", "After an event"),         NULL,
  };
  static const char *const periods[] = {
    NC_ ("period", "Another, in words"),
    NC_ ("period", "Year"),
    NC_ ("period", "Half-year"),
    NC_ ("period", "Quarter"),
    NC_ ("period", "Month"),
    NC_ ("period", "Week"),
    NC_ ("period", "Day"),
    NULL,
  };

  set_choices (self->kind_row, "frequency", kinds);
  set_choices (self->period_row, "period", periods);
}

static void
fill_frequency (ZerenDutyDialog *self)
{
  const ZerenFrequency *frequency = zeren_duty_get_frequency (self->duty);

  zeren_choice_row_select (self->kind_row,
                           (frequency != NULL ? frequency->kind : ZEREN_FREQUENCY_EXACT) + 1);
  zeren_choice_row_select (self->period_row,
                           (frequency != NULL ? frequency->period : ZEREN_PERIOD_YEAR) + 1);
  adw_spin_row_set_value (self->count_row, frequency != NULL ? frequency->count : 1);
  adw_switch_row_set_active (self->each_row, frequency != NULL && frequency->each);
  set_text (self->date_row, frequency != NULL ? frequency->date : NULL);
}

static void
fill (ZerenDutyDialog *self)
{
  const char *const *points = zeren_duty_get_points (self->duty);
  g_autofree char *joined = points != NULL ? g_strjoinv ("；", (GStrv)points) : NULL;
  g_autofree char *quote = dup_line (zeren_duty_get_quote (self->duty));
  g_autofree char *clause = zeren_clause_path_to_name (zeren_duty_get_path (self->duty));

  adw_dialog_set_title (ADW_DIALOG (self), is_new (self) ? _ ("Add a Duty") : _ ("Edit Duty"));
  gtk_widget_set_visible (GTK_WIDGET (self->quote_entry), is_new (self));
  gtk_widget_set_visible (GTK_WIDGET (self->quote_row), !is_new (self));
  set_text (GTK_WIDGET (self->quote_entry), quote);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->quote_row),
                                 clause != NULL ? clause : _ ("Stays as it is"));
  adw_action_row_set_subtitle (self->quote_row, quote);
  set_text (self->action_row, zeren_duty_get_action (self->duty));
  set_text (self->actor_row, zeren_duty_get_actor (self->duty));
  set_text (self->recipient_row, zeren_duty_get_recipient (self->duty));
  set_text (self->deliverable_row, zeren_duty_get_deliverable (self->duty));
  set_text (self->points_row, joined);
  fill_frequency (self);
}

static void
update_rows (ZerenDutyDialog *self)
{
  ZerenFrequencyKind kind = get_kind (self);
  ZerenPeriodKind period = get_period (self);
  gboolean is_dated = kind == ZEREN_FREQUENCY_DATE || kind == ZEREN_FREQUENCY_EVENT;

  gtk_widget_set_visible (GTK_WIDGET (self->count_row),
                          kind == ZEREN_FREQUENCY_AT_LEAST || kind == ZEREN_FREQUENCY_EXACT);
  gtk_widget_set_visible (GTK_WIDGET (self->period_row), kind != ZEREN_FREQUENCY_EVENT);
  gtk_widget_set_visible (self->date_row, is_dated || period == ZEREN_PERIOD_NONE);
  gtk_widget_set_visible (self->points_row, !is_dated);
}

static void
update_due (ZerenDutyDialog *self)
{
  g_autoptr (ZerenDuty) duty = dup_duty (self);
  ZerenDate today = zeren_clock_today (zeren_session_get_clock (self->session));
  g_autofree char *dates = self->calendar != NULL
                             ? zeren_duty_dup_dates (
                                 duty, self->calendar, zeren_date_get_year (today))
                             : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->due_row), dates != NULL);
  adw_action_row_set_subtitle (self->due_row, dates != NULL ? dates : "");
}

static void
update_save (ZerenDutyDialog *self)
{
  g_autofree char *action = dup_text (self->action_row);

  gtk_widget_action_set_enabled (
    GTK_WIDGET (self), "duty-dialog.save", action != NULL && !self->is_busy);
}

static void
changed (ZerenDutyDialog *self)
{
  if (self->duty == NULL)
    return;
  update_rows (self);
  update_due (self);
  update_save (self);
}

/* --- calendar ------------------------------------------------------------------------------ */

static gpointer
read_calendar (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  return zeren_holidays_load_calendar (context, error);
}

static void
calendar_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenDutyDialog) self = user_data;
  g_autoptr (ZerenCalendar)
    calendar = zeren_session_run_finish (ZEREN_SESSION (source), result, NULL);

  /* Without it the dates are not shown, and everything else goes on. */
  if (calendar == NULL || self->duty == NULL)
    return;
  self->calendar = g_steal_pointer (&calendar);
  changed (self);
}

/* --- saving -------------------------------------------------------------------------------- */

static gpointer
edit_verb (ZerenContext *context, gpointer duty, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (zeren_duties_edit (context, duty, error));
}

static gpointer
add_verb (ZerenContext *context, gpointer duty, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (zeren_duties_add (context, duty, error) != 0);
}

static void
show_error (ZerenDutyDialog *self, const char *message)
{
  gtk_label_set_label (self->error_label, message != NULL ? message : "");
  gtk_widget_set_visible (self->error_box, message != NULL);
  if (message != NULL)
    gtk_adjustment_set_value (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenDutyDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  zeren_shell_act_finish (GTK_WIDGET (source), result, &error);
  self->is_busy = FALSE;
  if (error == NULL)
    {
      zeren_dialog_close_if_open (ADW_DIALOG (self));
      return;
    }
  show_error (self, error->message);
  if (self->duty != NULL)
    update_save (self);
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenDutyDialog *self = ZEREN_DUTY_DIALOG (widget);

  self->is_busy = TRUE;
  update_save (self);
  show_error (self, NULL);
  zeren_shell_act_async (widget,
                         is_new (self) ? _ ("Duty added") : _ ("Duty changed"),
                         is_new (self) ? add_verb : edit_verb,
                         dup_duty (self),
                         g_object_unref,
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

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_duty_dialog_dispose (GObject *object)
{
  ZerenDutyDialog *self = ZEREN_DUTY_DIALOG (object);

  g_clear_object (&self->duty);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_DUTY_DIALOG);
  g_clear_object (&self->session);
  g_clear_pointer (&self->calendar, zeren_calendar_unref);

  G_OBJECT_CLASS (zeren_duty_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-duty-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenDutyDialog, scroller);
  gtk_widget_class_bind_template_child (widget_class, ZerenDutyDialog, error_box);
  gtk_widget_class_bind_template_child (widget_class, ZerenDutyDialog, error_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenDutyDialog, quote_entry);
  gtk_widget_class_bind_template_child (widget_class, ZerenDutyDialog, quote_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenDutyDialog, action_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenDutyDialog, actor_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenDutyDialog, recipient_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenDutyDialog, deliverable_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenDutyDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenDutyDialog, count_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenDutyDialog, period_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenDutyDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenDutyDialog, each_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenDutyDialog, points_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenDutyDialog, due_row);
  gtk_widget_class_bind_template_callback (widget_class, changed);
}

static void
zeren_duty_dialog_class_init (ZerenDutyDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_duty_dialog_dispose;

  g_type_ensure (ZEREN_TYPE_CHOICE_ROW);
  gtk_widget_class_install_action (widget_class, "duty-dialog.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "duty-dialog.cancel", NULL, cancel_cb);
  bind_template (widget_class);
}

static void
zeren_duty_dialog_init (ZerenDutyDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  offer_choices (self);
}

/* What is still missing of a new duty comes first. */
static void
place_focus (ZerenDutyDialog *self)
{
  gboolean has_quote = !is_new (self) || zeren_duty_get_quote (self->duty) != NULL;

  adw_dialog_set_focus (ADW_DIALOG (self),
                        has_quote ? self->action_row : GTK_WIDGET (self->quote_entry));
}

/**
 * zeren_duty_dialog_new:
 * @session: what it reads from
 * @duty: a stored duty to edit, or a new one with its plan and, where there are any, the words of
 *   the plan that it rests on
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
zeren_duty_dialog_new (ZerenSession *session, ZerenDuty *duty)
{
  ZerenDutyDialog *self = g_object_new (ZEREN_TYPE_DUTY_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->duty = g_object_ref (duty);
  fill (self);
  place_focus (self);
  changed (self);
  zeren_session_read_async (session,
                            read_calendar,
                            NULL,
                            NULL,
                            (GDestroyNotify)zeren_calendar_unref,
                            NULL,
                            calendar_read_cb,
                            g_object_ref (self));

  return ADW_DIALOG (self);
}
