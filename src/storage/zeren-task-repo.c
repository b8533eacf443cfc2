/* zeren-task-repo.c: keeps tasks and the evidence of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-repo.h"

#include "zeren-repo-private.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

ZEREN_DEFINE_REPO (ZerenTaskRepo, zeren_task_repo)

#define COLUMNS                                                                                    \
  "task.id, task.duty, task.organisation, task.post, task.member, task.year, task.key, "           \
  "task.rule_date, task.rule_source, task.lapse_date, task.due_date, task.moved_because, "         \
  "task.provisional, task.state, task.done_on, task.unperformed_by, task.unperformed_reason, "     \
  "task.waived_reason, task.assigned_to, task.moved_to, task.moved_to_reason, "                    \
  "task.submitted_by, task.returned_reason "

#define IS_OPEN "task.state IN ('planned', 'in_progress', 'returned')"

#define MISSING N_ ("There is no task with the number %s.")

/* `seen` is the state on the day of asking, as zeren_task_get_state_on() has it; a test compares
 * the two. Unset dates are NULL and compare as such. */
#define CONDITIONS                                                                                 \
  "FROM (SELECT *, CASE WHEN " IS_OPEN " AND lapse_date < :today THEN 'to_verify' "                \
  "ELSE state END AS seen FROM task) AS task "                                                     \
  "WHERE (:year = 0 OR task.year = :year) "                                                        \
  "AND (:duty IS NULL OR task.duty = :duty) "                                                      \
  "AND (:plan IS NULL OR task.duty IN (SELECT id FROM duty WHERE plan = :plan)) "                  \
  "AND (:organisation IS NULL OR task.organisation = :organisation) "                              \
  "AND (:post IS NULL OR task.post = :post) "                                                      \
  "AND (:member IS NULL OR task.member = :member) "                                                \
  "AND (:from_date IS NULL OR task.due_date >= :from_date) "                                       \
  "AND (:to_date IS NULL OR task.due_date <= :to_date) "                                           \
  "AND (NOT :overdue OR (" IS_OPEN " AND task.due_date < :today)) "                                \
  "AND (:states = 0 OR :states & (CASE task.seen WHEN 'planned' THEN 1 WHEN 'done' THEN 2 "        \
  "WHEN 'done_late' THEN 4 WHEN 'unperformed' THEN 8 WHEN 'waived' THEN 16 "                       \
  "WHEN 'before_start' THEN 32 WHEN 'in_progress' THEN 64 WHEN 'submitted' THEN 128 "              \
  "WHEN 'returned' THEN 256 ELSE 512 END)) "

static void
bind_query (ZerenStatement *statement, const ZerenTaskQuery *query)
{
  zeren_statement_bind_int64 (statement, "year", query->year);
  zeren_statement_bind_id (statement, "duty", query->duty);
  zeren_statement_bind_id (statement, "plan", query->plan);
  zeren_statement_bind_id (statement, "organisation", query->organisation);
  zeren_statement_bind_id (statement, "post", query->post);
  zeren_statement_bind_id (statement, "member", query->member);
  zeren_statement_bind_date (statement, "from_date", query->from);
  zeren_statement_bind_date (statement, "to_date", query->to);
  zeren_statement_bind_int64 (statement, "states", query->states);
  zeren_statement_bind_int64 (statement, "overdue", query->overdue);
  zeren_statement_bind_date (statement, "today", query->today);
}

/**
 * zeren_task_repo_list:
 * @self: a repository
 * @query: which tasks
 * @error: return location for a #ZerenStorageError
 *
 * Returns: (transfer full) (element-type ZerenTask) (nullable): the tasks, the first due first
 */
GPtrArray *
zeren_task_repo_list (ZerenTaskRepo *self, const ZerenTaskQuery *query, GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_TASK_REPO (self), NULL);
  g_return_val_if_fail (query != NULL, NULL);

  statement = zeren_repo_prepare (self,
                                  "SELECT " COLUMNS CONDITIONS
                                  "ORDER BY task.due_date, task.id LIMIT :limit OFFSET :offset");
  bind_query (statement, query);
  zeren_statement_bind_int64 (statement, "limit", query->limit != 0 ? (gint64)query->limit : -1);
  zeren_statement_bind_int64 (statement, "offset", query->offset);

  return zeren_repo_read_all (statement, ZEREN_TYPE_TASK, error);
}

