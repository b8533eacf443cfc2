/* zeren-month-list.h: the deadlines of a month as a list with a heading for each day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-month.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_MONTH_LIST (zeren_month_list_get_type ())

G_DECLARE_FINAL_TYPE (ZerenMonthList, zeren_month_list, ZEREN, MONTH_LIST, AdwBin)

void zeren_month_list_set_month (ZerenMonthList *self, const ZerenMonth *month, ZerenDate today);
guint zeren_month_list_get_n_items (ZerenMonthList *self);

G_END_DECLS
