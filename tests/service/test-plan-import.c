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
  g_autoptr (ZerenText) text = zeren_plan_read_text (path, NULL, &error);
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
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **place = user_data;

  *place = g_object_ref (result);
}

static GAsyncResult *
import_async (ServiceFixture *it, const char *path, gint64 org, GCancellable *stop, guint *steps)
{
  GAsyncResult *result = NULL;

  zeren_plan_import_async (
    it->context, path, org, stop, count_progress_cb, steps, imported_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return result;
}

static void
test_window_imports_without_blocking (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 bureau = service_fixture_add_organisation (it, "青禾县水务局", "局", 0);
  g_autofree char *path = service_fixture_write (it, "a.txt", "一、局党组每年召开1次会议。\n");
  guint steps = 0;
  g_autoptr (GAsyncResult) result = import_async (it, path, bureau, NULL, &steps);
  g_autoptr (GError) error = NULL;
  gint64 id = zeren_plan_import_finish (it->context, result, &error);

  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  g_assert_cmpuint (steps, ==, 2);
  g_assert_cmpuint (count_plans (it), ==, 1);
}

static void
test_cancelled_import_keeps_nothing (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 bureau = service_fixture_add_organisation (it, "青禾县水务局", "局", 0);
  g_autofree char *path = service_fixture_write (it, "a.txt", "一、局党组每年召开1次会议。\n");
  g_autoptr (GCancellable) stop = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  guint steps = 0;

  g_cancellable_cancel (stop);
  result = import_async (it, path, bureau, stop, &steps);
  g_assert_cmpint (zeren_plan_import_finish (it->context, result, &error), ==, 0);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_plans (it), ==, 0);
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
  g_test_add_func ("/service/plan-import/window-imports-without-blocking",
                   test_window_imports_without_blocking);
  g_test_add_func ("/service/plan-import/cancelled-import-keeps-nothing",
                   test_cancelled_import_keeps_nothing);

  return g_test_run ();
}
