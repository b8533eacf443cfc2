/* zeren-binding-dialog.c: a person says whom a duty falls on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-binding-dialog.h"

#include "zeren-dialogs.h"
#include "zeren-duties.h"
#include "zeren-duty-targets.h"
#include "zeren-page-state.h"
#include "zeren-shell.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _ZerenBindingDialog
{
  AdwDialog parent_instance;

  GtkLabel *words_label;
  GtkSearchEntry *search_entry;
  GtkLabel *error_label;
  GtkStack *stack;
  AdwStatusPage *error_page;
  GtkListBox *list_box;
  GtkLabel *count_label;
  GtkLabel *follow_label; /* what becomes of the tasks that there are */

  ZerenSession *session;
  ZerenDuty *duty;
  GPtrArray *targets;     /* ZerenDutyTarget, once read */
  GPtrArray *checks;      /* GtkCheckButton, one a target */
  char *words;            /* nullable; casefolded */
  gboolean is_bound;      /* whether it falls on somebody already */
  GCancellable *counting; /* while the tasks are counted */
};

G_DEFINE_FINAL_TYPE (ZerenBindingDialog, zeren_binding_dialog, ADW_TYPE_DIALOG)

static void
show_state (ZerenBindingDialog *self, ZerenPageState state)
{
  gtk_stack_set_visible_child_name (self->stack, zeren_page_state_get_child_name (state));
}

/* Returns: (element-type ZerenBinding): what is checked, as new objects for another thread */
static GPtrArray *
dup_bindings (ZerenBindingDialog *self)
{
  GPtrArray *bindings = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; self->checks != NULL && i < self->checks->len; i++)
    {
      const ZerenDutyTarget *target = g_ptr_array_index (self->targets, i);
      ZerenBinding *binding;

      if (!gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
        continue;
      binding = zeren_binding_new ();
      zeren_binding_set_kind (binding, zeren_binding_get_kind (target->binding));
      zeren_binding_set_organisation (binding, zeren_binding_get_organisation (target->binding));
      zeren_binding_set_organisation_kind (binding,
                                           zeren_binding_get_organisation_kind (target->binding));
      zeren_binding_set_post (binding, zeren_binding_get_post (target->binding));
      zeren_binding_set_role (binding, zeren_binding_get_role (target->binding));
      g_ptr_array_add (bindings, binding);
    }

  return bindings;
}

/* --- how many tasks ------------------------------------------------------------------------ */

typedef struct
{
  ZerenDuty *duty;
  GPtrArray *bindings;
} Order;

static Order *
order_new (ZerenBindingDialog *self)
{
  Order *order = g_new0 (Order, 1);

  order->duty = g_object_ref (self->duty);
  order->bindings = dup_bindings (self);

  return order;
}

static void
order_free (gpointer data)
{
  Order *order = data;

  g_object_unref (order->duty);
  g_ptr_array_unref (order->bindings);
  g_free (order);
}

/* Returns: the count and one, as zero would be no result */
static gpointer
count_tasks (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  Order *order = data;
  guint n_tasks = 0;

  if (!zeren_duty_targets_count_tasks (context,
                                       order->duty,
                                       order->bindings,
                                       zeren_date_get_year (zeren_context_get_today (context)),
                                       &n_tasks,
                                       error))
    return NULL;

  return GUINT_TO_POINTER (n_tasks + 1);
}

static void
show_count (ZerenBindingDialog *self, guint n_tasks)
{
  const ZerenFrequency *frequency = zeren_duty_get_frequency (self->duty);
  ZerenDate today = zeren_clock_today (zeren_session_get_clock (self->session));
  g_autofree char *text = NULL;

  if (frequency != NULL && frequency->kind == ZEREN_FREQUENCY_EVENT)
    text = g_strdup (_ ("It follows an event and makes no tasks in advance."));
  else
    text = g_strdup_printf (
      /* Translators: a number of tasks and a year */
      g_dngettext (GETTEXT_PACKAGE, "Makes %u task in %d", "Makes %u tasks in %d", n_tasks),
      n_tasks,
      zeren_date_get_year (today));
  gtk_label_set_label (self->count_label, text);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenBindingDialog) self = user_data;
  GCancellable *cancellable = g_task_get_cancellable (G_TASK (result));
  gpointer counted = zeren_session_run_finish (ZEREN_SESSION (source), result, NULL);

  /* Something else is checked by now, or the dialog is gone. */
  if (cancellable != self->counting || self->duty == NULL || counted == NULL)
    return;
  g_clear_object (&self->counting);
  show_count (self, GPOINTER_TO_UINT (counted) - 1);
}

