/* zeren-window.h: the window on one database
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_WINDOW (zeren_window_get_type ())
G_DECLARE_FINAL_TYPE (ZerenWindow, zeren_window, ZEREN, WINDOW, AdwApplicationWindow)

ZerenWindow *zeren_window_new (GtkApplication *application, ZerenSession *session);

void zeren_window_import (ZerenWindow *self, GListModel *files);
void zeren_window_restore (ZerenWindow *self, GFile *file);
void zeren_window_greet (ZerenWindow *self);
void zeren_window_show_due_list (ZerenWindow *self);
gboolean zeren_window_is_prepared (ZerenWindow *self);

G_END_DECLS
