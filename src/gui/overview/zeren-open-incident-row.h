/* zeren-open-incident-row.h: an open incident with the clock that ends first
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-incident-views.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** ZerenOpenIncidentRow: activated, it opens the incident. */
#define ZEREN_TYPE_OPEN_INCIDENT_ROW (zeren_open_incident_row_get_type ())

G_DECLARE_FINAL_TYPE (ZerenOpenIncidentRow,
                      zeren_open_incident_row,
                      ZEREN,
                      OPEN_INCIDENT_ROW,
                      GtkListBoxRow)

GtkWidget *zeren_open_incident_row_new (void);
void zeren_open_incident_row_set_incident (ZerenOpenIncidentRow *self,
                                           ZerenIncidentView *view,
                                           ZerenClock *clock);

G_END_DECLS
