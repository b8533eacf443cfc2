/* zeren-plan-repo.c: keeps plans and what was found in them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-plan-repo.h"

#include "zeren-plan-repo-private.h"

#include <glib/gi18n-lib.h>

ZEREN_DEFINE_REPO (ZerenPlanRepo, zeren_plan_repo)

#define COLUMNS                                                                                    \
  "id, organisation, title, issuer, number, issued, file, file_name, format, reading_copy, "       \
  "pages, imported_at, state, supersedes "

#define CLAUSE_COLUMNS                                                                             \
  "id, plan, document, parent, position, level, label, path, heading, text, page, span_start, "    \
  "span_end, boxes, flags "

/** zeren_plan_repo_update: Returns: whether the title, issuer, number, date and organisation that a
 * person has corrected were stored */
gboolean
zeren_plan_repo_update (ZerenPlanRepo *self, ZerenPlan *plan, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_REPO (self), FALSE);
  g_return_val_if_fail (zeren_plan_get_id (plan) != 0, FALSE);

  return zeren_repo_store (self,
                           "UPDATE plan SET title = :title, issuer = :issuer, number = :number, "
                           "issued = :issued, organisation = :organisation "
                           "WHERE id = :id",
                           plan,
                           "edit",
                           "plan",
                           ZEREN_MISSING_PLAN,
                           error);
}

/* --- reading --- */

/** zeren_plan_repo_list: Returns: (transfer full) (element-type ZerenPlan) (nullable): all plans in
 * the order of importing, withdrawn ones too */
GPtrArray *
zeren_plan_repo_list (ZerenPlanRepo *self, GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_PLAN_REPO (self), NULL);

  statement = zeren_repo_prepare (self, "SELECT " COLUMNS "FROM plan ORDER BY id");

  return zeren_repo_read_all (statement, ZEREN_TYPE_PLAN, error);
}

/** zeren_plan_repo_load: Returns: (transfer full) (nullable): one plan */
ZerenPlan *
zeren_plan_repo_load (ZerenPlanRepo *self, gint64 id, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_REPO (self), NULL);

  return zeren_repo_load (self,
                          "SELECT " COLUMNS "FROM plan WHERE id = :id",
                          ZEREN_TYPE_PLAN,
                          ZEREN_MISSING_PLAN,
                          id,
                          error);
}

/** zeren_plan_repo_list_of_file: Returns: (transfer full) (element-type ZerenPlan) (nullable): the
 * plans that were imported from a file with this content */
GPtrArray *
zeren_plan_repo_list_of_file (ZerenPlanRepo *self, const char *sha256, GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_PLAN_REPO (self), NULL);
  g_return_val_if_fail (sha256 != NULL, NULL);

  statement = zeren_repo_prepare (self,
                                  "SELECT " COLUMNS "FROM plan WHERE file = :file ORDER BY id");
  zeren_statement_bind_string (statement, "file", sha256);

  return zeren_repo_read_all (statement, ZEREN_TYPE_PLAN, error);
}

static GPtrArray *
list_of_plan (ZerenPlanRepo *self, const char *sql, gint64 plan, GType type, GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_PLAN_REPO (self), NULL);

  statement = zeren_repo_prepare (self, sql);
  zeren_statement_bind_int64 (statement, "plan", plan);

  return zeren_repo_read_all (statement, type, error);
}

/** zeren_plan_repo_list_documents: Returns: (transfer full) (element-type ZerenPlanDocument)
 * (nullable): the documents within the file of a plan */
GPtrArray *
zeren_plan_repo_list_documents (ZerenPlanRepo *self, gint64 plan, GError **error)
{
  return list_of_plan (self,
                       "SELECT id, plan, position, title, issuer, number, issued, span_start, "
                       "span_end "
                       "FROM plan_document WHERE plan = :plan ORDER BY position",
                       plan,
                       ZEREN_TYPE_PLAN_DOCUMENT,
                       error);
}

/** zeren_plan_repo_list_clauses: Returns: (transfer full) (element-type ZerenClause) (nullable):
 * the clauses of a plan, a parent before its children */
GPtrArray *
zeren_plan_repo_list_clauses (ZerenPlanRepo *self, gint64 plan, GError **error)
{
  return list_of_plan (self,
                       "SELECT " CLAUSE_COLUMNS "FROM clause WHERE plan = :plan ORDER BY position",
                       plan,
                       ZEREN_TYPE_CLAUSE,
                       error);
}

/** zeren_plan_repo_load_clause: Returns: (transfer full) (nullable): one clause */
ZerenClause *
zeren_plan_repo_load_clause (ZerenPlanRepo *self, gint64 id, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_REPO (self), NULL);

  return zeren_repo_load (self,
                          "SELECT " CLAUSE_COLUMNS "FROM clause WHERE id = :id",
                          ZEREN_TYPE_CLAUSE,
                          N_ ("There is no clause with the number %s."),
                          id,
                          error);
}

