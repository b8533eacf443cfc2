/* zeren-docx-paragraph.c: the text of a paragraph of a DOCX
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-docx-paragraph.h"

#include <string.h>

typedef struct
{
  guint16 code, character;
} Symbol;

static const Symbol wingdings[] = {
  { 0x4A, 0x263A },
  { 0x6C, 0x25CF },
  { 0x6E, 0x25A0 },
  { 0x6F, 0x25A1 },
  { 0x71, 0x25A1 },
  { 0x72, 0x25A1 },
  { 0x75, 0x25C6 },
  { 0x76, 0x2756 },
  { 0xA1, 0x25CB },
  { 0xA7, 0x25AA },
  { 0xA8, 0x25FB },
  { 0xAB, 0x2605 },
  { 0xD8, 0x27A2 },
  { 0xE0, 0x2192 },
  { 0xFB, 0x2717 },
  { 0xFC, 0x2713 },
  { 0xFD, 0x2612 },
  { 0xFE, 0x2611 },
  { 0 },
};

static const Symbol wingdings_2[] = {
  { 0x4F, 0x2717 },
  { 0x50, 0x2713 },
  { 0x51, 0x2612 },
  { 0x52, 0x2611 },
  { 0x54, 0x2612 },
  { 0xA3, 0x25A1 },
  { 0 },
};

static const Symbol symbol[] = {
  { 0xA3, 0x2264 }, { 0xAE, 0x2192 }, { 0xB0, 0x00B0 }, { 0xB1, 0x00B1 }, { 0xB3, 0x2265 },
  { 0xB4, 0x00D7 }, { 0xB7, 0x2022 }, { 0xB9, 0x2260 }, { 0xD6, 0x221A }, { 0 },
};

/* Characters that Word takes from a symbol font; what is not known here becomes U+FFFD and is seen.
 */
static gunichar
symbol_of (const char *font, gint64 code)
{
  gint64 low = code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code;
  const Symbol *known = g_strcmp0 (font, "Wingdings") == 0     ? wingdings
                        : g_strcmp0 (font, "Wingdings 2") == 0 ? wingdings_2
                        : g_strcmp0 (font, "Symbol") == 0      ? symbol
                                                               : NULL;

  for (guint i = 0; known != NULL && known[i].code != 0; i++)
    if (known[i].code == low)
      return known[i].character;
  if (known == NULL && code > 0x20 && code <= 0xFFFF && (code < 0xE000 || code > 0xF8FF) &&
      g_unichar_validate (code))
    return code;

  return 0xFFFD;
}

static void
append_char (ZerenDocxParagraph *self, gunichar c, const ZerenDocxRunStyle *style)
{
  g_string_append_unichar (self->text, c);
  if (g_unichar_isspace (c))
    return;

  self->n_chars++;
  self->n_bold += style->bold == 1 ? 1 : 0;
  self->size_sum += style->half_points > 0 ? style->half_points / 2.0 : 10;
}

static void
append_text (ZerenDocxParagraph *self, const xmlNode *node, const ZerenDocxRunStyle *style)
{
  xmlChar *content = xmlNodeGetContent (node);

  for (const char *p = (const char *)content; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0xAD || c == 0x200B || c == 0xFEFF)
        continue;
      append_char (self, c == '\t' || c == '\n' || c == '\r' ? ' ' : c, style);
    }
  xmlFree (content);
}

/* A field is its code, which is not printed, and its result, which is. */
static void
read_field_mark (ZerenDocxParagraph *self, const xmlNode *node)
{
  g_autofree char *type = zeren_docx_attribute (node, "fldCharType");
  gboolean in_code = TRUE;
  guint depth = self->open_fields->len;

  if (g_strcmp0 (type, "begin") == 0)
    g_array_append_val (self->open_fields, in_code);
  else if (g_strcmp0 (type, "separate") == 0 && depth > 0)
    g_array_index (self->open_fields, gboolean, depth - 1) = FALSE;
  else if (g_strcmp0 (type, "end") == 0 && depth > 0)
    g_array_set_size (self->open_fields, depth - 1);
}

static gboolean
is_in_field_code (ZerenDocxParagraph *self)
{
  for (guint i = 0; i < self->open_fields->len; i++)
    if (g_array_index (self->open_fields, gboolean, i))
      return TRUE;

  return FALSE;
}

static gboolean
is_named (const xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE && strcmp ((const char *)node->name, name) == 0;
}

/**
 * zeren_docx_choose_alternative:
 * @node: an mc:AlternateContent
 *
 * Returns: (nullable): the one of its forms that is read, so that nothing is read twice
 */
const xmlNode *
zeren_docx_choose_alternative (const xmlNode *node)
{
  const xmlNode *fallback = NULL;

  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (is_named (child, "Choice"))
      return child;
    else if (is_named (child, "Fallback") && fallback == NULL)
      fallback = child;

  return fallback;
}

