/* zeren-incidents.c: what happened in an organisation's own area and how the organisation responded
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-incidents.h"

#include "zeren-duties.h"
#include "zeren-extraction.h"
#include "zeren-holidays.h"
#include "zeren-incident-steps-private.h"
#include "zeren-service-error.h"
#include "zeren-string.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static ZerenIncidentRepo *
open_repo (ZerenContext *context)
{
  return zeren_incident_repo_new (zeren_context_get_database (context));
}

/** zeren_incidents_list: Returns: (transfer full) (element-type ZerenIncident): the newest first */
GPtrArray *
zeren_incidents_list (ZerenContext *context, GError **error)
{
  g_autoptr (ZerenIncidentRepo) repo = open_repo (context);

  return zeren_incident_repo_list (repo, error);
}

/** zeren_incidents_load: Returns: (transfer full): the incident, or %NULL with an error */
ZerenIncident *
zeren_incidents_load (ZerenContext *context, gint64 id, GError **error)
{
  g_autoptr (ZerenIncidentRepo) repo = open_repo (context);

  return zeren_incident_repo_load (repo, id, error);
}

/** zeren_incidents_list_entries: Returns: (transfer full) (element-type ZerenIncidentEntry): the
 * timeline */
GPtrArray *
zeren_incidents_list_entries (ZerenContext *context, gint64 id, GError **error)
{
  g_autoptr (ZerenIncidentRepo) repo = open_repo (context);

  return zeren_incident_repo_list_entries (repo, id, error);
}

/* --- steps ------------------------------------------------------------------------------------ */

/* What a step is judged by. */
typedef struct
{
  ZerenContext *context;
  ZerenIncident *incident;
  GPtrArray *entries;
  GPtrArray *marks;
  GPtrArray *misses;
  ZerenCalendar *calendar;
  GDateTime *now;
} Judging;

static void
judging_free (Judging *self)
{
  g_clear_object (&self->incident);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->marks, g_ptr_array_unref);
  g_clear_pointer (&self->misses, g_ptr_array_unref);
  g_clear_pointer (&self->calendar, zeren_calendar_unref);
  g_clear_pointer (&self->now, g_date_time_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Judging, judging_free)

static Judging *
judging_new (ZerenContext *context, gint64 id, GError **error)
{
  g_autoptr (ZerenIncidentRepo) repo = open_repo (context);
  g_autoptr (Judging) self = g_new0 (Judging, 1);

  self->context = context;
  self->now = zeren_context_dup_now (context);
  self->incident = zeren_incident_repo_load (repo, id, error);
  if (self->incident == NULL)
    return NULL;
  self->entries = zeren_incident_repo_list_entries (repo, id, error);
  if (self->entries == NULL)
    return NULL;
  self->marks = zeren_incident_repo_list_marks (repo, id, error);
  if (self->marks == NULL)
    return NULL;
  self->misses = zeren_incident_repo_list_misses (repo, id, error);
  if (self->misses == NULL)
    return NULL;
  self->calendar = zeren_holidays_load_calendar (context, error);

  return self->calendar != NULL ? g_steal_pointer (&self) : NULL;
}

static ZerenIncidentStep *
judge (Judging *self, ZerenDuty *duty)
{
  return zeren_incident_step_new (
    self->incident, duty, self->entries, self->marks, self->misses, self->calendar, self->now);
}

static void
free_step (gpointer data)
{
  zeren_incident_step_free (data);
}

static gboolean
add_step (Judging *self, ZerenDuty *duty, GPtrArray *steps, GError **error)
{
  ZerenIncidentStep *step;
  gboolean covers;

  if (!zeren_incident_duty_is_step (duty) ||
      !zeren_incident_duty_fits_kind (
        self->context, duty, zeren_incident_get_kind (self->incident)))
    return TRUE;
  if (!zeren_incident_duty_covers (
        self->context, duty, zeren_incident_get_organisation (self->incident), &covers, error))
    return FALSE;

  step = covers ? judge (self, duty) : NULL;
  if (step != NULL)
    g_ptr_array_add (steps, step);

  return TRUE;
}

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  const ZerenIncidentStep *first = a, *second = b;

  if (first->is_report != second->is_report)
    return first->is_report ? -1 : 1;

  return g_date_time_compare (first->limit->at, second->limit->at);
}

/**
 * zeren_incidents_list_steps:
 * @context: the context
 * @id: an incident
 * @error: return location for a #GError
 *
 * What the accepted duties of the plans in force ask for after such an incident, with the clock of
 * each: reports first, then by limit.
 *
 * Returns: (transfer full) (element-type ZerenIncidentStep): the steps
 */
