/* zeren-table-text.h: a pasted table: which of its columns are known, and the rows of those
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ZerenTableField:
 *
 * The columns that are read of a table of the office. There are no others (DESIGN.md 2): what
 * stands in any other column is never looked at.
 */
typedef enum
{
  ZEREN_TABLE_ORGANISATION,
  ZEREN_TABLE_PARENT,
  ZEREN_TABLE_KIND,
  ZEREN_TABLE_POST,
  ZEREN_TABLE_ROLE,
  ZEREN_TABLE_NAME,
  ZEREN_TABLE_CONTACT,
  ZEREN_TABLE_FROM,
  ZEREN_TABLE_N_FIELDS,
} ZerenTableField;

/**
 * ZerenTableRow:
 * @line: the line of the text that the row begins on, from 1
 * @cells: what it says, without spaces around it; "" where the cell is empty or there is no such
 *   column
 * @too_wide: it has more cells than the row that names the columns; none of them is in @cells
 */
typedef struct
{
  guint line;
  gboolean too_wide;
  char *cells[ZEREN_TABLE_N_FIELDS];
} ZerenTableRow;

/**
 * ZerenTableText:
 * @rows: (element-type ZerenTableRow): the rows below the one that names the columns
 * @has: which columns there are
 * @unread: (element-type guint): the columns that are not read, by their place from 1
 */
typedef struct
{
  GPtrArray *rows;
  gboolean has[ZEREN_TABLE_N_FIELDS];
  GArray *unread;
} ZerenTableText;

ZerenTableText *zeren_table_text_read (const char *text, GError **error);
void zeren_table_text_free (ZerenTableText *self);
char *zeren_table_text_admit (const char *text,
                              const char *around,
                              GArray **unread,
                              GError **error);
const char *zeren_table_field_to_label (ZerenTableField field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenTableText, zeren_table_text_free)

G_END_DECLS
