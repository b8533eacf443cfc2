/* zeren-template-walk.c: goes through the texts of a template, to check or to fill it
 *
 * One way for both: what was checked is what is filled.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-template-walk-private.h"

#include "zeren-checked-document.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Far above any document; a template made to grow without end stops here. */
#define LIMIT_COPIED 500000

gboolean
zeren_template_walk_is_checking (const ZerenTemplateWalk *self)
{
  return self->values == NULL;
}

gboolean
zeren_template_walk_is_too_large (const ZerenTemplateWalk *self)
{
  return self->copied > LIMIT_COPIED;
}

/* --- copies ------------------------------------------------------------------------------- */

static gsize
count_nodes (const xmlNode *node)
{
  gsize count = 1;

  for (const xmlNode *child = node->children; node->type == XML_ELEMENT_NODE && child != NULL;
       child = child->next)
    count += count_nodes (child);

  return count;
}

/* What has to be there once in a document: a copy goes without it. */
static void
strip_identity (xmlNode *node)
{
  static const char *const names[] = { "bookmarkStart",   "bookmarkEnd",      "commentRangeStart",
                                       "commentRangeEnd", "commentReference", "sectPr" };

  for (xmlNode *child = node->children, *next; child != NULL; child = next)
    {
      gboolean gone = FALSE;

      next = child->next;
      for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
        gone = gone || zeren_checked_is (child, names[i]);
      gone = gone || (zeren_checked_is (node, "sdtPr") && zeren_checked_is (child, "id"));
      if (gone)
        zeren_template_node_remove (child);
      else if (child->type == XML_ELEMENT_NODE)
        strip_identity (child);
    }
  for (xmlAttr *attribute = node->type == XML_ELEMENT_NODE ? node->properties : NULL, *next;
       attribute != NULL;
       attribute = next)
    {
      next = attribute->next;
      if (g_str_equal ((const char *)attribute->name, "paraId") ||
          g_str_equal ((const char *)attribute->name, "textId"))
        xmlRemoveProp (attribute);
    }
}

/* Returns: (nullable): a copy of @node, linked in before @place; %NULL where there are too many */
xmlNode *
zeren_template_walk_copy (ZerenTemplateWalk *self, xmlNode *node, xmlNode *place)
{
  xmlNode *copy = NULL;

  self->copied += count_nodes (node);
  if (zeren_template_walk_is_too_large (self) ||
      xmlDOMWrapCloneNode (NULL, node->doc, node, &copy, node->doc, node->parent, 1, 0) != 0 ||
      copy == NULL)
    {
      if (copy != NULL)
        xmlFreeNode (copy);
      return NULL;
    }
  strip_identity (copy);

  return xmlAddPrevSibling (place, copy);
}

/* --- values ------------------------------------------------------------------------------- */

static const char *
get_value (ZerenTemplateWalk *self, const ZerenTemplateMark *mark, const ZerenTemplateScope *scope)
{
  if (mark->list == NULL)
    return zeren_template_item_get (self->values->once, mark->field);

  return scope != NULL && scope->list == mark->list && scope->item != NULL
           ? zeren_template_item_get (scope->item, mark->field)
           : NULL;
}

static char *
dup_shown (ZerenTemplateWalk *self, const ZerenTemplateMark *mark, const ZerenTemplateScope *scope)
{
  const char *value = get_value (self, mark, scope);

  return value != NULL ? g_strdup (value) : zeren_official_placeholder (mark->field->name);
}

gboolean
zeren_template_walk_holds (ZerenTemplateWalk *self,
                           const ZerenTemplateMark *mark,
                           const ZerenTemplateScope *scope)
{
  gboolean there = mark->field != NULL
                     ? zeren_template_is_known (get_value (self, mark, scope))
                     : zeren_template_values_get_items (self->values, mark->list) != NULL;

  return there == (mark->kind == ZEREN_TEMPLATE_IF || mark->kind == ZEREN_TEMPLATE_ROW_IF);
}

/* --- paragraphs --------------------------------------------------------------------------- */

static gboolean
is_block_begin (const ZerenTemplateMark *mark)
{
  return mark->kind == ZEREN_TEMPLATE_EACH || mark->kind == ZEREN_TEMPLATE_IF ||
         mark->kind == ZEREN_TEMPLATE_UNLESS;
}

