/* zeren-organisation-row.h: a row of a form in which one of the organisations is chosen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-choice-row.h"
#include "zeren-office.h"

G_BEGIN_DECLS

#define ZEREN_TYPE_ORGANISATION_ROW (zeren_organisation_row_get_type ())

G_DECLARE_FINAL_TYPE (ZerenOrganisationRow,
                      zeren_organisation_row,
                      ZEREN,
                      ORGANISATION_ROW,
                      ZerenChoiceRow)

GtkWidget *zeren_organisation_row_new (void);

void zeren_organisation_row_set_none (ZerenOrganisationRow *self, const char *label);
void zeren_organisation_row_set_organisations (ZerenOrganisationRow *self,
                                               GPtrArray *organisations);
gint64 zeren_organisation_row_get_selected_id (ZerenOrganisationRow *self);
gboolean zeren_organisation_row_select (ZerenOrganisationRow *self, gint64 id);

G_END_DECLS
