/* zeren-task-page.c: one task: what, who, by when, what shows it, and what became of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-page.h"

#include "zeren-action-table.h"
#include "zeren-complete-dialog.h"
#include "zeren-file-drop.h"
#include "zeren-move-dialog.h"
#include "zeren-reason-dialog.h"
#include "zeren-shell.h"
#include "zeren-storage-error.h"
#include "zeren-task-given.h"
#include "zeren-task-order.h"
#include "zeren-task-papers-view.h"
#include "zeren-task-review.h"
#include "zeren-task-sections.h"
#include "zeren-task-state-mark.h"
#include "zeren-task-verbs.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _ZerenTaskPage
{
  ZerenPage parent_instance;

  GtkStack *stack;
  GtkScrolledWindow *scrolled_window;
  ZerenTaskStateMark *mark;
  GtkLabel *title_label;
  GtkWidget *note_box;
  GtkLabel *note_label;
  GtkWidget *complete_button;
  GtkWidget *evidence_button;
  GtkWidget *unperformed_button;
  GtkWidget *draft_button;
  GtkWidget *move_button;
  GtkWidget *move_back_button;
  GtkWidget *waive_button;
  GtkWidget *reopen_button;
  ZerenTaskReview *review;
  ZerenTaskGiven *given;
  ZerenTaskPapersView *papers;
  GtkWidget *plan_group;
  GtkLabel *quote_label;
  AdwActionRow *source_row;
  AdwPreferencesGroup *who_group;
  AdwPreferencesGroup *dates_group;
  AdwPreferencesGroup *evidence_group;
  AdwPreferencesGroup *cases_group;
  AdwPreferencesGroup *history_group;

  GPtrArray *rows[5]; /* what stands in each of these groups */
  ZerenTaskDetails *details;
};

G_DEFINE_FINAL_TYPE (ZerenTaskPage, zeren_task_page, ZEREN_TYPE_PAGE)

static ZerenTask *
get_task (ZerenTaskPage *self)
{
  return zeren_task_view_get_task (self->details->view);
}

/* --- verbs --------------------------------------------------------------------------------- */

static void
confirm_unperformed_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zeren_reason_dialog_present_unperformed (widget, ZEREN_TASK_PAGE (widget)->details);
}

static GPtrArray *
dup_views (ZerenTaskPage *self)
{
  GPtrArray *views = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (views, g_object_ref (self->details->view));

  return views;
}

static void
waive_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GPtrArray) views = dup_views (ZEREN_TASK_PAGE (widget));

  zeren_reason_dialog_present_waive (widget, views);
}

static void
move_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zeren_move_dialog_present (widget, ZEREN_TASK_PAGE (widget)->details);
}

static void
move_back_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zeren_move_dialog_move_back (widget, zeren_page_get_subject (ZEREN_PAGE (widget)));
}

typedef void (*Verb) (ZerenTaskPage *self);

static void
complete (ZerenTaskPage *self)
{
  zeren_complete_dialog_present (GTK_WIDGET (self), self->details->view, NULL);
}

static void
reopen (ZerenTaskPage *self)
{
  g_autoptr (GPtrArray) views = dup_views (self);

  zeren_shell_act (GTK_WIDGET (self),
                   _ ("Task reopened"),
                   zeren_task_verb_reopen,
                   zeren_task_doing_new (views, ZEREN_DATE_NONE, NULL),
                   (GDestroyNotify)zeren_task_doing_free);
}

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenTaskPage) self = user_data;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);
  Verb verb = (Verb)g_object_get_data (source, "verb");

  if (g_strcmp0 (answer, "continue") == 0 && self->details != NULL)
    verb (self);
}

