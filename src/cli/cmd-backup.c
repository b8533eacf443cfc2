/* cmd-backup.c: backups: made, scheduled, looked at, restored
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-commands.h"

#include "zeren-backup-preview.h"
#include "zeren-backup-schedule.h"
#include "zeren-cli-task.h"
#include "zeren-handover.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

/* --- making, restoring ---------------------------------------------------------------------- */

static void
print_result_json (ZerenCli *cli, const ZerenBackupResult *result)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  zeren_cli_json_string (builder, "made_at", result->made_at);
  zeren_cli_json_int (builder, "schema", result->schema);
  zeren_cli_json_int (builder, "rows", result->rows);
  zeren_cli_json_int (builder, "files", result->files);
  zeren_cli_json_int (builder, "left_out", result->left_out);
  zeren_cli_json_string (builder, "file", result->path);
  zeren_cli_json_int (builder, "removed", result->removed);
  zeren_cli_json_string (builder, "moved_to", result->moved_to);
  json_builder_end_object (builder);
  zeren_cli_print_json (cli, builder);
}

static void
print_result (ZerenCli *cli, const ZerenBackupResult *result)
{
  if (zeren_cli_is_json (cli))
    {
      print_result_json (cli, result);
      return;
    }

  zeren_cli_print (cli, _ ("Kept files: %u\n"), result->files);
  if (result->left_out > 0)
    zeren_cli_print (
      cli, _ ("Kept files that were gone or changed before: %u\n"), result->left_out);
  if (result->removed > 0)
    zeren_cli_print (cli, _ ("Older backups removed: %u\n"), result->removed);
  if (result->moved_to != NULL)
    zeren_cli_print (cli, _ ("What was there before is in %s\n"), result->moved_to);
}

static void
say_not_due (ZerenCli *cli, const ZerenBackupSchedule *schedule, ZerenDate today)
{
  g_autoptr (JsonNode) nothing = json_node_new (JSON_NODE_NULL);
  g_autofree char *date = NULL;

  if (zeren_cli_is_json (cli))
    {
      zeren_cli_print_node (cli, nothing);
      return;
    }
  if (schedule->folder == NULL)
    {
      zeren_cli_print (cli, _ ("No backups are scheduled.\n"));
      return;
    }
  date = zeren_date_to_string (zeren_backup_schedule_get_next (schedule, today));
  /* Translators: %s is a date */
  zeren_cli_print (cli, _ ("No backup is due before %s.\n"), date);
}

/* For cron and the like: nothing to do is no failure, and a failure is remembered for the window.
 */
