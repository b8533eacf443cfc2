/* zeren-duty-builder.c: a duty with its reasons and confidence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-duty-builder-private.h"

#include <string.h>

#include "zeren-chars-private.h"
#include "zeren-duty-doubt-private.h"
#include "zeren-duty-fields-private.h"
#include "zeren-judge-private.h"
#include "zeren-reason.h"

typedef struct
{
  const ZerenOutline *outline;
  const ZerenPassage *passage;
  const ZerenDutyDraft *draft;
  ZerenFoundDuty *duty;
  GStrvBuilder *reasons;
  double doubt;
} Builder;

static char *
dup_chars (const Builder *self, gsize start, gsize end)
{
  return end > start
           ? zeren_paragraph_dup_quote (self->passage->paragraph, self->outline->text, start, end)
           : NULL;
}

/* Each reason quotes words of the passage; each doubt lowers the confidence. */
static void
add_reason (Builder *self, double doubt, ZerenReasonKind kind, const char *words)
{
  g_strv_builder_take (self->reasons, zeren_reason_new (kind, words));
  self->doubt += doubt;
}

/* --- who -------------------------------------------------------------------------------------- */

/* 每年各支部向…: the time before the name. */
static gsize
skip_time (const Builder *self, gsize at)
{
  while (self->passage->is_time[at])
    at++;

  return at;
}

static void
set_pairs (Builder *self, const ZerenPairs *pairs)
{
  g_autoptr (GStrvBuilder) points = g_strv_builder_new ();
  g_autoptr (GString) actors = g_string_new (NULL);
  g_autoptr (GString) recipients = g_string_new (NULL);

  for (guint i = 0; i < pairs->n_pairs; i++)
    {
      gsize start = skip_time (self, pairs->actors[i].start);
      g_autofree char *actor = dup_chars (self, start, pairs->actors[i].end);
      g_autofree char *recipient = dup_chars (
        self, pairs->recipients[i].start, pairs->recipients[i].end);

      g_string_append_printf (actors, "%s%s", i > 0 ? "；" : "", actor);
      g_string_append_printf (recipients, "%s%s", i > 0 ? "；" : "", recipient);
      g_strv_builder_take (points, g_strdup_printf ("%s向%s", actor, recipient));
    }

  self->duty->actor = g_string_free_and_steal (g_steal_pointer (&actors));
  self->duty->recipient = g_string_free_and_steal (g_steal_pointer (&recipients));
  self->duty->points = g_strv_builder_end (points);
  add_reason (self, 0, ZEREN_REASON_PAIRS, self->duty->actor);
}

static void
set_actor (Builder *self)
{
  const char *actor = self->draft->actor;

  switch (self->draft->actor_source)
    {
    case ZEREN_ACTOR_OWN:
      add_reason (self, 0, ZEREN_REASON_ACTOR, actor);
      break;
    case ZEREN_ACTOR_PARAGRAPH:
      add_reason (self, 0, ZEREN_REASON_ACTOR_BEFORE, actor);
      break;
    case ZEREN_ACTOR_HEADING:
      add_reason (self, 0, ZEREN_REASON_ACTOR_HEADING, actor);
      break;
    case ZEREN_ACTOR_LEAD:
      add_reason (self, 0, ZEREN_REASON_ACTOR_LEAD, actor);
      break;
    case ZEREN_ACTOR_NONE:
    default:
      return;
    }

  self->duty->actor = g_strdup (actor);
}

static void
set_recipient (Builder *self)
{
  const ZerenDutyDraft *draft = self->draft;
  const ZerenPassage *passage = self->passage;
  ZerenSpan found;

  if (!zeren_read_recipient (
        &passage->text, draft->act_start, draft->end, passage->vocabulary, &found) &&
      !zeren_read_recipient (
        &passage->text, draft->recipient_from, draft->recipient_to, passage->vocabulary, &found))
    self->duty->recipient = g_strdup (passage->paragraph->row_recipient);
  else
    self->duty->recipient = dup_chars (self, found.start, found.end);
  if (self->duty->recipient == NULL)
    return;

  add_reason (self, 0, ZEREN_REASON_RECIPIENT, self->duty->recipient);
}

static void
set_people (Builder *self)
{
  ZerenPairs pairs;

  if (zeren_read_pairs (&self->passage->text,
                        self->draft->start,
                        self->draft->end,
                        self->passage->vocabulary,
                        &pairs))
    {
      set_pairs (self, &pairs);
      return;
    }

  set_actor (self);
  set_recipient (self);
}

