/* zeren-organisation-page.h: one organisation: its posts and who holds them, its duties and tasks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-date.h"
#include "zeren-page.h"

G_BEGIN_DECLS

/**
 * ZerenOrganisationPage:
 *
 * Shows the office as of today, or of the day that it is told.
 */
#define ZEREN_TYPE_ORGANISATION_PAGE (zeren_organisation_page_get_type ())

G_DECLARE_FINAL_TYPE (ZerenOrganisationPage,
                      zeren_organisation_page,
                      ZEREN,
                      ORGANISATION_PAGE,
                      ZerenPage)

void zeren_organisation_page_set_day (ZerenOrganisationPage *self, ZerenDate day);

G_END_DECLS
