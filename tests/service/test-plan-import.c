/* test-plan-import.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "service-fixture.h"

#include "zeren-duties.h"
#include "zeren-file-store.h"
#include "zeren-plan-import.h"
#include "zeren-plan-repo.h"
#include "zeren-registry.h"
#include "zeren-service-error.h"

#include <string.h>

static ZerenPlan *
load_plan (ServiceFixture *it, gint64 id)
{
  g_autoptr (ZerenPlanRepo) repo = zeren_plan_repo_new (zeren_context_get_database (it->context));
  g_autoptr (GError) error = NULL;
  ZerenPlan *plan = zeren_plan_repo_load (repo, id, &error);

  g_assert_no_error (error);

  return plan;
}

static guint
count_plans (ServiceFixture *it)
{
  g_autoptr (ZerenPlanRepo) repo = zeren_plan_repo_new (zeren_context_get_database (it->context));
  g_autoptr (GPtrArray) plans = zeren_plan_repo_list (repo, NULL);

  return plans->len;
}

static void
test_plan_is_kept_with_all_that_was_found (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 bureau = service_fixture_add_organisation (it, "青禾县水务局", "局", 0);
  gint64 id = service_fixture_import_sample (it, bureau);
  g_autoptr (ZerenPlanRepo) repo = zeren_plan_repo_new (zeren_context_get_database (it->context));
  g_autoptr (ZerenPlan) plan = load_plan (it, id);
  g_autoptr (GPtrArray) duties = service_fixture_list_duties (it, id);
  g_autoptr (GPtrArray) clauses = zeren_plan_repo_list_clauses (repo, id, NULL);
  g_autoptr (GPtrArray) grounds = zeren_plan_repo_list_grounds (repo, id, NULL);
  g_autoptr (GPtrArray) measures = zeren_plan_repo_list_measures (repo, id, NULL);

  g_assert_cmpstr (zeren_plan_get_title (plan), ==, "青禾县水务局安全生产责任制实施细则");
  g_assert_cmpstr (zeren_plan_get_file_name (plan), ==, "plan.txt");
  g_assert_cmpstr (zeren_plan_get_format (plan), ==, "text");
  g_assert_cmpuint (zeren_plan_get_pages (plan), ==, 1);
  g_assert_cmpint (zeren_plan_get_organisation (plan), ==, bureau);
  g_assert_cmpuint (duties->len, ==, 4);
  g_assert_cmpuint (clauses->len, >=, 6);
  g_assert_cmpuint (grounds->len, ==, 2);
  g_assert_cmpuint (measures->len, ==, 3);
}

static void
test_duties_come_as_proposals_with_their_place (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 bureau = service_fixture_add_organisation (it, "青禾县水务局", "局", 0);
  gint64 id = service_fixture_import_sample (it, bureau);
  g_autoptr (ZerenDuty) duty = service_fixture_find_duty (it, id, "专题会议");
  ZerenPassage *passage = zeren_duty_get_passage (duty);

  g_assert_cmpint (zeren_duty_get_state (duty), ==, ZEREN_DUTY_STATE_PROPOSED);
  g_assert_cmpint (zeren_duty_get_plan (duty), ==, id);
  g_assert_cmpint (zeren_duty_get_clause (duty), >, 0);
  g_assert_cmpint (passage->plan, ==, id);
  g_assert_cmpuint (passage->page, ==, 1);
  g_assert_cmpuint (
    passage->end - passage->start, ==, g_utf8_strlen (zeren_duty_get_quote (duty), -1));
  g_assert_cmpuint (passage->n_boxes, >=, 1);
}

/* The text that positions count in is that of the file: cut out there is the quote. */
static void
test_span_cuts_the_quote_out_of_the_text (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 bureau = service_fixture_add_organisation (it, "青禾县水务局", "局", 0);
  gint64 id = service_fixture_import_sample (it, bureau);
  g_autoptr (ZerenPlan) plan = load_plan (it, id);
  g_autoptr (ZerenFileStore)
    files = zeren_file_store_new (zeren_context_get_database (it->context));
  g_autoptr (GFile) file = zeren_file_store_get_file (files, zeren_plan_get_file (plan));
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenText)
    text = zeren_plan_read_text (path, NULL, ZEREN_PICTURES_RECOGNIZED, NULL, &error);
  g_autoptr (GPtrArray) duties = service_fixture_list_duties (it, id);

  g_assert_no_error (error);
  for (guint i = 0; i < duties->len; i++)
    {
      ZerenDuty *duty = g_ptr_array_index (duties, i);
      ZerenPassage *passage = zeren_duty_get_passage (duty);
      g_autofree char *cut = zeren_text_dup_range (text, passage->start, passage->end);

      g_assert_cmpstr (cut, ==, zeren_duty_get_quote (duty));
    }
}

