/* zeren-incident-entry.c: a line of the timeline of an incident
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-incident-entry.h"

#include "zeren-record-private.h"

struct _ZerenIncidentEntry
{
  ZerenRecord parent_instance;

  gint64 incident;
  GDateTime *at;
  char *text;
  GDateTime *recorded_at;
  char *who;
};

G_DEFINE_FINAL_TYPE (ZerenIncidentEntry, zeren_incident_entry, ZEREN_TYPE_RECORD)

static const ZerenField fields[] = {
  { "incident", ZEREN_FIELD_ID, offsetof (ZerenIncidentEntry, incident) },
  { "at", ZEREN_FIELD_TIME, offsetof (ZerenIncidentEntry, at) },
  { "text", ZEREN_FIELD_STRING, offsetof (ZerenIncidentEntry, text) },
  { "recorded-at", ZEREN_FIELD_TIME, offsetof (ZerenIncidentEntry, recorded_at) },
  { "who", ZEREN_FIELD_STRING, offsetof (ZerenIncidentEntry, who) },
};

static void
zeren_incident_entry_class_init (ZerenIncidentEntryClass *klass)
{
  zeren_record_class_install_fields (ZEREN_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
zeren_incident_entry_init (ZerenIncidentEntry *self)
{
}

ZerenIncidentEntry *
zeren_incident_entry_new (void)
{
  return g_object_new (ZEREN_TYPE_INCIDENT_ENTRY, NULL);
}

ZEREN_ID_GETTER (ZerenIncidentEntry, zeren_incident_entry)
ZEREN_ACCESSORS (ZerenIncidentEntry, zeren_incident_entry, gint64, int64, incident)
ZEREN_ACCESSORS (ZerenIncidentEntry, zeren_incident_entry, GDateTime *, time, at)
ZEREN_ACCESSORS (ZerenIncidentEntry, zeren_incident_entry, const char *, string, text)
ZEREN_ACCESSORS (ZerenIncidentEntry, zeren_incident_entry, GDateTime *, time, recorded_at)
ZEREN_ACCESSORS (ZerenIncidentEntry, zeren_incident_entry, const char *, string, who)
