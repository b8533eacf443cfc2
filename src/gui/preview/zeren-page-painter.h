/* zeren-page-painter.h: gives the pages in view their pictures
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-page-column.h"
#include "zeren-reader.h"

G_BEGIN_DECLS

/**
 * ZerenPagePainter:
 *
 * Has the pages of a column that are in view, and one more on each side, drawn by a reader, in the
 * resolution that they are seen in. What scrolls away before its turn is cancelled; what is far
 * away gives its memory back.
 */
#define ZEREN_TYPE_PAGE_PAINTER (zeren_page_painter_get_type ())
G_DECLARE_FINAL_TYPE (ZerenPagePainter, zeren_page_painter, ZEREN, PAGE_PAINTER, GObject)

ZerenPageSize zeren_page_painter_get_size (ZerenReader *reader, guint page);

ZerenPagePainter *zeren_page_painter_new (ZerenReader *reader, ZerenPageColumn *column);

void zeren_page_painter_update (ZerenPagePainter *self);
void zeren_page_painter_stop (ZerenPagePainter *self);

G_END_DECLS
