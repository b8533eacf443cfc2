/* zeren-cli-parse.c: the words of a command line → command, arguments, options
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Taken by every command, before or after its noun and verb. */
static const ZerenCliOption global_options[] = {
  { "db", ZEREN_CLI_VALUE },
  { "format", ZEREN_CLI_VALUE },
  { "now", ZEREN_CLI_VALUE },
  { "who", ZEREN_CLI_VALUE },
  { "help", ZEREN_CLI_FLAG, .letter = 'h' },
  { "version", ZEREN_CLI_FLAG },
  { NULL },
};

static gboolean
is_option (const char *word)
{
  return word[0] == '-' && word[1] != '\0';
}

static gboolean
option_has_name (const ZerenCliOption *option, const char *word, const char **value)
{
  gsize length = strlen (option->name);

  if (option->letter != 0 && word[0] == '-' && word[1] == option->letter)
    {
      *value = word[2] != '\0' ? word + 2 : NULL;
      return TRUE;
    }
  if (strncmp (word, "--", 2) != 0 || strncmp (word + 2, option->name, length) != 0)
    return FALSE;

  *value = word[2 + length] == '=' ? word + 3 + length : NULL;

  return word[2 + length] == '\0' || word[2 + length] == '=';
}

static const ZerenCliOption *
find_option (const ZerenCliOption *options, const char *word, const char **value)
{
  for (; options != NULL && options->name != NULL; options++)
    {
      if (option_has_name (options, word, value))
        return options;
    }

  return NULL;
}

static void
keep_value (ZerenCli *self, const ZerenCliOption *option, const char *value)
{
  GPtrArray *values = g_hash_table_lookup (self->options, option->name);

  if (values == NULL)
    {
      values = g_ptr_array_new_null_terminated (0, NULL, TRUE);
      g_hash_table_insert (self->options, (gpointer)option->name, values);
    }
  if (option->kind == ZEREN_CLI_VALUE)
    g_ptr_array_set_size (values, 0);
  if (value != NULL)
    g_ptr_array_add (values, (gpointer)value);
}

static gboolean
need_value (const char *word, GError **error)
{
  g_set_error (error,
               ZEREN_CLI_ERROR,
               ZEREN_CLI_ERROR_USAGE,
               /* Translators: %s is an option such as --org */
               _ ("The option %s needs a value."),
               word);

  return FALSE;
}

/* Takes the option at @argv[*at] and its values, and leaves *at behind them. */
static gboolean
take_option (ZerenCli *self,
             const ZerenCliOption *option,
             const char *value,
             char **argv,
             int *at,
             GError **error)
{
  const char *word = argv[(*at)++];

  if (option->kind == ZEREN_CLI_FLAG)
    {
      if (value == NULL)
        {
          keep_value (self, option, NULL);
          return TRUE;
        }
      g_set_error (
        error, ZEREN_CLI_ERROR, ZEREN_CLI_ERROR_USAGE, _ ("The option %s takes no value."), word);
      return FALSE;
    }

  if (value == NULL)
    {
      value = argv[*at];
      if (value == NULL || (option->kind == ZEREN_CLI_VALUES && is_option (value)))
        return need_value (word, error);
      (*at)++;
    }
  keep_value (self, option, value);

  if (option->kind == ZEREN_CLI_VALUES)
    {
      while (argv[*at] != NULL && !is_option (argv[*at]))
        keep_value (self, option, argv[(*at)++]);
    }

  return TRUE;
}

static gboolean
take_global_options (ZerenCli *self, char **argv, int *at, GError **error)
{
  while (argv[*at] != NULL && is_option (argv[*at]))
    {
      const char *value = NULL;
      const ZerenCliOption *option = find_option (global_options, argv[*at], &value);

      if (option == NULL)
        return TRUE;
      if (!take_option (self, option, value, argv, at, error))
        return FALSE;
    }

  return TRUE;
}

static const ZerenCliCommand *
find_command (ZerenCli *self, const char *noun, const char *verb)
{
  for (guint i = 0; self->tables[i] != NULL; i++)
    {
      for (const ZerenCliCommand *command = self->tables[i]; command->noun != NULL; command++)
        {
          if (g_str_equal (command->noun, noun) && g_strcmp0 (command->verb, verb) == 0)
            return command;
        }
    }

  return NULL;
}

static char *
dup_verbs (ZerenCli *self, const char *noun)
{
  g_autoptr (GString) verbs = g_string_new (NULL);

  for (guint i = 0; self->tables[i] != NULL; i++)
    {
      for (const ZerenCliCommand *command = self->tables[i]; command->noun != NULL; command++)
        {
          if (g_str_equal (command->noun, noun) && command->verb != NULL)
            g_string_append_printf (verbs, "%s%s", verbs->len > 0 ? _ (", ") : "", command->verb);
        }
    }

  return g_string_free (g_steal_pointer (&verbs), FALSE);
}

static gboolean
refuse_words (ZerenCli *self, const char *noun, const char *verb, GError **error)
{
  g_autofree char *verbs = dup_verbs (self, noun);

  if (verbs[0] == '\0')
    g_set_error (error, ZEREN_CLI_ERROR, ZEREN_CLI_ERROR_USAGE, _ ("There is no “%s”."), noun);
  else if (verb == NULL)
    g_set_error (
      error,
      ZEREN_CLI_ERROR,
      ZEREN_CLI_ERROR_USAGE,
      /* Translators: the first %s is a word such as "plan", the second a list of verbs */
      _ ("“%s” needs one of these verbs: %s."),
      noun,
      verbs);
  else
    g_set_error (error,
                 ZEREN_CLI_ERROR,
                 ZEREN_CLI_ERROR_USAGE,
                 /* Translators: "plan" has no verb "fly"; it has: import, list */
                 _ ("“%s” has no verb “%s”; it has: %s."),
                 noun,
                 verb,
                 verbs);

  return FALSE;
}

