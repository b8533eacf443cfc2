/* zeren-year-page.h: a year is planned, after a look at what planning makes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-page.h"

G_BEGIN_DECLS

/**
 * ZerenYearPage:
 *
 * The page of the kind `year`; its subject is the year. It is a preview until “Plan” is pressed,
 * and shows then what is left to do.
 */
#define ZEREN_TYPE_YEAR_PAGE (zeren_year_page_get_type ())

G_DECLARE_FINAL_TYPE (ZerenYearPage, zeren_year_page, ZEREN, YEAR_PAGE, ZerenPage)

G_END_DECLS
