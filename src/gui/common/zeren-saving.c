/* zeren-saving.c: something of the database is written into a file that somebody chooses
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-saving.h"

#include "zeren-shell.h"

#include <glib/gi18n-lib.h>

struct _ZerenSaving
{
  ZerenSavingThread thread;
  ZerenSavingVerb verb;
  gpointer what;
  GDestroyNotify what_free;
  GFile *target;
  GtkWidget *window; /* rather than who asks: a page that is read again meanwhile makes it anew */
};

/**
 * zeren_saving_new:
 * @what: (transfer full): handed to @verb
 *
 * Returns: (transfer full): what has to be started
 */
ZerenSaving *
zeren_saving_new (ZerenSavingThread thread,
                  ZerenSavingVerb verb,
                  gpointer what,
                  GDestroyNotify what_free)
{
  ZerenSaving *self = g_new0 (ZerenSaving, 1);

  self->thread = thread;
  self->verb = verb;
  self->what = what;
  self->what_free = what_free;

  return self;
}

void
zeren_saving_free (ZerenSaving *self)
{
  self->what_free (self->what);
  g_clear_object (&self->target);
  g_clear_object (&self->window);
  g_free (self);
}

static gpointer
save (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  ZerenSaving *self = data;

  return self->verb (context, self->what, self->target, cancellable, error)
           ? g_file_get_basename (self->target)
           : NULL;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) window = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = zeren_session_run_finish (ZEREN_SESSION (source), result, &error);
  g_autofree char *said = NULL;

  if (name == NULL)
    {
      zeren_shell_complain (window, error);
      return;
    }
  /* Translators: %s is a file name */
  said = g_strdup_printf (_ ("Saved as “%s”"), name);
  zeren_shell_say (window, said);
}

/**
 * zeren_saving_start:
 * @self: (transfer full): what is to be written
 * @widget: who asks
 * @target: where it is written to
 *
 * Writes off the main thread, and says in a toast or a dialog how it went.
 */
void
zeren_saving_start (ZerenSaving *self, GtkWidget *widget, GFile *target)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  ZerenSession *session = zeren_shell_get_session (zeren_shell_get (window));

  self->target = g_object_ref (target);
  if (self->thread == ZEREN_SAVING_REMEMBERS)
    zeren_session_run_async (session,
                             save,
                             self,
                             (GDestroyNotify)zeren_saving_free,
                             g_free,
                             NULL,
                             saved_cb,
                             g_object_ref (window));
  else
    zeren_session_read_async (session,
                              save,
                              self,
                              (GDestroyNotify)zeren_saving_free,
                              g_free,
                              NULL,
                              saved_cb,
                              g_object_ref (window));
}

static void
target_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenSaving) self = user_data;
  g_autoptr (GtkWidget) window = g_steal_pointer (&self->window);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) target = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (gtk_widget_in_destruction (window))
    return;
  if (target != NULL)
    zeren_saving_start (g_steal_pointer (&self), window, target);
  else
    zeren_shell_complain (window, error);
}

/**
 * zeren_saving_ask:
 * @self: (transfer full): what is to be written
 * @widget: who asks
 * @title: of the dialog
 * @name: what the file is called unless somebody calls it otherwise
 *
 * Asks where something is to be written, and writes it there.
 */
void
zeren_saving_ask (ZerenSaving *self, GtkWidget *widget, const char *title, const char *name)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  self->window = g_object_ref (GTK_WIDGET (gtk_widget_get_root (widget)));
  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (self->window), NULL, target_chosen_cb, self);
}
