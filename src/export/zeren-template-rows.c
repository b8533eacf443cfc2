/* zeren-template-rows.c: the rows of the tables of a template: repeated, there or not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-template-walk-private.h"

#include "zeren-checked-document.h"

#include <glib/gi18n-lib.h>

/* The marks of a row, without those of tables in its cells */
static void
collect_marks (ZerenTemplateWalk *self, xmlNode *parent, GPtrArray *marks)
{
  for (xmlNode *node = parent->children; node != NULL; node = node->next)
    {
      if (zeren_checked_is (node, "p"))
        {
          g_autoptr (ZerenTemplateText) text = zeren_template_text_new (node);
          g_autoptr (GPtrArray) found = zeren_template_marks_find (self->kind, text->text->str);

          for (guint i = 0; i < found->len; i++)
            g_ptr_array_add (marks, g_steal_pointer (&found->pdata[i]));
        }
      else if (node->type == XML_ELEMENT_NODE && !zeren_checked_is (node, "tbl"))
        collect_marks (self, node, marks);
    }
}

/* The list whose items the row is repeated for; blocks within its cells stay what they are. */
static const ZerenTemplateList *
find_row_list (ZerenTemplateWalk *self, GPtrArray *marks, const ZerenTemplateScope *scope)
{
  const ZerenTemplateList *list = NULL;
  guint depth = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      const ZerenTemplateMark *mark = g_ptr_array_index (marks, i);

      if (mark->kind == ZEREN_TEMPLATE_EACH)
        depth++;
      else if (mark->kind == ZEREN_TEMPLATE_END && depth > 0)
        depth--;
      if (depth > 0 || mark->list == NULL || mark->field == NULL ||
          (scope != NULL && scope->list == mark->list))
        continue;
      if (list != NULL && list != mark->list)
        {
          zeren_template_walk_blame (
            self,
            mark->words,
            mark->words,
            /* Translators: both are names of lists */
            _ ("a row is repeated for one list, and this one has fields of “%s” and of “%s”. Make "
               "two rows of it."),
            list->name,
            mark->list->name);
          return list;
        }
      list = mark->list;
    }

  return list;
}

/* Returns: whether the row stays; its marks are taken out of it. */
static gboolean
judge_row (ZerenTemplateWalk *self, xmlNode *parent, const ZerenTemplateScope *scope)
{
  gboolean stays = TRUE;

  for (xmlNode *node = parent->children; node != NULL && stays; node = node->next)
    {
      if (zeren_checked_is (node, "p"))
        {
          g_autoptr (ZerenTemplateText) text = zeren_template_text_new (node);
          g_autoptr (GPtrArray) marks = zeren_template_marks_find (self->kind, text->text->str);

          for (guint i = marks->len; i-- > 0 && stays;)
            {
              const ZerenTemplateMark *mark = g_ptr_array_index (marks, i);

              if (mark->kind != ZEREN_TEMPLATE_ROW_IF && mark->kind != ZEREN_TEMPLATE_ROW_UNLESS)
                continue;
              stays = zeren_template_walk_holds (self, mark, scope);
              zeren_template_text_replace (text, mark->start, mark->end, "");
            }
        }
      else if (node->type == XML_ELEMENT_NODE && !zeren_checked_is (node, "tbl"))
        stays = judge_row (self, node, scope);
    }

  return stays;
}

static void
fill_row (ZerenTemplateWalk *self, xmlNode *row, const ZerenTemplateScope *scope)
{
  if (judge_row (self, row, scope))
    zeren_template_walk_range (self, row->children, NULL, scope);
  else
    zeren_template_node_remove (row);
}

static void
repeat_row (ZerenTemplateWalk *self, xmlNode *row, const ZerenTemplateList *list)
{
  GPtrArray *items = zeren_template_values_get_items (self->values, list);

  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      ZerenTemplateScope scope = { list, g_ptr_array_index (items, i) };
      xmlNode *copy = zeren_template_walk_copy (self, row, row);

      if (copy == NULL)
        break;
      fill_row (self, copy, &scope);
    }
  zeren_template_node_remove (row);
}

static void
take_row (ZerenTemplateWalk *self, xmlNode *row, const ZerenTemplateScope *scope)
{
  g_autoptr (GPtrArray)
    marks = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_template_mark_free);
  const ZerenTemplateList *list;
  ZerenTemplateScope inner = { NULL, NULL };

  self->column = 1;
  collect_marks (self, row, marks);
  list = find_row_list (self, marks, scope);
  inner.list = list;
  if (list != NULL && scope != NULL)
    zeren_template_walk_blame (
      self,
      list->name,
      list->name,
      /* Translators: the first is the name of a list, the second of another; keep the braces */
      _ ("a row for “%s” stands within {{每项：%s}}. Only fields of that list can be used there."),
      list->name,
      scope->list->name);
  self->column = 0;
  if (list != NULL && scope != NULL)
    return;
  if (zeren_template_walk_is_checking (self))
    zeren_template_walk_range (self, row->children, NULL, list != NULL ? &inner : scope);
  else if (list != NULL)
    repeat_row (self, row, list);
  else
    fill_row (self, row, scope);
}

static void
walk_rows (ZerenTemplateWalk *self, xmlNode *parent, const ZerenTemplateScope *scope)
{
  for (xmlNode *node = parent->children, *next; node != NULL; node = next)
    {
      next = node->next;
      if (zeren_checked_is (node, "tr"))
        {
          self->row++;
          take_row (self, node, scope);
        }
      else if (node->type == XML_ELEMENT_NODE)
        walk_rows (self, node, scope);
    }
}

static gboolean
has_row (xmlNode *parent)
{
  for (xmlNode *node = parent->children; node != NULL; node = node->next)
    {
      if (zeren_checked_is (node, "tr") || (node->type == XML_ELEMENT_NODE && has_row (node)))
        return TRUE;
    }

  return FALSE;
}

/* A table that all rows are gone from goes too: no word processor opens one without rows. */
void
zeren_template_walk_table (ZerenTemplateWalk *self, xmlNode *table, const ZerenTemplateScope *scope)
{
  ZerenTemplateWalk outside = *self;
  xmlNode *container = table->parent;

  self->table += outside.row == 0;
  self->row = 0;
  walk_rows (self, table, scope);
  self->row = outside.row;
  self->column = outside.column;
  if (!zeren_template_walk_is_checking (self) && !has_row (table))
    {
      zeren_template_node_remove (table);
      zeren_template_walk_ensure_paragraph (container);
    }
}
