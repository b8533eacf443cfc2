/* zeren-evidence-folder.c: what was filed, put together for a superior
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-evidence-folder.h"

#include "zeren-evidence.h"
#include "zeren-file-store.h"
#include "zeren-folder.h"
#include "zeren-names.h"
#include "zeren-office.h"
#include "zeren-service-error.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* How much of the whole is looking at the files before anything is written */
#define CHECKING 0.3

typedef struct
{
  ZerenContext *context;
  ZerenNames *names;
  ZerenTaskQuery query;
  ZerenFolder *folder;
  ZerenFileStore *store;
  GCancellable *cancellable;
  ZerenProgressFunc progress;
  gpointer progress_data;
} Collecting;

static void
collecting_clear (Collecting *self)
{
  g_clear_pointer (&self->names, zeren_names_free);
  g_clear_pointer (&self->folder, zeren_folder_free);
  g_clear_object (&self->store);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Collecting, collecting_clear)

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID, message);

  return FALSE;
}

/** zeren_evidence_folder_dup_name: Returns: (transfer full): what a folder is called by itself */
char *
zeren_evidence_folder_dup_name (const ZerenTaskQuery *query, gboolean is_pdf)
{
  /* Translators: the name of a file without its ending; %u is a year */
  g_autofree char *stem = g_strdup_printf (_ ("Evidence %u"), query->year);

  return g_strconcat (stem, is_pdf ? ".pdf" : ".zip", NULL);
}

/* --- collecting ------------------------------------------------------------------------------- */

/* What is gone or changed on the disk is not handed over as what was filed. */
static gboolean
check_content (Collecting *self, ZerenFolderFile *file, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GFile) content = NULL;

  if (zeren_file_store_verify (self->store, file->sha256, self->cancellable, &local))
    {
      content = zeren_file_store_get_file (self->store, file->sha256);
      file->path = g_file_get_path (content);
      return TRUE;
    }
  if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  file->problem = g_strdup (_ ("The kept file is gone or was changed since it was filed."));

  return TRUE;
}

static gboolean
add_file (Collecting *self, ZerenFolderTask *task, ZerenEvidence *evidence, GError **error)
{
  ZerenFolderFile *file = zeren_folder_task_add_file (task);
  g_autoptr (ZerenFile)
    kept = zeren_file_store_load (self->store, zeren_evidence_get_file (evidence), error);

  if (kept == NULL)
    return FALSE;
  file->name = g_strdup (zeren_evidence_get_name (evidence));
  file->sha256 = g_strdup (zeren_evidence_get_file (evidence));
  file->size = zeren_file_get_size (kept);
  file->proves_on = zeren_evidence_get_proves_on (evidence);
  file->filed_at = g_date_time_to_local (zeren_evidence_get_filed_at (evidence));

  return check_content (self, file, error);
}

static char *
describe_who (Collecting *self, ZerenTask *task)
{
  const char *post = zeren_names_get_post (self->names, zeren_task_get_post (task));
  const char *member = zeren_names_get_member (self->names, zeren_task_get_member (task));

  if (post == NULL)
    return g_strdup (member);
  if (member == NULL)
    return g_strdup (post);

  return g_strdup_printf ("%s %s", post, member);
}

static gboolean
add_evidence (Collecting *self,
              ZerenFolderDuty *duty,
              ZerenTask *task,
              GPtrArray *evidence,
              GError **error)
{
  ZerenFolderTask *added = zeren_folder_duty_add_task (duty);
  ZerenTaskState state = zeren_task_get_state_on (task, zeren_names_get_today (self->names));

  added->id = zeren_task_get_id (task);
  added->organisation = g_strdup (
    zeren_names_get_organisation (self->names, zeren_task_get_organisation (task)));
  added->who = describe_who (self, task);
  added->state = g_strdup (zeren_task_state_to_label (state));
  added->due_on = zeren_task_get_due_date (task);
  added->done_on = zeren_task_get_done_on (task);
  for (guint i = 0; i < evidence->len; i++)
    if (!add_file (self, added, g_ptr_array_index (evidence, i), error))
      return FALSE;

  return TRUE;
}

static void
describe_duty (Collecting *self, ZerenFolderDuty *added, ZerenDuty *duty)
{
  ZerenPlan *plan = zeren_names_get_plan (self->names, zeren_duty_get_plan (duty));

  added->id = zeren_duty_get_id (duty);
  added->words = g_strdup (zeren_duty_get_quote (duty));
  if (plan == NULL)
    return;
  added->plan = g_strdup (zeren_plan_get_title (plan));
  added->clause = g_strdup (zeren_duty_get_path (duty));
}

