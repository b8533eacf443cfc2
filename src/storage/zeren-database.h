/* zeren-database.h: the one file that everything is kept in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "zeren-clock.h"
#include "zeren-storage-error.h"

G_BEGIN_DECLS

/**
 * ZerenChanges:
 *
 * What a committed transaction has touched.
 */
typedef enum
{
  ZEREN_CHANGES_ORGANISATIONS = 1 << 0,
  ZEREN_CHANGES_POSTS = 1 << 1,
  ZEREN_CHANGES_MEMBERS = 1 << 2, /* and appointments */
  ZEREN_CHANGES_FILES = 1 << 3,
  ZEREN_CHANGES_PLANS = 1 << 4,  /* and all they hold except duties */
  ZEREN_CHANGES_DUTIES = 1 << 5, /* and bindings */
  ZEREN_CHANGES_TASKS = 1 << 6,  /* and evidence, instructions, entries and papers of tasks */
  ZEREN_CHANGES_INCIDENTS = 1 << 7,
  ZEREN_CHANGES_CASES = 1 << 8,
  ZEREN_CHANGES_CALENDAR = 1 << 9,
  ZEREN_CHANGES_SETTINGS = 1 << 10, /* who sits at the PC, saved views, what the office set */
  ZEREN_CHANGES_DRAFTS = 1 << 11,   /* copies of drafts, and what persons have made of them */
} ZerenChanges;

/**
 * ZerenDatabase:
 *
 * A connection to the database in a folder: `zeren.db`, and `files/` beside it. The thread that
 * opens it owns it; every call from another thread is a bug and ends the program.
 *
 * After each commit of an outermost transaction the signal `changed` tells with #ZerenChanges what
 * was touched; it is emitted on the owning thread.
 */
#define ZEREN_TYPE_DATABASE (zeren_database_get_type ())

G_DECLARE_FINAL_TYPE (ZerenDatabase, zeren_database, ZEREN, DATABASE, GObject)

char *zeren_database_get_default_folder (void);

ZerenDatabase *zeren_database_open (const char *folder, ZerenClock *clock, GError **error);
ZerenDatabase *zeren_database_open_read_only (const char *folder,
                                              ZerenClock *clock,
                                              GError **error);
const char *zeren_database_get_folder (ZerenDatabase *self);
gboolean zeren_database_is_read_only (ZerenDatabase *self);
ZerenClock *zeren_database_get_clock (ZerenDatabase *self);
gint64 zeren_database_get_outside_version (ZerenDatabase *self);
const char *zeren_database_get_who (ZerenDatabase *self);
void zeren_database_set_who (ZerenDatabase *self, const char *who);

/**
 * ZerenTransaction:
 *
 * All or nothing. Begun within another it is a part of that one and can be rolled back alone. Where
 * it goes out of scope without zeren_transaction_commit(), it is rolled back.
 *
 * |[
 * g_autoptr (ZerenTransaction) transaction = zeren_database_begin (database, error);
 *
 * if (transaction == NULL)
 *   return FALSE;
 * …
 * return zeren_transaction_commit (transaction, error);
 * ]|
 */
typedef struct _ZerenTransaction ZerenTransaction;

ZerenTransaction *zeren_database_begin (ZerenDatabase *self, GError **error);
ZerenTransaction *zeren_database_join (ZerenDatabase *self, GError **error);
gboolean zeren_transaction_commit (ZerenTransaction *self, GError **error);
void zeren_transaction_free (ZerenTransaction *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenTransaction, zeren_transaction_free)

G_END_DECLS
