/* zeren-statement.c: one run of a prepared SQL statement
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-statement-private.h"

#include "zeren-storage-error-private.h"
#include "zeren-strings-private.h"

#include <glib/gi18n-lib.h>

struct _ZerenStatement
{
  ZerenDatabase *database;
  sqlite3_stmt *engine;
  GError *error;

  ZerenRecordClass *klass;   /* of the records that are read */
  const ZerenField **fields; /* the field of each column, NULL where there is none to read */
};

/**
 * zeren_statement_new:
 * @database: a database
 * @sql: one SQL statement with named parameters
 *
 * Returns: (transfer full): a statement to bind and step
 */
ZerenStatement *
zeren_statement_new (ZerenDatabase *database, const char *sql)
{
  ZerenStatement *self = g_new0 (ZerenStatement, 1);

  self->database = g_object_ref (database);
  self->engine = zeren_database_take_statement (database, sql, &self->error);

  return self;
}

static void
release (ZerenStatement *self)
{
  if (self->engine != NULL)
    zeren_database_give_statement (self->database, g_steal_pointer (&self->engine));
}

void
zeren_statement_free (ZerenStatement *self)
{
  release (self);
  g_clear_error (&self->error);
  g_free (self->fields);
  g_object_unref (self->database);
  g_free (self);
}

static void
latch (ZerenStatement *self)
{
  if (self->error == NULL)
    zeren_storage_set_error (&self->error, zeren_database_get_engine (self->database));
}

/* 0 where binding is of no use any more; a name that the SQL does not have is a bug. */
static int
find_parameter (ZerenStatement *self, const char *name)
{
  g_autofree char *full = NULL;
  int position;

  if (self->error != NULL)
    return 0;

  full = g_strconcat (":", name, NULL);
  position = sqlite3_bind_parameter_index (self->engine, full);
  if (position == 0)
    g_error ("No parameter “%s” in: %s", name, sqlite3_sql (self->engine));

  return position;
}

static void
bind_text (ZerenStatement *self, int position, const char *value)
{
  if (value == NULL)
    return;
  if (sqlite3_bind_text (self->engine, position, value, -1, SQLITE_TRANSIENT) != SQLITE_OK)
    latch (self);
}

void
zeren_statement_bind_int64 (ZerenStatement *self, const char *name, gint64 value)
{
  int position = find_parameter (self, name);

  if (position > 0)
    sqlite3_bind_int64 (self->engine, position, value);
}

/** zeren_statement_bind_id: binds the id of another row, NULL for 0 */
void
zeren_statement_bind_id (ZerenStatement *self, const char *name, gint64 id)
{
  int position = find_parameter (self, name);

  if (position > 0 && id != 0)
    sqlite3_bind_int64 (self->engine, position, id);
}

void
zeren_statement_bind_double (ZerenStatement *self, const char *name, double value)
{
  int position = find_parameter (self, name);

  if (position > 0)
    sqlite3_bind_double (self->engine, position, value);
}

void
zeren_statement_bind_string (ZerenStatement *self, const char *name, const char *value)
{
  int position = find_parameter (self, name);

  if (position > 0)
    bind_text (self, position, value);
}

/** zeren_statement_bind_date: binds YYYY-MM-DD, NULL for no date */
void
zeren_statement_bind_date (ZerenStatement *self, const char *name, ZerenDate value)
{
  g_autofree char *text = zeren_date_is_set (value) ? zeren_date_to_string (value) : NULL;

  zeren_statement_bind_string (self, name, text);
}

void
zeren_statement_bind_time (ZerenStatement *self, const char *name, GDateTime *value)
{
  g_autofree char *text = zeren_time_to_sql (value);

  zeren_statement_bind_string (self, name, text);
}

/** zeren_time_to_sql: Returns: (nullable): ISO 8601 with seconds and offset, as SQLite reads it */
char *
zeren_time_to_sql (GDateTime *time)
{
  return time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%S%:z") : NULL;
}

/* --- records and rows ---
 *
 * A column has the name of the field, with `_` for `-`. A frequency and a passage are several
 * columns each. */

static const char *const frequency_columns[] = { "frequency-kind",   "frequency-count",
                                                 "frequency-period", "frequency-each",
                                                 "frequency-date",   NULL };