/* The mark that is all of a paragraph, where it begins or ends a block */
static gboolean
read_block_mark (ZerenTemplateWalk *self, xmlNode *paragraph, gboolean *begins)
{
  g_autoptr (ZerenTemplateText) text = zeren_template_text_new (paragraph);
  g_autoptr (GPtrArray) marks = NULL;
  const ZerenTemplateMark *mark;

  if (strlen (text->text->str) > 4096)
    return FALSE;
  marks = zeren_template_marks_find (self->kind, text->text->str);
  if (!zeren_template_marks_is_alone (marks, text->text->str))
    return FALSE;
  mark = g_ptr_array_index (marks, 0);
  *begins = is_block_begin (mark);

  return *begins || mark->kind == ZEREN_TEMPLATE_END;
}

/* Returns: (nullable): the paragraph that ends the block which @begin begins */
static xmlNode *
find_end (ZerenTemplateWalk *self, xmlNode *begin, xmlNode *stop)
{
  guint depth = 1;

  for (xmlNode *node = begin->next; node != NULL && node != stop; node = node->next)
    {
      gboolean begins;

      self->copied += 4; /* a measure of the work */
      if (!zeren_checked_is (node, "p") || !read_block_mark (self, node, &begins))
        continue;
      if (begins)
        depth++;
      else if (--depth == 0)
        return node;
    }

  return NULL;
}

static xmlNode *
find_section_break (xmlNode *paragraph)
{
  return zeren_checked_child (zeren_checked_child (paragraph, "pPr"), "sectPr");
}

/* A cell, a text box and the like must not be left without a paragraph, which also ends them. */
void
zeren_template_walk_ensure_paragraph (xmlNode *container)
{
  static const char *const names[] = { "tc",       "txbxContent", "hdr",    "ftr",
                                       "footnote", "endnote",     "comment" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      xmlNode *last = xmlGetLastChild (container);

      while (last != NULL && last->type != XML_ELEMENT_NODE)
        last = last->prev;
      if (zeren_checked_is (container, names[i]) &&
          (last == NULL || (!zeren_checked_is (last, "p") && !zeren_checked_is (last, "sdt"))))
        xmlAddChild (container, xmlNewDocNode (container->doc, container->ns, BAD_CAST "p", NULL));
    }
}

static void
remove_range (xmlNode *first, xmlNode *last)
{
  xmlNode *container = first->parent;

  while (first != last)
    {
      xmlNode *next = first->next;

      zeren_template_node_remove (first);
      first = next;
    }
  zeren_template_node_remove (last);
  zeren_template_walk_ensure_paragraph (container);
}

static void
repeat_range (ZerenTemplateWalk *self, const ZerenTemplateMark *mark, xmlNode *begin, xmlNode *end)
{
  GPtrArray *items = zeren_template_values_get_items (self->values, mark->list);

  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      ZerenTemplateScope scope = { mark->list, g_ptr_array_index (items, i) };
      xmlNode *first = NULL;

      for (xmlNode *node = begin->next; node != end; node = node->next)
        {
          xmlNode *copy = zeren_template_walk_copy (self, node, begin);

          if (copy == NULL)
            return;
          if (first == NULL)
            first = copy;
        }
      zeren_template_walk_range (self, first, begin, &scope);
    }
}

static void
check_block (ZerenTemplateWalk *self,
             const ZerenTemplateMark *mark,
             const char *line,
             xmlNode *begin,
             xmlNode *end,
             const ZerenTemplateScope *scope)
{
  ZerenTemplateScope inner = { mark->list, NULL };

  for (xmlNode *node = begin; node != end->next; node = node->next)
    {
      if (zeren_checked_is (node, "p") && find_section_break (node) != NULL)
        zeren_template_walk_blame (
          self,
          mark->words,
          line,
          "%s",
          _ ("the block that begins here holds a section break. Put the break outside of it."));
    }
  if (mark->kind != ZEREN_TEMPLATE_EACH)
    {
      zeren_template_walk_check_mark (self, mark, line, scope);
      zeren_template_walk_range (self, begin->next, end, scope);
    }
  else if (mark->list == NULL || mark->field != NULL)
    {
      zeren_template_walk_blame (self,
                                 mark->words,
                                 line,
                                 /* Translators: %s is the name of a list */
                                 _ ("there is no list “%s” for this document. Take a name from "
                                    "the list of fields."),
                                 mark->words);
      zeren_template_walk_range (self, begin->next, end, scope);
    }
  else if (scope != NULL)
    zeren_template_walk_blame (
      self,
      mark->words,
      line,
      /* Translators: keep the braces and the words in them */
      _ ("{{每项：%s}} stands within another {{每项：…}}. End that one with {{完}} first."),
      mark->words);
  else
    zeren_template_walk_range (self, begin->next, end, &inner);
  self->paragraph++; /* the one that ends it */
}

