/* test-drafts-killed.c: whenever zeren-cli is killed while it drafts, what was there is whole
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"
#include "retype.h"

/* In how many moments of a command it is killed. */
#define N_MOMENTS 7

/**
 * Trial:
 * @command: what is killed; it writes into a folder that is named behind it
 * @copy: (nullable): a file of a person, which nobody may change
 * @undisturbed: what the command has written where it was not killed
 * @before: (nullable): what the export of the case gives before the command
 * @after: and after it
 * @duration: of the command, in microseconds
 */
typedef struct
{
  CliFixture *cli;
  const char *command;
  char *copy;
  char *undisturbed, *before, *after;
  gint64 duration;
} Trial;

static char *
path_in (CliFixture *cli, const char *name)
{
  return g_build_filename (cli->folder, name, NULL);
}

static void
run_tool (CliFixture *cli, const char *tool, const char *from, const char *to)
{
  const char *const argv[] = { tool, "-a", from, to, NULL };
  g_autoptr (GSubprocess) process = cli_fixture_spawn (cli, argv);

  g_assert_true (g_subprocess_wait_check (process, NULL, NULL));
}

/* Puts the database back as it was. */
static void
restore (CliFixture *cli)
{
  const char *const argv[] = { "rm", "-r", "-f", "db", NULL };
  g_autoptr (GSubprocess) process = cli_fixture_spawn (cli, argv);

  g_assert_true (g_subprocess_wait_check (process, NULL, NULL));
  run_tool (cli, "cp", "db-before", "db");
}

static char *
digest_of (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *contents = NULL;
  gsize length;

  if (!g_file_get_contents (path, &contents, &length, NULL))
    return NULL;

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *)contents, length);
}

/* Whether each file of @whole is in @folder as it is there; where one is missing, that counts only
 * if @all are asked for. */
static gboolean
are_whole (CliFixture *cli, const char *folder, const char *whole, gboolean all)
{
  g_autofree char *path = path_in (cli, folder), *reference = path_in (cli, whole);
  g_autoptr (GDir) entries = g_dir_open (reference, 0, NULL);
  const char *name;

  g_assert_nonnull (entries);
  while ((name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *expected = digest_of (reference, name);
      g_autofree char *found = digest_of (path, name);

      if ((found != NULL || all) && !g_str_equal (expected, found != NULL ? found : ""))
        return FALSE;
    }

  return TRUE;
}

static CliFixture *
office_new (void)
{
  static const char *const steps[] = {
    "org add --name 青禾县水务局 --kind 局",
    "org add --name 安全科 --kind 科室 --parent 1",
    "member add --name 乙某",
    "plan import plan.txt --org 1",
    "duty accept --confident",
    "duty bind 2 --kind 科室",
    "year plan 2026",
  };
  CliFixture *cli = cli_fixture_new ();
  g_autofree char *confirmed = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *out = cli_fixture_ask (cli, steps[i]);

      g_assert_nonnull (out);
    }
  g_set_str (&cli->now, "2026-04-01T09:00");
  confirmed = cli_fixture_ask (
    cli, "task unperformed 1 --by 乙某 --reason 经核对会议记录和档案，一季度未开展安全自查。");

  return cli;
}

static gboolean
export_case (CliFixture *cli, const char *folder)
{
  g_autofree char *line = g_strdup_printf ("case export 1 -o %s", folder);
  g_autoptr (CliAnswer) answer = cli_fixture_run (cli, line);

  return answer->status == 0;
}

/* What the command does where nothing comes between. */
static void
prepare (Trial *trial)
{
  g_autofree char *line = g_strdup_printf ("%s -o %s", trial->command, trial->undisturbed);
  g_autofree char *out = NULL;
  gint64 begin;

  run_tool (trial->cli, "cp", "db", "db-before");
  if (trial->before != NULL)
    {
      g_assert_true (export_case (trial->cli, trial->before));
      restore (trial->cli);
    }
  begin = g_get_monotonic_time ();
  out = cli_fixture_ask (trial->cli, line);
  trial->duration = g_get_monotonic_time () - begin;
  g_assert_true (export_case (trial->cli, trial->after));
}

