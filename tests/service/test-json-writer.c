/* test-json-writer.c: what is written piece by piece is the JSON that json-glib would print
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-json-writer.h"

#include <json-glib/json-glib.h>

static void
append_cb (const char *text, gsize length, gpointer user_data)
{
  g_string_append_len (user_data, text, length);
}

static void
test_the_writing_is_that_of_json_glib (void)
{
  static const char odd[] = "引号“”\"反斜\\\b\f\n\r\t\x01\x7f/é";
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (ZerenJsonWriter) json = zeren_json_writer_new (append_cb, text);
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *again = NULL;

  zeren_json_writer_begin_object (json);
  zeren_json_writer_name (json, "odd");
  zeren_json_writer_add_string (json, odd);
  zeren_json_writer_name (json, "numbers");
  zeren_json_writer_begin_array (json);
  zeren_json_writer_add_int (json, 0);
  zeren_json_writer_add_int (json, -42);
  zeren_json_writer_add_int (json, G_MAXINT64);
  zeren_json_writer_add_hundredths (json, 72);
  zeren_json_writer_add_hundredths (json, -0.25);
  zeren_json_writer_end_array (json);
  zeren_json_writer_name (json, "none");
  zeren_json_writer_begin_array (json);
  zeren_json_writer_end_array (json);
  zeren_json_writer_name (json, "null");
  zeren_json_writer_add_null (json);
  zeren_json_writer_name (json, "no");
  zeren_json_writer_add_boolean (json, FALSE);
  zeren_json_writer_end_object (json);
  g_clear_pointer (&json, zeren_json_writer_free);

  node = json_from_string (text->str, &error);
  g_assert_no_error (error);
  again = json_to_string (node, TRUE);
  g_assert_cmpstr (text->str, ==, again);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (node), "odd"), ==, odd);
}

static void
test_hundredths_are_rounded_to_two_places (void)
{
  const struct
  {
    double value;
    const char *expected;
  } cases[] = {
    { 75.02, "75.02" }, { 0.1 + 0.2, "0.3" }, { 0.999, "1.0" },
    { 0, "0.0" },       { -1.005, "-1.0" },   { 595.276, "595.28" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      ZerenJsonWriter *json = zeren_json_writer_new (append_cb, text);

      zeren_json_writer_add_hundredths (json, cases[i].value);
      zeren_json_writer_free (json);
      g_assert_cmpstr (text->str, ==, cases[i].expected);
    }
}

static void
count_cb (const char *text, gsize length, gpointer user_data)
{
  gsize *longest = user_data;

  *longest = MAX (*longest, length);
}

static void
test_only_a_piece_is_held_at_a_time (void)
{
  gsize longest = 0;
  ZerenJsonWriter *json = zeren_json_writer_new (count_cb, &longest);

  zeren_json_writer_begin_array (json);
  for (guint i = 0; i < 100000; i++)
    zeren_json_writer_add_string (json, "每季度组织一次消防检查");
  zeren_json_writer_end_array (json);
  zeren_json_writer_free (json);

  g_assert_cmpuint (longest, <, 70000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/service/json-writer/the-writing-is-that-of-json-glib",
                   test_the_writing_is_that_of_json_glib);
  g_test_add_func ("/service/json-writer/hundredths-are-rounded-to-two-places",
                   test_hundredths_are_rounded_to_two_places);
  g_test_add_func ("/service/json-writer/only-a-piece-is-held-at-a-time",
                   test_only_a_piece_is_held_at_a_time);

  return g_test_run ();
}