GPtrArray *
zeren_incidents_list_steps (ZerenContext *context, gint64 id, GError **error)
{
  ZerenDutyQuery query = { .states = 1u << ZEREN_DUTY_STATE_ACCEPTED,
                           .scopes = 1u << ZEREN_SCOPE_RECORD };
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (GPtrArray) duties = NULL;
  g_autoptr (Judging) judging = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);

  judging = judging_new (context, id, error);
  duties = judging != NULL ? zeren_duties_list (context, &query, error) : NULL;
  if (duties == NULL)
    return NULL;

  steps = g_ptr_array_new_with_free_func (free_step);
  for (guint i = 0; i < duties->len; i++)
    {
      if (!add_step (judging, duties->pdata[i], steps, error))
        return NULL;
    }
  g_ptr_array_sort_values (steps, compare_steps);

  return g_steal_pointer (&steps);
}

/* --- verbs ------------------------------------------------------------------------------------ */

/* What people say is no incident, also where no duty is about it. */
static gboolean
tells_of_speech (const char *text)
{
  static const char *const words[] = { "言论", "评论", "发帖", "帖子", "跟帖", "网民",
                                       "网友", "舆论", "舆情", "谣言", "网传" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (strstr (text, words[i]) != NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
check_text (ZerenContext *context, const char *text, GError **error)
{
  g_autoptr (ZerenVocabulary) vocabulary = NULL;
  g_autofree char *stripped = zeren_string_dup_stripped (text);

  if (*stripped == '\0')
    {
      g_set_error_literal (error,
                           ZEREN_SERVICE_ERROR,
                           ZEREN_SERVICE_ERROR_INVALID,
                           _ ("Say in a few words what happened or what was done."));
      return FALSE;
    }
  vocabulary = zeren_context_dup_vocabulary (context, error);
  if (vocabulary == NULL)
    return FALSE;
  if (zeren_judge_scope (stripped, vocabulary) == ZEREN_SCOPE_RECORD && !tells_of_speech (stripped))
    return TRUE;

  g_set_error_literal (error,
                       ZEREN_SERVICE_ERROR,
                       ZEREN_SERVICE_ERROR_REFUSED,
                       _ ("An incident is an event in the organization's own area and how the "
                          "organization responded. What people think, say, publish or believe is "
                          "not recorded; leave outside persons unnamed."));

  return FALSE;
}

static gboolean
check_not_to_come (ZerenContext *context, GDateTime *when, GError **error)
{
  g_autoptr (GDateTime) now = zeren_context_dup_now (context);

  if (g_date_time_compare (when, now) <= 0)
    return TRUE;

  g_set_error_literal (
    error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID, _ ("This time has not come yet."));

  return FALSE;
}

static char *
join_kinds (void)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) labels = NULL;

  for (guint i = 0; zeren_incident_kind_ids[i] != NULL; i++)
    g_strv_builder_add (builder, zeren_incident_kind_to_label (i));
  labels = g_strv_builder_end (builder);

  return g_strjoinv (_ (", "), labels);
}

static gboolean
find_kind (const char *word, ZerenIncidentKind *kind, GError **error)
{
  g_autofree char *known = NULL;

  if (zeren_incident_kind_from_word (word, kind))
    return TRUE;

  known = join_kinds ();
  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_INVALID,
               /* Translators: %s is what the user typed, the second a list of words */
               _ ("“%s” is no kind of incident. The kinds are: %s."),
               word,
               known);

  return FALSE;
}

/**
 * zeren_incidents_add:
 * @context: the context
 * @organisation: where it happened
 * @title: what happened, without naming outside persons
 * @kind: the id of a #ZerenIncidentKind, or a word that offices use for one
 * @occurred_at: when it happened
 * @error: return location for a #GError
 *
 * Returns: the id of the new incident, or 0 with an error
 */
gint64
zeren_incidents_add (ZerenContext *context,
                     gint64 organisation,
                     const char *title,
                     const char *kind,
                     GDateTime *occurred_at,
                     GError **error)
{
  g_autoptr (ZerenIncidentRepo) repo = NULL;
  g_autoptr (ZerenIncident) incident = NULL;
  g_autofree char *stripped = zeren_string_dup_stripped (title);
  ZerenIncidentKind found;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), 0);
  g_return_val_if_fail (kind != NULL && occurred_at != NULL, 0);

  if (!find_kind (kind, &found, error) || !check_text (context, title, error) ||
      !check_not_to_come (context, occurred_at, error))
    return 0;

  repo = open_repo (context);
  incident = zeren_incident_new ();
  zeren_incident_set_organisation (incident, organisation);
  zeren_incident_set_title (incident, stripped);
  zeren_incident_set_kind (incident, found);
  zeren_incident_set_occurred_at (incident, occurred_at);

  return zeren_incident_repo_add (repo, incident, error) ? zeren_incident_get_id (incident) : 0;
}

