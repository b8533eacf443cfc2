/* zeren-case-repo.c: keeps accountability cases and their drafts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-case-repo.h"

#include "zeren-incident-repo.h"
#include "zeren-plan-repo.h"
#include "zeren-repo-private.h"
#include "zeren-task-repo.h"

#include <glib/gi18n-lib.h>

ZEREN_DEFINE_REPO (ZerenCaseRepo, zeren_case_repo)

#define COLUMNS "id, task, incident, organisation, state, opened_at "

#define MISSING N_ ("There is no case with the number %s.")

/** zeren_case_repo_list: Returns: (transfer full) (element-type ZerenCase) (nullable): all cases in
 * the order of opening */
GPtrArray *
zeren_case_repo_list (ZerenCaseRepo *self, GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_CASE_REPO (self), NULL);

  statement = zeren_repo_prepare (self, "SELECT " COLUMNS "FROM accountability_case ORDER BY id");

  return zeren_repo_read_all (statement, ZEREN_TYPE_CASE, error);
}

/** zeren_case_repo_load: Returns: (transfer full) (nullable): one case */
ZerenCase *
zeren_case_repo_load (ZerenCaseRepo *self, gint64 id, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_CASE_REPO (self), NULL);

  return zeren_repo_load (self,
                          "SELECT " COLUMNS "FROM accountability_case WHERE id = :id",
                          ZEREN_TYPE_CASE,
                          MISSING,
                          id,
                          error);
}

static gboolean
check_task (ZerenCaseRepo *self, gint64 id, GError **error)
{
  g_autoptr (ZerenTaskRepo)
    tasks = zeren_task_repo_new (zeren_repo_get_database (ZEREN_REPO (self)));
  g_autoptr (ZerenTask) task = zeren_task_repo_load (tasks, id, error);

  return task != NULL && zeren_task_check_supports_case (task, error);
}

static gboolean
check_incident (ZerenCaseRepo *self, gint64 id, GError **error)
{
  g_autoptr (ZerenIncidentRepo)
    incidents = zeren_incident_repo_new (zeren_repo_get_database (ZEREN_REPO (self)));
  g_autoptr (ZerenIncident) incident = zeren_incident_repo_load (incidents, id, error);
  g_autoptr (GPtrArray) misses = NULL;

  if (incident == NULL)
    return FALSE;
  misses = zeren_incident_repo_list_misses (incidents, id, error);
  if (misses == NULL)
    return FALSE;
  if (misses->len > 0)
    return TRUE;

  g_set_error_literal (error,
                       ZEREN_STORAGE_ERROR,
                       ZEREN_STORAGE_ERROR_REFUSED,
                       _ ("A case can only rest on an incident in which a named person has "
                          "confirmed a missed step."));

  return FALSE;
}

static gboolean
check_facts (ZerenCaseRepo *self, ZerenCase *accountability_case, GError **error)
{
  gint64 task = zeren_case_get_task (accountability_case);

  return zeren_case_check (accountability_case, error) &&
         (task != 0 ? check_task (self, task, error)
                    : check_incident (self, zeren_case_get_incident (accountability_case), error));
}

static gboolean
insert_ground (ZerenCaseRepo *self, gint64 case_id, gint64 ground_id, GError **error)
{
  g_autoptr (ZerenPlanRepo)
    plans = zeren_plan_repo_new (zeren_repo_get_database (ZEREN_REPO (self)));
  g_autoptr (ZerenGround) ground = zeren_plan_repo_load_ground (plans, ground_id, error);
  g_autoptr (ZerenStatement) statement = NULL;

  if (ground == NULL || !zeren_ground_check_supports_case (ground, error))
    return FALSE;

  statement = zeren_repo_prepare (
    self, "INSERT INTO case_ground (case_id, ground) VALUES (:case_id, :ground)");
  zeren_statement_bind_int64 (statement, "case_id", case_id);
  zeren_statement_bind_int64 (statement, "ground", ground_id);

  return zeren_statement_run (statement, error);
}

static gboolean
insert_grounds (ZerenCaseRepo *self,
                gint64 case_id,
                const gint64 *grounds,
                guint n_grounds,
                GError **error)
{
  for (guint i = 0; i < n_grounds; i++)
    {
      if (!insert_ground (self, case_id, grounds[i], error))
        return FALSE;
    }

  return TRUE;
}

/**
 * zeren_case_repo_add:
 * @self: a repository
 * @accountability_case: a new case
 * @grounds: (array length=n_grounds) (nullable): the grounds that a person has chosen
 * @n_grounds: how many
 * @error: return location for a #ZerenStorageError or #ZerenModelError
 *
 * Returns: whether it was added and has an id now
 */