/** zeren_plan_repo_list_softs: Returns: (transfer full) (element-type ZerenSoft) (nullable): the
 * passages without a measurable time */
GPtrArray *
zeren_plan_repo_list_softs (ZerenPlanRepo *self, gint64 plan, GError **error)
{
  return list_of_plan (self,
                       "SELECT id, plan, clause, quote, page, span_start, span_end, boxes "
                       "FROM soft WHERE plan = :plan ORDER BY span_start, id",
                       plan,
                       ZEREN_TYPE_SOFT,
                       error);
}

/** zeren_plan_repo_list_grounds: Returns: (transfer full) (element-type ZerenGround) (nullable):
 * the grounds, of both kinds */
GPtrArray *
zeren_plan_repo_list_grounds (ZerenPlanRepo *self, gint64 plan, GError **error)
{
  return list_of_plan (
    self,
    "SELECT id, plan, clause, path, quote, kind, page, span_start, span_end, boxes "
    "FROM ground WHERE plan = :plan ORDER BY span_start, id",
    plan,
    ZEREN_TYPE_GROUND,
    error);
}

/** zeren_plan_repo_load_ground: Returns: (transfer full) (nullable): one ground */
ZerenGround *
zeren_plan_repo_load_ground (ZerenPlanRepo *self, gint64 id, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_REPO (self), NULL);

  return zeren_repo_load (self,
                          "SELECT id, plan, clause, path, quote, kind, page, span_start, span_end, "
                          "boxes "
                          "FROM ground WHERE id = :id",
                          ZEREN_TYPE_GROUND,
                          N_ ("There is no ground with the number %s."),
                          id,
                          error);
}

/** zeren_plan_repo_list_measures: Returns: (transfer full) (element-type ZerenMeasure) (nullable):
 * the measures that the plan names */
GPtrArray *
zeren_plan_repo_list_measures (ZerenPlanRepo *self, gint64 plan, GError **error)
{
  return list_of_plan (self,
                       "SELECT id, plan, name, tier, page, span_start, span_end, boxes "
                       "FROM measure WHERE plan = :plan ORDER BY span_start, id",
                       plan,
                       ZEREN_TYPE_MEASURE,
                       error);
}

static gboolean
load_table_rows (ZerenPlanRepo *self, ZerenPlanTable *table, GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (ZerenStatement) statement = zeren_repo_prepare (
    self,
    "SELECT id, plan_table, position, scope, cells "
    "FROM plan_table_row WHERE plan_table = :table ORDER BY position");

  zeren_statement_bind_int64 (statement, "table", zeren_plan_table_get_id (table));
  rows = zeren_repo_read_all (statement, ZEREN_TYPE_TABLE_ROW, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    zeren_plan_table_add_row (table, g_ptr_array_index (rows, i));

  return rows != NULL;
}

/** zeren_plan_repo_list_tables: Returns: (transfer full) (element-type ZerenPlanTable) (nullable):
 * the tables with their rows */
GPtrArray *
zeren_plan_repo_list_tables (ZerenPlanRepo *self, gint64 plan, GError **error)
{
  g_autoptr (GPtrArray)
    tables = list_of_plan (self,
                           "SELECT id, plan, kind, header, page, span_start, span_end, boxes "
                           "FROM plan_table WHERE plan = :plan ORDER BY span_start, id",
                           plan,
                           ZEREN_TYPE_PLAN_TABLE,
                           error);

  for (guint i = 0; tables != NULL && i < tables->len; i++)
    {
      if (!load_table_rows (self, g_ptr_array_index (tables, i), error))
        return NULL;
    }

  return g_steal_pointer (&tables);
}

/** zeren_plan_repo_list_rules: Returns: (transfer full) (element-type ZerenRule) (nullable): the
 * rules about how accountability works */
GPtrArray *
zeren_plan_repo_list_rules (ZerenPlanRepo *self, gint64 plan, GError **error)
{
  return list_of_plan (self,
                       "SELECT id, plan, clause, key, quote, page, span_start, span_end, boxes "
                       "FROM rule WHERE plan = :plan ORDER BY span_start, id",
                       plan,
                       ZEREN_TYPE_RULE,
                       error);
}

/** zeren_plan_repo_list_posts: Returns: (transfer full) (element-type ZerenPlanPost) (nullable):
 * the posts that the plan names */
GPtrArray *
zeren_plan_repo_list_posts (ZerenPlanRepo *self, gint64 plan, GError **error)
{
  return list_of_plan (
    self,
    "SELECT id, plan, clause, title, holder_title, page, span_start, span_end, boxes "
    "FROM plan_post WHERE plan = :plan ORDER BY span_start, id",
    plan,
    ZEREN_TYPE_PLAN_POST,
    error);
}
