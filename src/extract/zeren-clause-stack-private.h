/* zeren-clause-stack-private.h: the lists that are open at a place of the text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-marker-private.h"

G_BEGIN_DECLS

typedef enum
{
  ZEREN_CLAUSE_PLAIN = 0,
  ZEREN_CLAUSE_ODD_MARKER = 1 << 0,
  ZEREN_CLAUSE_MISSING_NUMBER = 1 << 1,
  ZEREN_CLAUSE_REPEATED_NUMBER = 1 << 2,
  ZEREN_CLAUSE_WRONG_ORDER = 1 << 3,
  ZEREN_CLAUSE_RESTARTED = 1 << 4, /* a list begins again at 1 */
} ZerenClauseFlags;

/**
 * ZerenOpenList:
 * @marker_class: the class of its numbers
 * @last: its last number
 * @highest: its highest number
 * @seen: which of the first 256 numbers it has, a bit each
 * @clause: the clause that bears it
 * @is_introduced: whether a line that ends with a colon stands above it
 */
typedef struct
{
  ZerenMarkerClass marker_class;
  guint last;
  guint highest;
  guint64 seen[4];
  guint clause;
  gboolean is_introduced;
} ZerenOpenList;

/* Each class has at most one open list, so the depth is bounded. */
typedef struct
{
  ZerenOpenList lists[ZEREN_N_MARKERS];
  guint depth;
  guint last_values[ZEREN_N_MARKERS];
  gboolean has_clauses;
  ZerenMarkerClass outermost;
} ZerenClauseStack;

void zeren_clause_stack_reset (ZerenClauseStack *self);
gboolean zeren_clause_stack_expects (const ZerenClauseStack *self,
                                     ZerenMarker marker,
                                     gboolean has_successor);
guint zeren_clause_stack_enter (ZerenClauseStack *self,
                                ZerenMarker marker,
                                gboolean is_introduced,
                                ZerenClauseFlags *flags);

G_END_DECLS
