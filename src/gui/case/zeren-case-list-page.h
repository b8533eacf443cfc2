/* zeren-case-list-page.h: the cases that have been drafted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-page.h"

G_BEGIN_DECLS

#define ZEREN_TYPE_CASE_LIST_PAGE (zeren_case_list_page_get_type ())

G_DECLARE_FINAL_TYPE (ZerenCaseListPage, zeren_case_list_page, ZEREN, CASE_LIST_PAGE, ZerenPage)

G_END_DECLS
