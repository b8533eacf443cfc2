/* zeren-plan-reading.c: a plan file as it was read: its bytes, its reading copy, what is in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-plan-reading.h"

#include "zeren-plain.h"
#include "zeren-service-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* --- text --- */

static gboolean
refuse_doubtful (ZerenPlanSource *source, GError **error)
{
  g_autoptr (GPtrArray) encodings = zeren_plan_source_list_encodings (source);
  g_autofree char *names = NULL;

  g_ptr_array_add (encodings, NULL);
  names = g_strjoinv (", ", (char **)encodings->pdata);
  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_INVALID,
               /* Translators: %s are names of encodings, such as BIG5-HKSCS, GB18030 */
               _ ("It is not certain in which encoding this text is. Please say which with "
                  "--encoding: %s."),
               names);

  return FALSE;
}

/* A text whose encoding somebody has chosen is opened as what it says. */
static GBytes *
dup_content (ZerenPlanSource *source, const char *encoding, GError **error)
{
  char *text;

  if (encoding != NULL && (encoding = zeren_plan_source_find_encoding (encoding, error)) == NULL)
    return NULL;
  if (encoding == NULL && zeren_plan_source_is_doubtful (source))
    {
      refuse_doubtful (source, error);
      return NULL;
    }
  if (encoding == NULL || !zeren_plan_source_is_text (source))
    return g_bytes_ref (source->bytes);

  text = zeren_plain_decode_as (source->bytes, encoding);
  if (text != NULL)
    return g_bytes_new_take (text, strlen (text));

  g_set_error (error,
               ZEREN_DOCUMENT_ERROR,
               ZEREN_DOCUMENT_ERROR_UNKNOWN,
               /* Translators: %s is the name of an encoding, such as GB18030 */
               _ ("This file is no text in %s. Choose another encoding."),
               encoding);

  return NULL;
}

static ZerenText *
read_text (ZerenPlanSource *source,
           const char *encoding,
           ZerenPictures pictures,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (GBytes) content = dup_content (source, encoding, error);
  g_autoptr (ZerenDocument) document = NULL;

  if (content != NULL)
    document = zeren_document_open_bytes (content, cancellable, error);
  if (document == NULL)
    return NULL;

  zeren_document_set_recognizes (document, pictures == ZEREN_PICTURES_RECOGNIZED);

  return zeren_document_read_text (document, cancellable, error);
}

/**
 * zeren_plan_read_text:
 * @path: a plan file
 * @encoding: (nullable): what a text is to be read in; needed where it is doubtful
 * @pictures: what is done with pages that are pictures
 *
 * Returns: (transfer full): its text, or %NULL with an error that names the file and says what to
 * do
 */
ZerenText *
zeren_plan_read_text (const char *path,
                      const char *encoding,
                      ZerenPictures pictures,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (ZerenPlanSource) source = zeren_plan_source_load (path, cancellable, error);
  ZerenText *text = source != NULL ? read_text (source, encoding, pictures, cancellable, error)
                                   : NULL;

  if (text == NULL)
    g_prefix_error (error, _ ("%s: "), path);

  return text;
}

/* --- a plan --- */

typedef struct
{
  ZerenProgressFunc progress;
  gpointer data;
} Progress;

static void
tell (const Progress *progress, const char *message, double fraction)
{
  if (progress->progress != NULL)
    progress->progress (message, fraction, progress->data);
}

static void
page_cb (guint page, guint n_pages, gboolean is_picture, gpointer user_data)
{
  g_autofree char *message = NULL;

  if (is_picture)
    /* Translators: the page that is read, and how many there are */
    message = g_strdup_printf (
      _ ("Recognizing the text of page %u of %u, which is a picture…"), page, n_pages);
  else
    /* Translators: the page that is read, and how many there are */
    message = g_strdup_printf (_ ("Reading page %u of %u…"), page, n_pages);
  tell (user_data, message, 0.1 + 0.5 * page / n_pages);
}

