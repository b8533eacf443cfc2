/* zeren-document-check.c: files are checked against the official layout, off the main thread too
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-document-check.h"

#include "zeren-lock-name.h"
#include "zeren-service-error.h"

#include <glib/gi18n-lib.h>

/* An official document is below 1 MB; one with pictures below this. */
#define LIMIT_FILE (64 * 1024 * 1024)

static gboolean
set_unreadable (GFile *file, const GError *reason, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);

  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_error_copy (reason));
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error,
                 ZEREN_SERVICE_ERROR,
                 ZEREN_SERVICE_ERROR_NOT_FOUND,
                 /* Translators: %s is a file */
                 _ ("There is no file “%s”."),
                 name);
  else
    g_set_error (error,
                 ZEREN_SERVICE_ERROR,
                 ZEREN_SERVICE_ERROR_NOT_FOUND,
                 /* Translators: the first %s is a file, the second says why */
                 _ ("“%s” could not be read: %s"),
                 name,
                 reason->message);

  return FALSE;
}

static gboolean
is_within_limit (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GFileInfo)
    info = g_file_query_info (file,
                              G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                              G_FILE_QUERY_INFO_NONE,
                              cancellable,
                              &reason);

  if (info == NULL)
    return set_unreadable (file, reason, error);
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_autofree char *name = g_file_get_basename (file);

      g_set_error (error,
                   ZEREN_SERVICE_ERROR,
                   ZEREN_SERVICE_ERROR_INVALID,
                   /* Translators: %s is the name of a folder or the like */
                   _ ("“%s” is not a file. Choose a DOCX."),
                   name);
      return FALSE;
    }
  if (g_file_info_get_size (info) > LIMIT_FILE)
    {
      g_set_error (error,
                   ZEREN_SERVICE_ERROR,
                   ZEREN_SERVICE_ERROR_INVALID,
                   /* Translators: %d megabytes. */
                   _ ("Only files of up to %d MB can be checked. Choose a DOCX."),
                   LIMIT_FILE / (1024 * 1024));
      return FALSE;
    }

  return TRUE;
}

static ZerenDocxCheck *
check_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GBytes) docx = NULL;
  g_autofree char *name = g_file_get_basename (file);

  if (!zeren_lock_name_check (name, error) || !is_within_limit (file, cancellable, error))
    return NULL;
  docx = g_file_load_bytes (file, cancellable, NULL, &reason);
  if (docx == NULL)
    {
      set_unreadable (file, reason, error);
      return NULL;
    }

  return zeren_docx_check_new (docx, cancellable, error);
}

/**
 * zeren_document_check:
 * @path: a DOCX
 * @cancellable: (nullable): ends the check
 * @error: return location for a #ZerenServiceError or #ZerenExportError
 *
 * Returns: (transfer full): what does not hold of GB/T 9704-2012
 */
ZerenDocxCheck *
zeren_document_check (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  file = g_file_new_for_path (path);

  return check_file (file, cancellable, error);
}

static void
check_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  ZerenDocxCheck *check = check_file (data, cancellable, &error);

  if (check != NULL)
    g_task_return_pointer (task, check, (GDestroyNotify)zeren_docx_check_unref);
  else
    g_task_return_error (task, error);
}

/** zeren_document_check_async: as zeren_document_check(), on a thread of its own */
void
zeren_document_check_async (GFile *file,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_return_if_fail (G_IS_FILE (file));

  g_task_set_source_tag (task, zeren_document_check_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, check_thread);
}

ZerenDocxCheck *
zeren_document_check_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
