/* zeren-incident-page.h: one incident: its timeline, and the clocks of what the plans ask for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-page.h"

G_BEGIN_DECLS

#define ZEREN_TYPE_INCIDENT_PAGE (zeren_incident_page_get_type ())

G_DECLARE_FINAL_TYPE (ZerenIncidentPage, zeren_incident_page, ZEREN, INCIDENT_PAGE, ZerenPage)

void zeren_incident_page_update_clocks (ZerenIncidentPage *self);

G_END_DECLS
