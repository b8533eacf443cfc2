/* zeren-history.h: who did what and when: the append-only chain of events
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-database.h"
#include "zeren-event.h"

G_BEGIN_DECLS

/**
 * ZerenHistory:
 *
 * Every row is hashed together with the hash of the one before, so that none can be changed, put in
 * or taken out unseen. Every verb of the repositories appends its event by itself, in its own
 * transaction; a transaction that changes rows without an event cannot be committed.
 */
#define ZEREN_TYPE_HISTORY (zeren_history_get_type ())

G_DECLARE_FINAL_TYPE (ZerenHistory, zeren_history, ZEREN, HISTORY, GObject)

ZerenHistory *zeren_history_new (ZerenDatabase *database);

gboolean zeren_history_append (ZerenHistory *self,
                               const char *verb,
                               const char *object_kind,
                               gint64 object_id,
                               const char *note,
                               GError **error);
GPtrArray *zeren_history_list (ZerenHistory *self, gint64 before, guint limit, GError **error);
GPtrArray *zeren_history_list_of (ZerenHistory *self,
                                  const char *object_kind,
                                  gint64 object_id,
                                  GError **error);
GPtrArray *zeren_history_list_touching (ZerenHistory *self,
                                        const char *table,
                                        gint64 row,
                                        GError **error);
gboolean zeren_history_erase (ZerenHistory *self,
                              const char *object_kind,
                              gint64 object_id,
                              const char *reason,
                              GError **error);

G_END_DECLS
