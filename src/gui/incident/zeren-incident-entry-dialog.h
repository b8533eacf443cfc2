/* zeren-incident-entry-dialog.h: adds an entry to the timeline of an incident
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-incident-views.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_INCIDENT_ENTRY_DIALOG (zeren_incident_entry_dialog_get_type ())

G_DECLARE_FINAL_TYPE (ZerenIncidentEntryDialog,
                      zeren_incident_entry_dialog,
                      ZEREN,
                      INCIDENT_ENTRY_DIALOG,
                      AdwDialog)

AdwDialog *zeren_incident_entry_dialog_new (ZerenIncidentView *view, gint64 duty, GDateTime *now);

G_END_DECLS
