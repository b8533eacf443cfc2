/* zeren-incident-steps.c: which duties are steps after an incident, and what became of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-incident-steps-private.h"

#include "zeren-plan-repo.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Limits that are counted from something else than the incident itself: the incident's own time
 * says nothing about when they end. */
static const char *const other_events[] = { "会后",   "结束后", "结束之日", "完成后",
                                            "整改",   "培训后", "检查后",   "接到",
                                            "接报",   "收到",   "调整后",   "演练后",
                                            "批准后", "通知后", "受理",     "办结后" };

/* What entries say when the step is a report, and what they say otherwise. */
static const char *const report_words[] = { "报告", "上报",   "报送",   "汇报",
                                            "通报", "电话报", "书面报", "报请" };
static const char *const step_words[] = { "启动", "处置", "调查", "封存", "封闭", "疏散", "救援",
                                          "停用", "抢修", "评估", "总结", "补救", "排查", "恢复" };

/* A paper is made, or it is sent to somebody. */
static const char *const making_words[] = { "形成", "撰写", "编写", "编制", "起草", "出具" };
static const char *const sending_words[] = { "上报", "报送", "汇报", "报请", "通报", "向" };

/* An entry may say that something has not been done. */
static const char *const denials[] = { "未", "没", "尚无", "拒", "忘", "漏" };

/* Words that tie a duty to a kind of incident. A fire or a failed lift is an accident too; what
 * comes of petitions is none of the kinds that have a name. */
static const struct
{
  const char *word;
  guint kinds;
} kind_words[] = {
  { "火灾", 1u << ZEREN_INCIDENT_FIRE },
  { "起火", 1u << ZEREN_INCIDENT_FIRE },
  { "火情", 1u << ZEREN_INCIDENT_FIRE },
  { "火警", 1u << ZEREN_INCIDENT_FIRE },
  { "泄密", 1u << ZEREN_INCIDENT_CONFIDENTIALITY },
  { "失密", 1u << ZEREN_INCIDENT_CONFIDENTIALITY },
  { "涉密", 1u << ZEREN_INCIDENT_CONFIDENTIALITY },
  { "密件", 1u << ZEREN_INCIDENT_CONFIDENTIALITY },
  { "网络安全", 1u << ZEREN_INCIDENT_NETWORK },
  { "系统故障", 1u << ZEREN_INCIDENT_NETWORK },
  { "食物中毒", 1u << ZEREN_INCIDENT_HEALTH },
  { "食品安全", 1u << ZEREN_INCIDENT_HEALTH },
  { "传染病", 1u << ZEREN_INCIDENT_HEALTH },
  { "自然灾害", 1u << ZEREN_INCIDENT_DISASTER },
  { "汛情", 1u << ZEREN_INCIDENT_DISASTER },
  { "设备故障", 1u << ZEREN_INCIDENT_EQUIPMENT },
  { "设施故障", 1u << ZEREN_INCIDENT_EQUIPMENT },
  { "电梯", 1u << ZEREN_INCIDENT_EQUIPMENT },
  { "消防设施", 1u << ZEREN_INCIDENT_EQUIPMENT },
  { "信访", 1u << ZEREN_INCIDENT_OTHER },
  { "上访", 1u << ZEREN_INCIDENT_OTHER },
  { "生产安全事故",
    1u << ZEREN_INCIDENT_ACCIDENT | 1u << ZEREN_INCIDENT_FIRE | 1u << ZEREN_INCIDENT_EQUIPMENT },
  { "安全生产事故",
    1u << ZEREN_INCIDENT_ACCIDENT | 1u << ZEREN_INCIDENT_FIRE | 1u << ZEREN_INCIDENT_EQUIPMENT },
};

static const char *
find_word (const char *text, const char *const *words, gsize n_words)
{
  for (gsize i = 0; text != NULL && i < n_words; i++)
    {
      if (strstr (text, words[i]) != NULL)
        return words[i];
    }

  return NULL;
}

/* Whether the limit of @duty is counted from an incident. */
gboolean
zeren_incident_duty_is_step (ZerenDuty *duty)
{
  ZerenFrequency *frequency = zeren_duty_get_frequency (duty);

  return frequency != NULL && frequency->kind == ZEREN_FREQUENCY_EVENT &&
         find_word (frequency->date, other_events, G_N_ELEMENTS (other_events)) == NULL &&
         find_word (zeren_duty_get_quote (duty), other_events, G_N_ELEMENTS (other_events)) == NULL;
}

static guint
find_kinds (const char *text)
{
  guint named = 0;

  for (gsize i = 0; text != NULL && i < G_N_ELEMENTS (kind_words); i++)
    {
      if (strstr (text, kind_words[i].word) != NULL)
        named |= kind_words[i].kinds;
    }

  return named;
}

