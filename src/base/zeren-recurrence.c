/* zeren-recurrence.c: a frequency and a year → the instances of a duty with their dates
 *
 * The dates follow domain.md 4.9. What the plan itself says (a date, the end of a period) is kept
 * apart from our conventions: only the former ever gives a lapse date.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-recurrence.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zeren-recurrence-private.h"

typedef struct
{
  const ZerenFrequency *frequency;
  const ZerenRecurrenceOptions *options;
  int year;
  GArray *points;      /* ZerenPoint */
  gboolean assumed;    /* the plan does not say when the period begins */
  gboolean is_said;    /* but the office has */
  gboolean needs_term; /* a term is counted in that nobody has named */
} Expansion;

void
zeren_instance_free (ZerenInstance *self)
{
  g_free (self->key);
  g_free (self->moved_because);
  g_free (self);
}

static ZerenPeriod
whole_year (Expansion *self)
{
  return zeren_period_containing (ZEREN_UNIT_YEAR, zeren_date_new (self->year, 1, 1));
}

static ZerenPeriod
first_period (Expansion *self, ZerenUnit unit, guint count)
{
  int first_year = self->options->first_year > 0 ? self->options->first_year : self->year;
  /* The 4th of January is in the first week of its year, and the 1st in no other first period. */
  ZerenDate date = zeren_date_new (self->year, 1, unit == ZEREN_UNIT_WEEK ? 4 : 1);

  return zeren_period_spanning (unit, count, first_year, date);
}

/* --- dates that the plan says elsewhere (a schedule table) overrule the defaults of a count --- */

static gboolean
read_words (Expansion *self, const char *words, GArray *points)
{
  ZerenTimeReading reading = {
    .options = self->options,
    .period = self->frequency->period,
    .year = self->year,
    .points = points,
  };

  return zeren_time_words_read (&reading, words);
}

static GArray *
read_stated_points (Expansion *self)
{
  GArray *stated = g_array_new (FALSE, FALSE, sizeof (ZerenPoint));
  const char *const *words = self->options->points;

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    read_words (self, words[i], stated);

  return stated;
}

static int
compare_points (gconstpointer a, gconstpointer b)
{
  const ZerenPoint *x = a;
  const ZerenPoint *y = b;

  return zeren_date_compare (x->date, y->date);
}

static guint
find_slot (GArray *points, const gboolean *taken, ZerenDate date)
{
  for (guint i = 0; i < points->len; i++)
    if (!taken[i] && zeren_date_compare (date, g_array_index (points, ZerenPoint, i).date) <= 0)
      return i;
  for (guint i = points->len; i-- > 0;)
    if (!taken[i])
      return i;

  return points->len;
}

/* Each stated date takes the place of the default that it comes before; what is more is added. The
 * count still holds for the whole period, so the lapse date stays its end. */
static void
overrule (Expansion *self, GArray *stated)
{
  guint n_defaults = self->points->len;
  g_autofree gboolean *taken = g_new0 (gboolean, n_defaults + 1);
  ZerenDate end = zeren_date_new (self->year, 12, 31);

  for (guint i = 0; i < stated->len; i++)
    {
      ZerenPoint point = g_array_index (stated, ZerenPoint, i);
      guint slot = find_slot (self->points, taken, point.date);

      if (zeren_date_compare (point.lapse, end) < 0)
        point.lapse = end;
      if (slot < n_defaults)
        {
          g_array_index (self->points, ZerenPoint, slot) = point;
          taken[slot] = TRUE;
        }
      else
        g_array_append_val (self->points, point);
    }
  g_array_sort (self->points, compare_points);
}

/* --- counts --- */

static void
expand_year (Expansion *self)
{
  g_autoptr (GArray) stated = read_stated_points (self);
  ZerenPeriod period = whole_year (self);
  guint count = MAX (self->frequency->count, 1);

  zeren_spread (period, count, self->options->calendar, self->points);
  if (count == 1)
    {
      ZerenPoint *only = &g_array_index (self->points, ZerenPoint, 0);

      only->date = zeren_yearly_default (self->options->action, self->year);
      if (zeren_date_compare (only->date, period.end) != 0)
        only->source = ZEREN_DATE_SOURCE_DEFAULT;
    }
  overrule (self, stated);
}

/* Daily duties: a task for each day would bury the clerk. One task a month confirms its days; when
 * the month is over, so is every day of it, and the end of the month is by the plan's own words. */
static ZerenUnit
unit_of_tasks (ZerenUnit unit)
{
  return unit == ZEREN_UNIT_DAY ? ZEREN_UNIT_MONTH : unit;
}

