/* zeren-incident-miss-dialog.h: a named member confirms that a step was missed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-incidents.h"
#include "zeren-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_INCIDENT_MISS_DIALOG (zeren_incident_miss_dialog_get_type ())

G_DECLARE_FINAL_TYPE (ZerenIncidentMissDialog,
                      zeren_incident_miss_dialog,
                      ZEREN,
                      INCIDENT_MISS_DIALOG,
                      AdwDialog)

AdwDialog *zeren_incident_miss_dialog_new (gint64 incident,
                                           const ZerenIncidentStep *step,
                                           ZerenOffice *office);

G_END_DECLS
