/* zeren-plan-sheet.c: all that the page of a plan shows, read at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-plan-sheet.h"

#include "zeren-duties.h"
#include "zeren-file-store.h"
#include "zeren-holidays.h"
#include "zeren-organisation-repo.h"
#include "zeren-plan-repo.h"
#include "zeren-recurrence.h"

#include <glib/gi18n-lib.h>

/* More dates than these are summed up. */
#define MAX_DATES 6

void
zeren_plan_sheet_free (ZerenPlanSheet *self)
{
  g_clear_object (&self->plan);
  g_clear_object (&self->copy);
  g_clear_object (&self->original);
  g_free (self->organisation);
  g_clear_object (&self->successor);
  g_clear_pointer (&self->clauses, g_ptr_array_unref);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->n_findings, g_hash_table_unref);
  g_free (self);
}

/** zeren_plan_sheet_count_findings: Returns: how many findings stand in @clause itself */
guint
zeren_plan_sheet_count_findings (const ZerenPlanSheet *self, gint64 clause)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->n_findings, &clause));
}

/* --- dates --------------------------------------------------------------------------------- */

static char *
describe_instances (GPtrArray *instances, int year)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < MIN (instances->len, MAX_DATES); i++)
    {
      const ZerenInstance *instance = g_ptr_array_index (instances, i);
      g_autofree char *date = zeren_date_to_label (instance->due_date);

      g_string_append_printf (words, "%s%s", i > 0 ? _ (", ") : "", date);
    }
  if (instances->len > MAX_DATES)
    return g_strdup_printf (
      /* Translators: some dates, then how many there are in all */
      g_dngettext (GETTEXT_PACKAGE, "%s … (%u date)", "%s … (%u dates)", instances->len),
      words->str,
      instances->len);

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/**
 * zeren_duty_dup_dates:
 * @duty: a duty
 * @calendar: the working days
 * @year: a year
 *
 * Returns: (transfer full) (nullable): when it falls due in @year, in words, or why it does not;
 *   %NULL for what follows an event
 */
char *
zeren_duty_dup_dates (ZerenDuty *duty, ZerenCalendar *calendar, int year)
{
  const ZerenFrequency *frequency = zeren_duty_get_frequency (duty);
  ZerenRecurrenceOptions options = { .calendar = calendar,
                                     .action = zeren_duty_get_action (duty),
                                     .points = zeren_duty_get_points (duty) };
  g_autoptr (GPtrArray) instances = NULL;
  g_autofree char *problem = NULL;

  if (frequency == NULL || frequency->kind == ZEREN_FREQUENCY_EVENT)
    return NULL;
  instances = zeren_recurrence_expand (frequency, year, &options, &problem);
  if (instances == NULL || instances->len == 0)
    return g_steal_pointer (&problem);

  return describe_instances (instances, year);
}

/* --- findings ------------------------------------------------------------------------------ */

static gboolean
set_bindings (ZerenPlanFinding *finding, ZerenContext *context, GError **error)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  g_autoptr (GPtrArray)
    bindings = zeren_duties_list_bindings (context, zeren_plan_finding_get_id (finding), error);

  if (bindings == NULL)
    return FALSE;
  for (guint i = 0; i < bindings->len; i++)
    g_strv_builder_take (labels,
                         zeren_duties_describe_binding (context, g_ptr_array_index (bindings, i)));
  zeren_plan_finding_set_bindings (finding, g_strv_builder_end (labels));

  return TRUE;
}

