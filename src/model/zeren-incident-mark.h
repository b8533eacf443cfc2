/* zeren-incident-mark.h: an entry that a person has marked as telling of a step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-record.h"

G_BEGIN_DECLS

/**
 * ZerenIncidentMark:
 *
 * An entry need not use the words of the plan: a person can say that it tells of a step.
 */

#define ZEREN_TYPE_INCIDENT_MARK (zeren_incident_mark_get_type ())

G_DECLARE_FINAL_TYPE (ZerenIncidentMark, zeren_incident_mark, ZEREN, INCIDENT_MARK, ZerenRecord)

ZerenIncidentMark *zeren_incident_mark_new (void);
gint64 zeren_incident_mark_get_id (ZerenIncidentMark *self);

gint64 zeren_incident_mark_get_incident (ZerenIncidentMark *self);
void zeren_incident_mark_set_incident (ZerenIncidentMark *self, gint64 incident);
gint64 zeren_incident_mark_get_duty (ZerenIncidentMark *self);
void zeren_incident_mark_set_duty (ZerenIncidentMark *self, gint64 duty);
gint64 zeren_incident_mark_get_entry (ZerenIncidentMark *self);
void zeren_incident_mark_set_entry (ZerenIncidentMark *self, gint64 entry);
GDateTime *zeren_incident_mark_get_at (ZerenIncidentMark *self);
void zeren_incident_mark_set_at (ZerenIncidentMark *self, GDateTime *at);

G_END_DECLS
