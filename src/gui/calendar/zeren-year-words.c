/* zeren-year-words.c: what planning a year changes, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-year-words.h"

#include "zeren-day-words.h"

#include <glib/gi18n-lib.h>

static char *
dup_dates (const ZerenYearLine *line)
{
  g_autofree char *first = zeren_day_words_dup_day (line->first);
  g_autofree char *last = zeren_day_words_dup_day (line->last);
  g_autofree char *before = zeren_day_words_dup_day (line->before);

  if (line->kind == ZEREN_YEAR_CHANGE_MOVES)
    /* Translators: a task moves from one date to another */
    return g_strdup_printf (_ ("%1$s → %2$s"), before, first);
  if (zeren_date_compare (line->first, line->last) == 0)
    return g_steal_pointer (&first);

  /* Translators: the first and the last of several dates */
  return g_strdup_printf (_ ("%1$s to %2$s"), first, last);
}

static char *
dup_tasks (guint n)
{
  return g_strdup_printf (ngettext ("%u task", "%u tasks", n), n);
}

/** zeren_year_words_dup_line: Returns: (transfer full): how many tasks, whose, when, why */
char *
zeren_year_words_dup_line (const ZerenYearLine *line)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  g_strv_builder_take (parts, dup_tasks (line->n_tasks));
  g_strv_builder_take (parts, dup_dates (line));
  if (line->n_organisations > 1)
    g_strv_builder_take (
      parts,
      g_strdup_printf (ngettext ("%u organization", "%u organizations", line->n_organisations),
                       line->n_organisations));
  else
    g_strv_builder_add (parts, line->who);
  if (line->difference != NULL && *line->difference != '\0')
    g_strv_builder_add (parts, line->difference);
  if (line->reason != NULL)
    g_strv_builder_add (parts, line->reason);
  g_strv_builder_add (parts, line->plan_title);
  words = g_strv_builder_end (parts);

  return g_strjoinv (" · ", words);
}

/** zeren_year_words_dup_count: Returns: (transfer full): how many tasks of how many duties change
 * in this way */
char *
zeren_year_words_dup_count (const ZerenYearPreview *preview, ZerenYearChangeKind kind)
{
  g_autoptr (GHashTable) duties = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autofree char *tasks = dup_tasks (zeren_year_plan_count (preview->plan, kind));
  guint n_duties;

  for (guint i = 0; i < preview->lines->len; i++)
    {
      ZerenYearLine *line = g_ptr_array_index (preview->lines, i);

      if (line->kind == kind)
        g_hash_table_add (duties, &line->duty);
    }
  n_duties = g_hash_table_size (duties);

  /* Translators: %1$s is a number of tasks, %2$u of duties */
  return g_strdup_printf (
    ngettext ("%1$s of %2$u duty", "%1$s of %2$u duties", n_duties), tasks, n_duties);
}

static void
take (GStrvBuilder *parts, guint n, char *text)
{
  if (n > 0)
    g_strv_builder_take (parts, text);
  else
    g_free (text);
}

/** zeren_year_words_dup_summary: Returns: (transfer full): what the year comes to, in a few
 * sentences
 */
char *
zeren_year_words_dup_summary (const ZerenYearPreview *preview)
{
  const ZerenYearPlan *plan = preview->plan;
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  if (plan->changes->len == 0)
    g_strv_builder_add (parts, _ ("There is nothing to change."));
  g_strv_builder_take (parts,
                       /* Translators: %1$u is a number of tasks, %2$d a year */
                       g_strdup_printf (ngettext ("The accepted duties ask for %1$u task in %2$d.",
                                                  "The accepted duties ask for %1$u tasks in %2$d.",
                                                  plan->n_tasks),
                                        plan->n_tasks,
                                        plan->year));
  take (parts,
        plan->n_kept,
        g_strdup_printf (ngettext ("%u task that is done or settled stays as it is.",
                                   "%u tasks that are done or settled stay as they are.",
                                   plan->n_kept),
                         plan->n_kept));
  take (parts,
        plan->n_before_start,
        g_strdup_printf (ngettext ("%u task falls due before the start and is never overdue.",
                                   "%u tasks fall due before the start and are never overdue.",
                                   plan->n_before_start),
                         plan->n_before_start));
  words = g_strv_builder_end (parts);

  return g_strjoinv ("\n", words);
}

/** zeren_year_words_dup_done: Returns: (transfer full): what is said once the year is planned */
char *
zeren_year_words_dup_done (const ZerenYearPreview *preview)
{
  guint n_changes = preview->plan->changes->len;

  /* Translators: %1$d is a year, %2$u a number of tasks */
  return g_strdup_printf (
    ngettext ("%1$d planned: %2$u task changed", "%1$d planned: %2$u tasks changed", n_changes),
    preview->plan->year,
    n_changes);
}