/**
 * zeren_incidents_add_entry:
 * @context: the context
 * @id: an open incident
 * @text: what the organisation did
 * @at: when
 * @error: return location for a #GError
 *
 * Returns: the id of the new entry, or 0 with an error
 */
gint64
zeren_incidents_add_entry (ZerenContext *context,
                           gint64 id,
                           const char *text,
                           GDateTime *at,
                           GError **error)
{
  g_autoptr (ZerenIncidentRepo) repo = NULL;
  g_autoptr (ZerenIncidentEntry) entry = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), 0);
  g_return_val_if_fail (at != NULL, 0);

  if (!check_text (context, text, error) || !check_not_to_come (context, at, error))
    return 0;

  repo = open_repo (context);
  entry = zeren_incident_entry_new ();
  zeren_incident_entry_set_incident (entry, id);
  zeren_incident_entry_set_text (entry, text);
  zeren_incident_entry_set_at (entry, at);

  return zeren_incident_repo_add_entry (repo, entry, error) ? zeren_incident_entry_get_id (entry)
                                                            : 0;
}

/* --- steps that were done or missed ----------------------------------------------------------- */

static char *
format_time (GDateTime *when)
{
  /* Translators: a day and a time within a sentence, as g_date_time_format() takes it */
  return g_date_time_format (when, _ ("%Y-%m-%d %H:%M"));
}

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_REFUSED, message);

  return FALSE;
}

static gboolean
check_duty (Judging *judging, ZerenDuty *duty, GError **error)
{
  gboolean covers;

  if (zeren_duty_get_scope (duty) != ZEREN_SCOPE_RECORD)
    return refuse (error,
                   _ ("This duty is about what people think, say, publish or believe. It is shown "
                      "for reading only and nobody can be held to it here."));
  if (zeren_duty_get_state (duty) != ZEREN_DUTY_STATE_ACCEPTED)
    return refuse (error, _ ("A missed step needs a duty that has been accepted."));
  if (!zeren_incident_duty_is_step (duty))
    return refuse (error,
                   _ ("This duty sets no limit that is counted from the time of an incident."));
  if (!zeren_incident_duty_fits_kind (
        judging->context, duty, zeren_incident_get_kind (judging->incident)))
    return refuse (error, _ ("This duty is about another kind of incident."));
  if (!zeren_incident_duty_covers (judging->context,
                                   duty,
                                   zeren_incident_get_organisation (judging->incident),
                                   &covers,
                                   error))
    return FALSE;

  return covers ||
         refuse (error, _ ("This duty does not fall on the organization of the incident."));
}

/* Only a limit that the plan states, that has passed and that no entry shows to be kept. */
static gboolean
check_missed (Judging *judging, ZerenDuty *duty, GError **error)
{
  g_autoptr (ZerenIncidentStep) step = judge (judging, duty);
  g_autofree char *when = NULL;

  if (step == NULL)
    return refuse (error, _ ("The words of the plan give no limit that can be measured."));
  if (step->limit->kind != ZEREN_LIMIT_STATED)
    return refuse (error,
                   _ ("The plan states no length of time for this step. The hours shown are a "
                      "reminder, so nobody can be held to them."));
  if (step->met_by != NULL)
    {
      when = format_time (zeren_incident_entry_get_at (step->met_by));
      g_set_error (error,
                   ZEREN_SERVICE_ERROR,
                   ZEREN_SERVICE_ERROR_REFUSED,
                   /* Translators: a time, and the words of an entry */
                   _ ("The entry of %s, “%s”, shows that this step was done in time."),
                   when,
                   zeren_incident_entry_get_text (step->met_by));
      return FALSE;
    }
  if (!zeren_limit_is_missed (step->limit, judging->now))
    {
      GDateTime *latest = step->limit->latest != NULL ? step->limit->latest : step->limit->at;

      when = format_time (latest);
      g_set_error (error,
                   ZEREN_SERVICE_ERROR,
                   ZEREN_SERVICE_ERROR_REFUSED,
                   /* Translators: %s is a time */
                   _ ("By the plan this step can be done until %s. It cannot be confirmed as "
                      "missed before that."),
                   when);
      return FALSE;
    }

  return TRUE;
}

static ZerenIncidentEntry *
find_entry (Judging *judging, gint64 id)
{
  for (guint i = 0; i < judging->entries->len; i++)
    {
      if (zeren_incident_entry_get_id (judging->entries->pdata[i]) == id)
        return judging->entries->pdata[i];
    }

  return NULL;
}

