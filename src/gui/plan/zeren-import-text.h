/* zeren-import-text.h: the page of the import dialog that takes pasted text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-plan-source.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZerenImportText:
 *
 * Emits `taken` with a #ZerenPlanSource when somebody is through with the text and its title.
 */
#define ZEREN_TYPE_IMPORT_TEXT (zeren_import_text_get_type ())
G_DECLARE_FINAL_TYPE (ZerenImportText, zeren_import_text, ZEREN, IMPORT_TEXT, AdwBin)

void zeren_import_text_set_text (ZerenImportText *self, const char *text);

G_END_DECLS
