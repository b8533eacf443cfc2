/* zeren-window-private.h: what the parts of the window share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-backup-keeper.h"
#include "zeren-morning.h"
#include "zeren-page-pool.h"
#include "zeren-sidebar.h"
#include "zeren-window.h"

G_BEGIN_DECLS

struct _ZerenWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkStack *stack;
  AdwStatusPage *error_page;
  AdwNavigationSplitView *split_view;
  ZerenSidebar *sidebar;
  AdwNavigationPage *content_page;
  AdwNavigationView *view;

  ZerenSession *session;
  ZerenPagePool *pool;       /* NULL until the database is open */
  const char *place;         /* the one that is shown, interned; NULL until the database is open */
  ZerenBackupKeeper *keeper; /* as long as the database is open */
  ZerenUndo *undo;           /* of the last act; NULL where there is none */
  AdwToast *toast;           /* that offers it, as long as it is seen */
  GSettings *settings;       /* NULL where the schema is not installed */
  GListModel *waiting;       /* files to import once the database is open */

  ZerenMorning *morning; /* NULL where the database is not open, or nothing is said */
  gboolean greets;       /* whether it is said what is due */
  gboolean wants_list;   /* the due list, once the database is open */
};

void zeren_window_set_action_enabled (ZerenWindow *self, const char *name, gboolean enabled);
void zeren_window_open_session (ZerenWindow *self);
void zeren_window_close_session (ZerenWindow *self);

void zeren_window_add_backup_actions (ZerenWindow *self);
void zeren_window_set_backups_enabled (ZerenWindow *self, gboolean enabled);

G_END_DECLS