static void
expand_periods (Expansion *self, ZerenUnit unit, guint span, guint count)
{
  ZerenPeriod period = first_period (self, unit_of_tasks (unit), span);

  if (unit == ZEREN_UNIT_YEAR)
    {
      zeren_spread (period, count, self->options->calendar, self->points);
      return;
    }
  for (; zeren_period_get_year (period) == self->year; period = zeren_period_next (period))
    zeren_spread (
      period, unit == ZEREN_UNIT_DAY ? 1 : count, self->options->calendar, self->points);
}

/* 单月: January, March … each with its own end */
static void
expand_odd_months (Expansion *self, guint count)
{
  for (int month = 1; month <= 11; month += 2)
    zeren_spread (zeren_period_containing (ZEREN_UNIT_MONTH, zeren_date_new (self->year, month, 1)),
                  count,
                  self->options->calendar,
                  self->points);
}

/* 每周一: the day itself; on a day off the next working day of the same week, else none. */
static void
expand_weekday (Expansion *self, int weekday)
{
  ZerenPeriod week = first_period (self, ZEREN_UNIT_WEEK, 1);

  for (; zeren_period_get_year (week) == self->year; week = zeren_period_next (week))
    {
      ZerenDate stated = zeren_date_add_days (week.start, weekday - 1);
      ZerenPoint point = {
        .date = zeren_calendar_move_later (self->options->calendar, stated),
        .lapse = week.end,
        .period = week,
      };

      if (!zeren_period_contains (week, point.date))
        continue;
      point.source = zeren_date_compare (point.date, stated) == 0 ? ZEREN_DATE_SOURCE_STATED
                                                                  : ZEREN_DATE_SOURCE_DEFAULT;
      g_array_append_val (self->points, point);
    }
}

/* 每学期开学前, 每学期初 are points at the begin of each term, not its end. */
static gboolean
expand_begin_of_terms (Expansion *self, const char *words)
{
  const char *begin = strstr (words, "开学");

  if (begin == NULL)
    begin = strstr (words, "学期初");
  if (begin == NULL || !read_words (self, begin, self->points) || self->points->len != 2)
    {
      g_array_set_size (self->points, 0);
      return FALSE;
    }
  for (int i = 0; i < 2; i++)
    g_array_index (self->points, ZerenPoint, i).period = zeren_period_containing (
      ZEREN_UNIT_HALF_YEAR, zeren_date_new (self->year, 1 + 6 * i, 1));

  return TRUE;
}

/* School terms: no plan dates them. As long as the office has not either, summer and year end are
 * reminders; its dates are reminders too, but nothing is assumed any more. */
static void
expand_terms (Expansion *self, const char *words, guint count)
{
  const ZerenPeriod *terms = self->options->school_terms;

  self->is_said = terms != NULL;
  if (expand_begin_of_terms (self, words))
    return;
  if (terms != NULL)
    {
      zeren_spread_days (terms[0], count, self->points);
      zeren_spread_days (terms[1], count, self->points);
      return;
    }
  expand_periods (self, ZEREN_UNIT_HALF_YEAR, 1, count);
}

/* 每学年: the school year that ends in this year ends with its spring term. */
static gboolean
expand_school_year (Expansion *self, const char *words, guint count)
{
  const ZerenPeriod *terms = self->options->school_terms;
  ZerenPoint point;

  if (terms == NULL || count != 1 || strstr (words, "学年") == NULL)
    return FALSE;
  point = (ZerenPoint){
    .date = terms[0].end,
    .source = ZEREN_DATE_SOURCE_DEFAULT,
    .lapse = terms[0].end,
    .period = whole_year (self),
  };
  g_array_append_val (self->points, point);
  self->is_said = TRUE;

  return TRUE;
}

static gboolean
expand_odd_period (Expansion *self)
{
  const char *words = self->frequency->date;
  guint count = MAX (self->frequency->count, 1);
  ZerenOddPeriod odd;

  if (words == NULL || !zeren_odd_period_read (words, &odd))
    return FALSE;

  self->assumed = odd.assumed;
  if (odd.weekday > 0)
    expand_weekday (self, odd.weekday);
  else if (odd.odd_months)
    expand_odd_months (self, count);
  else if (odd.terms)
    expand_terms (self, words, count);
  else if (expand_school_year (self, words, count))
    return TRUE;
  else if (odd.unit == ZEREN_UNIT_YEAR && odd.count == 1 && !odd.assumed)
    expand_year (self);
  else
    expand_periods (self, odd.unit, odd.count, count);

  return TRUE;
}

/* --- terms of office --- */

static gboolean
has_term (Expansion *self)
{
  const ZerenRecurrenceOptions *options = self->options;

  return zeren_date_is_set (options->term_start) && zeren_date_is_set (options->term_end) &&
         zeren_date_compare (options->term_start, options->term_end) <= 0;
}

