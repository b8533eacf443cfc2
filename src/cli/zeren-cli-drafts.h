/* zeren-cli-drafts.h: what the commands about drafts share: what was changed by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-cli.h"
#include "zeren-drafts.h"

G_BEGIN_DECLS

#define ZEREN_CLI_REDRAFT_OPTIONS                                                                  \
  { "keep-mine", ZEREN_CLI_FLAG }, { "replace", ZEREN_CLI_FLAG },                                  \
  {                                                                                                \
    "beside", ZEREN_CLI_FLAG                                                                       \
  }

gboolean zeren_cli_get_redraft (ZerenCli *cli, ZerenRedraft *choice, GError **error);
gboolean zeren_cli_explain_redraft (GError **error);

/* The last columns of a table of drafts */

#define ZEREN_CLI_DRAFT_COLUMNS                                                                    \
  { "changed_at", N_ ("Changed by hand") }, { "changed_by", N_ ("Changed by") },                   \
    { "changed_docx", NULL },                                                                      \
  {                                                                                                \
    "copies", NULL                                                                                 \
  }

void zeren_cli_table_add_draft (ZerenCliTable *table,
                                GPtrArray *edits,
                                GPtrArray *copies,
                                const ZerenDraftRef *draft);

void zeren_cli_print_differences (ZerenCli *cli, GPtrArray *differences);
void zeren_cli_print_comparisons (ZerenCli *cli, GPtrArray *comparisons);

G_END_DECLS
