/* zeren-findings-private.h: what is found in an outline besides duties
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-outline-private.h"

G_BEGIN_DECLS

/* In this order: grounds mark their paragraphs as such, measures stand where grounds do. */
void zeren_find_grounds (ZerenOutline *outline,
                         const ZerenVocabulary *vocabulary,
                         GPtrArray *grounds);
void zeren_find_measures (const ZerenOutline *outline, GPtrArray *grounds, GPtrArray *measures);
void zeren_find_rules (const ZerenOutline *outline, GPtrArray *rules);
void zeren_find_posts (const ZerenOutline *outline, GPtrArray *posts);

G_END_DECLS
