/* zeren-file-store.c: files kept by the SHA-256 of their content
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-file-store.h"

#include "zeren-repo-private.h"
#include "zeren-write-failure.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define FOLDER     "files"
#define CHUNK_SIZE (256 * 1024)

struct _ZerenFileStore
{
  GObject parent_instance;

  ZerenDatabase *database;
  char *folder;
};

G_DEFINE_FINAL_TYPE (ZerenFileStore, zeren_file_store, G_TYPE_OBJECT)

static void
zeren_file_store_finalize (GObject *object)
{
  ZerenFileStore *self = ZEREN_FILE_STORE (object);

  g_clear_object (&self->database);
  g_free (self->folder);

  G_OBJECT_CLASS (zeren_file_store_parent_class)->finalize (object);
}

static void
zeren_file_store_class_init (ZerenFileStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zeren_file_store_finalize;
}

static void
zeren_file_store_init (ZerenFileStore *self)
{
}

ZerenFileStore *
zeren_file_store_new (ZerenDatabase *database)
{
  ZerenFileStore *self = g_object_new (ZEREN_TYPE_FILE_STORE, NULL);

  self->database = g_object_ref (database);
  self->folder = g_build_filename (zeren_database_get_folder (database), FOLDER, NULL);

  return self;
}

/* `ab/cdef…`: no folder holds more than a small share of the files */
static char *
folder_of (ZerenFileStore *self, const char *sha256)
{
  char first[3] = { sha256[0], sha256[1], '\0' };

  return g_build_filename (self->folder, first, NULL);
}

static char *
path_of (ZerenFileStore *self, const char *sha256)
{
  g_autofree char *folder = folder_of (self, sha256);

  return g_build_filename (folder, sha256 + 2, NULL);
}

/** zeren_file_store_get_file: Returns: (transfer full): where the content stands, or would stand */
GFile *
zeren_file_store_get_file (ZerenFileStore *self, const char *sha256)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (ZEREN_IS_FILE_STORE (self), NULL);
  g_return_val_if_fail (sha256 != NULL && strlen (sha256) == 64, NULL);

  path = path_of (self, sha256);

  return g_file_new_for_path (path);
}

static void
set_system_error (GError **error, const char *path)
{
  int saved = errno;
  ZerenStorageError code = ZEREN_STORAGE_ERROR_FAILED;

  if (saved == ENOSPC || saved == EDQUOT)
    code = ZEREN_STORAGE_ERROR_FULL;
  else if (saved == EACCES || saved == EROFS || saved == EPERM)
    code = ZEREN_STORAGE_ERROR_READ_ONLY;

  g_set_error (error,
               ZEREN_STORAGE_ERROR,
               code,
               /* Translators: %1$s is a file or folder, %2$s what the system says */
               _ ("“%1$s” cannot be written: %2$s."),
               path,
               g_strerror (saved));
}

/* Makes a rename or a new folder last. */
static gboolean
sync_folder (const char *path, GError **error)
{
  int fd = g_open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  gboolean done = fd >= 0 && fsync (fd) == 0;

  if (!done)
    set_system_error (error, path);
  if (fd >= 0)
    g_close (fd, NULL);

  return done;
}

static gboolean
make_folder (const char *path, GError **error)
{
  g_autofree char *parent = NULL;

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return TRUE;
  if (g_mkdir (path, 0700) != 0 && errno != EEXIST)
    {
      set_system_error (error, path);
      return FALSE;
    }

  parent = g_path_get_dirname (path);

  return sync_folder (parent, error);
}

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

/* Copies @input to @fd (-1: only reads) chunk by chunk. Returns: the SHA-256 of what was read */
static char *
digest_stream (GInputStream *input,
               int fd,
               const char *path,
               gint64 *size,
               GCancellable *cancellable,
               GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *chunk = g_malloc (CHUNK_SIZE);
  gssize length;

  *size = 0;
  while ((length = g_input_stream_read (input, chunk, CHUNK_SIZE, cancellable, error)) > 0)
    {
      g_checksum_update (checksum, (const guchar *)chunk, length);
      *size += length;
      if (fd >= 0 && !write_all (fd, chunk, length, path, error))
        return NULL;
    }

  return length == 0 ? g_strdup (g_checksum_get_string (checksum)) : NULL;
}

/* The temporary file has the content on the disk before it gets its name. */
static gboolean
keep_under_name (ZerenFileStore *self, const char *temporary, const char *sha256, GError **error)
{
  g_autofree char *folder = folder_of (self, sha256);
  g_autofree char *path = path_of (self, sha256);

  if (!make_folder (folder, error))
    return FALSE;
  if (g_rename (temporary, path) != 0)
    {
      set_system_error (error, path);
      return FALSE;
    }

  return sync_folder (folder, error);
}

