/* zeren-plan-fixture.h: a database with an organisation, and plans without a file read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-database.h"
#include "zeren-plan.h"

G_BEGIN_DECLS

ZerenDatabase *zeren_plan_fixture_open (const char *folder);
gint64 zeren_plan_fixture_add_organisation (ZerenDatabase *database, const char *name);
ZerenPlan *zeren_plan_fixture_add (ZerenDatabase *database,
                                   gint64 organisation,
                                   const char *title,
                                   GBytes *pdf,
                                   guint n_pages);

G_END_DECLS
