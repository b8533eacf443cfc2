/* zeren-marker.c: the numbers that clauses begin with (domain.md 4.8)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-marker-private.h"

#define MAX_VALUE          9999
#define BARE_HEADING_CHARS 16

/* Behind a number these words show that the line goes on with a reference: 第三条的规定, （二）项.
 */
static const char *const reference_words[] = {
  "的",   "规定", "第", "、第", "和第", "或第", "或者第", "及第", "至第", "所",   "中规",
  "以外", "以下", "款", "项",   "之规", "要求", "，第",   "，依", "）、", "前款", NULL,
};

static const char *const item_reference_words[] = {
  "项",   "款",     "目",     "、（",   "至（", "和（", "或（",
  "及（", "或者（", "、第（", "至第（", "规定", NULL,
};

/* Words of the clause itself that only begin like a reference: （二）项目未验收的 */
static const char *const no_reference_words[] = {
  "项目",     "目标",     "目录",     "目前", "目的", "款项", "款物",     "规定期限",
  "规定时限", "规定时间", "规定动作", "所有", "所属", "所在", "要求不严", NULL,
};

/* What a number at the beginning of a line may count. */
static const char *const counted_words[] = {
  "年", "月", "日", "时", "分", "秒", "天", "周", "季", "个", "次", "人", "名", "位",   "项", "条",
  "款", "类", "级", "种", "处", "户", "家", "件", "份", "台", "套", "辆", "部", "所",   "万", "亿",
  "元", "倍", "度", "米", "公", "平", "吨", "升", "克", "号", "页", "篇", "章", "小时", "工", "多",
  "余", "至", "到", "或", "以", "比", "成", "折", "岁", "届", "期", "批", "场", "轮",   "遍", "支",
  "组", "层", "楼", "室", "座", "块", "张", "本", "册", "课", "学", NULL,
};

/* 2.5万元 is an amount. */
static const char *const amount_words[] = { "万", "亿", "元",   "米",   "吨", "倍", "公里", "公斤",
                                            "千", "平", "小时", "毫升", "%",  "‰",  "℃",    NULL };

/* 2.11月底前 is the second item, that begins with a month. */
static const char *const date_words[] = { "月", "日", "年", "时", "点", NULL };

/* 三、四月份 is a span of months and no heading. */
static const char *const span_words[] = { "月", "季", "年", "日", "级", "类", "十", "号", NULL };

static guint
han_digit (gunichar c)
{
  static const gunichar digits[] = { 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94,
                                     0x516D, 0x4E03, 0x516B, 0x4E5D };

  for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
    if (c == digits[i])
      return i + 1;

  return c == 0x4E24 ? 2 : 0;
}

static guint
han_unit (gunichar c)
{
  return c == 0x5341 ? 10 : c == 0x767E ? 100 : c == 0x5343 ? 1000 : 0;
}

/**
 * zeren_parse_han_number:
 * @run: shadow text
 * @from: where to begin
 * @value: (out): the number, at most 9999
 *
 * Returns: how many characters it has, 0 where there is none
 */
gsize
zeren_parse_han_number (ZerenRun run, gsize from, guint *value)
{
  guint total = 0, digit = 0;
  gsize i = from;

  for (; i < run.n_chars && i - from < 9; i++)
    {
      gunichar c = run.chars[i];
      guint unit = han_unit (c);

      if (unit > 0)
        {
          total += (digit > 0 ? digit : 1) * unit;
          digit = 0;
        }
      else if (han_digit (c) > 0 && digit == 0)
        digit = han_digit (c);
      else if ((c == 0x3007 || c == 0x96F6) && i > from)
        continue;
      else
        break;
    }
  *value = total + digit;

  return *value > 0 && *value <= MAX_VALUE ? i - from : 0;
}

/** zeren_parse_arabic_number: Returns: how many digits stand at @from, 0 for none or too many */
gsize
zeren_parse_arabic_number (ZerenRun run, gsize from, guint *value)
{
  gsize i = from;

  *value = 0;
  for (; i < run.n_chars && run.chars[i] >= '0' && run.chars[i] <= '9'; i++)
    {
      if (i - from >= 4)
        return 0;
      *value = *value * 10 + (run.chars[i] - '0');
    }

  return i - from;
}

static gunichar
char_at (ZerenRun run, gsize i)
{
  return i < run.n_chars ? run.chars[i] : 0;
}

