/* zeren-restore.c: a backup becomes the database folder; what was there is moved aside
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-backup-private.h"

#include "zeren-check.h"
#include "zeren-database-copy.h"
#include "zeren-file-store.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>

/* Room for the log while the database is checked and converted. */
#define SPARE_SPACE (64 * 1024 * 1024)

/* A restoring while it is done: what has to go again where it fails. */
typedef struct
{
  char *fresh; /* the folder that becomes the database */
  ZerenBackupManifest *manifest;
  ZerenBackupWork work;
} Restore;

static void
restore_clear (Restore *self)
{
  if (self->fresh != NULL)
    zeren_backup_remove_folder (self->fresh);
  g_clear_pointer (&self->manifest, zeren_backup_manifest_free);
  g_free (self->fresh);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Restore, restore_clear)

static gboolean
check_space (const char *parent, gint64 size, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (parent);
  g_autoptr (GFileInfo)
    info = g_file_query_filesystem_info (file, G_FILE_ATTRIBUTE_FILESYSTEM_FREE, NULL, NULL);
  guint64 free_space;
  g_autofree char *needed = NULL;

  if (info == NULL || !g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_FILESYSTEM_FREE))
    return TRUE;
  free_space = g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_FILESYSTEM_FREE);
  if (size <= G_MAXINT64 - SPARE_SPACE && free_space >= (guint64)size + SPARE_SPACE)
    return TRUE;

  needed = g_format_size (size);
  g_set_error (error,
               ZEREN_STORAGE_ERROR,
               ZEREN_STORAGE_ERROR_FULL,
               /* Translators: %s is a size, for example “120 MB” */
               _ ("The backup needs %s on the disk, which are not free. Nothing was changed."),
               needed);

  return FALSE;
}

static gboolean
unpack (Restore *self, const char *path, const char *folder, GError **error)
{
  g_autofree char *parent = g_path_get_dirname (folder);
  g_autofree char *beside = g_strconcat (folder, ".restoring", NULL);
  g_autoptr (ZerenZipStream) zip = NULL;
  g_autoptr (GError) local = NULL;

  zeren_backup_work_begin (&self->work, _ ("Unpacking the backup…"), 0, 0.7, 1);
  zip = zeren_zip_stream_open (path, &local);
  if (zip == NULL)
    return zeren_backup_refuse (error,
                                g_error_matches (local, G_IO_ERROR, G_IO_ERROR_INVALID_DATA)
                                  ? _ ("It is no backup of Zeren, or it is damaged.")
                                  : local->message);
  self->manifest = zeren_backup_manifest_read (zip, error);
  if (self->manifest == NULL || !check_space (parent, self->manifest->size, error))
    return FALSE;

  self->fresh = g_mkdir_with_parents (parent, 0700) == 0 ? zeren_backup_make_folder (beside, error)
                                                         : NULL;
  if (self->fresh == NULL)
    return FALSE;
  self->work.total = MAX (self->manifest->size, 1);

  return zeren_backup_unpack (zip, self->manifest, self->fresh, FALSE, &self->work, error);
}

/* Returns: (transfer full): the ids of kept files that were gone when the backup was made */
static GHashTable *
list_left_out (Restore *self, ZerenDatabase *database, GError **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (ZerenFileStore) store = zeren_file_store_new (database);

  for (guint i = 0; i < self->manifest->left_out->len; i++)
    {
      g_autoptr (ZerenFile)
        file = zeren_file_store_load (store, self->manifest->left_out->pdata[i], error);
      gint64 id;

      if (file == NULL)
        return NULL;
      id = zeren_file_get_id (file);
      g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
    }

  return g_steal_pointer (&ids);
}

static gboolean
check_findings (Restore *self, ZerenDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) findings = zeren_database_check (database, self->work.cancellable, error);
  g_autoptr (GHashTable) left_out = NULL;

  left_out = findings != NULL ? list_left_out (self, database, error) : NULL;
  if (left_out == NULL)
    return FALSE;
  for (guint i = 0; i < findings->len; i++)
    {
      const ZerenFinding *finding = g_ptr_array_index (findings, i);

      if (finding->kind != ZEREN_FINDING_FILE_MISSING ||
          !g_hash_table_contains (left_out, &finding->row))
        return zeren_backup_refuse (error, finding->message);
    }

  return TRUE;
}

/* What the backup says of itself could have been written by anybody; the chain of the history could
 * not. The counts are compared before an older database is converted, the rest after it. */
