/* zeren-incident-miss.c: a step that an organisation missed in an incident, confirmed by a named
 * person
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-incident-miss.h"

#include "zeren-model-error.h"
#include "zeren-record-private.h"
#include "zeren-string.h"

#include <glib/gi18n-lib.h>

struct _ZerenIncidentMiss
{
  ZerenRecord parent_instance;

  gint64 incident;
  gint64 duty;
  gint64 confirmed_by;
  char *reason;
  GDateTime *at;
};

G_DEFINE_FINAL_TYPE (ZerenIncidentMiss, zeren_incident_miss, ZEREN_TYPE_RECORD)

static const ZerenField fields[] = {
  { "incident", ZEREN_FIELD_ID, offsetof (ZerenIncidentMiss, incident) },
  { "duty", ZEREN_FIELD_ID, offsetof (ZerenIncidentMiss, duty) },
  { "confirmed-by", ZEREN_FIELD_ID, offsetof (ZerenIncidentMiss, confirmed_by) },
  { "reason", ZEREN_FIELD_STRING, offsetof (ZerenIncidentMiss, reason) },
  { "at", ZEREN_FIELD_TIME, offsetof (ZerenIncidentMiss, at) },
};

static void
zeren_incident_miss_class_init (ZerenIncidentMissClass *klass)
{
  zeren_record_class_install_fields (ZEREN_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
zeren_incident_miss_init (ZerenIncidentMiss *self)
{
}

ZerenIncidentMiss *
zeren_incident_miss_new (void)
{
  return g_object_new (ZEREN_TYPE_INCIDENT_MISS, NULL);
}

ZEREN_ID_GETTER (ZerenIncidentMiss, zeren_incident_miss)
ZEREN_ACCESSORS (ZerenIncidentMiss, zeren_incident_miss, gint64, int64, incident)
ZEREN_ACCESSORS (ZerenIncidentMiss, zeren_incident_miss, gint64, int64, duty)
ZEREN_ACCESSORS (ZerenIncidentMiss, zeren_incident_miss, gint64, int64, confirmed_by)
ZEREN_ACCESSORS (ZerenIncidentMiss, zeren_incident_miss, const char *, string, reason)
ZEREN_ACCESSORS (ZerenIncidentMiss, zeren_incident_miss, GDateTime *, time, at)

/**
 * zeren_incident_miss_check:
 * @self: a missed step
 * @error: return location for a #ZerenModelError
 *
 * "Not recorded" is not "not done": a named person confirms it, with a reason (DESIGN.md 2).
 *
 * Returns: whether @self says which duty was missed, who confirms it and why
 */
gboolean
zeren_incident_miss_check (ZerenIncidentMiss *self, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_INCIDENT_MISS (self), FALSE);

  if (self->incident != 0 && self->duty != 0 && self->confirmed_by != 0 &&
      !zeren_string_is_blank (self->reason))
    return TRUE;

  g_set_error_literal (
    error,
    ZEREN_MODEL_ERROR,
    ZEREN_MODEL_ERROR_INCOMPLETE,
    _ ("A missed step is confirmed by a named person, with the duty and a reason."));

  return FALSE;
}
