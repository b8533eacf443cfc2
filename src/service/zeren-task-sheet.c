/* zeren-task-sheet.c: a list of tasks to print: what is due in a week, or what was selected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-sheet.h"

#include "zeren-clause.h"
#include "zeren-organisation-repo.h"
#include "zeren-pdf-writer.h"
#include "zeren-service-error.h"

#include <glib/gi18n-lib.h>

/* --- what stands in a row --------------------------------------------------------------------- */

static char *
dup_day (ZerenDate date)
{
  static const char *const weekdays[] = { "一", "二", "三", "四", "五", "六", "日" };

  return g_strdup_printf ("%d月%d日\n周%s",
                          zeren_date_get_month (date),
                          zeren_date_get_day (date),
                          weekdays[zeren_date_get_weekday (date) - 1]);
}

static char *
dup_due (ZerenTask *task)
{
  g_autofree char *day = dup_day (zeren_task_get_due_date (task));

  return zeren_task_get_provisional (task) ? g_strconcat (day, "\n暂定", NULL)
                                           : g_steal_pointer (&day);
}

static void
add_line (GString *text, const char *line)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

static char *
dup_person (ZerenTaskView *view)
{
  const char *post = zeren_task_view_get_post_title (view);
  const char *member = zeren_task_view_get_member_name (view);
  const char *assigned = zeren_task_view_get_assigned_name (view);
  GString *text = g_string_new (zeren_task_view_get_organisation_name (view));

  if (post != NULL)
    add_line (text, post);
  if (member != NULL || post != NULL)
    add_line (text, member != NULL ? member : "（空缺）");
  if (assigned != NULL)
    {
      add_line (text, "经办：");
      g_string_append (text, assigned);
    }

  return g_string_free (text, FALSE);
}

/* The plans are long of name: each is numbered, and named once below the table. */
static guint
number_plan (GPtrArray *plans, const char *title)
{
  guint position;

  if (!g_ptr_array_find_with_equal_func (plans, title, g_str_equal, &position))
    {
      position = plans->len;
      g_ptr_array_add (plans, (gpointer)title);
    }

  return position + 1;
}

/* A task that no plan asks for has no place in one. */
static char *
dup_source (ZerenTaskView *view, GPtrArray *plans)
{
  ZerenDuty *duty = zeren_task_view_get_duty (view);
  const char *title = zeren_task_view_get_plan_title (view);
  g_autofree char *place = NULL;

  if (zeren_task_view_get_plan_id (view) == 0 || duty == NULL)
    return g_strdup (title != NULL ? title : "");
  place = zeren_clause_path_to_name (zeren_duty_get_path (duty));

  return g_strdup_printf ("〔%u〕%s", number_plan (plans, title), place != NULL ? place : "");
}

/* Why the day is not that of the rule; of a day that is not worked the reason names it. */
static char *
dup_moved (ZerenTask *task)
{
  ZerenDate rule = zeren_task_get_rule_date (task);

  if (!zeren_date_is_set (zeren_task_get_moved_to (task)))
    return zeren_task_dup_moved_label (task);
  if (!zeren_date_is_set (rule))
    return g_strdup_printf ("改期：%s", zeren_task_get_moved_to_reason (task));

  return g_strdup_printf ("原定%d月%d日，改期：%s",
                          zeren_date_get_month (rule),
                          zeren_date_get_day (rule),
                          zeren_task_get_moved_to_reason (task));
}

/* What the list must not keep quiet about */
static const char *
get_warning (ZerenTaskView *view)
{
  ZerenTaskState state = zeren_task_view_get_state (view);

  if (state == ZEREN_TASK_STATE_TO_VERIFY)
    return "待核实";
  if (zeren_task_view_is_overdue (view))
    return "已过办理时间";
  if (state == ZEREN_TASK_STATE_SUBMITTED)
    return "待审核";
  if (state == ZEREN_TASK_STATE_RETURNED)
    return "已退回";

  return NULL;
}

static char *
dup_remark (ZerenTaskView *view)
{
  g_autofree char *moved = dup_moved (zeren_task_view_get_task (view));
  const char *warning = get_warning (view);
  GString *text = g_string_new (NULL);

  if (moved != NULL)
    add_line (text, moved);
  if (warning != NULL)
    add_line (text, warning);

  return g_string_free (text, FALSE);
}

/* --- the sheet -------------------------------------------------------------------------------- */

static void
add_cell (ZerenOfficialBuilder *builder, ZerenOfficialCellStyle style, const char *text)
{
  zeren_official_builder_add_cell (builder, style, 1, 1, text);
}

static void
begin_table (ZerenOfficialBuilder *builder)
{
  static const guint shares[] = { 19, 34, 22, 18, 11, 24 };
  static const char *const heads[] = {
    "时间", "任务", "责任人", "依据", "完成", "备注",
  };

  zeren_official_builder_begin_table (builder, shares, G_N_ELEMENTS (shares), 1);
  zeren_official_builder_begin_row (builder, 1);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    add_cell (builder, ZEREN_OFFICIAL_CELL_HEAD, heads[i]);
}

