/* zeren-open-incident-row.c: an open incident with the clock that ends first
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-open-incident-row.h"

#include "zeren-incident-clock.h"

#include <glib/gi18n-lib.h>

struct _ZerenOpenIncidentRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *title_label;
  GtkLabel *place_label;
  GtkLabel *step_label;
  ZerenIncidentClock *clock;

  ZerenIncidentView *view;
  ZerenClock *time;
};

G_DEFINE_FINAL_TYPE (ZerenOpenIncidentRow, zeren_open_incident_row, GTK_TYPE_LIST_BOX_ROW)

/* Returns: (transfer full): what is waited for, or that nothing is any more */
static char *
describe_step (ZerenOpenIncidentRow *self, const ZerenIncidentStep *step, GDateTime *now)
{
  guint to_confirm = zeren_incident_view_count_steps (
    self->view, ZEREN_INCIDENT_STEP_TO_CONFIRM, now);
  const char *action = step != NULL ? zeren_duty_get_action (step->duty) : NULL;

  if (action == NULL && step != NULL)
    action = zeren_duty_get_quote (step->duty);
  if (action != NULL)
    return g_strdup (action);
  if (to_confirm > 0)
    return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE,
                   "%u step has passed its limit without an entry and is to be confirmed.",
                   "%u steps have passed their limits without an entry and are to be confirmed.",
                   to_confirm),
      to_confirm);

  return g_strdup (_ ("No clock is running."));
}

static void
show (ZerenOpenIncidentRow *self)
{
  g_autoptr (GDateTime) now = zeren_clock_now (self->time);
  ZerenIncident *incident = zeren_incident_view_get_incident (self->view);
  const ZerenIncidentStep *step = zeren_incident_view_find_nearest (self->view, now);
  const char *title = zeren_incident_get_title (incident);
  const char *place = zeren_incident_view_get_organisation_name (self->view);
  g_autofree char *waiting = describe_step (self, step, now);
  g_autofree char *left = step != NULL ? zeren_incident_clock_dup_text (step, now) : g_strdup ("");
  g_autofree char *name = g_strjoin (", ", title, place, waiting, left, NULL);

  gtk_label_set_text (self->title_label, title);
  gtk_label_set_text (self->place_label, place);
  gtk_label_set_text (self->step_label, waiting);
  gtk_widget_set_visible (GTK_WIDGET (self->clock), step != NULL);
  zeren_incident_clock_set_clock (self->clock, self->time);
  if (step != NULL)
    zeren_incident_clock_set_step (self->clock, step, zeren_incident_get_occurred_at (incident));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* The limit has passed: another step ends first now. */
static void
step_changed_cb (ZerenOpenIncidentRow *self)
{
  if (self->view != NULL)
    show (self);
}

static void
zeren_open_incident_row_dispose (GObject *object)
{
  ZerenOpenIncidentRow *self = ZEREN_OPEN_INCIDENT_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_OPEN_INCIDENT_ROW);
  g_clear_object (&self->view);
  g_clear_object (&self->time);

  G_OBJECT_CLASS (zeren_open_incident_row_parent_class)->dispose (object);
}

static void
zeren_open_incident_row_class_init (ZerenOpenIncidentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_open_incident_row_dispose;

  g_type_ensure (ZEREN_TYPE_INCIDENT_CLOCK);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zeren_app/Zeren/zeren-open-incident-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenOpenIncidentRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenOpenIncidentRow, place_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenOpenIncidentRow, step_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenOpenIncidentRow, clock);
}

static void
zeren_open_incident_row_init (ZerenOpenIncidentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (
    self->clock, "state-changed", G_CALLBACK (step_changed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
zeren_open_incident_row_new (void)
{
  return g_object_new (ZEREN_TYPE_OPEN_INCIDENT_ROW, NULL);
}

/**
 * zeren_open_incident_row_set_incident:
 * @view: an incident
 * @clock: what its clocks run by
 */
void
zeren_open_incident_row_set_incident (ZerenOpenIncidentRow *self,
                                      ZerenIncidentView *view,
                                      ZerenClock *clock)
{
  g_return_if_fail (ZEREN_IS_OPEN_INCIDENT_ROW (self));
  g_return_if_fail (ZEREN_IS_INCIDENT_VIEW (view));
  g_return_if_fail (ZEREN_IS_CLOCK (clock));

  g_set_object (&self->view, view);
  g_set_object (&self->time, clock);
  show (self);
  gtk_actionable_set_action_target (
    GTK_ACTIONABLE (self), "(sx)", "incident", zeren_incident_view_get_id (view));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.open");
}
