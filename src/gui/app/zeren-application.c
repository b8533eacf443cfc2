/* zeren-application.c: the program with its options and its one window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-application.h"

#include "config.h"
#include "zeren-action-table.h"
#include "zeren-resources.h"
#include "zeren-window.h"

#include <glib/gi18n-lib.h>

struct _ZerenApplication
{
  AdwApplication parent_instance;

  char *folder;
  ZerenClock *clock;
};

G_DEFINE_FINAL_TYPE (ZerenApplication, zeren_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { .long_name = "db",
    .arg = G_OPTION_ARG_FILENAME,
    .description = N_ ("The folder of the database."),
    .arg_description = "DIR" },
  { .long_name = "now",
    .arg = G_OPTION_ARG_STRING,
    .description = N_ ("Work as if it were this day and time."),
    .arg_description = "YYYY-MM-DD[THH:MM]" },
  { .long_name = "version",
    .arg = G_OPTION_ARG_NONE,
    .description = N_ ("Print the version and exit.") },
  { NULL },
};

/* A day, with or without a time, in the zone of the office. */
static GDateTime *
parse_now (const char *text)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *time = NULL;
  g_autofree char *whole = NULL;

  time = strchr (text, 'T') != NULL ? g_strdup ("") : g_strdup ("T00:00");
  whole = g_strconcat (text, time, ":00", NULL);

  return g_date_time_new_from_iso8601 (whole, zone);
}

static ZerenWindow *
provide_window (ZerenApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autoptr (ZerenSession) session = NULL;
  ZerenWindow *fresh;

  if (window != NULL)
    return ZEREN_WINDOW (window);

  session = zeren_session_new (self->folder, self->clock);
  fresh = zeren_window_new (GTK_APPLICATION (self), session);
  zeren_window_greet (fresh);

  return fresh;
}

/* --- actions ------------------------------------------------------------------------------- */

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AdwAboutDialog *about = ADW_ABOUT_DIALOG (adw_about_dialog_new ());
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (user_data));

  adw_about_dialog_set_application_name (about, _ ("Zeren"));
  adw_about_dialog_set_application_icon (about, ZEREN_APPLICATION_ID);
  adw_about_dialog_set_version (about, ZEREN_VERSION);
  adw_about_dialog_set_developer_name (about, _ ("The Zeren contributors"));
  adw_about_dialog_set_license_type (about, GTK_LICENSE_GPL_3_0);
  adw_about_dialog_set_comments (
    about,
    _ (
      "Keeps the duties that a responsibility plan gives an office. Not for classified material."));
  /* Translators: your names, one a line */
  adw_about_dialog_set_translator_credits (about, _ ("translator-credits"));
  adw_dialog_present (ADW_DIALOG (about), GTK_WIDGET (window));
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkApplication *application = GTK_APPLICATION (user_data);
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (application));

  /* Each window keeps its size when it closes; with the last one the program ends. */
  for (GList *window = windows; window != NULL; window = window->next)
    gtk_window_close (GTK_WINDOW (window->data));
}

/* What the notification of the morning leads to. */
static void
due_list_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ZerenWindow *window = provide_window (ZEREN_APPLICATION (user_data));

  gtk_window_present (GTK_WINDOW (window));
  zeren_window_show_due_list (window);
}

static const GActionEntry actions[] = {
  { "about", about_cb },
  { "due-list", due_list_cb },
  { "quit", quit_cb },
};

/* One window a database: a second start on the same folder brings the first to the front, while
 * another folder is a program of its own. */
static char *
dup_id_of_folder (const char *folder)
{
  g_autofree char *path = g_canonicalize_filename (folder, NULL);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, path, -1);

  return g_strdup_printf ("%s.Db%.16s", ZEREN_APPLICATION_ID, digest);
}

/* --- class --------------------------------------------------------------------------------- */

static gint
zeren_application_handle_local_options (GApplication *application, GVariantDict *given)
{
  ZerenApplication *self = ZEREN_APPLICATION (application);
  g_autofree char *now = NULL;

  if (g_variant_dict_contains (given, "version"))
    {
      g_print ("zeren %s\n", ZEREN_VERSION);
      return 0;
    }
  if (g_variant_dict_lookup (given, "db", "^ay", &self->folder))
    {
      g_autofree char *id = dup_id_of_folder (self->folder);

      g_application_set_application_id (application, id);
    }
  if (g_variant_dict_lookup (given, "now", "s", &now))
    {
      g_autoptr (GDateTime) time = parse_now (now);

      if (time == NULL)
        {
          g_printerr (_ ("“%s” is not a day like 2026-03-05 or a time like 2026-03-05T09:30.\n"),
                      now);
          return 2;
        }
      g_set_object (&self->clock, NULL);
      self->clock = zeren_fixed_clock_new (time);
    }

  return -1;
}

static void
zeren_application_startup (GApplication *application)
{
  ZerenApplication *self = ZEREN_APPLICATION (application);

  zeren_register_resource ();
  G_APPLICATION_CLASS (zeren_application_parent_class)->startup (application);

  if (self->folder == NULL)
    self->folder = zeren_context_dup_default_folder ();
  if (self->clock == NULL)
    self->clock = zeren_system_clock_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  zeren_action_table_set_accels (GTK_APPLICATION (self));
}

static void
zeren_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (provide_window (ZEREN_APPLICATION (application))));
}

static void
zeren_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  ZerenWindow *window = provide_window (ZEREN_APPLICATION (application));
  g_autoptr (GListStore) list = g_list_store_new (G_TYPE_FILE);

  for (int i = 0; i < n_files; i++)
    g_list_store_append (list, files[i]);
  zeren_window_import (window, G_LIST_MODEL (list));
  gtk_window_present (GTK_WINDOW (window));
}

static void
zeren_application_finalize (GObject *object)
{
  ZerenApplication *self = ZEREN_APPLICATION (object);

  g_clear_pointer (&self->folder, g_free);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (zeren_application_parent_class)->finalize (object);
}

static void
zeren_application_class_init (ZerenApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = zeren_application_finalize;
  application_class->handle_local_options = zeren_application_handle_local_options;
  application_class->startup = zeren_application_startup;
  application_class->activate = zeren_application_activate;
  application_class->open = zeren_application_open;
}

static void
zeren_application_init (ZerenApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

/**
 * zeren_application_new:
 *
 * Returns: (transfer full): the program
 */
ZerenApplication *
zeren_application_new (void)
{
  return g_object_new (ZEREN_TYPE_APPLICATION,
                       "application-id",
                       ZEREN_APPLICATION_ID,
                       "resource-base-path",
                       "/io/github/zeren_app/Zeren",
                       "flags",
                       G_APPLICATION_HANDLES_OPEN,
                       NULL);
}
