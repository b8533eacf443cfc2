/* zeren-template-private.h: the parts of a template, the marks in its text, and how they are filled
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <libxml/tree.h>

#include "zeren-template-fields.h"

G_BEGIN_DECLS

/* --- the package: every part is kept, those with text are trees --------------------------- */

typedef struct _ZerenTemplatePackage ZerenTemplatePackage;

/**
 * ZerenTemplatePlace:
 *
 * Which sort of part a text stands in.
 */
typedef enum
{
  ZEREN_TEMPLATE_IN_TEXT,
  ZEREN_TEMPLATE_IN_HEADER,
  ZEREN_TEMPLATE_IN_FOOTER,
  ZEREN_TEMPLATE_IN_NOTE,
} ZerenTemplatePlace;

ZerenTemplatePackage *zeren_template_package_new (GBytes *docx,
                                                  GCancellable *cancellable,
                                                  GError **error);
void zeren_template_package_free (ZerenTemplatePackage *self);
xmlNode *zeren_template_package_get_text (ZerenTemplatePackage *self,
                                          guint position,
                                          ZerenTemplatePlace *place);
GBytes *zeren_template_package_write (ZerenTemplatePackage *self, GError **error);

/* --- the text of a paragraph -------------------------------------------------------------- */

/**
 * ZerenTemplateText:
 * @text: what the paragraph says, in UTF-8
 * @pieces: where each part of it stands
 *
 * A word processor may divide the words of a paragraph over any number of runs.
 */
typedef struct
{
  GString *text;
  GArray *pieces;
} ZerenTemplateText;

ZerenTemplateText *zeren_template_text_new (xmlNode *paragraph);
void zeren_template_text_free (ZerenTemplateText *self);
void zeren_template_text_replace (ZerenTemplateText *self,
                                  gsize start,
                                  gsize end,
                                  const char *value);
void zeren_template_node_remove (xmlNode *node);

/* --- marks -------------------------------------------------------------------------------- */

/**
 * ZerenTemplateMarkKind:
 * @ZEREN_TEMPLATE_FIELD: `{{名称}}`, `{{清单.名称}}`
 * @ZEREN_TEMPLATE_IF: `{{如有：名称}}`
 * @ZEREN_TEMPLATE_UNLESS: `{{如无：名称}}`
 * @ZEREN_TEMPLATE_ROW_IF: `{{本行如有：名称}}`
 * @ZEREN_TEMPLATE_ROW_UNLESS: `{{本行如无：名称}}`
 * @ZEREN_TEMPLATE_EACH: `{{每项：清单}}`
 * @ZEREN_TEMPLATE_END: `{{完}}`
 * @ZEREN_TEMPLATE_OPEN: `{{` that nothing ends
 * @ZEREN_TEMPLATE_STRAY: `}}` that nothing began
 */
typedef enum
{
  ZEREN_TEMPLATE_FIELD,
  ZEREN_TEMPLATE_IF,
  ZEREN_TEMPLATE_UNLESS,
  ZEREN_TEMPLATE_ROW_IF,
  ZEREN_TEMPLATE_ROW_UNLESS,
  ZEREN_TEMPLATE_EACH,
  ZEREN_TEMPLATE_END,
  ZEREN_TEMPLATE_OPEN,
  ZEREN_TEMPLATE_STRAY,
} ZerenTemplateMarkKind;

/**
 * ZerenTemplateMark:
 * @start: where it begins in the text of its paragraph
 * @end: where it has ended
 * @words: what stands between the braces, without what says its kind
 * @list: (nullable): the list that it names, alone or before the point
 * @field: (nullable): what it names, once or of the items of @list
 *
 * @list and @field are both %NULL where there is no such name.
 */
typedef struct
{
  ZerenTemplateMarkKind kind;
  gsize start, end;
  char *words;
  const ZerenTemplateList *list;
  const ZerenTemplateField *field;
} ZerenTemplateMark;

/* A paragraph with more of either is refused: nobody writes one. */
#define ZEREN_TEMPLATE_LIMIT_TEXT  (128 * 1024)
#define ZEREN_TEMPLATE_LIMIT_MARKS 200

void zeren_template_mark_free (ZerenTemplateMark *mark);
GPtrArray *zeren_template_marks_find (ZerenTemplateKind kind, const char *text);
gboolean zeren_template_marks_is_alone (GPtrArray *marks, const char *text);
gboolean zeren_template_name_exists (ZerenTemplateKind kind, const char *words);
char *zeren_template_suggest (ZerenTemplateKind kind, const char *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenTemplatePackage, zeren_template_package_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenTemplateText, zeren_template_text_free)

G_END_DECLS
