/* zeren-search-repo.c: what the office has recorded, found by words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-search-repo.h"

#include "zeren-repo-private.h"
#include "zeren-search-words.h"
#include "zeren-storage-error-private.h"

ZEREN_DEFINE_REPO (ZerenSearchRepo, zeren_search_repo)

/* Each of these gives the columns of a #ZerenSearchRow, with the rank and what else decides about
 * the order. The rank is a function of ours (zeren-search-words.h), so that it is asked once a row
 * and a per cent sign is a per cent sign. */
static const char *const sources[ZEREN_N_SEARCH_KINDS] = {
  [ZEREN_SEARCH_TASK] =
    "SELECT task.id AS id, task.id AS shown_by, coalesce (duty.action, duty.quote) AS title, "
    "NULL AS text, organisation.name AS place, post.title AS path, task.due_date AS date, "
    "CASE WHEN task.state IN ('planned', 'in_progress', 'returned') AND task.lapse_date < :today "
    "THEN 'to_verify' "
    "ELSE task.state END AS state, "
    "zeren_rank (:typed, coalesce (duty.action, duty.quote), "
    "concat_ws (' ', organisation.name, post.title, duty.quote, plan.title, instruction.number)) "
    "AS rank, "
    "abs (julianday (task.due_date) - julianday (:today)) AS nearness "
    "FROM task "
    "JOIN duty ON duty.id = task.duty "
    "LEFT JOIN plan ON plan.id = duty.plan "
    "LEFT JOIN instruction ON instruction.duty = duty.id "
    "JOIN organisation ON organisation.id = task.organisation "
    "LEFT JOIN post ON post.id = task.post",
  [ZEREN_SEARCH_DUTY] =
    "SELECT duty.id AS id, duty.id AS shown_by, coalesce (duty.action, duty.quote) AS title, "
    "duty.quote AS text, plan.title AS place, duty.path AS path, NULL AS date, "
    "CASE duty.scope WHEN 'text' THEN 'text' ELSE duty.state END AS state, "
    "zeren_rank (:typed, coalesce (duty.action, duty.quote), "
    "concat_ws (' ', duty.quote, duty.actor, duty.deliverable, plan.title)) AS rank, "
    "duty.id AS nearness "
    "FROM duty "
    "JOIN plan ON plan.id = duty.plan "
    "WHERE plan.state = 'active' AND duty.state IN ('proposed', 'accepted')",
  [ZEREN_SEARCH_CLAUSE] =
    "SELECT clause.id AS id, clause.id AS shown_by, clause.heading AS title, clause.text AS text, "
    "plan.title AS place, clause.path AS path, NULL AS date, NULL AS state, "
    "zeren_rank (:typed, clause.heading, clause.text) AS rank, clause.id AS nearness "
    "FROM clause "
    "JOIN plan ON plan.id = clause.plan "
    "WHERE plan.state = 'active'",
  [ZEREN_SEARCH_PLAN] =
    "SELECT plan.id AS id, plan.id AS shown_by, plan.title AS title, NULL AS text, "
    "organisation.name AS place, plan.number AS path, plan.issued AS date, plan.state AS state, "
    "zeren_rank (:typed, plan.title, "
    "concat_ws (' ', plan.issuer, plan.number, plan.file_name, organisation.name)) AS rank, "
    "plan.state = 'withdrawn' AS nearness "
    "FROM plan "
    "JOIN organisation ON organisation.id = plan.organisation",
  [ZEREN_SEARCH_ORGANISATION] =
    "SELECT organisation.id AS id, organisation.id AS shown_by, organisation.name AS title, "
    "NULL AS text, parent.name AS place, organisation.kind AS path, "
    "organisation.ended_on AS date, NULL AS state, "
    "zeren_rank (:typed, organisation.name, organisation.kind) AS rank, "
    "organisation.ended_on IS NOT NULL AS nearness "
    "FROM organisation "
    "LEFT JOIN organisation AS parent ON parent.id = organisation.parent",
  [ZEREN_SEARCH_POST] =
    "SELECT post.id AS id, post.organisation AS shown_by, post.title AS title, NULL AS text, "
    "organisation.name AS place, "
    "(SELECT group_concat (member.name, '、') FROM appointment "
    "JOIN member ON member.id = appointment.member "
    "WHERE appointment.post = post.id AND appointment.from_date <= :today "
    "AND coalesce (appointment.to_date, :today) >= :today) AS path, "
    "post.ended_on AS date, NULL AS state, "
    "zeren_rank (:typed, post.title, organisation.name) AS rank, "
    "post.ended_on IS NOT NULL AS nearness "
    "FROM post "
    "JOIN organisation ON organisation.id = post.organisation",
  [ZEREN_SEARCH_MEMBER] =
    "SELECT member.id AS id, member.id AS shown_by, member.name AS title, NULL AS text, "
    "NULL AS place, "
    "(SELECT group_concat (concat_ws (' ', organisation.name, post.title), '、') "
    "FROM appointment "
    "JOIN post ON post.id = appointment.post "
    "JOIN organisation ON organisation.id = post.organisation "
    "WHERE appointment.member = member.id AND appointment.from_date <= :today "
    "AND coalesce (appointment.to_date, :today) >= :today) AS path, "
    "NULL AS date, NULL AS state, "
    "zeren_rank (:typed, member.name, NULL) AS rank, member.id AS nearness "
    "FROM member",
  [ZEREN_SEARCH_INCIDENT] =
    "SELECT incident.id AS id, incident.id AS shown_by, incident.title AS title, NULL AS text, "
    "organisation.name AS place, NULL AS path, substr (incident.occurred_at, 1, 10) AS date, "
    "incident.state AS state, "
    "zeren_rank (:typed, incident.title, organisation.name) AS rank, "
    "- julianday (incident.occurred_at) AS nearness "
    "FROM incident "
    "JOIN organisation ON organisation.id = incident.organisation",
  [ZEREN_SEARCH_CASE] =
    "SELECT of_case.id AS id, of_case.id AS shown_by, "
    "coalesce (incident.title, duty.action, duty.quote) AS title, NULL AS text, "
    "organisation.name AS place, NULL AS path, substr (of_case.opened_at, 1, 10) AS date, "
    "of_case.state AS state, "
    "zeren_rank (:typed, coalesce (incident.title, duty.action, duty.quote), organisation.name) "
    "AS rank, "
    "- julianday (of_case.opened_at) AS nearness "
    "FROM accountability_case AS of_case "
    "JOIN organisation ON organisation.id = of_case.organisation "
    "LEFT JOIN incident ON incident.id = of_case.incident "
    "LEFT JOIN task ON task.id = of_case.task "
    "LEFT JOIN duty ON duty.id = task.duty",
};

