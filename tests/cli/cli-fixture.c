/* cli-fixture.c: runs the built zeren-cli in a folder of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

static GPtrArray *
list_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));

  return names;
}

static void
copy_data (const char *folder)
{
  g_autofree char *data = g_test_build_filename (G_TEST_DIST, "cli", "data", NULL);
  g_autoptr (GPtrArray) names = list_folder (data);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autoptr (GFile) from = g_file_new_build_filename (data, name, NULL);
      g_autoptr (GFile) to = g_file_new_build_filename (folder, name, NULL);
      g_autoptr (GError) error = NULL;

      g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
    }
}

static void
remove_tree (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    {
      g_autoptr (GPtrArray) names = list_folder (path);

      for (guint i = 0; i < names->len; i++)
        {
          g_autofree char *child = g_build_filename (path, g_ptr_array_index (names, i), NULL);

          remove_tree (child);
        }
    }
  g_file_delete (file, NULL, NULL);
}

CliFixture *
cli_fixture_new (void)
{
  g_autoptr (GError) error = NULL;
  CliFixture *self = g_new0 (CliFixture, 1);

  self->folder = g_dir_make_tmp ("zeren-cli-XXXXXX", &error);
  g_assert_no_error (error);
  self->now = g_strdup ("2026-01-05T09:00");
  self->who = g_strdup ("测试员");
  self->language = g_strdup ("C.UTF-8");
  copy_data (self->folder);

  return self;
}

void
cli_fixture_free (CliFixture *self)
{
  remove_tree (self->folder);
  g_free (self->folder);
  g_free (self->now);
  g_free (self->who);
  g_free (self->language);
  g_free (self);
}

void
cli_answer_free (CliAnswer *self)
{
  g_free (self->out);
  g_free (self->err);
  g_free (self);
}

GSubprocess *
cli_fixture_spawn (CliFixture *self, const char *const *argv)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
    G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  g_subprocess_launcher_set_cwd (launcher, self->folder);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", self->folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "TZ", "Asia/Shanghai", TRUE);
  g_subprocess_launcher_setenv (launcher, "LANG", self->language, TRUE);
  g_subprocess_launcher_unsetenv (launcher, "LC_ALL");
  g_subprocess_launcher_unsetenv (launcher, "LANGUAGE");
  g_subprocess_launcher_unsetenv (launcher, "ZEREN_DB");
  process = g_subprocess_launcher_spawnv (launcher, argv, &error);
  g_assert_no_error (error);

  return process;
}

static GStrv
build_argv (CliFixture *self, const char *line)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  g_autoptr (GError) error = NULL;

  g_shell_parse_argv (line, NULL, &words, &error);
  g_assert_no_error (error);
  g_strv_builder_add_many (builder, g_getenv ("ZEREN_CLI"), "--db", "db", NULL);
  g_strv_builder_add_many (builder, "--now", self->now, "--who", self->who, NULL);
  g_strv_builder_addv (builder, (const char **)words);

  return g_strv_builder_end (builder);
}

/* Runs `zeren-cli --db db --now … --who … LINE`; quotes work as in a shell, nothing else does. */
CliAnswer *
cli_fixture_run (CliFixture *self, const char *line)
{
  g_auto (GStrv) argv = build_argv (self, line);
  g_autoptr (GSubprocess) process = cli_fixture_spawn (self, (const char *const *)argv);
  g_autoptr (GError) error = NULL;
  CliAnswer *answer = g_new0 (CliAnswer, 1);

  g_subprocess_communicate_utf8 (process, NULL, NULL, &answer->out, &answer->err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  answer->status = g_subprocess_get_exit_status (process);

  return answer;
}

/* Returns what a command prints that has to succeed. */
char *
cli_fixture_ask (CliFixture *self, const char *line)
{
  g_autoptr (CliAnswer) answer = cli_fixture_run (self, line);

  if (answer->status != 0)
    g_test_message ("%s: %s", line, answer->err);
  g_assert_cmpint (answer->status, ==, 0);
  g_assert_cmpstr (answer->err, ==, "");

  return g_steal_pointer (&answer->out);
}
