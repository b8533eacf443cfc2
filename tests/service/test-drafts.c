/* test-drafts.c: what a clerk changes in a draft by hand is noticed, kept and never written over
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "retype.h"
#include "year-fixture.h"

#include "zeren-cases.h"
#include "zeren-check.h"
#include "zeren-drafts.h"
#include "zeren-file-store.h"
#include "zeren-service-error.h"
#include "zeren-task-papers.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#define NOTICE (1u << ZEREN_TASK_DOCUMENT_NOTICE)
#define RECORD (1u << ZEREN_TASK_DOCUMENT_RECORD)

/** A task with a folder for its drafts; the notice is drafted into it. */
typedef struct
{
  YearFixture *year;
  ZerenContext *context;
  gint64 task;
  char *folder;
} Desk;

static Desk *
desk_new (void)
{
  Desk *self = g_new0 (Desk, 1);
  g_autoptr (ZerenYearPlan) plan = NULL;
  g_autoptr (ZerenTask) task = NULL;
  gint64 duty;

  self->year = year_fixture_new ();
  self->context = self->year->context;
  self->folder = g_build_filename (self->year->base->folder, "drafts", NULL);
  duty = year_fixture_add_bound (
    self->year, "开展消防安全检查", ZEREN_FREQUENCY_EVERY, 1, ZEREN_PERIOD_QUARTER, NULL);
  plan = year_fixture_plan (self->year, 2026, NULL);
  task = year_fixture_first (self->year, duty);
  self->task = zeren_task_get_id (task);

  return self;
}

static void
desk_free (Desk *self)
{
  year_fixture_free (self->year);
  g_free (self->folder);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Desk, desk_free)

static ZerenDraftOwner
owner_of (Desk *it)
{
  return (ZerenDraftOwner){ .task = it->task };
}

/* Returns: the paper that counts */
static ZerenTaskDocument *
draft_notice (Desk *it, ZerenRedraft choice, const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) papers = zeren_task_papers_draft (
    it->context, it->task, NOTICE, choice, folder, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (papers->len, ==, 1);

  return g_object_ref (papers->pdata[0]);
}

static char *
path_of (Desk *it, const char *end)
{
  g_autofree char *name = g_strdup_printf ("任务%" G_GINT64_FORMAT "-1-%s", it->task, end);

  return g_build_filename (it->folder, name, NULL);
}

static guint
count_noticed (Desk *it)
{
  ZerenDraftOwner owner = owner_of (it);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) noticed = zeren_drafts_notice (it->context, &owner, NULL, &error);

  g_assert_no_error (error);

  return noticed->len;
}

static GPtrArray *
list_edits (Desk *it)
{
  ZerenDraftOwner owner = owner_of (it);
  g_autoptr (GError) error = NULL;
  GPtrArray *edits = zeren_drafts_list_edits (it->context, &owner, &error);

  g_assert_no_error (error);

  return edits;
}

static char *
read_all (const char *path)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *)contents, length);
}

static void
test_a_change_is_noticed_once_and_kept (void)
{
  g_autoptr (Desk) it = desk_new ();
  g_autoptr (ZerenTaskDocument) paper = draft_notice (it, ZEREN_REDRAFT_ASK, it->folder);
  ZerenDraftRef draft = zeren_draft_ref_of_task (paper);
  g_autofree char *path = path_of (it, "通知.docx");
  g_autoptr (ZerenFileStore)
    store = zeren_file_store_new (zeren_context_get_database (it->context));
  g_autoptr (GPtrArray) edits = NULL;
  g_autofree char *sha256 = NULL;
  ZerenDraftEdit *edit;

  g_assert_false (zeren_drafts_have_changed (it->context, &draft.owner, NULL));
  g_assert_cmpuint (count_noticed (it), ==, 0);

  retype (path, NULL, NULL, "请各科室自带台账。");
  sha256 = read_all (path);
  g_assert_true (zeren_drafts_have_changed (it->context, &draft.owner, NULL));
  g_assert_cmpuint (count_noticed (it), ==, 1);
  g_assert_false (zeren_drafts_have_changed (it->context, &draft.owner, NULL));
  g_assert_cmpuint (count_noticed (it), ==, 0);

  edits = list_edits (it);
  edit = zeren_drafts_find_edit (edits, &draft);
  g_assert_nonnull (edit);
  g_assert_cmpstr (zeren_draft_edit_get_file (edit), ==, sha256);
  g_assert_cmpstr (zeren_draft_edit_get_who (edit), ==, zeren_context_get_who (it->context));
  g_assert_nonnull (zeren_draft_edit_get_changed_at (edit));
  g_assert_true (zeren_file_store_verify (store, sha256, NULL, NULL));
}

