/* zeren-page-view.h: one page of a document on the screen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-text.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_PAGE_VIEW (zeren_page_view_get_type ())
G_DECLARE_FINAL_TYPE (ZerenPageView, zeren_page_view, ZEREN, PAGE_VIEW, GtkWidget)

GtkWidget *zeren_page_view_new (guint page, ZerenPageSize size);

guint zeren_page_view_get_page (ZerenPageView *self);
ZerenPageSize zeren_page_view_get_size (ZerenPageView *self);
GdkTexture *zeren_page_view_get_texture (ZerenPageView *self);
void zeren_page_view_set_texture (ZerenPageView *self, GdkTexture *texture);
void zeren_page_view_set_message (ZerenPageView *self, const char *message);
void zeren_page_view_set_boxes (ZerenPageView *self, const ZerenBox *boxes, gsize n_boxes);
gsize zeren_page_view_get_n_boxes (ZerenPageView *self);

G_END_DECLS
