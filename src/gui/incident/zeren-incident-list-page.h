/* zeren-incident-list-page.h: the incidents of the office, those that are open first
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-page.h"

G_BEGIN_DECLS

#define ZEREN_TYPE_INCIDENT_LIST_PAGE (zeren_incident_list_page_get_type ())

G_DECLARE_FINAL_TYPE (ZerenIncidentListPage,
                      zeren_incident_list_page,
                      ZEREN,
                      INCIDENT_LIST_PAGE,
                      ZerenPage)

G_END_DECLS