static const char *const passage_columns[] = { "page", "span-start", "span-end", "boxes", NULL };

static gboolean
field_has_column (const ZerenField *field, const char *column)
{
  if (field->kind == ZEREN_FIELD_FREQUENCY)
    return g_strv_contains (frequency_columns, column);
  if (field->kind == ZEREN_FIELD_PASSAGE)
    return g_strv_contains (passage_columns, column);

  return g_str_equal (field->name, column);
}

/* @column as in the field, with `-` */
static const ZerenField *
find_field (ZerenRecord *record, const char *column)
{
  guint n_fields;
  const ZerenField *fields = zeren_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (field_has_column (&fields[i], column))
        return &fields[i];
    }

  return NULL;
}

static char *
to_field_name (const char *column)
{
  return g_strdelimit (g_strdup (column), "_", '-');
}

static void
bind_frequency (ZerenStatement *self, int position, const char *column, const ZerenFrequency *value)
{
  if (value == NULL)
    return;

  if (g_str_equal (column, "frequency-kind"))
    bind_text (self, position, zeren_frequency_kind_to_id (value->kind));
  else if (g_str_equal (column, "frequency-count"))
    sqlite3_bind_int64 (self->engine, position, value->count);
  else if (g_str_equal (column, "frequency-period"))
    bind_text (self, position, zeren_period_kind_to_id (value->period));
  else if (g_str_equal (column, "frequency-each"))
    sqlite3_bind_int64 (self->engine, position, value->each);
  else
    bind_text (self, position, value->date);
}

static void
bind_passage (ZerenStatement *self, int position, const char *column, const ZerenPassage *value)
{
  g_autofree char *boxes = NULL;

  if (g_str_equal (column, "boxes"))
    {
      boxes = value != NULL ? zeren_passage_boxes_to_json (value) : g_strdup ("[]");
      bind_text (self, position, boxes);
    }
  else if (value == NULL)
    return;
  else if (g_str_equal (column, "page"))
    sqlite3_bind_int64 (self->engine, position, value->page);
  else if (g_str_equal (column, "span-start"))
    sqlite3_bind_int64 (self->engine, position, value->start);
  else
    sqlite3_bind_int64 (self->engine, position, value->end);
}

static void
bind_field (ZerenStatement *self,
            int position,
            const char *column,
            ZerenRecord *record,
            const ZerenField *field)
{
  gpointer place = zeren_record_get_place (record, field);
  g_autofree char *text = NULL;

  switch (field->kind)
    {
    case ZEREN_FIELD_ID:
      if (*(gint64 *)place != 0)
        sqlite3_bind_int64 (self->engine, position, *(gint64 *)place);
      break;
    case ZEREN_FIELD_INT64:
      sqlite3_bind_int64 (self->engine, position, *(gint64 *)place);
      break;
    case ZEREN_FIELD_STRING:
      bind_text (self, position, *(char **)place);
      break;
    case ZEREN_FIELD_UINT:
      sqlite3_bind_int64 (self->engine, position, *(guint *)place);
      break;
    case ZEREN_FIELD_BOOLEAN:
      sqlite3_bind_int64 (self->engine, position, *(gboolean *)place);
      break;
    case ZEREN_FIELD_DOUBLE:
      sqlite3_bind_double (self->engine, position, *(double *)place);
      break;
    case ZEREN_FIELD_DATE:
      if (zeren_date_is_set (*(ZerenDate *)place))
        text = zeren_date_to_string (*(ZerenDate *)place);
      bind_text (self, position, text);
      break;
    case ZEREN_FIELD_TIME:
      text = zeren_time_to_sql (*(GDateTime **)place);
      bind_text (self, position, text);
      break;
    case ZEREN_FIELD_STRV:
      text = zeren_strings_to_json ((const char *const *)*(GStrv *)place);
      bind_text (self, position, text);
      break;
    case ZEREN_FIELD_CHOICE:
      bind_text (self, position, field->ids[*(guint *)place]);
      break;
    case ZEREN_FIELD_FREQUENCY:
      bind_frequency (self, position, column, *(ZerenFrequency **)place);
      break;
    case ZEREN_FIELD_PASSAGE:
      bind_passage (self, position, column, *(ZerenPassage **)place);
      break;
    default:
      g_assert_not_reached ();
    }
}