/* The case would lose the fact that it rests on; what was drafted does not change by itself. */
static void
do_or_ask (ZerenTaskPage *self, Verb verb)
{
  AdwDialog *dialog;

  if (self->details->cases->len == 0 ||
      zeren_task_get_state (get_task (self)) != ZEREN_TASK_STATE_UNPERFORMED)
    {
      verb (self);
      return;
    }

  dialog = adw_alert_dialog_new (
    _ ("A Case Rests on This Task"),
    _ ("The drafts of the case say that a named member confirmed the task as unperformed. After "
       "this the case has no confirmed fact any more, and its drafts stay as they are."));
  adw_alert_dialog_add_responses (
    ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "continue", _ ("C_ontinue"), NULL);
  adw_alert_dialog_set_response_appearance (
    ADW_ALERT_DIALOG (dialog), "continue", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_object_set_data (G_OBJECT (dialog), "verb", (gpointer)verb);
  adw_alert_dialog_choose (
    ADW_ALERT_DIALOG (dialog), GTK_WIDGET (self), NULL, asked_cb, g_object_ref (self));
}

static void
complete_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  do_or_ask (ZEREN_TASK_PAGE (widget), complete);
}

static void
reopen_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  do_or_ask (ZEREN_TASK_PAGE (widget), reopen);
}

static void
draft_case_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (
    widget, "win.draft-case-task", "x", zeren_page_get_subject (ZEREN_PAGE (widget)));
}

static void
show_source_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenTaskPage *self = ZEREN_TASK_PAGE (widget);

  gtk_widget_activate_action (
    widget, "win.open", "(sx)", "duty", zeren_task_get_duty (get_task (self)));
}

static void
files_dropped (GtkWidget *widget, GPtrArray *files)
{
  ZerenTaskPage *self = ZEREN_TASK_PAGE (widget);

  if (zeren_task_review_take_files (self->review, files))
    return;
  if (self->details != NULL && (gtk_widget_get_visible (self->complete_button) ||
                                gtk_widget_get_visible (self->evidence_button)))
    zeren_complete_dialog_present (widget, self->details->view, files);
}

/* --- neighbours ---------------------------------------------------------------------------- */

static gint64
find_neighbour (ZerenTaskPage *self, int step)
{
  ZerenSession *session = zeren_page_get_session (ZEREN_PAGE (self));

  return session != NULL ? zeren_task_order_find_neighbour (
                             session, zeren_page_get_subject (ZEREN_PAGE (self)), step)
                         : 0;
}

static void
go (ZerenTaskPage *self, int step)
{
  gint64 id = find_neighbour (self, step);

  if (id != 0)
    zeren_page_set_subject (ZEREN_PAGE (self), "task", id);
}

static void
previous_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  go (ZEREN_TASK_PAGE (widget), -1);
}

static void
next_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  go (ZEREN_TASK_PAGE (widget), 1);
}

/* --- showing ------------------------------------------------------------------------------- */

static void
offer (ZerenTaskPage *self, GtkWidget *button, const char *action, gboolean possible)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), action, possible);
  if (button != NULL)
    gtk_widget_set_visible (button, possible);
}

/* What the state allows; the rules themselves are the model's. */
static void
offer_verbs (ZerenTaskPage *self)
{
  ZerenTaskState state = zeren_task_get_state (get_task (self));
  gboolean is_done = zeren_task_view_is_in_lane (self->details->view, ZEREN_TASK_LANE_DONE);

  offer (
    self, self->complete_button, "task.complete", zeren_task_details_can_complete (self->details));
  if (state == ZEREN_TASK_STATE_UNPERFORMED)
    gtk_widget_remove_css_class (self->complete_button, "suggested-action");
  else
    gtk_widget_add_css_class (self->complete_button, "suggested-action");
  offer (self, self->evidence_button, "task.add-evidence", is_done);
  offer (self,
         self->unperformed_button,
         "task.confirm-unperformed",
         zeren_task_state_can_become (state, ZEREN_TASK_STATE_UNPERFORMED) &&
           self->details->instruction == NULL);
  offer (self,
         self->draft_button,
         "task.draft-case",
         zeren_task_check_supports_case (get_task (self), NULL));
  offer (self, self->move_button, "task.move", zeren_task_state_is_open (state));
  offer (self,
         self->move_back_button,
         "task.move-back",
         zeren_task_state_is_open (state) &&
           zeren_date_is_set (zeren_task_get_moved_to (get_task (self))));
  offer (self,
         self->waive_button,
         "task.waive",
         zeren_task_state_can_become (state, ZEREN_TASK_STATE_WAIVED));
  offer (self,
         self->reopen_button,
         "task.reopen",
         zeren_task_state_can_become (state, ZEREN_TASK_STATE_PLANNED));
  zeren_task_review_set_details (self->review, self->details);
  offer (self, NULL, "task.show-source", zeren_task_view_get_plan_id (self->details->view) != 0);
  offer (self, NULL, "task.previous", find_neighbour (self, -1) != 0);
  offer (self, NULL, "task.next", find_neighbour (self, 1) != 0);
}

