/* zeren-handover-collect.c: what is recorded and has to be told to a successor
 *
 * The list is Chinese like every document that is drafted. It says what is open, where and until
 * when, and nothing about how anybody did the work.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-handover-private.h"

#include "zeren-case-views.h"
#include "zeren-duties.h"
#include "zeren-incident-views.h"
#include "zeren-member-repo.h"
#include "zeren-office.h"
#include "zeren-plan-repo.h"
#include "zeren-service-error.h"
#include "zeren-task-views.h"

#include <glib/gi18n-lib.h>

/* What is due in these months is listed one by one, later tasks are counted. */
#define MONTHS 3

#define NOTHING "—"

typedef struct
{
  ZerenContext *context;
  const ZerenHandoverTerms *terms;
  ZerenOffice *office;
  ZerenHandoverFacts *facts;
} Collect;

static const char *
text_or_nothing (const char *text)
{
  return text != NULL && *text != '\0' ? text : NOTHING;
}

static char *
dup_date (ZerenDate date)
{
  return zeren_date_is_set (date) ? zeren_date_to_string (date) : g_strdup (NOTHING);
}

static const char *
get_organisation_name (Collect *self, gint64 id)
{
  ZerenOrganisation *organisation = zeren_office_find_organisation (self->office, id);

  return organisation != NULL ? zeren_organisation_get_name (organisation) : NOTHING;
}

/* --- tasks ---------------------------------------------------------------------------------- */

static const char *
get_state_words (ZerenTaskState state)
{
  switch (state)
    {
    case ZEREN_TASK_STATE_IN_PROGRESS:
      return "办理中";
    case ZEREN_TASK_STATE_SUBMITTED:
      return "待审核";
    case ZEREN_TASK_STATE_RETURNED:
      return "已退回";
    case ZEREN_TASK_STATE_TO_VERIFY:
      return "待核实";
    case ZEREN_TASK_STATE_PLANNED:
      return "待办";
    case ZEREN_TASK_STATE_DONE:
    case ZEREN_TASK_STATE_DONE_LATE:
    case ZEREN_TASK_STATE_UNPERFORMED:
    case ZEREN_TASK_STATE_WAIVED:
    case ZEREN_TASK_STATE_BEFORE_START:
    default:
      return NULL;
    }
}

/* What somebody has begun is told whenever it is due. */
static gboolean
is_listed (Collect *self, ZerenTaskView *view, ZerenTaskState state)
{
  ZerenTask *task = zeren_task_view_get_task (view);

  return state != ZEREN_TASK_STATE_PLANNED ||
         zeren_date_compare (zeren_task_get_due_date (task), self->facts->until) <= 0;
}

static void
add_task (Collect *self, ZerenTaskView *view)
{
  ZerenTask *task = zeren_task_view_get_task (view);
  ZerenTaskState state = zeren_task_get_state_on (task, self->terms->on);
  const char *words = get_state_words (state);
  const char *assigned = zeren_task_view_get_assigned_name (view);
  g_autofree char *due = NULL;

  if (words == NULL)
    return;
  if (!is_listed (self, view, state))
    {
      self->facts->n_later++;
      return;
    }

  due = dup_date (zeren_task_get_due_date (task));
  zeren_handover_facts_add (
    self->facts,
    ZEREN_HANDOVER_TASKS,
    text_or_nothing (zeren_task_view_get_title (view)),
    text_or_nothing (zeren_task_view_get_organisation_name (view)),
    due,
    text_or_nothing (assigned != NULL ? assigned : zeren_task_view_get_member_name (view)),
    words,
    NULL);
}

static gboolean
collect_tasks (Collect *self, GError **error)
{
  ZerenTaskQuery query = {
    .states = 1 << ZEREN_TASK_STATE_PLANNED | 1 << ZEREN_TASK_STATE_IN_PROGRESS |
              1 << ZEREN_TASK_STATE_SUBMITTED | 1 << ZEREN_TASK_STATE_RETURNED |
              1 << ZEREN_TASK_STATE_TO_VERIFY,
    .today = self->terms->on,
  };
  g_autoptr (GPtrArray) views = zeren_task_views_list (self->context, &query, error);

  self->facts->until = zeren_date_add_months (self->terms->on, MONTHS);
  for (guint i = 0; views != NULL && i < views->len; i++)
    add_task (self, g_ptr_array_index (views, i));

  return views != NULL;
}

