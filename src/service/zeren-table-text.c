/* zeren-table-text.c: a pasted table: which of its columns are known, and the rows of those
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-table-text.h"

#include "zeren-service-error.h"
#include "zeren-string.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The names of the columns are looked for in so many rows; above them there may be a title. */
#define MAX_ABOVE   5
#define MAX_ROWS    5000
#define MAX_COLUMNS 100

/* A title of two words or more with one of the names in it is no row of names. */
#define MIN_KNOWN 2

typedef struct
{
  guint line;
  GPtrArray *cells;
} RawRow;

/* How the columns of offices are headed. A mobile or private number and anything else about a
 * person has no name here. */
static const struct
{
  ZerenTableField field;
  const char *label;
  const char *names[16];
} columns[] = {
  { ZEREN_TABLE_ORGANISATION,
    N_ ("Organization"),
    { "单位",
      "单位名称",
      "部门",
      "部门名称",
      "机构",
      "机构名称",
      "所在单位",
      "工作单位",
      "科室",
      "organization",
      "organisation",
      "unit",
      "department" } },
  { ZEREN_TABLE_PARENT,
    N_ ("Organization Above It"),
    { "上级单位",
      "上级",
      "上级部门",
      "上级机构",
      "隶属单位",
      "parent",
      "superior",
      "superior unit",
      "parent organization",
      "parent organisation",
      "parent unit",
      "organization above it" } },
  { ZEREN_TABLE_KIND,
    NC_ ("of an organisation", "Kind"),
    { "类别",
      "单位类别",
      "机构类别",
      "类型",
      "单位类型",
      "kind",
      "type",
      "kind of organization",
      "kind of organisation" } },
  { ZEREN_TABLE_POST,
    N_ ("Post"),
    { "职务",
      "岗位",
      "职位",
      "现任职务",
      "职务名称",
      "岗位名称",
      "post",
      "position",
      "title",
      "job title" } },
  { ZEREN_TABLE_ROLE, N_ ("Role"), { "角色", "责任角色", "role" } },
  { ZEREN_TABLE_NAME,
    N_ ("Name"),
    { "姓名", "名字", "任职人员", "name", "full name", "member", "holder", "held by" } },
  { ZEREN_TABLE_CONTACT,
    N_ ("Contact at Work"),
    { "办公电话",
      "办公室电话",
      "工作电话",
      "座机",
      "办公座机",
      "单位电话",
      "office phone",
      "office telephone",
      "work phone",
      "work telephone",
      "contact at work",
      "telephone at work" } },
  { ZEREN_TABLE_FROM,
    N_ ("First Day"),
    { "任职日期",
      "任职时间",
      "任现职日期",
      "任现职时间",
      "到任日期",
      "到任时间",
      "from",
      "since",
      "first day",
      "appointed",
      "appointed on",
      "date of appointment" } },
};

static void
raw_row_free (gpointer data)
{
  RawRow *row = data;

  g_ptr_array_unref (row->cells);
  g_free (row);
}

static void
row_free (gpointer data)
{
  ZerenTableRow *row = data;

  for (guint i = 0; i < ZEREN_TABLE_N_FIELDS; i++)
    g_free (row->cells[i]);
  g_free (row);
}

void
zeren_table_text_free (ZerenTableText *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->unread, g_array_unref);
  g_free (self);
}

const char *
zeren_table_field_to_label (ZerenTableField field)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      if (columns[i].field == field)
        return field == ZEREN_TABLE_KIND ? C_ ("of an organisation", "Kind") : _ (columns[i].label);
    }

  return NULL;
}

/* --- rows and cells --------------------------------------------------------------------------- */

static gboolean
is_separator (gunichar letter, gunichar separator)
{
  if (letter == separator)
    return TRUE;

  /* What a Chinese keyboard types for the same key. */
  return (separator == ',' && letter == 0xff0c) || (separator == ';' && letter == 0xff1b);
}

/* A cell in quotation marks, as spreadsheets write one that holds a separator or a line break.
 * Without an end it is taken as it stands. */
static const char *
read_quoted (const char *at, gunichar separator, GString *cell, guint *line)
{
  guint lines = 0;

  for (const char *p = at + 1; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (letter == '"' && p[1] == '"')
        p++;
      else if (letter == '"')
        {
          gunichar next = g_utf8_get_char (p + 1);

          if (next != '\0' && next != '\n' && !is_separator (next, separator))
            break;
          *line += lines;
          return p + 1;
        }
      lines += letter == '\n' ? 1 : 0;
      g_string_append_unichar (cell, letter == '\n' ? ' ' : letter);
    }
  g_string_truncate (cell, 0);

  return NULL;
}

