/* zeren-cli-report.h: what was found in a plan, as a report to read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-cli.h"
#include "zeren-plan-reading.h"

G_BEGIN_DECLS

void zeren_cli_print_reading (ZerenCli *cli, const ZerenPlanReading *reading);

/* Labels of what plans hold, in the user's language */
const char *zeren_cli_scope_label (ZerenScope scope);
const char *zeren_cli_ground_label (ZerenGroundKind kind);
const char *zeren_cli_table_label (ZerenTableKind kind);

void zeren_cli_print_heading (ZerenCli *cli, const char *title, guint count);
void zeren_cli_print_irregularity (ZerenCli *cli, guint level, const char *const *flags);
void zeren_cli_print_value (ZerenCli *cli,
                            const char *indent,
                            const char *title,
                            const char *value);
void zeren_cli_print_field (ZerenCli *cli, const char *title, const char *value);
void zeren_cli_print_quote (ZerenCli *cli, const char *path, const char *quote, guint page);
void zeren_cli_print_noted (ZerenCli *cli, const char *name, const char *note);
void zeren_cli_print_row (ZerenCli *cli, const char *const *row);
char *zeren_cli_dup_line (const char *text);

G_END_DECLS
