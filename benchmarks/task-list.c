/* task-list.c: 10,000 tasks read, sorted and filtered, beside sqlite3 that reads the same rows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "year-fixture.h"

#include "zeren-list-merge.h"
#include "zeren-organisation-repo.h"
#include "zeren-task-bulk.h"
#include "zeren-task-columns.h"
#include "zeren-task-filter.h"

#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define N_ORGANISATIONS 100
#define N_DUTIES        9 /* of every one: eight a month, one a quarter */
#define N_DONE          2000
#define N_RUNS          7

/* What the list shows of each task, from the same tables */
static const char reference_sql[] =
  "SELECT task.*, duty.action, duty.quote, organisation.name, member.name, plan.title, "
  "(SELECT count (*) FROM evidence WHERE evidence.task = task.id) "
  "FROM task JOIN duty ON duty.id = task.duty "
  "JOIN organisation ON organisation.id = task.organisation "
  "LEFT JOIN member ON member.id = task.member JOIN plan ON plan.id = duty.plan "
  "ORDER BY task.due_date, task.id";

static double
to_seconds (struct timeval time)
{
  return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

static double
get_processor_time (int who)
{
  struct rusage usage;

  getrusage (who, &usage);

  return to_seconds (usage.ru_utime) + to_seconds (usage.ru_stime);
}

/* --- the office ---------------------------------------------------------------------------- */

static void
add_duty (YearFixture *it, guint i, ZerenPeriodKind period)
{
  g_autofree char *action = g_strdup_printf ("组织第%u项安全生产检查并形成记录", i);
  gint64 duty = year_fixture_add_duty (it, action, ZEREN_FREQUENCY_AT_LEAST, 1, period, NULL);

  year_fixture_bind (it, duty, zeren_binding_new_organisation_kind (duty, "站所"));
}

static void
complete_some (YearFixture *it)
{
  ZerenTaskQuery query = { .limit = N_DONE };
  g_autoptr (GPtrArray) tasks = zeren_tasks_list (it->context, &query, NULL);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) files = year_fixture_files (it, "记录.txt", "检查记录");
  ZerenTaskBulk bulk = { ZEREN_TASK_BULK_COMPLETE, on ("2026-06-18"), files };
  g_autoptr (GPtrArray) done = NULL;

  for (guint i = 0; i < tasks->len; i++)
    {
      gint64 id = zeren_task_get_id (g_ptr_array_index (tasks, i));

      g_array_append_val (ids, id);
    }
  done = zeren_task_bulk_do (it->context, &bulk, ids, NULL, NULL);
  g_assert_nonnull (done);
}

static YearFixture *
create_office (void)
{
  YearFixture *it = year_fixture_new ();
  ZerenDatabase *database = zeren_context_get_database (it->context);
  g_autoptr (ZerenTransaction) transaction = zeren_database_begin (database, NULL);

  for (guint i = 1; i <= N_ORGANISATIONS; i++)
    {
      g_autofree char *name = g_strdup_printf ("第%u水务站", i);

      service_fixture_add_organisation (it->base, name, "站所", it->bureau);
    }
  for (guint i = 0; i < N_DUTIES - 1; i++)
    add_duty (it, i, ZEREN_PERIOD_MONTH);
  add_duty (it, N_DUTIES, ZEREN_PERIOD_QUARTER);
  zeren_year_plan_free (year_fixture_plan (it, 2026, NULL));
  year_fixture_set_today (it, "2026-06-20");
  complete_some (it);
  zeren_transaction_commit (transaction, NULL);

  return it;
}

/* --- what is measured ---------------------------------------------------------------------- */

typedef struct
{
  GListStore *store;
  ZerenTaskFilter *filter;
  GtkFilterListModel *found;
  GtkSortListModel *sorted;
} Models;

static Models
create_models (void)
{
  Models models = { g_list_store_new (ZEREN_TYPE_TASK_VIEW), zeren_task_filter_new () };
  ZerenTaskCriteria all = { .lane = ZEREN_TASK_LANE_ALL };

  zeren_task_filter_set_criteria (models.filter, &all);
  models.found = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (models.store)),
                                            GTK_FILTER (g_object_ref (models.filter)));
  models.sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (models.found)),
                                           zeren_task_columns_new_sorter ("due"));

  return models;
}

static void
clear_models (Models *models)
{
  g_clear_object (&models->sorted);
  g_clear_object (&models->found);
  g_clear_object (&models->filter);
  g_clear_object (&models->store);
}

typedef struct
{
  const char *name;
  double best;
} Measure;

static void
end (Measure *measure, double start)
{
  double seconds = get_processor_time (RUSAGE_SELF) - start;

  if (measure->best == 0 || seconds < measure->best)
    measure->best = seconds;
}

