/* zeren-measures.c: the consequences that a plan names, in its own tiers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-findings-private.h"
#include "zeren-found-private.h"
#include "zeren-shadow-private.h"

/* A longer name stands before those that it holds. */
static const char *const measure_names[] = {
  "责令作出书面检查",
  "责令做出书面检查",
  "责令书面检查",
  "责令写出书面检查",
  "作出书面检查",
  "书面检查",
  "责令检查",
  "责令公开道歉",
  "责令公开检讨",
  "公开道歉",
  "公开检讨",
  "批评教育",
  "提醒谈话",
  "谈话提醒",
  "诫勉谈话",
  "警示谈话",
  "约谈",
  "诫勉",
  "提醒",
  "通报批评",
  "停职检查",
  "停职反省",
  "调离工作岗位",
  "调离岗位",
  "调整工作岗位",
  "调整岗位",
  "待岗",
  "调整职务",
  "引咎辞职",
  "责令辞职",
  "免职",
  "降职",
  "撤职",
  "降级",
  "记大过",
  "记过",
  "撤销党内职务",
  "留党察看",
  "开除党籍",
  "开除",
  "严重警告",
  "警告",
  "辞退",
  "解聘",
  "组织处理",
  "组织调整",
  "党纪政务处分",
  "党纪政纪处分",
  "党纪处分",
  "政务处分",
  "政纪处分",
  "行政处分",
  "纪律处分",
  "移送司法机关",
  "追究刑事责任",
  "追究法律责任",
  "追究纪律责任",
  "追究责任",
  "挂牌督办",
  "责令限期整改",
  "责令限期改正",
  "责令改正",
  "限期整改",
  "一票否决",
  "严肃处理",
  "责令停产停业",
  "责令停业整顿",
  "吊销执业证书",
  "吊销许可证",
  "移送纪检监察机关",
  "书面检讨",
  "黄牌警告",
  "扣发绩效",
  "扣减绩效",
  "处分",
  "罚款",
  "通报",
  NULL,
};

/* Outside of an accountability part only these are measures and nothing else. */
static const char *const plain_names[] = {
  "约谈", "通报批评", "诫勉", "追究责任", "严肃处理", "纪律处分", "一票否决", NULL,
};

/* How the words for 通报 stand where it is a measure and not a report. */
static const char *const before_report_words[] = { "、", "予以", "给予", "进行", NULL };

/* What a tier begins with; it ends with 的. */
static const char *const tier_words[] = {
  "情节",     "后果严重", "后果特别严重", "后果较",   "后果轻", "造成",     "构成犯罪",
  "触犯",     "问题",     "性质恶劣",     "性质严重", "影响较", "影响恶",   "第一次",
  "第二次",   "第三次",   "第四次",       "第1次",    "第2次",  "第3次",    "首次",
  "初次",     "再次",     "连续",         "累计",     "年度内", "一年内",   "年内",
  "轻微",     "较轻",     "一般",         "较重",     "严重",   "特别严重", "屡",
  "拒不改正", "逾期",     "两次",         "三次",     "多次",   "经提醒",   NULL,
};

/* What a tier is, where a colon stands behind it and no 的: 较重：通报批评 */
static const char *const bare_tier_words[] = {
  "情节轻微", "情节较轻", "情节一般", "情节较重", "情节严重", "情节特别严重",
  "轻微",     "较轻",     "一般",     "较重",     "严重",     "特别严重",
  "第一次",   "第二次",   "第三次",   "第四次",   NULL,
};

/* Before a tier, and behind its 的 where no comma stands there. */
static const char *const before_tier_words[] = { "对于", "对", "其中", "凡", "如", "若", NULL };
static const char *const behind_tier_words[] = { "，",   "：",   ":",  ",",    "给予",
                                                 "予以", "进行", "由", "依",   "责令",
                                                 "应",   "可",   "按", "实行", NULL };

static const char *const by_severity_words[] = {
  "视情节", "根据情节", "按照情节", "视具体情", "根据具体情", "视问题", "依据情节", NULL,
};

#define TIER_CHARS  24
#define AWARD_CHARS 24

typedef struct
{
  const ZerenOutline *outline;
  GPtrArray *grounds;
  guint next_ground; /* the first one not before the words read */
  GPtrArray *measures;
  GHashTable *seen; /* document, tier and name */
  const ZerenParagraph *paragraph;
  char *tier;
} Finder;