/* Returns: what to go on with */
static xmlNode *
take_block (ZerenTemplateWalk *self,
            const ZerenTemplateMark *mark,
            const char *line,
            xmlNode *begin,
            xmlNode *stop,
            const ZerenTemplateScope *scope)
{
  xmlNode *end = find_end (self, begin, stop);
  xmlNode *next;

  if (end == NULL)
    {
      zeren_template_walk_blame (
        self,
        mark->words,
        line,
        "%s",
        /* Translators: keep the braces and the word in them */
        _ ("the block that begins here is not ended. Write {{完}} as a paragraph of its own behind "
           "it, in the same text or cell."));
      return begin->next;
    }
  next = end->next;
  if (zeren_template_walk_is_checking (self))
    check_block (self, mark, line, begin, end, scope);
  else if (mark->kind == ZEREN_TEMPLATE_EACH)
    {
      repeat_range (self, mark, begin, end);
      remove_range (begin, end);
    }
  else if (!zeren_template_walk_holds (self, mark, scope))
    remove_range (begin, end);
  else
    {
      next = begin->next != end ? begin->next : next;
      remove_range (end, end);
      remove_range (begin, begin);
    }

  return next;
}

static void
empty_paragraph (xmlNode *paragraph)
{
  xmlNode *container = paragraph->parent;

  if (find_section_break (paragraph) == NULL)
    {
      zeren_template_node_remove (paragraph);
      zeren_template_walk_ensure_paragraph (container);
      return;
    }
  for (xmlNode *child = paragraph->children, *next; child != NULL; child = next)
    {
      next = child->next;
      if (!zeren_checked_is (child, "pPr"))
        zeren_template_node_remove (child);
    }
}

/* A field that is all of a paragraph: each line of its value becomes a paragraph like it. */
static gboolean
fill_lines (ZerenTemplateWalk *self,
            const ZerenTemplateMark *mark,
            xmlNode *paragraph,
            const ZerenTemplateScope *scope)
{
  g_autofree char *value = dup_shown (self, mark, scope);
  g_auto (GStrv) lines = g_strsplit (value, "\n", -1);
  guint n_lines = g_strv_length (lines);

  for (guint i = 0; i + 1 < n_lines; i++)
    {
      xmlNode *copy = zeren_template_walk_copy (self, paragraph, paragraph);
      g_autoptr (ZerenTemplateText) text = copy != NULL ? zeren_template_text_new (copy) : NULL;

      if (text == NULL)
        return FALSE;
      zeren_template_text_replace (text, mark->start, mark->end, lines[i]);
    }
  if (n_lines > 0)
    {
      g_autoptr (ZerenTemplateText) text = zeren_template_text_new (paragraph);

      zeren_template_text_replace (text, mark->start, mark->end, lines[n_lines - 1]);
    }

  return TRUE;
}

static void
fill_paragraph (ZerenTemplateWalk *self,
                ZerenTemplateText *text,
                GPtrArray *marks,
                xmlNode *paragraph,
                const ZerenTemplateScope *scope)
{
  if (zeren_template_marks_is_alone (marks, text->text->str))
    {
      fill_lines (self, g_ptr_array_index (marks, 0), paragraph, scope);
      return;
    }
  for (guint i = marks->len; i-- > 0;)
    {
      const ZerenTemplateMark *mark = g_ptr_array_index (marks, i);
      g_autofree char *value = mark->kind == ZEREN_TEMPLATE_FIELD ? dup_shown (self, mark, scope)
                                                                  : g_strdup ("");

      zeren_template_text_replace (text, mark->start, mark->end, value);
    }
}

