/* zeren-year-planner.c: the accepted and bound duties become the tasks of a year
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-year-planner.h"

#include "zeren-duty-repo.h"
#include "zeren-service-error.h"
#include "zeren-task-maker-private.h"
#include "zeren-task-repo.h"
#include "zeren-year-planner-private.h"
#include "zeren-year-repo.h"

#include <glib/gi18n-lib.h>

static void
free_change (gpointer data)
{
  ZerenYearChange *change = data;

  g_object_unref (change->task);
  g_clear_object (&change->before);
  g_free (change);
}

void
zeren_year_plan_free (ZerenYearPlan *self)
{
  g_ptr_array_unref (self->changes);
  g_clear_pointer (&self->placed, g_ptr_array_unref);
  g_clear_pointer (&self->reaching, g_ptr_array_unref);
  g_clear_pointer (&self->unbound, g_ptr_array_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_free (self);
}

static void
add_change (ZerenYearPlan *self, ZerenYearChangeKind kind, ZerenTask *task, ZerenTask *before)
{
  ZerenYearChange *change = g_new0 (ZerenYearChange, 1);

  change->kind = kind;
  change->task = g_object_ref (task);
  g_set_object (&change->before, before);
  g_ptr_array_add (self->changes, change);
}

/** zeren_year_plan_count: Returns: how many changes are of @kind */
guint
zeren_year_plan_count (const ZerenYearPlan *self, ZerenYearChangeKind kind)
{
  guint n_changes = 0;

  for (guint i = 0; i < self->changes->len; i++)
    n_changes += ((ZerenYearChange *)g_ptr_array_index (self->changes, i))->kind == kind ? 1 : 0;

  return n_changes;
}

/* --- what the duties ask for ------------------------------------------------------------------ */

static gboolean
is_asked (GHashTable *duties, gint64 duty)
{
  return duties == NULL || g_hash_table_contains (duties, &duty);
}

static gboolean
add_duties (ZerenTaskMaker *maker, ZerenYearPlan *plan, GHashTable *asked, GError **error)
{
  g_autoptr (ZerenDutyRepo)
    repo = zeren_duty_repo_new (zeren_context_get_database (maker->context));
  ZerenDutyQuery query = { .states = 1 << ZEREN_DUTY_STATE_ACCEPTED,
                           .scopes = 1 << ZEREN_SCOPE_RECORD };
  g_autoptr (GPtrArray) duties = zeren_duty_repo_list (repo, &query, error);

  if (duties == NULL)
    return FALSE;
  for (guint i = 0; i < duties->len; i++)
    {
      ZerenDuty *duty = g_ptr_array_index (duties, i);
      g_autoptr (GPtrArray) bindings = NULL;

      if (!is_asked (asked, zeren_duty_get_id (duty)))
        continue;
      bindings = zeren_duty_repo_list_bindings (repo, zeren_duty_get_id (duty), error);
      if (bindings == NULL)
        return FALSE;
      if (bindings->len == 0)
        g_ptr_array_add (plan->unbound, g_object_ref (duty));
      else if (!zeren_task_maker_add_duty (maker, duty, bindings, error))
        return FALSE;
    }

  return TRUE;
}

/* --- what there is ---------------------------------------------------------------------------- */

static gboolean
is_open (ZerenTask *task)
{
  return zeren_task_state_is_open (zeren_task_get_state (task)) ||
         zeren_task_get_state (task) == ZEREN_TASK_STATE_BEFORE_START;
}

static gboolean
add_stored (GHashTable *stored,
            ZerenTaskMaker *maker,
            const ZerenTaskQuery *query,
            GHashTable *asked,
            GError **error)
{
  g_autoptr (ZerenTaskRepo)
    repo = zeren_task_repo_new (zeren_context_get_database (maker->context));
  g_autoptr (GPtrArray) tasks = zeren_task_repo_list (repo, query, error);

  for (guint i = 0; tasks != NULL && i < tasks->len; i++)
    {
      ZerenTask *task = g_ptr_array_index (tasks, i);

      if (is_asked (asked, zeren_task_get_duty (task)))
        g_hash_table_insert (stored, zeren_task_maker_identify (task), g_object_ref (task));
    }

  return tasks != NULL;
}

