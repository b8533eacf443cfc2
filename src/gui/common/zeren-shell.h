/* zeren-shell.h: what a page or a dialog may ask of the window around it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZerenShell:
 *
 * The window as its pages and dialogs know it: it has the session, says things in toasts, and
 * remembers how the last act is undone. To go somewhere, widgets activate the actions of the
 * window: `win.go` (`s`: a place of the sidebar), `win.open` (`(sx)`: the kind and id of a record),
 * `win.list`
 * (`(ss)`: a place and one of its lists).
 */
#define ZEREN_TYPE_SHELL (zeren_shell_get_type ())

G_DECLARE_INTERFACE (ZerenShell, zeren_shell, ZEREN, SHELL, GtkWidget)

/**
 * ZerenShellInterface:
 * @get_session: lends the session
 * @add_toast: shows a toast; takes it
 * @set_undo: remembers how the last act is undone; takes @undo
 */
struct _ZerenShellInterface
{
  GTypeInterface parent_iface;

  ZerenSession *(*get_session) (ZerenShell *self);
  void (*add_toast) (ZerenShell *self, AdwToast *toast);
  void (*set_undo) (ZerenShell *self, ZerenUndo *undo);
};

ZerenShell *zeren_shell_get (GtkWidget *widget);
ZerenSession *zeren_shell_get_session (ZerenShell *self);

void zeren_shell_say (GtkWidget *widget, const char *message);
void zeren_shell_complain (GtkWidget *widget, const GError *error);

void zeren_shell_act (GtkWidget *widget,
                      const char *said,
                      ZerenVerb verb,
                      gpointer data,
                      GDestroyNotify data_free);
void zeren_shell_act_async (GtkWidget *widget,
                            const char *said,
                            ZerenVerb verb,
                            gpointer data,
                            GDestroyNotify data_free,
                            GDestroyNotify result_free,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
gpointer zeren_shell_act_finish (GtkWidget *widget, GAsyncResult *result, GError **error);

G_END_DECLS
