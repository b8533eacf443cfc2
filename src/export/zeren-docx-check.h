/* zeren-docx-check.h: whether a DOCX is laid out and written as GB/T 9704-2012 asks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "zeren-docx-rules.h"

G_BEGIN_DECLS

/**
 * ZerenDocxFinding:
 * @rule: which rule does not hold
 * @paragraph: in which paragraph, from 1; 0 where it is about the pages
 * @words: (nullable): the first words of the paragraph
 * @found: (nullable): what is there
 * @wanted: (nullable): what should be there
 * @times: in how many places; @paragraph is the first
 */
typedef struct
{
  ZerenDocxRule rule;
  guint paragraph;
  char *words;
  char *found;
  char *wanted;
  guint times;
} ZerenDocxFinding;

typedef struct _ZerenDocxCheck ZerenDocxCheck;

#define ZEREN_TYPE_DOCX_CHECK (zeren_docx_check_get_type ())

GType zeren_docx_check_get_type (void) G_GNUC_CONST;

ZerenDocxCheck *zeren_docx_check_new (GBytes *docx, GCancellable *cancellable, GError **error);
ZerenDocxCheck *zeren_docx_check_ref (ZerenDocxCheck *self);
void zeren_docx_check_unref (ZerenDocxCheck *self);

guint zeren_docx_check_get_n_paragraphs (ZerenDocxCheck *self);
guint zeren_docx_check_get_n_findings (ZerenDocxCheck *self);
const ZerenDocxFinding *zeren_docx_check_get_finding (ZerenDocxCheck *self, guint position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenDocxCheck, zeren_docx_check_unref)

G_END_DECLS
