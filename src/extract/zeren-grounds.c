/* zeren-grounds.c: conduct that a plan holds its offices accountable for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-findings-private.h"
#include "zeren-judge-private.h"
#include "zeren-shadow-private.h"

/* 有下列情形之一的，… introduces a list of grounds … */
static const char *const list_words[] = {
  "下列情形", "下列行为", "下列情况",     "下列问题",     "以下情形",
  "以下行为", "以下情况", "以下问题",     "下列违法行为", "情形之一",
  "行为之一", "情况之一", "下列违规行为", "下列违纪行为", NULL,
};

/* … where a consequence is named beside it or stands in its part of the plan. */
static const char *const consequence_words[] = {
  "追究",     "问责",     "追责",     "处分",     "严肃处理", "通报批评", "约谈",     "给予处罚",
  "予以处罚", "罚款",     "诫勉",     "警告",     "免职",     "责令",     "撤职",     "组织处理",
  "降职",     "记过",     "开除",     "批评教育", "书面检查", "一票否决", "承担责任", "辞退",
  "吊销",     "予以通报", "依法处罚", "依法处理", "给予处理", "依纪处理", "依规处理", "从严处理",
  "从重处理", "规定处理", "提醒谈话", "谈话提醒", "予以提醒", "给予提醒", "取消评",   "取消当年",
  "取消年度", "取消其",   NULL,
};

/* Within a list of duties, talking to somebody is a task; these words are not. */
static const char *const hard_consequence_words[] = {
  "追究",     "问责",     "追责",     "处分",     "严肃处理", "通报批评", "予以处罚", "罚款",
  "诫勉",     "责令",     "予以通报", "组织处理", "通报、",   "一票否决", "挂牌督办", "提醒谈话",
  "从严处理", "从重处理", "取消评",   "取消当年", "取消年度", NULL,
};

/* These lists are of another kind: exemption, procedure, conditions. */
static const char *const other_consequence_words[] = {
  "不予追究",     "免予",         "免于",     "从轻",     "减轻",     "可以不",
  "不予受理",     "不承担",       "回避",     "重新",     "不予处罚", "予以表彰",
  "给予表彰",     "给予奖励",     "终止",     "中止",     "免除责任", "容错",
  "不予问责",     "不予行政处罚", "应当告知", "可以申请", "应当听证", "从重处罚",
  "依法给予补偿", "审核",         "简易程序", "可以当场", "听证",     NULL,
};

/* What a sentence has to say of the conduct to be a ground by itself. */
static const char *const failure_words[] = {
  "履职不力", "推诿",     "敷衍",     "拖延",     "弄虚作假", "失职",   "渎职",     "玩忽职守",
  "不作为",   "隐瞒",     "瞒报",     "谎报",     "迟报",     "漏报",   "不履行",   "未履行",
  "未按",     "不按",     "拒不",     "落实不力", "工作不力", "未完成", "不落实",   "未落实",
  "未建立",   "未开展",   "未组织",   "不到位",   "不力的",   "未及时", "未依法",   "不服从",
  "擅离职守", "措施不力", "整改不力", "处置不力", "监管不力", "未制定", "未报告",   "未如实",
  "不认真",   "逾期",     "未设置",   "未配备",   "未进行",   "不如实", "工作不实", "未采取",
  "滥用职权", "徇私舞弊", "造假",     "未召开",   "违章",     "违规",   "冒险作业", "无故",
  "不达标",   "不合格",   "末位",     NULL,
};

/* What no conduct begins with: mere outcome, a tier, what comes after a first consequence, and who
 * answers for a decision. */
static const char *const no_conduct_words[] = {
  "造成",     "导致",     "构成犯罪", "情节",   "逾期",     "有前款",     "有前两款",
  "有上述",   "受到",     "错误决策", "后果",   "拒不改正", "触犯",       "违反治安",
  "发生",     "尚不",     "因前款",   "第一次", "第二次",   "第三次",     "第四次",
  "首次",     "再次",     "初次",     "对情节", "两次以上", "年度内首次", "年度内第",
  "一年内第", "年内首次", "三次以上", "多次",   NULL,
};