static void
test_file_and_reading_copy_are_kept (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 bureau = service_fixture_add_organisation (it, "青禾县水务局", "局", 0);
  g_autoptr (ZerenPlan) plan = load_plan (it, service_fixture_import_sample (it, bureau));
  g_autoptr (ZerenFileStore)
    files = zeren_file_store_new (zeren_context_get_database (it->context));
  const char *copy = zeren_plan_get_reading_copy (plan);
  g_autoptr (GFile) file = zeren_file_store_get_file (files, copy);
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, NULL);

  g_assert_cmpstr (copy, !=, zeren_plan_get_file (plan));
  g_assert_true (zeren_file_store_verify (files, zeren_plan_get_file (plan), NULL, NULL));
  g_assert_true (zeren_file_store_verify (files, copy, NULL, NULL));
  g_assert_cmpint (memcmp (g_bytes_get_data (bytes, NULL), "%PDF", 4), ==, 0);
}

static void
test_same_file_twice_is_refused_with_the_first_id (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 bureau = service_fixture_add_organisation (it, "青禾县水务局", "局", 0);
  gint64 first = service_fixture_import (it, "a.txt", "一、局党组每年召开1次会议。\n", bureau);
  g_autofree char *copy = service_fixture_write (it, "b.txt", "一、局党组每年召开1次会议。\n");
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, first);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (zeren_plan_import (it->context, copy, bureau, NULL, NULL, NULL, &error), ==, 0);
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_EXISTS);
  g_assert_nonnull (strstr (error->message, id));
  g_assert_nonnull (strstr (error->message, "b.txt"));
  g_assert_cmpuint (count_plans (it), ==, 1);
}

static void
test_withdrawn_plan_can_come_in_again (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 bureau = service_fixture_add_organisation (it, "青禾县水务局", "局", 0);
  gint64 first = service_fixture_import (it, "a.txt", "一、局党组每年召开1次会议。\n", bureau);
  gint64 second;

  g_assert_true (zeren_plan_withdraw (it->context, first, "已修订", NULL));
  second = service_fixture_import (it, "a.txt", "一、局党组每年召开1次会议。\n", bureau);
  g_assert_cmpint (second, !=, first);
}

static void
test_withdrawn_plan_keeps_its_duties (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 bureau = service_fixture_add_organisation (it, "青禾县水务局", "局", 0);
  gint64 id = service_fixture_import_sample (it, bureau);
  ZerenDutyQuery query = { .plan = id };
  g_autoptr (ZerenPlan) plan = NULL;
  g_autoptr (GPtrArray) in_force = NULL;
  g_autoptr (GPtrArray) all = NULL;

  g_assert_true (zeren_plan_withdraw (it->context, id, NULL, NULL));
  plan = load_plan (it, id);
  in_force = zeren_duties_list (it->context, &query, NULL);
  all = service_fixture_list_duties (it, id);
  g_assert_cmpint (zeren_plan_get_state (plan), ==, ZEREN_PLAN_STATE_WITHDRAWN);
  g_assert_cmpuint (in_force->len, ==, 0);
  g_assert_cmpuint (all->len, ==, 4);
}

static void
test_unreadable_files_are_named_and_nothing_is_kept (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 bureau = service_fixture_add_organisation (it, "青禾县水务局", "局", 0);
  g_autofree char *empty = service_fixture_write (it, "empty.txt", "");
  g_autofree char *broken = service_fixture_write (it, "broken.pdf", "%PDF-1.7\nnothing more\n");
  g_autofree char *missing = g_build_filename (it->folder, "missing.pdf", NULL);
  const char *paths[] = { empty, broken, missing, it->folder };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (
        zeren_plan_import (it->context, paths[i], bureau, NULL, NULL, NULL, &error), ==, 0);
      g_assert_nonnull (strstr (error->message, paths[i]));
    }
  g_assert_cmpuint (count_plans (it), ==, 0);
}

