/* zeren-task-review.c: what is offered on the page of a task to who sits at the PC
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-review.h"

#include "zeren-instruction-dialog.h"
#include "zeren-review-dialog.h"
#include "zeren-shell.h"
#include "zeren-tasks.h"

#include <glib/gi18n-lib.h>

struct _ZerenTaskReview
{
  AdwBin parent_instance;

  AdwWrapBox *box;
  GtkWidget *buttons[6];

  const ZerenTaskDetails *details; /* the page's; NULL where it shows none */
};

G_DEFINE_FINAL_TYPE (ZerenTaskReview, zeren_task_review, ADW_TYPE_BIN)

static ZerenTaskState
get_state (const ZerenTaskDetails *details)
{
  return zeren_task_get_state (zeren_task_view_get_task (details->view));
}

/** zeren_task_details_can_complete: Returns: whether who sits here is offered to record the task as
 * done: what was submitted is accepted instead, and where somebody reviews a clerk submits it */
gboolean
zeren_task_details_can_complete (const ZerenTaskDetails *details)
{
  return get_state (details) != ZEREN_TASK_STATE_SUBMITTED &&
         !zeren_desk_hands_in (details->desk) &&
         zeren_task_state_can_become (get_state (details), ZEREN_TASK_STATE_DONE);
}

static gboolean
can_submit (const ZerenTaskDetails *details)
{
  return zeren_desk_hands_in (details->desk) &&
         zeren_task_state_can_become (get_state (details), ZEREN_TASK_STATE_SUBMITTED);
}

/** zeren_task_details_dup_review_note: Returns: (transfer full) (nullable): what is to be known
 * about a task that was submitted or given back */
char *
zeren_task_details_dup_review_note (const ZerenTaskDetails *details)
{
  ZerenTask *task = zeren_task_view_get_task (details->view);
  ZerenMember *member = zeren_office_find_member (details->office,
                                                  zeren_task_get_submitted_by (task));
  g_autofree char *day = NULL;

  if (get_state (details) == ZEREN_TASK_STATE_RETURNED)
    /* Translators: %s is what a reviewer wrote */
    return g_strdup_printf (_ ("A reviewer returned it: %s"),
                            zeren_task_get_returned_reason (task));
  if (get_state (details) != ZEREN_TASK_STATE_SUBMITTED)
    return NULL;

  day = zeren_date_to_label (zeren_task_get_done_on (task));
  if (zeren_desk_hands_in (details->desk))
    /* Translators: %s is a date */
    return g_strdup_printf (_ ("Submitted as done on %s. A reviewer looks at it."), day);
  if (member != NULL)
    return g_strdup_printf (
      /* Translators: the name of a member, and a date */
      _ ("%s submitted it as done on %s. Look at the evidence, then accept it, or return it and "
         "say what is missing."),
      zeren_member_get_name (member),
      day);

  return g_strdup_printf (
    /* Translators: %s is a date */
    _ ("It was submitted as done on %s. Look at the evidence, then accept it, or return it and say "
       "what is missing."),
    day);
}

/* --- acts ---------------------------------------------------------------------------------- */

static gpointer
begin_verb (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (ZerenTask) task = zeren_tasks_begin (context, *(gint64 *)data, error);

  return GINT_TO_POINTER (task != NULL);
}

static gpointer
accept_verb (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (ZerenTask) task = zeren_tasks_accept (context, *(gint64 *)data, error);

  return GINT_TO_POINTER (task != NULL);
}

static gpointer
withdraw_verb (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (zeren_instructions_withdraw (context, *(gint64 *)data, error));
}

static void
act (GtkWidget *widget, const char *said, ZerenVerb verb)
{
  ZerenTaskReview *self = ZEREN_TASK_REVIEW (widget);
  gint64 id;

  if (self->details == NULL)
    return;
  id = zeren_task_view_get_id (self->details->view);
  zeren_shell_act (widget, said, verb, g_memdup2 (&id, sizeof id), g_free);
}

static void
begin_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  act (widget, _ ("Task begun"), begin_verb);
}

static void
accept_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  act (widget, _ ("Task accepted"), accept_verb);
}

