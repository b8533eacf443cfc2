/* zeren-plan-repo-import.c: stores a plan and everything that was found in it, in one piece
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-plan-repo.h"

#include "zeren-plan-repo-private.h"

#include <glib/gi18n-lib.h>

/* Turns a place in a list, counted from 1, into the id of what stands there. */
static gboolean
resolve_place (gpointer record,
               const char *property,
               GPtrArray *list,
               guint n_stored,
               GError **error)
{
  gint64 place;

  g_object_get (record, property, &place, NULL);
  if (place == 0)
    return TRUE;
  if (place > n_stored)
    {
      g_set_error (error,
                   ZEREN_STORAGE_ERROR,
                   ZEREN_STORAGE_ERROR_REFUSED,
                   /* Translators: %s is a field of what was found in a plan, in English */
                   _ ("What was found in the plan does not fit together: “%s” names nothing."),
                   property);
      return FALSE;
    }

  g_object_set (record, property, zeren_record_get_id (g_ptr_array_index (list, place - 1)), NULL);

  return TRUE;
}

static gboolean
insert_documents (ZerenPlanRepo *self, gint64 plan, ZerenPlanContents *contents, GError **error)
{
  for (guint i = 0; i < contents->documents->len; i++)
    {
      ZerenPlanDocument *document = g_ptr_array_index (contents->documents, i);

      zeren_plan_document_set_plan (document, plan);
      zeren_plan_document_set_position (document, i + 1);
      if (!zeren_repo_insert (self,
                              "INSERT INTO plan_document (plan, position, title, issuer, number, "
                              "issued, span_start, span_end) "
                              "VALUES (:plan, :position, :title, :issuer, :number, :issued, "
                              ":span_start, :span_end)",
                              document,
                              error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_clauses (ZerenPlanRepo *self, gint64 plan, ZerenPlanContents *contents, GError **error)
{
  for (guint i = 0; i < contents->clauses->len; i++)
    {
      ZerenClause *clause = g_ptr_array_index (contents->clauses, i);

      zeren_clause_set_plan (clause, plan);
      zeren_clause_set_position (clause, i + 1);
      if (!resolve_place (
            clause, "document", contents->documents, contents->documents->len, error) ||
          !resolve_place (clause, "parent", contents->clauses, i, error) ||
          !zeren_repo_insert (self,
                              "INSERT INTO clause (plan, document, parent, position, level, label, "
                              "path, heading, text, page, span_start, span_end, boxes, flags) "
                              "VALUES (:plan, :document, :parent, :position, :level, :label, "
                              ":path, :heading, :text, :page, :span_start, :span_end, :boxes, "
                              ":flags)",
                              clause,
                              error))
        return FALSE;
    }

  return TRUE;
}

/* Everything that stands in a clause, or outside of any */
static gboolean
insert_findings (ZerenPlanRepo *self,
                 gint64 plan,
                 GPtrArray *findings,
                 GPtrArray *clauses,
                 const char *sql,
                 GError **error)
{
  for (guint i = 0; i < findings->len; i++)
    {
      gpointer finding = g_ptr_array_index (findings, i);

      g_object_set (finding, "plan", plan, NULL);
      if ((clauses != NULL && !resolve_place (finding, "clause", clauses, clauses->len, error)) ||
          !zeren_repo_insert (self, sql, finding, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_table_rows (ZerenPlanRepo *self, GPtrArray *tables, GError **error)
{
  for (guint i = 0; i < tables->len; i++)
    {
      ZerenPlanTable *table = g_ptr_array_index (tables, i);
      GPtrArray *rows = zeren_plan_table_get_rows (table);

      for (guint j = 0; j < rows->len; j++)
        {
          ZerenTableRow *row = g_ptr_array_index (rows, j);

          zeren_table_row_set_plan_table (row, zeren_plan_table_get_id (table));
          if (!zeren_repo_insert (self,
                                  "INSERT INTO plan_table_row (plan_table, position, scope, cells) "
                                  "VALUES (:plan_table, :position, :scope, :cells)",
                                  row,
                                  error))
            return FALSE;
        }
    }

  return TRUE;
}

static gboolean
insert_contents (ZerenPlanRepo *self, gint64 plan, ZerenPlanContents *contents, GError **error)
{
  GPtrArray *clauses = contents->clauses;

  return insert_documents (self, plan, contents, error) &&
         insert_clauses (self, plan, contents, error) &&
         insert_findings (self, plan, contents->duties, clauses, ZEREN_DUTY_INSERT, error) &&
         insert_findings (
           self,
           plan,
           contents->softs,
           clauses,
           "INSERT INTO soft (plan, clause, quote, page, span_start, span_end, boxes) "
           "VALUES (:plan, :clause, :quote, :page, :span_start, :span_end, :boxes)",
           error) &&
         insert_findings (self,
                          plan,
                          contents->grounds,
                          clauses,
                          "INSERT INTO ground (plan, clause, path, quote, kind, page, span_start, "
                          "span_end, boxes) "
                          "VALUES (:plan, :clause, :path, :quote, :kind, :page, :span_start, "
                          ":span_end, :boxes)",
                          error) &&
         insert_findings (
           self,
           plan,
           contents->measures,
           NULL,
           "INSERT INTO measure (plan, name, tier, page, span_start, span_end, boxes) "
           "VALUES (:plan, :name, :tier, :page, :span_start, :span_end, :boxes)",
           error) &&
         insert_findings (
           self,
           plan,
           contents->tables,
           NULL,
           "INSERT INTO plan_table (plan, kind, header, page, span_start, span_end, boxes) "
           "VALUES (:plan, :kind, :header, :page, :span_start, :span_end, :boxes)",
           error) &&
         insert_table_rows (self, contents->tables, error) &&
         insert_findings (
           self,
           plan,
           contents->rules,
           clauses,
           "INSERT INTO rule (plan, clause, key, quote, page, span_start, span_end, boxes) "
           "VALUES (:plan, :clause, :key, :quote, :page, :span_start, :span_end, :boxes)",
           error) &&
         insert_findings (self,
                          plan,
                          contents->posts,
                          clauses,
                          "INSERT INTO plan_post (plan, clause, title, holder_title, page, "
                          "span_start, span_end, boxes) "
                          "VALUES (:plan, :clause, :title, :holder_title, :page, :span_start, "
                          ":span_end, :boxes)",
                          error);
}

static gboolean
insert_plan (ZerenPlanRepo *self, ZerenPlan *plan, GError **error)
{
  return zeren_repo_check_exists (self,
                                  "SELECT id FROM organisation WHERE id = :id",
                                  N_ ("There is no organization with the number %s."),
                                  zeren_plan_get_organisation (plan),
                                  error) &&
         zeren_repo_insert (self,
                            "INSERT INTO plan (organisation, title, issuer, number, issued, file, "
                            "file_name, format, reading_copy, pages, imported_at, state, "
                            "supersedes) "
                            "VALUES (:organisation, :title, :issuer, :number, :issued, :file, "
                            ":file_name, :format, :reading_copy, :pages, :imported_at, :state, "
                            ":supersedes)",
                            plan,
                            error);
}

/**
 * zeren_plan_repo_import:
 * @self: a repository
 * @plan: a new plan; its file and its reading copy are in the file store already
 * @contents: what was found in it
 * @error: return location for a #ZerenStorageError
 *
 * Stores all of it or nothing. Where the plan supersedes another, that one is withdrawn and its
 * duties are superseded. The moment of importing is the clock's where the plan does not tell.
 *
 * Returns: whether it was stored; all that was stored has ids now
 */
gboolean
zeren_plan_repo_import (ZerenPlanRepo *self,
                        ZerenPlan *plan,
                        ZerenPlanContents *contents,
                        GError **error)
{
  ZerenDatabase *database;
  g_autoptr (ZerenTransaction) transaction = NULL;
  gint64 superseded;

  g_return_val_if_fail (ZEREN_IS_PLAN_REPO (self), FALSE);
  g_return_val_if_fail (zeren_plan_get_id (plan) == 0, FALSE);
  g_return_val_if_fail (contents != NULL, FALSE);

  database = zeren_repo_get_database (ZEREN_REPO (self));
  superseded = zeren_plan_get_supersedes (plan);
  if (zeren_plan_get_imported_at (plan) == NULL)
    {
      g_autoptr (GDateTime) now = zeren_clock_now (zeren_database_get_clock (database));

      zeren_plan_set_imported_at (plan, now);
    }

  transaction = zeren_database_begin (database, error);

  return transaction != NULL && insert_plan (self, plan, error) &&
         insert_contents (self, zeren_plan_get_id (plan), contents, error) &&
         zeren_history_record (database, "import", "plan", zeren_plan_get_id (plan), NULL, error) &&
         (superseded == 0 || zeren_plan_repo_supersede (self, superseded, error)) &&
         zeren_transaction_commit (transaction, error);
}
