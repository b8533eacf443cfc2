/* zeren-withdraw-dialog.h: says what goes with a plan and what stays, and asks why it is withdrawn
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-plan.h"
#include "zeren-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_WITHDRAW_DIALOG (zeren_withdraw_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ZerenWithdrawDialog, zeren_withdraw_dialog, ZEREN, WITHDRAW_DIALOG, AdwDialog)

AdwDialog *zeren_withdraw_dialog_new (ZerenSession *session, ZerenPlan *plan, gboolean replace);

G_END_DECLS
