/* zeren-search.c: everything that the office has recorded, in one search
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-search.h"

#include "zeren-search-words.h"
#include "zeren-states.h"
#include "zeren-string.h"

#include <glib/gi18n-lib.h>

#define EXCERPT_WIDTH 60

static const struct
{
  const char *id;
  const char *page;
  const char *label;
} kinds[ZEREN_N_SEARCH_KINDS] = {
  [ZEREN_SEARCH_TASK] = { "task", "task", N_ ("Tasks") },
  [ZEREN_SEARCH_DUTY] = { "duty", "duty", N_ ("Duties") },
  [ZEREN_SEARCH_CLAUSE] = { "clause", "clause", N_ ("Clauses") },
  [ZEREN_SEARCH_PLAN] = { "plan", "plan", N_ ("Plans") },
  [ZEREN_SEARCH_ORGANISATION] = { "organisation", "organisation", N_ ("Organizations") },
  [ZEREN_SEARCH_POST] = { "post", "organisation", N_ ("Posts") },
  [ZEREN_SEARCH_MEMBER] = { "member", "member", N_ ("Members") },
  [ZEREN_SEARCH_INCIDENT] = { "incident", "incident", N_ ("Incidents") },
  [ZEREN_SEARCH_CASE] = { "case", "case", N_ ("Cases") },
};

const char *
zeren_search_kind_to_id (ZerenSearchKind kind)
{
  g_return_val_if_fail (kind < ZEREN_N_SEARCH_KINDS, NULL);

  return kinds[kind].id;
}

/** zeren_search_kind_to_page_id: Returns: the kind of record whose page shows it */
const char *
zeren_search_kind_to_page_id (ZerenSearchKind kind)
{
  g_return_val_if_fail (kind < ZEREN_N_SEARCH_KINDS, NULL);

  return kinds[kind].page;
}

/** zeren_search_kind_to_label: Returns: what a list of them is called, in the user's language */
const char *
zeren_search_kind_to_label (ZerenSearchKind kind)
{
  g_return_val_if_fail (kind < ZEREN_N_SEARCH_KINDS, NULL);

  return _ (kinds[kind].label);
}

void
zeren_search_hit_free (ZerenSearchHit *self)
{
  g_free (self->title);
  g_free (self->detail);
  g_free (self);
}

void
zeren_search_group_free (ZerenSearchGroup *self)
{
  g_ptr_array_unref (self->hits);
  g_free (self);
}

/* --- in words --- */

static const char *
describe_state (ZerenSearchKind kind, const char *id)
{
  ZerenTaskState task;
  ZerenDutyState duty;
  ZerenIncidentState incident;
  ZerenCaseState of_case;

  if (kind == ZEREN_SEARCH_TASK && zeren_task_state_from_id (id, &task))
    return zeren_task_state_to_label (task);
  if (kind == ZEREN_SEARCH_DUTY && g_str_equal (id, "text"))
    return _ ("for reading only");
  if (kind == ZEREN_SEARCH_DUTY && zeren_duty_state_from_id (id, &duty))
    return zeren_duty_state_to_label (duty);
  if (kind == ZEREN_SEARCH_PLAN && g_str_equal (id, "withdrawn"))
    return zeren_plan_state_to_label (ZEREN_PLAN_STATE_WITHDRAWN);
  if (kind == ZEREN_SEARCH_INCIDENT && zeren_incident_state_from_id (id, &incident))
    return zeren_incident_state_to_label (incident);
  if (kind == ZEREN_SEARCH_CASE && zeren_case_state_from_id (id, &of_case))
    return zeren_case_state_to_label (of_case);

  return NULL;
}

static char *
describe_date (ZerenSearchKind kind, const char *text)
{
  g_autofree char *label = NULL;
  ZerenDate date;

  if (text == NULL || !zeren_date_parse (text, &date, NULL))
    return NULL;

  label = zeren_date_to_label (date);
  if (kind == ZEREN_SEARCH_TASK)
    /* Translators: %s is a date */
    return g_strdup_printf (_ ("due %s"), label);
  if (kind == ZEREN_SEARCH_ORGANISATION || kind == ZEREN_SEARCH_POST)
    /* Translators: of an organization or a post; %s is a date */
    return g_strdup_printf (_ ("ended on %s"), label);

  return g_steal_pointer (&label);
}

