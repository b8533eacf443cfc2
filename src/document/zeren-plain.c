/* zeren-plain.c: plain text in any of the encodings that Chinese offices use
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zeren-plain.h"

#include "zeren-document-limits.h"
#include "zeren-document.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
has_mark (const char *data, gsize size, const char *mark, gsize length)
{
  return size >= length && memcmp (data, mark, length) == 0;
}

/* The bytes of an empty file are nowhere. */
static const char *
get_data (GBytes *bytes, gsize *size)
{
  const char *data = g_bytes_get_data (bytes, size);

  return data != NULL ? data : "";
}

static char *
convert (const char *data, gsize size, const char *encoding)
{
  gsize read = 0, written = 0;
  g_autofree char *text = g_convert (data, size, "UTF-8", encoding, &read, &written, NULL);

  if (text == NULL || read != size || strlen (text) != written)
    return NULL;

  return g_steal_pointer (&text);
}

/* What a text file never holds: control characters, and, in what was taken for GB18030, characters
 * that do not exist. */
static gboolean
is_text (const char *text, gboolean guessed)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if ((c < 0x20 && strchr ("\t\n\r\f\v\x1a", c) == NULL) || c == 0x7f)
        return FALSE;
      if (guessed && c >= 0x80 &&
          (!g_unichar_isdefined (c) || g_unichar_type (c) == G_UNICODE_PRIVATE_USE ||
           g_unichar_type (c) == G_UNICODE_CONTROL))
        return FALSE;
    }

  return TRUE;
}

static char *
normalise_line_ends (const char *text)
{
  GString *normal = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p++)
    if (*p != '\r')
      g_string_append_c (normal, *p);
    else if (p[1] != '\n')
      g_string_append_c (normal, '\n');

  return g_string_free (normal, FALSE);
}

/* In simplified text nearly every character is one of GB 2312: both of its bytes are above 0xa0.
 * Text of another encoding that is taken for GB18030 has every other one outside of it. */
static gboolean
is_common (const guint8 *data, gsize size)
{
  gsize n_chars = 0, n_rare = 0;

  for (gsize i = 0; i + 1 < size; i++)
    {
      if (data[i] < 0x80)
        continue;
      n_chars++;
      n_rare += data[i] < 0xa1 || data[i] > 0xf7 || data[i + 1] < 0xa1;
      i += data[i + 1] >= 0x30 && data[i + 1] <= 0x39 ? 3 : 1;
    }

  return n_rare * 20 <= n_chars;
}

static gboolean
is_everyday_char (guint c)
{
  return (c >= 0x20 && c < 0x7f) || c == '\n' || c == '\r' || c == '\t' ||
         (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3000 && c <= 0x303f) ||
         (c >= 0xff00 && c <= 0xff65) || (c >= 0x2010 && c <= 0x2026) ||
         (c >= 0x2460 && c <= 0x2473) || c == 0xb7;
}

/* Of a hundred units how many are characters of everyday Chinese, when the byte at @high is the
 * higher one. */
static guint
count_everyday (const guint8 *data, gsize size, guint high)
{
  gsize n = 0;

  for (gsize i = 0; i + 1 < size; i += 2)
    n += is_everyday_char (data[i + high] << 8 | data[i + 1 - high]);

  return n * 100 / (size / 2);
}

/* UTF-16 without a mark: in one order of the bytes it is Chinese, and in the other it is not. */
static const char *
find_wide_encoding (const char *data, gsize size)
{
  guint little, big;

  if (size < 4 || size % 2 != 0)
    return NULL;

  little = count_everyday ((const guint8 *)data, size, 1);
  big = count_everyday ((const guint8 *)data, size, 0);
  if (little >= 95 && big < 60)
    return "UTF-16LE";
  if (big >= 95 && little < 60)
    return "UTF-16BE";

  return NULL;
}

/* UTF-16 that is not sure: mostly Chinese, with much else in between. */
static gboolean
may_be_wide (const guint8 *data, gsize size)
{
  return size >= 4 && size % 2 == 0 &&
         (count_everyday (data, size, 1) >= 60 || count_everyday (data, size, 0) >= 60);
}

static gboolean
can_be_read (GBytes *bytes, const char *encoding)
{
  g_autofree char *text = zeren_plain_decode_as (bytes, encoding);

  return text != NULL;
}

/* What can be read as UTF-8 by chance: pairs of bytes that are letters of Europe or Arabia there,
 * and Chinese in GB18030. */
static gboolean
is_accidental (const char *data, gsize size)
{
  gsize n_pairs = 0;

  for (const char *p = data; p < data + size; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c > 0x7ff)
        return FALSE;
      n_pairs += c >= 0x80;
    }

  return n_pairs > 0 && is_common ((const guint8 *)data, size);
}

/**
 * zeren_plain_decode:
 * @bytes: what a file holds
 *
 * A mark at the beginning decides; without one it is UTF-8 if it can be, UTF-16 where only that is
 * everyday Chinese, else GB18030 if it can be. zeren_plain_is_doubtful() says whether that is sure.
 *
 * Returns: (transfer full) (nullable): the text in UTF-8 with `\n` at the end of lines, or %NULL
 *   where it is no text
 */
