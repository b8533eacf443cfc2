/* zeren-cli-table.c: lists as aligned columns or as a JSON array
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-private.h"

#include <glib/gi18n-lib.h>

/* A cell: how it looks in text, and what it is in JSON. */
typedef struct
{
  char *text;
  JsonNode *node;
} Cell;

struct _ZerenCliTable
{
  const ZerenCliColumn *columns;
  guint n_columns;
  GArray *cells;
};

static void
clear_cell (gpointer data)
{
  Cell *cell = data;

  g_free (cell->text);
  json_node_unref (cell->node);
}

/**
 * zeren_cli_table_new:
 * @columns: the columns, ends with a key of %NULL; not copied
 */
ZerenCliTable *
zeren_cli_table_new (const ZerenCliColumn *columns)
{
  ZerenCliTable *self = g_new0 (ZerenCliTable, 1);

  self->columns = columns;
  while (columns[self->n_columns].key != NULL)
    self->n_columns++;
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_array_set_clear_func (self->cells, clear_cell);

  return self;
}

void
zeren_cli_table_free (ZerenCliTable *self)
{
  g_array_unref (self->cells);
  g_free (self);
}

/** zeren_cli_table_add_node: a cell that is @text in text and @node (transfer full) in JSON */
void
zeren_cli_table_add_node (ZerenCliTable *self, const char *text, JsonNode *node)
{
  Cell cell = { g_strdup (text != NULL ? text : ""), node };

  g_array_append_val (self->cells, cell);
}

static JsonNode *
string_node (const char *value)
{
  if (value == NULL || value[0] == '\0')
    return json_node_new (JSON_NODE_NULL);

  return json_node_init_string (json_node_alloc (), value);
}

void
zeren_cli_table_add_string (ZerenCliTable *self, const char *value)
{
  zeren_cli_table_add_node (self, value, string_node (value));
}

/** zeren_cli_table_add_word: an id in JSON, and its word in the user's language in text */
void
zeren_cli_table_add_word (ZerenCliTable *self, const char *id, const char *label)
{
  zeren_cli_table_add_node (self, label, string_node (id));
}

/** zeren_cli_table_add_indented: a string set in by @depth in text, for trees */
void
zeren_cli_table_add_indented (ZerenCliTable *self, guint depth, const char *value)
{
  g_autofree char *text = g_strdup_printf ("%*s%s", (int)depth * 2, "", value);

  zeren_cli_table_add_node (self, text, string_node (value));
}

void
zeren_cli_table_add_int (ZerenCliTable *self, gint64 value)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, value);

  zeren_cli_table_add_node (self, text, json_node_init_int (json_node_alloc (), value));
}

/** zeren_cli_table_add_id: an id; 0 is empty in text and null in JSON */
void
zeren_cli_table_add_id (ZerenCliTable *self, gint64 id)
{
  if (id != 0)
    zeren_cli_table_add_int (self, id);
  else
    zeren_cli_table_add_string (self, NULL);
}

/** zeren_cli_table_add_named_id: an id in JSON, and the name of what it stands for in text */
void
zeren_cli_table_add_named_id (ZerenCliTable *self, gint64 id, const char *name)
{
  zeren_cli_table_add_node (self, name, json_node_init_int (json_node_alloc (), id));
}

void
zeren_cli_table_add_bool (ZerenCliTable *self, gboolean value)
{
  zeren_cli_table_add_node (
    self, value ? _ ("yes") : _ ("no"), json_node_init_boolean (json_node_alloc (), value));
}

void
zeren_cli_table_add_date (ZerenCliTable *self, ZerenDate date)
{
  g_autofree char *text = zeren_date_to_string (date);

  zeren_cli_table_add_string (self, text);
}

void
zeren_cli_table_add_time (ZerenCliTable *self, GDateTime *when)
{
  g_autofree char *text = when != NULL ? g_date_time_format (when, "%Y-%m-%d %H:%M") : NULL;
  g_autofree char *value = when != NULL ? g_date_time_format (when, "%Y-%m-%dT%H:%M") : NULL;

  zeren_cli_table_add_node (self, text, string_node (value));
}

void
zeren_cli_table_add_strv (ZerenCliTable *self, const char *const *values)
{
  g_autofree char *text = values != NULL ? g_strjoinv (" ", (GStrv)values) : NULL;
  JsonArray *array = json_array_new ();

  for (; values != NULL && *values != NULL; values++)
    json_array_add_string_element (array, *values);
  zeren_cli_table_add_node (self, text, json_node_init_array (json_node_alloc (), array));
  json_array_unref (array);
}

static void
print_json (ZerenCliTable *self, ZerenCli *cli)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < self->cells->len; i++)
    {
      if (i % self->n_columns == 0)
        json_builder_begin_object (builder);
      json_builder_set_member_name (builder, self->columns[i % self->n_columns].key);
      json_builder_add_value (builder, json_node_ref (g_array_index (self->cells, Cell, i).node));
      if (i % self->n_columns == self->n_columns - 1)
        json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  zeren_cli_print_json (cli, builder);
}

/** zeren_cli_text_width: Returns: how many columns of a terminal @text takes; Han takes two */
guint
zeren_cli_text_width (const char *text)
{
  guint width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }

  return width;
}

static guint *
measure_columns (ZerenCliTable *self)
{
  guint *widths = g_new0 (guint, self->n_columns);

  for (guint i = 0; i < self->n_columns; i++)
    {
      if (self->columns[i].title != NULL)
        widths[i] = zeren_cli_text_width (_ (self->columns[i].title));
    }
  for (guint i = 0; i < self->cells->len; i++)
    {
      const char *text = g_array_index (self->cells, Cell, i).text;

      widths[i % self->n_columns] = MAX (widths[i % self->n_columns], zeren_cli_text_width (text));
    }

  return widths;
}

static void
append_cell (GString *line, const char *text, guint width)
{
  guint gap = width - zeren_cli_text_width (text) + 2;

  g_string_append_printf (line, "%s%*s", text, (int)gap, "");
}

static void
print_line (ZerenCli *cli, GString *line)
{
  zeren_cli_print (cli, "%s\n", g_strchomp (line->str));
  g_string_truncate (line, 0);
}

static void
print_text (ZerenCliTable *self, ZerenCli *cli)
{
  g_autofree guint *widths = measure_columns (self);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < self->n_columns; i++)
    {
      if (self->columns[i].title != NULL)
        append_cell (line, _ (self->columns[i].title), widths[i]);
    }
  print_line (cli, line);

  for (guint i = 0; i < self->cells->len; i++)
    {
      guint column = i % self->n_columns;

      if (self->columns[column].title != NULL)
        append_cell (line, g_array_index (self->cells, Cell, i).text, widths[column]);
      if (column == self->n_columns - 1)
        print_line (cli, line);
    }
}

/**
 * zeren_cli_table_print:
 * @nothing: what to say in text where the list is empty
 */
void
zeren_cli_table_print (ZerenCliTable *self, ZerenCli *cli, const char *nothing)
{
  g_assert (self->cells->len % self->n_columns == 0);

  if (zeren_cli_is_json (cli))
    print_json (self, cli);
  else if (self->cells->len == 0)
    zeren_cli_print (cli, "%s\n", nothing);
  else
    print_text (self, cli);
}