static char *
dup_clause_text (ZerenContext *context, ZerenDuty *duty)
{
  g_autoptr (ZerenPlanRepo) repo = zeren_plan_repo_new (zeren_context_get_database (context));
  g_autoptr (ZerenClause)
    clause = zeren_plan_repo_load_clause (repo, zeren_duty_get_clause (duty), NULL);

  return clause != NULL ? g_strdup (zeren_clause_get_text (clause)) : NULL;
}

/* Whether @duty is for incidents of @kind: by its own words, or those of its clause where it has
 * none; a duty that names no kind at all is for every kind. */
gboolean
zeren_incident_duty_fits_kind (ZerenContext *context, ZerenDuty *duty, ZerenIncidentKind kind)
{
  guint named = find_kinds (zeren_duty_get_quote (duty));

  if (named == 0)
    {
      g_autofree char *clause = dup_clause_text (context, duty);

      named = find_kinds (clause);
    }

  return named == 0 || kind == ZEREN_INCIDENT_OTHER || (named & (1u << kind)) != 0;
}

/* Whether @duty is for an incident in @organisation. */
gboolean
zeren_incident_duty_covers (ZerenContext *context,
                            ZerenDuty *duty,
                            gint64 organisation,
                            gboolean *covers,
                            GError **error)
{
  ZerenIncidentReach reach;

  if (!zeren_incident_find_reach (context, duty, organisation, &reach, error))
    return FALSE;
  *covers = reach.organisation != 0;

  return TRUE;
}

/* --- what became of a step --- */

/* Whether @word stands in a part of @text that does not deny it: 尚未报告 tells of no report. */
static gboolean
tells_word (const char *text, const char *word)
{
  g_auto (GStrv) parts = g_regex_split_simple ("[，。；！？、,;]", text, 0, 0);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (strstr (parts[i], word) != NULL &&
          find_word (parts[i], denials, G_N_ELEMENTS (denials)) == NULL)
        return TRUE;
    }

  return FALSE;
}

/* 形成调查报告 asks for a paper and not to report to somebody. */
static gboolean
is_report (const char *quote)
{
  if (find_word (quote, report_words, G_N_ELEMENTS (report_words)) == NULL)
    return FALSE;

  return find_word (quote, making_words, G_N_ELEMENTS (making_words)) == NULL ||
         find_word (quote, sending_words, G_N_ELEMENTS (sending_words)) != NULL;
}

/* What the paper is called: 调查报告 */
static char *
dup_paper (const char *quote)
{
  const char *noun = g_strrstr (quote, "报告");
  const char *start = noun;

  for (guint i = 0; i < 2 && start != NULL && start > quote; i++)
    start = g_utf8_prev_char (start);

  return noun != NULL ? g_strndup (start, noun + strlen ("报告") - start) : NULL;
}

static gboolean
tells_of (ZerenIncidentEntry *entry, ZerenIncidentStep *step)
{
  const char *text = zeren_incident_entry_get_text (entry);
  const char *quote = zeren_duty_get_quote (step->duty);
  g_autofree char *paper = NULL;

  for (gsize i = 0; step->is_report && i < G_N_ELEMENTS (report_words); i++)
    {
      if (tells_word (text, report_words[i]))
        return TRUE;
    }
  if (step->is_report)
    return FALSE;

  if (find_word (quote, making_words, G_N_ELEMENTS (making_words)) != NULL)
    paper = dup_paper (quote);
  if (paper != NULL)
    return tells_word (text, paper);

  for (gsize i = 0; i < G_N_ELEMENTS (step_words); i++)
    {
      if (strstr (quote, step_words[i]) != NULL && tells_word (text, step_words[i]))
        return TRUE;
    }

  return FALSE;
}

static ZerenIncidentEntry *
find_entry (ZerenIncidentStep *step, ZerenIncident *incident, GPtrArray *entries)
{
  GDateTime *from = zeren_incident_get_occurred_at (incident);

  for (guint i = 0; i < entries->len; i++)
    {
      ZerenIncidentEntry *entry = g_ptr_array_index (entries, i);
      GDateTime *at = zeren_incident_entry_get_at (entry);

      if (g_date_time_compare (at, from) >= 0 && !zeren_limit_is_missed (step->limit, at) &&
          tells_of (entry, step))
        return entry;
    }

  return NULL;
}

static ZerenIncidentMiss *
find_miss (ZerenDuty *duty, GPtrArray *misses)
{
  for (guint i = 0; i < misses->len; i++)
    {
      if (zeren_incident_miss_get_duty (misses->pdata[i]) == zeren_duty_get_id (duty))
        return misses->pdata[i];
    }

  return NULL;
}

