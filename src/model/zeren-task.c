/* zeren-task.c: one occurrence of a duty: what has to be done by when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task.h"

#include "zeren-record-private.h"

struct _ZerenTask
{
  ZerenRecord parent_instance;

  gint64 duty;
  gint64 organisation;
  gint64 post;
  gint64 member;
  guint year;
  char *key;
  ZerenDate rule_date;
  guint rule_source;
  ZerenDate lapse_date;
  ZerenDate due_date;
  char *moved_because;
  gboolean provisional;
  guint state;
  ZerenDate done_on;
  gint64 unperformed_by;
  char *unperformed_reason;
  char *waived_reason;
};

G_DEFINE_FINAL_TYPE (ZerenTask, zeren_task, ZEREN_TYPE_RECORD)

static const ZerenField fields[] = {
  { "duty", ZEREN_FIELD_ID, offsetof (ZerenTask, duty) },
  { "organisation", ZEREN_FIELD_ID, offsetof (ZerenTask, organisation) },
  { "post", ZEREN_FIELD_ID, offsetof (ZerenTask, post) },
  { "member", ZEREN_FIELD_ID, offsetof (ZerenTask, member) },
  { "year", ZEREN_FIELD_UINT, offsetof (ZerenTask, year) },
  { "key", ZEREN_FIELD_STRING, offsetof (ZerenTask, key) },
  { "rule-date", ZEREN_FIELD_DATE, offsetof (ZerenTask, rule_date) },
  { "rule-source", ZEREN_FIELD_CHOICE, offsetof (ZerenTask, rule_source), zeren_rule_source_ids },
  { "lapse-date", ZEREN_FIELD_DATE, offsetof (ZerenTask, lapse_date) },
  { "due-date", ZEREN_FIELD_DATE, offsetof (ZerenTask, due_date) },
  { "moved-because", ZEREN_FIELD_STRING, offsetof (ZerenTask, moved_because) },
  { "provisional", ZEREN_FIELD_BOOLEAN, offsetof (ZerenTask, provisional) },
  { "state", ZEREN_FIELD_CHOICE, offsetof (ZerenTask, state), zeren_task_state_ids },
  { "done-on", ZEREN_FIELD_DATE, offsetof (ZerenTask, done_on) },
  { "unperformed-by", ZEREN_FIELD_ID, offsetof (ZerenTask, unperformed_by) },
  { "unperformed-reason", ZEREN_FIELD_STRING, offsetof (ZerenTask, unperformed_reason) },
  { "waived-reason", ZEREN_FIELD_STRING, offsetof (ZerenTask, waived_reason) },
};

static void
zeren_task_class_init (ZerenTaskClass *klass)
{
  zeren_record_class_install_fields (ZEREN_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
zeren_task_init (ZerenTask *self)
{
}

ZerenTask *
zeren_task_new (void)
{
  return g_object_new (ZEREN_TYPE_TASK, NULL);
}

ZEREN_ID_GETTER (ZerenTask, zeren_task)
ZEREN_ACCESSORS (ZerenTask, zeren_task, gint64, int64, duty)
ZEREN_ACCESSORS (ZerenTask, zeren_task, gint64, int64, organisation)
ZEREN_ACCESSORS (ZerenTask, zeren_task, gint64, int64, post)
ZEREN_ACCESSORS (ZerenTask, zeren_task, gint64, int64, member)
ZEREN_ACCESSORS (ZerenTask, zeren_task, guint, uint, year)
ZEREN_ACCESSORS (ZerenTask, zeren_task, const char *, string, key)
ZEREN_ACCESSORS (ZerenTask, zeren_task, ZerenDate, date, rule_date)
ZEREN_ACCESSORS (ZerenTask, zeren_task, ZerenRuleSource, uint, rule_source)
ZEREN_ACCESSORS (ZerenTask, zeren_task, ZerenDate, date, lapse_date)
ZEREN_ACCESSORS (ZerenTask, zeren_task, ZerenDate, date, due_date)
ZEREN_ACCESSORS (ZerenTask, zeren_task, const char *, string, moved_because)
ZEREN_ACCESSORS (ZerenTask, zeren_task, gboolean, boolean, provisional)
ZEREN_ACCESSORS (ZerenTask, zeren_task, ZerenTaskState, uint, state)
ZEREN_ACCESSORS (ZerenTask, zeren_task, ZerenDate, date, done_on)
ZEREN_ACCESSORS (ZerenTask, zeren_task, gint64, int64, unperformed_by)
ZEREN_ACCESSORS (ZerenTask, zeren_task, const char *, string, unperformed_reason)
ZEREN_ACCESSORS (ZerenTask, zeren_task, const char *, string, waived_reason)
