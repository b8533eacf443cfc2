/* zeren-docx-xml.c: small helpers to walk the parts of a DOCX
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zeren-docx-xml.h"

#include "zeren-document.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <string.h>

/* The main namespace of WordprocessingML, as Word writes it and as the strict form of the standard.
 */
static const char *const namespaces[] = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
};

static void
ignore_error_cb (void *context, const xmlError *error)
{
}

/**
 * zeren_docx_parse:
 * @part: an XML part of the package
 *
 * Nothing outside of the part is read, and a part that brings entities of its own is refused: no
 * word processor writes them.
 *
 * Returns: (transfer full): the tree, at most 256 elements deep
 */
xmlDoc *
zeren_docx_parse (GBytes *part, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (part, &size);
  xmlParserCtxt *context = xmlNewParserCtxt ();
  xmlDoc *doc = NULL;

  if (context != NULL && size > 0)
    {
      xmlSetStructuredErrorFunc (context, (xmlStructuredErrorFunc)ignore_error_cb);
      doc = xmlCtxtReadMemory (context,
                               data,
                               size,
                               NULL,
                               NULL,
                               XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                                 XML_PARSE_COMPACT);
    }
  xmlFreeParserCtxt (context);
  if (doc != NULL && (doc->intSubset != NULL || doc->extSubset != NULL))
    g_clear_pointer (&doc, xmlFreeDoc);
  if (doc == NULL || xmlDocGetRootElement (doc) == NULL)
    {
      g_clear_pointer (&doc, xmlFreeDoc);
      g_set_error_literal (
        error,
        ZEREN_DOCUMENT_ERROR,
        ZEREN_DOCUMENT_ERROR_DAMAGED,
        _ ("This DOCX is damaged and cannot be read. Open it in Word or WPS, save "
           "it anew as DOCX, and import that."));
    }

  return doc;
}

/** zeren_docx_is: Returns: whether @node is the element w:@name */
gboolean
zeren_docx_is (const xmlNode *node, const char *name)
{
  if (node == NULL || node->type != XML_ELEMENT_NODE || node->ns == NULL)
    return FALSE;
  if (strcmp ((const char *)node->name, name) != 0)
    return FALSE;

  return g_strcmp0 ((const char *)node->ns->href, namespaces[0]) == 0 ||
         g_strcmp0 ((const char *)node->ns->href, namespaces[1]) == 0;
}

/** zeren_docx_child: Returns: (nullable): the first child w:@name of @node, which may be NULL */
xmlNode *
zeren_docx_child (const xmlNode *node, const char *name)
{
  if (node == NULL)
    return NULL;
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    if (zeren_docx_is (child, name))
      return child;

  return NULL;
}

/** zeren_docx_attribute: Returns: (transfer full) (nullable): the attribute of that name, in
 * whatever namespace */
char *
zeren_docx_attribute (const xmlNode *node, const char *name)
{
  if (node == NULL)
    return NULL;
  for (const xmlAttr *attr = node->properties; attr != NULL; attr = attr->next)
    if (strcmp ((const char *)attr->name, name) == 0)
      {
        xmlChar *value = xmlNodeListGetString (node->doc, attr->children, 1);
        char *copy = g_strdup (value != NULL ? (const char *)value : "");

        xmlFree (value);
        return copy;
      }

  return NULL;
}

int
zeren_docx_number (const xmlNode *node, const char *name, int fallback)
{
  g_autofree char *value = zeren_docx_attribute (node, name);
  char *end;
  gint64 number;

  if (value == NULL)
    return fallback;
  number = g_ascii_strtoll (value, &end, 10);

  return end == value ? fallback : (int)CLAMP (number, -10000000, 10000000);
}

/** zeren_docx_child_number: Returns: the `val` of the child w:@name */
int
zeren_docx_child_number (const xmlNode *node, const char *name, int fallback)
{
  return zeren_docx_number (zeren_docx_child (node, name), "val", fallback);
}

char *
zeren_docx_child_value (const xmlNode *node, const char *name)
{
  return zeren_docx_attribute (zeren_docx_child (node, name), "val");
}

/** zeren_docx_is_on: Returns: the switch w:@name below @node; @fallback where it is not there */
gboolean
zeren_docx_is_on (const xmlNode *node, const char *name, gboolean fallback)
{
  const xmlNode *child = zeren_docx_child (node, name);
  g_autofree char *value = zeren_docx_attribute (child, "val");

  if (child == NULL)
    return fallback;

  return value == NULL ||
         (strcmp (value, "0") != 0 && strcmp (value, "false") != 0 && strcmp (value, "off") != 0);
}
