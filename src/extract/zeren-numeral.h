/* zeren-numeral.h: numbers as official documents write them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ZerenNumeral:
 * @low: the number, or the smaller end of a range (1-2, 两三)
 * @high: the greater end of the range, else @low
 *
 * A whole number in Arabic, Chinese or financial figures (domain.md 4.3).
 */
typedef struct
{
  guint low;
  guint high;
} ZerenNumeral;

gsize zeren_read_numeral (const gunichar *chars, gsize n_chars, ZerenNumeral *numeral);

G_END_DECLS
