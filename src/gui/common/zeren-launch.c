/* zeren-launch.c: opens a file with the program that the desktop has for it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-launch.h"

#include "zeren-shell.h"

#include <glib/gi18n-lib.h>

/* GIO says which content type has no program, portals that they found none. */
static gboolean
has_no_program (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
         g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
}

/**
 * zeren_launch_complain:
 * @widget: a widget in the window
 * @file: what could not be opened
 * @error: why
 *
 * Says why, and what to do where the computer has no program for such files.
 */
void
zeren_launch_complain (GtkWidget *widget, GFile *file, const GError *error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GError) said = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (error != NULL);

  if (gtk_widget_get_root (widget) == NULL)
    return;
  if (has_no_program (error) && g_file_query_exists (file, NULL))
    /* Translators: %s is the name of a file */
    g_set_error (&said,
                 error->domain,
                 error->code,
                 _ ("No program on this computer opens “%s”. Install an office program, or save "
                    "the file and open it on another computer."),
                 name);
  zeren_shell_complain (widget, said != NULL ? said : error);
}

static void
launched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  GtkFileLauncher *launcher = GTK_FILE_LAUNCHER (source);
  g_autoptr (GError) error = NULL;

  if (!gtk_file_launcher_launch_finish (launcher, result, &error))
    zeren_launch_complain (widget, gtk_file_launcher_get_file (launcher), error);
}

/**
 * zeren_launch_file:
 * @widget: a widget in the window
 * @file: a file that is there
 * @writable: whether the other program may write to it
 */
void
zeren_launch_file (GtkWidget *widget, GFile *file, gboolean writable)
{
  g_autoptr (GtkFileLauncher) launcher = NULL;
  GtkRoot *root;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (G_IS_FILE (file));

  root = gtk_widget_get_root (widget);
  launcher = gtk_file_launcher_new (file);
  gtk_file_launcher_set_writable (launcher, writable);
  gtk_file_launcher_launch (launcher,
                            GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                            NULL,
                            launched_cb,
                            g_object_ref (widget));
}
