/* zeren-withdraw-dialog.c: says what goes with a plan and what stays, and asks why it is withdrawn
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-withdraw-dialog.h"

#include "zeren-choice-row.h"
#include "zeren-plan-withdrawal.h"
#include "zeren-shell.h"

#include <glib/gi18n-lib.h>

struct _ZerenWithdrawDialog
{
  AdwDialog parent_instance;

  AdwBanner *error_banner;
  GtkStack *stack;
  AdwPreferencesGroup *plan_group;
  AdwPreferencesGroup *gone_group;
  AdwPreferencesGroup *kept_group;
  ZerenChoiceRow *newer_row;
  AdwEntryRow *reason_row;
  GtkButton *withdraw_button;

  ZerenPlan *plan;
  gboolean replace; /* a newer plan has to be named */
};

G_DEFINE_FINAL_TYPE (ZerenWithdrawDialog, zeren_withdraw_dialog, ADW_TYPE_DIALOG)

/* --- reading ------------------------------------------------------------------------------- */

typedef struct
{
  ZerenPlanWeight weight;
  GPtrArray *plans;
} Facts;

static void
facts_free (gpointer data)
{
  Facts *facts = data;

  g_clear_pointer (&facts->plans, g_ptr_array_unref);
  g_free (facts);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Facts, facts_free)

static gpointer
read_facts (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (Facts) facts = g_new0 (Facts, 1);
  g_autoptr (ZerenPlanRepo) repo = zeren_plan_repo_new (zeren_context_get_database (context));

  if (!zeren_plan_weigh (context, zeren_plan_get_id (data), &facts->weight, error))
    return NULL;
  facts->plans = zeren_plan_repo_list (repo, error);

  return facts->plans != NULL ? g_steal_pointer (&facts) : NULL;
}

/* --- showing ------------------------------------------------------------------------------- */

static void
add_fact (AdwPreferencesGroup *group, const char *text)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  adw_preferences_group_add (group, row);
}

static void
add_count (AdwPreferencesGroup *group, guint count, const char *format)
{
  g_autofree char *text = NULL;

  if (count == 0)
    return;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  text = g_strdup_printf (format, count);
#pragma GCC diagnostic pop
  add_fact (group, text);
}

static void
show_weight (ZerenWithdrawDialog *self, const ZerenPlanWeight *weight)
{
  guint duties = weight->duties_accepted + weight->duties_proposed;

  add_count (self->gone_group,
             duties,
             ngettext ("%u duty leaves the lists", "%u duties leave the lists", duties));
  add_count (self->gone_group,
             weight->tasks_gone,
             ngettext ("%u open task is removed", "%u open tasks are removed", weight->tasks_gone));
  if (duties == 0 && weight->tasks_gone == 0)
    add_fact (self->gone_group, _ ("Nothing: there are no duties and no open tasks"));

  add_fact (self->kept_group, _ ("The file, what was read from it, and the history"));
  add_count (self->kept_group,
             weight->tasks_kept,
             ngettext ("%u task that was done or decided about",
                       "%u tasks that were done or decided about",
                       weight->tasks_kept));
  add_count (self->kept_group,
             weight->tasks_waived,
             ngettext ("%u open task with evidence, as waived",
                       "%u open tasks with evidence, as waived",
                       weight->tasks_waived));
  add_count (self->kept_group,
             weight->cases,
             ngettext ("%u accountability case", "%u accountability cases", weight->cases));
}

static void
list_plans (ZerenWithdrawDialog *self, GPtrArray *plans)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);

  if (!self->replace)
    g_ptr_array_add (choices, zeren_choice_new (0, _ ("No other plan"), NULL, 0));
  for (guint i = 0; i < plans->len; i++)
    {
      ZerenPlan *plan = g_ptr_array_index (plans, i);

      if (zeren_plan_get_state (plan) == ZEREN_PLAN_STATE_ACTIVE &&
          zeren_plan_get_supersedes (plan) == 0 &&
          zeren_plan_get_id (plan) != zeren_plan_get_id (self->plan))
        g_ptr_array_add (choices,
                         zeren_choice_new (zeren_plan_get_id (plan),
                                           zeren_plan_get_title (plan),
                                           zeren_plan_get_file_name (plan),
                                           0));
    }
  zeren_choice_row_set_choices (self->newer_row, choices);
  if (!self->replace)
    zeren_choice_row_select (self->newer_row, 0);
  if (choices->len == 0)
    adw_action_row_set_subtitle (
      ADW_ACTION_ROW (self->newer_row),
      _ ("There is no other plan in force. Import the newer one first."));
}

static void
complain (ZerenWithdrawDialog *self, const GError *error)
{
  adw_banner_set_title (self->error_banner, error->message);
  adw_banner_set_revealed (self->error_banner, TRUE);
}

