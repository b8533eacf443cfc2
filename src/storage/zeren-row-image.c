/* zeren-row-image.c: the content of a row in one canonical form, for digests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-row-image-private.h"

#include "zeren-storage-error-private.h"

#include <string.h>

typedef struct
{
  const char *name;
  int column;
} NamedColumn;

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (((const NamedColumn *)a)->name, ((const NamedColumn *)b)->name);
}

/* One line a column; the length before a text keeps two images from looking alike. */
static void
append_value (GString *image, sqlite3_stmt *row, const NamedColumn *named)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  switch (sqlite3_column_type (row, named->column))
    {
    case SQLITE_NULL:
      return;
    case SQLITE_INTEGER:
      g_string_append_printf (image,
                              "%s i %" G_GINT64_FORMAT "\n",
                              named->name,
                              (gint64)sqlite3_column_int64 (row, named->column));
      return;
    case SQLITE_FLOAT:
      g_ascii_formatd (number, sizeof number, "%.17g", sqlite3_column_double (row, named->column));
      g_string_append_printf (image, "%s r %s\n", named->name, number);
      return;
    default:
      {
        const char *text = (const char *)sqlite3_column_text (row, named->column);
        int length = sqlite3_column_bytes (row, named->column);

        g_string_append_printf (image, "%s t %d ", named->name, length);
        g_string_append_len (image, text, length);
        g_string_append_c (image, '\n');
      }
    }
}

/**
 * zeren_row_image:
 * @row: a statement over all columns of a table that stands on a row
 *
 * Columns come by name and those without a value are left out, so that a later version can add
 * columns and the digests of rows written before stay right.
 *
 * Returns: (transfer full): the content of the row
 */
char *
zeren_row_image (sqlite3_stmt *row)
{
  GString *image = g_string_new (NULL);
  int n_columns = sqlite3_column_count (row);
  g_autofree NamedColumn *columns = g_new (NamedColumn, n_columns);

  for (int i = 0; i < n_columns; i++)
    columns[i] = (NamedColumn){ sqlite3_column_name (row, i), i };
  qsort (columns, n_columns, sizeof (NamedColumn), compare_names);

  for (int i = 0; i < n_columns; i++)
    append_value (image, row, &columns[i]);

  return g_string_free_and_steal (image);
}

/**
 * zeren_row_image_load:
 * @database: a database
 * @table: an audited table
 * @row: the id of a row
 * @error: return location for a #ZerenStorageError
 *
 * Returns: (transfer full) (nullable): the content of the row, %NULL without an error where there
 * is no such row
 */
char *
zeren_row_image_load (ZerenDatabase *database, const char *table, gint64 row, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s WHERE rowid = :row", table);
  sqlite3_stmt *statement = zeren_database_take_statement (database, sql, error);
  char *image = NULL;

  if (statement == NULL)
    return NULL;

  sqlite3_bind_int64 (statement, 1, row);
  switch (sqlite3_step (statement))
    {
    case SQLITE_ROW:
      image = zeren_row_image (statement);
      break;
    case SQLITE_DONE:
      break;
    default:
      zeren_storage_set_error (error, zeren_database_get_engine (database));
    }
  zeren_database_give_statement (database, statement);

  return image;
}

/** zeren_digest_field: adds @text with its length before it, so that fields cannot run together */
void
zeren_digest_field (GChecksum *checksum, const char *text)
{
  g_autofree char *length = g_strdup_printf ("%" G_GSIZE_FORMAT ":", strlen (text));

  g_checksum_update (checksum, (const guchar *)length, -1);
  g_checksum_update (checksum, (const guchar *)text, -1);
}

/** zeren_row_digest: Returns: (transfer full): the salted digest of the content of a row */
char *
zeren_row_digest (const char *salt, const char *table, gint64 row, const char *image)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, row);

  zeren_digest_field (checksum, salt);
  zeren_digest_field (checksum, table);
  zeren_digest_field (checksum, id);
  zeren_digest_field (checksum, image);

  return g_strdup (g_checksum_get_string (checksum));
}