static ZerenFolderDuty *
find_duty (Collecting *self, ZerenDuty *duty)
{
  ZerenFolderDuty *added;

  for (guint i = 0; i < self->folder->duties->len; i++)
    {
      added = g_ptr_array_index (self->folder->duties, i);
      if (added->id == zeren_duty_get_id (duty))
        return added;
    }
  added = zeren_folder_add_duty (self->folder);
  describe_duty (self, added, duty);

  return added;
}

/* What no plan asks for comes last; otherwise the order of the plans. */
static int
compare_tasks (gconstpointer a, gconstpointer b, gpointer data)
{
  ZerenTask *one = *(ZerenTask *const *)a;
  ZerenTask *other = *(ZerenTask *const *)b;
  ZerenNames *names = data;
  ZerenDuty *left = zeren_names_get_duty (names, zeren_task_get_duty (one));
  ZerenDuty *right = zeren_names_get_duty (names, zeren_task_get_duty (other));
  gint64 left_plan = left != NULL ? zeren_duty_get_plan (left) : 0;
  gint64 right_plan = right != NULL ? zeren_duty_get_plan (right) : 0;

  if (left_plan != right_plan)
    return left_plan == 0 || (right_plan != 0 && left_plan > right_plan) ? 1 : -1;
  if (zeren_task_get_duty (one) != zeren_task_get_duty (other))
    return zeren_task_get_duty (one) > zeren_task_get_duty (other) ? 1 : -1;
  if (zeren_date_compare (zeren_task_get_due_date (one), zeren_task_get_due_date (other)) != 0)
    return zeren_date_compare (zeren_task_get_due_date (one), zeren_task_get_due_date (other));

  return zeren_task_get_id (one) > zeren_task_get_id (other) ? 1 : -1;
}

/* What nothing was filed for has no place in a folder of files; the coverage tells of it. */
static gboolean
add_task (Collecting *self, ZerenTask *task, GError **error)
{
  ZerenDuty *duty = zeren_names_get_duty (self->names, zeren_task_get_duty (task));
  GPtrArray *evidence = zeren_names_get_evidence (self->names, zeren_task_get_id (task), error);

  if (evidence == NULL)
    return FALSE;
  /* what is for reading only never appears */
  if (evidence->len == 0 || duty == NULL || zeren_duty_get_scope (duty) != ZEREN_SCOPE_RECORD)
    return TRUE;

  return add_evidence (self, find_duty (self, duty), task, evidence, error);
}