/* Looks for text boxes and pictures in a drawing, of the new kind or the old. */
static void
read_drawing (ZerenDocxParagraph *self, const xmlNode *node)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (child->type != XML_ELEMENT_NODE)
        continue;
      if (zeren_docx_is (child, "txbxContent"))
        g_ptr_array_add (self->boxes, (gpointer)child);
      else if (is_named (child, "AlternateContent"))
        {
          const xmlNode *chosen = zeren_docx_choose_alternative (child);

          if (chosen != NULL)
            read_drawing (self, chosen);
        }
      else
        {
          self->body->n_pictures += is_named (child, "blip") || is_named (child, "imagedata") ? 1
                                                                                              : 0;
          read_drawing (self, child);
        }
    }
}

static void
read_break (ZerenDocxParagraph *self, const xmlNode *node)
{
  g_autofree char *type = zeren_docx_attribute (node, "type");

  if (type == NULL || strcmp (type, "textWrapping") == 0)
    g_string_append_c (self->text, '\n');
}

static void
read_symbol (ZerenDocxParagraph *self, const xmlNode *node, const ZerenDocxRunStyle *style)
{
  g_autofree char *font = zeren_docx_attribute (node, "font");
  g_autofree char *code = zeren_docx_attribute (node, "char");

  if (code != NULL)
    append_char (self, symbol_of (font, g_ascii_strtoll (code, NULL, 16)), style);
}

static void read_run (ZerenDocxParagraph *self, const xmlNode *run);

static void
read_run_child (ZerenDocxParagraph *self, const xmlNode *node, const ZerenDocxRunStyle *style)
{
  const char *name = (const char *)node->name;

  if (is_named (node, "AlternateContent"))
    {
      const xmlNode *chosen = zeren_docx_choose_alternative (node);

      for (const xmlNode *child = chosen != NULL ? chosen->children : NULL; child != NULL;
           child = child->next)
        if (child->type == XML_ELEMENT_NODE)
          read_run_child (self, child, style);
      return;
    }
  if (!zeren_docx_is (node, name))
    return;
  if (strcmp (name, "drawing") == 0 || strcmp (name, "pict") == 0 || strcmp (name, "object") == 0)
    {
      read_drawing (self, node);
      return;
    }
  if (strcmp (name, "footnoteReference") == 0 || strcmp (name, "endnoteReference") == 0)
    self->body->n_notes++;
  if (style->hidden == 1 || is_in_field_code (self))
    return;

  if (strcmp (name, "t") == 0)
    append_text (self, node, style);
  else if (strcmp (name, "tab") == 0 || strcmp (name, "ptab") == 0)
    g_string_append_c (self->text, ' ');
  else if (strcmp (name, "br") == 0)
    read_break (self, node);
  else if (strcmp (name, "cr") == 0)
    g_string_append_c (self->text, '\n');
  else if (strcmp (name, "noBreakHyphen") == 0)
    append_char (self, 0x2011, style);
  else if (strcmp (name, "sym") == 0)
    read_symbol (self, node, style);
  else if (strcmp (name, "ruby") == 0)
    zeren_docx_paragraph_read_runs (self, zeren_docx_child (node, "rubyBase"));
}

static void
read_run (ZerenDocxParagraph *self, const xmlNode *run)
{
  const xmlNode *properties = zeren_docx_child (run, "rPr");
  ZerenDocxRunStyle style;

  zeren_docx_styles_resolve_run (self->body->styles, &self->style, properties, &style);
  /* a tracked deletion may also be noted on the run itself */
  if (zeren_docx_child (properties, "del") != NULL)
    return;
  for (const xmlNode *child = run->children; child != NULL; child = child->next)
    if (zeren_docx_is (child, "fldChar"))
      read_field_mark (self, child);
    else if (child->type == XML_ELEMENT_NODE)
      read_run_child (self, child, &style);
}

/* A formula: its letters, in the order that they are written. */
static void
read_formula (ZerenDocxParagraph *self, const xmlNode *node)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (is_named (child, "t"))
      append_text (self, child, &self->style);
    else if (child->type == XML_ELEMENT_NODE)
      read_formula (self, child);
}

/**
 * zeren_docx_paragraph_read_runs:
 * @self: a paragraph
 * @node: (nullable): it, or an element around some of its runs
 *
 * Reads what is printed when all tracked changes are accepted.
 */
void
zeren_docx_paragraph_read_runs (ZerenDocxParagraph *self, const xmlNode *node)
{
  static const char *const around[] = { "hyperlink", "ins",       "moveTo",
                                        "smartTag",  "fldSimple", "sdtContent",
                                        "customXml", "dir",       "bdo" };

  for (const xmlNode *child = node != NULL ? node->children : NULL; child != NULL;
       child = child->next)
    {
      if (child->type != XML_ELEMENT_NODE)
        continue;
      if (zeren_docx_is (child, "r"))
        read_run (self, child);
      else if (zeren_docx_is (child, "sdt"))
        zeren_docx_paragraph_read_runs (self, zeren_docx_child (child, "sdtContent"));
      else if (is_named (child, "AlternateContent"))
        zeren_docx_paragraph_read_runs (self, zeren_docx_choose_alternative (child));
      else if (is_named (child, "oMath") || is_named (child, "oMathPara"))
        read_formula (self, child);
      else
        for (guint i = 0; i < G_N_ELEMENTS (around); i++)
          if (zeren_docx_is (child, around[i]))
            zeren_docx_paragraph_read_runs (self, child);
    }
}
