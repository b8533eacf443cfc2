/* zeren-cli-help.c: the answer to --help
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-private.h"

#include <glib/gi18n-lib.h>

/* Returns: (transfer full): the command as it has to be typed */
char *
zeren_cli_dup_usage (const ZerenCliCommand *command)
{
  g_autoptr (GString) usage = g_string_new ("zeren-cli ");

  g_string_append (usage, command->noun);
  if (command->verb != NULL)
    g_string_append_printf (usage, " %s", command->verb);
  if (command->usage != NULL && command->usage[0] != '\0')
    g_string_append_printf (usage, " %s", command->usage);

  return g_string_free (g_steal_pointer (&usage), FALSE);
}

static void
print_command (ZerenCli *self, const ZerenCliCommand *command)
{
  g_autofree char *usage = zeren_cli_dup_usage (command);

  zeren_cli_print (self, "  %s\n      %s\n", usage, _ (command->summary));
}

static void
print_globals (ZerenCli *self)
{
  zeren_cli_print (self, "\n%s\n", _ ("Options of every command:"));
  zeren_cli_print (self, "  --db DIR\n      %s\n", _ ("The folder of the database."));
  zeren_cli_print (self, "  --format text|json\n      %s\n", _ ("How the answer is written."));
  zeren_cli_print (
    self, "  --now YYYY-MM-DD[THH:MM]\n      %s\n", _ ("Work as if it were this day and time."));
  zeren_cli_print (self, "  --who NAME\n      %s\n", _ ("The name that the history keeps."));
  zeren_cli_print (self, "  --help, --version\n");
}

void
zeren_cli_print_help (ZerenCli *self)
{
  if (self->command != NULL)
    {
      print_command (self, self->command);
      print_globals (self);
      return;
    }

  zeren_cli_print (self,
                   "%s\n\n%s\n",
                   _ ("zeren-cli keeps the duties of an office: from a plan to tasks, evidence and "
                      "drafted cases."),
                   _ ("Usage: zeren-cli [OPTION…] NOUN VERB …"));
  for (guint i = 0; self->tables[i] != NULL; i++)
    {
      zeren_cli_print (self, "\n");
      for (const ZerenCliCommand *command = self->tables[i]; command->noun != NULL; command++)
        print_command (self, command);
    }
  print_globals (self);
}
