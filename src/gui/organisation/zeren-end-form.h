/* zeren-end-form.h: the form that asks for the last day of an organisation, post or appointment
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-office-form.h"

G_BEGIN_DECLS

#define ZEREN_TYPE_END_FORM (zeren_end_form_get_type ())

G_DECLARE_FINAL_TYPE (ZerenEndForm, zeren_end_form, ZEREN, END_FORM, ZerenOfficeForm)

AdwDialog *zeren_end_form_new_organisation (ZerenOffice *office, gint64 organisation);
AdwDialog *zeren_end_form_new_post (ZerenOffice *office, gint64 post);
AdwDialog *zeren_end_form_new_appointment (ZerenOffice *office, ZerenAppointment *appointment);

G_END_DECLS
