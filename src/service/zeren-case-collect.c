/* zeren-case-collect.c: recorded facts → what the drafts of a case are made of
 *
 * Only what is recorded goes in; what is not stays unset and becomes a placeholder. Everything here
 * is Chinese, as the documents are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-case-collect-private.h"

#include "zeren-clause.h"
#include "zeren-duties.h"
#include "zeren-history.h"
#include "zeren-holidays.h"
#include "zeren-incident-steps-private.h"
#include "zeren-member-repo.h"
#include "zeren-plan-repo.h"
#include "zeren-service-error.h"
#include "zeren-tasks.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  ZerenContext *context;
  ZerenDatabase *database;
  const ZerenCaseBasis *basis;
  ZerenCaseFacts *facts;
  GArray *plans;      /* of gint64: the plans that the breaches are of */
  GPtrArray *records; /* of ZerenCaseRecord: what the facts are taken from */
} Collecting;

static char *
format_time (GDateTime *when)
{
  return g_strdup_printf ("%d年%d月%d日%d时%02d分",
                          g_date_time_get_year (when),
                          g_date_time_get_month (when),
                          g_date_time_get_day_of_month (when),
                          g_date_time_get_hour (when),
                          g_date_time_get_minute (when));
}

/* A day in the user's language */
static char *
dup_day (ZerenDate day)
{
  g_autoptr (GDateTime) when = g_date_time_new_utc (
    zeren_date_get_year (day), zeren_date_get_month (day), zeren_date_get_day (day), 0, 0, 0);

  /* Translators: a day within a sentence, as g_date_time_format() takes it */
  return g_date_time_format (when, _ ("%Y-%m-%d"));
}

static void
take_record (Collecting *self,
             ZerenCaseRecordKind kind,
             char *title,
             char *detail,
             const char *link_kind,
             gint64 link_id)
{
  zeren_case_records_take (self->records, kind, title, detail, link_kind, link_id);
}

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_REFUSED, message);

  return FALSE;
}

static char *
dup_organisation_name (Collecting *self, gint64 id)
{
  return zeren_case_dup_organisation_name (self->database, id);
}

static char *
dup_member_name (Collecting *self, gint64 id)
{
  g_autoptr (ZerenMemberRepo) repo = zeren_member_repo_new (self->database);
  g_autoptr (ZerenMember) member = id != 0 ? zeren_member_repo_load (repo, id, NULL) : NULL;

  return member != NULL ? g_strdup (zeren_member_get_name (member)) : NULL;
}

/* --- duty and plan --- */

static gboolean
fill_duty (Collecting *self, ZerenCaseBreach *breach, ZerenDuty *duty, GError **error)
{
  g_autoptr (ZerenPlanRepo) repo = zeren_plan_repo_new (self->database);
  g_autoptr (ZerenPlan) plan = zeren_plan_repo_load (repo, zeren_duty_get_plan (duty), error);
  ZerenPassage *passage = zeren_duty_get_passage (duty);
  g_autofree char *place = zeren_clause_path_to_name (zeren_duty_get_path (duty));
  gint64 id;

  if (plan == NULL)
    return FALSE;
  if (zeren_duty_get_scope (duty) != ZEREN_SCOPE_RECORD)
    return refuse (error,
                   _ ("This duty is about what people think, say, publish or believe. It is shown "
                      "for reading only and cannot support a case."));

  breach->plan_title = g_strdup (zeren_plan_get_title (plan));
  breach->clause_path = g_strdup (zeren_duty_get_path (duty));
  breach->page = passage != NULL ? passage->page : 0;
  breach->quote = g_strdup (zeren_duty_get_quote (duty));
  breach->duty = g_strdup (zeren_duty_get_action (duty));
  if (self->facts->proposer == NULL)
    self->facts->proposer = dup_organisation_name (self, zeren_plan_get_organisation (plan));
  id = zeren_plan_get_id (plan);
  g_array_append_val (self->plans, id);
  take_record (self,
               ZEREN_CASE_RECORD_SOURCE,
               /* Translators: the title of a plan, and a place in it such as 二、（三） */
               g_strdup_printf (_ ("“%s” %s"), breach->plan_title, place != NULL ? place : ""),
               g_strdup (breach->quote),
               "duty",
               zeren_duty_get_id (duty));

  return TRUE;
}