/* Who or what a conduct phrase ends with, before the consequence. */
static const char *const subject_words[] = {
  "单位",     "部门",   "个人", "人员", "干部", "领导班子", "机关", "机构", "同志",
  "责任人",   "负责人", "党员", "企业", "科室", "组织",     "学校", "成员", "工作人员",
  "领导干部", "者",     "人",   "村",   "社区", "长",       "员",   NULL,
};

static ZerenRun
get_run (const ZerenParagraph *self)
{
  return (ZerenRun){ self->chars, self->n_chars };
}

static gsize
find_mark (ZerenRun run, gsize from, const gunichar *marks)
{
  for (gsize i = from; i < run.n_chars; i++)
    for (gsize k = 0; marks[k] != 0; k++)
      if (run.chars[i] == marks[k])
        return i;

  return run.n_chars;
}

static gsize
find_sentence_end (ZerenRun run, gsize from)
{
  static const gunichar marks[] = { 0x3002, 0xFF1B, 0xFF01, 0xFF1F, 0 };

  return find_mark (run, from, marks);
}

/* Under a heading like 舆情处置 even a late report is about what people say. */
static gboolean
heading_concerns_opinion (ZerenOutline *outline,
                          const ZerenOutlineClause *clause,
                          const ZerenVocabulary *vocabulary)
{
  guint id = clause != NULL ? clause->found->parent : 0;

  while (id > 0)
    {
      const ZerenFoundClause *above = zeren_outline_get_clause (outline, id)->found;

      if (above->heading != NULL &&
          zeren_judge_ground_heading (above->heading, vocabulary) == ZEREN_GROUND_CONDUCT)
        return TRUE;
      id = above->parent;
    }

  return FALSE;
}

static void
add_ground (ZerenOutline *outline,
            const ZerenVocabulary *vocabulary,
            GPtrArray *grounds,
            const ZerenParagraph *paragraph,
            gsize start,
            gsize end)
{
  const ZerenOutlineClause *clause = zeren_outline_get_clause (outline, paragraph->clause);
  ZerenFoundGround *ground;
  g_autofree char *shadow = NULL;

  while (end > start && zeren_is_sentence_end (paragraph->chars[end - 1]))
    end--;
  if (end < start + 2)
    return;
  shadow = zeren_paragraph_dup_shadow (paragraph, start, end);
  ground = g_new0 (ZerenFoundGround, 1);
  ground->clause = paragraph->clause;
  ground->path = clause != NULL ? g_strdup (clause->found->path) : NULL;
  ground->quote = zeren_paragraph_dup_quote (paragraph, outline->text, start, end);
  ground->start = zeren_paragraph_get_text_start (paragraph, start);
  ground->end = zeren_paragraph_get_text_end (paragraph, end);
  ground->kind = heading_concerns_opinion (outline, clause, vocabulary)
                   ? ZEREN_GROUND_CONDUCT
                   : zeren_judge_ground (shadow, vocabulary);
  g_ptr_array_add (grounds, ground);
}

/* What the paragraph says of the list below it. */
typedef enum
{
  LEAD_NONE,
  LEAD_GROUNDS,
  LEAD_OTHER,
} Lead;

static Lead
judge_lead (const ZerenParagraph *paragraph)
{
  ZerenRun run = get_run (paragraph);
  gboolean names_list = zeren_run_has_any (run, list_words) != NULL;

  if (!names_list)
    return LEAD_NONE;
  if (zeren_run_has_any (run, other_consequence_words) != NULL)
    return LEAD_OTHER;
  if (zeren_run_has_any (run, consequence_words) != NULL ||
      paragraph->section == ZEREN_SECTION_ACCOUNTABILITY)
    return LEAD_GROUNDS;

  return LEAD_OTHER;
}

