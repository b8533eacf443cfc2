/* zeren-task-details.c: everything that there is to know about one task
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-details.h"

#include "zeren-case-repo.h"
#include "zeren-history.h"
#include "zeren-quota.h"
#include "zeren-year-repo.h"

void
zeren_task_details_free (ZerenTaskDetails *self)
{
  g_clear_object (&self->view);
  g_clear_pointer (&self->office, zeren_office_unref);
  g_clear_pointer (&self->holders, g_ptr_array_unref);
  g_clear_pointer (&self->evidence, g_ptr_array_unref);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->filed, g_ptr_array_unref);
  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_clear_pointer (&self->cases, g_ptr_array_unref);
  g_clear_pointer (&self->confirmed_by, g_free);
  g_clear_pointer (&self->not_confirmable, g_free);
  g_clear_object (&self->instruction);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->desk, zeren_desk_free);
  g_clear_pointer (&self->quota, g_free);
  g_clear_pointer (&self->quota_remark, g_free);
  g_free (self);
}

static gboolean
load_quota (ZerenTaskDetails *self, ZerenContext *context, GError **error)
{
  ZerenTask *task = zeren_task_view_get_task (self->view);
  gint64 id = zeren_task_get_id (task);
  g_autoptr (ZerenYearRepo) years = zeren_year_repo_new (zeren_context_get_database (context));
  g_autoptr (GPtrArray) only = g_ptr_array_new ();
  g_autoptr (GHashTable) carried = zeren_year_repo_list_carried (years, error);
  g_autoptr (GHashTable) quotas = NULL;
  const ZerenQuota *quota;

  g_ptr_array_add (only, task);
  quotas = carried != NULL ? zeren_quotas_of_tasks (context, only, error) : NULL;
  if (quotas == NULL)
    return FALSE;
  self->carried_from = GPOINTER_TO_UINT (g_hash_table_lookup (carried, &id));
  quota = g_hash_table_lookup (quotas, &id);
  self->quota = quota != NULL ? zeren_quota_to_label (quota) : NULL;
  self->quota_remark = quota != NULL ? zeren_quota_to_remark (quota) : NULL;

  return TRUE;
}

/* Who answered on the day of the rule, as appointments stand now; what the task says was right when
 * it was planned. */
static gboolean
load_holders (ZerenTaskDetails *self, ZerenContext *context, GError **error)
{
  ZerenTask *task = zeren_task_view_get_task (self->view);
  g_autoptr (ZerenOffice) then = NULL;
  g_autoptr (GPtrArray) holders = NULL;

  self->holders = g_ptr_array_new_with_free_func (g_object_unref);
  if (zeren_task_get_post (task) == 0)
    return TRUE;
  then = zeren_office_load (
    zeren_context_get_database (context), zeren_task_get_rule_date (task), error);
  if (then == NULL)
    return FALSE;
  holders = zeren_office_list_holders (then, zeren_task_get_post (task));
  for (guint i = 0; i < holders->len; i++)
    g_ptr_array_add (self->holders, g_object_ref (g_ptr_array_index (holders, i)));

  return TRUE;
}

static gboolean
load_evidence (ZerenTaskDetails *self, ZerenContext *context, GError **error)
{
  self->filed = zeren_evidence_views_load (context, zeren_task_view_get_id (self->view), error);
  if (self->filed == NULL)
    return FALSE;

  self->evidence = g_ptr_array_new_with_free_func (g_object_unref);
  self->files = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->filed->len; i++)
    {
      ZerenEvidenceView *view = g_ptr_array_index (self->filed, i);

      g_ptr_array_add (self->evidence, g_object_ref (view->evidence));
      g_ptr_array_add (self->files, g_object_ref (view->file));
    }

  return TRUE;
}

static int
compare_events (gconstpointer a, gconstpointer b)
{
  const ZerenEvent *one = *(const ZerenEvent *const *)a;
  const ZerenEvent *other = *(const ZerenEvent *const *)b;

  return (one->seq < other->seq) - (one->seq > other->seq);
}

static void
add_event (GPtrArray *events, const ZerenEvent *event)
{
  for (guint i = 0; i < events->len; i++)
    {
      const ZerenEvent *known = g_ptr_array_index (events, i);

      if (known->seq == event->seq)
        return;
    }
  g_ptr_array_add (events, zeren_event_ref (event));
}