/* --- who answered --- */

static void
record_person (Collecting *self,
               const ZerenCaseBreach *breach,
               gint64 member,
               gint64 organisation,
               ZerenDate day)
{
  g_autofree char *date = dup_day (day);

  if (breach->person == NULL)
    {
      take_record (self,
                   ZEREN_CASE_RECORD_MISSING,
                   /* Translators: %s is a date */
                   g_strdup_printf (_ ("Who answered for it on %s"), date),
                   g_strdup (_ ("No single office-holder is recorded for that day. Record the "
                                "appointment with the organization, then draft anew.")),
                   "organisation",
                   organisation);
      return;
    }
  take_record (self,
               ZEREN_CASE_RECORD_HOLDER,
               breach->post != NULL
                 ? g_strdup_printf (C_ ("name (post)", "%s (%s)"), breach->person, breach->post)
                 : g_strdup (breach->person),
               /* Translators: %s is a date */
               g_strdup_printf (_ ("Answered for it on %s, by the record of appointments"), date),
               "member",
               member);
  if (breach->post == NULL)
    take_record (self,
                 ZEREN_CASE_RECORD_MISSING,
                 /* Translators: a name, and a date */
                 g_strdup_printf (_ ("The post of %s on %s"), breach->person, date),
                 g_strdup (_ ("Record the appointment, then draft anew.")),
                 "member",
                 member);
}

static void
record_confirmation (Collecting *self, const ZerenCaseBreach *breach, gint64 member)
{
  if (breach->confirmed_by != NULL)
    take_record (self,
                 ZEREN_CASE_RECORD_CONFIRMATION,
                 /* Translators: %s is a name */
                 g_strdup_printf (_ ("Confirmed as not done by %s"), breach->confirmed_by),
                 g_strdup (breach->confirmed_reason),
                 "member",
                 member);
}

/* Who answered for a step after an incident: whoever held the post that the duty falls on, else the
 * head of the organisation that it falls on. Where that is not one person, nobody is named. */
static void
fill_person_of_step (Collecting *self,
                     ZerenCaseBreach *breach,
                     const ZerenIncidentReach *reach,
                     ZerenDate day)
{
  gint64 member = 0;

  if (reach->post != 0)
    member = zeren_case_fill_holder (self->database, breach, reach->post, day);
  else if (!reach->everyone)
    member = zeren_case_fill_head (self->database, breach, reach->organisation, day);
  record_person (self, breach, member, reach->organisation, day);
}

/* What was taken back since the fact was confirmed is no duty of anybody; what a newer plan has
 * replaced was one then. */
static gboolean
check_stands (ZerenDuty *duty, GError **error)
{
  ZerenDutyState state = zeren_duty_get_state (duty);

  return state == ZEREN_DUTY_STATE_ACCEPTED || state == ZEREN_DUTY_STATE_SUPERSEDED ||
         refuse (error, _ ("A duty that is not accepted supports no case."));
}

/* --- from a task --- */

static char *
dup_task_limit_basis (ZerenTask *task, ZerenDuty *duty)
{
  ZerenFrequency *frequency = zeren_duty_get_frequency (duty);
  const char *words = frequency != NULL ? frequency->date : NULL;

  if (zeren_task_get_rule_source (task) == ZEREN_RULE_SOURCE_STATED)
    return words != NULL ? g_strdup_printf ("方案规定的时间“%s”", words)
                         : g_strdup ("方案规定的日期");

  return g_strdup ("方案规定的期间的最后一日");
}