static void
disable_verbs (ZerenTaskPage *self)
{
  static const char *const actions[] = {
    "task.complete",   "task.add-evidence", "task.confirm-unperformed",
    "task.draft-case", "task.waive",        "task.reopen",
    "task.previous",   "task.next",         "task.show-source",
    "task.move",       "task.move-back",
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], FALSE);
  zeren_task_review_set_details (self->review, NULL);
}

static void
fill_group (ZerenTaskPage *self, guint place, AdwPreferencesGroup *group, GPtrArray *rows)
{
  for (guint i = 0; self->rows[place] != NULL && i < self->rows[place]->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (self->rows[place], i));
  g_clear_pointer (&self->rows[place], g_ptr_array_unref);

  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_add (group, g_ptr_array_index (rows, i));
  gtk_widget_set_visible (GTK_WIDGET (group), rows->len > 0);
  self->rows[place] = rows;
}

static void
show_what (ZerenTaskPage *self)
{
  ZerenTaskView *view = self->details->view;
  ZerenDuty *duty = zeren_task_view_get_duty (view);
  g_autofree char *note = zeren_task_dup_note (self->details);
  g_autofree char *place = zeren_task_dup_place (self->details);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), zeren_task_view_get_title (view));
  zeren_task_state_mark_set_view (self->mark, view);
  gtk_label_set_label (self->title_label, zeren_task_view_get_title (view));
  gtk_widget_set_visible (self->note_box, note != NULL);
  gtk_label_set_label (self->note_label, note != NULL ? note : "");
  zeren_task_given_set_details (self->given, self->details);
  gtk_widget_set_visible (self->plan_group, self->details->instruction == NULL);
  gtk_label_set_label (self->quote_label, duty != NULL ? zeren_duty_get_quote (duty) : "");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->source_row),
                                 zeren_task_view_get_plan_title (view));
  adw_action_row_set_subtitle (self->source_row, place);
}

/* A task that is not there is nothing to show, not an error. */
static gpointer
zeren_task_page_read (ZerenContext *context,
                      gpointer data,
                      GCancellable *cancellable,
                      GError **error)
{
  const gint64 *id = data;
  g_autoptr (GError) failure = NULL;
  ZerenTaskDetails *details = *id != 0 ? zeren_task_details_load (context, *id, &failure)
                                       : g_new0 (ZerenTaskDetails, 1);

  if (details != NULL)
    return details;
  if (g_error_matches (failure, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_NOT_FOUND))
    return g_new0 (ZerenTaskDetails, 1);
  g_propagate_error (error, g_steal_pointer (&failure));

  return NULL;
}

static gpointer
zeren_task_page_dup_query (ZerenPage *page)
{
  gint64 id = zeren_page_get_subject (page);

  return g_memdup2 (&id, sizeof id);
}

static ZerenTaskDetails *
steal_details (ZerenTaskDetails *from)
{
  ZerenTaskDetails *details = g_memdup2 (from, sizeof *from);

  memset (from, 0, sizeof *from);

  return details;
}

