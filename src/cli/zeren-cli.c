/* zeren-cli.c: one call of zeren-cli from its words to its exit status
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zeren-cli-private.h"

#include <glib/gi18n-lib.h>
#include <libintl.h>
#include <glib/gprintf.h>
#include <locale.h>
#include <stdio.h>

G_DEFINE_QUARK (zeren-cli-error-quark, zeren_cli_error)

static void
set_up_language (void)
{
  const char *folder = g_getenv ("ZEREN_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : ZEREN_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static void
complain_about_usage (ZerenCli *self, GError *error)
{
  zeren_cli_complain (self, error->message);
  self->status = 2;
  if (self->command != NULL)
    {
      g_autofree char *usage = zeren_cli_dup_usage (self->command);

      /* Translators: %s is a command as it has to be typed */
      g_fprintf (stderr, _ ("Usage: %s\n"), usage);
    }
  else
    g_fprintf (stderr, "%s\n", _ ("“zeren-cli --help” lists all commands."));
}

static void
complain_about (ZerenCli *self, GError *error)
{
  if (g_error_matches (error, ZEREN_CLI_ERROR, ZEREN_CLI_ERROR_USAGE))
    complain_about_usage (self, error);
  else
    zeren_cli_complain (self, error->message);
}

/** zeren_cli_create_clock: Returns: (transfer full) (nullable): the clock that `--now` asks for */
ZerenClock *
zeren_cli_create_clock (ZerenCli *self, GError **error)
{
  g_autoptr (GDateTime) now = NULL;

  if (!zeren_cli_get_time (self, "now", &now, error))
    return NULL;

  return now != NULL ? zeren_fixed_clock_new (now) : zeren_system_clock_new ();
}

/** zeren_cli_dup_folder: Returns: (transfer full): the folder of the database: `--db`, else
 * `ZEREN_DB`, else the one of this login */
char *
zeren_cli_dup_folder (ZerenCli *self)
{
  const char *folder = zeren_cli_get_value (self, "db");

  if (folder == NULL)
    folder = g_getenv ("ZEREN_DB");

  return folder != NULL ? g_strdup (folder) : zeren_context_dup_default_folder ();
}

/**
 * zeren_cli_get_context:
 * @self: the call
 * @error: return location for an error
 *
 * Opens the database on the first call.
 *
 * Returns: (transfer none): the context, or %NULL with an error
 */
ZerenContext *
zeren_cli_get_context (ZerenCli *self, GError **error)
{
  g_autofree char *folder = NULL;
  g_autoptr (ZerenClock) clock = NULL;

  if (self->context != NULL)
    return self->context;
  folder = zeren_cli_dup_folder (self);
  clock = zeren_cli_create_clock (self, error);
  if (clock == NULL)
    return NULL;
  self->context = zeren_context_open (folder, clock, zeren_cli_get_value (self, "who"), error);

  return self->context;
}

static gboolean
run (ZerenCli *self, GError **error)
{
  if (zeren_cli_has (self, "help"))
    {
      zeren_cli_print_help (self);
      return TRUE;
    }
  if (zeren_cli_has (self, "version"))
    {
      zeren_cli_print (self, "zeren-cli %s\n", ZEREN_VERSION);
      return TRUE;
    }

  return self->command->run (self, error);
}

/* What was printed counts as said only once it is where it was sent to. */
static void
check_output (ZerenCli *self)
{
  if (fflush (stdout) == 0 && ferror (stdout) == 0)
    return;

  self->status = 1;
  g_fprintf (stderr,
             "zeren-cli: %s\n",
             _ ("Not all of the answer could be written. Please check the space that is left where "
                "it is sent to, and call again."));
}

/**
 * zeren_cli_main:
 * @argc: as main() has it
 * @argv: as main() has it
 * @tables: the tables of commands, ends with %NULL
 *
 * Returns: the exit status: 0 done, 1 refused, 2 not understood
 */
int
zeren_cli_main (int argc, char **argv, const ZerenCliCommand *const *tables)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) args = g_ptr_array_new ();
  g_autoptr (GHashTable) options = g_hash_table_new_full (
    g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);
  ZerenCli self = { .tables = tables, .args = args, .options = options };

  set_up_language ();
  if (!zeren_cli_parse (&self, argc, argv, &error) || !run (&self, &error))
    complain_about (&self, error);
  check_output (&self);
  g_clear_object (&self.context);

  return self.status;
}
