/* zeren-backup-schedule.c: when a backup is due, and what is remembered of the last one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zeren-backup-schedule.h"

#include "zeren-service-error.h"
#include "zeren-setting-repo.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

/* The names of settings */
#define SCHEDULE "backup.schedule"
#define LAST     "backup.last"
#define FAILED   "backup.failed"

/* What was to be made at closing is made at the start once it is overdue by as many days. */
#define PATIENCE 7

static const struct
{
  const char *id;
  const char *label;
} everies[] = {
  { "daily", N_ ("Every day") },
  { "weekly", N_ ("Every week") },
  { "monthly", N_ ("Every month") },
};

static const char *const moments[] = { "due", "closing" };

const char *
zeren_backup_every_to_id (ZerenBackupEvery self)
{
  g_return_val_if_fail (self < G_N_ELEMENTS (everies), NULL);

  return everies[self].id;
}

const char *
zeren_backup_every_get_label (ZerenBackupEvery self)
{
  g_return_val_if_fail (self < G_N_ELEMENTS (everies), NULL);

  return _ (everies[self].label);
}

/** zeren_backup_every_from_id: Returns: whether there is such an id */
gboolean
zeren_backup_every_from_id (const char *id, ZerenBackupEvery *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (everies); i++)
    {
      if (g_strcmp0 (id, everies[i].id) == 0)
        {
          *self = i;
          return TRUE;
        }
    }

  return FALSE;
}

const char *
zeren_backup_moment_to_id (ZerenBackupMoment self)
{
  g_return_val_if_fail (self < G_N_ELEMENTS (moments), NULL);

  return moments[self];
}

/** zeren_backup_moment_from_id: Returns: whether there is such an id */
gboolean
zeren_backup_moment_from_id (const char *id, ZerenBackupMoment *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      if (g_strcmp0 (id, moments[i]) == 0)
        {
          *self = i;
          return TRUE;
        }
    }

  return FALSE;
}

void
zeren_backup_schedule_free (ZerenBackupSchedule *self)
{
  g_clear_pointer (&self->last_at, g_date_time_unref);
  g_clear_pointer (&self->failed_at, g_date_time_unref);
  g_free (self->folder);
  g_free (self->last_file);
  g_free (self->failure);
  g_free (self);
}

/* --- kept ----------------------------------------------------------------------------------- */

/* Returns: (transfer full) (nullable): the JSON object of a setting; %NULL with @error, or where
 * nothing that can be read is set */
static JsonObject *
load_object (ZerenSettingRepo *repo, const char *name, GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (JsonNode) node = NULL;

  if (!zeren_setting_repo_get (repo, name, &text, error) || text == NULL)
    return NULL;
  node = json_from_string (text, NULL);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_dup_object (node) : NULL;
}

static const char *
get_text (JsonObject *object, const char *name)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, name) : NULL;

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
}

/* The time of the office, whose day it is that counts. */
static GDateTime *
get_time (JsonObject *object, ZerenContext *context)
{
  g_autoptr (GDateTime) now = zeren_context_dup_now (context);
  const char *text = get_text (object, "at");
  g_autoptr (GDateTime)
    time = text != NULL ? g_date_time_new_from_iso8601 (text, g_date_time_get_timezone (now))
                        : NULL;

  return time != NULL ? g_date_time_to_timezone (time, g_date_time_get_timezone (now)) : NULL;
}

static void
read_schedule (ZerenBackupSchedule *self, JsonObject *object)
{
  gint64 keep = json_object_get_int_member_with_default (object, "keep", ZEREN_BACKUP_KEEP);

  self->folder = g_strdup (get_text (object, "folder"));
  zeren_backup_every_from_id (get_text (object, "every"), &self->every);
  zeren_backup_moment_from_id (get_text (object, "when"), &self->moment);
  self->keep = (guint)CLAMP (keep, 1, ZEREN_BACKUP_MAX_KEEP);
}

/**
 * zeren_backup_schedule_load:
 * @context: a context
 * @error: return location for a #ZerenStorageError
 *
 * Returns: (transfer full) (nullable): the schedule, without a folder where there is none
 */
ZerenBackupSchedule *
zeren_backup_schedule_load (ZerenContext *context, GError **error)
{
  g_autoptr (ZerenSettingRepo) repo = NULL;
  g_autoptr (ZerenBackupSchedule) self = g_new0 (ZerenBackupSchedule, 1);
  g_autoptr (JsonObject) schedule = NULL;
  g_autoptr (JsonObject) last = NULL;
  g_autoptr (JsonObject) failed = NULL;
  g_autoptr (GError) local = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);

  repo = zeren_setting_repo_new (zeren_context_get_database (context));
  self->keep = ZEREN_BACKUP_KEEP;
  schedule = load_object (repo, SCHEDULE, &local);
  last = local == NULL ? load_object (repo, LAST, &local) : NULL;
  failed = local == NULL ? load_object (repo, FAILED, &local) : NULL;
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }

  if (schedule != NULL)
    read_schedule (self, schedule);
  self->last_at = get_time (last, context);
  self->last_file = g_strdup (get_text (last, "file"));
  self->failed_at = get_time (failed, context);
  self->failure = g_strdup (get_text (failed, "why"));

  return g_steal_pointer (&self);
}

static char *
write_schedule (const ZerenBackupSchedule *self)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);

  json_object_set_string_member (object, "folder", self->folder);
  json_object_set_string_member (object, "every", zeren_backup_every_to_id (self->every));
  json_object_set_string_member (object, "when", zeren_backup_moment_to_id (self->moment));
  json_object_set_int_member (object, "keep", self->keep);
  json_node_set_object (node, object);

  return json_to_string (node, FALSE);
}

