/* zeren-task-maker-private.h: a duty and a year → the tasks that it asks for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-appointment.h"
#include "zeren-calendar.h"
#include "zeren-plan.h"
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
  GHashTable *spanning;     /* ids of duties whose periods may begin in other years → nothing */
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
gint64 zeren_task_maker_find_answerer (ZerenTaskMaker *self,
                                       gint64 organisation,
                                       gint64 post,
                                       ZerenDate day);
int zeren_task_maker_last_year (const char *key);

/** The instances of one duty in the year; @terms_missing where they count in a term of office that
 * nobody has named: then each appointment is one (zeren_task_maker_expand_term()). */
typedef struct
{
  GPtrArray *instances; /* ZerenInstance */
  gboolean terms_missing;
} ZerenExpansion;

gboolean zeren_task_maker_expand (ZerenTaskMaker *self,
                                  ZerenDuty *duty,
                                  ZerenPlan *plan,
                                  ZerenExpansion *expansion,
                                  GError **error);
GPtrArray *zeren_task_maker_expand_term (ZerenTaskMaker *self,
                                         ZerenDuty *duty,
                                         ZerenAppointment *appointment);
void zeren_task_maker_add_note (ZerenTaskMaker *self,
                                ZerenDuty *duty,
                                ZerenBegin begin,
                                char *message);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenTaskMaker, zeren_task_maker_free)

G_END_DECLS
