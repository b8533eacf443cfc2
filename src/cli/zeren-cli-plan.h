/* zeren-cli-plan.h: plans and duties of the database, as JSON and as a report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-cli.h"
#include "zeren-duties.h"
#include "zeren-plan-repo.h"

G_BEGIN_DECLS

ZerenPlanContents *zeren_cli_load_plan_contents (ZerenContext *context,
                                                 gint64 plan,
                                                 GError **error);

void zeren_cli_json_plan_head (JsonBuilder *builder, ZerenPlan *plan);
void zeren_cli_json_plan_contents (JsonBuilder *builder, const ZerenPlanContents *contents);
void zeren_cli_json_passage (JsonBuilder *builder, ZerenPassage *passage);
void zeren_cli_json_frequency (JsonBuilder *builder, const char *key, ZerenFrequency *frequency);
void zeren_cli_json_duty (JsonBuilder *builder, ZerenDuty *duty);
void zeren_cli_json_bindings (JsonBuilder *builder,
                              ZerenContext *context,
                              const char *key,
                              GPtrArray *bindings);

void zeren_cli_print_plan (ZerenCli *cli, ZerenPlan *plan, const ZerenPlanContents *contents);

const char *zeren_cli_label_duty (ZerenDuty *duty);
char *zeren_cli_dup_bindings (ZerenContext *context, GPtrArray *bindings);

G_END_DECLS