static gboolean
has_gap (ZerenRun run, const gsize *map, gsize i)
{
  return i > 0 && i < run.n_chars && map != NULL && map[i] > map[i - 1] + 1;
}

static gboolean
refers (ZerenRun run, const gsize *map, gsize at, const char *const *words)
{
  ZerenRun rest = zeren_run_sub (run, at, run.n_chars);

  return !has_gap (run, map, at) && zeren_run_starts_any (rest, no_reference_words) == NULL &&
         zeren_run_starts_any (rest, words) != NULL;
}

/* 第十条 第三章 第二部分; 第十条之一 counts as the tenth again */
static ZerenMarker
parse_ordinal (ZerenRun run, const gsize *map)
{
  static const struct
  {
    const char *word;
    ZerenMarkerClass marker_class;
  } units[] = {
    { "编", ZEREN_MARKER_PART },    { "篇", ZEREN_MARKER_PART },    { "部分", ZEREN_MARKER_PART },
    { "章", ZEREN_MARKER_CHAPTER }, { "节", ZEREN_MARKER_SECTION }, { "条", ZEREN_MARKER_ARTICLE },
  };
  ZerenMarker none = { 0 };
  guint value, further;
  gsize length = zeren_parse_han_number (run, 1, &value), at;

  if (length == 0)
    length = zeren_parse_arabic_number (run, 1, &value);
  if (length == 0)
    return none;
  at = 1 + length;
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      if (!zeren_run_starts (zeren_run_sub (run, at, run.n_chars), units[i].word))
        continue;
      at += g_utf8_strlen (units[i].word, -1);
      if (char_at (run, at) == 0x4E4B &&
          (length = zeren_parse_han_number (run, at + 1, &further)) > 0)
        at += 1 + length;
      if (refers (run, map, at, reference_words))
        return none;
      return (ZerenMarker){ units[i].marker_class, value, at, FALSE, 0 };
    }

  return none;
}

static gboolean
is_point (gunichar c)
{
  return c == '.' || c == 0x3001;
}

static gsize
skip_point (ZerenRun run, gsize at)
{
  return is_point (char_at (run, at)) ? at + 1 : at;
}

/* 三、四月 may join two months; 三、十一月 is the third item, that begins with a month. */
static gboolean
is_span (ZerenRun run, const gsize *map, gsize at, gsize length, guint value, guint next)
{
  return next == value + 1 && !has_gap (run, map, at) &&
         zeren_run_starts_any (zeren_run_sub (run, at + length, run.n_chars), span_words) != NULL;
}

/* 壹、 贰、 … 拾贰、: the numbers that cannot be altered */
static gsize
parse_formal_number (ZerenRun run, guint *value)
{
  static const gunichar digits[] = { 0x58F9, 0x8D30, 0x53C1, 0x8086, 0x4F0D,
                                     0x9646, 0x67D2, 0x634C, 0x7396 };
  gsize at = char_at (run, 0) == 0x62FE ? 1 : 0;

  *value = 10 * (guint)at;
  for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
    if (char_at (run, at) == digits[i])
      {
        *value += i + 1;
        return at + 1;
      }

  return at;
}

/* 一、 一. 一） and, with a blank behind it, 一 */
static ZerenMarker
parse_han (ZerenRun run, const gsize *map)
{
  ZerenMarker none = { 0 };
  guint value, next;
  gsize at = parse_formal_number (run, &value), length;
  gunichar mark;

  if (at > 0 && is_point (char_at (run, at)))
    return (ZerenMarker){ ZEREN_MARKER_HAN, value, at + 1, FALSE, 0 };
  at = zeren_parse_han_number (run, 0, &value);
  if (at == 0 || value > 99)
    return none;
  mark = char_at (run, at);
  if (mark == 0xFF09)
    return (ZerenMarker){ ZEREN_MARKER_HAN_BRACKET, value, skip_point (run, at + 1), TRUE, 0 };
  if (is_point (mark))
    {
      length = zeren_parse_han_number (run, at + 1, &next);
      return (ZerenMarker){ ZEREN_MARKER_HAN,
                            value,
                            at + 1,
                            length > 0 && is_span (run, map, at + 1, length, value, next),
                            0 };
    }
  if (mark == 0xFF0C)
    return (ZerenMarker){ ZEREN_MARKER_HAN, value, at + 1, TRUE, 0 };
  if (has_gap (run, map, at) && run.n_chars <= 40 &&
      !zeren_is_sentence_end (run.chars[run.n_chars - 1]))
    return (ZerenMarker){ ZEREN_MARKER_HAN, value, at, TRUE, 0 };

  return none;
}