static void
add_measure (Finder *self, gsize start, gsize end)
{
  ZerenFoundMeasure *measure;
  g_autofree char *name = NULL;
  char *key;

  name = zeren_paragraph_dup_quote (self->paragraph, self->outline->text, start, end);
  key = g_strdup_printf (
    "%d|%s|%s", self->paragraph->document, self->tier != NULL ? self->tier : "", name);
  if (!g_hash_table_add (self->seen, key))
    return;
  measure = g_new0 (ZerenFoundMeasure, 1);
  measure->name = g_steal_pointer (&name);
  measure->tier = g_strdup (self->tier);
  measure->start = zeren_paragraph_get_text_start (self->paragraph, start);
  measure->end = zeren_paragraph_get_text_end (self->paragraph, end);
  g_ptr_array_add (self->measures, measure);
}

static gsize
match_any (ZerenRun rest, const char *const *names)
{
  const char *name = zeren_run_starts_any (rest, names);

  return name != NULL ? (gsize)g_utf8_strlen (name, -1) : 0;
}

/* 取消当年评优资格 */
static gsize
match_award (ZerenRun rest)
{
  if (!zeren_run_starts (rest, "取消"))
    return 0;
  for (gsize i = 2; i + 1 < rest.n_chars && i < AWARD_CHARS; i++)
    {
      if (rest.chars[i] == 0xFF0C || zeren_is_sentence_end (rest.chars[i]))
        return 0;
      if (zeren_run_starts (zeren_run_sub (rest, i, rest.n_chars), "资格"))
        return i + 2;
    }

  return 0;
}

static gboolean
is_report (ZerenRun run, gsize at, gsize length)
{
  ZerenRun before = zeren_run_sub (run, at > 2 ? at - 2 : 0, at);

  return length == 2 && zeren_run_starts (zeren_run_sub (run, at, run.n_chars), "通报") &&
         zeren_run_ends_any (before, before_report_words) == NULL;
}

/* 提醒 and 警告 are also ordinary words: 警告标志, 提醒群众. */
static gboolean
is_ordinary_word (ZerenRun run, gsize end)
{
  ZerenRun rest = zeren_run_sub (run, end, run.n_chars);
  static const char *const after[] = { "标志", "标识", "群众", "职工", "制度", "机制",
                                       "工作", "办法", "规定", "单位", "信息", NULL };

  return zeren_run_starts_any (rest, after) != NULL;
}

/* 引咎辞职或责令辞职 is one measure with two forms. */
static gsize
measure_alternative (ZerenRun run, gsize at, const char *const *names)
{
  ZerenRun rest = zeren_run_sub (run, at, run.n_chars);
  gsize length;

  if (!zeren_run_starts (rest, "或") || zeren_run_starts (rest, "或者"))
    return 0;
  rest = zeren_run_sub (run, at + 1, run.n_chars);
  length = match_any (rest, names);

  return length > 0 && !is_report (run, at + 1, length) ? 1 + length : 0;
}

static gsize
match_measure (ZerenRun run, gsize at, const char *const *names)
{
  ZerenRun rest = zeren_run_sub (run, at, run.n_chars);
  gsize length = match_award (rest);

  if (length > 0)
    return length;
  length = match_any (rest, names);
  if (length == 0 || is_report (run, at, length) || is_ordinary_word (run, at + length))
    return 0;
  return length + measure_alternative (run, at + length, names);
}

/* Whether the words are those of a ground: 违反规程，造成感染的 is no tier. */
static gboolean
is_in_ground (const Finder *self, gsize at)
{
  gsize place = self->paragraph->map[at];

  for (guint i = self->next_ground; i < self->grounds->len; i++)
    {
      const ZerenFoundGround *ground = self->grounds->pdata[i];

      if (ground->start > place)
        return FALSE;
      if (place < ground->end)
        return TRUE;
    }

  return FALSE;
}

/* Where nothing but a mark, or 对 and the like, stands before it. */
static gboolean
may_begin_tier (const Finder *self, ZerenRun run, gsize at)
{
  ZerenRun before = zeren_run_sub (run, self->paragraph->body, at);
  const char *word = zeren_run_ends_any (before, before_tier_words);

  if (word != NULL)
    at -= g_utf8_strlen (word, -1);

  return at == self->paragraph->body || run.chars[at - 1] == 0xFF0C || run.chars[at - 1] == ',' ||
         zeren_is_sentence_end (run.chars[at - 1]);
}

static void
set_tier (Finder *self, gsize start, gsize end)
{
  g_free (self->tier);
  self->tier = zeren_paragraph_dup_quote (self->paragraph, self->outline->text, start, end);
}

