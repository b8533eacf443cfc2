/* zeren-appointment.c: who held which post from when to when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-appointment.h"

#include "zeren-record-private.h"

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