/* --- what ------------------------------------------------------------------------------------- */

/* What leads to a time and is no part of the act: 应当于, 须在 … */
#define LEADS_TO_TIME "应当 应 必须 须 要 需 于 在 至 各"

/* The farthest that an event stands before its limit. */
#define LONGEST_EVENT 40

/* 自收到之日起3日内, 接到报告后应当在1小时内: the words of the event before its limit. */
static ZerenSpan
find_event (const Builder *self)
{
  const ZerenDutyDraft *draft = self->draft;
  const ZerenChars *text = &self->passage->text;
  gsize end = draft->reading->start, at = end, length;

  if (draft->reading->kind != ZEREN_FREQUENCY_EVENT || draft->row_time != NULL ||
      end <= draft->act_start || end > draft->end)
    return (ZerenSpan){ 0 };

  while (at > draft->act_start && (length = zeren_chars_eat_back (text, at, LEADS_TO_TIME)) > 0)
    at -= length;
  if (zeren_chars_eat_back (text, at, "之日起 日起 起 后 之时") == 0)
    return (ZerenSpan){ 0 };

  while (at > draft->act_start && end - at < LONGEST_EVENT)
    {
      at--;
      if (text->chars[at] == U'自' || text->chars[at] == U'于' || text->chars[at] == U'在')
        break;
      if (text->chars[at] == U'，' || (at >= draft->subject_start && at < draft->subject_end))
        return (ZerenSpan){ at + 1, end };
    }

  return (ZerenSpan){ at, end };
}

/* Words that end like what leads to a time. */
static gboolean
ends_with_whole_word (const GString *action)
{
  static const char *const words[] = { "纪要", "摘要", "主要", "重要", "需要", "必要", "要点",
                                       "响应", "回应", "反应", "供应", "适应", "相应", "对应",
                                       "存在", "所在", "现在", "属于", "关于", "甚至", NULL };

  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_suffix (action->str, words[i]))
      return TRUE;

  return FALSE;
}

/* What the words before a time end with: 报告于年底提交 */
static void
trim_lead (GString *action)
{
  g_auto (GStrv) leads = g_strsplit (LEADS_TO_TIME, " ", -1);

  for (guint i = 0; leads[i] != NULL && !ends_with_whole_word (action); i++)
    if (g_str_has_suffix (action->str, leads[i]))
      {
        g_string_truncate (action, action->len - strlen (leads[i]));
        i = G_MAXUINT; /* from the first again */
      }
}

/* The words of the act, without who, how often and 应当. */
static void
set_action (Builder *self)
{
  const ZerenDutyDraft *draft = self->draft;
  const ZerenPassage *passage = self->passage;
  g_autoptr (GString) action = g_string_new (NULL);
  ZerenSpan event = find_event (self);
  gboolean is_head = TRUE;
  gsize trimmed = 0;

  for (gsize at = draft->act_start; at < draft->end;)
    {
      gsize skipped = at;

      if (passage->is_time[at] || (at >= event.start && at < event.end) ||
          (at >= draft->subject_start && at < draft->subject_end))
        {
          if (action->len != trimmed)
            trim_lead (action);
          trimmed = action->len;
          at++;
          continue;
        }
      if (is_head)
        {
          skipped = zeren_skip_modal (&passage->text, at, draft->end, passage->vocabulary);
          if (skipped == at)
            skipped += zeren_chars_eat (&passage->text, at, "， 、 于 在 并 各");
        }
      if (skipped > at)
        {
          at = skipped;
          continue;
        }
      g_string_append_unichar (action, passage->text.chars[at++]);
      is_head = FALSE;
    }

  trim_lead (action);
  while (g_str_has_suffix (action->str, "，") || g_str_has_suffix (action->str, "、"))
    g_string_truncate (action, action->len - strlen ("，"));
  if (action->len > 0)
    self->duty->action = g_string_free_and_steal (g_steal_pointer (&action));
}

static void
set_deliverable (Builder *self)
{
  ZerenSpan found;

  if (!zeren_read_deliverable (&self->passage->text,
                               self->draft->act_start,
                               self->draft->end,
                               self->passage->vocabulary,
                               &found))
    return;

  self->duty->deliverable = dup_chars (self, found.start, found.end);
  add_reason (self, 0, ZEREN_REASON_DELIVERABLE, self->duty->deliverable);
}