static void
test_plan_needs_an_organisation_that_goes_on (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 bureau = service_fixture_add_organisation (it, "青禾县水务局", "局", 0);
  g_autofree char *path = service_fixture_write (it, "a.txt", "一、局党组每年召开1次会议。\n");
  g_autoptr (GError) unknown = NULL;
  g_autoptr (GError) ended = NULL;

  g_assert_cmpint (zeren_plan_import (it->context, path, 77, NULL, NULL, NULL, &unknown), ==, 0);
  g_assert_nonnull (strstr (unknown->message, "77"));
  g_assert_true (
    zeren_registry_end_organisation (it->context, bureau, zeren_date_new (2025, 12, 31), NULL));
  g_assert_cmpint (zeren_plan_import (it->context, path, bureau, NULL, NULL, NULL, &ended), ==, 0);
  g_assert_nonnull (strstr (ended->message, "青禾县水务局"));
}

static void
count_progress_cb (const char *message, double fraction, gpointer user_data)
{
  guint *count = user_data;

  g_assert_cmpstr (message, !=, "");
  g_assert_cmpfloat (fraction, >=, 0);
  g_assert_cmpfloat (fraction, <=, 1);
  (*count)++;
}

static void
test_progress_is_told_page_by_page (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 bureau = service_fixture_add_organisation (it, "青禾县水务局", "局", 0);
  g_autofree char *path = g_test_build_filename (
    G_TEST_DIST, "..", "seeds", "work-safety.pdf", NULL);
  g_autoptr (GError) error = NULL;
  guint steps = 0;

  g_assert_cmpint (
    zeren_plan_import (it->context, path, bureau, NULL, count_progress_cb, &steps, &error), >, 0);
  g_assert_no_error (error);
  g_assert_cmpuint (steps, ==, 8); /* opening, five pages, looking for duties, keeping */
}

static void
cancel_cb (const char *message, double fraction, gpointer user_data)
{
  if (fraction > 0.5)
    g_cancellable_cancel (user_data);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;
  guint count = 0;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      count += g_file_test (path, G_FILE_TEST_IS_DIR) ? count_files (path) : 1;
    }

  return count;
}

static void
test_cancelled_import_keeps_nothing (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 bureau = service_fixture_add_organisation (it, "青禾县水务局", "局", 0);
  g_autofree char *path = g_test_build_filename (
    G_TEST_DIST, "..", "seeds", "work-safety.pdf", NULL);
  g_autofree char *files = g_build_filename (zeren_context_get_folder (it->context), "files", NULL);
  g_autoptr (GCancellable) stop = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (
    zeren_plan_import (it->context, path, bureau, stop, cancel_cb, stop, &error), ==, 0);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_plans (it), ==, 0);
  g_assert_cmpuint (count_files (files), ==, 0);
}

static ZerenPlanSource *
load_source (ServiceFixture *it, const char *name, const char *text)
{
  g_autofree char *path = service_fixture_write (it, name, text);
  g_autoptr (GError) error = NULL;
  ZerenPlanSource *source = zeren_plan_source_load (path, NULL, &error);

  g_assert_no_error (error);

  return source;
}

