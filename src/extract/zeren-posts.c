/* zeren-posts.c: the posts that a plan names; never the names of persons
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-findings-private.h"
#include "zeren-found-private.h"
#include "zeren-shadow-private.h"

#include <string.h>

#define HOLDER_CHARS 24
#define LABEL_CHARS  8

/* Lists of a leading group: 组长：…, 副组长：… */
static const char *const group_posts[] = {
  "常务副组长", "副组长", "组长",   "成员",   "总指挥", "副总指挥", "指挥长",   "副指挥长",
  "办公室主任", "主任",   "副主任", "联络员", "秘书长", "召集人",   "副召集人", NULL,
};

/* 某某是第一责任人 */
static const char *const responsible_posts[] = {
  "第一责任人", "直接责任人", "主要责任人", "具体责任人", NULL,
};

static const char *const responsible_links[] = { "是", "为", "作为", "担任", NULL };

/* What the title of an office ends with. */
static const char *const office_words[] = {
  "书记",   "局长",   "主任", "科长", "处长",   "校长", "部长",   "厅长",     "所长",   "站长",
  "镇长",   "乡长",   "县长", "市长", "区长",   "省长", "院长",   "园长",     "队长",   "会长",
  "主席",   "经理",   "总监", "厂长", "董事长", "股长", "秘书长", "委员",     "负责人", "组长",
  "巡视员", "调研员", "专员", "班长", "团长",   "主管", "领导",   "负责同志", "成员",   NULL,
};

/* The commonest surnames: a title that could begin with one is cut down to its last word. */
static const char surnames[] =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏"
  "吕丁任沈姚卢姜崔钟谭陆汪范廖石韦贾夏付邹熊白孟秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃"
  "武戴莫孔向汤";

/* With these in front no name can be meant. */
static const char *const office_openings[] = {
  "党",   "副",   "局",   "常务", "办公室", "分管", "主管", "各",   "县",   "市",   "镇",
  "区",   "乡",   "村",   "校",   "院",     "公司", "科",   "处",   "工会", "本",   "我",
  "机关", "政府", "政工", "安全", "主要",   "部门", "单位", "企业", "学校", "项目", "社区",
  "街道", "委",   "纪",   "团",   "总",     "财务", "综合", "其他", "班子", "领导", NULL,
};

static gboolean
begins_with_surname (ZerenRun run)
{
  char c[7] = { 0 };

  if (run.n_chars == 0 || zeren_run_starts_any (run, office_openings) != NULL)
    return FALSE;
  g_unichar_to_utf8 (run.chars[0], c);

  return strstr (surnames, c) != NULL;
}

/* Returns: how many characters at the end of @run name an office and nobody; 0 where none do */
static gsize
measure_office (ZerenRun run, gboolean name_stands_apart)
{
  const char *word = zeren_run_ends_any (run, office_words);
  gsize length;

  if (word == NULL || run.n_chars > HOLDER_CHARS)
    return 0;
  if (name_stands_apart || !begins_with_surname (run))
    return run.n_chars;
  length = g_utf8_strlen (word, -1);
  if (run.n_chars > length && run.chars[run.n_chars - length - 1] == 0x526F)
    length++;

  return length;
}

static void
add_post (const ZerenOutline *outline,
          GPtrArray *posts,
          const ZerenParagraph *paragraph,
          const char *title,
          gsize start,
          gsize end,
          gsize holder_start,
          gsize holder_end)
{
  ZerenFoundPost *post = g_new0 (ZerenFoundPost, 1);

  post->clause = paragraph->clause;
  post->title = g_strdup (title);
  post->start = zeren_paragraph_get_text_start (paragraph, start);
  post->end = zeren_paragraph_get_text_end (paragraph, end);
  if (holder_end > holder_start)
    post->holder_title = zeren_paragraph_dup_quote (
      paragraph, outline->text, holder_start, holder_end);
  g_ptr_array_add (posts, post);
}

static gboolean
is_separator (gunichar c)
{
  return c == 0x3001 || c == 0xFF0C || c == 0xFF1B || c == 0x3002 || c == 0xFF08 || c == 0xFF09 ||
         c == ' ' || c == 0xFF1A;
}

/* Words end at marks, and where the text has a blank. */
static gsize
find_word_end (const ZerenParagraph *paragraph, gsize from)
{
  gsize i = from;

  while (i < paragraph->n_chars && !is_separator (paragraph->chars[i]))
    {
      i++;
      if (i < paragraph->n_chars && paragraph->map[i] > paragraph->map[i - 1] + 1)
        break;
    }

  return i;
}

