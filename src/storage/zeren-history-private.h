/* zeren-history-private.h: how the repositories write the history
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-history.h"
#include "zeren-statement-private.h"

G_BEGIN_DECLS

#define ZEREN_HISTORY_FIRST_HASH "0000000000000000000000000000000000000000000000000000000000000000"

gboolean zeren_history_record (ZerenDatabase *database,
                               const char *verb,
                               const char *object_kind,
                               gint64 object_id,
                               const char *note,
                               GError **error);

char *zeren_history_hash_event (ZerenStatement *event, const char *previous_hash);
void zeren_history_digest_row (GChecksum *checksum,
                               const char *table,
                               gint64 row,
                               const char *digest);
char *zeren_history_digest_payload (const char *salt, const char *note, const char *content);

G_END_DECLS
