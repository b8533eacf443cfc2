/* zeren-task.h: one occurrence of a duty: what has to be done by when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-record.h"
#include "zeren-states.h"

G_BEGIN_DECLS

/**
 * ZerenTask:
 *
 * The key names the period and the ordinal within it; together with duty, organisation and post it
 * is unique, so that planning a year twice gives the same tasks. For a duty of each holder the key
 * names the holder too.
 *
 * The rule date is what the plan or its period says (or our default, see the rule source), the
 * lapse date the last day by the plan's own words, unset where the plan gives none, the due date
 * what the office works to.
 */

/** The states, as bits, of what is still to be done; see zeren_task_state_is_open() */
#define ZEREN_TASK_STATES_OPEN                                                                     \
  (1u << ZEREN_TASK_STATE_PLANNED | 1u << ZEREN_TASK_STATE_IN_PROGRESS |                           \
   1u << ZEREN_TASK_STATE_RETURNED)

#define ZEREN_TYPE_TASK (zeren_task_get_type ())

G_DECLARE_FINAL_TYPE (ZerenTask, zeren_task, ZEREN, TASK, ZerenRecord)

ZerenTask *zeren_task_new (void);
gint64 zeren_task_get_id (ZerenTask *self);

gint64 zeren_task_get_duty (ZerenTask *self);
void zeren_task_set_duty (ZerenTask *self, gint64 duty);
gint64 zeren_task_get_organisation (ZerenTask *self);
void zeren_task_set_organisation (ZerenTask *self, gint64 organisation);
gint64 zeren_task_get_post (ZerenTask *self);
void zeren_task_set_post (ZerenTask *self, gint64 post);
gint64 zeren_task_get_member (ZerenTask *self);
void zeren_task_set_member (ZerenTask *self, gint64 member);
guint zeren_task_get_year (ZerenTask *self);
void zeren_task_set_year (ZerenTask *self, guint year);
const char *zeren_task_get_key (ZerenTask *self);
void zeren_task_set_key (ZerenTask *self, const char *key);
ZerenDate zeren_task_get_rule_date (ZerenTask *self);
void zeren_task_set_rule_date (ZerenTask *self, ZerenDate rule_date);
ZerenRuleSource zeren_task_get_rule_source (ZerenTask *self);
void zeren_task_set_rule_source (ZerenTask *self, ZerenRuleSource rule_source);
ZerenDate zeren_task_get_lapse_date (ZerenTask *self);
void zeren_task_set_lapse_date (ZerenTask *self, ZerenDate lapse_date);
ZerenDate zeren_task_get_due_date (ZerenTask *self);
void zeren_task_set_due_date (ZerenTask *self, ZerenDate due_date);
const char *zeren_task_get_moved_because (ZerenTask *self);
void zeren_task_set_moved_because (ZerenTask *self, const char *moved_because);
char *zeren_task_dup_moved_label (ZerenTask *self);
gboolean zeren_task_get_provisional (ZerenTask *self);
void zeren_task_set_provisional (ZerenTask *self, gboolean provisional);
ZerenTaskState zeren_task_get_state (ZerenTask *self);
void zeren_task_set_state (ZerenTask *self, ZerenTaskState state);
ZerenDate zeren_task_get_done_on (ZerenTask *self);
void zeren_task_set_done_on (ZerenTask *self, ZerenDate done_on);
gint64 zeren_task_get_unperformed_by (ZerenTask *self);
void zeren_task_set_unperformed_by (ZerenTask *self, gint64 unperformed_by);
const char *zeren_task_get_unperformed_reason (ZerenTask *self);
void zeren_task_set_unperformed_reason (ZerenTask *self, const char *unperformed_reason);
const char *zeren_task_get_waived_reason (ZerenTask *self);
void zeren_task_set_waived_reason (ZerenTask *self, const char *waived_reason);
gint64 zeren_task_get_assigned_to (ZerenTask *self);
void zeren_task_set_assigned_to (ZerenTask *self, gint64 assigned_to);
ZerenDate zeren_task_get_moved_to (ZerenTask *self);
void zeren_task_set_moved_to (ZerenTask *self, ZerenDate moved_to);
const char *zeren_task_get_moved_to_reason (ZerenTask *self);
void zeren_task_set_moved_to_reason (ZerenTask *self, const char *moved_to_reason);
gint64 zeren_task_get_submitted_by (ZerenTask *self);
void zeren_task_set_submitted_by (ZerenTask *self, gint64 submitted_by);
const char *zeren_task_get_returned_reason (ZerenTask *self);
void zeren_task_set_returned_reason (ZerenTask *self, const char *returned_reason);

ZerenTaskState zeren_task_get_state_on (ZerenTask *self, ZerenDate today);
gboolean zeren_task_is_overdue (ZerenTask *self, ZerenDate today);
gboolean zeren_task_is_late_on (ZerenTask *self, ZerenDate done_on);
gboolean zeren_task_state_is_open (ZerenTaskState state);
gboolean zeren_task_state_can_become (ZerenTaskState from, ZerenTaskState to);

gboolean zeren_task_complete (ZerenTask *self, ZerenDate done_on, ZerenDate today, GError **error);
gboolean zeren_task_begin (ZerenTask *self, GError **error);
gboolean zeren_task_submit (ZerenTask *self,
                            gint64 member,
                            ZerenDate done_on,
                            ZerenDate today,
                            GError **error);
gboolean zeren_task_return (ZerenTask *self, const char *reason, GError **error);
gboolean zeren_task_confirm_unperformed (ZerenTask *self,
                                         gint64 member,
                                         const char *reason,
                                         ZerenDate today,
                                         GError **error);
gboolean zeren_task_waive (ZerenTask *self, const char *reason, GError **error);
gboolean zeren_task_mark_before_start (ZerenTask *self, GError **error);
gboolean zeren_task_move (ZerenTask *self, ZerenDate day, const char *reason, GError **error);
gboolean zeren_task_assign (ZerenTask *self, gint64 member, GError **error);
gboolean zeren_task_reopen (ZerenTask *self, GError **error);
gboolean zeren_task_check_supports_case (ZerenTask *self, GError **error);

G_END_DECLS
