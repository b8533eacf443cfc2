/* zeren-due-dialog.h: what is overdue, due today or due soon, and what of it is new
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_DUE_DIALOG (zeren_due_dialog_get_type ())

G_DECLARE_FINAL_TYPE (ZerenDueDialog, zeren_due_dialog, ZEREN, DUE_DIALOG, AdwDialog)

AdwDialog *zeren_due_dialog_new (ZerenSession *session, ZerenDate since);

G_END_DECLS
