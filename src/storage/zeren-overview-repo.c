/* zeren-overview-repo.c: how many there are of what the office has to look after
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-overview-repo.h"

#include "zeren-repo-private.h"

ZEREN_DEFINE_REPO (ZerenOverviewRepo, zeren_overview_repo)

/* What counts for completion: waived tasks and those from before the start were nobody's to do. */
#define COUNTS "task.state NOT IN ('waived', 'before_start')"
#define DONE   "task.state IN ('done', 'done_late')"

void
zeren_overview_share_free (ZerenOverviewShare *self)
{
  g_free (self->name);
  g_free (self);
}

/* Each task is looked at once. The states are those of the lists (zeren-task-views.h); a test
 * compares the two. */
static gboolean
count_tasks (ZerenOverviewRepo *self, ZerenDate today, ZerenOverviewCounts *counts, GError **error)
{
  ZerenDate monday = zeren_date_add_days (today, 1 - zeren_date_get_weekday (today));
  g_autoptr (ZerenStatement) statement = zeren_repo_prepare (
    self,
    "SELECT count (*) AS tasks, "
    "count (*) FILTER (WHERE state IN ('planned', 'in_progress', 'returned') AND due_date BETWEEN "
    ":monday AND :sunday) AS week, "
    "count (*) FILTER (WHERE state IN ('planned', 'in_progress', 'returned') AND due_date < "
    ":today) AS overdue, "
    "count (*) FILTER (WHERE state IN ('planned', 'in_progress', 'returned') AND lapse_date < "
    ":today) AS to_verify, "
    "count (*) FILTER (WHERE year = :year AND " COUNTS ") AS counted, "
    "count (*) FILTER (WHERE year = :year AND " DONE ") AS done, "
    "count (*) FILTER (WHERE year = :year AND " COUNTS " AND due_date <= :today) AS due, "
    "count (*) FILTER (WHERE year = :year AND " DONE " AND due_date <= :today) AS due_done, "
    "count (*) FILTER (WHERE year = :year AND state IN ('planned', 'in_progress', 'returned') AND "
    "provisional) AS provisional "
    "FROM task");

  zeren_statement_bind_date (statement, "monday", monday);
  zeren_statement_bind_date (statement, "sunday", zeren_date_add_days (monday, 6));
  zeren_statement_bind_date (statement, "today", today);
  zeren_statement_bind_int64 (statement, "year", zeren_date_get_year (today));
  if (zeren_statement_step (statement))
    {
      counts->tasks = zeren_statement_get_int64 (statement, "tasks");
      counts->week = zeren_statement_get_int64 (statement, "week");
      counts->overdue = zeren_statement_get_int64 (statement, "overdue");
      counts->to_verify = zeren_statement_get_int64 (statement, "to_verify");
      counts->year = zeren_statement_get_int64 (statement, "counted");
      counts->year_done = zeren_statement_get_int64 (statement, "done");
      counts->due = zeren_statement_get_int64 (statement, "due");
      counts->due_done = zeren_statement_get_int64 (statement, "due_done");
      counts->provisional = zeren_statement_get_int64 (statement, "provisional");
    }

  return zeren_statement_finish (statement, error);
}

static gboolean
count_duties (ZerenOverviewRepo *self, ZerenOverviewCounts *counts, GError **error)
{
  g_autoptr (ZerenStatement) statement = zeren_repo_prepare (
    self,
    "WITH open AS ("
    "SELECT duty.plan AS plan, duty.state = 'proposed' AS proposed, "
    "duty.state = 'accepted' AND NOT EXISTS (SELECT 1 FROM binding WHERE binding.duty = duty.id) "
    "AS unbound "
    "FROM duty "
    "JOIN plan ON plan.id = duty.plan "
    "WHERE plan.state = 'active' AND duty.scope = 'record' "
    "AND duty.state IN ('proposed', 'accepted')) "
    "SELECT count (*) FILTER (WHERE proposed) AS to_review, "
    "min (plan) FILTER (WHERE proposed) AS first_review, "
    "max (plan) FILTER (WHERE proposed) AS last_review, "
    "count (*) FILTER (WHERE unbound) AS unbound, "
    "min (plan) FILTER (WHERE unbound) AS first_unbound, "
    "max (plan) FILTER (WHERE unbound) AS last_unbound "
    "FROM open");

  if (zeren_statement_step (statement))
    {
      gint64 review = zeren_statement_get_int64 (statement, "first_review");
      gint64 unbound = zeren_statement_get_int64 (statement, "first_unbound");

      counts->to_review = zeren_statement_get_int64 (statement, "to_review");
      counts->unbound = zeren_statement_get_int64 (statement, "unbound");
      if (review == zeren_statement_get_int64 (statement, "last_review"))
        counts->review_plan = review;
      if (unbound == zeren_statement_get_int64 (statement, "last_unbound"))
        counts->unbound_plan = unbound;
    }

  return zeren_statement_finish (statement, error);
}

