/* zeren-incident-row.c: an incident in a list, with its nearest running clock
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-incident-row.h"

#include "zeren-incident-clock.h"

#include <glib/gi18n-lib.h>

struct _ZerenIncidentRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *title_label;
  GtkLabel *subtitle_label;
  ZerenIncidentClock *clock;
  GtkWidget *confirm_box;
  GtkLabel *confirm_label;
  GtkLabel *state_label;

  ZerenIncidentView *view;
  ZerenClock *time;
};

G_DEFINE_FINAL_TYPE (ZerenIncidentRow, zeren_incident_row, GTK_TYPE_LIST_BOX_ROW)

static char *
dup_subtitle (ZerenIncidentView *view)
{
  ZerenIncident *incident = zeren_incident_view_get_incident (view);
  g_autofree char *when = zeren_incident_clock_dup_time (zeren_incident_get_occurred_at (incident));

  return g_strdup_printf ("%s · %s · %s",
                          zeren_incident_view_get_organisation_name (view),
                          zeren_incident_kind_to_label (zeren_incident_get_kind (incident)),
                          when);
}

static void
show_clock (ZerenIncidentRow *self, GDateTime *now)
{
  const ZerenIncidentStep *step = zeren_incident_view_find_nearest (self->view, now);
  ZerenIncident *incident = zeren_incident_view_get_incident (self->view);

  gtk_widget_set_visible (GTK_WIDGET (self->clock), step != NULL);
  if (step != NULL)
    zeren_incident_clock_set_step (self->clock, step, zeren_incident_get_occurred_at (incident));
}

static void
show_to_confirm (ZerenIncidentRow *self, GDateTime *now)
{
  guint count = zeren_incident_view_count_steps (self->view, ZEREN_INCIDENT_STEP_TO_CONFIRM, now);
  g_autofree char *text = g_strdup_printf (
    ngettext ("%u step to be confirmed", "%u steps to be confirmed", count), count);

  gtk_label_set_label (self->confirm_label, text);
  gtk_widget_set_visible (self->confirm_box, count > 0);
}

/* What there is to say when the time is another than at the last look. */
static void
look_again (ZerenIncidentRow *self)
{
  g_autoptr (GDateTime) now = zeren_clock_now (self->time);

  show_clock (self, now);
  show_to_confirm (self, now);
}

static void
show_view (ZerenIncidentRow *self)
{
  ZerenIncident *incident = zeren_incident_view_get_incident (self->view);
  g_autofree char *subtitle = dup_subtitle (self->view);
  gboolean is_open = zeren_incident_view_is_open (self->view);

  gtk_label_set_label (self->title_label, zeren_incident_get_title (incident));
  gtk_label_set_label (self->subtitle_label, subtitle);
  gtk_label_set_label (self->state_label,
                       zeren_incident_state_to_label (zeren_incident_get_state (incident)));
  gtk_widget_set_visible (GTK_WIDGET (self->state_label), !is_open);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  zeren_incident_get_title (incident),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  subtitle,
                                  -1);
  zeren_incident_clock_set_clock (self->clock, self->time);
  zeren_incident_clock_set_compact (self->clock, TRUE);
  look_again (self);
}

static void
zeren_incident_row_dispose (GObject *object)
{
  ZerenIncidentRow *self = ZEREN_INCIDENT_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_INCIDENT_ROW);
  g_clear_object (&self->view);
  g_clear_object (&self->time);

  G_OBJECT_CLASS (zeren_incident_row_parent_class)->dispose (object);
}

static void
zeren_incident_row_class_init (ZerenIncidentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_incident_row_dispose;

  g_type_ensure (ZEREN_TYPE_INCIDENT_CLOCK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-incident-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentRow, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentRow, clock);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentRow, confirm_box);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentRow, confirm_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentRow, state_label);
}

static void
zeren_incident_row_init (ZerenIncidentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (
    self->clock, "state-changed", G_CALLBACK (look_again), self, G_CONNECT_SWAPPED);
}

/**
 * zeren_incident_row_new:
 * @view: an incident
 * @clock: what says the time
 *
 * Returns: (transfer full): a row that shows it
 */
GtkWidget *
zeren_incident_row_new (ZerenIncidentView *view, ZerenClock *clock)
{
  ZerenIncidentRow *self = g_object_new (ZEREN_TYPE_INCIDENT_ROW, NULL);

  self->view = g_object_ref (view);
  self->time = g_object_ref (clock);
  show_view (self);

  return GTK_WIDGET (self);
}

ZerenIncidentView *
zeren_incident_row_get_view (ZerenIncidentRow *self)
{
  g_return_val_if_fail (ZEREN_IS_INCIDENT_ROW (self), NULL);

  return self->view;
}
