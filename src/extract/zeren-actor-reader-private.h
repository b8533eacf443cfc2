/* zeren-actor-reader-private.h: who acts: the subject of a part, a heading, a clause
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-outline-private.h"
#include "zeren-parts-private.h"

G_BEGIN_DECLS

/** A subject as a range of characters; empty where there is none. */
typedef struct
{
  gsize start, end;
} ZerenSubject;

typedef enum
{
  ZEREN_ACTOR_NONE,
  ZEREN_ACTOR_OWN,       /* in the sentence itself */
  ZEREN_ACTOR_PARAGRAPH, /* in an earlier sentence */
  ZEREN_ACTOR_HEADING,   /* in a heading above */
  ZEREN_ACTOR_LEAD,      /* in the words that open the clause above */
} ZerenActorSource;

typedef struct
{
  char *name;
  ZerenActorSource source;
} ZerenActor;

/* Who acts in each clause, worked out once. */
typedef struct _ZerenClauseActors ZerenClauseActors;

gboolean zeren_read_subject (const ZerenChars *text,
                             const ZerenPart *part,
                             const ZerenPart *next,
                             const ZerenVocabulary *vocabulary,
                             ZerenSubject *subject);
gboolean zeren_read_leading_name (const ZerenChars *text,
                                  const ZerenPart *part,
                                  const ZerenVocabulary *vocabulary,
                                  ZerenSubject *subject);
gsize zeren_skip_modal (const ZerenChars *text,
                        gsize at,
                        gsize end,
                        const ZerenVocabulary *vocabulary);
gboolean zeren_ends_with_actor (const ZerenChars *text,
                                gsize start,
                                gsize end,
                                const ZerenVocabulary *vocabulary);
gboolean zeren_is_inside_word (const ZerenChars *text,
                               gsize at,
                               gsize end,
                               const ZerenVocabulary *vocabulary,
                               gsize *length);

ZerenClauseActors *zeren_clause_actors_new (const ZerenOutline *outline,
                                            const ZerenVocabulary *vocabulary);
void zeren_clause_actors_free (ZerenClauseActors *self);
const ZerenActor *zeren_clause_actors_get (ZerenClauseActors *self, guint clause, int document);
const char *zeren_clause_actors_get_time (ZerenClauseActors *self, guint clause);
GPtrArray *zeren_clause_actors_take_parts (ZerenClauseActors *self,
                                           const ZerenParagraph *paragraph);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenClauseActors, zeren_clause_actors_free)

G_END_DECLS