/* A closing bracket of another kind is a slip of the typist: （一〉 */
static gboolean
is_odd_closing (gunichar c)
{
  return c == 0x3009 || c == 0x300B || c == 0x3015 || c == 0x3011 || c == 0x300D || c == ']' ||
         c == 0xFF3D || c == '}' || c == 0xFF5D || c == '>' || c == 0xFF1E;
}

static gboolean
is_odd_opening (gunichar c)
{
  return c == 0x3008 || c == 0x300A || c == 0x3014 || c == 0x3010 || c == '[' || c == 0xFF3B ||
         c == '{' || c == 0xFF5B || c == '<' || c == 0xFF1C;
}

/* （一） （1）; 〈一） */
static ZerenMarker
parse_bracket (ZerenRun run, const gsize *map)
{
  ZerenMarker none = { 0 };
  ZerenMarkerClass marker_class = ZEREN_MARKER_HAN_BRACKET;
  guint value;
  gsize length = zeren_parse_han_number (run, 1, &value), at;
  gunichar closing;
  gboolean is_odd;

  if (length == 0)
    {
      marker_class = ZEREN_MARKER_ARABIC_BRACKET;
      length = zeren_parse_arabic_number (run, 1, &value);
    }
  if (length == 0 || value == 0 || value > 199)
    return none;
  closing = char_at (run, 1 + length);
  is_odd = run.chars[0] != 0xFF08 || closing != 0xFF09;
  if (closing != 0xFF09 && (run.chars[0] != 0xFF08 || !is_odd_closing (closing)))
    return none;
  at = length + 2;
  if (refers (run, map, at, item_reference_words))
    return none;

  return (ZerenMarker){ marker_class, value, skip_point (run, at), FALSE, 0, is_odd };
}

static gboolean
is_han (gunichar c)
{
  return c >= 0x4E00 && c <= 0x9FFF;
}

/* 3 工作机制 counts nothing; 3 工作日 does. */
static gboolean
is_counted (ZerenRun rest)
{
  static const char *const nouns[] = {
    "工作机", "工作职", "工作要", "工作措", "工作目", "工作任", "工作原", "工作流", "工作内",
    "工作安", "工作保", "工作重", "工作步", "工作分", "工程",   "组织",   "组成",   "公开",
    "公示",   "公共",   "时间",   "时限",   "日常",   "部门",   "部署",   "学习",   "学校",
    "分工",   "分类",   "分级",   "成员",   "成果",   "成效",   "项目",   "处置",   "处理",
    "处罚",   "级别",   "类别",   "台账",   "章程",   "期限",   "条件",   "年度",   "月度",
    "周期",   "人员",   "人事",   "名词",   NULL,
  };

  return zeren_run_starts_any (rest, counted_words) != NULL &&
         zeren_run_starts_any (rest, nouns) == NULL;
}

/* 1 总则, as standards number their headings: short, and nothing that is counted. */
static gboolean
is_bare_heading (ZerenRun run, const gsize *map, gsize at)
{
  ZerenRun rest = zeren_run_sub (run, at, run.n_chars);

  if (!has_gap (run, map, at) || rest.n_chars < 2 || rest.n_chars > BARE_HEADING_CHARS ||
      is_counted (rest))
    return FALSE;
  for (gsize i = 0; i < rest.n_chars; i++)
    if (!is_han (rest.chars[i]))
      return FALSE;

  return TRUE;
}

/* 2 每日巡查，填写记录。 in rules whose numbers have no mark: words of a sentence behind a blank */
static gboolean
is_bare_item (ZerenRun run, const gsize *map, gsize at)
{
  ZerenRun rest = zeren_run_sub (run, at, run.n_chars);

  static const char *const times[] = { "月末", "月底", "月初", "季末", "季度",
                                       "年末", "年底", "日常", NULL };

  return has_gap (run, map, at) && rest.n_chars >= 4 && is_han (rest.chars[0]) &&
         (!is_counted (rest) || zeren_run_starts_any (rest, times) != NULL) &&
         (zeren_run_has (rest, "，") || zeren_is_sentence_end (rest.chars[rest.n_chars - 1]));
}

