/* zeren-binding-dialog.h: a person says whom a duty falls on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-duty.h"
#include "zeren-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_BINDING_DIALOG (zeren_binding_dialog_get_type ())

G_DECLARE_FINAL_TYPE (ZerenBindingDialog, zeren_binding_dialog, ZEREN, BINDING_DIALOG, AdwDialog)

AdwDialog *zeren_binding_dialog_new (ZerenSession *session, ZerenDuty *duty);

G_END_DECLS
