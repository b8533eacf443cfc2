/* zeren-duty-finder.c: from the paragraphs of an outline to its duties
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A paragraph is split into parts (zeren-parts.c). A part that says how often or by when is joined
 * with the part that says what (zeren-duty-unit.c), its expressions give one frequency a duty
 * (zeren-frequency-reader.c), and who acts is the nearest subject, or the heading above
 * (zeren-actor-reader.c, zeren-clause-actors.c).
 */

#include "zeren-duty-finder-private.h"

#include "zeren-duty-builder-private.h"
#include "zeren-duty-fields-private.h"
#include "zeren-duty-place-private.h"
#include "zeren-duty-rows-private.h"
#include "zeren-duty-subject-private.h"
#include "zeren-duty-twins-private.h"
#include "zeren-facts-private.h"
#include "zeren-labels-private.h"
#include "zeren-lead-time-private.h"

#include <string.h>

/* How far the words around a duty are looked at for the boundary. */
#define CONTEXT_BEFORE 160
#define CONTEXT_BEHIND 60

/* A longer description of the event is left out of the quote. */
#define LONGEST_TRIGGER 40

/* Who acts where a sentence does not say it. */
typedef struct
{
  guint clause;
  int document;
  gboolean is_started;
  gboolean is_collective; /* 负主体责任: the persons named after it only share in it */
  gboolean is_label;      /* 局长：, for the lines below it */
  char *actor;
  ZerenActorSource source;
  char *time;      /* 第一季度：, for the lines below it */
  char *addressee; /* 各科室：, above 现将…印发给你们，请… */
} Speaker;

typedef struct
{
  const ZerenOutline *outline;
  const ZerenVocabulary *vocabulary;
  ZerenClauseActors *actors;
  GPtrArray *duties, *softs;
  ZerenPassage passage;
  Speaker speaker;
  ZerenFacts facts; /* of the paragraph */
  guint facts_end;  /* one past the lines that tell them */
  ZerenCarriedPeriod carried;
  gboolean unit_asks; /* 请于每月5日前…: the unit speaks to the addressee of a letter */
  guint free_from;    /* first part that no duty has taken */
  gboolean *is_taken; /* for each part */
} Finder;

/* A sentence: parts [first, end). */
typedef struct
{
  guint first, end;
} Sentence;

/* --- who -------------------------------------------------------------------------------------- */

static void
start_clause (Finder *self, const ZerenParagraph *paragraph)
{
  const ZerenActor *actor;

  if (self->speaker.is_started && self->speaker.clause == paragraph->clause &&
      (paragraph->clause > 0 ||
       (self->speaker.is_label && self->speaker.document == paragraph->document)))
    return;

  actor = zeren_clause_actors_get (self->actors, paragraph->clause, paragraph->document);
  if (self->speaker.document != paragraph->document)
    g_clear_pointer (&self->speaker.addressee, g_free);
  g_clear_pointer (&self->speaker.actor, g_free);
  g_clear_pointer (&self->speaker.time, g_free);
  self->speaker = (Speaker){
    .clause = paragraph->clause,
    .document = paragraph->document,
    .is_started = TRUE,
    .actor = g_strdup (actor->name),
    .source = actor->source,
    .time = g_strdup (zeren_clause_actors_get_time (self->actors, paragraph->clause)),
    .addressee = self->speaker.addressee,
  };
}

static const ZerenSubject *
find_first_subject (const Finder *self, const Sentence *sentence)
{
  for (guint i = sentence->first; i < sentence->end; i++)
    {
      const ZerenSubject *subject = zeren_passage_get_subject (&self->passage, i);

      if (subject->end > subject->start)
        return subject;
    }

  return NULL;
}

static gboolean
sentence_contains (const Finder *self, const Sentence *sentence, const char *words)
{
  return zeren_chars_contain (&self->passage.text,
                              zeren_passage_get_part (&self->passage, sentence->first)->start,
                              zeren_passage_get_part (&self->passage, sentence->end - 1)->end,
                              words);
}

/* Whom the heading of a clause names acts in all of it where nobody else is named. */
static gboolean
has_heading (const Finder *self)
{
  return self->speaker.source == ZEREN_ACTOR_HEADING && self->speaker.actor != NULL &&
         !self->speaker.is_label;
}

/* The sentence names who acts in those that follow. Where a body bears the whole responsibility,
 * 书记是第一责任人 and the like only divide it. */
