/* zeren-case-dossier.c: all there is to look at about one case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-case-dossier.h"

#include "zeren-case-collect-private.h"
#include "zeren-duties.h"
#include "zeren-history.h"
#include "zeren-incident-repo.h"
#include "zeren-plan-repo.h"
#include "zeren-tasks.h"

#include <glib/gi18n-lib.h>

static void
free_ground_view (gpointer data)
{
  ZerenCaseGroundView *self = data;

  g_clear_object (&self->ground);
  g_free (self->plan_title);
  g_free (self);
}

/** zeren_case_dossier_free: frees a dossier */
void
zeren_case_dossier_free (ZerenCaseDossier *self)
{
  g_clear_object (&self->view);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->grounds, g_ptr_array_unref);
  g_clear_pointer (&self->measures, g_ptr_array_unref);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_free (self->refusal);
  g_free (self);
}

/* --- plans --- */

static gboolean
add_plan_of_duty (ZerenContext *context, gint64 duty_id, GArray *plans, GError **error)
{
  g_autoptr (ZerenDuty) duty = zeren_duties_load (context, duty_id, error);
  gint64 plan;

  if (duty == NULL)
    return FALSE;
  plan = zeren_duty_get_plan (duty);
  for (guint i = 0; i < plans->len; i++)
    {
      if (g_array_index (plans, gint64, i) == plan)
        return TRUE;
    }
  g_array_append_val (plans, plan);

  return TRUE;
}

static gboolean
add_plans_of_incident (ZerenContext *context, gint64 incident, GArray *plans, GError **error)
{
  g_autoptr (ZerenIncidentRepo)
    repo = zeren_incident_repo_new (zeren_context_get_database (context));
  g_autoptr (GPtrArray) misses = zeren_incident_repo_list_misses (repo, incident, error);

  if (misses == NULL)
    return FALSE;
  for (guint i = 0; i < misses->len; i++)
    {
      if (!add_plan_of_duty (
            context, zeren_incident_miss_get_duty (misses->pdata[i]), plans, error))
        return FALSE;
    }

  return TRUE;
}

/* The plans whose duties were not done, also where the case would be refused by now. */
static GArray *
list_plans (ZerenContext *context, ZerenCase *it, GError **error)
{
  g_autoptr (GArray) plans = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (ZerenTask) task = NULL;

  if (zeren_case_get_incident (it) != 0)
    return add_plans_of_incident (context, zeren_case_get_incident (it), plans, error)
             ? g_steal_pointer (&plans)
             : NULL;
  task = zeren_tasks_load (context, zeren_case_get_task (it), error);

  return task != NULL && add_plan_of_duty (context, zeren_task_get_duty (task), plans, error)
           ? g_steal_pointer (&plans)
           : NULL;
}

/* --- grounds and measures --- */

static gboolean
has_ground (GPtrArray *grounds, gint64 id)
{
  for (guint i = 0; i < grounds->len; i++)
    {
      if (zeren_ground_get_id (grounds->pdata[i]) == id)
        return TRUE;
    }

  return FALSE;
}

static void
add_grounds (ZerenCaseDossier *self,
             ZerenPlan *plan,
             GPtrArray *grounds,
             ZerenGroundKind kind,
             GPtrArray *chosen)
{
  for (guint i = 0; i < grounds->len; i++)
    {
      ZerenGround *ground = grounds->pdata[i];
      ZerenCaseGroundView *view;

      if (zeren_ground_get_kind (ground) != kind)
        continue;
      view = g_new0 (ZerenCaseGroundView, 1);
      view->ground = g_object_ref (ground);
      view->plan_title = g_strdup (zeren_plan_get_title (plan));
      view->chosen = has_ground (chosen, zeren_ground_get_id (ground));
      g_ptr_array_add (self->grounds, view);
    }
}

static gboolean
add_plan (ZerenCaseDossier *self,
          ZerenContext *context,
          gint64 id,
          ZerenGroundKind kind,
          GPtrArray *chosen,
          GError **error)
{
  g_autoptr (ZerenPlanRepo) repo = zeren_plan_repo_new (zeren_context_get_database (context));
  g_autoptr (ZerenPlan) plan = zeren_plan_repo_load (repo, id, error);
  g_autoptr (GPtrArray) grounds = plan != NULL ? zeren_plan_repo_list_grounds (repo, id, error)
                                               : NULL;
  g_autoptr (GPtrArray) measures = grounds != NULL ? zeren_plan_repo_list_measures (repo, id, error)
                                                   : NULL;

  if (measures == NULL)
    return FALSE;
  add_grounds (self, plan, grounds, kind, chosen);
  for (guint i = 0; i < measures->len && kind == ZEREN_GROUND_DUTY; i++)
    g_ptr_array_add (self->measures, g_object_ref (measures->pdata[i]));

  return TRUE;
}

static gboolean
add_plans (ZerenCaseDossier *self, ZerenContext *context, gint64 id, GError **error)
{
  g_autoptr (GArray) plans = list_plans (context, zeren_case_view_get_case (self->view), error);
  g_autoptr (GPtrArray) chosen = plans != NULL ? zeren_cases_list_grounds (context, id, error)
                                               : NULL;
  static const ZerenGroundKind kinds[] = { ZEREN_GROUND_DUTY, ZEREN_GROUND_CONDUCT };

  if (chosen == NULL)
    return FALSE;
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      for (guint i = 0; i < plans->len; i++)
        {
          if (!add_plan (self, context, g_array_index (plans, gint64, i), kinds[k], chosen, error))
            return FALSE;
        }
    }

  return TRUE;
}

