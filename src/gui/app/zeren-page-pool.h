/* zeren-page-pool.h: the pages of a window, made before anybody asks for them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-page.h"
#include "zeren-places.h"

G_BEGIN_DECLS

/**
 * ZerenPagePool:
 *
 * To make the widgets of a page takes longer than a frame, to fill them does not. So the pool makes
 * the page of each place, and one page in reserve for each kind of record, while nothing else is to
 * be done. The pages of the places stay in the navigation view: to take their hundreds of widgets
 * out of the window and put them back would take longer than to make them.
 */
#define ZEREN_TYPE_PAGE_POOL (zeren_page_pool_get_type ())

G_DECLARE_FINAL_TYPE (ZerenPagePool, zeren_page_pool, ZEREN, PAGE_POOL, GObject)

ZerenPagePool *zeren_page_pool_new (AdwNavigationView *view, ZerenSession *session);
void zeren_page_pool_close (ZerenPagePool *self);

ZerenPage *zeren_page_pool_get_root (ZerenPagePool *self, const ZerenPlace *place);
ZerenPage *zeren_page_pool_take (ZerenPagePool *self, GType type);
gboolean zeren_page_pool_is_filled (ZerenPagePool *self);

G_END_DECLS
