/* zeren-cli-task.h: tasks as rows and as JSON
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-cli.h"
#include "zeren-task.h"

G_BEGIN_DECLS

/** ZerenCliNames: the names behind the ids of tasks, looked up once a command. */
typedef struct _ZerenCliNames ZerenCliNames;

ZerenCliNames *zeren_cli_names_new (ZerenContext *context, GError **error);
void zeren_cli_names_free (ZerenCliNames *self);
const char *zeren_cli_names_get_organisation (ZerenCliNames *self, gint64 id);
const char *zeren_cli_names_get_member (ZerenCliNames *self, gint64 id);
const char *zeren_cli_names_describe_person (ZerenCliNames *self, ZerenTask *task);
const char *zeren_cli_names_get_quote (ZerenCliNames *self, gint64 duty);
gint64 zeren_cli_names_find_member (ZerenCliNames *self, const char *word, GError **error);

gboolean zeren_cli_json_task (JsonBuilder *builder,
                              ZerenCliNames *names,
                              ZerenTask *task,
                              GError **error);
gboolean zeren_cli_print_tasks (ZerenCli *cli,
                                GPtrArray *tasks,
                                const char *nothing,
                                GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenCliNames, zeren_cli_names_free)

G_END_DECLS
