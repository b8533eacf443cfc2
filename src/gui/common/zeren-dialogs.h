/* zeren-dialogs.h: what dialogs that do something share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void zeren_dialog_close_if_open (AdwDialog *dialog);
void zeren_dialog_keep_beginning (AdwDialog *dialog);
void zeren_dialog_leave_for (AdwDialog *dialog, const char *kind, gint64 id);

G_END_DECLS
