/* zeren-task-bulk.c: one verb for many tasks at once, all of them or none
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-bulk.h"

#include "zeren-evidence-check-private.h"
#include "zeren-evidence-keep-private.h"
#include "zeren-member-repo.h"
#include "zeren-office.h"
#include "zeren-service-error.h"
#include "zeren-string.h"
#include "zeren-task-moves.h"
#include "zeren-task-views.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

/* --- what cannot be taken --------------------------------------------------------------------- */

static void
refusal_free (gpointer data)
{
  ZerenTaskRefusal *self = data;

  g_free (self->title);
  g_free (self->reason);
  g_free (self);
}

/* Two things are never settled in passing: the fact that a person has confirmed, and the answer to
 * what was submitted for review. */
static char *
explain_complete (ZerenTask *task)
{
  ZerenTaskState state = zeren_task_get_state (task);

  if (state == ZEREN_TASK_STATE_UNPERFORMED)
    return g_strdup (_ ("A named person has confirmed that it was not done. Open the task to say "
                        "otherwise."));
  if (state == ZEREN_TASK_STATE_SUBMITTED)
    return g_strdup (_ ("It was submitted and waits for review. Open the task to accept it or to "
                        "return it."));
  if (zeren_task_state_can_become (state, ZEREN_TASK_STATE_DONE))
    return NULL;

  /* Translators: %s is a state of a task, for example “Done” */
  return g_strdup_printf (_ ("It is settled already: “%s”."), zeren_task_state_to_label (state));
}

/**
 * zeren_task_bulk_explain:
 * @task: a task
 * @verb: what is to be done to it, among others
 *
 * Goes by the state alone: what a dialog knows before anything is typed.
 *
 * Returns: (transfer full) (nullable): why @task cannot be taken, %NULL where it can
 */
char *
zeren_task_bulk_explain (ZerenTask *task, ZerenTaskBulkVerb verb)
{
  ZerenTaskState state;
  gboolean can;

  g_return_val_if_fail (ZEREN_IS_TASK (task), NULL);

  state = zeren_task_get_state (task);
  if (verb == ZEREN_TASK_BULK_COMPLETE)
    return explain_complete (task);
  if (verb == ZEREN_TASK_BULK_WAIVE)
    can = zeren_task_state_can_become (state, ZEREN_TASK_STATE_WAIVED);
  else
    can = zeren_task_state_is_open (state) ||
          (verb == ZEREN_TASK_BULK_ASSIGN && state == ZEREN_TASK_STATE_SUBMITTED);
  if (can)
    return NULL;
  if (state == ZEREN_TASK_STATE_SUBMITTED)
    return g_strdup (_ ("It was submitted and waits for review."));

  /* Translators: %s is a state of a task, for example “Done” */
  return g_strdup_printf (_ ("It is settled already: “%s”."), zeren_task_state_to_label (state));
}

/* Farther away, one meeting hardly serves both. */
#define DAYS_NEAR 45
#define MAX_NEAR  30

static int
compare_distance (gconstpointer a, gconstpointer b, gpointer data)
{
  ZerenDate day = zeren_task_get_due_date (data);
  ZerenTask *one = zeren_task_view_get_task (*(ZerenTaskView *const *)a);
  ZerenTask *other = zeren_task_view_get_task (*(ZerenTaskView *const *)b);
  int one_days = ABS (zeren_date_days_until (day, zeren_task_get_due_date (one)));
  int other_days = ABS (zeren_date_days_until (day, zeren_task_get_due_date (other)));

  return one_days != other_days ? one_days - other_days
                                : (zeren_task_get_id (one) > zeren_task_get_id (other) ? 1 : -1);
}

/**
 * zeren_task_bulk_list_near:
 * @context: the context
 * @id: a task that is about to be completed
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable) (element-type ZerenTaskView): other tasks of the same
 *   organisation that the same act may serve, still open and due within six weeks of it, the
 * nearest first
 */