static gboolean
count_office (ZerenOverviewRepo *self, ZerenOverviewCounts *counts, GError **error)
{
  g_autoptr (ZerenStatement)
    statement = zeren_repo_prepare (self,
                                    "SELECT (SELECT count (*) FROM organisation) AS organisations, "
                                    "(SELECT count (*) FROM plan WHERE state = 'active') AS plans");

  if (zeren_statement_step (statement))
    {
      counts->organisations = zeren_statement_get_int64 (statement, "organisations");
      counts->plans = zeren_statement_get_int64 (statement, "plans");
    }

  return zeren_statement_finish (statement, error);
}

/**
 * zeren_overview_repo_count:
 * @self: a repository
 * @today: the day of asking; its year is the year counted
 * @counts: (out caller-allocates): how many there are
 * @error: return location for a #ZerenStorageError
 *
 * Returns: whether all was counted
 */
gboolean
zeren_overview_repo_count (ZerenOverviewRepo *self,
                           ZerenDate today,
                           ZerenOverviewCounts *counts,
                           GError **error)
{
  g_return_val_if_fail (ZEREN_IS_OVERVIEW_REPO (self), FALSE);
  g_return_val_if_fail (zeren_date_is_set (today), FALSE);
  g_return_val_if_fail (counts != NULL, FALSE);

  *counts = (ZerenOverviewCounts){ 0 };

  return count_office (self, counts, error) && count_tasks (self, today, counts, error) &&
         count_duties (self, counts, error);
}

/**
 * zeren_overview_repo_list_shares:
 * @self: a repository
 * @year: a year
 * @error: return location for a #ZerenStorageError
 *
 * Returns: (transfer full) (element-type ZerenOverviewShare) (nullable): the organisations with
 *   tasks of @year, as the tree of the office has them; nobody is ranked
 */
GPtrArray *
zeren_overview_repo_list_shares (ZerenOverviewRepo *self, int year, GError **error)
{
  g_autoptr (GPtrArray)
    shares = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_overview_share_free);
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_OVERVIEW_REPO (self), NULL);

  /* The path orders a parent before its children and these by their positions. */
  statement = zeren_repo_prepare (
    self,
    "WITH RECURSIVE tree AS ("
    "SELECT id, name, format ('%06d.%09d', position, id) AS path "
    "FROM organisation WHERE parent IS NULL "
    "UNION ALL "
    "SELECT child.id, child.name, "
    "tree.path || format ('/%06d.%09d', child.position, child.id) "
    "FROM organisation AS child JOIN tree ON tree.id = child.parent), "
    "share AS ("
    "SELECT organisation, count (*) AS tasks, count (*) FILTER (WHERE " DONE ") AS done "
    "FROM task WHERE year = :year AND " COUNTS " GROUP BY organisation) "
    "SELECT share.organisation AS organisation, tree.name AS name, share.tasks AS tasks, "
    "share.done AS done "
    "FROM share JOIN tree ON tree.id = share.organisation "
    "ORDER BY tree.path");
  zeren_statement_bind_int64 (statement, "year", year);
  while (zeren_statement_step (statement))
    {
      ZerenOverviewShare *share = g_new0 (ZerenOverviewShare, 1);

      share->organisation = zeren_statement_get_int64 (statement, "organisation");
      share->name = g_strdup (zeren_statement_get_string (statement, "name"));
      share->tasks = zeren_statement_get_int64 (statement, "tasks");
      share->done = zeren_statement_get_int64 (statement, "done");
      g_ptr_array_add (shares, share);
    }

  return zeren_statement_finish (statement, error) ? g_steal_pointer (&shares) : NULL;
}
