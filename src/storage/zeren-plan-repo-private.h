/* zeren-plan-repo-private.h: what the plan repository and the duty repository share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-plan-repo.h"
#include "zeren-repo-private.h"

G_BEGIN_DECLS

#define ZEREN_DUTY_COLUMNS                                                                         \
  "duty.id, duty.plan, duty.clause, duty.path, duty.quote, duty.page, duty.span_start, "           \
  "duty.span_end, duty.boxes, duty.scope, duty.actor, duty.action, duty.recipient, "               \
  "duty.deliverable, duty.frequency_kind, duty.frequency_count, duty.frequency_period, "           \
  "duty.frequency_each, duty.frequency_date, duty.points, duty.confidence, duty.reasons, "         \
  "duty.state "

#define ZEREN_DUTY_INSERT                                                                          \
  "INSERT INTO duty (plan, clause, path, quote, page, span_start, span_end, boxes, scope, actor, " \
  "action, recipient, deliverable, frequency_kind, frequency_count, frequency_period, "            \
  "frequency_each, frequency_date, points, confidence, reasons, state) "                           \
  "VALUES (:plan, :clause, :path, :quote, :page, :span_start, :span_end, :boxes, :scope, :actor, " \
  ":action, :recipient, :deliverable, :frequency_kind, :frequency_count, :frequency_period, "      \
  ":frequency_each, :frequency_date, :points, :confidence, :reasons, :state)"

#define ZEREN_MISSING_PLAN N_ ("There is no plan with the number %s.")
#define ZEREN_MISSING_DUTY N_ ("There is no duty with the number %s.")

gboolean zeren_plan_repo_supersede (ZerenPlanRepo *self, gint64 id, GError **error);

G_END_DECLS
