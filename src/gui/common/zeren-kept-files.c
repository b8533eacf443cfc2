/* zeren-kept-files.c: what is kept in the database, taken out of it to work with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-kept-files.h"

#include "zeren-file-store.h"
#include "zeren-saving.h"

#include <glib/gi18n-lib.h>

static gboolean
copy_out (ZerenContext *context,
          gconstpointer sha256,
          GFile *target,
          GCancellable *cancellable,
          GError **error)
{
  g_autoptr (ZerenFileStore) store = zeren_file_store_new (zeren_context_get_database (context));

  return zeren_file_store_copy_out (store, sha256, target, cancellable, error);
}

static ZerenSaving *
saving_new (const char *sha256)
{
  return zeren_saving_new (ZEREN_SAVING_READS, copy_out, g_strdup (sha256), g_free);
}

/** zeren_kept_files_save: writes a file of the database to @target, over what is there */
void
zeren_kept_files_save (GtkWidget *widget, const char *sha256, GFile *target)
{
  zeren_saving_start (saving_new (sha256), widget, target);
}

/**
 * zeren_kept_files_save_as:
 * @widget: who asks
 * @sha256: a file of the database
 * @name: what it is called unless somebody calls it otherwise
 *
 * Asks where a file is to be written, and writes it there.
 */
void
zeren_kept_files_save_as (GtkWidget *widget, const char *sha256, const char *name)
{
  zeren_saving_ask (saving_new (sha256), widget, _ ("Save a Copy"), name);
}
