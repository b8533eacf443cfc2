/* zeren-duties-write.c: a person puts the words of a duty right, or adds one that was not found
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-duties.h"

#include "zeren-duty-stated-private.h"
#include "zeren-extraction.h"
#include "zeren-file-store.h"
#include "zeren-model-error.h"
#include "zeren-plan-reading.h"
#include "zeren-plan-repo.h"
#include "zeren-reason.h"
#include "zeren-service-error.h"
#include "zeren-string.h"
#include "zeren-task-repo.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

static ZerenPlan *
load_plan_in_force (ZerenContext *context, gint64 id, GError **error)
{
  g_autoptr (ZerenPlanRepo) repo = zeren_plan_repo_new (zeren_context_get_database (context));
  g_autoptr (ZerenPlan) plan = zeren_plan_repo_load (repo, id, error);

  if (plan == NULL || zeren_plan_get_state (plan) == ZEREN_PLAN_STATE_ACTIVE)
    return g_steal_pointer (&plan);

  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_REFUSED,
               /* Translators: the id and the title of a plan */
               _ ("Plan %" PRId64 " (%s) is withdrawn; nothing of it can be changed."),
               id,
               zeren_plan_get_title (plan));

  return NULL;
}

/* --- words and frequency ---------------------------------------------------------------------- */

static char *
dup_words (ZerenDuty *duty)
{
  const char *const *points = zeren_duty_get_points (duty);
  g_autofree char *joined = points != NULL ? g_strjoinv ("；", (GStrv)points) : NULL;
  const char *words[] = { zeren_duty_get_action (duty),
                          zeren_duty_get_actor (duty),
                          zeren_duty_get_recipient (duty),
                          zeren_duty_get_deliverable (duty),
                          joined };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (words[i] != NULL)
        g_string_append_printf (text, "%s；", words[i]);
    }

  return g_string_free (text, FALSE);
}

static gboolean
refuse_words (GError **error)
{
  g_set_error_literal (
    error,
    ZEREN_MODEL_ERROR,
    ZEREN_MODEL_ERROR_BOUNDARY,
    _ ("These words are about watching or judging what people think, say or publish. That stays in "
       "the plan for reading; only an act of the office itself, such as a meeting, a report or a "
       "training, becomes a duty."));

  return FALSE;
}

/* The boundary (DESIGN.md 2): the act alone, and everything that was written together. */
static gboolean
judge_words (ZerenContext *context, ZerenDuty *duty, GError **error)
{
  g_autoptr (ZerenVocabulary) vocabulary = zeren_context_dup_vocabulary (context, error);
  g_autofree char *words = dup_words (duty);

  if (vocabulary == NULL)
    return FALSE;

  return zeren_judge_scope (words, vocabulary) == ZEREN_SCOPE_RECORD || refuse_words (error);
}

static gboolean
refuse_frequency (const ZerenFrequency *frequency, GError **error)
{
  g_set_error_literal (error,
                       ZEREN_SERVICE_ERROR,
                       ZEREN_SERVICE_ERROR_INVALID,
                       frequency->kind == ZEREN_FREQUENCY_EVENT
                         ? _ ("Please give the limit in the words of the plan, such as 24小时内.")
                       : frequency->kind == ZEREN_FREQUENCY_DATE || frequency->date != NULL
                         ? _ ("Please give the date in the words of the plan, such as 12月20日前.")
                         : _ ("Please say in which period it has to be done."));

  return FALSE;
}

static gboolean
check_frequency (ZerenDuty *duty, GError **error)
{
  const ZerenFrequency *frequency = zeren_duty_get_frequency (duty);

  if (frequency == NULL)
    {
      g_set_error_literal (error,
                           ZEREN_SERVICE_ERROR,
                           ZEREN_SERVICE_ERROR_INVALID,
                           _ ("Please say how often or by when it has to be done."));
      return FALSE;
    }
  if (frequency->date != NULL ||
      (frequency->period != ZEREN_PERIOD_NONE && frequency->kind != ZEREN_FREQUENCY_DATE &&
       frequency->kind != ZEREN_FREQUENCY_EVENT))
    return TRUE;

  return refuse_frequency (frequency, error);
}