static gboolean
fill_evidence (Collecting *self, ZerenCaseBreach *breach, gint64 task, GError **error)
{
  g_autoptr (GPtrArray) evidence = zeren_tasks_list_evidence (self->context, task, error);

  for (guint i = 0; evidence != NULL && i < evidence->len; i++)
    {
      ZerenEvidence *item = evidence->pdata[i];
      ZerenDate proves_on = zeren_evidence_get_proves_on (item);
      g_autofree char *when = zeren_date_is_set (proves_on) ? zeren_date_to_chinese (proves_on)
                                                            : NULL;
      g_autofree char *date = zeren_date_is_set (proves_on) ? dup_day (proves_on) : NULL;

      zeren_case_lines_add (breach->evidence, when, zeren_evidence_get_name (item), NULL);
      take_record (self,
                   ZEREN_CASE_RECORD_EVIDENCE,
                   g_strdup (zeren_evidence_get_name (item)),
                   /* Translators: %s is a date */
                   date != NULL ? g_strdup_printf (_ ("Proves what was done on %s"), date) : NULL,
                   "task",
                   task);
    }
  if (evidence != NULL && evidence->len == 0)
    take_record (self,
                 ZEREN_CASE_RECORD_MISSING,
                 g_strdup (_ ("Evidence of the task")),
                 g_strdup (_ ("Nothing is filed. Not recorded is not the same as not done: what "
                              "turns up is filed with the task.")),
                 "task",
                 task);

  return evidence != NULL;
}

static void
fill_person_of_task (Collecting *self, ZerenCaseBreach *breach, ZerenTask *task)
{
  ZerenDate day = zeren_task_get_rule_date (task);
  gint64 member = zeren_task_get_member (task);
  gint64 post = zeren_task_get_post (task);

  gint64 organisation = zeren_task_get_organisation (task);

  if (member != 0)
    {
      breach->person = dup_member_name (self, member);
      breach->post = post != 0
                       ? zeren_case_dup_post_title (self->database, post, 0)
                       : zeren_case_find_post_title (self->database, member, organisation, day);
    }
  else if (post != 0)
    breach->post = zeren_case_dup_post_title (self->database, post, 0);
  record_person (self, breach, member, organisation, day);
}

static void
record_task (Collecting *self, ZerenTask *task, ZerenDuty *duty)
{
  const char *action = zeren_duty_get_action (duty);
  g_autofree char *limit = dup_day (zeren_task_get_lapse_date (task));

  take_record (self,
               ZEREN_CASE_RECORD_TASK,
               g_strdup (action != NULL ? action : zeren_duty_get_quote (duty)),
               /* Translators: %s is a date */
               g_strdup_printf (_ ("By the plan to be done until %s"), limit),
               "task",
               zeren_task_get_id (task));
}

static gboolean
collect_task (Collecting *self, gint64 *organisation, GError **error)
{
  g_autoptr (ZerenTask) task = zeren_tasks_load (self->context, self->basis->task, error);
  g_autoptr (ZerenDuty) duty = NULL;
  ZerenCaseBreach *breach;

  if (task == NULL || !zeren_task_check_supports_case (task, error))
    return FALSE;
  if (!zeren_date_is_set (zeren_task_get_lapse_date (task)))
    return refuse (error,
                   _ ("The plan gives this task no date and no period of its own, so it cannot "
                      "support a case."));
  duty = zeren_duties_load (self->context, zeren_task_get_duty (task), error);
  if (duty == NULL)
    return FALSE;
  if (zeren_duty_get_state (duty) == ZEREN_DUTY_STATE_REJECTED)
    return refuse (error, _ ("The duty of this task has been rejected, so it supports no case."));
  if (!check_stands (duty, error))
    return FALSE;

  breach = zeren_case_facts_add_breach (self->facts);
  *organisation = zeren_task_get_organisation (task);
  breach->organisation = dup_organisation_name (self, *organisation);
  breach->limit = zeren_date_to_chinese (zeren_task_get_lapse_date (task));
  breach->limit_basis = dup_task_limit_basis (task, duty);
  breach->confirmed_by = dup_member_name (self, zeren_task_get_unperformed_by (task));
  breach->confirmed_reason = g_strdup (zeren_task_get_unperformed_reason (task));
  record_task (self, task, duty);
  if (!fill_duty (self, breach, duty, error))
    return FALSE;
  record_confirmation (self, breach, zeren_task_get_unperformed_by (task));
  fill_person_of_task (self, breach, task);

  return fill_evidence (self, breach, zeren_task_get_id (task), error);
}