static void
remember_speaker (Finder *self, const Sentence *sentence)
{
  const ZerenSubject *subject = find_first_subject (self, sentence);
  gboolean divides;

  /* 交巡山日记，由站长签字: who only signs acts no further */
  if (subject != NULL && subject->start > 0 &&
      zeren_chars_eat_back (&self->passage.text, subject->start, "由 经") > 0 &&
      zeren_chars_eat (&self->passage.text,
                       subject->end,
                       "签字 签名 签批 签发 审核 审批 批准 审签 复核 确认 同意 审定") > 0)
    return;

  /* 办公会每年审议一次: a meeting that a named person calls */
  if (subject == NULL ||
      (self->speaker.is_label &&
       zeren_chars_eat_back (&self->passage.text, subject->end, "会议 办公会 大会") > 0))
    return;

  if (has_heading (self))
    return;
  divides = sentence_contains (self, sentence, "第一责任人 直接责任人 领导责任 一岗双责 责任人");
  if (self->speaker.is_collective && divides)
    return;

  g_free (self->speaker.actor);
  self->speaker.actor = zeren_paragraph_dup_shadow (
    self->passage.paragraph, subject->start, subject->end);
  self->speaker.source = ZEREN_ACTOR_PARAGRAPH;
  self->speaker.is_collective = sentence_contains (
    self, sentence, "主体责任 全面领导责任 负总责 全面责任 总责");
}

/* 局长：, 护理组长职责 on a line without a number: who acts in the lines below. */
static void
hear_label (Finder *self, guint position)
{
  const ZerenParagraph *paragraph = self->passage.paragraph;
  ZerenLabel label = { 0 };

  if (paragraph->table != 0 || paragraph->body != 0 || position < self->facts_end)
    return;

  if (self->speaker.is_label && zeren_opens_letter (paragraph))
    {
      g_free (self->speaker.addressee);
      self->speaker.addressee = g_steal_pointer (&self->speaker.actor);
      self->speaker.is_label = FALSE;
    }
  label = zeren_read_label (&self->passage.text, 0, self->vocabulary);
  if (label.kind == ZEREN_LABEL_TIME)
    {
      g_free (self->speaker.time);
      self->speaker.time = zeren_paragraph_dup_shadow (paragraph, label.name.start, label.name.end);
      self->speaker.is_label = TRUE;
      self->is_taken[0] = TRUE;
    }
  if (label.kind == ZEREN_LABEL_OTHER && label.end == self->passage.text.length)
    {
      self->speaker.is_label = FALSE;
      g_clear_pointer (&self->speaker.time, g_free);
    }
  if (label.kind != ZEREN_LABEL_ACTOR)
    return;

  g_free (self->speaker.actor);
  self->speaker.actor = zeren_paragraph_dup_quote (
    paragraph, self->outline->text, label.name.start, label.name.end);
  self->speaker.source = ZEREN_ACTOR_HEADING;
  self->speaker.is_collective = FALSE;
  self->speaker.is_label = TRUE;
}

/* --- the quote -------------------------------------------------------------------------------- */

/* 发现隐患的，立即…: the event belongs to the duty. */
static gsize
start_with_trigger (Finder *self, const Sentence *sentence, const ZerenUnit *unit)
{
  const ZerenPart *part;
  guint before;

  if (unit->first == sentence->first)
    return unit->start;

  before = unit->first - 1;
  if (zeren_part_is_timed (zeren_passage_get_part (&self->passage, before)) ||
      !zeren_part_is_condition (&self->passage, before))
    return unit->start;

  self->is_taken[before] = TRUE;
  part = zeren_passage_get_part (&self->passage, before);

  return part->end - part->core <= LONGEST_TRIGGER ? part->core : unit->start;
}

static gboolean
is_delivery_part (const Finder *self, guint position)
{
  const ZerenPart *part = zeren_passage_get_part (&self->passage, position);

  return !zeren_part_is_timed (part) &&
         zeren_is_delivery (&self->passage.text, part->start, part->end, self->vocabulary);
}

/* …，提交会议审议; …，结果报主管部门: the next part hands over what was made. */
static gsize
end_with_delivery (Finder *self, const Sentence *sentence, const ZerenUnit *unit)
{
  guint next = unit->last + 1;

  if (next >= sentence->end || !is_delivery_part (self, next))
    return unit->end;

  self->is_taken[next] = TRUE;
  return zeren_passage_get_part (&self->passage, next)->end;
}

