/* zeren-write-failure.c: why a file could not be written, and what to do about it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-write-failure.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

typedef enum
{
  FAILURE_OTHER,
  FAILURE_FULL,
  FAILURE_PROTECTED,
  FAILURE_NO_FOLDER,
  FAILURE_LONG_NAME,
  FAILURE_IS_FOLDER,
  FAILURE_BUSY,
} Failure;

/* GIO and GLib have words of their own for the same. */
static const struct
{
  int gio;
  int glib;
  Failure failure;
} failures[] = {
  { G_IO_ERROR_NO_SPACE, G_FILE_ERROR_NOSPC, FAILURE_FULL },
  { G_IO_ERROR_PERMISSION_DENIED, G_FILE_ERROR_ACCES, FAILURE_PROTECTED },
  { G_IO_ERROR_PERMISSION_DENIED, G_FILE_ERROR_PERM, FAILURE_PROTECTED },
  { G_IO_ERROR_READ_ONLY, G_FILE_ERROR_ROFS, FAILURE_PROTECTED },
  { G_IO_ERROR_NOT_FOUND, G_FILE_ERROR_NOENT, FAILURE_NO_FOLDER },
  { G_IO_ERROR_NOT_DIRECTORY, G_FILE_ERROR_NOTDIR, FAILURE_NO_FOLDER },
  { G_IO_ERROR_FILENAME_TOO_LONG, G_FILE_ERROR_NAMETOOLONG, FAILURE_LONG_NAME },
  { G_IO_ERROR_IS_DIRECTORY, G_FILE_ERROR_ISDIR, FAILURE_IS_FOLDER },
  { G_IO_ERROR_BUSY, G_FILE_ERROR_TXTBSY, FAILURE_BUSY },
};

static Failure
failure_of (const GError *reason)
{
  for (guint i = 0; i < G_N_ELEMENTS (failures); i++)
    if (g_error_matches (reason, G_IO_ERROR, failures[i].gio) ||
        g_error_matches (reason, G_FILE_ERROR, failures[i].glib))
      return failures[i].failure;

  return FAILURE_OTHER;
}

/**
 * zeren_write_failure_to_text:
 * @path: what was to be written
 * @reason: a #GIOErrorEnum or #GFileError
 *
 * The words of the system name a temporary file, and not what to do.
 *
 * Returns: (transfer full): a sentence for whoever wanted to write it
 */
char *
zeren_write_failure_to_text (const char *path, const GError *reason)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *folder = g_path_get_dirname (path);

  switch (failure_of (reason))
    {
    case FAILURE_FULL:
      /* Translators: a file, and its folder */
      return g_strdup_printf (_ ("There is no room left for “%1$s” in “%2$s”. Delete what is not "
                                 "needed on that disk, or choose another folder."),
                              name,
                              folder);
    case FAILURE_PROTECTED:
      /* Translators: a file, and its folder */
      return g_strdup_printf (_ ("“%1$s” may not be written in “%2$s”. Take off the write "
                                 "protection, or choose another folder."),
                              name,
                              folder);
    case FAILURE_NO_FOLDER:
      /* Translators: a file, and its folder */
      return g_strdup_printf (_ ("“%1$s” cannot be written: there is no folder “%2$s”. Make it, "
                                 "plug in the disk that it is on, or choose another folder."),
                              name,
                              folder);
    case FAILURE_LONG_NAME:
      /* Translators: a file */
      return g_strdup_printf (_ ("The name “%s” is too long. Choose a shorter one."), name);
    case FAILURE_IS_FOLDER:
      /* Translators: a path */
      return g_strdup_printf (_ ("“%s” is a folder. Choose another name."), path);
    case FAILURE_BUSY:
      /* Translators: a file */
      return g_strdup_printf (
        _ ("“%s” is open in another program. Close it there, and try once more."), name);
    case FAILURE_OTHER:
    default:
      /* Translators: the first %s is a path, the second says why */
      return g_strdup_printf (_ ("“%s” could not be written: %s"), path, reason->message);
    }
}

/** zeren_write_failure_explain: says @error as zeren_write_failure_to_text() does; that somebody
 * gave up stays as it is */
void
zeren_write_failure_explain (GError *error, const char *path)
{
  char *text;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  text = zeren_write_failure_to_text (path, error);
  g_free (error->message);
  error->message = text;
}

/**
 * zeren_write_make_folder:
 * @path: a folder
 * @mode: for it and those above that are made
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: whether the folder is there now
 */
gboolean
zeren_write_make_folder (const char *path, int mode, GError **error)
{
  g_autoptr (GError) reason = NULL;

  if (g_mkdir_with_parents (path, mode) == 0)
    return TRUE;

  reason = g_error_new_literal (G_IO_ERROR, (int)g_io_error_from_errno (errno), g_strerror (errno));
  zeren_write_failure_explain (reason, path);
  g_propagate_error (error, g_steal_pointer (&reason));

  return FALSE;
}