/* Of a step tells only what was done after the incident and within the plan's limit. */
static gboolean
check_entry (Judging *judging, ZerenDuty *duty, gint64 entry_id, GError **error)
{
  g_autoptr (ZerenIncidentStep) step = judge (judging, duty);
  ZerenIncidentEntry *entry = find_entry (judging, entry_id);
  GDateTime *at = entry != NULL ? zeren_incident_entry_get_at (entry) : NULL;

  if (step == NULL)
    return refuse (error, _ ("The words of the plan give no limit that can be measured."));
  if (entry == NULL)
    return refuse (error, _ ("A step is marked by an entry of the same incident."));
  if (step->miss != NULL)
    return refuse (error, _ ("This step is confirmed as missed."));
  if (g_date_time_compare (at, zeren_incident_get_occurred_at (judging->incident)) < 0)
    return refuse (error, _ ("This entry tells of a time before the incident."));
  if (zeren_limit_is_missed (step->limit, at))
    return refuse (error,
                   _ ("This entry tells of a time after the limit, so it does not show that the "
                      "step was done in time."));

  return TRUE;
}

/**
 * zeren_incidents_mark_step:
 * @context: the context
 * @id: an incident
 * @duty: an accepted duty that is a step after it
 * @entry: an entry of its timeline, of a time within the limit
 * @error: return location for a #GError
 *
 * Says that the entry tells of the step, in whatever words. The mark takes the place of an earlier
 * one.
 *
 * Returns: whether it is marked
 */
gboolean
zeren_incidents_mark_step (ZerenContext *context,
                           gint64 id,
                           gint64 duty,
                           gint64 entry,
                           GError **error)
{
  g_autoptr (ZerenIncidentRepo) repo = NULL;
  g_autoptr (ZerenIncidentMark) mark = NULL;
  g_autoptr (ZerenDuty) loaded = NULL;
  g_autoptr (Judging) judging = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);

  judging = judging_new (context, id, error);
  loaded = judging != NULL ? zeren_duties_load (context, duty, error) : NULL;
  if (loaded == NULL || !check_duty (judging, loaded, error) ||
      !check_entry (judging, loaded, entry, error))
    return FALSE;

  repo = open_repo (context);
  mark = zeren_incident_mark_new ();
  zeren_incident_mark_set_incident (mark, id);
  zeren_incident_mark_set_duty (mark, duty);
  zeren_incident_mark_set_entry (mark, entry);

  return zeren_incident_repo_mark (repo, mark, error);
}

/** zeren_incidents_unmark_step: Returns: whether no entry is marked as telling of the step */
gboolean
zeren_incidents_unmark_step (ZerenContext *context, gint64 id, gint64 duty, GError **error)
{
  g_autoptr (ZerenIncidentRepo) repo = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);

  repo = open_repo (context);

  return zeren_incident_repo_unmark (repo, id, duty, error);
}

/**
 * zeren_incidents_confirm_miss:
 * @context: the context
 * @id: an incident
 * @duty: an accepted duty whose limit, stated in the plan, has passed
 * @member: the member who confirms that it was not done
 * @reason: what shows it
 * @error: return location for a #GError
 *
 * Returns: the id of the confirmation, or 0 with an error
 */
gint64
zeren_incidents_confirm_miss (ZerenContext *context,
                              gint64 id,
                              gint64 duty,
                              gint64 member,
                              const char *reason,
                              GError **error)
{
  g_autoptr (ZerenIncidentRepo) repo = NULL;
  g_autoptr (ZerenIncidentMiss) miss = NULL;
  g_autoptr (ZerenDuty) loaded = NULL;
  g_autoptr (Judging) judging = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), 0);

  judging = judging_new (context, id, error);
  loaded = judging != NULL ? zeren_duties_load (context, duty, error) : NULL;
  if (loaded == NULL || !check_duty (judging, loaded, error) ||
      !check_missed (judging, loaded, error))
    return 0;

  repo = open_repo (context);
  miss = zeren_incident_miss_new ();
  zeren_incident_miss_set_incident (miss, id);
  zeren_incident_miss_set_duty (miss, duty);
  zeren_incident_miss_set_confirmed_by (miss, member);
  zeren_incident_miss_set_reason (miss, reason);

  return zeren_incident_repo_confirm_miss (repo, miss, error) ? zeren_incident_miss_get_id (miss)
                                                              : 0;
}

/** zeren_incidents_close: Returns: whether the incident was open and is closed now */
gboolean
zeren_incidents_close (ZerenContext *context, gint64 id, GError **error)
{
  g_autoptr (ZerenIncidentRepo) repo = open_repo (context);
  g_autoptr (ZerenIncident) incident = zeren_incident_repo_load (repo, id, error);
  g_autoptr (GDateTime) now = zeren_context_dup_now (context);

  return incident != NULL && zeren_incident_repo_close (repo, incident, now, error);
}
