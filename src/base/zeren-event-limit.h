/* zeren-event-limit.h: the limit that a duty sets after an event
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-calendar.h"
#include "zeren-frequency.h"

G_BEGIN_DECLS

/**
 * ZerenLimitKind:
 * @ZEREN_LIMIT_NONE: no time can be computed (before the event, words that are not understood)
 * @ZEREN_LIMIT_REMINDER: soft words (立即, 第一时间): the hours are ours, to remind and nothing
 * more
 * @ZEREN_LIMIT_STATED: the plan says the length: it can be measured
 */
typedef enum
{
  ZEREN_LIMIT_NONE,
  ZEREN_LIMIT_REMINDER,
  ZEREN_LIMIT_STATED,
} ZerenLimitKind;

/**
 * ZerenLimit:
 * @kind: whether there is a limit, and whose
 * @at: the instant by which it has to be done; for days the last second of the day
 * @latest: the same under the reading that favours those who answer: a limit in days or months
 *   that ends on a day off runs until the next working day. A missed limit is judged against this.
 * @written_at: for a reminder, when the written form should follow; else unset
 */
typedef struct
{
  ZerenLimitKind kind;
  GDateTime *at;
  GDateTime *latest;
  GDateTime *written_at;
} ZerenLimit;

ZerenLimit *zeren_limit_after_event (const ZerenFrequency *frequency,
                                     GDateTime *event,
                                     ZerenCalendar *calendar);
void zeren_limit_free (ZerenLimit *self);
gboolean zeren_limit_is_missed (const ZerenLimit *self, GDateTime *when);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenLimit, zeren_limit_free)

G_END_DECLS
