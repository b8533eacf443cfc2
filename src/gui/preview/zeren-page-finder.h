/* zeren-page-finder.h: searching the text of the pages of a column
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-page-column.h"

G_BEGIN_DECLS

/**
 * ZerenPageFinder:
 *
 * Marks where a phrase stands in a document, and goes from one place to the next. `changed` is
 * emitted when there are others, or another is looked at.
 */
#define ZEREN_TYPE_PAGE_FINDER (zeren_page_finder_get_type ())
G_DECLARE_FINAL_TYPE (ZerenPageFinder, zeren_page_finder, ZEREN, PAGE_FINDER, GObject)

ZerenPageFinder *zeren_page_finder_new (ZerenPageColumn *column);

void zeren_page_finder_set_text (ZerenPageFinder *self, ZerenPageText *text);
void zeren_page_finder_search (ZerenPageFinder *self, const char *phrase);
void zeren_page_finder_step (ZerenPageFinder *self, int by);
guint zeren_page_finder_get_n_found (ZerenPageFinder *self);
guint zeren_page_finder_get_current (ZerenPageFinder *self);
gboolean zeren_page_finder_get_span (ZerenPageFinder *self, ZerenSpan *span);

G_END_DECLS
