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

/**
 * ZerenPreview:
 *
 * Shows a document: scrolls, zooms, turns and searches it, and lets the person select its text.
 *
 * `text-chosen` (guint page, guint64 start, guint64 end) is emitted when the person has selected
 * text: the page it begins on, and code points as in #ZerenPassage.
 *
 * A page of the window with a preview calls zeren_preview_start_find() in its `start_search`.
 */
#define ZEREN_TYPE_PREVIEW (zeren_preview_get_type ())
G_DECLARE_FINAL_TYPE (ZerenPreview, zeren_preview, ZEREN, PREVIEW, AdwBin)

GtkWidget *zeren_preview_new (void);

void zeren_preview_open (ZerenPreview *self, GFile *file);
void zeren_preview_open_copy (ZerenPreview *self, GFile *copy, GFile *original);
void zeren_preview_open_bytes (ZerenPreview *self, GBytes *bytes);
void zeren_preview_close (ZerenPreview *self);

void zeren_preview_show_passage (ZerenPreview *self, const ZerenPassage *passage);
void zeren_preview_show_passages (ZerenPreview *self, GPtrArray *passages);
void zeren_preview_clear_passage (ZerenPreview *self);

void zeren_preview_start_find (ZerenPreview *self);
void zeren_preview_find (ZerenPreview *self, const char *phrase);
gboolean zeren_preview_get_selection (ZerenPreview *self, guint *page, gsize *start, gsize *end);
char *zeren_preview_dup_selected_text (ZerenPreview *self);

ZerenPageState zeren_preview_get_state (ZerenPreview *self);
gboolean zeren_preview_has_text (ZerenPreview *self);
guint zeren_preview_get_page (ZerenPreview *self);
guint zeren_preview_get_n_pages (ZerenPreview *self);
double zeren_preview_get_zoom (ZerenPreview *self);
ZerenPageColumn *zeren_preview_get_column (ZerenPreview *self);

G_END_DECLS
