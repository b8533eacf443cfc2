/* zeren-file.h: a file kept by the SHA-256 of its content
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-record.h"

G_BEGIN_DECLS

/**
 * ZerenFile:
 *
 * The name is the one that the file had when it first came in.
 */

#define ZEREN_TYPE_FILE (zeren_file_get_type ())

G_DECLARE_FINAL_TYPE (ZerenFile, zeren_file, ZEREN, FILE, ZerenRecord)

ZerenFile *zeren_file_new (void);
gint64 zeren_file_get_id (ZerenFile *self);

const char *zeren_file_get_sha256 (ZerenFile *self);
void zeren_file_set_sha256 (ZerenFile *self, const char *sha256);
const char *zeren_file_get_name (ZerenFile *self);
void zeren_file_set_name (ZerenFile *self, const char *name);
gint64 zeren_file_get_size (ZerenFile *self);
void zeren_file_set_size (ZerenFile *self, gint64 size);
const char *zeren_file_get_media_type (ZerenFile *self);
void zeren_file_set_media_type (ZerenFile *self, const char *media_type);
GDateTime *zeren_file_get_added_at (ZerenFile *self);
void zeren_file_set_added_at (ZerenFile *self, GDateTime *added_at);

G_END_DECLS
