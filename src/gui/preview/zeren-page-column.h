/* zeren-page-column.h: pages one below the other, scrolled and zoomed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-page-view.h"

G_BEGIN_DECLS

#define ZEREN_PAGE_COLUMN_MIN_ZOOM 0.1
#define ZEREN_PAGE_COLUMN_MAX_ZOOM 5.0

/**
 * ZerenPageFit:
 * @ZEREN_PAGE_FIT_NONE: pages have the size that was chosen
 * @ZEREN_PAGE_FIT_WIDTH: the widest page is as wide as the view
 * @ZEREN_PAGE_FIT_PAGE: each page is seen as a whole
 */
typedef enum
{
  ZEREN_PAGE_FIT_NONE,
  ZEREN_PAGE_FIT_WIDTH,
  ZEREN_PAGE_FIT_PAGE,
} ZerenPageFit;

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
ZerenPageFit zeren_page_column_get_fit (ZerenPageColumn *self);
void zeren_page_column_set_fit (ZerenPageColumn *self, ZerenPageFit fit);
guint zeren_page_column_get_turns (ZerenPageColumn *self);
void zeren_page_column_set_turns (ZerenPageColumn *self, guint turns);
double zeren_page_column_get_pixels_per_point (ZerenPageColumn *self);

void zeren_page_column_make_strip (ZerenPageColumn *self);
void zeren_page_column_mark_page (ZerenPageColumn *self, guint page);
void zeren_page_column_set_boxes (ZerenPageColumn *self,
                                  ZerenPageLayer layer,
                                  const ZerenBox *boxes,
                                  gsize n_boxes);

void zeren_page_column_scroll_to_page (ZerenPageColumn *self, guint page);
void zeren_page_column_scroll_to_box (ZerenPageColumn *self, const ZerenBox *box);
void zeren_page_column_reveal_box (ZerenPageColumn *self, const ZerenBox *box);
void zeren_page_column_reveal_page (ZerenPageColumn *self, guint page);
guint zeren_page_column_pick (ZerenPageColumn *self,
                              double x,
                              double y,
                              double *page_x,
                              double *page_y);

G_END_DECLS