static void
check_paragraph (ZerenTemplateWalk *self,
                 const char *line,
                 GPtrArray *marks,
                 const ZerenTemplateScope *scope)
{
  if (marks->len > ZEREN_TEMPLATE_LIMIT_MARKS || strlen (line) > ZEREN_TEMPLATE_LIMIT_TEXT)
    {
      zeren_template_walk_blame (
        self, "", line, "%s", _ ("this paragraph is too long for a template. Divide it."));
      return;
    }
  for (guint i = 0; i < marks->len; i++)
    {
      const ZerenTemplateMark *mark = g_ptr_array_index (marks, i);

      if (i > 0 && (mark->kind == ZEREN_TEMPLATE_IF || mark->kind == ZEREN_TEMPLATE_UNLESS))
        zeren_template_walk_blame (
          self,
          mark->words,
          line,
          "%s",
          /* Translators: keep the words in quotation marks */
          _ ("“如有” and “如无” hold for a whole paragraph and stand at its beginning, once."));
      else
        zeren_template_walk_check_mark (self, mark, line, scope);
    }
}

/* The texts of text boxes, which stand in a paragraph and have paragraphs of their own */
static void
walk_boxes (ZerenTemplateWalk *self, xmlNode *parent, const ZerenTemplateScope *scope)
{
  for (xmlNode *node = parent->children; node != NULL; node = node->next)
    {
      if (node->type != XML_ELEMENT_NODE)
        continue;
      if (zeren_checked_is (node, "txbxContent"))
        {
          self->boxes++;
          zeren_template_walk_range (self, node->children, NULL, scope);
          self->boxes--;
        }
      else
        walk_boxes (self, node, scope);
    }
}

/* Returns: what to go on with */
static xmlNode *
take_paragraph (ZerenTemplateWalk *self,
                xmlNode *paragraph,
                xmlNode *stop,
                const ZerenTemplateScope *scope)
{
  g_autoptr (ZerenTemplateText) text = zeren_template_text_new (paragraph);
  g_autoptr (GPtrArray) marks = zeren_template_marks_find (self->kind, text->text->str);
  const ZerenTemplateMark *first = marks->len > 0 ? g_ptr_array_index (marks, 0) : NULL;
  xmlNode *next = paragraph->next;

  if (self->row == 0 && self->boxes == 0)
    self->paragraph++;
  if (first != NULL && is_block_begin (first) &&
      zeren_template_marks_is_alone (marks, text->text->str))
    return take_block (self, first, text->text->str, paragraph, stop, scope);

  walk_boxes (self, paragraph, scope);
  if (zeren_template_walk_is_checking (self))
    check_paragraph (self, text->text->str, marks, scope);
  else if (first != NULL && is_block_begin (first) &&
           !zeren_template_walk_holds (self, first, scope))
    empty_paragraph (paragraph);
  else if (marks->len > 0)
    fill_paragraph (self, text, marks, paragraph, scope);

  return next;
}

/* --- texts -------------------------------------------------------------------------------- */

/* Goes through @first and what follows it up to @stop, which may be %NULL. */
void
zeren_template_walk_range (ZerenTemplateWalk *self,
                           xmlNode *first,
                           xmlNode *stop,
                           const ZerenTemplateScope *scope)
{
  for (xmlNode *node = first, *next; node != NULL && node != stop; node = next)
    {
      next = node->next;
      if (zeren_template_walk_is_too_large (self))
        return;
      if (zeren_checked_is (node, "p"))
        next = take_paragraph (self, node, stop, scope);
      else if (zeren_checked_is (node, "tbl"))
        zeren_template_walk_table (self, node, scope);
      else if (node->type == XML_ELEMENT_NODE)
        {
          self->column += zeren_checked_is (node, "tc");
          zeren_template_walk_range (self, node->children, NULL, scope);
        }
    }
}

void
zeren_template_walk_text (ZerenTemplateWalk *self, xmlNode *root)
{
  self->paragraph = self->table = self->row = self->column = self->boxes = 0;
  zeren_template_walk_range (self, root->children, NULL, NULL);
}
