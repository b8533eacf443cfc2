/* zeren-preview.h: the pages of a document, read and drawn without ever blocking the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-page-column.h"
#include "zeren-page-state.h"
#include "zeren-passage.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_PREVIEW (zeren_preview_get_type ())
G_DECLARE_FINAL_TYPE (ZerenPreview, zeren_preview, ZEREN, PREVIEW, AdwBin)

GtkWidget *zeren_preview_new (void);

void zeren_preview_open (ZerenPreview *self, GFile *file);
void zeren_preview_close (ZerenPreview *self);
void zeren_preview_show_passage (ZerenPreview *self, const ZerenPassage *passage);
void zeren_preview_clear_passage (ZerenPreview *self);

ZerenPageState zeren_preview_get_state (ZerenPreview *self);
guint zeren_preview_get_page (ZerenPreview *self);
guint zeren_preview_get_n_pages (ZerenPreview *self);
double zeren_preview_get_zoom (ZerenPreview *self);
ZerenPageColumn *zeren_preview_get_column (ZerenPreview *self);

G_END_DECLS