/* What was done to it, and what wrote it while doing something else: planning a year, undoing. */
static gboolean
load_events (ZerenTaskDetails *self, ZerenContext *context, GError **error)
{
  g_autoptr (ZerenHistory) history = zeren_history_new (zeren_context_get_database (context));
  gint64 id = zeren_task_view_get_id (self->view);
  g_autoptr (GPtrArray) of_task = zeren_history_list_of (history, "task", id, error);
  g_autoptr (GPtrArray) touching = NULL;

  if (of_task == NULL)
    return FALSE;
  touching = zeren_history_list_touching (history, "task", id, error);
  if (touching == NULL)
    return FALSE;

  self->events = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_event_unref);
  for (guint i = 0; i < of_task->len; i++)
    add_event (self->events, g_ptr_array_index (of_task, i));
  for (guint i = 0; i < touching->len; i++)
    add_event (self->events, g_ptr_array_index (touching, i));
  g_ptr_array_sort (self->events, compare_events);

  return TRUE;
}

static gboolean
load_cases (ZerenTaskDetails *self, ZerenContext *context, GError **error)
{
  g_autoptr (ZerenCaseRepo) repo = zeren_case_repo_new (zeren_context_get_database (context));
  g_autoptr (GPtrArray) cases = zeren_case_repo_list (repo, error);

  if (cases == NULL)
    return FALSE;

  self->cases = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < cases->len; i++)
    {
      ZerenCase *one = g_ptr_array_index (cases, i);

      if (zeren_case_get_task (one) == zeren_task_view_get_id (self->view))
        g_ptr_array_add (self->cases, g_object_ref (one));
    }

  return TRUE;
}

/* The model says it in its own words; it is asked about a task of its own, with anybody and any
 * reason. */
static gboolean
load_not_confirmable (ZerenTaskDetails *self, ZerenContext *context, GError **error)
{
  g_autoptr (ZerenTask)
    asked = zeren_tasks_load (context, zeren_task_view_get_id (self->view), error);
  g_autoptr (GError) refusal = NULL;

  if (asked == NULL)
    return FALSE;
  if (!zeren_task_confirm_unperformed (
        asked, G_MAXINT64, "…", zeren_task_view_get_today (self->view), &refusal))
    self->not_confirmable = g_strdup (refusal->message);

  return TRUE;
}

/* What no plan asks for, the thread, and who looks at it */
static gboolean
load_given (ZerenTaskDetails *self, ZerenContext *context, GError **error)
{
  ZerenTask *task = zeren_task_view_get_task (self->view);
  g_autofree char *login = zeren_desk_dup_login ();

  if (!zeren_instructions_find (context, zeren_task_get_duty (task), &self->instruction, error))
    return FALSE;
  self->entries = zeren_instructions_list_entries (context, zeren_task_get_id (task), error);
  if (self->entries == NULL)
    return FALSE;
  self->desk = zeren_desk_load (context, login, error);

  return self->desk != NULL;
}

static void
name_confirmer (ZerenTaskDetails *self)
{
  gint64 id = zeren_task_get_unperformed_by (zeren_task_view_get_task (self->view));
  ZerenMember *member = id != 0 ? zeren_office_find_member (self->office, id) : NULL;

  if (member != NULL)
    self->confirmed_by = g_strdup (zeren_member_get_name (member));
}

/**
 * zeren_task_details_load:
 * @context: the context
 * @id: a task
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): what there is to know about it; the error names @id
 */
ZerenTaskDetails *
zeren_task_details_load (ZerenContext *context, gint64 id, GError **error)
{
  g_autoptr (ZerenTaskDetails) self = g_new0 (ZerenTaskDetails, 1);

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);

  self->view = zeren_task_view_load (context, id, error);
  if (self->view == NULL)
    return NULL;
  self->office = zeren_office_load (
    zeren_context_get_database (context), zeren_task_view_get_today (self->view), error);
  if (self->office == NULL || !load_holders (self, context, error) ||
      !load_evidence (self, context, error) || !load_events (self, context, error) ||
      !load_cases (self, context, error) || !load_given (self, context, error) ||
      !load_not_confirmable (self, context, error) || !load_quota (self, context, error))
    return NULL;
  name_confirmer (self);

  return g_steal_pointer (&self);
}