/* --- from an incident --- */

static gboolean
fill_timeline (Collecting *self, ZerenCaseIncident *incident, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) entries = zeren_incidents_list_entries (self->context, id, error);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      ZerenIncidentEntry *entry = entries->pdata[i];
      g_autofree char *when = format_time (zeren_incident_entry_get_at (entry));

      zeren_case_lines_add (incident->timeline,
                            when,
                            zeren_incident_entry_get_text (entry),
                            zeren_incident_entry_get_who (entry));
      take_record (
        self,
        ZEREN_CASE_RECORD_ENTRY,
        g_strdup (zeren_incident_entry_get_text (entry)),
        /* Translators: a day and a time within a sentence, as g_date_time_format() takes it */
        g_date_time_format (zeren_incident_entry_get_at (entry), _ ("%Y-%m-%d %H:%M")),
        "incident",
        id);
    }

  return entries != NULL;
}

static gboolean
add_missed_step (Collecting *self,
                 ZerenIncident *incident,
                 ZerenIncidentMiss *miss,
                 ZerenCalendar *calendar,
                 GError **error)
{
  g_autoptr (ZerenDuty)
    duty = zeren_duties_load (self->context, zeren_incident_miss_get_duty (miss), error);
  GDateTime *occurred_at = zeren_incident_get_occurred_at (incident);
  gint64 organisation = zeren_incident_get_organisation (incident);
  ZerenIncidentReach reach;
  g_autoptr (ZerenLimit) limit = NULL;
  ZerenCaseBreach *breach;

  if (duty == NULL || !check_stands (duty, error) ||
      !zeren_incident_find_reach (self->context, duty, organisation, &reach, error))
    return FALSE;
  /* Who is bound now may be somebody else than when the miss was confirmed. */
  if (reach.organisation == 0)
    reach = (ZerenIncidentReach){ .organisation = organisation, .everyone = TRUE };

  limit = zeren_limit_after_event (zeren_duty_get_frequency (duty), occurred_at, calendar);
  /* The words of the duty may have been put right since. */
  if (limit == NULL || limit->kind != ZEREN_LIMIT_STATED)
    return refuse (error, _ ("The words of the plan give no limit that can be measured."));
  breach = zeren_case_facts_add_breach (self->facts);
  breach->organisation = dup_organisation_name (self, reach.organisation);
  breach->limit = format_time (limit->latest != NULL ? limit->latest : limit->at);
  breach->limit_basis = g_strdup_printf ("方案规定的时限“%s”，自事件发生时起算",
                                         zeren_duty_get_frequency (duty)->date);
  breach->confirmed_by = dup_member_name (self, zeren_incident_miss_get_confirmed_by (miss));
  breach->confirmed_reason = g_strdup (zeren_incident_miss_get_reason (miss));
  if (!fill_duty (self, breach, duty, error))
    return FALSE;
  record_confirmation (self, breach, zeren_incident_miss_get_confirmed_by (miss));
  fill_person_of_step (self, breach, &reach, zeren_date_new_from_date_time (limit->at));

  return TRUE;
}