static void
update (ZerenWithdrawDialog *self)
{
  g_autofree char *reason = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason_row)));
  gboolean has_newer = zeren_choice_row_get_selected_id (self->newer_row) != 0;
  gboolean has_reason = *g_strstrip (reason) != '\0';

  gtk_widget_set_visible (GTK_WIDGET (self->reason_row), !has_newer && !self->replace);
  gtk_button_set_label (self->withdraw_button,
                        has_newer || self->replace ? _ ("_Replace") : _ ("_Withdraw"));
  gtk_widget_action_set_enabled (
    GTK_WIDGET (self), "withdraw.do", has_newer || (has_reason && !self->replace));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenWithdrawDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Facts) facts = zeren_session_run_finish (ZEREN_SESSION (source), result, &error);

  if (self->stack == NULL) /* closed meanwhile */
    return;
  gtk_stack_set_visible_child_name (self->stack, "content");
  if (facts == NULL)
    {
      complain (self, error);
      return;
    }

  show_weight (self, &facts->weight);
  list_plans (self, facts->plans);
  update (self);
  gtk_widget_grab_focus (
    GTK_WIDGET (self->replace ? (GtkWidget *)self->newer_row : (GtkWidget *)self->reason_row));
}

/* --- doing --------------------------------------------------------------------------------- */

typedef struct
{
  gint64 plan;
  gint64 newer;
  char *reason;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_free (order->reason);
  g_free (order);
}

static gpointer
withdraw (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  Order *order = data;
  gboolean done = order->newer != 0
                    ? zeren_plan_replace (context, order->plan, order->newer, error)
                    : zeren_plan_withdraw (context, order->plan, order->reason, error);

  return GINT_TO_POINTER (done);
}

static void
withdrawn_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ZerenWithdrawDialog *self = ZEREN_WITHDRAW_DIALOG (source);
  g_autoptr (GError) error = NULL;

  zeren_shell_act_finish (GTK_WIDGET (self), result, &error);
  if (self->stack == NULL)
    return;
  if (error == NULL)
    {
      adw_dialog_close (ADW_DIALOG (self));
      return;
    }

  complain (self, error);
  update (self);
}

static void
withdraw_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenWithdrawDialog *self = ZEREN_WITHDRAW_DIALOG (widget);
  Order *order = g_new0 (Order, 1);

  order->plan = zeren_plan_get_id (self->plan);
  order->newer = zeren_choice_row_get_selected_id (self->newer_row);
  order->reason = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason_row))));
  gtk_widget_action_set_enabled (widget, "withdraw.do", FALSE);
  zeren_shell_act_async (widget,
                         order->newer != 0 ? _ ("Plan replaced") : _ ("Plan withdrawn"),
                         withdraw,
                         order,
                         order_free,
                         NULL,
                         NULL,
                         withdrawn_cb,
                         NULL);
}

static void
activated_cb (ZerenWithdrawDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "withdraw.do", NULL);
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_withdraw_dialog_dispose (GObject *object)
{
  ZerenWithdrawDialog *self = ZEREN_WITHDRAW_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_WITHDRAW_DIALOG);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (zeren_withdraw_dialog_parent_class)->dispose (object);
}

static void
zeren_withdraw_dialog_class_init (ZerenWithdrawDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_withdraw_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "withdraw.do", NULL, withdraw_cb);

  g_type_ensure (ZEREN_TYPE_CHOICE_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zeren_app/Zeren/zeren-withdraw-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenWithdrawDialog, error_banner);
  gtk_widget_class_bind_template_child (widget_class, ZerenWithdrawDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, ZerenWithdrawDialog, plan_group);
  gtk_widget_class_bind_template_child (widget_class, ZerenWithdrawDialog, gone_group);
  gtk_widget_class_bind_template_child (widget_class, ZerenWithdrawDialog, kept_group);
  gtk_widget_class_bind_template_child (widget_class, ZerenWithdrawDialog, newer_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenWithdrawDialog, reason_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenWithdrawDialog, withdraw_button);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
zeren_withdraw_dialog_init (ZerenWithdrawDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "withdraw.do", FALSE);
}

/**
 * zeren_withdraw_dialog_new:
 * @session: an open session
 * @plan: a plan in force
 * @replace: whether a newer plan has to be named that takes its place
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
zeren_withdraw_dialog_new (ZerenSession *session, ZerenPlan *plan, gboolean replace)
{
  ZerenWithdrawDialog *self;
  g_autofree char *title = NULL;

  g_return_val_if_fail (ZEREN_IS_SESSION (session), NULL);
  g_return_val_if_fail (ZEREN_IS_PLAN (plan), NULL);

  self = g_object_new (ZEREN_TYPE_WITHDRAW_DIALOG, NULL);
  self->plan = g_object_ref (plan);
  self->replace = replace;
  title = g_markup_escape_text (zeren_plan_get_title (plan), -1);
  adw_preferences_group_set_title (self->plan_group, title);
  if (replace)
    adw_dialog_set_title (ADW_DIALOG (self), _ ("Replace a Plan"));
  zeren_session_read_async (session,
                            read_facts,
                            g_object_ref (plan),
                            g_object_unref,
                            facts_free,
                            NULL,
                            read_cb,
                            g_object_ref (self));

  return ADW_DIALOG (self);
}
