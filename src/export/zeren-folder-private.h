/* zeren-folder-private.h: what the writers of a folder share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-folder.h"

G_BEGIN_DECLS

typedef gboolean (*ZerenFolderFileFunc) (guint n_duty,
                                         ZerenFolderDuty *duty,
                                         ZerenFolderTask *task,
                                         ZerenFolderFile *file,
                                         gpointer data,
                                         GError **error);
typedef gboolean (*ZerenFolderWriteFunc) (int fd,
                                          const char *temporary,
                                          gpointer data,
                                          GError **error);

gboolean zeren_folder_foreach_file (ZerenFolder *self,
                                    ZerenFolderFileFunc func,
                                    gpointer data,
                                    GError **error);
gboolean zeren_folder_write_whole (const char *path,
                                   ZerenFolderWriteFunc write_func,
                                   gpointer data,
                                   GError **error);

/* Names in a container: no two are the same, also where case does not count. */

char *zeren_folder_name_clean (const char *text, guint max_chars);
char *zeren_folder_name_clean_file (const char *name);
char *zeren_folder_name_claim (GHashTable *taken, const char *folder, const char *name);

/**
 * ZerenFolderEntry:
 * @place: its path within the container
 *
 * A file and where it went; where @file has no path it went nowhere.
 */
typedef struct
{
  guint n_duty;
  ZerenFolderDuty *duty;
  ZerenFolderTask *task;
  ZerenFolderFile *file;
  char *place;
} ZerenFolderEntry;

/* The lists of a container; entries are #ZerenFolderEntry. */

char *zeren_folder_list_json (ZerenFolder *self, GPtrArray *entries);
char *zeren_folder_list_csv (ZerenFolder *self, GPtrArray *entries);
char *zeren_folder_list_text (ZerenFolder *self, GPtrArray *entries);
char *zeren_folder_list_sums (GPtrArray *entries);

G_END_DECLS
