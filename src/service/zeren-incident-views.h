/* zeren-incident-views.h: incidents as lists show them, each with its running clocks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-incidents.h"

G_BEGIN_DECLS

#define ZEREN_TYPE_INCIDENT_VIEW (zeren_incident_view_get_type ())

/**
 * ZerenIncidentView:
 *
 * One incident with the name of its organisation and the steps that the plans ask for. It is a
 * value: what changes later is read anew; only what a clock says follows the time that is given.
 */
G_DECLARE_FINAL_TYPE (ZerenIncidentView, zeren_incident_view, ZEREN, INCIDENT_VIEW, GObject)

ZerenIncident *zeren_incident_view_get_incident (ZerenIncidentView *self);
gint64 zeren_incident_view_get_id (ZerenIncidentView *self);
const char *zeren_incident_view_get_organisation_name (ZerenIncidentView *self);
GPtrArray *zeren_incident_view_get_steps (ZerenIncidentView *self);
gboolean zeren_incident_view_is_open (ZerenIncidentView *self);
guint zeren_incident_view_count_steps (ZerenIncidentView *self,
                                       ZerenIncidentStepState state,
                                       GDateTime *now);
const ZerenIncidentStep *zeren_incident_view_find_nearest (ZerenIncidentView *self, GDateTime *now);

/**
 * ZerenIncidentQuery:
 * @states: bits of #ZerenIncidentState; 0 for all
 * @kinds: bits of #ZerenIncidentKind; 0 for all
 * @organisation: where it happened; 0 for anywhere
 * @words: (nullable): words that all stand in the title or the name of the organisation
 */
typedef struct
{
  guint states;
  guint kinds;
  gint64 organisation;
  const char *words;
} ZerenIncidentQuery;

GPtrArray *zeren_incident_views_list (ZerenContext *context,
                                      const ZerenIncidentQuery *query,
                                      GError **error);
ZerenIncidentView *zeren_incident_view_load (ZerenContext *context, gint64 id, GError **error);

G_END_DECLS
