/* zeren-backup-private.h: what a backup says of itself, and how one is taken apart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-backup.h"

#include "zeren-zip-stream.h"

G_BEGIN_DECLS

#define ZEREN_BACKUP_FORMAT   1
#define ZEREN_BACKUP_MANIFEST "manifest.json"
#define ZEREN_BACKUP_DATABASE "zeren.db"
#define ZEREN_BACKUP_CHUNK    (256 * 1024)

/**
 * ZerenBackupPart:
 * @name: `zeren.db`, or `files/ab/cdef…` of a kept file
 */
typedef struct
{
  char *name;
  char *sha256;
  gint64 size;
} ZerenBackupPart;

/**
 * ZerenBackupManifest:
 * @schema: the version of the database
 * @made_at: when, ISO 8601
 * @made_by: (nullable): whom the history names for what is done in the database
 * @origin: (nullable): the hash of the first event, which no two databases share
 * @head: (nullable): the hash of the last event
 * @events: the number of the last event, 0 where it is not told
 * @scheduled: whether nobody asked for it but the schedule
 * @from: (nullable): who hands the work over with it
 * @to: (nullable): and to whom
 * @counts: (element-type ZerenTableCount): how many rows every table has
 * @parts: (element-type ZerenBackupPart): all that is in the backup, the database first
 * @papers: (element-type ZerenBackupPart): for reading, and no part of the database
 * @left_out: (element-type utf8): the SHA-256 of kept files that are not in it
 * @size: of all parts and papers together, in bytes
 *
 * The first entry of a backup. What is not named in it is not taken out of the backup.
 */
typedef struct
{
  guint schema;
  char *made_at;
  char *made_by;
  char *origin;
  char *head;
  gint64 events;
  gboolean scheduled;
  char *from;
  char *to;
  GPtrArray *counts;
  GPtrArray *parts;
  GPtrArray *papers;
  GPtrArray *left_out;
  gint64 size;
} ZerenBackupManifest;

/**
 * ZerenBackupPaper:
 * @name: a file name that ends in `.pdf` or `.docx`
 * @content: the file
 */
typedef struct
{
  const char *name;
  GBytes *content;
} ZerenBackupPaper;

/**
 * ZerenBackupOrder:
 * @scheduled: whether the schedule asks for it
 * @from: (nullable): who hands the work over with it
 * @to: (nullable): and to whom
 * @papers: (nullable) (array length=n_papers): what is put beside the database for reading
 *
 * What a backup is made for.
 */
typedef struct
{
  gboolean scheduled;
  const char *from;
  const char *to;
  const ZerenBackupPaper *papers;
  guint n_papers;
} ZerenBackupOrder;

ZerenBackupManifest *zeren_backup_manifest_new (void);
void zeren_backup_manifest_free (ZerenBackupManifest *self);
void zeren_backup_manifest_add_part (ZerenBackupManifest *self,
                                     const char *name,
                                     const char *sha256,
                                     gint64 size);
void zeren_backup_manifest_add_paper (ZerenBackupManifest *self, const ZerenBackupPaper *paper);
char *zeren_backup_manifest_to_json (const ZerenBackupManifest *self, gsize *length);
ZerenBackupManifest *zeren_backup_manifest_read (ZerenZipStream *zip, GError **error);
ZerenBackupManifest *zeren_backup_manifest_read_file (const char *path, GError **error);
ZerenBackupResult *zeren_backup_manifest_to_result (const ZerenBackupManifest *self, gint64 size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenBackupManifest, zeren_backup_manifest_free)

/**
 * ZerenBackupWork:
 *
 * How far a backup or a restoring is: @done of @total bytes, one step of several.
 */
typedef struct
{
  GCancellable *cancellable;
  ZerenProgressFunc progress;
  gpointer progress_data;
  const char *message;
  double from;
  double to;
  gint64 done;
  gint64 total;
} ZerenBackupWork;

void zeren_backup_work_begin (ZerenBackupWork *self,
                              const char *message,
                              double from,
                              double to,
                              gint64 total);
gboolean zeren_backup_work_advance (ZerenBackupWork *self, gint64 bytes, GError **error);

ZerenBackupResult *zeren_backup_write_order (ZerenContext *context,
                                             const char *path,
                                             const ZerenBackupOrder *order,
                                             GCancellable *cancellable,
                                             ZerenProgressFunc progress,
                                             gpointer progress_data,
                                             GError **error);

gboolean zeren_backup_unpack (ZerenZipStream *zip,
                              const ZerenBackupManifest *manifest,
                              const char *folder,
                              gboolean database_only,
                              ZerenBackupWork *work,
                              GError **error);
gboolean zeren_backup_check_counts (const ZerenBackupManifest *manifest,
                                    ZerenDatabase *database,
                                    GError **error);
char *zeren_backup_make_folder (const char *beside, GError **error);
void zeren_backup_remove_folder (const char *path);
gboolean zeren_backup_sync (const char *folder, GError **error);
gboolean zeren_backup_refuse (GError **error, const char *reason);

G_END_DECLS