/* The tasks of the year, and those of duties whose periods begin in other years */
static GHashTable *
load_stored (ZerenTaskMaker *maker, GHashTable *asked, GError **error)
{
  g_autoptr (GHashTable)
    stored = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  ZerenTaskQuery of_year = { .year = (guint)maker->year };
  GHashTableIter iter;
  gpointer duty;

  if (!add_stored (stored, maker, &of_year, asked, error))
    return NULL;
  g_hash_table_iter_init (&iter, maker->spanning);
  while (g_hash_table_iter_next (&iter, &duty, NULL))
    {
      ZerenTaskQuery query = { .duty = *(gint64 *)duty };

      if (!add_stored (stored, maker, &query, asked, error))
        return NULL;
    }

  return g_steal_pointer (&stored);
}

/* --- the difference --------------------------------------------------------------------------- */

static gboolean
same_date (ZerenDate a, ZerenDate b)
{
  return zeren_date_compare (a, b) == 0;
}

/* Why a date moved is not looked at: earlier versions kept it in the words of a language. */
static gboolean
differs (ZerenTask *task, ZerenTask *before)
{
  return !same_date (zeren_task_get_rule_date (task), zeren_task_get_rule_date (before)) ||
         !same_date (zeren_task_get_lapse_date (task), zeren_task_get_lapse_date (before)) ||
         zeren_task_get_rule_source (task) != zeren_task_get_rule_source (before) ||
         zeren_task_get_member (task) != zeren_task_get_member (before) ||
         !zeren_task_get_provisional (task) != !zeren_task_get_provisional (before) ||
         zeren_task_get_state (task) != zeren_task_get_state (before);
}

/* When the office began, as the tasks tell that were put before the start though their plan was in
 * force: the day after the last of them. No date where none was. */
static ZerenDate
find_start (ZerenTaskMaker *maker, GHashTable *stored)
{
  ZerenDate start = ZEREN_DATE_NONE;

  for (guint i = 0; i < maker->tasks->len; i++)
    {
      ZerenTask *task = g_ptr_array_index (maker->tasks, i);
      g_autofree char *identity = zeren_task_maker_identify (task);
      ZerenTask *before = g_hash_table_lookup (stored, identity);
      ZerenDate next;

      if (before == NULL || zeren_task_get_state (task) != ZEREN_TASK_STATE_PLANNED ||
          zeren_task_get_state (before) != ZEREN_TASK_STATE_BEFORE_START)
        continue;
      next = zeren_date_add_days (zeren_task_get_due_date (before), 1);
      if (!zeren_date_is_set (start) || zeren_date_compare (next, start) > 0)
        start = next;
    }

  return start;
}

/* What a person did to one instance outlives planning. */
static gboolean
is_placed (ZerenTask *task)
{
  return zeren_task_get_state (task) == ZEREN_TASK_STATE_WAIVED ||
         (is_open (task) && zeren_date_is_set (zeren_task_get_moved_to (task)));
}

static void
compare_task (ZerenYearPlan *plan, ZerenTask *task, ZerenTask *before, ZerenDate start)
{
  /* Without a start date the ones that count as before the start stay so, and new ones join them.
   */
  if (before != NULL && is_open (before) && !zeren_date_is_set (plan->from))
    zeren_task_set_state (task, zeren_task_get_state (before));
  else if (before == NULL && zeren_date_is_set (start) &&
           zeren_date_compare (zeren_task_get_due_date (task), start) < 0)
    zeren_task_set_state (task, ZEREN_TASK_STATE_BEFORE_START);
  if (before != NULL && is_open (before))
    zeren_task_repo_keep_what_a_person_did (task, before);
  if (zeren_task_get_state (task) == ZEREN_TASK_STATE_BEFORE_START)
    plan->n_before_start++;
  if (before != NULL && is_placed (before))
    g_ptr_array_add (plan->placed, g_object_ref (before));

  if (before == NULL)
    add_change (plan, ZEREN_YEAR_CHANGE_APPEARS, task, NULL);
  else if (!is_open (before))
    plan->n_kept++;
  else if (!same_date (zeren_task_get_due_date (task), zeren_task_get_due_date (before)))
    add_change (plan, ZEREN_YEAR_CHANGE_MOVES, task, before);
  else if (differs (task, before))
    add_change (plan, ZEREN_YEAR_CHANGE_DIFFERS, task, before);
}

/* A task of another year stands for a period that reaches into this one; where somebody has said
 * since when the periods run, it is counted otherwise now. */