static gboolean
is_done (ZerenTaskView *view)
{
  return zeren_task_view_is_in_lane (view, ZEREN_TASK_LANE_DONE);
}

static void
add_task (ZerenOfficialBuilder *builder, ZerenTaskView *view, GPtrArray *plans)
{
  g_autofree char *due = dup_due (zeren_task_view_get_task (view));
  g_autofree char *person = dup_person (view);
  g_autofree char *source = dup_source (view, plans);
  g_autofree char *remark = dup_remark (view);

  zeren_official_builder_begin_row (builder, 1);
  add_cell (builder, ZEREN_OFFICIAL_CELL_LABEL, due);
  add_cell (builder, ZEREN_OFFICIAL_CELL_TEXT, zeren_task_view_get_title (view));
  add_cell (builder, ZEREN_OFFICIAL_CELL_TEXT, person);
  add_cell (builder, ZEREN_OFFICIAL_CELL_TEXT, source);
  add_cell (builder, ZEREN_OFFICIAL_CELL_LABEL, is_done (view) ? "☑" : "□");
  add_cell (builder, ZEREN_OFFICIAL_CELL_TEXT, remark);
}

static char *
dup_span (ZerenDate from, ZerenDate to)
{
  if (zeren_date_get_year (from) == zeren_date_get_year (to))
    return g_strdup_printf ("%d年%d月%d日至%d月%d日",
                            zeren_date_get_year (from),
                            zeren_date_get_month (from),
                            zeren_date_get_day (from),
                            zeren_date_get_month (to),
                            zeren_date_get_day (to));

  return g_strdup_printf ("%d年%d月%d日至%d年%d月%d日",
                          zeren_date_get_year (from),
                          zeren_date_get_month (from),
                          zeren_date_get_day (from),
                          zeren_date_get_year (to),
                          zeren_date_get_month (to),
                          zeren_date_get_day (to));
}

static gboolean
is_week (ZerenDate from, ZerenDate to)
{
  return zeren_date_get_weekday (from) == 1 && zeren_date_days_until (from, to) == 6;
}

static void
add_title (ZerenOfficialBuilder *builder, const char *organisation, ZerenDate from, ZerenDate to)
{
  gboolean has_days = zeren_date_is_set (from) && zeren_date_is_set (to);
  g_autofree char *span = has_days ? dup_span (from, to) : NULL;
  g_autofree char *title = g_strdup_printf ("%s\n%s",
                                            organisation != NULL ? organisation : "",
                                            has_days && is_week (from, to) ? "一周工作任务清单"
                                                                           : "工作任务清单");

  zeren_official_builder_set_part (
    builder, ZEREN_OFFICIAL_TITLE, organisation != NULL ? title : title + 1);
  if (span != NULL)
    {
      g_autofree char *line = g_strdup_printf ("（%s）", span);

      zeren_official_builder_add_paragraph (builder, 0, line);
    }
}

static void
add_sources (ZerenOfficialBuilder *builder, GPtrArray *plans)
{
  g_autoptr (GString) text = g_string_new ("依据：");

  for (guint i = 0; i < plans->len; i++)
    g_string_append_printf (
      text, "%s〔%u〕《%s》", i > 0 ? "；" : "", i + 1, (const char *)g_ptr_array_index (plans, i));
  g_string_append (text, "。");
  if (plans->len > 0)
    zeren_official_builder_add_paragraph (builder, 0, text->str);
}

static void
add_notes (ZerenOfficialBuilder *builder, GPtrArray *views, ZerenDate today)
{
  g_autofree char *made = g_strdup_printf ("制表日期：%d年%d月%d日。共%u项。",
                                           zeren_date_get_year (today),
                                           zeren_date_get_month (today),
                                           zeren_date_get_day (today),
                                           views->len);

  zeren_official_builder_add_paragraph (builder, 0, made);
  for (guint i = 0; i < views->len; i++)
    {
      if (!zeren_task_get_provisional (zeren_task_view_get_task (g_ptr_array_index (views, i))))
        continue;
      zeren_official_builder_add_paragraph (
        builder, 0, "标“暂定”的，当年放假安排尚未公布，办理时间可能调整。");
      return;
    }
}

/**
 * zeren_task_sheet_new:
 * @views: (element-type ZerenTaskView): the tasks in the order of printing
 * @organisation: (nullable): whose list it is
 * @from: the first day, unset for tasks that were selected
 * @to: the last day, unset as @from
 * @today: the day of printing
 *
 * Returns: (transfer full): the list, a form with a box to tick for each task
 */
