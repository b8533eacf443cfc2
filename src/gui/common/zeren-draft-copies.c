/* zeren-draft-copies.c: drafts are worked on outside of the window, and looked at again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-draft-copies.h"

#include "zeren-differences-dialog.h"
#include "zeren-launch.h"
#include "zeren-saving.h"
#include "zeren-shell.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

typedef struct
{
  ZerenDraftRef draft;
  char *docx; /* what the draft lends */
  char *edit; /* the SHA-256 of what was made of it */
  char *name;
} Job;

static Job *
job_new (const ZerenDraftRef *draft)
{
  Job *job = g_new0 (Job, 1);

  job->draft = *draft;
  job->draft.docx = job->docx = g_strdup (draft->docx);

  return job;
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->docx);
  g_free (job->edit);
  g_free (job->name);
  g_free (job);
}

/* --- a copy for the office program ------------------------------------------------------------ */

static gpointer
make_copy (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Job *job = data;
  g_autofree char *path = zeren_drafts_make_copy (
    context, &job->draft, job->name, cancellable, error);

  return path != NULL ? g_file_new_for_path (path) : NULL;
}

static void
copy_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = zeren_session_run_finish (ZEREN_SESSION (source), result, &error);
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *said = NULL;

  if (file == NULL)
    {
      zeren_shell_complain (widget, error);
      return;
    }
  path = g_file_get_path (file);
  name = g_path_get_basename (path);
  folder = g_path_get_dirname (path);
  /* Translators: a file and its folder, of which a narrow window cuts off the end */
  said = g_strdup_printf (_ ("“%1$s” is your copy, in “%2$s”"), name, folder);
  zeren_shell_say (widget, said);
  zeren_launch_file (widget, file, TRUE);
}

/** zeren_draft_copies_open: opens a copy of a draft with the office program; one that is there
 * already is opened as it is, whatever was written into it */
void
zeren_draft_copies_open (GtkWidget *widget, const ZerenDraftRef *draft, const char *name)
{
  ZerenShell *shell = zeren_shell_get (widget);
  Job *job = job_new (draft);

  job->name = g_strdup (name);
  /* it is remembered where the copy is, so this is work for the writer */
  zeren_session_run_async (zeren_shell_get_session (shell),
                           make_copy,
                           job,
                           job_free,
                           g_object_unref,
                           NULL,
                           copy_made_cb,
                           g_object_ref (widget));
}

/* --- saving ----------------------------------------------------------------------------------- */

static gboolean
save (ZerenContext *context,
      gconstpointer what,
      GFile *target,
      GCancellable *cancellable,
      GError **error)
{
  const Job *job = what;

  return zeren_drafts_save_copy (context, &job->draft, target, cancellable, error);
}

static ZerenSaving *
saving_new (const ZerenDraftRef *draft)
{
  return zeren_saving_new (ZEREN_SAVING_REMEMBERS, save, job_new (draft), job_free);
}

/** zeren_draft_copies_save: writes what counts of a draft to @target, over what is there */
void
zeren_draft_copies_save (GtkWidget *widget, const ZerenDraftRef *draft, GFile *target)
{
  zeren_saving_start (saving_new (draft), widget, target);
}

/** zeren_draft_copies_save_as: asks where what counts of a draft is to be written, and writes it */
void
zeren_draft_copies_save_as (GtkWidget *widget, const ZerenDraftRef *draft, const char *name)
{
  zeren_saving_ask (saving_new (draft), widget, _ ("Save the Document"), name);
}

/* --- looking at what was changed -------------------------------------------------------------- */

static gpointer
look (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (zeren_drafts_have_changed (context, data, error));
}

static gpointer
notice (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  return zeren_drafts_notice (context, data, cancellable, error);
}

/* The same is said once, not each time somebody comes back to the window; in a dialog, for it names
 * a path and says what to do, which is more than a toast has room for. */
static void
say_once (GtkWidget *widget, const GError *error)
{
  const char *said = g_object_get_data (G_OBJECT (widget), "zeren-draft-copies-said");
  const char *now = error != NULL ? error->message : NULL;

  if (now != NULL && g_strcmp0 (said, now) != 0 && gtk_widget_get_root (widget) != NULL)
    {
      AdwDialog *dialog = adw_alert_dialog_new (_ ("A Copy Cannot Be Read"), now);

      adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
      adw_dialog_present (dialog, widget);
    }
  g_object_set_data_full (G_OBJECT (widget), "zeren-draft-copies-said", g_strdup (now), g_free);
}

