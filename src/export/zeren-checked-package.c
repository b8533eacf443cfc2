/* zeren-checked-package.c: the parts of a DOCX that is checked, read within limits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-checked-document.h"
#include "zeren-export-error.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <string.h>

/* Official documents are below 1 MB; these limits are far above them. */
#define LIMIT_ENTRIES 4000
#define LIMIT_PART    (24 * 1024 * 1024)
#define LIMIT_ALL     (96 * 1024 * 1024)
#define LIMIT_NUMBER  1000000

typedef struct archive Archive;

static void
free_archive (Archive *archive)
{
  archive_read_free (archive);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Archive, free_archive)

struct _ZerenCheckedPackage
{
  GHashTable *parts; /* path → GBytes */
  GHashTable *trees; /* path → xmlDoc */
  xmlNode *document;
  xmlNode *relations; /* (nullable) of the document */
  char *folder;       /* of the document */
};

static const char *const word_namespaces[] = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
};

static gboolean
set_damaged (GError **error)
{
  g_set_error_literal (error,
                       ZEREN_EXPORT_ERROR,
                       ZEREN_EXPORT_ERROR_READ,
                       _ ("This is no DOCX that can be read. Open it in Word, WPS or LibreOffice, "
                          "save it as DOCX, and check that."));

  return FALSE;
}

/* --- XML --- */

gboolean
zeren_checked_is (const xmlNode *node, const char *name)
{
  if (node == NULL || node->type != XML_ELEMENT_NODE || node->ns == NULL ||
      node->ns->href == NULL || strcmp ((const char *)node->name, name) != 0)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (word_namespaces); i++)
    {
      if (strcmp ((const char *)node->ns->href, word_namespaces[i]) == 0)
        return TRUE;
    }

  return FALSE;
}

/** zeren_checked_child: Returns: (nullable): the first child w:@name of @node, which may be %NULL
 */
xmlNode *
zeren_checked_child (const xmlNode *node, const char *name)
{
  for (xmlNode *child = node != NULL ? node->children : NULL; child != NULL; child = child->next)
    {
      if (zeren_checked_is (child, name))
        return child;
    }

  return NULL;
}

/** zeren_checked_attribute: Returns: (transfer full) (nullable): an attribute, whatever its
 * namespace */
char *
zeren_checked_attribute (const xmlNode *node, const char *name)
{
  if (node == NULL)
    return NULL;
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    {
      if (strcmp ((const char *)attribute->name, name) == 0)
        {
          xmlChar *value = xmlNodeListGetString (node->doc, attribute->children, 1);
          char *copy = g_strdup (value != NULL ? (const char *)value : "");

          xmlFree (value);
          return copy;
        }
    }

  return NULL;
}

int
zeren_checked_number (const xmlNode *node, const char *name, int otherwise)
{
  g_autofree char *value = zeren_checked_attribute (node, name);
  char *end;
  double number;

  if (value == NULL)
    return otherwise;
  number = g_ascii_strtod (value, &end);
  if (end == value || !(number >= -LIMIT_NUMBER && number <= LIMIT_NUMBER))
    return otherwise;
  if (g_str_equal (end, "pt"))
    number *= 20;

  return (int)CLAMP (number, -LIMIT_NUMBER, LIMIT_NUMBER);
}

/** zeren_checked_switch: Returns: whether an element that is there switches something on */
gboolean
zeren_checked_switch (const xmlNode *node)
{
  g_autofree char *value = zeren_checked_attribute (node, "val");

  return node != NULL &&
         (value == NULL || (!g_str_equal (value, "0") && !g_str_equal (value, "false") &&
                            !g_str_equal (value, "off")));
}

static void
ignore_error_cb (void *context, const xmlError *error)
{
}

/* A part that brings entities of its own is not read: no word processor writes them. */
static xmlDoc *
parse (GBytes *part)
{
  gsize size;
  const char *data = g_bytes_get_data (part, &size);
  xmlParserCtxt *context = xmlNewParserCtxt ();
  xmlDoc *tree = NULL;

  if (context != NULL && size > 0)
    {
      xmlSetStructuredErrorFunc (context, (xmlStructuredErrorFunc)ignore_error_cb);
      tree = xmlCtxtReadMemory (context,
                                data,
                                (int)size,
                                NULL,
                                NULL,
                                XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                                  XML_PARSE_COMPACT);
    }
  xmlFreeParserCtxt (context);
  if (tree != NULL &&
      (tree->intSubset != NULL || tree->extSubset != NULL || xmlDocGetRootElement (tree) == NULL))
    g_clear_pointer (&tree, xmlFreeDoc);

  return tree;
}

/* --- the container --- */

static gboolean
is_wanted (const char *path)
{
  return g_str_has_suffix (path, ".xml") || g_str_has_suffix (path, ".rels");
}

static gboolean
set_too_large (GError **error)
{
  g_set_error (error,
               ZEREN_EXPORT_ERROR,
               ZEREN_EXPORT_ERROR_READ,
               /* Translators: %d megabytes. */
               _ ("A part of this DOCX is larger than %d MB when unpacked, so it is not checked. "
                  "Take pictures and attachments out of it, and check it again."),
               LIMIT_PART / (1024 * 1024));

  return FALSE;
}

static GBytes *
read_entry (Archive *archive, gsize *total, GError **error)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  guint8 buffer[65536];
  la_ssize_t n;

  while ((n = archive_read_data (archive, buffer, sizeof buffer)) > 0)
    {
      *total += (gsize)n;
      if (content->len + (gsize)n > LIMIT_PART || *total > LIMIT_ALL)
        {
          set_too_large (error);
          return NULL;
        }
      g_byte_array_append (content, buffer, (guint)n);
    }
  if (n < 0)
    {
      set_damaged (error);
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}

