/* zeren-zip.c: parts of a ZIP container, read within limits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zeren-zip.h"

#include "zeren-document-limits.h"
#include "zeren-document.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>

typedef struct archive Archive;

static void
free_archive (Archive *archive)
{
  archive_read_free (archive);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Archive, free_archive)

static gboolean
set_damaged (GError **error)
{
  g_set_error_literal (
    error,
    ZEREN_DOCUMENT_ERROR,
    ZEREN_DOCUMENT_ERROR_DAMAGED,
    _ ("This DOCX is damaged and cannot be read. Open it in Word or WPS, save it "
       "anew as DOCX, and import that."));
  return FALSE;
}

static Archive *
open_zip (GBytes *zip, GError **error)
{
  g_autoptr (Archive) archive = archive_read_new ();
  gsize size;
  const void *data = g_bytes_get_data (zip, &size);

  archive_read_support_format_zip (archive);
  if (archive_read_open_memory (archive, data, size) != ARCHIVE_OK)
    {
      set_damaged (error);
      return NULL;
    }

  return g_steal_pointer (&archive);
}

static const char *
name_of (struct archive_entry *entry)
{
  const char *name = archive_entry_pathname_utf8 (entry);

  if (name == NULL)
    name = archive_entry_pathname (entry);
  if (name == NULL || !g_utf8_validate (name, -1, NULL))
    return NULL;

  return name[0] == '/' ? name + 1 : name;
}

static gboolean
next_entry (Archive *archive, struct archive_entry **entry, guint *count, GError **error)
{
  int status = archive_read_next_header (archive, entry);

  if (status == ARCHIVE_EOF)
    return FALSE;
  if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
    return set_damaged (error);
  if (++*count > ZEREN_LIMIT_ZIP_ENTRIES)
    {
      g_set_error (error,
                   ZEREN_DOCUMENT_ERROR,
                   ZEREN_DOCUMENT_ERROR_TOO_LARGE,
                   _ ("This DOCX is made of more than %d parts and is not read. Save it anew as "
                      "DOCX in Word or WPS and import that."),
                   ZEREN_LIMIT_ZIP_ENTRIES);
      return FALSE;
    }

  return TRUE;
}

/**
 * zeren_zip_check:
 * @zip: a ZIP container
 * @names: (element-type utf8): gets the names of its parts
 *
 * Returns: whether the container can be read and no part of it is encrypted
 */
gboolean
zeren_zip_check (GBytes *zip, GPtrArray *names, GError **error)
{
  g_autoptr (Archive) archive = open_zip (zip, error);
  g_autoptr (GError) reason = NULL;
  struct archive_entry *entry;
  guint count = 0;

  if (archive == NULL)
    return FALSE;
  while (next_entry (archive, &entry, &count, &reason))
    {
      const char *name = name_of (entry);

      if (archive_entry_is_encrypted (entry))
        {
          g_set_error_literal (error,
                               ZEREN_DOCUMENT_ERROR,
                               ZEREN_DOCUMENT_ERROR_ENCRYPTED,
                               _ ("This file is protected by a password. Open it in Word or WPS, "
                                  "save it without a password, and import that."));
          return FALSE;
        }
      if (name != NULL)
        g_ptr_array_add (names, g_strdup (name));
    }
  if (reason != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  return count > 0 || set_damaged (error);
}

static GBytes *
read_entry (Archive *archive, GError **error)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  guint8 buffer[65536];
  la_ssize_t n;

  while ((n = archive_read_data (archive, buffer, sizeof buffer)) > 0)
    {
      if (content->len + n > ZEREN_LIMIT_PART_SIZE)
        {
          g_set_error (error,
                       ZEREN_DOCUMENT_ERROR,
                       ZEREN_DOCUMENT_ERROR_TOO_LARGE,
                       /* Translators: %d megabytes. */
                       _ ("A part of this DOCX is larger than %d MB when unpacked. Import only the "
                          "part of the document that holds the plan."),
                       ZEREN_LIMIT_PART_SIZE / (1024 * 1024));
          return NULL;
        }
      g_byte_array_append (content, buffer, n);
    }
  if (n < 0)
    {
      set_damaged (error);
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}

/**
 * zeren_zip_read:
 * @zip: a ZIP container
 * @name: the name of a part, without a slash in front; upper and lower case are the same
 *
 * Returns: (transfer full) (nullable): the part; %NULL without an error where there is none
 */
GBytes *
zeren_zip_read (GBytes *zip, const char *name, GError **error)
{
  g_autoptr (Archive) archive = open_zip (zip, error);
  struct archive_entry *entry;
  guint count = 0;

  if (archive == NULL)
    return NULL;
  while (next_entry (archive, &entry, &count, error))
    {
      const char *found = name_of (entry);

      if (found != NULL && g_ascii_strcasecmp (found, name) == 0)
        return read_entry (archive, error);
    }

  return NULL;
}
