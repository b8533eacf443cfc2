/* zeren-search-words.h: whether a text has the words that somebody searches for, and where
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ZerenSearchRank:
 * @ZEREN_SEARCH_RANK_NONE: a word is missing
 * @ZEREN_SEARCH_RANK_SAME: the name is what was typed
 * @ZEREN_SEARCH_RANK_BEGINS: the name begins with what was typed
 * @ZEREN_SEARCH_RANK_NAME: the name has all words
 * @ZEREN_SEARCH_RANK_TEXT: name and text together have all words
 *
 * How well something fits what was typed; a smaller one is better, but for none.
 */
typedef enum
{
  ZEREN_SEARCH_RANK_NONE,
  ZEREN_SEARCH_RANK_SAME,
  ZEREN_SEARCH_RANK_BEGINS,
  ZEREN_SEARCH_RANK_NAME,
  ZEREN_SEARCH_RANK_TEXT,
} ZerenSearchRank;

/**
 * ZerenSearchWords:
 *
 * What somebody typed to search for: words with white space between, all of which have to be found,
 * as plain pieces of text in any order. Upper and lower case, full-width and half-width forms are
 * the same, and white space between Han characters, as scans have it, does not count.
 */
typedef struct _ZerenSearchWords ZerenSearchWords;

ZerenSearchWords *zeren_search_words_new (const char *typed);
void zeren_search_words_free (ZerenSearchWords *self);

ZerenSearchRank zeren_search_words_rank (const ZerenSearchWords *self,
                                         const char *name,
                                         const char *text);
char *zeren_search_words_excerpt (const ZerenSearchWords *self, const char *text, guint width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenSearchWords, zeren_search_words_free)

G_END_DECLS
