/* zeren-incident.c: an event in the organisation's own area
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-incident.h"

#include "zeren-record-private.h"

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
