/* zeren-member-row.h: a row of a form in which one of the members is chosen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-choice-row.h"
#include "zeren-office.h"

G_BEGIN_DECLS

#define ZEREN_TYPE_MEMBER_ROW (zeren_member_row_get_type ())

G_DECLARE_FINAL_TYPE (ZerenMemberRow, zeren_member_row, ZEREN, MEMBER_ROW, ZerenChoiceRow)

GtkWidget *zeren_member_row_new (void);

void zeren_member_row_set_members (ZerenMemberRow *self, GPtrArray *members, ZerenOffice *office);
gint64 zeren_member_row_get_selected_id (ZerenMemberRow *self);
gboolean zeren_member_row_select (ZerenMemberRow *self, gint64 id);

G_END_DECLS
