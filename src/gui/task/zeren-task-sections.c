/* zeren-task-sections.c: the rows of the page of a task
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-sections.h"

#include "zeren-case.h"
#include "zeren-clause.h"
#include "zeren-evidence-row.h"
#include "zeren-task-review.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

static GPtrArray *
new_rows (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

/* A row that says @title over @subtitle, or the other way round for a name and its value. */
static GtkWidget *
add_row (GPtrArray *rows, const char *title, const char *subtitle)
{
  GtkWidget *row = g_object_ref_sink (adw_action_row_new ());

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  g_ptr_array_add (rows, row);

  return row;
}

static GtkWidget *
add_value (GPtrArray *rows, const char *name, const char *value)
{
  GtkWidget *row = add_row (rows, name, value);

  gtk_widget_add_css_class (row, "property");
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);

  return row;
}

static void
add_link (GtkWidget *row, const char *kind, gint64 id)
{
  GtkWidget *image = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_accessible_update_state (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), image);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(sx)", kind, id);
}

/* --- who ----------------------------------------------------------------------------------- */

static void
add_holders (GPtrArray *rows, const ZerenTaskDetails *details)
{
  ZerenTask *task = zeren_task_view_get_task (details->view);
  g_autofree char *day = zeren_date_to_label (zeren_task_get_rule_date (task));
  /* Translators: %s is a date */
  g_autofree char *title = g_strdup_printf (_ ("Holds the post on %s"), day);

  for (guint i = 0; i < details->holders->len; i++)
    {
      ZerenMember *member = g_ptr_array_index (details->holders, i);

      add_link (add_value (rows, title, zeren_member_get_name (member)),
                "member",
                zeren_member_get_id (member));
    }
  if (details->holders->len == 0)
    add_value (rows, title, _ ("Nobody: the post is vacant on that day"));
}

GPtrArray *
zeren_task_create_who_rows (const ZerenTaskDetails *details)
{
  GPtrArray *rows = new_rows ();
  ZerenTask *task = zeren_task_view_get_task (details->view);
  const char *post = zeren_task_view_get_post_title (details->view);
  GtkWidget *row = add_value (
    rows, _ ("Organization"), zeren_task_view_get_organisation_name (details->view));

  add_link (row, "organisation", zeren_task_get_organisation (task));
  if (post != NULL)
    {
      add_value (rows, _ ("Post"), post);
      add_holders (rows, details);
    }
  else if (zeren_task_view_get_member_name (details->view) != NULL)
    {
      row = add_value (rows, _ ("Answers for it"), zeren_task_view_get_member_name (details->view));
      add_link (row, "member", zeren_task_get_member (task));
    }

  return rows;
}

/* --- dates --------------------------------------------------------------------------------- */

static const char *
explain_source (ZerenRuleSource source)
{
  switch (source)
    {
    case ZEREN_RULE_SOURCE_STATED:
      return _ ("The plan states this date.");
    case ZEREN_RULE_SOURCE_PERIOD_END:
      return _ ("The plan states a period; this is its last day.");
    case ZEREN_RULE_SOURCE_DEFAULT:
    default:
      return _ ("A date that only this program proposes: a reminder, nobody can be held to it.");
    }
}

/* A date with what is to be said about it */
static void
add_date (GPtrArray *rows, const char *name, ZerenDate date, const char *note)
{
  GtkWidget *row = add_row (rows, name, note);
  g_autofree char *label = zeren_date_to_label (date);
  GtkWidget *value = gtk_label_new (label);

  gtk_widget_add_css_class (value, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), value);
}

static void
add_due (GPtrArray *rows, ZerenTask *task)
{
  g_autofree char *because = zeren_task_dup_moved_label (task);
  g_autofree char *moved = NULL;

  if (because != NULL)
    /* Translators: %s says why a date moved */
    moved = g_strdup_printf (_ ("Moved: %s"), because);
  add_date (rows, _ ("Due date"), zeren_task_get_due_date (task), moved);
}

/* How it stands in its year */
static void
add_course (GPtrArray *rows, const ZerenTaskDetails *details)
{
  if (details->quota != NULL)
    {
      GtkWidget *row = add_row (rows, _ ("Done so far"), details->quota_remark);

      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_label_new (details->quota));
    }
  if (details->carried_from > 0)
    {
      /* Translators: %u is a year that is closed */
      g_autofree char *carried = g_strdup_printf (_ ("Carried from %u"), details->carried_from);

      add_row (rows, carried, _ ("It was open when its year was closed. It can still be done."));
    }
}