/* A noun, and a verb where one follows that the noun knows. */
static gboolean
take_command (ZerenCli *self, char **argv, int *at, GError **error)
{
  const char *noun, *verb;

  if (!take_global_options (self, argv, at, error))
    return FALSE;
  noun = argv[*at];
  if (noun == NULL)
    return TRUE;
  (*at)++;

  if (!take_global_options (self, argv, at, error))
    return FALSE;
  verb = argv[*at];
  if (verb != NULL)
    {
      self->command = find_command (self, noun, verb);
      if (self->command != NULL)
        (*at)++;
    }
  if (self->command == NULL)
    self->command = find_command (self, noun, NULL);
  if (self->command == NULL && !g_hash_table_contains (self->options, "help"))
    return refuse_words (self, noun, verb != NULL && !is_option (verb) ? verb : NULL, error);

  return TRUE;
}

static gboolean
take_rest (ZerenCli *self, char **argv, int at, GError **error)
{
  const ZerenCliOption *options = self->command != NULL ? self->command->options : NULL;

  while (argv[at] != NULL)
    {
      const char *value = NULL;
      const ZerenCliOption *option;

      if (g_str_equal (argv[at], "--"))
        {
          while (argv[++at] != NULL)
            g_ptr_array_add (self->args, argv[at]);
          return TRUE;
        }
      if (!is_option (argv[at]))
        {
          g_ptr_array_add (self->args, argv[at++]);
          continue;
        }

      option = find_option (options, argv[at], &value);
      if (option == NULL)
        option = find_option (global_options, argv[at], &value);
      if (option == NULL)
        {
          g_set_error (error,
                       ZEREN_CLI_ERROR,
                       ZEREN_CLI_ERROR_USAGE,
                       _ ("There is no option %s here."),
                       argv[at]);
          return FALSE;
        }
      if (!take_option (self, option, value, argv, &at, error))
        return FALSE;
    }

  return TRUE;
}

/* An option that has a letter is known by it: -o. */
static void
refuse_missing (const ZerenCliOption *option, GError **error)
{
  g_autofree char *word = option->letter != 0 ? g_strdup_printf ("-%c", option->letter)
                                              : g_strconcat ("--", option->name, NULL);

  g_set_error (
    error, ZEREN_CLI_ERROR, ZEREN_CLI_ERROR_USAGE, _ ("The option %s is missing."), word);
}

static gboolean
check_complete (ZerenCli *self, GError **error)
{
  const ZerenCliCommand *command = self->command;

  if (self->args->len < command->min_args)
    {
      g_set_error (error, ZEREN_CLI_ERROR, ZEREN_CLI_ERROR_USAGE, _ ("Something is missing."));
      return FALSE;
    }
  if (self->args->len > command->max_args)
    {
      g_set_error (error,
                   ZEREN_CLI_ERROR,
                   ZEREN_CLI_ERROR_USAGE,
                   /* Translators: %s is a word that was typed */
                   _ ("“%s” is one word too many."),
                   (const char *)g_ptr_array_index (self->args, command->max_args));
      return FALSE;
    }
  for (const ZerenCliOption *option = command->options; option != NULL && option->name; option++)
    {
      if (!option->required || zeren_cli_has (self, option->name))
        continue;
      refuse_missing (option, error);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_encoding (char **argv, GError **error)
{
  for (; *argv != NULL; argv++)
    {
      g_autofree char *shown = NULL;

      if (g_utf8_validate (*argv, -1, NULL))
        continue;
      shown = g_utf8_make_valid (*argv, -1);
      g_set_error (error,
                   ZEREN_CLI_ERROR,
                   ZEREN_CLI_ERROR_VALUE,
                   _ ("“%s” is not written in UTF-8. Please use a UTF-8 terminal and file names."),
                   shown);
      return FALSE;
    }

  return TRUE;
}

static gboolean
take_format (ZerenCli *self, GError **error)
{
  const char *format = zeren_cli_get_value (self, "format");

  if (format == NULL || g_str_equal (format, "text"))
    return TRUE;
  if (g_str_equal (format, "json"))
    {
      self->json = TRUE;
      return TRUE;
    }
  g_set_error (error,
               ZEREN_CLI_ERROR,
               ZEREN_CLI_ERROR_USAGE,
               _ ("There is no format “%s”; there are text and json."),
               format);

  return FALSE;
}

/* Reads @argv into @self. Words and options are only checked for a call that will run something. */
gboolean
zeren_cli_parse (ZerenCli *self, int argc, char **argv, GError **error)
{
  int at = 1;

  if (!check_encoding (argv, error) || !take_command (self, argv, &at, error) ||
      !take_rest (self, argv, at, error))
    return FALSE;
  if (zeren_cli_has (self, "help") || zeren_cli_has (self, "version"))
    return TRUE;
  if (self->command == NULL)
    {
      g_set_error (error, ZEREN_CLI_ERROR, ZEREN_CLI_ERROR_USAGE, _ ("Please say what to do."));
      return FALSE;
    }

  return take_format (self, error) && check_complete (self, error);
}
