/* zeren-labels-private.h: headings and labels that name who acts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-duty-fields-private.h"
#include "zeren-outline-private.h"

G_BEGIN_DECLS

/**
 * ZerenLabelKind:
 * @ZEREN_LABEL_NONE: no label, but a sentence
 * @ZEREN_LABEL_ACTOR: who acts in what follows (局长：, 岗位：值班员, 保卫科职责)
 * @ZEREN_LABEL_TIME: when what follows is to be done (第一季度：, 3月份)
 * @ZEREN_LABEL_OTHER: a short line or words before a colon that name something else
 */
typedef enum
{
  ZEREN_LABEL_NONE,
  ZEREN_LABEL_ACTOR,
  ZEREN_LABEL_TIME,
  ZEREN_LABEL_OTHER,
} ZerenLabelKind;

/**
 * ZerenLabel:
 * @kind: what it is
 * @name: who acts, for %ZEREN_LABEL_ACTOR; when, for %ZEREN_LABEL_TIME
 * @end: where the words behind it begin
 */
typedef struct
{
  ZerenLabelKind kind;
  ZerenSpan name;
  gsize end;
} ZerenLabel;

gboolean zeren_read_heading_name (const ZerenChars *text,
                                  gsize start,
                                  gsize end,
                                  const ZerenVocabulary *vocabulary,
                                  ZerenSpan *name);
gboolean zeren_is_post_word (const ZerenChars *text, gsize start, gsize end);
gboolean zeren_is_office_word (const ZerenChars *text, gsize start, gsize end);
gboolean zeren_opens_letter (const ZerenParagraph *paragraph);
ZerenLabel zeren_read_label (const ZerenChars *text,
                             gsize start,
                             const ZerenVocabulary *vocabulary);

G_END_DECLS
