/* zeren-incident-entry.h: a line of the timeline of an incident
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-record.h"

G_BEGIN_DECLS

/**
 * ZerenIncidentEntry:
 *
 * The timeline is append-only: an entry says when something was done and when that was written
 * down.
 */

#define ZEREN_TYPE_INCIDENT_ENTRY (zeren_incident_entry_get_type ())

G_DECLARE_FINAL_TYPE (ZerenIncidentEntry, zeren_incident_entry, ZEREN, INCIDENT_ENTRY, ZerenRecord)

ZerenIncidentEntry *zeren_incident_entry_new (void);
gint64 zeren_incident_entry_get_id (ZerenIncidentEntry *self);

gint64 zeren_incident_entry_get_incident (ZerenIncidentEntry *self);
void zeren_incident_entry_set_incident (ZerenIncidentEntry *self, gint64 incident);
GDateTime *zeren_incident_entry_get_at (ZerenIncidentEntry *self);
void zeren_incident_entry_set_at (ZerenIncidentEntry *self, GDateTime *at);
const char *zeren_incident_entry_get_text (ZerenIncidentEntry *self);
void zeren_incident_entry_set_text (ZerenIncidentEntry *self, const char *text);
GDateTime *zeren_incident_entry_get_recorded_at (ZerenIncidentEntry *self);
void zeren_incident_entry_set_recorded_at (ZerenIncidentEntry *self, GDateTime *recorded_at);
const char *zeren_incident_entry_get_who (ZerenIncidentEntry *self);
void zeren_incident_entry_set_who (ZerenIncidentEntry *self, const char *who);

G_END_DECLS