static void
kill_after (Trial *trial, const char *folder, gint64 delay)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = g_strsplit (trial->command, " ", -1), argv = NULL;
  g_autoptr (GSubprocess) process = NULL;

  g_strv_builder_add_many (builder, g_getenv ("ZEREN_CLI"), "--db", "db", "--now", NULL);
  g_strv_builder_add_many (builder, trial->cli->now, "--who", trial->cli->who, NULL);
  g_strv_builder_addv (builder, (const char **)words);
  g_strv_builder_add_many (builder, "-o", folder, NULL);
  argv = g_strv_builder_end (builder);

  process = cli_fixture_spawn (trial->cli, (const char *const *)argv);
  g_usleep ((gulong)delay);
  g_subprocess_force_exit (process);
  g_assert_true (g_subprocess_wait (process, NULL, NULL));
}

/* Returns: whether all is as it was before the command; otherwise all is as it is after it */
static gboolean
is_as_before (Trial *trial, const char *folder)
{
  g_autofree char *sound = cli_fixture_ask (trial->cli, "db check");
  g_autofree char *exported = g_strconcat (folder, "-exported", NULL);

  g_assert_true (are_whole (trial->cli, folder, trial->undisturbed, FALSE));
  if (!export_case (trial->cli, exported))
    {
      g_assert_null (trial->before);
      return TRUE;
    }
  if (are_whole (trial->cli, exported, trial->after, TRUE))
    return FALSE;
  g_assert_nonnull (trial->before);
  g_assert_true (are_whole (trial->cli, exported, trial->before, TRUE));

  return TRUE;
}

/* The command goes through afterwards as if nothing had been. */
static void
assert_works_again (Trial *trial)
{
  g_autofree char *line = g_strdup_printf ("%s -o again", trial->command);
  g_autofree char *out = cli_fixture_ask (trial->cli, line);

  g_assert_true (are_whole (trial->cli, "again", trial->undisturbed, TRUE));
}

static void
kill_at_many_moments (Trial *trial)
{
  g_autofree char *copied = NULL;
  gboolean again = FALSE;

  if (trial->copy != NULL)
    copied = digest_of (trial->cli->folder, trial->copy);
  prepare (trial);
  for (guint i = 0; i < N_MOMENTS; i++)
    {
      g_autofree char *folder = g_strdup_printf ("killed%02u", i);
      g_autofree char *copy = NULL;

      restore (trial->cli);
      kill_after (trial, folder, trial->duration * (2 * i + 1) / (2 * N_MOMENTS));
      if (is_as_before (trial, folder) && !again)
        {
          assert_works_again (trial);
          again = TRUE;
        }
      if (trial->copy != NULL)
        copy = digest_of (trial->cli->folder, trial->copy);
      g_assert_cmpstr (copy, ==, copied);
    }
}

static void
trial_clear (Trial *trial)
{
  g_free (trial->copy);
  g_free (trial->undisturbed);
  g_free (trial->before);
  g_free (trial->after);
}

static void
test_a_killed_draft_is_there_or_not (void)
{
  g_autoptr (CliFixture) cli = office_new ();
  Trial trial = { .cli = cli, .command = "case draft --task 1" };

  trial.undisturbed = g_strdup ("whole");
  trial.after = g_strdup ("after");
  kill_at_many_moments (&trial);
  trial_clear (&trial);
}

static void
test_a_killed_new_draft_leaves_what_was_written_by_hand (void)
{
  g_autoptr (CliFixture) cli = office_new ();
  g_autofree char *drafted = cli_fixture_ask (cli, "case draft --task 1 -o case");
  Trial trial = { .cli = cli, .command = "case redraft 1 --replace" };
  g_autofree char *path = NULL;

  trial.copy = g_strdup ("case/案卷1-1-问责建议.docx");
  trial.undisturbed = g_strdup ("whole");
  trial.before = g_strdup ("before");
  trial.after = g_strdup ("after");
  path = path_in (cli, trial.copy);
  retype (path, NULL, NULL, "补充：3月已书面提醒一次。");
  g_set_str (&cli->now, "2026-04-01T11:00");
  kill_at_many_moments (&trial);
  trial_clear (&trial);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/drafts-killed/a-killed-draft-is-there-or-not",
                   test_a_killed_draft_is_there_or_not);
  g_test_add_func ("/cli/drafts-killed/a-killed-new-draft-leaves-what-was-written-by-hand",
                   test_a_killed_new_draft_leaves_what_was_written_by_hand);

  return g_test_run ();
}