static char *
keep_stream (ZerenFileStore *self,
             GInputStream *input,
             gint64 *size,
             GCancellable *cancellable,
             GError **error)
{
  g_autofree char *temporary = g_build_filename (self->folder, "new-XXXXXX", NULL);
  g_autofree char *sha256 = NULL;
  gboolean kept;
  int fd;

  if (!make_folder (self->folder, error))
    return NULL;
  fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0)
    {
      set_system_error (error, temporary);
      return NULL;
    }

  sha256 = digest_stream (input, fd, temporary, size, cancellable, error);
  kept = sha256 != NULL;
  if (kept && fsync (fd) != 0)
    {
      set_system_error (error, temporary);
      kept = FALSE;
    }
  g_close (fd, NULL);

  kept = kept && keep_under_name (self, temporary, sha256, error);
  if (!kept)
    g_unlink (temporary);

  return kept ? g_steal_pointer (&sha256) : NULL;
}

static gboolean
find_row (ZerenFileStore *self, const char *sha256, ZerenFile **file, GError **error)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (ZerenStatement)
    statement = zeren_statement_new (self->database,
                                     "SELECT id, sha256, name, size, media_type, added_at "
                                     "FROM file WHERE sha256 = :sha256");

  zeren_statement_bind_string (statement, "sha256", sha256);
  found = zeren_repo_read_all (statement, ZEREN_TYPE_FILE, error);
  if (found == NULL)
    return FALSE;

  *file = found->len > 0 ? g_object_ref (g_ptr_array_index (found, 0)) : NULL;

  return TRUE;
}

static gboolean
insert_row (ZerenFileStore *self, ZerenFile *file, GError **error)
{
  g_autoptr (ZerenStatement)
    statement = zeren_statement_new (self->database,
                                     "INSERT INTO file (sha256, name, size, media_type, added_at) "
                                     "VALUES (:sha256, :name, :size, :media_type, :added_at)");

  zeren_statement_bind_record (statement, ZEREN_RECORD (file));
  if (!zeren_statement_run (statement, error))
    return FALSE;

  zeren_record_set_id (ZEREN_RECORD (file),
                       sqlite3_last_insert_rowid (zeren_database_get_engine (self->database)));

  return zeren_history_record (
    self->database, "keep", "file", zeren_file_get_id (file), NULL, error);
}

/* Returns: (transfer full): the row of a content that is on the disk, new or from before */
static ZerenFile *
name_content (ZerenFileStore *self,
              const char *sha256,
              gint64 size,
              const char *name,
              const char *media_type,
              GError **error)
{
  g_autoptr (ZerenTransaction) transaction = zeren_database_begin (self->database, error);
  g_autoptr (ZerenFile) file = NULL;

  if (transaction == NULL || !find_row (self, sha256, &file, error))
    return NULL;

  if (file == NULL)
    {
      g_autoptr (GDateTime) now = zeren_clock_now (zeren_database_get_clock (self->database));

      file = zeren_file_new ();
      zeren_file_set_sha256 (file, sha256);
      zeren_file_set_name (file, name);
      zeren_file_set_size (file, size);
      zeren_file_set_media_type (file, media_type);
      zeren_file_set_added_at (file, now);
      if (!insert_row (self, file, error))
        return NULL;
    }

  return zeren_transaction_commit (transaction, error) ? g_steal_pointer (&file) : NULL;
}

static ZerenFile *
add_stream (ZerenFileStore *self,
            GInputStream *input,
            const char *name,
            const char *media_type,
            GCancellable *cancellable,
            GError **error)
{
  gint64 size;
  g_autofree char *sha256 = keep_stream (self, input, &size, cancellable, error);

  return sha256 != NULL ? name_content (self, sha256, size, name, media_type, error) : NULL;
}

/**
 * zeren_file_store_add:
 * @self: a file store
 * @source: a file
 * @cancellable: (nullable): to give up a long copy
 * @error: return location for a #GIOErrorEnum or #ZerenStorageError
 *
 * Keeps a copy of @source. The same content is kept once, under the name that it came in with
 * first.
 *
 * Returns: (transfer full) (nullable): the kept file
 */
ZerenFile *
zeren_file_store_add (ZerenFileStore *self,
                      GFile *source,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (GFileInputStream) input = NULL;
  g_autoptr (GFileInfo) info = NULL;

  g_return_val_if_fail (ZEREN_IS_FILE_STORE (self), NULL);
  g_return_val_if_fail (G_IS_FILE (source), NULL);

  input = g_file_read (source, cancellable, error);
  if (input == NULL)
    return NULL;
  info = g_file_query_info (source,
                            G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME
                            "," G_FILE_ATTRIBUTE_STANDARD_CONTENT_TYPE,
                            G_FILE_QUERY_INFO_NONE,
                            cancellable,
                            error);
  if (info == NULL)
    return NULL;

  return add_stream (self,
                     G_INPUT_STREAM (input),
                     g_file_info_get_display_name (info),
                     g_file_info_get_content_type (info),
                     cancellable,
                     error);
}

/** zeren_file_store_add_bytes: Returns: (transfer full) (nullable): the kept file; for what Zeren
 * itself has made */
