/* zeren-checked-package.c: the parts of a DOCX that is checked, read within limits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-checked-document.h"
#include "zeren-docx-entries-private.h"
#include "zeren-export-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Official documents are below 1 MB; these limits are far above them. */
static const ZerenDocxLimits limits = { 4000, 24 * 1024 * 1024, 96 * 1024 * 1024 };

#define LIMIT_NUMBER 1000000

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

/* --- the container --- */

static ZerenDocxFault
wants (const char *path, gboolean *wanted, gpointer user_data)
{
  *wanted = path != NULL && g_utf8_validate (path, -1, NULL) &&
            (g_str_has_suffix (path, ".xml") || g_str_has_suffix (path, ".rels"));

  return ZEREN_DOCX_FAULT_NONE;
}

static void
take (const char *path, GBytes *content, gpointer user_data)
{
  ZerenCheckedPackage *self = user_data;

  g_hash_table_replace (
    self->parts, g_strdup (path + (path[0] == '/' ? 1 : 0)), g_bytes_ref (content));
}

static gboolean
unpack (ZerenCheckedPackage *self, GBytes *docx, GCancellable *cancellable, GError **error)
{
  static const ZerenDocxEntries entries = { wants, take };

  switch (zeren_docx_entries_read (docx, &limits, &entries, self, cancellable))
    {
    case ZEREN_DOCX_FAULT_NONE:
      return TRUE;
    case ZEREN_DOCX_FAULT_CANCELLED:
      return !g_cancellable_set_error_if_cancelled (cancellable, error);
    case ZEREN_DOCX_FAULT_TOO_LARGE:
      g_set_error (error,
                   ZEREN_EXPORT_ERROR,
                   ZEREN_EXPORT_ERROR_READ,
                   /* Translators: %d megabytes. */
                   _ ("A part of this DOCX is larger than %d MB when unpacked, so it is not "
                      "checked. Take pictures and attachments out of it, and check it again."),
                   (int)(limits.part / (1024 * 1024)));
      return FALSE;
    case ZEREN_DOCX_FAULT_DAMAGED:
    default:
      return set_damaged (error);
    }
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
  tree = part != NULL ? zeren_docx_entries_parse (part, NULL) : NULL;
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
