/* zeren-posts.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-findings-private.h"

void
zeren_find_posts (const ZerenOutline *outline, GPtrArray *posts)
{
}