/* --- how often -------------------------------------------------------------------------------- */

/* 二、四季度 and 上半年、下半年 are read as one expression, and are two points. */
static GStrv
split_joint_point (const char *words)
{
  g_autoptr (GStrvBuilder) points = g_strv_builder_new ();
  g_auto (GStrv) names = g_regex_split_simple ("[、和及与]", words, 0, 0);
  guint n_names = g_strv_length (names);
  const char *unit = g_strrstr (words, "季");

  if (n_names < 2 || (unit == NULL && g_strrstr (words, "半年") == NULL))
    return NULL;

  for (guint i = 0; i < n_names; i++)
    {
      gboolean has_unit = unit == NULL || strstr (names[i], "季") != NULL;

      g_strv_builder_take (points, g_strconcat (names[i], has_unit ? "" : unit, NULL));
    }

  return g_strv_builder_end (points);
}

static GStrv
dup_points (Builder *self)
{
  const ZerenReading *reading = self->draft->reading;
  g_autoptr (GStrvBuilder) points = g_strv_builder_new ();

  for (guint i = 0; i < reading->n_points; i++)
    {
      const ZerenTimeMark *mark = &g_array_index (
        self->draft->marks, ZerenTimeMark, reading->first_point + i);

      g_strv_builder_take (points, dup_chars (self, mark->start, mark->end));
    }

  return g_strv_builder_end (points);
}

static void
set_points (Builder *self)
{
  const ZerenFrequency *frequency = self->duty->frequency;

  if (self->duty->points != NULL || frequency->kind != ZEREN_FREQUENCY_DATE)
    return;

  if (self->draft->reading->n_points > 1)
    self->duty->points = dup_points (self);
  else if (frequency->date != NULL)
    self->duty->points = split_joint_point (frequency->date);
}

static void
explain_frequency (Builder *self, const char *words)
{
  switch (self->duty->frequency->kind)
    {
    case ZEREN_FREQUENCY_DATE:
      add_reason (self, 0, ZEREN_REASON_DATE, words);
      break;
    case ZEREN_FREQUENCY_EVENT:
      add_reason (self, 0, ZEREN_REASON_LIMIT, words);
      break;
    case ZEREN_FREQUENCY_AT_LEAST:
    case ZEREN_FREQUENCY_EXACT:
    case ZEREN_FREQUENCY_EVERY:
    default:
      add_reason (self, 0, ZEREN_REASON_FREQUENCY, words);
      break;
    }
}

/* 3月中旬 and 接到预警后1小时内 as they stand; 每学期 of 每学期2次; of 每月 its period says all. */
static char *
dup_row_date (const char *time, const ZerenReading *reading)
{
  if (reading->kind == ZEREN_FREQUENCY_DATE || reading->kind == ZEREN_FREQUENCY_EVENT)
    return g_strdup (time);

  return reading->date_end > reading->date_start
           ? g_utf8_substring (time, (glong)reading->date_start, (glong)reading->date_end)
           : NULL;
}

static void
set_frequency (Builder *self)
{
  const ZerenDutyDraft *draft = self->draft;
  const ZerenReading *reading = draft->reading;
  g_autofree char *date = draft->row_time == NULL
                            ? dup_chars (self, reading->date_start, reading->date_end)
                            : dup_row_date (draft->row_time, reading);
  g_autofree char *words = draft->row_time != NULL ? g_strdup (draft->row_time)
                                                   : dup_chars (self, reading->start, reading->end);

  self->duty->frequency = zeren_frequency_new (
    reading->kind, reading->count, reading->period, reading->each, date);
  explain_frequency (self, words);
  if (reading->carried)
    add_reason (self, 0, ZEREN_REASON_CARRIED, words);
  if (draft->is_joined && draft->row_time == NULL)
    add_reason (self, 0, ZEREN_REASON_APART, words);
  set_points (self);
}

/* --- the boundary ----------------------------------------------------------------------------- */

/* The heading of the clause and of the one above: 舆情管理 over 每日监测一次. */
static gboolean
heading_concerns_opinion (const Builder *self)
{
  guint id = self->passage->paragraph->clause;

  for (guint steps = 0; id > 0 && steps < 2; steps++)
    {
      const ZerenFoundClause *clause = zeren_outline_get_clause (self->outline, id)->found;
      g_autofree char *shadow = zeren_shadow_string (clause->heading != NULL ? clause->heading
                                                                             : "");
      g_autofree gunichar *chars = NULL;
      glong length;

      chars = g_utf8_to_ucs4_fast (shadow, -1, &length);
      if (zeren_judge_concerns_opinion (chars, length, self->passage->vocabulary))
        return TRUE;
      id = clause->parent;
    }

  return FALSE;
}