/* What was kept comes back as a change of the database. */
static void
noticed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) noticed = zeren_session_run_finish (ZEREN_SESSION (source), result, &error);

  say_once (widget, error);
}

typedef struct
{
  GtkWidget *widget;
  ZerenDraftOwner owner;
} Looking;

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Looking *looking = user_data;
  g_autoptr (GtkWidget) widget = looking->widget;
  g_autoptr (GError) error = NULL;
  gpointer changed = zeren_session_run_finish (ZEREN_SESSION (source), result, &error);

  if (changed != NULL)
    zeren_session_run_async (ZEREN_SESSION (source),
                             notice,
                             g_memdup2 (&looking->owner, sizeof looking->owner),
                             g_free,
                             (GDestroyNotify)g_ptr_array_unref,
                             NULL,
                             noticed_cb,
                             g_steal_pointer (&widget));
  else
    say_once (widget, error);
}

/**
 * zeren_draft_copies_look:
 * @widget: a widget in the window
 * @owner: a case or a task
 *
 * Looks whether copies of its drafts were changed, and keeps what they say now. What cannot be
 * read is said in a dialog, once.
 */
void
zeren_draft_copies_look (GtkWidget *widget, const ZerenDraftOwner *owner)
{
  ZerenShell *shell = zeren_shell_get (widget);
  Looking *looking;

  if (shell == NULL)
    return;

  looking = g_new0 (Looking, 1);
  looking->widget = g_object_ref (widget);
  looking->owner = *owner;
  zeren_session_read_async (zeren_shell_get_session (shell),
                            look,
                            g_memdup2 (owner, sizeof *owner),
                            g_free,
                            NULL,
                            NULL,
                            looked_cb,
                            looking);
}

#define FOLLOWED "zeren-draft-copies-window"

/* A widget leaves its window before that goes. */
static void
root_cb (GtkWidget *widget, GParamSpec *pspec, GCallback look_cb)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  gpointer before = g_object_get_data (G_OBJECT (widget), FOLLOWED);

  if (before == root)
    return;
  if (before != NULL)
    g_signal_handlers_disconnect_by_func (before, look_cb, widget);
  g_object_set_data (G_OBJECT (widget), FOLLOWED, GTK_IS_WINDOW (root) ? root : NULL);
  if (GTK_IS_WINDOW (root))
    g_signal_connect_object (root, "notify::is-active", look_cb, widget, G_CONNECT_SWAPPED);
}

/** zeren_draft_copies_follow_focus: calls @look_cb with @widget whenever somebody comes to its
 * window or goes from it */
void
zeren_draft_copies_follow_focus (GtkWidget *widget, GCallback look_cb)
{
  g_signal_connect (widget, "notify::root", G_CALLBACK (root_cb), look_cb);
}

/** zeren_draft_copies_say_change: Returns: (transfer full): by whom a draft was changed, and when
 */
char *
zeren_draft_copies_say_change (ZerenDraftEdit *edit)
{
  /* Translators: a day and a time within a sentence, as g_date_time_format() takes it */
  g_autofree char *when = g_date_time_format (zeren_draft_edit_get_changed_at (edit),
                                              _ ("%Y-%m-%d %H:%M"));

  /* Translators: a person and a time */
  return g_strdup_printf (_ ("Changed by hand by %s, %s"), zeren_draft_edit_get_who (edit), when);
}

static gpointer
compare (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Job *job = data;
  g_autoptr (GPtrArray)
    found = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_draft_comparison_free);
  GPtrArray *differences = zeren_drafts_compare_kept (context, job->docx, job->edit, error);

  if (differences == NULL)
    return NULL;
  g_ptr_array_add (found, zeren_draft_comparison_new (job->name, differences));

  return g_steal_pointer (&found);
}

/** zeren_draft_copies_show_changes: shows in a dialog what was made of a draft by hand */
void
zeren_draft_copies_show_changes (GtkWidget *widget,
                                 const ZerenDraftRef *draft,
                                 ZerenDraftEdit *edit,
                                 const char *name)
{
  Job *job = job_new (draft);

  job->edit = g_strdup (zeren_draft_edit_get_file (edit));
  job->name = g_strdup (name);
  zeren_differences_dialog_show (widget, _ ("Changed by Hand"), compare, job, job_free);
}
