/* cmd-agenda.c: what falls due on which day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-commands.h"

#include "zeren-agenda.h"
#include "zeren-cli-report.h"
#include "zeren-cli-task.h"

#include <glib/gi18n-lib.h>

static gboolean
add_day (JsonBuilder *builder, ZerenNames *names, const ZerenAgendaDay *day, GError **error)
{
  for (guint i = 0; i < day->tasks->len; i++)
    {
      json_builder_begin_object (builder);
      if (!zeren_cli_json_task (builder, names, g_ptr_array_index (day->tasks, i), error))
        return FALSE;
      zeren_cli_json_bool (builder, "working_day", day->working);
      zeren_cli_json_string (builder, "day_note", day->note);
      json_builder_end_object (builder);
    }

  return TRUE;
}

static gboolean
print_json (ZerenCli *cli, ZerenNames *names, GPtrArray *days, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < days->len; i++)
    if (!add_day (builder, names, g_ptr_array_index (days, i), error))
      return FALSE;
  json_builder_end_array (builder);
  zeren_cli_print_json (cli, builder);

  return TRUE;
}

static const char *
label_weekday (ZerenDate date)
{
  static const char *const labels[] = { N_ ("Monday"),   N_ ("Tuesday"), N_ ("Wednesday"),
                                        N_ ("Thursday"), N_ ("Friday"),  N_ ("Saturday"),
                                        N_ ("Sunday") };

  return _ (labels[zeren_date_get_weekday (date) - 1]);
}

static void
print_task (ZerenCli *cli, ZerenNames *names, ZerenTask *task, ZerenDate today)
{
  const char *organisation = zeren_names_get_organisation (names,
                                                           zeren_task_get_organisation (task));
  const char *person = zeren_names_describe_person (names, task);
  const char *said = zeren_names_get_quote (names, zeren_task_get_duty (task));
  g_autofree char *quote = zeren_cli_dup_line (said != NULL ? said : "");
  g_autofree char *moved = zeren_task_dup_moved_label (task);

  zeren_cli_print (cli,
                   "  %" G_GINT64_FORMAT "  %s  %s · %s · %s\n",
                   zeren_task_get_id (task),
                   zeren_task_state_to_label (zeren_task_get_state_on (task, today)),
                   organisation != NULL ? organisation : "",
                   person,
                   quote);
  if (moved != NULL)
    zeren_cli_print (cli, "      %s\n", moved);
}

static gboolean
is_plain (const ZerenAgendaDay *day)
{
  gboolean weekend = zeren_date_get_weekday (day->date) > 5;

  return day->tasks->len == 0 && day->working == !weekend;
}

/* Days with tasks, and the days that are not what their weekday says */
static void
print_day (ZerenCli *cli, ZerenNames *names, const ZerenAgendaDay *day, ZerenDate today)
{
  g_autofree char *date = zeren_date_to_string (day->date);

  if (is_plain (day))
    return;
  zeren_cli_print (cli, "%s %s", date, label_weekday (day->date));
  if (day->note != NULL)
    /* Translators: what sort of day it is, after its date and weekday */
    zeren_cli_print (cli, _ ("  (%s)"), day->note);
  zeren_cli_print (cli, "\n");
  for (guint i = 0; i < day->tasks->len; i++)
    print_task (cli, names, g_ptr_array_index (day->tasks, i), today);
}

static gboolean
run_agenda (ZerenCli *cli, GError **error)
{
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (ZerenNames) names = NULL;
  ZerenContext *context;
  ZerenDate from, to;
  guint n_tasks = 0;

  if (!zeren_cli_get_date (cli, "from", &from, error) ||
      !zeren_cli_get_date (cli, "to", &to, error))
    return FALSE;
  context = zeren_cli_get_context (cli, error);
  days = context != NULL ? zeren_agenda_load (context, from, to, error) : NULL;
  names = days != NULL ? zeren_names_new (context, error) : NULL;
  if (names == NULL)
    return FALSE;
  if (zeren_cli_is_json (cli))
    return print_json (cli, names, days, error);

  for (guint i = 0; i < days->len; i++)
    {
      const ZerenAgendaDay *day = g_ptr_array_index (days, i);

      n_tasks += day->tasks->len;
      print_day (cli, names, day, zeren_context_get_today (context));
    }
  if (n_tasks == 0)
    zeren_cli_print (cli, "%s\n", _ ("Nothing falls due in these days."));

  return TRUE;
}

static const ZerenCliOption options[] = {
  { "from", ZEREN_CLI_VALUE, TRUE },
  { "to", ZEREN_CLI_VALUE, TRUE },
  { NULL },
};

const ZerenCliCommand zeren_cli_agenda_commands[] = {
  { "agenda",
    NULL,
    "--from DATE --to DATE",
    N_ ("Show day by day what falls due, and which days are not worked."),
    0,
    0,
    options,
    run_agenda },
  { NULL },
};
