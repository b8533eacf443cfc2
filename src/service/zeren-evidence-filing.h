/* zeren-evidence-filing.h: files are filed for a task, dated, replaced, taken out again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-context.h"
#include "zeren-evidence.h"

G_BEGIN_DECLS

/**
 * ZerenFiled:
 * @evidence: what the file is for the task: new, or where @is_known, what it was filed as before
 * @is_known: whether the same content was filed for the task already, and so was not filed again
 * @elsewhere: (element-type ZerenEvidence): what the same content is filed as for other tasks
 *
 * What became of one file.
 */
typedef struct
{
  ZerenEvidence *evidence;
  gboolean is_known;
  GPtrArray *elsewhere;
} ZerenFiled;

void zeren_filed_free (ZerenFiled *self);

GPtrArray *zeren_evidence_filing_add (ZerenContext *context,
                                      gint64 task,
                                      ZerenDate proves_on,
                                      GPtrArray *files,
                                      gint64 replaces,
                                      GCancellable *cancellable,
                                      GError **error);
ZerenEvidence *zeren_evidence_filing_set_date (ZerenContext *context,
                                               gint64 id,
                                               ZerenDate proves_on,
                                               GError **error);
gboolean zeren_evidence_filing_remove (ZerenContext *context,
                                       gint64 id,
                                       const char *reason,
                                       GError **error);
GFile *zeren_evidence_filing_export (ZerenContext *context,
                                     gint64 id,
                                     const char *folder,
                                     GCancellable *cancellable,
                                     GError **error);

GPtrArray *zeren_evidence_filing_list (ZerenContext *context,
                                       gint64 task,
                                       gboolean with_older,
                                       GError **error);
GPtrArray *zeren_evidence_filing_list_elsewhere (ZerenContext *context,
                                                 gint64 task,
                                                 const char *sha256,
                                                 GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenFiled, zeren_filed_free)

G_END_DECLS