static gboolean
reaches_into (ZerenTaskMaker *maker, ZerenTask *task)
{
  gint64 duty = zeren_task_get_duty (task);
  int last;

  if (zeren_task_get_year (task) == (guint)maker->year)
    return TRUE;
  last = zeren_task_maker_last_year (zeren_task_get_key (task));

  return g_hash_table_contains (maker->spanning, &duty) &&
         zeren_task_get_year (task) <= (guint)maker->year && maker->year <= last;
}

static gboolean
find_disappearing (ZerenTaskMaker *maker, ZerenYearPlan *plan, GHashTable *stored, GError **error)
{
  g_autoptr (ZerenTaskRepo)
    repo = zeren_task_repo_new (zeren_context_get_database (maker->context));
  g_autoptr (ZerenDutyRepo)
    duties = zeren_duty_repo_new (zeren_context_get_database (maker->context));
  g_autoptr (GHashTable) holding = zeren_task_repo_list_holding (repo, error);
  GHashTableIter iter;
  gpointer identity, data;

  if (holding == NULL)
    return FALSE;
  g_hash_table_iter_init (&iter, stored);
  while (g_hash_table_iter_next (&iter, &identity, &data))
    {
      ZerenTask *task = data;
      gint64 id = zeren_task_get_id (task);
      g_autoptr (ZerenDuty) duty = NULL;

      if (!reaches_into (maker, task) || g_hash_table_contains (maker->made, identity))
        continue;
      duty = zeren_duty_repo_load (duties, zeren_task_get_duty (task), error);
      if (duty == NULL)
        return FALSE;
      if (zeren_duty_get_plan (duty) == 0)
        continue; /* given by hand: no plan asks for it */
      if (!is_open (task) || g_hash_table_contains (holding, &id))
        plan->n_kept++;
      else
        add_change (plan, ZEREN_YEAR_CHANGE_DISAPPEARS, task, task);
    }

  return TRUE;
}

static int
compare_two (ZerenTask *x, ZerenTask *y)
{
  int order = zeren_date_compare (zeren_task_get_due_date (x), zeren_task_get_due_date (y));

  if (order != 0)
    return order;
  if (zeren_task_get_duty (x) != zeren_task_get_duty (y))
    return zeren_task_get_duty (x) < zeren_task_get_duty (y) ? -1 : 1;
  if (zeren_task_get_organisation (x) != zeren_task_get_organisation (y))
    return zeren_task_get_organisation (x) < zeren_task_get_organisation (y) ? -1 : 1;

  return g_strcmp0 (zeren_task_get_key (x), zeren_task_get_key (y));
}

static int
compare_changes (gconstpointer a, gconstpointer b)
{
  const ZerenYearChange *x = *(ZerenYearChange *const *)a;
  const ZerenYearChange *y = *(ZerenYearChange *const *)b;

  return compare_two (x->task, y->task);
}

static int
compare_tasks (gconstpointer a, gconstpointer b)
{
  return compare_two (*(ZerenTask *const *)a, *(ZerenTask *const *)b);
}

static ZerenYearPlan *
compute_year (ZerenContext *context,
              int year,
              ZerenDate from,
              GHashTable *asked,
              ZerenTaskMaker **maker_out,
              GError **error)
{
  g_autoptr (ZerenTaskMaker) maker = zeren_task_maker_new (context, year, from, error);
  g_autoptr (ZerenYearPlan) plan = g_new0 (ZerenYearPlan, 1);
  g_autoptr (GHashTable) stored = NULL;
  ZerenDate start;

  plan->year = year;
  plan->from = from;
  plan->changes = g_ptr_array_new_with_free_func (free_change);
  plan->placed = g_ptr_array_new_with_free_func (g_object_unref);
  plan->reaching = g_ptr_array_new_with_free_func (g_object_unref);
  plan->unbound = g_ptr_array_new_with_free_func (g_object_unref);
  if (maker == NULL || !add_duties (maker, plan, asked, error))
    return NULL;
  stored = load_stored (maker, asked, error);
  if (stored == NULL)
    return NULL;

  start = zeren_date_is_set (from) ? ZEREN_DATE_NONE : find_start (maker, stored);
  for (guint i = 0; i < maker->tasks->len; i++)
    {
      ZerenTask *task = g_ptr_array_index (maker->tasks, i);
      g_autofree char *identity = zeren_task_maker_identify (task);

      compare_task (plan, task, g_hash_table_lookup (stored, identity), start);
    }
  if (!find_disappearing (maker, plan, stored, error))
    return NULL;
  g_ptr_array_sort (plan->changes, compare_changes);
  g_ptr_array_sort (plan->placed, compare_tasks);
  plan->n_tasks = maker->tasks->len;
  plan->notes = g_ptr_array_ref (maker->notes);
  plan->provisional = zeren_calendar_is_provisional (maker->calendar, year);
  if (maker_out != NULL)
    *maker_out = g_steal_pointer (&maker);

  return g_steal_pointer (&plan);
}

