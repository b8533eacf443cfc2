/* test-backup.c: backups that are scheduled and looked at from the command line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
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

static CliFixture *
office_new (void)
{
  CliFixture *cli = cli_fixture_new ();
  g_autofree char *usb = g_build_filename (cli->folder, "usb", NULL);
  g_autofree char *id = NULL;

  g_set_str (&cli->now, "2026-03-05T09:00");
  g_assert_cmpint (g_mkdir (usb, 0700), ==, 0);
  id = cli_fixture_ask (cli, "org add --name 青禾县水务局 --kind 局");

  return cli;
}

static guint
count_backups (CliFixture *cli)
{
  g_autofree char *usb = g_build_filename (cli->folder, "usb", NULL);
  g_autoptr (GDir) entries = g_dir_open (usb, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (entries) != NULL)
    n++;

  return n;
}

static void
test_cron_makes_what_is_due (void)
{
  g_autoptr (CliFixture) cli = office_new ();
  g_autoptr (JsonNode)
    set = ask_json (cli, "db schedule --folder usb --every daily --keep 2 --format json");
  g_autoptr (JsonNode) made = ask_json (cli, "db backup --due --format json");
  g_autoptr (JsonNode) not_due = ask_json (cli, "db backup --due --format json");
  g_autoptr (JsonNode) after = NULL;
  JsonObject *object = json_node_get_object (set);

  g_assert_cmpstr (json_object_get_string_member (object, "every"), ==, "daily");
  g_assert_cmpstr (json_object_get_string_member (object, "when"), ==, "due");
  g_assert_cmpint (json_object_get_int_member (object, "keep"), ==, 2);
  g_assert_true (json_object_get_boolean_member (object, "due"));
  g_assert_true (
    g_str_has_suffix (json_object_get_string_member (json_node_get_object (made), "file"),
                      "usb/zeren-auto-20260305-090000.zeren-backup"));
  g_assert_true (JSON_NODE_HOLDS_NULL (not_due));

  after = ask_json (cli, "db schedule --every weekly --format json"); /* the rest stays */
  object = json_node_get_object (after);
  g_assert_cmpint (json_object_get_int_member (object, "keep"), ==, 2);
  g_assert_cmpstr (json_object_get_string_member (object, "next"), ==, "2026-03-12");
  g_assert_cmpstr (json_object_get_string_member (object, "last_at"), ==, "2026-03-05T09:00");
}

static void
test_only_as_many_are_kept (void)
{
  static const char *const days[] = { "2026-03-05", "2026-03-06", "2026-03-07", "2026-03-08" };
  g_autoptr (CliFixture) cli = office_new ();
  g_autofree char *set = cli_fixture_ask (cli, "db schedule --folder usb --every daily --keep 2");

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *made = NULL;

      g_set_str (&cli->now, days[i]);
      made = cli_fixture_ask (cli, "db backup --due");
      g_assert_cmpint (strstr (made, "Older backups removed: 1") != NULL, ==, i >= 2);
    }
  g_assert_cmpuint (count_backups (cli), ==, 2);
}

static void
test_a_failure_is_told_and_remembered (void)
{
  g_autoptr (CliFixture) cli = office_new ();
  g_autofree char *usb = g_build_filename (cli->folder, "usb", NULL);
  g_autofree char *set = cli_fixture_ask (cli, "db schedule --folder usb --every daily");
  g_autoptr (CliAnswer) failed = NULL;
  g_autoptr (JsonNode) after = NULL;
  JsonObject *object;

  g_rmdir (usb);
  failed = cli_fixture_run (cli, "db backup --due");
  g_assert_cmpint (failed->status, ==, 1);
  g_assert_nonnull (strstr (failed->err, "Plug in the disk"));

  after = ask_json (cli, "db schedule --format json");
  object = json_node_get_object (after);
  g_assert_cmpstr (json_object_get_string_member (object, "failed_at"), ==, "2026-03-05T09:00");
  g_assert_nonnull (strstr (json_object_get_string_member (object, "failure"), "Plug in the disk"));
  g_assert_true (json_object_get_boolean_member (object, "due"));
}

