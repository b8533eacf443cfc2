/* zeren-names.c: what the ids in tasks stand for, looked up once for many of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-names.h"

#include "zeren-duties.h"
#include "zeren-instruction-repo.h"
#include "zeren-member-repo.h"
#include "zeren-organisation-repo.h"
#include "zeren-plan-repo.h"
#include "zeren-post-repo.h"
#include "zeren-task-repo.h"
#include "zeren-year-repo.h"

#include <glib/gi18n-lib.h>

struct _ZerenNames
{
  ZerenContext *context;
  ZerenDate today;           /* one day for all rows; asking the system for it each time is slow */
  GHashTable *organisations; /* id → ZerenRecord, as all of them */
  GHashTable *posts;
  GHashTable *members;
  GHashTable *plans;
  GHashTable *duties;   /* filled as they are asked for, if not all at once */
  GHashTable *evidence; /* id of a task → GPtrArray of ZerenEvidence; %NULL until asked for */
  GPtrArray *no_evidence;
  GHashTable *carried;      /* id of a task → the closed year that it was open in */
  GHashTable *quotas;       /* id of a task → ZerenQuota, of the years asked for so far */
  GHashTable *years;        /* those years */
  GHashTable *instructions; /* id of a duty → ZerenInstruction; %NULL until asked for */
};

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
}

static void
put (GHashTable *table, gpointer record)
{
  gint64 id = zeren_record_get_id (record);

  g_hash_table_insert (table, g_memdup2 (&id, sizeof id), g_object_ref (record));
}

/* Takes @records, %NULL where they could not be read. */
static gboolean
put_all (GHashTable *table, GPtrArray *records)
{
  g_autoptr (GPtrArray) taken = records;

  for (guint i = 0; taken != NULL && i < taken->len; i++)
    put (table, g_ptr_array_index (taken, i));

  return taken != NULL;
}

/**
 * zeren_names_new:
 * @context: the context
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the names of the office
 */
ZerenNames *
zeren_names_new (ZerenContext *context, GError **error)
{
  g_autoptr (ZerenNames) self = g_new0 (ZerenNames, 1);
  ZerenDatabase *database = zeren_context_get_database (context);
  g_autoptr (ZerenOrganisationRepo) organisations = zeren_organisation_repo_new (database);
  g_autoptr (ZerenPostRepo) posts = zeren_post_repo_new (database);
  g_autoptr (ZerenMemberRepo) members = zeren_member_repo_new (database);
  g_autoptr (ZerenPlanRepo) plans = zeren_plan_repo_new (database);
  g_autoptr (ZerenYearRepo) years = zeren_year_repo_new (database);

  self->context = g_object_ref (context);
  self->today = zeren_context_get_today (context);
  self->organisations = new_table ();
  self->posts = new_table ();
  self->members = new_table ();
  self->plans = new_table ();
  self->duties = new_table ();
  self->no_evidence = g_ptr_array_new ();
  self->years = g_hash_table_new (g_direct_hash, g_direct_equal);
  self->quotas = g_hash_table_new_full (
    g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)zeren_quota_free);
  self->carried = zeren_year_repo_list_carried (years, error);
  if (self->carried == NULL ||
      !put_all (self->organisations, zeren_organisation_repo_list (organisations, error)) ||
      !put_all (self->posts, zeren_post_repo_list (posts, 0, error)) ||
      !put_all (self->members, zeren_member_repo_list (members, error)) ||
      !put_all (self->plans, zeren_plan_repo_list (plans, error)))
    return NULL;

  return g_steal_pointer (&self);
}

void
zeren_names_free (ZerenNames *self)
{
  g_clear_object (&self->context);
  g_clear_pointer (&self->organisations, g_hash_table_unref);
  g_clear_pointer (&self->posts, g_hash_table_unref);
  g_clear_pointer (&self->members, g_hash_table_unref);
  g_clear_pointer (&self->plans, g_hash_table_unref);
  g_clear_pointer (&self->duties, g_hash_table_unref);
  g_clear_pointer (&self->evidence, g_hash_table_unref);
  g_clear_pointer (&self->no_evidence, g_ptr_array_unref);
  g_clear_pointer (&self->instructions, g_hash_table_unref);
  g_clear_pointer (&self->carried, g_hash_table_unref);
  g_clear_pointer (&self->quotas, g_hash_table_unref);
  g_clear_pointer (&self->years, g_hash_table_unref);
  g_free (self);
}

