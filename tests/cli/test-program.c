/* test-program.c: what holds for zeren-cli as a program, and the JSON of plan extract
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

#include <json-glib/json-glib.h>
#include <sqlite3.h>
#include <string.h>

static JsonNode *
ask_json (CliFixture *cli, const char *line)
{
  g_autofree char *out = cli_fixture_ask (cli, line);
  g_autoptr (GError) error = NULL;
  JsonNode *node = json_from_string (out, &error);

  g_assert_no_error (error);

  return node;
}

static void
test_program_links_no_window (void)
{
  g_autoptr (CliFixture) cli = cli_fixture_new ();
  const char *argv[] = { "ldd", g_getenv ("ZEREN_CLI"), NULL };
  g_autoptr (GSubprocess) process = cli_fixture_spawn (cli, argv);
  g_autofree char *out = NULL;

  g_subprocess_communicate_utf8 (process, NULL, NULL, &out, NULL, NULL);
  g_assert_true (g_subprocess_get_successful (process));
  g_assert_nonnull (strstr (out, "libglib"));
  g_assert_null (strstr (out, "gtk"));
  g_assert_null (strstr (out, "adwaita"));
}

static void
test_answer_that_finds_no_space_is_an_error (void)
{
  g_autoptr (CliFixture) cli = cli_fixture_new ();
  const char *argv[] = { "sh", "-c", "\"$ZEREN_CLI\" plan extract plan.txt >/dev/full", NULL };
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *err = NULL;

  if (!g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("there is no /dev/full here");
      return;
    }

  process = cli_fixture_spawn (cli, argv);
  g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &err, NULL);
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 1);
  g_assert_nonnull (strstr (err, "Not all of the answer could be written"));
}

static void
test_help_names_every_command (void)
{
  static const char *const commands[] = {
    "plan extract FILE…",
    "plan text FILE",
    "plan import FILE… --org ID",
    "plan list",
    "plan show ID",
    "plan withdraw ID",
    "duty list [--plan ID] [--state STATE]",
    "duty accept ID… | --confident",
    "duty reject ID…",
    "duty bind ID --org ID… | --kind KIND | --post ID",
    "org add --name NAME --kind KIND [--parent ID] [--position N]",
    "org list",
    "post add --org ID --title TITLE --role ROLE",
    "post list",
    "member add --name NAME",
    "member list",
    "appoint --post ID --member ID --from DATE [--to DATE]",
    "calendar list",
    "calendar import FILE",
    "calendar set YEAR DATE off|work",
    "year plan YEAR [--from DATE] [--preview]",
    "task list [--overdue] [--state STATE] [--from DATE] [--to DATE]",
    "task done ID… --on DATE --evidence FILE…",
    "task unperformed ID --by MEMBER --reason TEXT",
    "agenda --from DATE --to DATE",
    "incident add --org ID --title TEXT --at DATE[THH:MM] --kind KIND",
    "incident entry ID --text TEXT",
    "incident confirm ID --duty ID --by MEMBER --reason TEXT",
    "incident mark ID --duty ID --entry ID",
    "incident unmark ID --duty ID",
    "incident list",
    "incident show ID",
    "incident close ID",
    "case draft --task ID | --incident ID [--ground ID…] -o DIR",
    "case redraft ID [-o DIR]",
    "case grounds ID [--ground ID…]",
    "case export ID -o DIR [--draft NUMBER]",
    "case list",
    "case show ID",
    "db check",
    "seed [DIR]",
  };
  g_autoptr (CliFixture) cli = cli_fixture_new ();
  g_autofree char *help = cli_fixture_ask (cli, "--help");

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_test_message ("%s", commands[i]);
      g_assert_nonnull (strstr (help, commands[i]));
    }
}

static void
test_version_is_printed (void)
{
  g_autoptr (CliFixture) cli = cli_fixture_new ();
  g_autofree char *version = cli_fixture_ask (cli, "--version");

  g_assert_true (g_str_has_prefix (version, "zeren-cli "));
}

/* Exactly these members, in whatever order. */
static void
assert_members (JsonObject *object, const char *names)
{
  g_auto (GStrv) expected = g_strsplit (names, " ", -1);

  for (guint i = 0; expected[i] != NULL; i++)
    {
      g_test_message ("%s", expected[i]);
      g_assert_true (json_object_has_member (object, expected[i]));
    }
  g_assert_cmpuint (json_object_get_size (object), ==, g_strv_length (expected));
}

