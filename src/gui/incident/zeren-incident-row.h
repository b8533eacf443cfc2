/* zeren-incident-row.h: an incident in a list, with its nearest running clock
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-incident-views.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_INCIDENT_ROW (zeren_incident_row_get_type ())

G_DECLARE_FINAL_TYPE (ZerenIncidentRow, zeren_incident_row, ZEREN, INCIDENT_ROW, GtkListBoxRow)

GtkWidget *zeren_incident_row_new (ZerenIncidentView *view, ZerenClock *clock);

ZerenIncidentView *zeren_incident_row_get_view (ZerenIncidentRow *self);

G_END_DECLS