/** zeren_names_load_duties: Returns: whether every duty that can have tasks is known now, with one
 * query for all */
gboolean
zeren_names_load_duties (ZerenNames *self, GError **error)
{
  ZerenDutyQuery query = {
    .states = (1 << ZEREN_DUTY_STATE_ACCEPTED) | (1 << ZEREN_DUTY_STATE_SUPERSEDED) |
              (1 << ZEREN_DUTY_STATE_REJECTED),
    .scopes = 1 << ZEREN_SCOPE_RECORD,
    .withdrawn = TRUE,
    .given = TRUE,
  };

  return put_all (self->duties, zeren_duties_list (self->context, &query, error));
}

ZerenDate
zeren_names_get_today (ZerenNames *self)
{
  return self->today;
}

const char *
zeren_names_get_organisation (ZerenNames *self, gint64 id)
{
  ZerenOrganisation *organisation = g_hash_table_lookup (self->organisations, &id);

  return organisation != NULL ? zeren_organisation_get_name (organisation) : NULL;
}

/** zeren_names_get_post: Returns: (nullable): the title, %NULL for none */
const char *
zeren_names_get_post (ZerenNames *self, gint64 id)
{
  ZerenPost *post = g_hash_table_lookup (self->posts, &id);

  return post != NULL ? zeren_post_get_title (post) : NULL;
}

/** zeren_names_get_member: Returns: (nullable): the name, %NULL for nobody */
const char *
zeren_names_get_member (ZerenNames *self, gint64 id)
{
  ZerenMember *member = g_hash_table_lookup (self->members, &id);

  return member != NULL ? zeren_member_get_name (member) : NULL;
}

/** zeren_names_describe_person: Returns: who answers for @task, as text: a post may be vacant, an
 * organisation may have nobody at its head */
const char *
zeren_names_describe_person (ZerenNames *self, ZerenTask *task)
{
  const char *name = zeren_names_get_member (self, zeren_task_get_member (task));

  if (name != NULL)
    return name;

  /* Translators: nobody holds the post */
  return zeren_task_get_post (task) != 0 ? _ ("vacant") : "–";
}

/** zeren_names_get_duty: Returns: (transfer none) (nullable): the duty */
ZerenDuty *
zeren_names_get_duty (ZerenNames *self, gint64 id)
{
  g_autoptr (ZerenDuty) loaded = NULL;

  if (g_hash_table_contains (self->duties, &id))
    return g_hash_table_lookup (self->duties, &id);

  loaded = zeren_duties_load (self->context, id, NULL);
  if (loaded != NULL)
    put (self->duties, loaded);

  return loaded; /* the table holds it */
}

/** zeren_names_get_quote: Returns: (nullable): what the plan says */
const char *
zeren_names_get_quote (ZerenNames *self, gint64 duty)
{
  ZerenDuty *found = zeren_names_get_duty (self, duty);

  return found != NULL ? zeren_duty_get_quote (found) : NULL;
}

/** zeren_names_get_plan: Returns: (transfer none) (nullable): the plan */
ZerenPlan *
zeren_names_get_plan (ZerenNames *self, gint64 id)
{
  return g_hash_table_lookup (self->plans, &id);
}

static GHashTable *
load_instructions (ZerenNames *self)
{
  g_autoptr (ZerenInstructionRepo)
    repo = zeren_instruction_repo_new (zeren_context_get_database (self->context));
  g_autoptr (GPtrArray) all = zeren_instruction_repo_list (repo, NULL);
  GHashTable *table = new_table ();

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      gint64 duty = zeren_instruction_get_duty (g_ptr_array_index (all, i));

      g_hash_table_insert (
        table, g_memdup2 (&duty, sizeof duty), g_object_ref (g_ptr_array_index (all, i)));
    }

  return table;
}

