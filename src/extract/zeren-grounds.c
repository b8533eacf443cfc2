/* zeren-grounds.c: conduct that a plan holds its offices accountable for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-findings-private.h"
#include "zeren-grounds-private.h"
#include "zeren-judge-private.h"

/* 有下列情形之一的，… introduces a list of grounds … */
static const char *const list_words[] = {
  "下述情形", "下述行为", "下述问题", "下列情形",     "下列行为",     "下列情况",
  "下列问题", "以下情形", "以下行为", "以下情况",     "以下问题",     "下列违法行为",
  "情形之一", "行为之一", "情况之一", "下列违规行为", "下列违纪行为", NULL,
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

static gsize
find_list_words (ZerenRun run, gsize from)
{
  gsize first = run.n_chars;

  for (gsize i = 0; list_words[i] != NULL; i++)
    {
      gssize at = zeren_run_find (run, from, list_words[i]);

      if (at >= 0)
        first = MIN (first, (gsize)at);
    }

  return first;
}

/* 优秀的给予奖励。有下列情形之一的，…: the sentence that leads to the list */
static ZerenRun
get_lead_sentence (ZerenRun run, gsize body)
{
  static const gunichar stop[] = { 0x3002, 0 };
  gsize lead = find_list_words (run, body), start = lead;

  while (start > body && run.chars[start - 1] != stop[0])
    start--;

  return zeren_run_sub (run, start, find_mark (run, lead, stop));
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
  if (zeren_names_other_consequence (get_lead_sentence (run, paragraph->body)))
    return LEAD_OTHER;
  if (zeren_names_consequence (run) || paragraph->section == ZEREN_SECTION_ACCOUNTABILITY)
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

/* （责任领导：…）: a colon that leads to nothing */
static gboolean
is_in_bracket (ZerenRun run, gsize from, gsize at)
{
  int depth = 0;

  for (gsize i = from; i < at; i++)
    depth += run.chars[i] == 0xFF08 ? 1 : run.chars[i] == 0xFF09 ? -1 : 0;

  return depth > 0;
}

static gboolean
is_penal (const ZerenParagraph *paragraph)
{
  return paragraph->section == ZEREN_SECTION_ACCOUNTABILITY ||
         paragraph->section == ZEREN_SECTION_ASSESSMENT;
}

/* 对下列人员予以通报：瞒报险情的；脱岗的: what is done stands before the colon. */
static gboolean
leads_to_conduct (ZerenRun run, ZerenRun head, gsize at)
{
  static const char *const lists[] = { "下列", "下述", "以下", NULL };
  gsize end = find_sentence_end (run, at + 1);

  return zeren_run_has_any (head, lists) != NULL && zeren_names_penalty (head) &&
         !zeren_names_other_consequence (head) && end > at + 3 && end < run.n_chars &&
         run.chars[end - 1] == 0x7684;
}

/* 情形与处理：①…: below a part on penalties any list in a line */
static gsize
find_list_colon (ZerenRun run, const ZerenParagraph *paragraph)
{
  static const gunichar colon[] = { 0xFF1A, ':', 0 }, stop[] = { 0x3002, 0 };
  static const char *const nouns[] = {
    "情形", "行为", "问题", "标准", "办法", "处理", "如下", NULL
  };
  gsize at = find_mark (run, paragraph->body, colon);
  ZerenRun head = zeren_run_sub (run, paragraph->body, at);

  if (at < run.n_chars && is_penal (paragraph) && find_mark (run, paragraph->body, stop) > at &&
      leads_to_conduct (run, head, at))
    return at;

  return at < run.n_chars && is_penal (paragraph) && head.n_chars <= 20 &&
             find_mark (run, paragraph->body, stop) > at &&
             zeren_run_has_any (head, nouns) != NULL && skip_point_mark (run, at + 1) > at + 1
           ? at
           : run.n_chars;
}

/* The points of a list from @at up to the end of its sentence */
static void
add_points (ZerenOutline *outline,
            const ZerenVocabulary *vocabulary,
            GPtrArray *grounds,
            const ZerenParagraph *paragraph,
            gsize at,
            gsize until,
            gboolean has_semicolons)
{
  ZerenRun run = zeren_run_sub (get_run (paragraph), 0, until);

  while (at < run.n_chars)
    {
      gsize from = skip_point_mark (run, at), end = find_point_end (run, at, has_semicolons);

      add_ground (outline,
                  vocabulary,
                  grounds,
                  paragraph,
                  from,
                  from + zeren_find_item_tail (zeren_run_sub (run, from, MIN (end, run.n_chars))));
      at = end + 1;
    }
}

static gboolean
ends_open (const ZerenParagraph *paragraph)
{
  return paragraph->n_chars > 0 && (paragraph->chars[paragraph->n_chars - 1] == 0xFF1B ||
                                    paragraph->chars[paragraph->n_chars - 1] == ';');
}

/* 泄露信息的； at the end of a line, and on the next: 推销商品的。 Returns: the last paragraph of
 * the list */
static guint
go_on_with_list (ZerenOutline *outline,
                 const ZerenVocabulary *vocabulary,
                 GPtrArray *grounds,
                 guint position)
{
  static const gunichar stop[] = { 0x3002, 0 };
  const ZerenParagraph *paragraph = outline->paragraphs->pdata[position];

  while (ends_open (paragraph) && position + 1 < outline->paragraphs->len)
    {
      ZerenParagraph *next = outline->paragraphs->pdata[position + 1];
      ZerenRun run = get_run (next);
      gsize end = find_mark (run, next->body, stop);

      if (next->clause != paragraph->clause || next->document != paragraph->document ||
          next->table != 0 || next->section == ZEREN_SECTION_SIGNATURE ||
          !zeren_run_ends (zeren_run_sub (run, 0, find_point_end (run, next->body, TRUE)), "的"))
        break;
      add_points (outline, vocabulary, grounds, next, next->body, end, TRUE);
      next->section = ZEREN_SECTION_GROUNDS;
      paragraph = next;
      position++;
    }

  return position;
}

/* 有下列行为的，予以通报：①…；②…: the list stands in the line that leads to it. @end: (out): the
 * end of its sentence */
static gboolean
find_inline_list (ZerenOutline *outline,
                  const ZerenVocabulary *vocabulary,
                  GPtrArray *grounds,
                  ZerenParagraph *paragraph,
                  gsize *end)
{
  static const gunichar colon[] = { 0xFF1A, ':', 0 }, semicolon[] = { 0xFF1B, ';', 0 };
  static const gunichar stop[] = { 0x3002, 0 };
  ZerenRun run = get_run (paragraph);
  gsize lead = find_list_words (run, paragraph->body), at = find_mark (run, lead, colon);

  if (lead >= run.n_chars)
    lead = at = find_list_colon (run, paragraph);
  if (at >= run.n_chars || find_mark (run, lead, stop) < at || is_in_bracket (run, lead, at))
    return FALSE;
  run = zeren_run_sub (run, 0, find_mark (run, at, stop));
  if (at + 4 >= run.n_chars)
    return FALSE;
  add_points (outline,
              vocabulary,
              grounds,
              paragraph,
              at + 1,
              run.n_chars,
              find_mark (run, at, semicolon) < run.n_chars);
  *end = run.n_chars;

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

static gboolean
may_hold_sentences (const ZerenParagraph *paragraph)
{
  return paragraph->section != ZEREN_SECTION_SIGNATURE && paragraph->table == 0 &&
         paragraph->section != ZEREN_SECTION_GROUNDS &&
         paragraph->section != ZEREN_SECTION_MEASURES &&
         paragraph->section != ZEREN_SECTION_DEFINITIONS &&
         paragraph->section != ZEREN_SECTION_PRINCIPLES;
}

/* 有下列情形之一的，…。协调不力的，还应当追究…：: what else the lead of a list says */
static gboolean
leads_to_items (const Leads *leads, const ZerenParagraph *paragraph)
{
  return paragraph->section == ZEREN_SECTION_MEASURES && paragraph->table == 0 &&
         leads->leads[paragraph->clause] == LEAD_GROUNDS && leads->bears[paragraph->clause];
}

/* ①未登记；②未告知；③… on one line: each is a ground of its own. */
static void
add_item (ZerenOutline *outline,
          const ZerenVocabulary *vocabulary,
          GPtrArray *grounds,
          const ZerenParagraph *paragraph)
{
  ZerenRun run = get_run (paragraph);
  gsize from = paragraph->body, end = find_item_end (paragraph);

  add_ground (outline,
              vocabulary,
              grounds,
              paragraph,
              from,
              from + zeren_find_item_tail (zeren_run_sub (run, from, end)));
  while (end + 2 < run.n_chars && (from = skip_point_mark (run, end + 1)) > end + 1)
    {
      end = find_sentence_end (run, from);
      add_ground (outline, vocabulary, grounds, paragraph, from, end);
    }
}

/* 脱岗的，扣20元 */
#define SHORTEST_SENTENCE 7

/* What else a sentence of such a part says that somebody answers for; @known: what was found
 * already ends there */
static gboolean
add_penalised (ZerenOutline *outline,
               const ZerenVocabulary *vocabulary,
               GPtrArray *grounds,
               const ZerenParagraph *paragraph,
               gsize from,
               gsize end,
               gsize known)
{
  ZerenRun sentence = zeren_run_sub (get_run (paragraph), from, end);
  gsize at = known, start, stop, first = sentence.n_chars, next;
  gboolean found = FALSE;

  if (zeren_names_other_consequence (sentence))
    return FALSE;
  /* 漏巡一次扣30元，一个月漏巡三次以上的，换人: also before what ends in 的 */
  if (known == 0 && zeren_find_penalised (sentence, 0, TRUE, &start, &stop, &next))
    first = start;
  if (known == 0 && zeren_find_priced (zeren_run_sub (sentence, 0, first), &start, &stop))
    {
      add_ground (outline, vocabulary, grounds, paragraph, from + start, from + stop);
      found = TRUE;
    }
  while (zeren_find_penalised (sentence, at, at == 0, &start, &stop, &at))
    {
      add_ground (outline, vocabulary, grounds, paragraph, from + start, from + stop);
      found = TRUE;
    }

  return found;
}

/* 罚则：堵通道的，… */
static gsize
skip_penal_label (ZerenRun run, gsize body)
{
  static const char *const labels[] = { "罚则：", "处罚：", "奖惩：",     "追责：",     "问责：",
                                        "奖罚：", "惩戒：", "违规处理：", "责任追究：", "处理：",
                                        "处置：", "罚规：", "问责办法：", NULL };
  const char *label = zeren_run_starts_any (zeren_run_sub (run, body, run.n_chars), labels);

  return label != NULL ? body + (gsize)g_utf8_strlen (label, -1) : body;
}

/* Sentences that say what follows from conduct make the others beside them such sentences too. */
#define FEWEST_PENAL 2

/* 检查发现隐患的，责令整改 */
static gboolean
tells_only_finding (ZerenRun sentence)
{
  static const char *const findings[] = { "发现", "存在", NULL };

  return zeren_run_has_any (sentence, findings) != NULL;
}

/* 迟报的，通报批评；隐瞒的，解聘；酒后开车的，调离: a paragraph that is a list of penalties */
static gboolean
lists_penalties (const ZerenParagraph *paragraph)
{
  ZerenRun run = get_run (paragraph);
  guint n_penal = 0, n_sentences = 0;

  for (gsize from = skip_penal_label (run, paragraph->body); from < run.n_chars;)
    {
      gsize end = find_sentence_end (run, from), start, stop;
      ZerenRun sentence = zeren_run_sub (run, from, end);

      n_sentences++;
      n_penal += sentence.n_chars >= SHORTEST_SENTENCE &&
                 !zeren_names_other_consequence (sentence) &&
                 zeren_run_has_any (sentence, list_words) == NULL &&
                 (zeren_find_conduct (sentence, paragraph->section, &start, &stop) ||
                  zeren_find_taken (sentence, &start, &stop));
      from = end + 1;
    }

  return n_penal >= FEWEST_PENAL && 2 * n_penal >= n_sentences;
}

/* @behind: where to begin, 0 for the body */
static void
find_sentences (ZerenOutline *outline,
                const ZerenVocabulary *vocabulary,
                GPtrArray *grounds,
                ZerenParagraph *paragraph,
                gsize behind)
{
  ZerenRun run = get_run (paragraph);
  gboolean accountable = paragraph->section == ZEREN_SECTION_ACCOUNTABILITY, found = FALSE;
  gboolean is_list = is_penal (paragraph) || lists_penalties (paragraph);

  for (gsize from = behind > 0 ? behind : skip_penal_label (run, paragraph->body);
       from < run.n_chars;)
    {
      gsize end = find_sentence_end (run, from), start, stop;
      ZerenRun sentence = zeren_run_sub (run, from, end);
      gboolean is_stated = sentence.n_chars >= SHORTEST_SENTENCE &&
                           zeren_run_has_any (sentence, list_words) == NULL &&
                           zeren_find_conduct (sentence, paragraph->section, &start, &stop);

      if (is_stated || (!accountable && zeren_find_inner_conduct (sentence, &start, &stop)))
        add_ground (outline, vocabulary, grounds, paragraph, from + start, from + stop);
      else
        stop = 0;
      found |= is_stated;
      if (zeren_run_has_any (sentence, list_words) == NULL && is_list &&
          (is_penal (paragraph) || !tells_only_finding (sentence)))
        found |= add_penalised (outline, vocabulary, grounds, paragraph, from, end, stop) &&
                 accountable;
      else if (stop == 0 && zeren_run_has_any (sentence, list_words) == NULL &&
               !zeren_names_other_consequence (sentence) &&
               zeren_find_taken (sentence, &start, &stop))
        add_ground (outline, vocabulary, grounds, paragraph, from + start, from + stop);
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
  ZerenConductTable table = { 0, -1, FALSE };

  set_bearers (outline, &leads);
  for (guint i = 0; i < outline->paragraphs->len; i++)
    {
      ZerenParagraph *paragraph = outline->paragraphs->pdata[i];
      gsize end = 0;

      if (zeren_is_conduct_cell (&table, paragraph))
        {
          add_item (outline, vocabulary, grounds, paragraph);
          continue;
        }
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
          add_item (outline, vocabulary, grounds, paragraph);
          paragraph->section = ZEREN_SECTION_GROUNDS;
          continue;
        }
      find_leads (outline, &leads, i);
      if (((leads.leads[paragraph->clause] == LEAD_GROUNDS && !leads.bears[paragraph->clause] &&
            judge_lead (paragraph) == LEAD_GROUNDS) ||
           find_list_colon (get_run (paragraph), paragraph) < paragraph->n_chars) &&
          may_hold_sentences (paragraph) &&
          find_inline_list (outline, vocabulary, grounds, paragraph, &end))
        {
          find_sentences (outline, vocabulary, grounds, paragraph, end + 1);
          paragraph->section = ZEREN_SECTION_MEASURES;
          i = go_on_with_list (outline, vocabulary, grounds, i);
          continue;
        }
      if (may_hold_sentences (paragraph) || leads_to_items (&leads, paragraph))
        find_sentences (outline, vocabulary, grounds, paragraph, 0);
    }
}