/** zeren_statement_bind_record: binds every parameter that has the name of a field, and `id` */
void
zeren_statement_bind_record (ZerenStatement *self, ZerenRecord *record)
{
  if (self->error != NULL)
    return;

  for (int i = 1; i <= sqlite3_bind_parameter_count (self->engine); i++)
    {
      g_autofree char *name = to_field_name (sqlite3_bind_parameter_name (self->engine, i) + 1);
      const ZerenField *field = find_field (record, name);

      if (field != NULL)
        bind_field (self, i, name, record, field);
      else if (g_str_equal (name, "id"))
        sqlite3_bind_int64 (self->engine, i, zeren_record_get_id (record));
    }
}

/** zeren_statement_step: Returns: whether there is a row to read; %FALSE at the end and on errors
 */
gboolean
zeren_statement_step (ZerenStatement *self)
{
  int result;

  if (self->error != NULL)
    return FALSE;

  result = sqlite3_step (self->engine);
  if (result == SQLITE_ROW)
    return TRUE;
  if (result != SQLITE_DONE)
    latch (self);

  return FALSE;
}

/** zeren_statement_finish: Returns: whether all went well, with the first error otherwise */
gboolean
zeren_statement_finish (ZerenStatement *self, GError **error)
{
  release (self);

  if (self->error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&self->error));

  return FALSE;
}

/** zeren_statement_run: runs a statement that gives no rows, or whose rows are of no interest */
gboolean
zeren_statement_run (ZerenStatement *self, GError **error)
{
  while (zeren_statement_step (self))
    ;

  return zeren_statement_finish (self, error);
}

static int
find_column (ZerenStatement *self, const char *name)
{
  for (int i = 0; i < sqlite3_column_count (self->engine); i++)
    {
      if (g_str_equal (sqlite3_column_name (self->engine, i), name))
        return i;
    }

  g_error ("No column “%s” in: %s", name, sqlite3_sql (self->engine));
}

gint64
zeren_statement_get_int64 (ZerenStatement *self, const char *column)
{
  return sqlite3_column_int64 (self->engine, find_column (self, column));
}

/** zeren_statement_get_string: Returns: (nullable): the text, until the next step */
const char *
zeren_statement_get_string (ZerenStatement *self, const char *column)
{
  return (const char *)sqlite3_column_text (self->engine, find_column (self, column));
}

static GDateTime *
parse_time (const char *text)
{
  return text != NULL ? g_date_time_new_from_iso8601 (text, NULL) : NULL;
}

/** zeren_statement_dup_time: Returns: (transfer full) (nullable): the instant */
GDateTime *
zeren_statement_dup_time (ZerenStatement *self, const char *column)
{
  return parse_time (zeren_statement_get_string (self, column));
}

static ZerenFrequency *
read_frequency (ZerenStatement *self)
{
  ZerenFrequencyKind kind;
  ZerenPeriodKind period = ZEREN_PERIOD_NONE;

  if (!zeren_frequency_kind_from_id (zeren_statement_get_string (self, "frequency_kind"), &kind))
    return NULL;
  zeren_period_kind_from_id (zeren_statement_get_string (self, "frequency_period"), &period);

  return zeren_frequency_new (kind,
                              zeren_statement_get_int64 (self, "frequency_count"),
                              period,
                              zeren_statement_get_int64 (self, "frequency_each") != 0,
                              zeren_statement_get_string (self, "frequency_date"));
}

static ZerenPassage *
read_passage (ZerenStatement *self)
{
  int start = find_column (self, "span_start");
  g_autoptr (GArray) boxes = NULL;

  if (sqlite3_column_type (self->engine, start) == SQLITE_NULL)
    return NULL;

  boxes = zeren_passage_boxes_from_json (zeren_statement_get_string (self, "boxes"));

  return zeren_passage_new (zeren_statement_get_int64 (self, "plan"),
                            zeren_statement_get_int64 (self, "page"),
                            sqlite3_column_int64 (self->engine, start),
                            zeren_statement_get_int64 (self, "span_end"),
                            boxes != NULL ? (const ZerenBox *)(gpointer)boxes->data : NULL,
                            boxes != NULL ? boxes->len : 0);
}

static const char *
column_text (ZerenStatement *self, int column)
{
  return (const char *)sqlite3_column_text (self->engine, column);
}

