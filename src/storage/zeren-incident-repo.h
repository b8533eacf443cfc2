/* zeren-incident-repo.h: keeps incidents, their timeline and confirmed missed steps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-repo.h"
#include "zeren-incident-entry.h"
#include "zeren-incident-mark.h"
#include "zeren-incident-miss.h"
#include "zeren-incident.h"

G_BEGIN_DECLS

/**
 * ZerenIncidentRepo:
 *
 * Incidents come newest first, entries in the order of the time that they tell of.
 */
#define ZEREN_TYPE_INCIDENT_REPO (zeren_incident_repo_get_type ())

G_DECLARE_FINAL_TYPE (ZerenIncidentRepo, zeren_incident_repo, ZEREN, INCIDENT_REPO, ZerenRepo)

ZerenIncidentRepo *zeren_incident_repo_new (ZerenDatabase *database);

GPtrArray *zeren_incident_repo_list (ZerenIncidentRepo *self, GError **error);
ZerenIncident *zeren_incident_repo_load (ZerenIncidentRepo *self, gint64 id, GError **error);
gboolean zeren_incident_repo_add (ZerenIncidentRepo *self, ZerenIncident *incident, GError **error);
gboolean zeren_incident_repo_close (ZerenIncidentRepo *self,
                                    ZerenIncident *incident,
                                    GDateTime *at,
                                    GError **error);

GPtrArray *zeren_incident_repo_list_entries (ZerenIncidentRepo *self,
                                             gint64 incident,
                                             GError **error);
gboolean zeren_incident_repo_add_entry (ZerenIncidentRepo *self,
                                        ZerenIncidentEntry *entry,
                                        GError **error);
GPtrArray *zeren_incident_repo_list_marks (ZerenIncidentRepo *self,
                                           gint64 incident,
                                           GError **error);
gboolean zeren_incident_repo_mark (ZerenIncidentRepo *self,
                                   ZerenIncidentMark *mark,
                                   GError **error);
gboolean zeren_incident_repo_unmark (ZerenIncidentRepo *self,
                                     gint64 incident,
                                     gint64 duty,
                                     GError **error);
GPtrArray *zeren_incident_repo_list_misses (ZerenIncidentRepo *self,
                                            gint64 incident,
                                            GError **error);
gboolean zeren_incident_repo_confirm_miss (ZerenIncidentRepo *self,
                                           ZerenIncidentMiss *miss,
                                           GError **error);

G_END_DECLS
