/* zeren-line-marks.c: the marks that a line ends with and the brackets it leaves open
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-lines-private.h"

/** zeren_page_last_mark: Returns: the last character of a line, closing marks aside, 0 for none */
gunichar
zeren_page_last_mark (const ZerenPage *page, const ZerenLine *line)
{
  gsize i = line->end;

  while (i > line->start)
    {
      gunichar c = page->shadow[--i];

      if (c != 0 && !zeren_is_closing_mark (c))
        return c;
    }

  return 0;
}

/* …报局办公室。（责任单位：办公室）: the sentence ended before the bracket. */
static gboolean
ends_before_bracket (const ZerenPage *page, const ZerenLine *line)
{
  gunichar above = 0;
  gboolean open = FALSE;

  for (gsize i = line->end; i > line->start; i--)
    {
      gunichar c = page->shadow[i - 1];

      if (c == 0)
        continue;
      if (open)
        return zeren_is_sentence_end (c);
      if (above == 0 && c != 0xFF09)
        return FALSE;
      above = c;
      open = c == 0xFF08;
    }

  return FALSE;
}

/** zeren_page_ends_sentence: Returns: whether a line is the end of a sentence */
gboolean
zeren_page_ends_sentence (const ZerenPage *page, const ZerenLine *line)
{
  return zeren_is_sentence_end (zeren_page_last_mark (page, line)) ||
         ends_before_bracket (page, line);
}

/**
 * zeren_page_count_open:
 * @depth: how many brackets are open before the line
 * @closes: (inout): set where the last of them is closed
 *
 * Returns: how many brackets are open behind it
 */
int
zeren_page_count_open (const ZerenPage *page, const ZerenLine *line, int depth, gboolean *closes)
{
  for (gsize i = line->start; i < line->end; i++)
    {
      gunichar c = page->shadow[i];

      if (c == 0xFF08 || c == 0x300A)
        depth++;
      else if ((c == 0xFF09 || c == 0x300B) && depth > 0 && --depth == 0)
        *closes = TRUE;
    }

  return depth;
}

/**
 * zeren_page_stops_short:
 *
 * Returns: whether a line ends with a word that needs another behind it: …，每半年开展 / 一次检查
 */
gboolean
zeren_page_stops_short (const ZerenPage *page, const ZerenLine *line)
{
  static const char *const words[] = { "开展", "组织", "进行", "召开", "举行", "的", "和", "及",
                                       "与",   "或",   "于",   "在",   "对",   "向", "将", "由",
                                       "按",   "每",   "至少", "应当", "负责", NULL };
  gunichar tail[3];
  gsize n = 0;

  for (gsize i = line->end; i > line->start && n < 2; i--)
    if (page->shadow[i - 1] != 0)
      tail[1 - n++] = page->shadow[i - 1];

  return n == 2 && zeren_run_ends_any ((ZerenRun){ tail, 2 }, words) != NULL;
}

/**
 * zeren_page_needs_object:
 *
 * Returns: whether a line ends with a word that is never the last of a sentence, however short the
 * line is: 项目负责人应当 / 每月…, 发生事故后，1小时内 / 向…报告
 */
gboolean
zeren_page_needs_object (const ZerenPage *page, const ZerenLine *line)
{
  static const char *const words[] = { "应当",   "必须", "不得",   "不少于", "小时内", "日内",
                                       "分钟内", "每月", "每年",   "每周",   "每日",   "每季度",
                                       "每半年", "填写", "使用前", "完成后", "发生后", NULL };
  gunichar tail[3];
  gsize n = 0;

  for (gsize i = line->end; i > line->start && n < 3; i--)
    if (page->shadow[i - 1] != 0)
      tail[2 - n++] = page->shadow[i - 1];

  return n == 3 && zeren_run_ends_any ((ZerenRun){ tail, 3 }, words) != NULL;
}