/* A word that is not in the list is an error, never the first of them: the first scope, say, is the
 * one that may be accepted. */
static void
read_choice (ZerenStatement *self, int column, const ZerenField *field, guint *value)
{
  const char *id = column_text (self, column);

  for (guint i = 0; field->ids[i] != NULL; i++)
    {
      if (g_strcmp0 (field->ids[i], id) == 0)
        {
          *value = i;
          return;
        }
    }

  if (self->error == NULL)
    g_set_error (&self->error,
                 ZEREN_STORAGE_ERROR,
                 ZEREN_STORAGE_ERROR_DAMAGED,
                 /* Translators: %1$s is a column of a table, %2$s what stands there */
                 _ ("The database is damaged: “%1$s” cannot be “%2$s”. Restore it from a backup."),
                 sqlite3_column_name (self->engine, column),
                 id != NULL ? id : "");
}

static void
read_field (ZerenStatement *self, ZerenRecord *record, const ZerenField *field, int column)
{
  gpointer place = zeren_record_get_place (record, field);
  const char *text;

  switch (field->kind)
    {
    case ZEREN_FIELD_ID:
    case ZEREN_FIELD_INT64:
      *(gint64 *)place = sqlite3_column_int64 (self->engine, column);
      break;
    case ZEREN_FIELD_STRING:
      g_set_str ((char **)place, column_text (self, column));
      break;
    case ZEREN_FIELD_UINT:
      *(guint *)place = sqlite3_column_int64 (self->engine, column);
      break;
    case ZEREN_FIELD_BOOLEAN:
      *(gboolean *)place = sqlite3_column_int64 (self->engine, column) != 0;
      break;
    case ZEREN_FIELD_DOUBLE:
      *(double *)place = sqlite3_column_double (self->engine, column);
      break;
    case ZEREN_FIELD_DATE:
      text = column_text (self, column);
      if (text != NULL)
        zeren_date_parse (text, place, NULL);
      break;
    case ZEREN_FIELD_TIME:
      *(GDateTime **)place = parse_time (column_text (self, column));
      break;
    case ZEREN_FIELD_STRV:
      text = column_text (self, column);
      *(GStrv *)place = zeren_strings_from_json (text != NULL ? text : "[]");
      break;
    case ZEREN_FIELD_CHOICE:
      read_choice (self, column, field, place);
      break;
    case ZEREN_FIELD_FREQUENCY:
      *(ZerenFrequency **)place = read_frequency (self);
      break;
    case ZEREN_FIELD_PASSAGE:
      *(ZerenPassage **)place = read_passage (self);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Of the columns of a value that has several, the one that it is read at. */
static gboolean
is_first_column (const ZerenField *field, const char *column)
{
  if (field->kind == ZEREN_FIELD_FREQUENCY)
    return g_str_equal (column, frequency_columns[0]);
  if (field->kind == ZEREN_FIELD_PASSAGE)
    return g_str_equal (column, passage_columns[0]);

  return TRUE;
}

/* Finds the field of every column once, not for every row. */
static void
map_columns (ZerenStatement *self, ZerenRecord *record)
{
  int n_columns = sqlite3_column_count (self->engine);

  if (self->klass == ZEREN_RECORD_GET_CLASS (record))
    return;

  g_free (self->fields);
  self->fields = g_new0 (const ZerenField *, n_columns);
  self->klass = ZEREN_RECORD_GET_CLASS (record);
  for (int i = 0; i < n_columns; i++)
    {
      g_autofree char *name = to_field_name (sqlite3_column_name (self->engine, i));
      const ZerenField *field = find_field (record, name);

      if (field != NULL && is_first_column (field, name))
        self->fields[i] = field;
    }
}

/**
 * zeren_statement_read_record:
 * @self: a statement that stands on a row whose first column is the id
 * @record: a new record
 *
 * Fills every field of @record that there is a column for.
 */
void
zeren_statement_read_record (ZerenStatement *self, ZerenRecord *record)
{
  int n_columns = sqlite3_column_count (self->engine);

  map_columns (self, record);
  zeren_record_set_id (record, sqlite3_column_int64 (self->engine, 0));
  for (int i = 1; i < n_columns; i++)
    {
      if (self->fields[i] != NULL)
        read_field (self, record, self->fields[i], i);
    }
}
