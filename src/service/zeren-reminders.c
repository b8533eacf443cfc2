/* zeren-reminders.c: what is to be thought of in the morning, some working days before it is due
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-reminders.h"

#include "zeren-holidays.h"
#include "zeren-service-error.h"
#include "zeren-setting-repo.h"
#include "zeren-string.h"

#include <glib/gi18n-lib.h>

#define SETTING "reminders.days"

/* domain.md 4.9 */
#define DEFAULT_DAYS "15,7,3,1"

/* What lies further ahead is in the calendar. */
#define MOST_DAYS 60

static const struct
{
  const char *id;
  const char *label;
} kinds[] = {
  [ZEREN_REMINDER_OVERDUE] = { "overdue", NC_ ("reminder", "Overdue") },
  [ZEREN_REMINDER_TODAY] = { "today", NC_ ("reminder", "Due Today") },
  [ZEREN_REMINDER_SOON] = { "soon", NC_ ("reminder", "Due Soon") },
};

const char *
zeren_reminder_kind_to_id (ZerenReminderKind kind)
{
  g_return_val_if_fail (kind < ZEREN_N_REMINDER_KINDS, NULL);

  return kinds[kind].id;
}

/** zeren_reminder_kind_to_label: Returns: its name, in the user's language */
const char *
zeren_reminder_kind_to_label (ZerenReminderKind kind)
{
  g_return_val_if_fail (kind < ZEREN_N_REMINDER_KINDS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "reminder", kinds[kind].label);
}

/* --- on which days -------------------------------------------------------------------------- */

static int
compare_days (gconstpointer a, gconstpointer b)
{
  return (int)*(const guint *)b - (int)*(const guint *)a;
}

static gboolean
parse_day (const char *word, GArray *days)
{
  guint64 day;

  if (!g_ascii_string_to_unsigned (word, 10, 1, MOST_DAYS, &day, NULL))
    return FALSE;
  for (guint i = 0; i < days->len; i++)
    {
      if (g_array_index (days, guint, i) == day)
        return TRUE;
    }
  g_array_append_vals (days, &(guint){ (guint)day }, 1);

  return TRUE;
}

/**
 * zeren_reminder_days_parse:
 * @text: numbers such as `15, 7, 3, 1`, in any order; a Chinese comma does as well
 * @error: return location for a #ZerenServiceError
 *
 * Returns: (transfer full) (element-type guint): the working days before a due date on which it is
 *   reminded of, the most first; %NULL with an error
 */
GArray *
zeren_reminder_days_parse (const char *text, GError **error)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto (GStrv) words = NULL;
  gboolean good = TRUE;

  g_return_val_if_fail (text != NULL, NULL);

  words = g_regex_split_simple ("[\\s,，、;；]+", text, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT);
  for (guint i = 0; words[i] != NULL && good; i++)
    good = *words[i] == '\0' || parse_day (words[i], days);
  if (good && days->len > 0)
    {
      g_array_sort (days, compare_days);
      return g_steal_pointer (&days);
    }

  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_INVALID,
               /* Translators: %1$s is what was typed, %2$d a number of days */
               _ ("“%1$s” are no days of reminders; write numbers of working days from 1 to %2$d, "
                  "such as “15, 7, 3, 1”."),
               text,
               MOST_DAYS);

  return NULL;
}

/** zeren_reminder_days_to_string: Returns: (transfer full): the days with commas between them */
char *
zeren_reminder_days_to_string (GArray *days)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (days != NULL, NULL);

  for (guint i = 0; i < days->len; i++)
    g_string_append_printf (text, "%s%u", i > 0 ? "," : "", g_array_index (days, guint, i));

  return g_string_free (text, FALSE);
}

/** zeren_reminder_days_load: Returns: (transfer full) (element-type guint): the days of this
 * office: 15, 7, 3 and 1 where nothing else is set; %NULL with an error */
GArray *
zeren_reminder_days_load (ZerenContext *context, GError **error)
{
  g_autoptr (ZerenSettingRepo) repo = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);

  repo = zeren_setting_repo_new (zeren_context_get_database (context));
  if (!zeren_setting_repo_get (repo, SETTING, &text, error))
    return NULL;

  return zeren_reminder_days_parse (text != NULL ? text : DEFAULT_DAYS, error);
}

/**
 * zeren_reminder_days_set:
 * @context: the context
 * @text: (nullable): as zeren_reminder_days_parse() takes it; %NULL or blank for the usual days
 * @error: return location for a #GError
 *
 * Returns: whether the office is reminded on these days from now on
 */
