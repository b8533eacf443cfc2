/* zeren-rule.h: a rule of a plan about how accountability works
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-record.h"

G_BEGIN_DECLS

/**
 * ZerenRule:
 *
 * The key says what the rule is about: who decides, filing, collective and personal …
 */

#define ZEREN_TYPE_RULE (zeren_rule_get_type ())

G_DECLARE_FINAL_TYPE (ZerenRule, zeren_rule, ZEREN, RULE, ZerenRecord)

ZerenRule *zeren_rule_new (void);
gint64 zeren_rule_get_id (ZerenRule *self);

gint64 zeren_rule_get_plan (ZerenRule *self);
void zeren_rule_set_plan (ZerenRule *self, gint64 plan);
gint64 zeren_rule_get_clause (ZerenRule *self);
void zeren_rule_set_clause (ZerenRule *self, gint64 clause);
const char *zeren_rule_get_key (ZerenRule *self);
void zeren_rule_set_key (ZerenRule *self, const char *key);
const char *zeren_rule_get_quote (ZerenRule *self);
void zeren_rule_set_quote (ZerenRule *self, const char *quote);
ZerenPassage *zeren_rule_get_passage (ZerenRule *self);
void zeren_rule_set_passage (ZerenRule *self, ZerenPassage *passage);

G_END_DECLS
