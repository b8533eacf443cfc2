/* zeren-case-collect-private.h: recorded facts → what the drafts of a case are made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-case-facts.h"
#include "zeren-cases.h"
#include "zeren-incident.h"

G_BEGIN_DECLS

ZerenCaseFacts *zeren_case_collect (ZerenContext *context,
                                    const ZerenCaseBasis *basis,
                                    gint64 *organisation,
                                    GError **error);

const char *zeren_case_chinese_of_kind (ZerenIncidentKind kind);
const char *zeren_case_chinese_of_verb (const char *kind, const char *verb);

G_END_DECLS