static void
test_a_backup_is_shown_beside_what_is_here (void)
{
  g_autoptr (CliFixture) cli = office_new ();
  g_autofree char *made = cli_fixture_ask (cli, "db backup save.zeren-backup");
  g_autofree char *more = cli_fixture_ask (cli, "org add --name 安全科 --kind 科室 --parent 1");
  g_autofree char *text = cli_fixture_ask (cli, "db show save.zeren-backup");
  g_autoptr (JsonNode) shown = ask_json (cli, "db show save.zeren-backup --format json");
  JsonObject *object = json_node_get_object (shown);
  JsonObject *first = json_array_get_object_element (
    json_object_get_array_member (object, "counts"), 0);

  g_assert_nonnull (strstr (text, "Made at 2026-03-05 09:00 by "));
  g_assert_nonnull (strstr (text, "1 change was recorded here since then."));
  g_assert_cmpstr (json_object_get_string_member (object, "relation"), ==, "earlier");
  g_assert_cmpint (json_object_get_int_member (object, "changes"), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (first, "table"), ==, "organisation");
  g_assert_cmpint (json_object_get_int_member (first, "backup"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (first, "here"), ==, 2);
}

/* Looking at a backup makes no database where there is none. */
static void
test_showing_makes_nothing (void)
{
  g_autoptr (CliFixture) cli = office_new ();
  g_autofree char *made = cli_fixture_ask (cli, "db backup save.zeren-backup");
  g_autofree char *shown = cli_fixture_ask (cli, "db show save.zeren-backup --db elsewhere");
  g_autofree char *elsewhere = g_build_filename (cli->folder, "elsewhere", NULL);

  g_assert_nonnull (strstr (shown, "In the backup"));
  g_assert_false (g_file_test (elsewhere, G_FILE_TEST_EXISTS));
}

/* As where a quota or the disk ends: whatever was begun goes again. */
static void
test_writing_that_is_cut_off_changes_nothing (void)
{
  g_autoptr (CliFixture) cli = office_new ();
  g_autofree char *made = cli_fixture_ask (cli, "db backup save.zeren-backup");
  const char *argv[] = {
    "sh",
    "-c",
    "ls >before; ulimit -f 8; trap '' XFSZ; \"$ZEREN_CLI\" db restore save.zeren-backup --db new "
    "&& exit 9; \"$ZEREN_CLI\" db backup again.zeren-backup --db db && exit 9; "
    "ulimit -f unlimited 2>/dev/null; ls | diff before - | grep -v before",
    NULL,
  };
  g_autoptr (GSubprocess) process = cli_fixture_spawn (cli, argv);
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;

  g_subprocess_communicate_utf8 (process, NULL, NULL, &out, &err, NULL);
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 1); /* of grep: nothing is new */
  g_assert_cmpstr (out, ==, "");
  g_assert_nonnull (strstr (err, "zeren-cli: "));
}

/* Whatever the locale is: the names in the package are Chinese. */
static void
test_a_package_is_for_a_successor (void)
{
  g_autoptr (CliFixture) cli = office_new ();
  g_autofree char *one = cli_fixture_ask (cli, "member add --name 周样例");
  g_autofree char *other = cli_fixture_ask (cli, "member add --name 吴示范");
  g_autofree char *made = cli_fixture_ask (
    cli, "db handover --from 周样例 --to 2 -o pack.zip --paper 三楼档案室");
  g_autofree char *shown = cli_fixture_ask (cli, "db show pack.zip");
  g_autofree char *restored = NULL;
  g_autofree char *checked = NULL;

  g_assert_nonnull (strstr (shown, "A hand-over package from 周样例 to 吴示范"));
  g_set_str (&cli->language, "C");
  restored = cli_fixture_ask (cli, "db restore pack.zip --db new");
  checked = cli_fixture_ask (cli, "db check --db new");
  g_assert_nonnull (strstr (checked, "sound"));
}

static char *
hand_over (CliFixture *cli, const char *paper)
{
  g_autofree char *line = g_strconcat (
    "db handover --from 周样例 --to 吴示范 -o pack.zip", paper, NULL);
  g_autoptr (CliAnswer) answer = cli_fixture_run (cli, line);

  g_assert_cmpint (answer->status, ==, 0);

  return g_steal_pointer (&answer->err);
}

static void
test_a_package_without_the_place_of_the_paper_says_so (void)
{
  g_autoptr (CliFixture) cli = office_new ();
  g_autofree char *one = cli_fixture_ask (cli, "member add --name 周样例");
  g_autofree char *other = cli_fixture_ask (cli, "member add --name 吴示范");
  g_autofree char *silent = hand_over (cli, "");
  g_autofree char *gone = hand_over (cli, " --paper /nowhere/of/this/computer");
  g_autofree char *said = hand_over (cli, " --paper 三楼档案室");
  g_autofree char *kept = hand_over (cli, "");

  g_assert_nonnull (strstr (silent, "Nobody has said where the paper is"));
  g_assert_nonnull (strstr (silent, "--paper"));
  g_assert_nonnull (strstr (gone, "is not on this computer"));
  g_assert_cmpstr (said, ==, "");
  g_assert_cmpstr (kept, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add_func ("/cli/backup/" name, function)
  ADD ("cron-makes-what-is-due", test_cron_makes_what_is_due);
  ADD ("only-as-many-are-kept", test_only_as_many_are_kept);
  ADD ("failure-is-told-and-remembered", test_a_failure_is_told_and_remembered);
  ADD ("shown-beside-what-is-here", test_a_backup_is_shown_beside_what_is_here);
  ADD ("showing-makes-nothing", test_showing_makes_nothing);
  ADD ("writing-that-is-cut-off-changes-nothing", test_writing_that_is_cut_off_changes_nothing);
  ADD ("package-is-for-a-successor", test_a_package_is_for_a_successor);
  ADD ("package-without-the-place-of-the-paper",
       test_a_package_without_the_place_of_the_paper_says_so);
#undef ADD

  return g_test_run ();
}
