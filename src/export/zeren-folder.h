/* zeren-folder.h: what was filed for duties, in the order of a folder for a superior
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-date.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ZerenFolderFile:
 * @name: the name that it was filed with
 * @path: (nullable): where its content is; %NULL where it cannot be taken in
 * @problem: (nullable): why it cannot be taken in, a whole sentence
 * @sha256: the SHA-256 of its content, as it was recorded when it was filed
 * @size: how many bytes
 */
typedef struct
{
  char *name;
  char *path;
  char *problem;
  char *sha256;
  gint64 size;
  ZerenDate proves_on;
  GDateTime *filed_at;
} ZerenFolderFile;

/**
 * ZerenFolderTask:
 * @organisation: on whom it falls
 * @who: (nullable): who answers for it
 * @state: its state in words
 * @files: (element-type ZerenFolderFile): what counts as its evidence
 */
typedef struct
{
  gint64 id;
  char *organisation;
  char *who;
  char *period;
  char *state;
  ZerenDate due_on;
  ZerenDate done_on;
  GPtrArray *files;
} ZerenFolderTask;

/**
 * ZerenFolderDuty:
 * @words: what the plan says
 * @clause: (nullable): its place in the plan
 * @plan: (nullable): the title of the plan
 * @tasks: (element-type ZerenFolderTask): its tasks, the first due first
 */
typedef struct
{
  gint64 id;
  char *words;
  char *clause;
  char *plan;
  GPtrArray *tasks;
} ZerenFolderDuty;

/**
 * ZerenFolder:
 * @title: what stands on the cover and on the spine
 * @office: whose folder it is
 * @made_at: the moment that it was made
 * @duties: (element-type ZerenFolderDuty): the duties in the order of their plans
 */
typedef struct
{
  char *title;
  char *office;
  ZerenDate from;
  ZerenDate to;
  GDateTime *made_at;
  GPtrArray *duties;
} ZerenFolder;

ZerenFolder *zeren_folder_new (void);
ZerenFolderDuty *zeren_folder_add_duty (ZerenFolder *self);
ZerenFolderTask *zeren_folder_duty_add_task (ZerenFolderDuty *self);
ZerenFolderFile *zeren_folder_task_add_file (ZerenFolderTask *self);
void zeren_folder_free (ZerenFolder *self);

guint zeren_folder_count_files (ZerenFolder *self);
gint64 zeren_folder_measure (ZerenFolder *self);
char *zeren_folder_duty_dup_place (const ZerenFolderDuty *self);
char *zeren_folder_duty_dup_organisations (const ZerenFolderDuty *self);

/**
 * ZerenFolderWork:
 * @cancellable: (nullable): gives up
 * @progress: (nullable): is told the share that is done
 * @written: of the files, how many went in
 * @listed: of the files, how many are only named, with the reason
 * @pages: of a PDF, how many pages it has
 *
 * A folder while it is written.
 */
typedef struct
{
  GCancellable *cancellable;
  void (*progress) (double share, gpointer data);
  gpointer data;
  gint64 total;
  gint64 done;
  guint written;
  guint listed;
  guint pages;
} ZerenFolderWork;

gboolean zeren_folder_work_advance (ZerenFolderWork *self, gint64 done, GError **error);

gboolean zeren_folder_write_zip (ZerenFolder *self,
                                 const char *path,
                                 ZerenFolderWork *work,
                                 GError **error);
gboolean zeren_folder_write_pdf (ZerenFolder *self,
                                 const char *path,
                                 ZerenFolderWork *work,
                                 GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenFolder, zeren_folder_free)

G_END_DECLS
