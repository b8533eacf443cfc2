/* zeren-date-typed.h: dates as people type them and as spreadsheets paste them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-date.h"

G_BEGIN_DECLS

gboolean zeren_date_parse_typed (const char *text, int year, ZerenDate *date, GError **error);

G_END_DECLS