enum
{
  READ,
  SHOW,
  SORT_WHO,
  SORT_WHAT,
  FILTER_ORGANISATION,
  FILTER_WORDS,
  FILTER_LANE,
  AGAIN,
  N_MEASURES,
};

static void
filter (Models *models, const ZerenTaskCriteria *criteria, Measure *measure)
{
  double start = get_processor_time (RUSAGE_SELF);

  zeren_task_filter_set_criteria (models->filter, criteria);
  g_object_unref (g_list_model_get_item (G_LIST_MODEL (models->sorted), 0));
  end (measure, start);
}

static void
sort (Models *models, const char *column, Measure *measure)
{
  double start = get_processor_time (RUSAGE_SELF);
  g_autoptr (GtkSorter) sorter = zeren_task_columns_new_sorter (column);

  gtk_sort_list_model_set_sorter (models->sorted, sorter);
  end (measure, start);
}

static void
measure_once (YearFixture *it, Measure *measures, guint *n_tasks)
{
  ZerenTaskQuery query = { 0 };
  ZerenTaskCriteria of_one = { .lane = ZEREN_TASK_LANE_ALL, .organisation = it->bureau + 10 };
  ZerenTaskCriteria words = { .lane = ZEREN_TASK_LANE_ALL, .words = (char *)"第3项" };
  ZerenTaskCriteria done = { .lane = ZEREN_TASK_LANE_DONE };
  Models models = create_models ();
  double start = get_processor_time (RUSAGE_SELF);
  g_autoptr (GPtrArray) views = zeren_task_views_list (it->context, &query, NULL);
  g_autoptr (GPtrArray) again = NULL;

  end (&measures[READ], start);
  start = get_processor_time (RUSAGE_SELF);
  zeren_list_merge (models.store, views, (GEqualFunc)zeren_task_view_equal);
  end (&measures[SHOW], start);
  *n_tasks = g_list_model_get_n_items (G_LIST_MODEL (models.sorted));
  sort (&models, "who", &measures[SORT_WHO]);
  sort (&models, "what", &measures[SORT_WHAT]);
  filter (&models, &of_one, &measures[FILTER_ORGANISATION]);
  filter (&models, &words, &measures[FILTER_WORDS]);
  filter (&models, &done, &measures[FILTER_LANE]);
  again = zeren_task_views_list (it->context, &query, NULL);
  start = get_processor_time (RUSAGE_SELF);
  zeren_list_merge (models.store, again, (GEqualFunc)zeren_task_view_equal);
  end (&measures[AGAIN], start);
  clear_models (&models);
}

static double
run_reference (YearFixture *it)
{
  g_autofree char *path = g_build_filename (
    zeren_context_get_folder (it->context), "zeren.db", NULL);
  const char *argv[] = { "sqlite3", "-readonly", path, reference_sql, NULL };
  g_autoptr (GError) error = NULL;
  double best = 0;

  for (guint i = 0; i < N_RUNS; i++)
    {
      double start = get_processor_time (RUSAGE_CHILDREN);
      double seconds;

      if (!g_spawn_sync (NULL,
                         (char **)argv,
                         NULL,
                         G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL,
                         NULL,
                         NULL,
                         NULL,
                         NULL,
                         NULL,
                         &error))
        {
          printf ("no reference: %s\n", error->message);
          return 0;
        }
      seconds = get_processor_time (RUSAGE_CHILDREN) - start;
      if (best == 0 || seconds < best)
        best = seconds;
    }

  return best;
}

int
main (int argc, char **argv)
{
  Measure measures[N_MEASURES] = {
    [READ] = { "read" },
    [SHOW] = { "show, by due date" },
    [SORT_WHO] = { "sort by who" },
    [SORT_WHAT] = { "sort by what" },
    [FILTER_ORGANISATION] = { "filter: organization" },
    [FILTER_WORDS] = { "filter: words" },
    [FILTER_LANE] = { "another list" },
    [AGAIN] = { "nothing has changed" },
  };
  YearFixture *it;
  guint n_tasks = 0;
  double reference, slowest = 0;

  g_test_init (&argc, &argv, NULL);
  it = create_office ();
  for (guint i = 0; i < N_RUNS; i++)
    measure_once (it, measures, &n_tasks);
  reference = run_reference (it);

  printf ("%u tasks; sqlite3 writes the same rows in %.0f ms\n", n_tasks, reference * 1e3);
  for (guint i = 0; i < N_MEASURES; i++)
    {
      printf ("%-22s %6.1f ms   ×%.2f\n",
              measures[i].name,
              measures[i].best * 1e3,
              reference > 0 ? measures[i].best / reference : 0);
      slowest = MAX (slowest, measures[i].best);
    }
  printf ("slowest: %.1f ms, asked for: 100 ms\n", slowest * 1e3);
  year_fixture_free (it);

  return 0;
}
