/* zeren-template-controls.c: content controls that bear the name of a field
 *
 * A control whose tag is the name of a field, or has braces around it, holds that field and nothing
 * else. Its words become the mark, so that what holds for marks holds for it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-template-walk-private.h"

#include "zeren-checked-document.h"

#include <string.h>

/* The mark that a control stands for */
static char *
dup_mark (ZerenTemplateKind kind, const xmlNode *properties)
{
  g_autofree char *tag = zeren_checked_attribute (zeren_checked_child (properties, "tag"), "val");

  if (tag == NULL)
    return NULL;
  g_strstrip (tag);
  if (g_str_has_prefix (tag, "{{") && g_str_has_suffix (tag, "}}"))
    return g_steal_pointer (&tag);

  return zeren_template_name_exists (kind, tag) ? g_strconcat ("{{", tag, "}}", NULL) : NULL;
}

static xmlNode *
find_below (xmlNode *parent, const char *name)
{
  for (xmlNode *node = parent != NULL ? parent->children : NULL; node != NULL; node = node->next)
    {
      xmlNode *found = zeren_checked_is (node, name)    ? node
                       : node->type == XML_ELEMENT_NODE ? find_below (node, name)
                                                        : NULL;

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Takes away every run of @parent but @kept, and every paragraph that does not hold it. */
static void
keep_only (xmlNode *parent, xmlNode *kept)
{
  for (xmlNode *node = parent->children, *next; node != NULL; node = next)
    {
      gboolean holds = FALSE;

      next = node->next;
      for (xmlNode *above = kept; above != NULL && !holds; above = above->parent)
        holds = above == node;
      if (!holds && (zeren_checked_is (node, "r") || zeren_checked_is (node, "p") ||
                     zeren_checked_is (node, "hyperlink") || zeren_checked_is (node, "tbl")))
        zeren_template_node_remove (node);
      else if (holds && node != kept)
        keep_only (node, kept);
    }
}

static xmlNode *
ensure_run (xmlNode *control, xmlNode *content)
{
  xmlNode *run = find_below (content, "r");
  xmlNode *paragraph = find_below (content, "p");
  xmlNode *parent = paragraph != NULL                         ? paragraph
                    : zeren_checked_is (control->parent, "p") ? content
                                                              : NULL;

  if (run == NULL && parent != NULL)
    run = xmlAddChild (parent, xmlNewDocNode (content->doc, content->ns, BAD_CAST "r", NULL));

  return run;
}

static void
set_mark (xmlNode *run, const char *mark)
{
  xmlNode *text = xmlNewDocNode (run->doc, run->ns, BAD_CAST "t", NULL);
  xmlNode *style = zeren_checked_child (zeren_checked_child (run, "rPr"), "rStyle");

  for (xmlNode *node = run->children, *next; node != NULL; node = next)
    {
      next = node->next;
      if (!zeren_checked_is (node, "rPr"))
        zeren_template_node_remove (node);
    }
  if (style != NULL) /* that of the grey words “click here” */
    zeren_template_node_remove (style);
  xmlAddChild (text, xmlNewDocText (run->doc, BAD_CAST mark));
  xmlAddChild (run, text);
}

static void
take_control (ZerenTemplateKind kind, xmlNode *control)
{
  static const char *const gone[] = { "showingPlcHdr", "dataBinding", "placeholder", "text" };
  xmlNode *properties = zeren_checked_child (control, "sdtPr");
  xmlNode *content = zeren_checked_child (control, "sdtContent");
  g_autofree char *mark = dup_mark (kind, properties);
  xmlNode *run = mark != NULL && content != NULL ? ensure_run (control, content) : NULL;

  if (run == NULL)
    return;
  keep_only (content, run);
  set_mark (run, mark);
  for (gsize i = 0; i < G_N_ELEMENTS (gone); i++)
    {
      xmlNode *node = zeren_checked_child (properties, gone[i]);

      if (node != NULL)
        zeren_template_node_remove (node);
    }
}

/** zeren_template_walk_controls: Puts the marks into the controls of a text that stand for fields
 */
void
zeren_template_walk_controls (ZerenTemplateKind kind, xmlNode *root)
{
  for (xmlNode *node = root->children; node != NULL; node = node->next)
    {
      if (zeren_checked_is (node, "sdt"))
        take_control (kind, node);
      if (node->type == XML_ELEMENT_NODE)
        zeren_template_walk_controls (kind, node);
    }
}
