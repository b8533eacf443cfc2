/* zeren-duty-dialog.h: the words of a duty put right, or a duty added by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-duty.h"
#include "zeren-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_DUTY_DIALOG (zeren_duty_dialog_get_type ())

G_DECLARE_FINAL_TYPE (ZerenDutyDialog, zeren_duty_dialog, ZEREN, DUTY_DIALOG, AdwDialog)

AdwDialog *zeren_duty_dialog_new (ZerenSession *session, ZerenDuty *duty);

G_END_DECLS
