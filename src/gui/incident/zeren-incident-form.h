/* zeren-incident-form.h: the form in which an incident is recorded
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_INCIDENT_FORM (zeren_incident_form_get_type ())

G_DECLARE_FINAL_TYPE (ZerenIncidentForm, zeren_incident_form, ZEREN, INCIDENT_FORM, AdwDialog)

AdwDialog *zeren_incident_form_new (ZerenOffice *office, GDateTime *now);

G_END_DECLS
