/* zeren-cli-output.c: answers as text and as JSON
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gprintf.h>
#include <stdio.h>
#include <unistd.h>

gboolean
zeren_cli_is_json (ZerenCli *self)
{
  return self->json;
}

void
zeren_cli_print (ZerenCli *self, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_vfprintf (stdout, format, arguments);
  va_end (arguments);
}

void
zeren_cli_print_node (ZerenCli *self, JsonNode *node)
{
  g_autofree char *text = json_to_string (node, TRUE);

  g_fprintf (stdout, "%s\n", text);
}

/** zeren_cli_print_json: prints what was built whole */
void
zeren_cli_print_json (ZerenCli *self, JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  zeren_cli_print_node (self, root);
}

/** zeren_cli_print_id: answers with the id of what was made: the bare number, or `{"id":…}` */
void
zeren_cli_print_id (ZerenCli *self, gint64 id)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (!self->json)
    {
      g_fprintf (stdout, "%" G_GINT64_FORMAT "\n", id);
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  zeren_cli_json_int (builder, "id", id);
  json_builder_end_object (builder);
  zeren_cli_print_json (self, builder);
}

/** zeren_cli_print_changed: answers that what has this id was changed: nothing in text, `{"id":…}`
 * in JSON, so that a reader of JSON always gets some */
void
zeren_cli_print_changed (ZerenCli *self, gint64 id)
{
  if (self->json)
    zeren_cli_print_id (self, id);
}

/** zeren_cli_complain: says on stderr what went wrong and makes the exit status 1; the command may
 * go on with what else it has to do */
void
zeren_cli_complain (ZerenCli *self, const char *message)
{
  self->status = 1;
  fflush (stdout);
  g_fprintf (stderr, "zeren-cli: %s\n", message);
}

/** zeren_cli_note: says on stderr what somebody should know of what was done */
void
zeren_cli_note (ZerenCli *self, const char *message)
{
  fflush (stdout);
  g_fprintf (stderr, "zeren-cli: %s\n", message);
}

/** zeren_cli_show_progress: a #ZerenProgressFunc that says on a terminal, on one line of stderr,
 * what is being done */
void
zeren_cli_show_progress (const char *message, double fraction, gpointer cli)
{
  if (isatty (STDERR_FILENO))
    g_fprintf (stderr, "\r\033[K%s", message);
}

/** zeren_cli_end_progress: makes the line of zeren_cli_show_progress() empty again */
void
zeren_cli_end_progress (ZerenCli *self)
{
  if (isatty (STDERR_FILENO))
    g_fprintf (stderr, "\r\033[K");
}

void
zeren_cli_json_string (JsonBuilder *builder, const char *key, const char *value)
{
  json_builder_set_member_name (builder, key);
  if (value != NULL && value[0] != '\0')
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

void
zeren_cli_json_int (JsonBuilder *builder, const char *key, gint64 value)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_int_value (builder, value);
}

/** zeren_cli_json_id: an id; 0 becomes null */
void
zeren_cli_json_id (JsonBuilder *builder, const char *key, gint64 id)
{
  json_builder_set_member_name (builder, key);
  if (id != 0)
    json_builder_add_int_value (builder, id);
  else
    json_builder_add_null_value (builder);
}

void
zeren_cli_json_double (JsonBuilder *builder, const char *key, double value)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_double_value (builder, value);
}

void
zeren_cli_json_bool (JsonBuilder *builder, const char *key, gboolean value)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_boolean_value (builder, value);
}

void
zeren_cli_json_date (JsonBuilder *builder, const char *key, ZerenDate date)
{
  g_autofree char *text = zeren_date_to_string (date);

  zeren_cli_json_string (builder, key, text);
}

/* 2026-03-31T09:30 in the zone of @when */
static char *
dup_time (GDateTime *when)
{
  return when != NULL ? g_date_time_format (when, "%Y-%m-%dT%H:%M") : NULL;
}

void
zeren_cli_json_time (JsonBuilder *builder, const char *key, GDateTime *when)
{
  g_autofree char *text = dup_time (when);

  zeren_cli_json_string (builder, key, text);
}

void
zeren_cli_json_strv (JsonBuilder *builder, const char *key, const char *const *values)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
  for (; values != NULL && *values != NULL; values++)
    json_builder_add_string_value (builder, *values);
  json_builder_end_array (builder);
}