static ZerenPlanReading *
read_document (ZerenDocument *document,
               ZerenPlanSource *source,
               const ZerenVocabulary *vocabulary,
               Progress *progress,
               GCancellable *cancellable,
               GError **error)
{
  g_autoptr (ZerenPlanReading) self = g_new0 (ZerenPlanReading, 1);
  g_autoptr (ZerenText) text = NULL;

  zeren_document_set_progress (document, page_cb, progress);
  text = zeren_document_read_text (document, cancellable, error);
  if (text == NULL)
    return NULL;
  tell (progress, _ ("Looking for duties…"), 0.7);

  self->path = g_strdup (source->path);
  self->name = g_strdup (source->name);
  self->title = g_strdup (source->title);
  self->sha256 = g_strdup (source->sha256);
  self->bytes = g_bytes_ref (source->bytes);
  self->format = zeren_document_get_format (document);
  self->document = g_object_ref (document);
  self->extraction = zeren_extract (text, vocabulary);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

static ZerenPlanReading *
read_source (ZerenPlanSource *source,
             const char *encoding,
             ZerenPictures pictures,
             const ZerenVocabulary *vocabulary,
             Progress *progress,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (GBytes) content = NULL;
  g_autoptr (ZerenDocument) document = NULL;

  tell (progress, _ ("Opening the file…"), 0.05);
  content = dup_content (source, encoding, error);
  if (content == NULL)
    return NULL;
  document = zeren_document_open_bytes (content, cancellable, error);
  if (document == NULL)
    return NULL;

  zeren_document_set_recognizes (document, pictures == ZEREN_PICTURES_RECOGNIZED);

  return read_document (document, source, vocabulary, progress, cancellable, error);
}

/**
 * zeren_plan_read_source:
 * @source: a file or text
 * @encoding: (nullable): what a text is to be read in, where a person has chosen; needed where it
 * is doubtful
 * @pictures: what is done with pages that are pictures
 * @vocabulary: the words to extract with
 * @progress: (nullable): is told what is being done, on this thread
 *
 * The reading copy is drawn, so that keeping the plan does not wait for it.
 *
 * Returns: (transfer full): the plan, read and extracted, or %NULL with an error that says what to
 * do
 */
ZerenPlanReading *
zeren_plan_read_source (ZerenPlanSource *source,
                        const char *encoding,
                        ZerenPictures pictures,
                        const ZerenVocabulary *vocabulary,
                        ZerenProgressFunc progress,
                        gpointer progress_data,
                        GCancellable *cancellable,
                        GError **error)
{
  Progress telling = { progress, progress_data };
  g_autoptr (ZerenPlanReading) self = NULL;

  g_return_val_if_fail (source != NULL, NULL);
  g_return_val_if_fail (vocabulary != NULL, NULL);

  self = read_source (source, encoding, pictures, vocabulary, &telling, cancellable, error);
  if (self == NULL || zeren_plan_reading_get_copy (self, error) == NULL)
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * zeren_plan_read:
 * @path: a plan file
 * @encoding: (nullable): what a text is to be read in; needed where it is doubtful
 * @pictures: what is done with pages that are pictures
 * @vocabulary: the words to extract with
 * @progress: (nullable): is told what is being done, on this thread
 *
 * Returns: (transfer full): the file, read and extracted, or %NULL with an error that names the
 * file and says what to do
 */
ZerenPlanReading *
zeren_plan_read (const char *path,
                 const char *encoding,
                 ZerenPictures pictures,
                 const ZerenVocabulary *vocabulary,
                 ZerenProgressFunc progress,
                 gpointer progress_data,
                 GCancellable *cancellable,
                 GError **error)
{
  Progress telling = { progress, progress_data };
  g_autoptr (ZerenPlanSource) source = NULL;
  ZerenPlanReading *self = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (vocabulary != NULL, NULL);

  source = zeren_plan_source_load (path, cancellable, error);
  if (source != NULL)
    self = read_source (source, encoding, pictures, vocabulary, &telling, cancellable, error);
  if (self == NULL)
    g_prefix_error (error, _ ("%s: "), path);

  return self;
}

/**
 * zeren_plan_reading_get_copy:
 *
 * Returns: (transfer none): the PDF that positions and boxes lie in: the file itself, or our layout
 * of it, which is drawn when it is asked for first
 */
GBytes *
zeren_plan_reading_get_copy (const ZerenPlanReading *self, GError **error)
{
  GBytes *copy = NULL;

  if (!zeren_document_get_reading_copy (self->document, &copy, error))
    return NULL;

  return copy != NULL ? copy : self->bytes;
}

void
zeren_plan_reading_free (ZerenPlanReading *self)
{
  g_free (self->path);
  g_free (self->name);
  g_free (self->title);
  g_free (self->sha256);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_object (&self->document);
  g_clear_pointer (&self->extraction, zeren_extraction_unref);
  g_free (self);
}
