/* zeren-task-given.h: where a task comes from that no plan asks for, and the thread of a task
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-task-details.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** ZerenTaskGiven: who gave it, when, its number and its paper; and a thread to add to */
#define ZEREN_TYPE_TASK_GIVEN (zeren_task_given_get_type ())

G_DECLARE_FINAL_TYPE (ZerenTaskGiven, zeren_task_given, ZEREN, TASK_GIVEN, AdwBin)

void zeren_task_given_set_details (ZerenTaskGiven *self, const ZerenTaskDetails *details);

G_END_DECLS
