/* cmd-search.c: everything that the office has recorded, found by words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-commands.h"

#include "zeren-search.h"

#include <glib/gi18n-lib.h>

#define MAX_OF_A_KIND 50

static char *
join_arguments (ZerenCli *cli)
{
  g_autoptr (GString) typed = g_string_new (NULL);

  for (guint i = 0; i < zeren_cli_get_n_args (cli); i++)
    g_string_append_printf (typed, "%s%s", i > 0 ? " " : "", zeren_cli_get_arg (cli, i));

  return g_string_free_and_steal (g_steal_pointer (&typed));
}

static gboolean
run_search (ZerenCli *cli, GError **error)
{
  static const ZerenCliColumn columns[] = {
    { "kind", N_ ("Kind") },
    { "id", N_ ("Id") },
    { "title", N_ ("Title") },
    { "detail", N_ ("Detail") },
    { NULL },
  };
  g_autoptr (ZerenCliTable) table = zeren_cli_table_new (columns);
  g_autofree char *typed = join_arguments (cli);
  ZerenContext *context = zeren_cli_get_context (cli, error);
  g_autoptr (GPtrArray) groups = NULL;

  groups = context != NULL ? zeren_search (context, typed, MAX_OF_A_KIND, NULL, error) : NULL;
  if (groups == NULL)
    return FALSE;
  for (guint i = 0; i < groups->len; i++)
    {
      const ZerenSearchGroup *group = g_ptr_array_index (groups, i);

      for (guint j = 0; j < group->hits->len; j++)
        {
          const ZerenSearchHit *hit = g_ptr_array_index (group->hits, j);

          zeren_cli_table_add_word (
            table, zeren_search_kind_to_id (hit->kind), zeren_search_kind_to_label (hit->kind));
          zeren_cli_table_add_id (table, hit->id);
          zeren_cli_table_add_string (table, hit->title);
          zeren_cli_table_add_string (table, hit->detail);
        }
    }
  zeren_cli_table_print (table, cli, _ ("Nothing has these words."));

  return TRUE;
}

const ZerenCliCommand zeren_cli_search_commands[] = {
  { "search",
    NULL,
    "WORD…",
    N_ ("Find tasks, duties, clauses, plans, organizations, posts, members, incidents and cases by "
        "words."),
    1,
    ZEREN_CLI_MANY,
    NULL,
    run_search },
  { NULL },
};
