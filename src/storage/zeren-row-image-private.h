/* zeren-row-image-private.h: the content of a row in one canonical form, for digests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-statement-private.h"

G_BEGIN_DECLS

char *zeren_row_image (sqlite3_stmt *row);
char *zeren_row_image_load (ZerenDatabase *database, const char *table, gint64 row, GError **error);
char *zeren_row_digest (const char *salt, const char *table, gint64 row, const char *image);

void zeren_digest_field (GChecksum *checksum, const char *text);

G_END_DECLS
