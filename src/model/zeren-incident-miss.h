/* zeren-incident-miss.h: a step that an organisation missed in an incident, confirmed by a named
 * person
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-record.h"

G_BEGIN_DECLS

/**
 * ZerenIncidentMiss:
 *
 * The duty states the limit; a member of the office confirms, with a reason, that it was not kept.
 */

#define ZEREN_TYPE_INCIDENT_MISS (zeren_incident_miss_get_type ())

G_DECLARE_FINAL_TYPE (ZerenIncidentMiss, zeren_incident_miss, ZEREN, INCIDENT_MISS, ZerenRecord)

ZerenIncidentMiss *zeren_incident_miss_new (void);
gint64 zeren_incident_miss_get_id (ZerenIncidentMiss *self);

gint64 zeren_incident_miss_get_incident (ZerenIncidentMiss *self);
void zeren_incident_miss_set_incident (ZerenIncidentMiss *self, gint64 incident);
gint64 zeren_incident_miss_get_duty (ZerenIncidentMiss *self);
void zeren_incident_miss_set_duty (ZerenIncidentMiss *self, gint64 duty);
gint64 zeren_incident_miss_get_confirmed_by (ZerenIncidentMiss *self);
void zeren_incident_miss_set_confirmed_by (ZerenIncidentMiss *self, gint64 confirmed_by);
const char *zeren_incident_miss_get_reason (ZerenIncidentMiss *self);
void zeren_incident_miss_set_reason (ZerenIncidentMiss *self, const char *reason);
GDateTime *zeren_incident_miss_get_at (ZerenIncidentMiss *self);
void zeren_incident_miss_set_at (ZerenIncidentMiss *self, GDateTime *at);

gboolean zeren_incident_miss_check (ZerenIncidentMiss *self, GError **error);

G_END_DECLS
