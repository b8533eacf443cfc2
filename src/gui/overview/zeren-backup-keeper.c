/* zeren-backup-keeper.c: makes the backups that are due while a window is open
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-backup-keeper.h"

#include "zeren-backup-schedule.h"
#include "zeren-progress-dialog.h"
#include "zeren-shell.h"

#include <glib/gi18n-lib.h>

/* How often it is looked whether a backup is due, and a failed one tried again: a USB stick may
 * have been plugged in. */
#define LOOK_SECONDS (10 * 60)

struct _ZerenBackupKeeper
{
  GObject parent_instance;

  GtkWidget *window; /* weak; NULL once stopped */
  ZerenSession *session;
  GtkWidget *status;
  GtkWidget *label;
  GtkWidget *bar;
  GtkWidget *failed_button;

  ZerenBackupSchedule *schedule; /* NULL until it was read */
  GCancellable *running;         /* NULL while nothing is made */
  ZerenProgressDialog *closing;  /* where the window waits for it */
  guint timer;
  gboolean was_asked; /* for the one that runs */
  gboolean was_told;  /* of a failure, until one succeeds or something is set */
  gboolean may_close;
};

G_DEFINE_FINAL_TYPE (ZerenBackupKeeper, zeren_backup_keeper, G_TYPE_OBJECT)

/* --- on the thread that makes it ------------------------------------------------------------ */

typedef struct
{
  GWeakRef keeper;
  char *folder;
  ZerenClock *clock;
  ZerenSession *session; /* the database is not swapped while it is read */
  GApplication *application;
  double last;
} Making;

static void
making_free (gpointer data)
{
  Making *self = data;

  g_weak_ref_clear (&self->keeper);
  g_object_unref (self->clock);
  g_free (self->folder);
  g_free (self);
}

typedef struct
{
  ZerenBackupKeeper *keeper;
  char *message;
  double fraction;
} Saying;

static void
saying_free (gpointer data)
{
  Saying *self = data;

  g_object_unref (self->keeper);
  g_free (self->message);
  g_free (self);
}

static gboolean
say_cb (gpointer data)
{
  Saying *saying = data;
  ZerenBackupKeeper *self = saying->keeper;

  gtk_label_set_label (GTK_LABEL (self->label), saying->message);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), CLAMP (saying->fraction, 0, 1));

  return G_SOURCE_REMOVE;
}

static void
progress_cb (const char *message, double fraction, gpointer user_data)
{
  Making *making = user_data;
  g_autoptr (GSource) source = NULL;
  ZerenBackupKeeper *keeper;
  Saying *saying;

  if (ABS (fraction - making->last) < 0.02)
    return;
  keeper = g_weak_ref_get (&making->keeper);
  if (keeper == NULL)
    return;
  making->last = fraction;
  saying = g_new0 (Saying, 1);
  saying->keeper = keeper;
  saying->message = g_strdup (message);
  saying->fraction = fraction;
  source = g_idle_source_new ();
  g_source_set_callback (source, say_cb, saying, saying_free);
  g_source_attach (source, NULL);
}

static void
make_backup (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Making *making = data;
  GError *error = NULL;
  g_autoptr (ZerenBackupSchedule) schedule = NULL;
  g_autoptr (ZerenContext) context = NULL;
  ZerenBackupResult *result = NULL;

  context = zeren_context_open_read_only (making->folder, making->clock, &error);
  schedule = context != NULL ? zeren_backup_schedule_load (context, &error) : NULL;
  if (schedule != NULL && schedule->folder == NULL)
    g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("No backups are scheduled."));
  else if (schedule != NULL)
    result = zeren_backup_schedule_run (
      schedule, context, cancellable, progress_cb, making, &error);
  /* Its connection is closed before anybody is told. */
  g_clear_object (&context);

  if (result != NULL)
    g_task_return_pointer (task, result, (GDestroyNotify)zeren_backup_result_free);
  else
    g_task_return_error (task, error);
}

/* --- what is remembered --------------------------------------------------------------------- */

typedef struct
{
  ZerenBackupResult *result;
  GError *failure;
} Note;

static void
note_free (gpointer data)
{
  Note *note = data;

  g_clear_pointer (&note->result, zeren_backup_result_free);
  g_clear_error (&note->failure);
  g_free (note);
}

static gpointer
write_note (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  Note *note = data;

  return zeren_backup_schedule_note (context, note->result, note->failure, error) ? note : NULL;
}

static void
note (ZerenSession *session, ZerenBackupResult *result, const GError *failure)
{
  Note *note = g_new0 (Note, 1);

  note->result = result;
  note->failure = failure != NULL ? g_error_copy (failure) : NULL;
  zeren_session_run_async (session, write_note, note, note_free, NULL, NULL, NULL, NULL);
}

/* --- on the main thread --------------------------------------------------------------------- */

