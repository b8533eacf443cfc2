/* zeren-task-views.c: tasks as lists show them: with the names behind their ids
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-views.h"

#include "zeren-instructions.h"
#include "zeren-string.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _ZerenTaskView
{
  GObject parent_instance;

  ZerenTask *task;
  ZerenDuty *duty; /* shared with the other tasks of the duty */
  ZerenDate today;
  ZerenTaskState state;
  guint n_evidence;
  char *title;
  char *who;
  char *organisation_name;
  char *post_title;
  char *member_name;
  char *assigned_name;
  char *plan_title;
  char *searched; /* all of these, casefolded */
};

G_DEFINE_FINAL_TYPE (ZerenTaskView, zeren_task_view, G_TYPE_OBJECT)

/* --- lanes --------------------------------------------------------------------------------- */

static const struct
{
  const char *id;
  const char *label;
} lanes[] = {
  [ZEREN_TASK_LANE_OPEN] = { "open", NC_ ("tasks", "Open") },
  [ZEREN_TASK_LANE_WEEK] = { "week", NC_ ("tasks", "Due This Week") },
  [ZEREN_TASK_LANE_OVERDUE] = { "overdue", NC_ ("tasks", "Overdue") },
  [ZEREN_TASK_LANE_TO_VERIFY] = { "to-verify", NC_ ("tasks", "To Be Verified") },
  /* Translators: tasks that were submitted and wait for a reviewer */
  [ZEREN_TASK_LANE_TO_REVIEW] = { "to-review", NC_ ("tasks", "To Review") },
  [ZEREN_TASK_LANE_DONE] = { "done", NC_ ("tasks", "Done") },
  /* Translators: tasks settled in another way than by doing them: unperformed, waived, before the
   * office began */
  [ZEREN_TASK_LANE_OTHER] = { "other", NC_ ("tasks", "Otherwise Settled") },
  [ZEREN_TASK_LANE_ALL] = { "all", NC_ ("tasks", "All") },
};

const char *
zeren_task_lane_to_id (ZerenTaskLane lane)
{
  g_return_val_if_fail (lane < ZEREN_N_TASK_LANES, NULL);

  return lanes[lane].id;
}

gboolean
zeren_task_lane_from_id (const char *id, ZerenTaskLane *lane)
{
  for (guint i = 0; i < ZEREN_N_TASK_LANES; i++)
    {
      if (g_strcmp0 (id, lanes[i].id) != 0)
        continue;
      *lane = (ZerenTaskLane)i;
      return TRUE;
    }

  return FALSE;
}

/** zeren_task_lane_to_label: Returns: its name, in the user's language */
const char *
zeren_task_lane_to_label (ZerenTaskLane lane)
{
  g_return_val_if_fail (lane < ZEREN_N_TASK_LANES, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "tasks", lanes[lane].label);
}

static gboolean
is_open (ZerenTaskState state)
{
  return zeren_task_state_is_open (state) || state == ZEREN_TASK_STATE_SUBMITTED ||
         state == ZEREN_TASK_STATE_TO_VERIFY;
}

static gboolean
is_done (ZerenTaskState state)
{
  return state == ZEREN_TASK_STATE_DONE || state == ZEREN_TASK_STATE_DONE_LATE;
}

static gboolean
is_in_week (ZerenDate day, ZerenDate today)
{
  ZerenDate monday = zeren_date_add_days (today, 1 - zeren_date_get_weekday (today));
  int days = zeren_date_days_until (monday, day);

  return days >= 0 && days < 7;
}

