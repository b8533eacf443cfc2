/* zeren-shadow-private.h: the normalised copy of a text that rules are matched on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ZerenRun:
 *
 * A stretch of shadow text, lent by its owner. Words are UTF-8 literals; a position that is not
 * found is -1.
 */
typedef struct
{
  const gunichar *chars;
  gsize n_chars;
} ZerenRun;

gunichar *zeren_shadow_text (const gunichar *chars, gsize n_chars);

gboolean zeren_is_sentence_end (gunichar c);
gboolean zeren_is_closing_mark (gunichar c);

ZerenRun zeren_run_sub (ZerenRun self, gsize start, gsize end);
gboolean zeren_run_starts (ZerenRun self, const char *word);
gboolean zeren_run_ends (ZerenRun self, const char *word);
gssize zeren_run_find (ZerenRun self, gsize from, const char *word);
gboolean zeren_run_has (ZerenRun self, const char *word);
const char *zeren_run_starts_any (ZerenRun self, const char *const *words);
const char *zeren_run_ends_any (ZerenRun self, const char *const *words);
const char *zeren_run_has_any (ZerenRun self, const char *const *words);
gboolean zeren_run_equal (ZerenRun a, ZerenRun b);
char *zeren_run_dup (ZerenRun self);

G_END_DECLS