/** zeren_task_repo_count: Returns: how many tasks there are, whatever limit and offset say; check
 * @error for 0 */
guint
zeren_task_repo_count (ZerenTaskRepo *self, const ZerenTaskQuery *query, GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;
  guint count = 0;

  g_return_val_if_fail (ZEREN_IS_TASK_REPO (self), 0);
  g_return_val_if_fail (query != NULL, 0);

  statement = zeren_repo_prepare (self, "SELECT count (*) AS count " CONDITIONS);
  bind_query (statement, query);
  if (zeren_statement_step (statement))
    count = zeren_statement_get_int64 (statement, "count");

  return zeren_statement_finish (statement, error) ? count : 0;
}

/** zeren_task_repo_load: Returns: (transfer full) (nullable): one task */
ZerenTask *
zeren_task_repo_load (ZerenTaskRepo *self, gint64 id, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_TASK_REPO (self), NULL);

  return zeren_repo_load (
    self, "SELECT " COLUMNS "FROM task WHERE id = :id", ZEREN_TYPE_TASK, MISSING, id, error);
}

/* --- planning --- */

/* The task that stands for the same occurrence; %NULL in @stored where there is none. */
static gboolean
load_same (ZerenTaskRepo *self, ZerenTask *task, ZerenTask **stored, GError **error)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (ZerenStatement)
    statement = zeren_repo_prepare (self,
                                    "SELECT " COLUMNS "FROM task "
                                    "WHERE duty = :duty AND organisation = :organisation "
                                    "AND coalesce (post, 0) = coalesce (:post, 0) AND key = :key");

  zeren_statement_bind_record (statement, ZEREN_RECORD (task));
  found = zeren_repo_read_all (statement, ZEREN_TYPE_TASK, error);
  if (found == NULL)
    return FALSE;

  *stored = found->len > 0 ? g_object_ref (g_ptr_array_index (found, 0)) : NULL;

  return TRUE;
}

static gboolean
dates_are_equal (ZerenDate a, ZerenDate b)
{
  return zeren_date_compare (a, b) == 0;
}

/* Whether planning again gives what is stored. The reason why a date moved is words in the language
 * of the day: it changes with the dates only. */
static gboolean
is_planned_so (ZerenTask *stored, ZerenTask *task)
{
  return zeren_task_get_member (stored) == zeren_task_get_member (task) &&
         zeren_task_get_year (stored) == zeren_task_get_year (task) &&
         zeren_task_get_rule_source (stored) == zeren_task_get_rule_source (task) &&
         dates_are_equal (zeren_task_get_rule_date (stored), zeren_task_get_rule_date (task)) &&
         dates_are_equal (zeren_task_get_lapse_date (stored), zeren_task_get_lapse_date (task)) &&
         dates_are_equal (zeren_task_get_due_date (stored), zeren_task_get_due_date (task)) &&
         zeren_task_get_provisional (stored) == zeren_task_get_provisional (task) &&
         zeren_task_get_state (stored) == zeren_task_get_state (task);
}

static gboolean
is_open (ZerenTask *task)
{
  return zeren_task_state_is_open (zeren_task_get_state (task)) ||
         zeren_task_get_state (task) == ZEREN_TASK_STATE_BEFORE_START;
}

static gboolean
insert_task (ZerenTaskRepo *self, ZerenTask *task, GError **error)
{
  return zeren_repo_insert (
    self,
    "INSERT INTO task (duty, organisation, post, member, year, key, rule_date, rule_source, "
    "lapse_date, due_date, moved_because, provisional, state) "
    "VALUES (:duty, :organisation, :post, :member, :year, :key, :rule_date, :rule_source, "
    ":lapse_date, :due_date, :moved_because, :provisional, :state)",
    task,
    error);
}

static gboolean
update_plan_of_task (ZerenTaskRepo *self, ZerenTask *task, GError **error)
{
  return zeren_repo_update (
    self,
    "UPDATE task SET member = :member, year = :year, rule_date = :rule_date, "
    "rule_source = :rule_source, lapse_date = :lapse_date, due_date = :due_date, "
    "moved_because = :moved_because, provisional = :provisional, state = :state "
    "WHERE id = :id",
    task,
    MISSING,
    error);
}

/* What no two tasks have in common */
static char *
identify (gint64 duty, gint64 organisation, gint64 post, const char *key)
{
  return g_strdup_printf ("%" PRId64 " %" PRId64 " %" PRId64 " %s", duty, organisation, post, key);
}