/* A term has its instances in every year that it reaches into, as 每三年 has. */
static void
expand_term (Expansion *self, const ZerenTermWords *words)
{
  const ZerenRecurrenceOptions *options = self->options;
  int first = zeren_date_get_year (options->term_start);
  int last = zeren_date_get_year (options->term_end);
  ZerenPeriod term = {
    .unit = ZEREN_UNIT_YEAR,
    .count = (guint)(last - first) + 1,
    .start = options->term_start,
    .end = options->term_end,
  };

  if (first <= self->year && self->year <= last)
    zeren_term_words_spread (
      words, term, MAX (self->frequency->count, 1), options->calendar, self->points);
}

static gboolean
expand_as_term (Expansion *self)
{
  ZerenTermWords words;

  if (self->frequency->period != ZEREN_PERIOD_NONE ||
      !zeren_term_words_read (self->frequency->date, &words))
    return FALSE;
  self->needs_term = !has_term (self);
  if (!self->needs_term)
    expand_term (self, &words);

  return TRUE;
}

/* --- named points and dates --- */

static gboolean
expand_date (Expansion *self)
{
  g_autofree char *plain = NULL;
  const char *words = self->frequency->date;

  if (words == NULL)
    {
      g_autoptr (GArray) stated = read_stated_points (self);

      g_array_append_vals (self->points, stated->data, stated->len);
      return stated->len > 0;
    }
  plain = zeren_time_words_normalise (words);
  if (self->frequency->period == ZEREN_PERIOD_WEEK || g_str_has_prefix (plain, "每周") ||
      g_str_has_prefix (plain, "每星期"))
    return expand_odd_period (self);
  if (read_words (self, words, self->points))
    return TRUE;
  if (self->points->len > 0)
    g_array_set_size (self->points, 0);

  return expand_odd_period (self);
}

static gboolean
expand_count (Expansion *self)
{
  ZerenUnit unit;

  if (self->frequency->period == ZEREN_PERIOD_WEEK && self->frequency->date != NULL)
    return expand_odd_period (self);
  if (self->frequency->period == ZEREN_PERIOD_NONE)
    return expand_odd_period (self) || expand_date (self);
  if (!zeren_unit_from_period_kind (self->frequency->period, &unit))
    return FALSE;
  if (unit == ZEREN_UNIT_YEAR)
    expand_year (self);
  else
    expand_periods (self, unit, 1, MAX (self->frequency->count, 1));

  return TRUE;
}

/* --- points → instances --- */

/* The names of the periods, with an ordinal where several instances share one: two windows in one
 * year do, though their days differ. */
static GStrv
make_keys (Expansion *self)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) ordinals = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = self->points->len;
  GStrv keys = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    {
      keys[i] = zeren_period_to_key (g_array_index (self->points, ZerenPoint, i).period);
      g_hash_table_replace (
        counts,
        g_strdup (keys[i]),
        GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, keys[i])) + 1));
    }
  for (guint i = 0; i < n; i++)
    {
      gpointer name, count;
      guint ordinal;

      g_hash_table_lookup_extended (counts, keys[i], &name, &count);
      if (GPOINTER_TO_UINT (count) < 2)
        continue;
      ordinal = GPOINTER_TO_UINT (g_hash_table_lookup (ordinals, name)) + 1;
      g_hash_table_insert (ordinals, name, GUINT_TO_POINTER (ordinal));
      g_free (keys[i]);
      keys[i] = g_strdup_printf ("%s/%u", (const char *)name, ordinal);
    }

  return keys;
}

static gboolean
depends_on_tables_to_come (Expansion *self, const ZerenInstance *instance)
{
  ZerenCalendar *calendar = self->options->calendar;

  return zeren_calendar_is_provisional (calendar, zeren_date_get_year (instance->rule_date)) ||
         zeren_calendar_is_provisional (calendar, zeren_date_get_year (instance->due_date));
}

static void
explain_moved_weekday (Expansion *self, const ZerenPoint *point, ZerenInstance *instance)
{
  ZerenDate day = zeren_date_add_days (point->date, -1);

  if (point->period.unit == ZEREN_UNIT_WEEK && self->frequency->date != NULL &&
      point->source == ZEREN_DATE_SOURCE_DEFAULT && zeren_period_contains (point->period, day))
    instance->moved_because = zeren_calendar_explain_day (self->options->calendar, day);
}

/* A date of ours that would be moved out of its period goes to the first working day after it
 * instead (the 8th of an October that begins with a break). */
static void
keep_in_period (Expansion *self, ZerenPoint *point)
{
  ZerenCalendar *calendar = self->options->calendar;
  ZerenDate earlier = zeren_calendar_move_to_working_day (calendar, point->date, NULL);
  ZerenDate later = zeren_calendar_move_later (calendar, point->date);

  if (point->source == ZEREN_DATE_SOURCE_DEFAULT &&
      zeren_date_compare (earlier, point->period.start) < 0 &&
      zeren_period_contains (point->period, later))
    point->date = later;
}

