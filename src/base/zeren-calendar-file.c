/* zeren-calendar-file.c: holiday tables from files: JSON and ICS
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-calendar-year.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

static ZerenCalendarYear *
get_year (GPtrArray *years, int year, const char *source)
{
  ZerenCalendarYear *made;

  for (guint i = 0; i < years->len; i++)
    {
      ZerenCalendarYear *found = g_ptr_array_index (years, i);

      if (found->year == year)
        return found;
    }

  made = zeren_calendar_year_new (year, source, TRUE);
  g_ptr_array_add (years, made);

  return made;
}

static GPtrArray *
new_years (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_calendar_year_unref);
}

static gboolean
fail (GError **error, const char *message)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, message);

  return FALSE;
}

/* Only what a holiday table has is looked at; other members are not read. */
static const char *
get_string (JsonObject *object, const char *key)
{
  JsonNode *node = json_object_get_member (object, key);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return NULL;

  return json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

static gboolean
get_boolean (JsonObject *object, const char *key, gboolean *value)
{
  JsonNode *node = json_object_get_member (object, key);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) ||
      json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return FALSE;
  *value = json_node_get_boolean (node);

  return TRUE;
}

static gboolean
read_json_day (JsonNode *node, ZerenCalendarYear *year, GError **error)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *text = object != NULL ? get_string (object, "date") : NULL;
  const char *name = object != NULL ? get_string (object, "name") : NULL;
  ZerenDate date;
  gboolean off;

  if (text == NULL)
    return fail (error, _ ("A day in the holiday table has no “date”."));
  if (!zeren_date_parse (text, &date, error))
    return FALSE;
  /* `isOffDay` is the word of the public data sets. */
  if (!get_boolean (object, "off", &off) && !get_boolean (object, "isOffDay", &off))
    {
      g_set_error (error,
                   G_IO_ERROR,
                   G_IO_ERROR_INVALID_DATA,
                   /* Translators: %s is a date; “off”, true and false stay as they are */
                   _ ("The day %s in the holiday table does not say “off”: true or false."),
                   text);
      return FALSE;
    }
  /* Tables of a year may end with a New Year break that begins in December, and the like. */
  if (zeren_date_get_year (date) == year->year)
    zeren_calendar_year_add (year, date, name, off);

  return TRUE;
}

static char *
dup_json_source (JsonObject *object)
{
  JsonNode *papers = json_object_get_member (object, "papers");
  const char *notice = get_string (object, "notice");

  if (notice != NULL)
    return g_strdup (notice);
  if (papers == NULL || !JSON_NODE_HOLDS_ARRAY (papers) ||
      json_array_get_length (json_node_get_array (papers)) == 0)
    return NULL;

  return json_node_dup_string (json_array_get_element (json_node_get_array (papers), 0));
}

static gboolean
read_json_days (JsonObject *object, ZerenCalendarYear *year, GError **error)
{
  JsonNode *days = json_object_get_member (object, "days");

  if (days == NULL || !JSON_NODE_HOLDS_ARRAY (days))
    return fail (error, _ ("The holiday table has no list of “days”."));

  for (guint i = 0; i < json_array_get_length (json_node_get_array (days)); i++)
    if (!read_json_day (json_array_get_element (json_node_get_array (days), i), year, error))
      return FALSE;
  if (year->days->len == 0)
    return fail (error,
                 _ ("The holiday table has no days yet. The arrangement of a year is announced in "
                    "October or November of the year before."));

  return TRUE;
}

static GPtrArray *
read_json (const char *data, gsize size, const char *name, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GPtrArray) years = new_years ();
  g_autofree char *source = NULL;
  ZerenCalendarYear *year;
  JsonObject *object;
  gint64 number = 0;

  if (!json_parser_load_from_data (parser, data, (gssize)size, error))
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    {
      fail (error, _ ("The holiday table has to be one JSON object with “year” and “days”."));
      return NULL;
    }
  object = json_node_get_object (json_parser_get_root (parser));
  if (json_object_has_member (object, "year") &&
      JSON_NODE_HOLDS_VALUE (json_object_get_member (object, "year")))
    number = json_object_get_int_member (object, "year");
  if (number < 1900 || number > 2999)
    {
      fail (error, _ ("The holiday table does not say its “year”."));
      return NULL;
    }

  source = dup_json_source (object);
  year = get_year (years, (int)number, source != NULL ? source : name);
  if (!read_json_days (object, year, error))
    return NULL;
  year->complete = zeren_calendar_year_looks_complete (year);
  if (json_object_has_member (object, "complete"))
    {
      gboolean stated = FALSE;

      year->complete = year->complete && get_boolean (object, "complete", &stated) && stated;
    }

  return g_steal_pointer (&years);
}

/* --- ICS: all-day events, a word in the summary tells days off from make-up days --- */

static gboolean
parse_ics_date (const char *value, ZerenDate *date)
{
  g_autofree char *text = NULL;

  if (strlen (value) < 8)
    return FALSE;
  text = g_strdup_printf ("%.4s-%.2s-%.2s", value, value + 4, value + 6);

  return zeren_date_parse (text, date, NULL);
}