/* In an accountability part: an item that ends in 的 or begins with 其他 and ends in 情形, 行为. */
static gboolean
reads_as_conduct (ZerenRun run, gsize body)
{
  gsize end = run.n_chars;
  ZerenRun words;

  while (end > body && zeren_is_sentence_end (run.chars[end - 1]))
    end--;
  words = zeren_run_sub (run, body, end);
  if (find_sentence_end (words, 0) < words.n_chars)
    return FALSE;
  if (zeren_run_ends (words, "的"))
    return TRUE;

  return zeren_run_starts (words, "其他") &&
         (zeren_run_ends (words, "情形") || zeren_run_ends (words, "行为") ||
          zeren_run_ends (words, "情况"));
}

/* ●未召开会议; 一是不落实…: an item of a list without numbers */
static gsize
skip_bullet (ZerenRun run, gsize body)
{
  static const char *const bullets[] = { "●", "•", "·", "◆", "■", "★", "▲", "○", "—", "-", NULL };
  static const char *const words[] = { "一是", "二是", "三是", "四是", "五是",
                                       "六是", "七是", "八是", "九是", NULL };
  ZerenRun rest = zeren_run_sub (run, body, run.n_chars);
  gsize at = body;

  if (zeren_run_starts_any (rest, words) != NULL)
    return body + 2;
  if (zeren_run_starts_any (rest, bullets) != NULL)
    for (at++; at < run.n_chars && g_unichar_isspace (run.chars[at]);)
      at++;

  return at;
}

/* By clause id, what the list below it is. */
typedef struct
{
  Lead *leads;     /* of the list directly under a clause; 0 for the top of a document */
  gboolean *bears; /* whether the clause has items below it */
  int document;
} Leads;

static void
set_bearers (ZerenOutline *outline, Leads *leads)
{
  for (guint id = 1; id <= outline->clauses->len; id++)
    leads->bears[zeren_outline_get_clause (outline, id)->found->parent] = TRUE;
}

/* ①未清运；②未制止: behind the mark of a point inside a line */
static gsize
skip_point_mark (ZerenRun run, gsize at)
{
  static const char *const opened[] = { "（", "(", NULL };
  static const char *const closed[] = { "）", ")", "、", ".", "．", NULL };
  gsize digits = 0, open;

  if (at < run.n_chars && run.chars[at] >= 0x2460 && run.chars[at] <= 0x2473)
    return at + 1;
  open = zeren_run_starts_any (zeren_run_sub (run, at, run.n_chars), opened) != NULL ? 1 : 0;
  while (at + open + digits < run.n_chars && digits < 3 &&
         (g_unichar_isdigit (run.chars[at + open + digits]) ||
          g_utf8_strchr ("一二三四五六七八九十", -1, run.chars[at + open + digits]) != NULL))
    digits++;
  if (digits == 0 ||
      zeren_run_starts_any (zeren_run_sub (run, at + open + digits, run.n_chars), closed) == NULL)
    return at;

  return at + open + digits + 1;
}

/* Where the next of several points inside a line ends: at ；, or at 的， where no ； parts them */
static gsize
find_point_end (ZerenRun run, gsize from, gboolean has_semicolons)
{
  gsize end = find_sentence_end (run, from);

  for (gsize i = from; !has_semicolons && i + 1 < end; i++)
    if (run.chars[i] == 0x7684 && run.chars[i + 1] == 0xFF0C)
      return i + 1;

  return end;
}

/* 有下列行为的，予以通报：①…；②…: the list stands in the line that leads to it. */
static gboolean
find_inline_list (ZerenOutline *outline,
                  const ZerenVocabulary *vocabulary,
                  GPtrArray *grounds,
                  ZerenParagraph *paragraph)
{
  static const gunichar colon[] = { 0xFF1A, ':', 0 }, semicolon[] = { 0xFF1B, ';', 0 };
  static const gunichar stop[] = { 0x3002, 0 };
  ZerenRun run = get_run (paragraph);
  gsize at = find_mark (run, paragraph->body, colon), end;
  gboolean has_semicolons;

  if (zeren_run_has_any (zeren_run_sub (run, paragraph->body, at), list_words) == NULL)
    return FALSE;
  run = zeren_run_sub (run, 0, find_mark (run, at, stop));
  if (at + 4 >= run.n_chars)
    return FALSE;
  has_semicolons = find_mark (run, at, semicolon) < run.n_chars;
  for (at++; at < run.n_chars; at = end + 1)
    {
      end = find_point_end (run, at, has_semicolons);
      add_ground (
        outline, vocabulary, grounds, paragraph, skip_point_mark (run, at), MIN (end, run.n_chars));
    }

  return TRUE;
}