/* Of two drafts the copy of one is damaged: what was made of the other is kept all the same. */
static void
test_a_damaged_copy_hides_no_other (void)
{
  g_autoptr (Desk) it = desk_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) papers = zeren_task_papers_draft (
    it->context, it->task, NOTICE | RECORD, ZEREN_REDRAFT_ASK, it->folder, NULL, NULL, &error);
  ZerenDraftOwner owner = owner_of (it);
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GPtrArray) edits = NULL;
  const char *damaged;

  g_assert_no_error (error);
  g_assert_cmpuint (papers->len, ==, 2);
  copies = zeren_drafts_list_copies (it->context, &owner, NULL);
  g_assert_cmpuint (copies->len, ==, 2);
  damaged = zeren_draft_copy_get_path (copies->pdata[0]);
  g_assert_true (g_file_set_contents (damaged, "PK\3\4", 4, NULL));
  retype (zeren_draft_copy_get_path (copies->pdata[1]), NULL, NULL, "检查人员另见签到表。");

  g_assert_true (zeren_drafts_have_changed (it->context, &owner, NULL));
  g_assert_null (zeren_drafts_notice (it->context, &owner, NULL, &error));
  g_assert_nonnull (strstr (error->message, damaged));
  edits = list_edits (it);
  g_assert_cmpuint (edits->len, ==, 1);
}

static void
test_every_version_of_a_change_stays (void)
{
  g_autoptr (Desk) it = desk_new ();
  g_autoptr (ZerenTaskDocument) paper = draft_notice (it, ZEREN_REDRAFT_ASK, it->folder);
  ZerenDraftRef draft = zeren_draft_ref_of_task (paper);
  g_autofree char *path = path_of (it, "通知.docx");
  g_autofree char *first = NULL;
  g_autofree char *contents = NULL;
  g_autoptr (GPtrArray) edits = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  retype (path, NULL, NULL, "第一次改动。");
  first = read_all (path);
  g_assert_cmpuint (count_noticed (it), ==, 1);
  retype (path, "第一次", "第二次", NULL);
  g_assert_cmpuint (count_noticed (it), ==, 1);
  g_clear_pointer (&edits, g_ptr_array_unref);
  edits = list_edits (it);
  g_assert_cmpuint (edits->len, ==, 2);
  g_assert_cmpstr (zeren_draft_edit_get_file (edits->pdata[0]), ==, first);

  /* what is put back as it was drafted counts as drafted */
  g_assert_true (g_file_set_contents (path, contents, length, NULL));
  g_assert_cmpuint (count_noticed (it), ==, 1);
  g_clear_pointer (&edits, g_ptr_array_unref);
  edits = list_edits (it);
  g_assert_cmpuint (edits->len, ==, 3);
  g_assert_null (zeren_drafts_find_edit (edits, &draft));
}

