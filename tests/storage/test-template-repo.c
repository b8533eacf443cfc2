/* test-template-repo.c: the office's own files that documents are laid out by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "storage-fixture.h"

#include "zeren-file-store.h"
#include "zeren-storage-error.h"
#include "zeren-template-repo.h"

#include <string.h>

static void
put (Fixture *fixture, ZerenTemplateKind kind, const char *name)
{
  g_autoptr (ZerenTemplateRepo) repo = zeren_template_repo_new (fixture->database);
  g_autoptr (ZerenFileStore) store = zeren_file_store_new (fixture->database);
  g_autoptr (GBytes) bytes = g_bytes_new (name, strlen (name));
  g_autoptr (ZerenFile)
    file = zeren_file_store_add_bytes (store, bytes, name, "application/octet-stream", NULL);
  g_autoptr (ZerenTemplate) template = zeren_template_new ();
  g_autoptr (GError) error = NULL;

  zeren_template_set_kind (template, kind);
  zeren_template_set_file (template, zeren_file_get_sha256 (file));
  zeren_template_set_file_name (template, name);
  zeren_template_repo_put (repo, template, &error);
  g_assert_no_error (error);
}

static char *
dup_names (Fixture *fixture)
{
  g_autoptr (ZerenTemplateRepo) repo = zeren_template_repo_new (fixture->database);
  g_autoptr (GPtrArray) all = zeren_template_repo_list (repo, NULL);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++)
    g_string_append_printf (names,
                            "%s=%s ",
                            zeren_template_kind_to_id (zeren_template_get_kind (all->pdata[i])),
                            zeren_template_get_file_name (all->pdata[i]));

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
test_one_takes_the_place_of_another (Fixture *fixture, gconstpointer data)
{
  g_autofree char *names = NULL;

  put (fixture, ZEREN_TEMPLATE_NOTICE, "通知甲.docx");
  put (fixture, ZEREN_TEMPLATE_FACTS, "事实材料.docx");
  put (fixture, ZEREN_TEMPLATE_NOTICE, "通知乙.docx");
  fixture_reopen (fixture);
  names = dup_names (fixture);

  g_assert_cmpstr (names, ==, "facts=事实材料.docx notice=通知乙.docx ");
  fixture_assert_consistent (fixture);
}

static void
test_what_is_not_there_is_not_removed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenTemplateRepo) repo = zeren_template_repo_new (fixture->database);
  g_autoptr (GError) error = NULL;
  g_autofree char *names = NULL;

  put (fixture, ZEREN_TEMPLATE_NOTICE, "通知.docx");
  g_assert_true (zeren_template_repo_remove (repo, ZEREN_TEMPLATE_NOTICE, NULL));
  g_assert_false (zeren_template_repo_remove (repo, ZEREN_TEMPLATE_NOTICE, &error));
  names = dup_names (fixture);

  g_assert_error (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_NOT_FOUND);
  g_assert_cmpstr (names, ==, "");
  fixture_assert_consistent (fixture);
}

static void
test_every_document_has_a_name (void)
{
  for (ZerenTemplateKind kind = 0; kind < ZEREN_N_TEMPLATE_KINDS; kind++)
    {
      ZerenTemplateKind found;

      g_assert_true (zeren_template_kind_from_id (zeren_template_kind_to_id (kind), &found));
      g_assert_cmpuint (found, ==, kind);
      g_assert_nonnull (zeren_template_kind_to_label (kind));
    }
  g_assert_cmpstr (zeren_template_kind_to_label (ZEREN_TEMPLATE_SIGN_IN), ==, "Sign-in Sheet");
  g_assert_cmpstr (zeren_template_kind_to_label (ZEREN_TEMPLATE_FACTS), ==, "Statement of Facts");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  fixture_add_test ("/storage/template-repo/one-takes-the-place-of-another",
                    test_one_takes_the_place_of_another);
  fixture_add_test ("/storage/template-repo/what-is-not-there-is-not-removed",
                    test_what_is_not_there_is_not_removed);
  g_test_add_func ("/storage/template-repo/every-document-has-a-name",
                   test_every_document_has_a_name);

  return g_test_run ();
}