/* --- incidents, cases ------------------------------------------------------------------------ */

static char *
dup_limit (const ZerenIncidentStep *step)
{
  g_autofree char *time = step->limit->at != NULL
                            ? g_date_time_format (step->limit->at, "%Y-%m-%d %H:%M")
                            : NULL;

  if (time == NULL)
    return g_strdup (NOTHING);

  return step->limit->kind == ZEREN_LIMIT_REMINDER ? g_strconcat (time, "（提醒）", NULL)
                                                   : g_steal_pointer (&time);
}

/* An incident without a step that waits is open nevertheless, and is told. */
static void
add_incident (Collect *self, ZerenIncidentView *view, GDateTime *now)
{
  GPtrArray *steps = zeren_incident_view_get_steps (view);
  const char *title = zeren_incident_get_title (zeren_incident_view_get_incident (view));
  const char *organisation = text_or_nothing (zeren_incident_view_get_organisation_name (view));
  guint n = 0;

  for (guint i = 0; i < steps->len; i++)
    {
      const ZerenIncidentStep *step = g_ptr_array_index (steps, i);
      ZerenIncidentStepState state = zeren_incident_step_get_state_at (step, now);
      g_autofree char *limit = dup_limit (step);

      if (state == ZEREN_INCIDENT_STEP_MET || state == ZEREN_INCIDENT_STEP_MISSED)
        continue;
      zeren_handover_facts_add (self->facts,
                                ZEREN_HANDOVER_CLOCKS,
                                title,
                                organisation,
                                text_or_nothing (zeren_duty_get_action (step->duty)),
                                limit,
                                NULL);
      n++;
    }
  if (n == 0)
    zeren_handover_facts_add (
      self->facts, ZEREN_HANDOVER_CLOCKS, title, organisation, "尚未办结", NOTHING, NULL);
}

static gboolean
collect_incidents (Collect *self, GError **error)
{
  ZerenIncidentQuery query = { .states = 1 << ZEREN_INCIDENT_STATE_OPEN };
  g_autoptr (GDateTime) now = zeren_context_dup_now (self->context);
  g_autoptr (GPtrArray) views = zeren_incident_views_list (self->context, &query, error);

  for (guint i = 0; views != NULL && i < views->len; i++)
    add_incident (self, g_ptr_array_index (views, i), now);

  return views != NULL;
}

static void
add_case (Collect *self, ZerenCaseView *view)
{
  GDateTime *at = zeren_case_view_get_drafted_at (view);
  g_autofree char *drafted = at != NULL ? g_date_time_format (at, "%Y-%m-%d") : g_strdup (NOTHING);
  g_autofree char *open = g_strdup_printf ("%u处", zeren_case_view_get_n_placeholders (view));

  zeren_handover_facts_add (self->facts,
                            ZEREN_HANDOVER_DRAFTS,
                            text_or_nothing (zeren_case_view_get_title (view)),
                            text_or_nothing (zeren_case_view_get_organisation_name (view)),
                            drafted,
                            open,
                            NULL);
}

static gboolean
collect_cases (Collect *self, GError **error)
{
  g_autoptr (GPtrArray) views = zeren_case_views_list (self->context, NULL, error);

  for (guint i = 0; views != NULL && i < views->len; i++)
    {
      ZerenCaseView *view = g_ptr_array_index (views, i);

      if (zeren_case_get_state (zeren_case_view_get_case (view)) == ZEREN_CASE_STATE_DRAFT)
        add_case (self, view);
    }

  return views != NULL;
}

/* --- plans and what waits in them ------------------------------------------------------------ */

