/* zeren-template-package.c: all parts of a template, read within limits, written as they were
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-template-private.h"

#include "zeren-checked-document.h"
#include "zeren-docx-entries-private.h"
#include "zeren-export-error.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <string.h>

/* A template is below 1 MB; one with a picture in its head below these. */
static const ZerenDocxLimits limits = { 1000, 16 * 1024 * 1024, 48 * 1024 * 1024 };

#define MAIN_TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

typedef struct
{
  char *path;
  GBytes *content;
  xmlDoc *tree; /* (nullable): where it is text */
  ZerenTemplatePlace place;
} Part;

struct _ZerenTemplatePackage
{
  GPtrArray *parts;
  GPtrArray *texts; /* lent: those of parts that are text, the document first */
};

static void
free_part (gpointer data)
{
  Part *part = data;

  g_free (part->path);
  g_bytes_unref (part->content);
  g_clear_pointer (&part->tree, xmlFreeDoc);
  g_free (part);
}

static gboolean
set_error (GError **error, const char *message)
{
  g_set_error_literal (error, ZEREN_EXPORT_ERROR, ZEREN_EXPORT_ERROR_READ, message);

  return FALSE;
}

static gboolean
set_damaged (GError **error)
{
  return set_error (error,
                    _ ("This is no DOCX that can be read. Open it in Word, WPS or LibreOffice, "
                       "save it as DOCX without a password, and choose that file."));
}

static gboolean
set_too_large (GError **error)
{
  g_set_error (error,
               ZEREN_EXPORT_ERROR,
               ZEREN_EXPORT_ERROR_READ,
               /* Translators: %d megabytes */
               _ ("A part of this DOCX is larger than %d MB when unpacked. Take large pictures out "
                  "of the template, save it, and choose it again."),
               (int)(limits.part / (1024 * 1024)));

  return FALSE;
}

/* --- reading ------------------------------------------------------------------------------ */

static Part *
find_part (ZerenTemplatePackage *self, const char *path)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = g_ptr_array_index (self->parts, i);

      if (g_str_equal (part->path, path))
        return part;
    }

  return NULL;
}

/* No name that could lead out of a folder is passed on, and none twice. */
static gboolean
is_good_path (ZerenTemplatePackage *self, const char *path)
{
  return path != NULL && g_utf8_validate (path, -1, NULL) && path[0] != '/' && path[0] != '\0' &&
         strstr (path, "..") == NULL && strchr (path, '\\') == NULL &&
         find_part (self, path) == NULL;
}

static ZerenDocxFault
wants (const char *path, gboolean *wanted, gpointer user_data)
{
  *wanted = path == NULL || !g_str_has_suffix (path, "/");

  return !*wanted || is_good_path (user_data, path) ? ZEREN_DOCX_FAULT_NONE
                                                    : ZEREN_DOCX_FAULT_DAMAGED;
}

static void
take (const char *path, GBytes *content, gpointer user_data)
{
  ZerenTemplatePackage *self = user_data;
  Part *part = g_new0 (Part, 1);

  part->path = g_strdup (path);
  part->content = g_bytes_ref (content);
  g_ptr_array_add (self->parts, part);
}

static gboolean
unpack (ZerenTemplatePackage *self, GBytes *docx, GCancellable *cancellable, GError **error)
{
  static const ZerenDocxEntries entries = { wants, take };

  switch (zeren_docx_entries_read (docx, &limits, &entries, self, cancellable))
    {
    case ZEREN_DOCX_FAULT_NONE:
      return TRUE;
    case ZEREN_DOCX_FAULT_CANCELLED:
      return !g_cancellable_set_error_if_cancelled (cancellable, error);
    case ZEREN_DOCX_FAULT_TOO_LARGE:
      return set_too_large (error);
    case ZEREN_DOCX_FAULT_DAMAGED:
    default:
      return set_damaged (error);
    }
}

/* Every element of Word has the namespace that its root declares: so none depends on a declaration
 * that goes together with another element. */
