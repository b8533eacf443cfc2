/* zeren-calendar-repo.h: keeps the holiday tables that the office has entered
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-calendar.h"
#include "zeren-repo.h"

G_BEGIN_DECLS

/**
 * ZerenCalendarRepo:
 *
 * The tables that Zeren ships are files; here is what a person imported or set by hand, which
 * counts before them.
 */
#define ZEREN_TYPE_CALENDAR_REPO (zeren_calendar_repo_get_type ())

G_DECLARE_FINAL_TYPE (ZerenCalendarRepo, zeren_calendar_repo, ZEREN, CALENDAR_REPO, ZerenRepo)

ZerenCalendarRepo *zeren_calendar_repo_new (ZerenDatabase *database);

GPtrArray *zeren_calendar_repo_list_years (ZerenCalendarRepo *self, GError **error);
gboolean zeren_calendar_repo_save_year (ZerenCalendarRepo *self,
                                        ZerenCalendarYear *year,
                                        GError **error);

G_END_DECLS
