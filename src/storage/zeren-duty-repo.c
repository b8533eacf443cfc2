/* zeren-duty-repo.c: keeps duties and whom they fall on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-duty-repo.h"

#include "zeren-plan-repo-private.h"

#include <glib/gi18n-lib.h>

ZEREN_DEFINE_REPO (ZerenDutyRepo, zeren_duty_repo)

/* A set of `1 << value` as a parameter; the ids in SQL stand in the order of the enumeration. */
#define CONDITIONS                                                                                 \
  "FROM duty LEFT JOIN plan ON plan.id = duty.plan "                                               \
  "WHERE (:plan IS NULL OR duty.plan = :plan) "                                                    \
  "AND ((duty.plan NOTNULL AND (:withdrawn OR plan.state = 'active')) "                            \
  "OR (duty.plan ISNULL AND :given)) "                                                             \
  "AND (:states = 0 OR :states & (CASE duty.state WHEN 'proposed' THEN 1 WHEN 'accepted' THEN 2 "  \
  "WHEN 'rejected' THEN 4 ELSE 8 END)) "                                                           \
  "AND (:scopes = 0 OR :scopes & (CASE duty.scope WHEN 'record' THEN 1 ELSE 2 END)) "              \
  "AND duty.confidence >= :min_confidence "                                                        \
  "AND (NOT :unbound OR NOT EXISTS (SELECT 1 FROM binding WHERE binding.duty = duty.id)) "         \
  "AND (NOT :bound OR EXISTS (SELECT 1 FROM binding WHERE binding.duty = duty.id)) "

static void
bind_query (ZerenStatement *statement, const ZerenDutyQuery *query)
{
  zeren_statement_bind_id (statement, "plan", query->plan);
  zeren_statement_bind_int64 (statement, "withdrawn", query->withdrawn);
  zeren_statement_bind_int64 (statement, "given", query->given);
  zeren_statement_bind_int64 (statement, "states", query->states);
  zeren_statement_bind_int64 (statement, "scopes", query->scopes);
  zeren_statement_bind_double (statement, "min_confidence", query->min_confidence);
  zeren_statement_bind_int64 (statement, "unbound", query->unbound);
  zeren_statement_bind_int64 (statement, "bound", query->bound);
}

/**
 * zeren_duty_repo_list:
 * @self: a repository
 * @query: which duties
 * @error: return location for a #ZerenStorageError
 *
 * Returns: (transfer full) (element-type ZerenDuty) (nullable): the duties
 */
GPtrArray *
zeren_duty_repo_list (ZerenDutyRepo *self, const ZerenDutyQuery *query, GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_DUTY_REPO (self), NULL);
  g_return_val_if_fail (query != NULL, NULL);

  statement = zeren_repo_prepare (
    self, "SELECT " ZEREN_DUTY_COLUMNS CONDITIONS "ORDER BY duty.plan, duty.span_start, duty.id");
  bind_query (statement, query);

  return zeren_repo_read_all (statement, ZEREN_TYPE_DUTY, error);
}

/** zeren_duty_repo_count: Returns: how many duties there are; check @error for 0 */
guint
zeren_duty_repo_count (ZerenDutyRepo *self, const ZerenDutyQuery *query, GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;
  guint count = 0;

  g_return_val_if_fail (ZEREN_IS_DUTY_REPO (self), 0);
  g_return_val_if_fail (query != NULL, 0);

  statement = zeren_repo_prepare (self, "SELECT count (*) AS count " CONDITIONS);
  bind_query (statement, query);
  if (zeren_statement_step (statement))
    count = zeren_statement_get_int64 (statement, "count");

  return zeren_statement_finish (statement, error) ? count : 0;
}

/** zeren_duty_repo_load: Returns: (transfer full) (nullable): one duty, of a withdrawn plan too */
ZerenDuty *
zeren_duty_repo_load (ZerenDutyRepo *self, gint64 id, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_DUTY_REPO (self), NULL);

  return zeren_repo_load (self,
                          "SELECT " ZEREN_DUTY_COLUMNS "FROM duty WHERE id = :id",
                          ZEREN_TYPE_DUTY,
                          ZEREN_MISSING_DUTY,
                          id,
                          error);
}

/** zeren_duty_repo_add: Returns: whether a duty written by hand was added; it is proposed, whatever
 * it says, and its scope must have been judged like that of any other */
gboolean
zeren_duty_repo_add (ZerenDutyRepo *self, ZerenDuty *duty, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_DUTY_REPO (self), FALSE);
  g_return_val_if_fail (zeren_duty_get_id (duty) == 0, FALSE);

  zeren_duty_set_state (duty, ZEREN_DUTY_STATE_PROPOSED);

  return zeren_repo_check_exists (self,
                                  "SELECT id FROM plan WHERE id = :id",
                                  ZEREN_MISSING_PLAN,
                                  zeren_duty_get_plan (duty),
                                  error) &&
         zeren_repo_store (self, ZEREN_DUTY_INSERT, duty, "add", "duty", ZEREN_MISSING_DUTY, error);
}

