/* zeren-year-preview.c: what planning a year would change, in lines that a person can check
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-year-preview.h"

#include "zeren-task-views.h"
#include "zeren-year-planner-private.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

/** A line while it is put together. */
typedef struct
{
  ZerenYearLine *line;
  GHashTable *organisations; /* gint64 */
} Sum;

typedef struct
{
  ZerenNames *names;
  GHashTable *sums; /* what tells lines apart → Sum */
  GPtrArray *lines;
} Summing;

static void
free_line (gpointer data)
{
  ZerenYearLine *line = data;

  g_free (line->title);
  g_free (line->plan_title);
  g_free (line->who);
  g_free (line->reason);
  g_free (line->difference);
  g_free (line);
}

static void
free_remark (gpointer data)
{
  ZerenYearRemark *remark = data;

  g_free (remark->title);
  g_free (remark->plan_title);
  g_free (remark->message);
  g_free (remark);
}

static void
free_sum (gpointer data)
{
  Sum *sum = data;

  g_hash_table_unref (sum->organisations);
  g_free (sum);
}

static void
clear_preview (gpointer data)
{
  ZerenYearPreview *self = data;

  g_clear_pointer (&self->plan, zeren_year_plan_free);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->unbound, g_ptr_array_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->placed, g_ptr_array_unref);
  g_clear_pointer (&self->closing, zeren_year_closing_free);
  g_clear_pointer (&self->open, g_ptr_array_unref);
  g_clear_pointer (&self->series, g_ptr_array_unref);
}

ZerenYearPreview *
zeren_year_preview_ref (ZerenYearPreview *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
zeren_year_preview_unref (ZerenYearPreview *self)
{
  g_atomic_rc_box_release_full (self, clear_preview);
}

/** zeren_year_preview_is_empty: Returns: whether there is no accepted duty to plan, and nothing to
 * take away */
gboolean
zeren_year_preview_is_empty (const ZerenYearPreview *self)
{
  return self->plan->n_tasks == 0 && self->plan->n_kept == 0 && self->lines->len == 0 &&
         self->unbound->len == 0 && self->notes->len == 0;
}

/* --- lines --------------------------------------------------------------------------------- */

static void
add_difference (GStrvBuilder *parts, gboolean differs, const char *words)
{
  if (differs)
    g_strv_builder_add (parts, words);
}

/* Only what planning looks at (zeren-year-planner.c). */
static char *
describe_difference (ZerenTask *task, ZerenTask *before)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  ZerenTaskState state = zeren_task_get_state (task);

  add_difference (parts,
                  zeren_task_get_member (task) != zeren_task_get_member (before),
                  _ ("somebody else answers for it"));
  if (state != zeren_task_get_state (before))
    g_strv_builder_add (parts,
                        state == ZEREN_TASK_STATE_BEFORE_START
                          ? _ ("counts as before the start")
                          : _ ("no longer counts as before the start"));
  add_difference (
    parts,
    zeren_date_compare (zeren_task_get_rule_date (task), zeren_task_get_rule_date (before)) != 0 ||
      zeren_task_get_rule_source (task) != zeren_task_get_rule_source (before),
    _ ("another date by the rule"));
  add_difference (
    parts,
    zeren_date_compare (zeren_task_get_lapse_date (task), zeren_task_get_lapse_date (before)) != 0,
    _ ("another last day by the plan’s own words"));
  if (!zeren_task_get_provisional (task) != !zeren_task_get_provisional (before))
    g_strv_builder_add (parts,
                        zeren_task_get_provisional (task) ? _ ("its date is provisional now")
                                                          : _ ("its date is final now"));
  words = g_strv_builder_end (parts);

  /* Translators: stands between several things that differ */
  return g_strjoinv (C_ ("between differences", ", "), words);
}

/* Moves are told apart by their dates, differences by what differs; the rest only by duty. */
static char *
identify (const ZerenYearChange *change, const char *difference)
{
  gboolean moves = change->kind == ZEREN_YEAR_CHANGE_MOVES;
  ZerenTask *task = change->task;

  return g_strdup_printf ("%d %" PRId64 " %u %u %s",
                          change->kind,
                          zeren_task_get_duty (task),
                          moves ? zeren_task_get_due_date (task).julian : 0,
                          moves ? zeren_task_get_due_date (change->before).julian : 0,
                          difference != NULL ? difference : "");
}

/* Holders may change within the year; the line is about the office and the post. */
static char *
dup_who (ZerenTaskView *view)
{
  const char *post = zeren_task_view_get_post_title (view);

  if (post == NULL)
    return g_strdup (zeren_task_view_get_organisation_name (view));

  return g_strjoin (" · ", zeren_task_view_get_organisation_name (view), post, NULL);
}

