/* cmd-plan-read.c: plan text and plan extract: what stands in a file, without a database
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-commands.h"
#include "zeren-cli-report.h"
#include "zeren-extraction-json.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

static ZerenPictures
get_pictures (ZerenCli *cli)
{
  return zeren_cli_has (cli, "no-ocr") ? ZEREN_PICTURES_LEFT : ZEREN_PICTURES_RECOGNIZED;
}

static gboolean
run_text (ZerenCli *cli, GError **error)
{
  g_autoptr (ZerenText) text = zeren_plan_read_text (zeren_cli_get_arg (cli, 0),
                                                     zeren_cli_get_value (cli, "encoding"),
                                                     get_pictures (cli),
                                                     NULL,
                                                     error);
  g_autoptr (JsonBuilder) builder = NULL;

  if (text == NULL)
    return FALSE;
  if (!zeren_cli_is_json (cli))
    {
      const char *string = zeren_text_get_string (text);

      zeren_cli_print (cli, "%s%s", string, g_str_has_suffix (string, "\n") ? "" : "\n");
      return TRUE;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  zeren_cli_json_string (builder, "file", zeren_cli_get_arg (cli, 0));
  zeren_cli_json_int (builder, "pages", zeren_text_get_n_pages (text));
  zeren_cli_json_string (builder, "text", zeren_text_get_string (text));
  json_builder_end_object (builder);
  zeren_cli_print_json (cli, builder);

  return TRUE;
}

/* A file that cannot be read is named on stderr; the others are still answered. */
static GPtrArray *
read_files (ZerenCli *cli)
{
  g_autoptr (ZerenVocabulary) vocabulary = zeren_vocabulary_new ();
  g_autoptr (GPtrArray)
    readings = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_plan_reading_free);

  for (guint i = 0; i < zeren_cli_get_n_args (cli); i++)
    {
      g_autoptr (GError) error = NULL;
      ZerenPlanReading *reading = zeren_plan_read (zeren_cli_get_arg (cli, i),
                                                   zeren_cli_get_value (cli, "encoding"),
                                                   get_pictures (cli),
                                                   vocabulary,
                                                   zeren_cli_show_progress,
                                                   cli,
                                                   NULL,
                                                   &error);

      zeren_cli_end_progress (cli);
      if (reading != NULL)
        g_ptr_array_add (readings, reading);
      else
        zeren_cli_complain (cli, error->message);
    }

  return g_steal_pointer (&readings);
}

static void
write_cb (const char *text, gsize length, gpointer user_data)
{
  fwrite (text, 1, length, stdout);
}

static void
print_json (ZerenCli *cli, GPtrArray *readings)
{
  gboolean many = zeren_cli_get_n_args (cli) > 1;
  g_autoptr (ZerenJsonWriter) json = NULL;

  if (!many && readings->len == 0)
    return;

  json = zeren_json_writer_new (write_cb, NULL);
  if (many)
    zeren_json_writer_begin_array (json);
  for (guint i = 0; i < readings->len; i++)
    {
      const ZerenPlanReading *reading = g_ptr_array_index (readings, i);
      g_auto (GStrv) notes = zeren_document_dup_notes (reading->document);

      zeren_extraction_write_json (reading->extraction,
                                   json,
                                   reading->name,
                                   reading->sha256,
                                   zeren_document_format_to_id (reading->format),
                                   (const char *const *)notes);
    }
  if (many)
    zeren_json_writer_end_array (json);
  g_clear_pointer (&json, zeren_json_writer_free);
  fputc ('\n', stdout);
}

static gboolean
run_extract (ZerenCli *cli, GError **error)
{
  g_autoptr (GPtrArray) readings = read_files (cli);

  if (zeren_cli_is_json (cli))
    {
      print_json (cli, readings);
      return TRUE;
    }
  for (guint i = 0; i < readings->len; i++)
    {
      if (i > 0)
        zeren_cli_print (cli, "\n\n");
      zeren_cli_print_reading (cli, g_ptr_array_index (readings, i));
    }

  return TRUE;
}

static const ZerenCliOption options[] = {
  { "encoding", ZEREN_CLI_VALUE },
  { "no-ocr", ZEREN_CLI_FLAG },
  { NULL },
};

const ZerenCliCommand zeren_cli_plan_read_commands[] = {
  { "plan",
    "extract",
    "FILE… [--encoding NAME] [--no-ocr]",
    N_ ("Show what is found in plan files; needs no database."),
    1,
    ZEREN_CLI_MANY,
    options,
    run_extract },
  { "plan",
    "text",
    "FILE [--encoding NAME] [--no-ocr]",
    N_ ("Print the text of a plan file that positions count in; needs no database."),
    1,
    1,
    options,
    run_text },
  { NULL },
};
