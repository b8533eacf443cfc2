/* zeren-reason.h: why something was taken for a duty, kept apart from the language it is said in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ZerenReasonKind:
 *
 * Why the extractor, or a person, sees a duty. Each but the last two quotes words of the plan.
 */
typedef enum
{
  ZEREN_REASON_PAIRS,
  ZEREN_REASON_ACTOR,
  ZEREN_REASON_ACTOR_BEFORE,
  ZEREN_REASON_ACTOR_HEADING,
  ZEREN_REASON_ACTOR_LEAD,
  ZEREN_REASON_RECIPIENT,
  ZEREN_REASON_DELIVERABLE,
  ZEREN_REASON_DATE,
  ZEREN_REASON_LIMIT,
  ZEREN_REASON_FREQUENCY,
  ZEREN_REASON_CARRIED,
  ZEREN_REASON_APART,
  ZEREN_REASON_OPINION,
  ZEREN_REASON_OPINION_AROUND,
  ZEREN_REASON_SAME_AS,
  ZEREN_REASON_BY_HAND,
  ZEREN_REASON_PICTURE,
} ZerenReasonKind;

char *zeren_reason_new (ZerenReasonKind kind, const char *words);
char *zeren_reason_to_label (const char *reason);
GStrv zeren_reasons_to_labels (const char *const *reasons);

G_END_DECLS