/* Of many tasks most are new when a year is planned for the first time: to know which, one question
 * for all instead of one for each. */
#define N_MANY 200

static gboolean
list_known (ZerenTaskRepo *self, GPtrArray *tasks, GHashTable **known, GError **error)
{
  guint first = G_MAXUINT, last = 0;
  g_autoptr (ZerenStatement) statement = NULL;

  *known = NULL;
  if (tasks->len < N_MANY)
    return TRUE;
  for (guint i = 0; i < tasks->len; i++)
    {
      guint year = zeren_task_get_year (g_ptr_array_index (tasks, i));

      first = MIN (first, year);
      last = MAX (last, year);
    }

  *known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  statement = zeren_repo_prepare (self,
                                  "SELECT duty, organisation, coalesce (post, 0) AS post, key "
                                  "FROM task WHERE year BETWEEN :first AND :last");
  zeren_statement_bind_int64 (statement, "first", first);
  zeren_statement_bind_int64 (statement, "last", last);
  while (zeren_statement_step (statement))
    g_hash_table_add (*known,
                      identify (zeren_statement_get_int64 (statement, "duty"),
                                zeren_statement_get_int64 (statement, "organisation"),
                                zeren_statement_get_int64 (statement, "post"),
                                zeren_statement_get_string (statement, "key")));

  return zeren_statement_finish (statement, error);
}

static gboolean
is_known (GHashTable *known, ZerenTask *task)
{
  g_autofree char *identity = identify (zeren_task_get_duty (task),
                                        zeren_task_get_organisation (task),
                                        zeren_task_get_post (task),
                                        zeren_task_get_key (task));

  return g_hash_table_contains (known, identity);
}

static gboolean
upsert_task (ZerenTaskRepo *self,
             ZerenTask *task,
             GHashTable *known,
             ZerenTaskChanges *changes,
             GError **error)
{
  g_autoptr (ZerenTask) stored = NULL;

  if ((known == NULL || is_known (known, task)) && !load_same (self, task, &stored, error))
    return FALSE;
  if (stored == NULL)
    {
      changes->added++;
      return insert_task (self, task, error);
    }

  zeren_record_set_id (ZEREN_RECORD (task), zeren_task_get_id (stored));
  zeren_task_repo_keep_what_a_person_did (task, stored);
  if (!is_open (stored) || is_planned_so (stored, task))
    {
      changes->unchanged++;
      return TRUE;
    }

  changes->updated++;

  return update_plan_of_task (self, task, error);
}

static gboolean
upsert_tasks (ZerenTaskRepo *self, GPtrArray *tasks, ZerenTaskChanges *changes, GError **error)
{
  g_autoptr (GHashTable) known = NULL;

  if (!list_known (self, tasks, &known, error))
    return FALSE;
  for (guint i = 0; i < tasks->len; i++)
    {
      ZerenTask *task = g_ptr_array_index (tasks, i);

      if (!is_open (task))
        {
          g_set_error_literal (error,
                               ZEREN_STORAGE_ERROR,
                               ZEREN_STORAGE_ERROR_REFUSED,
                               _ ("Planning makes open tasks only."));
          return FALSE;
        }
      if (!upsert_task (self, task, known, changes, error))
        return FALSE;
    }

  return TRUE;
}

/* One event for all of it, and none where nothing changed: planning twice leaves one trace. */
static gboolean
record_planning (ZerenTaskRepo *self,
                 const char *object_kind,
                 gint64 object_id,
                 const ZerenTaskChanges *changes,
                 GError **error)
{
  g_autofree char *note = NULL;

  if (changes->added + changes->updated + changes->removed == 0)
    return TRUE;

  note = g_strdup_printf ("+%u ~%u -%u", changes->added, changes->updated, changes->removed);

  return zeren_history_record (
    zeren_repo_get_database (ZEREN_REPO (self)), "plan", object_kind, object_id, note, error);
}

/**
 * zeren_task_repo_upsert:
 * @self: a repository
 * @tasks: (element-type ZerenTask): planned tasks, or tasks from before the start
 * @changes: (out) (optional): what happened
 * @error: return location for a #ZerenStorageError
 *
 * Adds tasks by their key, or gives open ones the dates and the holder that they have now. A task
 * that is no longer open is left as it is. All tasks have ids afterwards.
 *
 * Returns: whether all were stored
 */
