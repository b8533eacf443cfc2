/* zeren-measures.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-findings-private.h"

void
zeren_find_measures (ZerenOutline *outline, GPtrArray *measures)
{
}
