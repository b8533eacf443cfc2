/* zeren-appointment-row.h: who held which post from when to when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZerenAppointmentSide:
 * @ZEREN_APPOINTMENT_OF_POST: the row names the member, and leads there
 * @ZEREN_APPOINTMENT_OF_MEMBER: the row names the post, and leads to its organisation
 */
typedef enum
{
  ZEREN_APPOINTMENT_OF_POST,
  ZEREN_APPOINTMENT_OF_MEMBER,
} ZerenAppointmentSide;

GtkWidget *zeren_appointment_row_new (ZerenOffice *office,
                                      ZerenAppointment *appointment,
                                      ZerenAppointmentSide side);
char *zeren_appointment_dup_period (ZerenAppointment *appointment);

G_END_DECLS