static Sum *
new_sum (Summing *self, const ZerenYearChange *change)
{
  g_autoptr (ZerenTaskView) view = zeren_task_view_new (self->names, change->task, 0);
  Sum *sum = g_new0 (Sum, 1);
  ZerenYearLine *line = g_new0 (ZerenYearLine, 1);

  line->kind = change->kind;
  line->duty = zeren_task_get_duty (change->task);
  line->title = g_strdup (zeren_task_view_get_title (view));
  line->plan_title = g_strdup (zeren_task_view_get_plan_title (view));
  line->who = dup_who (view);
  line->first = line->last = zeren_task_get_due_date (change->task);
  if (change->kind == ZEREN_YEAR_CHANGE_MOVES)
    {
      line->before = zeren_task_get_due_date (change->before);
      line->reason = zeren_task_dup_moved_label (change->task);
    }
  sum->line = line;
  sum->organisations = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_ptr_array_add (self->lines, line);

  return sum;
}

static void
add_change (Summing *self, const ZerenYearChange *change)
{
  g_autofree char *difference = change->kind == ZEREN_YEAR_CHANGE_DIFFERS
                                  ? describe_difference (change->task, change->before)
                                  : NULL;
  g_autofree char *identity = identify (change, difference);
  gint64 organisation = zeren_task_get_organisation (change->task);
  ZerenDate due = zeren_task_get_due_date (change->task);
  Sum *sum = g_hash_table_lookup (self->sums, identity);

  if (sum == NULL)
    {
      sum = new_sum (self, change);
      sum->line->difference = g_steal_pointer (&difference);
      g_hash_table_insert (self->sums, g_steal_pointer (&identity), sum);
    }
  sum->line->n_tasks++;
  if (zeren_date_compare (due, sum->line->last) > 0)
    sum->line->last = due;
  if (zeren_date_compare (due, sum->line->first) < 0)
    sum->line->first = due;
  g_hash_table_add (sum->organisations, g_memdup2 (&organisation, sizeof organisation));
  sum->line->n_organisations = g_hash_table_size (sum->organisations);
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const ZerenYearLine *x = *(ZerenYearLine *const *)a;
  const ZerenYearLine *y = *(ZerenYearLine *const *)b;
  int order = zeren_date_compare (x->first, y->first);

  if (x->kind != y->kind)
    return x->kind < y->kind ? -1 : 1;
  if (order != 0)
    return order;

  return x->duty < y->duty ? -1 : x->duty > y->duty;
}

static GPtrArray *
make_lines (ZerenNames *names, ZerenYearPlan *plan)
{
  g_autoptr (GHashTable) sums = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_sum);
  Summing summing = { names, sums, g_ptr_array_new_with_free_func (free_line) };

  for (guint i = 0; i < plan->changes->len; i++)
    add_change (&summing, g_ptr_array_index (plan->changes, i));
  g_ptr_array_sort (summing.lines, compare_lines);

  return summing.lines;
}

/* --- remarks ------------------------------------------------------------------------------- */

static ZerenYearRemark *
add_remark (GPtrArray *remarks, ZerenNames *names, gint64 duty, const char *message)
{
  g_autoptr (ZerenTask) task = zeren_task_new ();
  g_autoptr (ZerenTaskView) view = NULL;
  ZerenYearRemark *remark = g_new0 (ZerenYearRemark, 1);

  /* A task that is never kept, for the titles only. */
  zeren_task_set_duty (task, duty);
  view = zeren_task_view_new (names, task, 0);
  remark->duty = duty;
  remark->title = g_strdup (zeren_task_view_get_title (view));
  remark->plan_title = g_strdup (zeren_task_view_get_plan_title (view));
  remark->message = g_strdup (message);
  g_ptr_array_add (remarks, remark);

  return remark;
}

static char *
dup_day (ZerenDate date)
{
  return zeren_date_to_label (date);
}

static char *
describe_placed (ZerenTask *task)
{
  g_autofree char *day = NULL;

  if (zeren_task_get_state (task) == ZEREN_TASK_STATE_WAIVED)
    /* Translators: %s is a reason */
    return g_strdup_printf (_ ("Not needed: %s"), zeren_task_get_waived_reason (task));
  day = dup_day (zeren_task_get_moved_to (task));

  /* Translators: a date, and the reason why a task was moved to it */
  return g_strdup_printf (_ ("Moved to %s: %s"), day, zeren_task_get_moved_to_reason (task));
}