/* --- what the year before asks for in this one -------------------------------------------------
 */

/* A due date is moved to a working day before it by no more than this. */
#define DAYS_MOVED 31

/* A term of school that begins in autumn ends in the next year, whose holidays move its last day.
 * What runs for several years is made with the year itself. */
static gboolean
ends_in_year (ZerenTaskMaker *maker, ZerenTask *task)
{
  gint64 duty = zeren_task_get_duty (task);

  return is_open (task) && zeren_date_get_year (zeren_task_get_rule_date (task)) == maker->year &&
         !g_hash_table_contains (maker->spanning, &duty);
}

static GHashTable *
find_reaching_duties (ZerenTaskMaker *maker, GError **error)
{
  g_autoptr (ZerenTaskRepo)
    repo = zeren_task_repo_new (zeren_context_get_database (maker->context));
  ZerenTaskQuery query = {
    .year = (guint)maker->year - 1,
    .from = zeren_date_add_days (zeren_date_new (maker->year, 1, 1), -DAYS_MOVED),
  };
  g_autoptr (GPtrArray) tasks = zeren_task_repo_list (repo, &query, error);
  g_autoptr (GHashTable) duties = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; tasks != NULL && i < tasks->len; i++)
    {
      gint64 duty = zeren_task_get_duty (g_ptr_array_index (tasks, i));

      if (ends_in_year (maker, g_ptr_array_index (tasks, i)))
        g_hash_table_add (duties, g_memdup2 (&duty, sizeof duty));
    }

  return tasks != NULL ? g_steal_pointer (&duties) : NULL;
}

static gboolean
add_reaching (ZerenYearPlan *plan, ZerenTaskMaker *maker, GError **error)
{
  g_autoptr (GHashTable) duties = find_reaching_duties (maker, error);
  g_autoptr (ZerenYearPlan) before = NULL;

  if (duties == NULL)
    return FALSE;
  if (g_hash_table_size (duties) == 0)
    return TRUE;
  before = compute_year (maker->context, maker->year - 1, ZEREN_DATE_NONE, duties, NULL, error);
  for (guint i = 0; before != NULL && i < before->changes->len; i++)
    {
      const ZerenYearChange *change = g_ptr_array_index (before->changes, i);

      if ((change->kind != ZEREN_YEAR_CHANGE_MOVES && change->kind != ZEREN_YEAR_CHANGE_DIFFERS) ||
          !ends_in_year (maker, change->before))
        continue;
      add_change (plan, change->kind, change->task, change->before);
      g_ptr_array_add (plan->reaching, g_object_ref (change->task));
    }

  return before != NULL;
}

/**
 * zeren_year_plan_compute:
 * @context: the context
 * @year: the year
 * @from: as for zeren_year_planner_preview()
 * @asked: (nullable) (element-type gint64): only of these duties
 * @maker_out: (out) (optional): what made the tasks
 * @error: return location for a #GError
 *
 * Returns: (transfer full): what planning would change
 */
ZerenYearPlan *
zeren_year_plan_compute (ZerenContext *context,
                         int year,
                         ZerenDate from,
                         GHashTable *asked,
                         ZerenTaskMaker **maker_out,
                         GError **error)
{
  g_autoptr (ZerenTaskMaker) maker = NULL;
  g_autoptr (ZerenYearPlan) plan = compute_year (context, year, from, asked, &maker, error);

  if (plan == NULL || (asked == NULL && !add_reaching (plan, maker, error)))
    return NULL;
  if (plan->reaching->len > 0)
    g_ptr_array_sort (plan->changes, compare_changes);
  if (maker_out != NULL)
    *maker_out = g_steal_pointer (&maker);

  return g_steal_pointer (&plan);
}

/* --- writing ---------------------------------------------------------------------------------- */