/* 1. 1、 1） 1.1 1.1.1; 1.5万元 is told apart by its place in a list */
static ZerenMarker
parse_arabic (ZerenRun run, const gsize *map)
{
  ZerenMarker none = { 0 };
  guint value, prefix = 0, depth = 0;
  gsize at = zeren_parse_arabic_number (run, 0, &value), length;
  gsize point = at + 1;

  if (at == 0 || at > 3 || value == 0)
    return none;
  if (char_at (run, at) == 0xFF09)
    return (ZerenMarker){ ZEREN_MARKER_ARABIC_HALF, value, skip_point (run, at + 1), FALSE, 0 };
  if (!is_point (char_at (run, at)))
    return is_bare_heading (run, map, at) || is_bare_item (run, map, at)
             ? (ZerenMarker){ ZEREN_MARKER_ARABIC, value, at, TRUE, 0 }
             : none;
  while (char_at (run, at) == '.' && !has_gap (run, map, at + 1))
    {
      guint next;

      length = zeren_parse_arabic_number (run, at + 1, &next);
      if (length == 0 || length > 2 || next == 0 || depth == 2)
        break;
      at += 1 + length;
      prefix = value;
      value = next;
      depth++;
    }
  if (depth == 1 && zeren_run_starts_any (zeren_run_sub (run, at, run.n_chars), date_words) != NULL)
    return (ZerenMarker){ ZEREN_MARKER_ARABIC, prefix, point, TRUE, 0 };
  if (depth > 0 && refers (run, map, at, amount_words))
    return none;
  if (depth > 0)
    return (ZerenMarker){ depth == 1 ? ZEREN_MARKER_DECIMAL : ZEREN_MARKER_SUBDECIMAL,
                          value,
                          skip_point (run, at),
                          TRUE,
                          prefix };
  length = char_at (run, at) == 0x3001 ? zeren_parse_arabic_number (run, at + 1, &depth) : 0;

  return (ZerenMarker){ ZEREN_MARKER_ARABIC,
                        value,
                        at + 1,
                        length > 0 && is_span (run, map, at + 1, length, value, depth),
                        0 };
}

/* ① ⑴ ⒈ ㈠ */
static ZerenMarker
parse_single (ZerenRun run)
{
  gunichar c = run.chars[0];
  gsize at = skip_point (run, 1);

  if (c >= 0x2460 && c <= 0x2473)
    return (ZerenMarker){ ZEREN_MARKER_CIRCLED, c - 0x2460 + 1, at, FALSE, 0 };
  if (c >= 0x2474 && c <= 0x2487)
    return (ZerenMarker){ ZEREN_MARKER_ARABIC_BRACKET, c - 0x2474 + 1, at, FALSE, 0 };
  if (c >= 0x2488 && c <= 0x249B)
    return (ZerenMarker){ ZEREN_MARKER_ARABIC, c - 0x2488 + 1, at, FALSE, 0 };
  if (c >= 0x3220 && c <= 0x3229)
    return (ZerenMarker){ ZEREN_MARKER_HAN_BRACKET, c - 0x3220 + 1, at, FALSE, 0 };

  return (ZerenMarker){ 0 };
}

/**
 * zeren_marker_parse:
 * @run: a line of shadow text without blanks
 * @map: (nullable): where its characters stand, to see blanks between them
 *
 * Returns: the number that the line begins with
 */
ZerenMarker
zeren_marker_parse (ZerenRun run, const gsize *map)
{
  ZerenMarker marker = { 0 };

  if (run.n_chars == 0)
    return marker;
  if (run.chars[0] == 0x7B2C)
    return parse_ordinal (run, map);
  if (run.chars[0] == 0xFF08 || is_odd_opening (run.chars[0]))
    return parse_bracket (run, map);
  if (run.chars[0] >= '0' && run.chars[0] <= '9')
    return parse_arabic (run, map);
  marker = parse_single (run);

  return marker.marker_class != ZEREN_MARKER_NONE ? marker : parse_han (run, map);
}

/** zeren_marker_is_title_class: Returns: whether the line is a heading and nothing else */
gboolean
zeren_marker_is_title_class (ZerenMarkerClass marker_class)
{
  return marker_class == ZEREN_MARKER_PART || marker_class == ZEREN_MARKER_CHAPTER ||
         marker_class == ZEREN_MARKER_SECTION;
}
