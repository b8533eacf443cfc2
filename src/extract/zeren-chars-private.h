/* zeren-chars-private.h: words at a place in a run of characters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ZerenChars:
 *
 * A lent run of normalised characters.
 */
typedef struct
{
  const gunichar *chars;
  gsize length;
} ZerenChars;

/* @words: alternatives separated by blanks, the longer before the shorter, in a constant of the
 * program (they are remembered by their address); 0 means none. */
gsize zeren_chars_eat (const ZerenChars *self, gsize at, const char *words);
gsize zeren_chars_eat_back (const ZerenChars *self, gsize end, const char *words);
gboolean zeren_chars_contain (const ZerenChars *self, gsize start, gsize end, const char *words);
gunichar zeren_chars_at (const ZerenChars *self, gsize at);

G_END_DECLS
