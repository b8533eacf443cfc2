/* zeren-file-drop.h: a group of a form that files are chosen in, or dropped on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZerenFileDrop:
 *
 * Lists the files that were chosen, each with a button that takes it out again, below them the
 * button that adds more. A file that is there already is not added twice, and the group says so.
 * The property `n-files` tells how many there are.
 */
#define ZEREN_TYPE_FILE_DROP (zeren_file_drop_get_type ())

G_DECLARE_FINAL_TYPE (ZerenFileDrop, zeren_file_drop, ZEREN, FILE_DROP, AdwPreferencesGroup)

GtkWidget *zeren_file_drop_new (void);

gboolean zeren_file_drop_add (ZerenFileDrop *self, GFile *file);
void zeren_file_drop_add_all (ZerenFileDrop *self, GPtrArray *files);
guint zeren_file_drop_get_n_files (ZerenFileDrop *self);
GPtrArray *zeren_file_drop_dup_files (ZerenFileDrop *self);

/**
 * ZerenFilesDropped:
 * @widget: the widget that they were dropped on
 * @files: (element-type GFile): at least one
 */
typedef void (*ZerenFilesDropped) (GtkWidget *widget, GPtrArray *files);

GtkEventController *zeren_file_target_new (ZerenFilesDropped dropped);

G_END_DECLS