gboolean
zeren_reminder_days_set (ZerenContext *context, const char *text, GError **error)
{
  g_autoptr (ZerenSettingRepo) repo = NULL;
  g_autoptr (GArray) days = NULL;
  g_autofree char *value = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);

  repo = zeren_setting_repo_new (zeren_context_get_database (context));
  if (zeren_string_is_blank (text))
    return zeren_setting_repo_set (repo, SETTING, NULL, error);
  days = zeren_reminder_days_parse (text, error);
  if (days == NULL)
    return FALSE;
  value = zeren_reminder_days_to_string (days);

  return zeren_setting_repo_set (
    repo, SETTING, g_str_equal (value, DEFAULT_DAYS) ? NULL : value, error);
}

/* --- one task ------------------------------------------------------------------------------- */

/* What is due on a day off has to be done by the working day before. */
static ZerenDate
find_last_day (ZerenCalendar *calendar, ZerenDate due)
{
  return zeren_calendar_is_working_day (calendar, due)
           ? due
           : zeren_calendar_previous_working_day (calendar, due);
}

static guint
count_left (ZerenCalendar *calendar, ZerenDate day, ZerenDate last)
{
  return (guint)zeren_calendar_count_working_days (calendar, zeren_date_add_days (day, 1), last);
}

/* The day n working days before has come by `today` and had not by `since`. */
static gboolean
has_come (GArray *days, guint left, guint left_then)
{
  for (guint i = 0; i < days->len; i++)
    {
      if (left <= g_array_index (days, guint, i) && g_array_index (days, guint, i) < left_then)
        return TRUE;
    }

  return left == 0 && left_then > 0;
}

/**
 * zeren_reminder_judge:
 * @calendar: which days are worked
 * @days: (element-type guint): how many working days before it is due a task is reminded of
 * @due: the day that an open task is due
 * @since: the day on which reminders were shown last, unset for never
 * @today: the day that it is
 * @reminder: (out): how the task stands, without its view
 *
 * A task is reminded of on @days, on the day it is due, and when that day has passed. What came
 * while nothing was shown is fresh as long as it has not been shown.
 *
 * Returns: whether the task is on the list of what is due
 */
gboolean
zeren_reminder_judge (ZerenCalendar *calendar,
                      GArray *days,
                      ZerenDate due,
                      ZerenDate since,
                      ZerenDate today,
                      ZerenReminder *reminder)
{
  gboolean never = !zeren_date_is_set (since);
  ZerenDate last;
  guint left;

  g_return_val_if_fail (calendar != NULL && days != NULL && days->len > 0, FALSE);
  g_return_val_if_fail (zeren_date_is_set (due) && zeren_date_is_set (today), FALSE);

  *reminder = (ZerenReminder){ .kind = ZEREN_REMINDER_OVERDUE };
  if (zeren_date_compare (due, today) < 0)
    {
      reminder->fresh = never || zeren_date_compare (since, due) <= 0;
      return TRUE;
    }

  last = find_last_day (calendar, due);
  left = count_left (calendar, today, last);
  reminder->kind = zeren_date_compare (due, today) == 0 ? ZEREN_REMINDER_TODAY
                                                        : ZEREN_REMINDER_SOON;
  reminder->days = left;
  reminder->fresh = never || has_come (days, left, count_left (calendar, since, last)) ||
                    (reminder->kind == ZEREN_REMINDER_TODAY &&
                     zeren_date_compare (since, today) < 0);

  return reminder->kind == ZEREN_REMINDER_TODAY || left <= g_array_index (days, guint, 0);
}

/* --- all of them ---------------------------------------------------------------------------- */

static void
reminder_free (gpointer data)
{
  ZerenReminder *self = data;

  g_clear_object (&self->view);
  g_free (self);
}

void
zeren_reminders_free (ZerenReminders *self)
{
  g_clear_pointer (&self->list, g_ptr_array_unref);
  g_free (self);
}

static ZerenDate
find_sunday (ZerenDate today)
{
  return zeren_date_add_days (today, 7 - zeren_date_get_weekday (today));
}

/* The last due date that can be on the list, or in the week */
static ZerenDate
find_end (ZerenCalendar *calendar, ZerenDate today, guint most)
{
  ZerenDate sunday = find_sunday (today);
  ZerenDate end = zeren_calendar_add_working_days (calendar, today, (int)most + 1);

  return zeren_date_compare (end, sunday) < 0 ? sunday : end;
}

static void
add_task (ZerenReminders *self,
          ZerenCalendar *calendar,
          GArray *days,
          ZerenDate since,
          ZerenTaskView *view)
{
  ZerenDate due = zeren_task_get_due_date (zeren_task_view_get_task (view));
  ZerenReminder reminder;

  self->n_overdue += zeren_date_compare (due, self->today) < 0;
  self->n_week += zeren_date_compare (due, self->today) >= 0 &&
                  zeren_date_compare (due, find_sunday (self->today)) <= 0;
  if (!zeren_reminder_judge (calendar, days, due, since, self->today, &reminder))
    return;
  self->n_fresh += reminder.fresh;
  reminder.view = g_object_ref (view);
  g_ptr_array_add (self->list, g_memdup2 (&reminder, sizeof reminder));
}

