/* zeren-draft-copy.h: where the DOCX of a draft was written to be worked on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-record.h"

G_BEGIN_DECLS

/**
 * ZerenDraftCopy:
 *
 * Belongs to a document of a case or to a paper of a task; the other is 0. `sha256` is what stood
 * in it when it was last looked at: what differs from that was changed by hand.
 */

#define ZEREN_TYPE_DRAFT_COPY (zeren_draft_copy_get_type ())

G_DECLARE_FINAL_TYPE (ZerenDraftCopy, zeren_draft_copy, ZEREN, DRAFT_COPY, ZerenRecord)

ZerenDraftCopy *zeren_draft_copy_new (void);
gint64 zeren_draft_copy_get_id (ZerenDraftCopy *self);

gint64 zeren_draft_copy_get_case_document (ZerenDraftCopy *self);
void zeren_draft_copy_set_case_document (ZerenDraftCopy *self, gint64 case_document);
gint64 zeren_draft_copy_get_task_document (ZerenDraftCopy *self);
void zeren_draft_copy_set_task_document (ZerenDraftCopy *self, gint64 task_document);
const char *zeren_draft_copy_get_path (ZerenDraftCopy *self);
void zeren_draft_copy_set_path (ZerenDraftCopy *self, const char *path);
const char *zeren_draft_copy_get_sha256 (ZerenDraftCopy *self);
void zeren_draft_copy_set_sha256 (ZerenDraftCopy *self, const char *sha256);

G_END_DECLS