static const char *
read_plain (const char *at, gunichar separator, GString *cell)
{
  while (*at != '\0' && *at != '\n' && !is_separator (g_utf8_get_char (at), separator))
    {
      g_string_append_unichar (cell, g_utf8_get_char (at));
      at = g_utf8_next_char (at);
    }

  return at;
}

static const char *
read_cell (const char *at, gunichar separator, GPtrArray *cells, guint *line)
{
  g_autoptr (GString) cell = g_string_new (NULL);
  const char *end = *at == '"' ? read_quoted (at, separator, cell, line) : NULL;

  if (end == NULL)
    end = read_plain (at, separator, cell);
  g_strdelimit (cell->str, "\t", ' '); /* which would begin another column where it is kept */
  g_ptr_array_add (cells, zeren_string_dup_stripped (cell->str));

  return end;
}

static gboolean
is_blank_row (const RawRow *row)
{
  for (guint i = 0; i < row->cells->len; i++)
    {
      if (*(const char *)g_ptr_array_index (row->cells, i) != '\0')
        return FALSE;
    }

  return TRUE;
}

/* Rows of nothing are left out. */
static GPtrArray *
split (const char *text, gunichar separator, guint max_rows)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (raw_row_free);
  const char *at = text;
  guint line = 1;

  while (*at != '\0' && rows->len < max_rows)
    {
      RawRow *row = g_new0 (RawRow, 1);

      row->line = line;
      row->cells = g_ptr_array_new_with_free_func (g_free);
      at = read_cell (at, separator, row->cells, &line);
      while (*at != '\0' && *at != '\n')
        at = read_cell (g_utf8_next_char (at), separator, row->cells, &line);
      if (*at == '\n')
        at++;
      line++;

      if (is_blank_row (row))
        raw_row_free (row);
      else
        g_ptr_array_add (rows, row);
    }

  return rows;
}

/* --- the names of the columns ----------------------------------------------------------------- */

/* Headings are broken and spaced as the cell needs it; what they say is the same. */
static char *
fold_heading (const char *text)
{
  g_autofree char *lower = g_utf8_casefold (text, -1);
  GString *folded = g_string_new (NULL);
  gboolean was_ascii = FALSE, spaced = FALSE;

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (g_unichar_isspace (letter) || letter == '_')
        {
          spaced = TRUE;
          continue;
        }
      if (letter == '*' || letter == ':' || letter == 0xff1a)
        continue;
      if (spaced && was_ascii && letter < 0x80)
        g_string_append_c (folded, ' ');
      g_string_append_unichar (folded, letter);
      was_ascii = letter < 0x80;
      spaced = FALSE;
    }

  return g_string_free (folded, FALSE);
}

static gboolean
find_field (const char *heading, ZerenTableField *field)
{
  g_autofree char *folded = fold_heading (heading);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      for (const char *const *name = columns[i].names; *name != NULL; name++)
        {
          if (!g_str_equal (folded, *name))
            continue;
          *field = columns[i].field;
          return TRUE;
        }
    }

  return FALSE;
}

static guint
count_known (const RawRow *row)
{
  ZerenTableField field;
  guint count = 0;

  for (guint i = 0; i < row->cells->len; i++)
    count += find_field (g_ptr_array_index (row->cells, i), &field) ? 1 : 0;

  return count;
}

/* The separator is the one that makes most sense of the names of the columns. */
static gboolean
find_header (const char *text, gunichar *separator, guint *header)
{
  static const gunichar separators[] = { '\t', ';', ',' };
  guint best = 0;

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      g_autoptr (GPtrArray) rows = split (text, separators[i], MAX_ABOVE + 1);

      for (guint j = 0; j < rows->len; j++)
        {
          const RawRow *row = g_ptr_array_index (rows, j);
          guint known = count_known (row);

          if (known <= best || (known < MIN_KNOWN && row->cells->len > 1))
            continue;
          best = known;
          *separator = separators[i];
          *header = j;
        }
    }

  return best > 0;
}

static guint
count_cells (GPtrArray *rows, guint i)
{
  const RawRow *row = g_ptr_array_index (rows, i);

  return row->cells->len;
}

