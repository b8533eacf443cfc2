/* test-document.c: doc check and doc fonts on the command line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

#include "../export/checked-documents.h"
#include "zeren-export-error.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* In the folder of the session: right.docx, and wrong.docx with two faults. */
static void
save_documents (CliFixture *cli)
{
  g_autoptr (ZerenOfficialDocument) document = checked_whole ();
  g_autoptr (GBytes) right = checked_write (document);
  g_autoptr (GBytes) one = checked_replace (right, "word/document.xml", "〔2026〕8号", "(2026)8号");
  g_autoptr (GBytes) wrong = checked_replace (one, "word/document.xml", "二、下步", "三、下步");
  g_autofree char *right_path = g_build_filename (cli->folder, "right.docx", NULL);
  g_autofree char *wrong_path = g_build_filename (cli->folder, "wrong.docx", NULL);

  g_assert_true (zeren_export_save (right, right_path, NULL));
  g_assert_true (zeren_export_save (wrong, wrong_path, NULL));
}

static void
test_a_right_document_passes (void)
{
  g_autoptr (CliFixture) cli = cli_fixture_new ();
  g_autoptr (CliAnswer) answer = NULL;

  save_documents (cli);
  answer = cli_fixture_run (cli, "doc check right.docx");
  g_assert_cmpint (answer->status, ==, 0);
  g_assert_cmpstr (answer->out, ==, "Nothing was found that GB/T 9704-2012 asks otherwise.\n");
  g_assert_cmpstr (answer->err, ==, "");
}

static void
test_faults_are_told_with_clause_place_and_fix (void)
{
  g_autoptr (CliFixture) cli = cli_fixture_new ();
  g_autoptr (CliAnswer) answer = NULL;

  save_documents (cli);
  answer = cli_fixture_run (cli, "doc check wrong.docx");
  g_assert_cmpint (answer->status, ==, 1);
  g_assert_cmpstr (
    answer->out,
    ==,
    "7.2.5  number-brackets  The year of the document number does not stand in 〔 〕.\n"
    "  paragraph 7: “云园发(2026)8号 签发人：方圆”\n"
    "  There is: 云园发(2026)8号 签发人：方圆\n"
    "  There should be: 云园发〔2026〕8号 签发人：方圆\n"
    "  Write the year in 〔 〕, not in round or square brackets: 〔2026〕.\n"
    "7.3.3  numbering-order  A number of a heading does not follow the one before.\n"
    "  paragraph 18: “三、下步工作”\n"
    "  There is: 三、下步工作\n"
    "  Number the headings of a level one after the other, from one.\n");
  g_assert_cmpstr (answer->err, ==, "zeren-cli: 2 things are not as GB/T 9704-2012 asks.\n");
}

static void
test_findings_as_json (void)
{
  g_autoptr (CliFixture) cli = cli_fixture_new ();
  g_autoptr (CliAnswer) answer = NULL;
  g_autoptr (JsonNode) root = NULL;
  JsonObject *object, *finding;
  JsonArray *findings;

  save_documents (cli);
  answer = cli_fixture_run (cli, "doc check wrong.docx --format json");
  g_assert_cmpint (answer->status, ==, 1);
  root = json_from_string (answer->out, NULL);
  g_assert_nonnull (root);
  object = json_node_get_object (root);
  g_assert_cmpstr (json_object_get_string_member (object, "file"), ==, "wrong.docx");
  findings = json_object_get_array_member (object, "findings");
  g_assert_cmpuint (json_array_get_length (findings), ==, 2);
  finding = json_array_get_object_element (findings, 0);
  g_assert_cmpstr (json_object_get_string_member (finding, "rule"), ==, "number-brackets");
  g_assert_cmpstr (json_object_get_string_member (finding, "clause"), ==, "7.2.5");
  g_assert_cmpint (json_object_get_int_member (finding, "paragraph"), ==, 7);
  g_assert_cmpint (json_object_get_int_member (finding, "times"), ==, 1);
}

/* Which family stands in depends on the PC; that each has a name and says so does not. */
static void
test_fonts_are_named_for_each_use (void)
{
  g_autoptr (CliFixture) cli = cli_fixture_new ();
  g_autoptr (CliAnswer) answer = cli_fixture_run (cli, "doc fonts --format json");
  g_autoptr (JsonNode) root = json_from_string (answer->out, NULL);
  JsonArray *fonts = json_node_get_array (root);
  JsonObject *text;

  g_assert_cmpint (answer->status, ==, 0);
  g_assert_cmpuint (json_array_get_length (fonts), ==, 5);
  text = json_array_get_object_element (fonts, 1);
  g_assert_cmpstr (json_object_get_string_member (text, "role"), ==, "text");
  g_assert_cmpstr (json_object_get_string_member (text, "wanted"), ==, "仿宋_GB2312");
  g_assert_true (json_object_has_member (text, "used"));
  g_assert_true (json_object_has_member (text, "exact"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/document/a-right-document-passes", test_a_right_document_passes);
  g_test_add_func ("/cli/document/faults-are-told-with-clause-place-and-fix",
                   test_faults_are_told_with_clause_place_and_fix);
  g_test_add_func ("/cli/document/findings-as-json", test_findings_as_json);
  g_test_add_func ("/cli/document/fonts-are-named-for-each-use", test_fonts_are_named_for_each_use);

  return g_test_run ();
}
