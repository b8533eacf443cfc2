/* zeren-cli-values.c: ids, dates and times as typed → values
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

guint
zeren_cli_get_n_args (ZerenCli *self)
{
  return self->args->len;
}

/** zeren_cli_get_arg: Returns: (nullable): the word at @position, counted from 0 */
const char *
zeren_cli_get_arg (ZerenCli *self, guint position)
{
  return position < self->args->len ? g_ptr_array_index (self->args, position) : NULL;
}

gboolean
zeren_cli_has (ZerenCli *self, const char *option)
{
  return g_hash_table_contains (self->options, option);
}

/** zeren_cli_get_values: Returns: (nullable): all values of @option, or %NULL where not given */
const char *const *
zeren_cli_get_values (ZerenCli *self, const char *option)
{
  GPtrArray *values = g_hash_table_lookup (self->options, option);

  return values != NULL ? (const char *const *)values->pdata : NULL;
}

/** zeren_cli_get_value: Returns: (nullable): the value of @option, or %NULL where not given */
const char *
zeren_cli_get_value (ZerenCli *self, const char *option)
{
  const char *const *values = zeren_cli_get_values (self, option);

  return values != NULL ? values[0] : NULL;
}

/** zeren_cli_parse_int: reads a whole number between @min and @max */
gboolean
zeren_cli_parse_int (const char *text, gint64 min, gint64 max, gint64 *value, GError **error)
{
  if (g_ascii_string_to_signed (text, 10, min, max, value, NULL))
    return TRUE;

  g_set_error (error,
               ZEREN_CLI_ERROR,
               ZEREN_CLI_ERROR_VALUE,
               /* Translators: what was typed, and the smallest and the largest number possible */
               _ ("“%s” is not a whole number from %" PRId64 " to %" PRId64 "."),
               text,
               min,
               max);

  return FALSE;
}

static gboolean
parse_id (const char *text, gint64 *id, GError **error)
{
  if (g_ascii_string_to_signed (text, 10, 1, G_MAXINT64, id, NULL))
    return TRUE;

  g_set_error (error,
               ZEREN_CLI_ERROR,
               ZEREN_CLI_ERROR_VALUE,
               /* Translators: %s is what was typed where the number of a task, duty … belongs */
               _ ("“%s” is not an id. Ids are the whole numbers that the lists show."),
               text);

  return FALSE;
}

gboolean
zeren_cli_get_arg_id (ZerenCli *self, guint position, gint64 *id, GError **error)
{
  return parse_id (zeren_cli_get_arg (self, position), id, error);
}

static gboolean
has_id (GArray *ids, gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    {
      if (g_array_index (ids, gint64, i) == id)
        return TRUE;
    }

  return FALSE;
}

/* Each id once, also where it was typed twice. */
static GArray *
parse_ids (const char *const *words, guint n_words, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < n_words; i++)
    {
      gint64 id;

      if (!parse_id (words[i], &id, error))
        return NULL;
      if (!has_id (ids, id))
        g_array_append_val (ids, id);
    }

  return g_steal_pointer (&ids);
}

/** zeren_cli_dup_arg_ids: Returns: (transfer full): all words as ids (gint64), or %NULL with an
 * error */
GArray *
zeren_cli_dup_arg_ids (ZerenCli *self, GError **error)
{
  return parse_ids ((const char *const *)self->args->pdata, self->args->len, error);
}

/** zeren_cli_get_id: reads the id given for @option; 0 where it is not given */
gboolean
zeren_cli_get_id (ZerenCli *self, const char *option, gint64 *id, GError **error)
{
  const char *value = zeren_cli_get_value (self, option);

  *id = 0;

  return value == NULL || parse_id (value, id, error);
}

/** zeren_cli_dup_ids: Returns: (transfer full): the ids (gint64) given for @option, maybe none */
GArray *
zeren_cli_dup_ids (ZerenCli *self, const char *option, GError **error)
{
  GPtrArray *values = g_hash_table_lookup (self->options, option);

  if (values == NULL)
    return parse_ids (NULL, 0, error);

  return parse_ids ((const char *const *)values->pdata, values->len, error);
}

/** zeren_cli_get_date: reads the date given for @option; no date where it is not given */
gboolean
zeren_cli_get_date (ZerenCli *self, const char *option, ZerenDate *date, GError **error)
{
  const char *value = zeren_cli_get_value (self, option);

  *date = ZEREN_DATE_NONE;
  if (value == NULL || zeren_date_parse (value, date, error))
    return TRUE;
  g_prefix_error (error, _ ("--%s: "), option);

  return FALSE;
}

/**
 * zeren_cli_parse_time:
 * @text: `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, in local time
 *
 * Returns: (transfer full): the instant; midnight where no time is given
 */
GDateTime *
zeren_cli_parse_time (const char *text, GError **error)
{
  g_autofree char *day = g_strndup (text, 10);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *whole = NULL;
  g_autoptr (GDateTime) when = NULL;
  ZerenDate date;

  if (!zeren_date_parse (day, &date, error))
    return NULL;
  if (strlen (text) == 10)
    whole = g_strconcat (text, "T00:00:00", NULL);
  else if (strlen (text) == 16)
    whole = g_strconcat (text, ":00", NULL);

  when = whole != NULL ? g_date_time_new_from_iso8601 (whole, zone) : NULL;
  if (when == NULL)
    g_set_error (error,
                 ZEREN_CLI_ERROR,
                 ZEREN_CLI_ERROR_VALUE,
                 _ ("“%s” is not a time. Write it as 2026-03-31T09:30."),
                 text);

  return g_steal_pointer (&when);
}

/** zeren_cli_get_time: reads the time given for @option into @when (transfer full); %NULL where it
 * is not given */
gboolean
zeren_cli_get_time (ZerenCli *self, const char *option, GDateTime **when, GError **error)
{
  const char *value = zeren_cli_get_value (self, option);

  *when = NULL;
  if (value == NULL)
    return TRUE;
  *when = zeren_cli_parse_time (value, error);
  if (*when != NULL)
    return TRUE;
  g_prefix_error (error, _ ("--%s: "), option);

  return FALSE;
}
