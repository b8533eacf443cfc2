/* zeren-measure.h: a measure of accountability that the plan names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-record.h"

G_BEGIN_DECLS

/**
 * ZerenMeasure:
 *
 * Measures are listed, never chosen by the program. The tier is the plan's own word.
 */

#define ZEREN_TYPE_MEASURE (zeren_measure_get_type ())

G_DECLARE_FINAL_TYPE (ZerenMeasure, zeren_measure, ZEREN, MEASURE, ZerenRecord)

ZerenMeasure *zeren_measure_new (void);
gint64 zeren_measure_get_id (ZerenMeasure *self);

gint64 zeren_measure_get_plan (ZerenMeasure *self);
void zeren_measure_set_plan (ZerenMeasure *self, gint64 plan);
const char *zeren_measure_get_name (ZerenMeasure *self);
void zeren_measure_set_name (ZerenMeasure *self, const char *name);
const char *zeren_measure_get_tier (ZerenMeasure *self);
void zeren_measure_set_tier (ZerenMeasure *self, const char *tier);
ZerenPassage *zeren_measure_get_passage (ZerenMeasure *self);
void zeren_measure_set_passage (ZerenMeasure *self, ZerenPassage *passage);

G_END_DECLS
