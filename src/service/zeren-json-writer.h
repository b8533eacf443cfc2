/* zeren-json-writer.h: JSON written as it comes, for answers too large to be built whole
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ZerenJsonSink:
 * @text: a piece of the JSON, not terminated
 *
 * Takes the next piece of what is written.
 */
typedef void (*ZerenJsonSink) (const char *text, gsize length, gpointer user_data);

/**
 * ZerenJsonWriter:
 *
 * Writes one JSON value, indented as json-glib does it, and holds no more of it than a few pages.
 * Members need a name before their value; whoever calls sees to it that objects and arrays are
 * closed.
 */
typedef struct _ZerenJsonWriter ZerenJsonWriter;

ZerenJsonWriter *zeren_json_writer_new (ZerenJsonSink sink, gpointer user_data);
void zeren_json_writer_free (ZerenJsonWriter *self);

void zeren_json_writer_begin_object (ZerenJsonWriter *self);
void zeren_json_writer_end_object (ZerenJsonWriter *self);
void zeren_json_writer_begin_array (ZerenJsonWriter *self);
void zeren_json_writer_end_array (ZerenJsonWriter *self);
void zeren_json_writer_name (ZerenJsonWriter *self, const char *name);
void zeren_json_writer_add_string (ZerenJsonWriter *self, const char *value);
void zeren_json_writer_add_int (ZerenJsonWriter *self, gint64 value);
void zeren_json_writer_add_hundredths (ZerenJsonWriter *self, double value);
void zeren_json_writer_add_boolean (ZerenJsonWriter *self, gboolean value);
void zeren_json_writer_add_null (ZerenJsonWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenJsonWriter, zeren_json_writer_free)

G_END_DECLS