static gboolean
check_database (Restore *self, ZerenClock *clock, GError **error)
{
  g_autoptr (ZerenDatabase) copy = NULL;
  g_autoptr (ZerenDatabase) database = NULL;
  g_autoptr (GError) local = NULL;

  zeren_backup_work_begin (&self->work, _ ("Checking the backup…"), 0.7, 1, 1);
  copy = zeren_database_open_read_only (self->fresh, clock, &local);
  if (copy == NULL)
    return zeren_backup_refuse (error, local->message);
  if (!zeren_backup_check_counts (self->manifest, copy, error))
    return FALSE;
  g_clear_object (&copy);

  database = zeren_database_open (self->fresh, clock, &local);
  if (database == NULL)
    return zeren_backup_refuse (error, local->message);

  return check_findings (self, database, error) &&
         zeren_backup_work_advance (&self->work, self->work.total, error);
}

static gboolean
has_entries (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);

  return entries != NULL && g_dir_read_name (entries) != NULL;
}

/* `zeren.before-20260305-093000` beside `zeren` */
static char *
dup_aside (const char *folder, ZerenClock *clock)
{
  g_autoptr (GDateTime) now = zeren_clock_now (clock);
  g_autofree char *stamp = g_date_time_format (now, "%Y%m%d-%H%M%S");
  char *aside = g_strdup_printf ("%s.before-%s", folder, stamp);

  for (guint i = 2; g_file_test (aside, G_FILE_TEST_EXISTS); i++)
    {
      g_free (aside);
      aside = g_strdup_printf ("%s.before-%s-%u", folder, stamp, i);
    }

  return aside;
}

static gboolean
move (const char *from, const char *to, GError **error)
{
  int number;

  if (g_rename (from, to) == 0)
    return TRUE;

  number = errno;
  g_set_error (error,
               G_IO_ERROR,
               g_io_error_from_errno (number),
               /* Translators: %1$s and %2$s are folders, %3$s is what the system says */
               _ ("“%1$s” cannot be moved to “%2$s”: %3$s. Nothing was changed."),
               from,
               to,
               g_strerror (number));

  return FALSE;
}

static gboolean
swap_in (Restore *self, const char *folder, ZerenClock *clock, char **moved_to, GError **error)
{
  g_autofree char *parent = g_path_get_dirname (folder);
  g_autofree char *aside = NULL;

  if (g_cancellable_set_error_if_cancelled (self->work.cancellable, error) ||
      !zeren_database_check_unused (folder, error))
    return FALSE;
  if (has_entries (folder))
    {
      aside = dup_aside (folder, clock);
      if (!move (folder, aside, error))
        return FALSE;
    }
  else
    g_rmdir (folder);

  if (!move (self->fresh, folder, error))
    {
      if (aside != NULL)
        g_rename (aside, folder);
      return FALSE;
    }
  g_clear_pointer (&self->fresh, g_free);
  *moved_to = g_steal_pointer (&aside);

  /* Both renames are done; that the disk cannot say so now is no reason to undo them. */
  zeren_backup_sync (parent, NULL);

  return TRUE;
}

/* The folder itself, also where a link leads to it: the link stays. */
static char *
resolve (const char *folder)
{
  char *real = realpath (folder, NULL);
  char *target = g_canonicalize_filename (real != NULL ? real : folder, NULL);

  free (real);

  return target;
}

/**
 * zeren_backup_restore:
 * @path: a backup
 * @folder: the folder of a database that nobody has open, or that does not exist
 * @clock: tells the time
 * @cancellable: (nullable): to give up
 * @progress: (nullable): is told what is being done, on this thread
 * @progress_data: handed to @progress
 * @error: return location for a #ZerenServiceError, #ZerenStorageError or #GIOErrorEnum
 *
 * Unpacks the backup beside @folder and checks all of it: every part against its SHA-256, the
 * tables against their counts, every row and file against the chain of the history. Only then
 * @folder is moved aside and the fresh one gets its name. What was there before is never deleted. A
 * damaged backup and one of a newer Zeren are refused; then, and when it is cancelled, nothing is
 * changed.
 *
 * Returns: (transfer full) (nullable): what was restored
 */
ZerenBackupResult *
zeren_backup_restore (const char *path,
                      const char *folder,
                      ZerenClock *clock,
                      GCancellable *cancellable,
                      ZerenProgressFunc progress,
                      gpointer progress_data,
                      GError **error)
{
  g_auto (Restore) self = {
    .work = { .cancellable = cancellable, .progress = progress, .progress_data = progress_data },
  };
  g_autofree char *target = NULL;
  g_autofree char *moved_to = NULL;
  ZerenBackupResult *result;
  GStatBuf info = { 0 };

  g_return_val_if_fail (path != NULL && folder != NULL, NULL);
  g_return_val_if_fail (ZEREN_IS_CLOCK (clock), NULL);

  target = resolve (folder);
  if (!zeren_database_check_unused (target, error) || !unpack (&self, path, target, error) ||
      !check_database (&self, clock, error) || !swap_in (&self, target, clock, &moved_to, error))
    return NULL;

  g_stat (path, &info);
  result = zeren_backup_manifest_to_result (self.manifest, info.st_size);
  result->moved_to = g_steal_pointer (&moved_to);

  return result;
}
