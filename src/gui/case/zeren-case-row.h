/* zeren-case-row.h: a case in a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-case-views.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_CASE_ROW (zeren_case_row_get_type ())

G_DECLARE_FINAL_TYPE (ZerenCaseRow, zeren_case_row, ZEREN, CASE_ROW, GtkListBoxRow)

GtkWidget *zeren_case_row_new (ZerenCaseView *view);

ZerenCaseView *zeren_case_row_get_view (ZerenCaseRow *self);

G_END_DECLS