gboolean
zeren_task_repo_upsert (ZerenTaskRepo *self,
                        GPtrArray *tasks,
                        ZerenTaskChanges *changes,
                        GError **error)
{
  ZerenTaskChanges counted = { 0 };
  g_autoptr (ZerenTransaction) transaction = NULL;

  g_return_val_if_fail (ZEREN_IS_TASK_REPO (self), FALSE);
  g_return_val_if_fail (tasks != NULL, FALSE);

  transaction = zeren_database_join (zeren_repo_get_database (ZEREN_REPO (self)), error);
  if (transaction == NULL || !upsert_tasks (self, tasks, &counted, error) ||
      !record_planning (self, "task", 0, &counted, error) ||
      !zeren_transaction_commit (transaction, error))
    return FALSE;

  if (changes != NULL)
    *changes = counted;

  return TRUE;
}

static gboolean
remove_task (ZerenTaskRepo *self, gint64 id, GError **error)
{
  g_autoptr (ZerenStatement)
    statement = zeren_repo_prepare (self, "DELETE FROM task WHERE id = :id");

  zeren_statement_bind_int64 (statement, "id", id);

  return zeren_statement_run (statement, error);
}

/* Open tasks of the year that the plan no longer has; one that holds papers stays. */
static gboolean
remove_unplanned (ZerenTaskRepo *self,
                  guint year,
                  GPtrArray *tasks,
                  ZerenTaskChanges *changes,
                  GError **error)
{
  g_autoptr (GHashTable) kept = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autofree gint64 *ids = g_new (gint64, tasks->len + 1);
  g_autoptr (GPtrArray) open = NULL;
  g_autoptr (ZerenStatement) statement = zeren_repo_prepare (
    self,
    "SELECT " COLUMNS "FROM task "
    "WHERE year = :year AND (" IS_OPEN " OR state = 'before_start') "
    "AND duty IN (SELECT id FROM duty WHERE plan NOTNULL) "
    "AND NOT " ZEREN_TASK_HOLDS);

  for (guint i = 0; i < tasks->len; i++)
    {
      ids[i] = zeren_task_get_id (g_ptr_array_index (tasks, i));
      g_hash_table_add (kept, &ids[i]);
    }

  zeren_statement_bind_int64 (statement, "year", year);
  open = zeren_repo_read_all (statement, ZEREN_TYPE_TASK, error);
  for (guint i = 0; open != NULL && i < open->len; i++)
    {
      gint64 id = zeren_task_get_id (g_ptr_array_index (open, i));

      if (g_hash_table_contains (kept, &id))
        continue;
      if (!remove_task (self, id, error))
        return FALSE;
      changes->removed++;
    }

  return open != NULL;
}

/**
 * zeren_task_repo_plan_year:
 * @self: a repository
 * @year: a year
 * @tasks: (element-type ZerenTask): all tasks of the year
 * @changes: (out) (optional): what happened
 * @error: return location for a #ZerenStorageError
 *
 * As zeren_task_repo_upsert(); besides, open tasks of the year that are not among @tasks are
 * removed: their duty is bound to others now, or withdrawn.
 *
 * Returns: whether the year is planned so now
 */
gboolean
zeren_task_repo_plan_year (ZerenTaskRepo *self,
                           guint year,
                           GPtrArray *tasks,
                           ZerenTaskChanges *changes,
                           GError **error)
{
  ZerenTaskChanges counted = { 0 };
  g_autoptr (ZerenTransaction) transaction = NULL;

  g_return_val_if_fail (ZEREN_IS_TASK_REPO (self), FALSE);
  g_return_val_if_fail (tasks != NULL, FALSE);

  transaction = zeren_database_join (zeren_repo_get_database (ZEREN_REPO (self)), error);
  if (transaction == NULL || !upsert_tasks (self, tasks, &counted, error) ||
      !remove_unplanned (self, year, tasks, &counted, error) ||
      !record_planning (self, "year", year, &counted, error) ||
      !zeren_transaction_commit (transaction, error))
    return FALSE;

  if (changes != NULL)
    *changes = counted;

  return TRUE;
}

/* --- doing --- */

/* In the order of ZerenTaskState */
static const char *const verbs[] = { "reopen",           "complete", "complete", "confirm", "waive",
                                     "put-before-start", "begin",    "submit",   "return" };

