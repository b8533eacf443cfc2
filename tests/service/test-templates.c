/* test-templates.c: drafts follow the template of the office, and say so
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "year-fixture.h"

#include "../export/template-files.h"
#include "zeren-export-error.h"
#include "zeren-file-store.h"
#include "zeren-service-error.h"
#include "zeren-storage-error.h"
#include "zeren-task-papers.h"
#include "zeren-templates.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  YearFixture *year;
  ZerenContext *context;
  gint64 task;
} Fixture;

static Fixture *
fixture_new (void)
{
  Fixture *self = g_new0 (Fixture, 1);
  g_autoptr (ZerenYearPlan) plan = NULL;
  g_autoptr (ZerenTask) task = NULL;
  gint64 duty;

  self->year = year_fixture_new ();
  self->context = self->year->context;
  duty = year_fixture_add_bound (
    self->year, "召开消防安全例会", ZEREN_FREQUENCY_EVERY, 1, ZEREN_PERIOD_QUARTER, NULL);
  plan = year_fixture_plan (self->year, 2026, NULL);
  task = year_fixture_first (self->year, duty);
  self->task = zeren_task_get_id (task);

  return self;
}

static void
fixture_free (Fixture *self)
{
  year_fixture_free (self->year);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, fixture_free)

/* A file in the folder of the test */
static char *
save (Fixture *it, const char *name, const char *lines)
{
  char *path = g_build_filename (it->year->base->folder, name, NULL);
  g_autoptr (GBytes) docx = template_of_lines (lines);

  g_assert_true (zeren_export_save (docx, path, NULL));

  return path;
}

static void
add (Fixture *it, ZerenTemplateKind kind, const char *name, const char *lines)
{
  g_autofree char *path = save (it, name, lines);
  g_autoptr (GError) error = NULL;

  zeren_templates_add (it->context, kind, path, NULL, &error);
  g_assert_no_error (error);
}

static ZerenTaskDocument *
draft (Fixture *it, ZerenTaskDocumentKind kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) papers = zeren_task_papers_draft (
    it->context, it->task, 1u << kind, ZEREN_REDRAFT_REPLACE, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (papers->len, ==, 1);

  return g_object_ref (g_ptr_array_index (papers, 0));
}

static GBytes *
load (Fixture *it, const char *sha256)
{
  g_autoptr (ZerenFileStore)
    store = zeren_file_store_new (zeren_context_get_database (it->context));
  g_autoptr (GFile) file = zeren_file_store_get_file (store, sha256);

  return g_file_load_bytes (file, NULL, NULL, NULL);
}

static void
test_a_draft_follows_the_template_and_says_so (void)
{
  g_autoptr (Fixture) it = fixture_new ();
  g_autoptr (ZerenTaskDocument) notice = NULL;
  g_autoptr (ZerenTaskDocument) agenda = NULL;
  g_autoptr (ZerenTaskDocument) after = NULL;
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GBytes) docx = NULL;
  g_autofree char *text = NULL;

  add (it, ZEREN_TEMPLATE_NOTICE, "本局通知.docx", "本局通知\n{{事项}}\n{{发文字号}}");
  notice = draft (it, ZEREN_TASK_DOCUMENT_NOTICE);
  agenda = draft (it, ZEREN_TASK_DOCUMENT_AGENDA);
  docx = load (it, zeren_task_document_get_file_docx (notice));
  text = template_dup_text (docx, "word/document.xml");
  g_assert_true (zeren_templates_remove (it->context, ZEREN_TEMPLATE_NOTICE, NULL));
  after = draft (it, ZEREN_TASK_DOCUMENT_NOTICE);
  kept = zeren_task_papers_list (it->context, it->task, NULL);

  g_assert_cmpstr (text, ==, "本局通知\n召开消防安全例会\n【待填：发文字号】\n");
  g_assert_cmpstr (zeren_task_document_get_template_name (notice), ==, "本局通知.docx");
  g_assert_cmpuint (g_strv_length ((char **)zeren_task_document_get_placeholders (notice)), ==, 1);
  g_assert_nonnull (zeren_task_document_get_file_pdf (notice));
  g_assert_null (zeren_task_document_get_template_name (agenda));
  g_assert_null (zeren_task_document_get_template_name (after));
  g_assert_cmpstr (zeren_task_document_get_template_name (kept->pdata[0]), ==, "本局通知.docx");
}

static void
test_a_bad_template_is_not_taken (void)
{
  g_autoptr (Fixture) it = fixture_new ();
  g_autofree char *path = save (it, "坏.docx", "{{事项}}\n由{{责任单为}}办\n{{完}}");
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GError) error = NULL;

  add (it, ZEREN_TEMPLATE_NOTICE, "好.docx", "{{事项}}");
  g_assert_false (zeren_templates_add (it->context, ZEREN_TEMPLATE_NOTICE, path, NULL, &error));
  all = zeren_templates_list (it->context, NULL);

  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "paragraph 2"));
  g_assert_nonnull (strstr (error->message, "责任单为"));
  g_assert_nonnull (strstr (error->message, "1 more thing"));
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_cmpstr (zeren_template_get_file_name (all->pdata[0]), ==, "好.docx");
}

static void
test_what_is_no_file_is_told (void)
{
  g_autoptr (Fixture) it = fixture_new ();
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) folder = NULL;

  g_assert_false (
    zeren_templates_add (it->context, ZEREN_TEMPLATE_NOTICE, "/none.docx", NULL, &missing));
  g_assert_false (zeren_templates_add (
    it->context, ZEREN_TEMPLATE_NOTICE, it->year->base->folder, NULL, &folder));

  g_assert_error (missing, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_NOT_FOUND);
  g_assert_error (folder, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
}

