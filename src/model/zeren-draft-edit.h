/* zeren-draft-edit.h: what a person has made of a draft
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-record.h"

G_BEGIN_DECLS

/**
 * ZerenDraftEdit:
 *
 * A version of the DOCX, kept as it was found. Belongs to a document of a case or to a paper of a
 * task; the other is 0. `changed_at` is when the file was saved.
 */

#define ZEREN_TYPE_DRAFT_EDIT (zeren_draft_edit_get_type ())

G_DECLARE_FINAL_TYPE (ZerenDraftEdit, zeren_draft_edit, ZEREN, DRAFT_EDIT, ZerenRecord)

ZerenDraftEdit *zeren_draft_edit_new (void);
gint64 zeren_draft_edit_get_id (ZerenDraftEdit *self);

gint64 zeren_draft_edit_get_case_document (ZerenDraftEdit *self);
void zeren_draft_edit_set_case_document (ZerenDraftEdit *self, gint64 case_document);
gint64 zeren_draft_edit_get_task_document (ZerenDraftEdit *self);
void zeren_draft_edit_set_task_document (ZerenDraftEdit *self, gint64 task_document);
const char *zeren_draft_edit_get_file (ZerenDraftEdit *self);
void zeren_draft_edit_set_file (ZerenDraftEdit *self, const char *file);
const char *const *zeren_draft_edit_get_placeholders (ZerenDraftEdit *self);
void zeren_draft_edit_set_placeholders (ZerenDraftEdit *self, const char *const *placeholders);
GDateTime *zeren_draft_edit_get_changed_at (ZerenDraftEdit *self);
void zeren_draft_edit_set_changed_at (ZerenDraftEdit *self, GDateTime *changed_at);
GDateTime *zeren_draft_edit_get_noticed_at (ZerenDraftEdit *self);
void zeren_draft_edit_set_noticed_at (ZerenDraftEdit *self, GDateTime *noticed_at);
const char *zeren_draft_edit_get_who (ZerenDraftEdit *self);
void zeren_draft_edit_set_who (ZerenDraftEdit *self, const char *who);

G_END_DECLS