typedef struct
{
  ZerenDate start, end;
  char *summary;
  gboolean work, known;
} Event;

static void
clear_event (Event *event)
{
  g_free (event->summary);
  *event = (Event){ 0 };
}

static gboolean
says_work (const char *summary)
{
  static const char *const words[] = { "补班", "上班", "（班）", "(班)", "调班", "workday" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (summary, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* What stands beside the name of the holiday: 春节（休）, 春节 假期 第1天/共8天 */
static char *
dup_holiday_name (const char *summary)
{
  static const char *const ends[] = { " ", "（", "(", "假期", "补班", "调休", "放假", "上班" };
  gsize length = strlen (summary);

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      const char *end = strstr (summary, ends[i]);

      if (end != NULL && end > summary)
        length = MIN (length, (gsize)(end - summary));
    }

  return g_strndup (summary, length);
}

static void
add_event (Event *event, GPtrArray *years, const char *source)
{
  g_autofree char *name = NULL;
  gboolean work;

  if (!zeren_date_is_set (event->start) || event->summary == NULL)
    return;
  /* DTEND is the day after the last (RFC 5545, 3.6.1) */
  if (zeren_date_compare (event->end, event->start) <= 0)
    event->end = zeren_date_add_days (event->start, 1);

  name = dup_holiday_name (event->summary);
  work = event->known ? event->work : says_work (event->summary);
  for (ZerenDate day = event->start;
       zeren_date_compare (day, event->end) < 0 && zeren_date_days_until (event->start, day) < 31;
       day = zeren_date_add_days (day, 1))
    zeren_calendar_year_add (get_year (years, zeren_date_get_year (day), source), day, name, !work);
}

static void
read_ics_line (const char *line, Event *event, GPtrArray *years, const char *source)
{
  const char *value = strchr (line, ':');

  if (value == NULL)
    return;
  value++;
  if (g_str_has_prefix (line, "BEGIN:VEVENT"))
    clear_event (event);
  else if (g_str_has_prefix (line, "DTSTART"))
    parse_ics_date (value, &event->start);
  else if (g_str_has_prefix (line, "DTEND"))
    parse_ics_date (value, &event->end);
  else if (g_str_has_prefix (line, "SUMMARY"))
    g_set_str (&event->summary, value);
  else if (g_str_has_prefix (line, "X-APPLE-SPECIAL-DAY"))
    {
      event->known = TRUE;
      event->work = g_str_has_prefix (value, "ALTERNATE-WORKDAY");
    }
  else if (g_str_has_prefix (line, "END:VEVENT"))
    add_event (event, years, source);
}

static GPtrArray *
read_ics (const char *data, gsize size, const char *name, GError **error)
{
  g_autofree char *text = g_strndup (data, size);
  g_autoptr (GRegex) fold = g_regex_new ("\r?\n[ \t]", 0, 0, NULL);
  g_autofree char *whole = g_regex_replace_literal (fold, text, -1, 0, "", 0, error);
  g_autoptr (GPtrArray) years = new_years ();
  g_auto (GStrv) lines = NULL;
  Event event = { 0 };

  if (whole == NULL)
    return NULL;
  lines = g_strsplit (whole, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    read_ics_line (g_strchomp (lines[i]), &event, years, name);
  clear_event (&event);

  if (years->len == 0)
    {
      fail (error, _ ("The calendar file has no events."));
      return NULL;
    }
  for (guint i = 0; i < years->len; i++)
    {
      ZerenCalendarYear *year = g_ptr_array_index (years, i);

      year->complete = zeren_calendar_year_looks_complete (year);
    }

  return g_steal_pointer (&years);
}

/**
 * zeren_calendar_year_read:
 * @bytes: the content of a file: JSON (`{"year", "notice", "days": [{"date", "name", "off"}]}`), or
 *   an ICS calendar with an all-day event for each day off and each make-up day
 * @name: the name of the file, told as the source where the file does not say one
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type ZerenCalendarYear) (nullable): the tables in the file. A
 *   table that does not look like the arrangement of a whole year is not complete.
 */
GPtrArray *
zeren_calendar_year_read (GBytes *bytes, const char *name, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    {
      data += 3;
      size -= 3;
    }
  while (size > 0 && g_ascii_isspace (*data))
    {
      data++;
      size--;
    }
  if (size == 0 || !g_utf8_validate_len (data, size, NULL))
    {
      fail (error, _ ("The file holds no text in UTF-8."));
      return NULL;
    }
  if (*data == '{' || *data == '[')
    return read_json (data, size, name, error);
  if (size > 15 && g_ascii_strncasecmp (data, "BEGIN:VCALENDAR", 15) == 0)
    return read_ics (data, size, name, error);
  fail (error, _ ("The file is neither a holiday table in JSON nor a calendar (.ics)."));

  return NULL;
}