static void
test_a_template_changed_on_the_disk_is_not_used (void)
{
  g_autoptr (Fixture) it = fixture_new ();
  g_autoptr (ZerenFileStore)
    store = zeren_file_store_new (zeren_context_get_database (it->context));
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) papers = NULL;
  g_autoptr (GError) error = NULL;

  add (it, ZEREN_TEMPLATE_NOTICE, "通知.docx", "{{事项}}");
  all = zeren_templates_list (it->context, NULL);
  file = zeren_file_store_get_file (store, zeren_template_get_file (all->pdata[0]));
  path = g_file_get_path (file);
  g_assert_cmpint (g_chmod (path, 0600), ==, 0);
  g_assert_true (g_file_set_contents (path, "x", 1, NULL));
  papers = zeren_task_papers_draft (it->context,
                                    it->task,
                                    1u << ZEREN_TASK_DOCUMENT_NOTICE,
                                    ZEREN_REDRAFT_REPLACE,
                                    NULL,
                                    NULL,
                                    NULL,
                                    &error);

  g_assert_null (papers);
  g_assert_nonnull (strstr (error->message, "通知.docx"));
  g_assert_nonnull (strstr (error->message, "Choose its file once more"));
}

/* It says what to do, and doing so helps. */
static void
test_a_template_gone_from_the_disk_is_chosen_once_more (void)
{
  g_autoptr (Fixture) it = fixture_new ();
  g_autoptr (ZerenFileStore)
    store = zeren_file_store_new (zeren_context_get_database (it->context));
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GPtrArray) papers = NULL;
  g_autoptr (GError) error = NULL;

  add (it, ZEREN_TEMPLATE_NOTICE, "通知.docx", "{{事项}}");
  all = zeren_templates_list (it->context, NULL);
  file = zeren_file_store_get_file (store, zeren_template_get_file (all->pdata[0]));
  g_assert_true (g_file_delete (file, NULL, NULL));
  papers = zeren_task_papers_draft (it->context,
                                    it->task,
                                    1u << ZEREN_TASK_DOCUMENT_NOTICE,
                                    ZEREN_REDRAFT_REPLACE,
                                    NULL,
                                    NULL,
                                    NULL,
                                    &error);
  g_assert_null (papers);
  g_assert_nonnull (strstr (error->message, "Choose its file once more"));
  g_clear_error (&error);

  add (it, ZEREN_TEMPLATE_NOTICE, "通知.docx", "{{事项}}");
  papers = zeren_task_papers_draft (it->context,
                                    it->task,
                                    1u << ZEREN_TASK_DOCUMENT_NOTICE,
                                    ZEREN_REDRAFT_REPLACE,
                                    NULL,
                                    NULL,
                                    NULL,
                                    &error);
  g_assert_no_error (error);
}

static void
test_ours_is_written_to_begin_with (void)
{
  g_autoptr (Fixture) it = fixture_new ();
  g_autofree char *path = g_build_filename (it->year->base->folder, "ours.docx", NULL);
  g_autofree char *tried = g_build_filename (it->year->base->folder, "tried.docx", NULL);
  g_autofree char *own = g_build_filename (it->year->base->folder, "own.docx", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) again = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize before_size, after_size;

  for (ZerenTemplateKind kind = 0; kind < ZEREN_N_TEMPLATE_KINDS; kind++)
    {
      zeren_templates_save (it->context, kind, FALSE, path, &error);
      g_assert_no_error (error);
      zeren_templates_try (kind, path, tried, NULL, &error);
      g_assert_no_error (error);
      zeren_templates_add (it->context, kind, path, NULL, &error);
      g_assert_no_error (error);
      if (kind == ZEREN_TEMPLATE_NOTICE)
        {
          zeren_templates_save (it->context, kind, FALSE, own, &error);
          g_assert_no_error (error);
          g_assert_true (g_file_get_contents (path, &before, &before_size, NULL));
          g_assert_true (g_file_get_contents (own, &after, &after_size, NULL));
          g_assert_cmpmem (before, before_size, after, after_size);
        }
      g_assert_cmpint (g_unlink (path), ==, 0);
      if (kind + 1 < ZEREN_N_TEMPLATE_KINDS)
        g_assert_cmpint (g_unlink (tried), ==, 0);
    }
  g_assert_false (zeren_templates_save (it->context, ZEREN_TEMPLATE_NOTICE, TRUE, tried, &again));
  g_assert_error (again, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_EXISTS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add_func ("/service/templates/" name, function)
  ADD ("a-draft-follows-the-template-and-says-so", test_a_draft_follows_the_template_and_says_so);
  ADD ("a-bad-one-is-not-taken", test_a_bad_template_is_not_taken);
  ADD ("what-is-no-file-is-told", test_what_is_no_file_is_told);
  ADD ("changed-on-the-disk-is-not-used", test_a_template_changed_on_the_disk_is_not_used);
  g_test_add_func ("/service/templates/one-gone-from-the-disk-is-chosen-once-more",
                   test_a_template_gone_from_the_disk_is_chosen_once_more);
  ADD ("ours-is-written-to-begin-with", test_ours_is_written_to_begin_with);
#undef ADD

  return g_test_run ();
}