GPtrArray *
zeren_task_bulk_list_near (ZerenContext *context, gint64 id, GError **error)
{
  g_autoptr (ZerenTask) task = zeren_tasks_load (context, id, error);
  ZerenTaskQuery query = { .states = ZEREN_TASK_STATES_OPEN | 1u << ZEREN_TASK_STATE_TO_VERIFY };
  g_autoptr (GPtrArray) views = NULL;
  GPtrArray *near;

  if (task == NULL)
    return NULL;
  query.organisation = zeren_task_get_organisation (task);
  query.from = zeren_date_add_days (zeren_task_get_due_date (task), -DAYS_NEAR);
  query.to = zeren_date_add_days (zeren_task_get_due_date (task), DAYS_NEAR);
  views = zeren_task_views_list (context, &query, error);
  if (views == NULL)
    return NULL;
  g_ptr_array_sort_with_data (views, compare_distance, task);
  near = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < views->len && near->len < MAX_NEAR; i++)
    if (zeren_task_view_get_id (g_ptr_array_index (views, i)) != id)
      g_ptr_array_add (near, g_object_ref (g_ptr_array_index (views, i)));

  return near;
}

static char *
explain_without_evidence (ZerenTaskRepo *repo, const ZerenTaskBulk *bulk, ZerenTask *task)
{
  g_autoptr (GPtrArray) kept = NULL;

  if (bulk->verb != ZEREN_TASK_BULK_COMPLETE || (bulk->files != NULL && bulk->files->len > 0))
    return NULL;
  kept = zeren_task_repo_list_evidence (repo, zeren_task_get_id (task), NULL);
  if (kept != NULL && kept->len > 0)
    return NULL;

  return g_strdup (_ ("Nothing shows that it was done. Name at least one file."));
}

static char *
explain (ZerenTaskRepo *repo, const ZerenTaskBulk *bulk, ZerenTask *task)
{
  char *reason = zeren_task_bulk_explain (task, bulk->verb);

  return reason != NULL ? reason : explain_without_evidence (repo, bulk, task);
}

static void
refuse (GPtrArray *refused, gint64 task, const char *title, const char *reason)
{
  ZerenTaskRefusal *refusal = g_new0 (ZerenTaskRefusal, 1);

  refusal->task = task;
  refusal->title = g_strdup (title);
  refusal->reason = g_strdup (reason);
  g_ptr_array_add (refused, refusal);
}

