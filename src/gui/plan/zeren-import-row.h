/* zeren-import-row.h: one file or text in the import dialog, with what has to be asked about it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-import-item.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZerenImportRow:
 *
 * Follows its item. Emits `open` where the plan of the item is to be opened, and `remove` where the
 * item is to leave the list.
 */
#define ZEREN_TYPE_IMPORT_ROW (zeren_import_row_get_type ())
G_DECLARE_FINAL_TYPE (ZerenImportRow, zeren_import_row, ZEREN, IMPORT_ROW, AdwExpanderRow)

GtkWidget *zeren_import_row_new (ZerenImportItem *item);
ZerenImportItem *zeren_import_row_get_item (ZerenImportRow *self);

G_END_DECLS
