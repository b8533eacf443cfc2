/* zeren-wording.h: who judges the words of a duty before the database takes them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-database.h"

G_BEGIN_DECLS

/**
 * ZerenWordingJudge:
 * @words: what a duty is to say from now on
 *
 * Returns: whether @words are about an act of the office itself
 */
typedef gboolean (*ZerenWordingJudge) (const char *words, gpointer data);

void zeren_database_set_wording_judge (ZerenDatabase *self,
                                       ZerenWordingJudge judge,
                                       gpointer data,
                                       GDestroyNotify data_free);

G_END_DECLS
