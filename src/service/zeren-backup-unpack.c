/* zeren-backup-unpack.c: a backup is taken apart and compared with what it says of itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-backup-private.h"

#include "zeren-database-copy.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* --- how far it is -------------------------------------------------------------------------- */

void
zeren_backup_work_begin (ZerenBackupWork *self,
                         const char *message,
                         double from,
                         double to,
                         gint64 total)
{
  self->message = message;
  self->from = from;
  self->to = to;
  self->done = 0;
  self->total = MAX (total, 1);
  if (self->progress != NULL)
    self->progress (message, from, self->progress_data);
}

/** zeren_backup_work_advance: Returns: whether to go on */
gboolean
zeren_backup_work_advance (ZerenBackupWork *self, gint64 bytes, GError **error)
{
  double share;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;

  self->done += bytes;
  share = MIN ((double)self->done / (double)self->total, 1);
  if (self->progress != NULL)
    self->progress (
      self->message, self->from + (self->to - self->from) * share, self->progress_data);

  return TRUE;
}

/* --- folders -------------------------------------------------------------------------------- */

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

/** zeren_backup_make_folder: Returns: (transfer full) (nullable): a fresh folder whose name begins
 * with @beside, which is on the same disk */
char *
zeren_backup_make_folder (const char *beside, GError **error)
{
  g_autofree char *path = g_strdup_printf ("%s-XXXXXX", beside);

  if (g_mkdtemp_full (path, 0700) != NULL)
    return g_steal_pointer (&path);
  set_system_error (error, path);

  return NULL;
}