static void
test_the_differences_are_told_by_paragraph (void)
{
  g_autoptr (Desk) it = desk_new ();
  g_autoptr (ZerenTaskDocument) paper = draft_notice (it, ZEREN_REDRAFT_ASK, it->folder);
  ZerenDraftRef draft = zeren_draft_ref_of_task (paper);
  g_autofree char *path = path_of (it, "通知.docx");
  g_autoptr (GPtrArray) edits = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) with_new = NULL;
  g_autoptr (GError) error = NULL;
  const ZerenParagraphDifference *last, *back;
  ZerenDraftComparison *comparison;

  retype (path, NULL, NULL, "请各科室自带台账。");
  g_assert_cmpuint (count_noticed (it), ==, 1);
  edits = list_edits (it);
  found = zeren_drafts_compare_kept (
    it->context, draft.docx, zeren_draft_edit_get_file (edits->pdata[0]), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 1);
  last = found->pdata[0];
  g_assert_cmpint (last->change, ==, ZEREN_PARAGRAPH_ADDED);
  g_assert_cmpstr (last->after, ==, "请各科室自带台账。");

  with_new = zeren_task_papers_compare_with_new (it->context, it->task, NOTICE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (with_new->len, ==, 1);
  comparison = with_new->pdata[0];
  g_assert_cmpstr (comparison->name, ==, "通知");
  g_assert_cmpuint (comparison->differences->len, ==, 1);
  back = comparison->differences->pdata[0];
  g_assert_cmpint (back->change, ==, ZEREN_PARAGRAPH_REMOVED);
}

static void
test_drafting_anew_asks_first (void)
{
  g_autoptr (Desk) it = desk_new ();
  g_autoptr (ZerenTaskDocument) paper = draft_notice (it, ZEREN_REDRAFT_ASK, it->folder);
  g_autofree char *path = path_of (it, "通知.docx");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) papers = NULL;
  g_autoptr (GPtrArray) edits = NULL;
  g_autoptr (GError) error = NULL;

  retype (path, NULL, NULL, "请各科室自带台账。");
  before = read_all (path);
  g_assert_null (zeren_task_papers_draft (
    it->context, it->task, 0, ZEREN_REDRAFT_ASK, it->folder, NULL, NULL, &error));
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_CHANGED);
  g_assert_nonnull (strstr (error->message, "通知"));
  after = read_all (path);
  g_assert_cmpstr (before, ==, after);
  papers = zeren_task_papers_list (it->context, it->task, NULL);
  g_assert_cmpuint (papers->len, ==, 1);
  edits = list_edits (it);
  g_assert_cmpuint (edits->len, ==, 1);
}

