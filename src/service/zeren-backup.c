/* zeren-backup.c: the whole database folder goes into one file, and is read again to be sure
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-backup-private.h"

#include "zeren-database-copy.h"
#include "zeren-file-store.h"
#include "zeren-service-error.h"
#include "zeren-zip-writer.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* A backup while it is made: what has to go again whatever happens. */
typedef struct
{
  ZerenContext *context;
  const ZerenBackupOrder *order;
  ZerenBackupWork work;
  char *folder;    /* with the copy of the database */
  char *temporary; /* the unfinished file, beside where it goes */
  ZerenDatabase *copy;
  ZerenBackupManifest *manifest;
  gboolean thorough; /* whether every kept file is read before it goes in */
  int fd;
} Backup;

static void
backup_clear (Backup *self)
{
  if (self->fd >= 0)
    g_close (self->fd, NULL);
  g_clear_object (&self->copy);
  g_clear_pointer (&self->manifest, zeren_backup_manifest_free);
  if (self->temporary != NULL)
    g_unlink (self->temporary);
  if (self->folder != NULL)
    zeren_backup_remove_folder (self->folder);
  g_free (self->temporary);
  g_free (self->folder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Backup, backup_clear)

void
zeren_backup_result_free (ZerenBackupResult *self)
{
  g_free (self->made_at);
  g_free (self->path);
  g_free (self->moved_to);
  g_free (self);
}

/** zeren_backup_dup_name: Returns: (transfer full): what the backup of a day is called by itself */
char *
zeren_backup_dup_name (ZerenDate today)
{
  g_autofree char *date = zeren_date_to_string (today);

  /* Translators: the name of a file; %s is a date, 2026-03-05 */
  return g_strdup_printf (_ ("Zeren-%s.zeren-backup"), date);
}

/* --- what goes in --------------------------------------------------------------------------- */

static void
copied_cb (goffset current, goffset total, gpointer user_data)
{
  Backup *self = user_data;

  self->work.total = MAX (total, 1);
  self->work.done = current;
  zeren_backup_work_advance (&self->work, 0, NULL);
}

static gboolean
copy_database (Backup *self, GError **error)
{
  ZerenDatabase *database = zeren_context_get_database (self->context);
  g_autofree char *beside = g_build_filename (
    zeren_context_get_folder (self->context), "backup", NULL);

  self->folder = zeren_backup_make_folder (beside, error);
  if (self->folder == NULL)
    return FALSE;
  zeren_backup_work_begin (&self->work, _ ("Copying the database…"), 0, 0.2, 1);
  if (!zeren_database_copy (database, self->folder, self->work.cancellable, copied_cb, self, error))
    return FALSE;
  self->copy = zeren_database_open_read_only (
    self->folder, zeren_context_get_clock (self->context), error);

  return self->copy != NULL;
}

static char *
digest_file (const char *path, gint64 *size, GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *chunk = g_malloc (ZEREN_BACKUP_CHUNK);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) input = g_file_read (file, NULL, error);
  gssize n = -1;

  *size = 0;
  while (input != NULL && (n = g_input_stream_read (
                             G_INPUT_STREAM (input), chunk, ZEREN_BACKUP_CHUNK, NULL, error)) > 0)
    {
      g_checksum_update (checksum, (const guchar *)chunk, n);
      *size += n;
    }

  return n == 0 ? g_strdup (g_checksum_get_string (checksum)) : NULL;
}

static gboolean
list_database (Backup *self, GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, ZEREN_BACKUP_DATABASE, NULL);
  g_autofree char *sha256 = NULL;
  gint64 size;

  sha256 = digest_file (path, &size, error);
  if (sha256 == NULL)
    return FALSE;
  zeren_backup_manifest_add_part (self->manifest, ZEREN_BACKUP_DATABASE, sha256, size);

  return TRUE;
}

static gboolean
has_its_size (ZerenFileStore *store, ZerenFile *file)
{
  g_autoptr (GFile) content = zeren_file_store_get_file (store, zeren_file_get_sha256 (file));
  GStatBuf info = { 0 };

  return g_stat (g_file_peek_path (content), &info) == 0 &&
         info.st_size == zeren_file_get_size (file);
}

