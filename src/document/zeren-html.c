/* zeren-html.c: the text of a web page that lies within another document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zeren-html.h"

#include "zeren-document-limits.h"
#include "zeren-document.h"

#include <glib/gi18n-lib.h>
#include <libxml/HTMLparser.h>
#include <string.h>

typedef struct
{
  ZerenFlow *flow;
  GString *line; /* what stands on the line so far */
  GString *cell; /* what the cell says that is being read, or NULL */
  guint depth;
  GError *error;
} Walk;

static void read_children (Walk *walk, const xmlNode *parent);

static void
refuse (Walk *walk, const char *message)
{
  if (walk->error == NULL)
    walk->error = g_error_new_literal (
      ZEREN_DOCUMENT_ERROR, ZEREN_DOCUMENT_ERROR_TOO_LARGE, message);
}

/* --- lines ----------------------------------------------------------------------------------- */

static void
end_line (Walk *walk)
{
  g_strchomp (walk->line->str);
  if (*walk->line->str == '\0')
    ;
  else if (walk->cell == NULL)
    zeren_flow_add_paragraph (walk->flow, walk->line->str);
  else
    {
      if (walk->cell->len > 0)
        g_string_append_c (walk->cell, '\n');
      g_string_append (walk->cell, walk->line->str);
    }
  g_string_truncate (walk->line, 0);
}

/* White space is one blank, and none at the beginning of a line. */
static void
add_text (Walk *walk, const char *text)
{
  gboolean blank = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (strchr (" \t\r\n\f", *p) != NULL)
        {
          blank = TRUE;
          continue;
        }
      if (blank && walk->line->len > 0)
        g_string_append_c (walk->line, ' ');
      blank = FALSE;
      g_string_append_unichar (walk->line, g_utf8_get_char (p));
    }
  if (blank && walk->line->len > 0)
    g_string_append_c (walk->line, ' ');
}

/* --- elements -------------------------------------------------------------------------------- */

static gboolean
is_one_of (const xmlNode *node, const char *names)
{
  const char *name = (const char *)node->name;
  gsize length = strlen (name);

  for (const char *p = strstr (names, name); p != NULL; p = strstr (p + 1, name))
    if ((p == names || p[-1] == ' ') && (p[length] == ' ' || p[length] == '\0'))
      return TRUE;

  return FALSE;
}

static gboolean
is_unseen (const xmlNode *node)
{
  return is_one_of (node,
                    "head script style template noscript title object iframe select textarea");
}

static gboolean
is_block (const xmlNode *node)
{
  return is_one_of (node,
                    "p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd pre blockquote section article "
                    "header footer main center form table caption body html hr address");
}

static int
get_number (const xmlNode *node, const char *name, int fallback)
{
  xmlChar *value = xmlGetNoNsProp (node, (const xmlChar *)name);
  int number = value != NULL ? atoi ((const char *)value) : fallback;

  xmlFree (value);
  return CLAMP (number, 0, ZEREN_LIMIT_COLUMNS);
}

/* Items of an ordered list are numbered by whoever shows them. The list keeps the last number. */
static void
add_number (Walk *walk, const xmlNode *item)
{
  xmlNode *list = item->parent;
  int number;

  if (list == NULL || !is_one_of (list, "ol"))
    return;

  number = list->_private != NULL ? GPOINTER_TO_INT (list->_private)
                                  : get_number (list, "start", 1);
  list->_private = GINT_TO_POINTER (number + 1);
  g_string_append_printf (walk->line, "%d. ", number);
}

/* --- tables ---------------------------------------------------------------------------------- */

typedef struct
{
  ZerenFlowTable *table;
  guint row;
  guint taken[ZEREN_LIMIT_COLUMNS + 1]; /* the row below what stands in each column */
} TableWalk;