static void
test_mine_is_kept (void)
{
  g_autoptr (Desk) it = desk_new ();
  g_autoptr (ZerenTaskDocument) paper = draft_notice (it, ZEREN_REDRAFT_ASK, it->folder);
  g_autofree char *path = path_of (it, "通知.docx");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (ZerenTaskDocument) again = NULL;
  g_autoptr (GPtrArray) papers = NULL;
  g_autoptr (GError) error = NULL;

  retype (path, NULL, NULL, "请各科室自带台账。");
  before = read_all (path);
  again = draft_notice (it, ZEREN_REDRAFT_KEEP_MINE, it->folder);
  g_assert_cmpint (zeren_task_document_get_id (again), ==, zeren_task_document_get_id (paper));
  after = read_all (path);
  g_assert_cmpstr (before, ==, after);
  /* the other papers are drafted all the same */
  papers = zeren_task_papers_draft (
    it->context, it->task, 0, ZEREN_REDRAFT_KEEP_MINE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (papers->len, ==, 2);
}

static void
test_the_new_draft_takes_its_place (void)
{
  g_autoptr (Desk) it = desk_new ();
  g_autoptr (ZerenTaskDocument) paper = draft_notice (it, ZEREN_REDRAFT_ASK, it->folder);
  ZerenDraftRef draft = zeren_draft_ref_of_task (paper);
  g_autofree char *path = path_of (it, "通知.docx");
  g_autofree char *new_path = path_of (it, "通知-第2稿.docx");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (ZerenTaskDocument) again = NULL;
  g_autoptr (GPtrArray) edits = NULL;
  ZerenDraftRef new;

  retype (path, NULL, NULL, "请各科室自带台账。");
  before = read_all (path);
  again = draft_notice (it, ZEREN_REDRAFT_REPLACE, it->folder);
  new = zeren_draft_ref_of_task (again);
  g_assert_cmpint (new.task_document, !=, draft.task_document);
  after = read_all (path);
  g_assert_cmpstr (before, ==, after);
  g_assert_true (g_file_test (new_path, G_FILE_TEST_IS_REGULAR));
  edits = list_edits (it);
  g_assert_nonnull (zeren_drafts_find_edit (edits, &draft));
  g_assert_null (zeren_drafts_find_edit (edits, &new));
}

static void
test_the_new_draft_is_saved_beside_it (void)
{
  g_autoptr (Desk) it = desk_new ();
  g_autoptr (ZerenTaskDocument) paper = draft_notice (it, ZEREN_REDRAFT_ASK, it->folder);
  g_autofree char *path = path_of (it, "通知.docx");
  g_autofree char *beside = path_of (it, "通知-新稿.docx");
  g_autofree char *second = path_of (it, "通知-新稿2.docx");
  g_autoptr (ZerenTaskDocument) again = NULL;
  g_autoptr (ZerenTaskDocument) once_more = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;

  retype (path, NULL, NULL, "请各科室自带台账。");
  again = draft_notice (it, ZEREN_REDRAFT_BESIDE, NULL);
  g_assert_cmpint (zeren_task_document_get_id (again), ==, zeren_task_document_get_id (paper));
  found = zeren_draft_text_compare_files (path, beside, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 1);
  once_more = draft_notice (it, ZEREN_REDRAFT_BESIDE, NULL);
  g_assert_true (g_file_test (second, G_FILE_TEST_IS_REGULAR));
}

/* Half a file, while the office program saves: nothing is done over it, and nothing is lost. */
static void
test_what_cannot_be_read_stops_drafting (void)
{
  g_autoptr (Desk) it = desk_new ();
  g_autoptr (ZerenTaskDocument) paper = draft_notice (it, ZEREN_REDRAFT_ASK, it->folder);
  g_autofree char *path = path_of (it, "通知.docx");
  g_autofree char *contents = NULL;
  gsize length;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (path, contents, (gssize)length / 2, NULL));
  g_assert_null (zeren_task_papers_draft (
    it->context, it->task, NOTICE, ZEREN_REDRAFT_REPLACE, it->folder, NULL, NULL, &error));
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_true (g_file_set_contents (path, contents, (gssize)length, NULL));
  g_assert_cmpuint (count_noticed (it), ==, 0);
}

static void
test_a_copy_that_is_gone_is_no_change (void)
{
  g_autoptr (Desk) it = desk_new ();
  g_autoptr (ZerenTaskDocument) paper = draft_notice (it, ZEREN_REDRAFT_ASK, it->folder);
  ZerenDraftRef draft = zeren_draft_ref_of_task (paper);
  g_autofree char *path = path_of (it, "通知.docx");
  g_autoptr (GPtrArray) copies = zeren_drafts_list_copies (it->context, &draft.owner, NULL);
  g_auto (GStrv) before = zeren_drafts_dup_paths (copies, &draft);
  g_auto (GStrv) after = NULL;

  g_assert_cmpstr (before[0], ==, path);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpuint (count_noticed (it), ==, 0);
  after = zeren_drafts_dup_paths (copies, &draft);
  g_assert_null (after[0]);

  /* nor is a folder of its name */
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  g_assert_cmpuint (count_noticed (it), ==, 0);
}

