/* zeren-finding-detail.h: the chosen finding with all that is known of it, and what can be done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-plan-finding.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_FINDING_DETAIL (zeren_finding_detail_get_type ())

G_DECLARE_FINAL_TYPE (ZerenFindingDetail, zeren_finding_detail, ZEREN, FINDING_DETAIL, AdwBin)

void zeren_finding_detail_show_finding (ZerenFindingDetail *self,
                                        ZerenPlanFinding *finding,
                                        gboolean can_change);
void zeren_finding_detail_show_many (ZerenFindingDetail *self,
                                     guint n_findings,
                                     guint n_duties,
                                     gboolean can_change);

G_END_DECLS
