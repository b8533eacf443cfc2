/* zeren-incident-step-row.c: a step that a plan asks for after an incident, with its clock
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-incident-step-row.h"

#include "zeren-clause.h"
#include "zeren-incident-clock.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _ZerenIncidentStepRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *title_label;
  GtkLabel *source_label;
  ZerenIncidentClock *clock;
  GtkLabel *outcome_label;
  GtkWidget *button_box;
  GtkWidget *enter_button;
  GtkWidget *choose_button;
  GtkWidget *confirm_button;
  GtkWidget *unmark_button;
  GtkWidget *source_button;

  gint64 duty;
  gboolean is_settled; /* an entry tells of it, or it is confirmed as missed */
  gboolean is_marked;
  gboolean is_open;
  gboolean has_entries;
};

G_DEFINE_FINAL_TYPE (ZerenIncidentStepRow, zeren_incident_step_row, GTK_TYPE_LIST_BOX_ROW)

/* What can be done depends on the time too. */
static void
show_buttons (ZerenIncidentStepRow *self)
{
  gboolean can_enter = self->is_open && !self->is_settled;
  ZerenIncidentStepState state = zeren_incident_clock_get_state (self->clock);

  gtk_widget_set_visible (self->enter_button, can_enter);
  gtk_widget_set_visible (self->choose_button, can_enter && self->has_entries);
  gtk_widget_set_visible (self->confirm_button, state == ZEREN_INCIDENT_STEP_TO_CONFIRM);
  gtk_widget_set_visible (self->unmark_button, self->is_open && self->is_marked);
  gtk_widget_set_visible (self->button_box,
                          can_enter || state == ZEREN_INCIDENT_STEP_TO_CONFIRM ||
                            (self->is_open && self->is_marked));
}

static char *
dup_met_text (const ZerenIncidentStep *step)
{
  g_autofree char *when = zeren_incident_clock_dup_time (
    zeren_incident_entry_get_at (step->met_by));

  return g_strdup_printf (
    /* Translators: a time, and the words of an entry */
    step->marked ? _ ("Entry of %s, marked by hand: “%s”") : _ ("Entry of %s: “%s”"),
    when,
    zeren_incident_entry_get_text (step->met_by));
}

static char *
dup_outcome (const ZerenIncidentStepView *view)
{
  const ZerenIncidentStep *step = view->step;

  if (step->miss != NULL)
    /* Translators: a name, and the reason that this person gave */
    return g_strdup_printf (_ ("Confirmed by %s: %s"),
                            view->confirmed_by != NULL ? view->confirmed_by : "",
                            zeren_incident_miss_get_reason (step->miss));

  return step->met_by != NULL ? dup_met_text (step) : NULL;
}

static void
show_words (ZerenIncidentStepRow *self, const ZerenIncidentStepView *view)
{
  ZerenDuty *duty = view->step->duty;
  g_autofree char *clause = zeren_clause_path_to_name (zeren_duty_get_path (duty));
  g_autofree char *outcome = dup_outcome (view);
  g_autofree char *source = g_strjoin (
    " · ", view->plan_title != NULL ? view->plan_title : "", clause, NULL);

  gtk_label_set_label (self->title_label, zeren_duty_get_quote (duty));
  gtk_label_set_label (self->source_label, source);
  gtk_label_set_label (self->outcome_label, outcome != NULL ? outcome : "");
  gtk_widget_set_visible (GTK_WIDGET (self->outcome_label), outcome != NULL);
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, zeren_duty_get_quote (duty), -1);
}

static void
zeren_incident_step_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ZEREN_TYPE_INCIDENT_STEP_ROW);

  G_OBJECT_CLASS (zeren_incident_step_row_parent_class)->dispose (object);
}

static void
zeren_incident_step_row_class_init (ZerenIncidentStepRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_incident_step_row_dispose;

  g_type_ensure (ZEREN_TYPE_INCIDENT_CLOCK);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zeren_app/Zeren/zeren-incident-step-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentStepRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentStepRow, source_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentStepRow, clock);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentStepRow, outcome_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentStepRow, button_box);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentStepRow, enter_button);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentStepRow, choose_button);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentStepRow, confirm_button);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentStepRow, unmark_button);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentStepRow, source_button);
}

static void
zeren_incident_step_row_init (ZerenIncidentStepRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (
    self->clock, "state-changed", G_CALLBACK (show_buttons), self, G_CONNECT_SWAPPED);
}

/**
 * zeren_incident_step_row_new:
 * @clock: what says the time
 *
 * Returns: (transfer full): an empty row
 */
GtkWidget *
zeren_incident_step_row_new (ZerenClock *clock)
{
  ZerenIncidentStepRow *self = g_object_new (ZEREN_TYPE_INCIDENT_STEP_ROW, NULL);

  zeren_incident_clock_set_clock (self->clock, clock);

  return GTK_WIDGET (self);
}

static void
set_target (ZerenIncidentStepRow *self, gint64 duty)
{
  const struct
  {
    GtkWidget *button;
    const char *action;
  } buttons[] = {
    { self->enter_button, "incident.add-entry" },
    { self->choose_button, "incident.choose-entry" },
    { self->confirm_button, "incident.confirm-miss" },
    { self->unmark_button, "incident.unmark" },
  };

  self->duty = duty;
  for (gsize i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      gtk_actionable_set_action_target (GTK_ACTIONABLE (buttons[i].button), "x", duty);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (buttons[i].button), buttons[i].action);
    }
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->source_button), "(sx)", "duty", duty);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->source_button), "win.open");
}

/** zeren_incident_step_row_show: shows a step, the same as before or another */
void
zeren_incident_step_row_show (ZerenIncidentStepRow *self, const ZerenIncidentStepView *view)
{
  g_return_if_fail (ZEREN_IS_INCIDENT_STEP_ROW (self));
  g_return_if_fail (view != NULL && view->step != NULL);

  self->is_settled = view->step->met_by != NULL || view->step->miss != NULL;
  self->is_marked = view->step->marked;
  self->is_open = view->is_open;
  self->has_entries = view->has_entries;
  if (self->duty != zeren_duty_get_id (view->step->duty))
    set_target (self, zeren_duty_get_id (view->step->duty));
  show_words (self, view);
  zeren_incident_clock_set_step (self->clock, view->step, view->occurred_at);
  show_buttons (self);
}

gint64
zeren_incident_step_row_get_duty (ZerenIncidentStepRow *self)
{
  g_return_val_if_fail (ZEREN_IS_INCIDENT_STEP_ROW (self), 0);

  return self->duty;
}

/** zeren_incident_step_row_update: says what the clock says now, without waiting for the minute */
void
zeren_incident_step_row_update (ZerenIncidentStepRow *self)
{
  g_return_if_fail (ZEREN_IS_INCIDENT_STEP_ROW (self));

  zeren_incident_clock_update (self->clock);
}
