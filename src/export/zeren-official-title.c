/* zeren-official-title.c: the shape of a title over several lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-official-title-private.h"

#include <string.h>

/* A line of the type area takes 20 characters of size 二号; one is left for air. Widths are counted
 * in half characters. */
#define MAX_LINE  38
#define FORBIDDEN 1000000

static guint
width_of (gunichar c)
{
  return c < 0x2000 ? 1 : 2;
}

static gboolean
is_one_of (gunichar c, const char *set)
{
  return c != 0 && g_utf8_strchr (set, -1, c) != NULL;
}

static gboolean
is_word_char (gunichar c)
{
  return c < 0x80 && g_ascii_isalnum ((char)c);
}

static gboolean
ends_with_guanyu (const gunichar *chars, gsize position)
{
  return position >= 2 && chars[position - 2] == 0x5173 && chars[position - 1] == 0x4E8E;
}

/* What it costs to break before @position: a line begins or ends with sense, not inside a word, a
 * number, a name in 《》 or a placeholder. */
static gint64
cost_of_break (const gunichar *chars, gsize position, int depth)
{
  gunichar before = chars[position - 1], after = chars[position];

  if (is_one_of (after, "，。、；：！？》”’）〕】") || is_one_of (before, "《“‘（〔【") ||
      (is_word_char (before) && is_word_char (after)) || before == ' ' || after == ' ')
    return FORBIDDEN;
  if (depth > 0)
    return 400;
  if (ends_with_guanyu (chars, position) || is_one_of (before, "、》】") ||
      is_one_of (after, "《【") || before == 0x7684 /* 的 */)
    return 0;
  if (after == 0x7684)
    return 120;

  return 30;
}

/* The cheapest breaks of one stretch of a title into @n_lines lines, or a cost of FORBIDDEN. */
static gint64
find_breaks (const gunichar *chars, gsize length, guint n_lines, gsize *ends)
{
  g_autofree gint64 *best = g_new (gint64, (n_lines + 1) * (length + 1));
  g_autofree gsize *from = g_new0 (gsize, (n_lines + 1) * (length + 1));
  g_autofree guint *sum = g_new0 (guint, length + 1);
  g_autofree int *depth = g_new0 (int, length + 1);
  gint64 target;

  for (gsize i = 0; i < length; i++)
    {
      sum[i + 1] = sum[i] + width_of (chars[i]);
      depth[i + 1] = depth[i] + (is_one_of (chars[i], "《【“") ? 1 : 0) -
                     (is_one_of (chars[i], "》】”") ? 1 : 0);
    }
  target = sum[length] / n_lines;

  for (gsize i = 0; i < (n_lines + 1) * (length + 1); i++)
    best[i] = 2 * FORBIDDEN;
  best[0] = 0;

  for (guint line = 1; line <= n_lines; line++)
    {
      for (gsize end = 1; end <= length; end++)
        {
          gint64 breaking = end == length ? 0 : cost_of_break (chars, end, depth[end]);

          for (gsize start = end; start-- > 0 && sum[end] - sum[start] <= MAX_LINE;)
            {
              gint64 off = (gint64)(sum[end] - sum[start]) - target;
              gint64 cost = best[(line - 1) * (length + 1) + start] + breaking + off * off;

              if (cost < best[line * (length + 1) + end])
                {
                  best[line * (length + 1) + end] = cost;
                  from[line * (length + 1) + end] = start;
                }
            }
        }
    }

  for (guint line = n_lines, end = length; line > 0; line--)
    {
      ends[line - 1] = end;
      end = from[line * (length + 1) + end];
    }

  return best[n_lines * (length + 1) + length];
}

static void
shape_stretch (GStrvBuilder *lines, const char *text)
{
  glong length;
  g_autofree gunichar *chars = g_utf8_to_ucs4_fast (text, -1, &length);
  g_autofree gsize *ends = g_new0 (gsize, length + 1);
  guint width = 0, n_lines;
  gsize start = 0;

  for (glong i = 0; i < length; i++)
    width += width_of (chars[i]);
  n_lines = (width + MAX_LINE - 1) / MAX_LINE;
  if (n_lines < 2)
    {
      g_strv_builder_add (lines, text);
      return;
    }

  while (n_lines < (guint)length && find_breaks (chars, length, n_lines, ends) >= FORBIDDEN)
    n_lines++;
  for (guint i = 0; i < n_lines; i++)
    {
      g_strv_builder_take (lines,
                           g_ucs4_to_utf8 (chars + start, ends[i] - start, NULL, NULL, NULL));
      start = ends[i];
    }
}

/**
 * zeren_official_shape_title:
 * @title: a title; a line feed asks for a new line
 *
 * Lines of even length that break where the sense does, as GB/T 9704 asks of a title that does not
 * fit on one line (domain.md 1.3).
 *
 * Returns: (transfer full): the lines
 */
char **
zeren_official_shape_title (const char *title)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) stretches = g_strsplit (title, "\n", -1);

  for (guint i = 0; stretches[i] != NULL; i++)
    shape_stretch (lines, stretches[i]);

  return g_strv_builder_end (lines);
}
