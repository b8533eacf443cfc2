/* zeren-vocabulary.h: the words that the extractor knows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** The words are data in one place; the service layer adds the office's own (names of organisations
 * and posts) before it extracts. */
typedef struct _ZerenVocabulary ZerenVocabulary;

ZerenVocabulary *zeren_vocabulary_new (void);
void zeren_vocabulary_free (ZerenVocabulary *self);
void zeren_vocabulary_add_actor (ZerenVocabulary *self, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenVocabulary, zeren_vocabulary_free)

G_END_DECLS