static void
test_extract_has_the_documented_members (void)
{
  g_autoptr (CliFixture) cli = cli_fixture_new ();
  g_autoptr (JsonNode) node = ask_json (cli, "--format json plan extract plan.txt");
  JsonObject *root = json_node_get_object (node);
  JsonObject *duty, *clause, *ground;

  assert_members (root, "source documents clauses duties soft grounds measures tables rules posts");
  assert_members (json_object_get_object_member (root, "source"), "file sha256 format pages notes");
  clause = json_array_get_object_element (json_object_get_array_member (root, "clauses"), 0);
  assert_members (clause, "id document parent label path level heading text page span boxes flags");
  duty = json_array_get_object_element (json_object_get_array_member (root, "duties"), 0);
  assert_members (duty,
                  "clause path quote scope span page boxes actor action recipient deliverable "
                  "frequency points confidence reason same_as");
  assert_members (json_object_get_object_member (duty, "frequency"), "kind count period date each");
  ground = json_array_get_object_element (json_object_get_array_member (root, "grounds"), 0);
  assert_members (ground, "clause path quote kind page span boxes");
}

static void
assert_span_is_quote (JsonObject *finding, const char *text)
{
  JsonArray *span = json_object_get_array_member (finding, "span");
  g_autofree char *cut = g_utf8_substring (
    text, json_array_get_int_element (span, 0), json_array_get_int_element (span, 1));

  g_assert_cmpstr (cut, ==, json_object_get_string_member (finding, "quote"));
}

/* span counts code points of what plan text prints. */
static void
test_spans_count_in_the_printed_text (void)
{
  static const char *const lists[] = { "duties", "grounds" };
  g_autoptr (CliFixture) cli = cli_fixture_new ();
  g_autofree char *text = cli_fixture_ask (cli, "plan text plan.txt");
  g_autoptr (JsonNode) node = ask_json (cli, "--format json plan extract plan.txt");

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      JsonArray *list = json_object_get_array_member (json_node_get_object (node), lists[i]);

      g_assert_cmpuint (json_array_get_length (list), >, 0);
      for (guint j = 0; j < json_array_get_length (list); j++)
        assert_span_is_quote (json_array_get_object_element (list, j), text);
    }
}

static void
assert_no_empty_string (JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      JsonNode *member;

      json_object_iter_init (&iter, json_node_get_object (node));
      while (json_object_iter_next (&iter, NULL, &member))
        assert_no_empty_string (member);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        assert_no_empty_string (json_array_get_element (array, i));
    }
  else if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    g_assert_cmpstr (json_node_get_string (node), !=, "");
}

static void
test_what_is_missing_is_null (void)
{
  g_autoptr (CliFixture) cli = cli_fixture_new ();
  g_autoptr (JsonNode) node = ask_json (cli, "--format json plan extract plan.txt");

  assert_no_empty_string (node);
}

static void
test_several_files_give_an_array (void)
{
  g_autoptr (CliFixture) cli = cli_fixture_new ();
  g_autoptr (JsonNode) node = ask_json (cli, "--format json plan extract plan.txt plan.txt");

  g_assert_true (JSON_NODE_HOLDS_ARRAY (node));
  g_assert_cmpuint (json_array_get_length (json_node_get_array (node)), ==, 2);
}

static void
test_unreadable_file_does_not_stop_the_others (void)
{
  g_autoptr (CliFixture) cli = cli_fixture_new ();
  g_autoptr (CliAnswer)
    answer = cli_fixture_run (cli, "--format json plan extract missing.pdf plan.txt");
  g_autoptr (JsonNode) node = json_from_string (answer->out, NULL);

  g_assert_cmpint (answer->status, ==, 1);
  g_assert_nonnull (strstr (answer->err, "missing.pdf"));
  g_assert_cmpuint (json_array_get_length (json_node_get_array (node)), ==, 1);
}

static void
test_default_database_is_in_the_data_folder (void)
{
  g_autoptr (CliFixture) cli = cli_fixture_new ();
  const char *argv[] = { g_getenv ("ZEREN_CLI"), "org", "list", NULL };
  g_autoptr (GSubprocess) process = cli_fixture_spawn (cli, argv);
  g_autofree char *database = g_build_filename (cli->folder, "zeren", "zeren.db", NULL);

  g_assert_true (g_subprocess_wait_check (process, NULL, NULL));
  g_assert_true (g_file_test (database, G_FILE_TEST_IS_REGULAR));
}