static char *
describe_open (ZerenNames *names, ZerenTask *task)
{
  g_autofree char *day = dup_day (zeren_task_get_due_date (task));

  return g_strjoin (
    " · ",
    day,
    zeren_task_state_to_label (zeren_task_get_state_on (task, zeren_names_get_today (names))),
    zeren_names_get_organisation (names, zeren_task_get_organisation (task)),
    NULL);
}

static void
add_task_remark (GPtrArray *remarks, ZerenNames *names, ZerenTask *task, char *message)
{
  g_autofree char *taken = message;
  ZerenYearRemark *remark = add_remark (remarks, names, zeren_task_get_duty (task), taken);

  remark->task = zeren_task_get_id (task);
}

static char *
describe_series (const ZerenYearSeries *series, int year)
{
  if (series->reason != NULL)
    return g_strdup (series->reason);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       /* Translators: a number of tasks and a year */
                                       "%u task is not planned in %d yet.",
                                       "%u tasks are not planned in %d yet.",
                                       series->n_missing),
                          series->n_missing,
                          year);
}

/* Only a year that is over, or closed, can be closed or opened again. */
static gboolean
add_closing (ZerenYearPreview *self, ZerenContext *context, ZerenNames *names, GError **error)
{
  int year = self->plan->year;

  if (zeren_date_get_year (zeren_context_get_today (context)) <= year)
    return TRUE;
  self->closing = zeren_year_close_preview (context, year, error);
  if (self->closing == NULL)
    return FALSE;
  for (guint i = 0; i < self->closing->open->len; i++)
    {
      ZerenTask *task = g_ptr_array_index (self->closing->open, i);

      add_task_remark (self->open, names, task, describe_open (names, task));
    }
  for (guint i = 0; i < self->closing->series->len; i++)
    {
      const ZerenYearSeries *series = g_ptr_array_index (self->closing->series, i);
      g_autofree char *message = NULL;

      if (series->reason == NULL && series->n_missing == 0)
        continue;
      message = describe_series (series, year + 1);
      add_remark (self->series, names, series->duty, message);
    }

  return TRUE;
}

static void
add_remarks (ZerenYearPreview *self, ZerenNames *names)
{
  for (guint i = 0; i < self->plan->unbound->len; i++)
    {
      ZerenDuty *duty = g_ptr_array_index (self->plan->unbound, i);

      add_remark (self->unbound, names, zeren_duty_get_id (duty), NULL);
    }
  for (guint i = 0; i < self->plan->notes->len; i++)
    {
      const ZerenYearNote *note = g_ptr_array_index (self->plan->notes, i);

      add_remark (self->notes, names, note->duty, note->message)->begin = note->begin;
    }
  for (guint i = 0; i < self->plan->placed->len; i++)
    {
      ZerenTask *task = g_ptr_array_index (self->plan->placed, i);

      add_task_remark (self->placed, names, task, describe_placed (task));
    }
}

static gboolean
find_planned (ZerenContext *context, ZerenYearPreview *self, GError **error)
{
  ZerenTaskQuery query = { .year = (guint)self->plan->year, .limit = 1 };
  g_autoptr (GPtrArray) tasks = zeren_tasks_list (context, &query, error);

  self->planned_before = tasks != NULL && tasks->len > 0;

  return tasks != NULL;
}

/**
 * zeren_year_preview_load:
 * @context: the context; one that cannot write will do
 * @year: the year
 * @from: as for zeren_year_planner_preview()
 * @error: return location for a #GError
 *
 * Returns: (transfer full): what zeren_year_planner_run() would change, which refuses a closed
 * year; nothing is written
 */
ZerenYearPreview *
zeren_year_preview_load (ZerenContext *context, int year, ZerenDate from, GError **error)
{
  g_autoptr (ZerenYearPlan) plan = zeren_year_plan_compute (context, year, from, NULL, NULL, error);
  g_autoptr (ZerenNames) names = plan != NULL ? zeren_names_new (context, error) : NULL;
  g_autoptr (ZerenYearPreview) self = NULL;

  if (names == NULL || !zeren_names_load_duties (names, error))
    return NULL;

  self = g_atomic_rc_box_new0 (ZerenYearPreview);
  self->plan = g_steal_pointer (&plan);
  self->lines = make_lines (names, self->plan);
  self->unbound = g_ptr_array_new_with_free_func (free_remark);
  self->notes = g_ptr_array_new_with_free_func (free_remark);
  self->placed = g_ptr_array_new_with_free_func (free_remark);
  self->open = g_ptr_array_new_with_free_func (free_remark);
  self->series = g_ptr_array_new_with_free_func (free_remark);
  add_remarks (self, names);

  return find_planned (context, self, error) && add_closing (self, context, names, error)
           ? g_steal_pointer (&self)
           : NULL;
}
