/* zeren-case-documents-view.h: the drafted documents of a case, to look at and to take out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-case-views.h"
#include "zeren-preview.h"
#include "zeren-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZerenCaseDocumentsView:
 *
 * Shows one document of one version. The actions `case.save-docx`, `case.save-pdf`,
 * `case.save-all`, `case.open` and `case.print` are about what it shows.
 */
#define ZEREN_TYPE_CASE_DOCUMENTS_VIEW (zeren_case_documents_view_get_type ())

G_DECLARE_FINAL_TYPE (ZerenCaseDocumentsView,
                      zeren_case_documents_view,
                      ZEREN,
                      CASE_DOCUMENTS_VIEW,
                      AdwBin)

void zeren_case_documents_view_set_session (ZerenCaseDocumentsView *self, ZerenSession *session);
void zeren_case_documents_view_show (ZerenCaseDocumentsView *self, ZerenCaseView *view);
void zeren_case_documents_view_clear (ZerenCaseDocumentsView *self);

ZerenCaseDocument *zeren_case_documents_view_get_document (ZerenCaseDocumentsView *self);
guint zeren_case_documents_view_get_version (ZerenCaseDocumentsView *self);
void zeren_case_documents_view_choose (ZerenCaseDocumentsView *self,
                                       ZerenCaseDocumentKind kind,
                                       guint version);
ZerenPreview *zeren_case_documents_view_get_preview (ZerenCaseDocumentsView *self);

G_END_DECLS