/* The parts behind the duty that may still say to whom it goes. */
static void
set_recipient_range (const Finder *self,
                     const Sentence *sentence,
                     const ZerenUnit *unit,
                     ZerenDutyDraft *draft)
{
  ZerenSpan own;

  /* 报告镇长，并抄送县林草局 */
  if (zeren_read_recipient (&self->passage.text, unit->start, unit->end, self->vocabulary, &own))
    return;
  for (guint i = unit->last + 1; i < sentence->end; i++)
    {
      const ZerenPart *part = zeren_passage_get_part (&self->passage, i);

      if (zeren_part_is_timed (part))
        return;
      if (!is_delivery_part (self, i) ||
          zeren_chars_contain (&self->passage.text, part->start, part->end, "不能 无法 未能"))
        continue;
      draft->recipient_from = part->start;
      draft->recipient_to = part->end;
      return;
    }
}

static void
set_context (const Finder *self, const Sentence *sentence, ZerenDutyDraft *draft)
{
  gsize start = zeren_passage_get_part (&self->passage, sentence->first)->start;
  gsize end = zeren_passage_get_part (&self->passage, sentence->end - 1)->end;

  draft->context_start = MAX (start, draft->start - MIN (draft->start, CONTEXT_BEFORE));
  draft->context_end = MIN (end, draft->end + CONTEXT_BEHIND);
}

/* --- one unit --------------------------------------------------------------------------------- */

static gboolean
asks_somebody (const ZerenChars *text, const ZerenUnit *unit)
{
  return zeren_chars_eat (text, unit->start, "请") > 0 ||
         zeren_chars_contain (text, unit->start, unit->end, "请于 请在 请每");
}

static void
set_actor (Finder *self,
           const Sentence *sentence,
           const ZerenUnit *unit,
           ZerenDutyDraft *draft,
           char **own)
{
  ZerenSubject subject = { 0 };
  gboolean is_own = (draft->start > unit->start &&
                     zeren_read_subject_from (
                       &self->passage, draft->start, draft->end, &subject)) ||
                    zeren_find_own_subject (&self->passage, sentence->first, unit, &subject) ||
                    zeren_find_subject_behind (&self->passage, sentence->end, unit, &subject) ||
                    (self->speaker.actor == NULL && self->facts.actor == NULL &&
                     zeren_find_doer (&self->passage, sentence->first, unit, &subject));

  if (!is_own && self->facts.actor != NULL)
    {
      draft->actor = self->facts.actor;
      draft->actor_source = ZEREN_ACTOR_LEAD;
      return;
    }
  if (!is_own)
    {
      gboolean asks = self->speaker.actor == NULL && self->unit_asks;

      draft->actor = asks ? self->speaker.addressee : self->speaker.actor;
      draft->actor_source = draft->actor == NULL ? ZEREN_ACTOR_NONE
                            : asks               ? ZEREN_ACTOR_HEADING
                                                 : self->speaker.source;
      return;
    }

  *own = zeren_paragraph_dup_quote (
    self->passage.paragraph, self->outline->text, subject.start, subject.end);
  draft->actor = *own;
  draft->actor_source = ZEREN_ACTOR_OWN;
  draft->subject_start = subject.start;
  draft->subject_end = subject.end;
}

/* 1小时内向镇政府口头报告、2小时内书面报告: both to the same */
static void
share_recipient (const Finder *self, const Sentence *sentence)
{
  ZerenFoundDuty *last = self->duties->pdata[self->duties->len - 1];
  const ZerenFoundDuty *before = self->duties->len > 1 ? self->duties->pdata[self->duties->len - 2]
                                                       : NULL;
  gsize start = zeren_passage_get_part (&self->passage, sentence->first)->start;

  if (last->recipient != NULL || before == NULL || before->recipient == NULL ||
      before->start < zeren_paragraph_get_text_start (self->passage.paragraph, start) ||
      (strstr (last->quote, "书面报告") == NULL && strstr (last->quote, "书面上报") == NULL &&
       strstr (last->quote, "报送书面") == NULL && strstr (last->quote, "加报") == NULL &&
       strstr (last->quote, "续报") == NULL && strstr (last->quote, "补报") == NULL))
    return;
  last->recipient = g_strdup (before->recipient);
}

