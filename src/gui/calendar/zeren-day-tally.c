/* zeren-day-tally.c: how many tasks of a day are in which state, and how the day is called
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-day-tally.h"

#include "zeren-day-words.h"

#include <glib/gi18n-lib.h>

/** zeren_day_tally_init: counts @tasks (nullable, of #ZerenTaskView) by what is to be done about
 * them */
void
zeren_day_tally_init (ZerenDayTally *self, GPtrArray *tasks)
{
  ZerenDayTally by_rank = { 0 };

  *self = by_rank;
  for (guint i = 0; tasks != NULL && i < tasks->len; i++)
    {
      ZerenTaskView *view = g_ptr_array_index (tasks, i);
      guint place = zeren_month_rank (view);

      by_rank.groups[place].first = view;
      by_rank.groups[place].n_tasks++;
      if (zeren_task_state_is_open (zeren_task_view_get_state (view)))
        self->n_overdue += zeren_task_view_is_overdue (view) ? 1 : 0;
    }
  for (guint i = 0; i < ZEREN_DAY_TALLY_MAX_GROUPS; i++)
    if (by_rank.groups[i].n_tasks > 0)
      self->groups[self->n_groups++] = by_rank.groups[i];
}

/** zeren_day_tally_dup_kind: Returns: (transfer full) (nullable): what sort of day it is: a day off
 * with its holiday, a make-up working day; %NULL for a plain day */
char *
zeren_day_tally_dup_kind (const ZerenMonthDay *day)
{
  if (day->mark == ZEREN_DAY_MARK_OFF && day->holiday != NULL)
    /* Translators: %s is the name of a holiday */
    return g_strdup_printf (_ ("day off (%s)"), day->holiday);
  if (day->mark == ZEREN_DAY_MARK_OFF)
    return g_strdup (_ ("day off"));
  if (day->mark == ZEREN_DAY_MARK_WORK && day->holiday != NULL)
    /* Translators: %s is the name of a holiday */
    return g_strdup_printf (_ ("make-up working day (%s)"), day->holiday);
  if (day->mark == ZEREN_DAY_MARK_WORK)
    return g_strdup (_ ("make-up working day"));

  return NULL;
}

static void
take_count (GStrvBuilder *parts, guint n, char *words)
{
  if (n > 0)
    g_strv_builder_take (parts, words);
  else
    g_free (words);
}

static void
add_tasks (GStrvBuilder *parts, const ZerenMonthDay *day)
{
  ZerenDayTally tally;
  guint n_to_verify = 0, n_done = 0;

  zeren_day_tally_init (&tally, day->tasks);
  for (guint i = 0; i < tally.n_groups; i++)
    {
      ZerenTaskState state = zeren_task_view_get_state (tally.groups[i].first);

      if (state == ZEREN_TASK_STATE_TO_VERIFY)
        n_to_verify += tally.groups[i].n_tasks;
      if (state == ZEREN_TASK_STATE_DONE || state == ZEREN_TASK_STATE_DONE_LATE)
        n_done += tally.groups[i].n_tasks;
    }
  take_count (parts,
              day->tasks->len,
              g_strdup_printf (ngettext ("%u task", "%u tasks", day->tasks->len), day->tasks->len));
  /* Translators: of the tasks of a day, after their number */
  take_count (parts, tally.n_overdue, g_strdup_printf (_ ("%u overdue"), tally.n_overdue));
  /* Translators: of the tasks of a day, after their number */
  take_count (parts, n_to_verify, g_strdup_printf (_ ("%u to be verified"), n_to_verify));
  /* Translators: of the tasks of a day, after their number */
  take_count (parts, n_done, g_strdup_printf (_ ("%u done"), n_done));
}

/**
 * zeren_day_tally_dup_name:
 * @day: a day and its tasks
 * @is_today: whether it is today
 *
 * Returns: (transfer full): the day as it is read aloud: 3月5日，周四，2项，1项逾期
 */
char *
zeren_day_tally_dup_name (const ZerenMonthDay *day, gboolean is_today)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  char *kind = zeren_day_tally_dup_kind (day);

  g_strv_builder_take (parts, zeren_day_words_dup_day (day->date));
  g_strv_builder_add (parts, zeren_day_words_get_weekday (zeren_date_get_weekday (day->date)));
  if (is_today)
    g_strv_builder_add (parts, C_ ("day", "today"));
  if (kind != NULL)
    g_strv_builder_take (parts, kind);
  if (day->tasks != NULL)
    add_tasks (parts, day);
  all = g_strv_builder_end (parts);

  return zeren_day_words_join (all);
}
