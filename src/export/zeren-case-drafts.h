/* zeren-case-drafts.h: the documents of an accountability case, drafted from recorded facts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-case-facts.h"
#include "zeren-official-document.h"
#include "zeren-states.h"

G_BEGIN_DECLS

const char *zeren_case_draft_get_name (ZerenCaseDocumentKind kind);
ZerenOfficialDocument *zeren_case_draft_new (ZerenCaseDocumentKind kind,
                                             const ZerenCaseFacts *facts);

G_END_DECLS
