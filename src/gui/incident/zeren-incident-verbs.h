/* zeren-incident-verbs.h: what the window does to incidents, on the writer thread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-session.h"

G_BEGIN_DECLS

/**
 * ZerenIncidentAct:
 * @incident: the incident; 0 for a new one
 * @duty: the step, where it is about one
 * @entry: an entry of the timeline, where it is about one
 * @member: who confirms
 * @text: what was done, or the reason
 * @at: when it was done
 * @organisation: of a new incident
 * @title: of a new incident
 * @kind: of a new incident
 * @occurred_at: of a new incident
 *
 * Everything that any of the verbs needs.
 */
typedef struct
{
  gint64 incident;
  gint64 duty;
  gint64 entry;
  gint64 member;
  char *text;
  GDateTime *at;
  gint64 organisation;
  char *title;
  char *kind;
  GDateTime *occurred_at;
} ZerenIncidentAct;

ZerenIncidentAct *zeren_incident_act_new (gint64 incident);
void zeren_incident_act_free (gpointer data);

gpointer zeren_incident_act_record (ZerenContext *context,
                                    gpointer data,
                                    GCancellable *cancellable,
                                    GError **error);
gpointer zeren_incident_act_enter (ZerenContext *context,
                                   gpointer data,
                                   GCancellable *cancellable,
                                   GError **error);
gpointer zeren_incident_act_mark (ZerenContext *context,
                                  gpointer data,
                                  GCancellable *cancellable,
                                  GError **error);
gpointer zeren_incident_act_unmark (ZerenContext *context,
                                    gpointer data,
                                    GCancellable *cancellable,
                                    GError **error);
gpointer zeren_incident_act_confirm (ZerenContext *context,
                                     gpointer data,
                                     GCancellable *cancellable,
                                     GError **error);
gpointer zeren_incident_act_close (ZerenContext *context,
                                   gpointer data,
                                   GCancellable *cancellable,
                                   GError **error);

G_END_DECLS
