/* zeren-incident-mark-dialog.h: asks which entry of a timeline tells of a step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_INCIDENT_MARK_DIALOG (zeren_incident_mark_dialog_get_type ())

G_DECLARE_FINAL_TYPE (ZerenIncidentMarkDialog,
                      zeren_incident_mark_dialog,
                      ZEREN,
                      INCIDENT_MARK_DIALOG,
                      AdwDialog)

AdwDialog *zeren_incident_mark_dialog_new (gint64 incident, gint64 duty, GListModel *entries);

G_END_DECLS