/* What is gone or changed cannot be saved any more; all else still can, and the result tells.
 * A file that kept its length is found to be changed when the backup is read again. */
static gboolean
list_file (Backup *self, ZerenFileStore *store, ZerenFile *file, GError **error)
{
  const char *sha256 = zeren_file_get_sha256 (file);
  g_autofree char *name = g_strdup_printf ("files/%.2s/%s", sha256, sha256 + 2);
  g_autoptr (GError) local = NULL;

  if (self->thorough ? zeren_file_store_verify (store, sha256, self->work.cancellable, &local)
                     : has_its_size (store, file))
    zeren_backup_manifest_add_part (self->manifest, name, sha256, zeren_file_get_size (file));
  else if (!g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_ptr_array_add (self->manifest->left_out, g_strdup (sha256));

  return zeren_backup_work_advance (&self->work, zeren_file_get_size (file), error);
}

static gboolean
list_files (Backup *self, GError **error)
{
  g_autoptr (ZerenFileStore) listed = zeren_file_store_new (self->copy);
  g_autoptr (ZerenFileStore)
    store = zeren_file_store_new (zeren_context_get_database (self->context));
  g_autoptr (GPtrArray) files = zeren_file_store_list (listed, error);
  gint64 total = 0;

  for (guint i = 0; files != NULL && i < files->len; i++)
    total += zeren_file_get_size (g_ptr_array_index (files, i));
  zeren_backup_work_begin (&self->work, _ ("Checking the files…"), 0.2, 0.3, total);
  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      if (!list_file (self, store, g_ptr_array_index (files, i), error))
        return FALSE;
    }

  return files != NULL;
}

/* By its first event a database is told from every other, by its last one from what it was. */
static gboolean
tell_origin (Backup *self, GError **error)
{
  ZerenBackupManifest *manifest = self->manifest;
  g_autoptr (GError) local = NULL;

  manifest->made_by = g_strdup (zeren_context_get_who (self->context));
  manifest->scheduled = self->order->scheduled;
  manifest->from = g_strdup (self->order->from);
  manifest->to = g_strdup (self->order->to);
  for (guint i = 0; i < self->order->n_papers; i++)
    zeren_backup_manifest_add_paper (manifest, &self->order->papers[i]);
  if (zeren_database_get_history_end (self->copy, &manifest->events, &manifest->head, &local))
    manifest->origin = zeren_database_dup_event_hash (self->copy, 1, &local);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));

  return FALSE;
}

static gboolean
make_manifest (Backup *self, GError **error)
{
  g_autoptr (GDateTime) now = zeren_context_dup_now (self->context);

  self->manifest = zeren_backup_manifest_new ();
  self->manifest->made_at = g_date_time_format_iso8601 (now);
  self->manifest->schema = zeren_database_get_version (self->copy, error);
  if (self->manifest->schema == 0)
    return FALSE;
  self->manifest->counts = zeren_database_count_rows (self->copy, error);

  return self->manifest->counts != NULL && tell_origin (self, error) &&
         list_database (self, error) && list_files (self, error);
}

/* --- the file ------------------------------------------------------------------------------- */

static gboolean
write_manifest (Backup *self, ZerenZipWriter *zip, GDateTime *now, GError **error)
{
  gsize length;
  g_autofree char *json = zeren_backup_manifest_to_json (self->manifest, &length);

  return zeren_zip_writer_begin (zip, ZEREN_BACKUP_MANIFEST, length, now, TRUE, error) &&
         zeren_zip_writer_write (zip, json, length, error);
}

