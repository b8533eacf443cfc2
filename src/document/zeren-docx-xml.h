/* zeren-docx-xml.h: small helpers to walk the parts of a DOCX
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

xmlDoc *zeren_docx_parse (GBytes *part, GError **error);
gboolean zeren_docx_is (const xmlNode *node, const char *name);
xmlNode *zeren_docx_child (const xmlNode *node, const char *name);
char *zeren_docx_attribute (const xmlNode *node, const char *name);
int zeren_docx_number (const xmlNode *node, const char *name, int fallback);
int zeren_docx_child_number (const xmlNode *node, const char *name, int fallback);
char *zeren_docx_child_value (const xmlNode *node, const char *name);
gboolean zeren_docx_is_on (const xmlNode *node, const char *name, gboolean fallback);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

G_END_DECLS
