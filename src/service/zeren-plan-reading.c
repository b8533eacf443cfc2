/* zeren-plan-reading.c: a plan file as it was read: its bytes, its reading copy, what is in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-plan-reading.h"

#include "zeren-document-limits.h"

#include <glib/gi18n-lib.h>

/* The system's own words name the file in full once more and are not always translated. */
static void
explain (GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_str (&error->message, _ ("There is no such file."));
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_set_str (&error->message, _ ("You may not read this file. Please ask its owner for a copy."));
}

static gboolean
check_file (GFile *file, GCancellable *cancellable, GError **error)
{
  const char *attributes = G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE;
  g_autoptr (GFileInfo)
    info = g_file_query_info (file, attributes, G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (info == NULL)
    return FALSE;
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error (error,
                   G_IO_ERROR,
                   G_IO_ERROR_NOT_REGULAR_FILE,
                   _ ("This is not a file. Please name the plan file itself."));
      return FALSE;
    }
  if (g_file_info_get_size (info) > ZEREN_LIMIT_FILE_SIZE)
    {
      g_autofree char *limit = g_format_size_full (ZEREN_LIMIT_FILE_SIZE, G_FORMAT_SIZE_IEC_UNITS);

      g_set_error (error,
                   ZEREN_DOCUMENT_ERROR,
                   ZEREN_DOCUMENT_ERROR_TOO_LARGE,
                   /* Translators: %s is a size such as 256 MiB */
                   _ ("The file is larger than %s. Please split it or save it without pictures."),
                   limit);
      return FALSE;
    }

  return TRUE;
}

/* The file is read once: what is hashed and kept is what is read. */
static GBytes *
load_file (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GError *local_error = NULL;
  GBytes *bytes = NULL;

  if (check_file (file, cancellable, &local_error))
    bytes = g_file_load_bytes (file, cancellable, NULL, &local_error);
  if (bytes == NULL)
    {
      explain (local_error);
      g_propagate_error (error, local_error);
    }

  return bytes;
}

static ZerenDocument *
open_file (const char *path, GBytes **bytes, GCancellable *cancellable, GError **error)
{
  *bytes = load_file (path, cancellable, error);
  if (*bytes == NULL)
    return NULL;

  return zeren_document_open_bytes (*bytes, cancellable, error);
}

/**
 * zeren_plan_read_text:
 * @path: a plan file
 *
 * Returns: (transfer full): its text, or %NULL with an error that names the file and says what to
 * do
 */
ZerenText *
zeren_plan_read_text (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ZerenDocument) document = open_file (path, &bytes, cancellable, error);
  ZerenText *text = NULL;

  if (document != NULL)
    text = zeren_document_read_text (document, cancellable, error);
  if (text == NULL)
    g_prefix_error (error, _ ("%s: "), path);

  return text;
}

static ZerenPlanReading *
read_plan (const char *path,
           const ZerenVocabulary *vocabulary,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (ZerenPlanReading) self = g_new0 (ZerenPlanReading, 1);
  g_autoptr (ZerenDocument) document = open_file (path, &self->bytes, cancellable, error);
  g_autoptr (ZerenText) text = NULL;
  GBytes *copy;

  if (document == NULL)
    return NULL;
  text = zeren_document_read_text (document, cancellable, error);
  if (text == NULL)
    return NULL;

  self->path = g_strdup (path);
  self->name = g_path_get_basename (path);
  self->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, self->bytes);
  self->format = zeren_document_get_format (document);
  copy = zeren_document_get_reading_copy (document);
  self->reading_copy = g_bytes_ref (copy != NULL ? copy : self->bytes);
  self->extraction = zeren_extract (text, vocabulary);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * zeren_plan_read:
 * @path: a plan file
 * @vocabulary: the words to extract with
 *
 * Returns: (transfer full): the file, read and extracted, or %NULL with an error that names the
 * file and says what to do
 */
ZerenPlanReading *
zeren_plan_read (const char *path,
                 const ZerenVocabulary *vocabulary,
                 GCancellable *cancellable,
                 GError **error)
{
  ZerenPlanReading *self;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (vocabulary != NULL, NULL);

  self = read_plan (path, vocabulary, cancellable, error);
  if (self == NULL)
    g_prefix_error (error, _ ("%s: "), path);

  return self;
}

void
zeren_plan_reading_free (ZerenPlanReading *self)
{
  g_free (self->path);
  g_free (self->name);
  g_free (self->sha256);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->reading_copy, g_bytes_unref);
  g_clear_pointer (&self->extraction, zeren_extraction_unref);
  g_free (self);
}
