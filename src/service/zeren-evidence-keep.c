/* zeren-evidence-keep.c: files are read once and are evidence of as many tasks as they serve
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-evidence-keep-private.h"

#include "zeren-file-store.h"

typedef struct
{
  char *name;
  char *sha256;
} Kept;

static void
free_kept (gpointer data)
{
  Kept *self = data;

  g_free (self->name);
  g_free (self->sha256);
  g_free (self);
}

/** zeren_evidence_keep_files: Returns: (transfer full) (nullable): @files (element-type GFile),
 * each of which was read and kept, for zeren_evidence_keep_for_task() */
GPtrArray *
zeren_evidence_keep_files (ZerenContext *context,
                           GPtrArray *files,
                           GCancellable *cancellable,
                           GError **error)
{
  g_autoptr (ZerenFileStore) store = zeren_file_store_new (zeren_context_get_database (context));
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (free_kept);

  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      GFile *source = g_ptr_array_index (files, i);
      g_autoptr (ZerenFile) file = zeren_file_store_add (store, source, cancellable, error);
      Kept *kept;

      if (file == NULL)
        return NULL;
      kept = g_new0 (Kept, 1);
      kept->name = g_file_get_basename (source);
      kept->sha256 = g_strdup (zeren_file_get_sha256 (file));
      g_ptr_array_add (all, kept);
    }

  return g_steal_pointer (&all);
}

/* The same content is kept as evidence of a task once. */
static gboolean
has_file (GPtrArray *evidence, const char *sha256)
{
  for (guint i = 0; i < evidence->len; i++)
    if (g_strcmp0 (zeren_evidence_get_file (g_ptr_array_index (evidence, i)), sha256) == 0)
      return TRUE;

  return FALSE;
}

/** zeren_evidence_keep_for_task: Returns: whether all of @kept is evidence of @task, what it had
 * already and what is filed now */
gboolean
zeren_evidence_keep_for_task (ZerenContext *context,
                              ZerenTaskRepo *repo,
                              ZerenTask *task,
                              ZerenDate proves_on,
                              GPtrArray *kept,
                              GError **error)
{
  g_autoptr (GPtrArray)
    evidence = zeren_task_repo_list_evidence (repo, zeren_task_get_id (task), error);

  for (guint i = 0; evidence != NULL && i < kept->len; i++)
    {
      const Kept *one = g_ptr_array_index (kept, i);
      g_autoptr (ZerenEvidence) added = NULL;
      g_autoptr (GDateTime) now = NULL;

      if (has_file (evidence, one->sha256))
        continue;
      now = zeren_context_dup_now (context);
      added = zeren_evidence_new ();
      zeren_evidence_set_task (added, zeren_task_get_id (task));
      zeren_evidence_set_file (added, one->sha256);
      zeren_evidence_set_name (added, one->name);
      zeren_evidence_set_proves_on (added, proves_on);
      zeren_evidence_set_filed_at (added, now);
      if (!zeren_task_repo_add_evidence (repo, added, error))
        return FALSE;
      g_ptr_array_add (evidence, g_steal_pointer (&added));
    }

  return evidence != NULL;
}
