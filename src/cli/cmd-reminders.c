/* cmd-reminders.c: what is to be thought of on a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-commands.h"

#include "zeren-cli-task.h"
#include "zeren-holidays.h"
#include "zeren-reminders.h"

#include <glib/gi18n-lib.h>

static gboolean
print_json (ZerenCli *cli, ZerenContext *context, const ZerenReminders *reminders, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (ZerenNames) names = zeren_names_new (context, error);

  if (names == NULL)
    return FALSE;
  json_builder_begin_array (builder);
  for (guint i = 0; i < reminders->list->len; i++)
    {
      const ZerenReminder *it = g_ptr_array_index (reminders->list, i);

      json_builder_begin_object (builder);
      if (!zeren_cli_json_task (builder, names, zeren_task_view_get_task (it->view), error))
        return FALSE;
      zeren_cli_json_string (builder, "reminder", zeren_reminder_kind_to_id (it->kind));
      zeren_cli_json_int (builder, "working_days_left", it->days);
      zeren_cli_json_bool (builder, "new", it->fresh);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  zeren_cli_print_json (cli, builder);

  return TRUE;
}

static void
print_text (ZerenCli *cli, const ZerenReminders *reminders)
{
  static const ZerenCliColumn columns[] = {
    { "id", N_ ("Task") },
    { "due_date", N_ ("Due") },
    { "reminder", N_ ("How it stands") },
    { "new", N_ ("New") },
    { "who", N_ ("Who") },
    { "title", N_ ("What") },
    { NULL },
  };
  g_autoptr (ZerenCliTable) table = zeren_cli_table_new (columns);
  g_autofree char *summary = zeren_reminders_dup_summary (reminders);

  zeren_cli_print (cli, "%s\n", summary);
  if (reminders->list->len == 0)
    return;
  for (guint i = 0; i < reminders->list->len; i++)
    {
      const ZerenReminder *it = g_ptr_array_index (reminders->list, i);
      g_autofree char *when = zeren_reminder_dup_when (it);

      zeren_cli_table_add_id (table, zeren_task_view_get_id (it->view));
      zeren_cli_table_add_date (table,
                                zeren_task_get_due_date (zeren_task_view_get_task (it->view)));
      zeren_cli_table_add_string (table, when);
      zeren_cli_table_add_bool (table, it->fresh);
      zeren_cli_table_add_string (table, zeren_task_view_get_who (it->view));
      zeren_cli_table_add_string (table, zeren_task_view_get_title (it->view));
    }
  zeren_cli_table_print (table, cli, "");
}

/* Without “--since”, as for somebody who looks every working day. */
static gboolean
take_days (ZerenCli *cli, ZerenContext *context, ZerenDate *today, ZerenDate *since, GError **error)
{
  g_autoptr (ZerenCalendar) calendar = NULL;

  if (!zeren_cli_get_date (cli, "date", today, error) ||
      !zeren_cli_get_date (cli, "since", since, error))
    return FALSE;
  if (!zeren_date_is_set (*today))
    *today = zeren_context_get_today (context);
  if (zeren_date_is_set (*since))
    return TRUE;
  calendar = zeren_holidays_load_calendar (context, error);
  if (calendar == NULL)
    return FALSE;
  *since = zeren_calendar_previous_working_day (calendar, *today);

  return TRUE;
}

static gboolean
run_reminders (ZerenCli *cli, GError **error)
{
  g_autoptr (ZerenReminders) reminders = NULL;
  ZerenContext *context = zeren_cli_get_context (cli, error);
  ZerenDate today, since;

  if (context == NULL || !take_days (cli, context, &today, &since, error))
    return FALSE;
  reminders = zeren_reminders_load (context, today, since, error);
  if (reminders == NULL)
    return FALSE;
  if (zeren_cli_is_json (cli))
    return print_json (cli, context, reminders, error);
  print_text (cli, reminders);

  return TRUE;
}

static void
print_days (ZerenCli *cli, GArray *days)
{
  g_autoptr (JsonBuilder) builder = NULL;
  g_autofree char *text = zeren_reminder_days_to_string (days);

  if (!zeren_cli_is_json (cli))
    {
      zeren_cli_print (cli, "%s\n", text);
      return;
    }
  builder = json_builder_new ();
  json_builder_begin_array (builder);
  for (guint i = 0; i < days->len; i++)
    json_builder_add_int_value (builder, g_array_index (days, guint, i));
  json_builder_end_array (builder);
  zeren_cli_print_json (cli, builder);
}

static gboolean
run_days (ZerenCli *cli, GError **error)
{
  g_autoptr (GArray) days = NULL;
  ZerenContext *context = zeren_cli_get_context (cli, error);

  if (context == NULL)
    return FALSE;
  if (zeren_cli_get_n_args (cli) > 0 &&
      !zeren_reminder_days_set (context, zeren_cli_get_arg (cli, 0), error))
    return FALSE;
  days = zeren_reminder_days_load (context, error);
  if (days == NULL)
    return FALSE;
  print_days (cli, days);

  return TRUE;
}

static const ZerenCliOption options[] = {
  { "date", ZEREN_CLI_VALUE },
  { "since", ZEREN_CLI_VALUE },
  { NULL },
};

const ZerenCliCommand zeren_cli_reminders_commands[] = {
  { "reminders",
    NULL,
    "[--date DATE] [--since DATE]",
    N_ ("Show what is due soon or overdue, and what of it is new."),
    0,
    0,
    options,
    run_reminders },
  { "reminders",
    "days",
    "[DAYS]",
    N_ ("Say how many working days before it is due a task is reminded of, or change it."),
    0,
    1,
    NULL,
    run_days },
  { NULL },
};
