/* zeren-folder-zip.c: what was filed, as a ZIP with a folder a duty and a list with hashes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-folder-private.h"

#include "zeren-export-error.h"
#include "zeren-zip-writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CHUNK (256 * 1024)

static void
entry_free (gpointer data)
{
  ZerenFolderEntry *entry = data;

  g_free (entry->place);
  g_free (entry);
}

/* --- places ----------------------------------------------------------------------------------- */

typedef struct
{
  ZerenFolder *folder;
  GHashTable *taken;
  GPtrArray *entries;
  ZerenFolderTask *task; /* the one whose folder is open */
  char *open;
} Places;

/* `01 each quarter …/2026-03-31 department`: the order of names is that of the list. */
static char *
name_folder (Places *places, guint n_duty, ZerenFolderDuty *duty, ZerenFolderTask *task)
{
  g_autofree char *words = zeren_folder_name_clean (duty->words, 30);
  g_autofree char *due = zeren_date_to_string (task->due_on);
  g_autofree char *organisation = zeren_folder_name_clean (task->organisation, 30);
  g_autofree char *of_duty = g_strdup_printf (
    "%0*u %s", places->folder->duties->len > 99 ? 3 : 2, n_duty + 1, words);
  g_autofree char *of_task = g_strdup_printf ("%s %s", due, organisation);

  return zeren_folder_name_claim (places->taken, of_duty, of_task);
}

static gboolean
place_file (guint n_duty,
            ZerenFolderDuty *duty,
            ZerenFolderTask *task,
            ZerenFolderFile *file,
            gpointer data,
            GError **error)
{
  Places *places = data;
  ZerenFolderEntry *entry = g_new0 (ZerenFolderEntry, 1);

  if (places->task != task)
    {
      g_free (places->open);
      places->open = name_folder (places, n_duty, duty, task);
      places->task = task;
    }
  *entry = (ZerenFolderEntry){ n_duty, duty, task, file };
  if (file->path != NULL)
    {
      g_autofree char *name = zeren_folder_name_clean_file (file->name);

      entry->place = zeren_folder_name_claim (places->taken, places->open, name);
    }
  g_ptr_array_add (places->entries, entry);

  return TRUE;
}

static GPtrArray *
place_files (ZerenFolder *folder)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (entry_free);
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Places places = { folder, taken, entries };

  zeren_folder_foreach_file (folder, place_file, &places, NULL);
  g_free (places.open);

  return entries;
}

/* --- writing ---------------------------------------------------------------------------------- */

typedef struct
{
  ZerenFolder *folder;
  ZerenFolderWork *work;
  GPtrArray *entries;
} Container;

/* Text and spreadsheets get smaller, pictures, PDFs and containers are packed already. */
static gboolean
is_worth_packing (const char *name)
{
  static const char *const packed[] = { ".jpg", ".jpeg", ".png",  ".pdf",  ".zip", ".rar", ".7z",
                                        ".mp4", ".docx", ".xlsx", ".pptx", ".mp3", ".ofd" };
  g_autofree char *folded = g_utf8_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (packed); i++)
    if (g_str_has_suffix (folded, packed[i]))
      return FALSE;

  return TRUE;
}

/* What was verified a moment ago may be changed now: the list would tell a lie. */
static gboolean
check_sum (GChecksum *sum, const ZerenFolderFile *file, GError **error)
{
  if (g_str_equal (g_checksum_get_string (sum), file->sha256))
    return TRUE;

  g_set_error (error,
               ZEREN_EXPORT_ERROR,
               ZEREN_EXPORT_ERROR_WRITE,
               /* Translators: %s is the name of a file */
               _ ("“%s” changed while it was read. Nothing was written; try again."),
               file->name);

  return FALSE;
}

static gboolean
write_entry (ZerenZipWriter *zip,
             const ZerenFolderEntry *entry,
             ZerenFolderWork *work,
             GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (entry->file->path);
  g_autoptr (GFileInputStream) input = g_file_read (file, work->cancellable, error);
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *chunk = g_malloc (CHUNK);
  gssize n = -1;

  if (input == NULL || !zeren_zip_writer_begin (zip,
                                                entry->place,
                                                entry->file->size,
                                                entry->file->filed_at,
                                                is_worth_packing (entry->place),
                                                error))
    return FALSE;
  while (
    (n = g_input_stream_read (G_INPUT_STREAM (input), chunk, CHUNK, work->cancellable, error)) > 0)
    {
      g_checksum_update (sum, (const guchar *)chunk, n);
      if (!zeren_zip_writer_write (zip, chunk, n, error) ||
          !zeren_folder_work_advance (work, n, error))
        return FALSE;
    }

  return n == 0 && check_sum (sum, entry->file, error);
}

static gboolean
write_list (ZerenZipWriter *zip,
            const char *name,
            const char *text,
            GDateTime *when,
            GError **error)
{
  return zeren_zip_writer_begin (zip, name, strlen (text), when, TRUE, error) &&
         zeren_zip_writer_write (zip, text, strlen (text), error);
}

static gboolean
write_lists (ZerenZipWriter *zip, Container *self, GError **error)
{
  GDateTime *when = self->folder->made_at;
  g_autofree char *text = zeren_folder_list_text (self->folder, self->entries);
  g_autofree char *csv = zeren_folder_list_csv (self->folder, self->entries);
  g_autofree char *json = zeren_folder_list_json (self->folder, self->entries);
  g_autofree char *sums = zeren_folder_list_sums (self->entries);

  return write_list (zip, "manifest.txt", text, when, error) &&
         write_list (zip, "manifest.csv", csv, when, error) &&
         write_list (zip, "manifest.json", json, when, error) &&
         write_list (zip, "SHA256SUMS", sums, when, error);
}

static gboolean
write_container (int fd, const char *temporary, gpointer data, GError **error)
{
  Container *self = data;
  g_autoptr (ZerenZipWriter) zip = zeren_zip_writer_new (fd, error);

  if (zip == NULL || !write_lists (zip, self, error))
    return FALSE;
  for (guint i = 0; i < self->entries->len; i++)
    {
      const ZerenFolderEntry *entry = g_ptr_array_index (self->entries, i);

      if (entry->place == NULL)
        {
          self->work->listed++;
          continue;
        }
      if (!write_entry (zip, entry, self->work, error))
        return FALSE;
      self->work->written++;
    }

  return zeren_zip_writer_close (zip, error) && zeren_folder_work_advance (self->work, 0, error);
}

/**
 * zeren_folder_write_zip:
 * @self: a folder
 * @path: the file; replaced where it exists, once the new one is whole
 * @work: how far it is, and what became of the files
 * @error: return location for a #ZerenExportError or #GIOErrorEnum
 *
 * Writes a container with a folder for each duty, in it one for each task, and the list of contents
 * to read, as CSV and as JSON, with `SHA256SUMS` for `sha256sum --check`. Names are the same every
 * time, and UTF-8. What cannot be taken in is listed with the reason.
 *
 * Returns: whether it stands; otherwise nothing is left of it
 */
gboolean
zeren_folder_write_zip (ZerenFolder *self, const char *path, ZerenFolderWork *work, GError **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  Container container = { self, work };

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (work != NULL, FALSE);

  entries = place_files (self);
  container.entries = entries;
  work->total = zeren_folder_measure (self);

  return zeren_folder_write_whole (path, write_container, &container, error);
}
