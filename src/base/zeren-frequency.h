/* zeren-frequency.h: how often, or when, a duty has to be done, as the plan says it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * ZerenFrequencyKind:
 * @ZEREN_FREQUENCY_AT_LEAST: at least N times a period (至少 / 不少于 … N次)
 * @ZEREN_FREQUENCY_EXACT: N times a period, without such a word
 * @ZEREN_FREQUENCY_EVERY: a period and no number (每半年 …)
 * @ZEREN_FREQUENCY_DATE: a named point or date (年底, 3月中旬, 每年1月31日前)
 * @ZEREN_FREQUENCY_EVENT: a limit after an event (立即, N小时内, N日内)
 */
typedef enum
{
  ZEREN_FREQUENCY_AT_LEAST,
  ZEREN_FREQUENCY_EXACT,
  ZEREN_FREQUENCY_EVERY,
  ZEREN_FREQUENCY_DATE,
  ZEREN_FREQUENCY_EVENT,
} ZerenFrequencyKind;

/**
 * ZerenPeriodKind:
 * @ZEREN_PERIOD_NONE: no period, or one that only the words in `date` tell (每旬, 每两年)
 */
typedef enum
{
  ZEREN_PERIOD_NONE,
  ZEREN_PERIOD_YEAR,
  ZEREN_PERIOD_HALF_YEAR,
  ZEREN_PERIOD_QUARTER,
  ZEREN_PERIOD_MONTH,
  ZEREN_PERIOD_WEEK,
  ZEREN_PERIOD_DAY,
} ZerenPeriodKind;

/**
 * ZerenFrequency:
 * @kind: which sort of frequency
 * @count: how many times a period; 1 for dates and events
 * @period: the period counted in
 * @each: whether the count holds for each actor or object (各 …)
 * @date: (nullable): the words of the plan for a point, a limit or an odd period
 *
 * An immutable value, reference counted.
 */
typedef struct
{
  ZerenFrequencyKind kind;
  guint count;
  ZerenPeriodKind period;
  gboolean each;
  char *date;
} ZerenFrequency;

#define ZEREN_TYPE_FREQUENCY (zeren_frequency_get_type ())

GType zeren_frequency_get_type (void) G_GNUC_CONST;

ZerenFrequency *zeren_frequency_new (ZerenFrequencyKind kind,
                                     guint count,
                                     ZerenPeriodKind period,
                                     gboolean each,
                                     const char *date);
ZerenFrequency *zeren_frequency_ref (const ZerenFrequency *self);
void zeren_frequency_unref (ZerenFrequency *self);
gboolean zeren_frequency_equal (const ZerenFrequency *a, const ZerenFrequency *b);
char *zeren_frequency_to_label (const ZerenFrequency *self);

const char *zeren_frequency_kind_to_id (ZerenFrequencyKind kind);
gboolean zeren_frequency_kind_from_id (const char *id, ZerenFrequencyKind *kind);
const char *zeren_period_kind_to_id (ZerenPeriodKind kind);
gboolean zeren_period_kind_from_id (const char *id, ZerenPeriodKind *kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenFrequency, zeren_frequency_unref)

G_END_DECLS
