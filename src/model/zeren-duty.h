/* zeren-duty.h: one stated act of an organisation or post with one frequency
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-enums.h"
#include "zeren-record.h"
#include "zeren-states.h"

G_BEGIN_DECLS

/**
 * ZerenDuty:
 *
 * Proposed by the extractor, accepted or rejected by a person. A duty of scope `text` is shown for
 * reading and can never be accepted (DESIGN.md 2).
 */

#define ZEREN_TYPE_DUTY (zeren_duty_get_type ())

G_DECLARE_FINAL_TYPE (ZerenDuty, zeren_duty, ZEREN, DUTY, ZerenRecord)

ZerenDuty *zeren_duty_new (void);
gint64 zeren_duty_get_id (ZerenDuty *self);

gint64 zeren_duty_get_plan (ZerenDuty *self);
void zeren_duty_set_plan (ZerenDuty *self, gint64 plan);
gint64 zeren_duty_get_clause (ZerenDuty *self);
void zeren_duty_set_clause (ZerenDuty *self, gint64 clause);
const char *zeren_duty_get_path (ZerenDuty *self);
void zeren_duty_set_path (ZerenDuty *self, const char *path);
const char *zeren_duty_get_quote (ZerenDuty *self);
void zeren_duty_set_quote (ZerenDuty *self, const char *quote);
ZerenPassage *zeren_duty_get_passage (ZerenDuty *self);
void zeren_duty_set_passage (ZerenDuty *self, ZerenPassage *passage);
ZerenScope zeren_duty_get_scope (ZerenDuty *self);
void zeren_duty_set_scope (ZerenDuty *self, ZerenScope scope);
const char *zeren_duty_get_actor (ZerenDuty *self);
void zeren_duty_set_actor (ZerenDuty *self, const char *actor);
const char *zeren_duty_get_action (ZerenDuty *self);
void zeren_duty_set_action (ZerenDuty *self, const char *action);
const char *zeren_duty_get_recipient (ZerenDuty *self);
void zeren_duty_set_recipient (ZerenDuty *self, const char *recipient);
const char *zeren_duty_get_deliverable (ZerenDuty *self);
void zeren_duty_set_deliverable (ZerenDuty *self, const char *deliverable);
ZerenFrequency *zeren_duty_get_frequency (ZerenDuty *self);
void zeren_duty_set_frequency (ZerenDuty *self, ZerenFrequency *frequency);
const char *const *zeren_duty_get_points (ZerenDuty *self);
void zeren_duty_set_points (ZerenDuty *self, const char *const *points);
double zeren_duty_get_confidence (ZerenDuty *self);
void zeren_duty_set_confidence (ZerenDuty *self, double confidence);
const char *const *zeren_duty_get_reasons (ZerenDuty *self);
void zeren_duty_set_reasons (ZerenDuty *self, const char *const *reasons);
ZerenDutyState zeren_duty_get_state (ZerenDuty *self);
void zeren_duty_set_state (ZerenDuty *self, ZerenDutyState state);

gboolean zeren_duty_check_has_plan (ZerenDuty *self, GError **error);
gboolean zeren_duty_check_acceptable (ZerenDuty *self, GError **error);
gboolean zeren_duty_state_can_become (ZerenDutyState from, ZerenDutyState to);

G_END_DECLS
