/* zeren-duty-builder-private.h: a duty with its reasons and confidence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-duty-unit-private.h"

G_BEGIN_DECLS

/**
 * ZerenDutyDraft:
 * @reading: its frequency
 * @marks: (element-type ZerenTimeMark): the expressions that @reading counts its points in
 * @start: first character of the quote
 * @end: one past the last
 * @act_start: first character of the words that say what is done
 * @subject_start: where who acts stands, if it stands in the quote
 * @subject_end: one past it
 * @actor: (nullable): who acts
 * @actor_source: where that is said
 * @recipient_from: first character of the parts behind the quote that may name the recipient
 * @recipient_to: one past the last
 * @context_start: first character of the words around it
 * @context_end: one past the last
 * @is_joined: whether the frequency stands apart from the act
 * @row_time: (nullable): the time of the table row that it stands in
 *
 * What the finder knows when it has found a duty.
 */
typedef struct
{
  const ZerenReading *reading;
  GArray *marks;
  gsize start, end;
  gsize act_start;
  gsize subject_start, subject_end;
  const char *actor;
  ZerenActorSource actor_source;
  gsize recipient_from, recipient_to;
  gsize context_start, context_end;
  gboolean is_joined;
  const char *row_time;
} ZerenDutyDraft;

ZerenFoundDuty *zeren_build_duty (const ZerenOutline *outline,
                                  const ZerenPassage *passage,
                                  const ZerenDutyDraft *draft);

G_END_DECLS
