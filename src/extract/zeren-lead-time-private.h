/* zeren-lead-time-private.h: a time in the line that leads to a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-duty-fields-private.h"
#include "zeren-outline-private.h"

G_BEGIN_DECLS

gboolean zeren_read_lead_time (const ZerenOutline *outline,
                               guint position,
                               const ZerenVocabulary *vocabulary,
                               ZerenSpan *time);

G_END_DECLS
