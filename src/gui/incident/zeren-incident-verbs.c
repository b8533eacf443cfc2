/* zeren-incident-verbs.c: what the window does to incidents, on the writer thread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-incident-verbs.h"

#include "zeren-incidents.h"

ZerenIncidentAct *
zeren_incident_act_new (gint64 incident)
{
  ZerenIncidentAct *self = g_new0 (ZerenIncidentAct, 1);

  self->incident = incident;

  return self;
}

void
zeren_incident_act_free (gpointer data)
{
  ZerenIncidentAct *self = data;

  g_free (self->text);
  g_clear_pointer (&self->at, g_date_time_unref);
  g_free (self->title);
  g_free (self->kind);
  g_clear_pointer (&self->occurred_at, g_date_time_unref);
  g_free (self);
}

/** zeren_incident_act_record: records an incident with its first entry, where there is one.
 * Returns: the id, a #gint64 to be freed */
gpointer
zeren_incident_act_record (ZerenContext *context,
                           gpointer data,
                           GCancellable *cancellable,
                           GError **error)
{
  const ZerenIncidentAct *act = data;
  g_autoptr (ZerenTransaction)
    transaction = zeren_database_begin (zeren_context_get_database (context), error);
  gint64 id;

  if (transaction == NULL)
    return NULL;
  id = zeren_incidents_add (
    context, act->organisation, act->title, act->kind, act->occurred_at, error);
  if (id == 0 || (act->text != NULL &&
                  zeren_incidents_add_entry (context, id, act->text, act->at, error) == 0))
    return NULL;

  return zeren_transaction_commit (transaction, error) ? g_memdup2 (&id, sizeof id) : NULL;
}

/** zeren_incident_act_enter: adds an entry, and marks the step that it tells of */
gpointer
zeren_incident_act_enter (ZerenContext *context,
                          gpointer data,
                          GCancellable *cancellable,
                          GError **error)
{
  const ZerenIncidentAct *act = data;
  g_autoptr (ZerenTransaction)
    transaction = zeren_database_begin (zeren_context_get_database (context), error);
  gint64 entry;

  if (transaction == NULL)
    return NULL;
  entry = zeren_incidents_add_entry (context, act->incident, act->text, act->at, error);
  if (entry == 0 || (act->duty != 0 &&
                     !zeren_incidents_mark_step (context, act->incident, act->duty, entry, error)))
    return NULL;

  return GINT_TO_POINTER (zeren_transaction_commit (transaction, error));
}

gpointer
zeren_incident_act_mark (ZerenContext *context,
                         gpointer data,
                         GCancellable *cancellable,
                         GError **error)
{
  const ZerenIncidentAct *act = data;

  return GINT_TO_POINTER (
    zeren_incidents_mark_step (context, act->incident, act->duty, act->entry, error));
}

gpointer
zeren_incident_act_unmark (ZerenContext *context,
                           gpointer data,
                           GCancellable *cancellable,
                           GError **error)
{
  const ZerenIncidentAct *act = data;

  return GINT_TO_POINTER (zeren_incidents_unmark_step (context, act->incident, act->duty, error));
}

gpointer
zeren_incident_act_confirm (ZerenContext *context,
                            gpointer data,
                            GCancellable *cancellable,
                            GError **error)
{
  const ZerenIncidentAct *act = data;

  return GINT_TO_POINTER (zeren_incidents_confirm_miss (
                            context, act->incident, act->duty, act->member, act->text, error) != 0);
}

gpointer
zeren_incident_act_close (ZerenContext *context,
                          gpointer data,
                          GCancellable *cancellable,
                          GError **error)
{
  const ZerenIncidentAct *act = data;

  return GINT_TO_POINTER (zeren_incidents_close (context, act->incident, error));
}