gboolean
zeren_case_repo_add (ZerenCaseRepo *self,
                     ZerenCase *accountability_case,
                     const gint64 *grounds,
                     guint n_grounds,
                     GError **error)
{
  ZerenDatabase *database;
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_autoptr (GDateTime) now = NULL;

  g_return_val_if_fail (ZEREN_IS_CASE_REPO (self), FALSE);
  g_return_val_if_fail (zeren_case_get_id (accountability_case) == 0, FALSE);

  database = zeren_repo_get_database (ZEREN_REPO (self));
  now = zeren_clock_now (zeren_database_get_clock (database));
  zeren_case_set_opened_at (accountability_case, now);
  transaction = zeren_database_begin (database, error);

  return transaction != NULL && check_facts (self, accountability_case, error) &&
         zeren_repo_insert (
           self,
           "INSERT INTO accountability_case (task, incident, organisation, state, opened_at) "
           "VALUES (:task, :incident, :organisation, :state, :opened_at)",
           accountability_case,
           error) &&
         insert_grounds (
           self, zeren_case_get_id (accountability_case), grounds, n_grounds, error) &&
         zeren_history_record (database,
                               "draft",
                               "accountability_case",
                               zeren_case_get_id (accountability_case),
                               NULL,
                               error) &&
         zeren_transaction_commit (transaction, error);
}

/** zeren_case_repo_list_grounds: Returns: (transfer full) (element-type ZerenGround) (nullable):
 * the grounds of a case */
GPtrArray *
zeren_case_repo_list_grounds (ZerenCaseRepo *self, gint64 id, GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_CASE_REPO (self), NULL);

  statement = zeren_repo_prepare (self,
                                  "SELECT ground.id, plan, clause, path, quote, kind, page, "
                                  "span_start, span_end, boxes "
                                  "FROM case_ground JOIN ground ON ground.id = case_ground.ground "
                                  "WHERE case_ground.case_id = :id ORDER BY case_ground.id");
  zeren_statement_bind_int64 (statement, "id", id);

  return zeren_repo_read_all (statement, ZEREN_TYPE_GROUND, error);
}

/**
 * zeren_case_repo_choose_grounds:
 * @self: a repository
 * @id: a case
 * @grounds: (array length=n_grounds) (nullable): the grounds that a person has chosen now
 * @n_grounds: how many
 * @error: return location for a #ZerenStorageError or #ZerenModelError
 *
 * The drafts that there are stay as they are.
 *
 * Returns: whether the case has these grounds and no others
 */
gboolean
zeren_case_repo_choose_grounds (ZerenCaseRepo *self,
                                gint64 id,
                                const gint64 *grounds,
                                guint n_grounds,
                                GError **error)
{
  ZerenDatabase *database;
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_CASE_REPO (self), FALSE);

  database = zeren_repo_get_database (ZEREN_REPO (self));
  transaction = zeren_database_begin (database, error);
  if (transaction == NULL ||
      !zeren_repo_check_exists (
        self, "SELECT id FROM accountability_case WHERE id = :id", MISSING, id, error))
    return FALSE;

  statement = zeren_repo_prepare (self, "DELETE FROM case_ground WHERE case_id = :id");
  zeren_statement_bind_int64 (statement, "id", id);

  return zeren_statement_run (statement, error) &&
         insert_grounds (self, id, grounds, n_grounds, error) &&
         zeren_history_record (
           database, "choose-grounds", "accountability_case", id, NULL, error) &&
         zeren_transaction_commit (transaction, error);
}

/** zeren_case_repo_list_documents: Returns: (transfer full) (element-type ZerenCaseDocument)
 * (nullable): the drafts of a case in the order of drafting */
GPtrArray *
zeren_case_repo_list_documents (ZerenCaseRepo *self, gint64 id, GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_CASE_REPO (self), NULL);

  statement = zeren_repo_prepare (self,
                                  "SELECT id, case_id, kind, file_docx, file_pdf, name, "
                                  "placeholders, drafted_at, facts_sha256, template_name "
                                  "FROM case_document WHERE case_id = :id ORDER BY id");
  zeren_statement_bind_int64 (statement, "id", id);

  return zeren_repo_read_all (statement, ZEREN_TYPE_CASE_DOCUMENT, error);
}

/** zeren_case_repo_add_document: Returns: whether @document, whose files are in the file store, was
 * added and has an id now */
gboolean
zeren_case_repo_add_document (ZerenCaseRepo *self, ZerenCaseDocument *document, GError **error)
{
  ZerenDatabase *database;
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_autoptr (GDateTime) now = NULL;
  gint64 case_id;

  g_return_val_if_fail (ZEREN_IS_CASE_REPO (self), FALSE);
  g_return_val_if_fail (zeren_case_document_get_id (document) == 0, FALSE);

  database = zeren_repo_get_database (ZEREN_REPO (self));
  now = zeren_clock_now (zeren_database_get_clock (database));
  zeren_case_document_set_drafted_at (document, now);
  case_id = zeren_case_document_get_case_id (document);
  transaction = zeren_database_begin (database, error);

  return transaction != NULL &&
         zeren_repo_check_exists (
           self, "SELECT id FROM accountability_case WHERE id = :id", MISSING, case_id, error) &&
         zeren_repo_insert (self,
                            "INSERT INTO case_document (case_id, kind, file_docx, file_pdf, name, "
                            "placeholders, drafted_at, facts_sha256, template_name) "
                            "VALUES (:case_id, :kind, :file_docx, :file_pdf, :name, :placeholders, "
                            ":drafted_at, :facts_sha256, :template_name)",
                            document,
                            error) &&
         zeren_history_record (database,
                               "draft-document",
                               "accountability_case",
                               case_id,
                               zeren_case_document_get_name (document),
                               error) &&
         zeren_transaction_commit (transaction, error);
}
