/* zeren-duty-finder.c: from the paragraphs of an outline to its duties
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-duty-finder-private.h"

/**
 * zeren_find_duties:
 * @duties: (element-type ZerenFoundDuty): what is found is added here
 * @softs: (element-type ZerenFoundSoft): what asks for something and names no time is added here
 */
void
zeren_find_duties (const ZerenOutline *outline,
                   const ZerenVocabulary *vocabulary,
                   GPtrArray *duties,
                   GPtrArray *softs)
{
  g_return_if_fail (outline != NULL);
  g_return_if_fail (vocabulary != NULL);
}
