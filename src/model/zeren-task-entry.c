/* zeren-task-entry.c: one line of the thread of a task
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-entry.h"

#include "zeren-record-private.h"

struct _ZerenTaskEntry
{
  ZerenRecord parent_instance;

  gint64 task;
  char *text;
  GDateTime *recorded_at;
  char *who;
};

G_DEFINE_FINAL_TYPE (ZerenTaskEntry, zeren_task_entry, ZEREN_TYPE_RECORD)

static const ZerenField fields[] = {
  { "task", ZEREN_FIELD_ID, offsetof (ZerenTaskEntry, task) },
  { "text", ZEREN_FIELD_STRING, offsetof (ZerenTaskEntry, text) },
  { "recorded-at", ZEREN_FIELD_TIME, offsetof (ZerenTaskEntry, recorded_at) },
  { "who", ZEREN_FIELD_STRING, offsetof (ZerenTaskEntry, who) },
};

static void
zeren_task_entry_class_init (ZerenTaskEntryClass *klass)
{
  zeren_record_class_install_fields (ZEREN_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
zeren_task_entry_init (ZerenTaskEntry *self)
{
}

ZerenTaskEntry *
zeren_task_entry_new (void)
{
  return g_object_new (ZEREN_TYPE_TASK_ENTRY, NULL);
}

ZEREN_ID_GETTER (ZerenTaskEntry, zeren_task_entry)
ZEREN_ACCESSORS (ZerenTaskEntry, zeren_task_entry, gint64, int64, task)
ZEREN_ACCESSORS (ZerenTaskEntry, zeren_task_entry, const char *, string, text)
ZEREN_ACCESSORS (ZerenTaskEntry, zeren_task_entry, GDateTime *, time, recorded_at)
ZEREN_ACCESSORS (ZerenTaskEntry, zeren_task_entry, const char *, string, who)