static void
add_duty (Finder *self,
          const Sentence *sentence,
          const ZerenUnit *unit,
          const ZerenReading *reading,
          gboolean is_first,
          gboolean is_last)
{
  ZerenDutyDraft draft = { .reading = reading, .marks = unit->marks, .is_joined = unit->is_joined };
  g_autofree char *own = NULL;

  draft.start = zeren_skip_opening (
    &self->passage.text, reading->from, reading->to, self->vocabulary);
  draft.act_start = draft.start;
  draft.end = reading->to;
  if (is_first && reading->kind == ZEREN_FREQUENCY_EVENT)
    draft.start = start_with_trigger (self, sentence, unit);
  if (is_last)
    {
      set_recipient_range (self, sentence, unit, &draft);
      draft.end = end_with_delivery (self, sentence, unit);
    }
  set_actor (self, sentence, unit, &draft, &own);
  set_context (self, sentence, &draft);

  g_ptr_array_add (self->duties, zeren_build_duty (self->outline, &self->passage, &draft));
  share_recipient (self, sentence);
}

/* 全年开展2次…, 开展3次…: a period that only a number makes one */
static gboolean
is_counted (const ZerenUnit *unit, guint position)
{
  return position + 1 < unit->marks->len &&
         g_array_index (unit->marks, ZerenTimeMark, position + 1).kind == ZEREN_MARK_COUNT;
}

/* The last period said in the unit holds for the counts that follow in the sentence. */
static void
carry_period (Finder *self, const ZerenUnit *unit)
{
  for (guint i = 0; i < unit->marks->len; i++)
    {
      const ZerenTimeMark *mark = &g_array_index (unit->marks, ZerenTimeMark, i);

      if (mark->kind == ZEREN_MARK_PERIOD && (!mark->weak || is_counted (unit, i)))
        self->carried = (ZerenCarriedPeriod){ TRUE, mark->period, mark->start, mark->end };
    }
}

static void
take_unit (Finder *self, const Sentence *sentence, ZerenUnit *unit)
{
  ZerenChars text = { self->passage.text.chars, unit->end };
  g_autoptr (GArray)
    readings = zeren_read_frequencies (text.chars, text.length, unit->marks, &self->carried);
  guint n_before = self->duties->len;

  for (guint i = unit->first; i <= unit->last; i++)
    self->is_taken[i] = TRUE;
  self->unit_asks = self->speaker.addressee != NULL && asks_somebody (&self->passage.text, unit);

  for (guint i = 0; i < readings->len; i++)
    {
      ZerenReading *reading = &g_array_index (readings, ZerenReading, i);

      reading->from = MAX (reading->from, unit->start);
      if (!zeren_unit_is_no_duty (&self->passage, unit, reading))
        add_duty (self, sentence, unit, reading, i == 0, i + 1 == readings->len);
    }

  /* 一季度：组织演练一次: the time is told above */
  if (self->duties->len == n_before && self->speaker.time != NULL)
    for (guint i = unit->first; i <= unit->last; i++)
      self->is_taken[i] = FALSE;
  carry_period (self, unit);
}

/* --- sentences -------------------------------------------------------------------------------- */

static void
find_in_sentence (Finder *self, const Sentence *sentence)
{
  for (guint i = sentence->first; i < sentence->end; i++)
    {
      ZerenUnit unit;

      if (self->is_taken[i] || !zeren_part_is_timed (zeren_passage_get_part (&self->passage, i)))
        continue;

      zeren_unit_find (&self->passage, sentence->first, sentence->end, i, self->free_from, &unit);
      take_unit (self, sentence, &unit);
      self->free_from = unit.last + 1;
      zeren_unit_clear (&unit);
    }
}

/* A part that asks for something and names no measurable time. */
static void
add_soft (Finder *self, const Sentence *sentence, guint position)
{
  const ZerenParagraph *paragraph = self->passage.paragraph;
  const ZerenPart *part = zeren_passage_get_part (&self->passage, position);
  ZerenFoundSoft *soft;
  gsize start = part->core;

  if (position > sentence->first && zeren_part_is_condition (&self->passage, position - 1))
    start = zeren_passage_get_part (&self->passage, position - 1)->core;

  soft = g_new0 (ZerenFoundSoft, 1);
  soft->clause = paragraph->clause;
  soft->start = zeren_paragraph_get_text_start (paragraph, start);
  soft->end = zeren_paragraph_get_text_end (paragraph, part->end);
  soft->quote = zeren_paragraph_dup_quote (paragraph, self->outline->text, start, part->end);
  g_ptr_array_add (self->softs, soft);
}

