/* zeren-task-maker-private.h: a duty and a year → the tasks that it asks for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-calendar.h"
#include "zeren-year-planner.h"

G_BEGIN_DECLS

/** What tasks are made from: the office, its working days, and the year. */
typedef struct
{
  ZerenContext *context;
  ZerenCalendar *calendar;
  int year;
  ZerenDate from;
  GPtrArray *organisations; /* ZerenOrganisation, ended ones too */
  GPtrArray *posts;         /* ZerenPost */
  GPtrArray *appointments;  /* ZerenAppointment */
  GHashTable *plans;        /* id → ZerenPlan */
  GHashTable *made;         /* what tells tasks apart → nothing */
  GPtrArray *tasks;         /* ZerenTask, made so far */
  GPtrArray *notes;         /* ZerenYearNote */
} ZerenTaskMaker;

ZerenTaskMaker *zeren_task_maker_new (ZerenContext *context,
                                      int year,
                                      ZerenDate from,
                                      GError **error);
void zeren_task_maker_free (ZerenTaskMaker *self);
gboolean zeren_task_maker_add_duty (ZerenTaskMaker *self,
                                    ZerenDuty *duty,
                                    GPtrArray *bindings,
                                    GError **error);
char *zeren_task_maker_identify (ZerenTask *task);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenTaskMaker, zeren_task_maker_free)

G_END_DECLS
