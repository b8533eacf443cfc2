/* zeren-folder.c: what was filed for duties, in the order of a folder for a superior
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-folder.h"

#include "zeren-folder-private.h"

#include "zeren-clause.h"
#include "zeren-export-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

static void
file_free (gpointer data)
{
  ZerenFolderFile *self = data;

  g_free (self->name);
  g_free (self->path);
  g_free (self->problem);
  g_free (self->sha256);
  g_clear_pointer (&self->filed_at, g_date_time_unref);
  g_free (self);
}

static void
task_free (gpointer data)
{
  ZerenFolderTask *self = data;

  g_free (self->organisation);
  g_free (self->who);
  g_free (self->period);
  g_free (self->state);
  g_ptr_array_unref (self->files);
  g_free (self);
}

static void
duty_free (gpointer data)
{
  ZerenFolderDuty *self = data;

  g_free (self->words);
  g_free (self->clause);
  g_free (self->plan);
  g_ptr_array_unref (self->tasks);
  g_free (self);
}

ZerenFolder *
zeren_folder_new (void)
{
  ZerenFolder *self = g_new0 (ZerenFolder, 1);

  self->duties = g_ptr_array_new_with_free_func (duty_free);

  return self;
}

void
zeren_folder_free (ZerenFolder *self)
{
  g_free (self->title);
  g_free (self->office);
  g_clear_pointer (&self->made_at, g_date_time_unref);
  g_ptr_array_unref (self->duties);
  g_free (self);
}

/** zeren_folder_add_duty: Returns: (transfer none): an empty duty behind the others */
ZerenFolderDuty *
zeren_folder_add_duty (ZerenFolder *self)
{
  ZerenFolderDuty *duty = g_new0 (ZerenFolderDuty, 1);

  duty->tasks = g_ptr_array_new_with_free_func (task_free);
  g_ptr_array_add (self->duties, duty);

  return duty;
}

ZerenFolderTask *
zeren_folder_duty_add_task (ZerenFolderDuty *self)
{
  ZerenFolderTask *task = g_new0 (ZerenFolderTask, 1);

  task->files = g_ptr_array_new_with_free_func (file_free);
  g_ptr_array_add (self->tasks, task);

  return task;
}

ZerenFolderFile *
zeren_folder_task_add_file (ZerenFolderTask *self)
{
  ZerenFolderFile *file = g_new0 (ZerenFolderFile, 1);

  g_ptr_array_add (self->files, file);

  return file;
}

/** zeren_folder_foreach_file: calls @func for each file in the order of the folder, until it says
 * no. Returns: whether it never did */
gboolean
zeren_folder_foreach_file (ZerenFolder *self,
                           ZerenFolderFileFunc func,
                           gpointer data,
                           GError **error)
{
  for (guint i = 0; i < self->duties->len; i++)
    {
      ZerenFolderDuty *duty = g_ptr_array_index (self->duties, i);

      for (guint j = 0; j < duty->tasks->len; j++)
        {
          ZerenFolderTask *task = g_ptr_array_index (duty->tasks, j);

          for (guint k = 0; k < task->files->len; k++)
            if (!func (i, duty, task, g_ptr_array_index (task->files, k), data, error))
              return FALSE;
        }
    }

  return TRUE;
}

typedef struct
{
  guint n_files;
  gint64 size;
} Tally;

static gboolean
count_file (guint n_duty,
            ZerenFolderDuty *duty,
            ZerenFolderTask *task,
            ZerenFolderFile *file,
            gpointer data,
            GError **error)
{
  Tally *tally = data;

  tally->n_files++;
  if (file->path != NULL)
    tally->size += file->size;

  return TRUE;
}

guint
zeren_folder_count_files (ZerenFolder *self)
{
  Tally tally = { 0 };

  zeren_folder_foreach_file (self, count_file, &tally, NULL);

  return tally.n_files;
}

/** zeren_folder_measure: Returns: how many bytes there are to take in */
gint64
zeren_folder_measure (ZerenFolder *self)
{
  Tally tally = { 0 };

  zeren_folder_foreach_file (self, count_file, &tally, NULL);

  return tally.size;
}

/** zeren_folder_duty_dup_place: Returns: (transfer full) (nullable): the plan and the clause in it
 */
char *
zeren_folder_duty_dup_place (const ZerenFolderDuty *self)
{
  g_autofree char *clause = zeren_clause_path_to_name (self->clause);

  if (self->plan == NULL)
    return NULL;
  if (clause == NULL)
    /* Translators: %s is the title of a plan */
    return g_strdup_printf (_ ("“%s”"), self->plan);

  /* Translators: the title of a plan, and a place in it such as 二、（三） */
  return g_strdup_printf (_ ("“%1$s”, %2$s"), self->plan, clause);
}

/** zeren_folder_duty_dup_organisations: Returns: (transfer full): all on whom it falls, each once
 */
char *
zeren_folder_duty_dup_organisations (const ZerenFolderDuty *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->tasks->len; i++)
    {
      const ZerenFolderTask *task = g_ptr_array_index (self->tasks, i);

      if (!g_hash_table_add (seen, task->organisation))
        continue;
      if (text->len > 0)
        /* Translators: stands between the names of organizations */
        g_string_append (text, _ (", "));
      g_string_append (text, task->organisation);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* --- the work --------------------------------------------------------------------------------- */

/** zeren_folder_work_advance: Returns: whether to go on */
gboolean
zeren_folder_work_advance (ZerenFolderWork *self, gint64 done, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;

  self->done += done;
  if (self->progress != NULL)
    self->progress (CLAMP ((double)self->done / (double)MAX (self->total, 1), 0, 1), self->data);

  return TRUE;
}

static gboolean
set_system_error (const char *path, GError **error)
{
  int number = errno;

  g_set_error (error,
               G_IO_ERROR,
               g_io_error_from_errno (number),
               /* Translators: %1$s is a file or folder, %2$s what the system says */
               _ ("“%1$s” cannot be written: %2$s."),
               path,
               g_strerror (number));

  return FALSE;
}

/**
 * zeren_folder_write_whole:
 * @path: the file; replaced where it exists, once the new one is whole
 * @write: writes into an open file, or into the path of it
 *
 * Returns: whether the file stands; otherwise nothing is left of it
 */
gboolean
zeren_folder_write_whole (const char *path,
                          ZerenFolderWriteFunc write_func,
                          gpointer data,
                          GError **error)
{
  g_autofree char *temporary = g_strdup_printf ("%s.XXXXXX", path);
  int fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0600);
  gboolean done;

  if (fd < 0)
    return set_system_error (path, error);
  done = write_func (fd, temporary, data, error);
  if (done && fsync (fd) != 0)
    done = set_system_error (path, error);
  g_close (fd, NULL);
  if (done && g_rename (temporary, path) != 0)
    done = set_system_error (path, error);
  if (!done)
    g_unlink (temporary);

  return done;
}
