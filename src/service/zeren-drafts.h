/* zeren-drafts.h: drafts that persons work on: what they change is noticed, kept and compared
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-case-document.h"
#include "zeren-context.h"
#include "zeren-draft-repo.h"
#include "zeren-draft-text.h"
#include "zeren-task-document.h"

G_BEGIN_DECLS

/**
 * ZerenRedraft:
 * @ZEREN_REDRAFT_ASK: refuse with %ZEREN_SERVICE_ERROR_CHANGED
 * @ZEREN_REDRAFT_KEEP_MINE: what was changed by hand goes on; nothing new is made of it
 * @ZEREN_REDRAFT_REPLACE: the new draft counts; what was changed by hand stays as an older version
 * @ZEREN_REDRAFT_BESIDE: as @ZEREN_REDRAFT_KEEP_MINE, and the new draft is written beside it
 *
 * What drafting anew does with a document that was changed by hand. Nothing is ever written over.
 */
typedef enum
{
  ZEREN_REDRAFT_ASK,
  ZEREN_REDRAFT_KEEP_MINE,
  ZEREN_REDRAFT_REPLACE,
  ZEREN_REDRAFT_BESIDE,
} ZerenRedraft;

/**
 * ZerenDraftRef:
 * @owner: the case or the task
 * @case_document: a document of that case, or 0
 * @task_document: a paper of that task, or 0
 * @docx: the SHA-256 of the DOCX as it was drafted
 *
 * One draft, of whichever sort. It lends the strings of the record that it was made from.
 */
typedef struct
{
  ZerenDraftOwner owner;
  gint64 case_document, task_document;
  const char *docx;
} ZerenDraftRef;

/**
 * ZerenDraftComparison:
 * @name: what the document is called
 * @differences: (element-type ZerenParagraphDifference): from what was made of it by hand to what
 *   would be drafted now
 */
typedef struct
{
  char *name;
  GPtrArray *differences;
} ZerenDraftComparison;

ZerenDraftComparison *zeren_draft_comparison_new (const char *name, GPtrArray *differences);
void zeren_draft_comparison_free (ZerenDraftComparison *self);

ZerenDraftRef zeren_draft_ref_of_case (ZerenCaseDocument *document);
ZerenDraftRef zeren_draft_ref_of_task (ZerenTaskDocument *document);

/* What was changed by hand */

GPtrArray *zeren_drafts_list_edits (ZerenContext *context,
                                    const ZerenDraftOwner *owner,
                                    GError **error);
GPtrArray *zeren_drafts_list_copies (ZerenContext *context,
                                     const ZerenDraftOwner *owner,
                                     GError **error);
ZerenDraftEdit *zeren_drafts_find_edit (GPtrArray *edits, const ZerenDraftRef *draft);
GStrv zeren_drafts_dup_paths (GPtrArray *copies, const ZerenDraftRef *draft);

gboolean zeren_drafts_have_changed (ZerenContext *context,
                                    const ZerenDraftOwner *owner,
                                    GError **error);
GPtrArray *zeren_drafts_notice (ZerenContext *context,
                                const ZerenDraftOwner *owner,
                                GCancellable *cancellable,
                                GError **error);

/* How texts differ */

GPtrArray *zeren_drafts_compare_kept (ZerenContext *context,
                                      const char *before,
                                      const char *after,
                                      GError **error);
GPtrArray *zeren_drafts_compare_with_new (ZerenContext *context,
                                          const char *before,
                                          GBytes *docx,
                                          GError **error);

gboolean zeren_drafts_check_choice (GPtrArray *names, ZerenRedraft choice, GError **error);

/* Copies to work on */

char *zeren_drafts_dup_folder (ZerenContext *context);
char *zeren_drafts_dup_folder_beside (ZerenContext *context,
                                      GPtrArray *copies,
                                      const ZerenDraftRef *draft,
                                      const char *folder,
                                      GError **error);
char *zeren_drafts_make_copy (ZerenContext *context,
                              const ZerenDraftRef *draft,
                              const char *name,
                              GCancellable *cancellable,
                              GError **error);
gboolean zeren_drafts_save_copy (ZerenContext *context,
                                 const ZerenDraftRef *draft,
                                 GFile *target,
                                 GCancellable *cancellable,
                                 GError **error);

G_END_DECLS
