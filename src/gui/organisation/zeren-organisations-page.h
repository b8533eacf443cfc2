/* zeren-organisations-page.h: all organisations as a tree, and the chosen one beside it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-organisation-page.h"
#include "zeren-organisation-tree.h"

G_BEGIN_DECLS

#define ZEREN_TYPE_ORGANISATIONS_PAGE (zeren_organisations_page_get_type ())

G_DECLARE_FINAL_TYPE (ZerenOrganisationsPage,
                      zeren_organisations_page,
                      ZEREN,
                      ORGANISATIONS_PAGE,
                      ZerenPage)

void zeren_organisations_page_set_day (ZerenOrganisationsPage *self, ZerenDate day);
ZerenOrganisationTree *zeren_organisations_page_get_tree (ZerenOrganisationsPage *self);
ZerenOrganisationPage *zeren_organisations_page_get_detail (ZerenOrganisationsPage *self);

G_END_DECLS
