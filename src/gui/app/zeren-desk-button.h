/* zeren-desk-button.h: says at the foot of the sidebar who sits at this PC
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** ZerenDeskButton: kindly asks who it is until somebody is chosen, and never insists */
#define ZEREN_TYPE_DESK_BUTTON (zeren_desk_button_get_type ())

G_DECLARE_FINAL_TYPE (ZerenDeskButton, zeren_desk_button, ZEREN, DESK_BUTTON, AdwBin)

void zeren_desk_button_set_session (ZerenDeskButton *self, ZerenSession *session);

G_END_DECLS