/* Two databases of the same name share the folder for copies. */
static void
test_a_document_of_the_same_name_is_not_taken_for_a_copy (void)
{
  g_autoptr (Desk) it = desk_new ();
  g_autoptr (ZerenTaskDocument) paper = draft_notice (it, ZEREN_REDRAFT_ASK, NULL);
  ZerenDraftRef draft = zeren_draft_ref_of_task (paper);
  g_autofree char *folder = zeren_drafts_dup_folder (it->context);
  g_autofree char *other = g_build_filename (folder, "通知.docx", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *path = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (other, "别的通知", -1, NULL));
  before = read_all (other);
  path = zeren_drafts_make_copy (it->context, &draft, "通知.docx", NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (path, "/通知（2）.docx"));
  after = read_all (other);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (count_noticed (it), ==, 0);

  again = zeren_drafts_make_copy (it->context, &draft, "通知.docx", NULL, &error);
  g_assert_cmpstr (again, ==, path);
}

/* A database that was restored does not know the copies of the days between. */
static void
test_a_copy_that_is_not_remembered_is_found_again (void)
{
  g_autoptr (Desk) it = desk_new ();
  g_autoptr (ZerenTaskDocument) paper = draft_notice (it, ZEREN_REDRAFT_ASK, NULL);
  ZerenDraftRef draft = zeren_draft_ref_of_task (paper);
  g_autoptr (ZerenFileStore)
    store = zeren_file_store_new (zeren_context_get_database (it->context));
  g_autofree char *folder = zeren_drafts_dup_folder (it->context);
  g_autofree char *mine = g_build_filename (folder, "通知.docx", NULL);
  g_autoptr (GFile) target = g_file_new_for_path (mine);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  zeren_file_store_copy_out (store, draft.docx, target, NULL, &error);
  g_assert_no_error (error);
  path = zeren_drafts_make_copy (it->context, &draft, "通知.docx", NULL, &error);
  g_assert_cmpstr (path, ==, mine);
}

static void
test_what_was_made_of_a_draft_is_what_is_saved (void)
{
  g_autoptr (Desk) it = desk_new ();
  g_autoptr (ZerenTaskDocument) paper = draft_notice (it, ZEREN_REDRAFT_ASK, it->folder);
  ZerenDraftRef draft = zeren_draft_ref_of_task (paper);
  g_autofree char *path = path_of (it, "通知.docx");
  g_autofree char *other = g_build_filename (it->folder, "送审.docx", NULL);
  g_autoptr (GFile) target = g_file_new_for_path (other);
  g_autofree char *mine = NULL;
  g_autofree char *saved = NULL;
  g_autoptr (GPtrArray) edits = NULL;
  g_autoptr (GError) error = NULL;

  retype (path, NULL, NULL, "请各科室自带台账。");
  mine = read_all (path);
  g_assert_true (zeren_drafts_save_copy (it->context, &draft, target, NULL, &error));
  g_assert_no_error (error);
  saved = read_all (other);
  g_assert_cmpstr (saved, ==, mine);

  /* what was changed in that copy is kept before somebody saves over it */
  retype (other, "自带", "携带", NULL);
  g_assert_true (zeren_drafts_save_copy (it->context, &draft, target, NULL, &error));
  edits = list_edits (it);
  g_assert_cmpuint (edits->len, ==, 2);
}

/* No file grows beyond @size any more, as on a full disk. */
static void
limit_files (rlim_t size)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = MIN (size, limit.rlim_max);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