static guint
find_width (GPtrArray *rows, guint first)
{
  guint width = 0;

  for (guint i = first; i < rows->len; i++)
    width = MAX (width, count_cells (rows, i));

  return width;
}

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID, message);

  return FALSE;
}

static gboolean
read_header (ZerenTableText *self,
             const RawRow *row,
             int places[ZEREN_TABLE_N_FIELDS],
             GError **error)
{
  for (guint i = 0; i < ZEREN_TABLE_N_FIELDS; i++)
    places[i] = -1;

  for (guint i = 0; i < row->cells->len; i++)
    {
      guint place = i + 1;
      ZerenTableField field;

      if (i >= MAX_COLUMNS || !find_field (g_ptr_array_index (row->cells, i), &field))
        {
          g_array_append_val (self->unread, place);
          continue;
        }
      if (self->has[field])
        {
          g_set_error (
            error,
            ZEREN_SERVICE_ERROR,
            ZEREN_SERVICE_ERROR_INVALID,
            /* Translators: the name of a column, and two places */
            _ ("The columns %2$d and %3$u both give “%1$s”. Please take one of them out."),
            zeren_table_field_to_label (field),
            places[field] + 1,
            place);
          return FALSE;
        }
      self->has[field] = TRUE;
      places[field] = (int)i;
    }

  return TRUE;
}

static GPtrArray *
split_below_header (const char *text,
                    ZerenTableText *self,
                    int places[ZEREN_TABLE_N_FIELDS],
                    guint *header,
                    GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  gunichar separator;

  if (!g_utf8_validate (text, -1, NULL))
    refuse (error, _ ("This is no text."));
  else if (!find_header (text, &separator, header))
    refuse (error, _ ("The first row has to name the columns, for example 单位, 职务 and 姓名."));
  else
    {
      rows = split (text, separator, MAX_ROWS + MAX_ABOVE + 2);
      if (rows->len - *header - 1 > MAX_ROWS)
        {
          g_set_error (error,
                       ZEREN_SERVICE_ERROR,
                       ZEREN_SERVICE_ERROR_INVALID,
                       ngettext ("At most %d row can be read at once.",
                                 "At most %d rows can be read at once.",
                                 MAX_ROWS),
                       MAX_ROWS);
          return NULL;
        }
      if (read_header (self, g_ptr_array_index (rows, *header), places, error))
        return g_steal_pointer (&rows);
    }

  return NULL;
}

static ZerenTableText *
create (void)
{
  ZerenTableText *self = g_new0 (ZerenTableText, 1);

  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->unread = g_array_new (FALSE, FALSE, sizeof (guint));

  return self;
}

static const char *
get_cell (const RawRow *row, int place)
{
  return place >= 0 && place < (int)row->cells->len ? g_ptr_array_index (row->cells, place) : "";
}

/* A row with nothing in the columns that are read says nothing. One that is wider than the names of
 * the columns stands below other names than its own; none of it is kept. */
static void
add_row (ZerenTableText *self,
         const RawRow *raw,
         guint width,
         const int places[ZEREN_TABLE_N_FIELDS])
{
  ZerenTableRow *row = g_new0 (ZerenTableRow, 1);
  gboolean any;

  row->line = raw->line;
  row->too_wide = raw->cells->len > width;
  any = row->too_wide;
  for (guint i = 0; i < ZEREN_TABLE_N_FIELDS; i++)
    {
      row->cells[i] = g_strdup (row->too_wide ? "" : get_cell (raw, places[i]));
      any |= row->cells[i][0] != '\0';
    }
  if (any)
    g_ptr_array_add (self->rows, row);
  else
    row_free (row);
}

/**
 * zeren_table_text_read:
 * @text: a table as a spreadsheet copies it, with tabs, or with commas or semicolons; one of its
 *   first rows names the columns
 * @error: return location for a #ZerenServiceError
 *
 * Reads the known columns. What stands in the others is not kept, not even for a message.
 *
 * Returns: (transfer full) (nullable): the table
 */
ZerenTableText *
zeren_table_text_read (const char *text, GError **error)
{
  g_autoptr (ZerenTableText) self = create ();
  g_autoptr (GPtrArray) rows = NULL;
  int places[ZEREN_TABLE_N_FIELDS];
  guint header = 0, width;

  g_return_val_if_fail (text != NULL, NULL);

  rows = split_below_header (text, self, places, &header, error);
  if (rows == NULL)
    return NULL;
  width = count_cells (rows, header);
  for (guint i = header + 1; i < rows->len; i++)
    add_row (self, g_ptr_array_index (rows, i), width, places);

  return g_steal_pointer (&self);
}

