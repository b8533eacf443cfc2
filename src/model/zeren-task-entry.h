/* zeren-task-entry.h: one line of the thread of a task
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-record.h"
#include "zeren-states.h"

G_BEGIN_DECLS

/**
 * ZerenTaskEntry:
 *
 * What was reported on it or answered. A thread is only added to.
 */

#define ZEREN_TYPE_TASK_ENTRY (zeren_task_entry_get_type ())

G_DECLARE_FINAL_TYPE (ZerenTaskEntry, zeren_task_entry, ZEREN, TASK_ENTRY, ZerenRecord)

ZerenTaskEntry *zeren_task_entry_new (void);
gint64 zeren_task_entry_get_id (ZerenTaskEntry *self);

gint64 zeren_task_entry_get_task (ZerenTaskEntry *self);
void zeren_task_entry_set_task (ZerenTaskEntry *self, gint64 task);
const char *zeren_task_entry_get_text (ZerenTaskEntry *self);
void zeren_task_entry_set_text (ZerenTaskEntry *self, const char *text);
GDateTime *zeren_task_entry_get_recorded_at (ZerenTaskEntry *self);
void zeren_task_entry_set_recorded_at (ZerenTaskEntry *self, GDateTime *recorded_at);
const char *zeren_task_entry_get_who (ZerenTaskEntry *self);
void zeren_task_entry_set_who (ZerenTaskEntry *self, const char *who);

G_END_DECLS