/* Neither where there is no room for the file nor where there is none for its row. */
static void
test_a_full_disk_loses_nothing (void)
{
  static const rlim_t sizes[] = { 1024, 32 * 1024 };
  g_autoptr (Desk) it = desk_new ();
  g_autoptr (ZerenTaskDocument) paper = draft_notice (it, ZEREN_REDRAFT_ASK, it->folder);
  g_autofree char *path = path_of (it, "通知.docx");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) papers = NULL;

  retype (path, NULL, NULL, "请各科室自带台账。");
  before = read_all (path);
  signal (SIGXFSZ, SIG_IGN);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) none = NULL;
      g_autoptr (GPtrArray) edits = NULL;

      limit_files (sizes[i]);
      none = zeren_task_papers_draft (
        it->context, it->task, NOTICE, ZEREN_REDRAFT_REPLACE, it->folder, NULL, NULL, &error);
      limit_files (RLIM_INFINITY);
      g_assert_null (none);
      g_assert_nonnull (error);
      edits = list_edits (it);
      g_assert_cmpuint (edits->len, ==, 0);
    }
  after = read_all (path);
  g_assert_cmpstr (before, ==, after);
  papers = zeren_task_papers_list (it->context, it->task, NULL);
  g_assert_cmpuint (papers->len, ==, 1);
  g_assert_cmpuint (count_noticed (it), ==, 1);
}

/* --- cases --- */

static gint64
draft_case (Desk *it)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenTask) task = NULL;
  ZerenCaseBasis basis = { .task = it->task };
  gint64 id;

  year_fixture_set_today (it->year, "2026-04-20");
  task = zeren_tasks_confirm_unperformed (
    it->context, it->task, it->year->clerk, "经核对检查台账，未开展", &error);
  g_assert_no_error (error);
  id = zeren_cases_draft (it->context, &basis, it->folder, NULL, NULL, &error);
  g_assert_no_error (error);

  return id;
}

static char *
case_path_of (Desk *it, gint64 id, const char *end)
{
  g_autofree char *name = g_strdup_printf ("案卷%" G_GINT64_FORMAT "-%s", id, end);

  return g_build_filename (it->folder, name, NULL);
}

static ZerenCaseDocument *
find_document (GPtrArray *documents, ZerenCaseDocumentKind kind, guint version)
{
  for (guint i = 0; i < documents->len; i++)
    {
      if (zeren_case_document_get_kind (documents->pdata[i]) == kind &&
          zeren_cases_find_version (documents, documents->pdata[i]) == version)
        return documents->pdata[i];
    }
  g_assert_not_reached ();
}

static void
test_a_case_is_drafted_anew_around_what_is_kept (void)
{
  g_autoptr (Desk) it = desk_new ();
  gint64 id = draft_case (it);
  ZerenDraftOwner owner = { .case_id = id };
  g_autofree char *path = case_path_of (it, id, "1-问责建议.docx");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) documents = NULL;
  g_autoptr (GPtrArray) edits = NULL;
  g_auto (GStrv) files = NULL;
  g_autofree char *mine = NULL;
  g_autofree char *written = NULL;
  ZerenDraftRef first, second;

  retype (path, NULL, NULL, "补充：已于3月口头提醒一次。");
  mine = read_all (path);
  g_assert_cmpuint (
    zeren_cases_redraft (it->context, id, ZEREN_REDRAFT_ASK, NULL, NULL, NULL, &error), ==, 0);
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_CHANGED);
  g_clear_error (&error);

  g_assert_cmpuint (zeren_cases_redraft (
                      it->context, id, ZEREN_REDRAFT_KEEP_MINE, it->folder, NULL, &files, &error),
                    ==,
                    2);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (files), ==, 5); /* mine has no PDF */
  documents = zeren_cases_list_documents (it->context, id, NULL);
  g_assert_cmpuint (documents->len, ==, 6);
  edits = zeren_drafts_list_edits (it->context, &owner, NULL);
  first = zeren_draft_ref_of_case (find_document (documents, ZEREN_CASE_DOCUMENT_PROPOSAL, 1));
  second = zeren_draft_ref_of_case (find_document (documents, ZEREN_CASE_DOCUMENT_PROPOSAL, 2));
  g_assert_nonnull (zeren_drafts_find_edit (edits, &first));
  g_assert_cmpstr (zeren_draft_edit_get_file (zeren_drafts_find_edit (edits, &second)), ==, mine);
  written = read_all (files[0]);
  g_assert_cmpstr (written, ==, mine);

  /* what is changed in the first copy goes on counting */
  retype (path, "一次", "两次", NULL);
  g_clear_pointer (&edits, g_ptr_array_unref);
  edits = zeren_drafts_notice (it->context, &owner, NULL, &error);
  g_assert_cmpuint (edits->len, ==, 1);
  g_assert_nonnull (zeren_drafts_find_edit (edits, &second));
}