ZerenFile *
zeren_file_store_add_bytes (ZerenFileStore *self,
                            GBytes *bytes,
                            const char *name,
                            const char *media_type,
                            GError **error)
{
  g_autoptr (GInputStream) input = NULL;

  g_return_val_if_fail (ZEREN_IS_FILE_STORE (self), NULL);
  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  input = g_memory_input_stream_new_from_bytes (bytes);

  return add_stream (self, input, name, media_type, NULL, error);
}

/** zeren_file_store_load: Returns: (transfer full) (nullable): the row of a kept file */
ZerenFile *
zeren_file_store_load (ZerenFileStore *self, const char *sha256, GError **error)
{
  g_autoptr (ZerenFile) file = NULL;

  g_return_val_if_fail (ZEREN_IS_FILE_STORE (self), NULL);
  g_return_val_if_fail (sha256 != NULL, NULL);

  if (!find_row (self, sha256, &file, error))
    return NULL;
  if (file == NULL)
    g_set_error (error,
                 ZEREN_STORAGE_ERROR,
                 ZEREN_STORAGE_ERROR_NOT_FOUND,
                 /* Translators: %s is the SHA-256 of a file */
                 _ ("There is no file with the SHA-256 %s."),
                 sha256);

  return g_steal_pointer (&file);
}

/** zeren_file_store_list: Returns: (transfer full) (element-type ZerenFile) (nullable): all files
 */
GPtrArray *
zeren_file_store_list (ZerenFileStore *self, GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_FILE_STORE (self), NULL);

  statement = zeren_statement_new (
    self->database, "SELECT id, sha256, name, size, media_type, added_at FROM file ORDER BY id");

  return zeren_repo_read_all (statement, ZEREN_TYPE_FILE, error);
}

static gboolean
check_digest (const char *found, const char *sha256, GError **error)
{
  if (g_str_equal (found, sha256))
    return TRUE;

  g_set_error (error,
               ZEREN_STORAGE_ERROR,
               ZEREN_STORAGE_ERROR_DAMAGED,
               /* Translators: %s is the SHA-256 of a file */
               _ ("The kept file %s was changed. Restore it from a backup."),
               sha256);

  return FALSE;
}

/**
 * zeren_file_store_verify:
 * @self: a file store
 * @sha256: a content
 * @cancellable: (nullable): to give up
 * @error: %G_IO_ERROR_NOT_FOUND where it is gone, %ZEREN_STORAGE_ERROR_DAMAGED where it was changed
 *
 * Returns: whether the content is there and as it was
 */
gboolean
zeren_file_store_verify (ZerenFileStore *self,
                         const char *sha256,
                         GCancellable *cancellable,
                         GError **error)
{
  g_autoptr (GFile) file = zeren_file_store_get_file (self, sha256);
  g_autoptr (GFileInputStream) input = NULL;
  g_autoptr (GError) failure = NULL;
  g_autofree char *found = NULL;
  gint64 size;

  g_return_val_if_fail (file != NULL, FALSE);

  input = g_file_read (file, cancellable, &failure);
  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error,
                 G_IO_ERROR,
                 G_IO_ERROR_NOT_FOUND,
                 /* Translators: %s is the SHA-256 of a file */
                 _ ("The kept file %s is gone. Restore it from a backup."),
                 sha256);
  else if (input == NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  if (input == NULL)
    return FALSE;
  found = digest_stream (G_INPUT_STREAM (input), -1, NULL, &size, cancellable, error);

  return found != NULL && check_digest (found, sha256, error);
}

/* g_file_copy() writes into what is there: on a full disk that would be gone, and half of the new
 * one in its place. */
static gboolean
copy_whole (GFile *source, GFile *target, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_strdup_printf (".zeren-%08x", g_random_int ());
  g_autoptr (GFile) folder = g_file_get_parent (target);
  g_autoptr (GFile) part = g_file_get_child (folder != NULL ? folder : target, name);

  if (g_file_copy (
        source, part, G_FILE_COPY_TARGET_DEFAULT_PERMS, cancellable, NULL, NULL, error) &&
      g_file_move (part, target, G_FILE_COPY_OVERWRITE, cancellable, NULL, NULL, error))
    return TRUE;
  g_file_delete (part, NULL, NULL);

  return FALSE;
}

/**
 * zeren_file_store_copy_out:
 * @self: a file store
 * @sha256: a content
 * @target: where to; replaced where it exists
 * @cancellable: (nullable): to give up
 * @error: as for zeren_file_store_verify()
 *
 * What is handed out was verified before, so that nobody acts on a changed file. @target has all of
 * it or stays as it was.
 *
 * Returns: whether @target has the content now
 */
gboolean
zeren_file_store_copy_out (ZerenFileStore *self,
                           const char *sha256,
                           GFile *target,
                           GCancellable *cancellable,
                           GError **error)
{
  g_autoptr (GFile) source = NULL;
  g_autoptr (GError) failure = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (G_IS_FILE (target), FALSE);

  if (!zeren_file_store_verify (self, sha256, cancellable, error))
    return FALSE;

  source = zeren_file_store_get_file (self, sha256);
  if (copy_whole (source, target, cancellable, &failure))
    return TRUE;

  path = g_file_get_parse_name (target);
  zeren_write_failure_explain (failure, path);
  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}
