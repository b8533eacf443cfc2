/* folder-desk.h: files on a desk, and the folder that they are put into
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-folder.h"

G_BEGIN_DECLS

/**
 * Desk:
 * @out: an empty folder to write into
 * @task: the task that files are added to
 */
typedef struct
{
  char *root;
  char *sources;
  char *out;
  ZerenFolder *folder;
  ZerenFolderTask *task; /* the one that files are added to */
  ZerenFolderWork work;
} Desk;
Desk *desk_new (void);
void desk_free (Desk *self);

void desk_add_duty (Desk *it, const char *words);
char *desk_write_pdf (Desk *it, const char *word, guint n_pages);
char *desk_dup_out (Desk *it, const char *name);

ZerenFolderFile *desk_file_path (Desk *it, const char *name, const char *path);
ZerenFolderFile *desk_file_text (Desk *it, const char *name, const char *text);
ZerenFolderFile *desk_file_pdf (Desk *it, const char *name, const char *word, guint n_pages);
ZerenFolderFile *desk_file_picture (Desk *it, const char *name, const char *type, gboolean is_cut);
ZerenFolderFile *desk_file_encrypted (Desk *it, const char *name, const char *password);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Desk, desk_free)

G_END_DECLS
