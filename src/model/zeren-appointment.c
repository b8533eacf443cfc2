/* zeren-appointment.c: who held which post from when to when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-appointment.h"

#include "zeren-model-error.h"
#include "zeren-record-private.h"

#include <glib/gi18n-lib.h>

struct _ZerenAppointment
{
  ZerenRecord parent_instance;

  gint64 post;
  gint64 member;
  ZerenDate from_date;
  ZerenDate to_date;
};

G_DEFINE_FINAL_TYPE (ZerenAppointment, zeren_appointment, ZEREN_TYPE_RECORD)

static const ZerenField fields[] = {
  { "post", ZEREN_FIELD_ID, offsetof (ZerenAppointment, post) },
  { "member", ZEREN_FIELD_ID, offsetof (ZerenAppointment, member) },
  { "from-date", ZEREN_FIELD_DATE, offsetof (ZerenAppointment, from_date) },
  { "to-date", ZEREN_FIELD_DATE, offsetof (ZerenAppointment, to_date) },
};

static void
zeren_appointment_class_init (ZerenAppointmentClass *klass)
{
  zeren_record_class_install_fields (ZEREN_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
zeren_appointment_init (ZerenAppointment *self)
{
}

ZerenAppointment *
zeren_appointment_new (void)
{
  return g_object_new (ZEREN_TYPE_APPOINTMENT, NULL);
}

ZEREN_ID_GETTER (ZerenAppointment, zeren_appointment)
ZEREN_ACCESSORS (ZerenAppointment, zeren_appointment, gint64, int64, post)
ZEREN_ACCESSORS (ZerenAppointment, zeren_appointment, gint64, int64, member)
ZEREN_ACCESSORS (ZerenAppointment, zeren_appointment, ZerenDate, date, from_date)
ZEREN_ACCESSORS (ZerenAppointment, zeren_appointment, ZerenDate, date, to_date)

/**
 * zeren_appointment_check:
 * @self: an appointment
 * @error: return location for a #ZerenModelError
 *
 * Returns: whether it names a post, a member and a first day, and does not end before it begins
 */
gboolean
zeren_appointment_check (ZerenAppointment *self, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_APPOINTMENT (self), FALSE);

  if (self->post == 0 || self->member == 0 || !zeren_date_is_set (self->from_date))
    {
      g_set_error_literal (error,
                           ZEREN_MODEL_ERROR,
                           ZEREN_MODEL_ERROR_INCOMPLETE,
                           _ ("An appointment needs a post, a member and its first day."));
      return FALSE;
    }
  if (zeren_date_is_set (self->to_date) && zeren_date_compare (self->to_date, self->from_date) < 0)
    {
      g_set_error_literal (error,
                           ZEREN_MODEL_ERROR,
                           ZEREN_MODEL_ERROR_INVALID,
                           _ ("An appointment cannot end before it begins."));
      return FALSE;
    }

  return TRUE;
}

/** zeren_appointment_covers: Returns: whether @day is within the appointment, both ends included */
gboolean
zeren_appointment_covers (ZerenAppointment *self, ZerenDate day)
{
  g_return_val_if_fail (ZEREN_IS_APPOINTMENT (self), FALSE);

  return zeren_date_compare (self->from_date, day) <= 0 &&
         (!zeren_date_is_set (self->to_date) || zeren_date_compare (day, self->to_date) <= 0);
}

/** zeren_appointment_overlaps: Returns: whether the same member is on the same post twice on a day
 */
gboolean
zeren_appointment_overlaps (ZerenAppointment *self, ZerenAppointment *other)
{
  g_return_val_if_fail (ZEREN_IS_APPOINTMENT (self), FALSE);
  g_return_val_if_fail (ZEREN_IS_APPOINTMENT (other), FALSE);

  return self->post == other->post && self->member == other->member &&
         (zeren_appointment_covers (self, other->from_date) ||
          zeren_appointment_covers (other, self->from_date));
}
