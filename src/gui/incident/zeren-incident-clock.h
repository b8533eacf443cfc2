/* zeren-incident-clock.h: how much time is left for a step after an incident
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-incidents.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZerenIncidentClock:
 *
 * An icon, words and a bar that say what became of a step; they read without colour. While it is in
 * sight it follows the clock of the session minute by minute. The signal `state-changed` tells that
 * the step is in another state by now.
 */
#define ZEREN_TYPE_INCIDENT_CLOCK (zeren_incident_clock_get_type ())

G_DECLARE_FINAL_TYPE (ZerenIncidentClock, zeren_incident_clock, ZEREN, INCIDENT_CLOCK, GtkBox)

GtkWidget *zeren_incident_clock_new (void);

void zeren_incident_clock_set_clock (ZerenIncidentClock *self, ZerenClock *clock);
void zeren_incident_clock_set_step (ZerenIncidentClock *self,
                                    const ZerenIncidentStep *step,
                                    GDateTime *occurred_at);
void zeren_incident_clock_set_compact (ZerenIncidentClock *self, gboolean compact);
ZerenIncidentStepState zeren_incident_clock_get_state (ZerenIncidentClock *self);
void zeren_incident_clock_update (ZerenIncidentClock *self);

char *zeren_incident_clock_dup_text (const ZerenIncidentStep *step, GDateTime *now);
char *zeren_incident_clock_dup_span (GTimeSpan span);
char *zeren_incident_clock_dup_time (GDateTime *when);

G_END_DECLS