static void
find_leads (ZerenOutline *outline, Leads *leads, guint position)
{
  ZerenParagraph *paragraph = outline->paragraphs->pdata[position];
  Lead lead;

  if (paragraph->document != leads->document)
    {
      leads->document = paragraph->document;
      leads->leads[0] = LEAD_NONE;
    }
  if (paragraph->section == ZEREN_SECTION_SIGNATURE || paragraph->table != 0)
    return;
  lead = judge_lead (paragraph);
  if (lead == LEAD_NONE)
    return;
  leads->leads[paragraph->clause] = lead;
  if (lead == LEAD_GROUNDS && leads->bears[paragraph->clause])
    paragraph->section = ZEREN_SECTION_MEASURES;
}

static gboolean
is_item (const ZerenOutline *outline, const Leads *leads, guint position)
{
  const ZerenParagraph *paragraph = outline->paragraphs->pdata[position];
  const ZerenOutlineClause *clause = zeren_outline_get_clause (outline, paragraph->clause);

  if (clause == NULL || clause->first != position || leads->bears[clause->found->id])
    return FALSE;
  if (leads->leads[clause->found->parent] == LEAD_OTHER)
    return FALSE;
  if (clause->found->parent == 0 && leads->leads[0] == LEAD_GROUNDS)
    return reads_as_conduct (get_run (paragraph), paragraph->body);
  if (leads->leads[clause->found->parent] == LEAD_GROUNDS)
    return TRUE;

  return paragraph->section == ZEREN_SECTION_ACCOUNTABILITY &&
         reads_as_conduct (get_run (paragraph), paragraph->body);
}

/* Below 有下列情形之一的，…：, in the same clause, with a bullet or 一是 before it */
static gboolean
is_loose_item (const ZerenOutline *outline, const Leads *leads, guint position)
{
  const ZerenParagraph *paragraph = outline->paragraphs->pdata[position];
  const ZerenOutlineClause *clause = zeren_outline_get_clause (outline, paragraph->clause);

  return leads->leads[paragraph->clause] == LEAD_GROUNDS && paragraph->table == 0 &&
         paragraph->section != ZEREN_SECTION_SIGNATURE &&
         (clause == NULL || clause->first != position) &&
         skip_bullet (get_run (paragraph), paragraph->body) > paragraph->body;
}

/* An item is a ground up to the end of its first sentence. */
static gsize
find_item_end (const ZerenParagraph *paragraph)
{
  return find_sentence_end (get_run (paragraph), paragraph->body);
}

/* 未 that tells of no failure */
static const char *const no_failure_words[] = {
  "尚未", "未成年", "未造成", "未构成", "未来", NULL
};

/* Where a sentence says what has to be done it states no failure. */
static const char *const duty_words[] = { "应当", "必须", "应于", "须", NULL };

/* Somebody, what he failed to do, and what else: no more parts than these. */
#define CASE_PARTS 3

static gboolean
tells_failure (ZerenRun head)
{
  return zeren_run_has_any (head, failure_words) != NULL ||
         (zeren_run_has (head, "未") && zeren_run_has_any (head, no_failure_words) == NULL);
}

/* Behind a failure, or behind who judges it (由主管部门依据职责，责令改正) */
static gboolean
has_consequence_next (ZerenRun sentence, gsize at)
{
  static const gunichar comma[] = { 0xFF0C, 0 };
  gsize next = find_mark (sentence, at + 1, comma);
  ZerenRun rest = zeren_run_sub (sentence, at + 1, next);

  if (zeren_run_starts (rest, "由") && next < sentence.n_chars)
    rest = zeren_run_sub (sentence, at + 1, find_mark (sentence, next + 1, comma));

  return zeren_run_has_any (rest, consequence_words) != NULL;
}

