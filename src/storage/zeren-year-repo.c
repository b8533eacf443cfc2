/* zeren-year-repo.c: keeps which years are closed, and what of them goes on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-year-repo.h"

#include "zeren-repo-private.h"

ZEREN_DEFINE_REPO (ZerenYearRepo, zeren_year_repo)

void
zeren_closed_year_free (ZerenClosedYear *self)
{
  g_clear_pointer (&self->closed_at, g_date_time_unref);
  g_free (self->who);
  g_free (self);
}

/** zeren_year_repo_list_closed: Returns: (transfer full) (element-type ZerenClosedYear) (nullable):
 * the closed years, the latest first */
GPtrArray *
zeren_year_repo_list_closed (ZerenYearRepo *self, GError **error)
{
  g_autoptr (GPtrArray) years = NULL;
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_YEAR_REPO (self), NULL);

  years = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_closed_year_free);
  statement = zeren_repo_prepare (
    self,
    "SELECT year, closed_at, who, "
    "(SELECT count (*) FROM carried_task WHERE carried_task.year = closed_year.year) AS n_carried "
    "FROM closed_year ORDER BY year DESC");
  while (zeren_statement_step (statement))
    {
      ZerenClosedYear *year = g_new0 (ZerenClosedYear, 1);

      year->year = (guint)zeren_statement_get_int64 (statement, "year");
      year->closed_at = g_date_time_new_from_iso8601 (
        zeren_statement_get_string (statement, "closed_at"), zone);
      year->who = g_strdup (zeren_statement_get_string (statement, "who"));
      year->n_carried = (guint)zeren_statement_get_int64 (statement, "n_carried");
      g_ptr_array_add (years, year);
    }

  return zeren_statement_finish (statement, error) ? g_steal_pointer (&years) : NULL;
}

/** zeren_year_repo_list_planned: Returns: (transfer full) (element-type gint) (nullable): the years
 * that have tasks, the earliest first */
GArray *
zeren_year_repo_list_planned (ZerenYearRepo *self, GError **error)
{
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_YEAR_REPO (self), NULL);

  statement = zeren_repo_prepare (self, "SELECT DISTINCT year FROM task ORDER BY year");
  while (zeren_statement_step (statement))
    {
      int year = (int)zeren_statement_get_int64 (statement, "year");

      g_array_append_val (years, year);
    }

  return zeren_statement_finish (statement, error) ? g_steal_pointer (&years) : NULL;
}

/** zeren_year_repo_list_carried: Returns: (transfer full) (element-type gint64 guint) (nullable):
 * the tasks that were open when their year was closed, each with that year */
GHashTable *
zeren_year_repo_list_carried (ZerenYearRepo *self, GError **error)
{
  g_autoptr (GHashTable) tasks = NULL;
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_YEAR_REPO (self), NULL);

  tasks = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  statement = zeren_repo_prepare (self, "SELECT task, year FROM carried_task");
  while (zeren_statement_step (statement))
    {
      gint64 task = zeren_statement_get_int64 (statement, "task");

      g_hash_table_insert (tasks,
                           g_memdup2 (&task, sizeof task),
                           GUINT_TO_POINTER (zeren_statement_get_int64 (statement, "year")));
    }

  return zeren_statement_finish (statement, error) ? g_steal_pointer (&tasks) : NULL;
}

/** zeren_year_repo_is_closed: Returns: whether it could be read; @closed (out) whether @year is
 * closed */
gboolean
zeren_year_repo_is_closed (ZerenYearRepo *self, guint year, gboolean *closed, GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_YEAR_REPO (self), FALSE);

  statement = zeren_repo_prepare (self, "SELECT year FROM closed_year WHERE year = :year");
  zeren_statement_bind_int64 (statement, "year", year);
  *closed = zeren_statement_step (statement);

  return zeren_statement_finish (statement, error);
}

static gboolean
carry_task (ZerenYearRepo *self, guint year, gint64 task, GError **error)
{
  g_autoptr (ZerenStatement) statement = zeren_repo_prepare (
    self, "INSERT INTO carried_task (task, year) VALUES (:task, :year)");

  zeren_statement_bind_int64 (statement, "task", task);
  zeren_statement_bind_int64 (statement, "year", year);

  return zeren_statement_run (statement, error);
}

static gboolean
run_for_year (ZerenYearRepo *self, const char *sql, guint year, GError **error)
{
  g_autoptr (ZerenStatement) statement = zeren_repo_prepare (self, sql);

  zeren_statement_bind_int64 (statement, "year", year);

  return zeren_statement_run (statement, error);
}

static gboolean
insert_closed (ZerenYearRepo *self, guint year, GError **error)
{
  ZerenDatabase *database = zeren_repo_get_database (ZEREN_REPO (self));
  g_autoptr (GDateTime) now = zeren_clock_now (zeren_database_get_clock (database));
  g_autoptr (ZerenStatement) statement = zeren_repo_prepare (
    self, "INSERT INTO closed_year (year, closed_at, who) VALUES (:year, :closed_at, :who)");

  zeren_statement_bind_int64 (statement, "year", year);
  zeren_statement_bind_time (statement, "closed_at", now);
  zeren_statement_bind_string (statement, "who", zeren_database_get_who (database));

  return zeren_statement_run (statement, error);
}

/**
 * zeren_year_repo_close:
 * @self: a repository
 * @year: a year that is not closed
 * @carried: (element-type gint64): its open tasks
 * @error: return location for a #ZerenStorageError
 *
 * Returns: whether @year is closed, by the clock's now
 */
gboolean
zeren_year_repo_close (ZerenYearRepo *self, guint year, GArray *carried, GError **error)
{
  ZerenDatabase *database;
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_autofree char *note = NULL;

  g_return_val_if_fail (ZEREN_IS_YEAR_REPO (self), FALSE);

  database = zeren_repo_get_database (ZEREN_REPO (self));
  transaction = zeren_database_begin (database, error);
  if (transaction == NULL || !insert_closed (self, year, error))
    return FALSE;
  for (guint i = 0; i < carried->len; i++)
    if (!carry_task (self, year, g_array_index (carried, gint64, i), error))
      return FALSE;
  note = g_strdup_printf (">%u", carried->len);

  return zeren_history_record (database, "close", "year", year, note, error) &&
         zeren_transaction_commit (transaction, error);
}

/** zeren_year_repo_reopen: Returns: whether @year is open again, and none of its tasks is carried
 */
gboolean
zeren_year_repo_reopen (ZerenYearRepo *self, guint year, GError **error)
{
  ZerenDatabase *database;
  g_autoptr (ZerenTransaction) transaction = NULL;

  g_return_val_if_fail (ZEREN_IS_YEAR_REPO (self), FALSE);

  database = zeren_repo_get_database (ZEREN_REPO (self));
  transaction = zeren_database_begin (database, error);

  return transaction != NULL &&
         run_for_year (self, "DELETE FROM carried_task WHERE year = :year", year, error) &&
         run_for_year (self, "DELETE FROM closed_year WHERE year = :year", year, error) &&
         zeren_history_record (database, "reopen", "year", year, NULL, error) &&
         zeren_transaction_commit (transaction, error);
}