static void
add_check (Collect *self, const char *what, const char *where, guint n)
{
  g_autofree char *number = g_strdup_printf ("%u项", n);

  if (n > 0)
    zeren_handover_facts_add (self->facts, ZEREN_HANDOVER_CHECKS, what, where, number, NULL);
}

static gboolean
collect_duties (Collect *self, ZerenPlan *plan, GError **error)
{
  ZerenDutyQuery review = { .plan = zeren_plan_get_id (plan),
                            .states = 1 << ZEREN_DUTY_STATE_PROPOSED,
                            .scopes = 1 << ZEREN_SCOPE_RECORD };
  ZerenDutyQuery unbound = { .plan = zeren_plan_get_id (plan),
                             .states = 1 << ZEREN_DUTY_STATE_ACCEPTED,
                             .unbound = TRUE };
  g_autoptr (GPtrArray) to_review = zeren_duties_list (self->context, &review, error);
  g_autoptr (GPtrArray) without = NULL;

  without = to_review != NULL ? zeren_duties_list (self->context, &unbound, error) : NULL;
  if (without == NULL)
    return FALSE;
  add_check (self, "提取出的职责尚未核定", zeren_plan_get_title (plan), to_review->len);
  add_check (self, "职责已采用，尚未落实责任主体", zeren_plan_get_title (plan), without->len);

  return TRUE;
}

static gboolean
collect_plans (Collect *self, GError **error)
{
  g_autoptr (ZerenPlanRepo) repo = zeren_plan_repo_new (zeren_context_get_database (self->context));
  g_autoptr (GPtrArray) plans = zeren_plan_repo_list (repo, error);

  for (guint i = 0; plans != NULL && i < plans->len; i++)
    {
      ZerenPlan *plan = g_ptr_array_index (plans, i);
      g_autofree char *issued = dup_date (zeren_plan_get_issued (plan));

      if (zeren_plan_get_state (plan) != ZEREN_PLAN_STATE_ACTIVE)
        continue;
      zeren_handover_facts_add (self->facts,
                                ZEREN_HANDOVER_PLANS,
                                text_or_nothing (zeren_plan_get_title (plan)),
                                text_or_nothing (zeren_plan_get_number (plan)),
                                get_organisation_name (self, zeren_plan_get_organisation (plan)),
                                issued,
                                NULL);
      if (!collect_duties (self, plan, error))
        return FALSE;
    }

  return plans != NULL;
}

/* Dates that a holiday table to come may move: counted, year by year. */
static gboolean
collect_provisional (Collect *self, GError **error)
{
  ZerenTaskQuery query = { .states = 1 << ZEREN_TASK_STATE_PLANNED, .today = self->terms->on };
  g_autoptr (GPtrArray) tasks = zeren_tasks_list (self->context, &query, error);
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  guint first = G_MAXUINT, last = 0;

  for (guint i = 0; tasks != NULL && i < tasks->len; i++)
    {
      ZerenTask *task = g_ptr_array_index (tasks, i);
      guint year = zeren_task_get_year (task);

      if (!zeren_task_get_provisional (task))
        continue;
      first = MIN (first, year);
      last = MAX (last, year);
      g_hash_table_insert (
        counts,
        GUINT_TO_POINTER (year),
        GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, GUINT_TO_POINTER (year))) +
                          1));
    }
  for (guint year = first; year <= last; year++)
    {
      g_autofree char *where = g_strdup_printf ("%u年", year);

      add_check (self,
                 "放假安排公布前暂定的任务日期",
                 where,
                 GPOINTER_TO_UINT (g_hash_table_lookup (counts, GUINT_TO_POINTER (year))));
    }

  return tasks != NULL;
}

/* --- persons: names, posts and dates --------------------------------------------------------- */

static int
compare_ends (gconstpointer a, gconstpointer b)
{
  return zeren_date_compare (zeren_appointment_get_to_date (*(ZerenAppointment *const *)a),
                             zeren_appointment_get_to_date (*(ZerenAppointment *const *)b));
}

