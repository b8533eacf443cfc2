/* zeren-office-duties.h: what an organisation or a member has to do: duties, and tasks still open
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-context.h"
#include "zeren-office.h"

G_BEGIN_DECLS

/**
 * ZerenOfficeDuties:
 * @duties: (element-type ZerenDuty): the accepted duties that fall on it, in the order of the plans
 * @tasks: (element-type ZerenTaskView): its tasks that are still open, by due date
 */
typedef struct
{
  GPtrArray *duties;
  GPtrArray *tasks;
} ZerenOfficeDuties;

ZerenOfficeDuties *zeren_office_duties_load_organisation (ZerenContext *context,
                                                          ZerenOffice *office,
                                                          gint64 organisation,
                                                          GError **error);
ZerenOfficeDuties *zeren_office_duties_load_member (ZerenContext *context,
                                                    gint64 member,
                                                    GError **error);
void zeren_office_duties_free (ZerenOfficeDuties *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenOfficeDuties, zeren_office_duties_free)

G_END_DECLS
