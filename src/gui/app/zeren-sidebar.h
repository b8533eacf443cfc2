/* zeren-sidebar.h: the places of the window, to choose one from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZerenSidebar:
 *
 * Activates `win.go` with the place that was chosen.
 */
#define ZEREN_TYPE_SIDEBAR (zeren_sidebar_get_type ())

G_DECLARE_FINAL_TYPE (ZerenSidebar, zeren_sidebar, ZEREN, SIDEBAR, AdwNavigationPage)

void zeren_sidebar_set_place (ZerenSidebar *self, const char *id);
void zeren_sidebar_popup_menu (ZerenSidebar *self);
void zeren_sidebar_set_status (ZerenSidebar *self, GtkWidget *status);
void zeren_sidebar_set_session (ZerenSidebar *self, ZerenSession *session);

G_END_DECLS
