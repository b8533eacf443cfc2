/* zeren-lock-name.c: files that an office program leaves beside what is open in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-lock-name.h"

#include <glib/gi18n-lib.h>

/* Word, Excel and WPS: ~$方案.docx; WPS on Linux: .~方案.docx; LibreOffice: .~lock.方案.docx# */
static gboolean
is_lock (const char *name)
{
  return g_str_has_prefix (name, "~$") || g_str_has_prefix (name, ".~");
}

/**
 * zeren_lock_name_check:
 * @path: a file that somebody chose
 * @error: return location for a %G_IO_ERROR_INVALID_FILENAME
 *
 * Whoever chooses all files of a folder chooses these along with them.
 *
 * Returns: whether the file may be a document, %FALSE where it only says that one is open
 */
gboolean
zeren_lock_name_check (const char *path, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);

  if (!is_lock (name))
    return TRUE;

  g_set_error_literal (
    error,
    G_IO_ERROR,
    G_IO_ERROR_INVALID_FILENAME,
    _ ("This is no document: Word, WPS or LibreOffice puts it beside a document "
       "that is open. Close the document there and choose the document itself."));

  return FALSE;
}