static char *
write_event (GDateTime *now, const char *name, const char *text)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *at = g_date_time_format_iso8601 (now);

  json_object_set_string_member (object, "at", at);
  json_object_set_string_member (object, name, text);
  json_node_set_object (node, object);

  return json_to_string (node, FALSE);
}

static gboolean
check_folder (const char *folder, ZerenContext *context, GError **error)
{
  g_autofree char *own = g_strconcat (zeren_context_get_folder (context), "/", NULL);
  g_autofree char *inside = g_strconcat (folder, "/", NULL);

  if (g_path_is_absolute (folder) && g_file_test (folder, G_FILE_TEST_IS_DIR) &&
      !g_str_has_prefix (inside, own))
    return TRUE;

  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_INVALID,
               /* Translators: %s is a folder */
               _ ("Backups cannot go to “%s”. Choose a folder that exists, outside of the "
                  "database, best on another disk."),
               folder);

  return FALSE;
}

/**
 * zeren_backup_schedule_save:
 * @self: a schedule; without a folder it takes away what was set
 * @context: a context
 * @error: return location for a #ZerenServiceError or #ZerenStorageError
 *
 * What is remembered of backups stays as it is, but a failure of before is forgotten.
 *
 * Returns: whether it is set so
 */
gboolean
zeren_backup_schedule_save (const ZerenBackupSchedule *self, ZerenContext *context, GError **error)
{
  ZerenDatabase *database;
  g_autoptr (ZerenSettingRepo) repo = NULL;
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (self->keep >= 1 && self->keep <= ZEREN_BACKUP_MAX_KEEP, FALSE);

  if (self->folder != NULL && !check_folder (self->folder, context, error))
    return FALSE;

  database = zeren_context_get_database (context);
  repo = zeren_setting_repo_new (database);
  text = self->folder != NULL ? write_schedule (self) : NULL;
  transaction = zeren_database_begin (database, error);

  return transaction != NULL && zeren_setting_repo_set (repo, SCHEDULE, text, error) &&
         zeren_setting_repo_set (repo, FAILED, NULL, error) &&
         zeren_transaction_commit (transaction, error);
}

/**
 * zeren_backup_schedule_note:
 * @context: a context
 * @result: (nullable): the backup that was made, or
 * @failure: (nullable): why none was
 * @error: return location for a #ZerenStorageError
 *
 * Returns: whether it is remembered
 */
gboolean
zeren_backup_schedule_note (ZerenContext *context,
                            const ZerenBackupResult *result,
                            const GError *failure,
                            GError **error)
{
  ZerenDatabase *database;
  g_autoptr (ZerenSettingRepo) repo = NULL;
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_autoptr (GDateTime) now = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail ((result != NULL) != (failure != NULL), FALSE);

  database = zeren_context_get_database (context);
  repo = zeren_setting_repo_new (database);
  now = zeren_context_dup_now (context);
  text = result != NULL ? write_event (now, "file", result->path)
                        : write_event (now, "why", failure->message);
  transaction = zeren_database_begin (database, error);
  if (transaction == NULL)
    return FALSE;
  if (result != NULL && !zeren_setting_repo_set (repo, LAST, text, error))
    return FALSE;

  return zeren_setting_repo_set (repo, FAILED, result != NULL ? NULL : text, error) &&
         zeren_transaction_commit (transaction, error);
}

/* --- when ----------------------------------------------------------------------------------- */

/* In a folder that was chosen since there is none yet. */
static gboolean
has_one_there (const ZerenBackupSchedule *self)
{
  g_autofree char *folder = self->last_file != NULL ? g_path_get_dirname (self->last_file) : NULL;

  return self->last_at != NULL && g_strcmp0 (folder, self->folder) == 0;
}

/**
 * zeren_backup_schedule_get_next:
 * @self: a schedule with a folder
 * @today: the day
 *
 * Returns: the day on which the next backup is due; @today where none was made yet, or where the
 *   clock of the machine was wrong when one was
 */
ZerenDate
zeren_backup_schedule_get_next (const ZerenBackupSchedule *self, ZerenDate today)
{
  ZerenDate last;

  if (!has_one_there (self))
    return today;
  last = zeren_date_new_from_date_time (self->last_at);
  if (zeren_date_compare (last, today) > 0)
    return today;

  switch (self->every)
    {
    case ZEREN_BACKUP_WEEKLY:
      return zeren_date_add_days (last, 7);
    case ZEREN_BACKUP_MONTHLY:
      return zeren_date_add_months (last, 1);
    case ZEREN_BACKUP_DAILY:
    default:
      return zeren_date_add_days (last, 1);
    }
}

/** zeren_backup_schedule_is_due: Returns: whether a backup is to be made that day */
gboolean
zeren_backup_schedule_is_due (const ZerenBackupSchedule *self, ZerenDate today)
{
  return self->folder != NULL &&
         zeren_date_compare (zeren_backup_schedule_get_next (self, today), today) <= 0;
}

/** zeren_backup_schedule_is_missed: Returns: whether a backup that was to be made at closing never
 * was, for example since the machine was just switched off */
gboolean
zeren_backup_schedule_is_missed (const ZerenBackupSchedule *self, ZerenDate today)
{
  return self->folder != NULL && has_one_there (self) &&
         zeren_date_days_until (zeren_backup_schedule_get_next (self, today), today) >= PATIENCE;
}
