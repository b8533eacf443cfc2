/* cmd-db.c: checks of the database, and the sample office
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-commands.h"

#include "zeren-check.h"
#include "zeren-seed.h"

#include <glib/gi18n-lib.h>

static gboolean
run_check (ZerenCli *cli, GError **error)
{
  static const ZerenCliColumn columns[] = {
    { "kind", NULL },
    { "table", N_ ("Table") },
    { "row", N_ ("Row") },
    { "message", N_ ("What is wrong") },
    { NULL },
  };
  g_autoptr (ZerenCliTable) table = zeren_cli_table_new (columns);
  ZerenContext *context = zeren_cli_get_context (cli, error);
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *summary = NULL;

  if (context == NULL)
    return FALSE;
  findings = zeren_database_check (zeren_context_get_database (context), NULL, error);
  if (findings == NULL)
    return FALSE;
  for (guint i = 0; i < findings->len; i++)
    {
      const ZerenFinding *finding = g_ptr_array_index (findings, i);

      zeren_cli_table_add_string (table, zeren_finding_kind_to_id (finding->kind));
      zeren_cli_table_add_string (table, finding->table);
      zeren_cli_table_add_id (table, finding->row);
      zeren_cli_table_add_string (table, finding->message);
    }
  zeren_cli_table_print (table, cli, _ ("The database, its history and its files are sound."));
  if (findings->len == 0)
    return TRUE;

  summary = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                          "The database has %u finding.",
                                          "The database has %u findings.",
                                          findings->len),
                             findings->len);
  zeren_cli_complain (cli, summary);

  return TRUE;
}

static void
print_result_json (ZerenCli *cli, const ZerenSeedResult *result)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  zeren_cli_json_int (builder, "organisations", result->organisations);
  zeren_cli_json_int (builder, "posts", result->posts);
  zeren_cli_json_int (builder, "members", result->members);
  zeren_cli_json_int (builder, "appointments", result->appointments);
  json_builder_set_member_name (builder, "plans");
  json_builder_begin_array (builder);
  for (guint i = 0; i < result->plans->len; i++)
    json_builder_add_int_value (builder, g_array_index (result->plans, gint64, i));
  json_builder_end_array (builder);
  zeren_cli_json_int (builder, "accepted", result->accepted);
  zeren_cli_json_int (builder, "unbound", result->unbound);
  json_builder_end_object (builder);
  zeren_cli_print_json (cli, builder);
}

static void
print_result (ZerenCli *cli, const ZerenSeedResult *result)
{
  zeren_cli_print (cli, _ ("Organizations: %u\n"), result->organisations);
  zeren_cli_print (cli, _ ("Posts: %u\n"), result->posts);
  zeren_cli_print (cli, _ ("Members: %u\n"), result->members);
  zeren_cli_print (cli, _ ("Appointments: %u\n"), result->appointments);
  zeren_cli_print (cli, _ ("Plans: %u\n"), result->plans->len);
  zeren_cli_print (
    cli, _ ("Duties accepted: %u, of these unbound: %u\n"), result->accepted, result->unbound);
}

static gboolean
run_seed (ZerenCli *cli, GError **error)
{
  g_autofree char *folder = zeren_cli_get_n_args (cli) > 0 ? g_strdup (zeren_cli_get_arg (cli, 0))
                                                           : zeren_seed_dup_default_folder ();
  ZerenContext *context = zeren_cli_get_context (cli, error);
  g_autoptr (ZerenSeedResult) result = NULL;

  if (context == NULL)
    return FALSE;
  result = zeren_seed_load (context, folder, error);
  if (result == NULL)
    return FALSE;
  if (zeren_cli_is_json (cli))
    print_result_json (cli, result);
  else
    print_result (cli, result);

  return TRUE;
}

const ZerenCliCommand zeren_cli_db_commands[] = {
  { "db",
    "check",
    "",
    N_ ("Check the database, the chain of its history and the files that it keeps."),
    0,
    0,
    NULL,
    run_check },
  { "seed",
    NULL,
    "[DIR]",
    N_ ("Fill an empty database with the sample office."),
    0,
    1,
    NULL,
    run_seed },
  { NULL },
};