static const char *
reason_of (ZerenTask *task)
{
  if (zeren_task_get_unperformed_reason (task) != NULL)
    return zeren_task_get_unperformed_reason (task);
  if (zeren_task_get_returned_reason (task) != NULL)
    return zeren_task_get_returned_reason (task);

  return zeren_task_get_waived_reason (task);
}

/* Somebody else may have changed the task since the caller read it. */
static gboolean
check_transition (ZerenTask *stored, ZerenTask *task, GError **error)
{
  if (zeren_task_state_can_become (zeren_task_get_state (stored), zeren_task_get_state (task)))
    return TRUE;

  g_set_error (error,
               ZEREN_STORAGE_ERROR,
               ZEREN_STORAGE_ERROR_REFUSED,
               /* Translators: both are states of a task, for example “Done” and “Waived” */
               _ ("The task is “%s”; it cannot become “%s”."),
               zeren_task_state_to_label (zeren_task_get_state (stored)),
               zeren_task_state_to_label (zeren_task_get_state (task)));

  return FALSE;
}

/**
 * zeren_task_repo_save_state:
 * @self: a repository
 * @task: a task that one of the verbs of the model has brought into another state, for example
 *   zeren_task_complete()
 * @error: return location for a #ZerenStorageError
 *
 * Stores the state and what belongs to it, and nothing else of the task.
 *
 * Returns: whether it was stored
 */
gboolean
zeren_task_repo_save_state (ZerenTaskRepo *self, ZerenTask *task, GError **error)
{
  ZerenDatabase *database;
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_autoptr (ZerenTask) stored = NULL;

  g_return_val_if_fail (ZEREN_IS_TASK_REPO (self), FALSE);
  g_return_val_if_fail (zeren_task_get_id (task) != 0, FALSE);

  database = zeren_repo_get_database (ZEREN_REPO (self));
  transaction = zeren_database_begin (database, error);
  if (transaction == NULL)
    return FALSE;
  stored = zeren_task_repo_load (self, zeren_task_get_id (task), error);

  return stored != NULL && check_transition (stored, task, error) &&
         zeren_repo_update (self,
                            "UPDATE task SET state = :state, done_on = :done_on, "
                            "unperformed_by = :unperformed_by, "
                            "unperformed_reason = :unperformed_reason, "
                            "waived_reason = :waived_reason, submitted_by = :submitted_by, "
                            "returned_reason = :returned_reason "
                            "WHERE id = :id",
                            task,
                            MISSING,
                            error) &&
         zeren_history_record (database,
                               verbs[zeren_task_get_state (task)],
                               "task",
                               zeren_task_get_id (task),
                               reason_of (task),
                               error) &&
         zeren_transaction_commit (transaction, error);
}

static gboolean
save_columns (ZerenTaskRepo *self,
              ZerenTask *task,
              const char *sql,
              const char *verb,
              const char *note,
              GError **error)
{
  ZerenDatabase *database = zeren_repo_get_database (ZEREN_REPO (self));
  g_autoptr (ZerenTransaction) transaction = zeren_database_begin (database, error);

  return transaction != NULL && zeren_repo_update (self, sql, task, MISSING, error) &&
         zeren_history_record (database, verb, "task", zeren_task_get_id (task), note, error) &&
         zeren_transaction_commit (transaction, error);
}

/** zeren_task_repo_save_move: Returns: whether the due date, and to what day and why a person moved
 * it, are stored (zeren_task_move()); nothing else of the task is */
gboolean
zeren_task_repo_save_move (ZerenTaskRepo *self, ZerenTask *task, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_TASK_REPO (self), FALSE);
  g_return_val_if_fail (zeren_task_get_id (task) != 0, FALSE);

  return save_columns (self,
                       task,
                       "UPDATE task SET due_date = :due_date, moved_to = :moved_to, "
                       "moved_to_reason = :moved_to_reason WHERE id = :id",
                       "move",
                       zeren_task_get_moved_to_reason (task),
                       error);
}

/** zeren_task_repo_save_assigned: Returns: whether who has the task in hand is stored, and nothing
 * else of it (zeren_task_assign()) */
gboolean
zeren_task_repo_save_assigned (ZerenTaskRepo *self, ZerenTask *task, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_TASK_REPO (self), FALSE);
  g_return_val_if_fail (zeren_task_get_id (task) != 0, FALSE);

  return save_columns (
    self, task, "UPDATE task SET assigned_to = :assigned_to WHERE id = :id", "assign", NULL, error);
}
