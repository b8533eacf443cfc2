/* zeren-year-follow.c: open tasks follow the appointments and the bindings, within the year
 *
 * Planning a year again would say the same, and more: holiday tables and duties that came since.
 * Here only what an appointment or a binding changes is written, in the transaction of that act.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-year-follow.h"

#include "zeren-post-repo.h"
#include "zeren-task-repo.h"
#include "zeren-year-planner-private.h"
#include "zeren-year-repo.h"

#include <string.h>

/** What changed: who holds @post (of @organisation), or whom @duty falls on. */
typedef struct
{
  ZerenContext *context;
  gint64 post;
  gint64 organisation;
  gint64 duty;
  GPtrArray *tasks; /* ZerenTask, as they are to be */
  GPtrArray *gone;
} Following;

static gboolean
is_settled (ZerenTask *task)
{
  ZerenTaskState state = zeren_task_get_state (task);

  return !zeren_task_state_is_open (state) && state != ZEREN_TASK_STATE_BEFORE_START;
}

/* For an organisation answers the holder of one of its posts. */
static gboolean
is_concerned (Following *self, ZerenTask *task)
{
  if (is_settled (task))
    return FALSE;
  if (self->duty != 0)
    return zeren_task_get_duty (task) == self->duty;

  return zeren_task_get_post (task) == self->post ||
         (zeren_task_get_post (task) == 0 &&
          zeren_task_get_organisation (task) == self->organisation);
}

/* The duties of the open tasks that are concerned */
static GHashTable *
find_duties (Following *self, int year, GError **error)
{
  g_autoptr (ZerenTaskRepo) repo = zeren_task_repo_new (zeren_context_get_database (self->context));
  g_autoptr (GHashTable) duties = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  ZerenTaskQuery query = {
    .year = (guint)year,
    .duty = self->duty,
    .organisation = self->organisation,
  };
  g_autoptr (GPtrArray) tasks = zeren_task_repo_list (repo, &query, error);

  if (tasks == NULL)
    return NULL;
  for (guint i = 0; i < tasks->len; i++)
    {
      gint64 duty = zeren_task_get_duty (g_ptr_array_index (tasks, i));

      if (is_concerned (self, g_ptr_array_index (tasks, i)))
        g_hash_table_add (duties, g_memdup2 (&duty, sizeof duty));
    }

  return g_steal_pointer (&duties);
}

/* A duty of each holder has the holder in its key. */
static gboolean
is_of_holder (Following *self, ZerenTask *task)
{
  return self->post != 0 && zeren_task_get_post (task) == self->post &&
         strchr (zeren_task_get_key (task), '@') != NULL;
}

/* Who a duty falls on from now on says nothing of the days that have passed. */
static gboolean
is_to_come (Following *self, ZerenTask *task)
{
  return self->duty != 0 && zeren_date_compare (zeren_task_get_rule_date (task),
                                                zeren_context_get_today (self->context)) >= 0;
}

static void
follow_change (Following *self, const ZerenYearChange *change)
{
  gint64 member = zeren_task_get_member (change->task);

  switch (change->kind)
    {
    case ZEREN_YEAR_CHANGE_APPEARS:
      if (is_of_holder (self, change->task) || is_to_come (self, change->task))
        g_ptr_array_add (self->tasks, g_object_ref (change->task));
      break;
    case ZEREN_YEAR_CHANGE_DISAPPEARS:
      if (is_of_holder (self, change->task) || is_to_come (self, change->task))
        g_ptr_array_add (self->gone, g_object_ref (change->task));
      break;
    case ZEREN_YEAR_CHANGE_MOVES:
    case ZEREN_YEAR_CHANGE_DIFFERS:
    default:
      if (member == zeren_task_get_member (change->before) || !is_concerned (self, change->before))
        break;
      zeren_task_set_member (change->before, member);
      g_ptr_array_add (self->tasks, g_object_ref (change->before));
      break;
    }
}

static gboolean
follow_year (Following *self, int year, GError **error)
{
  g_autoptr (GHashTable) duties = find_duties (self, year, error);
  g_autoptr (ZerenYearPlan) plan = NULL;

  if (duties == NULL)
    return FALSE;
  if (g_hash_table_size (duties) == 0)
    return TRUE;
  plan = zeren_year_plan_compute (self->context, year, ZEREN_DATE_NONE, duties, NULL, error);
  for (guint i = 0; plan != NULL && i < plan->changes->len; i++)
    follow_change (self, g_ptr_array_index (plan->changes, i));

  return plan != NULL;
}

static gboolean
follow (Following *self, guint *n_tasks, GError **error)
{
  ZerenDatabase *database = zeren_context_get_database (self->context);
  g_autoptr (ZerenYearRepo) years = zeren_year_repo_new (database);
  g_autoptr (ZerenTaskRepo) repo = zeren_task_repo_new (database);
  g_autoptr (GPtrArray) tasks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) gone = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) planned = zeren_year_repo_list_planned (years, error);

  self->tasks = tasks;
  self->gone = gone;
  for (guint i = 0; planned != NULL && i < planned->len; i++)
    if (!follow_year (self, g_array_index (planned, int, i), error))
      return FALSE;
  if (planned == NULL ||
      !zeren_task_repo_follow (repo, tasks, gone, self->duty != 0 ? "binding" : "holder", error))
    return FALSE;
  if (n_tasks != NULL)
    *n_tasks = tasks->len + gone->len;

  return TRUE;
}

/**
 * zeren_year_follow_post:
 * @context: the context
 * @post: a post that somebody holds, or holds no longer, from some day on
 * @n_tasks: (out) (optional): how many open tasks changed
 * @error: return location for a #GError
 *
 * Who holds a post on the rule date answers for its task, and the head of an organisation for those
 * of the organisation; a duty of each holder has a task for each. What is done stays.
 *
 * Returns: whether the open tasks of all planned years say so
 */
gboolean
zeren_year_follow_post (ZerenContext *context, gint64 post, guint *n_tasks, GError **error)
{
  g_autoptr (ZerenPostRepo) repo = zeren_post_repo_new (zeren_context_get_database (context));
  g_autoptr (ZerenPost) loaded = zeren_post_repo_load (repo, post, error);
  Following self = { .context = context, .post = post };

  if (loaded == NULL)
    return FALSE;
  self.organisation = zeren_post_get_organisation (loaded);

  return follow (&self, n_tasks, error);
}

/**
 * zeren_year_follow_duty:
 * @context: the context
 * @duty: a duty that falls on others now
 * @n_tasks: (out) (optional): how many open tasks came, went or changed
 * @error: return location for a #GError
 *
 * From today on the tasks of the years in which the duty has open ones are those of whom it falls
 * on; what fell due before stays with whom it fell on then, until the year is planned again.
 *
 * Returns: whether they are
 */
gboolean
zeren_year_follow_duty (ZerenContext *context, gint64 duty, guint *n_tasks, GError **error)
{
  Following self = { .context = context, .duty = duty };

  return follow (&self, n_tasks, error);
}
