/* zeren-evidence-row.h: a file that shows that a task was done, to open or to save
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-evidence-views.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZerenEvidenceRow:
 *
 * What is opened is a copy, so that what is kept stays as it was filed.
 */
#define ZEREN_TYPE_EVIDENCE_ROW (zeren_evidence_row_get_type ())

G_DECLARE_FINAL_TYPE (ZerenEvidenceRow, zeren_evidence_row, ZEREN, EVIDENCE_ROW, AdwExpanderRow)

GtkWidget *zeren_evidence_row_new (ZerenEvidenceView *view, ZerenDate today);

G_END_DECLS
