/* zeren-plan-source.c: what a plan is read from: a file as it was loaded, or text that was pasted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-plan-source.h"

#include "zeren-document-limits.h"
#include "zeren-document.h"
#include "zeren-lock-name.h"
#include "zeren-plain.h"
#include "zeren-service-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BEGINNING_CHARS 60
#define NAME_CHARS      60
#define HEAD_SIZE       4096

G_DEFINE_BOXED_TYPE (ZerenPlanSource,
                     zeren_plan_source,
                     zeren_plan_source_ref,
                     zeren_plan_source_unref)

static ZerenPlanSource *
create_source (char *path, char *name, GBytes *bytes)
{
  ZerenPlanSource *self = g_atomic_rc_box_new0 (ZerenPlanSource);

  self->path = path;
  self->name = name;
  self->bytes = bytes;
  self->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  return self;
}

/* --- a file --- */

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

/* What lies on a server or a telephone has no path. */
static GFile *
open_path (const char *path)
{
  return strstr (path, "://") != NULL ? g_file_new_for_uri (path) : g_file_new_for_path (path);
}

static GBytes *
load_file (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = open_path (path);
  GError *local_error = NULL;
  GBytes *bytes = NULL;

  if (zeren_lock_name_check (path, &local_error) && check_file (file, cancellable, &local_error))
    bytes = g_file_load_bytes (file, cancellable, NULL, &local_error);
  if (bytes == NULL)
    {
      explain (local_error);
      g_propagate_error (error, local_error);
    }

  return bytes;
}

/**
 * zeren_plan_source_load:
 * @path: a plan file
 *
 * Returns: (transfer full): the file with its content, or %NULL with an error that says what to do
 */
ZerenPlanSource *
zeren_plan_source_load (const char *path, GCancellable *cancellable, GError **error)
{
  GBytes *bytes;

  g_return_val_if_fail (path != NULL, NULL);

  bytes = load_file (path, cancellable, error);

  return bytes != NULL ? create_source (g_strdup (path), g_path_get_basename (path), bytes) : NULL;
}

/* --- text --- */

/* A title is no file name yet: it may be long and hold what a folder would. */
static char *
dup_file_name (const char *title)
{
  g_autofree char *name = g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), NAME_CHARS));

  g_strdelimit (name, "/\\:*?\"<>|\n\r\t", '_');

  return g_strconcat (name, ".txt", NULL);
}

static gboolean
begins_with (const char *text, const char *title)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return g_str_has_prefix (text, title);
}

static gboolean
refuse (const char *message, GError **error)
{
  g_set_error_literal (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID, message);

  return FALSE;
}

static gboolean
check_text (const char *title, const char *text, GError **error)
{
  if (*title == '\0')
    return refuse (_ ("The plan needs a title."), error);
  if (*text == '\0')
    return refuse (_ ("There is no text to import."), error);
  if (!g_utf8_validate (text, -1, NULL) || !g_utf8_validate (title, -1, NULL))
    return refuse (_ ("This is no text in UTF-8."), error);
  if (strlen (text) > ZEREN_LIMIT_TEXT_SIZE)
    return refuse (_ ("The text is too long. Import only the part that holds the plan."), error);

  return TRUE;
}

/**
 * zeren_plan_source_new_text:
 * @title: what the plan is called
 * @text: its text, as it was pasted
 *
 * The title is put before a text that does not begin with it, so that the pages show it.
 *
 * Returns: (transfer full): a text file of that name, or %NULL with an error
 */
ZerenPlanSource *
zeren_plan_source_new_text (const char *title, const char *text, GError **error)
{
  g_autofree char *called = NULL;
  g_autofree char *stripped = NULL;
  g_autofree char *whole = NULL;
  ZerenPlanSource *self;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  called = g_strstrip (g_strdup (title));
  stripped = g_strchomp (g_strdup (text));
  if (!check_text (called, stripped, error))
    return NULL;

  whole = begins_with (stripped, called) ? g_strconcat (stripped, "\n", NULL)
                                         : g_strconcat (called, "\n\n", stripped, "\n", NULL);
  self = create_source (
    g_strdup (called), dup_file_name (called), g_bytes_new (whole, strlen (whole)));
  self->title = g_steal_pointer (&called);

  return self;
}

/* --- both --- */

ZerenPlanSource *
zeren_plan_source_ref (ZerenPlanSource *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  ZerenPlanSource *self = data;

  g_free (self->path);
  g_free (self->name);
  g_free (self->title);
  g_free (self->sha256);
  g_bytes_unref (self->bytes);
}

