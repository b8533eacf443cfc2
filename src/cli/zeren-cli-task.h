/* zeren-cli-task.h: tasks as rows and as JSON
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-cli.h"
#include "zeren-names.h"

G_BEGIN_DECLS

gint64 zeren_cli_find_member (ZerenContext *context, const char *word, GError **error);

void zeren_cli_json_quota (JsonBuilder *builder, const ZerenQuota *quota);
gboolean zeren_cli_json_task (JsonBuilder *builder,
                              ZerenNames *names,
                              ZerenTask *task,
                              GError **error);
gboolean zeren_cli_print_tasks (ZerenCli *cli,
                                GPtrArray *tasks,
                                const char *nothing,
                                GError **error);

void zeren_cli_json_task_state (JsonBuilder *builder, ZerenTask *task);
gboolean zeren_cli_answer_task (ZerenCli *cli, ZerenTask *task);

/* What is done to the task named, without more or for the reason given; each answers its state. */
gboolean zeren_cli_run_on_task (ZerenCli *cli,
                                ZerenTask *(*verb) (ZerenContext *, gint64, GError **),
                                GError **error);
gboolean zeren_cli_run_on_task_for (
  ZerenCli *cli,
  ZerenTask *(*verb) (ZerenContext *, gint64, const char *, GError **),
  GError **error);

GPtrArray *zeren_cli_dup_files (ZerenCli *cli, const char *option);

G_END_DECLS
