/* zeren-gui-fixture.h: what tests of widgets share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-page.h"
#include "zeren-shell.h"

G_BEGIN_DECLS

typedef gboolean (*ZerenCondition) (gpointer data);

void zeren_gui_test_init (int *argc, char ***argv);
void zeren_gui_wait_until (ZerenCondition condition, gpointer data);
void zeren_gui_settle (void);

GtkWindow *zeren_gui_show (GtkWidget *child, int width, int height);
GtkWidget *zeren_gui_find (GtkWidget *root, GType type, const char *text);
guint zeren_gui_count_unnamed_controls (GtkWidget *root);
guint zeren_gui_count_controls_without_role (GtkWidget *root);

char *zeren_gui_make_folder (void);
void zeren_gui_remove_folder (const char *folder);
GFile *zeren_gui_make_pdf (const char *folder, const char *name, guint n_pages);

/**
 * ZerenTestShell:
 *
 * A window around one page, with a session on a database of its own. It keeps what its page says
 * and where it wants to go, instead of going there.
 */
#define ZEREN_TYPE_TEST_SHELL (zeren_test_shell_get_type ())

G_DECLARE_FINAL_TYPE (ZerenTestShell, zeren_test_shell, ZEREN, TEST_SHELL, AdwWindow)

ZerenTestShell *zeren_gui_open_shell (const char *folder, const char *now);
void zeren_gui_close_shell (ZerenTestShell *shell);
void zeren_gui_show_page (ZerenTestShell *shell, ZerenPage *page);
void zeren_gui_wait_for_state (ZerenPage *page, ZerenPageState state);
void zeren_gui_break_database (ZerenTestShell *shell);

gpointer zeren_gui_do (ZerenTestShell *shell, ZerenVerb verb, gpointer data);
gboolean zeren_gui_undo (ZerenTestShell *shell, GError **error);

const char *zeren_test_shell_get_said (ZerenTestShell *shell);
const char *zeren_test_shell_get_asked (ZerenTestShell *shell);
gboolean zeren_test_shell_can_undo (ZerenTestShell *shell);
void zeren_gui_wait_until_said (ZerenTestShell *shell, const char *message);

G_END_DECLS
