/* zeren-task-document-repo.h: keeps the papers that are drafted before the act of a task
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-repo.h"
#include "zeren-task-document.h"

G_BEGIN_DECLS

#define ZEREN_TYPE_TASK_DOCUMENT_REPO (zeren_task_document_repo_get_type ())

G_DECLARE_FINAL_TYPE (ZerenTaskDocumentRepo,
                      zeren_task_document_repo,
                      ZEREN,
                      TASK_DOCUMENT_REPO,
                      ZerenRepo)

ZerenTaskDocumentRepo *zeren_task_document_repo_new (ZerenDatabase *database);

GPtrArray *zeren_task_document_repo_list (ZerenTaskDocumentRepo *self, gint64 task, GError **error);
gboolean zeren_task_document_repo_add (ZerenTaskDocumentRepo *self,
                                       ZerenTaskDocument *document,
                                       GError **error);

G_END_DECLS
