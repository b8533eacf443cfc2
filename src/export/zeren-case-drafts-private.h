/* zeren-case-drafts-private.h: wording that the drafts of a case share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-case-drafts.h"
#include "zeren-draft-wording-private.h"

G_BEGIN_DECLS

char *zeren_case_dup_person (const ZerenCaseBreach *breach);
char *zeren_case_dup_limit (const ZerenCaseBreach *breach);
char *zeren_case_dup_confirmation (const ZerenCaseBreach *breach);
char *zeren_case_dup_evidence (const ZerenCaseBreach *breach);
char *zeren_case_dup_source (const ZerenCaseFacts *facts);
char *zeren_case_dup_measures (const ZerenCaseFacts *facts, const char *mark);
GPtrArray *zeren_case_list_grounds (const ZerenCaseFacts *facts);
char *zeren_case_dup_ground (const ZerenCaseGround *ground);
void zeren_case_add_quote (ZerenOfficialBuilder *builder, const ZerenCaseBreach *breach);

ZerenOfficialDocument *zeren_case_draft_form (const ZerenCaseFacts *facts);

G_END_DECLS