static gboolean
add_tasks (Collecting *self, GPtrArray *tasks, GError **error)
{
  for (guint i = 0; i < tasks->len; i++)
    {
      if (!add_task (self, g_ptr_array_index (tasks, i), error) ||
          g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
      if (self->progress != NULL)
        self->progress (_ ("Checking the files…"),
                        CHECKING * (double)(i + 1) / (double)tasks->len,
                        self->progress_data);
    }

  return TRUE;
}

/* --- what stands on the cover ----------------------------------------------------------------- */

static gboolean
name_office (Collecting *self, GError **error)
{
  g_autoptr (ZerenOffice) office = NULL;
  GPtrArray *organisations;

  if (self->query.organisation != 0)
    {
      self->folder->office = g_strdup (
        zeren_names_get_organisation (self->names, self->query.organisation));
      return TRUE;
    }
  office = zeren_office_load (
    zeren_context_get_database (self->context), zeren_names_get_today (self->names), error);
  if (office == NULL)
    return FALSE;
  organisations = zeren_office_get_children (office, 0);
  if (organisations != NULL && organisations->len > 0)
    self->folder->office = g_strdup (
      zeren_organisation_get_name (g_ptr_array_index (organisations, 0)));

  return TRUE;
}

static gboolean
describe (Collecting *self, GError **error)
{
  /* Translators: the title of a folder for the superior; %u is a year */
  self->folder->title = g_strdup_printf (_ ("Evidence of Duties Performed, %u"), self->query.year);
  self->folder->made_at = zeren_context_dup_now (self->context);
  self->folder->from = zeren_date_is_set (self->query.from)
                         ? self->query.from
                         : zeren_date_new ((int)self->query.year, 1, 1);
  self->folder->to = zeren_date_is_set (self->query.to)
                       ? self->query.to
                       : zeren_date_new ((int)self->query.year, 12, 31);
  if (!name_office (self, error))
    return FALSE;
  if (self->folder->office == NULL)
    self->folder->office = g_strdup ("");

  return TRUE;
}

static gboolean
collect (Collecting *self, GError **error)
{
  g_autoptr (ZerenTaskRepo) repo = zeren_task_repo_new (zeren_context_get_database (self->context));
  g_autoptr (GPtrArray) tasks = NULL;

  self->names = zeren_names_new (self->context, error);
  if (self->names == NULL || !zeren_names_load_duties (self->names, error))
    return FALSE;
  self->query.today = zeren_names_get_today (self->names);
  self->store = zeren_file_store_new (zeren_context_get_database (self->context));
  self->folder = zeren_folder_new ();
  tasks = zeren_task_repo_list (repo, &self->query, error);
  if (tasks == NULL)
    return FALSE;
  g_ptr_array_sort_with_data (tasks, compare_tasks, self->names);
  if (!describe (self, error) || !add_tasks (self, tasks, error))
    return FALSE;

  return self->folder->duties->len > 0 ||
         refuse (error,
                 _ ("No evidence is filed in what was chosen, so there is no folder to make."));
}

/* --- writing ---------------------------------------------------------------------------------- */

static void
progress_cb (double share, gpointer data)
{
  Collecting *self = data;

  if (self->progress != NULL)
    self->progress (
      _ ("Writing the folder…"), CHECKING + (1 - CHECKING) * share, self->progress_data);
}

static gboolean
check_place (ZerenContext *context, const char *path, gboolean *is_pdf, GError **error)
{
  g_autofree char *target = g_canonicalize_filename (path, NULL);
  g_autofree char *parent = g_path_get_dirname (target);
  g_autofree char *inside = g_strconcat (zeren_context_get_folder (context), "/", NULL);
  g_autofree char *folded = g_ascii_strdown (target, -1);

  *is_pdf = g_str_has_suffix (folded, ".pdf");
  if (!*is_pdf && !g_str_has_suffix (folded, ".zip"))
    return refuse (error, _ ("Name a file that ends in .zip or .pdf."));
  if (!g_str_has_prefix (target, inside) && !g_file_test (target, G_FILE_TEST_IS_DIR) &&
      g_file_test (parent, G_FILE_TEST_IS_DIR))
    return TRUE;

  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_INVALID,
               /* Translators: %s is a file */
               _ ("“%s” is no place for it. Name a file in a folder that exists, outside of the "
                  "database."),
               path);

  return FALSE;
}

/**
 * zeren_evidence_folder_write:
 * @context: a context; nothing is written to its database
 * @query: which tasks; its year has to be given
 * @path: a file that ends in `.zip` or `.pdf`; replaced where it exists, once the new one is whole
 * @result: (out) (optional): what is in it
 * @cancellable: (nullable): to give up
 * @progress: (nullable): is told what is being done, on this thread
 * @progress_data: handed to @progress
 * @error: return location for a #GError
 *
 * Puts together the newest version of all that was filed: a ZIP with a folder a duty and a list
 * with hashes, or one bound PDF. Only duties of the office itself are in it; what is for reading
 * only never is.
 *
 * Returns: whether the file stands; otherwise nothing is left of it
 */
gboolean
zeren_evidence_folder_write (ZerenContext *context,
                             const ZerenTaskQuery *query,
                             const char *path,
                             ZerenEvidenceFolderResult *result,
                             GCancellable *cancellable,
                             ZerenProgressFunc progress,
                             gpointer progress_data,
                             GError **error)
{
  g_auto (Collecting) self = { .context = context,
                               .query = *query,
                               .cancellable = cancellable,
                               .progress = progress,
                               .progress_data = progress_data };
  ZerenFolderWork work = { .cancellable = cancellable, .progress = progress_cb, .data = &self };
  GStatBuf info = { 0 };
  gboolean is_pdf, done;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (query->year != 0, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!check_place (context, path, &is_pdf, error) || !collect (&self, error))
    return FALSE;
  done = is_pdf ? zeren_folder_write_pdf (self.folder, path, &work, error)
                : zeren_folder_write_zip (self.folder, path, &work, error);
  if (!done)
    return FALSE;
  g_stat (path, &info);
  if (result != NULL)
    *result = (ZerenEvidenceFolderResult){
      self.folder->duties->len, work.written, work.listed, work.pages, info.st_size
    };

  return TRUE;
}
