/* zeren-agenda.h: what falls due on which day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-context.h"
#include "zeren-task.h"

G_BEGIN_DECLS

/**
 * ZerenAgendaDay:
 * @date: the day
 * @working: whether it is a working day
 * @note: (nullable): a holiday, a make-up working day or a day off, in the user's language
 * @tasks: (element-type ZerenTask): what falls due on it
 */
typedef struct
{
  ZerenDate date;
  gboolean working;
  char *note;
  GPtrArray *tasks;
} ZerenAgendaDay;

GPtrArray *zeren_agenda_load (ZerenContext *context, ZerenDate from, ZerenDate to, GError **error);
void zeren_agenda_day_free (ZerenAgendaDay *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenAgendaDay, zeren_agenda_day_free)

G_END_DECLS