static void
update_status (ZerenBackupKeeper *self)
{
  gboolean runs = self->running != NULL;
  gboolean failed = !runs && self->schedule != NULL && self->schedule->folder != NULL &&
                    self->schedule->failed_at != NULL;

  gtk_widget_set_visible (self->label, runs);
  gtk_widget_set_visible (self->bar, runs);
  gtk_widget_set_visible (self->failed_button, failed);
  gtk_widget_set_tooltip_text (self->failed_button, failed ? self->schedule->failure : NULL);
  gtk_widget_set_visible (self->status, runs || failed);
}

static void
failure_answered_cb (AdwAlertDialog *dialog, const char *response, gpointer user_data)
{
  if (g_str_equal (response, "settings"))
    gtk_widget_activate_action (GTK_WIDGET (user_data), "win.backup-settings", NULL);
}

static void
tell_failure (ZerenBackupKeeper *self, const GError *failure)
{
  AdwDialog *dialog;

  if (self->was_told && !self->was_asked)
    return;
  self->was_told = TRUE;
  dialog = adw_alert_dialog_new (_ ("The Backup Failed"), failure->message);
  adw_alert_dialog_add_responses (
    ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"), "settings", _ ("Backup _Settings…"), NULL);
  g_signal_connect_object (
    dialog, "response", G_CALLBACK (failure_answered_cb), self->window, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, self->window);
}

static void
end_closing (ZerenBackupKeeper *self, gboolean done)
{
  if (self->closing == NULL)
    return;
  zeren_progress_dialog_end (self->closing);
  g_clear_object (&self->closing);
  self->may_close = TRUE;
  if (done && self->window != NULL)
    gtk_window_close (GTK_WINDOW (self->window));
}

static void
made_cb (GObject *source, GAsyncResult *task, gpointer user_data)
{
  ZerenBackupKeeper *self = ZEREN_BACKUP_KEEPER (source);
  Making *making = g_task_get_task_data (G_TASK (task));
  g_autoptr (ZerenSession) session = g_steal_pointer (&making->session);
  g_autoptr (GApplication) application = g_steal_pointer (&making->application);
  g_autoptr (GError) error = NULL;
  ZerenBackupResult *result = g_task_propagate_pointer (G_TASK (task), &error);
  gboolean cancelled = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  g_clear_object (&self->running);
  update_status (self);
  if (result != NULL)
    self->was_told = FALSE;
  if (self->window != NULL && result != NULL && self->was_asked)
    zeren_shell_say (self->window, _ ("Backup written and checked"));
  if (self->window != NULL && error != NULL && !cancelled)
    tell_failure (self, error);
  if (!cancelled)
    note (session, result, error);
  end_closing (self, result != NULL || cancelled);
  if (application != NULL)
    g_application_release (application);
}

static void
start (ZerenBackupKeeper *self, gboolean was_asked)
{
  g_autoptr (GTask) task = NULL;
  Making *making;

  if (self->running != NULL || self->session == NULL)
    return;

  self->running = g_cancellable_new ();
  self->was_asked = was_asked;
  gtk_label_set_label (GTK_LABEL (self->label), _ ("Backing Up…"));
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), 0);
  update_status (self);

  making = g_new0 (Making, 1);
  g_weak_ref_init (&making->keeper, self);
  making->folder = g_strdup (zeren_session_get_folder (self->session));
  making->clock = g_object_ref (zeren_session_get_clock (self->session));
  making->session = g_object_ref (self->session);
  making->last = -1;
  making->application = g_application_get_default ();
  if (making->application != NULL)
    {
      g_object_ref (making->application);
      g_application_hold (making->application);
    }
  task = g_task_new (self, self->running, made_cb, NULL);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, making, making_free);
  g_task_run_in_thread (task, make_backup);
}

/* --- the schedule --------------------------------------------------------------------------- */

static gpointer
read_schedule (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  return zeren_backup_schedule_load (context, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenBackupKeeper) self = user_data;
  gboolean is_first = self->schedule == NULL;
  ZerenBackupSchedule *schedule = zeren_session_run_finish (ZEREN_SESSION (source), result, NULL);
  ZerenDate today;
  gboolean wanted;

  if (schedule == NULL || self->session == NULL)
    {
      g_clear_pointer (&schedule, zeren_backup_schedule_free);
      return;
    }
  g_clear_pointer (&self->schedule, zeren_backup_schedule_free);
  self->schedule = schedule;
  update_status (self);

  today = zeren_clock_today (zeren_session_get_clock (self->session));
  wanted = schedule->moment == ZEREN_BACKUP_WHEN_DUE
             ? zeren_backup_schedule_is_due (schedule, today)
             : zeren_backup_schedule_is_missed (schedule, today);
  /* What has just failed is not tried again at once. */
  if (wanted && (schedule->failed_at == NULL || is_first))
    start (self, FALSE);
}

static void
look (ZerenBackupKeeper *self)
{
  if (self->session != NULL)
    zeren_session_read_async (self->session,
                              read_schedule,
                              NULL,
                              NULL,
                              (GDestroyNotify)zeren_backup_schedule_free,
                              NULL,
                              read_cb,
                              g_object_ref (self));
}