static gboolean
check_action (ZerenDuty *duty, GError **error)
{
  const char *action = zeren_duty_get_action (duty);

  if (action != NULL && !zeren_string_is_blank (action))
    return TRUE;

  g_set_error_literal (error,
                       ZEREN_SERVICE_ERROR,
                       ZEREN_SERVICE_ERROR_INVALID,
                       _ ("Please say in a few words what has to be done."));

  return FALSE;
}

/* --- editing ---------------------------------------------------------------------------------- */

static char *
dup_or_null (const char *text)
{
  return zeren_string_is_blank (text) ? NULL : zeren_string_dup_stripped (text);
}

static void
copy_words (ZerenDuty *from, ZerenDuty *to)
{
  g_autofree char *actor = dup_or_null (zeren_duty_get_actor (from));
  g_autofree char *action = dup_or_null (zeren_duty_get_action (from));
  g_autofree char *recipient = dup_or_null (zeren_duty_get_recipient (from));
  g_autofree char *deliverable = dup_or_null (zeren_duty_get_deliverable (from));

  zeren_duty_set_actor (to, actor);
  zeren_duty_set_action (to, action);
  zeren_duty_set_recipient (to, recipient);
  zeren_duty_set_deliverable (to, deliverable);
  zeren_duty_set_frequency (to, zeren_duty_get_frequency (from));
  zeren_duty_set_points (to, zeren_duty_get_points (from));
}

static gboolean
check_editable (ZerenDuty *stored, GError **error)
{
  if (zeren_duty_get_scope (stored) != ZEREN_SCOPE_RECORD)
    {
      g_set_error_literal (
        error,
        ZEREN_MODEL_ERROR,
        ZEREN_MODEL_ERROR_BOUNDARY,
        _ ("This duty is about what people think, say or publish. It is shown for reading only and "
           "cannot be changed."));
      return FALSE;
    }
  if (zeren_duty_get_state (stored) != ZEREN_DUTY_STATE_SUPERSEDED)
    return TRUE;

  g_set_error_literal (error,
                       ZEREN_SERVICE_ERROR,
                       ZEREN_SERVICE_ERROR_REFUSED,
                       _ ("A newer plan has taken the place of this duty; it cannot be changed."));

  return FALSE;
}

/* What was not touched was judged when it was found, with all that stands around it. */
static gboolean
has_same_words (ZerenDuty *a, ZerenDuty *b)
{
  g_autofree char *first = dup_words (a);
  g_autofree char *second = dup_words (b);

  return g_str_equal (first, second);
}

static gboolean
check_date_of_plan (ZerenDuty *duty, GPtrArray *clauses, GError **error)
{
  return zeren_duty_states_date (duty, clauses) ||
         refuse_frequency (zeren_duty_get_frequency (duty), error);
}

static gboolean
check_period_of_plan (ZerenDuty *duty, GPtrArray *clauses, GError **error)
{
  gboolean has_period = zeren_duty_states_period (duty, clauses);

  if (has_period && zeren_duty_states_count (duty, clauses))
    return TRUE;

  g_set_error_literal (
    error,
    ZEREN_SERVICE_ERROR,
    ZEREN_SERVICE_ERROR_INVALID,
    !has_period
      ? _ ("The plan does not give this period there. What is late is judged by the words of the "
           "plan alone: please choose the period that stands in them.")
      : _ ("The plan does not give this number of times there. What is late is judged by the words "
           "of the plan alone: please give the number that stands in them, or once in every "
           "period."));

  return FALSE;
}

static gboolean
has_same_date (ZerenDuty *a, ZerenDuty *b)
{
  const ZerenFrequency *first = zeren_duty_get_frequency (a);
  const ZerenFrequency *second = zeren_duty_get_frequency (b);

  return g_strcmp0 (first != NULL ? first->date : NULL, second != NULL ? second->date : NULL) == 0;
}

