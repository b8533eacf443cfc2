/* zeren-template-text.c: the words of a paragraph, whatever runs they are divided over
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-template-private.h"

#include "zeren-checked-document.h"

#include <string.h>

typedef struct
{
  xmlNode *node; /* w:t */
  gsize start, length;
} Piece;

/* What is in a paragraph but is not its own text: paragraphs of a text box, what was deleted */
static const char *const apart[] = { "p", "pPr", "rPr", "del", "moveFrom", "txbxContent", "tbl" };

static gboolean
is_apart (const xmlNode *node)
{
  for (gsize i = 0; i < G_N_ELEMENTS (apart); i++)
    {
      if (zeren_checked_is (node, apart[i]))
        return TRUE;
    }

  return FALSE;
}

static void
collect (ZerenTemplateText *self, xmlNode *parent)
{
  for (xmlNode *node = parent->children; node != NULL; node = node->next)
    {
      if (node->type != XML_ELEMENT_NODE || is_apart (node))
        continue;
      if (zeren_checked_is (node, "t") && zeren_checked_is (parent, "r"))
        {
          xmlChar *content = xmlNodeGetContent (node);
          Piece piece = { node, self->text->len, content != NULL ? strlen ((char *)content) : 0 };

          g_string_append_len (self->text, (char *)content, (gssize)piece.length);
          g_array_append_val (self->pieces, piece);
          xmlFree (content);
        }
      else
        collect (self, node);
    }
}

/** zeren_template_text_new: Returns: (transfer full): the words of a w:p, without those of text
 * boxes in it */
ZerenTemplateText *
zeren_template_text_new (xmlNode *paragraph)
{
  ZerenTemplateText *self = g_new0 (ZerenTemplateText, 1);

  self->text = g_string_new (NULL);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  collect (self, paragraph);

  return self;
}

void
zeren_template_text_free (ZerenTemplateText *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->pieces);
  g_free (self);
}

/* --- runs --------------------------------------------------------------------------------- */

void
zeren_template_node_remove (xmlNode *node)
{
  xmlUnlinkNode (node);
  xmlFreeNode (node);
}

static void
set_words (xmlNode *node, const char *words, gsize length)
{
  while (node->children != NULL)
    zeren_template_node_remove (node->children);
  if (length > 0)
    xmlAddChild (node, xmlNewDocTextLen (node->doc, BAD_CAST words, (int)length));
  xmlNodeSetSpacePreserve (node, 1);
}

static xmlNode *
new_element (xmlNode *like, const char *name)
{
  return xmlNewDocNode (like->doc, like->ns, BAD_CAST name, NULL);
}

/* An empty run that looks like @run */
static xmlNode *
new_run (xmlNode *run)
{
  xmlNode *copy = new_element (run, "r");
  xmlNode *properties = zeren_checked_child (run, "rPr");

  if (properties != NULL)
    {
      xmlNode *clone = NULL;

      if (xmlDOMWrapCloneNode (NULL, run->doc, properties, &clone, run->doc, run, 1, 0) == 0 &&
          clone != NULL)
        xmlAddChild (copy, clone);
    }

  return copy;
}

static gboolean
is_empty_run (xmlNode *run)
{
  for (xmlNode *node = run->children; node != NULL; node = node->next)
    {
      if (node->type == XML_ELEMENT_NODE && !zeren_checked_is (node, "rPr"))
        return FALSE;
    }

  return TRUE;
}

/* Its run ends before @offset of @node; what follows is in a run of its own behind it.
 *
 * Returns: the w:t there, which begins with what stood at @offset */
static xmlNode *
split (xmlNode *node, gsize offset)
{
  xmlNode *run = node->parent;
  xmlNode *behind = new_run (run);
  xmlNode *rest = new_element (node, "t");
  xmlChar *content = xmlNodeGetContent (node);
  gsize length = content != NULL ? strlen ((char *)content) : 0;

  offset = MIN (offset, length);
  set_words (rest, (char *)content + offset, length - offset);
  xmlAddNextSibling (run, behind);
  xmlAddChild (behind, rest);
  while (node->next != NULL)
    {
      xmlNode *moved = node->next;

      xmlUnlinkNode (moved);
      xmlAddChild (behind, moved);
    }
  set_words (node, (char *)content, offset);
  xmlFree (content);

  return rest;
}

/* A w:t that has no words left goes, and its run where that was all of it. */
static void
tidy (xmlNode *node)
{
  xmlNode *run = node->parent;

  if (node->children != NULL)
    return;
  zeren_template_node_remove (node);
  if (is_empty_run (run))
    zeren_template_node_remove (run);
}

/* --- values ------------------------------------------------------------------------------- */

/* What stands behind w:highlight in w:rPr (ECMA-376 part 1, 17.3.2.28) */
static const char *const behind_highlight[] = {
  "u",    "effect",          "bdr",        "shd",   "fitText",   "vertAlign", "rtl", "cs", "em",
  "lang", "eastAsianLayout", "specVanish", "oMath", "rPrChange",
};

