/* zeren-ground.h: a ground for accountability that the plan states
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-enums.h"
#include "zeren-record.h"

G_BEGIN_DECLS

/**
 * ZerenGround:
 *
 * Only a ground of kind `duty` can support a case, and nobody can change the kind of a ground
 * (DESIGN.md 2).
 */

#define ZEREN_TYPE_GROUND (zeren_ground_get_type ())

G_DECLARE_FINAL_TYPE (ZerenGround, zeren_ground, ZEREN, GROUND, ZerenRecord)

ZerenGround *zeren_ground_new (void);
gint64 zeren_ground_get_id (ZerenGround *self);

gint64 zeren_ground_get_plan (ZerenGround *self);
void zeren_ground_set_plan (ZerenGround *self, gint64 plan);
gint64 zeren_ground_get_clause (ZerenGround *self);
void zeren_ground_set_clause (ZerenGround *self, gint64 clause);
const char *zeren_ground_get_path (ZerenGround *self);
void zeren_ground_set_path (ZerenGround *self, const char *path);
const char *zeren_ground_get_quote (ZerenGround *self);
void zeren_ground_set_quote (ZerenGround *self, const char *quote);
ZerenGroundKind zeren_ground_get_kind (ZerenGround *self);
void zeren_ground_set_kind (ZerenGround *self, ZerenGroundKind kind);
ZerenPassage *zeren_ground_get_passage (ZerenGround *self);
void zeren_ground_set_passage (ZerenGround *self, ZerenPassage *passage);

gboolean zeren_ground_check_supports_case (ZerenGround *self, GError **error);

G_END_DECLS
