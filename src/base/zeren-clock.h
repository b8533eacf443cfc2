/* zeren-clock.h: the only source of "now"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-date.h"

G_BEGIN_DECLS

#define ZEREN_TYPE_CLOCK (zeren_clock_get_type ())

G_DECLARE_INTERFACE (ZerenClock, zeren_clock, ZEREN, CLOCK, GObject)

/**
 * ZerenClockInterface:
 * @now: the present instant, in the zone of the office
 */
struct _ZerenClockInterface
{
  GTypeInterface parent_iface;

  GDateTime *(*now) (ZerenClock *self);
};

GDateTime *zeren_clock_now (ZerenClock *self);
ZerenDate zeren_clock_today (ZerenClock *self);

/** The clock of the machine, in local time. */
#define ZEREN_TYPE_SYSTEM_CLOCK (zeren_system_clock_get_type ())

G_DECLARE_FINAL_TYPE (ZerenSystemClock, zeren_system_clock, ZEREN, SYSTEM_CLOCK, GObject)

ZerenClock *zeren_system_clock_new (void);

/** A clock that stands where it is set: for `--now` and for tests. */
#define ZEREN_TYPE_FIXED_CLOCK (zeren_fixed_clock_get_type ())

G_DECLARE_FINAL_TYPE (ZerenFixedClock, zeren_fixed_clock, ZEREN, FIXED_CLOCK, GObject)

ZerenClock *zeren_fixed_clock_new (GDateTime *now);
void zeren_fixed_clock_set (ZerenFixedClock *self, GDateTime *now);

G_END_DECLS
