/* zeren-template-walk-private.h: the way through the texts of a template, to check or to fill it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-template-file.h"
#include "zeren-template-private.h"

G_BEGIN_DECLS

/**
 * ZerenTemplateScope:
 * @list: the list whose items are gone through
 * @item: (nullable): the item that it is the turn of; %NULL while a template is checked
 */
typedef struct
{
  const ZerenTemplateList *list;
  ZerenTemplateItem *item;
} ZerenTemplateScope;

/**
 * ZerenTemplateWalk:
 * @kind: for what document
 * @values: (nullable): what it is filled with; %NULL while it is checked
 * @report: (nullable): what was found while it is checked
 * @fields: the names found so far
 * @place: which sort of part the text stands in
 * @paragraph: the paragraph of the part, from 1; those in tables and text boxes are not counted
 * @table: the table of the part, from 1
 * @row: its row, from 1; 0 outside of tables
 * @column: its cell, from 1
 * @boxes: within how many text boxes
 * @copied: how many nodes were copied or looked at in search of the end of a block
 */
typedef struct
{
  ZerenTemplateKind kind;
  const ZerenTemplateValues *values;
  ZerenTemplateReport *report;
  GPtrArray *fields;
  ZerenTemplatePlace place;
  guint paragraph, table, row, column, boxes;
  gsize copied;
} ZerenTemplateWalk;

ZerenTemplateReport *zeren_template_report_new (void);
void zeren_template_walk_controls (ZerenTemplateKind kind, xmlNode *root);
void zeren_template_walk_text (ZerenTemplateWalk *self, xmlNode *root);
gboolean zeren_template_walk_is_checking (const ZerenTemplateWalk *self);
gboolean zeren_template_walk_is_too_large (const ZerenTemplateWalk *self);

void zeren_template_walk_range (ZerenTemplateWalk *self,
                                xmlNode *first,
                                xmlNode *stop,
                                const ZerenTemplateScope *scope);
void zeren_template_walk_table (ZerenTemplateWalk *self,
                                xmlNode *table,
                                const ZerenTemplateScope *scope);
xmlNode *zeren_template_walk_copy (ZerenTemplateWalk *self, xmlNode *node, xmlNode *place);
void zeren_template_walk_ensure_paragraph (xmlNode *container);
gboolean zeren_template_walk_holds (ZerenTemplateWalk *self,
                                    const ZerenTemplateMark *mark,
                                    const ZerenTemplateScope *scope);

G_GNUC_PRINTF (4, 5)
void zeren_template_walk_blame (ZerenTemplateWalk *self,
                                const char *words,
                                const char *line,
                                const char *format,
                                ...);
void zeren_template_walk_check_mark (ZerenTemplateWalk *self,
                                     const ZerenTemplateMark *mark,
                                     const char *line,
                                     const ZerenTemplateScope *scope);

G_END_DECLS