static void
read_cell (Walk *walk, TableWalk *table, const xmlNode *node)
{
  guint columns = MAX (get_number (node, "colspan", 1), 1);
  guint rows = MAX (get_number (node, "rowspan", 1), 1), column = 0;
  g_autoptr (GString) text = g_string_new (NULL);
  ZerenFlowCell *cell;

  while (column < ZEREN_LIMIT_COLUMNS && table->taken[column] > table->row)
    column++;
  if (column + columns > ZEREN_LIMIT_COLUMNS || ++walk->flow->n_cells > ZEREN_LIMIT_CELLS)
    {
      refuse (walk,
              _ ("A table of this file is too large. Import only the part that holds the plan."));
      return;
    }

  cell = zeren_flow_table_add_cell (table->table, table->row, column);
  cell->column_span = columns;
  table->table->n_columns = MAX (table->table->n_columns, column + columns);
  for (guint i = column; i < column + columns; i++)
    table->taken[i] = table->row + rows;
  cell->row_span = rows;
  walk->cell = text;
  read_children (walk, node);
  end_line (walk);
  walk->cell = NULL;
  g_set_str (&cell->content.text, text->str);
}

/* Deeper no rows are put together. */
#define DEEPEST_ROWS 8

static void
read_rows (Walk *walk, TableWalk *table, const xmlNode *parent, guint depth)
{
  for (const xmlNode *node = parent->children;
       node != NULL && walk->error == NULL && depth < DEEPEST_ROWS;
       node = node->next)
    {
      if (node->type != XML_ELEMENT_NODE)
        continue;
      if (is_one_of (node, "td th"))
        read_cell (walk, table, node);
      else if (is_one_of (node, "caption"))
        read_children (walk, node);
      else if (is_one_of (node, "thead tbody tfoot tr form"))
        read_rows (walk, table, node, depth + 1);
      if (is_one_of (node, "tr"))
        table->row++;
    }
}

/* No cell reaches below the last row. */
static void
shorten_spans (ZerenFlowTable *table)
{
  for (guint i = 0; i < table->cells->len; i++)
    {
      ZerenFlowCell *cell = table->cells->pdata[i];

      cell->row_span = MIN (cell->row_span, table->n_rows - cell->row);
    }
}

static gboolean
has_cells (const xmlNode *parent, guint depth)
{
  for (const xmlNode *node = parent->children; node != NULL && depth < DEEPEST_ROWS;
       node = node->next)
    if (node->type == XML_ELEMENT_NODE &&
        (is_one_of (node, "td th") ||
         (is_one_of (node, "thead tbody tfoot tr form") && has_cells (node, depth + 1))))
      return TRUE;

  return FALSE;
}

static void
read_table (Walk *walk, const xmlNode *node)
{
  g_autofree TableWalk *table = NULL;

  if (!has_cells (node, 0))
    return;

  table = g_new0 (TableWalk, 1);
  table->table = zeren_flow_add_table (walk->flow);
  read_rows (walk, table, node, 0);
  shorten_spans (table->table);
}

/* --- the whole ------------------------------------------------------------------------------- */

static void
read_element (Walk *walk, const xmlNode *node)
{
  gboolean block = is_block (node) || is_one_of (node, "tr");

  if (is_unseen (node))
    return;
  if (block || is_one_of (node, "br"))
    end_line (walk);
  if (is_one_of (node, "li"))
    add_number (walk, node);
  /* A table within a cell becomes lines of the cell. */
  if (is_one_of (node, "table") && walk->cell == NULL)
    read_table (walk, node);
  else
    read_children (walk, node);
  if (block)
    end_line (walk);
}

static void
read_children (Walk *walk, const xmlNode *parent)
{
  if (walk->depth >= ZEREN_LIMIT_XML_DEPTH)
    {
      refuse (
        walk,
        _ ("A web page in this file is nested too deeply. Save the file anew in Word as DOCX, "
           "and import that."));
      return;
    }

  walk->depth++;
  for (const xmlNode *node = parent->children; node != NULL && walk->error == NULL;
       node = node->next)
    if (node->type == XML_TEXT_NODE && node->content != NULL)
      add_text (walk, (const char *)node->content);
    else if (node->type == XML_ELEMENT_NODE)
      read_element (walk, node);
  walk->depth--;
}

static void
ignore_error_cb (void *context, const xmlError *error)
{
}

