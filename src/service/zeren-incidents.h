/* zeren-incidents.h: what happened in an organisation's own area and how the organisation responded
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-context.h"
#include "zeren-duty.h"
#include "zeren-event-limit.h"
#include "zeren-incident-repo.h"

G_BEGIN_DECLS

/**
 * ZerenIncidentStepState:
 * @ZEREN_INCIDENT_STEP_REMINDER: the plan says 立即 or 第一时间: our hours remind, nobody is held
 * to them
 * @ZEREN_INCIDENT_STEP_RUNNING: the plan's limit has not passed
 * @ZEREN_INCIDENT_STEP_MET: an entry within the limit tells of the step
 * @ZEREN_INCIDENT_STEP_TO_CONFIRM: the limit has passed and no entry tells of the step; "not
 *   recorded" is not "not done", so a named person has to confirm it
 * @ZEREN_INCIDENT_STEP_MISSED: a named person has confirmed, with a reason, that it was not done
 */
typedef enum
{
  ZEREN_INCIDENT_STEP_REMINDER,
  ZEREN_INCIDENT_STEP_RUNNING,
  ZEREN_INCIDENT_STEP_MET,
  ZEREN_INCIDENT_STEP_TO_CONFIRM,
  ZEREN_INCIDENT_STEP_MISSED,
} ZerenIncidentStepState;

/**
 * ZerenIncidentStep:
 * @duty: an accepted duty with a limit after an event
 * @limit: the limit, counted from the time of the incident
 * @met_by: (nullable): the entry that tells of it in time
 * @marked: whether it does because a person says so
 * @miss: (nullable): who confirmed that it was not done
 * @is_report: whether it is the first report
 *
 * A step that a plan asks for after an incident of this kind.
 */
typedef struct
{
  ZerenDuty *duty;
  ZerenLimit *limit;
  ZerenIncidentEntry *met_by;
  gboolean marked;
  ZerenIncidentMiss *miss;
  gboolean is_report;
  ZerenIncidentStepState state;
} ZerenIncidentStep;

GPtrArray *zeren_incidents_list (ZerenContext *context, GError **error);
ZerenIncident *zeren_incidents_load (ZerenContext *context, gint64 id, GError **error);
GPtrArray *zeren_incidents_list_entries (ZerenContext *context, gint64 id, GError **error);
GPtrArray *zeren_incidents_list_steps (ZerenContext *context, gint64 id, GError **error);
void zeren_incident_step_free (ZerenIncidentStep *self);
ZerenIncidentStepState zeren_incident_step_get_state_at (const ZerenIncidentStep *self,
                                                         GDateTime *now);
const char *zeren_incident_step_state_to_id (ZerenIncidentStepState state);
const char *zeren_incident_step_state_to_label (ZerenIncidentStepState state);

/* Each verb is one transaction with its history. Titles and entries tell of the organisation; what
 * tells of people's opinions, speech or beliefs is refused (DESIGN.md 2). */

gint64 zeren_incidents_add (ZerenContext *context,
                            gint64 organisation,
                            const char *title,
                            const char *kind,
                            GDateTime *occurred_at,
                            GError **error);
gint64 zeren_incidents_add_entry (ZerenContext *context,
                                  gint64 id,
                                  const char *text,
                                  GDateTime *at,
                                  GError **error);
gboolean zeren_incidents_mark_step (ZerenContext *context,
                                    gint64 id,
                                    gint64 duty,
                                    gint64 entry,
                                    GError **error);
gboolean zeren_incidents_unmark_step (ZerenContext *context,
                                      gint64 id,
                                      gint64 duty,
                                      GError **error);
gint64 zeren_incidents_confirm_miss (ZerenContext *context,
                                     gint64 id,
                                     gint64 duty,
                                     gint64 member,
                                     const char *reason,
                                     GError **error);
gboolean zeren_incidents_close (ZerenContext *context, gint64 id, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenIncidentStep, zeren_incident_step_free)

G_END_DECLS
