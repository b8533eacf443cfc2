/* zeren-task-page.h: one task: what, who, by when, what shows it, and what became of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-page.h"

G_BEGIN_DECLS

#define ZEREN_TYPE_TASK_PAGE (zeren_task_page_get_type ())

G_DECLARE_FINAL_TYPE (ZerenTaskPage, zeren_task_page, ZEREN, TASK_PAGE, ZerenPage)

G_END_DECLS