/* 组长：某局局长 张某某: a post for each title in the list, or one without a title. */
static void
add_holders (const ZerenOutline *outline,
             GPtrArray *posts,
             const ZerenParagraph *paragraph,
             const char *title,
             gsize from)
{
  ZerenRun run = { paragraph->chars, paragraph->n_chars };
  gboolean apart = FALSE, found = FALSE;

  for (gsize at = from; at < run.n_chars;)
    {
      gsize end = find_word_end (paragraph, at);
      ZerenRun word = zeren_run_sub (run, at, end);

      apart = apart || (word.n_chars >= 2 && word.n_chars <= 4 &&
                        zeren_run_ends_any (word, office_words) == NULL);
      at = end + (end < run.n_chars && is_separator (run.chars[end]));
    }
  for (gsize at = from; at < run.n_chars;)
    {
      gsize end = find_word_end (paragraph, at);
      gsize length = measure_office (zeren_run_sub (run, at, end), apart);

      if (length > 0)
        {
          add_post (outline, posts, paragraph, title, end - length, end, end - length, end);
          found = TRUE;
        }
      at = end + (end < run.n_chars && is_separator (run.chars[end]));
    }
  if (!found)
    add_post (outline, posts, paragraph, title, 0, from, 0, 0);
}

static void
find_group_post (const ZerenOutline *outline, GPtrArray *posts, const ZerenParagraph *paragraph)
{
  ZerenRun run = { paragraph->chars, paragraph->n_chars };
  ZerenRun head;
  gsize start = paragraph->body, colon = start;
  const char *title;

  while (colon < run.n_chars && colon - start < LABEL_CHARS && run.chars[colon] != 0xFF1A)
    colon++;
  if (colon >= run.n_chars || run.chars[colon] != 0xFF1A)
    return;
  head = zeren_run_sub (run, start, colon);
  title = zeren_run_starts_any (head, group_posts);
  if (title != NULL && (gsize)g_utf8_strlen (title, -1) == head.n_chars)
    add_holders (outline, posts, paragraph, title, colon + 1);
}

static gsize
find_phrase_start (ZerenRun run, gsize end)
{
  while (end > 0 && run.chars[end - 1] != 0xFF0C && run.chars[end - 1] != 0x3002 &&
         run.chars[end - 1] != 0xFF1B && run.chars[end - 1] != 0xFF1A)
    end--;

  return end;
}

/* 局长是安全生产第一责任人 */
static void
find_responsible_posts (const ZerenOutline *outline,
                        GPtrArray *posts,
                        const ZerenParagraph *paragraph)
{
  ZerenRun run = { paragraph->chars, paragraph->n_chars };

  for (gsize at = paragraph->body; at < run.n_chars; at++)
    {
      const char *title = zeren_run_starts_any (zeren_run_sub (run, at, run.n_chars),
                                                responsible_posts);
      gsize phrase, length = 0;

      if (title == NULL)
        continue;
      phrase = MAX (paragraph->body, find_phrase_start (run, at));
      for (gsize link = phrase; link < at && link - phrase <= HOLDER_CHARS; link++)
        {
          ZerenRun subject = zeren_run_sub (run, phrase, link);

          if (zeren_run_starts_any (zeren_run_sub (run, link, at), responsible_links) == NULL ||
              (length = measure_office (subject, FALSE)) == 0)
            continue;
          add_post (outline,
                    posts,
                    paragraph,
                    title,
                    phrase,
                    at + g_utf8_strlen (title, -1),
                    link - length,
                    link);
          break;
        }
      at += g_utf8_strlen (title, -1) - 1;
    }
}

/**
 * zeren_find_posts:
 * @outline: an outline
 * @posts: (element-type ZerenFoundPost): what is found is added here
 *
 * Only titles of offices are read; names of persons are left out.
 */
void
zeren_find_posts (const ZerenOutline *outline, GPtrArray *posts)
{
  for (guint i = 0; i < outline->paragraphs->len; i++)
    {
      const ZerenParagraph *paragraph = outline->paragraphs->pdata[i];

      if (paragraph->table != 0 || paragraph->section == ZEREN_SECTION_GROUNDS)
        continue;
      find_group_post (outline, posts, paragraph);
      if (paragraph->section != ZEREN_SECTION_SIGNATURE)
        find_responsible_posts (outline, posts, paragraph);
    }
}
