/* zeren-page-column.h: pages one below the other, scrolled and zoomed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-page-view.h"

G_BEGIN_DECLS

#define ZEREN_PAGE_COLUMN_MIN_ZOOM 0.2
#define ZEREN_PAGE_COLUMN_MAX_ZOOM 4.0

/**
 * ZerenPageColumn:
 *
 * Lays pages out in a column; to be put into a #GtkScrolledWindow. Only pages in view are mapped.
 * `viewport-changed` is emitted, never during layout, when other pages come into view, are seen
 * larger or smaller, or on a screen of another scale.
 */
#define ZEREN_TYPE_PAGE_COLUMN (zeren_page_column_get_type ())
G_DECLARE_FINAL_TYPE (ZerenPageColumn, zeren_page_column, ZEREN, PAGE_COLUMN, GtkWidget)

void zeren_page_column_clear (ZerenPageColumn *self);
void zeren_page_column_add_page (ZerenPageColumn *self, ZerenPageSize size);
guint zeren_page_column_get_n_pages (ZerenPageColumn *self);
ZerenPageView *zeren_page_column_get_page (ZerenPageColumn *self, guint page);
guint zeren_page_column_get_current (ZerenPageColumn *self);
gboolean zeren_page_column_get_visible_range (ZerenPageColumn *self, guint *first, guint *last);

double zeren_page_column_get_zoom (ZerenPageColumn *self);
void zeren_page_column_set_zoom (ZerenPageColumn *self, double zoom);
gboolean zeren_page_column_get_fit (ZerenPageColumn *self);
void zeren_page_column_set_fit (ZerenPageColumn *self, gboolean fit);
double zeren_page_column_get_pixels_per_point (ZerenPageColumn *self);

void zeren_page_column_scroll_to_page (ZerenPageColumn *self, guint page);
void zeren_page_column_scroll_to_box (ZerenPageColumn *self, const ZerenBox *box);

G_END_DECLS
