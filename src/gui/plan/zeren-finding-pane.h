/* zeren-finding-pane.h: the list of what was found in a plan, and the chosen finding below it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-page-state.h"
#include "zeren-plan-finding.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZerenFindingPane:
 *
 * `chosen` is emitted when other findings are chosen than before, `accepted` when a row was
 * activated: to go through a list with one key.
 */
#define ZEREN_TYPE_FINDING_PANE (zeren_finding_pane_get_type ())

G_DECLARE_FINAL_TYPE (ZerenFindingPane, zeren_finding_pane, ZEREN, FINDING_PANE, AdwBin)

GtkStack *zeren_finding_pane_get_stack (ZerenFindingPane *self);
GtkWidget *zeren_finding_pane_get_list (ZerenFindingPane *self);

ZerenPageState zeren_finding_pane_set_findings (ZerenFindingPane *self,
                                                GPtrArray *findings,
                                                gboolean can_change);
ZerenPageState zeren_finding_pane_set_words (ZerenFindingPane *self, const char *words);
ZerenPageState zeren_finding_pane_show_section (ZerenFindingPane *self, int section);
void zeren_finding_pane_clear (ZerenFindingPane *self);

GPtrArray *zeren_finding_pane_dup_chosen (ZerenFindingPane *self);
ZerenPlanFinding *zeren_finding_pane_find_duty (ZerenFindingPane *self, gint64 duty);
ZerenPlanFinding *zeren_finding_pane_find_at (ZerenFindingPane *self, gsize start, gsize end);
ZerenPlanFinding *zeren_finding_pane_find_in_clause (ZerenFindingPane *self, gint64 clause);
gboolean zeren_finding_pane_choose (ZerenFindingPane *self, ZerenPlanFinding *finding);
void zeren_finding_pane_choose_next (ZerenFindingPane *self);

G_END_DECLS