static void
add_term (Collect *self, ZerenAppointment *appointment)
{
  ZerenMember *member = zeren_office_find_member (self->office,
                                                  zeren_appointment_get_member (appointment));
  ZerenPost *post = zeren_office_find_post (self->office, zeren_appointment_get_post (appointment));
  g_autofree char *to = dup_date (zeren_appointment_get_to_date (appointment));

  if (member != NULL && post != NULL)
    zeren_handover_facts_add (self->facts,
                              ZEREN_HANDOVER_TERMS,
                              zeren_member_get_name (member),
                              zeren_post_get_title (post),
                              get_organisation_name (self, zeren_post_get_organisation (post)),
                              to,
                              NULL);
}

static void
collect_terms (Collect *self)
{
  g_autoptr (GPtrArray) ending = g_ptr_array_new ();
  GPtrArray *members = zeren_office_get_members (self->office);

  for (guint i = 0; i < members->len; i++)
    {
      GPtrArray *appointments = zeren_office_get_member_appointments (
        self->office, zeren_member_get_id (g_ptr_array_index (members, i)));

      for (guint j = 0; appointments != NULL && j < appointments->len; j++)
        {
          ZerenDate to = zeren_appointment_get_to_date (g_ptr_array_index (appointments, j));

          if (zeren_date_is_set (to) && zeren_date_compare (to, self->terms->on) >= 0)
            g_ptr_array_add (ending, g_ptr_array_index (appointments, j));
        }
    }
  g_ptr_array_sort (ending, compare_ends);
  for (guint i = 0; i < ending->len; i++)
    add_term (self, g_ptr_array_index (ending, i));
}

static gboolean
collect_person (Collect *self, gint64 id, char **name, GError **error)
{
  g_autoptr (ZerenMemberRepo)
    repo = zeren_member_repo_new (zeren_context_get_database (self->context));
  g_autoptr (ZerenMember) member = zeren_member_repo_load (repo, id, error);

  if (member != NULL)
    *name = g_strdup (zeren_member_get_name (member));

  return member != NULL;
}

static gboolean
collect_persons (Collect *self, GError **error)
{
  GPtrArray *organisations = zeren_office_get_organisations (self->office);

  if (self->terms->from == self->terms->to)
    {
      g_set_error_literal (error,
                           ZEREN_SERVICE_ERROR,
                           ZEREN_SERVICE_ERROR_INVALID,
                           _ ("The work is handed over by one person to another one."));
      return FALSE;
    }
  for (guint i = 0; self->facts->organ == NULL && i < organisations->len; i++)
    {
      ZerenOrganisation *organisation = g_ptr_array_index (organisations, i);

      if (zeren_organisation_get_parent (organisation) == 0 &&
          zeren_organisation_is_active_on (organisation, self->terms->on))
        self->facts->organ = g_strdup (zeren_organisation_get_name (organisation));
    }

  return collect_person (self, self->terms->from, &self->facts->from, error) &&
         collect_person (self, self->terms->to, &self->facts->to, error) &&
         zeren_handover_get_paper (self->context, &self->facts->paper, error);
}

/** zeren_handover_collect: Returns: (transfer full) (nullable): what the list says */
ZerenHandoverFacts *
zeren_handover_collect (ZerenContext *context, const ZerenHandoverTerms *terms, GError **error)
{
  g_autoptr (ZerenHandoverFacts) facts = zeren_handover_facts_new ();
  g_autoptr (ZerenOffice)
    office = zeren_office_load (zeren_context_get_database (context), terms->on, error);
  Collect self = { .context = context, .terms = terms, .office = office, .facts = facts };

  if (office == NULL)
    return NULL;
  facts->on = terms->on;
  if (!collect_persons (&self, error) || !collect_tasks (&self, error) ||
      !collect_incidents (&self, error) || !collect_cases (&self, error) ||
      !collect_plans (&self, error) || !collect_provisional (&self, error))
    return NULL;
  collect_terms (&self);

  return g_steal_pointer (&facts);
}