static void
count_again (ZerenBindingDialog *self)
{
  g_autoptr (GPtrArray) bindings = dup_bindings (self);

  if (self->counting != NULL)
    g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  if (bindings->len == 0)
    {
      gtk_label_set_label (self->count_label, _ ("It falls on nobody and is not planned."));
      return;
    }
  self->counting = g_cancellable_new ();
  zeren_session_read_async (self->session,
                            count_tasks,
                            order_new (self),
                            order_free,
                            NULL,
                            self->counting,
                            counted_cb,
                            g_object_ref (self));
}

/* --- list ---------------------------------------------------------------------------------- */

static char *
dup_subtitle (const ZerenDutyTarget *target)
{
  if (target->is_proposed && target->note != NULL)
    /* Translators: %s is who holds a post or the like */
    return g_strdup_printf (_ ("Suggested by the plan · %s"), target->note);
  if (target->is_proposed)
    return g_strdup (_ ("Suggested by the plan"));

  return g_strdup (target->note);
}

static GtkWidget *
create_row (ZerenBindingDialog *self, const ZerenDutyTarget *target)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *subtitle = dup_subtitle (target);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), target->label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               target->is_bound || (target->is_proposed && !self->is_bound));
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, target->label, -1);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_signal_connect_object (check, "toggled", G_CALLBACK (count_again), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  if (target->is_vacant)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name ("avatar-default-symbolic");

      gtk_widget_add_css_class (icon, "warning");
      gtk_widget_set_tooltip_text (icon, _ ("Nobody holds this post"));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
    }
  g_ptr_array_add (self->checks, check);

  return row;
}

static gboolean
matches (const ZerenDutyTarget *target, const char *words)
{
  g_autofree char *all = NULL;
  g_autofree char *folded = NULL;

  if (words == NULL)
    return TRUE;
  all = g_strjoin ("\n", target->label, target->note, NULL);
  folded = g_utf8_casefold (all, -1);

  return strstr (folded, words) != NULL;
}

/* What is checked stays in sight, whatever is searched for. */
static gboolean
is_shown_cb (GtkListBoxRow *row, gpointer user_data)
{
  ZerenBindingDialog *self = user_data;
  guint position = (guint)gtk_list_box_row_get_index (row);

  if (self->targets == NULL || position >= self->checks->len)
    return TRUE;

  return gtk_check_button_get_active (g_ptr_array_index (self->checks, position)) ||
         matches (g_ptr_array_index (self->targets, position), self->words);
}

static guint
count_matches (ZerenBindingDialog *self)
{
  guint count = 0;

  for (guint i = 0; i < self->targets->len; i++)
    count += matches (g_ptr_array_index (self->targets, i), self->words);

  return count;
}

static void
search_changed (ZerenBindingDialog *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  g_autoptr (GPtrArray) bindings = NULL;

  if (self->targets == NULL || self->targets->len == 0)
    return;
  g_strstrip (text);
  g_free (self->words);
  self->words = *text != '\0' ? g_utf8_casefold (text, -1) : NULL;
  gtk_list_box_invalidate_filter (self->list_box);
  bindings = dup_bindings (self);
  show_state (self,
              bindings->len > 0 || count_matches (self) > 0 ? ZEREN_PAGE_STATE_CONTENT
                                                            : ZEREN_PAGE_STATE_NO_RESULTS);
}

/* The entry keeps Escape for itself: it clears what is searched for, then it closes the dialog. */
static void
search_stopped (ZerenBindingDialog *self)
{
  GtkEditable *editable = GTK_EDITABLE (self->search_entry);

  if (*gtk_editable_get_text (editable) != '\0')
    gtk_editable_set_text (editable, "");
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "binding-dialog.cancel", NULL);
}

static gpointer
read_targets (ZerenContext *context, gpointer duty, GCancellable *cancellable, GError **error)
{
  return zeren_duty_targets_list (context, duty, error);
}