static void
find_softs (Finder *self, const Sentence *sentence)
{
  for (guint i = sentence->first; i < sentence->end; i++)
    {
      const ZerenPart *part = zeren_passage_get_part (&self->passage, i);

      if (!self->is_taken[i] && zeren_part_has_soft (part) &&
          zeren_range_has_act (&self->passage, part->core, part->end))
        add_soft (self, sentence, i);
    }
}

/* --- paragraphs ------------------------------------------------------------------------------- */

static void
open_passage (Finder *self, const ZerenParagraph *paragraph)
{
  ZerenPassage *passage = &self->passage;

  passage->paragraph = paragraph;
  passage->vocabulary = self->vocabulary;
  passage->text = (ZerenChars){ paragraph->chars, paragraph->n_chars };
  passage->parts = zeren_clause_actors_take_parts (self->actors, paragraph);
  passage->subjects = g_array_new (FALSE, TRUE, sizeof (ZerenSubject));
  passage->is_time = g_new0 (gboolean, paragraph->n_chars + 1);
  g_array_set_size (passage->subjects, passage->parts->len);
  self->is_taken = g_new0 (gboolean, passage->parts->len + 1);
  self->carried = (ZerenCarriedPeriod){ 0 };
  self->free_from = 0;
}

static void
mark_time (ZerenPassage *passage, const ZerenPart *part)
{
  for (guint i = 0; i < part->marks->len; i++)
    {
      const ZerenTimeMark *mark = &g_array_index (part->marks, ZerenTimeMark, i);

      for (gsize at = mark->start; at < mark->end; at++)
        passage->is_time[at] = TRUE;
      for (gsize at = mark->bound_start; at < mark->bound_end; at++)
        passage->is_time[at] = TRUE;
    }
}

static void
read_parts (Finder *self)
{
  ZerenPassage *passage = &self->passage;

  for (guint i = 0; i < passage->parts->len; i++)
    {
      const ZerenPart *part = passage->parts->pdata[i];
      const ZerenPart *next = i + 1 < passage->parts->len ? passage->parts->pdata[i + 1] : NULL;
      ZerenSubject subject;

      mark_time (passage, part);
      if (zeren_read_label_part (passage, i, &subject) ||
          zeren_read_subject (&passage->text, part, next, self->vocabulary, &subject))
        g_array_index (passage->subjects, ZerenSubject, i) = subject;
    }
}

static void
close_passage (Finder *self)
{
  g_ptr_array_unref (self->passage.parts);
  g_array_unref (self->passage.subjects);
  g_free (self->passage.is_time);
  g_clear_pointer (&self->is_taken, g_free);
  zeren_facts_clear (&self->facts);
}

/* 责任单位：安全科。 in the lines behind an item */
static void
read_facts_behind (Finder *self, guint position)
{
  if (!zeren_facts_stand_behind (self->outline, position, self->vocabulary))
    return;

  for (guint i = position + 1; i < self->outline->paragraphs->len; i++)
    {
      const ZerenParagraph *paragraph = zeren_outline_get_paragraph (self->outline, i);
      ZerenPassage passage = { .paragraph = paragraph, .vocabulary = self->vocabulary };
      g_autofree gboolean *is_taken = NULL;

      if (!zeren_begins_with_fact (paragraph, self->vocabulary))
        return;
      passage.text = (ZerenChars){ paragraph->chars, paragraph->n_chars };
      passage.parts = zeren_split_parts (&passage.text, 0, self->vocabulary);
      is_taken = g_new0 (gboolean, passage.parts->len + 1);
      zeren_facts_take (&self->facts, &passage, is_taken);
      self->facts_end = i + 1;
      g_ptr_array_unref (passage.parts);
    }
}

/* A list whose items have their time in a heading above, or in a bracket behind them. */
static void
find_timed_acts (Finder *self)
{
  const char *time = self->facts.time != NULL ? self->facts.time : self->speaker.time;
  ZerenActor actor = { self->facts.actor, ZEREN_ACTOR_LEAD };

  if (time == NULL)
    return;
  if (actor.name == NULL)
    actor = (ZerenActor){ self->speaker.actor, self->speaker.source };

  zeren_find_timed_acts (self->outline, &self->passage, self->is_taken, time, &actor, self->duties);
}