/* A period that has no working day before its rule date: the day before the period would be of the
 * one before, so the rule date stays. A date that the plan states may be met before its period. */
static void
stay_in_period (const ZerenPoint *point, ZerenInstance *instance)
{
  if (point->source == ZEREN_DATE_SOURCE_STATED ||
      zeren_date_compare (instance->due_date, point->period.start) >= 0)
    return;
  instance->due_date = point->date;
  g_clear_pointer (&instance->moved_because, g_free);
}

static ZerenInstance *
make_instance (Expansion *self, guint position, const char *key)
{
  ZerenPoint *point = &g_array_index (self->points, ZerenPoint, position);
  ZerenInstance *instance = g_new0 (ZerenInstance, 1);

  keep_in_period (self, point);
  instance->key = g_strdup (key);
  instance->period = point->period;
  instance->rule_date = point->date;
  instance->rule_source = self->assumed ? ZEREN_DATE_SOURCE_DEFAULT : point->source;
  instance->lapse_date = self->assumed ? ZEREN_DATE_NONE : point->lapse;
  instance->assumed = self->assumed && !self->is_said && !self->options->first_year_stated;
  instance->due_date = zeren_calendar_move_to_working_day (
    self->options->calendar, point->date, &instance->moved_because);
  stay_in_period (point, instance);
  if (instance->moved_because == NULL)
    explain_moved_weekday (self, point, instance);
  instance->provisional = depends_on_tables_to_come (self, instance);

  return instance;
}

static char *
describe_problem (Expansion *self)
{
  const char *words = self->frequency->date != NULL ? self->frequency->date : "";

  if (self->needs_term)
    /* Translators: %s are words of a plan, for example 任期内 */
    return g_strdup_printf (_ ("“%s” counts in a term of office. Say when the term begins and "
                               "ends, then plan the year again."),
                            words);

  /* Translators: %s are words of a plan, for example 适当时候 */
  return g_strdup_printf (_ ("The time “%s” is not understood, so no task can be planned."), words);
}

/**
 * zeren_recurrence_expand:
 * @frequency: how often, or when
 * @year: the year
 * @options: the working days, and what else is known
 * @problem: (out) (optional) (nullable) (transfer full): why there are no instances although there
 *   should be: words that are not understood; in the user's language
 *
 * A duty after an event has no instances in a year; see zeren_limit_after_event(). One that counts
 * in a term of office has them where @options name the term.
 *
 * Returns: (transfer full) (element-type ZerenInstance): the instances by date, each with a key of
 *   its own
 */
GPtrArray *
zeren_recurrence_expand (const ZerenFrequency *frequency,
                         int year,
                         const ZerenRecurrenceOptions *options,
                         char **problem)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (ZerenPoint));
  GPtrArray *instances = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_instance_free);
  Expansion self = { .frequency = frequency, .options = options, .year = year, .points = points };
  gboolean understood = TRUE;
  g_auto (GStrv) keys = NULL;

  g_return_val_if_fail (frequency != NULL, instances);
  g_return_val_if_fail (options != NULL && options->calendar != NULL, instances);
  g_return_val_if_fail (year >= 1 && year < 9999, instances);

  if (expand_as_term (&self))
    understood = !self.needs_term;
  else if (frequency->kind == ZEREN_FREQUENCY_DATE)
    understood = expand_date (&self);
  else if (frequency->kind != ZEREN_FREQUENCY_EVENT)
    understood = expand_count (&self);

  keys = make_keys (&self);
  for (guint i = 0; understood && i < points->len; i++)
    g_ptr_array_add (instances, make_instance (&self, i, keys[i]));
  if (problem != NULL)
    *problem = understood ? NULL : describe_problem (&self);

  return instances;
}

/**
 * zeren_recurrence_asks_begin:
 * @frequency: how often, or when
 *
 * Returns: what a person has to say before @frequency can be counted
 */
ZerenBegin
zeren_recurrence_asks_begin (const ZerenFrequency *frequency)
{
  ZerenTermWords words;
  ZerenOddPeriod odd;

  g_return_val_if_fail (frequency != NULL, ZEREN_BEGIN_KNOWN);

  if (frequency->period != ZEREN_PERIOD_NONE || frequency->date == NULL)
    return ZEREN_BEGIN_KNOWN;
  if (zeren_term_words_read (frequency->date, &words))
    return ZEREN_BEGIN_TERM;
  if (frequency->kind != ZEREN_FREQUENCY_EVENT && zeren_odd_period_read (frequency->date, &odd) &&
      odd.unit == ZEREN_UNIT_YEAR && odd.count > 1)
    return ZEREN_BEGIN_YEAR;

  return ZEREN_BEGIN_KNOWN;
}
