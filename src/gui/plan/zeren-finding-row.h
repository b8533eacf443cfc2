/* zeren-finding-row.h: a finding in the list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-plan-finding.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_FINDING_ROW (zeren_finding_row_get_type ())

G_DECLARE_FINAL_TYPE (ZerenFindingRow, zeren_finding_row, ZEREN, FINDING_ROW, GtkBox)

GtkWidget *zeren_finding_row_new (void);
void zeren_finding_row_set_finding (ZerenFindingRow *self, ZerenPlanFinding *finding);
char *zeren_finding_row_dup_note (ZerenPlanFinding *finding);

G_END_DECLS
