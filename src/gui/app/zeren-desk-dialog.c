/* zeren-desk-dialog.c: asks who sits at this PC
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-desk-dialog.h"

#include "zeren-desk.h"
#include "zeren-member-row.h"
#include "zeren-shell.h"

#include <glib/gi18n-lib.h>

struct _ZerenDeskDialog
{
  AdwDialog parent_instance;

  AdwBanner *banner;
  ZerenMemberRow *member_row;
  AdwSwitchRow *reviewer_row;
  GtkWidget *nobody_row;
};

G_DEFINE_FINAL_TYPE (ZerenDeskDialog, zeren_desk_dialog, ADW_TYPE_DIALOG)

/* --- on the worker threads ----------------------------------------------------------------- */

typedef struct
{
  ZerenOffice *office;
  ZerenDesk *desk;
} Found;

static void
found_free (Found *self)
{
  g_clear_pointer (&self->office, zeren_office_unref);
  g_clear_pointer (&self->desk, zeren_desk_free);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Found, found_free)

static gpointer
read_desk (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (Found) found = g_new0 (Found, 1);
  g_autofree char *login = zeren_desk_dup_login ();

  found->office = zeren_office_load (
    zeren_context_get_database (context), zeren_context_get_today (context), error);
  if (found->office != NULL)
    found->desk = zeren_desk_load (context, login, error);

  return found->desk != NULL ? g_steal_pointer (&found) : NULL;
}

typedef struct
{
  gint64 member; /* 0 for nobody */
  ZerenDeskRole role;
} Choice;

static gpointer
choose_verb (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Choice *choice = data;
  g_autofree char *login = zeren_desk_dup_login ();
  gboolean chosen = choice->member != 0
                      ? zeren_desk_choose (context, login, choice->member, choice->role, error)
                      : zeren_desk_choose_nobody (context, login, error);

  return GINT_TO_POINTER (chosen);
}

/* --- choosing ------------------------------------------------------------------------------ */

static void
complain (ZerenDeskDialog *self, const char *message)
{
  adw_banner_set_title (self->banner, message != NULL ? message : "");
  adw_banner_set_revealed (self->banner, message != NULL);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenDeskDialog) self = ZEREN_DESK_DIALOG (source);
  g_autoptr (GError) error = NULL;

  zeren_shell_act_finish (GTK_WIDGET (self), result, &error);
  if (error != NULL)
    complain (self, error->message);
  else
    adw_dialog_close (ADW_DIALOG (self));
}

static void
choose (ZerenDeskDialog *self, gint64 member)
{
  Choice *choice = g_new0 (Choice, 1);

  choice->member = member;
  choice->role = adw_switch_row_get_active (self->reviewer_row) ? ZEREN_DESK_REVIEWER
                                                                : ZEREN_DESK_CLERK;
  zeren_shell_act_async (GTK_WIDGET (self),
                         member != 0 ? _ ("The history says your name now")
                                     : _ ("The history says the name of the login now"),
                         choose_verb,
                         choice,
                         g_free,
                         NULL,
                         NULL,
                         chosen_cb,
                         NULL);
  g_object_ref (self); /* until chosen_cb() */
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenDeskDialog *self = ZEREN_DESK_DIALOG (widget);
  gint64 member = zeren_member_row_get_selected_id (self->member_row);

  if (member != 0)
    choose (self, member);
  else
    complain (self, _ ("Choose who you are. Members are added on the page of the organizations."));
}

static void
nobody_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  choose (ZEREN_DESK_DIALOG (widget), 0);
}

static void
cancel_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_desk_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ZEREN_TYPE_DESK_DIALOG);

  G_OBJECT_CLASS (zeren_desk_dialog_parent_class)->dispose (object);
}

static void
zeren_desk_dialog_class_init (ZerenDeskDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_desk_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "desk.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "desk.nobody", NULL, nobody_cb);
  gtk_widget_class_install_action (widget_class, "desk.cancel", NULL, cancel_cb);
  gtk_widget_class_add_binding_action (
    widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "desk.save", NULL);

  g_type_ensure (ZEREN_TYPE_MEMBER_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-desk-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenDeskDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, ZerenDeskDialog, member_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenDeskDialog, reviewer_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenDeskDialog, nobody_row);
}

static void
zeren_desk_dialog_init (ZerenDeskDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) parent = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Found) found = zeren_session_run_finish (ZEREN_SESSION (source), result, &error);
  ZerenDeskDialog *self;

  if (gtk_widget_get_root (parent) == NULL)
    return;
  if (found == NULL)
    {
      zeren_shell_complain (parent, error);
      return;
    }

  self = g_object_new (ZEREN_TYPE_DESK_DIALOG, "title", _ ("Who Are You?"), NULL);
  zeren_member_row_set_members (
    self->member_row, zeren_office_get_members (found->office), found->office);
  gtk_widget_set_visible (self->nobody_row, found->desk->user != NULL);
  if (found->desk->user != NULL)
    {
      zeren_member_row_select (self->member_row, zeren_desktop_user_get_member (found->desk->user));
      adw_switch_row_set_active (
        self->reviewer_row, zeren_desktop_user_get_role (found->desk->user) == ZEREN_DESK_REVIEWER);
    }
  adw_dialog_present (ADW_DIALOG (self), parent);
}

/** zeren_desk_dialog_present: asks which member the login stands for, and what they do */
void
zeren_desk_dialog_present (GtkWidget *parent)
{
  ZerenSession *session = zeren_shell_get_session (zeren_shell_get (parent));

  if (session != NULL)
    zeren_session_read_async (session,
                              read_desk,
                              NULL,
                              NULL,
                              (GDestroyNotify)found_free,
                              NULL,
                              read_cb,
                              g_object_ref (parent));
}
