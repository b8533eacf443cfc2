/* zeren-shadow.c: the normalised copy of a text that rules are matched on (domain.md 4.2)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-shadow-private.h"

#include "zeren-outline-private.h"

#include <string.h>

/* What PDF fonts give for some characters: pairs of radical and character. */
static const gunichar radicals[][2] = {
  { 0x2EA0, 0x6C11 }, { 0x2EC4, 0x897F }, { 0x2EC5, 0x89C1 }, { 0x2EC6, 0x89D2 },
  { 0x2EC9, 0x8D1D }, { 0x2ECB, 0x8F66 }, { 0x2ED3, 0x957F }, { 0x2ED4, 0x95E8 },
  { 0x2ED8, 0x9752 }, { 0x2EDA, 0x9875 }, { 0x2EDB, 0x98CE }, { 0x2EDC, 0x98DE },
  { 0x2EDD, 0x98DF }, { 0x2EE2, 0x9A6C }, { 0x2EE3, 0x9AA8 }, { 0x2EE4, 0x9B3C },
  { 0x2EE5, 0x9C7C }, { 0x2EE6, 0x9E1F }, { 0x2EE8, 0x9EA6 }, { 0x2EE9, 0x9EC4 },
  { 0x2EEC, 0x9F50 }, { 0x2EEE, 0x9F7F }, { 0x2EF0, 0x9F99 }, { 0x2EF3, 0x9F9F },
};

static const gunichar marks[][2] = {
  { '(', 0xFF08 },    { ')', 0xFF09 },    { ',', 0xFF0C },    { ';', 0xFF1B },
  { ':', 0xFF1A },    { '!', 0xFF01 },    { '?', 0xFF1F },    { 0xFF61, 0x3002 },
  { 0xFF64, 0x3001 }, { 0xFE5D, 0x3014 }, { 0xFE5E, 0x3015 }, { 0x25CB, 0x3007 },
  { 0x25EF, 0x3007 }, { 0xFE52, '.' },    { 0xFE50, 0xFF0C }, { 0xFE54, 0xFF1B },
};

static gunichar
look_up (const gunichar (*pairs)[2], gsize n_pairs, gunichar c)
{
  for (gsize i = 0; i < n_pairs; i++)
    if (pairs[i][0] == c)
      return pairs[i][1];

  return c;
}