static void
share_namespace (xmlNode *node, xmlNs *shared)
{
  for (; node != NULL; node = node->next)
    {
      if (node->type != XML_ELEMENT_NODE)
        continue;
      if (zeren_checked_is (node, (const char *)node->name))
        node->ns = shared;
      for (xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
        {
          if (attribute->ns != NULL && attribute->ns->href != NULL &&
              xmlStrEqual (attribute->ns->href, shared->href))
            attribute->ns = shared;
        }
      share_namespace (node->children, shared);
    }
}

/* --- which parts are text ----------------------------------------------------------------- */

static xmlDoc *
parse_at (ZerenTemplatePackage *self, const char *path)
{
  Part *part = find_part (self, path);

  return part != NULL ? zeren_docx_entries_parse (part->content, "UTF-8") : NULL;
}

/* The targets of the relations whose type ends with @type, from the folder of their part. */
static void
add_targets (xmlDoc *relations, const char *type, const char *folder, GPtrArray *paths)
{
  xmlNode *root = relations != NULL ? xmlDocGetRootElement (relations) : NULL;

  for (xmlNode *node = root != NULL ? root->children : NULL; node != NULL; node = node->next)
    {
      g_autofree char *found = zeren_checked_attribute (
        node->type == XML_ELEMENT_NODE ? node : NULL, "Type");
      g_autofree char *target = found != NULL && g_str_has_suffix (found, type)
                                  ? zeren_checked_attribute (node, "Target")
                                  : NULL;

      if (target != NULL)
        g_ptr_array_add (
          paths, target[0] == '/' ? g_strdup (target + 1) : g_strconcat (folder, target, NULL));
    }
}

static gboolean
add_text (ZerenTemplatePackage *self,
          const char *path,
          const char *root,
          ZerenTemplatePlace place,
          GError **error)
{
  Part *part = find_part (self, path);

  if (part == NULL)
    return set_damaged (error);
  if (part->tree != NULL)
    return TRUE;
  part->tree = zeren_docx_entries_parse (part->content, "UTF-8");
  part->place = place;
  if (part->tree == NULL || !zeren_checked_is (xmlDocGetRootElement (part->tree), root) ||
      xmlDocGetRootElement (part->tree)->ns->prefix == NULL)
    return set_damaged (error);
  share_namespace (xmlDocGetRootElement (part->tree), xmlDocGetRootElement (part->tree)->ns);
  g_ptr_array_add (self->texts, part);

  return TRUE;
}

static gboolean
check_type (ZerenTemplatePackage *self, const char *path, GError **error)
{
  xmlDoc *types = parse_at (self, "[Content_Types].xml");
  xmlNode *root = types != NULL ? xmlDocGetRootElement (types) : NULL;
  gboolean is_document = FALSE;

  for (xmlNode *node = root != NULL ? root->children : NULL; node != NULL; node = node->next)
    {
      g_autofree char *name = zeren_checked_attribute (node->type == XML_ELEMENT_NODE ? node : NULL,
                                                       "PartName");
      g_autofree char *type = name != NULL ? zeren_checked_attribute (node, "ContentType") : NULL;

      if (type != NULL && name[0] == '/' && g_str_equal (name + 1, path))
        is_document = g_str_equal (type, MAIN_TYPE);
    }
  g_clear_pointer (&types, xmlFreeDoc);
  if (root == NULL)
    return set_damaged (error);

  return is_document ||
         set_error (error,
                    _ ("This is a file with macros or of another sort. Save it as an ordinary DOCX "
                       "document in Word, WPS or LibreOffice, and choose that file."));
}

static gboolean
find_texts (ZerenTemplatePackage *self, GError **error)
{
  static const struct
  {
    const char *type, *root;
    ZerenTemplatePlace place;
  } sorts[] = {
    { "/header", "hdr", ZEREN_TEMPLATE_IN_HEADER },
    { "/footer", "ftr", ZEREN_TEMPLATE_IN_FOOTER },
    { "/footnotes", "footnotes", ZEREN_TEMPLATE_IN_NOTE },
    { "/endnotes", "endnotes", ZEREN_TEMPLATE_IN_NOTE },
  };
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_free);
  xmlDoc *relations = parse_at (self, "_rels/.rels");
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *own_path = NULL;
  const char *path;
  gboolean good;

  add_targets (relations, "/officeDocument", "", documents);
  g_clear_pointer (&relations, xmlFreeDoc);
  if (documents->len == 0)
    return set_damaged (error);
  path = g_ptr_array_index (documents, 0);
  good = check_type (self, path, error) &&
         add_text (self, path, "document", ZEREN_TEMPLATE_IN_TEXT, error);
  if (!good)
    return FALSE;

  folder = strchr (path, '/') != NULL ? g_strndup (path, (gsize)(strrchr (path, '/') - path) + 1)
                                      : g_strdup ("");
  name = g_path_get_basename (path);
  own_path = g_strconcat (folder, "_rels/", name, ".rels", NULL);
  relations = parse_at (self, own_path);
  for (gsize i = 0; i < G_N_ELEMENTS (sorts) && good; i++)
    {
      g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

      add_targets (relations, sorts[i].type, folder, paths);
      for (guint j = 0; j < paths->len && good; j++)
        good = add_text (self, g_ptr_array_index (paths, j), sorts[i].root, sorts[i].place, error);
    }
  g_clear_pointer (&relations, xmlFreeDoc);

  return good;
}