/**
 * zeren_duty_repo_edit:
 * @self: a repository
 * @duty: a stored duty with other words, another frequency or other points
 * @error: return location for a #ZerenStorageError
 *
 * The quote, its place, the scope and the state stay as they are stored. The database asks its
 * judge about the words (zeren_database_set_wording_judge()).
 *
 * Returns: whether it was stored
 */
gboolean
zeren_duty_repo_edit (ZerenDutyRepo *self, ZerenDuty *duty, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_DUTY_REPO (self), FALSE);
  g_return_val_if_fail (zeren_duty_get_id (duty) != 0, FALSE);

  return zeren_repo_store (self,
                           "UPDATE duty SET actor = :actor, action = :action, "
                           "recipient = :recipient, deliverable = :deliverable, "
                           "frequency_kind = :frequency_kind, frequency_count = :frequency_count, "
                           "frequency_period = :frequency_period, "
                           "frequency_each = :frequency_each, frequency_date = :frequency_date, "
                           "points = :points "
                           "WHERE id = :id",
                           duty,
                           "edit",
                           "duty",
                           ZEREN_MISSING_DUTY,
                           error);
}

static gboolean
check_transition (ZerenDuty *stored, ZerenDutyState state, GError **error)
{
  ZerenDutyState from = zeren_duty_get_state (stored);

  if (state == ZEREN_DUTY_STATE_ACCEPTED && !zeren_duty_check_acceptable (stored, error))
    return FALSE;
  if (zeren_duty_state_can_become (from, state))
    return TRUE;

  g_set_error (error,
               ZEREN_STORAGE_ERROR,
               ZEREN_STORAGE_ERROR_REFUSED,
               /* Translators: both are states of a duty, for example “Proposed” and “Accepted” */
               _ ("The duty is “%s”; it cannot become “%s”."),
               zeren_duty_state_to_label (from),
               zeren_duty_state_to_label (state));

  return FALSE;
}

static gboolean
run_for_duty (ZerenDutyRepo *self, const char *sql, gint64 duty, const char *reason, GError **error)
{
  g_autoptr (ZerenStatement) statement = zeren_repo_prepare (self, sql);

  zeren_statement_bind_int64 (statement, "duty", duty);
  if (reason != NULL)
    zeren_statement_bind_string (statement, "reason", reason);

  return zeren_statement_run (statement, error);
}

/* As where a plan is withdrawn: open tasks go, those that hold papers stay as waived. */
static gboolean
close_open_tasks (ZerenDutyRepo *self, gint64 duty, const char *reason, GError **error)
{
  return run_for_duty (
           self,
           "DELETE FROM task "
           "WHERE duty = :duty AND state IN ('planned', 'before_start', 'in_progress', 'returned') "
           "AND NOT " ZEREN_TASK_HOLDS,
           duty,
           NULL,
           error) &&
         run_for_duty (
           self,
           "UPDATE task SET state = 'waived', waived_reason = :reason "
           "WHERE duty = :duty AND state IN ('planned', 'before_start', 'in_progress', 'returned')",
           duty,
           reason,
           error);
}

static const char *const verbs[] = { "propose", "accept", "reject", "supersede" };

/**
 * zeren_duty_repo_set_state:
 * @self: a repository
 * @duty: a stored duty
 * @state: its new state
 * @note: (nullable): why, for the history
 * @error: return location for a #ZerenStorageError or #ZerenModelError
 *
 * The rules are asked with the duty as it is stored, not as the caller has it. A duty that is in
 * the state already stays as it is.
 *
 * Returns: whether the duty is in @state now
 */
