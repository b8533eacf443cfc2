/* zeren-appointment.h: who held which post from when to when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-record.h"

G_BEGIN_DECLS

/**
 * ZerenAppointment:
 *
 * A member on a post for a period; both days belong to it. No last day means until further notice.
 */

#define ZEREN_TYPE_APPOINTMENT (zeren_appointment_get_type ())

G_DECLARE_FINAL_TYPE (ZerenAppointment, zeren_appointment, ZEREN, APPOINTMENT, ZerenRecord)

ZerenAppointment *zeren_appointment_new (void);
gint64 zeren_appointment_get_id (ZerenAppointment *self);

gint64 zeren_appointment_get_post (ZerenAppointment *self);
void zeren_appointment_set_post (ZerenAppointment *self, gint64 post);
gint64 zeren_appointment_get_member (ZerenAppointment *self);
void zeren_appointment_set_member (ZerenAppointment *self, gint64 member);
ZerenDate zeren_appointment_get_from_date (ZerenAppointment *self);
void zeren_appointment_set_from_date (ZerenAppointment *self, ZerenDate from_date);
ZerenDate zeren_appointment_get_to_date (ZerenAppointment *self);
void zeren_appointment_set_to_date (ZerenAppointment *self, ZerenDate to_date);

gboolean zeren_appointment_check (ZerenAppointment *self, GError **error);
gboolean zeren_appointment_covers (ZerenAppointment *self, ZerenDate day);
gboolean zeren_appointment_overlaps (ZerenAppointment *self, ZerenAppointment *other);

G_END_DECLS