/* A file of the store that was changed by hand is found. */
static void
test_changed_file_is_found_by_the_check (void)
{
  g_autoptr (CliFixture) cli = cli_fixture_new ();
  g_autofree char *first = cli_fixture_ask (cli, "org add --name 水务局 --kind 局");
  g_autofree char *second = cli_fixture_ask (cli, "plan import plan.txt --org 1");
  g_autofree char *text = NULL;
  g_autofree char *path = g_build_filename (cli->folder, "plan.txt", NULL);
  g_autofree char *sha256 = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (CliAnswer) answer = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  kept = g_strdup_printf ("%s/db/files/%.2s/%s", cli->folder, sha256, sha256 + 2);
  g_assert_true (g_file_test (kept, G_FILE_TEST_IS_REGULAR));
  g_assert_true (g_file_set_contents (kept, "changed", -1, NULL));

  answer = cli_fixture_run (cli, "--format json db check");
  g_assert_cmpint (answer->status, ==, 1);
  g_assert_nonnull (strstr (answer->out, "file_changed"));
}

/* The history tells what a row has to be; another program's hand in it is found. */
static void
test_row_edited_behind_the_program_is_found (void)
{
  g_autoptr (CliFixture) cli = cli_fixture_new ();
  g_autofree char *id = cli_fixture_ask (cli, "member add --name 甲某");
  g_autofree char *path = g_build_filename (cli->folder, "db", "zeren.db", NULL);
  g_autoptr (CliAnswer) answer = NULL;
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (
    sqlite3_exec (database, "UPDATE member SET name = '乙某'", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (database);

  answer = cli_fixture_run (cli, "--format json db check");
  g_assert_cmpint (answer->status, ==, 1);
  g_assert_nonnull (strstr (answer->out, "row_changed"));
  g_assert_nonnull (strstr (answer->out, "\"member\""));
}

/* Three documents, each as DOCX and as PDF. */
static void
test_case_leaves_its_documents (void)
{
  static const char *const lines[] = {
    "org add --name 水务局 --kind 局",
    "org add --name 安全科 --kind 科室 --parent 1",
    "member add --name 甲某",
    "plan import plan.txt --org 1",
    "duty accept 2",
    "duty bind 2 --org 2",
    "year plan 2026",
  };
  g_autoptr (CliFixture) cli = cli_fixture_new ();
  g_autofree char *folder = g_build_filename (cli->folder, "drafts", NULL);
  g_autoptr (GDir) dir = NULL;
  g_autofree char *confirmed = NULL;
  g_autofree char *id = NULL;
  guint n_docx = 0, n_pdf = 0;
  const char *name;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    g_free (cli_fixture_ask (cli, lines[i]));
  g_set_str (&cli->now, "2026-04-01T09:00");
  confirmed = cli_fixture_ask (cli, "task unperformed 1 --by 甲某 --reason 经核对未开展");
  id = cli_fixture_ask (cli, "case draft --task 1 -o drafts");
  g_assert_cmpstr (id, ==, "1\n");

  dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      n_docx += g_str_has_suffix (name, ".docx");
      n_pdf += g_str_has_suffix (name, ".pdf");
    }
  g_assert_cmpuint (n_docx, ==, 3);
  g_assert_cmpuint (n_pdf, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/program/links-no-window", test_program_links_no_window);
  g_test_add_func ("/cli/program/answer-that-finds-no-space-is-an-error",
                   test_answer_that_finds_no_space_is_an_error);
  g_test_add_func ("/cli/program/help-names-every-command", test_help_names_every_command);
  g_test_add_func ("/cli/program/version-is-printed", test_version_is_printed);
  g_test_add_func ("/cli/program/default-database-is-in-the-data-folder",
                   test_default_database_is_in_the_data_folder);
  g_test_add_func ("/cli/extract/has-the-documented-members",
                   test_extract_has_the_documented_members);
  g_test_add_func ("/cli/extract/spans-count-in-the-printed-text",
                   test_spans_count_in_the_printed_text);
  g_test_add_func ("/cli/extract/what-is-missing-is-null", test_what_is_missing_is_null);
  g_test_add_func ("/cli/extract/several-files-give-an-array", test_several_files_give_an_array);
  g_test_add_func ("/cli/extract/unreadable-file-does-not-stop-the-others",
                   test_unreadable_file_does_not_stop_the_others);
  g_test_add_func ("/cli/check/changed-file-is-found", test_changed_file_is_found_by_the_check);
  g_test_add_func ("/cli/check/row-edited-behind-the-program-is-found",
                   test_row_edited_behind_the_program_is_found);

  g_test_add_func ("/cli/case/leaves-its-documents", test_case_leaves_its_documents);

  return g_test_run ();
}
