/* zeren-duty-doubt.c: how sure a duty is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each row below is a piece of evidence that readers of real plans found missing where the
 * extractor was wrong: nobody named, no word that obliges, a time that is no number, a table that
 * was only guessed. Confidence is one less the sum of what is missing, so that a duty with one weak
 * point stays above nine tenths and one with two or three does not.
 */

#include "zeren-duty-doubt-private.h"

/* Nothing that is read by rules is certain. */
#define DOUBT_AT_ALL 0.03

typedef struct
{
  const ZerenPassage *passage;
  const ZerenDutyDraft *draft;
  const ZerenFoundDuty *duty;
  gboolean obliges; /* 应当, 必须, 要 … stands in the quote */
} Evidence;

static gboolean
is_kind (const Evidence *self, ZerenFrequencyKind kind)
{
  return self->draft->reading->kind == kind;
}

static gboolean
is_in_table (const Evidence *self)
{
  return self->draft->row_time != NULL;
}

static gboolean
nobody_acts (const Evidence *self)
{
  return self->duty->actor == NULL;
}

static gboolean
actor_stands_elsewhere (const Evidence *self)
{
  return self->duty->actor != NULL && self->draft->actor_source != ZEREN_ACTOR_OWN;
}

static gboolean
is_measured (const Evidence *self)
{
  return self->draft->reading->measured;
}

/* 至少开展2次: the period was said before. */
static gboolean
is_carried (const Evidence *self)
{
  return self->draft->reading->carried;
}

/* 演练，每年一次: the time stands apart from the act. */
static gboolean
is_apart (const Evidence *self)
{
  return self->draft->is_joined && !is_in_table (self);
}

/* 每年开展培训: a period and no number */
static gboolean
has_no_number (const Evidence *self)
{
  return is_kind (self, ZEREN_FREQUENCY_EVERY) && !self->obliges;
}

/* 年终考核: a point of time that may as well be the name of a thing */
static gboolean
may_be_name (const Evidence *self)
{
  const ZerenReading *reading = self->draft->reading;

  return is_kind (self, ZEREN_FREQUENCY_DATE) && !is_in_table (self) && !self->obliges &&
         zeren_chars_eat_back (&self->passage->text, reading->end, "前 日 号 旬 内 底") == 0;
}

static gboolean
is_point (const Evidence *self)
{
  return is_kind (self, ZEREN_FREQUENCY_DATE);
}

/* 立即处理: no number, and nothing that obliges */
static gboolean
is_at_once (const Evidence *self)
{
  gsize end = self->draft->reading->end;

  return is_kind (self, ZEREN_FREQUENCY_EVENT) && !is_in_table (self) && !self->obliges &&
         zeren_chars_eat_back (&self->passage->text, end, "内 前 后") == 0;
}

static gboolean
is_event (const Evidence *self)
{
  return is_kind (self, ZEREN_FREQUENCY_EVENT);
}

static gboolean
has_no_verb (const Evidence *self)
{
  return !zeren_range_has_act (self->passage, self->draft->act_start, self->draft->end);
}

static gboolean
is_long (const Evidence *self)
{
  return self->draft->end - self->draft->start > 120;
}

/* Parts on accountability and 附则 hold few duties. */
static gboolean
is_aside (const Evidence *self)
{
  return self->passage->paragraph->section == ZEREN_SECTION_ACCOUNTABILITY ||
         self->passage->paragraph->section == ZEREN_SECTION_DEFINITIONS;
}

/* The time of the row cannot be read: 动员部署阶段 */
static gboolean
time_is_unread (const Evidence *self)
{
  return is_in_table (self) && is_kind (self, ZEREN_FREQUENCY_DATE) &&
         self->draft->reading->end == 0;
}

/* A list whose items take their time from a heading or a bracket. */
static gboolean
time_stands_elsewhere (const Evidence *self)
{
  return is_in_table (self) && self->passage->paragraph->table == 0;
}

static const struct
{
  gboolean (*is_so) (const Evidence *self);
  double doubt;
} doubts[] = {
  { nobody_acts, 0.08 },
  { actor_stands_elsewhere, 0.02 },
  { is_measured, 0.35 },
  { is_carried, 0.06 },
  { is_apart, 0.03 },
  { has_no_number, 0.06 },
  { may_be_name, 0.06 },
  { is_point, 0.02 },
  { is_at_once, 0.04 },
  { is_event, 0.02 },
  { has_no_verb, 0.08 },
  { is_long, 0.08 },
  { is_aside, 0.05 },
  { time_is_unread, 0.08 },
  { time_stands_elsewhere, 0.04 },
};

static gboolean
find_modal (const ZerenPassage *passage, const ZerenDutyDraft *draft)
{
  for (gsize at = draft->start; at < draft->end; at++)
    if (zeren_skip_modal (&passage->text, at, draft->end, passage->vocabulary) > at &&
        zeren_chars_eat (&passage->text, at, "应 必须 务必 须 需 要 不得") > 0)
      return TRUE;

  return FALSE;
}

/**
 * zeren_measure_doubt:
 * @passage: a paragraph
 * @draft: what was found in it
 * @duty: the duty made of it
 *
 * Returns: how much is missing for certainty, from 0
 */
double
zeren_measure_doubt (const ZerenPassage *passage,
                     const ZerenDutyDraft *draft,
                     const ZerenFoundDuty *duty)
{
  Evidence evidence = { passage, draft, duty, find_modal (passage, draft) };
  double sum = DOUBT_AT_ALL;

  for (guint i = 0; i < G_N_ELEMENTS (doubts); i++)
    if (doubts[i].is_so (&evidence))
      sum += doubts[i].doubt;

  return sum;
}
