/* zeren-string.c: texts as people type them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-string.h"

#include <string.h>

/* Chinese keyboards type the full-width space; copied text brings marks that cannot be seen. */
static gboolean
is_blank (gunichar letter)
{
  return g_unichar_isspace (letter) || g_unichar_iszerowidth (letter);
}

static const char *
skip_blanks (const char *text)
{
  while (*text != '\0' && is_blank (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

/**
 * zeren_string_dup_stripped:
 * @text: (nullable): UTF-8
 *
 * Returns: (transfer full): @text without spaces of any width at its ends, "" for %NULL
 */
char *
zeren_string_dup_stripped (const char *text)
{
  const char *start = text != NULL ? skip_blanks (text) : "";
  const char *end = start + strlen (start);

  while (end > start)
    {
      const char *last = g_utf8_prev_char (end);

      if (!is_blank (g_utf8_get_char (last)))
        break;
      end = last;
    }

  return g_strndup (start, end - start);
}

/** zeren_string_is_blank: Returns: whether @text is %NULL or has nothing that can be read */
gboolean
zeren_string_is_blank (const char *text)
{
  return text == NULL || *skip_blanks (text) == '\0';
}
