/* zeren-export-error.c: what can go wrong when files are written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-export-error.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (zeren-export-error-quark, zeren_export_error)

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
  gconstpointer data;
  gsize length;

  g_return_val_if_fail (content != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  data = g_bytes_get_data (content, &length);
  if (g_file_set_contents_full (path,
                                data,
                                (gssize)length,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                0644,
                                &local))
    return TRUE;

  g_set_error (error,
               ZEREN_EXPORT_ERROR,
               ZEREN_EXPORT_ERROR_WRITE,
               /* Translators: the first %s is a path, the second says why */
               _ ("“%s” could not be written: %s"),
               path,
               local->message);

  return FALSE;
}
