/* zeren-page-strip.h: the pages of a document, small, to choose from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-page-column.h"
#include "zeren-reader.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZerenPageStrip:
 *
 * A column of small pictures of pages, drawn as they come into sight; the page that is looked at is
 * marked. `page-chosen` (page) is emitted when another is wanted.
 */
#define ZEREN_TYPE_PAGE_STRIP (zeren_page_strip_get_type ())
G_DECLARE_FINAL_TYPE (ZerenPageStrip, zeren_page_strip, ZEREN, PAGE_STRIP, AdwBin)

void zeren_page_strip_set_reader (ZerenPageStrip *self, ZerenReader *reader);
void zeren_page_strip_set_page (ZerenPageStrip *self, guint page);
void zeren_page_strip_set_turns (ZerenPageStrip *self, guint turns);
ZerenPageColumn *zeren_page_strip_get_column (ZerenPageStrip *self);

G_END_DECLS