GPtrArray *
zeren_task_create_date_rows (const ZerenTaskDetails *details)
{
  GPtrArray *rows = new_rows ();
  ZerenTask *task = zeren_task_view_get_task (details->view);
  ZerenDate lapse = zeren_task_get_lapse_date (task);
  ZerenDate done_on = zeren_task_get_done_on (task);

  add_due (rows, task);
  add_date (rows,
            _ ("Date of the rule"),
            zeren_task_get_rule_date (task),
            explain_source (zeren_task_get_rule_source (task)));
  if (zeren_date_is_set (lapse))
    add_date (rows,
              _ ("Last day by the plan’s own words"),
              lapse,
              _ ("Only after this day can a named member confirm that it was not done."));
  else
    add_row (rows,
             _ ("No last day by the plan’s own words"),
             _ ("So nobody can be held to it: it is never confirmed as unperformed."));
  add_course (rows, details);
  if (zeren_task_get_provisional (task))
    add_row (rows,
             _ ("Provisional"),
             _ ("The holidays of this year are not known yet; the due date may still move."));
  if (zeren_date_is_set (done_on))
    {
      g_autofree char *judged = g_strdup (zeren_task_get_state (task) == ZEREN_TASK_STATE_DONE_LATE
                                            ? _ ("Late by the plan’s own words.")
                                            : _ ("Not late by the plan’s own words."));

      add_date (rows, _ ("Done on"), done_on, judged);
    }

  return rows;
}

/* --- evidence and cases -------------------------------------------------------------------- */

GPtrArray *
zeren_task_create_evidence_rows (const ZerenTaskDetails *details)
{
  GPtrArray *rows = new_rows ();

  for (guint i = 0; i < details->filed->len; i++)
    {
      GtkWidget *row = zeren_evidence_row_new (g_ptr_array_index (details->filed, i),
                                               zeren_task_view_get_today (details->view));

      g_ptr_array_add (rows, g_object_ref_sink (row));
    }
  if (rows->len == 0)
    add_row (rows,
             _ ("Nothing filed yet"),
             _ ("Drop files on this page, or complete the task and add them there."));

  return rows;
}

GPtrArray *
zeren_task_create_case_rows (const ZerenTaskDetails *details)
{
  GPtrArray *rows = new_rows ();

  for (guint i = 0; i < details->cases->len; i++)
    {
      ZerenCase *one = g_ptr_array_index (details->cases, i);
      g_autofree char *opened = g_date_time_format (zeren_case_get_opened_at (one), "%Y-%m-%d");
      /* Translators: the number of a case */
      g_autofree char *title = g_strdup_printf (_ ("Case %" PRId64), zeren_case_get_id (one));
      /* Translators: the state of a case, and the day it was drafted */
      g_autofree char *subtitle = g_strdup_printf (
        _ ("%s, drafted %s"), zeren_case_state_to_label (zeren_case_get_state (one)), opened);

      add_link (add_row (rows, title, subtitle), "case", zeren_case_get_id (one));
    }

  return rows;
}

/* --- what happened ------------------------------------------------------------------------- */