static gboolean
write_part (Backup *self,
            ZerenZipWriter *zip,
            const ZerenBackupPart *part,
            GDateTime *now,
            GError **error)
{
  gboolean is_database = g_str_equal (part->name, ZEREN_BACKUP_DATABASE);
  g_autofree char *path = g_build_filename (
    is_database ? self->folder : zeren_context_get_folder (self->context), part->name, NULL);
  g_autofree char *chunk = g_malloc (ZEREN_BACKUP_CHUNK);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) input = g_file_read (file, self->work.cancellable, error);
  gssize n = -1;

  if (input == NULL ||
      !zeren_zip_writer_begin (zip, part->name, part->size, now, is_database, error))
    return FALSE;
  while ((n = g_input_stream_read (
            G_INPUT_STREAM (input), chunk, ZEREN_BACKUP_CHUNK, self->work.cancellable, error)) > 0)
    {
      if (!zeren_zip_writer_write (zip, chunk, n, error) ||
          !zeren_backup_work_advance (&self->work, n, error))
        return FALSE;
    }

  return n == 0;
}

static gboolean
write_papers (Backup *self, ZerenZipWriter *zip, GDateTime *now, GError **error)
{
  for (guint i = 0; i < self->order->n_papers; i++)
    {
      const ZerenBackupPaper *paper = &self->order->papers[i];
      gsize size;
      const void *bytes = g_bytes_get_data (paper->content, &size);

      if (!zeren_zip_writer_begin (zip, paper->name, size, now, TRUE, error) ||
          !zeren_zip_writer_write (zip, bytes, size, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_container (Backup *self, GError **error)
{
  g_autoptr (ZerenZipWriter) zip = zeren_zip_writer_new (self->fd, error);
  g_autoptr (GDateTime) now = zeren_context_dup_now (self->context);

  if (zip == NULL || !write_manifest (self, zip, now, error))
    return FALSE;
  zeren_backup_work_begin (&self->work, _ ("Writing the backup…"), 0.3, 0.6, self->manifest->size);
  for (guint i = 0; i < self->manifest->parts->len; i++)
    {
      if (!write_part (self, zip, g_ptr_array_index (self->manifest->parts, i), now, error))
        return FALSE;
    }

  return write_papers (self, zip, now, error) && zeren_zip_writer_close (zip, error);
}

static void
set_system_error (GError **error, const char *path)
{
  int number = errno;

  g_set_error (error,
               G_IO_ERROR,
               g_io_error_from_errno (number),
               /* Translators: %1$s is a file or folder, %2$s what the system says */
               _ ("“%1$s” cannot be written: %2$s."),
               path,
               g_strerror (number));
}

static gboolean
write_temporary (Backup *self, const char *path, GError **error)
{
  g_autofree char *temporary = g_strdup_printf ("%s.XXXXXX", path);

  self->fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0600);
  if (self->fd < 0)
    {
      set_system_error (error, path);
      return FALSE;
    }
  self->temporary = g_steal_pointer (&temporary);

  if (!write_container (self, error))
    return FALSE;
  if (fsync (self->fd) == 0)
    return TRUE;
  set_system_error (error, path);

  return FALSE;
}

/* The file is opened as a stranger would: every part is read, the database is counted. */
static gboolean
verify (Backup *self, GError **error)
{
  g_autofree char *folder = g_build_filename (self->folder, "again", NULL);
  g_autoptr (ZerenZipStream) zip = zeren_zip_stream_open (self->temporary, error);
  g_autoptr (ZerenBackupManifest) manifest = NULL;
  g_autoptr (ZerenDatabase) database = NULL;

  manifest = zip != NULL ? zeren_backup_manifest_read (zip, error) : NULL;
  if (manifest == NULL)
    return FALSE;
  if (g_mkdir (folder, 0700) != 0)
    {
      set_system_error (error, folder);
      return FALSE;
    }
  zeren_backup_work_begin (&self->work, _ ("Checking the backup…"), 0.6, 1, manifest->size);
  if (!zeren_backup_unpack (zip, manifest, folder, TRUE, &self->work, error))
    return FALSE;
  database = zeren_database_open_read_only (folder, zeren_context_get_clock (self->context), error);

  return database != NULL && zeren_backup_check_counts (self->manifest, database, error);
}

static gboolean
write_whole (Backup *self, const char *path, GError **error)
{
  return make_manifest (self, error) && write_temporary (self, path, error) && verify (self, error);
}

static void
start_again (Backup *self)
{
  g_autofree char *again = g_build_filename (self->folder, "again", NULL);

  g_clear_pointer (&self->manifest, zeren_backup_manifest_free);
  if (self->fd >= 0)
    g_close (self->fd, NULL);
  self->fd = -1;
  if (self->temporary != NULL)
    g_unlink (self->temporary);
  g_clear_pointer (&self->temporary, g_free);
  zeren_backup_remove_folder (again);
  self->thorough = TRUE;
}

/* Hardly ever is a kept file not what it was. So each is read once into the backup and once out of
 * it; where that does not agree it is looked which one is changed, and the rest is written again.
 */
static gboolean
write_what_is_whole (Backup *self, const char *path, GError **error)
{
  g_autoptr (GError) local = NULL;

  if (write_whole (self, path, &local))
    return TRUE;
  if (local->domain != ZEREN_SERVICE_ERROR &&
      !g_error_matches (local, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  start_again (self);

  return write_whole (self, path, error);
}

static gboolean
put_in_place (Backup *self, const char *path, gint64 *size, GError **error)
{
  g_autofree char *parent = g_path_get_dirname (path);
  GStatBuf info = { 0 };

  if (g_stat (self->temporary, &info) != 0 || g_rename (self->temporary, path) != 0)
    {
      set_system_error (error, path);
      return FALSE;
    }
  g_clear_pointer (&self->temporary, g_free);
  *size = info.st_size;

  return zeren_backup_sync (parent, error);
}

static gboolean
check_place (ZerenContext *context, const char *path, GError **error)
{
  g_autofree char *target = g_canonicalize_filename (path, NULL);
  g_autofree char *parent = g_path_get_dirname (target);
  g_autofree char *inside = g_strconcat (zeren_context_get_folder (context), "/", NULL);

  if (!g_str_has_prefix (target, inside) && !g_file_test (target, G_FILE_TEST_IS_DIR) &&
      g_file_test (parent, G_FILE_TEST_IS_DIR))
    return TRUE;

  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_INVALID,
               /* Translators: %s is a file */
               _ ("“%s” is no place for a backup. Name a file in a folder that exists, outside of "
                  "the database."),
               path);

  return FALSE;
}

/**
 * zeren_backup_write_order:
 * @order: what the backup is made for
 *
 * As zeren_backup_write(), with what goes beside the database.
 *
 * Returns: (transfer full) (nullable): what is in the backup
 */
ZerenBackupResult *
zeren_backup_write_order (ZerenContext *context,
                          const char *path,
                          const ZerenBackupOrder *order,
                          GCancellable *cancellable,
                          ZerenProgressFunc progress,
                          gpointer progress_data,
                          GError **error)
{
  g_auto (Backup) self = {
    .context = context,
    .order = order,
    .fd = -1,
    .work = { .cancellable = cancellable, .progress = progress, .progress_data = progress_data },
  };
  ZerenBackupResult *result;
  gint64 size;

  if (!check_place (context, path, error) || !copy_database (&self, error) ||
      !write_what_is_whole (&self, path, error) || !put_in_place (&self, path, &size, error))
    return NULL;

  result = zeren_backup_manifest_to_result (self.manifest, size);
  result->path = g_canonicalize_filename (path, NULL);

  return result;
}

/**
 * zeren_backup_write:
 * @context: a context
 * @path: the file; replaced where it exists, once the new one is whole
 * @cancellable: (nullable): to give up
 * @progress: (nullable): is told what is being done, on this thread
 * @progress_data: handed to @progress
 * @error: return location for a #ZerenServiceError, #ZerenStorageError or #GIOErrorEnum
 *
 * Writes the database, as of one moment, and every kept file that a row of it names. The file is
 * read again and compared before it gets its name; where anything fails or is cancelled, nothing is
 * left of it.
 *
 * Returns: (transfer full) (nullable): what is in the backup
 */
ZerenBackupResult *
zeren_backup_write (ZerenContext *context,
                    const char *path,
                    GCancellable *cancellable,
                    ZerenProgressFunc progress,
                    gpointer progress_data,
                    GError **error)
{
  static const ZerenBackupOrder nothing_else = { 0 };

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  return zeren_backup_write_order (
    context, path, &nothing_else, cancellable, progress, progress_data, error);
}