static void
add_missing_grounds (ZerenCaseDossier *self)
{
  guint n_candidates = 0, n_chosen = 0;

  for (guint i = 0; i < self->grounds->len; i++)
    {
      const ZerenCaseGroundView *view = self->grounds->pdata[i];

      n_candidates += zeren_ground_get_kind (view->ground) == ZEREN_GROUND_DUTY;
      n_chosen += view->chosen;
    }
  if (n_chosen > 0)
    return;

  zeren_case_records_take (
    self->records,
    ZEREN_CASE_RECORD_MISSING,
    g_strdup (_ ("The ground for accountability")),
    n_candidates > 0
      ? g_strdup_printf (ngettext ("None is chosen. The drafts name the %u ground of the plan that "
                                   "could apply; choose it below and draft anew.",
                                   "None is chosen. The drafts name all %u grounds of the plan "
                                   "that could apply; choose below and draft anew.",
                                   n_candidates),
                         n_candidates)
      : g_strdup (_ ("The plan states no ground about a duty. The place stays open in the drafts, "
                     "to be filled in by hand.")),
    NULL,
    0);
}

/* --- what changed since --- */

static const struct
{
  const char *verb, *label;
} verb_labels[] = {
  { "complete", N_ ("Recorded as done") },
  { "file", N_ ("Evidence filed") },
  { "confirm", N_ ("Confirmed as not done") },
  { "waive", N_ ("Recorded as not needed") },
  { "reopen", N_ ("Opened again") },
  { "enter", N_ ("Entry added to the timeline") },
  { "mark", N_ ("Entry marked as telling of a step") },
  { "unmark", N_ ("Mark of a step removed") },
  { "close", N_ ("Incident closed") },
  { "choose-grounds", N_ ("Grounds chosen") },
};

static const char *
label_of (const char *verb)
{
  for (gsize i = 0; i < G_N_ELEMENTS (verb_labels); i++)
    {
      if (g_str_equal (verb_labels[i].verb, verb))
        return _ (verb_labels[i].label);
    }

  return NULL;
}

static gboolean
add_changes (ZerenCaseDossier *self,
             ZerenContext *context,
             const char *kind,
             gint64 id,
             GError **error)
{
  g_autoptr (ZerenHistory) history = zeren_history_new (zeren_context_get_database (context));
  g_autoptr (GPtrArray) events = zeren_history_list_of (history, kind, id, error);
  GDateTime *since = zeren_case_view_get_drafted_at (self->view);

  for (guint i = 0; events != NULL && since != NULL && i < events->len; i++)
    {
      const ZerenEvent *event = events->pdata[i];
      const char *label = label_of (event->verb);
      g_autofree char *when = NULL;

      if (label == NULL || g_date_time_compare (event->at, since) <= 0)
        continue;
      /* Translators: a day and a time within a sentence, as g_date_time_format() takes it */
      when = g_date_time_format (event->at, _ ("%Y-%m-%d %H:%M"));
      g_ptr_array_add (self->changes,
                       /* Translators: a time, what was done, and who did it */
                       g_strdup_printf (_ ("%s  %s (%s)"), when, label, event->who));
    }

  return events != NULL;
}

static gboolean
list_changes (ZerenCaseDossier *self, ZerenContext *context, GError **error)
{
  ZerenCase *it = zeren_case_view_get_case (self->view);
  gint64 task = zeren_case_get_task (it);

  return add_changes (self,
                      context,
                      task != 0 ? "task" : "incident",
                      task != 0 ? task : zeren_case_get_incident (it),
                      error) &&
         add_changes (self, context, "accountability_case", zeren_case_get_id (it), error);
}

/* Whether drafts made now would say something else. Of old drafts nobody knows. */
static gboolean
differs (ZerenCaseDossier *self, const ZerenCaseFacts *facts)
{
  GPtrArray *documents = zeren_case_view_get_documents (self->view);
  g_autofree char *now = zeren_case_facts_dup_sha256 (facts);
  const char *then = documents->len > 0
                       ? zeren_case_document_get_facts_sha256 (documents->pdata[documents->len - 1])
                       : NULL;

  return then != NULL && !g_str_equal (now, then);
}

/**
 * zeren_case_dossier_load:
 * @context: the context
 * @id: a case
 * @error: return location for a #GError
 *
 * Returns: (transfer full): what there is about the case, or %NULL with an error
 */
ZerenCaseDossier *
zeren_case_dossier_load (ZerenContext *context, gint64 id, GError **error)
{
  g_autoptr (ZerenCaseDossier) self = g_new0 (ZerenCaseDossier, 1);
  g_autoptr (ZerenCaseFacts) facts = NULL;
  g_autoptr (GError) refusal = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);

  self->grounds = g_ptr_array_new_with_free_func (free_ground_view);
  self->measures = g_ptr_array_new_with_free_func (g_object_unref);
  self->changes = g_ptr_array_new_with_free_func (g_free);
  self->view = zeren_case_view_load (context, id, error);
  if (self->view == NULL || !add_plans (self, context, id, error))
    return NULL;

  facts = zeren_case_collect_again (context, id, &self->records, &refusal);
  if (facts == NULL)
    {
      self->refusal = g_strdup (refusal->message);
      self->records = zeren_case_records_new ();
    }
  else
    {
      self->changed = differs (self, facts);
      add_missing_grounds (self);
    }
  if (!list_changes (self, context, error))
    return NULL;

  return g_steal_pointer (&self);
}