static gboolean
write_plan (ZerenContext *context, ZerenYearPlan *plan, ZerenTaskMaker *maker, GError **error)
{
  g_autoptr (ZerenTaskRepo) repo = zeren_task_repo_new (zeren_context_get_database (context));
  g_autoptr (GPtrArray) of_year = g_ptr_array_new ();
  g_autoptr (GPtrArray) of_others = g_ptr_array_new ();
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();
  ZerenTaskChanges changes;

  for (guint i = 0; i < maker->tasks->len; i++)
    {
      ZerenTask *task = g_ptr_array_index (maker->tasks, i);
      gboolean is_of_year = zeren_task_get_year (task) == (guint)plan->year;

      g_ptr_array_add (is_of_year ? of_year : of_others, task);
    }
  for (guint i = 0; i < plan->reaching->len; i++)
    g_ptr_array_add (of_others, g_ptr_array_index (plan->reaching, i));
  for (guint i = 0; i < plan->changes->len; i++)
    {
      const ZerenYearChange *change = g_ptr_array_index (plan->changes, i);

      if (change->kind == ZEREN_YEAR_CHANGE_DISAPPEARS &&
          zeren_task_get_year (change->task) != (guint)plan->year)
        g_ptr_array_add (gone, change->task);
    }
  if (!zeren_task_repo_plan_year (repo, (guint)plan->year, of_year, &changes, error))
    return FALSE;

  return zeren_task_repo_follow (repo, of_others, gone, "spans", error);
}

static gboolean
check_open (ZerenContext *context, int year, GError **error)
{
  g_autoptr (ZerenYearRepo) repo = zeren_year_repo_new (zeren_context_get_database (context));
  gboolean closed = FALSE;

  if (!zeren_year_repo_is_closed (repo, (guint)year, &closed, error))
    return FALSE;
  if (closed)
    g_set_error (error,
                 ZEREN_SERVICE_ERROR,
                 ZEREN_SERVICE_ERROR_REFUSED,
                 /* Translators: %d is a year */
                 _ ("%d is closed, so it is not planned again. Reopen the year first."),
                 year);

  return !closed;
}

static gboolean
check_year (int year, ZerenDate from, GError **error)
{
  if (year < 2000 || year > 2999)
    {
      g_set_error (error,
                   ZEREN_SERVICE_ERROR,
                   ZEREN_SERVICE_ERROR_INVALID,
                   _ ("%d is not a year that can be planned."),
                   year);
      return FALSE;
    }
  if (zeren_date_is_set (from) && zeren_date_get_year (from) > year)
    {
      g_set_error (error,
                   ZEREN_SERVICE_ERROR,
                   ZEREN_SERVICE_ERROR_INVALID,
                   /* Translators: %d is a year */
                   _ ("The start date is after the year %d."),
                   year);
      return FALSE;
    }

  return TRUE;
}

/**
 * zeren_year_planner_preview:
 * @context: the context
 * @year: the year
 * @from: the day that the office begins to use Zeren: what falls due before it is offered as done
 *   before and never overdue; unset for the whole year
 * @error: return location for a #GError
 *
 * Returns: (transfer full): what zeren_year_planner_run() would change; nothing is written
 */
ZerenYearPlan *
zeren_year_planner_preview (ZerenContext *context, int year, ZerenDate from, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);

  return check_year (year, from, error) && check_open (context, year, error)
           ? zeren_year_plan_compute (context, year, from, NULL, NULL, error)
           : NULL;
}

/**
 * zeren_year_planner_run:
 * @context: the context
 * @year: the year
 * @from: as for zeren_year_planner_preview()
 * @error: return location for a #GError
 *
 * Plans the year, in one transaction. Doing so twice changes nothing the second time; what is done,
 * waived or confirmed unperformed is left alone. Who answers for a task is who holds the post on
 * its rule date.
 *
 * Returns: (transfer full): what was changed
 */
ZerenYearPlan *
zeren_year_planner_run (ZerenContext *context, int year, ZerenDate from, GError **error)
{
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_autoptr (ZerenTaskMaker) maker = NULL;
  g_autoptr (ZerenYearPlan) plan = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);

  if (!check_year (year, from, error) || !check_open (context, year, error))
    return NULL;
  transaction = zeren_database_begin (zeren_context_get_database (context), error);
  plan = transaction != NULL ? zeren_year_plan_compute (context, year, from, NULL, &maker, error)
                             : NULL;
  if (plan == NULL)
    return NULL;
  if (plan->changes->len > 0 && !write_plan (context, plan, maker, error))
    return NULL;

  return zeren_transaction_commit (transaction, error) ? g_steal_pointer (&plan) : NULL;
}