static void
test_a_case_takes_the_new_drafts (void)
{
  g_autoptr (Desk) it = desk_new ();
  gint64 id = draft_case (it);
  g_autofree char *path = case_path_of (it, id, "3-事实材料.docx");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) compared = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_auto (GStrv) files = NULL;
  g_autofree char *other = g_build_filename (it->year->base->folder, "out", NULL);

  retype (path, NULL, NULL, "补充材料一份。");
  g_assert_cmpuint (
    zeren_cases_redraft (it->context, id, ZEREN_REDRAFT_BESIDE, NULL, NULL, &files, &error), ==, 2);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (files[0], "-新稿.docx"));
  compared = zeren_cases_compare_with_new (it->context, id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (compared->len, ==, 1);
  g_assert_cmpuint (
    zeren_cases_redraft (it->context, id, ZEREN_REDRAFT_REPLACE, NULL, NULL, NULL, &error), ==, 3);
  g_clear_pointer (&compared, g_ptr_array_unref);
  compared = zeren_cases_compare_with_new (it->context, id, &error);
  g_assert_cmpuint (compared->len, ==, 0);

  g_strfreev (zeren_cases_export (it->context, id, 2, other, NULL, &error));
  g_assert_no_error (error);
  findings = zeren_database_check (zeren_context_get_database (it->context), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/service/drafts/a-change-is-noticed-once-and-kept",
                   test_a_change_is_noticed_once_and_kept);
  g_test_add_func ("/service/drafts/a-damaged-copy-hides-no-other",
                   test_a_damaged_copy_hides_no_other);
  g_test_add_func ("/service/drafts/every-version-of-a-change-stays",
                   test_every_version_of_a_change_stays);
  g_test_add_func ("/service/drafts/the-differences-are-told-by-paragraph",
                   test_the_differences_are_told_by_paragraph);
  g_test_add_func ("/service/drafts/drafting-anew-asks-first", test_drafting_anew_asks_first);
  g_test_add_func ("/service/drafts/mine-is-kept", test_mine_is_kept);
  g_test_add_func ("/service/drafts/the-new-draft-takes-its-place",
                   test_the_new_draft_takes_its_place);
  g_test_add_func ("/service/drafts/the-new-draft-is-saved-beside-it",
                   test_the_new_draft_is_saved_beside_it);
  g_test_add_func ("/service/drafts/what-cannot-be-read-stops-drafting",
                   test_what_cannot_be_read_stops_drafting);
  g_test_add_func ("/service/drafts/a-copy-that-is-gone-is-no-change",
                   test_a_copy_that_is_gone_is_no_change);
  g_test_add_func ("/service/drafts/a-document-of-the-same-name-is-not-taken-for-a-copy",
                   test_a_document_of_the_same_name_is_not_taken_for_a_copy);
  g_test_add_func ("/service/drafts/a-copy-that-is-not-remembered-is-found-again",
                   test_a_copy_that_is_not_remembered_is_found_again);
  g_test_add_func ("/service/drafts/what-was-made-of-a-draft-is-what-is-saved",
                   test_what_was_made_of_a_draft_is_what_is_saved);
  g_test_add_func ("/service/drafts/a-full-disk-loses-nothing", test_a_full_disk_loses_nothing);
  g_test_add_func ("/service/drafts/a-case-is-drafted-anew-around-what-is-kept",
                   test_a_case_is_drafted_anew_around_what_is_kept);
  g_test_add_func ("/service/drafts/a-case-takes-the-new-drafts", test_a_case_takes_the_new_drafts);

  return g_test_run ();
}