char *
zeren_plain_decode (GBytes *bytes)
{
  gsize size;
  const char *data = get_data (bytes, &size);
  const char *wide = find_wide_encoding (data, size);
  g_autofree char *text = NULL;
  gboolean guessed = FALSE;

  if (has_mark (data, size, "\xff\xfe", 2))
    text = convert (data + 2, size - 2, "UTF-16LE");
  else if (has_mark (data, size, "\xfe\xff", 2))
    text = convert (data + 2, size - 2, "UTF-16BE");
  else if (has_mark (data, size, "\xef\xbb\xbf", 3))
    text = g_utf8_validate (data + 3, size - 3, NULL) ? g_strndup (data + 3, size - 3) : NULL;
  else if (g_utf8_validate (data, size, NULL))
    text = g_strndup (data, size);
  else if (wide != NULL && !is_common ((const guint8 *)data, size))
    text = convert (data, size, wide);
  else if (memchr (data, '\0', size) != NULL)
    return NULL;
  else
    {
      guessed = TRUE;
      text = convert (data, size, "GB18030");
    }
  if (text == NULL || !is_text (text, guessed))
    return NULL;

  return normalise_line_ends (text);
}

/**
 * zeren_plain_decode_as:
 * @bytes: what a file holds
 * @encoding: the name of an encoding that a person has chosen
 *
 * Returns: (transfer full) (nullable): the text in UTF-8, as zeren_plain_decode() gives it, or
 * %NULL where it is no text in that encoding
 */
char *
zeren_plain_decode_as (GBytes *bytes, const char *encoding)
{
  gsize size;
  const char *data = get_data (bytes, &size);
  g_autofree char *text = convert (data, size, encoding);

  const char *start = text;

  if (text == NULL || !is_text (text, TRUE))
    return NULL;
  if (g_str_has_prefix (text, "\xef\xbb\xbf"))
    start += 3;

  return normalise_line_ends (start);
}

/**
 * zeren_plain_is_doubtful:
 * @bytes: what a file holds
 *
 * Returns: whether this is text that can be read in more than one way, so that somebody who sees it
 *   has to say which: not marked, and neither sure to be UTF-8 or UTF-16 nor plain simplified
 *   Chinese in GB18030
 */
gboolean
zeren_plain_is_doubtful (GBytes *bytes)
{
  gsize size;
  const char *data = get_data (bytes, &size);

  if (has_mark (data, size, "\xff\xfe", 2) || has_mark (data, size, "\xfe\xff", 2) ||
      has_mark (data, size, "\xef\xbb\xbf", 3))
    return FALSE;
  if (g_utf8_validate (data, size, NULL))
    return is_accidental (data, size);
  if (is_common ((const guint8 *)data, size) && memchr (data, '\0', size) == NULL)
    return FALSE;
  if (find_wide_encoding (data, size) != NULL)
    return FALSE;

  return can_be_read (bytes, "BIG5-HKSCS") || can_be_read (bytes, "GB18030") ||
         (may_be_wide ((const guint8 *)data, size) &&
          (can_be_read (bytes, "UTF-16LE") || can_be_read (bytes, "UTF-16BE")));
}

static gboolean
refuse_large (GError **error)
{
  g_set_error (error,
               ZEREN_DOCUMENT_ERROR,
               ZEREN_DOCUMENT_ERROR_TOO_LARGE,
               /* Translators: %d cells of tables. */
               _ ("The tables of this file have more than %d cells. Import only the part that "
                  "holds the plan."),
               ZEREN_LIMIT_CELLS);
  return FALSE;
}

static gboolean
add_row (ZerenFlow *flow, ZerenFlowTable *table, const char *line, GError **error)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", ZEREN_LIMIT_COLUMNS + 1);
  guint row = table->n_rows;

  flow->n_cells += g_strv_length (cells);
  if (flow->n_cells > ZEREN_LIMIT_CELLS || g_strv_length (cells) > ZEREN_LIMIT_COLUMNS)
    return refuse_large (error);
  for (guint column = 0; cells[column] != NULL; column++)
    {
      ZerenFlowCell *cell = zeren_flow_table_add_cell (table, row, column);

      g_set_str (&cell->content.text, cells[column]);
    }

  return TRUE;
}

/**
 * zeren_plain_read:
 * @text: UTF-8 with `\n` at the end of lines
 *
 * A line is a paragraph; lines with tabs that follow each other are the rows of a table.
 *
 * Returns: (transfer full): the lines, with none left out and nothing changed in them
 */
ZerenFlow *
zeren_plain_read (const char *text, GError **error)
{
  g_autoptr (ZerenFlow) flow = zeren_flow_new ();
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  ZerenFlowTable *table = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (strchr (lines[i], '\t') == NULL)
        {
          zeren_flow_add_paragraph (flow, lines[i]);
          table = NULL;
          continue;
        }
      if (table == NULL)
        table = zeren_flow_add_table (flow);
      if (!add_row (flow, table, lines[i], error))
        return NULL;
    }

  return g_steal_pointer (&flow);
}
