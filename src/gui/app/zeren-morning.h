/* zeren-morning.h: what is said once a day: the due list at the start, a notification
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-session.h"

G_BEGIN_DECLS

/**
 * ZerenMorning:
 *
 * Looks at the clock once a minute, so that a computer that slept, or a window that was left open
 * over midnight, is with the new day as soon as somebody sees it. On a new day everything is read
 * again.
 *
 * The due list is asked for at the first start of a day where something new is on it; the
 * notification goes out from eight o'clock of a working day on. Each is told once a day to each
 * login. When that was the last time is kept, so that what came while the program was closed is
 * told at the next start.
 *
 * Signals: `list-due` (a #gboolean, whether the day began while the window was open; a summary),
 * `notification` (a summary; its lines).
 */
#define ZEREN_TYPE_MORNING (zeren_morning_get_type ())

G_DECLARE_FINAL_TYPE (ZerenMorning, zeren_morning, ZEREN, MORNING, GObject)

ZerenMorning *zeren_morning_new (ZerenSession *session, GSettings *settings);
void zeren_morning_begin (ZerenMorning *self);
void zeren_morning_look (ZerenMorning *self);
void zeren_morning_end (ZerenMorning *self);
ZerenDate zeren_morning_take_since (ZerenMorning *self);

G_END_DECLS