static void
test_same_file_is_noticed_before_and_can_take_its_place (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 bureau = service_fixture_add_organisation (it, "青禾县水务局", "局", 0);
  gint64 first = service_fixture_import (it, "a.txt", "一、局党组每年召开1次会议。\n", bureau);
  g_autoptr (ZerenPlanSource) source = load_source (it, "b.txt", "一、局党组每年召开1次会议。\n");
  ZerenPlanTerms terms = { bureau, first };
  g_autoptr (ZerenPlan) found = NULL;
  g_autoptr (ZerenPlan) older = NULL;
  g_autoptr (ZerenPlan) newer = NULL;
  g_autoptr (GError) error = NULL;
  gint64 second;

  g_assert_true (zeren_plan_import_find (it->context, source->sha256, &found, NULL));
  g_assert_cmpint (zeren_plan_get_id (found), ==, first);

  second = zeren_plan_import_source (it->context, source, NULL, &terms, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  newer = load_plan (it, second);
  older = load_plan (it, first);
  g_assert_cmpint (zeren_plan_get_supersedes (newer), ==, first);
  g_assert_cmpint (zeren_plan_get_state (older), ==, ZEREN_PLAN_STATE_WITHDRAWN);
}

static void
test_pasted_text_is_a_plan_of_its_title (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  ZerenPlanTerms terms = { service_fixture_add_organisation (it, "青禾县水务局", "局", 0) };
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenPlanSource) source = zeren_plan_source_new_text (
    " 防汛/值班制度 ", "一、办公室每季度检查1次值班记录。\n", &error);
  g_autoptr (ZerenPlan) plan = NULL;
  g_autoptr (GPtrArray) duties = NULL;
  gint64 id;

  g_assert_no_error (error);
  id = zeren_plan_import_source (it->context, source, NULL, &terms, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  plan = load_plan (it, id);
  duties = service_fixture_list_duties (it, id);
  g_assert_cmpstr (zeren_plan_get_title (plan), ==, "防汛/值班制度");
  g_assert_cmpstr (zeren_plan_get_file_name (plan), ==, "防汛_值班制度.txt");
  g_assert_cmpstr (zeren_plan_get_format (plan), ==, "text");
  g_assert_cmpuint (duties->len, ==, 1);

  g_assert_null (zeren_plan_source_new_text ("标题", " \n", &error));
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (zeren_plan_source_new_text ("  ", "一、检查。", &error));
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
}

static void
test_doubtful_encoding_is_asked_for (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  ZerenPlanTerms terms = { service_fixture_add_organisation (it, "青禾县水务局", "局", 0) };
  g_autofree char *big5 = g_convert (
    "一、辦公室每季度檢查1次值班記錄。\n", -1, "BIG5", "UTF-8", NULL, NULL, NULL);
  g_autoptr (ZerenPlanSource) source = load_source (it, "big5.txt", big5);
  g_autofree char *beginning = zeren_plan_source_dup_beginning (source, "BIG5-HKSCS");
  g_autoptr (GPtrArray) duties = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  g_assert_true (zeren_plan_source_is_doubtful (source));
  g_assert_cmpstr (beginning, ==, "一、辦公室每季度檢查1次值班記錄。");
  g_assert_cmpint (
    zeren_plan_import_source (it->context, source, NULL, &terms, NULL, NULL, NULL, &error), ==, 0);
  g_assert_nonnull (strstr (error->message, "BIG5-HKSCS"));
  g_clear_error (&error);

  id = zeren_plan_import_source (
    it->context, source, "BIG5-HKSCS", &terms, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  duties = service_fixture_list_duties (it, id);
  g_assert_cmpuint (duties->len, ==, 1);
}

/* A notice sends the plan out: the plan has its own title, and the number of the notice. */
static void
test_plan_behind_a_notice_has_its_own_title (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 bureau = service_fixture_add_organisation (it, "青禾县水务局", "局", 0);
  gint64 id = service_fixture_import (
    it,
    "notice.txt",
    "青禾县水务局关于印发《泵站安全责任制实施细则》的通知\n青水发〔2026〕3号\n\n各科室：\n"
    "现将《泵站安全责任制实施细则》印发给你们，请认真贯彻执行。\n\n青禾县水务局\n2026年3月1日\n\n"
    "泵站安全责任制实施细则\n\n第一条 安全科每季度组织一次检查。\n",
    bureau);
  gint64 other = service_fixture_import (
    it,
    "call.txt",
    "青禾县水务局关于开展泵站检查的通知\n\n各科室：\n一、安全科每月检查一次泵站。\n",
    bureau);
  g_autoptr (ZerenPlan) plan = load_plan (it, id);
  g_autoptr (ZerenPlan) call = load_plan (it, other);

  g_assert_cmpstr (zeren_plan_get_title (plan), ==, "泵站安全责任制实施细则");
  g_assert_cmpstr (zeren_plan_get_number (plan), ==, "青水发〔2026〕3号");
  g_assert_cmpstr (zeren_plan_get_issuer (plan), ==, "青禾县水务局");
  g_assert_cmpstr (zeren_plan_get_title (call), ==, "青禾县水务局关于开展泵站检查的通知");
}

static void
assert_encodings (const char *text, const char *encoding, const char *const *expected)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gsize length;
  g_autofree char *bytes = g_convert (text, -1, encoding, "UTF-8", NULL, &length, NULL);
  g_autofree char *path = g_build_filename (it->folder, "plan.txt", NULL);
  g_autoptr (ZerenPlanSource) source = NULL;
  g_autoptr (GPtrArray) encodings = NULL;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, bytes, length, &error);
  g_assert_no_error (error);
  source = zeren_plan_source_load (path, NULL, &error);
  g_assert_no_error (error);
  if (expected == NULL)
    {
      g_assert_false (zeren_plan_source_is_doubtful (source));
      return;
    }
  g_assert_true (zeren_plan_source_is_doubtful (source));
  encodings = zeren_plan_source_list_encodings (source);
  for (guint i = 0; expected[i] != NULL; i++)
    {
      g_autofree char *beginning = zeren_plan_source_dup_beginning (source, expected[i]);

      g_assert_cmpstr (g_ptr_array_index (encodings, i), ==, expected[i]);
      g_assert_nonnull (beginning);
    }
}

