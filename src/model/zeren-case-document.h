/* zeren-case-document.h: a drafted document of a case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-record.h"
#include "zeren-states.h"

G_BEGIN_DECLS

/**
 * ZerenCaseDocument:
 *
 * The same draft as DOCX and PDF, and the placeholders that are left in it.
 */

#define ZEREN_TYPE_CASE_DOCUMENT (zeren_case_document_get_type ())

G_DECLARE_FINAL_TYPE (ZerenCaseDocument, zeren_case_document, ZEREN, CASE_DOCUMENT, ZerenRecord)

ZerenCaseDocument *zeren_case_document_new (void);
gint64 zeren_case_document_get_id (ZerenCaseDocument *self);

gint64 zeren_case_document_get_case_id (ZerenCaseDocument *self);
void zeren_case_document_set_case_id (ZerenCaseDocument *self, gint64 case_id);
ZerenCaseDocumentKind zeren_case_document_get_kind (ZerenCaseDocument *self);
void zeren_case_document_set_kind (ZerenCaseDocument *self, ZerenCaseDocumentKind kind);
const char *zeren_case_document_get_file_docx (ZerenCaseDocument *self);
void zeren_case_document_set_file_docx (ZerenCaseDocument *self, const char *file_docx);
const char *zeren_case_document_get_file_pdf (ZerenCaseDocument *self);
void zeren_case_document_set_file_pdf (ZerenCaseDocument *self, const char *file_pdf);
const char *zeren_case_document_get_name (ZerenCaseDocument *self);
void zeren_case_document_set_name (ZerenCaseDocument *self, const char *name);
const char *const *zeren_case_document_get_placeholders (ZerenCaseDocument *self);
void zeren_case_document_set_placeholders (ZerenCaseDocument *self,
                                           const char *const *placeholders);
GDateTime *zeren_case_document_get_drafted_at (ZerenCaseDocument *self);
void zeren_case_document_set_drafted_at (ZerenCaseDocument *self, GDateTime *drafted_at);
const char *zeren_case_document_get_facts_sha256 (ZerenCaseDocument *self);
void zeren_case_document_set_facts_sha256 (ZerenCaseDocument *self, const char *facts_sha256);
const char *zeren_case_document_get_template_name (ZerenCaseDocument *self);
void zeren_case_document_set_template_name (ZerenCaseDocument *self, const char *template_name);

G_END_DECLS
