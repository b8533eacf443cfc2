/* zeren-search-dialog.h: everything that is recorded, found as one types
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-page-state.h"
#include "zeren-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZerenSearchDialog:
 *
 * An entry and what it finds, by kind. The focus stays in the entry: the arrow keys go through the
 * results, Enter opens the chosen one with `win.open`, Escape closes.
 */
#define ZEREN_TYPE_SEARCH_DIALOG (zeren_search_dialog_get_type ())

G_DECLARE_FINAL_TYPE (ZerenSearchDialog, zeren_search_dialog, ZEREN, SEARCH_DIALOG, AdwDialog)

AdwDialog *zeren_search_dialog_new (ZerenSession *session);
ZerenPageState zeren_search_dialog_get_state (ZerenSearchDialog *self);

G_END_DECLS