static gboolean
has_same_period (ZerenDuty *a, ZerenDuty *b)
{
  const ZerenFrequency *first = zeren_duty_get_frequency (a);
  const ZerenFrequency *second = zeren_duty_get_frequency (b);

  return first != NULL && second != NULL && first->kind == second->kind &&
         first->period == second->period && first->count == second->count;
}

/* A case cites the words of a duty that was not performed, with the time that they gave. */
static gboolean
check_not_unperformed (ZerenContext *context, ZerenDuty *duty, GError **error)
{
  g_autoptr (ZerenTaskRepo) repo = zeren_task_repo_new (zeren_context_get_database (context));
  ZerenTaskQuery query = { .duty = zeren_duty_get_id (duty),
                           .states = 1 << ZEREN_TASK_STATE_UNPERFORMED,
                           .limit = 1 };
  g_autoptr (GPtrArray) tasks = zeren_task_repo_list (repo, &query, error);

  if (tasks == NULL || tasks->len == 0)
    return tasks != NULL;

  g_set_error_literal (error,
                       ZEREN_SERVICE_ERROR,
                       ZEREN_SERVICE_ERROR_REFUSED,
                       _ ("A task of this duty is confirmed as unperformed, and a case can rest on "
                          "it. Please leave how often or by when it has to be done as it is."));

  return FALSE;
}

static gboolean
check_new_frequency (ZerenContext *context, ZerenDuty *before, ZerenDuty *after, GError **error)
{
  const ZerenFrequency *old = zeren_duty_get_frequency (before);
  g_autoptr (ZerenPlanRepo) plans = zeren_plan_repo_new (zeren_context_get_database (context));
  g_autoptr (GPtrArray) clauses = NULL;

  if (old != NULL && zeren_frequency_equal (old, zeren_duty_get_frequency (after)))
    return TRUE;
  if (!check_not_unperformed (context, before, error))
    return FALSE;
  clauses = zeren_plan_repo_list_clauses (plans, zeren_duty_get_plan (after), error);

  return clauses != NULL &&
         (has_same_date (before, after) || check_date_of_plan (after, clauses, error)) &&
         (has_same_period (before, after) || check_period_of_plan (after, clauses, error));
}

static gboolean
edit_duty (ZerenContext *context, ZerenDuty *duty, GError **error)
{
  g_autoptr (ZerenDutyRepo) repo = zeren_duty_repo_new (zeren_context_get_database (context));
  g_autoptr (ZerenDuty) before = zeren_duty_repo_load (repo, zeren_duty_get_id (duty), error);
  g_autoptr (ZerenDuty) after = NULL;
  g_autoptr (ZerenPlan) plan = NULL;

  if (before == NULL || !zeren_duty_check_has_plan (before, error) ||
      !check_editable (before, error))
    return FALSE;
  plan = load_plan_in_force (context, zeren_duty_get_plan (before), error);
  after = plan != NULL ? zeren_duty_repo_load (repo, zeren_duty_get_id (duty), error) : NULL;
  if (after == NULL)
    return FALSE;
  copy_words (duty, after);

  return check_action (after, error) && check_frequency (after, error) &&
         check_new_frequency (context, before, after, error) &&
         (has_same_words (before, after) || judge_words (context, after, error)) &&
         zeren_duty_repo_edit (repo, after, error);
}

/**
 * zeren_duties_edit:
 * @context: the context
 * @duty: a stored duty with other words for who, what, to whom and the result, another frequency or
 *   other points
 * @error: return location for an error
 *
 * The quote and its place stay, and so do scope and state. A duty of scope `text` is always
 * refused, and so are words that would make one of it, and a date, a period or a number of times
 * that the plan does not give (DESIGN.md 2). The frequency stays while a task of the duty is
 * confirmed as unperformed.
 */
gboolean
zeren_duties_edit (ZerenContext *context, ZerenDuty *duty, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (ZEREN_IS_DUTY (duty), FALSE);

  if (edit_duty (context, duty, error))
    return TRUE;
  g_prefix_error (error, _ ("Duty %" PRId64 ": "), zeren_duty_get_id (duty));

  return FALSE;
}

/* --- adding ----------------------------------------------------------------------------------- */

