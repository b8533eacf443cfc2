/* zeren-overview-page.h: what the office has to look after today, seen first
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-page.h"

G_BEGIN_DECLS

/**
 * ZerenOverviewPage:
 *
 * Figures that lead to their lists, open incidents with their clocks, the next deadlines, and how
 * far the year is. On an empty database it offers the ways to begin.
 */
#define ZEREN_TYPE_OVERVIEW_PAGE (zeren_overview_page_get_type ())

G_DECLARE_FINAL_TYPE (ZerenOverviewPage, zeren_overview_page, ZEREN, OVERVIEW_PAGE, ZerenPage)

G_END_DECLS
