/* zeren-incident.c: an event in the organisation's own area
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-incident.h"

#include "zeren-model-error.h"
#include "zeren-record-private.h"

#include <glib/gi18n-lib.h>

struct _ZerenIncident
{
  ZerenRecord parent_instance;

  gint64 organisation;
  char *title;
  guint kind;
  GDateTime *occurred_at;
  guint state;
  GDateTime *closed_at;
};

G_DEFINE_FINAL_TYPE (ZerenIncident, zeren_incident, ZEREN_TYPE_RECORD)

static const ZerenField fields[] = {
  { "organisation", ZEREN_FIELD_ID, offsetof (ZerenIncident, organisation) },
  { "title", ZEREN_FIELD_STRING, offsetof (ZerenIncident, title) },
  { "kind", ZEREN_FIELD_CHOICE, offsetof (ZerenIncident, kind), zeren_incident_kind_ids },
  { "occurred-at", ZEREN_FIELD_TIME, offsetof (ZerenIncident, occurred_at) },
  { "state", ZEREN_FIELD_CHOICE, offsetof (ZerenIncident, state), zeren_incident_state_ids },
  { "closed-at", ZEREN_FIELD_TIME, offsetof (ZerenIncident, closed_at) },
};

static void
zeren_incident_class_init (ZerenIncidentClass *klass)
{
  zeren_record_class_install_fields (ZEREN_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
zeren_incident_init (ZerenIncident *self)
{
}

ZerenIncident *
zeren_incident_new (void)
{
  return g_object_new (ZEREN_TYPE_INCIDENT, NULL);
}

ZEREN_ID_GETTER (ZerenIncident, zeren_incident)
ZEREN_ACCESSORS (ZerenIncident, zeren_incident, gint64, int64, organisation)
ZEREN_ACCESSORS (ZerenIncident, zeren_incident, const char *, string, title)
ZEREN_ACCESSORS (ZerenIncident, zeren_incident, ZerenIncidentKind, uint, kind)
ZEREN_ACCESSORS (ZerenIncident, zeren_incident, GDateTime *, time, occurred_at)
ZEREN_ACCESSORS (ZerenIncident, zeren_incident, ZerenIncidentState, uint, state)
ZEREN_ACCESSORS (ZerenIncident, zeren_incident, GDateTime *, time, closed_at)

/** zeren_incident_check_open: Returns: whether the timeline of @self can still be added to */
gboolean
zeren_incident_check_open (ZerenIncident *self, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_INCIDENT (self), FALSE);

  if (self->state == ZEREN_INCIDENT_STATE_OPEN)
    return TRUE;

  g_set_error_literal (
    error, ZEREN_MODEL_ERROR, ZEREN_MODEL_ERROR_STATE, _ ("The incident is closed."));

  return FALSE;
}

/**
 * zeren_incident_close:
 * @self: an open incident
 * @at: when it was closed
 * @error: return location for a #ZerenModelError
 *
 * Returns: whether the incident is closed now
 */
gboolean
zeren_incident_close (ZerenIncident *self, GDateTime *at, GError **error)
{
  g_return_val_if_fail (at != NULL, FALSE);

  if (!zeren_incident_check_open (self, error))
    return FALSE;
  if (self->occurred_at != NULL && g_date_time_compare (at, self->occurred_at) < 0)
    {
      g_set_error_literal (error,
                           ZEREN_MODEL_ERROR,
                           ZEREN_MODEL_ERROR_INVALID,
                           _ ("An incident cannot be closed before it happened."));
      return FALSE;
    }

  zeren_incident_set_state (self, ZEREN_INCIDENT_STATE_CLOSED);
  zeren_incident_set_closed_at (self, at);

  return TRUE;
}
