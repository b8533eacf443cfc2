/* zeren-case-drafting-private.h: one act of drafting the documents of a case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-case-facts.h"
#include "zeren-case-repo.h"
#include "zeren-draft-files-private.h"

G_BEGIN_DECLS

/**
 * ZerenCaseDrafting:
 * @id: the case
 * @version: the number that the draft gets
 */
typedef struct
{
  ZerenDraftFiles files;
  ZerenCaseRepo *repo;
  const ZerenCaseFacts *facts;
  gint64 id;
  guint version;
} ZerenCaseDrafting;

gboolean zeren_case_drafting_add (ZerenCaseDrafting *self,
                                  ZerenCaseDocumentKind kind,
                                  GError **error);

G_END_DECLS
