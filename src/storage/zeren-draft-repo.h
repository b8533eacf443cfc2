/* zeren-draft-repo.h: keeps where drafts are worked on and what persons have made of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-draft-copy.h"
#include "zeren-draft-edit.h"
#include "zeren-repo.h"

G_BEGIN_DECLS

/**
 * ZerenDraftOwner:
 * @case_id: a case, or 0
 * @task: a task, or 0
 *
 * Whose drafts are meant: exactly one of both is set.
 */
typedef struct
{
  gint64 case_id;
  gint64 task;
} ZerenDraftOwner;

#define ZEREN_TYPE_DRAFT_REPO (zeren_draft_repo_get_type ())

G_DECLARE_FINAL_TYPE (ZerenDraftRepo, zeren_draft_repo, ZEREN, DRAFT_REPO, ZerenRepo)

ZerenDraftRepo *zeren_draft_repo_new (ZerenDatabase *database);

GPtrArray *zeren_draft_repo_list_copies (ZerenDraftRepo *self,
                                         const ZerenDraftOwner *owner,
                                         GError **error);
GPtrArray *zeren_draft_repo_list_edits (ZerenDraftRepo *self,
                                        const ZerenDraftOwner *owner,
                                        GError **error);

gboolean zeren_draft_repo_put_copy (ZerenDraftRepo *self, ZerenDraftCopy *copy, GError **error);
gboolean zeren_draft_repo_add_edit (ZerenDraftRepo *self,
                                    const ZerenDraftOwner *owner,
                                    ZerenDraftEdit *edit,
                                    GError **error);
gboolean zeren_draft_repo_carry (ZerenDraftRepo *self, gint64 from, gint64 to, GError **error);

G_END_DECLS