static void
changed_cb (ZerenDatabase *database, ZerenChanges changes, ZerenBackupKeeper *self)
{
  if ((changes & ZEREN_CHANGES_SETTINGS) != 0)
    look (self);
}

/* As if it were the start: what failed is tried again. */
static gboolean
time_passed_cb (gpointer data)
{
  ZerenBackupKeeper *self = data;

  g_clear_pointer (&self->schedule, zeren_backup_schedule_free);
  look (self);

  return G_SOURCE_CONTINUE;
}

static void
zeren_backup_keeper_dispose (GObject *object)
{
  ZerenBackupKeeper *self = ZEREN_BACKUP_KEEPER (object);

  zeren_backup_keeper_stop (self);
  g_clear_object (&self->status);

  G_OBJECT_CLASS (zeren_backup_keeper_parent_class)->dispose (object);
}

static void
zeren_backup_keeper_class_init (ZerenBackupKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zeren_backup_keeper_dispose;
}

static void
zeren_backup_keeper_init (ZerenBackupKeeper *self)
{
  self->status = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_set_margin_start (self->status, 12);
  gtk_widget_set_margin_end (self->status, 12);
  gtk_widget_set_margin_bottom (self->status, 12);
  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_add_css_class (self->label, "caption");
  self->bar = gtk_progress_bar_new ();
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Backing Up…"), -1);
  self->failed_button = gtk_button_new_with_label (_ ("The Backup Failed"));
  gtk_widget_add_css_class (self->failed_button, "error");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->failed_button), "win.backup-settings");
  gtk_box_append (GTK_BOX (self->status), self->label);
  gtk_box_append (GTK_BOX (self->status), self->bar);
  gtk_box_append (GTK_BOX (self->status), self->failed_button);
  update_status (self);
}

/**
 * zeren_backup_keeper_new:
 * @window: a #ZerenShell, where a failure is told
 * @session: a session that is open
 *
 * Returns: (transfer full): a keeper, which looks at once whether a backup is due
 */
ZerenBackupKeeper *
zeren_backup_keeper_new (GtkWidget *window, ZerenSession *session)
{
  ZerenBackupKeeper *self = g_object_new (ZEREN_TYPE_BACKUP_KEEPER, NULL);

  self->window = window;
  self->session = g_object_ref (session);
  g_signal_connect_object (zeren_session_get_database (session),
                           "changed",
                           G_CALLBACK (changed_cb),
                           self,
                           G_CONNECT_DEFAULT);
  self->timer = g_timeout_add_seconds (LOOK_SECONDS, time_passed_cb, self);
  look (self);

  return self;
}

GtkWidget *
zeren_backup_keeper_get_status (ZerenBackupKeeper *self)
{
  g_return_val_if_fail (ZEREN_IS_BACKUP_KEEPER (self), NULL);

  return self->status;
}

gboolean
zeren_backup_keeper_is_running (ZerenBackupKeeper *self)
{
  g_return_val_if_fail (ZEREN_IS_BACKUP_KEEPER (self), FALSE);

  return self->running != NULL;
}

/** zeren_backup_keeper_run: makes a backup now; where none are scheduled the settings are shown */
void
zeren_backup_keeper_run (ZerenBackupKeeper *self)
{
  g_return_if_fail (ZEREN_IS_BACKUP_KEEPER (self));

  if (self->schedule != NULL && self->schedule->folder == NULL)
    gtk_widget_activate_action (self->window, "win.backup-settings", NULL);
  else
    start (self, TRUE);
}

/**
 * zeren_backup_keeper_hold_closing:
 *
 * Makes the backup that is due at closing, with its progress in a dialog that can give it up, and
 * closes the window then.
 *
 * Returns: whether the window is to stay open for now
 */
gboolean
zeren_backup_keeper_hold_closing (ZerenBackupKeeper *self)
{
  g_return_val_if_fail (ZEREN_IS_BACKUP_KEEPER (self), FALSE);

  if (self->closing != NULL)
    return TRUE;
  if (self->may_close || self->schedule == NULL || self->session == NULL ||
      self->schedule->moment != ZEREN_BACKUP_AT_CLOSING ||
      !zeren_backup_schedule_is_due (self->schedule,
                                     zeren_clock_today (zeren_session_get_clock (self->session))))
    return FALSE;

  start (self, FALSE);
  self->closing = zeren_progress_dialog_start (
    self->window, _ ("Backing Up Before Closing…"), self->running);

  return TRUE;
}

/** zeren_backup_keeper_stop: gives up what is being made; the session is let go of once it ended */
void
zeren_backup_keeper_stop (ZerenBackupKeeper *self)
{
  g_return_if_fail (ZEREN_IS_BACKUP_KEEPER (self));

  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  if (self->session != NULL && zeren_session_get_database (self->session) != NULL)
    g_signal_handlers_disconnect_by_func (
      zeren_session_get_database (self->session), changed_cb, self);
  self->window = NULL;
  g_clear_object (&self->session);
  g_clear_pointer (&self->schedule, zeren_backup_schedule_free);
}