/** zeren_task_view_is_in_lane: Returns: whether the task belongs to @lane on the day of reading */
gboolean
zeren_task_view_is_in_lane (ZerenTaskView *self, ZerenTaskLane lane)
{
  g_return_val_if_fail (ZEREN_IS_TASK_VIEW (self), FALSE);

  switch (lane)
    {
    case ZEREN_TASK_LANE_OPEN:
      return is_open (self->state);
    case ZEREN_TASK_LANE_WEEK:
      return is_open (self->state) &&
             is_in_week (zeren_task_get_due_date (self->task), self->today);
    case ZEREN_TASK_LANE_OVERDUE:
      return zeren_task_is_overdue (self->task, self->today);
    case ZEREN_TASK_LANE_TO_VERIFY:
      return self->state == ZEREN_TASK_STATE_TO_VERIFY;
    case ZEREN_TASK_LANE_TO_REVIEW:
      return self->state == ZEREN_TASK_STATE_SUBMITTED;
    case ZEREN_TASK_LANE_DONE:
      return is_done (self->state);
    case ZEREN_TASK_LANE_OTHER:
      return !is_open (self->state) && !is_done (self->state);
    case ZEREN_TASK_LANE_ALL:
      return TRUE;
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* --- reading ------------------------------------------------------------------------------- */

/* Passages run over lines of the page; a title is one line. */
static char *
dup_line (const char *text)
{
  GString *line = g_string_sized_new (text != NULL ? strlen (text) : 0);

  for (; text != NULL && *text != '\0'; text++)
    {
      if (*text == '\t')
        g_string_append_c (line, ' ');
      else if (*text != '\n' && *text != '\r')
        g_string_append_c (line, *text);
    }

  return g_string_free (line, FALSE);
}

static char *
dup_title (ZerenDuty *duty)
{
  const char *action = duty != NULL ? zeren_duty_get_action (duty) : NULL;

  if (duty != NULL && zeren_string_is_blank (action))
    action = zeren_duty_get_quote (duty);

  return dup_line (action);
}

static char *
dup_plan_title (ZerenNames *names, ZerenDuty *duty)
{
  ZerenPlan *plan = duty != NULL ? zeren_names_get_plan (names, zeren_duty_get_plan (duty)) : NULL;
  ZerenInstruction *instruction = NULL;

  if (duty != NULL && zeren_duty_get_plan (duty) == 0)
    instruction = zeren_names_get_instruction (names, zeren_duty_get_id (duty));
  if (instruction != NULL)
    return zeren_instruction_dup_label (instruction);
  if (plan == NULL)
    return g_strdup ("");

  return dup_line (zeren_plan_get_title (plan) != NULL ? zeren_plan_get_title (plan)
                                                       : zeren_plan_get_file_name (plan));
}

static char *
dup_who (ZerenTaskView *self)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  g_strv_builder_add (parts, self->organisation_name);
  if (self->post_title != NULL)
    g_strv_builder_add (parts, self->post_title);
  if (self->member_name != NULL)
    g_strv_builder_add (parts, self->member_name);
  else if (self->post_title != NULL)
    /* Translators: nobody holds the post */
    g_strv_builder_add (parts, _ ("vacant"));
  words = g_strv_builder_end (parts);

  return g_strjoinv (" · ", words);
}

static char *
dup_searched (ZerenTaskView *self)
{
  const char *quote = self->duty != NULL ? zeren_duty_get_quote (self->duty) : NULL;
  g_autofree char *line = dup_line (quote);
  g_autofree char *all = g_strjoin ("\n",
                                    self->title,
                                    self->who,
                                    self->plan_title,
                                    line,
                                    self->assigned_name, /* %NULL for nobody ends it */
                                    NULL);

  return g_utf8_casefold (all, -1);
}

/* What was open when its year was closed is shown as from that year, wherever it is shown. */
static void
say_carried (ZerenTaskView *self, guint year)
{
  g_autofree char *who = self->who;

  if (year > 0)
    /* Translators: who answers for a task, and the closed year that it was open in */
    self->who = g_strdup_printf (_ ("%s · carried from %u"), who, year);
  else
    self->who = g_steal_pointer (&who);
}

static gboolean
is_daily (ZerenDuty *duty)
{
  const ZerenFrequency *frequency = duty != NULL ? zeren_duty_get_frequency (duty) : NULL;

  if (frequency == NULL)
    return FALSE;

  return frequency->period == ZEREN_PERIOD_DAY ||
         (frequency->date != NULL && (g_str_has_prefix (frequency->date, "每日") ||
                                      g_str_has_prefix (frequency->date, "每天")));
}

/* One task a month stands for the days of a daily duty: whoever is to do it sees which. */
static void
say_daily (ZerenTaskView *self)
{
  const char *key = zeren_task_get_key (self->task);
  g_autofree char *who = NULL;

  if (!is_daily (self->duty) || key == NULL || strlen (key) < strlen ("2026-01") || key[4] != '-' ||
      !g_ascii_isdigit (key[5]))
    return;
  who = self->who;
  /* Translators: %1$s is who answers for a task, %2$d the number of a month (1 to 12) */
  self->who = g_strdup_printf (_ ("%1$s · every day of month %2$d"), who, atoi (key + 5));
}

/**
 * zeren_task_view_new:
 * @names: the names behind ids
 * @task: a task, which is not changed any more
 * @n_evidence: how many files show that it was done
 *
 * Returns: (transfer full): the task as lists show it
 */
ZerenTaskView *
zeren_task_view_new (ZerenNames *names, ZerenTask *task, guint n_evidence)
{
  ZerenTaskView *self = g_object_new (ZEREN_TYPE_TASK_VIEW, NULL);
  ZerenDuty *duty = zeren_names_get_duty (names, zeren_task_get_duty (task));
  const char *organisation = zeren_names_get_organisation (names,
                                                           zeren_task_get_organisation (task));

  self->task = g_object_ref (task);
  g_set_object (&self->duty, duty);
  self->today = zeren_names_get_today (names);
  self->state = zeren_task_get_state_on (task, self->today);
  self->n_evidence = n_evidence;
  self->title = dup_title (duty);
  self->organisation_name = g_strdup (organisation != NULL ? organisation : "");
  self->post_title = g_strdup (zeren_names_get_post (names, zeren_task_get_post (task)));
  self->member_name = g_strdup (zeren_names_get_member (names, zeren_task_get_member (task)));
  self->assigned_name = g_strdup (
    zeren_names_get_member (names, zeren_task_get_assigned_to (task)));
  self->plan_title = dup_plan_title (names, duty);
  self->who = dup_who (self);
  say_daily (self);
  say_carried (self, zeren_names_get_carried_from (names, zeren_task_get_id (task)));
  self->searched = dup_searched (self);

  return self;
}

static guint
lookup_count (GHashTable *counts, ZerenTask *task)
{
  gint64 id = zeren_task_get_id (task);

  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, &id));
}

