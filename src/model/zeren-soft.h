/* zeren-soft.h: a passage that asks for something but names no measurable time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-record.h"

G_BEGIN_DECLS

/**
 * ZerenSoft:
 *
 * Kept apart from duties: the clerk is asked, and without an answer nothing follows.
 */

#define ZEREN_TYPE_SOFT (zeren_soft_get_type ())

G_DECLARE_FINAL_TYPE (ZerenSoft, zeren_soft, ZEREN, SOFT, ZerenRecord)

ZerenSoft *zeren_soft_new (void);
gint64 zeren_soft_get_id (ZerenSoft *self);

gint64 zeren_soft_get_plan (ZerenSoft *self);
void zeren_soft_set_plan (ZerenSoft *self, gint64 plan);
gint64 zeren_soft_get_clause (ZerenSoft *self);
void zeren_soft_set_clause (ZerenSoft *self, gint64 clause);
const char *zeren_soft_get_quote (ZerenSoft *self);
void zeren_soft_set_quote (ZerenSoft *self, const char *quote);
ZerenPassage *zeren_soft_get_passage (ZerenSoft *self);
void zeren_soft_set_passage (ZerenSoft *self, ZerenPassage *passage);

G_END_DECLS
