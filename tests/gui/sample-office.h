/* sample-office.h: the sample office in July, for tests of the whole window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-clock.h"

G_BEGIN_DECLS

#define SAMPLE_OFFICE_NOW "2026-07-10T09:00:00"

ZerenClock *sample_office_create_clock (const char *time);
gint64 sample_office_fill (const char *folder);

G_END_DECLS
