/* zeren-case-collect-private.h: recorded facts → what the drafts of a case are made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-case-facts.h"
#include "zeren-case-records.h"
#include "zeren-cases.h"
#include "zeren-incident.h"

G_BEGIN_DECLS

ZerenCaseFacts *zeren_case_collect (ZerenContext *context,
                                    const ZerenCaseBasis *basis,
                                    gint64 *organisation,
                                    GPtrArray **records,
                                    GError **error);

ZerenCaseFacts *zeren_case_collect_again (ZerenContext *context,
                                          gint64 id,
                                          GPtrArray **records,
                                          GError **error);
char *zeren_case_dup_organisation_name (ZerenDatabase *database, gint64 id);
char *zeren_case_dup_post_title (ZerenDatabase *database, gint64 id, gint64 organisation);
char *zeren_case_find_post_title (ZerenDatabase *database,
                                  gint64 member,
                                  gint64 organisation,
                                  ZerenDate day);
gint64 zeren_case_fill_holder (ZerenDatabase *database,
                               ZerenCaseBreach *breach,
                               gint64 post,
                               ZerenDate day);
gint64 zeren_case_fill_head (ZerenDatabase *database,
                             ZerenCaseBreach *breach,
                             gint64 organisation,
                             ZerenDate day);

const char *zeren_case_chinese_of_kind (ZerenIncidentKind kind);
const char *zeren_case_chinese_of_verb (const char *kind, const char *verb);

G_END_DECLS
