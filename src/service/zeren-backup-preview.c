/* zeren-backup-preview.c: what is in a backup, beside what is here, before it is restored
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zeren-backup-preview.h"

#include "zeren-backup-private.h"
#include "zeren-database-copy.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <inttypes.h>

/* What a clerk knows the contents of an office by */
static const struct
{
  const char *table;
  const char *title;
} counted[] = {
  { "organisation", N_ ("Organizations") },
  { "post", N_ ("Posts") },
  { "member", N_ ("Members") },
  { "plan", N_ ("Plans") },
  { "duty", N_ ("Duties") },
  { "task", N_ ("Tasks") },
  { "evidence", N_ ("Evidence") },
  { "incident", N_ ("Incidents") },
  { "accountability_case", N_ ("Cases") },
};

static const char *const relation_ids[] = { "unknown", "same", "earlier", "further", "other" };

const char *
zeren_backup_relation_to_id (ZerenBackupRelation self)
{
  g_return_val_if_fail (self < G_N_ELEMENTS (relation_ids), NULL);

  return relation_ids[self];
}

/** zeren_backup_comparison_get_title: Returns: what is counted, in the user's language */
const char *
zeren_backup_comparison_get_title (const ZerenBackupComparison *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (counted); i++)
    {
      if (g_str_equal (counted[i].table, self->table))
        return _ (counted[i].title);
    }

  return self->table;
}

void
zeren_backup_preview_free (ZerenBackupPreview *self)
{
  g_clear_pointer (&self->made_at, g_date_time_unref);
  g_clear_pointer (&self->comparisons, g_ptr_array_unref);
  g_free (self->made_by);
  g_free (self->from);
  g_free (self->to);
  g_free (self);
}

/* An older database or backup does not have the tables of later versions: nothing is in them. */
static gint64
find_rows (GPtrArray *counts, const char *table)
{
  for (guint i = 0; i < counts->len; i++)
    {
      const ZerenTableCount *count = g_ptr_array_index (counts, i);

      if (g_str_equal (count->table, table))
        return count->rows;
    }

  return 0;
}

static void
compare_counts (ZerenBackupPreview *self, GPtrArray *there, GPtrArray *here)
{
  for (guint i = 0; i < G_N_ELEMENTS (counted); i++)
    {
      ZerenBackupComparison *comparison = g_new0 (ZerenBackupComparison, 1);

      comparison->table = counted[i].table;
      comparison->there = find_rows (there, comparison->table);
      comparison->here = here != NULL ? find_rows (here, comparison->table) : -1;
      g_ptr_array_add (self->comparisons, comparison);
    }
}

/* The hash of an event stands for all events up to it. */
static gboolean
relate (ZerenBackupPreview *self,
        const ZerenBackupManifest *manifest,
        ZerenDatabase *database,
        GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *origin = NULL;
  g_autofree char *at_that_time = NULL;

  if (manifest->origin == NULL || manifest->head == NULL)
    return TRUE;

  origin = zeren_database_dup_event_hash (database, 1, &local);
  if (local == NULL)
    at_that_time = zeren_database_dup_event_hash (database, manifest->events, &local);
  if (local == NULL)
    self->changes = zeren_database_count_changes_since (database, manifest->events, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  if (g_strcmp0 (origin, manifest->origin) != 0)
    self->relation = ZEREN_BACKUP_RELATION_OTHER;
  else if (g_strcmp0 (at_that_time, manifest->head) != 0)
    self->relation = ZEREN_BACKUP_RELATION_FURTHER;
  else
    self->relation = self->changes == 0 ? ZEREN_BACKUP_RELATION_SAME
                                        : ZEREN_BACKUP_RELATION_EARLIER;
  if (self->relation != ZEREN_BACKUP_RELATION_EARLIER)
    self->changes = 0;

  return TRUE;
}

static GDateTime *
parse_time (const char *text)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  return g_date_time_new_from_iso8601 (text, utc);
}

/**
 * zeren_backup_preview_new:
 * @path: a backup, or the package of a hand-over
 * @context: (nullable): what is here, where it can be opened
 * @error: return location for a #ZerenServiceError or #ZerenStorageError
 *
 * Reads only the list of contents, so it takes no time; restoring checks the rest.
 *
 * Returns: (transfer full) (nullable): what is in it
 */
ZerenBackupPreview *
zeren_backup_preview_new (const char *path, ZerenContext *context, GError **error)
{
  g_autoptr (ZerenBackupManifest) manifest = NULL;
  g_autoptr (ZerenBackupPreview) self = NULL;
  g_autoptr (GPtrArray) here = NULL;
  ZerenDatabase *database = NULL;
  GStatBuf info = { 0 };

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (context == NULL || ZEREN_IS_CONTEXT (context), NULL);

  manifest = zeren_backup_manifest_read_file (path, error);
  if (manifest == NULL)
    return NULL;

  self = g_new0 (ZerenBackupPreview, 1);
  self->comparisons = g_ptr_array_new_with_free_func (g_free);
  self->made_at = parse_time (manifest->made_at);
  self->made_by = g_steal_pointer (&manifest->made_by);
  self->from = g_steal_pointer (&manifest->from);
  self->to = g_steal_pointer (&manifest->to);
  self->schema = manifest->schema;
  self->scheduled = manifest->scheduled;
  self->files = manifest->parts->len - 1;
  self->left_out = manifest->left_out->len;
  self->size = g_stat (path, &info) == 0 ? info.st_size : 0;
  if (context != NULL)
    {
      database = zeren_context_get_database (context);
      here = zeren_database_count_rows (database, error);
      if (here == NULL || !relate (self, manifest, database, error))
        return NULL;
    }
  compare_counts (self, manifest->counts, here);

  return g_steal_pointer (&self);
}

/** zeren_backup_preview_dup_relation_words: Returns: (transfer full) (nullable): what restoring
 * would mean for what is here, as a sentence */
char *
zeren_backup_preview_dup_relation_words (const ZerenBackupPreview *self)
{
  switch (self->relation)
    {
    case ZEREN_BACKUP_RELATION_SAME:
      return g_strdup (_ ("It is the same as what is here now."));
    case ZEREN_BACKUP_RELATION_EARLIER:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                           "It is an earlier state of this database; %" PRId64
                                           " change was recorded here since then.",
                                           "It is an earlier state of this database; %" PRId64
                                           " changes were recorded here since then.",
                                           (gulong)self->changes),
                              self->changes);
    case ZEREN_BACKUP_RELATION_FURTHER:
      return g_strdup (_ ("It is of this database and has changes that are not here."));
    case ZEREN_BACKUP_RELATION_OTHER:
      return g_strdup (_ ("It is of another database, not of the one that is open here."));
    case ZEREN_BACKUP_RELATION_UNKNOWN:
    default:
      return NULL;
    }
}
