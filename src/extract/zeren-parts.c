/* zeren-parts.c: sentences and their parts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-parts-private.h"

#include "zeren-frequency-reader.h"

/* A bracket that holds more than this is more likely one that was never closed. */
#define LONGEST_BRACKET 200

static gunichar
closing_of (gunichar c)
{
  switch (c)
    {
    case U'（':
      return U'）';
    case U'《':
      return U'》';
    case U'“':
      return U'”';
    case U'【':
      return U'】';
    default:
      return 0;
    }
}

/* For each opening bracket where it closes, 0 where it does not; one pass with a stack. */
static gsize *
pair_brackets (const ZerenChars *text)
{
  gsize *closes = g_new0 (gsize, text->length + 1);
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (gsize i = 0; i < text->length; i++)
    {
      gunichar c = text->chars[i];

      if (closing_of (c) != 0)
        g_array_append_val (open, i);
      while (open->len > 0 && c != 0 && (c == U'）' || c == U'》' || c == U'”' || c == U'】'))
        {
          gsize at = g_array_index (open, gsize, open->len - 1);

          g_array_set_size (open, open->len - 1);
          if (closing_of (text->chars[at]) != c)
            continue;
          if (i - at <= LONGEST_BRACKET)
            closes[at] = i;
          break;
        }
    }

  return closes;
}

static gboolean
is_sign (gunichar c)
{
  return c == U'，' || c == U'；' || c == U'。' || c == U'：' || c == U'！' || c == U'？';
}

gboolean
zeren_part_ends_sentence (const ZerenPart *self)
{
  return self->sign != U'，' && self->sign != U'：';
}

static gboolean
explains_word (const ZerenChars *text, const ZerenTimeMark *mark)
{
  return mark->kind == ZEREN_MARK_POINT && mark->start >= 3 &&
         zeren_chars_eat_back (
           text, mark->start, "汛期（ 防火期（ 期间（ 季节（ 采暖期（ 供暖期（") > 0 &&
         zeren_chars_at (text, mark->end) == U'）';
}

/* 每周检查一次（任务重的，每月至少一次）: the bracket only says where it is otherwise. */
static void
drop_asides (const ZerenChars *text, GArray *marks)
{
  gsize open = 0;
  gboolean is_told = FALSE;

  for (guint i = 0; i < marks->len && open == 0; i++)
    {
      const ZerenTimeMark *mark = &g_array_index (marks, ZerenTimeMark, i);
      gsize from = i > 0                        ? g_array_index (marks, ZerenTimeMark, i - 1).end
                   : explains_word (text, mark) ? mark->start - 1
                                                : mark->start;

      /* 汛期（5月1日至9月30日）实行…: says what the word before it means. */
      is_told |= mark->kind == ZEREN_MARK_COUNT || explains_word (text, mark);
      for (gsize at = from; at < mark->start && is_told; at++)
        if (text->chars[at] == U'（')
          open = at;
    }

  for (guint i = marks->len; i > 0 && open > 0; i--)
    if (g_array_index (marks, ZerenTimeMark, i - 1).start > open &&
        !zeren_chars_contain (text, open, g_array_index (marks, ZerenTimeMark, i - 1).start, "）"))
      g_array_remove_index (marks, i - 1);
}

/** zeren_read_marks_in: Returns: (transfer full): the expressions in a range, placed in @text */
GArray *
zeren_read_marks_in (const ZerenChars *text,
                     gsize start,
                     gsize end,
                     const ZerenVocabulary *vocabulary)
{
  GArray *marks = zeren_read_time_marks (text->chars + start, end - start, vocabulary);

  for (guint i = 0; i < marks->len; i++)
    {
      ZerenTimeMark *mark = &g_array_index (marks, ZerenTimeMark, i);

      mark->start += start;
      mark->end += start;
      mark->bound_start += start;
      mark->bound_end += start;
    }
  drop_asides (text, marks);

  return marks;
}

/** zeren_skip_opening: Returns: where the words begin behind 并, 同时, 一是 … */
gsize
zeren_skip_opening (const ZerenChars *text,
                    gsize start,
                    gsize end,
                    const ZerenVocabulary *vocabulary)
{
  gsize at = start;
  gsize length;

  while (at < end &&
         (length = zeren_chars_eat (text, at, "◆ ● ■ ◇ ○ □ ※ ☆ ★ ▲ ► ▪ • · — ― － - *")) > 0)
    at += length;
  while (at < end && (length = zeren_vocabulary_match (
                        vocabulary, ZEREN_WORDS_OPENING, text->chars + at, end - at)) > 0)
    {
      if (zeren_vocabulary_match (vocabulary, ZEREN_WORDS_SOFT, text->chars + at, end - at) > 0)
        break;
      /* 第一责任人, 第一时间 and 第一季度 are no openings. */
      if (zeren_chars_eat (text, at, "第") > 0 && zeren_chars_at (text, at + length) != U'，')
        break;
      at += length;
    }

  return at < end ? at : start;
}

static void
free_part (gpointer data)
{
  ZerenPart *part = data;

  g_array_unref (part->marks);
  g_free (part);
}

static void
add_part (GPtrArray *parts,
          const ZerenChars *text,
          gsize start,
          gsize end,
          const ZerenVocabulary *vocabulary)
{
  ZerenPart *part;

  if (start >= end)
    return;

  part = g_new0 (ZerenPart, 1);
  part->start = start;
  part->end = end;
  part->sign = zeren_chars_at (text, end);
  part->core = zeren_skip_opening (text, start, end, vocabulary);
  part->marks = zeren_read_marks_in (text, start, end, vocabulary);
  g_ptr_array_add (parts, part);
}

/** zeren_split_parts: Returns: (transfer full) (element-type ZerenPart): the parts, in order */
GPtrArray *
zeren_split_parts (const ZerenChars *text, gsize start, const ZerenVocabulary *vocabulary)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (free_part);
  g_autofree gsize *closes = pair_brackets (text);
  gsize from = start;

  for (gsize i = start; i < text->length; i++)
    {
      if (closes[i] > 0)
        i = closes[i];
      else if (is_sign (text->chars[i]))
        {
          add_part (parts, text, from, i, vocabulary);
          from = i + 1;
        }
    }
  add_part (parts, text, from, text->length, vocabulary);

  return parts;
}
