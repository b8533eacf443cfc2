/* zeren-case-facts-view.h: what a case rests on, what is missing, and what the plan says to it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-case-dossier.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZerenCaseFactsView:
 *
 * Each record leads to its page by `win.open`. Grounds of kind `duty` can be chosen, which is
 * written at once; those of kind `conduct` and the measures are there to be read and nothing else.
 */
#define ZEREN_TYPE_CASE_FACTS_VIEW (zeren_case_facts_view_get_type ())

G_DECLARE_FINAL_TYPE (ZerenCaseFactsView, zeren_case_facts_view, ZEREN, CASE_FACTS_VIEW, AdwBin)

void zeren_case_facts_view_show (ZerenCaseFactsView *self, const ZerenCaseDossier *dossier);
gboolean zeren_case_facts_view_show_records (ZerenCaseFactsView *self,
                                             const ZerenCaseDossier *dossier);
gboolean zeren_case_facts_view_show_missing (ZerenCaseFactsView *self,
                                             const ZerenCaseDossier *dossier);
gboolean zeren_case_facts_view_show_grounds (ZerenCaseFactsView *self,
                                             const ZerenCaseDossier *dossier);
gboolean zeren_case_facts_view_show_conduct (ZerenCaseFactsView *self,
                                             const ZerenCaseDossier *dossier);
gboolean zeren_case_facts_view_show_measures (ZerenCaseFactsView *self,
                                              const ZerenCaseDossier *dossier);

G_END_DECLS
