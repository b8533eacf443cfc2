/* zeren-template-fields.h: the names of what an office may put into a template, and their values
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-case-facts.h"
#include "zeren-official-document.h"
#include "zeren-states.h"
#include "zeren-task-paper.h"

G_BEGIN_DECLS

/**
 * ZerenTemplateField:
 * @name: its name, as offices write it
 * @alias: an English name for the same
 */
typedef struct
{
  const char *name;
  const char *alias;
} ZerenTemplateField;

/**
 * ZerenTemplateList:
 * @fields: (array zero-terminated=1): what each of its items has, written `name.field`
 *
 * What there may be several of: a row of a table or a run of paragraphs is repeated for each.
 */
typedef struct
{
  const char *name;
  const char *alias;
  const ZerenTemplateField *fields;
} ZerenTemplateList;

/**
 * ZerenTemplateItem:
 *
 * The values of one item of a list, or those that a document has once. What is not recorded is not
 * in it.
 */
typedef GHashTable ZerenTemplateItem;

/**
 * ZerenTemplateValues:
 * @kind: for what document
 * @once: what there is once
 * @lists: (element-type utf8 GPtrArray): the items of each list, by its name
 * @draft: whether the document bears the mark of a draft on every copy
 */
typedef struct
{
  ZerenTemplateKind kind;
  ZerenTemplateItem *once;
  GHashTable *lists;
  gboolean draft;
} ZerenTemplateValues;

/* A line of 正文 that is a heading begins with its level, 1 to 4, as a character. */
#define ZEREN_TEMPLATE_LEVELS 4

gboolean zeren_template_name_is (const char *word, const char *name, const char *alias);
const ZerenTemplateField *zeren_template_find_field (ZerenTemplateKind kind, const char *name);
const ZerenTemplateList *zeren_template_find_list (ZerenTemplateKind kind, const char *name);
const ZerenTemplateField *zeren_template_list_find (const ZerenTemplateList *list,
                                                    const char *name);
GPtrArray *zeren_template_list_fields (ZerenTemplateKind kind);
GPtrArray *zeren_template_list_lists (ZerenTemplateKind kind);

const char *zeren_template_item_get (ZerenTemplateItem *item, const ZerenTemplateField *field);
GPtrArray *zeren_template_values_get_items (const ZerenTemplateValues *self,
                                            const ZerenTemplateList *list);
gboolean zeren_template_is_known (const char *value);

ZerenTemplateValues *zeren_template_values_new_for_case (ZerenCaseDocumentKind kind,
                                                         const ZerenCaseFacts *facts,
                                                         ZerenOfficialDocument *document);
ZerenTemplateValues *zeren_template_values_new_for_task (ZerenTaskDocumentKind kind,
                                                         const ZerenTaskFacts *facts,
                                                         ZerenOfficialDocument *document);
void zeren_template_values_free (ZerenTemplateValues *self);

/* --- within the values -------------------------------------------------------------------- */

ZerenTemplateValues *zeren_template_values_new (ZerenTemplateKind kind,
                                                ZerenOfficialDocument *document);
ZerenTemplateItem *zeren_template_values_add_item (ZerenTemplateValues *self, const char *list);
void zeren_template_item_set (ZerenTemplateItem *item, const char *name, const char *value);
void zeren_template_item_take (ZerenTemplateItem *item, const char *name, char *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenTemplateValues, zeren_template_values_free)

G_END_DECLS
