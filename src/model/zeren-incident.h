/* zeren-incident.h: an event in the organisation's own area
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-record.h"
#include "zeren-states.h"

G_BEGIN_DECLS

/**
 * ZerenIncident:
 *
 * What happened and how the organisation responded. There is no field for an outside person.
 */

#define ZEREN_TYPE_INCIDENT (zeren_incident_get_type ())

G_DECLARE_FINAL_TYPE (ZerenIncident, zeren_incident, ZEREN, INCIDENT, ZerenRecord)

ZerenIncident *zeren_incident_new (void);
gint64 zeren_incident_get_id (ZerenIncident *self);

gint64 zeren_incident_get_organisation (ZerenIncident *self);
void zeren_incident_set_organisation (ZerenIncident *self, gint64 organisation);
const char *zeren_incident_get_title (ZerenIncident *self);
void zeren_incident_set_title (ZerenIncident *self, const char *title);
ZerenIncidentKind zeren_incident_get_kind (ZerenIncident *self);
void zeren_incident_set_kind (ZerenIncident *self, ZerenIncidentKind kind);
GDateTime *zeren_incident_get_occurred_at (ZerenIncident *self);
void zeren_incident_set_occurred_at (ZerenIncident *self, GDateTime *occurred_at);
ZerenIncidentState zeren_incident_get_state (ZerenIncident *self);
void zeren_incident_set_state (ZerenIncident *self, ZerenIncidentState state);
GDateTime *zeren_incident_get_closed_at (ZerenIncident *self);
void zeren_incident_set_closed_at (ZerenIncident *self, GDateTime *closed_at);

gboolean zeren_incident_check_open (ZerenIncident *self, GError **error);
gboolean zeren_incident_close (ZerenIncident *self, GDateTime *at, GError **error);

G_END_DECLS
