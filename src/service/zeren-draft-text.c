/* zeren-draft-text.c: the words of a DOCX, and how those of two differ
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-draft-text.h"

#include "zeren-docx.h"
#include "zeren-official-document.h"
#include "zeren-service-error.h"
#include "zeren-sniff.h"
#include "zeren-zip.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* An official document is below 1 MB; one with pictures below this. */
#define LIMIT_FILE (64 * 1024 * 1024)

static gboolean
check_size (const char *path, goffset size, GError **error)
{
  if (size <= LIMIT_FILE)
    return TRUE;

  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_INVALID,
               /* Translators: a path, and a number of megabytes */
               _ ("“%s” is larger than %d MB, which no document is. Take the pictures out of it."),
               path,
               LIMIT_FILE / (1024 * 1024));

  return FALSE;
}

/**
 * zeren_draft_text_load:
 * @path: a file
 * @cancellable: (nullable): to give up
 * @error: return location for a #GIOErrorEnum or #ZerenServiceError
 *
 * Returns: (transfer full): all of the file
 */
GBytes *
zeren_draft_text_load (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileInfo) info = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  file = g_file_new_for_path (path);
  info = g_file_query_info (
    file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, cancellable, error);
  if (info == NULL || !check_size (path, g_file_info_get_size (info), error))
    return NULL;

  return g_file_load_bytes (file, cancellable, NULL, error);
}

/* Returns: (transfer full) (nullable): when it says that it was made first; office programs keep
 * that when they save it */
static char *
dup_created (GBytes *docx)
{
  g_autoptr (GBytes) properties = zeren_zip_read (docx, "docProps/core.xml", NULL);
  g_autofree char *xml = NULL;
  const char *begin, *end;

  if (properties == NULL)
    return NULL;
  xml = g_strndup (g_bytes_get_data (properties, NULL), g_bytes_get_size (properties));
  begin = strstr (xml, "<dcterms:created");
  begin = begin != NULL ? strchr (begin, '>') : NULL;
  end = begin != NULL ? strchr (begin, '<') : NULL;

  return end != NULL ? g_strndup (begin + 1, (gsize)(end - begin - 1)) : NULL;
}

/** zeren_draft_text_have_same_origin: Returns: whether two DOCX were made at the same moment, so
 * that one can be what was made of the other by hand */
gboolean
zeren_draft_text_have_same_origin (GBytes *first, GBytes *second)
{
  g_autofree char *created = NULL;
  g_autofree char *other = NULL;

  g_return_val_if_fail (first != NULL && second != NULL, FALSE);

  created = dup_created (first);
  other = dup_created (second);

  return created != NULL && g_strcmp0 (created, other) == 0;
}

/* An empty paragraph is room on the page, not words. */
static void
add_lines (GStrvBuilder *into, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (*g_strstrip (lines[i]) != '\0')
        g_strv_builder_add (into, lines[i]);
    }
}

static void
add_item (GStrvBuilder *into, const ZerenFlowItem *item)
{
  if (item->table == NULL)
    {
      add_lines (into, item->paragraph.text);
      return;
    }
  for (guint i = 0; i < item->table->cells->len; i++)
    {
      const ZerenFlowCell *cell = item->table->cells->pdata[i];

      add_lines (into, cell->content.text);
    }
}

/**
 * zeren_draft_text_read:
 * @docx: a DOCX
 * @error: return location for a #ZerenDocumentError or #ZerenServiceError
 *
 * Returns: (transfer full): its paragraphs in the order of reading, those of tables cell by cell
 */
GStrv
zeren_draft_text_read (GBytes *docx, GError **error)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GStrvBuilder) paragraphs = g_strv_builder_new ();
  g_autoptr (ZerenFlow) flow = NULL;
  ZerenDocumentFormat format;

  g_return_val_if_fail (docx != NULL, NULL);

  if (!zeren_sniff (docx, &format, error))
    return NULL;
  if (format != ZEREN_DOCUMENT_FORMAT_DOCX)
    {
      g_set_error_literal (error,
                           ZEREN_SERVICE_ERROR,
                           ZEREN_SERVICE_ERROR_INVALID,
                           _ ("It is no DOCX. Save it as a Word document (.docx)."));
      return NULL;
    }
  flow = zeren_docx_read (docx, notes, error);
  if (flow == NULL)
    return NULL;
  for (guint i = 0; i < flow->items->len; i++)
    add_item (paragraphs, flow->items->pdata[i]);

  return g_strv_builder_end (paragraphs);
}

/** zeren_draft_text_list_placeholders: Returns: (transfer full): what is still to be filled in, in
 * the order of reading */
GStrv
zeren_draft_text_list_placeholders (const char *const *paragraphs)
{
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();

  g_return_val_if_fail (paragraphs != NULL, NULL);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      g_autoptr (GPtrArray)
        runs = zeren_official_split_runs (paragraphs[i], ZEREN_OFFICIAL_RUN_PLAIN);

      for (guint j = 0; j < runs->len; j++)
        {
          const ZerenOfficialRun *run = runs->pdata[j];

          if (run->style == ZEREN_OFFICIAL_RUN_PLACEHOLDER)
            g_strv_builder_add (found, run->text);
        }
    }

  return g_strv_builder_end (found);
}

/** zeren_draft_text_compare: Returns: (transfer full) (element-type ZerenParagraphDifference): how
 * the words of two DOCX differ; %NULL with an error */
GPtrArray *
zeren_draft_text_compare (GBytes *before, GBytes *after, GError **error)
{
  g_auto (GStrv) first = zeren_draft_text_read (before, error);
  g_auto (GStrv) second = first != NULL ? zeren_draft_text_read (after, error) : NULL;

  return second != NULL
           ? zeren_paragraph_diff ((const char *const *)first, (const char *const *)second)
           : NULL;
}

static GStrv
read_file (const char *path, GError **error)
{
  g_autoptr (GBytes) docx = zeren_draft_text_load (path, NULL, error);
  GStrv paragraphs = docx != NULL ? zeren_draft_text_read (docx, error) : NULL;

  if (paragraphs == NULL)
    /* Translators: a path before a colon and why it cannot be read */
    g_prefix_error (error, _ ("“%s”: "), path);

  return paragraphs;
}

/** zeren_draft_text_compare_files: as zeren_draft_text_compare(), for two files by their paths */
GPtrArray *
zeren_draft_text_compare_files (const char *before, const char *after, GError **error)
{
  g_auto (GStrv) first = NULL;
  g_auto (GStrv) second = NULL;

  g_return_val_if_fail (before != NULL && after != NULL, NULL);

  first = read_file (before, error);
  second = first != NULL ? read_file (after, error) : NULL;

  return second != NULL
           ? zeren_paragraph_diff ((const char *const *)first, (const char *const *)second)
           : NULL;
}