static gboolean
look_at (ZerenTaskRepo *repo,
         ZerenNames *names,
         const ZerenTaskBulk *bulk,
         gint64 id,
         GPtrArray *refused,
         GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (ZerenTask) task = zeren_task_repo_load (repo, id, &failure);
  g_autoptr (ZerenTaskView) view = NULL;
  g_autofree char *reason = NULL;

  if (g_error_matches (failure, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_NOT_FOUND))
    {
      refuse (refused, id, "", failure->message);
      return TRUE;
    }
  if (task == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  reason = explain (repo, bulk, task);
  if (reason == NULL)
    return TRUE;
  view = zeren_task_view_new (names, task, 0);
  refuse (refused, id, zeren_task_view_get_title (view), reason);

  return TRUE;
}

/**
 * zeren_task_bulk_list_refused:
 * @context: the context
 * @bulk: what is to be done
 * @ids: (element-type gint64): to which tasks
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable) (element-type ZerenTaskRefusal): which of the tasks cannot be
 *   taken, and why; none where all can
 */
GPtrArray *
zeren_task_bulk_list_refused (ZerenContext *context,
                              const ZerenTaskBulk *bulk,
                              GArray *ids,
                              GError **error)
{
  g_autoptr (ZerenTaskRepo) repo = zeren_task_repo_new (zeren_context_get_database (context));
  g_autoptr (ZerenNames) names = zeren_names_new (context, error);
  g_autoptr (GPtrArray) refused = g_ptr_array_new_with_free_func (refusal_free);

  for (guint i = 0; names != NULL && i < ids->len; i++)
    if (!look_at (repo, names, bulk, g_array_index (ids, gint64, i), refused, error))
      return NULL;

  return names != NULL ? g_steal_pointer (&refused) : NULL;
}

static void
set_refused (GPtrArray *refused, guint n_tasks, GError **error)
{
  const ZerenTaskRefusal *first = g_ptr_array_index (refused, 0);
  g_autoptr (GString) message = g_string_new (NULL);

  if (n_tasks == 1)
    {
      g_set_error_literal (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_REFUSED, first->reason);
      return;
    }
  g_string_printf (message,
                   /* Translators: how many of how many tasks; there are at least two tasks */
                   g_dngettext (GETTEXT_PACKAGE,
                                "Nothing was recorded: %u of the %u tasks cannot be taken.",
                                "Nothing was recorded: %u of the %u tasks cannot be taken.",
                                refused->len),
                   refused->len,
                   n_tasks);
  for (guint i = 0; i < refused->len; i++)
    {
      const ZerenTaskRefusal *refusal = g_ptr_array_index (refused, i);

      g_string_append_c (message, '\n');
      g_string_append_printf (message, "%" PRId64, refusal->task);
      if (*refusal->title != '\0')
        g_string_append_printf (message, " %s", refusal->title);
      /* Translators: why a task cannot be taken; before it stand its number and what it asks for */
      g_string_append_printf (message, _ (": %s"), refusal->reason);
    }
  g_set_error_literal (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_REFUSED, message->str);
}

/* --- what holds for all of them --------------------------------------------------------------- */

static gboolean
check_reason (const ZerenTaskBulk *bulk, GError **error)
{
  if (bulk->verb != ZEREN_TASK_BULK_MOVE && bulk->verb != ZEREN_TASK_BULK_WAIVE)
    return TRUE;
  if (!zeren_string_is_blank (bulk->reason))
    return TRUE;

  g_set_error_literal (
    error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID, _ ("A reason is needed."));

  return FALSE;
}

static gboolean
check_day (ZerenContext *context, const ZerenTaskBulk *bulk, GError **error)
{
  if (bulk->verb == ZEREN_TASK_BULK_COMPLETE &&
      zeren_date_compare (bulk->day, zeren_context_get_today (context)) > 0)
    g_set_error_literal (error,
                         ZEREN_SERVICE_ERROR,
                         ZEREN_SERVICE_ERROR_INVALID,
                         _ ("A task is done on a day that has come already."));
  else if (bulk->verb == ZEREN_TASK_BULK_MOVE && !zeren_date_is_set (bulk->day))
    g_set_error_literal (error,
                         ZEREN_SERVICE_ERROR,
                         ZEREN_SERVICE_ERROR_INVALID,
                         _ ("Say which day the tasks are moved to."));
  else
    return TRUE;

  return FALSE;
}

/* Somebody whose last post has ended has nothing in hand any more. */
static gboolean
check_holds_a_post (ZerenContext *context, ZerenMember *member, GError **error)
{
  ZerenDate today = zeren_context_get_today (context);
  g_autoptr (ZerenOffice)
    office = zeren_office_load (zeren_context_get_database (context), today, error);
  GPtrArray *appointments;

  if (office == NULL)
    return FALSE;
  appointments = zeren_office_get_member_appointments (office, zeren_member_get_id (member));
  for (guint i = 0; i < appointments->len; i++)
    {
      ZerenDate to = zeren_appointment_get_to_date (g_ptr_array_index (appointments, i));

      if (!zeren_date_is_set (to) || zeren_date_compare (to, today) >= 0)
        return TRUE;
    }
  if (appointments->len == 0)
    return TRUE;

  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_REFUSED,
               /* Translators: %s is the name of a member */
               _ ("%s holds no post any more. Choose somebody else, or nobody."),
               zeren_member_get_name (member));

  return FALSE;
}

static gboolean
check_member (ZerenContext *context, const ZerenTaskBulk *bulk, GError **error)
{
  g_autoptr (ZerenMemberRepo) repo = zeren_member_repo_new (zeren_context_get_database (context));
  g_autoptr (ZerenMember) member = NULL;

  if (bulk->verb != ZEREN_TASK_BULK_ASSIGN || bulk->member == 0)
    return TRUE;
  member = zeren_member_repo_load (repo, bulk->member, error);

  return member != NULL && check_holds_a_post (context, member, error);
}

/**
 * zeren_task_bulk_check:
 * @context: the context
 * @bulk: what is to be done
 * @ids: (element-type gint64): to which tasks
 * @error: return location for a #GError, which lists every task that cannot be taken with the
 *   reason
 *
 * Returns: whether all of them can be taken
 */
