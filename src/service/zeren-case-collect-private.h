/* zeren-case-collect-private.h: recorded facts → what the drafts of a case are made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-case-facts.h"
#include "zeren-cases.h"

G_BEGIN_DECLS

ZerenCaseFacts *zeren_case_collect (ZerenContext *context,
                                    const ZerenCaseBasis *basis,
                                    gint64 *organisation,
                                    GError **error);

G_END_DECLS
