/* zeren-clock.c: the only source of "now"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-clock.h"

struct _ZerenSystemClock
{
  GObject parent_instance;
};

struct _ZerenFixedClock
{
  GObject parent_instance;

  GDateTime *now;
};

static void system_clock_iface_init (ZerenClockInterface *iface);
static void fixed_clock_iface_init (ZerenClockInterface *iface);

G_DEFINE_INTERFACE (ZerenClock, zeren_clock, G_TYPE_OBJECT)

G_DEFINE_FINAL_TYPE_WITH_CODE (ZerenSystemClock,
                               zeren_system_clock,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ZEREN_TYPE_CLOCK, system_clock_iface_init))

G_DEFINE_FINAL_TYPE_WITH_CODE (ZerenFixedClock,
                               zeren_fixed_clock,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ZEREN_TYPE_CLOCK, fixed_clock_iface_init))

static GDateTime *
zeren_system_clock_now (ZerenClock *clock)
{
  return g_date_time_new_now_local ();
}

static GDateTime *
zeren_fixed_clock_now (ZerenClock *clock)
{
  return g_date_time_ref (ZEREN_FIXED_CLOCK (clock)->now);
}

static void
zeren_fixed_clock_finalize (GObject *object)
{
  ZerenFixedClock *self = ZEREN_FIXED_CLOCK (object);

  g_clear_pointer (&self->now, g_date_time_unref);

  G_OBJECT_CLASS (zeren_fixed_clock_parent_class)->finalize (object);
}

static void
zeren_clock_default_init (ZerenClockInterface *iface)
{
}

static void
system_clock_iface_init (ZerenClockInterface *iface)
{
  iface->now = zeren_system_clock_now;
}

static void
fixed_clock_iface_init (ZerenClockInterface *iface)
{
  iface->now = zeren_fixed_clock_now;
}

static void
zeren_system_clock_class_init (ZerenSystemClockClass *klass)
{
}

static void
zeren_system_clock_init (ZerenSystemClock *self)
{
}

static void
zeren_fixed_clock_class_init (ZerenFixedClockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zeren_fixed_clock_finalize;
}

static void
zeren_fixed_clock_init (ZerenFixedClock *self)
{
}

/** zeren_clock_now: Returns: (transfer full): the present instant */
GDateTime *
zeren_clock_now (ZerenClock *self)
{
  g_return_val_if_fail (ZEREN_IS_CLOCK (self), NULL);

  return ZEREN_CLOCK_GET_IFACE (self)->now (self);
}

/** zeren_clock_today: Returns: the day that it is */
ZerenDate
zeren_clock_today (ZerenClock *self)
{
  g_autoptr (GDateTime) now = zeren_clock_now (self);

  return zeren_date_new_from_date_time (now);
}

/** zeren_system_clock_new: Returns: (transfer full): the clock of the machine */
ZerenClock *
zeren_system_clock_new (void)
{
  return g_object_new (ZEREN_TYPE_SYSTEM_CLOCK, NULL);
}

/** zeren_fixed_clock_new: Returns: (transfer full): a clock that always says @now */
ZerenClock *
zeren_fixed_clock_new (GDateTime *now)
{
  ZerenFixedClock *self;

  g_return_val_if_fail (now != NULL, NULL);

  self = g_object_new (ZEREN_TYPE_FIXED_CLOCK, NULL);
  self->now = g_date_time_ref (now);

  return ZEREN_CLOCK (self);
}

/** zeren_fixed_clock_set: puts the clock to another instant */
void
zeren_fixed_clock_set (ZerenFixedClock *self, GDateTime *now)
{
  g_return_if_fail (ZEREN_IS_FIXED_CLOCK (self));
  g_return_if_fail (now != NULL);

  g_date_time_ref (now);
  g_date_time_unref (self->now);
  self->now = now;
}
