/* zeren-case.h: an accountability case, from its draft on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-record.h"
#include "zeren-states.h"

G_BEGIN_DECLS

/**
 * ZerenCase:
 *
 * It rests on a task confirmed unperformed or on an incident with a confirmed missed step, on
 * exactly one of them.
 */

#define ZEREN_TYPE_CASE (zeren_case_get_type ())

G_DECLARE_FINAL_TYPE (ZerenCase, zeren_case, ZEREN, CASE, ZerenRecord)

ZerenCase *zeren_case_new (void);
gint64 zeren_case_get_id (ZerenCase *self);

gint64 zeren_case_get_task (ZerenCase *self);
void zeren_case_set_task (ZerenCase *self, gint64 task);
gint64 zeren_case_get_incident (ZerenCase *self);
void zeren_case_set_incident (ZerenCase *self, gint64 incident);
gint64 zeren_case_get_organisation (ZerenCase *self);
void zeren_case_set_organisation (ZerenCase *self, gint64 organisation);
ZerenCaseState zeren_case_get_state (ZerenCase *self);
void zeren_case_set_state (ZerenCase *self, ZerenCaseState state);
GDateTime *zeren_case_get_opened_at (ZerenCase *self);
void zeren_case_set_opened_at (ZerenCase *self, GDateTime *opened_at);

gboolean zeren_case_check (ZerenCase *self, GError **error);

G_END_DECLS