/**
 * zeren_task_views_list:
 * @context: the context
 * @query: which tasks are wanted; today is filled in where it is not set
 * @error: return location for a #GError
 *
 * A handful of queries, however many tasks there are.
 *
 * Returns: (transfer full) (element-type ZerenTaskView) (nullable): the tasks by due date
 */
GPtrArray *
zeren_task_views_list (ZerenContext *context, const ZerenTaskQuery *query, GError **error)
{
  g_autoptr (GPtrArray) tasks = zeren_tasks_list (context, query, error);
  g_autoptr (ZerenTaskRepo) repo = zeren_task_repo_new (zeren_context_get_database (context));
  g_autoptr (ZerenNames) names = tasks != NULL ? zeren_names_new (context, error) : NULL;
  g_autoptr (GHashTable) counts = NULL;
  GPtrArray *views;

  if (names == NULL || !zeren_names_load_duties (names, error))
    return NULL;
  counts = zeren_task_repo_count_evidence (repo, error);
  if (counts == NULL)
    return NULL;

  views = g_ptr_array_new_full (tasks->len, g_object_unref);
  for (guint i = 0; i < tasks->len; i++)
    {
      ZerenTask *task = g_ptr_array_index (tasks, i);

      g_ptr_array_add (views, zeren_task_view_new (names, task, lookup_count (counts, task)));
    }

  return views;
}