void
zeren_search_row_free (ZerenSearchRow *self)
{
  g_free (self->title);
  g_free (self->text);
  g_free (self->place);
  g_free (self->path);
  g_free (self->date);
  g_free (self->state);
  g_free (self);
}

static void
free_words (void *words)
{
  zeren_search_words_free (words);
}

/* zeren_rank (typed, name, text): the words are taken apart once a statement. */
static void
rank (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  ZerenSearchWords *words = sqlite3_get_auxdata (context, 0);
  ZerenSearchWords *fresh = NULL;

  if (words == NULL)
    words = fresh = zeren_search_words_new ((const char *)sqlite3_value_text (values[0]));
  sqlite3_result_int (
    context,
    words != NULL ? (int)zeren_search_words_rank (words,
                                                  (const char *)sqlite3_value_text (values[1]),
                                                  (const char *)sqlite3_value_text (values[2]))
                  : ZEREN_SEARCH_RANK_NONE);
  if (fresh != NULL)
    sqlite3_set_auxdata (context, 0, fresh, free_words);
}

static gboolean
teach_rank (ZerenDatabase *database, GError **error)
{
  static const char key[] = "zeren-search-rank";
  sqlite3 *engine = zeren_database_get_engine (database);

  if (g_object_get_data (G_OBJECT (database), key) != NULL)
    return TRUE;
  if (sqlite3_create_function_v2 (engine,
                                  "zeren_rank",
                                  3,
                                  SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
                                  NULL,
                                  rank,
                                  NULL,
                                  NULL,
                                  NULL) != SQLITE_OK)
    {
      zeren_storage_set_error (error, engine);
      return FALSE;
    }
  g_object_set_data (G_OBJECT (database), key, engine);

  return TRUE;
}

static ZerenSearchRow *
read_row (ZerenStatement *statement)
{
  ZerenSearchRow *row = g_new0 (ZerenSearchRow, 1);

  row->id = zeren_statement_get_int64 (statement, "id");
  row->shown_by = zeren_statement_get_int64 (statement, "shown_by");
  row->rank = zeren_statement_get_int64 (statement, "rank");
  row->title = g_strdup (zeren_statement_get_string (statement, "title"));
  row->text = g_strdup (zeren_statement_get_string (statement, "text"));
  row->place = g_strdup (zeren_statement_get_string (statement, "place"));
  row->path = g_strdup (zeren_statement_get_string (statement, "path"));
  row->date = g_strdup (zeren_statement_get_string (statement, "date"));
  row->state = g_strdup (zeren_statement_get_string (statement, "state"));

  return row;
}

/**
 * zeren_search_repo_find:
 * @self: a repository
 * @kind: what is searched
 * @typed: what somebody typed
 * @today: the day on which posts are held and tasks have their state
 * @limit: at most so many
 * @n_found: (out): how many there are, whatever @limit says
 * @error: return location for a #ZerenStorageError
 *
 * Returns: (transfer full) (element-type ZerenSearchRow) (nullable): the best first
 */
GPtrArray *
zeren_search_repo_find (ZerenSearchRepo *self,
                        ZerenSearchKind kind,
                        const char *typed,
                        ZerenDate today,
                        guint limit,
                        guint *n_found,
                        GError **error)
{
  g_autoptr (GPtrArray)
    rows = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_search_row_free);
  g_autoptr (ZerenStatement) statement = NULL;
  g_autofree char *sql = NULL;

  g_return_val_if_fail (ZEREN_IS_SEARCH_REPO (self), NULL);
  g_return_val_if_fail (kind < ZEREN_N_SEARCH_KINDS, NULL);
  g_return_val_if_fail (typed != NULL && n_found != NULL, NULL);

  if (!teach_rank (zeren_repo_get_database (ZEREN_REPO (self)), error))
    return NULL;

  *n_found = 0;
  sql = g_strdup_printf ("WITH found AS MATERIALIZED (%s) "
                         "SELECT id, shown_by, title, text, place, path, date, state, rank, "
                         "count (*) OVER () AS n_found "
                         "FROM found WHERE rank > 0 ORDER BY rank, nearness, id LIMIT :limit",
                         sources[kind]);
  statement = zeren_repo_prepare (self, sql);
  zeren_statement_bind_string (statement, "typed", typed);
  zeren_statement_bind_int64 (statement, "limit", limit);
  if (strstr (sql, ":today") != NULL)
    zeren_statement_bind_date (statement, "today", today);
  while (zeren_statement_step (statement))
    {
      *n_found = zeren_statement_get_int64 (statement, "n_found");
      g_ptr_array_add (rows, read_row (statement));
    }

  return zeren_statement_finish (statement, error) ? g_steal_pointer (&rows) : NULL;
}
