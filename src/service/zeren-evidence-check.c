/* zeren-evidence-check.c: whether files can be kept as evidence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-evidence-check-private.h"

#include "zeren-lock-name.h"
#include "zeren-service-error.h"

#include <glib/gi18n-lib.h>

static GFileInfo *
query_file (GFile *file, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) failure = NULL;
  GFileInfo *info = g_file_query_info (file,
                                       G_FILE_ATTRIBUTE_STANDARD_TYPE
                                       "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                       G_FILE_QUERY_INFO_NONE,
                                       cancellable,
                                       &failure);

  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error,
                 ZEREN_SERVICE_ERROR,
                 ZEREN_SERVICE_ERROR_NOT_FOUND,
                 /* Translators: %s is the name of a file */
                 _ ("%s: There is no such file."),
                 name);
  else if (failure != NULL)
    g_propagate_prefixed_error (error, g_steal_pointer (&failure), _ ("%s: "), name);

  return info;
}

static gboolean
check_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GFileInputStream) stream = NULL;

  if (!zeren_lock_name_check (name, error))
    {
      g_prefix_error (error, _ ("%s: "), name);
      return FALSE;
    }
  info = query_file (file, name, cancellable, error);
  if (info == NULL)
    return FALSE;
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error (error,
                   ZEREN_SERVICE_ERROR,
                   ZEREN_SERVICE_ERROR_INVALID,
                   /* Translators: %s is the name of a folder or the like */
                   _ ("“%s” is not a file, so it cannot be kept as evidence."),
                   name);
      return FALSE;
    }
  if (g_file_info_get_size (info) == 0)
    {
      g_set_error (error,
                   ZEREN_SERVICE_ERROR,
                   ZEREN_SERVICE_ERROR_INVALID,
                   /* Translators: %s is the name of a file */
                   _ ("“%s” is empty, so it shows nothing."),
                   name);
      return FALSE;
    }
  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    g_prefix_error (error, _ ("%s: "), name);

  return stream != NULL;
}

/** zeren_evidence_check_files: Returns: whether there are files (element-type GFile), each of which
 * can be read and shows something; all are looked at before anything is written */
gboolean
zeren_evidence_check_files (GPtrArray *files, GCancellable *cancellable, GError **error)
{
  if (files == NULL || files->len == 0)
    {
      g_set_error_literal (error,
                           ZEREN_SERVICE_ERROR,
                           ZEREN_SERVICE_ERROR_INVALID,
                           _ ("Name at least one file that shows that it was done."));
      return FALSE;
    }
  for (guint i = 0; i < files->len; i++)
    if (!check_file (g_ptr_array_index (files, i), cancellable, error))
      return FALSE;

  return TRUE;
}