/**
 * zeren_reminders_load:
 * @context: the context
 * @today: the day that the reminders are for
 * @since: the day on which they were shown last, unset for never
 * @error: return location for a #GError
 *
 * What is submitted is out of the hands of whoever does it, and not reminded of.
 *
 * Returns: (transfer full): what is due, and what came since
 */
ZerenReminders *
zeren_reminders_load (ZerenContext *context, ZerenDate today, ZerenDate since, GError **error)
{
  g_autoptr (ZerenReminders) self = NULL;
  g_autoptr (ZerenCalendar) calendar = NULL;
  g_autoptr (GArray) days = NULL;
  g_autoptr (GPtrArray) views = NULL;
  ZerenTaskQuery query = {
    .states = ZEREN_TASK_STATES_OPEN | 1u << ZEREN_TASK_STATE_TO_VERIFY,
    .today = today,
  };

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (zeren_date_is_set (today), NULL);

  calendar = zeren_holidays_load_calendar (context, error);
  days = calendar != NULL ? zeren_reminder_days_load (context, error) : NULL;
  if (days == NULL)
    return NULL;
  self = g_new0 (ZerenReminders, 1);
  self->today = today;
  self->working = zeren_calendar_is_working_day (calendar, today);
  self->list = g_ptr_array_new_with_free_func (reminder_free);
  query.to = find_end (calendar, today, g_array_index (days, guint, 0));
  views = zeren_task_views_list (context, &query, error);
  if (views == NULL)
    return NULL;
  for (guint i = 0; i < views->len; i++)
    add_task (self, calendar, days, since, g_ptr_array_index (views, i));

  return g_steal_pointer (&self);
}

/* --- in words ------------------------------------------------------------------------------- */

/** zeren_reminder_dup_when: Returns: (transfer full): how long there is for it, in the user's
 * language */
char *
zeren_reminder_dup_when (const ZerenReminder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->kind == ZEREN_REMINDER_OVERDUE)
    return g_strdup (C_ ("reminder", "overdue"));
  if (self->kind == ZEREN_REMINDER_TODAY)
    return g_strdup (_ ("due today"));
  if (self->days == 0)
    return g_strdup (_ ("no working day left before it is due"));

  return g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u working day left", "%u working days left", self->days),
    self->days);
}

static char *
dup_overdue (guint n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u task overdue", "%u tasks overdue", n),
                          n);
}

/**
 * zeren_reminders_dup_summary:
 * @self: reminders
 *
 * Returns: (transfer full): one line, such as “3 tasks due this week, 1 overdue”
 */
char *
zeren_reminders_dup_summary (const ZerenReminders *self)
{
  g_autofree char *week = NULL;
  g_autofree char *overdue = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->n_week == 0 && self->n_overdue > 0)
    return dup_overdue (self->n_overdue);
  if (self->n_week == 0 && self->list->len == 0)
    return g_strdup (_ ("Nothing is due soon"));
  if (self->n_week == 0)
    return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u task due soon", "%u tasks due soon", self->list->len),
      self->list->len);

  week = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u task due this week", "%u tasks due this week", self->n_week),
    self->n_week);
  if (self->n_overdue == 0)
    return g_steal_pointer (&week);
  overdue = g_strdup_printf (_ ("%u overdue"), self->n_overdue);

  /* Translators: “3 tasks due this week” and “1 overdue” */
  return g_strdup_printf (C_ ("reminder", "%1$s, %2$s"), week, overdue);
}

static void
append_line (GString *text, const ZerenReminder *reminder)
{
  g_autofree char *when = zeren_reminder_dup_when (reminder);

  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append_printf (text,
                          /* Translators: %1$s is a task, %2$s such as “3 working days left” */
                          C_ ("reminder", "%1$s (%2$s)"),
                          zeren_task_view_get_title (reminder->view),
                          when);
}

/**
 * zeren_reminders_dup_first:
 * @self: reminders
 * @n_most: how many lines at most
 *
 * Returns: (transfer full): the first of what came since, a line each
 */
char *
zeren_reminders_dup_first (const ZerenReminders *self, guint n_most)
{
  GString *text = g_string_new (NULL);
  guint n_lines = 0;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->list->len && n_lines < n_most; i++)
    {
      const ZerenReminder *reminder = g_ptr_array_index (self->list, i);

      if (!reminder->fresh)
        continue;
      append_line (text, reminder);
      n_lines++;
    }

  return g_string_free (text, FALSE);
}
