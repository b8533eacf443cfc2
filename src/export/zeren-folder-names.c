/* zeren-folder-names.c: names in a container that every system can unpack
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-folder-private.h"

#include <string.h>

/* ZIP names are unpacked on Windows too: learn.microsoft.com/windows/win32/fileio/naming-a-file */
static gboolean
is_forbidden (gunichar c)
{
  return c < 0x20 || c == 0x7f || (c < 0x80 && strchr ("<>:\"/\\|?*", (int)c) != NULL) ||
         g_unichar_type (c) == G_UNICODE_CONTROL || g_unichar_type (c) == G_UNICODE_FORMAT;
}

static gboolean
is_reserved (const char *stem)
{
  static const char *const names[] = { "CON",  "PRN",  "AUX",  "NUL",  "COM1", "COM2",
                                       "COM3", "COM4", "COM5", "COM6", "COM7", "COM8",
                                       "COM9", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5",
                                       "LPT6", "LPT7", "LPT8", "LPT9" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (stem, names[i]) == 0)
      return TRUE;

  return FALSE;
}

/**
 * zeren_folder_name_clean:
 * @text: any text
 * @max_chars: how many characters it may have
 *
 * Returns: (transfer full): @text as the name of a folder or a file: without what no file system
 * takes, never empty, composed (NFC)
 */
char *
zeren_folder_name_clean (const char *text, guint max_chars)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  g_autoptr (GString) name = g_string_new (NULL);
  guint n_chars = 0;
  gboolean is_gap = TRUE;

  for (const char *p = composed; *p != '\0' && n_chars < max_chars; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean gap = g_unichar_isspace (c) || is_forbidden (c);

      if (gap && is_gap)
        continue;
      g_string_append_unichar (name, gap ? (g_unichar_isspace (c) ? ' ' : '_') : c);
      is_gap = gap;
      n_chars++;
    }
  while (name->len > 0 && strchr (" ._", name->str[name->len - 1]) != NULL)
    g_string_truncate (name, name->len - 1);
  if (name->len == 0)
    g_string_append_c (name, '_');
  if (is_reserved (name->str))
    g_string_prepend_c (name, '_');

  return g_string_free (g_steal_pointer (&name), FALSE);
}

/** zeren_folder_name_clean_file: Returns: (transfer full): the name of a file, whose ending stays
 */
char *
zeren_folder_name_clean_file (const char *name)
{
  const char *dot = strrchr (name, '.');
  g_autofree char *stem = NULL;
  g_autofree char *start = NULL;
  g_autofree char *ending = NULL;

  if (dot == NULL || dot == name || strlen (dot) > 12 || dot[1] == '\0')
    return zeren_folder_name_clean (name, 80);
  start = g_strndup (name, dot - name);
  stem = zeren_folder_name_clean (start, 80);
  ending = zeren_folder_name_clean (dot + 1, 10);

  return g_strdup_printf ("%s.%s", stem, ending);
}

static char *
number_name (const char *name, guint number)
{
  const char *dot = strrchr (name, '.');

  if (dot == NULL || dot == name)
    return g_strdup_printf ("%s (%u)", name, number);

  return g_strdup_printf ("%.*s (%u)%s", (int)(dot - name), name, number, dot);
}

/**
 * zeren_folder_name_claim:
 * @taken: (element-type utf8): what is taken already, gets the new path
 * @folder: the folder, without a slash at its end; "" for the top
 * @name: a clean name
 *
 * Returns: (transfer full): the path, numbered where the name is taken
 */
char *
zeren_folder_name_claim (GHashTable *taken, const char *folder, const char *name)
{
  const char *slash = folder[0] != '\0' ? "/" : "";
  g_autofree char *path = g_strconcat (folder, slash, name, NULL);
  g_autofree char *key = g_utf8_casefold (path, -1);

  for (guint i = 2; g_hash_table_contains (taken, key); i++)
    {
      g_autofree char *numbered = number_name (name, i);

      g_free (path);
      path = g_strconcat (folder, slash, numbered, NULL);
      g_free (key);
      key = g_utf8_casefold (path, -1);
    }
  g_hash_table_add (taken, g_steal_pointer (&key));

  return g_steal_pointer (&path);
}
