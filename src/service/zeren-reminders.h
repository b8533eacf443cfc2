/* zeren-reminders.h: what is to be thought of in the morning, some working days before it is due
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-calendar.h"
#include "zeren-task-views.h"

G_BEGIN_DECLS

/**
 * ZerenReminderKind:
 * @ZEREN_REMINDER_OVERDUE: the day that the office works to has passed
 * @ZEREN_REMINDER_TODAY: due today
 * @ZEREN_REMINDER_SOON: due within the days of reminders
 */
typedef enum
{
  ZEREN_REMINDER_OVERDUE,
  ZEREN_REMINDER_TODAY,
  ZEREN_REMINDER_SOON,
} ZerenReminderKind;

#define ZEREN_N_REMINDER_KINDS (ZEREN_REMINDER_SOON + 1)

const char *zeren_reminder_kind_to_id (ZerenReminderKind kind);
const char *zeren_reminder_kind_to_label (ZerenReminderKind kind);

/**
 * ZerenReminder:
 * @kind: how it stands
 * @days: the working days that are left for it after today; 0 also where it is overdue
 * @fresh: whether one of its days has come since reminders were shown last
 * @view: (nullable): the task
 */
typedef struct
{
  ZerenReminderKind kind;
  guint days;
  gboolean fresh;
  ZerenTaskView *view;
} ZerenReminder;

gboolean zeren_reminder_judge (ZerenCalendar *calendar,
                               GArray *days,
                               ZerenDate due,
                               ZerenDate since,
                               ZerenDate today,
                               ZerenReminder *reminder);

/**
 * ZerenReminders:
 * @today: the day they are for
 * @working: whether it is a working day
 * @n_week: open tasks due from today to Sunday
 * @n_overdue: open tasks whose due date has passed
 * @n_fresh: reminders whose day has come since they were shown last
 * @list: (element-type ZerenReminder): the reminders by due date
 */
typedef struct
{
  ZerenDate today;
  gboolean working;
  guint n_week;
  guint n_overdue;
  guint n_fresh;
  GPtrArray *list;
} ZerenReminders;

ZerenReminders *zeren_reminders_load (ZerenContext *context,
                                      ZerenDate today,
                                      ZerenDate since,
                                      GError **error);
void zeren_reminders_free (ZerenReminders *self);
char *zeren_reminders_dup_summary (const ZerenReminders *self);
char *zeren_reminders_dup_first (const ZerenReminders *self, guint n_most);
char *zeren_reminder_dup_when (const ZerenReminder *self);

GArray *zeren_reminder_days_parse (const char *text, GError **error);
char *zeren_reminder_days_to_string (GArray *days);
GArray *zeren_reminder_days_load (ZerenContext *context, GError **error);
gboolean zeren_reminder_days_set (ZerenContext *context, const char *text, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenReminders, zeren_reminders_free)

G_END_DECLS