static char *
describe_event (const ZerenEvent *event)
{
  static const struct
  {
    const char *verb;
    const char *label;
  } verbs[] = {
    { "complete", N_ ("Recorded as done") },
    { "begin", N_ ("Begun") },
    { "submit", N_ ("Submitted for review") },
    { "return", N_ ("Returned by a reviewer") },
    { "move", N_ ("Moved to another day") },
    { "assign", N_ ("Given to somebody") },
    { "give", N_ ("Asked for") },
    { "amend", N_ ("Changed") },
    { "note", N_ ("Added to the thread") },
    { "draft-document", N_ ("Paper drafted") },
    { "edit-document", N_ ("Paper changed by hand") },
    { "file", N_ ("Evidence filed") },
    { "file-version", N_ ("Newer version of evidence filed") },
    { "date-evidence", N_ ("Day that evidence proves put right") },
    { "remove-evidence", N_ ("Evidence removed") },
    { "confirm", N_ ("Confirmed as unperformed") },
    { "waive", N_ ("Waived") },
    { "reopen", N_ ("Reopened") },
    { "put-before-start", N_ ("Put before the start") },
    { "plan", N_ ("Planned") },
    { "undone", N_ ("Undone") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_strcmp0 (event->verb, verbs[i].verb) == 0)
      return g_strdup (_ (verbs[i].label));

  return g_strdup (event->verb);
}

/* The note of planning is counts, that of other verbs is words. */
static gboolean
has_words (const ZerenEvent *event)
{
  return event->note != NULL && g_strcmp0 (event->verb, "plan") != 0;
}

static void
add_event (GPtrArray *rows, const ZerenEvent *event)
{
  g_autofree char *title = describe_event (event);
  g_autoptr (GDateTime) local = g_date_time_to_local (event->at);
  g_autofree char *when = g_date_time_format (local, "%Y-%m-%d %H:%M");
  g_autofree char *subtitle = has_words (event)
                                /* Translators: when it was, who did it, what was said */
                                ? g_strdup_printf (_ ("%s, %s: %s"), when, event->who, event->note)
                                /* Translators: when it was, and who did it */
                                : g_strdup_printf (_ ("%s, %s"), when, event->who);

  add_row (rows, title, subtitle);
}

static void
add_reason (GPtrArray *rows, const ZerenTaskDetails *details)
{
  ZerenTask *task = zeren_task_view_get_task (details->view);

  if (zeren_task_get_waived_reason (task) != NULL)
    add_value (rows, _ ("Reason for waiving"), zeren_task_get_waived_reason (task));
  if (zeren_task_get_unperformed_reason (task) == NULL)
    return;
  if (details->confirmed_by != NULL)
    add_link (add_value (rows, _ ("Confirmed by"), details->confirmed_by),
              "member",
              zeren_task_get_unperformed_by (task));
  add_value (rows, _ ("Reason"), zeren_task_get_unperformed_reason (task));
}

GPtrArray *
zeren_task_create_history_rows (const ZerenTaskDetails *details)
{
  GPtrArray *rows = new_rows ();

  add_reason (rows, details);
  for (guint i = 0; i < details->events->len; i++)
    add_event (rows, g_ptr_array_index (details->events, i));

  return rows;
}

/* --- words --------------------------------------------------------------------------------- */

/** zeren_task_dup_place: Returns: (transfer full): where in the plan the words stand */
char *
zeren_task_dup_place (const ZerenTaskDetails *details)
{
  ZerenDuty *duty = zeren_task_view_get_duty (details->view);
  ZerenPassage *passage = duty != NULL ? zeren_duty_get_passage (duty) : NULL;
  g_autofree char *clause = zeren_clause_path_to_name (duty != NULL ? zeren_duty_get_path (duty)
                                                                    : NULL);

  if (passage == NULL || passage->page == 0)
    return clause != NULL ? g_steal_pointer (&clause) : g_strdup (_ ("Added by hand"));
  if (clause != NULL)
    /* Translators: the place of a passage: page 3, clause 一、（九） */
    return g_strdup_printf (_ ("page %u, clause %s"), passage->page, clause);

  return g_strdup_printf (_ ("page %u"), passage->page);
}

/** zeren_task_dup_note: Returns: (transfer full) (nullable): what is to be known about the state */
char *
zeren_task_dup_note (const ZerenTaskDetails *details)
{
  ZerenTask *task = zeren_task_view_get_task (details->view);
  g_autofree char *review = zeren_task_details_dup_review_note (details);

  if (review != NULL)
    return g_steal_pointer (&review);
  if (zeren_task_view_get_state (details->view) == ZEREN_TASK_STATE_TO_VERIFY)
    return g_strdup (
      _ ("Not recorded is not the same as not done. Either it was done after all: complete it with "
         "its evidence. Or a named member confirms, with a reason, that it was not done."));
  if (zeren_task_view_is_overdue (details->view) &&
      zeren_task_get_rule_source (task) == ZEREN_RULE_SOURCE_DEFAULT)
    return g_strdup (
      _ ("The due date has passed, but it is only a reminder of this program: by the plan’s own "
         "words the task is not late."));
  if (details->cases->len > 0 && zeren_task_get_state (task) != ZEREN_TASK_STATE_UNPERFORMED)
    return g_strdup (_ ("A case rests on this task, but it is no longer confirmed as unperformed. "
                        "Look at the case: its drafts still say so."));

  return NULL;
}