/* 未完成任务的, 未完成任务的网格员 */
static gboolean
names_whose_failure (ZerenRun head)
{
  return zeren_run_ends (head, "的") ||
         (zeren_run_has (head, "的") && zeren_run_ends_any (head, subject_words) != NULL);
}

/* 值班人员擅离职守的，给予通报批评: a failure, and right behind it what follows from it. */
static gboolean
opens_with_failure (ZerenRun sentence)
{
  static const gunichar comma[] = { 0xFF0C, 0 };
  gsize end = find_mark (sentence, 0, comma);

  for (guint i = 0; i < CASE_PARTS && end < sentence.n_chars; i++)
    {
      ZerenRun head = zeren_run_sub (sentence, 0, end);

      if (zeren_run_has_any (head, duty_words) != NULL)
        return FALSE;
      if (names_whose_failure (head) && tells_failure (head) &&
          has_consequence_next (sentence, end))
        return TRUE;
      end = find_mark (sentence, end + 1, comma);
    }

  return FALSE;
}

/* Where accountability is the subject, and behind 违反, any act will do; elsewhere it has to be
 * named as a failure. */
static gboolean
tells_conduct (ZerenRun head, gboolean in_accountability, gboolean opens)
{
  if (zeren_run_has_any (head, failure_words) != NULL)
    return !zeren_run_has (head, "尚未");
  if (opens)
    return TRUE;
  if (!in_accountability && !zeren_run_starts (head, "违反"))
    return FALSE;

  return head.n_chars >= 6 && zeren_run_ends (head, "的") &&
         !zeren_run_has (head, "决定或者批准") && !zeren_run_has (head, "前款规定");
}

/* 对在检查中弄虚作假的单位，予以通报批评: what stands before the consequence. */
static gboolean
find_conduct (ZerenRun sentence, gboolean in_accountability, gsize *start, gsize *end)
{
  static const gunichar comma[] = { 0xFF0C, 0 };
  gboolean opens = opens_with_failure (sentence);
  const char *const *consequences;
  gsize at = 0, from = 0;
  ZerenRun head;

  if (zeren_run_starts (sentence, "凡"))
    from = 1;
  if (zeren_run_starts (zeren_run_sub (sentence, from, sentence.n_chars), "对"))
    from++;
  if (zeren_run_starts_any (zeren_run_sub (sentence, from, sentence.n_chars), no_conduct_words))
    return FALSE;
  consequences = in_accountability || (opens && from == 0) ? consequence_words
                                                           : hard_consequence_words;
  for (at = find_mark (sentence, from, comma); at < sentence.n_chars;
       at = find_mark (sentence, at + 1, comma))
    {
      ZerenRun rest = zeren_run_sub (sentence, at + 1, sentence.n_chars);

      head = zeren_run_sub (sentence, from, at);
      if (!tells_conduct (head, in_accountability, from == 0 && opens))
        continue;
      if (!zeren_run_ends (head, "的") && zeren_run_ends_any (head, subject_words) == NULL)
        continue;
      if (zeren_run_has_any (rest, consequences) == NULL)
        return FALSE;
      if (zeren_run_has_any (rest, other_consequence_words) != NULL)
        return FALSE;
      *start = from;
      *end = at;
      return TRUE;
    }

  return FALSE;
}

/* A sentence names conduct where it begins with it, and not with who has to do something about it.
 */
static gboolean
states_conduct (ZerenRun sentence, gboolean in_accountability)
{
  if (zeren_run_starts_any (sentence, no_conduct_words) != NULL)
    return FALSE;
  if (zeren_run_starts (sentence, "对") || zeren_run_starts (sentence, "凡") ||
      zeren_run_starts (sentence, "违反"))
    return TRUE;

  return in_accountability || opens_with_failure (sentence);
}

static gboolean
may_hold_sentences (const ZerenParagraph *paragraph)
{
  return paragraph->section != ZEREN_SECTION_SIGNATURE && paragraph->table == 0 &&
         paragraph->section != ZEREN_SECTION_GROUNDS &&
         paragraph->section != ZEREN_SECTION_MEASURES &&
         paragraph->section != ZEREN_SECTION_DEFINITIONS &&
         paragraph->section != ZEREN_SECTION_PRINCIPLES;
}