static void
targets_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenBindingDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) targets = zeren_session_run_finish (ZEREN_SESSION (source), result, &error);

  if (self->duty == NULL)
    return;
  if (error != NULL)
    {
      adw_status_page_set_description (self->error_page, error->message);
      show_state (self, ZEREN_PAGE_STATE_ERROR);
      return;
    }
  self->targets = g_steal_pointer (&targets);
  /* what it falls on stands first */
  self->is_bound = self->targets->len > 0 &&
                   ((ZerenDutyTarget *)g_ptr_array_index (self->targets, 0))->is_bound;
  gtk_widget_set_visible (GTK_WIDGET (self->follow_label), self->is_bound);
  for (guint i = 0; i < self->targets->len; i++)
    gtk_list_box_append (self->list_box, create_row (self, g_ptr_array_index (self->targets, i)));
  gtk_list_box_set_filter_func (self->list_box, is_shown_cb, self, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "binding-dialog.save", self->targets->len > 0);
  show_state (self, self->targets->len > 0 ? ZEREN_PAGE_STATE_CONTENT : ZEREN_PAGE_STATE_EMPTY);
  count_again (self);
}

/* --- saving -------------------------------------------------------------------------------- */

static gpointer
bind_verb (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  Order *order = data;

  return GINT_TO_POINTER (
    zeren_duties_bind (context, zeren_duty_get_id (order->duty), order->bindings, error));
}

static void
bound_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenBindingDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  zeren_shell_act_finish (GTK_WIDGET (source), result, &error);
  if (error == NULL)
    {
      zeren_dialog_close_if_open (ADW_DIALOG (self));
      return;
    }
  if (self->duty == NULL)
    return;
  gtk_label_set_label (self->error_label, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "binding-dialog.save", TRUE);
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenBindingDialog *self = ZEREN_BINDING_DIALOG (widget);
  Order *order = order_new (self);
  const char *said = order->bindings->len > 0 ? _ ("Duty bound") : _ ("Duty falls on nobody now");

  gtk_widget_action_set_enabled (widget, "binding-dialog.save", FALSE);
  zeren_shell_act_async (
    widget, said, bind_verb, order, order_free, NULL, NULL, bound_cb, g_object_ref (self));
}

static void
cancel_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_binding_dialog_dispose (GObject *object)
{
  ZerenBindingDialog *self = ZEREN_BINDING_DIALOG (object);

  if (self->counting != NULL)
    g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  if (self->list_box != NULL)
    gtk_list_box_set_filter_func (self->list_box, NULL, NULL, NULL);
  g_clear_object (&self->duty);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_BINDING_DIALOG);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_pointer (&self->targets, g_ptr_array_unref);
  g_clear_object (&self->session);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (zeren_binding_dialog_parent_class)->dispose (object);
}

static void
zeren_binding_dialog_class_init (ZerenBindingDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_binding_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "binding-dialog.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "binding-dialog.cancel", NULL, cancel_cb);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zeren_app/Zeren/zeren-binding-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenBindingDialog, words_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenBindingDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, ZerenBindingDialog, error_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenBindingDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, ZerenBindingDialog, error_page);
  gtk_widget_class_bind_template_child (widget_class, ZerenBindingDialog, list_box);
  gtk_widget_class_bind_template_child (widget_class, ZerenBindingDialog, count_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenBindingDialog, follow_label);
  gtk_widget_class_bind_template_callback (widget_class, search_changed);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped);
}

static void
zeren_binding_dialog_init (ZerenBindingDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->checks = g_ptr_array_new ();
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "binding-dialog.save", FALSE);
}

static void
show_words (ZerenBindingDialog *self)
{
  const char *actor = zeren_duty_get_actor (self->duty);
  const char *action = zeren_duty_get_action (self->duty);
  g_autofree char *text = actor != NULL ? g_strdup_printf (
                                            /* Translators: what has to be done, and the words of
                                               the plan for who has to do it */
                                            _ ("%s. The plan says: “%s”"),
                                            action != NULL ? action : "",
                                            actor)
                                        : g_strdup (action);

  gtk_label_set_label (self->words_label, text != NULL ? text : "");
}

/**
 * zeren_binding_dialog_new:
 * @session: what it reads from
 * @duty: a proposed or accepted duty
 *
 * What the words of the plan suggest is checked already; it holds once a person confirms it.
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
zeren_binding_dialog_new (ZerenSession *session, ZerenDuty *duty)
{
  ZerenBindingDialog *self = g_object_new (ZEREN_TYPE_BINDING_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->duty = g_object_ref (duty);
  show_words (self);
  zeren_session_read_async (session,
                            read_targets,
                            g_object_ref (duty),
                            g_object_unref,
                            (GDestroyNotify)g_ptr_array_unref,
                            NULL,
                            targets_read_cb,
                            g_object_ref (self));

  return ADW_DIALOG (self);
}
