/* zeren-page-view.h: one page of a document on the screen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-page-text.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZerenPageLayer:
 * @ZEREN_PAGE_LAYER_PASSAGE: passages that somebody points to
 * @ZEREN_PAGE_LAYER_FOUND: what was searched for
 * @ZEREN_PAGE_LAYER_CURRENT: that of the found which is looked at
 * @ZEREN_PAGE_LAYER_SELECTED: what the person selected
 * @ZEREN_N_PAGE_LAYERS: the number of layers
 *
 * Why an area of a page is marked. Each looks different also without its colour.
 */
typedef enum
{
  ZEREN_PAGE_LAYER_PASSAGE,
  ZEREN_PAGE_LAYER_FOUND,
  ZEREN_PAGE_LAYER_CURRENT,
  ZEREN_PAGE_LAYER_SELECTED,
  ZEREN_N_PAGE_LAYERS,
} ZerenPageLayer;

/**
 * ZerenPageView:
 *
 * A page as a picture with a name. Where the text of the document is known, a screen reader can
 * read the page, and knows what is selected on it.
 */
#define ZEREN_TYPE_PAGE_VIEW (zeren_page_view_get_type ())
G_DECLARE_FINAL_TYPE (ZerenPageView, zeren_page_view, ZEREN, PAGE_VIEW, GtkWidget)

GtkWidget *zeren_page_view_new (guint page, ZerenPageSize size, gboolean is_thumbnail);

guint zeren_page_view_get_page (ZerenPageView *self);
ZerenPageSize zeren_page_view_get_size (ZerenPageView *self);
void zeren_page_view_set_turns (ZerenPageView *self, guint turns);
GdkTexture *zeren_page_view_get_texture (ZerenPageView *self);
void zeren_page_view_set_texture (ZerenPageView *self, GdkTexture *texture);
void zeren_page_view_set_message (ZerenPageView *self, const char *message);
void zeren_page_view_set_marked (ZerenPageView *self, gboolean marked);

void zeren_page_view_clear_boxes (ZerenPageView *self, ZerenPageLayer layer);
void zeren_page_view_add_box (ZerenPageView *self, ZerenPageLayer layer, const ZerenBox *box);
gsize zeren_page_view_get_n_boxes (ZerenPageView *self, ZerenPageLayer layer);

void zeren_page_view_set_text (ZerenPageView *self, ZerenText *text, ZerenSpan span);
void zeren_page_view_set_selection (ZerenPageView *self, ZerenSpan selection);

G_END_DECLS