static gboolean
is_dropped (gunichar c)
{
  return c < 0x20 || c == 0x7F || c == 0xAD || g_unichar_isspace (c) || c == 0x85 || c == 0xFEFF ||
         (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || c == 0x2060;
}

static gunichar
plain_han (gunichar c)
{
  gunichar plain[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  if (c >= 0x2E80 && c < 0x2F00)
    return look_up (radicals, G_N_ELEMENTS (radicals), c);
  if (g_unichar_fully_decompose (c, TRUE, plain, G_N_ELEMENTS (plain)) == 1)
    return plain[0];

  return c;
}

/**
 * zeren_shadow_char:
 * @c: a character
 *
 * Returns: what rules see in its place, whatever stands around it; 0 where it is dropped
 */
gunichar
zeren_shadow_char (gunichar c)
{
  if (is_dropped (c))
    return 0;
  if ((c >= 0x2E80 && c < 0x2FE0) || (c >= 0xF900 && c < 0xFB00))
    return plain_han (c);
  if (c >= 0xFF01 && c <= 0xFF5E)
    c -= 0xFEE0;

  return c >= 0x3400 && c < 0xFE00 ? c : look_up (marks, G_N_ELEMENTS (marks), c);
}

static gboolean
is_digit (gunichar c)
{
  return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19);
}

static gboolean
is_long_mark (gunichar c)
{
  return c == 0x30FC || c == 0x2014 || c == 0x2015 || c == 0x2013 || c == '-' || c == 0x4E28 ||
         c == 0x2500;
}

/* Numbers, times and addresses keep their narrow marks: 3,000 8:30 http://… */
static gboolean
keeps_narrow (const gunichar *chars, gsize n_chars, gsize i)
{
  gunichar before = i > 0 ? chars[i - 1] : 0;
  gunichar after = i + 1 < n_chars ? chars[i + 1] : 0;

  if (chars[i] == ':' && after == '/')
    return TRUE;

  return (chars[i] == ',' || chars[i] == ':' || chars[i] == 0xFF1A) && is_digit (before) &&
         is_digit (after);
}

static gboolean
has_ascii (const gunichar *chars, gsize n_chars, gsize at, const char *word)
{
  gsize length = strlen (word);

  if (at + length > n_chars)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (chars[at + i] != (gunichar)word[i])
      return FALSE;

  return TRUE;
}

static gboolean
is_line_start (const gunichar *chars, gsize i)
{
  while (i > 0 && chars[i - 1] != '\n')
    if (!is_dropped (chars[--i]))
      return FALSE;

  return TRUE;
}

/* How many characters from @i on are the residue of an export: `**`, `##`, `[bookmark: …]`. */
static gsize
measure_residue (const gunichar *chars, gsize n_chars, gsize i)
{
  gsize end = i;

  if (chars[i] == '*' && i + 1 < n_chars && chars[i + 1] == '*')
    return 2;
  if (chars[i] == '#' && is_line_start (chars, i))
    {
      while (end < n_chars && chars[end] == '#')
        end++;
      return end - i;
    }
  if (chars[i] == '[' && has_ascii (chars, n_chars, i, "[bookmark:"))
    {
      while (end < n_chars && end - i < 80 && chars[end] != ']' && chars[end] != '\n')
        end++;
      return end < n_chars && chars[end] == ']' ? end + 1 - i : 0;
    }

  return 0;
}

/* ［2024］ and 【2024】 are the brackets of a document number. */
static void
set_year_brackets (gunichar *shadow, gsize n_chars, gsize i)
{
  if (i + 5 >= n_chars || (shadow[i + 5] != ']' && shadow[i + 5] != 0x3011))
    return;
  for (gsize k = i + 1; k < i + 5; k++)
    if (!is_digit (shadow[k]) && shadow[k] != 'X')
      return;

  shadow[i] = 0x3014;
  shadow[i + 5] = 0x3015;
}

/* A long mark or dash stands for 一 in （ー） and before 次, 年, 项. */
static void
set_lookalike_one (gunichar *shadow, const gunichar *chars, gsize n_chars, gsize i)
{
  gunichar before = i > 0 ? shadow[i - 1] : 0;
  gunichar after = i + 1 < n_chars ? zeren_shadow_char (chars[i + 1]) : 0;

  if ((before == 0xFF08 && after == 0xFF09) ||
      ((chars[i] == 0x30FC || chars[i] == 0x4E28) &&
       (after == 0x6B21 || after == 0x5E74 || after == 0x9879)))
    shadow[i] = 0x4E00;
}

static gboolean
is_han (gunichar c)
{
  return c >= 0x3400 && c < 0xA000;
}

/* A number before a point is no longer than this: 二十一. */
#define LONGEST_NUMBER 3

/* A full stop typed as a point: …上报. It stands behind words, and before others or a line's end.
 */
static gboolean
is_narrow_stop (const gunichar *shadow, const gunichar *chars, gsize n_chars, gsize i)
{
  gunichar after = i + 1 < n_chars ? chars[i + 1] : '\n';
  gsize from = i;

  if (i == 0 || !is_han (shadow[i - 1]) || !(is_han (after) || g_unichar_isspace (after)))
    return FALSE;
  while (from > 0 && i - from <= LONGEST_NUMBER && is_han (shadow[from - 1]))
    from--;

  return i - from > LONGEST_NUMBER;
}

/**
 * zeren_shadow_text:
 * @chars: (array length=n_chars): a text
 * @n_chars: its length
 *
 * Returns: (transfer full): its shadow, as long as the text; dropped characters are 0
 */
gunichar *
zeren_shadow_text (const gunichar *chars, gsize n_chars)
{
  gunichar *shadow = g_new0 (gunichar, n_chars + 1);

  for (gsize i = 0; i < n_chars; i++)
    {
      gsize residue = chars[i] == '*' || chars[i] == '#' || chars[i] == '['
                        ? measure_residue (chars, n_chars, i)
                        : 0;

      if (residue > 0)
        {
          i += residue - 1;
          continue;
        }
      if (keeps_narrow (chars, n_chars, i))
        shadow[i] = chars[i] == 0xFF1A ? ':' : chars[i];
      else
        shadow[i] = zeren_shadow_char (chars[i]);
      if (is_long_mark (shadow[i]))
        set_lookalike_one (shadow, chars, n_chars, i);
    }
  for (gsize i = 0; i < n_chars; i++)
    if (shadow[i] == '[' || shadow[i] == 0x3010)
      set_year_brackets (shadow, n_chars, i);
    else if (shadow[i] == '.' && is_narrow_stop (shadow, chars, n_chars, i))
      shadow[i] = 0x3002;

  return shadow;
}

/**
 * zeren_shadow_string:
 * @string: text typed or read elsewhere
 *
 * Returns: (transfer full): its shadow in UTF-8 without blanks
 */
char *
zeren_shadow_string (const char *string)
{
  glong n_chars;
  g_autofree gunichar *chars = g_utf8_to_ucs4_fast (string, -1, &n_chars);
  g_autofree gunichar *shadow = zeren_shadow_text (chars, n_chars);
  gsize n = 0;

  for (glong i = 0; i < n_chars; i++)
    if (shadow[i] != 0)
      shadow[n++] = shadow[i];

  return g_ucs4_to_utf8 (shadow, n, NULL, NULL, NULL);
}

gboolean
zeren_is_sentence_end (gunichar c)
{
  return c == 0x3002 || c == 0xFF1B || c == 0xFF01 || c == 0xFF1F || c == 0xFF1A;
}

/** zeren_is_closing_mark: Returns: whether @c closes a quotation or bracket */
gboolean
zeren_is_closing_mark (gunichar c)
{
  return c == 0x201D || c == 0x2019 || c == 0xFF09 || c == 0x300B || c == 0x300D || c == 0x300F ||
         c == 0x3011 || c == '"' || c == '\'';
}

ZerenRun
zeren_run_sub (ZerenRun self, gsize start, gsize end)
{
  g_assert (start <= end && end <= self.n_chars);

  return (ZerenRun){ self.chars + start, end - start };
}

/* The next character of @word, which is moved on behind it. A call for each would take longer than
 * all the rest: nearly every comparison ends with the first character. */
static inline gunichar
take_char (const char **word)
{
  const guchar *p = (const guchar *)*word;
  gunichar c;

  if (p[0] < 0x80)
    {
      *word += 1;
      return p[0];
    }
  if ((p[0] & 0xF0) == 0xE0)
    {
      *word += 3;
      return (gunichar)(p[0] & 0x0F) << 12 | (gunichar)(p[1] & 0x3F) << 6 | (p[2] & 0x3F);
    }
  c = g_utf8_get_char (*word);
  *word = g_utf8_next_char (*word);

  return c;
}

/* Returns: how many characters @word has, where it stands at @at; else 0 */
static inline gsize
match_at (ZerenRun self, gsize at, const char *word)
{
  gsize i = at;

  for (const char *p = word; *p != '\0'; i++)
    if (i >= self.n_chars || self.chars[i] != take_char (&p))
      return 0;

  return i - at;
}

gboolean
zeren_run_starts (ZerenRun self, const char *word)
{
  return match_at (self, 0, word) > 0;
}

gboolean
zeren_run_ends (ZerenRun self, const char *word)
{
  gsize length = 0;

  for (const char *p = word; *p != '\0'; length++)
    take_char (&p);

  return length <= self.n_chars && match_at (self, self.n_chars - length, word) > 0;
}

gssize
zeren_run_find (ZerenRun self, gsize from, const char *word)
{
  const char *rest = word;
  gunichar first = take_char (&rest);

  for (gsize i = from; i < self.n_chars; i++)
    if (self.chars[i] == first && match_at (self, i, word) > 0)
      return i;

  return -1;
}

gboolean
zeren_run_has (ZerenRun self, const char *word)
{
  return zeren_run_find (self, 0, word) >= 0;
}

const char *
zeren_run_starts_any (ZerenRun self, const char *const *words)
{
  char first[6] = { 0 };
  int n = self.n_chars > 0 ? g_unichar_to_utf8 (self.chars[0], first) : 0;

  for (gsize i = 0; n > 0 && words[i] != NULL; i++)
    if (words[i][0] == first[0] && strncmp (words[i], first, n) == 0 &&
        zeren_run_starts (self, words[i]))
      return words[i];

  return NULL;
}

const char *
zeren_run_ends_any (ZerenRun self, const char *const *words)
{
  for (gsize i = 0; words[i] != NULL; i++)
    if (zeren_run_ends (self, words[i]))
      return words[i];

  return NULL;
}

const char *
zeren_run_has_any (ZerenRun self, const char *const *words)
{
  for (gsize i = 0; words[i] != NULL; i++)
    if (zeren_run_has (self, words[i]))
      return words[i];

  return NULL;
}

gboolean
zeren_run_equal (ZerenRun a, ZerenRun b)
{
  return a.n_chars == b.n_chars &&
         (a.n_chars == 0 || memcmp (a.chars, b.chars, a.n_chars * sizeof (gunichar)) == 0);
}

char *
zeren_run_dup (ZerenRun self)
{
  return g_ucs4_to_utf8 (self.chars, self.n_chars, NULL, NULL, NULL);
}
