/* zeren-incident-steps-private.h: which duties are steps after an incident, and what became of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-incidents.h"

G_BEGIN_DECLS

/**
 * ZerenIncidentReach:
 * @organisation: on whom the duty falls, 0 where the incident is none of its business
 * @post: the post that it falls on, 0 where it is the organisation
 * @everyone: whether it falls on all who hold posts of some role, so that no one person answers
 */
typedef struct
{
  gint64 organisation;
  gint64 post;
  gboolean everyone;
} ZerenIncidentReach;

ZerenIncidentStep *zeren_incident_step_new (ZerenIncident *incident,
                                            ZerenDuty *duty,
                                            GPtrArray *entries,
                                            GPtrArray *marks,
                                            GPtrArray *misses,
                                            ZerenCalendar *calendar,
                                            GDateTime *now);

gboolean zeren_incident_duty_is_step (ZerenDuty *duty);
gboolean zeren_incident_duty_fits_kind (ZerenContext *context,
                                        ZerenDuty *duty,
                                        ZerenIncidentKind kind);
gboolean zeren_incident_find_reach (ZerenContext *context,
                                    ZerenDuty *duty,
                                    gint64 organisation,
                                    ZerenIncidentReach *reach,
                                    GError **error);
gboolean zeren_incident_duty_covers (ZerenContext *context,
                                     ZerenDuty *duty,
                                     gint64 organisation,
                                     gboolean *covers,
                                     GError **error);

G_END_DECLS