static void
withdraw_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  act (widget, _ ("Task withdrawn"), withdraw_verb);
}

static void
submit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenTaskReview *self = ZEREN_TASK_REVIEW (widget);

  if (self->details != NULL)
    zeren_review_dialog_present_submit (widget, self->details, NULL);
}

static void
return_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenTaskReview *self = ZEREN_TASK_REVIEW (widget);

  if (self->details != NULL)
    zeren_review_dialog_present_return (widget, self->details);
}

static void
edit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenTaskReview *self = ZEREN_TASK_REVIEW (widget);

  if (self->details != NULL)
    zeren_instruction_dialog_present_edit (widget, self->details);
}

/* --- class --------------------------------------------------------------------------------- */

static const struct
{
  const char *action;
  const char *label;
  gboolean is_suggested;
  GtkWidgetActionActivateFunc activate;
} acts[] = {
  { "review.accept", N_ ("_Accept as Done"), TRUE, accept_cb },
  { "review.return", N_ ("_Return…"), FALSE, return_cb },
  { "review.submit", N_ ("_Submit…"), TRUE, submit_cb },
  { "review.begin", N_ ("_Begin"), FALSE, begin_cb },
  { "review.edit", N_ ("_Edit…"), FALSE, edit_cb },
  { "review.withdraw", N_ ("_Withdraw"), FALSE, withdraw_cb },
};

static void
zeren_task_review_class_init (ZerenTaskReviewClass *klass)
{
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    gtk_widget_class_install_action (
      GTK_WIDGET_CLASS (klass), acts[i].action, NULL, acts[i].activate);
}

static void
zeren_task_review_init (ZerenTaskReview *self)
{
  self->box = ADW_WRAP_BOX (adw_wrap_box_new ());
  adw_wrap_box_set_child_spacing (self->box, 6);
  adw_wrap_box_set_line_spacing (self->box, 6);
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      GtkWidget *button = gtk_button_new_with_mnemonic (_ (acts[i].label));

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), acts[i].action);
      if (acts[i].is_suggested)
        gtk_widget_add_css_class (button, "suggested-action");
      adw_wrap_box_append (self->box, button);
      self->buttons[i] = button;
    }
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * zeren_task_review_set_details:
 * @details: (nullable): the task that is shown; it is the caller's and lives until the next call
 */
void
zeren_task_review_set_details (ZerenTaskReview *self, const ZerenTaskDetails *details)
{
  gboolean possible[G_N_ELEMENTS (acts)] = { FALSE };
  gboolean any = FALSE;

  g_return_if_fail (ZEREN_IS_TASK_REVIEW (self));

  self->details = details;
  if (details != NULL)
    {
      ZerenTaskState state = get_state (details);
      gboolean reviews = state == ZEREN_TASK_STATE_SUBMITTED &&
                         !zeren_desk_hands_in (details->desk);
      gboolean changes = details->instruction != NULL && zeren_task_state_is_open (state);

      possible[0] = possible[1] = reviews;
      possible[2] = can_submit (details);
      possible[3] = zeren_task_state_can_become (state, ZEREN_TASK_STATE_IN_PROGRESS);
      possible[4] = changes;
      possible[5] = changes && details->evidence->len == 0 && details->entries->len == 0;
    }
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      gtk_widget_action_set_enabled (GTK_WIDGET (self), acts[i].action, possible[i]);
      gtk_widget_set_visible (self->buttons[i], possible[i]);
      any = any || possible[i];
    }
  gtk_widget_set_visible (GTK_WIDGET (self), any);
}

/** zeren_task_review_take_files: Returns: whether it asks how to hand the task in with @files
 * (GFile), which were dropped on the page */
gboolean
zeren_task_review_take_files (ZerenTaskReview *self, GPtrArray *files)
{
  g_return_val_if_fail (ZEREN_IS_TASK_REVIEW (self), FALSE);

  if (self->details == NULL || !can_submit (self->details))
    return FALSE;
  zeren_review_dialog_present_submit (GTK_WIDGET (self), self->details, files);

  return TRUE;
}
