/* test-task-papers.c: papers are drafted from what is recorded about a task
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "year-fixture.h"

#include "zeren-file-store.h"
#include "zeren-service-error.h"
#include "zeren-storage-error.h"
#include "zeren-task-papers.h"

#include <string.h>

typedef struct
{
  YearFixture *year;
  ZerenContext *context;
  gint64 task;
  char *folder;
} PapersFixture;

static PapersFixture *
papers_fixture_new (const char *action)
{
  PapersFixture *self = g_new0 (PapersFixture, 1);
  g_autoptr (ZerenYearPlan) plan = NULL;
  g_autoptr (ZerenTask) task = NULL;
  gint64 duty;

  self->year = year_fixture_new ();
  self->context = self->year->context;
  self->folder = g_build_filename (self->year->base->folder, "papers", NULL);
  duty = year_fixture_add_bound (
    self->year, action, ZEREN_FREQUENCY_EVERY, 1, ZEREN_PERIOD_QUARTER, NULL);
  plan = year_fixture_plan (self->year, 2026, NULL);
  task = year_fixture_first (self->year, duty);
  self->task = zeren_task_get_id (task);

  return self;
}

static void
papers_fixture_free (PapersFixture *self)
{
  year_fixture_free (self->year);
  g_free (self->folder);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PapersFixture, papers_fixture_free)

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint count = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    count++;

  return count;
}

static void
test_one_call_drafts_what_fits_the_act (void)
{
  g_autoptr (PapersFixture) it = papers_fixture_new ("组织消防安全培训");
  g_autoptr (ZerenFileStore)
    store = zeren_file_store_new (zeren_context_get_database (it->context));
  g_autoptr (GPtrArray) papers = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) files = NULL;

  papers = zeren_task_papers_draft (
    it->context, it->task, 0, ZEREN_REDRAFT_ASK, it->folder, NULL, &files, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (papers->len, ==, 4);
  g_assert_cmpuint (g_strv_length (files), ==, 8);
  g_assert_cmpuint (count_files (it->folder), ==, 8);
  g_assert_true (g_str_has_suffix (files[0], "-1-通知.docx"));
  g_assert_true (g_str_has_suffix (files[7], "-5-培训记录.pdf"));
  for (guint i = 0; i < papers->len; i++)
    {
      ZerenTaskDocument *paper = g_ptr_array_index (papers, i);

      g_assert_true (
        zeren_file_store_verify (store, zeren_task_document_get_file_docx (paper), NULL, NULL));
      g_assert_true (
        zeren_file_store_verify (store, zeren_task_document_get_file_pdf (paper), NULL, NULL));
      g_assert_nonnull (zeren_task_document_get_placeholders (paper)[0]);
    }
}

static void
test_a_paper_can_be_asked_for_alone (void)
{
  g_autoptr (PapersFixture) it = papers_fixture_new ("报送安全生产工作情况");
  g_autoptr (GPtrArray) papers = NULL;

  g_assert_cmpuint (
    zeren_task_papers_suggest (it->context, it->task, NULL), ==, 1u << ZEREN_TASK_DOCUMENT_RECORD);
  papers = zeren_task_papers_draft (it->context,
                                    it->task,
                                    1u << ZEREN_TASK_DOCUMENT_NOTICE,
                                    ZEREN_REDRAFT_ASK,
                                    NULL,
                                    NULL,
                                    NULL,
                                    NULL);
  g_assert_cmpuint (papers->len, ==, 1);
  g_assert_cmpint (
    zeren_task_document_get_kind (g_ptr_array_index (papers, 0)), ==, ZEREN_TASK_DOCUMENT_NOTICE);
}

static void
test_drafting_anew_keeps_what_was_drafted_before (void)
{
  g_autoptr (PapersFixture) it = papers_fixture_new ("开展消防安全检查");
  g_autoptr (GPtrArray) all = NULL;
  g_autofree char *name = NULL;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) papers = zeren_task_papers_draft (
        it->context, it->task, 0, ZEREN_REDRAFT_ASK, it->folder, NULL, NULL, NULL);

      g_assert_cmpuint (papers->len, ==, 2);
    }
  all = zeren_task_papers_list (it->context, it->task, NULL);
  g_assert_cmpuint (all->len, ==, 4);
  g_assert_cmpuint (zeren_task_papers_find_version (all, g_ptr_array_index (all, 3)), ==, 2);
  name = zeren_task_papers_dup_file_name (g_ptr_array_index (all, 3), 2, ".pdf");
  g_assert_true (g_str_has_suffix (name, "-检查记录-第2稿.pdf"));
  g_assert_cmpuint (count_files (it->folder), ==, 8);
}

/* What a clerk has filled in is not written over, and nothing is half done. */
static void
test_a_file_that_is_there_stops_all_of_it (void)
{
  g_autoptr (PapersFixture) it = papers_fixture_new ("开展消防安全检查");
  g_autofree char *name = g_strdup_printf ("任务%" G_GINT64_FORMAT "-5-检查记录.pdf", it->task);
  g_autofree char *path = g_build_filename (it->folder, name, NULL);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (it->folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "filled in", -1, NULL));
  g_assert_null (zeren_task_papers_draft (
    it->context, it->task, 0, ZEREN_REDRAFT_ASK, it->folder, NULL, NULL, &error));
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_EXISTS);

  all = zeren_task_papers_list (it->context, it->task, NULL);
  g_assert_cmpuint (all->len, ==, 0);
  g_assert_cmpuint (count_files (it->folder), ==, 1);
}

static void
test_a_cancelled_draft_leaves_nothing (void)
{
  g_autoptr (PapersFixture) it = papers_fixture_new ("开展消防安全检查");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (zeren_task_papers_draft (
    it->context, it->task, 0, ZEREN_REDRAFT_ASK, it->folder, cancellable, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  all = zeren_task_papers_list (it->context, it->task, NULL);
  g_assert_cmpuint (all->len, ==, 0);
  g_assert_cmpuint (count_files (it->folder), ==, 0);
}

static void
test_a_task_that_is_not_there_is_said (void)
{
  g_autoptr (PapersFixture) it = papers_fixture_new ("开展消防安全检查");
  g_autoptr (GError) error = NULL;

  g_assert_null (
    zeren_task_papers_draft (it->context, 4711, 0, ZEREN_REDRAFT_ASK, NULL, NULL, NULL, &error));
  g_assert_error (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/service/task-papers/one-call-drafts-what-fits-the-act",
                   test_one_call_drafts_what_fits_the_act);
  g_test_add_func ("/service/task-papers/a-paper-can-be-asked-for-alone",
                   test_a_paper_can_be_asked_for_alone);
  g_test_add_func ("/service/task-papers/drafting-anew-keeps-what-was-drafted-before",
                   test_drafting_anew_keeps_what_was_drafted_before);
  g_test_add_func ("/service/task-papers/a-file-that-is-there-stops-all-of-it",
                   test_a_file_that_is_there_stops_all_of_it);
  g_test_add_func ("/service/task-papers/a-cancelled-draft-leaves-nothing",
                   test_a_cancelled_draft_leaves_nothing);
  g_test_add_func ("/service/task-papers/a-task-that-is-not-there-is-said",
                   test_a_task_that_is_not_there_is_said);

  return g_test_run ();
}
