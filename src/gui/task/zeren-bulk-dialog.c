/* zeren-bulk-dialog.c: asks who has tasks in hand from now on, or which day they are moved to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-bulk-dialog.h"

#include "zeren-bulk-group.h"
#include "zeren-date-row.h"
#include "zeren-dialogs.h"
#include "zeren-member-row.h"
#include "zeren-shell.h"
#include "zeren-string.h"
#include "zeren-task-criteria.h"
#include "zeren-task-verbs.h"

#include <glib/gi18n-lib.h>

struct _ZerenBulkDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *window_title;
  AdwBanner *banner;
  AdwPreferencesGroup *form_group;
  ZerenMemberRow *member_row;
  ZerenDateRow *date_row;
  AdwEntryRow *reason_row;
  ZerenBulkGroup *bulk_group;
  GtkButton *save_button;

  ZerenTaskBulkVerb verb;
  GPtrArray *views; /* those that can be taken */
  gboolean is_saving;
};

G_DEFINE_FINAL_TYPE (ZerenBulkDialog, zeren_bulk_dialog, ADW_TYPE_DIALOG)

static void
complain (ZerenBulkDialog *self, const char *message)
{
  adw_banner_set_title (self->banner, message != NULL ? message : "");
  adw_banner_set_revealed (self->banner, message != NULL);
}

/* --- recording it -------------------------------------------------------------------------- */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenBulkDialog) self = ZEREN_BULK_DIALOG (source);
  g_autoptr (GError) error = NULL;
  g_autofree ZerenTaskDone *done = zeren_shell_act_finish (GTK_WIDGET (self), result, &error);

  self->is_saving = FALSE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "bulk.save", TRUE);
  if (done != NULL)
    zeren_dialog_close_if_open (ADW_DIALOG (self));
  else
    complain (self, error->message);
}

static char *
dup_said (ZerenBulkDialog *self)
{
  guint n = self->views->len;

  if (self->verb == ZEREN_TASK_BULK_MOVE)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u task moved", "%u tasks moved", n), n);
  if (zeren_member_row_get_selected_id (self->member_row) > 0)
    return g_strdup_printf (
      /* Translators: tasks that were given to somebody to deal with */
      g_dngettext (GETTEXT_PACKAGE, "%u task assigned", "%u tasks assigned", n),
      n);

  return g_strdup_printf (
    /* Translators: nobody has these tasks in hand any more */
    g_dngettext (GETTEXT_PACKAGE, "%u task taken back", "%u tasks taken back", n),
    n);
}

static void
act (ZerenBulkDialog *self, ZerenVerb verb, ZerenTaskDoing *doing)
{
  g_autofree char *said = dup_said (self);

  complain (self, NULL);
  self->is_saving = TRUE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "bulk.save", FALSE);
  zeren_shell_act_async (GTK_WIDGET (self),
                         said,
                         verb,
                         doing,
                         (GDestroyNotify)zeren_task_doing_free,
                         g_free,
                         NULL,
                         saved_cb,
                         NULL);
  g_object_ref (self); /* until saved_cb() */
}

static void
assign (ZerenBulkDialog *self)
{
  gint64 member = zeren_member_row_get_selected_id (self->member_row);

  if (member == 0)
    {
      complain (self, _ ("Choose who has the tasks in hand, or nobody."));
      gtk_widget_grab_focus (GTK_WIDGET (self->member_row));
      return;
    }
  act (
    self,
    zeren_task_verb_assign,
    zeren_task_doing_new_with_reason (self->views, member == ZEREN_TASK_NOBODY ? 0 : member, NULL));
}

static void
move (ZerenBulkDialog *self)
{
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (self->reason_row));
  ZerenTaskDoing *doing;
  ZerenDate day;

  if (!zeren_date_row_get_date (self->date_row, &day))
    {
      complain (self, _ ("Say which day the tasks are moved to."));
      gtk_widget_grab_focus (GTK_WIDGET (self->date_row));
      return;
    }
  if (zeren_string_is_blank (reason))
    {
      complain (self, _ ("A reason is needed."));
      gtk_widget_grab_focus (GTK_WIDGET (self->reason_row));
      return;
    }
  doing = zeren_task_doing_new_with_reason (self->views, 0, reason);
  doing->day = day;
  act (self, zeren_task_verb_move, doing);
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenBulkDialog *self = ZEREN_BULK_DIALOG (widget);

  if (self->is_saving)
    return;
  if (self->verb == ZEREN_TASK_BULK_ASSIGN)
    assign (self);
  else
    move (self);
}

static void
cancel_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_bulk_dialog_dispose (GObject *object)
{
  ZerenBulkDialog *self = ZEREN_BULK_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_BULK_DIALOG);
  g_clear_pointer (&self->views, g_ptr_array_unref);

  G_OBJECT_CLASS (zeren_bulk_dialog_parent_class)->dispose (object);
}