/* A paper that lists what a heading like 重点人员 names is no act of the office alone. */
static gboolean
is_list_of_people (const Builder *self)
{
  const ZerenDutyDraft *draft = self->draft;
  ZerenChars text = { self->passage->text.chars, draft->end };

  return zeren_chars_contain (
           &text, draft->start, draft->end, "台账 清单 名单 名册 档案 底册 花名册") &&
         heading_concerns_opinion (self);
}

/* Words around an act that is none of the office's own decide too: in doubt, text. */
static gboolean
context_concerns_opinion (const Builder *self)
{
  const ZerenDutyDraft *draft = self->draft;
  const gunichar *chars = self->passage->text.chars;
  const ZerenVocabulary *vocabulary = self->passage->vocabulary;
  ZerenJudgedWord word;

  if (is_list_of_people (self))
    return TRUE;
  if (zeren_judge_is_office_act (chars + draft->start, draft->end - draft->start, vocabulary))
    return FALSE;

  return zeren_judge_scope_of_chars (chars + draft->context_start,
                                     draft->context_end - draft->context_start,
                                     vocabulary,
                                     &word) == ZEREN_SCOPE_TEXT ||
         heading_concerns_opinion (self);
}

static void
set_scope (Builder *self)
{
  const ZerenDutyDraft *draft = self->draft;
  ZerenJudgedWord word;

  self->duty->scope = zeren_judge_scope_of_chars (self->passage->text.chars + draft->start,
                                                  draft->end - draft->start,
                                                  self->passage->vocabulary,
                                                  &word);
  if (self->duty->scope == ZEREN_SCOPE_TEXT)
    {
      g_autofree char *words = dup_chars (self, draft->start + word.start, draft->start + word.end);

      add_reason (self, 0.02, ZEREN_REASON_OPINION, words);
    }
  else if (context_concerns_opinion (self))
    {
      self->duty->scope = ZEREN_SCOPE_TEXT;
      add_reason (self, 0.1, ZEREN_REASON_OPINION_AROUND, self->duty->quote);
    }
}

/* --- where ------------------------------------------------------------------------------------ */

static void
set_place (Builder *self)
{
  const ZerenParagraph *paragraph = self->passage->paragraph;
  const ZerenDutyDraft *draft = self->draft;

  self->duty->clause = paragraph->clause;
  if (paragraph->clause > 0)
    self->duty->path = g_strdup (
      zeren_outline_get_clause (self->outline, paragraph->clause)->found->path);
  self->duty->start = zeren_paragraph_get_text_start (paragraph, draft->start);
  self->duty->end = zeren_paragraph_get_text_end (paragraph, draft->end);
  self->duty->quote = zeren_paragraph_dup_quote (
    paragraph, self->outline->text, draft->start, draft->end);
}

/* What was recognized in a picture may be wrong in any word; it is never as sure as what is sure.
 */
static void
doubt_picture (Builder *self)
{
  ZerenText *text = self->outline->text;

  if (zeren_text_is_recognized (text, zeren_text_get_page_at (text, self->duty->start)))
    add_reason (self, 0.1, ZEREN_REASON_PICTURE, NULL);
}

/** zeren_build_duty: Returns: (transfer full): the duty */
ZerenFoundDuty *
zeren_build_duty (const ZerenOutline *outline,
                  const ZerenPassage *passage,
                  const ZerenDutyDraft *draft)
{
  ZerenFoundDuty *duty = g_new0 (ZerenFoundDuty, 1);
  g_autoptr (GStrvBuilder) reasons = g_strv_builder_new ();
  Builder builder = { outline, passage, draft, duty, reasons, 0 };

  set_place (&builder);
  set_people (&builder);
  set_frequency (&builder);
  set_action (&builder);
  set_deliverable (&builder);
  set_scope (&builder);
  doubt_picture (&builder);
  builder.doubt += zeren_measure_doubt (passage, draft, duty);

  duty->reasons = g_strv_builder_end (reasons);
  duty->confidence = CLAMP (1.0 - builder.doubt, 0.05, 1.0);
  return duty;
}
