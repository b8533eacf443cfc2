/* test-context.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "service-fixture.h"

#include "zeren-extraction.h"

static void
test_context_knows_day_and_name (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  g_autofree char *today = zeren_date_to_string (zeren_context_get_today (it->context));

  g_assert_cmpstr (today, ==, "2026-01-05");
  g_assert_cmpstr (zeren_context_get_who (it->context), ==, "测试员");
}

static void
test_database_is_made_in_its_folder (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  g_autofree char *path = g_build_filename (
    zeren_context_get_folder (it->context), "zeren.db", NULL);

  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
}

static void
test_folder_that_cannot_be_made_is_refused (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenContext) context = zeren_context_open ("/dev/null/zeren", NULL, "测试员", &error);

  g_assert_null (context);
  g_assert_nonnull (error);
}

static void
test_someone_always_acts (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  g_autofree char *who = zeren_context_dup_default_who ();
  g_autofree char *folder = g_build_filename (it->folder, "nameless", NULL);
  g_autoptr (ZerenContext) nameless = zeren_context_open (folder, NULL, " 　", NULL);

  g_assert_cmpstr (zeren_context_get_who (nameless), ==, who);
  g_assert_cmpstr (who, !=, "");
  g_assert_true (g_utf8_validate (who, -1, NULL));
}

/* A name that no plan knows becomes an actor once the office has it. */
static void
test_vocabulary_has_the_names_of_the_office (void)
{
  const char *plan = "一、工作责任\n（一）翠微驿每月组织1次安全检查。\n";
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenText) text = zeren_text_new_from_string (plan);
  g_autoptr (ZerenVocabulary) vocabulary = NULL;
  g_autoptr (ZerenExtraction) extraction = NULL;
  const ZerenFoundDuty *duty;

  service_fixture_add_organisation (it, "翠微驿", "驿", 0);
  vocabulary = zeren_context_dup_vocabulary (it->context, &error);
  g_assert_no_error (error);
  extraction = zeren_extract (text, vocabulary);

  g_assert_cmpuint (extraction->duties->len, ==, 1);
  duty = g_ptr_array_index (extraction->duties, 0);
  g_assert_cmpstr (duty->actor, ==, "翠微驿");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/service/context/knows-day-and-name", test_context_knows_day_and_name);
  g_test_add_func ("/service/context/database-is-made-in-its-folder",
                   test_database_is_made_in_its_folder);
  g_test_add_func ("/service/context/folder-that-cannot-be-made-is-refused",
                   test_folder_that_cannot_be_made_is_refused);
  g_test_add_func ("/service/context/someone-always-acts", test_someone_always_acts);
  g_test_add_func ("/service/context/vocabulary-has-the-names-of-the-office",
                   test_vocabulary_has_the_names_of_the_office);

  return g_test_run ();
}
