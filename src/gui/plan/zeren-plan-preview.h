/* zeren-plan-preview.h: the pages of a document, read and drawn without ever blocking the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-page-column.h"
#include "zeren-page-state.h"
#include "zeren-passage.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_PLAN_PREVIEW (zeren_plan_preview_get_type ())
G_DECLARE_FINAL_TYPE (ZerenPlanPreview, zeren_plan_preview, ZEREN, PLAN_PREVIEW, AdwBin)

GtkWidget *zeren_plan_preview_new (void);

void zeren_plan_preview_open (ZerenPlanPreview *self, GFile *file);
void zeren_plan_preview_close (ZerenPlanPreview *self);
void zeren_plan_preview_show_passage (ZerenPlanPreview *self, const ZerenPassage *passage);
void zeren_plan_preview_clear_passage (ZerenPlanPreview *self);

ZerenPageState zeren_plan_preview_get_state (ZerenPlanPreview *self);
guint zeren_plan_preview_get_page (ZerenPlanPreview *self);
guint zeren_plan_preview_get_n_pages (ZerenPlanPreview *self);
double zeren_plan_preview_get_zoom (ZerenPlanPreview *self);
ZerenPageColumn *zeren_plan_preview_get_column (ZerenPlanPreview *self);

G_END_DECLS