/* How many characters of a clause are looked for: a wrong encoding gives quite others. */
#define PROBE_CHARS 4

static gboolean
has_clauses (ZerenText *text, GPtrArray *clauses)
{
  const char *words = clauses->len > 0 ? zeren_clause_get_text (clauses->pdata[0]) : NULL;
  g_autofree char *probe = NULL;

  if (words == NULL || g_utf8_strlen (words, -1) < PROBE_CHARS)
    return TRUE;

  probe = g_utf8_substring (words, 0, PROBE_CHARS);

  return strstr (zeren_text_get_string (text), probe) != NULL;
}

/* A person has said in which encoding the plan is: the one in which its clauses stand there. */
static ZerenText *
read_doubtful_text (ZerenPlanSource *source, const char *path, GPtrArray *clauses, GError **error)
{
  g_autoptr (GPtrArray) encodings = zeren_plan_source_list_encodings (source);

  for (guint i = 0; i < encodings->len; i++)
    {
      g_autoptr (ZerenText) text = zeren_plan_read_text (
        path, encodings->pdata[i], ZEREN_PICTURES_RECOGNIZED, NULL, NULL);

      if (text != NULL && has_clauses (text, clauses))
        return g_steal_pointer (&text);
    }

  return zeren_plan_read_text (path, NULL, ZEREN_PICTURES_RECOGNIZED, NULL, error);
}

static ZerenText *
read_text (ZerenContext *context, ZerenPlan *plan, GPtrArray *clauses, GError **error)
{
  g_autoptr (ZerenFileStore) store = zeren_file_store_new (zeren_context_get_database (context));
  g_autoptr (GFile) file = zeren_file_store_get_file (store, zeren_plan_get_file (plan));
  const char *path = g_file_peek_path (file);
  g_autoptr (ZerenPlanSource) source = zeren_plan_source_load (path, NULL, error);

  if (source == NULL)
    return NULL;

  return zeren_plan_source_is_doubtful (source)
           ? read_doubtful_text (source, path, clauses, error)
           : zeren_plan_read_text (path, NULL, ZEREN_PICTURES_RECOGNIZED, NULL, error);
}

/** Characters without white space, and where each of them stands in the text. */
typedef struct
{
  GArray *chars;  /* gunichar */
  GArray *places; /* gsize */
} Dense;

static void
dense_clear (Dense *self)
{
  g_clear_pointer (&self->chars, g_array_unref);
  g_clear_pointer (&self->places, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Dense, dense_clear)

static void
dense_init (Dense *self, const gunichar *chars, gsize start, gsize end)
{
  self->chars = g_array_new (FALSE, FALSE, sizeof (gunichar));
  self->places = g_array_new (FALSE, FALSE, sizeof (gsize));
  for (gsize at = start; at < end; at++)
    {
      if (g_unichar_isspace (chars[at]))
        continue;
      g_array_append_val (self->chars, chars[at]);
      g_array_append_val (self->places, at);
    }
}

/* The place of @quote in [@start, @end) of the text that is nearest to @hint; lines may be broken
 * in another way. */
static gboolean
find_quote (ZerenText *text,
            const char *quote,
            gsize start,
            gsize end,
            gsize hint,
            gsize *from,
            gsize *to)
{
  const gunichar *chars = zeren_text_get_chars (text, NULL);
  g_autofree gunichar *quoted = g_utf8_to_ucs4_fast (quote, -1, NULL);
  g_auto (Dense) hay = { 0 };
  g_auto (Dense) needle = { 0 };
  gsize nearest = G_MAXSIZE;

  dense_init (&hay, chars, start, end);
  dense_init (&needle, quoted, 0, g_utf8_strlen (quote, -1));
  if (needle.chars->len == 0)
    return FALSE;
  for (gsize at = 0; at + needle.chars->len <= hay.chars->len; at++)
    {
      gsize place = g_array_index (hay.places, gsize, at);
      gsize distance = place > hint ? place - hint : hint - place;

      if (distance >= nearest || memcmp (&g_array_index (hay.chars, gunichar, at),
                                         needle.chars->data,
                                         needle.chars->len * sizeof (gunichar)) != 0)
        continue;
      nearest = distance;
      *from = place;
      *to = g_array_index (hay.places, gsize, at + needle.chars->len - 1) + 1;
    }

  return nearest != G_MAXSIZE;
}

static gboolean
refuse_quote (const char *quote, GError **error)
{
  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_INVALID,
               /* Translators: %s is the words that a duty by hand is to rest on */
               _ ("The words “%s” do not stand there in the plan. A duty needs the words of the "
                  "plan that ask for it."),
               quote);

  return FALSE;
}

