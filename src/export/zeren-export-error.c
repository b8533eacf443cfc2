/* zeren-export-error.c: what can go wrong when files are written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-export-error.h"

#include "zeren-write-failure.h"

#include <errno.h>
#include <glib/gstdio.h>

G_DEFINE_QUARK (zeren-export-error-quark, zeren_export_error)

static gboolean
move (const char *from, const char *to, GError **error)
{
  if (g_rename (from, to) == 0)
    return TRUE;

  g_set_error_literal (
    error, G_FILE_ERROR, (int)g_file_error_from_errno (errno), g_strerror (errno));

  return FALSE;
}

/**
 * zeren_export_save:
 * @content: what to write
 * @path: where to
 * @error: return location for a #ZerenExportError
 *
 * Writes a file whole or not at all: into a temporary file beside it, flushed and renamed.
 *
 * Returns: whether the file stands
 */
gboolean
zeren_export_save (GBytes *content, const char *path, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *part = NULL;
  g_autofree char *text = NULL;
  gconstpointer data;
  gsize length;

  g_return_val_if_fail (content != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  data = g_bytes_get_data (content, &length);
  folder = g_path_get_dirname (path);
  /* a name of its own: one made longer may be too long where that of the file is not */
  name = g_strdup_printf (".zeren-%08x", g_random_int ());
  part = g_build_filename (folder, name, NULL);
  if (g_file_set_contents_full (
        part, data, (gssize)length, G_FILE_SET_CONTENTS_DURABLE, 0644, &local) &&
      move (part, path, &local))
    return TRUE;

  g_unlink (part);
  text = zeren_write_failure_to_text (path, local);
  g_set_error_literal (error, ZEREN_EXPORT_ERROR, ZEREN_EXPORT_ERROR_WRITE, text);

  return FALSE;
}
