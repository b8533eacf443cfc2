/* zeren-evidence-views.c: what is filed for a task, with older versions and where else it is filed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-evidence-views.h"

#include "zeren-evidence-filing.h"
#include "zeren-file-store.h"
#include "zeren-names.h"
#include "zeren-tasks.h"

#include <glib/gi18n-lib.h>

static void
place_free (gpointer data)
{
  ZerenEvidencePlace *place = data;

  g_free (place->label);
  g_free (place);
}

void
zeren_evidence_view_free (ZerenEvidenceView *self)
{
  g_clear_object (&self->evidence);
  g_clear_object (&self->file);
  g_clear_pointer (&self->older, g_ptr_array_unref);
  g_clear_pointer (&self->elsewhere, g_ptr_array_unref);
  g_free (self);
}

static char *
describe_task (ZerenNames *names, ZerenTask *task)
{
  const char *words = zeren_names_get_quote (names, zeren_task_get_duty (task));
  const char *organisation = zeren_names_get_organisation (names,
                                                           zeren_task_get_organisation (task));
  g_autofree char *due = zeren_date_to_string (zeren_task_get_due_date (task));

  /* Translators: an organization, the due date of a task, what the plan says */
  return g_strdup_printf (
    _ ("%1$s, due %2$s: %3$s"), organisation, due, words != NULL ? words : "–");
}

static gboolean
add_place (ZerenEvidenceView *self,
           ZerenContext *context,
           ZerenNames *names,
           gint64 task,
           GError **error)
{
  g_autoptr (ZerenTask) other = zeren_tasks_load (context, task, error);
  ZerenEvidencePlace *place;

  if (other == NULL)
    return FALSE;
  place = g_new0 (ZerenEvidencePlace, 1);
  place->task = task;
  place->label = describe_task (names, other);
  g_ptr_array_add (self->elsewhere, place);

  return TRUE;
}

static gboolean
load_places (ZerenEvidenceView *self, ZerenContext *context, ZerenNames *names, GError **error)
{
  g_autoptr (GPtrArray)
    found = zeren_evidence_filing_list_elsewhere (context,
                                                  zeren_evidence_get_task (self->evidence),
                                                  zeren_evidence_get_file (self->evidence),
                                                  error);

  if (found == NULL)
    return FALSE;
  for (guint i = 0; i < found->len; i++)
    {
      gint64 task = zeren_evidence_get_task (g_ptr_array_index (found, i));

      if (!add_place (self, context, names, task, error))
        return FALSE;
    }

  return TRUE;
}

static ZerenEvidenceView *
load_view (ZerenContext *context, ZerenNames *names, ZerenEvidence *evidence, GError **error)
{
  g_autoptr (ZerenFileStore) store = zeren_file_store_new (zeren_context_get_database (context));
  g_autoptr (ZerenEvidenceView) self = g_new0 (ZerenEvidenceView, 1);

  self->evidence = g_object_ref (evidence);
  self->older = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_evidence_view_free);
  self->elsewhere = g_ptr_array_new_with_free_func (place_free);
  self->file = zeren_file_store_load (store, zeren_evidence_get_file (evidence), error);
  if (self->file == NULL || !load_places (self, context, names, error))
    return NULL;

  return g_steal_pointer (&self);
}

static ZerenEvidence *
find (GPtrArray *all, gint64 id)
{
  for (guint i = 0; i < all->len; i++)
    if (zeren_evidence_get_id (g_ptr_array_index (all, i)) == id)
      return g_ptr_array_index (all, i);

  return NULL;
}

/* Back along the chain of versions, which ends: a version replaces one that was filed before it. */
static gboolean
load_older (ZerenEvidenceView *self,
            ZerenContext *context,
            ZerenNames *names,
            GPtrArray *all,
            GError **error)
{
  ZerenEvidence *older = find (all, zeren_evidence_get_replaces (self->evidence));

  while (older != NULL)
    {
      ZerenEvidenceView *view = load_view (context, names, older, error);

      if (view == NULL)
        return FALSE;
      g_ptr_array_add (self->older, view);
      older = find (all, zeren_evidence_get_replaces (older));
    }

  return TRUE;
}

static gboolean
is_replaced (GPtrArray *all, ZerenEvidence *evidence)
{
  for (guint i = 0; i < all->len; i++)
    if (zeren_evidence_get_replaces (g_ptr_array_index (all, i)) ==
        zeren_evidence_get_id (evidence))
      return TRUE;

  return FALSE;
}

/** zeren_evidence_views_load: Returns: (transfer full) (element-type ZerenEvidenceView) (nullable):
 * what counts as evidence of @task, in the order of filing */
GPtrArray *
zeren_evidence_views_load (ZerenContext *context, gint64 task, GError **error)
{
  g_autoptr (GPtrArray) all = zeren_evidence_filing_list (context, task, TRUE, error);
  g_autoptr (ZerenNames) names = all != NULL ? zeren_names_new (context, error) : NULL;
  g_autoptr (GPtrArray)
    views = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_evidence_view_free);

  if (names == NULL)
    return NULL;
  for (guint i = 0; i < all->len; i++)
    {
      ZerenEvidence *evidence = g_ptr_array_index (all, i);
      ZerenEvidenceView *view;

      if (is_replaced (all, evidence))
        continue;
      view = load_view (context, names, evidence, error);
      if (view == NULL)
        return NULL;
      g_ptr_array_add (views, view);
      if (!load_older (view, context, names, all, error))
        return NULL;
    }

  return g_steal_pointer (&views);
}