/**
 * zeren_template_package_new:
 * @docx: any bytes
 * @cancellable: (nullable): ends the reading
 * @error: return location for a #ZerenExportError
 *
 * Returns: (transfer full): the parts of a DOCX
 */
ZerenTemplatePackage *
zeren_template_package_new (GBytes *docx, GCancellable *cancellable, GError **error)
{
  g_autoptr (ZerenTemplatePackage) self = g_new0 (ZerenTemplatePackage, 1);

  self->parts = g_ptr_array_new_with_free_func (free_part);
  self->texts = g_ptr_array_new ();
  if (!unpack (self, docx, cancellable, error) || !find_texts (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
zeren_template_package_free (ZerenTemplatePackage *self)
{
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->parts);
  g_free (self);
}

/** zeren_template_package_get_text: Returns: (nullable): the root of the text at @position, the
 * document first; %NULL after the last */
xmlNode *
zeren_template_package_get_text (ZerenTemplatePackage *self,
                                 guint position,
                                 ZerenTemplatePlace *place)
{
  Part *part;

  if (position >= self->texts->len)
    return NULL;
  part = g_ptr_array_index (self->texts, position);
  *place = part->place;

  return xmlDocGetRootElement (part->tree);
}

/* --- writing ------------------------------------------------------------------------------ */

static la_ssize_t
append_cb (struct archive *archive, void *data, const void *bytes, size_t length)
{
  g_byte_array_append (data, bytes, (guint)length);

  return (la_ssize_t)length;
}

static GBytes *
print_part (Part *part)
{
  xmlChar *text = NULL;
  int size = 0;
  GBytes *bytes;

  if (part->tree == NULL)
    return g_bytes_ref (part->content);
  xmlDocDumpMemoryEnc (part->tree, &text, &size, "UTF-8");
  if (text == NULL)
    return NULL;
  bytes = g_bytes_new (text, (gsize)size);
  xmlFree (text);

  return bytes;
}

/* No time is set, so that the same values give the same bytes. */
static gboolean
write_part (struct archive *archive, Part *part)
{
  g_autoptr (GBytes) content = print_part (part);
  struct archive_entry *entry;
  gsize size;
  gconstpointer data;
  gboolean written;

  if (content == NULL)
    return FALSE;
  data = g_bytes_get_data (content, &size);
  entry = archive_entry_new ();
  archive_entry_set_pathname (entry, part->path);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, (la_int64_t)size);
  written = archive_write_header (archive, entry) == ARCHIVE_OK &&
            (size == 0 || archive_write_data (archive, data, size) == (la_ssize_t)size);
  archive_entry_free (entry);

  return written;
}

/** zeren_template_package_write: Returns: (transfer full) (nullable): the package with its texts as
 * they are now; all else is as it was */
GBytes *
zeren_template_package_write (ZerenTemplatePackage *self, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  struct archive *archive = archive_write_new ();
  gboolean good = archive_write_set_format_zip (archive) == ARCHIVE_OK &&
                  archive_write_set_bytes_in_last_block (archive, 1) == ARCHIVE_OK &&
                  archive_write_open (archive, bytes, NULL, append_cb, NULL) == ARCHIVE_OK;

  for (guint i = 0; good && i < self->parts->len; i++)
    good = write_part (archive, g_ptr_array_index (self->parts, i));
  good = archive_write_close (archive) == ARCHIVE_OK && good;
  archive_write_free (archive);
  if (!good)
    {
      g_set_error_literal (error,
                           ZEREN_EXPORT_ERROR,
                           ZEREN_EXPORT_ERROR_WRITE,
                           _ ("The DOCX file could not be put together."));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