gboolean
zeren_duty_repo_set_state (ZerenDutyRepo *self,
                           ZerenDuty *duty,
                           ZerenDutyState state,
                           const char *note,
                           GError **error)
{
  ZerenDatabase *database;
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_autoptr (ZerenDuty) stored = NULL;

  g_return_val_if_fail (ZEREN_IS_DUTY_REPO (self), FALSE);
  g_return_val_if_fail (zeren_duty_get_id (duty) != 0, FALSE);

  database = zeren_repo_get_database (ZEREN_REPO (self));
  transaction = zeren_database_begin (database, error);
  if (transaction == NULL)
    return FALSE;

  stored = zeren_duty_repo_load (self, zeren_duty_get_id (duty), error);
  if (stored == NULL)
    return FALSE;
  if (zeren_duty_get_state (stored) != state)
    {
      if (!zeren_duty_check_has_plan (stored, error) || !check_transition (stored, state, error))
        return FALSE;

      zeren_duty_set_state (stored, state);
      if (!zeren_repo_update (self,
                              "UPDATE duty SET state = :state WHERE id = :id",
                              stored,
                              ZEREN_MISSING_DUTY,
                              error) ||
          (state == ZEREN_DUTY_STATE_REJECTED &&
           !close_open_tasks (
             self, zeren_duty_get_id (stored), _ ("The duty was rejected."), error)) ||
          (state == ZEREN_DUTY_STATE_PROPOSED &&
           !close_open_tasks (self,
                              zeren_duty_get_id (stored),
                              _ ("The acceptance of the duty was taken back."),
                              error)) ||
          !zeren_history_record (
            database, verbs[state], "duty", zeren_duty_get_id (stored), note, error))
        return FALSE;
    }
  if (!zeren_transaction_commit (transaction, error))
    return FALSE;

  zeren_duty_set_state (duty, state);

  return TRUE;
}

/** zeren_duty_repo_list_bindings: Returns: (transfer full) (element-type ZerenBinding) (nullable):
 * whom a duty falls on */
GPtrArray *
zeren_duty_repo_list_bindings (ZerenDutyRepo *self, gint64 duty, GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_DUTY_REPO (self), NULL);

  statement = zeren_repo_prepare (
    self,
    "SELECT id, duty, kind, organisation, organisation_kind, post, role "
    "FROM binding WHERE duty = :duty ORDER BY id");
  zeren_statement_bind_int64 (statement, "duty", duty);

  return zeren_repo_read_all (statement, ZEREN_TYPE_BINDING, error);
}

static gboolean
delete_bindings (ZerenDutyRepo *self, gint64 duty, GError **error)
{
  g_autoptr (ZerenStatement)
    statement = zeren_repo_prepare (self, "DELETE FROM binding WHERE duty = :duty");

  zeren_statement_bind_int64 (statement, "duty", duty);

  return zeren_statement_run (statement, error);
}

static gboolean
check_target (ZerenDutyRepo *self, ZerenBinding *binding, GError **error)
{
  gint64 organisation = zeren_binding_get_organisation (binding);
  gint64 post = zeren_binding_get_post (binding);

  return zeren_binding_check (binding, error) &&
         (organisation == 0 ||
          zeren_repo_check_exists (self,
                                   "SELECT id FROM organisation WHERE id = :id",
                                   N_ ("There is no organization with the number %s."),
                                   organisation,
                                   error)) &&
         (post == 0 || zeren_repo_check_exists (self,
                                                "SELECT id FROM post WHERE id = :id",
                                                N_ ("There is no post with the number %s."),
                                                post,
                                                error));
}

static gboolean
insert_bindings (ZerenDutyRepo *self, gint64 duty, GPtrArray *bindings, GError **error)
{
  for (guint i = 0; i < bindings->len; i++)
    {
      ZerenBinding *binding = g_ptr_array_index (bindings, i);

      zeren_binding_set_duty (binding, duty);
      if (!check_target (self, binding, error) ||
          !zeren_repo_insert (self,
                              "INSERT INTO binding (duty, kind, organisation, organisation_kind, "
                              "post, role) "
                              "VALUES (:duty, :kind, :organisation, :organisation_kind, :post, "
                              ":role)",
                              binding,
                              error))
        return FALSE;
    }

  return TRUE;
}

/**
 * zeren_duty_repo_set_bindings:
 * @self: a repository
 * @duty: a duty that is accepted or can be
 * @bindings: (element-type ZerenBinding): new bindings, in place of those before; none to unbind
 * @error: return location for a #ZerenStorageError or #ZerenModelError
 *
 * Returns: whether the duty is bound so now
 */
gboolean
zeren_duty_repo_set_bindings (ZerenDutyRepo *self, gint64 duty, GPtrArray *bindings, GError **error)
{
  ZerenDatabase *database;
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_autoptr (ZerenDuty) stored = NULL;

  g_return_val_if_fail (ZEREN_IS_DUTY_REPO (self), FALSE);
  g_return_val_if_fail (bindings != NULL, FALSE);

  database = zeren_repo_get_database (ZEREN_REPO (self));
  transaction = zeren_database_begin (database, error);
  if (transaction == NULL)
    return FALSE;
  stored = zeren_duty_repo_load (self, duty, error);

  return stored != NULL && zeren_duty_check_has_plan (stored, error) &&
         zeren_duty_check_acceptable (stored, error) && delete_bindings (self, duty, error) &&
         insert_bindings (self, duty, bindings, error) &&
         zeren_history_record (
           database, bindings->len > 0 ? "bind" : "unbind", "duty", duty, NULL, error) &&
         zeren_transaction_commit (transaction, error);
}
