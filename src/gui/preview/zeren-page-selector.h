/* zeren-page-selector.h: selecting text on the pages of a column, by mouse and by keyboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-page-column.h"

G_BEGIN_DECLS

/**
 * ZerenPageSelector:
 *
 * What of a document is selected. `changed` is emitted with each change, `chosen` when the person
 * has done with it: let go of the button, or of the keys for a moment.
 */
#define ZEREN_TYPE_PAGE_SELECTOR (zeren_page_selector_get_type ())
G_DECLARE_FINAL_TYPE (ZerenPageSelector, zeren_page_selector, ZEREN, PAGE_SELECTOR, GObject)

ZerenPageSelector *zeren_page_selector_new (ZerenPageColumn *column);

void zeren_page_selector_set_text (ZerenPageSelector *self, ZerenPageText *text);
ZerenSpan zeren_page_selector_get_span (ZerenPageSelector *self);
void zeren_page_selector_select (ZerenPageSelector *self, ZerenSpan span);
void zeren_page_selector_select_all (ZerenPageSelector *self);
char *zeren_page_selector_dup_string (ZerenPageSelector *self);

G_END_DECLS
