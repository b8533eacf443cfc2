/* zeren-desk-button.c: says at the foot of the sidebar who sits at this PC
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-desk-button.h"

#include "zeren-desk-dialog.h"
#include "zeren-desk.h"

#include <glib/gi18n-lib.h>

struct _ZerenDeskButton
{
  AdwBin parent_instance;

  AdwButtonContent *content;
  ZerenSession *session; /* NULL where no database is open */
};

G_DEFINE_FINAL_TYPE (ZerenDeskButton, zeren_desk_button, ADW_TYPE_BIN)

static gpointer
read_desk (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree char *login = zeren_desk_dup_login ();

  return zeren_desk_load (context, login, error);
}

static void
show_desk (ZerenDeskButton *self, const ZerenDesk *desk)
{
  GtkWidget *button = adw_bin_get_child (ADW_BIN (self));
  g_autofree char *label = NULL;

  if (desk->user == NULL)
    label = g_strdup (_ ("Who Are You?"));
  else
    /* Translators: the name of a member, and their role */
    label = g_strdup_printf (_ ("%s · %s"),
                             desk->name,
                             zeren_desk_role_to_label (zeren_desktop_user_get_role (desk->user)));
  adw_button_content_set_label (self->content, label);
  gtk_widget_set_tooltip_text (button,
                               desk->user == NULL
                                 ? _ ("Choose whose name the history says")
                                 : _ ("The history says this name; choose another one"));
}

/* What cannot be read shows as nobody; the pages say what is wrong with the database. */
static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenDeskButton) self = user_data;
  g_autoptr (ZerenDesk) desk = zeren_session_run_finish (ZEREN_SESSION (source), result, NULL);

  if (desk != NULL && self->session == ZEREN_SESSION (source))
    show_desk (self, desk);
}

static void
load (ZerenDeskButton *self)
{
  if (self->session != NULL)
    zeren_session_read_async (self->session,
                              read_desk,
                              NULL,
                              NULL,
                              (GDestroyNotify)zeren_desk_free,
                              NULL,
                              read_cb,
                              g_object_ref (self));
}

static void
changed_cb (ZerenDeskButton *self, ZerenChanges changes)
{
  if ((changes & (ZEREN_CHANGES_SETTINGS | ZEREN_CHANGES_MEMBERS)) != 0)
    load (self);
}

static void
clicked_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zeren_desk_dialog_present (widget);
}

static void
zeren_desk_button_dispose (GObject *object)
{
  ZerenDeskButton *self = ZEREN_DESK_BUTTON (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (zeren_desk_button_parent_class)->dispose (object);
}

static void
zeren_desk_button_class_init (ZerenDeskButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zeren_desk_button_dispose;
  gtk_widget_class_install_action (
    GTK_WIDGET_CLASS (klass), "desk-button.choose", NULL, clicked_cb);
}

static void
zeren_desk_button_init (ZerenDeskButton *self)
{
  GtkWidget *button = gtk_button_new ();

  self->content = ADW_BUTTON_CONTENT (adw_button_content_new ());
  adw_button_content_set_icon_name (self->content, "avatar-default-symbolic");
  adw_button_content_set_label (self->content, _ ("Who Are You?"));
  adw_button_content_set_can_shrink (self->content, TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self->content), GTK_ALIGN_START);
  gtk_button_set_child (GTK_BUTTON (button), GTK_WIDGET (self->content));
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "desk-button.choose");
  adw_bin_set_child (ADW_BIN (self), button);
}

/** zeren_desk_button_set_session: @session is %NULL where no database is open */
void
zeren_desk_button_set_session (ZerenDeskButton *self, ZerenSession *session)
{
  g_return_if_fail (ZEREN_IS_DESK_BUTTON (self));

  if (self->session != NULL && zeren_session_get_database (self->session) != NULL)
    g_signal_handlers_disconnect_by_func (
      zeren_session_get_database (self->session), changed_cb, self);
  g_set_object (&self->session, session);
  if (session == NULL)
    return;
  g_signal_connect_object (zeren_session_get_database (session),
                           "changed",
                           G_CALLBACK (changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  load (self);
}
