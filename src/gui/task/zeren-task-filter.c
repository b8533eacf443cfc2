/* zeren-task-filter.c: which of the tasks are shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-filter.h"

#include "zeren-string.h"

struct _ZerenTaskFilter
{
  GtkFilter parent_instance;

  ZerenTaskLane lane;
  gint64 organisation;
  gint64 plan;
  guint year;
  char *words;  /* as typed, without blanks around; %NULL for none */
  char *folded; /* the same, casefolded */
};

G_DEFINE_FINAL_TYPE (ZerenTaskFilter, zeren_task_filter, GTK_TYPE_FILTER)

static gboolean
zeren_task_filter_match (GtkFilter *filter, gpointer item)
{
  ZerenTaskFilter *self = ZEREN_TASK_FILTER (filter);

  return zeren_task_view_is_in_lane (item, self->lane) &&
         zeren_task_filter_matches_in_any_lane (self, item);
}

static void
zeren_task_filter_finalize (GObject *object)
{
  ZerenTaskFilter *self = ZEREN_TASK_FILTER (object);

  g_clear_pointer (&self->words, g_free);
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

static void
changed (ZerenTaskFilter *self)
{
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

ZerenTaskLane
zeren_task_filter_get_lane (ZerenTaskFilter *self)
{
  g_return_val_if_fail (ZEREN_IS_TASK_FILTER (self), ZEREN_TASK_LANE_OPEN);

  return self->lane;
}

void
zeren_task_filter_set_lane (ZerenTaskFilter *self, ZerenTaskLane lane)
{
  g_return_if_fail (ZEREN_IS_TASK_FILTER (self));

  if (self->lane == lane)
    return;
  self->lane = lane;
  changed (self);
}

gint64
zeren_task_filter_get_organisation (ZerenTaskFilter *self)
{
  g_return_val_if_fail (ZEREN_IS_TASK_FILTER (self), 0);

  return self->organisation;
}

void
zeren_task_filter_set_organisation (ZerenTaskFilter *self, gint64 organisation)
{
  g_return_if_fail (ZEREN_IS_TASK_FILTER (self));

  if (self->organisation == organisation)
    return;
  self->organisation = organisation;
  changed (self);
}

gint64
zeren_task_filter_get_plan (ZerenTaskFilter *self)
{
  g_return_val_if_fail (ZEREN_IS_TASK_FILTER (self), 0);

  return self->plan;
}

void
zeren_task_filter_set_plan (ZerenTaskFilter *self, gint64 plan)
{
  g_return_if_fail (ZEREN_IS_TASK_FILTER (self));

  if (self->plan == plan)
    return;
  self->plan = plan;
  changed (self);
}

guint
zeren_task_filter_get_year (ZerenTaskFilter *self)
{
  g_return_val_if_fail (ZEREN_IS_TASK_FILTER (self), 0);

  return self->year;
}

void
zeren_task_filter_set_year (ZerenTaskFilter *self, guint year)
{
  g_return_if_fail (ZEREN_IS_TASK_FILTER (self));

  if (self->year == year)
    return;
  self->year = year;
  changed (self);
}

/** zeren_task_filter_get_words: Returns: (nullable): what is searched for, %NULL for nothing */
const char *
zeren_task_filter_get_words (ZerenTaskFilter *self)
{
  g_return_val_if_fail (ZEREN_IS_TASK_FILTER (self), NULL);

  return self->words;
}

void
zeren_task_filter_set_words (ZerenTaskFilter *self, const char *words)
{
  g_autofree char *stripped = NULL;

  g_return_if_fail (ZEREN_IS_TASK_FILTER (self));

  if (!zeren_string_is_blank (words))
    stripped = zeren_string_dup_stripped (words);
  if (!g_set_str (&self->words, stripped))
    return;
  g_free (self->folded);
  self->folded = stripped != NULL ? g_utf8_casefold (stripped, -1) : NULL;
  changed (self);
}

/** zeren_task_filter_is_narrow: Returns: whether anything but the lane keeps tasks out */
gboolean
zeren_task_filter_is_narrow (ZerenTaskFilter *self)
{
  g_return_val_if_fail (ZEREN_IS_TASK_FILTER (self), FALSE);

  return self->organisation != 0 || self->plan != 0 || self->year != 0 || self->words != NULL;
}

/** zeren_task_filter_widen: shows all tasks of the lane again */
void
zeren_task_filter_widen (ZerenTaskFilter *self)
{
  g_return_if_fail (ZEREN_IS_TASK_FILTER (self));

  if (!zeren_task_filter_is_narrow (self))
    return;
  self->organisation = 0;
  self->plan = 0;
  self->year = 0;
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->folded, g_free);
  changed (self);
}

/** zeren_task_filter_matches_in_any_lane: Returns: whether @view would be shown in its own lanes */
gboolean
zeren_task_filter_matches_in_any_lane (ZerenTaskFilter *self, ZerenTaskView *view)
{
  ZerenTask *task = zeren_task_view_get_task (view);

  return (self->organisation == 0 || zeren_task_get_organisation (task) == self->organisation) &&
         (self->plan == 0 || zeren_task_view_get_plan_id (view) == self->plan) &&
         (self->year == 0 || zeren_task_get_year (task) == self->year) &&
         (self->folded == NULL || zeren_task_view_matches (view, self->folded));
}
