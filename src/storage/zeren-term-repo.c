/* zeren-term-repo.c: keeps when the periods begin that a plan only names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-term-repo.h"

#include "zeren-repo-private.h"

ZEREN_DEFINE_REPO (ZerenTermRepo, zeren_term_repo)

static ZerenDate
read_date (ZerenStatement *statement, const char *column)
{
  const char *text = zeren_statement_get_string (statement, column);
  ZerenDate date = ZEREN_DATE_NONE;

  if (text != NULL)
    zeren_date_parse (text, &date, NULL);

  return date;
}

/**
 * zeren_term_repo_find:
 * @self: a repository
 * @duty: a duty
 * @term: (out caller-allocates): what was said of it; without a first day where nothing was
 * @error: return location for a #ZerenStorageError
 *
 * Returns: whether it could be read
 */
gboolean
zeren_term_repo_find (ZerenTermRepo *self, gint64 duty, ZerenDutyTerm *term, GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_TERM_REPO (self), FALSE);

  *term = (ZerenDutyTerm){ .duty = duty, ZEREN_DATE_NONE, ZEREN_DATE_NONE };
  statement = zeren_repo_prepare (self,
                                  "SELECT begins_on, ends_on FROM duty_term WHERE duty = :duty");
  zeren_statement_bind_int64 (statement, "duty", duty);
  if (zeren_statement_step (statement))
    {
      term->begins_on = read_date (statement, "begins_on");
      term->ends_on = read_date (statement, "ends_on");
    }

  return zeren_statement_finish (statement, error);
}

/** zeren_term_repo_save: Returns: whether @term is kept in place of what was said before */
gboolean
zeren_term_repo_save (ZerenTermRepo *self, const ZerenDutyTerm *term, GError **error)
{
  ZerenDatabase *database;
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_TERM_REPO (self), FALSE);
  g_return_val_if_fail (zeren_date_is_set (term->begins_on), FALSE);

  database = zeren_repo_get_database (ZEREN_REPO (self));
  transaction = zeren_database_begin (database, error);
  if (transaction == NULL)
    return FALSE;
  statement = zeren_repo_prepare (self,
                                  "INSERT INTO duty_term (duty, begins_on, ends_on) "
                                  "VALUES (:duty, :begins_on, :ends_on) "
                                  "ON CONFLICT (duty) DO UPDATE "
                                  "SET begins_on = excluded.begins_on, ends_on = excluded.ends_on");
  zeren_statement_bind_int64 (statement, "duty", term->duty);
  zeren_statement_bind_date (statement, "begins_on", term->begins_on);
  zeren_statement_bind_date (statement, "ends_on", term->ends_on);

  return zeren_statement_run (statement, error) &&
         zeren_history_record (database, "set-term", "duty", term->duty, NULL, error) &&
         zeren_transaction_commit (transaction, error);
}

/** zeren_term_repo_remove: Returns: whether nothing is said of @duty any more */
gboolean
zeren_term_repo_remove (ZerenTermRepo *self, gint64 duty, GError **error)
{
  ZerenDatabase *database;
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_TERM_REPO (self), FALSE);

  database = zeren_repo_get_database (ZEREN_REPO (self));
  transaction = zeren_database_begin (database, error);
  if (transaction == NULL)
    return FALSE;
  statement = zeren_repo_prepare (self, "DELETE FROM duty_term WHERE duty = :duty");
  zeren_statement_bind_int64 (statement, "duty", duty);

  return zeren_statement_run (statement, error) &&
         zeren_history_record (database, "clear-term", "duty", duty, NULL, error) &&
         zeren_transaction_commit (transaction, error);
}