static char *
describe (ZerenSearchKind kind, const ZerenSearchRow *row)
{
  g_autofree char *date = describe_date (kind, row->date);
  const char *state = row->state != NULL ? describe_state (kind, row->state) : NULL;
  const char *const parts[] = { row->place, row->path, date, state };
  g_autoptr (GString) detail = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (zeren_string_is_blank (parts[i]))
        continue;
      if (detail->len > 0)
        g_string_append (detail, " · ");
      g_string_append (detail, parts[i]);
    }

  return detail->len > 0 ? g_string_free_and_steal (g_steal_pointer (&detail)) : NULL;
}

/* The name, or the part of the text where the words are if they are not in the name. */
static char *
entitle (const ZerenSearchRow *row, const ZerenSearchWords *words)
{
  gboolean in_text = row->rank == ZEREN_SEARCH_RANK_TEXT && row->text != NULL &&
                     zeren_search_words_rank (words, row->text, NULL) != ZEREN_SEARCH_RANK_NONE;

  if (row->title != NULL && !in_text)
    return zeren_search_words_excerpt (words, row->title, 2 * EXCERPT_WIDTH);

  return zeren_search_words_excerpt (words, row->text != NULL ? row->text : "", EXCERPT_WIDTH);
}

static ZerenSearchHit *
make_hit (ZerenSearchKind kind, const ZerenSearchRow *row, const ZerenSearchWords *words)
{
  ZerenSearchHit *hit = g_new0 (ZerenSearchHit, 1);

  hit->kind = kind;
  hit->id = row->id;
  hit->shown_by = row->shown_by;
  hit->title = entitle (row, words);
  hit->detail = describe (kind, row);

  return hit;
}

static gboolean
search_kind (ZerenSearchRepo *repo,
             ZerenSearchKind kind,
             const char *typed,
             const ZerenSearchWords *words,
             ZerenDate today,
             guint limit,
             GPtrArray *groups,
             GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  ZerenSearchGroup *group;
  guint n_found;

  rows = zeren_search_repo_find (repo, kind, typed, today, limit, &n_found, error);
  if (rows == NULL || rows->len == 0)
    return rows != NULL;

  group = g_new0 (ZerenSearchGroup, 1);
  group->kind = kind;
  group->n_found = n_found;
  group->hits = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_search_hit_free);
  for (guint i = 0; i < rows->len; i++)
    {
      const ZerenSearchRow *row = g_ptr_array_index (rows, i);

      group->same |= row->rank == ZEREN_SEARCH_RANK_SAME;
      g_ptr_array_add (group->hits, make_hit (kind, row, words));
    }
  g_ptr_array_add (groups, group);

  return TRUE;
}

static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const ZerenSearchGroup *first = a, *second = b;

  if (first->same != second->same)
    return first->same ? -1 : 1;

  return (int)first->kind - (int)second->kind;
}

/**
 * zeren_search:
 * @context: a context
 * @typed: what somebody typed: words, all of which have to be found
 * @limit: at most so many of each kind
 * @cancellable: (nullable): to give up
 * @error: return location for a #ZerenStorageError
 *
 * Searches tasks, duties, the clauses of plans in force, plans, organisations, posts, members (by
 * name, and by nothing else), incidents and cases. Kinds with something called just what was typed
 * come first.
 *
 * Returns: (transfer full) (element-type ZerenSearchGroup) (nullable): what was found by kind,
 *   without the kinds that have nothing; empty where @typed is blank
 */
GPtrArray *
zeren_search (ZerenContext *context,
              const char *typed,
              guint limit,
              GCancellable *cancellable,
              GError **error)
{
  g_autoptr (GPtrArray)
    groups = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_search_group_free);
  g_autoptr (ZerenSearchWords) words = zeren_search_words_new (typed);
  g_autoptr (ZerenSearchRepo) repo = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);

  repo = zeren_search_repo_new (zeren_context_get_database (context));
  for (ZerenSearchKind kind = 0; words != NULL && kind < ZEREN_N_SEARCH_KINDS; kind++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !search_kind (
            repo, kind, typed, words, zeren_context_get_today (context), limit, groups, error))
        return NULL;
    }
  g_ptr_array_sort_values (groups, compare_groups);

  return g_steal_pointer (&groups);
}
