/* zeren-incident-step-row.h: a step that a plan asks for after an incident, with its clock
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-incidents.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZerenIncidentStepView:
 * @step: the step
 * @occurred_at: when the incident happened
 * @plan_title: (nullable): the plan that asks for it
 * @confirmed_by: (nullable): who confirmed that it was missed
 * @is_open: whether the incident is
 * @has_entries: whether its timeline has any
 *
 * What a row shows; nothing of it is kept.
 */
typedef struct
{
  const ZerenIncidentStep *step;
  GDateTime *occurred_at;
  const char *plan_title;
  const char *confirmed_by;
  gboolean is_open;
  gboolean has_entries;
} ZerenIncidentStepView;

/**
 * ZerenIncidentStepRow:
 *
 * Its buttons activate the actions `incident.add-entry`, `incident.choose-entry`,
 * `incident.confirm-miss` and `incident.unmark` with the id of the duty.
 */
#define ZEREN_TYPE_INCIDENT_STEP_ROW (zeren_incident_step_row_get_type ())

G_DECLARE_FINAL_TYPE (ZerenIncidentStepRow,
                      zeren_incident_step_row,
                      ZEREN,
                      INCIDENT_STEP_ROW,
                      GtkListBoxRow)

GtkWidget *zeren_incident_step_row_new (ZerenClock *clock);

void zeren_incident_step_row_show (ZerenIncidentStepRow *self, const ZerenIncidentStepView *view);
gint64 zeren_incident_step_row_get_duty (ZerenIncidentStepRow *self);
void zeren_incident_step_row_update (ZerenIncidentStepRow *self);

G_END_DECLS
