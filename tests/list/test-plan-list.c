/* test-plan-list.c: the list of plans follows the database, one signal a change
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-plan-fixture.h"
#include "zeren-plan-list.h"
#include "zeren-plan-repo.h"

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
  ZerenDatabase *database;
  gint64 organisation;
  ZerenPlanList *list;
  guint n_signals;
  guint position, removed, added;
} Fixture;

static void
changed_cb (GListModel *model, guint position, guint removed, guint added, gpointer data)
{
  Fixture *fixture = data;

  fixture->n_signals++;
  fixture->position = position;
  fixture->removed = removed;
  fixture->added = added;
}

static void
add (Fixture *fixture, const char *title)
{
  g_autoptr (GBytes) bytes = g_bytes_new (title, strlen (title));
  g_autoptr (ZerenPlan)
    plan = zeren_plan_fixture_add (fixture->database, fixture->organisation, title, bytes, 1);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("zeren-list-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->database = zeren_plan_fixture_open (fixture->folder);
  fixture->organisation = zeren_plan_fixture_add_organisation (fixture->database, "Water Bureau");
  fixture->list = zeren_plan_list_new (fixture->database);
  g_assert_true (zeren_plan_list_refresh (fixture->list));
  g_signal_connect (fixture->list, "items-changed", G_CALLBACK (changed_cb), fixture);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->list);
  g_clear_object (&fixture->database);
  remove_folder (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
}

static ZerenPlan *
find (Fixture *fixture, const char *title, guint *position)
{
  guint n_plans = g_list_model_get_n_items (G_LIST_MODEL (fixture->list));

  for (guint i = 0; i < n_plans; i++)
    {
      g_autoptr (ZerenPlan) plan = g_list_model_get_item (G_LIST_MODEL (fixture->list), i);

      if (g_strcmp0 (zeren_plan_get_title (plan), title) == 0)
        {
          *position = i;
          return zeren_plan_list_find (fixture->list, zeren_plan_get_id (plan), NULL);
        }
    }

  return NULL;
}

static void
test_new_plan_is_one_signal (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)), ==, 0);

  add (fixture, "Fire safety");
  g_assert_cmpuint (fixture->n_signals, ==, 1);
  g_assert_cmpuint (fixture->removed, ==, 0);
  g_assert_cmpuint (fixture->added, ==, 1);

  add (fixture, "Lifts");
  g_assert_cmpuint (fixture->n_signals, ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)), ==, 2);
}

static void
test_unchanged_plans_stay_the_same_objects (Fixture *fixture, gconstpointer data)
{
  ZerenPlan *fire, *lifts;
  guint position;

  add (fixture, "Fire safety");
  add (fixture, "Lifts");
  fire = find (fixture, "Fire safety", &position);
  lifts = find (fixture, "Lifts", &position);
  add (fixture, "Petitions");

  g_assert_true (find (fixture, "Fire safety", &position) == fire);
  g_assert_true (find (fixture, "Lifts", &position) == lifts);
}

static void
test_withdrawn_plan_is_replaced_alone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenPlanRepo) repo = zeren_plan_repo_new (fixture->database);
  g_autoptr (GError) error = NULL;
  ZerenPlan *plan;
  gint64 id;
  guint before;

  add (fixture, "Fire safety");
  add (fixture, "Lifts");
  add (fixture, "Petitions");
  id = zeren_plan_get_id (find (fixture, "Lifts", &before));
  fixture->n_signals = 0;

  zeren_plan_repo_withdraw (repo, id, "Imported by mistake", &error);
  g_assert_no_error (error);

  g_assert_cmpuint (fixture->n_signals, ==, 1);
  plan = zeren_plan_list_find (fixture->list, id, NULL);
  g_assert_true (plan == NULL || zeren_plan_get_state (plan) == ZEREN_PLAN_STATE_WITHDRAWN);
}

static void
test_other_changes_are_no_signal (Fixture *fixture, gconstpointer data)
{
  add (fixture, "Fire safety");
  fixture->n_signals = 0;

  zeren_plan_fixture_add_organisation (fixture->database, "Town School");
  g_assert_true (zeren_plan_list_refresh (fixture->list));

  g_assert_cmpuint (fixture->n_signals, ==, 0);
}

static void
test_reads_what_another_connection_wrote (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenDatabase) reader = zeren_database_open_read_only (
    fixture->folder, zeren_database_get_clock (fixture->database), &error);
  g_autoptr (ZerenPlanList) list = NULL;

  g_assert_no_error (error);
  list = zeren_plan_list_new (reader);
  g_assert_true (zeren_plan_list_refresh (list));
  add (fixture, "Fire safety");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);

  g_signal_emit_by_name (reader, "changed", ZEREN_CHANGES_PLANS);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  g_assert_null (zeren_plan_list_get_error (list));
}

#define ADD(name, function)                                                                        \
  g_test_add ("/list/plan-list/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("new-plan-is-one-signal", test_new_plan_is_one_signal);
  ADD ("unchanged-plans-stay-the-same-objects", test_unchanged_plans_stay_the_same_objects);
  ADD ("withdrawn-plan-is-replaced-alone", test_withdrawn_plan_is_replaced_alone);
  ADD ("other-changes-are-no-signal", test_other_changes_are_no_signal);
  ADD ("reads-what-another-connection-wrote", test_reads_what_another_connection_wrote);

  return g_test_run ();
}
