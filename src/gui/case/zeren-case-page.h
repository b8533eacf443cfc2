/* zeren-case-page.h: one case: what it rests on beside its drafted documents
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-case-documents-view.h"
#include "zeren-page.h"

G_BEGIN_DECLS

#define ZEREN_TYPE_CASE_PAGE (zeren_case_page_get_type ())

G_DECLARE_FINAL_TYPE (ZerenCasePage, zeren_case_page, ZEREN, CASE_PAGE, ZerenPage)

ZerenCaseDocumentsView *zeren_case_page_get_documents (ZerenCasePage *self);

G_END_DECLS