/* 较重：通报批评; 第二次给予诫勉; 第三次辞退 */
static gsize
match_bare_tier (Finder *self, ZerenRun run, gsize at)
{
  gsize length = match_any (zeren_run_sub (run, at, run.n_chars), bare_tier_words);
  static const char *const behind[] = { "：", ":", "给予", "予以", NULL };
  ZerenRun rest = zeren_run_sub (run, at + length, run.n_chars);
  gboolean counts = zeren_run_starts (zeren_run_sub (run, at, run.n_chars), "第");

  if (length == 0 || (zeren_run_starts_any (rest, behind) == NULL &&
                      !(counts && match_measure (run, at + length, measure_names) > 0)))
    return 0;
  set_tier (self, at, at + length);

  return length;
}

/* 情节较重的，…; 第二次出现的，… */
static gsize
match_told_tier (Finder *self, ZerenRun run, gsize at)
{
  for (gsize end = at + 2; end + 1 < run.n_chars && end < at + TIER_CHARS; end++)
    {
      gunichar c = run.chars[end];

      if (zeren_is_sentence_end (c) || c == 0xFF1A)
        return 0;
      if ((c == 0x7684 || c == 0x5730 || c == 0x8005) &&
          zeren_run_starts_any (zeren_run_sub (run, end + 1, run.n_chars), behind_tier_words) !=
            NULL)
        {
          set_tier (self, at, end);
          return end - at;
        }
    }

  return 0;
}

static gsize
match_tier (Finder *self, ZerenRun run, gsize at)
{
  ZerenRun rest = zeren_run_sub (run, at, run.n_chars);
  gsize length;

  if (zeren_run_starts_any (rest, by_severity_words) != NULL)
    {
      g_clear_pointer (&self->tier, g_free);
      return 2;
    }
  if (zeren_run_starts_any (rest, tier_words) == NULL || !may_begin_tier (self, run, at) ||
      is_in_ground (self, at))
    return 0;
  length = match_bare_tier (self, run, at);

  return length > 0 ? length : match_told_tier (self, run, at);
}

static void
scan_range (Finder *self, gsize start, gsize end, const char *const *names)
{
  ZerenRun run = { self->paragraph->chars, end };

  for (gsize at = start; at < end;)
    {
      gsize length = match_tier (self, run, at);

      if (length == 0 && (length = match_measure (run, at, names)) > 0)
        add_measure (self, at, at + length);
      at += MAX (1, length);
    }
}

static gboolean
has_ground (Finder *self, gsize start, gsize end)
{
  gsize first = self->paragraph->map[start], last = self->paragraph->map[end - 1];

  for (; self->next_ground < self->grounds->len; self->next_ground++)
    {
      const ZerenFoundGround *ground = self->grounds->pdata[self->next_ground];

      if (ground->start >= first)
        return ground->start <= last;
    }

  return FALSE;
}

/* Sentence by sentence, for a tier ends with its sentence. */
static void
scan_paragraph (Finder *self, gboolean is_accountable)
{
  const ZerenParagraph *paragraph = self->paragraph;

  for (gsize start = paragraph->body, end; start < paragraph->n_chars; start = end)
    {
      gboolean names_ground;

      for (end = start + 1; end < paragraph->n_chars && paragraph->chars[end - 1] != 0x3002;)
        end++;
      names_ground = has_ground (self, start, end);

      g_clear_pointer (&self->tier, g_free);
      scan_range (self, start, end, is_accountable || names_ground ? measure_names : plain_names);
    }
  g_clear_pointer (&self->tier, g_free);
}

static gboolean
is_accountable (const ZerenParagraph *paragraph)
{
  return paragraph->section == ZEREN_SECTION_MEASURES ||
         paragraph->section == ZEREN_SECTION_ACCOUNTABILITY;
}

static gboolean
may_name_measures (const ZerenParagraph *paragraph)
{
  return is_accountable (paragraph) || paragraph->section == ZEREN_SECTION_ORDINARY ||
         paragraph->section == ZEREN_SECTION_REQUIREMENTS ||
         paragraph->section == ZEREN_SECTION_ASSESSMENT;
}

/**
 * zeren_find_measures:
 * @outline: an outline, grounds already found
 * @grounds: (element-type ZerenFoundGround): the grounds
 * @measures: (element-type ZerenFoundMeasure): what is found is added here, each once a document
 */
void
zeren_find_measures (const ZerenOutline *outline, GPtrArray *grounds, GPtrArray *measures)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Finder finder = { .outline = outline, .grounds = grounds, .measures = measures, .seen = seen };

  for (guint i = 0; i < outline->paragraphs->len; i++)
    {
      finder.paragraph = outline->paragraphs->pdata[i];
      if (may_name_measures (finder.paragraph))
        scan_paragraph (&finder, is_accountable (finder.paragraph));
    }
}
