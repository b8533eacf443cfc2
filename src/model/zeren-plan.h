/* zeren-plan.h: a plan document that says who answers for what
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-record.h"
#include "zeren-states.h"

G_BEGIN_DECLS

/**
 * ZerenPlan:
 *
 * The file and the reading copy are named by their SHA-256; the reading copy is the PDF that pages
 * and boxes refer to, the same as the file where that is a PDF.
 */

#define ZEREN_TYPE_PLAN (zeren_plan_get_type ())

G_DECLARE_FINAL_TYPE (ZerenPlan, zeren_plan, ZEREN, PLAN, ZerenRecord)

ZerenPlan *zeren_plan_new (void);
gint64 zeren_plan_get_id (ZerenPlan *self);

gint64 zeren_plan_get_organisation (ZerenPlan *self);
void zeren_plan_set_organisation (ZerenPlan *self, gint64 organisation);
const char *zeren_plan_get_title (ZerenPlan *self);
void zeren_plan_set_title (ZerenPlan *self, const char *title);
const char *zeren_plan_get_issuer (ZerenPlan *self);
void zeren_plan_set_issuer (ZerenPlan *self, const char *issuer);
const char *zeren_plan_get_number (ZerenPlan *self);
void zeren_plan_set_number (ZerenPlan *self, const char *number);
ZerenDate zeren_plan_get_issued (ZerenPlan *self);
void zeren_plan_set_issued (ZerenPlan *self, ZerenDate issued);
const char *zeren_plan_get_file (ZerenPlan *self);
void zeren_plan_set_file (ZerenPlan *self, const char *file);
const char *zeren_plan_get_file_name (ZerenPlan *self);
void zeren_plan_set_file_name (ZerenPlan *self, const char *file_name);
const char *zeren_plan_get_format (ZerenPlan *self);
void zeren_plan_set_format (ZerenPlan *self, const char *format);
const char *zeren_plan_get_reading_copy (ZerenPlan *self);
void zeren_plan_set_reading_copy (ZerenPlan *self, const char *reading_copy);
guint zeren_plan_get_pages (ZerenPlan *self);
void zeren_plan_set_pages (ZerenPlan *self, guint pages);
GDateTime *zeren_plan_get_imported_at (ZerenPlan *self);
void zeren_plan_set_imported_at (ZerenPlan *self, GDateTime *imported_at);
ZerenPlanState zeren_plan_get_state (ZerenPlan *self);
void zeren_plan_set_state (ZerenPlan *self, ZerenPlanState state);
gint64 zeren_plan_get_supersedes (ZerenPlan *self);
void zeren_plan_set_supersedes (ZerenPlan *self, gint64 supersedes);

G_END_DECLS