static htmlDocPtr
parse (const char *html)
{
  htmlParserCtxt *context = htmlNewParserCtxt ();
  htmlDocPtr doc = NULL;

  if (context != NULL)
    {
      xmlSetStructuredErrorFunc (context, (xmlStructuredErrorFunc)ignore_error_cb);
      doc = htmlCtxtReadMemory (context,
                                html,
                                (int)strlen (html),
                                NULL,
                                "UTF-8",
                                HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                  HTML_PARSE_NONET | HTML_PARSE_COMPACT);
      htmlFreeParserCtxt (context);
    }

  return doc;
}

/**
 * zeren_html_read:
 * @html: a web page, in UTF-8
 * @flow: gets its paragraphs and tables
 *
 * Nothing is fetched, nothing is run: what the page does not say itself is not there.
 *
 * Returns: whether it is within the limits of zeren-document-limits.h
 */
gboolean
zeren_html_read (const char *html, ZerenFlow *flow, GError **error)
{
  htmlDocPtr doc = parse (html);
  g_autoptr (GString) line = g_string_new (NULL);
  Walk walk = { .flow = flow, .line = line };

  if (doc == NULL)
    return TRUE;

  read_children (&walk, (const xmlNode *)doc);
  end_line (&walk);
  xmlFreeDoc (doc);
  if (walk.error != NULL)
    g_propagate_error (error, walk.error);

  return walk.error == NULL;
}

/* --- web archives ---------------------------------------------------------------------------- */

/* RFC 2045, 6.7 */
static void
decode_quoted (const char *start, const char *end, GByteArray *bytes)
{
  for (const char *p = start; p < end; p++)
    {
      guint8 byte = *p;

      if (*p == '=' && end - p > 2 && g_ascii_isxdigit (p[1]) && g_ascii_isxdigit (p[2]))
        {
          byte = g_ascii_xdigit_value (p[1]) << 4 | g_ascii_xdigit_value (p[2]);
          p += 2;
        }
      else if (*p == '=' && end - p > 1 && (p[1] == '\n' || p[1] == '\r'))
        {
          p += p[1] == '\r' && end - p > 2 && p[2] == '\n' ? 2 : 1;
          continue;
        }
      g_byte_array_append (bytes, &byte, 1);
    }
}

/* Behind the empty line that ends the head of a part. */
static const char *
find_body (const char *head)
{
  const char *unix_end = strstr (head, "\n\n");
  const char *dos_end = strstr (head, "\r\n\r\n");

  if (dos_end != NULL && (unix_end == NULL || dos_end < unix_end))
    return dos_end + 4;

  return unix_end != NULL ? unix_end + 2 : NULL;
}

/**
 * zeren_html_unpack_archive:
 * @archive: a web archive (MHT), as programs on servers write it into an altChunk
 *
 * Returns: (transfer full) (nullable): the web page in it
 */
GBytes *
zeren_html_unpack_archive (GBytes *archive)
{
  gsize size;
  const char *data = g_bytes_get_data (archive, &size);
  g_autofree char *text = g_strndup (data, size);
  g_autofree char *lower = g_ascii_strdown (text, -1);
  const char *found = strstr (lower, "\ncontent-type: text/html");
  const char *body = found != NULL ? find_body (found) : NULL;
  g_autoptr (GByteArray) bytes = NULL;
  g_autofree char *head = NULL;
  const char *end;

  if (body == NULL)
    return NULL;

  head = g_strndup (found, body - found);
  end = strstr (body, "\n--");
  if (end == NULL)
    end = lower + strlen (lower);
  if (strstr (head, "base64") != NULL)
    {
      g_autofree char *coded = g_strndup (text + (body - lower), end - body);
      gsize length;
      guchar *plain = g_base64_decode (coded, &length);

      return g_bytes_new_take (plain, length);
    }

  bytes = g_byte_array_new ();
  if (strstr (head, "quoted-printable") != NULL)
    decode_quoted (text + (body - lower), text + (end - lower), bytes);
  else
    g_byte_array_append (bytes, (const guint8 *)text + (body - lower), end - body);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