static gboolean
read_entries (ZerenCheckedPackage *self,
              Archive *archive,
              GCancellable *cancellable,
              GError **error)
{
  struct archive_entry *entry;
  gsize total = 0;
  int status;

  for (guint count = 0; (status = archive_read_next_header (archive, &entry)) == ARCHIVE_OK ||
                        status == ARCHIVE_WARN;
       count++)
    {
      const char *path = archive_entry_pathname (entry);
      GBytes *content;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (count >= LIMIT_ENTRIES)
        return set_damaged (error);
      if (path == NULL || !g_utf8_validate (path, -1, NULL) || !is_wanted (path))
        continue;
      content = read_entry (archive, &total, error);
      if (content == NULL)
        return FALSE;
      g_hash_table_replace (self->parts, g_strdup (path + (path[0] == '/' ? 1 : 0)), content);
    }

  return status == ARCHIVE_EOF || set_damaged (error);
}

static gboolean
unpack (ZerenCheckedPackage *self, GBytes *docx, GCancellable *cancellable, GError **error)
{
  g_autoptr (Archive) archive = archive_read_new ();
  gsize size;
  gconstpointer data = g_bytes_get_data (docx, &size);

  archive_read_support_format_zip (archive);
  if (size == 0 || archive_read_open_memory (archive, data, size) != ARCHIVE_OK)
    return set_damaged (error);

  return read_entries (self, archive, cancellable, error);
}

/** zeren_checked_package_get_root: Returns: (nullable): the root element of a part */
xmlNode *
zeren_checked_package_get_root (ZerenCheckedPackage *self, const char *path)
{
  xmlDoc *tree = g_hash_table_lookup (self->trees, path);
  GBytes *part;

  if (tree != NULL)
    return xmlDocGetRootElement (tree);
  part = g_hash_table_lookup (self->parts, path);
  tree = part != NULL ? parse (part) : NULL;
  if (tree == NULL)
    return NULL;
  g_hash_table_insert (self->trees, g_strdup (path), tree);

  return xmlDocGetRootElement (tree);
}

/* The target of the first relation that @attribute says @value of (its end, for types). */
static char *
dup_target (xmlNode *relations, const char *attribute, const char *value)
{
  for (xmlNode *relation = relations != NULL ? relations->children : NULL; relation != NULL;
       relation = relation->next)
    {
      g_autofree char *found = relation->type == XML_ELEMENT_NODE
                                 ? zeren_checked_attribute (relation, attribute)
                                 : NULL;

      if (found != NULL && (g_str_equal (attribute, "Id") ? g_str_equal (found, value)
                                                          : g_str_has_suffix (found, value)))
        return zeren_checked_attribute (relation, "Target");
    }

  return NULL;
}

static xmlNode *
get_at_target (ZerenCheckedPackage *self, const char *target)
{
  g_autofree char *path = NULL;

  if (target == NULL)
    return NULL;
  path = target[0] == '/' ? g_strdup (target + 1) : g_strconcat (self->folder, target, NULL);

  return zeren_checked_package_get_root (self, path);
}

/** zeren_checked_package_get_related: Returns: (nullable): the part of the document that is of
 * @type (styles, settings, numbering) */
xmlNode *
zeren_checked_package_get_related (ZerenCheckedPackage *self, const char *type)
{
  g_autofree char *ending = g_strconcat ("/", type, NULL);
  g_autofree char *target = dup_target (self->relations, "Type", ending);

  return get_at_target (self, target);
}

/** zeren_checked_package_get_target: Returns: (nullable): what a relation of the document leads to
 */
xmlNode *
zeren_checked_package_get_target (ZerenCheckedPackage *self, const char *id)
{
  g_autofree char *target = dup_target (self->relations, "Id", id);

  return get_at_target (self, target);
}

xmlNode *
zeren_checked_package_get_document (ZerenCheckedPackage *self)
{
  return self->document;
}

static gboolean
find_document (ZerenCheckedPackage *self, GError **error)
{
  g_autofree char *target = dup_target (
    zeren_checked_package_get_root (self, "_rels/.rels"), "Type", "/officeDocument");
  const char *path = target != NULL ? target : "word/document.xml";
  g_autofree char *name = NULL;
  g_autofree char *relations = NULL;

  if (path[0] == '/')
    path++;
  name = g_path_get_basename (path);
  self->folder = strchr (path, '/') != NULL
                   ? g_strndup (path, (gsize)(strrchr (path, '/') - path) + 1)
                   : g_strdup ("");
  self->document = zeren_checked_package_get_root (self, path);
  if (!zeren_checked_is (self->document, "document"))
    return set_damaged (error);
  relations = g_strconcat (self->folder, "_rels/", name, ".rels", NULL);
  self->relations = zeren_checked_package_get_root (self, relations);

  return TRUE;
}

/**
 * zeren_checked_package_new:
 * @docx: any bytes
 * @error: return location for a #ZerenExportError
 *
 * Returns: (transfer full): the parts of a DOCX
 */
ZerenCheckedPackage *
zeren_checked_package_new (GBytes *docx, GCancellable *cancellable, GError **error)
{
  g_autoptr (ZerenCheckedPackage) self = g_new0 (ZerenCheckedPackage, 1);

  self->parts = g_hash_table_new_full (
    g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_bytes_unref);
  self->trees = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)xmlFreeDoc);
  if (!unpack (self, docx, cancellable, error) || !find_document (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
zeren_checked_package_free (ZerenCheckedPackage *self)
{
  g_hash_table_unref (self->trees);
  g_hash_table_unref (self->parts);
  g_free (self->folder);
  g_free (self);
}