static gboolean
add_duties (ZerenPlanSheet *self, ZerenContext *context, GError **error)
{
  ZerenDutyQuery query = { .plan = zeren_plan_get_id (self->plan), .withdrawn = TRUE };
  g_autoptr (GPtrArray) duties = zeren_duties_list (context, &query, error);
  g_autoptr (ZerenCalendar)
    calendar = duties != NULL ? zeren_holidays_load_calendar (context, error) : NULL;
  int year = zeren_date_get_year (zeren_context_get_today (context));

  if (calendar == NULL)
    return FALSE;
  for (guint i = 0; i < duties->len; i++)
    {
      ZerenDuty *duty = g_ptr_array_index (duties, i);
      ZerenPlanFinding *finding = zeren_plan_finding_new_duty (duty);

      g_ptr_array_add (self->findings, finding);
      if (zeren_duty_get_scope (duty) != ZEREN_SCOPE_RECORD)
        continue;
      zeren_plan_finding_set_dates (finding, zeren_duty_dup_dates (duty, calendar, year));
      if (!set_bindings (finding, context, error))
        return FALSE;
    }

  return TRUE;
}

typedef ZerenPlanFinding *(*MakeFinding) (gpointer record);

static gboolean
add_all (ZerenPlanSheet *self, GPtrArray *records, MakeFinding make)
{
  g_autoptr (GPtrArray) owned = records;

  for (guint i = 0; owned != NULL && i < owned->len; i++)
    g_ptr_array_add (self->findings, make (g_ptr_array_index (owned, i)));

  return owned != NULL;
}

static gboolean
add_rows (ZerenPlanSheet *self, GPtrArray *tables)
{
  g_autoptr (GPtrArray) owned = tables;

  for (guint i = 0; owned != NULL && i < owned->len; i++)
    {
      ZerenPlanTable *table = g_ptr_array_index (owned, i);
      GPtrArray *rows = zeren_plan_table_get_rows (table);

      for (guint j = 0; j < rows->len; j++)
        g_ptr_array_add (self->findings,
                         zeren_plan_finding_new_row (table, g_ptr_array_index (rows, j)));
    }

  return owned != NULL;
}

static int
compare_findings (gconstpointer a, gconstpointer b)
{
  ZerenPlanFindingSection first = zeren_plan_finding_get_section ((ZerenPlanFinding *)a);
  ZerenPlanFindingSection second = zeren_plan_finding_get_section ((ZerenPlanFinding *)b);

  return first < second ? -1 : first > second;
}

/* The lists come in the order of the text; sorting keeps it within a section. */
static gboolean
load_findings (ZerenPlanSheet *self, ZerenContext *context, ZerenPlanRepo *repo, GError **error)
{
  gint64 plan = zeren_plan_get_id (self->plan);

  self->findings = g_ptr_array_new_with_free_func (g_object_unref);
  if (!add_duties (self, context, error) ||
      !add_all (self,
                zeren_plan_repo_list_grounds (repo, plan, error),
                (MakeFinding)zeren_plan_finding_new_ground) ||
      !add_all (self,
                zeren_plan_repo_list_measures (repo, plan, error),
                (MakeFinding)zeren_plan_finding_new_measure) ||
      !add_all (self,
                zeren_plan_repo_list_rules (repo, plan, error),
                (MakeFinding)zeren_plan_finding_new_rule) ||
      !add_all (self,
                zeren_plan_repo_list_posts (repo, plan, error),
                (MakeFinding)zeren_plan_finding_new_post) ||
      !add_rows (self, zeren_plan_repo_list_tables (repo, plan, error)))
    return FALSE;
  g_ptr_array_sort_values (self->findings, compare_findings);

  return TRUE;
}

static void
count_findings (ZerenPlanSheet *self)
{
  self->n_findings = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < self->findings->len; i++)
    {
      ZerenPlanFinding *finding = g_ptr_array_index (self->findings, i);
      gint64 clause = zeren_plan_finding_get_clause (finding);
      guint count = zeren_plan_sheet_count_findings (self, clause);

      g_hash_table_replace (
        self->n_findings, g_memdup2 (&clause, sizeof clause), GUINT_TO_POINTER (count + 1));
      self->names_posts |= zeren_plan_finding_get_section (finding) == ZEREN_PLAN_FINDING_POST;
    }
}

/* --- the plan ------------------------------------------------------------------------------ */

