/* zeren-due-dialog.c: what is overdue, due today or due soon, and what of it is new
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-due-dialog.h"

#include "zeren-day-words.h"
#include "zeren-dialogs.h"
#include "zeren-page-state.h"
#include "zeren-reminder-settings.h"
#include "zeren-reminders.h"
#include "zeren-settings.h"
#include "zeren-task-state-mark.h"

#include <glib/gi18n-lib.h>

/* As many of a kind as somebody reads in the morning; the rest is in the list of tasks. */
#define MOST_OF_A_KIND 25

/* How many rows are made in one turn */
#define ROWS_A_TURN 4

/* What is read within this time comes without a spinner before it. */
#define PATIENCE_MS 200

struct _ZerenDueDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *title_widget;
  GtkStack *stack;
  GtkWidget *spinner;
  AdwStatusPage *error_page;
  GtkBox *content;
  GtkLabel *summary_label;
  GtkWidget *start_row;

  ZerenSession *session;
  GSettings *settings; /* NULL where the schema is not installed */
  ZerenDate since;
  GCancellable *reading; /* while it is */
  guint patience;        /* the source that shows the spinner */
  ZerenReminders *reminders;
  GtkWidget *groups[ZEREN_N_REMINDER_KINDS]; /* those that there are */
  GQueue *rest;                              /* ZerenReminder: rows that are still to be made */
  guint making;                              /* the source that does */
};

G_DEFINE_FINAL_TYPE (ZerenDueDialog, zeren_due_dialog, ADW_TYPE_DIALOG)

static void
set_state (ZerenDueDialog *self, ZerenPageState state)
{
  gtk_stack_set_visible_child_name (self->stack, zeren_page_state_get_child_name (state));
}

/* --- rows ------------------------------------------------------------------------------------- */

static void
row_activated_cb (AdwActionRow *row, gpointer user_data)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (row), ZEREN_TYPE_DUE_DIALOG);
  ZerenTaskView *view = g_object_get_data (G_OBJECT (row), "view");

  zeren_dialog_leave_for (ADW_DIALOG (dialog), "task", zeren_task_view_get_id (view));
}

static char *
dup_subtitle (const ZerenReminder *reminder)
{
  ZerenTask *task = zeren_task_view_get_task (reminder->view);
  g_autofree char *day = zeren_day_words_dup_short (zeren_task_get_due_date (task));
  g_autofree char *when = zeren_reminder_dup_when (reminder);

  if (reminder->kind == ZEREN_REMINDER_SOON)
    return g_strjoin (" · ", day, when, zeren_task_view_get_who (reminder->view), NULL);

  return g_strjoin (" · ", day, zeren_task_view_get_who (reminder->view), NULL);
}

/* Where everything is new, nothing has to be marked as such. */
static gboolean
is_marked (ZerenDueDialog *self, const ZerenReminder *reminder)
{
  return reminder->fresh && self->reminders->n_fresh < self->reminders->list->len;
}

static GtkWidget *
create_mark (void)
{
  /* Translators: of a task in the due list: it came since the list was seen last */
  GtkWidget *label = gtk_label_new (C_ ("reminder", "New"));

  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "accent");

  return label;
}

static GtkWidget *
create_row (ZerenDueDialog *self, const ZerenReminder *reminder)
{
  GtkWidget *row = adw_action_row_new ();
  const char *title = zeren_task_view_get_title (reminder->view);
  g_autofree char *subtitle = dup_subtitle (reminder);
  gboolean marked = is_marked (self, reminder);
  g_autofree char *name = NULL;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (marked)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_mark ());
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "view", g_object_ref (reminder->view), g_object_unref);
  g_signal_connect (row, "activated", G_CALLBACK (row_activated_cb), NULL);
  name = marked ? g_strjoin (", ", title, C_ ("reminder", "New"), subtitle, NULL)
                : g_strjoin (", ", title, subtitle, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

static gboolean
make_rows_cb (gpointer data)
{
  ZerenDueDialog *self = data;

  for (guint i = 0; i < ROWS_A_TURN && !g_queue_is_empty (self->rest); i++)
    {
      const ZerenReminder *reminder = g_queue_pop_head (self->rest);
      GtkWidget *list = g_object_get_data (G_OBJECT (self->groups[reminder->kind]), "list");

      gtk_list_box_append (GTK_LIST_BOX (list), create_row (self, reminder));
    }
  if (!g_queue_is_empty (self->rest))
    return G_SOURCE_CONTINUE;
  self->making = 0;

  return G_SOURCE_REMOVE;
}

/* --- groups ----------------------------------------------------------------------------------- */

static void
leave_for_list (ZerenDueDialog *self, const char *which)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  gtk_widget_activate_action (root, "win.list", "(ss)", "tasks", which);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
all_clicked_cb (GtkButton *button, gpointer which)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (button), ZEREN_TYPE_DUE_DIALOG);

  leave_for_list (ZEREN_DUE_DIALOG (dialog), which);
}

