/* zeren-folder-list.c: what is in a folder, as JSON, as CSV, to read, and to compare
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-folder-private.h"

#include "zeren-clause.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

/* --- JSON ------------------------------------------------------------------------------------- */

static void
append_json_string (GString *json, const char *text)
{
  if (text == NULL)
    {
      g_string_append (json, "null");
      return;
    }
  g_string_append_c (json, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        g_string_append_printf (json, "\\%c", *p);
      else if ((guchar)*p < 0x20)
        g_string_append_printf (json, "\\u%04x", (guchar)*p);
      else
        g_string_append_c (json, *p);
    }
  g_string_append_c (json, '"');
}

static void
append_member (GString *json, const char *indent, const char *key, const char *value)
{
  g_string_append_printf (json, "%s\"%s\": ", indent, key);
  append_json_string (json, value);
  g_string_append (json, ",\n");
}

static char *
dup_date (ZerenDate date)
{
  return zeren_date_is_set (date) ? zeren_date_to_string (date) : NULL;
}

static char *
dup_moment (GDateTime *moment)
{
  return moment != NULL ? g_date_time_format_iso8601 (moment) : NULL;
}

static void
append_entry (GString *json, const ZerenFolderEntry *entry)
{
  g_autofree char *proves = dup_date (entry->file->proves_on);
  g_autofree char *due = dup_date (entry->task->due_on);
  g_autofree char *done = dup_date (entry->task->done_on);
  g_autofree char *filed = dup_moment (entry->file->filed_at);

  g_string_append (json, "    {\n");
  append_member (json, "      ", "path", entry->place);
  append_member (json, "      ", "name", entry->file->name);
  append_member (json, "      ", "sha256", entry->file->sha256);
  g_string_append_printf (json, "      \"size\": %" PRId64 ",\n", entry->file->size);
  append_member (json, "      ", "problem", entry->file->problem);
  append_member (json, "      ", "proves_on", proves);
  append_member (json, "      ", "filed_at", filed);
  g_string_append_printf (json, "      \"task\": %" PRId64 ",\n", entry->task->id);
  append_member (json, "      ", "organisation", entry->task->organisation);
  append_member (json, "      ", "due_on", due);
  append_member (json, "      ", "done_on", done);
  g_string_append_printf (json, "      \"duty\": %" PRId64 ",\n", entry->duty->id);
  append_member (json, "      ", "words", entry->duty->words);
  append_member (json, "      ", "clause", entry->duty->clause);
  append_member (json, "      ", "plan", entry->duty->plan);
  g_string_truncate (json, json->len - 2);
  g_string_append (json, "\n    }");
}

/** zeren_folder_list_json: Returns: (transfer full): the list for programs */
char *
zeren_folder_list_json (ZerenFolder *self, GPtrArray *entries)
{
  GString *json = g_string_new ("{\n  \"format\": \"zeren-evidence-folder\",\n  \"version\": 1,\n");
  g_autofree char *made_at = dup_moment (self->made_at);
  g_autofree char *from = dup_date (self->from);
  g_autofree char *to = dup_date (self->to);

  append_member (json, "  ", "title", self->title);
  append_member (json, "  ", "office", self->office);
  append_member (json, "  ", "from", from);
  append_member (json, "  ", "to", to);
  append_member (json, "  ", "made_at", made_at);
  g_string_append (json, "  \"files\": [\n");
  for (guint i = 0; i < entries->len; i++)
    {
      append_entry (json, g_ptr_array_index (entries, i));
      g_string_append (json, i + 1 < entries->len ? ",\n" : "\n");
    }
  g_string_append (json, "  ]\n}\n");

  return g_string_free (json, FALSE);
}

/* --- CSV -------------------------------------------------------------------------------------- */

/* What begins like a formula would be one in a spreadsheet. */
static void
append_cell (GString *csv, const char *text, const char *end)
{
  g_string_append_c (csv, '"');
  if (text != NULL && text[0] != '\0' && strchr ("=+-@\t\r", text[0]) != NULL)
    g_string_append_c (csv, '\'');
  for (const char *p = text != NULL ? text : ""; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *p);
    }
  g_string_append_c (csv, '"');
  g_string_append (csv, end);
}

static void
append_row (GString *csv, const ZerenFolderEntry *entry)
{
  g_autofree char *number = g_strdup_printf ("%u", entry->n_duty + 1);
  g_autofree char *clause = zeren_clause_path_to_name (entry->duty->clause);
  g_autofree char *due = dup_date (entry->task->due_on);
  g_autofree char *done = dup_date (entry->task->done_on);
  g_autofree char *proves = dup_date (entry->file->proves_on);
  g_autofree char *filed = g_date_time_format (entry->file->filed_at, "%Y-%m-%d %H:%M");
  g_autofree char *size = g_strdup_printf ("%" PRId64, entry->file->size);
  const char *cells[] = { number,
                          entry->duty->words,
                          clause,
                          entry->duty->plan,
                          entry->task->organisation,
                          due,
                          done,
                          entry->file->name,
                          proves,
                          filed,
                          size,
                          entry->file->sha256,
                          entry->place,
                          entry->file->problem };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    append_cell (csv, cells[i], i + 1 < G_N_ELEMENTS (cells) ? "," : "\r\n");
}

