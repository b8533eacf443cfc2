/* zeren-docx-styles.c: what the styles of a DOCX say on numbering, size, weight and alignment
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-docx-styles.h"

#include <string.h>

/* Styles that rest on styles; Word allows 11. */
#define DEEPEST_STYLE 32

typedef struct
{
  const xmlNode *node; /* lent by the document */
  char *based_on;
} Style;

struct _ZerenDocxStyles
{
  xmlDoc *doc;
  GHashTable *styles; /* id → Style */
  char *default_paragraph;
  const xmlNode *default_paragraph_properties;
  const xmlNode *default_run_properties;
};

static void
free_style (gpointer data)
{
  Style *style = data;

  g_free (style->based_on);
  g_free (style);
}

static void
add_style (ZerenDocxStyles *self, const xmlNode *node)
{
  g_autofree char *id = zeren_docx_attribute (node, "styleId");
  g_autofree char *type = zeren_docx_attribute (node, "type");
  g_autofree char *is_default = zeren_docx_attribute (node, "default");
  Style *style;

  if (id == NULL)
    return;
  if (g_strcmp0 (type, "paragraph") == 0 && self->default_paragraph == NULL &&
      (g_strcmp0 (is_default, "1") == 0 || g_strcmp0 (is_default, "true") == 0))
    self->default_paragraph = g_strdup (id);

  style = g_new0 (Style, 1);
  style->node = node;
  style->based_on = zeren_docx_child_value (node, "basedOn");
  g_hash_table_replace (self->styles, g_steal_pointer (&id), style);
}

/**
 * zeren_docx_styles_new:
 * @doc: (transfer full) (nullable): the part with the styles
 */
ZerenDocxStyles *
zeren_docx_styles_new (xmlDoc *doc)
{
  ZerenDocxStyles *self = g_new0 (ZerenDocxStyles, 1);
  const xmlNode *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;
  const xmlNode *defaults = zeren_docx_child (root, "docDefaults");

  self->doc = doc;
  self->styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_style);
  self->default_paragraph_properties = zeren_docx_child (zeren_docx_child (defaults, "pPrDefault"),
                                                         "pPr");
  self->default_run_properties = zeren_docx_child (zeren_docx_child (defaults, "rPrDefault"),
                                                   "rPr");
  for (const xmlNode *node = root != NULL ? root->children : NULL; node != NULL; node = node->next)
    if (zeren_docx_is (node, "style"))
      add_style (self, node);

  return self;
}

void
zeren_docx_styles_free (ZerenDocxStyles *self)
{
  g_clear_pointer (&self->doc, xmlFreeDoc);
  g_hash_table_unref (self->styles);
  g_free (self->default_paragraph);
  g_free (self);
}

static ZerenAlign
read_align (const xmlNode *properties)
{
  g_autofree char *value = zeren_docx_child_value (properties, "jc");

  if (value == NULL)
    return ZEREN_ALIGN_UNKNOWN;
  if (strcmp (value, "center") == 0)
    return ZEREN_ALIGN_CENTER;
  if (strcmp (value, "right") == 0 || strcmp (value, "end") == 0)
    return ZEREN_ALIGN_RIGHT;

  return ZEREN_ALIGN_LEFT;
}

/* Takes what @properties (w:pPr) say and nearer ones did not. */
static void
take_paragraph (ZerenDocxParagraphStyle *style, const xmlNode *properties)
{
  const xmlNode *numbering = zeren_docx_child (properties, "numPr");
  const xmlNode *indent = zeren_docx_child (properties, "ind");

  if (style->num_id < 0)
    style->num_id = zeren_docx_child_number (numbering, "numId", -1);
  if (style->level < 0)
    style->level = zeren_docx_child_number (numbering, "ilvl", -1);
  if (style->align == ZEREN_ALIGN_UNKNOWN)
    style->align = read_align (properties);
  if (style->indent < 0)
    style->indent = zeren_docx_number (indent, "firstLine", -1);
  if (style->indent_chars < 0)
    style->indent_chars = zeren_docx_number (indent, "firstLineChars", -1);
}

/* The same for w:rPr. */
static void
take_run (ZerenDocxRunStyle *style, const xmlNode *properties)
{
  if (style->half_points < 0)
    style->half_points = zeren_docx_child_number (properties, "sz", -1);
  if (style->bold < 0 && zeren_docx_child (properties, "b") != NULL)
    style->bold = zeren_docx_is_on (properties, "b", FALSE);
  if (style->hidden < 0 && zeren_docx_child (properties, "vanish") != NULL)
    style->hidden = zeren_docx_is_on (properties, "vanish", FALSE);
}

static void
take_style (ZerenDocxStyles *self,
            const char *id,
            ZerenDocxParagraphStyle *paragraph,
            ZerenDocxRunStyle *run)
{
  for (guint depth = 0; id != NULL && depth < DEEPEST_STYLE; depth++)
    {
      const Style *style = g_hash_table_lookup (self->styles, id);

      if (style == NULL)
        return;
      if (paragraph != NULL)
        take_paragraph (paragraph, zeren_docx_child (style->node, "pPr"));
      take_run (run, zeren_docx_child (style->node, "rPr"));
      id = style->based_on;
    }
}

/**
 * zeren_docx_styles_resolve_paragraph:
 * @self: styles
 * @properties: (nullable): the w:pPr of a paragraph
 * @paragraph: (out): what it and its styles say
 * @run: (out): what its styles say of its characters
 */
void
zeren_docx_styles_resolve_paragraph (ZerenDocxStyles *self,
                                     const xmlNode *properties,
                                     ZerenDocxParagraphStyle *paragraph,
                                     ZerenDocxRunStyle *run)
{
  g_autofree char *id = zeren_docx_child_value (properties, "pStyle");

  *paragraph = (ZerenDocxParagraphStyle){ -1, -1, ZEREN_ALIGN_UNKNOWN, -1, -1 };
  *run = (ZerenDocxRunStyle){ -1, -1, -1 };
  take_paragraph (paragraph, properties);
  take_style (self, id != NULL ? id : self->default_paragraph, paragraph, run);
  take_paragraph (paragraph, self->default_paragraph_properties);
  take_run (run, self->default_run_properties);
}

/**
 * zeren_docx_styles_resolve_run:
 * @self: styles
 * @paragraph: what the styles of its paragraph say
 * @properties: (nullable): the w:rPr of a run
 * @run: (out): what holds for it
 */
void
zeren_docx_styles_resolve_run (ZerenDocxStyles *self,
                               const ZerenDocxRunStyle *paragraph,
                               const xmlNode *properties,
                               ZerenDocxRunStyle *run)
{
  g_autofree char *id = zeren_docx_child_value (properties, "rStyle");

  *run = (ZerenDocxRunStyle){ -1, -1, -1 };
  take_run (run, properties);
  take_style (self, id, NULL, run);
  if (run->half_points < 0)
    run->half_points = paragraph->half_points;
  if (run->bold < 0)
    run->bold = paragraph->bold;
  if (run->hidden < 0)
    run->hidden = paragraph->hidden;
}

/** zeren_docx_styles_get_num_id: Returns: the numbering that a style itself names, or -1 */
int
zeren_docx_styles_get_num_id (ZerenDocxStyles *self, const char *id)
{
  const Style *style = g_hash_table_lookup (self->styles, id);
  const xmlNode *properties = style != NULL ? zeren_docx_child (style->node, "pPr") : NULL;

  return zeren_docx_child_number (zeren_docx_child (properties, "numPr"), "numId", -1);
}
