/* zeren-quota.c: how many times of those that a duty asks for in a year it was done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-quota.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

/** A quota while it is counted; the rule date of the task before, for what was done early. */
typedef struct
{
  ZerenQuota *quota;
  ZerenDate before;
} Counting;

void
zeren_quota_free (ZerenQuota *self)
{
  g_array_unref (self->done_on);
  g_free (self);
}

static gint64
holder_of_key (const char *key)
{
  const char *mark = strchr (key, '@');

  return mark != NULL ? g_ascii_strtoll (mark + 1, NULL, 10) : 0;
}

static char *
identify (ZerenTask *task)
{
  return g_strdup_printf ("%u %" PRId64 " %" PRId64 " %" PRId64 " %" PRId64,
                          zeren_task_get_year (task),
                          zeren_task_get_duty (task),
                          zeren_task_get_organisation (task),
                          zeren_task_get_post (task),
                          holder_of_key (zeren_task_get_key (task)));
}

static ZerenQuota *
new_quota (ZerenTask *task)
{
  ZerenQuota *self = g_new0 (ZerenQuota, 1);

  self->year = zeren_task_get_year (task);
  self->duty = zeren_task_get_duty (task);
  self->organisation = zeren_task_get_organisation (task);
  self->post = zeren_task_get_post (task);
  self->member = holder_of_key (zeren_task_get_key (task));
  self->done_on = g_array_new (FALSE, FALSE, sizeof (ZerenDate));

  return self;
}

static gboolean
is_done (ZerenTask *task)
{
  ZerenTaskState state = zeren_task_get_state (task);

  return state == ZEREN_TASK_STATE_DONE || state == ZEREN_TASK_STATE_DONE_LATE;
}

/* Tasks come by the date of their rule. */
static void
count_task (Counting *self, ZerenTask *task)
{
  ZerenDate done_on = zeren_task_get_done_on (task);

  if (zeren_task_get_state (task) == ZEREN_TASK_STATE_WAIVED)
    return;
  self->quota->n_asked++;
  if (is_done (task))
    {
      self->quota->n_done++;
      g_array_append_val (self->quota->done_on, done_on);
      if (zeren_date_is_set (self->before) && zeren_date_compare (done_on, self->before) <= 0)
        self->quota->n_early++;
    }
  self->before = zeren_task_get_rule_date (task);
}

static int
compare_by_rule (gconstpointer a, gconstpointer b)
{
  ZerenTask *x = *(ZerenTask *const *)a;
  ZerenTask *y = *(ZerenTask *const *)b;
  int order = zeren_date_compare (zeren_task_get_rule_date (x), zeren_task_get_rule_date (y));

  return order != 0 ? order : (zeren_task_get_id (x) > zeren_task_get_id (y)) * 2 - 1;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  return zeren_date_compare (*(const ZerenDate *)a, *(const ZerenDate *)b);
}

static int
compare_quotas (gconstpointer a, gconstpointer b)
{
  const ZerenQuota *x = *(ZerenQuota *const *)a;
  const ZerenQuota *y = *(ZerenQuota *const *)b;
  gint64 order[] = {
    (gint64)x->year - (gint64)y->year,
    x->duty - y->duty,
    x->organisation - y->organisation,
    x->post - y->post,
    x->member - y->member,
  };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (order[i] != 0)
      return order[i] < 0 ? -1 : 1;

  return 0;
}

/* identity → Counting; the quotas are added to @quotas */
static GHashTable *
count (GPtrArray *tasks, GPtrArray *quotas)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  g_ptr_array_extend (sorted, tasks, NULL, NULL);
  g_ptr_array_sort (sorted, compare_by_rule);
  for (guint i = 0; i < sorted->len; i++)
    {
      ZerenTask *task = g_ptr_array_index (sorted, i);
      g_autofree char *identity = identify (task);
      Counting *counting = g_hash_table_lookup (counts, identity);

      if (counting == NULL)
        {
          counting = g_new0 (Counting, 1);
          counting->quota = new_quota (task);
          counting->before = ZEREN_DATE_NONE;
          g_ptr_array_add (quotas, counting->quota);
          g_hash_table_insert (counts, g_steal_pointer (&identity), counting);
        }
      count_task (counting, task);
    }
  for (guint i = 0; i < quotas->len; i++)
    g_array_sort (((ZerenQuota *)g_ptr_array_index (quotas, i))->done_on, compare_days);

  return counts;
}

/**
 * zeren_quotas_list:
 * @context: the context
 * @query: which tasks; whole years, or the figures are of what is asked for
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type ZerenQuota): what is asked for more than once, by year,
 *   duty and organisation
 */