/* The entry that somebody has marked as telling of the step, where it is in time. */
static ZerenIncidentEntry *
find_marked_entry (ZerenIncidentStep *step, GPtrArray *entries, GPtrArray *marks)
{
  gint64 marked = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      if (zeren_incident_mark_get_duty (marks->pdata[i]) == zeren_duty_get_id (step->duty))
        marked = zeren_incident_mark_get_entry (marks->pdata[i]);
    }
  for (guint i = 0; marked != 0 && i < entries->len; i++)
    {
      ZerenIncidentEntry *entry = entries->pdata[i];

      if (zeren_incident_entry_get_id (entry) == marked &&
          !zeren_limit_is_missed (step->limit, zeren_incident_entry_get_at (entry)))
        return entry;
    }

  return NULL;
}

/**
 * zeren_incident_step_get_state_at:
 * @self: a step
 * @now: an instant
 *
 * As time goes by a running step becomes one to be confirmed, though nothing is written.
 *
 * Returns: the state at @now
 */
ZerenIncidentStepState
zeren_incident_step_get_state_at (const ZerenIncidentStep *self, GDateTime *now)
{
  if (self->miss != NULL)
    return ZEREN_INCIDENT_STEP_MISSED;
  if (self->limit->kind == ZEREN_LIMIT_REMINDER)
    return ZEREN_INCIDENT_STEP_REMINDER;
  if (self->met_by != NULL)
    return ZEREN_INCIDENT_STEP_MET;
  if (zeren_limit_is_missed (self->limit, now))
    return ZEREN_INCIDENT_STEP_TO_CONFIRM;

  return ZEREN_INCIDENT_STEP_RUNNING;
}

/**
 * zeren_incident_step_new:
 * @incident: an incident
 * @duty: a duty with a limit after an event
 * @entries: (element-type ZerenIncidentEntry): the timeline
 * @marks: (element-type ZerenIncidentMark): which entries tell of which steps, as a person says
 * @misses: (element-type ZerenIncidentMiss): the steps confirmed as missed
 * @calendar: the working days
 * @now: the present instant
 *
 * Returns: (transfer full) (nullable): the step, or %NULL where the plan's words give no limit
 */
ZerenIncidentStep *
zeren_incident_step_new (ZerenIncident *incident,
                         ZerenDuty *duty,
                         GPtrArray *entries,
                         GPtrArray *marks,
                         GPtrArray *misses,
                         ZerenCalendar *calendar,
                         GDateTime *now)
{
  ZerenIncidentStep *self = g_new0 (ZerenIncidentStep, 1);
  ZerenIncidentEntry *met_by;
  ZerenIncidentMiss *miss;

  self->duty = g_object_ref (duty);
  self->limit = zeren_limit_after_event (
    zeren_duty_get_frequency (duty), zeren_incident_get_occurred_at (incident), calendar);
  if (self->limit == NULL || self->limit->kind == ZEREN_LIMIT_NONE)
    {
      zeren_incident_step_free (self);
      return NULL;
    }

  self->is_report = is_report (zeren_duty_get_quote (duty));
  miss = find_miss (duty, misses);
  met_by = find_marked_entry (self, entries, marks);
  self->marked = met_by != NULL;
  if (met_by == NULL)
    met_by = find_entry (self, incident, entries);
  self->miss = miss != NULL ? g_object_ref (miss) : NULL;
  self->met_by = met_by != NULL ? g_object_ref (met_by) : NULL;
  self->state = zeren_incident_step_get_state_at (self, now);

  return self;
}

/** zeren_incident_step_free: frees a step */
void
zeren_incident_step_free (ZerenIncidentStep *self)
{
  g_clear_object (&self->duty);
  g_clear_pointer (&self->limit, zeren_limit_free);
  g_clear_object (&self->met_by);
  g_clear_object (&self->miss);
  g_free (self);
}

/** zeren_incident_step_state_to_id: Returns: the id of @state, for files and JSON */
const char *
zeren_incident_step_state_to_id (ZerenIncidentStepState state)
{
  static const char *const ids[] = { "reminder", "running", "met", "to_confirm", "missed" };

  g_return_val_if_fail (state < G_N_ELEMENTS (ids), NULL);

  return ids[state];
}

/** zeren_incident_step_state_to_label: Returns: @state in the user's language */
const char *
zeren_incident_step_state_to_label (ZerenIncidentStepState state)
{
  static const char *const labels[] = {
    N_ ("Reminder Only"), N_ ("Running"), N_ ("Met"), N_ ("To Be Confirmed"), N_ ("Missed")
  };

  g_return_val_if_fail (state < G_N_ELEMENTS (labels), NULL);

  return _ (labels[state]);
}
