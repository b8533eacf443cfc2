/* test-golden.c: sessions on the command line against transcripts written by hand
 *
 * Every file golden/NAME.txt is a session that begins with an empty folder:
 *
 *     @lang zh_CN.UTF-8            the locale of the session; skipped where the machine lacks it
 *     # a remark
 *     @now 2026-01-05T09:00        what --now says from here on
 *     @who 李样例                  what --who says from here on
 *     @retype FILE|乙|甲|丙        an office program replaces 乙 by 甲 in a DOCX and adds the
 *                                  paragraph 丙; both may be empty
 *     $ org list                   a command, without its --db, --now and --who
 *     …                            what it has to print, whole
 *     ! zeren-cli: …               what it has to print on stderr
 *     = 1                          its exit status, where that is not 0
 *
 * The session is run and written down in the same form; both have to be equal to the last letter.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"
#include "retype.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <utime.h>

static void
append_lines (GString *transcript, const char *text, const char *prefix)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (lines[i][0] != '\0' || lines[i + 1] != NULL)
        g_string_append_printf (transcript, "%s%s\n", prefix, lines[i]);
    }
}

static void
run_command (CliFixture *cli, const char *line, GString *transcript)
{
  g_autoptr (CliAnswer) answer = cli_fixture_run (cli, line);

  g_string_append_printf (transcript, "$ %s\n", line);
  append_lines (transcript, answer->out, "");
  append_lines (transcript, answer->err, "! ");
  if (answer->status != 0)
    g_string_append_printf (transcript, "= %d\n", answer->status);
}

/* Saved at the time of the session, so that it can be said when. */
static void
change_document (CliFixture *cli, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, "|", 4);
  g_autofree char *path = g_build_filename (cli->folder, parts[0], NULL);
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Shanghai"); /* of the commands */
  g_autofree char *time = g_strconcat (cli->now, ":00", NULL);
  g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 (time, zone);
  struct utimbuf times = { 0 };

  g_assert_cmpuint (g_strv_length (parts), ==, 4);
  retype (path, *parts[1] != '\0' ? parts[1] : NULL, parts[2], *parts[3] != '\0' ? parts[3] : NULL);
  times.actime = times.modtime = g_date_time_to_unix (now);
  g_assert_cmpint (g_utime (path, &times), ==, 0);
}

static gboolean
has_locale (const char *name)
{
  locale_t locale = newlocale (LC_ALL_MASK, name, (locale_t)0);

  if (locale == (locale_t)0)
    return FALSE;
  freelocale (locale);

  return TRUE;
}

/* Returns: (transfer full) (nullable): the session as it went, %NULL where its locale is missing */
static char *
run_session (const char *golden)
{
  g_autoptr (CliFixture) cli = cli_fixture_new ();
  g_auto (GStrv) lines = g_strsplit (golden, "\n", -1);
  g_autoptr (GString) transcript = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (g_str_has_prefix (lines[i], "$ "))
        {
          run_command (cli, lines[i] + 2, transcript);
          continue;
        }
      if (g_str_has_prefix (lines[i], "@now "))
        g_set_str (&cli->now, lines[i] + strlen ("@now "));
      else if (g_str_has_prefix (lines[i], "@retype "))
        change_document (cli, lines[i] + strlen ("@retype "));
      else if (g_str_has_prefix (lines[i], "@who "))
        g_set_str (&cli->who, lines[i] + strlen ("@who "));
      else if (g_str_has_prefix (lines[i], "@lang "))
        g_set_str (&cli->language, lines[i] + strlen ("@lang "));
      else if (!g_str_has_prefix (lines[i], "# "))
        continue;
      if (!has_locale (cli->language))
        return NULL;
      g_string_append_printf (transcript, "%s\n", lines[i]);
    }

  return g_string_free (g_steal_pointer (&transcript), FALSE);
}

/* Says where the two part, in the words of the session: whole transcripts are hard to compare by
 * eye. */
static void
explain_difference (const char *golden, const char *transcript)
{
  g_auto (GStrv) expected = g_strsplit (golden, "\n", -1);
  g_auto (GStrv) found = g_strsplit (transcript, "\n", -1);
  guint i = 0;

  while (expected[i] != NULL && g_strcmp0 (expected[i], found[i]) == 0)
    i++;
  g_test_fail_printf ("line %u is “%s”, expected “%s”",
                      i + 1,
                      found[i] != NULL ? found[i] : "(the end)",
                      expected[i] != NULL ? expected[i] : "(the end)");
}

static void
test_session (gconstpointer data)
{
  g_autofree char *golden = NULL;
  g_autofree char *transcript = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (data, &golden, NULL, &error);
  g_assert_no_error (error);
  transcript = run_session (golden);
  if (transcript == NULL)
    g_test_skip ("this machine has no locale of the language of this session");
  else if (!g_str_equal (transcript, golden))
    explain_difference (golden, transcript);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static void
add_sessions (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_suffix (name, ".txt"))
        g_ptr_array_add (names, g_strndup (name, strlen (name) - strlen (".txt")));
    }
  g_assert_cmpuint (names->len, >, 0);
  g_ptr_array_sort (names, compare_names);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_strdup_printf ("/cli/golden/%s", (char *)names->pdata[i]);

      g_test_add_data_func_full (
        path, g_strdup_printf ("%s/%s.txt", folder, (char *)names->pdata[i]), test_session, g_free);
    }
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  folder = g_test_build_filename (G_TEST_DIST, "cli", "golden", NULL);
  add_sessions (folder);

  return g_test_run ();
}
