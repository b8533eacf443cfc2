/* zeren-incident-mark.c: an entry that a person has marked as telling of a step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-incident-mark.h"

#include "zeren-record-private.h"

struct _ZerenIncidentMark
{
  ZerenRecord parent_instance;

  gint64 incident;
  gint64 duty;
  gint64 entry;
  GDateTime *at;
};

G_DEFINE_FINAL_TYPE (ZerenIncidentMark, zeren_incident_mark, ZEREN_TYPE_RECORD)

static const ZerenField fields[] = {
  { "incident", ZEREN_FIELD_ID, offsetof (ZerenIncidentMark, incident) },
  { "duty", ZEREN_FIELD_ID, offsetof (ZerenIncidentMark, duty) },
  { "entry", ZEREN_FIELD_ID, offsetof (ZerenIncidentMark, entry) },
  { "at", ZEREN_FIELD_TIME, offsetof (ZerenIncidentMark, at) },
};

static void
zeren_incident_mark_class_init (ZerenIncidentMarkClass *klass)
{
  zeren_record_class_install_fields (ZEREN_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
zeren_incident_mark_init (ZerenIncidentMark *self)
{
}

ZerenIncidentMark *
zeren_incident_mark_new (void)
{
  return g_object_new (ZEREN_TYPE_INCIDENT_MARK, NULL);
}

ZEREN_ID_GETTER (ZerenIncidentMark, zeren_incident_mark)
ZEREN_ACCESSORS (ZerenIncidentMark, zeren_incident_mark, gint64, int64, incident)
ZEREN_ACCESSORS (ZerenIncidentMark, zeren_incident_mark, gint64, int64, duty)
ZEREN_ACCESSORS (ZerenIncidentMark, zeren_incident_mark, gint64, int64, entry)
ZEREN_ACCESSORS (ZerenIncidentMark, zeren_incident_mark, GDateTime *, time, at)
