/* zeren-term-dialog.h: asks since when a period runs that a plan only names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_TERM_DIALOG (zeren_term_dialog_get_type ())

G_DECLARE_FINAL_TYPE (ZerenTermDialog, zeren_term_dialog, ZEREN, TERM_DIALOG, AdwDialog)

void zeren_term_dialog_present (GtkWidget *parent,
                                gint64 duty,
                                const char *title,
                                gboolean is_term);

G_END_DECLS