static GtkWidget *
create_all_button (ZerenReminderKind kind, guint n_all)
{
  const char *which = kind == ZEREN_REMINDER_OVERDUE ? "overdue" : "open";
  g_autofree char *words = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "All %u", "All %u", n_all), n_all);
  GtkWidget *button = gtk_button_new_with_label (words);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "heading-button");
  gtk_widget_add_css_class (button, "caption-heading");
  g_signal_connect (button, "clicked", G_CALLBACK (all_clicked_cb), (gpointer)which);

  return button;
}

static GtkWidget *
create_heading (ZerenReminderKind kind, guint n_all)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label",
                                   zeren_reminder_kind_to_label (kind),
                                   "xalign",
                                   0.0,
                                   "hexpand",
                                   TRUE,
                                   NULL);

  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (box), label);
  if (n_all > MOST_OF_A_KIND)
    gtk_box_append (GTK_BOX (box), create_all_button (kind, n_all));

  return box;
}

static GtkWidget *
create_group (ZerenReminderKind kind, guint n_all)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, zeren_reminder_kind_to_label (kind), -1);
  gtk_box_append (GTK_BOX (group), create_heading (kind, n_all));
  gtk_box_append (GTK_BOX (group), list);
  g_object_set_data (G_OBJECT (group), "list", list);

  return group;
}

static void
clear (ZerenDueDialog *self)
{
  g_clear_handle_id (&self->making, g_source_remove);
  g_queue_clear (self->rest);
  for (guint i = 0; i < ZEREN_N_REMINDER_KINDS; i++)
    {
      if (self->groups[i] != NULL)
        gtk_box_remove (self->content, self->groups[i]);
      self->groups[i] = NULL;
    }
  g_clear_pointer (&self->reminders, zeren_reminders_free);
}

/* What is new first */
static void
queue_rows (ZerenDueDialog *self, ZerenReminderKind kind)
{
  GPtrArray *list = self->reminders->list;
  guint n_rows = 0;

  for (int fresh = TRUE; fresh >= FALSE; fresh--)
    {
      for (guint i = 0; i < list->len && n_rows < MOST_OF_A_KIND; i++)
        {
          ZerenReminder *reminder = g_ptr_array_index (list, i);

          if (reminder->kind != kind || reminder->fresh != fresh)
            continue;
          g_queue_push_tail (self->rest, reminder);
          n_rows++;
        }
    }
}

static guint
count_kind (ZerenDueDialog *self, ZerenReminderKind kind)
{
  guint n = 0;

  for (guint i = 0; i < self->reminders->list->len; i++)
    n += ((const ZerenReminder *)g_ptr_array_index (self->reminders->list, i))->kind == kind;

  return n;
}

static void
show_reminders (ZerenDueDialog *self, ZerenReminders *reminders)
{
  g_autofree char *today = zeren_date_to_label (reminders->today);
  g_autofree char *summary = zeren_reminders_dup_summary (reminders);

  clear (self);
  self->reminders = reminders;
  adw_window_title_set_subtitle (self->title_widget, today);
  gtk_label_set_text (self->summary_label, summary);
  for (ZerenReminderKind kind = 0; kind < ZEREN_N_REMINDER_KINDS; kind++)
    {
      guint n_all = count_kind (self, kind);

      if (n_all == 0)
        continue;
      self->groups[kind] = create_group (kind, n_all);
      gtk_box_append (self->content, self->groups[kind]);
      queue_rows (self, kind);
    }
  if (make_rows_cb (self) == G_SOURCE_CONTINUE)
    self->making = g_idle_add (make_rows_cb, self);
  set_state (self, reminders->list->len > 0 ? ZEREN_PAGE_STATE_CONTENT : ZEREN_PAGE_STATE_EMPTY);
}