/* Returns: the id of the plan that the record asked for belongs to, or 0 with an error */
static gint64
find_plan (ZerenPlanSheet *self,
           ZerenContext *context,
           ZerenPlanRepo *repo,
           const ZerenPlanQuery *query,
           GError **error)
{
  g_autoptr (ZerenDuty) duty = NULL;
  g_autoptr (ZerenClause) clause = NULL;

  if (g_strcmp0 (query->kind, "duty") == 0)
    {
      self->asked_duty = query->subject;
      duty = zeren_duties_load (context, query->subject, error);
      return duty != NULL ? zeren_duty_get_plan (duty) : 0;
    }
  if (g_strcmp0 (query->kind, "clause") == 0)
    {
      self->asked_clause = query->subject;
      clause = zeren_plan_repo_load_clause (repo, query->subject, error);
      return clause != NULL ? zeren_clause_get_plan (clause) : 0;
    }

  return query->subject;
}

static void
find_copy (ZerenPlanSheet *self, ZerenDatabase *database)
{
  g_autoptr (ZerenFileStore) store = zeren_file_store_new (database);
  const char *sha256 = zeren_plan_get_reading_copy (self->plan);

  self->original = zeren_file_store_get_file (store, zeren_plan_get_file (self->plan));
  self->copy = zeren_file_store_get_file (
    store, sha256 != NULL ? sha256 : zeren_plan_get_file (self->plan));
}

static gboolean
load_organisation (ZerenPlanSheet *self, ZerenDatabase *database, GError **error)
{
  g_autoptr (ZerenOrganisationRepo) repo = zeren_organisation_repo_new (database);
  g_autoptr (ZerenOrganisation) organisation = zeren_organisation_repo_load (
    repo, zeren_plan_get_organisation (self->plan), error);

  if (organisation != NULL)
    self->organisation = g_strdup (zeren_organisation_get_name (organisation));

  return organisation != NULL;
}

static gboolean
find_successor (ZerenPlanSheet *self, ZerenPlanRepo *repo, GError **error)
{
  g_autoptr (GPtrArray) plans = NULL;

  if (zeren_plan_get_state (self->plan) != ZEREN_PLAN_STATE_WITHDRAWN)
    return TRUE;
  plans = zeren_plan_repo_list (repo, error);
  for (guint i = 0; plans != NULL && i < plans->len; i++)
    {
      ZerenPlan *other = g_ptr_array_index (plans, i);

      if (zeren_plan_get_supersedes (other) == zeren_plan_get_id (self->plan))
        g_set_object (&self->successor, other);
    }

  return plans != NULL;
}

/**
 * zeren_plan_sheet_load:
 * @context: a context, which may be read-only
 * @query: what is asked for
 * @error: return location for an error
 *
 * Returns: (transfer full): the plan with all that was found in it, or %NULL with an error
 */
ZerenPlanSheet *
zeren_plan_sheet_load (ZerenContext *context, const ZerenPlanQuery *query, GError **error)
{
  ZerenDatabase *database = zeren_context_get_database (context);
  g_autoptr (ZerenPlanRepo) repo = zeren_plan_repo_new (database);
  g_autoptr (ZerenPlanSheet) self = g_new0 (ZerenPlanSheet, 1);
  gint64 plan = find_plan (self, context, repo, query, error);

  if (plan == 0)
    return NULL;
  self->plan = zeren_plan_repo_load (repo, plan, error);
  if (self->plan == NULL || !load_organisation (self, database, error) ||
      !zeren_plan_repo_can_restore (repo, self->plan, &self->can_be_restored, error) ||
      !find_successor (self, repo, error))
    return NULL;
  find_copy (self, database);
  self->clauses = zeren_plan_repo_list_clauses (repo, plan, error);
  if (self->clauses == NULL || !load_findings (self, context, repo, error))
    return NULL;
  count_findings (self);

  return g_steal_pointer (&self);
}
