/* zeren-greeter.c: how the window says what is due
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-greeter.h"

#include "zeren-due-dialog.h"
#include "zeren-shell.h"

#include <glib/gi18n-lib.h>

#define NOTIFICATIONS "org.freedesktop.Notifications"

/* --- the due list ----------------------------------------------------------------------------- */

static void
offer_list (AdwApplicationWindow *window, const char *summary)
{
  AdwToast *toast = adw_toast_new (summary);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_timeout (toast, 0);
  adw_toast_set_button_label (toast, _ ("Due _List"));
  adw_toast_set_action_name (toast, "win.due-list");
  ZEREN_SHELL_GET_IFACE (window)->add_toast (ZEREN_SHELL (window), toast);
}

/* Where somebody is at work already, the list does not come over it: it is offered. */
static void
list_due_cb (AdwApplicationWindow *window,
             gboolean was_open,
             const char *summary,
             ZerenMorning *morning)
{
  if (was_open || adw_application_window_get_visible_dialog (window) != NULL)
    offer_list (window, summary);
  else
    zeren_greeter_show_list (window, morning);
}

/* --- notifications ---------------------------------------------------------------------------- */

typedef struct
{
  GApplication *application;
  GNotification *notification;
} Sending;

static void
sending_free (Sending *self)
{
  g_object_unref (self->application);
  g_object_unref (self->notification);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sending, sending_free)

/* The next one of the same id takes the place of one that nobody has looked at. */
static void
send (const Sending *sending)
{
  g_application_send_notification (sending->application, "morning", sending->notification);
}

static void
ask_bus (GDBusConnection *connection,
         const char *method,
         GVariant *parameters,
         GAsyncReadyCallback callback,
         gpointer user_data)
{
  g_dbus_connection_call (connection,
                          "org.freedesktop.DBus",
                          "/org/freedesktop/DBus",
                          "org.freedesktop.DBus",
                          method,
                          parameters,
                          NULL,
                          G_DBUS_CALL_FLAGS_NONE,
                          -1,
                          NULL,
                          callback,
                          user_data);
}

/* On a desktop that shows no notifications the due list has to do. */
static void
started_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Sending) sending = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant)
    answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  if (answer != NULL)
    send (sending);
  else
    g_debug ("No notifications are shown here: %s", error->message);
}

static void
has_owner_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Sending) sending = user_data;
  g_autoptr (GVariant)
    answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  gboolean has_owner = FALSE;

  if (answer != NULL)
    g_variant_get (answer, "(b)", &has_owner);
  if (has_owner)
    send (sending);
  else
    ask_bus (G_DBUS_CONNECTION (source),
             "StartServiceByName",
             g_variant_new ("(su)", NOTIFICATIONS, 0),
             started_cb,
             g_steal_pointer (&sending));
}

/* GIO would warn where nobody shows notifications, so that is asked before. Within Flatpak they go
 * through the portal. */
static void
send_where_it_is_shown (GApplication *application, GNotification *notification)
{
  GDBusConnection *connection = g_application_get_dbus_connection (application);
  g_autoptr (Sending) sending = g_new0 (Sending, 1);

  sending->application = g_object_ref (application);
  sending->notification = g_object_ref (notification);
  if (connection == NULL || g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS))
    send (sending);
  else
    ask_bus (connection,
             "NameHasOwner",
             g_variant_new ("(s)", NOTIFICATIONS),
             has_owner_cb,
             g_steal_pointer (&sending));
}

static void
notification_cb (AdwApplicationWindow *window, const char *summary, const char *lines)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));
  g_autoptr (GNotification) notification = g_notification_new (summary);

  if (application == NULL)
    return;
  g_notification_set_body (notification, lines);
  g_notification_set_default_action (notification, "app.due-list");
  g_notification_add_button (notification, _ ("Open the Due List"), "app.due-list");
  send_where_it_is_shown (G_APPLICATION (application), notification);
}

/**
 * zeren_greeter_connect:
 * @window: a window, which is a #ZerenShell
 * @morning: what it says what for
 */
void
zeren_greeter_connect (AdwApplicationWindow *window, ZerenMorning *morning)
{
  g_return_if_fail (ZEREN_IS_SHELL (window));
  g_return_if_fail (ZEREN_IS_MORNING (morning));

  g_signal_connect_object (
    morning, "list-due", G_CALLBACK (list_due_cb), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (
    morning, "notification", G_CALLBACK (notification_cb), window, G_CONNECT_SWAPPED);
}

/** zeren_greeter_show_list: shows the due list, unless there is a dialog already */
void
zeren_greeter_show_list (AdwApplicationWindow *window, ZerenMorning *morning)
{
  AdwDialog *dialog;

  g_return_if_fail (ZEREN_IS_SHELL (window));
  g_return_if_fail (ZEREN_IS_MORNING (morning));

  if (adw_application_window_get_visible_dialog (window) != NULL)
    return;
  dialog = zeren_due_dialog_new (zeren_shell_get_session (ZEREN_SHELL (window)),
                                 zeren_morning_take_since (morning));
  adw_dialog_present (dialog, GTK_WIDGET (window));
}