static gboolean
run_due (ZerenCli *cli, GError **error)
{
  ZerenContext *context = zeren_cli_get_context (cli, error);
  g_autoptr (ZerenBackupSchedule) schedule = NULL;
  g_autoptr (ZerenBackupResult) result = NULL;
  g_autoptr (GError) failure = NULL;
  ZerenDate today;

  schedule = context != NULL ? zeren_backup_schedule_load (context, error) : NULL;
  if (schedule == NULL)
    return FALSE;
  today = zeren_context_get_today (context);
  if (!zeren_backup_schedule_is_due (schedule, today))
    {
      say_not_due (cli, schedule, today);
      return TRUE;
    }

  result = zeren_backup_schedule_run (schedule, context, NULL, NULL, NULL, &failure);
  if (!zeren_backup_schedule_note (context, result, failure, error))
    return FALSE;
  if (result == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  print_result (cli, result);

  return TRUE;
}

static gboolean
run_backup (ZerenCli *cli, GError **error)
{
  ZerenContext *context = NULL;
  g_autoptr (ZerenBackupResult) result = NULL;

  if (zeren_cli_has (cli, "due") == (zeren_cli_get_n_args (cli) > 0))
    {
      g_set_error_literal (
        error, ZEREN_CLI_ERROR, ZEREN_CLI_ERROR_USAGE, _ ("Say either a file or --due."));
      return FALSE;
    }
  if (zeren_cli_has (cli, "due"))
    return run_due (cli, error);

  context = zeren_cli_get_context (cli, error);
  if (context == NULL)
    return FALSE;
  result = zeren_backup_write (context, zeren_cli_get_arg (cli, 0), NULL, NULL, NULL, error);
  if (result == NULL)
    return FALSE;
  print_result (cli, result);

  return TRUE;
}

/* The folder is swapped, so it is not opened before. */
static gboolean
run_restore (ZerenCli *cli, GError **error)
{
  g_autofree char *folder = zeren_cli_dup_folder (cli);
  g_autoptr (ZerenClock) clock = zeren_cli_create_clock (cli, error);
  g_autoptr (ZerenBackupResult) result = NULL;

  if (clock == NULL)
    return FALSE;
  result = zeren_backup_restore (
    zeren_cli_get_arg (cli, 0), folder, clock, NULL, NULL, NULL, error);
  if (result == NULL)
    return FALSE;
  print_result (cli, result);

  return TRUE;
}

/* --- looking -------------------------------------------------------------------------------- */

static void
print_comparisons_json (JsonBuilder *builder, GPtrArray *comparisons)
{
  json_builder_set_member_name (builder, "counts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < comparisons->len; i++)
    {
      const ZerenBackupComparison *comparison = g_ptr_array_index (comparisons, i);

      json_builder_begin_object (builder);
      zeren_cli_json_string (builder, "table", comparison->table);
      zeren_cli_json_int (builder, "backup", comparison->there);
      json_builder_set_member_name (builder, "here");
      if (comparison->here >= 0)
        json_builder_add_int_value (builder, comparison->here);
      else
        json_builder_add_null_value (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_preview_json (ZerenCli *cli, const ZerenBackupPreview *preview)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  zeren_cli_json_time (builder, "made_at", preview->made_at);
  zeren_cli_json_string (builder, "made_by", preview->made_by);
  zeren_cli_json_string (builder, "from", preview->from);
  zeren_cli_json_string (builder, "to", preview->to);
  zeren_cli_json_int (builder, "schema", preview->schema);
  zeren_cli_json_bool (builder, "scheduled", preview->scheduled);
  zeren_cli_json_int (builder, "files", preview->files);
  zeren_cli_json_int (builder, "left_out", preview->left_out);
  zeren_cli_json_int (builder, "size", preview->size);
  zeren_cli_json_string (builder, "relation", zeren_backup_relation_to_id (preview->relation));
  zeren_cli_json_int (builder, "changes", preview->changes);
  print_comparisons_json (builder, preview->comparisons);
  json_builder_end_object (builder);
  zeren_cli_print_json (cli, builder);
}

static void
print_comparisons (ZerenCli *cli, GPtrArray *comparisons)
{
  static const ZerenCliColumn columns[] = {
    { "table", N_ ("Recorded") },
    { "backup", N_ ("In the backup") },
    { "here", N_ ("Here now") },
    { NULL },
  };
  g_autoptr (ZerenCliTable) table = zeren_cli_table_new (columns);

  for (guint i = 0; i < comparisons->len; i++)
    {
      const ZerenBackupComparison *comparison = g_ptr_array_index (comparisons, i);

      zeren_cli_table_add_string (table, zeren_backup_comparison_get_title (comparison));
      zeren_cli_table_add_int (table, comparison->there);
      if (comparison->here >= 0)
        zeren_cli_table_add_int (table, comparison->here);
      else
        zeren_cli_table_add_string (table, NULL);
    }
  zeren_cli_table_print (table, cli, "");
}

static void
print_preview (ZerenCli *cli, const ZerenBackupPreview *preview)
{
  g_autofree char *made_at = preview->made_at != NULL
                               ? g_date_time_format (preview->made_at, "%Y-%m-%d %H:%M")
                               : g_strdup ("–");
  g_autofree char *size = g_format_size (preview->size);
  g_autofree char *relation = zeren_backup_preview_dup_relation_words (preview);

  /* Translators: %1$s is a date and time, %2$s a person */
  zeren_cli_print (
    cli, _ ("Made at %1$s by %2$s\n"), made_at, preview->made_by != NULL ? preview->made_by : "–");
  if (preview->from != NULL && preview->to != NULL)
    /* Translators: %1$s and %2$s are persons */
    zeren_cli_print (
      cli, _ ("A hand-over package from %1$s to %2$s\n"), preview->from, preview->to);
  zeren_cli_print (cli, _ ("Size: %s\n"), size);
  zeren_cli_print (cli, _ ("Kept files: %u\n"), preview->files);
  if (preview->left_out > 0)
    zeren_cli_print (
      cli, _ ("Kept files that were gone or changed before: %u\n"), preview->left_out);
  print_comparisons (cli, preview->comparisons);
  if (relation != NULL)
    zeren_cli_print (cli, "%s\n", relation);
}

/* Where there is no database none is made: there is nothing to compare with. */
static gboolean
run_show (ZerenCli *cli, GError **error)
{
  g_autofree char *folder = zeren_cli_dup_folder (cli);
  g_autofree char *database = g_build_filename (folder, "zeren.db", NULL);
  g_autoptr (ZerenClock) clock = zeren_cli_create_clock (cli, error);
  g_autoptr (ZerenContext) here = NULL;
  g_autoptr (ZerenBackupPreview) preview = NULL;

  if (clock == NULL)
    return FALSE;
  if (g_file_test (database, G_FILE_TEST_EXISTS))
    here = zeren_context_open_read_only (folder, clock, NULL);
  preview = zeren_backup_preview_new (zeren_cli_get_arg (cli, 0), here, error);
  if (preview == NULL)
    return FALSE;
  if (zeren_cli_is_json (cli))
    print_preview_json (cli, preview);
  else
    print_preview (cli, preview);

  return TRUE;
}

/* --- the schedule --------------------------------------------------------------------------- */

static void
print_schedule_json (ZerenCli *cli, const ZerenBackupSchedule *schedule, ZerenDate today)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  gboolean is_set = schedule->folder != NULL;

  json_builder_begin_object (builder);
  zeren_cli_json_string (builder, "folder", schedule->folder);
  zeren_cli_json_string (
    builder, "every", is_set ? zeren_backup_every_to_id (schedule->every) : NULL);
  zeren_cli_json_string (
    builder, "when", is_set ? zeren_backup_moment_to_id (schedule->moment) : NULL);
  zeren_cli_json_int (builder, "keep", schedule->keep);
  zeren_cli_json_date (
    builder, "next", is_set ? zeren_backup_schedule_get_next (schedule, today) : ZEREN_DATE_NONE);
  zeren_cli_json_bool (builder, "due", zeren_backup_schedule_is_due (schedule, today));
  zeren_cli_json_time (builder, "last_at", schedule->last_at);
  zeren_cli_json_string (builder, "last_file", schedule->last_file);
  zeren_cli_json_time (builder, "failed_at", schedule->failed_at);
  zeren_cli_json_string (builder, "failure", schedule->failure);
  json_builder_end_object (builder);
  zeren_cli_print_json (cli, builder);
}

static void
print_times (ZerenCli *cli, const ZerenBackupSchedule *schedule)
{
  g_autofree char *last = NULL;
  g_autofree char *failed = NULL;

  if (schedule->last_at != NULL)
    {
      last = g_date_time_format (schedule->last_at, "%Y-%m-%d %H:%M");
      /* Translators: %1$s is a date and time, %2$s a file */
      zeren_cli_print (cli, _ ("Last backup: %1$s, %2$s\n"), last, schedule->last_file);
    }
  if (schedule->failed_at != NULL)
    {
      failed = g_date_time_format (schedule->failed_at, "%Y-%m-%d %H:%M");
      /* Translators: %1$s is a date and time, %2$s a whole sentence that says why */
      zeren_cli_print (cli, _ ("Failed at %1$s: %2$s\n"), failed, schedule->failure);
    }
}

static void
print_schedule (ZerenCli *cli, const ZerenBackupSchedule *schedule, ZerenDate today)
{
  g_autofree char *next = NULL;

  if (schedule->folder == NULL)
    {
      zeren_cli_print (cli, _ ("No backups are scheduled.\n"));
    }
  else
    {
      next = zeren_date_to_string (zeren_backup_schedule_get_next (schedule, today));
      zeren_cli_print (cli, _ ("Folder: %s\n"), schedule->folder);
      zeren_cli_print (cli,
                       schedule->moment == ZEREN_BACKUP_AT_CLOSING
                         /* Translators: how often, for example “Every day” */
                         ? _ ("%s, when the window is closed\n")
                         : _ ("%s, as soon as it is due\n"),
                       zeren_backup_every_get_label (schedule->every));
      zeren_cli_print (cli, _ ("Kept: the newest %u\n"), schedule->keep);
      /* Translators: %s is a date */
      zeren_cli_print (cli, _ ("Next: %s\n"), next);
    }
  print_times (cli, schedule);
}

static gboolean
refuse_usage (GError **error, const char *message)
{
  g_set_error_literal (error, ZEREN_CLI_ERROR, ZEREN_CLI_ERROR_USAGE, message);

  return FALSE;
}

static gboolean
has_terms (ZerenCli *cli)
{
  return zeren_cli_has (cli, "folder") || zeren_cli_has (cli, "every") ||
         zeren_cli_has (cli, "when") || zeren_cli_has (cli, "keep");
}

/* What is not given stays. */
static gboolean
read_terms (ZerenCli *cli, ZerenBackupSchedule *schedule, GError **error)
{
  const char *folder = zeren_cli_get_value (cli, "folder");
  const char *every = zeren_cli_get_value (cli, "every");
  const char *when = zeren_cli_get_value (cli, "when");
  const char *keep = zeren_cli_get_value (cli, "keep");
  gint64 n = schedule->keep;

  if (folder != NULL)
    {
      g_free (schedule->folder);
      schedule->folder = g_canonicalize_filename (folder, NULL);
    }
  if (schedule->folder == NULL)
    return refuse_usage (error, _ ("Say with --folder where backups go."));
  if (every != NULL && !zeren_backup_every_from_id (every, &schedule->every))
    return refuse_usage (error, _ ("--every is daily, weekly or monthly."));
  if (when != NULL && !zeren_backup_moment_from_id (when, &schedule->moment))
    return refuse_usage (error, _ ("--when is due or closing."));
  if (keep != NULL && !zeren_cli_parse_int (keep, 1, ZEREN_BACKUP_MAX_KEEP, &n, error))
    return FALSE;
  schedule->keep = (guint)n;

  return TRUE;
}

static gboolean
change_schedule (ZerenCli *cli, ZerenBackupSchedule *schedule, GError **error)
{
  ZerenContext *context = zeren_cli_get_context (cli, error);

  if (zeren_cli_has (cli, "off") && has_terms (cli))
    return refuse_usage (error, _ ("Nothing else goes with --off."));
  if (zeren_cli_has (cli, "off"))
    g_clear_pointer (&schedule->folder, g_free);
  else if (!read_terms (cli, schedule, error))
    return FALSE;

  return zeren_backup_schedule_save (schedule, context, error);
}

static gboolean
run_schedule (ZerenCli *cli, GError **error)
{
  ZerenContext *context = zeren_cli_get_context (cli, error);
  g_autoptr (ZerenBackupSchedule) schedule = NULL;
  g_autoptr (ZerenBackupSchedule) now = NULL;
  ZerenDate today;

  schedule = context != NULL ? zeren_backup_schedule_load (context, error) : NULL;
  if (schedule == NULL ||
      ((zeren_cli_has (cli, "off") || has_terms (cli)) && !change_schedule (cli, schedule, error)))
    return FALSE;
  now = zeren_backup_schedule_load (context, error);
  if (now == NULL)
    return FALSE;
  today = zeren_context_get_today (context);
  if (zeren_cli_is_json (cli))
    print_schedule_json (cli, now, today);
  else
    print_schedule (cli, now, today);

  return TRUE;
}

/* --- handing over --------------------------------------------------------------------------- */

static gboolean
say_where_paper_is (ZerenCli *cli, ZerenContext *context, GError **error)
{
  g_autofree char *paper = NULL;
  g_autofree char *note = NULL;

  if (!zeren_handover_get_paper (context, &paper, error))
    return FALSE;
  note = zeren_handover_dup_paper_note (paper);
  if (note != NULL)
    zeren_cli_note (cli, note);
  if (paper == NULL)
    zeren_cli_note (cli, _ ("Say it with --paper and write the package again."));

  return TRUE;
}

static gboolean
run_handover (ZerenCli *cli, GError **error)
{
  ZerenContext *context = zeren_cli_get_context (cli, error);
  const char *paper = zeren_cli_get_value (cli, "paper");
  g_autoptr (ZerenBackupResult) result = NULL;
  ZerenHandoverTerms terms;

  if (context == NULL)
    return FALSE;
  terms.on = zeren_context_get_today (context);
  if (zeren_cli_has (cli, "on") && !zeren_cli_get_date (cli, "on", &terms.on, error))
    return FALSE;
  terms.from = zeren_cli_find_member (context, zeren_cli_get_value (cli, "from"), error);
  terms.to = terms.from != 0
               ? zeren_cli_find_member (context, zeren_cli_get_value (cli, "to"), error)
               : 0;
  if (terms.to == 0 || (paper != NULL && !zeren_handover_set_paper (context, paper, error)))
    return FALSE;

  result = zeren_handover_write (
    context, &terms, zeren_cli_get_value (cli, "output"), NULL, NULL, NULL, error);
  if (result == NULL)
    return FALSE;
  print_result (cli, result);

  return say_where_paper_is (cli, context, error);
}

static const ZerenCliOption handover_options[] = {
  { .name = "from", .kind = ZEREN_CLI_VALUE, .required = TRUE },
  { .name = "to", .kind = ZEREN_CLI_VALUE, .required = TRUE },
  { .name = "output", .kind = ZEREN_CLI_VALUE, .required = TRUE, .letter = 'o' },
  { .name = "on", .kind = ZEREN_CLI_VALUE },
  { .name = "paper", .kind = ZEREN_CLI_VALUE },
  { NULL },
};

static const ZerenCliOption backup_options[] = {
  { .name = "due", .kind = ZEREN_CLI_FLAG },
  { NULL },
};

static const ZerenCliOption schedule_options[] = {
  { .name = "folder", .kind = ZEREN_CLI_VALUE }, { .name = "every", .kind = ZEREN_CLI_VALUE },
  { .name = "when", .kind = ZEREN_CLI_VALUE },   { .name = "keep", .kind = ZEREN_CLI_VALUE },
  { .name = "off", .kind = ZEREN_CLI_FLAG },     { NULL },
};

const ZerenCliCommand zeren_cli_backup_commands[] = {
  { "db",
    "backup",
    "FILE | --due",
    N_ ("Write the whole database with its files into one file, and check that file."),
    0,
    1,
    backup_options,
    run_backup },
  { "db",
    "schedule",
    "[--folder DIR] [--every daily|weekly|monthly] [--when due|closing] [--keep N] | --off",
    N_ ("Show or set where backups go by themselves, how often, and how many are kept."),
    0,
    0,
    schedule_options,
    run_schedule },
  { "db",
    "show",
    "FILE",
    N_ ("Show when and by whom a backup was made, and what is in it beside what is here."),
    1,
    1,
    NULL,
    run_show },
  { "db",
    "restore",
    "FILE",
    N_ ("Restore a backup; what was there before is moved to a folder beside."),
    1,
    1,
    NULL,
    run_restore },
  { "db",
    "handover",
    "--from MEMBER --to MEMBER -o FILE [--on DATE] [--paper TEXT]",
    N_ ("Write one package for a successor: everything, and a list of what is open to be signed."),
    0,
    0,
    handover_options,
    run_handover },
  { NULL },
};
