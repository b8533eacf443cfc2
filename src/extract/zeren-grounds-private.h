/* zeren-grounds-private.h: conduct and consequence within a sentence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-outline-private.h"
#include "zeren-shadow-private.h"

G_BEGIN_DECLS

gboolean zeren_names_consequence (ZerenRun run);
gboolean zeren_names_other_consequence (ZerenRun run);
gboolean zeren_find_conduct (ZerenRun sentence, ZerenSection section, gsize *start, gsize *end);
gboolean zeren_find_inner_conduct (ZerenRun sentence, gsize *start, gsize *end);
gboolean zeren_tells_failure (ZerenRun head);

gboolean zeren_names_penalty (ZerenRun run);
gboolean zeren_find_penalised (ZerenRun sentence,
                               gsize from,
                               gboolean is_first,
                               gsize *start,
                               gsize *end,
                               gsize *next);
gboolean zeren_find_taken (ZerenRun sentence, gsize *start, gsize *end);
gboolean zeren_find_priced (ZerenRun sentence, gsize *start, gsize *end);
gsize zeren_find_item_tail (ZerenRun item);

/**
 * ZerenConductTable:
 * @table: number of the table whose heads were read
 * @conduct: the column of the conduct, -1 for none
 * @answers: whether its heads say what follows (情形 | 处理)
 */
typedef struct
{
  guint table;
  int conduct;
  gboolean answers;
} ZerenConductTable;

gboolean zeren_is_conduct_cell (ZerenConductTable *self, const ZerenParagraph *paragraph);

G_END_DECLS
