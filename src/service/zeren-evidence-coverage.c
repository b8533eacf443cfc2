/* zeren-evidence-coverage.c: which duty lacks evidence in which part of a year
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-evidence-coverage.h"

#include "zeren-names.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *id;
  const char *label;
} marks[] = {
  [ZEREN_COVERAGE_NONE] = { "none", NC_ ("evidence", "nothing asked") },
  [ZEREN_COVERAGE_SETTLED] = { "settled", NC_ ("evidence", "not needed") },
  [ZEREN_COVERAGE_HAS] = { "has", NC_ ("evidence", "filed") },
  [ZEREN_COVERAGE_NOT_DUE] = { "not_due", NC_ ("evidence", "not due yet") },
  [ZEREN_COVERAGE_LACKS] = { "lacks", NC_ ("evidence", "missing") },
  [ZEREN_COVERAGE_TO_VERIFY] = { "to_verify", NC_ ("evidence", "to be verified") },
};

const char *
zeren_coverage_mark_to_id (ZerenCoverageMark mark)
{
  g_return_val_if_fail (mark < ZEREN_COVERAGE_N_MARKS, NULL);

  return marks[mark].id;
}

const char *
zeren_coverage_mark_to_label (ZerenCoverageMark mark)
{
  g_return_val_if_fail (mark < ZEREN_COVERAGE_N_MARKS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "evidence", marks[mark].label);
}

void
zeren_coverage_row_free (ZerenCoverageRow *self)
{
  g_free (self->words);
  g_free (self->who);
  g_free (self->organisation_name);
  g_free (self->plan_title);
  g_array_unref (self->tasks);
  g_free (self);
}

/** zeren_coverage_row_copy: Returns: (transfer full): a copy, which shares the tasks; nobody
 * changes them */
ZerenCoverageRow *
zeren_coverage_row_copy (const ZerenCoverageRow *self)
{
  ZerenCoverageRow *copy = g_memdup2 (self, sizeof *self);

  copy->words = g_strdup (self->words);
  copy->who = g_strdup (self->who);
  copy->organisation_name = g_strdup (self->organisation_name);
  copy->plan_title = g_strdup (self->plan_title);
  g_array_ref (copy->tasks);

  return copy;
}

void
zeren_coverage_free (ZerenCoverage *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/* --- one task --------------------------------------------------------------------------------- */

static ZerenCoverageMark
judge (ZerenTask *task, guint n_evidence, ZerenDate today)
{
  if (n_evidence > 0)
    return ZEREN_COVERAGE_HAS;
  switch (zeren_task_get_state_on (task, today))
    {
    case ZEREN_TASK_STATE_WAIVED:
    case ZEREN_TASK_STATE_BEFORE_START:
      return ZEREN_COVERAGE_SETTLED;
    case ZEREN_TASK_STATE_TO_VERIFY:
      return ZEREN_COVERAGE_TO_VERIFY;
    case ZEREN_TASK_STATE_PLANNED:
    case ZEREN_TASK_STATE_IN_PROGRESS:
    case ZEREN_TASK_STATE_RETURNED:
      return zeren_task_is_overdue (task, today) ? ZEREN_COVERAGE_LACKS : ZEREN_COVERAGE_NOT_DUE;
    case ZEREN_TASK_STATE_DONE:
    case ZEREN_TASK_STATE_DONE_LATE:
    case ZEREN_TASK_STATE_SUBMITTED:
    case ZEREN_TASK_STATE_UNPERFORMED:
    default:
      return ZEREN_COVERAGE_LACKS;
    }
}

/* The rule date may lie beyond the year that it is counted to. */
static guint
choose_month (ZerenTask *task, int year)
{
  ZerenDate rule = zeren_task_get_rule_date (task);

  if (zeren_date_get_year (rule) < year)
    return 1;

  return zeren_date_get_year (rule) > year ? 12 : (guint)zeren_date_get_month (rule);
}

/* --- rows ------------------------------------------------------------------------------------- */

static char *
describe_who (ZerenNames *names, ZerenTask *task)
{
  const char *organisation = zeren_names_get_organisation (names,
                                                           zeren_task_get_organisation (task));
  const char *post = zeren_names_get_post (names, zeren_task_get_post (task));

  if (post == NULL)
    return g_strdup (organisation);

  /* Translators: an organization, and the title of a post in it */
  return g_strdup_printf (_ ("%1$s, %2$s"), organisation, post);
}

static gboolean
is_of_row (const ZerenCoverageRow *row, ZerenTask *task)
{
  return row->duty == zeren_task_get_duty (task) &&
         row->organisation == zeren_task_get_organisation (task) &&
         row->post == zeren_task_get_post (task);
}

static guint
hash_row (gconstpointer data)
{
  const ZerenCoverageRow *row = data;

  return (guint)(row->duty * 31 + row->organisation * 7919 + row->post * 104729);
}

static gboolean
rows_are_same (gconstpointer a, gconstpointer b)
{
  const ZerenCoverageRow *one = a;
  const ZerenCoverageRow *other = b;

  return one->duty == other->duty && one->organisation == other->organisation &&
         one->post == other->post;
}

static int
compare_ids (gint64 a, gint64 b)
{
  return (a > b) - (a < b);
}

/* What no plan asks for comes last. */
static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const ZerenCoverageRow *one = *(const ZerenCoverageRow *const *)a;
  const ZerenCoverageRow *other = *(const ZerenCoverageRow *const *)b;

  if (one->plan != other->plan)
    return one->plan == 0 || (other->plan != 0 && one->plan > other->plan) ? 1 : -1;
  if (one->duty != other->duty)
    return compare_ids (one->duty, other->duty);
  if (one->organisation != other->organisation)
    return compare_ids (one->organisation, other->organisation);

  return compare_ids (one->post, other->post);
}