static void
zeren_bulk_dialog_class_init (ZerenBulkDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_bulk_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "bulk.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "bulk.cancel", NULL, cancel_cb);
  gtk_widget_class_add_binding_action (
    widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "bulk.save", NULL);

  g_type_ensure (ZEREN_TYPE_MEMBER_ROW);
  g_type_ensure (ZEREN_TYPE_DATE_ROW);
  g_type_ensure (ZEREN_TYPE_BULK_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-bulk-dialog.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, ZerenBulkDialog, name)
  BIND (window_title);
  BIND (banner);
  BIND (form_group);
  BIND (member_row);
  BIND (date_row);
  BIND (reason_row);
  BIND (bulk_group);
  BIND (save_button);
#undef BIND
}

static void
zeren_bulk_dialog_init (ZerenBulkDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static ZerenBulkDialog *
create (GPtrArray *views,
        ZerenTaskBulkVerb verb,
        const char *title,
        const char *label,
        const char *what_holds)
{
  ZerenBulkDialog *self = g_object_new (ZEREN_TYPE_BULK_DIALOG, NULL);

  self->verb = verb;
  adw_dialog_set_title (ADW_DIALOG (self), title);
  adw_window_title_set_title (self->window_title, title);
  gtk_button_set_label (self->save_button, label);
  gtk_widget_set_visible (GTK_WIDGET (self->member_row), verb == ZEREN_TASK_BULK_ASSIGN);
  gtk_widget_set_visible (GTK_WIDGET (self->date_row), verb == ZEREN_TASK_BULK_MOVE);
  gtk_widget_set_visible (GTK_WIDGET (self->reason_row), verb == ZEREN_TASK_BULK_MOVE);
  self->views = zeren_bulk_group_take (self->bulk_group, views, verb, what_holds);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "bulk.save", self->views->len > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->form_group), self->views->len > 0);
  adw_dialog_set_focus (ADW_DIALOG (self),
                        verb == ZEREN_TASK_BULK_ASSIGN ? GTK_WIDGET (self->member_row)
                                                       : GTK_WIDGET (self->date_row));

  return self;
}

/* --- who has them in hand ------------------------------------------------------------------ */

static gpointer
read_office (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  return zeren_office_load (
    zeren_context_get_database (context), zeren_context_get_today (context), error);
}

/* Nobody comes first, then who holds a post today. */
static GPtrArray *
list_choices (ZerenOffice *office)
{
  GPtrArray *members = zeren_office_get_members (office);
  GPtrArray *choices = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (choices, zeren_choice_new (ZEREN_TASK_NOBODY, _ ("Nobody"), NULL, 0));
  for (guint i = 0; i < members->len; i++)
    {
      ZerenMember *member = g_ptr_array_index (members, i);
      gint64 id = zeren_member_get_id (member);
      g_autofree char *posts = zeren_office_dup_posts_of_member (office, id);

      if (!zeren_string_is_blank (posts))
        g_ptr_array_add (choices, zeren_choice_new (id, zeren_member_get_name (member), posts, 0));
    }

  return choices;
}

static void
office_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenBulkDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenOffice)
    office = zeren_session_run_finish (ZEREN_SESSION (source), result, &error);
  g_autoptr (GPtrArray) choices = NULL;

  if (self->bulk_group == NULL) /* closed meanwhile */
    return;
  if (office == NULL)
    {
      complain (self, error->message);
      return;
    }
  choices = list_choices (office);
  zeren_choice_row_set_choices (ZEREN_CHOICE_ROW (self->member_row), choices);
}

/** zeren_bulk_dialog_present_assign: asks who has @views (ZerenTaskView) in hand from now on */
void
zeren_bulk_dialog_present_assign (GtkWidget *parent, GPtrArray *views)
{
  ZerenShell *shell = zeren_shell_get (parent);
  ZerenBulkDialog *self;

  if (views->len == 0 || shell == NULL)
    return;

  self = create (views,
                 ZEREN_TASK_BULK_ASSIGN,
                 _ ("Assign"),
                 _ ("_Assign"),
                 _ ("The same member has them all in hand."));
  adw_preferences_group_set_description (
    self->form_group,
    _ ("Who deals with them. Who answers for them stays the same: that is said by the plan and by "
       "appointment."));
  zeren_session_read_async (zeren_shell_get_session (shell),
                            read_office,
                            NULL,
                            NULL,
                            (GDestroyNotify)zeren_office_unref,
                            NULL,
                            office_read_cb,
                            g_object_ref (self));
  adw_dialog_present (ADW_DIALOG (self), parent);
}

/** zeren_bulk_dialog_present_move: asks which day @views (ZerenTaskView) are moved to, and why */
void
zeren_bulk_dialog_present_move (GtkWidget *parent, GPtrArray *views)
{
  ZerenBulkDialog *self;

  if (views->len == 0)
    return;

  self = create (views,
                 ZEREN_TASK_BULK_MOVE,
                 _ ("Move"),
                 _ ("_Move"),
                 _ ("The same day and the same reason hold for all."));
  adw_preferences_group_set_description (
    self->form_group,
    _ (
      "The office works to another day. What the plan says stays: whether a task is late is judged "
      "by the plan’s own words."));
  zeren_date_row_set_today (self->date_row,
                            zeren_task_view_get_today (g_ptr_array_index (views, 0)));
  adw_dialog_present (ADW_DIALOG (self), parent);
}
