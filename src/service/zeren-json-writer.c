/* zeren-json-writer.c: JSON written as it comes, for answers too large to be built whole
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-json-writer.h"

#include <string.h>

#define PIECE (64 * 1024)

struct _ZerenJsonWriter
{
  GString *text;
  ZerenJsonSink sink;
  gpointer user_data;
  guint depth;
  gboolean has_items; /* in the object or array that is open */
  gboolean has_name;  /* written, and waiting for its value */
};

/**
 * zeren_json_writer_new:
 * @sink: takes what is written, in order
 */
ZerenJsonWriter *
zeren_json_writer_new (ZerenJsonSink sink, gpointer user_data)
{
  ZerenJsonWriter *self = g_new0 (ZerenJsonWriter, 1);

  self->text = g_string_sized_new (PIECE + 1024);
  self->sink = sink;
  self->user_data = user_data;

  return self;
}

static void
flush (ZerenJsonWriter *self)
{
  self->sink (self->text->str, self->text->len, self->user_data);
  g_string_truncate (self->text, 0);
}

/** zeren_json_writer_free: gives the sink what is left */
void
zeren_json_writer_free (ZerenJsonWriter *self)
{
  flush (self);
  g_string_free (self->text, TRUE);
  g_free (self);
}

static void
begin_line (ZerenJsonWriter *self)
{
  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append_len (self->text, "  ", 2);
}

static void
begin_item (ZerenJsonWriter *self)
{
  if (self->text->len >= PIECE)
    flush (self);
  if (self->has_items)
    g_string_append_c (self->text, ',');
  if (self->depth > 0)
    begin_line (self);
  self->has_items = TRUE;
}

static void
begin_value (ZerenJsonWriter *self)
{
  if (!self->has_name)
    begin_item (self);
  self->has_name = FALSE;
}

static void
append_quoted (GString *text, const char *value)
{
  const char *plain = value;

  g_string_append_c (text, '"');
  for (const char *p = value; *p != '\0'; p++)
    {
      guchar c = (guchar)*p;
      const char *known;

      if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7f)
        continue;
      g_string_append_len (text, plain, p - plain);
      plain = p + 1;
      known = strchr ("\"\"\\\\\bb\ff\nn\rr\tt", c);
      if (known != NULL)
        g_string_append_printf (text, "\\%c", known[1]);
      else
        g_string_append_printf (text, "\\u%04x", c);
    }
  g_string_append (text, plain);
  g_string_append_c (text, '"');
}

static void
begin (ZerenJsonWriter *self, char bracket)
{
  begin_value (self);
  g_string_append_c (self->text, bracket);
  self->depth++;
  self->has_items = FALSE;
}

static void
end (ZerenJsonWriter *self, char bracket)
{
  self->depth--;
  if (self->has_items)
    begin_line (self);
  g_string_append_c (self->text, bracket);
  self->has_items = TRUE;
}

void
zeren_json_writer_begin_object (ZerenJsonWriter *self)
{
  begin (self, '{');
}

void
zeren_json_writer_end_object (ZerenJsonWriter *self)
{
  end (self, '}');
}

void
zeren_json_writer_begin_array (ZerenJsonWriter *self)
{
  begin (self, '[');
}

void
zeren_json_writer_end_array (ZerenJsonWriter *self)
{
  end (self, ']');
}

/** zeren_json_writer_name: names the value that comes next */
void
zeren_json_writer_name (ZerenJsonWriter *self, const char *name)
{
  begin_item (self);
  append_quoted (self->text, name);
  g_string_append_len (self->text, " : ", 3);
  self->has_name = TRUE;
}

void
zeren_json_writer_add_string (ZerenJsonWriter *self, const char *value)
{
  begin_value (self);
  append_quoted (self->text, value);
}

void
zeren_json_writer_add_int (ZerenJsonWriter *self, gint64 value)
{
  char digits[24];
  char *p = digits + sizeof digits;
  guint64 rest = value < 0 ? -(guint64)value : (guint64)value;

  begin_value (self);
  do
    {
      *--p = '0' + rest % 10;
      rest /= 10;
    }
  while (rest > 0);
  if (value < 0)
    *--p = '-';
  g_string_append_len (self->text, p, digits + sizeof digits - p);
}

/** zeren_json_writer_add_hundredths: writes a number to two places after the point: 72.0, 75.02 */
void
zeren_json_writer_add_hundredths (ZerenJsonWriter *self, double value)
{
  gint64 hundredths = (gint64)(value * 100 + (value < 0 ? -0.5 : 0.5));
  guint64 size = hundredths < 0 ? -(guint64)hundredths : (guint64)hundredths;

  if (hundredths < 0)
    {
      begin_value (self);
      g_string_append_c (self->text, '-');
      self->has_name = TRUE;
    }
  zeren_json_writer_add_int (self, (gint64)(size / 100));
  g_string_append_c (self->text, '.');
  g_string_append_c (self->text, '0' + size / 10 % 10);
  if (size % 10 != 0)
    g_string_append_c (self->text, '0' + size % 10);
}

void
zeren_json_writer_add_boolean (ZerenJsonWriter *self, gboolean value)
{
  begin_value (self);
  g_string_append (self->text, value ? "true" : "false");
}

void
zeren_json_writer_add_null (ZerenJsonWriter *self)
{
  begin_value (self);
  g_string_append (self->text, "null");
}