/** zeren_task_view_load: Returns: (transfer full) (nullable): one task; the error names @id */
ZerenTaskView *
zeren_task_view_load (ZerenContext *context, gint64 id, GError **error)
{
  g_autoptr (ZerenTask) task = zeren_tasks_load (context, id, error);
  g_autoptr (ZerenNames) names = task != NULL ? zeren_names_new (context, error) : NULL;
  g_autoptr (GPtrArray) evidence = names != NULL ? zeren_tasks_list_evidence (context, id, error)
                                                 : NULL;

  if (evidence == NULL)
    return NULL;

  return zeren_task_view_new (names, task, evidence->len);
}

/* --- what it says -------------------------------------------------------------------------- */

gint64
zeren_task_view_get_id (ZerenTaskView *self)
{
  g_return_val_if_fail (ZEREN_IS_TASK_VIEW (self), 0);

  return zeren_task_get_id (self->task);
}

/** zeren_task_view_get_task: Returns: (transfer none): the task; it is not to be changed */
ZerenTask *
zeren_task_view_get_task (ZerenTaskView *self)
{
  g_return_val_if_fail (ZEREN_IS_TASK_VIEW (self), NULL);

  return self->task;
}

/** zeren_task_view_get_duty: Returns: (transfer none) (nullable): the duty; not to be changed */
ZerenDuty *
zeren_task_view_get_duty (ZerenTaskView *self)
{
  g_return_val_if_fail (ZEREN_IS_TASK_VIEW (self), NULL);

  return self->duty;
}

/** zeren_task_view_get_today: Returns: the day of reading, which state and lanes are as of */
ZerenDate
zeren_task_view_get_today (ZerenTaskView *self)
{
  g_return_val_if_fail (ZEREN_IS_TASK_VIEW (self), ZEREN_DATE_NONE);

  return self->today;
}

/** zeren_task_view_get_title: Returns: what is to be done, on one line */
const char *
zeren_task_view_get_title (ZerenTaskView *self)
{
  g_return_val_if_fail (ZEREN_IS_TASK_VIEW (self), NULL);

  return self->title;
}

/** zeren_task_view_get_who: Returns: organisation, post and holder, as far as there are such */
const char *
zeren_task_view_get_who (ZerenTaskView *self)
{
  g_return_val_if_fail (ZEREN_IS_TASK_VIEW (self), NULL);

  return self->who;
}

const char *
zeren_task_view_get_organisation_name (ZerenTaskView *self)
{
  g_return_val_if_fail (ZEREN_IS_TASK_VIEW (self), NULL);

  return self->organisation_name;
}

/** zeren_task_view_get_post_title: Returns: (nullable): the post that answers for it */
const char *
zeren_task_view_get_post_title (ZerenTaskView *self)
{
  g_return_val_if_fail (ZEREN_IS_TASK_VIEW (self), NULL);

  return self->post_title;
}

/** zeren_task_view_get_member_name: Returns: (nullable): who holds it, %NULL for nobody */
const char *
zeren_task_view_get_member_name (ZerenTaskView *self)
{
  g_return_val_if_fail (ZEREN_IS_TASK_VIEW (self), NULL);

  return self->member_name;
}

/** zeren_task_view_get_assigned_name: Returns: (nullable): who has it in hand, %NULL for nobody */
const char *
zeren_task_view_get_assigned_name (ZerenTaskView *self)
{
  g_return_val_if_fail (ZEREN_IS_TASK_VIEW (self), NULL);

  return self->assigned_name;
}

gint64
zeren_task_view_get_plan_id (ZerenTaskView *self)
{
  g_return_val_if_fail (ZEREN_IS_TASK_VIEW (self), 0);

  return self->duty != NULL ? zeren_duty_get_plan (self->duty) : 0;
}

/** zeren_task_view_get_plan_title: Returns: the title of the plan, or the name of its file; what
 * was asked for by hand says that, with the number of the paper */
