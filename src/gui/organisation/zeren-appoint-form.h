/* zeren-appoint-form.h: the form in which somebody is appointed to a post
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-office-form.h"

G_BEGIN_DECLS

#define ZEREN_TYPE_APPOINT_FORM (zeren_appoint_form_get_type ())

G_DECLARE_FINAL_TYPE (ZerenAppointForm, zeren_appoint_form, ZEREN, APPOINT_FORM, ZerenOfficeForm)

AdwDialog *zeren_appoint_form_new (ZerenOffice *office, gint64 post);

G_END_DECLS
