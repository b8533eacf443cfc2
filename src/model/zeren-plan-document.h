/* zeren-plan-document.h: a document or annex within the file of a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-record.h"

G_BEGIN_DECLS

/**
 * ZerenPlanDocument:
 *
 * One file may hold several documents; the span counts code points of the file's text.
 */

#define ZEREN_TYPE_PLAN_DOCUMENT (zeren_plan_document_get_type ())

G_DECLARE_FINAL_TYPE (ZerenPlanDocument, zeren_plan_document, ZEREN, PLAN_DOCUMENT, ZerenRecord)

ZerenPlanDocument *zeren_plan_document_new (void);
gint64 zeren_plan_document_get_id (ZerenPlanDocument *self);

gint64 zeren_plan_document_get_plan (ZerenPlanDocument *self);
void zeren_plan_document_set_plan (ZerenPlanDocument *self, gint64 plan);
guint zeren_plan_document_get_position (ZerenPlanDocument *self);
void zeren_plan_document_set_position (ZerenPlanDocument *self, guint position);
const char *zeren_plan_document_get_title (ZerenPlanDocument *self);
void zeren_plan_document_set_title (ZerenPlanDocument *self, const char *title);
const char *zeren_plan_document_get_issuer (ZerenPlanDocument *self);
void zeren_plan_document_set_issuer (ZerenPlanDocument *self, const char *issuer);
const char *zeren_plan_document_get_number (ZerenPlanDocument *self);
void zeren_plan_document_set_number (ZerenPlanDocument *self, const char *number);
ZerenDate zeren_plan_document_get_issued (ZerenPlanDocument *self);
void zeren_plan_document_set_issued (ZerenPlanDocument *self, ZerenDate issued);
guint zeren_plan_document_get_span_start (ZerenPlanDocument *self);
void zeren_plan_document_set_span_start (ZerenPlanDocument *self, guint span_start);
guint zeren_plan_document_get_span_end (ZerenPlanDocument *self);
void zeren_plan_document_set_span_end (ZerenPlanDocument *self, guint span_end);

G_END_DECLS