/* What is sure is not asked about; what is not is offered in all that it can be, the likeliest
 * first. */
static void
test_readable_encodings_are_offered (void)
{
  const char *const traditional[] = { "BIG5-HKSCS", NULL };
  const char *const accidental[] = { "GB18030", "BIG5-HKSCS", "UTF-8", NULL };
  const char *const wide[] = { "UTF-16LE", NULL };

  assert_encodings ("一、办公室每季度检查1次值班记录。\n", "GB18030", NULL);
  assert_encodings ("一、办公室每季度检查1次值班记录。\n", "UTF-8", NULL);
  assert_encodings ("一、办公室每季度检查1次值班记录。\n", "UTF-16LE", NULL);
  assert_encodings ("一、辦公室每季度檢查1次值班記錄。\n", "BIG5", traditional);
  assert_encodings ("模女", "GB18030", accidental);
  assert_encodings ("办公室检查值班记录ЖДГ№№\n1\n", "UTF-16LE", wide);
}

static void
test_encodings_have_several_names (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (zeren_plan_source_find_encoding ("gbk", NULL), ==, "GB18030");
  g_assert_cmpstr (zeren_plan_source_find_encoding ("Big5", NULL), ==, "BIG5-HKSCS");
  g_assert_cmpstr (zeren_plan_source_find_encoding ("utf8", NULL), ==, "UTF-8");
  g_assert_null (zeren_plan_source_find_encoding ("latin", &error));
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "UTF-16BE"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/service/plan-import/plan-is-kept-with-all-that-was-found",
                   test_plan_is_kept_with_all_that_was_found);
  g_test_add_func ("/service/plan-import/duties-come-as-proposals-with-their-place",
                   test_duties_come_as_proposals_with_their_place);
  g_test_add_func ("/service/plan-import/span-cuts-the-quote-out-of-the-text",
                   test_span_cuts_the_quote_out_of_the_text);
  g_test_add_func ("/service/plan-import/file-and-reading-copy-are-kept",
                   test_file_and_reading_copy_are_kept);
  g_test_add_func ("/service/plan-import/same-file-twice-is-refused-with-the-first-id",
                   test_same_file_twice_is_refused_with_the_first_id);
  g_test_add_func ("/service/plan-import/withdrawn-plan-can-come-in-again",
                   test_withdrawn_plan_can_come_in_again);
  g_test_add_func ("/service/plan-import/withdrawn-plan-keeps-its-duties",
                   test_withdrawn_plan_keeps_its_duties);
  g_test_add_func ("/service/plan-import/unreadable-files-are-named-and-nothing-is-kept",
                   test_unreadable_files_are_named_and_nothing_is_kept);
  g_test_add_func ("/service/plan-import/plan-needs-an-organisation-that-goes-on",
                   test_plan_needs_an_organisation_that_goes_on);
  g_test_add_func ("/service/plan-import/cancelled-import-keeps-nothing",
                   test_cancelled_import_keeps_nothing);
  g_test_add_func ("/service/plan-import/progress-is-told-page-by-page",
                   test_progress_is_told_page_by_page);
  g_test_add_func ("/service/plan-import/same-file-is-noticed-before-and-can-take-its-place",
                   test_same_file_is_noticed_before_and_can_take_its_place);
  g_test_add_func ("/service/plan-import/pasted-text-is-a-plan-of-its-title",
                   test_pasted_text_is_a_plan_of_its_title);
  g_test_add_func ("/service/plan-import/doubtful-encoding-is-asked-for",
                   test_doubtful_encoding_is_asked_for);
  g_test_add_func ("/service/plan-import/plan-behind-a-notice-has-its-own-title",
                   test_plan_behind_a_notice_has_its_own_title);
  g_test_add_func ("/service/plan-import/readable-encodings-are-offered",
                   test_readable_encodings_are_offered);
  g_test_add_func ("/service/plan-import/encodings-have-several-names",
                   test_encodings_have_several_names);

  return g_test_run ();
}
