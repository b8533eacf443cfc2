/* zeren-member-page.c: one member: the contact at work, the posts held, the tasks answered for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-member-page.h"

#include "zeren-appointment-row.h"
#include "zeren-duty-rows.h"
#include "zeren-end-form.h"
#include "zeren-member-form.h"
#include "zeren-office-duties.h"
#include "zeren-row-group.h"

#include <glib/gi18n-lib.h>

#define MAX_TASKS 12

struct _ZerenMemberPage
{
  ZerenPage parent_instance;

  GtkStack *stack;
  GtkWidget *edit_button;
  GtkLabel *name_label;
  AdwActionRow *contact_row;
  ZerenRowGroup *posts_group;
  GtkWidget *no_posts_label;
  ZerenRowGroup *tasks_group;

  ZerenOffice *office;
};

G_DEFINE_FINAL_TYPE (ZerenMemberPage, zeren_member_page, ZEREN_TYPE_PAGE)

/* --- reading, on the reader thread ----------------------------------------------------------- */

typedef struct
{
  ZerenOffice *office;
  ZerenOfficeDuties *duties;
} Result;

static void
result_free (gpointer data)
{
  Result *result = data;

  g_clear_pointer (&result->office, zeren_office_unref);
  g_clear_pointer (&result->duties, zeren_office_duties_free);
  g_free (result);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Result, result_free)

static gpointer
read_member (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const gint64 *id = data;
  g_autoptr (Result) result = g_new0 (Result, 1);

  result->office = zeren_office_load (
    zeren_context_get_database (context), zeren_context_get_today (context), error);
  if (result->office == NULL)
    return NULL;
  if (zeren_office_find_member (result->office, *id) == NULL)
    return g_steal_pointer (&result);
  result->duties = zeren_office_duties_load_member (context, *id, error);

  return result->duties != NULL ? g_steal_pointer (&result) : NULL;
}

static gpointer
dup_query (ZerenPage *page)
{
  gint64 id = zeren_page_get_subject (page);

  return g_memdup2 (&id, sizeof id);
}

/* --- showing -------------------------------------------------------------------------------- */

static ZerenMember *
get_member (ZerenMemberPage *self)
{
  return self->office != NULL
           ? zeren_office_find_member (self->office, zeren_page_get_subject (ZEREN_PAGE (self)))
           : NULL;
}

/* The latest first. */
static void
show_posts (ZerenMemberPage *self, gint64 id)
{
  GPtrArray *appointments = zeren_office_get_member_appointments (self->office, id);

  zeren_row_group_clear (self->posts_group);
  for (guint i = appointments->len; i > 0; i--)
    zeren_row_group_add (self->posts_group,
                         zeren_appointment_row_new (self->office,
                                                    g_ptr_array_index (appointments, i - 1),
                                                    ZEREN_APPOINTMENT_OF_MEMBER));
  gtk_widget_set_visible (self->no_posts_label, appointments->len == 0);
}

static void
show_tasks (ZerenMemberPage *self, GPtrArray *tasks)
{
  zeren_row_group_clear (self->tasks_group);
  for (guint i = 0; i < MIN (tasks->len, MAX_TASKS); i++)
    zeren_row_group_add (self->tasks_group, zeren_task_link_row_new (g_ptr_array_index (tasks, i)));
}

static ZerenPageState
show (ZerenPage *page, gpointer data)
{
  ZerenMemberPage *self = ZEREN_MEMBER_PAGE (page);
  Result *result = data;
  ZerenMember *member;
  const char *contact;

  g_clear_pointer (&self->office, zeren_office_unref);
  self->office = g_steal_pointer (&result->office);
  member = get_member (self);
  gtk_widget_set_visible (self->edit_button, member != NULL);
  if (member == NULL)
    {
      adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), C_ ("an office-holder", "Member"));
      return zeren_page_get_subject (page) == 0 ? ZEREN_PAGE_STATE_EMPTY
                                                : ZEREN_PAGE_STATE_NO_RESULTS;
    }

  contact = zeren_member_get_contact (member);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), zeren_member_get_name (member));
  gtk_label_set_label (self->name_label, zeren_member_get_name (member));
  adw_action_row_set_subtitle (self->contact_row, contact != NULL ? contact : _ ("Not recorded"));
  show_posts (self, zeren_member_get_id (member));
  show_tasks (self, result->duties->tasks);

  return ZEREN_PAGE_STATE_CONTENT;
}

/* --- actions -------------------------------------------------------------------------------- */

static void
edit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenMember *member = get_member (ZEREN_MEMBER_PAGE (widget));

  if (member != NULL)
    adw_dialog_present (zeren_member_form_new (member), widget);
}

static void
end_appointment_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenMemberPage *self = ZEREN_MEMBER_PAGE (widget);
  GPtrArray *appointments;

  if (get_member (self) == NULL)
    return;
  appointments = zeren_office_get_member_appointments (self->office,
                                                       zeren_page_get_subject (ZEREN_PAGE (self)));
  for (guint i = 0; i < appointments->len; i++)
    {
      ZerenAppointment *appointment = g_ptr_array_index (appointments, i);

      if (zeren_appointment_get_id (appointment) == g_variant_get_int64 (parameter))
        adw_dialog_present (zeren_end_form_new_appointment (self->office, appointment), widget);
    }
}

/* --- class ---------------------------------------------------------------------------------- */

static void
zeren_member_page_dispose (GObject *object)
{
  ZerenMemberPage *self = ZEREN_MEMBER_PAGE (object);

  g_clear_pointer (&self->office, zeren_office_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_MEMBER_PAGE);

  G_OBJECT_CLASS (zeren_member_page_parent_class)->dispose (object);
}

static void
zeren_member_page_class_init (ZerenMemberPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ZerenPageClass *page_class = ZEREN_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_member_page_dispose;
  page_class->interests = ZEREN_CHANGES_ORGANISATIONS | ZEREN_CHANGES_POSTS |
                          ZEREN_CHANGES_MEMBERS | ZEREN_CHANGES_TASKS;
  page_class->read = read_member;
  page_class->result_free = result_free;
  page_class->dup_query = dup_query;
  page_class->query_free = g_free;
  page_class->show = show;

  gtk_widget_class_install_action (widget_class, "member.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "appointment.end", "x", end_appointment_cb);

  g_type_ensure (ZEREN_TYPE_ROW_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-member-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenMemberPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ZerenMemberPage, edit_button);
  gtk_widget_class_bind_template_child (widget_class, ZerenMemberPage, name_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenMemberPage, contact_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenMemberPage, posts_group);
  gtk_widget_class_bind_template_child (widget_class, ZerenMemberPage, no_posts_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenMemberPage, tasks_group);
}

static void
zeren_member_page_init (ZerenMemberPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  zeren_row_group_set_permanent (self->posts_group, TRUE);
}