static ZerenClause *
find_clause_at (GPtrArray *clauses, gint64 id, gsize start, gsize end)
{
  ZerenClause *found = NULL;

  for (guint i = 0; i < clauses->len; i++)
    {
      ZerenClause *clause = g_ptr_array_index (clauses, i);
      const ZerenPassage *passage = zeren_clause_get_passage (clause);

      if (id != 0 ? zeren_clause_get_id (clause) == id
                  : passage != NULL && passage->start <= start && end <= passage->end &&
                      (found == NULL ||
                       passage->end - passage->start <= zeren_clause_get_passage (found)->end -
                                                          zeren_clause_get_passage (found)->start))
        found = clause;
    }

  return found;
}

static gboolean
ends_sentence (gunichar c)
{
  return c == U'。' || c == U'；' || c == U'！' || c == U'？' || c == U'\t';
}

/* What is around a fragment, as far as its sentence reaches. */
static char *
dup_around (ZerenText *text, gsize start, gsize end)
{
  const gsize farthest = 300;
  gsize length, from = start, to = end;
  const gunichar *chars = zeren_text_get_chars (text, &length);

  while (from > 0 && start - from < farthest && !ends_sentence (chars[from - 1]))
    from--;
  while (to < length && to - end < farthest && !ends_sentence (chars[to]))
    to++;

  return zeren_text_dup_range (text, from, to);
}

/* The headings of the clause and of the one above, as the extractor looks at them. */
static GStrv
dup_headings (GPtrArray *clauses, ZerenClause *clause)
{
  g_autoptr (GStrvBuilder) headings = g_strv_builder_new ();

  for (guint steps = 0; clause != NULL && steps < 2; steps++)
    {
      gint64 parent = zeren_clause_get_parent (clause);

      if (zeren_clause_get_heading (clause) != NULL)
        g_strv_builder_add (headings, zeren_clause_get_heading (clause));
      clause = parent != 0 ? find_clause_at (clauses, parent, 0, 0) : NULL;
    }

  return g_strv_builder_end (headings);
}

static gboolean
judge_quote (ZerenContext *context,
             ZerenText *text,
             GPtrArray *clauses,
             ZerenClause *clause,
             ZerenDuty *duty,
             GError **error)
{
  g_autoptr (ZerenVocabulary) vocabulary = zeren_context_dup_vocabulary (context, error);
  const ZerenPassage *passage = zeren_duty_get_passage (duty);
  g_auto (GStrv) headings = dup_headings (clauses, clause);
  g_autofree char *around = dup_around (text, passage->start, passage->end);

  if (vocabulary == NULL)
    return FALSE;

  return zeren_judge_scope_under (
           zeren_duty_get_quote (duty), around, (const char *const *)headings, vocabulary) ==
           ZEREN_SCOPE_RECORD ||
         refuse_words (error);
}