static ZerenPageState
zeren_task_page_show (ZerenPage *page, gpointer result)
{
  ZerenTaskPage *self = ZEREN_TASK_PAGE (page);

  g_clear_pointer (&self->details, zeren_task_details_free);
  if (((ZerenTaskDetails *)result)->view == NULL)
    {
      disable_verbs (self);
      return zeren_page_get_subject (page) == 0 ? ZEREN_PAGE_STATE_EMPTY
                                                : ZEREN_PAGE_STATE_NO_RESULTS;
    }

  self->details = steal_details (result);
  show_what (self);
  fill_group (self, 0, self->who_group, zeren_task_create_who_rows (self->details));
  fill_group (self, 1, self->dates_group, zeren_task_create_date_rows (self->details));
  fill_group (self, 2, self->evidence_group, zeren_task_create_evidence_rows (self->details));
  fill_group (self, 3, self->cases_group, zeren_task_create_case_rows (self->details));
  fill_group (self, 4, self->history_group, zeren_task_create_history_rows (self->details));
  offer_verbs (self);
  zeren_task_papers_view_show (
    self->papers, zeren_page_get_session (page), zeren_page_get_subject (page));

  return ZEREN_PAGE_STATE_CONTENT;
}

static void
zeren_task_page_subject_set (ZerenPage *page)
{
  ZerenTaskPage *self = ZEREN_TASK_PAGE (page);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled_window);

  g_clear_pointer (&self->details, zeren_task_details_free);
  disable_verbs (self);
  gtk_adjustment_set_value (adjustment, 0);
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_task_page_dispose (GObject *object)
{
  ZerenTaskPage *self = ZEREN_TASK_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_TASK_PAGE);
  for (guint i = 0; i < G_N_ELEMENTS (self->rows); i++)
    g_clear_pointer (&self->rows[i], g_ptr_array_unref);
  g_clear_pointer (&self->details, zeren_task_details_free);

  G_OBJECT_CLASS (zeren_task_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "task.complete", complete_cb },
    { "task.add-evidence", complete_cb }, /* the dialog knows that the task is done */
    { "task.confirm-unperformed", confirm_unperformed_cb },
    { "task.move", move_cb },
    { "task.move-back", move_back_cb },
    { "task.waive", waive_cb },
    { "task.reopen", reopen_cb },
    { "task.draft-case", draft_case_cb },
    { "task.show-source", show_source_cb },
    { "task.previous", previous_cb },
    { "task.next", next_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ZEREN_TYPE_TASK_GIVEN);
  g_type_ensure (ZEREN_TYPE_TASK_PAPERS_VIEW);
  g_type_ensure (ZEREN_TYPE_TASK_REVIEW);
  g_type_ensure (ZEREN_TYPE_TASK_STATE_MARK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-task-page.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, ZerenTaskPage, name)
  BIND (stack);
  BIND (scrolled_window);
  BIND (mark);
  BIND (title_label);
  BIND (note_box);
  BIND (note_label);
  BIND (complete_button);
  BIND (evidence_button);
  BIND (unperformed_button);
  BIND (draft_button);
  BIND (move_button);
  BIND (move_back_button);
  BIND (waive_button);
  BIND (reopen_button);
  BIND (review);
  BIND (given);
  BIND (papers);
  BIND (plan_group);
  BIND (quote_label);
  BIND (source_row);
  BIND (who_group);
  BIND (dates_group);
  BIND (evidence_group);
  BIND (cases_group);
  BIND (history_group);
#undef BIND
}

static void
zeren_task_page_class_init (ZerenTaskPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ZerenPageClass *page_class = ZEREN_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_task_page_dispose;
  page_class->interests = ZEREN_CHANGES_TASKS | ZEREN_CHANGES_DUTIES | ZEREN_CHANGES_PLANS |
                          ZEREN_CHANGES_ORGANISATIONS | ZEREN_CHANGES_POSTS |
                          ZEREN_CHANGES_MEMBERS | ZEREN_CHANGES_CASES | ZEREN_CHANGES_SETTINGS |
                          ZEREN_CHANGES_DRAFTS;
  page_class->read = zeren_task_page_read;
  page_class->result_free = (GDestroyNotify)zeren_task_details_free;
  page_class->dup_query = zeren_task_page_dup_query;
  page_class->query_free = g_free;
  page_class->show = zeren_task_page_show;
  page_class->subject_set = zeren_task_page_subject_set;

  install_actions (widget_class);
  bind_template (widget_class);
}

static void
zeren_task_page_init (ZerenTaskPage *self)
{
  GtkEventController *keys = zeren_action_table_create_controller ("task.");

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_LOCAL);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), zeren_file_target_new (files_dropped));
  disable_verbs (self);
}
