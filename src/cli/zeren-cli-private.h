/* zeren-cli-private.h: what the files of the framework share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-cli.h"

G_BEGIN_DECLS

struct _ZerenCli
{
  const ZerenCliCommand *const *tables;
  const ZerenCliCommand *command;
  GPtrArray *args;     /* lent from argv */
  GHashTable *options; /* name → GPtrArray of values lent from argv, NULL-terminated */
  ZerenContext *context;
  gboolean json;
  int status;
};

gboolean zeren_cli_parse (ZerenCli *self, int argc, char **argv, GError **error);

void zeren_cli_print_help (ZerenCli *self);
char *zeren_cli_dup_usage (const ZerenCliCommand *command);

G_END_DECLS