ZerenOfficialDocument *
zeren_task_sheet_new (GPtrArray *views,
                      const char *organisation,
                      ZerenDate from,
                      ZerenDate to,
                      ZerenDate today)
{
  g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_FORM);
  g_autoptr (GPtrArray) plans = g_ptr_array_new (); /* of the titles, lent by the views */

  g_return_val_if_fail (views != NULL, NULL);

  add_title (builder, organisation, from, to);
  begin_table (builder);
  for (guint i = 0; i < views->len; i++)
    add_task (builder, g_ptr_array_index (views, i), plans);
  add_sources (builder, plans);
  add_notes (builder, views, today);

  return zeren_official_builder_finish (builder);
}

/* --- writing ---------------------------------------------------------------------------------- */

/* The list is that of the one office that all others are below, where there is one. */
static char *
dup_head (ZerenContext *context, gint64 id, GError **error)
{
  g_autoptr (ZerenOrganisationRepo)
    repo = zeren_organisation_repo_new (zeren_context_get_database (context));
  g_autoptr (GPtrArray) organisations = zeren_organisation_repo_list (repo, error);
  ZerenOrganisation *head = NULL;

  for (guint i = 0; organisations != NULL && i < organisations->len; i++)
    {
      ZerenOrganisation *one = g_ptr_array_index (organisations, i);

      if (id != 0 ? zeren_organisation_get_id (one) != id
                  : zeren_organisation_get_parent (one) != 0)
        continue;
      if (head != NULL)
        return g_strdup ("");
      head = one;
    }
  if (organisations == NULL)
    return NULL;

  return g_strdup (head != NULL ? zeren_organisation_get_name (head) : "");
}

static GBytes *
write_sheet (ZerenContext *context,
             GPtrArray *views,
             gint64 organisation,
             ZerenDate from,
             ZerenDate to,
             GError **error)
{
  g_autofree char *head = dup_head (context, organisation, error);
  g_autoptr (GDateTime) now = zeren_context_dup_now (context);
  g_autoptr (ZerenOfficialDocument) sheet = NULL;

  if (head == NULL)
    return NULL;
  if (views->len == 0)
    {
      g_set_error_literal (error,
                           ZEREN_SERVICE_ERROR,
                           ZEREN_SERVICE_ERROR_NOT_FOUND,
                           _ ("There are no such tasks, so there is nothing to print."));
      return NULL;
    }
  sheet = zeren_task_sheet_new (
    views, *head != '\0' ? head : NULL, from, to, zeren_context_get_today (context));

  return zeren_pdf_write (sheet, now, error);
}

/**
 * zeren_task_sheet_write_days:
 * @context: the context
 * @from: the first day
 * @to: the last day
 * @organisation: only of this organisation, 0 for all
 * @error: return location for a #GError
 *
 * What is due in these days, done or not; what was waived is left out.
 *
 * Returns: (transfer full) (nullable): the list as PDF
 */
GBytes *
zeren_task_sheet_write_days (ZerenContext *context,
                             ZerenDate from,
                             ZerenDate to,
                             gint64 organisation,
                             GError **error)
{
  ZerenTaskQuery query = { .from = from,
                           .to = to,
                           .organisation = organisation,
                           .states = ~(1u << ZEREN_TASK_STATE_WAIVED |
                                       1u << ZEREN_TASK_STATE_BEFORE_START) };
  g_autoptr (GPtrArray) views = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);

  views = zeren_task_views_list (context, &query, error);

  return views != NULL ? write_sheet (context, views, organisation, from, to, error) : NULL;
}

/** zeren_task_sheet_write_views: Returns: (transfer full) (nullable): @views (ZerenTaskView) in
 * their order, as PDF */
GBytes *
zeren_task_sheet_write_views (ZerenContext *context, GPtrArray *views, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (views != NULL, NULL);

  return write_sheet (context, views, 0, ZEREN_DATE_NONE, ZEREN_DATE_NONE, error);
}

/** zeren_task_sheet_write_tasks: Returns: (transfer full) (nullable): the tasks of @ids (gint64) in
 * their order, as PDF */
GBytes *
zeren_task_sheet_write_tasks (ZerenContext *context, GArray *ids, GError **error)
{
  g_autoptr (GPtrArray) views = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < ids->len; i++)
    {
      ZerenTaskView *view = zeren_task_view_load (context, g_array_index (ids, gint64, i), error);

      if (view == NULL)
        return NULL;
      g_ptr_array_add (views, view);
    }

  return zeren_task_sheet_write_views (context, views, error);
}

/** zeren_task_sheet_get_week: sets the Monday and the Sunday of the week of @day */
void
zeren_task_sheet_get_week (ZerenDate day, ZerenDate *from, ZerenDate *to)
{
  *from = zeren_date_add_days (day, 1 - zeren_date_get_weekday (day));
  *to = zeren_date_add_days (*from, 6);
}
