/* zeren-judge-fold-private.h: spellings that must not hide a word of the boundary
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gsize zeren_judge_fold (const gunichar *chars, gsize n_chars, gunichar *folded, gsize *places);

G_END_DECLS
