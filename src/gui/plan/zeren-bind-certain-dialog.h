/* zeren-bind-certain-dialog.h: binds at once what the words of the plan name for certain
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_BIND_CERTAIN_DIALOG (zeren_bind_certain_dialog_get_type ())

G_DECLARE_FINAL_TYPE (ZerenBindCertainDialog,
                      zeren_bind_certain_dialog,
                      ZEREN,
                      BIND_CERTAIN_DIALOG,
                      AdwDialog)

AdwDialog *zeren_bind_certain_dialog_new (ZerenSession *session, gint64 plan);

G_END_DECLS