const char *
zeren_task_view_get_plan_title (ZerenTaskView *self)
{
  g_return_val_if_fail (ZEREN_IS_TASK_VIEW (self), NULL);

  return self->plan_title;
}

/** zeren_task_view_get_state: Returns: the state as of the day of reading */
ZerenTaskState
zeren_task_view_get_state (ZerenTaskView *self)
{
  g_return_val_if_fail (ZEREN_IS_TASK_VIEW (self), ZEREN_TASK_STATE_PLANNED);

  return self->state;
}

gboolean
zeren_task_view_is_overdue (ZerenTaskView *self)
{
  g_return_val_if_fail (ZEREN_IS_TASK_VIEW (self), FALSE);

  return zeren_task_is_overdue (self->task, self->today);
}

guint
zeren_task_view_get_n_evidence (ZerenTaskView *self)
{
  g_return_val_if_fail (ZEREN_IS_TASK_VIEW (self), 0);

  return self->n_evidence;
}

/** zeren_task_view_matches: Returns: whether @words, casefolded, stand in what the task says of
 * itself or in the words of the plan */
gboolean
zeren_task_view_matches (ZerenTaskView *self, const char *words)
{
  g_return_val_if_fail (ZEREN_IS_TASK_VIEW (self), FALSE);

  return strstr (self->searched, words) != NULL;
}

static gboolean
dates_are_equal (ZerenTask *a, ZerenTask *b)
{
  return zeren_date_compare (zeren_task_get_due_date (a), zeren_task_get_due_date (b)) == 0 &&
         zeren_date_compare (zeren_task_get_rule_date (a), zeren_task_get_rule_date (b)) == 0 &&
         zeren_date_compare (zeren_task_get_lapse_date (a), zeren_task_get_lapse_date (b)) == 0 &&
         zeren_date_compare (zeren_task_get_done_on (a), zeren_task_get_done_on (b)) == 0 &&
         zeren_date_compare (zeren_task_get_moved_to (a), zeren_task_get_moved_to (b)) == 0 &&
         zeren_task_get_provisional (a) == zeren_task_get_provisional (b);
}

/** zeren_task_view_equal: Returns: whether both are the same task and a list shows both alike */
gboolean
zeren_task_view_equal (ZerenTaskView *self, ZerenTaskView *other)
{
  g_return_val_if_fail (ZEREN_IS_TASK_VIEW (self), FALSE);
  g_return_val_if_fail (ZEREN_IS_TASK_VIEW (other), FALSE);

  return zeren_task_get_id (self->task) == zeren_task_get_id (other->task) &&
         zeren_date_compare (self->today, other->today) == 0 && self->state == other->state &&
         self->n_evidence == other->n_evidence && dates_are_equal (self->task, other->task) &&
         zeren_task_get_organisation (self->task) == zeren_task_get_organisation (other->task) &&
         zeren_task_get_assigned_to (self->task) == zeren_task_get_assigned_to (other->task) &&
         zeren_task_view_get_plan_id (self) == zeren_task_view_get_plan_id (other) &&
         g_strcmp0 (self->searched, other->searched) == 0 && g_strcmp0 (self->who, other->who) == 0;
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_task_view_finalize (GObject *object)
{
  ZerenTaskView *self = ZEREN_TASK_VIEW (object);

  g_clear_object (&self->task);
  g_clear_object (&self->duty);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->who, g_free);
  g_clear_pointer (&self->organisation_name, g_free);
  g_clear_pointer (&self->post_title, g_free);
  g_clear_pointer (&self->member_name, g_free);
  g_clear_pointer (&self->assigned_name, g_free);
  g_clear_pointer (&self->plan_title, g_free);
  g_clear_pointer (&self->searched, g_free);

  G_OBJECT_CLASS (zeren_task_view_parent_class)->finalize (object);
}

static void
zeren_task_view_class_init (ZerenTaskViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zeren_task_view_finalize;
}

static void
zeren_task_view_init (ZerenTaskView *self)
{
}
