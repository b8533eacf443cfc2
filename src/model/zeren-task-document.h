/* zeren-task-document.h: a paper drafted before the act of a task
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-record.h"
#include "zeren-states.h"

G_BEGIN_DECLS

/**
 * ZerenTaskDocument:
 *
 * The same paper as DOCX and PDF, and the placeholders that are left in it. Drafting it anew makes
 * another one; the earlier ones stay.
 */

#define ZEREN_TYPE_TASK_DOCUMENT (zeren_task_document_get_type ())

G_DECLARE_FINAL_TYPE (ZerenTaskDocument, zeren_task_document, ZEREN, TASK_DOCUMENT, ZerenRecord)

ZerenTaskDocument *zeren_task_document_new (void);
gint64 zeren_task_document_get_id (ZerenTaskDocument *self);

gint64 zeren_task_document_get_task (ZerenTaskDocument *self);
void zeren_task_document_set_task (ZerenTaskDocument *self, gint64 task);
ZerenTaskDocumentKind zeren_task_document_get_kind (ZerenTaskDocument *self);
void zeren_task_document_set_kind (ZerenTaskDocument *self, ZerenTaskDocumentKind kind);
const char *zeren_task_document_get_file_docx (ZerenTaskDocument *self);
void zeren_task_document_set_file_docx (ZerenTaskDocument *self, const char *file_docx);
const char *zeren_task_document_get_file_pdf (ZerenTaskDocument *self);
void zeren_task_document_set_file_pdf (ZerenTaskDocument *self, const char *file_pdf);
const char *zeren_task_document_get_name (ZerenTaskDocument *self);
void zeren_task_document_set_name (ZerenTaskDocument *self, const char *name);
const char *const *zeren_task_document_get_placeholders (ZerenTaskDocument *self);
void zeren_task_document_set_placeholders (ZerenTaskDocument *self,
                                           const char *const *placeholders);
GDateTime *zeren_task_document_get_drafted_at (ZerenTaskDocument *self);
void zeren_task_document_set_drafted_at (ZerenTaskDocument *self, GDateTime *drafted_at);
const char *zeren_task_document_get_template_name (ZerenTaskDocument *self);
void zeren_task_document_set_template_name (ZerenTaskDocument *self, const char *template_name);

G_END_DECLS
