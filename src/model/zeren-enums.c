/* zeren-enums.c: the words of the domain that are one of a few, with their ids
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-enums.h"

#include "zeren-ids-private.h"

ZEREN_DEFINE_IDS (ZerenScope, scope, "record", "text")
ZEREN_DEFINE_IDS (ZerenGroundKind, ground_kind, "duty", "conduct")
ZEREN_DEFINE_IDS (ZerenTableKind, table_kind, "other", "schedule", "risk")