GPtrArray *
zeren_quotas_list (ZerenContext *context, const ZerenTaskQuery *query, GError **error)
{
  g_autoptr (GPtrArray) tasks = zeren_tasks_list (context, query, error);
  g_autoptr (GPtrArray) quotas = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_quota_free);
  g_autoptr (GHashTable) counts = NULL;

  if (tasks == NULL)
    return NULL;
  counts = count (tasks, quotas);
  for (guint i = quotas->len; i-- > 0;)
    if (((ZerenQuota *)g_ptr_array_index (quotas, i))->n_asked < 2)
      g_ptr_array_remove_index_fast (quotas, i);
  g_ptr_array_sort (quotas, compare_quotas);

  return g_steal_pointer (&quotas);
}

static gboolean
add_years (ZerenContext *context, GPtrArray *tasks, GPtrArray *all, GError **error)
{
  g_autoptr (GHashTable) years = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (guint i = 0; i < tasks->len; i++)
    {
      guint year = zeren_task_get_year (g_ptr_array_index (tasks, i));
      /* one task asks for its own duty only */
      ZerenTaskQuery query = {
        .year = year,
        .duty = tasks->len == 1 ? zeren_task_get_duty (g_ptr_array_index (tasks, i)) : 0,
      };
      g_autoptr (GPtrArray) of_year = NULL;

      if (!g_hash_table_add (years, GUINT_TO_POINTER (year)))
        continue;
      of_year = zeren_tasks_list (context, &query, error);
      if (of_year == NULL)
        return FALSE;
      g_ptr_array_extend_and_steal (all, g_steal_pointer (&of_year));
    }

  return TRUE;
}

/**
 * zeren_quotas_of_tasks:
 * @context: the context
 * @tasks: (element-type ZerenTask): tasks
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type gint64 ZerenQuota): by the id of each task, what its duty
 *   asks for in the whole year; not for those that are asked for only once
 */
GHashTable *
zeren_quotas_of_tasks (ZerenContext *context, GPtrArray *tasks, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) quotas = g_ptr_array_new ();
  g_autoptr (GHashTable) counts = NULL;
  g_autoptr (GHashTable) found = g_hash_table_new_full (
    g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)zeren_quota_free);

  if (!add_years (context, tasks, all, error))
    return NULL;
  counts = count (all, quotas);
  for (guint i = 0; i < tasks->len; i++)
    {
      ZerenTask *task = g_ptr_array_index (tasks, i);
      g_autofree char *identity = identify (task);
      const Counting *counting = g_hash_table_lookup (counts, identity);
      gint64 id = zeren_task_get_id (task);
      ZerenQuota *copy;

      if (counting == NULL || counting->quota->n_asked < 2)
        continue;
      copy = g_memdup2 (counting->quota, sizeof *copy);
      copy->done_on = g_array_ref (counting->quota->done_on);
      g_hash_table_insert (found, g_memdup2 (&id, sizeof id), copy);
    }
  g_ptr_array_set_free_func (quotas, (GDestroyNotify)zeren_quota_free);

  return g_steal_pointer (&found);
}

/** zeren_quota_to_label: Returns: (transfer full): “1 of 2 in 2026” in the user's language */
char *
zeren_quota_to_label (const ZerenQuota *self)
{
  /* Translators: how many times something was done, how many times it is asked for, and the year */
  return g_strdup_printf (_ ("%u of %u in %u"), self->n_done, self->n_asked, self->year);
}

static gboolean
are_in_one_month (const ZerenQuota *self)
{
  ZerenDate first, last;

  if (self->done_on->len < 2)
    return FALSE;
  first = g_array_index (self->done_on, ZerenDate, 0);
  last = g_array_index (self->done_on, ZerenDate, self->done_on->len - 1);

  return zeren_date_get_year (first) == zeren_date_get_year (last) &&
         zeren_date_get_month (first) == zeren_date_get_month (last);
}

/** zeren_quota_to_remark: Returns: (transfer full) (nullable): what is to be seen beside the
 * number: all of them in one month, one of them early */
char *
zeren_quota_to_remark (const ZerenQuota *self)
{
  if (are_in_one_month (self))
    {
      ZerenDate day = g_array_index (self->done_on, ZerenDate, 0);
      g_autofree char *from = zeren_date_to_label (day);
      g_autofree char *to = zeren_date_to_label (
        g_array_index (self->done_on, ZerenDate, self->done_on->len - 1));

      /* Translators: two dates of one month */
      return g_strdup_printf (_ ("All done within one month, from %s to %s."), from, to);
    }
  if (self->n_early > 0)
    return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE,
                   "%u was done early, before the one before it fell due. It counts.",
                   "%u were done early, before the one before them fell due. They count.",
                   self->n_early),
      self->n_early);

  return NULL;
}
