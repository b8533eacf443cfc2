/* zeren-holidays-page.h: the days off and the make-up working days of a year
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-page.h"
#include "zeren-year-view.h"

G_BEGIN_DECLS

/**
 * ZerenHolidaysPage:
 *
 * The page of the kind `holidays`; its subject is the year.
 */
#define ZEREN_TYPE_HOLIDAYS_PAGE (zeren_holidays_page_get_type ())

G_DECLARE_FINAL_TYPE (ZerenHolidaysPage, zeren_holidays_page, ZEREN, HOLIDAYS_PAGE, ZerenPage)

ZerenYearView *zeren_holidays_page_get_year_view (ZerenHolidaysPage *self);
void zeren_holidays_page_import (ZerenHolidaysPage *self, GFile *file);

G_END_DECLS