/* Finds the quote in the plan, or takes the whole clause; then judges it where it stands. */
static gboolean
set_source (ZerenContext *context,
            ZerenText *text,
            GPtrArray *clauses,
            ZerenDuty *duty,
            GError **error)
{
  const ZerenPassage *hint = zeren_duty_get_passage (duty);
  ZerenClause *clause = zeren_duty_get_clause (duty) != 0
                          ? find_clause_at (clauses, zeren_duty_get_clause (duty), 0, 0)
                          : NULL;
  const ZerenPassage *within = clause != NULL ? zeren_clause_get_passage (clause) : NULL;
  const char *quote = zeren_duty_get_quote (duty);
  g_autoptr (ZerenPassage) passage = NULL;
  g_autofree char *found = NULL;
  gsize length, start = 0, end;

  zeren_text_get_chars (text, &length);
  end = length;
  if (within != NULL)
    {
      start = MIN (within->start, length);
      end = MIN (within->end, length);
    }
  if (zeren_string_is_blank (quote) && clause != NULL)
    quote = zeren_clause_get_text (clause);
  if (quote == NULL ||
      !find_quote (text, quote, start, end, hint != NULL ? hint->start : start, &start, &end))
    return refuse_quote (quote != NULL ? quote : "", error);

  passage = zeren_passage_new_from_text (text, start, end);
  found = zeren_text_dup_range (text, start, end);
  clause = clause != NULL ? clause : find_clause_at (clauses, 0, start, end);
  g_strdelimit (found, "\n\t", ' ');
  zeren_duty_set_quote (duty, quote != zeren_duty_get_quote (duty) ? found : quote);
  zeren_duty_set_passage (duty, passage);
  zeren_duty_set_clause (duty, clause != NULL ? zeren_clause_get_id (clause) : 0);
  zeren_duty_set_path (duty, clause != NULL ? zeren_clause_get_path (clause) : NULL);

  return judge_quote (context, text, clauses, clause, duty, error);
}

static gboolean
check_clause (GPtrArray *clauses, gint64 id, GError **error)
{
  if (id == 0 || find_clause_at (clauses, id, 0, 0) != NULL)
    return TRUE;

  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_NOT_FOUND,
               _ ("There is no clause with the number %" PRId64 " in this plan."),
               id);

  return FALSE;
}

/**
 * zeren_duties_add:
 * @context: the context
 * @duty: a new duty with its plan, and a quote or a clause that it rests on; where the quote stands
 *   several times in the plan, the passage says which is meant
 * @error: return location for an error
 *
 * Adds a duty that a person has read in the plan. The quote has to stand there, and it is judged
 * where it stands together with the words for who, what and to whom: what is about people's
 * thoughts or words is refused (DESIGN.md 2). The file is read for it, which takes its time. @duty
 * gets its id, its source, and is a proposal.
 *
 * Returns: the id, or 0 with an error
 */
gint64
zeren_duties_add (ZerenContext *context, ZerenDuty *duty, GError **error)
{
  g_autofree char *reason = zeren_reason_new (ZEREN_REASON_BY_HAND, NULL);
  const char *reasons[] = { reason, NULL };
  g_autoptr (ZerenPlanRepo) plans = NULL;
  g_autoptr (ZerenDutyRepo) repo = NULL;
  g_autoptr (ZerenPlan) plan = NULL;
  g_autoptr (GPtrArray) clauses = NULL;
  g_autoptr (ZerenText) text = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), 0);
  g_return_val_if_fail (ZEREN_IS_DUTY (duty), 0);
  g_return_val_if_fail (zeren_duty_get_id (duty) == 0, 0);

  plan = load_plan_in_force (context, zeren_duty_get_plan (duty), error);
  if (plan == NULL)
    return 0;
  plans = zeren_plan_repo_new (zeren_context_get_database (context));
  clauses = zeren_plan_repo_list_clauses (plans, zeren_plan_get_id (plan), error);
  if (clauses == NULL || !check_clause (clauses, zeren_duty_get_clause (duty), error))
    return 0;
  copy_words (duty, duty);
  if (!check_action (duty, error) || !check_frequency (duty, error) ||
      !judge_words (context, duty, error))
    return 0;
  text = read_text (context, plan, clauses, error);
  if (text == NULL || !set_source (context, text, clauses, duty, error) ||
      !check_date_of_plan (duty, clauses, error) || !check_period_of_plan (duty, clauses, error))
    return 0;

  zeren_duty_set_scope (duty, ZEREN_SCOPE_RECORD);
  zeren_duty_set_confidence (duty, 1);
  zeren_duty_set_reasons (duty, reasons);
  repo = zeren_duty_repo_new (zeren_context_get_database (context));

  return zeren_duty_repo_add (repo, duty, error) ? zeren_duty_get_id (duty) : 0;
}