/** zeren_names_get_instruction: Returns: (transfer none) (nullable): where @duty comes from; %NULL
 * where a plan states it. The first call reads all of them */
ZerenInstruction *
zeren_names_get_instruction (ZerenNames *self, gint64 duty)
{
  if (self->instructions == NULL)
    self->instructions = load_instructions (self);

  return g_hash_table_lookup (self->instructions, &duty);
}

static GHashTable *
load_evidence (ZerenNames *self, GError **error)
{
  g_autoptr (ZerenTaskRepo) repo = zeren_task_repo_new (zeren_context_get_database (self->context));
  g_autoptr (GPtrArray) evidence = zeren_task_repo_list_all_evidence (repo, error);
  GHashTable *table;

  if (evidence == NULL)
    return NULL;

  table = g_hash_table_new_full (
    g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  for (guint i = 0; i < evidence->len; i++)
    {
      ZerenEvidence *one = g_ptr_array_index (evidence, i);
      gint64 task = zeren_evidence_get_task (one);
      GPtrArray *of_task = g_hash_table_lookup (table, &task);

      if (of_task == NULL)
        {
          of_task = g_ptr_array_new_with_free_func (g_object_unref);
          g_hash_table_insert (table, g_memdup2 (&task, sizeof task), of_task);
        }
      g_ptr_array_add (of_task, g_object_ref (one));
    }

  return table;
}

/** zeren_names_get_evidence: Returns: (transfer none) (element-type ZerenEvidence) (nullable): what
 * shows that @task was done; the first call reads that of all tasks */
GPtrArray *
zeren_names_get_evidence (ZerenNames *self, gint64 task, GError **error)
{
  GPtrArray *found;

  if (self->evidence == NULL)
    self->evidence = load_evidence (self, error);
  if (self->evidence == NULL)
    return NULL;
  found = g_hash_table_lookup (self->evidence, &task);

  return found != NULL ? found : self->no_evidence;
}

/** zeren_names_get_carried_from: Returns: the closed year that @task was open in and that it comes
 * from; 0 where it is of no closed year, or was settled in it */
guint
zeren_names_get_carried_from (ZerenNames *self, gint64 task)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->carried, &task));
}

static gboolean
load_quotas (ZerenNames *self, guint year, GError **error)
{
  ZerenTaskQuery query = { .year = year };
  g_autoptr (GPtrArray) tasks = NULL;
  g_autoptr (GHashTable) found = NULL;
  GHashTableIter iter;
  gpointer id, quota;

  if (g_hash_table_contains (self->years, GUINT_TO_POINTER (year)))
    return TRUE;
  tasks = zeren_tasks_list (self->context, &query, error);
  found = tasks != NULL ? zeren_quotas_of_tasks (self->context, tasks, error) : NULL;
  if (found == NULL)
    return FALSE;
  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, &id, &quota))
    {
      g_hash_table_iter_steal (&iter);
      g_hash_table_replace (self->quotas, id, quota);
    }
  g_hash_table_add (self->years, GUINT_TO_POINTER (year));

  return TRUE;
}

/**
 * zeren_names_find_quota:
 * @self: the names
 * @task: a task
 * @quota: (out) (nullable): how often its duty was done of how often it is asked for in the year of
 *   @task; %NULL where it is asked for once
 * @error: return location for a #GError
 *
 * Returns: whether it could be read; all tasks of a year are read at once
 */
gboolean
zeren_names_find_quota (ZerenNames *self, ZerenTask *task, const ZerenQuota **quota, GError **error)
{
  gint64 id = zeren_task_get_id (task);

  if (id == 0)
    {
      *quota = NULL;
      return TRUE;
    }
  if (!load_quotas (self, zeren_task_get_year (task), error))
    return FALSE;
  *quota = g_hash_table_lookup (self->quotas, &id);

  return TRUE;
}