/* --- pasting ---------------------------------------------------------------------------------- */

static guint
measure (const char *text, gunichar separator)
{
  g_autoptr (GPtrArray) rows = split (text, separator, G_MAXUINT);

  return find_width (rows, 0);
}

/* Rows without names can be of any separator, whatever the one of the table that they go into. */
static guint
measure_nameless (const char *text, gunichar separator)
{
  guint width = measure (text, '\t');

  if (width <= 1)
    width = MAX (measure (text, ';'), measure (text, ','));

  return MAX (width, measure (text, separator));
}

static gboolean
check_fits (const char *text, const char *around, GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  gunichar separator;
  guint header;

  if (!find_header (around, &separator, &header))
    {
      gunichar own;

      if (find_header (text, &own, &header) ||
          measure_nameless (text, '\t') <= ZEREN_TABLE_N_FIELDS)
        return TRUE;
      return refuse (error,
                     _ ("These rows have more columns than are read, and no heading row that says "
                        "which are which. Please paste the rows together with their heading row."));
    }

  rows = split (around, separator, header + 1);
  if (measure_nameless (text, separator) <= count_cells (rows, header))
    return TRUE;

  return refuse (error,
                 _ ("These rows have more columns than the heading row that is here. Please paste "
                    "all rows together with their heading row, in place of what is here."));
}

static char *
cut (GPtrArray *rows, guint header, const int places[ZEREN_TABLE_N_FIELDS])
{
  GString *kept = g_string_new (NULL);

  for (guint i = header; i < rows->len; i++)
    {
      gboolean first = TRUE;

      for (guint place = 0; place < MAX_COLUMNS; place++)
        {
          gboolean known = FALSE;

          for (guint field = 0; field < ZEREN_TABLE_N_FIELDS; field++)
            known |= places[field] == (int)place;
          if (!known)
            continue;
          g_string_append_printf (
            kept, "%s%s", first ? "" : "\t", get_cell (g_ptr_array_index (rows, i), (int)place));
          first = FALSE;
        }
      g_string_append_c (kept, '\n');
    }

  return g_string_free (kept, FALSE);
}

static char *
keep_known (const char *text, GArray **unread, GError **error)
{
  g_autoptr (ZerenTableText) self = create ();
  g_autoptr (GPtrArray) rows = NULL;
  int places[ZEREN_TABLE_N_FIELDS];
  guint header = 0;

  rows = split_below_header (text, self, places, &header, error);
  if (rows == NULL)
    return NULL;
  if (find_width (rows, header) > count_cells (rows, header))
    {
      refuse (error,
              _ ("Some rows have more columns than their heading row. Please copy the rows "
                 "together with the heading row that belongs to them."));
      return NULL;
    }
  *unread = g_steal_pointer (&self->unread);

  return cut (rows, header, places);
}

/**
 * zeren_table_text_admit:
 * @text: what is to be pasted
 * @around: what it is pasted into
 * @unread: (out) (transfer full) (nullable): the columns that were left out, by place from 1; %NULL
 *   where @text does not name its columns
 * @error: return location for a #ZerenServiceError
 *
 * Cuts a table with the names of its columns to the known ones, with tabs. Rows without names are
 * taken as they are unless they have more columns than there are names for in @around: they would
 * stand below names that are not theirs.
 *
 * Returns: (transfer full) (nullable): what may be pasted
 */
char *
zeren_table_text_admit (const char *text, const char *around, GArray **unread, GError **error)
{
  g_autoptr (GArray) left_out = NULL;
  g_autofree char *kept = NULL;
  gunichar separator;
  guint header;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (around != NULL, NULL);

  *unread = NULL;
  if (!g_utf8_validate (text, -1, NULL))
    {
      refuse (error, _ ("This is no text."));
      return NULL;
    }
  if (find_header (text, &separator, &header))
    kept = keep_known (text, &left_out, error);
  else
    kept = g_strdup (text);
  if (kept == NULL || !check_fits (kept, around, error))
    return NULL;
  *unread = g_steal_pointer (&left_out);

  return g_steal_pointer (&kept);
}