void
zeren_backup_remove_folder (const char *path)
{
  g_autoptr (GDir) entries = g_dir_open (path, 0, NULL);
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        zeren_backup_remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

/** zeren_backup_sync: makes a rename in @folder last; file systems of the network that cannot be
 * asked for that (fsync(2): EINVAL) do it in their own time */
gboolean
zeren_backup_sync (const char *folder, GError **error)
{
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  gboolean done = fd >= 0 && (fsync (fd) == 0 || errno == EINVAL || errno == ENOTSUP);

  if (!done)
    set_system_error (error, folder);
  if (fd >= 0)
    g_close (fd, NULL);

  return done;
}

/* --- parts ---------------------------------------------------------------------------------- */

static gboolean
write_all (int fd, const char *bytes, gsize length, const char *path, GError **error)
{
  while (length > 0)
    {
      gssize written = write (fd, bytes, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        {
          set_system_error (error, path);
          return FALSE;
        }
      bytes += written;
      length -= written;
    }

  return TRUE;
}

static gboolean
refuse_part (const ZerenBackupPart *part, GError **error)
{
  g_autofree char *reason = g_strdup_printf (
    /* Translators: %s is the name of a part of the backup, for example “zeren.db” */
    _ ("Its part “%s” is damaged."),
    part->name);

  return zeren_backup_refuse (error, reason);
}

/* Reads an entry to its end, which comes where the manifest says; @fd is -1 to read only. */
static gboolean
read_part (ZerenZipStream *zip,
           const ZerenBackupPart *part,
           int fd,
           const char *path,
           ZerenBackupWork *work,
           GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *chunk = g_malloc (ZEREN_BACKUP_CHUNK);
  gint64 size = 0;
  gssize n;

  while ((n = zeren_zip_stream_read (zip, chunk, ZEREN_BACKUP_CHUNK, NULL)) > 0)
    {
      size += n;
      if (size > part->size)
        return refuse_part (part, error);
      g_checksum_update (checksum, (const guchar *)chunk, n);
      if (!zeren_backup_work_advance (work, n, error) ||
          (fd >= 0 && !write_all (fd, chunk, n, path, error)))
        return FALSE;
    }

  return (n == 0 && size == part->size &&
          g_str_equal (g_checksum_get_string (checksum), part->sha256)) ||
         refuse_part (part, error);
}

/* The name was checked with the manifest: it stays within the folder. */
static gboolean
write_part (ZerenZipStream *zip,
            const ZerenBackupPart *part,
            const char *folder,
            gboolean to_stay,
            ZerenBackupWork *work,
            GError **error)
{
  g_autofree char *path = g_build_filename (folder, part->name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  gboolean written = FALSE;
  int fd = -1;

  if (g_mkdir_with_parents (parent, 0700) == 0)
    fd = g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (fd < 0)
    {
      set_system_error (error, path);
      return FALSE;
    }

  written = read_part (zip, part, fd, path, work, error);
  if (written && to_stay && fsync (fd) != 0)
    {
      set_system_error (error, path);
      written = FALSE;
    }
  g_close (fd, NULL);

  return written && (!to_stay || zeren_backup_sync (parent, error));
}

static void
index_parts (GHashTable *index, GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    {
      ZerenBackupPart *part = g_ptr_array_index (parts, i);

      g_hash_table_insert (index, part->name, part);
    }
}

/* Papers are for reading: whoever restores gets the database and its files alone. */
static gboolean
is_written (const ZerenBackupPart *part, gboolean database_only)
{
  return g_str_equal (part->name, ZEREN_BACKUP_DATABASE) ||
         (!database_only && g_str_has_prefix (part->name, "files/"));
}

/**
 * zeren_backup_unpack:
 * @zip: a container after its manifest
 * @manifest: the manifest
 * @folder: a fresh folder
 * @database_only: whether only the database is written, to be looked into and deleted, and the
 * files are only read
 * @work: to tell how far it is, and to give up
 *
 * Every part has to be there once, as long as the manifest says and with its SHA-256, and nothing
 * else: so a name leads nowhere else, and nothing unpacks to more than was announced.
 *
 * Returns: whether the backup is what it says
 */
gboolean
zeren_backup_unpack (ZerenZipStream *zip,
                     const ZerenBackupManifest *manifest,
                     const char *folder,
                     gboolean database_only,
                     ZerenBackupWork *work,
                     GError **error)
{
  g_autoptr (GHashTable) missing = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) local = NULL;
  const char *name;

  index_parts (missing, manifest->parts);
  index_parts (missing, manifest->papers);
  while ((name = zeren_zip_stream_next (zip, &local)) != NULL)
    {
      ZerenBackupPart *part = g_hash_table_lookup (missing, name);

      if (part == NULL)
        return zeren_backup_refuse (error, _ ("It holds something that is not on its list."));
      if (is_written (part, database_only)
            ? !write_part (zip, part, folder, !database_only, work, error)
            : !read_part (zip, part, -1, NULL, work, error))
        return FALSE;
      g_hash_table_remove (missing, part->name);
    }
  if (local != NULL)
    return zeren_backup_refuse (error, local->message);
  if (g_hash_table_size (missing) > 0)
    return zeren_backup_refuse (error, _ ("A part of it is missing."));

  return TRUE;
}

/** zeren_backup_check_counts: Returns: whether every table of @database has the rows announced */
gboolean
zeren_backup_check_counts (const ZerenBackupManifest *manifest,
                           ZerenDatabase *database,
                           GError **error)
{
  g_autoptr (GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) counts = zeren_database_count_rows (database, error);

  for (guint i = 0; counts != NULL && i < counts->len; i++)
    {
      ZerenTableCount *count = g_ptr_array_index (counts, i);

      g_hash_table_insert (found, count->table, count);
    }
  for (guint i = 0; counts != NULL && i < manifest->counts->len; i++)
    {
      const ZerenTableCount *told = g_ptr_array_index (manifest->counts, i);
      const ZerenTableCount *count = g_hash_table_lookup (found, told->table);

      if (count == NULL || count->rows != told->rows)
        return zeren_backup_refuse (error, _ ("Its database does not have what its list says."));
    }

  return counts != NULL;
}