/** zeren_folder_list_csv: Returns: (transfer full): the list for spreadsheets: UTF-8 with a mark in
 * front, lines as RFC 4180 has them */
char *
zeren_folder_list_csv (ZerenFolder *self, GPtrArray *entries)
{
  GString *csv = g_string_new ("\xef\xbb\xbf");
  const char *heads[] = {
    _ ("No."),          _ ("Duty"),
    _ ("Clause"),       _ ("Plan"),
    _ ("Organization"), _ ("Due"),
    _ ("Done on"),      _ ("File"),
    _ ("Proves"),       _ ("Filed"),
    _ ("Bytes"),        "SHA-256",
    _ ("Place"),        _ ("Not included because"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    append_cell (csv, heads[i], i + 1 < G_N_ELEMENTS (heads) ? "," : "\r\n");
  for (guint i = 0; i < entries->len; i++)
    append_row (csv, g_ptr_array_index (entries, i));

  return g_string_free (csv, FALSE);
}

/* --- to read ---------------------------------------------------------------------------------- */

static void
append_head (GString *text, ZerenFolder *self, GPtrArray *entries)
{
  g_autofree char *from = dup_date (self->from);
  g_autofree char *to = dup_date (self->to);
  g_autofree char *made = g_date_time_format (self->made_at, "%Y-%m-%d %H:%M");

  g_string_append_printf (text, "%s\n%s\n", self->title, self->office);
  /* Translators: two dates */
  g_string_append_printf (text, _ ("Period: %1$s to %2$s\n"), from, to);
  /* Translators: %s is a date and time */
  g_string_append_printf (text, _ ("Made: %s\n"), made);
  g_string_append_printf (
    text, g_dngettext (GETTEXT_PACKAGE, "%u file\n", "%u files\n", entries->len), entries->len);
}

static void
append_task (GString *text, const ZerenFolderTask *task)
{
  g_autofree char *due = dup_date (task->due_on);
  g_autofree char *done = dup_date (task->done_on);

  g_string_append_printf (text, "\n  %s · %s · ", due, task->organisation);
  if (done != NULL)
    /* Translators: a state such as done, and a date */
    g_string_append_printf (text, _ ("%1$s on %2$s"), task->state, done);
  else
    g_string_append (text, task->state);
  g_string_append_c (text, '\n');
}

static void
append_file (GString *text, const ZerenFolderEntry *entry)
{
  g_autofree char *proves = dup_date (entry->file->proves_on);
  g_autofree char *filed = g_date_time_format (entry->file->filed_at, "%Y-%m-%d");

  g_string_append_printf (
    text, "    %s\n", entry->place != NULL ? entry->place : entry->file->name);
  /* Translators: the day that a file proves, and the day that it was filed */
  g_string_append_printf (
    text, _ ("      proves %1$s, filed %2$s\n"), proves != NULL ? proves : "–", filed);
  g_string_append_printf (text, "      SHA-256 %s\n", entry->file->sha256);
  if (entry->file->problem != NULL)
    g_string_append_printf (text, "      %s\n", entry->file->problem);
}

static void
append_files (GString *text, const ZerenFolderTask *task, GPtrArray *entries)
{
  append_task (text, task);
  for (guint i = 0; i < entries->len; i++)
    {
      const ZerenFolderEntry *entry = g_ptr_array_index (entries, i);

      if (entry->task == task)
        append_file (text, entry);
    }
}

/** zeren_folder_list_text: Returns: (transfer full): the list for people */
char *
zeren_folder_list_text (ZerenFolder *self, GPtrArray *entries)
{
  GString *text = g_string_new (NULL);

  append_head (text, self, entries);
  for (guint i = 0; i < self->duties->len; i++)
    {
      const ZerenFolderDuty *duty = g_ptr_array_index (self->duties, i);
      g_autofree char *place = zeren_folder_duty_dup_place (duty);

      g_string_append_printf (text, "\n%u  %s\n", i + 1, duty->words);
      if (place != NULL)
        g_string_append_printf (text, "  %s\n", place);
      for (guint j = 0; j < duty->tasks->len; j++)
        append_files (text, g_ptr_array_index (duty->tasks, j), entries);
    }

  return g_string_free (text, FALSE);
}

/** zeren_folder_list_sums: Returns: (transfer full): the list that `sha256sum --check` reads */
char *
zeren_folder_list_sums (GPtrArray *entries)
{
  GString *sums = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const ZerenFolderEntry *entry = g_ptr_array_index (entries, i);

      if (entry->place != NULL)
        g_string_append_printf (sums, "%s  %s\n", entry->file->sha256, entry->place);
    }

  return g_string_free (sums, FALSE);
}
