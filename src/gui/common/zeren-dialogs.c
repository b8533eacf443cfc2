/* zeren-dialogs.c: what dialogs that do something share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-dialogs.h"

/* As long as a dialog may still move its content over; nobody has pressed Tab by then. */
#define N_FRAMES 12

/**
 * zeren_dialog_close_if_open:
 *
 * Closes a dialog whose work is done; a person may have closed it meanwhile.
 */
void
zeren_dialog_close_if_open (AdwDialog *dialog)
{
  g_return_if_fail (ADW_IS_DIALOG (dialog));

  if (gtk_widget_get_root (GTK_WIDGET (dialog)) != NULL)
    adw_dialog_force_close (dialog);
}

/* Of a dialog that has come up: where its keys were meant to begin */
typedef struct
{
  GtkWidget *wanted;
  guint n_frames;
} Beginning;

static void
beginning_free (gpointer data)
{
  Beginning *beginning = data;

  g_clear_weak_pointer (&beginning->wanted);
  g_free (beginning);
}

/* A sheet at the foot of the window takes the content over in one of the first frames, and cannot
 * have the keys before the next. */
static gboolean
begin_cb (GtkWidget *dialog, GdkFrameClock *clock, gpointer data)
{
  Beginning *beginning = data;
  GtkRoot *root = gtk_widget_get_root (dialog);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (beginning->wanted == NULL || root == NULL || ++beginning->n_frames > N_FRAMES)
    return G_SOURCE_REMOVE;
  if (focus == NULL ||
      (focus != beginning->wanted && !gtk_widget_is_ancestor (focus, beginning->wanted)))
    gtk_widget_grab_focus (beginning->wanted);

  return G_SOURCE_CONTINUE;
}

/**
 * zeren_dialog_keep_beginning:
 *
 * Sees to it that the keys begin at the widget that @dialog names, also where the window is so
 * narrow that the dialog becomes a sheet: libadwaita 1.7 forgets the widget on the way. To be
 * called when the dialog is shown.
 */
void
zeren_dialog_keep_beginning (AdwDialog *dialog)
{
  Beginning *beginning;

  g_return_if_fail (ADW_IS_DIALOG (dialog));

  if (adw_dialog_get_focus (dialog) == NULL)
    return;
  beginning = g_new0 (Beginning, 1);
  g_set_weak_pointer (&beginning->wanted, adw_dialog_get_focus (dialog));
  gtk_widget_add_tick_callback (GTK_WIDGET (dialog), begin_cb, beginning, beginning_free);
}

/** What is to be opened when a dialog is gone */
typedef struct
{
  GtkWidget *root;
  const char *kind; /* interned */
  gint64 id;
} Way;

static void
way_free (gpointer data)
{
  Way *way = data;

  g_object_unref (way->root);
  g_free (way);
}

static gboolean
open_cb (gpointer data)
{
  const Way *way = data;

  gtk_widget_activate_action (way->root, "win.open", "(sx)", way->kind, way->id);

  return G_SOURCE_REMOVE;
}

/**
 * zeren_dialog_leave_for:
 * @dialog: a dialog that is shown
 * @kind: the kind of a record
 * @id: its id
 *
 * Closes @dialog and opens the page of a record, one after the other: to take a dialog apart lasts
 * about as long as to open a page.
 */
void
zeren_dialog_leave_for (AdwDialog *dialog, const char *kind, gint64 id)
{
  Way *way;

  g_return_if_fail (ADW_IS_DIALOG (dialog));
  g_return_if_fail (kind != NULL);

  way = g_new0 (Way, 1);
  way->root = g_object_ref (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (dialog))));
  way->kind = g_intern_string (kind);
  way->id = id;
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, open_cb, way, way_free);
  adw_dialog_close (dialog);
}
