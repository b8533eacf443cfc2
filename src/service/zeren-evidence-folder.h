/* zeren-evidence-folder.h: what was filed, put together for a superior
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-context.h"
#include "zeren-plan-reading.h"
#include "zeren-task-repo.h"

G_BEGIN_DECLS

/**
 * ZerenEvidenceFolderResult:
 * @duties: how many duties are in it
 * @written: how many files are in it
 * @listed: how many files are only listed, with the reason
 * @pages: how many pages a PDF has
 * @size: how large it is, in bytes
 */
typedef struct
{
  guint duties;
  guint written;
  guint listed;
  guint pages;
  gint64 size;
} ZerenEvidenceFolderResult;

char *zeren_evidence_folder_dup_name (const ZerenTaskQuery *query, gboolean is_pdf);

gboolean zeren_evidence_folder_write (ZerenContext *context,
                                      const ZerenTaskQuery *query,
                                      const char *path,
                                      ZerenEvidenceFolderResult *result,
                                      GCancellable *cancellable,
                                      ZerenProgressFunc progress,
                                      gpointer progress_data,
                                      GError **error);

G_END_DECLS
