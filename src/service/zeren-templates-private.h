/* zeren-templates-private.h: a draft is laid out by the template of the office, where there is one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-templates.h"

G_BEGIN_DECLS

/**
 * ZerenTemplatedDraft:
 * @docx: (nullable): the file; %NULL where the office has no template for it
 * @template_name: (nullable): the template that it follows
 * @placeholders: (nullable): what is still to be filled in
 */
typedef struct
{
  GBytes *docx;
  char *template_name;
  char **placeholders;
} ZerenTemplatedDraft;

gboolean zeren_templated_draft_init (ZerenTemplatedDraft *self,
                                     ZerenContext *context,
                                     const ZerenTemplateValues *values,
                                     GCancellable *cancellable,
                                     GError **error);
void zeren_templated_draft_clear (ZerenTemplatedDraft *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ZerenTemplatedDraft, zeren_templated_draft_clear)

G_END_DECLS
