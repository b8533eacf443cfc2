/* zeren-names.h: what the ids in tasks stand for, looked up once for many of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-context.h"
#include "zeren-duty.h"
#include "zeren-instruction.h"
#include "zeren-plan.h"
#include "zeren-quota.h"
#include "zeren-task.h"

G_BEGIN_DECLS

/**
 * ZerenNames:
 *
 * The names behind ids, for the time of one listing; a listing lives as long as its names stay what
 * they are. It belongs to the thread of its context.
 */
typedef struct _ZerenNames ZerenNames;

ZerenNames *zeren_names_new (ZerenContext *context, GError **error);
void zeren_names_free (ZerenNames *self);
gboolean zeren_names_load_duties (ZerenNames *self, GError **error);

ZerenDate zeren_names_get_today (ZerenNames *self);
const char *zeren_names_get_organisation (ZerenNames *self, gint64 id);
const char *zeren_names_get_post (ZerenNames *self, gint64 id);
const char *zeren_names_get_member (ZerenNames *self, gint64 id);
const char *zeren_names_describe_person (ZerenNames *self, ZerenTask *task);
ZerenDuty *zeren_names_get_duty (ZerenNames *self, gint64 id);
const char *zeren_names_get_quote (ZerenNames *self, gint64 duty);
ZerenInstruction *zeren_names_get_instruction (ZerenNames *self, gint64 duty);
ZerenPlan *zeren_names_get_plan (ZerenNames *self, gint64 id);
guint zeren_names_get_carried_from (ZerenNames *self, gint64 task);
gboolean zeren_names_find_quota (ZerenNames *self,
                                 ZerenTask *task,
                                 const ZerenQuota **quota,
                                 GError **error);
GPtrArray *zeren_names_get_evidence (ZerenNames *self, gint64 task, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenNames, zeren_names_free)

G_END_DECLS