/* 每季度通报一次，对连续两次不达标的单位，予以约谈: conduct behind a duty */
static void
find_inner_conduct (ZerenOutline *outline,
                    const ZerenVocabulary *vocabulary,
                    GPtrArray *grounds,
                    ZerenParagraph *paragraph,
                    gsize from,
                    gsize end)
{
  static const gunichar comma[] = { 0xFF0C, 0 };
  ZerenRun run = zeren_run_sub (get_run (paragraph), 0, end);
  gsize start, stop;

  for (gsize at = find_mark (run, from, comma); at < end; at = find_mark (run, at + 1, comma))
    {
      ZerenRun rest = zeren_run_sub (run, at + 1, end);

      if (!zeren_run_starts (rest, "对") || !find_conduct (rest, FALSE, &start, &stop))
        continue;
      add_ground (outline, vocabulary, grounds, paragraph, at + 1 + start, at + 1 + stop);
      return;
    }
}

static void
find_sentences (ZerenOutline *outline,
                const ZerenVocabulary *vocabulary,
                GPtrArray *grounds,
                ZerenParagraph *paragraph)
{
  ZerenRun run = get_run (paragraph);
  gboolean accountable = paragraph->section == ZEREN_SECTION_ACCOUNTABILITY, found = FALSE;

  for (gsize from = paragraph->body; from < run.n_chars;)
    {
      gsize end = find_sentence_end (run, from), start, stop;
      ZerenRun sentence = zeren_run_sub (run, from, end);

      if (sentence.n_chars >= 8 && states_conduct (sentence, accountable) &&
          zeren_run_has_any (sentence, list_words) == NULL &&
          find_conduct (sentence, accountable, &start, &stop))
        {
          add_ground (outline, vocabulary, grounds, paragraph, from + start, from + stop);
          found = TRUE;
        }
      else if (!accountable)
        find_inner_conduct (outline, vocabulary, grounds, paragraph, from, end);
      from = end + 1;
    }
  if (found && accountable)
    paragraph->section = ZEREN_SECTION_MEASURES;
}

/**
 * zeren_find_grounds:
 * @outline: an outline; paragraphs that are grounds or lead to them are marked as such
 * @vocabulary: words
 * @grounds: (element-type ZerenFoundGround): what is found is added here
 *
 * Grounds are the items of a 情形 or 行为 list, and sentences that state conduct and consequence.
 */
void
zeren_find_grounds (ZerenOutline *outline, const ZerenVocabulary *vocabulary, GPtrArray *grounds)
{
  g_autofree Lead *list_leads = g_new0 (Lead, outline->clauses->len + 1);
  g_autofree gboolean *bears = g_new0 (gboolean, outline->clauses->len + 1);
  Leads leads = { list_leads, bears, -2 };

  set_bearers (outline, &leads);
  for (guint i = 0; i < outline->paragraphs->len; i++)
    {
      ZerenParagraph *paragraph = outline->paragraphs->pdata[i];

      if (is_loose_item (outline, &leads, i))
        {
          add_ground (outline,
                      vocabulary,
                      grounds,
                      paragraph,
                      skip_bullet (get_run (paragraph), paragraph->body),
                      find_item_end (paragraph));
          paragraph->section = ZEREN_SECTION_GROUNDS;
          continue;
        }
      if (is_item (outline, &leads, i))
        {
          add_ground (
            outline, vocabulary, grounds, paragraph, paragraph->body, find_item_end (paragraph));
          paragraph->section = ZEREN_SECTION_GROUNDS;
          continue;
        }
      find_leads (outline, &leads, i);
      if (leads.leads[paragraph->clause] == LEAD_GROUNDS && !leads.bears[paragraph->clause] &&
          may_hold_sentences (paragraph) && judge_lead (paragraph) == LEAD_GROUNDS &&
          find_inline_list (outline, vocabulary, grounds, paragraph))
        {
          paragraph->section = ZEREN_SECTION_MEASURES;
          continue;
        }
      if (may_hold_sentences (paragraph))
        find_sentences (outline, vocabulary, grounds, paragraph);
    }
}
