/* zeren-draft-files-private.h: a drafted document becomes a DOCX and a PDF, kept and written out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-context.h"
#include "zeren-draft-repo.h"
#include "zeren-file-store.h"
#include "zeren-official-document.h"
#include "zeren-templates-private.h"

G_BEGIN_DECLS

/**
 * ZerenDraftFiles:
 * @store: where files are kept by their content
 * @folder: (nullable): where they are written as well
 * @cancellable: (nullable): to give up between two files
 * @now: the moment of drafting
 * @written: what stands in @folder by now
 * @drafts: remembers where copies are
 * @copy: (nullable): the DOCX that was written into @folder last
 * @context: (unowned): where the templates of the office are
 * @templated: what the next document is laid out by; see zeren_draft_files_lay_out()
 *
 * One act of drafting or writing out: either all its files are there at the end or none.
 */
typedef struct
{
  ZerenFileStore *store;
  const char *folder;
  GCancellable *cancellable;
  GDateTime *now;
  GStrvBuilder *written;
  ZerenDraftRepo *drafts;
  char *copy;
  ZerenContext *context;
  ZerenTemplatedDraft templated;
} ZerenDraftFiles;

gboolean zeren_draft_files_begin (ZerenDraftFiles *self,
                                  ZerenContext *context,
                                  const char *folder,
                                  GCancellable *cancellable,
                                  GError **error);
gboolean zeren_draft_files_lay_out (ZerenDraftFiles *self,
                                    ZerenTemplateValues *values,
                                    GError **error);
gboolean zeren_draft_files_keep (ZerenDraftFiles *self,
                                 ZerenOfficialDocument *document,
                                 const char *stem,
                                 char **docx,
                                 char **pdf,
                                 GError **error);
GBytes *zeren_draft_files_write_docx (ZerenDraftFiles *self,
                                      ZerenOfficialDocument *document,
                                      GError **error);
gboolean zeren_draft_files_remember (ZerenDraftFiles *self,
                                     gint64 case_document,
                                     gint64 task_document,
                                     const char *sha256,
                                     GError **error);
gboolean zeren_draft_files_write_beside (ZerenDraftFiles *self,
                                         ZerenOfficialDocument *document,
                                         const char *folder,
                                         const char *stem,
                                         GError **error);
gboolean zeren_draft_files_copy_out (ZerenDraftFiles *self,
                                     const char *sha256,
                                     const char *stem,
                                     const char *extension,
                                     GError **error);
gboolean zeren_draft_files_finish (ZerenDraftFiles *self, gboolean done, char ***files);

G_END_DECLS
