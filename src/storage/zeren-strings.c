/* zeren-strings.c: lists of strings as JSON arrays, as they stand in columns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-strings-private.h"

#include <string.h>

/** zeren_strings_to_json: Returns: (transfer full): a JSON array; an empty one for %NULL */
char *
zeren_strings_to_json (const char *const *strings)
{
  GString *json = g_string_new ("[");

  for (guint i = 0; strings != NULL && strings[i] != NULL; i++)
    {
      g_string_append (json, i > 0 ? ",\"" : "\"");
      for (const char *p = strings[i]; *p != '\0'; p++)
        {
          if (*p == '"' || *p == '\\')
            g_string_append_printf (json, "\\%c", *p);
          else if ((guchar)*p < 0x20)
            g_string_append_printf (json, "\\u%04x", *p);
          else
            g_string_append_c (json, *p);
        }
      g_string_append_c (json, '"');
    }
  g_string_append_c (json, ']');

  return g_string_free_and_steal (json);
}

/* Reads one string of what zeren_strings_to_json() wrote; @json stands behind the opening quote. */
static char *
take_string (const char **json)
{
  GString *string = g_string_new (NULL);
  const char *p = *json;

  for (; *p != '\0' && *p != '"'; p++)
    {
      if (*p != '\\')
        {
          g_string_append_c (string, *p);
          continue;
        }

      p++;
      if (*p == 'u' && strlen (p) > 4)
        {
          char digits[5] = { p[1], p[2], p[3], p[4], '\0' };

          g_string_append_unichar (string, g_ascii_strtoull (digits, NULL, 16));
          p += 4;
        }
      else if (*p != '\0')
        g_string_append_c (string, *p);
      else
        break;
    }
  *json = *p == '"' ? p + 1 : p;

  return g_string_free_and_steal (string);
}

/** zeren_strings_from_json: Returns: (transfer full): the strings of an array of strings */
GStrv
zeren_strings_from_json (const char *json)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (const char *p = strchr (json, '"'); p != NULL; p = strchr (p, '"'))
    {
      p++;
      g_strv_builder_take (builder, take_string (&p));
    }

  return g_strv_builder_end (builder);
}