static gboolean
add_missed_steps (Collecting *self, ZerenIncident *incident, GError **error)
{
  g_autoptr (ZerenIncidentRepo) repo = zeren_incident_repo_new (self->database);
  g_autoptr (ZerenCalendar) calendar = zeren_holidays_load_calendar (self->context, error);
  g_autoptr (GPtrArray)
    misses = calendar != NULL
               ? zeren_incident_repo_list_misses (repo, zeren_incident_get_id (incident), error)
               : NULL;

  if (misses == NULL)
    return FALSE;
  if (misses->len == 0)
    return refuse (error,
                   _ ("A case can only rest on an incident in which a named person has confirmed "
                      "a missed step."));
  for (guint i = 0; i < misses->len; i++)
    {
      if (!add_missed_step (self, incident, misses->pdata[i], calendar, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
collect_incident (Collecting *self, gint64 *organisation, GError **error)
{
  g_autoptr (ZerenIncident)
    incident = zeren_incidents_load (self->context, self->basis->incident, error);
  ZerenCaseIncident *told;

  if (incident == NULL)
    return FALSE;

  *organisation = zeren_incident_get_organisation (incident);
  told = zeren_case_facts_set_incident (self->facts);
  told->organisation = dup_organisation_name (self, *organisation);
  told->title = g_strdup (zeren_incident_get_title (incident));
  told->kind = g_strdup (zeren_case_chinese_of_kind (zeren_incident_get_kind (incident)));
  told->occurred_at = format_time (zeren_incident_get_occurred_at (incident));
  take_record (
    self,
    ZEREN_CASE_RECORD_INCIDENT,
    g_strdup (told->title),
    /* Translators: a day and a time within a sentence, as g_date_time_format() takes it */
    g_date_time_format (zeren_incident_get_occurred_at (incident), _ ("%Y-%m-%d %H:%M")),
    "incident",
    self->basis->incident);

  return add_missed_steps (self, incident, error) &&
         fill_timeline (self, told, self->basis->incident, error);
}

/* --- history --- */

static gboolean
collect_history (Collecting *self, GError **error)
{
  g_autoptr (ZerenHistory) history = zeren_history_new (self->database);
  gboolean of_task = self->basis->task != 0;
  g_autoptr (GPtrArray)
    events = zeren_history_list_of (history,
                                    of_task ? "task" : "incident",
                                    of_task ? self->basis->task : self->basis->incident,
                                    error);

  for (guint i = 0; events != NULL && i < events->len; i++)
    {
      const ZerenEvent *event = events->pdata[i];
      g_autofree char *when = format_time (event->at);
      const char *verb = zeren_case_chinese_of_verb (event->object_kind, event->verb);
      g_autofree char *what = event->note != NULL && *event->note != '\0'
                                ? g_strconcat (verb, "：", event->note, NULL)
                                : g_strdup (verb);

      zeren_case_lines_add (self->facts->history, when, what, event->who);
    }

  return events != NULL;
}

/* --- grounds and measures --- */

static gboolean
has_plan (Collecting *self, gint64 plan)
{
  for (guint i = 0; i < self->plans->len; i++)
    {
      if (g_array_index (self->plans, gint64, i) == plan)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_chosen (Collecting *self, gint64 ground)
{
  for (guint i = 0; i < self->basis->n_grounds; i++)
    {
      if (self->basis->grounds[i] == ground)
        return TRUE;
    }

  return FALSE;
}

static gboolean
check_ground (Collecting *self, gint64 id, GError **error)
{
  g_autoptr (ZerenPlanRepo) repo = zeren_plan_repo_new (self->database);
  g_autoptr (ZerenGround) ground = zeren_plan_repo_load_ground (repo, id, error);
  g_autofree char *number = NULL;

  if (ground == NULL || !zeren_ground_check_supports_case (ground, error))
    return FALSE;
  if (has_plan (self, zeren_ground_get_plan (ground)))
    return TRUE;

  number = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_REFUSED,
               /* Translators: %s is the number of a ground for accountability */
               _ ("Ground %s is of another plan than the duty that was not performed."),
               number);

  return FALSE;
}

static void
add_ground (Collecting *self, ZerenPlan *plan, ZerenGround *ground)
{
  ZerenPassage *passage = zeren_ground_get_passage (ground);
  ZerenCaseGround *added;

  if (zeren_ground_get_kind (ground) != ZEREN_GROUND_DUTY)
    return;
  added = zeren_case_facts_add_ground (self->facts);
  added->plan_title = g_strdup (zeren_plan_get_title (plan));
  added->clause_path = g_strdup (zeren_ground_get_path (ground));
  added->page = passage != NULL ? passage->page : 0;
  added->quote = g_strdup (zeren_ground_get_quote (ground));
  added->chosen = is_chosen (self, zeren_ground_get_id (ground));
}

static void
add_measure (Collecting *self, ZerenMeasure *measure)
{
  const char *name = zeren_measure_get_name (measure);

  if (!g_ptr_array_find_with_equal_func (self->facts->measures, name, g_str_equal, NULL))
    g_ptr_array_add (self->facts->measures, g_strdup (name));
}

static gboolean
collect_plan (Collecting *self, gint64 id, GError **error)
{
  g_autoptr (ZerenPlanRepo) repo = zeren_plan_repo_new (self->database);
  g_autoptr (ZerenPlan) plan = zeren_plan_repo_load (repo, id, error);
  g_autoptr (GPtrArray) grounds = plan != NULL ? zeren_plan_repo_list_grounds (repo, id, error)
                                               : NULL;
  g_autoptr (GPtrArray) measures = grounds != NULL ? zeren_plan_repo_list_measures (repo, id, error)
                                                   : NULL;

  if (measures == NULL)
    return FALSE;
  for (guint i = 0; i < grounds->len; i++)
    add_ground (self, plan, grounds->pdata[i]);
  for (guint i = 0; i < measures->len; i++)
    add_measure (self, measures->pdata[i]);

  return TRUE;
}

static gboolean
collect_plans (Collecting *self, GError **error)
{
  for (guint i = 0; i < self->basis->n_grounds; i++)
    {
      if (!check_ground (self, self->basis->grounds[i], error))
        return FALSE;
    }
  for (guint i = 0; i < self->plans->len; i++)
    {
      gint64 plan = g_array_index (self->plans, gint64, i);
      gboolean seen = FALSE;

      for (guint j = 0; j < i; j++)
        seen = seen || g_array_index (self->plans, gint64, j) == plan;
      if (!seen && !collect_plan (self, plan, error))
        return FALSE;
    }

  return TRUE;
}

/* The case is about those on whom the duties fell, also where the incident happened elsewhere. */
static char *
dup_organisations_of_breaches (Collecting *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < self->facts->breaches->len; i++)
    {
      ZerenCaseBreach *breach = self->facts->breaches->pdata[i];

      if (breach->organisation != NULL &&
          !g_ptr_array_find_with_equal_func (names, breach->organisation, g_str_equal, NULL))
        g_ptr_array_add (names, breach->organisation);
    }
  g_ptr_array_add (names, NULL);

  return names->len > 1 ? g_strjoinv ("、", (char **)names->pdata) : NULL;
}

/**
 * zeren_case_collect:
 * @context: the context
 * @basis: what the case rests on
 * @organisation: (out): whose case it is
 * @records: (out) (optional) (element-type ZerenCaseRecord): what the facts are taken from
 * @error: return location for a #GError
 *
 * Collects what is recorded, and refuses whatever a case must not rest on (DESIGN.md 2).
 *
 * Returns: (transfer full): the facts, or %NULL with an error
 */
ZerenCaseFacts *
zeren_case_collect (ZerenContext *context,
                    const ZerenCaseBasis *basis,
                    gint64 *organisation,
                    GPtrArray **records,
                    GError **error)
{
  g_autoptr (ZerenCaseFacts) facts = zeren_case_facts_new ();
  g_autoptr (GArray) plans = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) taken = zeren_case_records_new ();
  Collecting self = {
    .context = context, .basis = basis, .facts = facts, .plans = plans, .records = taken
  };

  self.database = zeren_context_get_database (context);
  facts->drafted_on = zeren_context_get_today (context);
  if (!(basis->task != 0 ? collect_task (&self, organisation, error)
                         : collect_incident (&self, organisation, error)) ||
      !collect_plans (&self, error) || !collect_history (&self, error))
    return NULL;
  facts->organisation = dup_organisations_of_breaches (&self);
  if (records != NULL)
    *records = g_steal_pointer (&taken);

  return g_steal_pointer (&facts);
}