static gboolean
says_procedure (const Finder *self, const Sentence *sentence)
{
  return zeren_says_procedure (&self->passage.text,
                               zeren_passage_get_part (&self->passage, sentence->first)->start,
                               zeren_passage_get_part (&self->passage, sentence->end - 1)->end);
}

static void
find_in_paragraph (Finder *self, guint position)
{
  const ZerenParagraph *paragraph = zeren_outline_get_paragraph (self->outline, position);
  Sentence sentence = { 0 };
  guint n_before = self->duties->len;
  gboolean tells_time; /* 一季度：…; … */
  ZerenSpan lead_time;

  start_clause (self, paragraph);
  open_passage (self, paragraph);
  hear_label (self, position);
  tells_time = self->is_taken[0];
  if (paragraph->table == 0)
    {
      zeren_facts_take (&self->facts, &self->passage, self->is_taken);
      read_facts_behind (self, position);
    }
  else if (paragraph->row_actor != NULL)
    self->facts.actor = g_strdup (paragraph->row_actor);
  read_parts (self);
  if (zeren_read_lead_time (self->outline, position, self->vocabulary, &lead_time))
    for (guint i = 0; i < self->passage.parts->len; i++)
      self->is_taken[i] = TRUE;

  for (guint i = 0; i < self->passage.parts->len; i++)
    {
      const ZerenPart *part = zeren_passage_get_part (&self->passage, i);

      if (i + 1 < self->passage.parts->len && !zeren_part_ends_sentence (part))
        continue;

      sentence.end = i + 1;
      if (!zeren_is_aside (paragraph) || says_procedure (self, &sentence))
        {
          find_in_sentence (self, &sentence);
          find_softs (self, &sentence);
        }
      remember_speaker (self, &sentence);
      /* 每年 holds over a semicolon, not over a full stop. */
      if (part->sign != U'；')
        self->carried = (ZerenCarriedPeriod){ 0 };
      sentence.first = i + 1;
    }

  if ((self->duties->len == n_before || tells_time) && paragraph->table == 0 &&
      !zeren_is_aside (paragraph))
    find_timed_acts (self);
  close_passage (self);
}

/* 职务：纪委书记 above a table is who acts in its rows, as a heading is. */
static gboolean
find_in_row (Finder *self, guint position)
{
  const ZerenParagraph *paragraph = zeren_outline_get_paragraph (self->outline, position);
  ZerenActor above = { NULL, ZEREN_ACTOR_NONE };

  if (paragraph->table == 0)
    return FALSE;
  start_clause (self, paragraph);
  if (self->speaker.source == ZEREN_ACTOR_HEADING || self->speaker.is_label)
    above = (ZerenActor){ self->speaker.actor, self->speaker.source };

  return zeren_find_in_row (self->outline, self->vocabulary, position, &above, self->duties);
}

/**
 * zeren_find_duties:
 * @duties: (element-type ZerenFoundDuty): what is found is added here
 * @softs: (element-type ZerenFoundSoft): what asks for something and names no time is added here
 *
 * Finds the duties of a plan, in the order of its text (domain.md 4.4 to 4.6).
 */
void
zeren_find_duties (const ZerenOutline *outline,
                   const ZerenVocabulary *vocabulary,
                   GPtrArray *duties,
                   GPtrArray *softs)
{
  g_autoptr (ZerenClauseActors) actors = NULL;
  Finder finder = {
    .outline = outline, .vocabulary = vocabulary, .duties = duties, .softs = softs
  };

  g_return_if_fail (outline != NULL);
  g_return_if_fail (vocabulary != NULL);

  actors = zeren_clause_actors_new (outline, vocabulary);
  finder.actors = actors;

  for (guint i = 0; i < outline->paragraphs->len; i++)
    {
      const ZerenParagraph *paragraph = zeren_outline_get_paragraph (outline, i);

      if (!zeren_may_hold_duties (paragraph))
        continue;
      if (!find_in_row (&finder, i))
        find_in_paragraph (&finder, i);
    }

  zeren_link_duties (duties);
  g_free (finder.speaker.actor);
  g_free (finder.speaker.time);
  g_free (finder.speaker.addressee);
}