/* --- reading ---------------------------------------------------------------------------------- */

/* On the reader thread. */
static gpointer
read_reminders (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const ZerenDate *since = data;

  return zeren_reminders_load (context, zeren_context_get_today (context), *since, error);
}

static void
stop_reading (ZerenDueDialog *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenDueDialog) self = user_data;
  gboolean is_current = g_task_get_cancellable (G_TASK (result)) == self->reading;
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenReminders)
    reminders = zeren_session_run_finish (ZEREN_SESSION (source), result, &error);

  if (!is_current)
    return;
  stop_reading (self);
  if (reminders != NULL)
    {
      show_reminders (self, g_steal_pointer (&reminders));
      return;
    }

  g_autofree char *text = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->error_page, text);
  set_state (self, ZEREN_PAGE_STATE_ERROR);
}

static void
become_impatient_cb (gpointer data)
{
  ZerenDueDialog *self = data;

  self->patience = 0;
  gtk_widget_set_opacity (self->spinner, 1);
}

static void
reload (ZerenDueDialog *self)
{
  stop_reading (self);
  self->reading = g_cancellable_new ();
  if (self->reminders == NULL)
    self->patience = g_timeout_add_once (PATIENCE_MS, become_impatient_cb, self);
  zeren_session_read_async (self->session,
                            read_reminders,
                            g_memdup2 (&self->since, sizeof self->since),
                            g_free,
                            (GDestroyNotify)zeren_reminders_free,
                            self->reading,
                            read_cb,
                            g_object_ref (self));
}

static void
changed_cb (ZerenDueDialog *self, ZerenChanges changes)
{
  if ((changes & (ZEREN_CHANGES_TASKS | ZEREN_CHANGES_CALENDAR | ZEREN_CHANGES_SETTINGS)) != 0)
    reload (self);
}

/* --- class ------------------------------------------------------------------------------------ */

static void
open_list_cb (ZerenDueDialog *self)
{
  leave_for_list (self, "open");
}

static void
settings_cb (ZerenDueDialog *self)
{
  adw_dialog_present (zeren_reminder_settings_new (self->session), GTK_WIDGET (self));
}

static void
zeren_due_dialog_dispose (GObject *object)
{
  ZerenDueDialog *self = ZEREN_DUE_DIALOG (object);

  stop_reading (self);
  g_clear_handle_id (&self->making, g_source_remove);
  g_clear_pointer (&self->rest, g_queue_free);
  g_clear_pointer (&self->reminders, zeren_reminders_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_DUE_DIALOG);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (zeren_due_dialog_parent_class)->dispose (object);
}

static void
zeren_due_dialog_class_init (ZerenDueDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_due_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-due-dialog.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, ZerenDueDialog, child)
  BIND (title_widget);
  BIND (stack);
  BIND (spinner);
  BIND (error_page);
  BIND (content);
  BIND (summary_label);
  BIND (start_row);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, reload);
  gtk_widget_class_bind_template_callback (widget_class, open_list_cb);
  gtk_widget_class_bind_template_callback (widget_class, settings_cb);
}

static void
zeren_due_dialog_init (ZerenDueDialog *self)
{
  self->rest = g_queue_new ();
  self->settings = zeren_settings_open ();
  gtk_widget_init_template (GTK_WIDGET (self));
  if (self->settings != NULL)
    g_settings_bind (
      self->settings, "due-list-at-start", self->start_row, "active", G_SETTINGS_BIND_DEFAULT);
  gtk_widget_set_visible (self->start_row, self->settings != NULL);
}

/**
 * zeren_due_dialog_new:
 * @session: an open session
 * @since: the day on which the list was shown last, unset for never
 *
 * Returns: (transfer floating): a dialog that reads what is due; a task in it leads to its page
 */
AdwDialog *
zeren_due_dialog_new (ZerenSession *session, ZerenDate since)
{
  ZerenDueDialog *self;

  g_return_val_if_fail (ZEREN_IS_SESSION (session), NULL);

  self = g_object_new (ZEREN_TYPE_DUE_DIALOG, NULL);
  self->session = g_object_ref (session);
  self->since = since;
  g_signal_connect_object (zeren_session_get_database (session),
                           "changed",
                           G_CALLBACK (changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  reload (self);

  return ADW_DIALOG (self);
}