gboolean
zeren_task_bulk_check (ZerenContext *context,
                       const ZerenTaskBulk *bulk,
                       GArray *ids,
                       GError **error)
{
  g_autoptr (GPtrArray) refused = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (bulk != NULL && ids != NULL, FALSE);

  if (!check_reason (bulk, error) || !check_day (context, bulk, error) ||
      !check_member (context, bulk, error))
    return FALSE;
  refused = zeren_task_bulk_list_refused (context, bulk, ids, error);
  if (refused == NULL || refused->len == 0)
    return refused != NULL;
  set_refused (refused, ids->len, error);

  return FALSE;
}

/* --- doing it --------------------------------------------------------------------------------- */

static ZerenTask *
assign_task (ZerenContext *context, gint64 id, gint64 member, GError **error)
{
  g_autoptr (ZerenTaskRepo) repo = zeren_task_repo_new (zeren_context_get_database (context));
  g_autoptr (ZerenTask) task = zeren_task_repo_load (repo, id, error);

  if (task == NULL || !zeren_task_assign (task, member, error) ||
      !zeren_task_repo_save_assigned (repo, task, error))
    return NULL;

  return g_steal_pointer (&task);
}

static ZerenTask *
do_one (ZerenContext *context,
        const ZerenTaskBulk *bulk,
        gint64 id,
        GPtrArray *kept,
        GError **error)
{
  switch (bulk->verb)
    {
    case ZEREN_TASK_BULK_COMPLETE:
      return zeren_tasks_complete_with_kept (context, id, bulk->day, kept, error);
    case ZEREN_TASK_BULK_ASSIGN:
      return assign_task (context, id, bulk->member, error);
    case ZEREN_TASK_BULK_MOVE:
      return zeren_task_moves_move (context, id, bulk->day, bulk->reason, error);
    case ZEREN_TASK_BULK_WAIVE:
      return zeren_tasks_waive (context, id, bulk->reason, error);
    default:
      g_return_val_if_reached (NULL);
    }
}

/* Every file is read once, however many tasks it serves. */
static GPtrArray *
keep_files (ZerenContext *context,
            const ZerenTaskBulk *bulk,
            GCancellable *cancellable,
            GError **error)
{
  GPtrArray *files = bulk->verb == ZEREN_TASK_BULK_COMPLETE ? bulk->files : NULL;

  if (files != NULL && files->len > 0 && !zeren_evidence_check_files (files, cancellable, error))
    return NULL;

  return zeren_evidence_keep_files (context, files, cancellable, error);
}

/* A task that was named twice is one task. */
static GArray *
dup_once (GArray *ids)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_int64_hash, g_int64_equal);
  GArray *once = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < ids->len; i++)
    if (g_hash_table_add (known, &g_array_index (ids, gint64, i)))
      g_array_append_val (once, g_array_index (ids, gint64, i));

  return once;
}

/**
 * zeren_task_bulk_do:
 * @context: the context
 * @bulk: what is to be done
 * @ids: (element-type gint64): to which tasks
 * @cancellable: (nullable): to stop it
 * @error: return location for a #GError, which lists every task that cannot be taken with the
 *   reason
 *
 * One transaction. A file is read and kept once, by its content, and is evidence of each task.
 *
 * Returns: (transfer full) (nullable) (element-type ZerenTask): the tasks as they are now
 */
GPtrArray *
zeren_task_bulk_do (ZerenContext *context,
                    const ZerenTaskBulk *bulk,
                    GArray *ids,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (GPtrArray) tasks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) once = NULL;
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (ZerenTransaction) transaction = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (bulk != NULL && ids != NULL, NULL);

  once = dup_once (ids);
  transaction = zeren_database_begin (zeren_context_get_database (context), error);
  if (transaction == NULL || !zeren_task_bulk_check (context, bulk, once, error))
    return NULL;
  kept = keep_files (context, bulk, cancellable, error);
  if (kept == NULL)
    return NULL;
  for (guint i = 0; i < once->len; i++)
    {
      gint64 id = g_array_index (once, gint64, i);
      ZerenTask *task = do_one (context, bulk, id, kept, error);

      if (task == NULL)
        return NULL;
      g_ptr_array_add (tasks, task);
    }

  return zeren_transaction_commit (transaction, error) ? g_steal_pointer (&tasks) : NULL;
}