static ZerenCoverageRow *
find_row (ZerenCoverage *self, GHashTable *known, ZerenNames *names, ZerenTask *task)
{
  ZerenCoverageRow key = { .duty = zeren_task_get_duty (task),
                           .organisation = zeren_task_get_organisation (task),
                           .post = zeren_task_get_post (task) };
  ZerenCoverageRow *row = g_hash_table_lookup (known, &key);
  ZerenDuty *duty;
  ZerenPlan *plan;

  if (row != NULL)
    {
      g_assert (is_of_row (row, task));
      return row;
    }
  duty = zeren_names_get_duty (names, key.duty);
  /* what is for reading only has no tasks; it would not be shown if it had */
  if (duty == NULL || zeren_duty_get_scope (duty) != ZEREN_SCOPE_RECORD)
    return NULL;
  row = g_memdup2 (&key, sizeof key);
  row->plan = zeren_duty_get_plan (duty);
  row->words = g_strdup (zeren_duty_get_quote (duty));
  row->who = describe_who (names, task);
  row->organisation_name = g_strdup (zeren_names_get_organisation (names, key.organisation));
  plan = zeren_names_get_plan (names, row->plan);
  row->plan_title = g_strdup (plan != NULL ? zeren_plan_get_title (plan) : NULL);
  row->tasks = g_array_new (FALSE, FALSE, sizeof (ZerenCoverageTask));
  g_ptr_array_add (self->rows, row);
  g_hash_table_add (known, row);

  return row;
}

static void
add_task (ZerenCoverage *self,
          GHashTable *known,
          ZerenNames *names,
          ZerenTask *task,
          guint n_evidence)
{
  ZerenCoverageRow *row = find_row (self, known, names, task);
  ZerenCoverageTask entry = {
    .id = zeren_task_get_id (task),
    .month = choose_month (task, self->year),
    .due_on = zeren_task_get_due_date (task),
    .mark = judge (task, n_evidence, zeren_names_get_today (names)),
    .n_evidence = n_evidence,
  };

  if (row == NULL)
    return;
  g_array_append_val (row->tasks, entry);
  self->counts[entry.mark]++;
}

/**
 * zeren_evidence_coverage_load:
 * @context: the context
 * @query: which tasks; its year has to be given
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): every duty that asks for something in the year
 */
ZerenCoverage *
zeren_evidence_coverage_load (ZerenContext *context, const ZerenTaskQuery *query, GError **error)
{
  g_autoptr (ZerenCoverage) self = NULL;
  g_autoptr (ZerenTaskRepo) repo = NULL;
  g_autoptr (ZerenNames) names = NULL;
  g_autoptr (GHashTable) counts = NULL;
  g_autoptr (GHashTable) known = NULL;
  g_autoptr (GPtrArray) tasks = NULL;
  ZerenTaskQuery asked;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (query != NULL && query->year != 0, NULL);

  asked = *query;
  asked.today = zeren_context_get_today (context);
  repo = zeren_task_repo_new (zeren_context_get_database (context));
  names = zeren_names_new (context, error);
  if (names == NULL || !zeren_names_load_duties (names, error))
    return NULL;
  tasks = zeren_task_repo_list (repo, &asked, error);
  counts = tasks != NULL ? zeren_task_repo_count_evidence (repo, error) : NULL;
  if (counts == NULL)
    return NULL;

  self = g_new0 (ZerenCoverage, 1);
  self->year = (int)query->year;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_coverage_row_free);
  known = g_hash_table_new (hash_row, rows_are_same);
  for (guint i = 0; i < tasks->len; i++)
    {
      ZerenTask *task = g_ptr_array_index (tasks, i);
      gint64 id = zeren_task_get_id (task);

      add_task (self, known, names, task, GPOINTER_TO_UINT (g_hash_table_lookup (counts, &id)));
    }
  g_ptr_array_sort (self->rows, compare_rows);

  return g_steal_pointer (&self);
}

/**
 * zeren_coverage_row_look:
 * @self: a row
 * @first_month: a month, from 1
 * @last_month: the last that is looked at
 *
 * Returns: what there is to say of these months together
 */
ZerenCoverageCell
zeren_coverage_row_look (const ZerenCoverageRow *self, guint first_month, guint last_month)
{
  ZerenCoverageCell cell = { 0 };

  for (guint i = 0; i < self->tasks->len; i++)
    {
      const ZerenCoverageTask *task = &g_array_index (self->tasks, ZerenCoverageTask, i);

      if (task->month < first_month || task->month > last_month)
        continue;
      cell.n_tasks++;
      cell.n_with += task->n_evidence > 0;
      if (task->mark <= cell.mark)
        continue;
      cell.mark = task->mark;
      cell.task = task->id;
    }

  return cell;
}
