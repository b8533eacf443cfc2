/* zeren-task-maker-expand.c: when a duty falls due in the year, and what has to be known for that
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-maker-private.h"

#include "zeren-school-terms.h"
#include "zeren-task-repo.h"
#include "zeren-term-repo.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* 到任后三十日内 ends with the days that it says, not with the appointment. */
#define DAYS_OF_A_BEGIN (3 * 366)

static gboolean
is_two_years (const char *key)
{
  return strlen (key) >= 9 && strspn (key, "0123456789") == 4 && key[4] == '-' &&
         strspn (key + 5, "0123456789") == 4;
}

/** zeren_task_maker_last_year: Returns: the last year of the period of @key, 0 where it is within
 * one year */
int
zeren_task_maker_last_year (const char *key)
{
  return is_two_years (key) ? atoi (key + 5) : 0;
}

static int
find_first_of_tasks (GPtrArray *tasks)
{
  int year = 0;

  for (guint i = 0; i < tasks->len; i++)
    {
      const char *key = zeren_task_get_key (g_ptr_array_index (tasks, i));

      if (is_two_years (key))
        year = atoi (key);
    }

  return year;
}

/* When 每三年 begins the plan does not say: as somebody has said, else as the tasks there are had
 * it, else with the plan. */
static gboolean
find_first_year (ZerenTaskMaker *self,
                 ZerenDuty *duty,
                 ZerenPlan *plan,
                 ZerenRecurrenceOptions *options,
                 GError **error)
{
  g_autoptr (ZerenTaskRepo) repo = zeren_task_repo_new (zeren_context_get_database (self->context));
  ZerenTaskQuery query = { .duty = zeren_duty_get_id (duty) };
  g_autoptr (GPtrArray) tasks = NULL;
  ZerenDate issued = zeren_plan_get_issued (plan);

  if (options->first_year_stated)
    return TRUE;
  tasks = zeren_task_repo_list (repo, &query, error);
  if (tasks == NULL)
    return FALSE;
  options->first_year = find_first_of_tasks (tasks);
  if (options->first_year == 0 && zeren_date_is_set (issued) &&
      zeren_date_get_year (issued) <= self->year)
    options->first_year = zeren_date_get_year (issued);

  return TRUE;
}

static gboolean
use_term (ZerenTaskMaker *self, ZerenDuty *duty, ZerenRecurrenceOptions *options, GError **error)
{
  g_autoptr (ZerenTermRepo) repo = zeren_term_repo_new (zeren_context_get_database (self->context));
  gint64 id = zeren_duty_get_id (duty);
  ZerenDutyTerm term;

  if (!zeren_term_repo_find (repo, id, &term, error))
    return FALSE;
  g_hash_table_add (self->spanning, g_memdup2 (&id, sizeof id));
  if (!zeren_date_is_set (term.begins_on))
    return TRUE;
  options->first_year = zeren_date_get_year (term.begins_on);
  options->first_year_stated = TRUE;
  options->term_start = term.begins_on;
  options->term_end = term.ends_on;

  return TRUE;
}

static ZerenRecurrenceOptions
make_options (ZerenTaskMaker *self, ZerenDuty *duty)
{
  const char *action = zeren_duty_get_action (duty);

  return (ZerenRecurrenceOptions){
    .calendar = self->calendar,
    .action = action != NULL ? action : zeren_duty_get_quote (duty),
    .points = zeren_duty_get_points (duty),
  };
}

/* What is missing, and for a school where it is said */
static char *
describe_assumed (const ZerenFrequency *frequency)
{
  if (frequency->date != NULL &&
      (strstr (frequency->date, "学期") || strstr (frequency->date, "学年")))
    return g_strdup (_ ("No plan dates the terms of a school, so their ends are assumed and nobody "
                        "can be held to them. Say when the terms of the year begin and end."));

  return g_strdup (_ ("The plan does not say when the period begins; its end is assumed and "
                      "nobody can be held to it."));
}

/**
 * zeren_task_maker_expand:
 * @self: the maker
 * @duty: a duty with a frequency
 * @plan: its plan
 * @expansion: (out caller-allocates): its instances
 * @error: return location for a #GError
 *
 * Returns: whether what has to be known could be read; what is not known becomes a note
 */
gboolean
zeren_task_maker_expand (ZerenTaskMaker *self,
                         ZerenDuty *duty,
                         ZerenPlan *plan,
                         ZerenExpansion *expansion,
                         GError **error)
{
  ZerenFrequency *frequency = zeren_duty_get_frequency (duty);
  ZerenBegin begin = zeren_recurrence_asks_begin (frequency);
  ZerenRecurrenceOptions options = make_options (self, duty);
  ZerenSchoolTerms terms;
  g_autofree char *problem = NULL;

  *expansion = (ZerenExpansion){ 0 };
  if (begin != ZEREN_BEGIN_KNOWN && !use_term (self, duty, &options, error))
    return FALSE;
  if (frequency->period == ZEREN_PERIOD_NONE &&
      (!find_first_year (self, duty, plan, &options, error) ||
       !zeren_school_terms_load (self->context, self->year, &terms, error)))
    return FALSE;
  if (frequency->period == ZEREN_PERIOD_NONE && terms.is_set)
    options.school_terms = terms.terms;
  expansion->terms_missing = begin == ZEREN_BEGIN_TERM && !zeren_date_is_set (options.term_end);
  expansion->instances = zeren_recurrence_expand (frequency, self->year, &options, &problem);
  if (problem != NULL && !expansion->terms_missing)
    zeren_task_maker_add_note (self, duty, ZEREN_BEGIN_KNOWN, g_steal_pointer (&problem));
  else if (expansion->instances->len > 0 &&
           ((ZerenInstance *)g_ptr_array_index (expansion->instances, 0))->assumed)
    zeren_task_maker_add_note (self, duty, begin, describe_assumed (frequency));

  return TRUE;
}

/** zeren_task_maker_expand_term: Returns: (transfer full) (element-type ZerenInstance): the
 * instances in the year of a duty that counts in a term, where @appointment is that term; none
 * where it has no last day that the words could count to */
GPtrArray *
zeren_task_maker_expand_term (ZerenTaskMaker *self, ZerenDuty *duty, ZerenAppointment *appointment)
{
  ZerenFrequency *frequency = zeren_duty_get_frequency (duty);
  ZerenRecurrenceOptions options = make_options (self, duty);
  g_autofree char *problem = NULL;

  options.term_start = zeren_appointment_get_from_date (appointment);
  options.term_end = frequency->kind == ZEREN_FREQUENCY_EVENT
                       ? zeren_date_add_days (options.term_start, DAYS_OF_A_BEGIN)
                       : zeren_appointment_get_to_date (appointment);

  return zeren_recurrence_expand (frequency, self->year, &options, &problem);
}