static xmlNode *
ensure_properties (xmlNode *run)
{
  xmlNode *properties = zeren_checked_child (run, "rPr");

  if (properties == NULL)
    {
      properties = new_element (run, "rPr");
      if (run->children != NULL)
        xmlAddPrevSibling (run->children, properties);
      else
        xmlAddChild (run, properties);
    }

  return properties;
}

static gboolean
is_behind_highlight (xmlNode *node)
{
  for (gsize i = 0; i < G_N_ELEMENTS (behind_highlight); i++)
    {
      if (zeren_checked_is (node, behind_highlight[i]))
        return TRUE;
    }

  return FALSE;
}

/* What is still to be filled in is seen at once. */
static void
highlight (xmlNode *run)
{
  xmlNode *properties = ensure_properties (run);
  xmlNode *mark = zeren_checked_child (properties, "highlight");
  xmlNode *next = properties->children;

  if (mark != NULL)
    zeren_template_node_remove (mark);
  mark = new_element (run, "highlight");
  xmlSetNsProp (mark, run->ns, BAD_CAST "val", BAD_CAST "yellow");
  for (next = properties->children; next != NULL && !is_behind_highlight (next); next = next->next)
    ;
  if (next != NULL)
    xmlAddPrevSibling (next, mark);
  else
    xmlAddChild (properties, mark);
}

/* Headings of the text are told apart as GB/T 9704-2012 7.3.3 asks; all else is the template's. */
static void
set_level (xmlNode *run, guint level)
{
  xmlNode *properties, *fonts;

  if (level == 0 || level > 2)
    return;
  properties = ensure_properties (run);
  fonts = zeren_checked_child (properties, "rFonts");
  if (fonts == NULL)
    {
      xmlNode *style = zeren_checked_child (properties, "rStyle");

      fonts = new_element (run, "rFonts");
      if (style != NULL)
        xmlAddNextSibling (style, fonts);
      else if (properties->children != NULL)
        xmlAddPrevSibling (properties->children, fonts);
      else
        xmlAddChild (properties, fonts);
    }
  xmlUnsetNsProp (fonts, run->ns, BAD_CAST "eastAsiaTheme");
  xmlSetNsProp (
    fonts, run->ns, BAD_CAST "eastAsia", BAD_CAST (level == 1 ? "黑体" : "楷体_GB2312"));
}

/* Words with line feeds and tabs, as Word has them */
static void
add_words (xmlNode *run, const char *words)
{
  const char *start = words;

  while (TRUE)
    {
      gsize length = strcspn (start, "\n\t");

      if (length > 0)
        {
          xmlNode *text = new_element (run, "t");

          set_words (text, start, length);
          xmlAddChild (run, text);
        }
      if (start[length] == '\0')
        return;
      xmlAddChild (run, new_element (run, start[length] == '\n' ? "br" : "tab"));
      start += length + 1;
    }
}

static gboolean
is_level (char c)
{
  return c >= 1 && c <= ZEREN_TEMPLATE_LEVELS;
}

/* Amid other words a text has no headings, only lines. */
static char *
dup_without_levels (const char *value)
{
  GString *words = g_string_new (NULL);

  for (const char *c = value; *c != '\0'; c++)
    {
      if (!is_level (*c))
        g_string_append_c (words, *c);
    }

  return g_string_free (words, FALSE);
}

static void
add_value (xmlNode *before, const char *value)
{
  guint level = is_level (*value) ? (guint)*value : 0;
  g_autofree char *words = dup_without_levels (value);
  g_autoptr (GPtrArray) runs = zeren_official_split_runs (words, ZEREN_OFFICIAL_RUN_PLAIN);

  for (guint i = 0; i < runs->len; i++)
    {
      const ZerenOfficialRun *it = g_ptr_array_index (runs, i);
      xmlNode *run = new_run (before);

      set_level (run, level);
      if (it->style == ZEREN_OFFICIAL_RUN_PLACEHOLDER)
        highlight (run);
      add_words (run, it->text);
      xmlAddPrevSibling (before, run);
    }
}

/**
 * zeren_template_text_replace:
 * @self: the text of a paragraph
 * @start: the first of what is replaced
 * @end: behind the last
 * @value: what comes there, in the runs of what stood at @start
 *
 * What stands before @start can be replaced after this, nothing else: from the end to the
 * beginning.
 */
void
zeren_template_text_replace (ZerenTemplateText *self, gsize start, gsize end, const char *value)
{
  xmlNode *first = NULL;

  for (guint i = self->pieces->len; i-- > 0;)
    {
      Piece *piece = &g_array_index (self->pieces, Piece, i);
      xmlNode *node = piece->node;

      if (piece->length == 0 || piece->start >= end || piece->start + piece->length <= start)
        continue;
      if (end < piece->start + piece->length)
        split (node, end - piece->start);
      if (start >= piece->start)
        {
          first = split (node, start - piece->start);
          add_value (first->parent, value);
          set_words (first, "", 0);
          tidy (first);
          piece->length = start - piece->start;
        }
      else
        {
          set_words (node, "", 0);
          piece->length = 0;
        }
      tidy (node);
    }
}
