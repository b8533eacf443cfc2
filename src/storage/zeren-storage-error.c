/* zeren-storage-error.c: what can go wrong with the database, in words for a clerk
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-storage-error-private.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (zeren-storage-error-quark, zeren_storage_error)

/* The results that a user can do something about. */
static const struct
{
  int result;
  ZerenStorageError code;
  const char *message;
} known[] = {
  { SQLITE_BUSY,
    ZEREN_STORAGE_ERROR_BUSY,
    N_ ("Another program is writing to the database. Wait a moment and try again.") },
  { SQLITE_LOCKED,
    ZEREN_STORAGE_ERROR_BUSY,
    N_ ("Another program is writing to the database. Wait a moment and try again.") },
  { SQLITE_READONLY,
    ZEREN_STORAGE_ERROR_READ_ONLY,
    N_ ("The database cannot be written. Check that its folder belongs to you and is not on a "
        "read-only disk.") },
  { SQLITE_CANTOPEN,
    ZEREN_STORAGE_ERROR_READ_ONLY,
    N_ ("The database cannot be opened. Check that its folder exists and belongs to you.") },
  { SQLITE_PERM,
    ZEREN_STORAGE_ERROR_READ_ONLY,
    N_ ("The database cannot be opened. Check that its folder exists and belongs to you.") },
  { SQLITE_FULL,
    ZEREN_STORAGE_ERROR_FULL,
    N_ ("The disk is full. Nothing was changed. Free some space and try again.") },
  { SQLITE_NOTADB,
    ZEREN_STORAGE_ERROR_DAMAGED,
    N_ ("The file “zeren.db” is not a database. Restore it from a backup.") },
  { SQLITE_CORRUPT,
    ZEREN_STORAGE_ERROR_DAMAGED,
    N_ ("The database is damaged. Restore it from a backup.") },
};

/* What no verb can know before: it stands in the database, and every verb comes across it. */
static const struct
{
  const char *said;
  const char *message;
} refused[] = {
  { "the year of the task is closed",
    N_ ("The year of this task is closed, so what was recorded in it stays. Reopen the year to "
        "change it.") },
};

static gboolean
set_refused (GError **error, const char *said)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    if (g_str_equal (refused[i].said, said))
      {
        g_set_error_literal (
          error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_REFUSED, _ (refused[i].message));
        return TRUE;
      }

  return FALSE;
}

/** zeren_storage_set_error: turns what the engine says about the last call into @error */
void
zeren_storage_set_error (GError **error, sqlite3 *engine)
{
  int result = sqlite3_errcode (engine);

  /* A CHECK, a trigger or a reference: the model refuses these first, in the user's language, so
   * that the engine's own words only reach whoever goes round the model. */
  if ((result & 0xff) == SQLITE_CONSTRAINT)
    {
      if (set_refused (error, sqlite3_errmsg (engine)))
        return;
      g_set_error (error,
                   ZEREN_STORAGE_ERROR,
                   ZEREN_STORAGE_ERROR_REFUSED,
                   /* Translators: %s is what the database engine says, in English */
                   _ ("The database refuses this change: %s."),
                   sqlite3_errmsg (engine));
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      if (known[i].result == (result & 0xff))
        {
          g_set_error_literal (error, ZEREN_STORAGE_ERROR, known[i].code, _ (known[i].message));
          return;
        }
    }

  g_set_error (error,
               ZEREN_STORAGE_ERROR,
               ZEREN_STORAGE_ERROR_FAILED,
               /* Translators: %s is what the database engine says, in English */
               _ ("The database reports an error: %s."),
               sqlite3_errmsg (engine));
}