void
zeren_plan_source_unref (ZerenPlanSource *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/** zeren_plan_source_is_text: Returns: whether it can be nothing but text: no PDF and no DOCX */
gboolean
zeren_plan_source_is_text (ZerenPlanSource *self)
{
  gsize size;
  const char *data;

  g_return_val_if_fail (self != NULL, FALSE);

  data = g_bytes_get_data (self->bytes, &size);

  return !((size >= 4 && memcmp (data, "%PDF", 4) == 0) ||
           (size >= 2 && memcmp (data, "PK", 2) == 0));
}

/**
 * zeren_plan_source_is_doubtful:
 *
 * Returns: whether this is a text that can be read in more than one encoding; a person who sees
 *   zeren_plan_source_dup_beginning() has to say in which
 */
gboolean
zeren_plan_source_is_doubtful (ZerenPlanSource *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return zeren_plan_source_is_text (self) && zeren_plain_is_doubtful (self->bytes);
}

static const char *const encodings[] = { "BIG5-HKSCS", "GB18030",  "UTF-8",
                                         "UTF-16LE",   "UTF-16BE", NULL };

/**
 * zeren_plan_source_list_encodings:
 *
 * Returns: (transfer container) (element-type utf8): the encodings in which the beginning of a text
 *   can be read, the likeliest first where it is doubtful; all where it can be read in none
 */
GPtrArray *
zeren_plan_source_list_encodings (ZerenPlanSource *self)
{
  g_autoptr (GPtrArray) readable = NULL;
  gsize size;
  const char *data;

  g_return_val_if_fail (self != NULL, NULL);

  readable = g_ptr_array_new ();
  data = g_bytes_get_data (self->bytes, &size);
  for (guint i = 0; encodings[i] != NULL; i++)
    {
      g_autofree char *beginning = zeren_plan_source_dup_beginning (self, encodings[i]);

      /* Hardly a text in UTF-16 is without a null byte: each line end has one. */
      if (beginning == NULL ||
          (g_str_has_prefix (encodings[i], "UTF-16") && memchr (data, '\0', size) == NULL))
        continue;
      /* What is UTF-8 by chance is simplified Chinese. */
      if (g_str_equal (encodings[i], "GB18030") && g_utf8_validate (data, size, NULL))
        g_ptr_array_insert (readable, 0, (gpointer)encodings[i]);
      else
        g_ptr_array_add (readable, (gpointer)encodings[i]);
    }
  for (guint i = 0; readable->len == 0 || (i > 0 && encodings[i] != NULL); i++)
    g_ptr_array_add (readable, (gpointer)encodings[i]);

  return g_steal_pointer (&readable);
}

/**
 * zeren_plan_source_find_encoding:
 * @name: how somebody wrote it: `gbk`, `Big5`, `UTF-16` …
 *
 * Returns: (nullable): the encoding of that name that a text can be read in, or %NULL with an error
 *   that names all
 */
const char *
zeren_plan_source_find_encoding (const char *name, GError **error)
{
  static const struct
  {
    const char *name, *encoding;
  } others[] = {
    { "BIG5", "BIG5-HKSCS" },  { "BIG5HKSCS", "BIG5-HKSCS" }, { "GBK", "GB18030" },
    { "GB2312", "GB18030" },   { "CP936", "GB18030" },        { "UTF8", "UTF-8" },
    { "UTF16", "UTF-16LE" },   { "UTF-16", "UTF-16LE" },      { "UTF16LE", "UTF-16LE" },
    { "UTF16BE", "UTF-16BE" },
  };
  g_autofree char *all = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; encodings[i] != NULL; i++)
    if (g_ascii_strcasecmp (name, encodings[i]) == 0)
      return encodings[i];
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_ascii_strcasecmp (name, others[i].name) == 0)
      return others[i].encoding;

  all = g_strjoinv (", ", (char **)encodings);
  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_INVALID,
               /* Translators: the first %s is what somebody wrote, the second names of encodings */
               _ ("No encoding is called “%s”. Choose one of these: %s."),
               name,
               all);

  return NULL;
}

/* The first bytes of a text; @cut fewer, as its last character may be cut in two. */
static GBytes *
dup_head (GBytes *bytes, gsize cut)
{
  gsize size = g_bytes_get_size (bytes);

  return g_bytes_new_from_bytes (bytes, 0, size > HEAD_SIZE ? HEAD_SIZE - cut : size);
}

/* No character is longer. */
#define LONGEST_CHAR 4

static char *
decode_head (GBytes *bytes, const char *encoding)
{
  for (gsize cut = 0; cut < LONGEST_CHAR; cut++)
    {
      g_autoptr (GBytes) head = dup_head (bytes, cut);
      char *text = zeren_plain_decode_as (head, encoding);

      if (text != NULL)
        return text;
    }

  return NULL;
}

/**
 * zeren_plan_source_dup_beginning:
 * @encoding: one of zeren_plan_source_list_encodings()
 *
 * Returns: (transfer full) (nullable): how the text begins if it is read so; %NULL where it cannot
 */
char *
zeren_plan_source_dup_beginning (ZerenPlanSource *self, const char *encoding)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) words = NULL;
  g_autofree char *line = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (encoding != NULL, NULL);

  text = decode_head (self->bytes, encoding);
  if (text == NULL)
    return NULL;

  g_strstrip (text);
  words = g_strsplit_set (text, "\n\t", -1);
  line = g_strjoinv (" ", words);

  return g_utf8_substring (line, 0, MIN (g_utf8_strlen (line, -1), BEGINNING_CHARS));
}
