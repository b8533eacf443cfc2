/* zeren-backup-rotation.c: a scheduled backup is made, and only then are the oldest ones removed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-backup-schedule.h"

#include "zeren-backup-private.h"
#include "zeren-service-error.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* Not translated: the files are known by it in every language. */
#define PREFIX "zeren-auto-"

/* --- where ---------------------------------------------------------------------------------- */

/* Returns: (transfer full): a name that is free: `zeren-auto-20260305-093000.zeren-backup` */
static char *
dup_free_path (const ZerenBackupSchedule *self, ZerenContext *context)
{
  g_autoptr (GDateTime) now = zeren_context_dup_now (context);
  g_autofree char *stamp = g_date_time_format (now, "%Y%m%d-%H%M%S");
  g_autofree char *stem = g_strconcat (self->folder, "/" PREFIX, stamp, NULL);
  char *path = g_strconcat (stem, ZEREN_BACKUP_SUFFIX, NULL);

  for (guint i = 2; g_file_test (path, G_FILE_TEST_EXISTS); i++)
    {
      g_free (path);
      path = g_strdup_printf ("%s-%u" ZEREN_BACKUP_SUFFIX, stem, i);
    }

  return path;
}

static gboolean
check_folder (const ZerenBackupSchedule *self, GError **error)
{
  if (!g_file_test (self->folder, G_FILE_TEST_IS_DIR))
    {
      g_set_error (
        error,
        G_IO_ERROR,
        G_IO_ERROR_NOT_FOUND,
        /* Translators: %s is a folder */
        _ ("The folder “%s” for backups is not there. Plug in the disk that it is on, or "
           "choose another folder."),
        self->folder);
      return FALSE;
    }
  if (g_access (self->folder, W_OK) != 0)
    {
      g_set_error (
        error,
        G_IO_ERROR,
        G_IO_ERROR_PERMISSION_DENIED,
        /* Translators: %s is a folder */
        _ ("The folder “%s” for backups cannot be written. Take off the write protection "
           "of its disk, or choose another folder."),
        self->folder);
      return FALSE;
    }

  return TRUE;
}

/* What to do is said in words of the office; the reason of the system stays where it is another. */
static void
explain (const ZerenBackupSchedule *self, GError *failure, GError **error)
{
  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    {
      g_set_error (error,
                   G_IO_ERROR,
                   G_IO_ERROR_NO_SPACE,
                   /* Translators: %s is a folder */
                   _ ("There is not enough room in “%s” for a backup. Delete what is not needed "
                      "there, keep fewer backups, or choose another folder. The older backups are "
                      "still there."),
                   self->folder);
      g_error_free (failure);
      return;
    }
  if (!g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED) &&
      !g_file_test (self->folder, G_FILE_TEST_IS_DIR))
    {
      check_folder (self, error);
      g_error_free (failure);
      return;
    }
  g_propagate_error (error, failure);
}

/* --- what is ours --------------------------------------------------------------------------- */

/* A stamp, and a number from 2 where two fell into one second */
static gboolean
is_name_of_ours (const char *name)
{
  return g_regex_match_simple ("\\A" PREFIX "[0-9]{8}-[0-9]{6}(-[0-9]{1,4})?\\.zeren-backup\\z",
                               name,
                               G_REGEX_DEFAULT,
                               G_REGEX_MATCH_DEFAULT);
}

/* The name alone is no proof: a folder can hold the backups of several offices, and what is damaged
 * may still be of use to somebody. */
static gboolean
is_of_ours (const char *path, const char *origin)
{
  g_autoptr (ZerenBackupManifest) manifest = NULL;

  if (g_file_test (path, G_FILE_TEST_IS_SYMLINK) || !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return FALSE;
  manifest = zeren_backup_manifest_read_file (path, NULL);

  return manifest != NULL && manifest->scheduled && g_strcmp0 (manifest->origin, origin) == 0;
}

/* `…-093000-10` comes after `…-093000-2` and that after `…-093000`. */
static int
compare_names (gconstpointer a, gconstpointer b)
{
  const char *first = *(const char *const *)a, *second = *(const char *const *)b;
  gsize stamp = strlen (PREFIX "00000000-000000");
  int order = strncmp (first, second, stamp);
  const char *first_number = first + stamp, *second_number = second + stamp;

  if (order != 0)
    return order;

  return (int)(*first_number == '-' ? g_ascii_strtoull (first_number + 1, NULL, 10) : 1) -
         (int)(*second_number == '-' ? g_ascii_strtoull (second_number + 1, NULL, 10) : 1);
}

/* Returns: (transfer full) (element-type utf8): the names of ours, the oldest first */
static GPtrArray *
list_ours (const char *folder, const char *origin)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (is_name_of_ours (name) && is_of_ours (path, origin))
        g_ptr_array_add (names, g_strdup (name));
    }
  g_ptr_array_sort (names, compare_names);

  return names;
}

/* The new one stays whatever its stamp says: the clock may have been set back. What cannot be
 * removed is tried again the next time. */
static guint
remove_oldest (const ZerenBackupSchedule *self, const char *made, const char *origin)
{
  g_autoptr (GPtrArray) names = list_ours (self->folder, origin);
  g_autofree char *own = g_path_get_basename (made);
  guint n_more = names->len > self->keep ? names->len - self->keep : 0;
  guint n_removed = 0;

  for (guint i = 0; i < names->len && n_more > 0; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      if (g_str_equal (name, own))
        continue;
      n_more--;
      if (g_unlink (path) == 0)
        n_removed++;
    }

  return n_removed;
}

/**
 * zeren_backup_schedule_run:
 * @self: a schedule with a folder
 * @context: a context, which may be one for reading only
 * @cancellable: (nullable): to give up
 * @progress: (nullable): is told what is being done, on this thread
 * @progress_data: handed to @progress
 * @error: return location for a #ZerenServiceError, #ZerenStorageError or #GIOErrorEnum; its
 *   message says what to do
 *
 * Makes a backup in the folder of the schedule, due or not, and removes the oldest of this database
 * that the schedule made, once the new one was read again and compared. Nothing else in the folder
 * is touched. It is not remembered: see zeren_backup_schedule_note().
 *
 * Returns: (transfer full) (nullable): what is in the backup, where it is, and how many older ones
 *   were removed
 */
ZerenBackupResult *
zeren_backup_schedule_run (const ZerenBackupSchedule *self,
                           ZerenContext *context,
                           GCancellable *cancellable,
                           ZerenProgressFunc progress,
                           gpointer progress_data,
                           GError **error)
{
  static const ZerenBackupOrder order = { .scheduled = TRUE };
  g_autoptr (ZerenBackupResult) result = NULL;
  g_autoptr (ZerenBackupManifest) made = NULL;
  g_autofree char *path = NULL;
  GError *local = NULL;

  g_return_val_if_fail (self != NULL && self->folder != NULL, NULL);
  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);

  if (!check_folder (self, error))
    return NULL;

  path = dup_free_path (self, context);
  result = zeren_backup_write_order (
    context, path, &order, cancellable, progress, progress_data, &local);
  if (result == NULL)
    {
      explain (self, local, error);
      return NULL;
    }

  made = zeren_backup_manifest_read_file (path, error);
  if (made == NULL)
    return NULL;
  result->removed = remove_oldest (self, path, made->origin);

  return g_steal_pointer (&result);
}
