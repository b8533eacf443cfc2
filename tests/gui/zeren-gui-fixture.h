/* zeren-gui-fixture.h: what tests of widgets share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef gboolean (*ZerenCondition) (gpointer data);

void zeren_gui_test_init (int *argc, char ***argv);
void zeren_gui_wait_until (ZerenCondition condition, gpointer data);
void zeren_gui_settle (void);

GtkWindow *zeren_gui_show (GtkWidget *child, int width, int height);
GtkWidget *zeren_gui_find (GtkWidget *root, GType type, const char *text);
guint zeren_gui_count_unnamed_controls (GtkWidget *root);

char *zeren_gui_make_folder (void);
void zeren_gui_remove_folder (const char *folder);
GFile *zeren_gui_make_pdf (const char *folder, const char *name, guint n_pages);

G_END_DECLS
