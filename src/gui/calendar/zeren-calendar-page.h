/* zeren-calendar-page.h: the deadlines of a month, and what falls due on the chosen day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-calendar-filters.h"
#include "zeren-month-view.h"
#include "zeren-page.h"

G_BEGIN_DECLS

#define ZEREN_TYPE_CALENDAR_PAGE (zeren_calendar_page_get_type ())

G_DECLARE_FINAL_TYPE (ZerenCalendarPage, zeren_calendar_page, ZEREN, CALENDAR_PAGE, ZerenPage)

ZerenMonthView *zeren_calendar_page_get_month_view (ZerenCalendarPage *self);
ZerenCalendarFilters *zeren_calendar_page_get_filters (ZerenCalendarPage *self);

G_END_DECLS
