/* zeren-task-filter.c: which of the tasks are shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-filter.h"

#include "zeren-string.h"

#include <glib/gi18n-lib.h>

struct _ZerenTaskFilter
{
  GtkFilter parent_instance;

  ZerenTaskCriteria criteria;
  char *folded; /* its words, casefolded */
};

G_DEFINE_FINAL_TYPE (ZerenTaskFilter, zeren_task_filter, GTK_TYPE_FILTER)

static gboolean
zeren_task_filter_match (GtkFilter *filter, gpointer item)
{
  ZerenTaskFilter *self = ZEREN_TASK_FILTER (filter);

  return zeren_task_view_is_in_lane (item, self->criteria.lane) &&
         zeren_task_criteria_match (&self->criteria, self->folded, item);
}

static void
zeren_task_filter_finalize (GObject *object)
{
  ZerenTaskFilter *self = ZEREN_TASK_FILTER (object);

  zeren_task_criteria_clear (&self->criteria);
  g_clear_pointer (&self->folded, g_free);

  G_OBJECT_CLASS (zeren_task_filter_parent_class)->finalize (object);
}

static void
zeren_task_filter_class_init (ZerenTaskFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zeren_task_filter_finalize;
  GTK_FILTER_CLASS (klass)->match = zeren_task_filter_match;
}

static void
zeren_task_filter_init (ZerenTaskFilter *self)
{
}

ZerenTaskFilter *
zeren_task_filter_new (void)
{
  return g_object_new (ZEREN_TYPE_TASK_FILTER, NULL);
}

/** zeren_task_filter_get_criteria: Returns: (transfer none): what is shown */
const ZerenTaskCriteria *
zeren_task_filter_get_criteria (ZerenTaskFilter *self)
{
  g_return_val_if_fail (ZEREN_IS_TASK_FILTER (self), NULL);

  return &self->criteria;
}

/** zeren_task_filter_set_criteria: shows what passes @criteria, with one change however much of it
 * is new */
void
zeren_task_filter_set_criteria (ZerenTaskFilter *self, const ZerenTaskCriteria *criteria)
{
  g_return_if_fail (ZEREN_IS_TASK_FILTER (self));
  g_return_if_fail (criteria != NULL);

  if (zeren_task_criteria_equal (&self->criteria, criteria))
    return;
  zeren_task_criteria_copy (criteria, &self->criteria);
  g_free (self->folded);
  self->folded = self->criteria.words != NULL ? g_utf8_casefold (self->criteria.words, -1) : NULL;
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

ZerenTaskLane
zeren_task_filter_get_lane (ZerenTaskFilter *self)
{
  g_return_val_if_fail (ZEREN_IS_TASK_FILTER (self), ZEREN_TASK_LANE_OPEN);

  return self->criteria.lane;
}

void
zeren_task_filter_set_lane (ZerenTaskFilter *self, ZerenTaskLane lane)
{
  ZerenTaskCriteria criteria;

  g_return_if_fail (ZEREN_IS_TASK_FILTER (self));

  criteria = self->criteria;
  criteria.lane = lane;
  zeren_task_filter_set_criteria (self, &criteria);
}

gint64
zeren_task_filter_get_organisation (ZerenTaskFilter *self)
{
  g_return_val_if_fail (ZEREN_IS_TASK_FILTER (self), 0);

  return self->criteria.organisation;
}

void
zeren_task_filter_set_organisation (ZerenTaskFilter *self, gint64 organisation)
{
  ZerenTaskCriteria criteria;

  g_return_if_fail (ZEREN_IS_TASK_FILTER (self));

  criteria = self->criteria;
  criteria.organisation = organisation;
  zeren_task_filter_set_criteria (self, &criteria);
}

/** zeren_task_filter_get_words: Returns: (nullable): the words, as typed, without blanks around */
const char *
zeren_task_filter_get_words (ZerenTaskFilter *self)
{
  g_return_val_if_fail (ZEREN_IS_TASK_FILTER (self), NULL);

  return self->criteria.words;
}

void
zeren_task_filter_set_words (ZerenTaskFilter *self, const char *words)
{
  g_autofree char *stripped = NULL;
  ZerenTaskCriteria criteria;

  g_return_if_fail (ZEREN_IS_TASK_FILTER (self));

  if (!zeren_string_is_blank (words))
    stripped = zeren_string_dup_stripped (words);
  criteria = self->criteria;
  criteria.words = stripped;
  zeren_task_filter_set_criteria (self, &criteria);
}

/** zeren_task_filter_is_narrow: Returns: whether anything but the lane keeps tasks out */
gboolean
zeren_task_filter_is_narrow (ZerenTaskFilter *self)
{
  g_return_val_if_fail (ZEREN_IS_TASK_FILTER (self), FALSE);

  return zeren_task_criteria_is_narrow (&self->criteria);
}

/** zeren_task_filter_widen: shows all tasks of the lane again */
void
zeren_task_filter_widen (ZerenTaskFilter *self)
{
  ZerenTaskCriteria criteria = { 0 };

  g_return_if_fail (ZEREN_IS_TASK_FILTER (self));

  criteria.lane = self->criteria.lane;
  zeren_task_filter_set_criteria (self, &criteria);
}

/** zeren_task_filter_matches_in_any_lane: Returns: whether @view would be shown in its own lanes */
gboolean
zeren_task_filter_matches_in_any_lane (ZerenTaskFilter *self, ZerenTaskView *view)
{
  return zeren_task_criteria_match (&self->criteria, self->folded, view);
}

/** zeren_task_filter_explain_nothing: Returns: why no task is shown, as a sentence */
const char *
zeren_task_filter_explain_nothing (ZerenTaskFilter *self)
{
  g_return_val_if_fail (ZEREN_IS_TASK_FILTER (self), NULL);

  if (zeren_task_criteria_is_narrow (&self->criteria))
    return _ ("No task of this list passes the filters.");

  switch (self->criteria.lane)
    {
    case ZEREN_TASK_LANE_OPEN:
      return _ ("Everything is settled.");
    case ZEREN_TASK_LANE_WEEK:
      return _ ("Nothing falls due this week.");
    case ZEREN_TASK_LANE_OVERDUE:
      return _ ("Nothing is overdue.");
    case ZEREN_TASK_LANE_TO_VERIFY:
      return _ ("Nothing waits to be verified: wherever the last day by the plan’s own words has "
                "passed, something is recorded.");
    case ZEREN_TASK_LANE_TO_REVIEW:
      return _ ("Nothing waits for a reviewer.");
    case ZEREN_TASK_LANE_DONE:
      return _ ("Nothing is recorded as done yet.");
    case ZEREN_TASK_LANE_OTHER:
    case ZEREN_TASK_LANE_ALL:
    default:
      return _ ("No task was confirmed as unperformed, waived, or fell due before the start.");
    }
}
