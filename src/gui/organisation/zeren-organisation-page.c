/* zeren-organisation-page.c: one organisation: its posts and who holds them, its duties and tasks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-organisation-page.h"

#include "zeren-appoint-form.h"
#include "zeren-duty-rows.h"
#include "zeren-end-form.h"
#include "zeren-folder-export.h"
#include "zeren-lazy-menu.h"
#include "zeren-office-duties.h"
#include "zeren-organisation-form.h"
#include "zeren-post-form.h"
#include "zeren-post-row.h"
#include "zeren-row-group.h"

#include <glib/gi18n-lib.h>

/* As many as can be looked over; the lists of the program have the rest. */
#define MAX_ROWS 8

struct _ZerenOrganisationPage
{
  ZerenPage parent_instance;

  GtkStack *stack;
  AdwBanner *day_banner;
  GtkWidget *menu_button;
  GMenuModel *organisation_menu;
  GtkLabel *name_label;
  GtkLabel *kind_label;
  GtkWidget *ended_box;
  GtkLabel *ended_label;
  ZerenRowGroup *posts_group;
  GtkWidget *add_post_button;
  AdwSwitchRow *show_ended_row;
  GtkWidget *show_ended_group;
  ZerenRowGroup *below_group;
  ZerenRowGroup *duties_group;
  ZerenRowGroup *tasks_group;
  GtkActionable *all_tasks_button;

  ZerenDate day;       /* unset: today */
  ZerenOffice *office; /* as it was read last */
  ZerenOffice *today_office;
  ZerenOfficeDuties *duties;
};

G_DEFINE_FINAL_TYPE (ZerenOrganisationPage, zeren_organisation_page, ZEREN_TYPE_PAGE)

/* --- reading, on the reader thread ----------------------------------------------------------- */

typedef struct
{
  gint64 id;
  ZerenDate day;
} Query;

typedef struct
{
  ZerenOffice *office;
  ZerenOffice *today_office;
  ZerenOfficeDuties *duties; /* NULL where there is no such organisation */
} Result;

static void
result_free (gpointer data)
{
  Result *result = data;

  g_clear_pointer (&result->office, zeren_office_unref);
  g_clear_pointer (&result->today_office, zeren_office_unref);
  g_clear_pointer (&result->duties, zeren_office_duties_free);
  g_free (result);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Result, result_free)

static gpointer
read_organisation (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Query *query = data;
  g_autoptr (Result) result = g_new0 (Result, 1);
  ZerenDatabase *database = zeren_context_get_database (context);
  ZerenDate today = zeren_context_get_today (context);

  result->today_office = zeren_office_load (database, today, error);
  if (result->today_office == NULL)
    return NULL;
  result->office = zeren_date_is_set (query->day) && zeren_date_compare (query->day, today) != 0
                     ? zeren_office_load (database, query->day, error)
                     : zeren_office_ref (result->today_office);
  if (result->office == NULL)
    return NULL;
  if (zeren_office_find_organisation (result->office, query->id) != NULL)
    {
      result->duties = zeren_office_duties_load_organisation (
        context, result->office, query->id, error);
      if (result->duties == NULL)
        return NULL;
    }

  return g_steal_pointer (&result);
}

static gpointer
dup_query (ZerenPage *page)
{
  Query *query = g_new0 (Query, 1);

  query->id = zeren_page_get_subject (page);
  query->day = ZEREN_ORGANISATION_PAGE (page)->day;

  return query;
}

/* --- showing -------------------------------------------------------------------------------- */

static gint64
get_id (ZerenOrganisationPage *self)
{
  return zeren_page_get_subject (ZEREN_PAGE (self));
}

static ZerenOrganisation *
get_organisation (ZerenOrganisationPage *self)
{
  return self->office != NULL ? zeren_office_find_organisation (self->office, get_id (self)) : NULL;
}

/* The kind, and what stands above, from the top down. */
static char *
dup_place (ZerenOrganisationPage *self, ZerenOrganisation *organisation)
{
  g_autoptr (GString) path = g_string_new (NULL);
  ZerenOrganisation *above = organisation;

  while ((above = zeren_office_find_organisation (self->office,
                                                  zeren_organisation_get_parent (above))) != NULL)
    {
      if (path->len > 0)
        g_string_prepend (path, " › ");
      g_string_prepend (path, zeren_organisation_get_name (above));
    }
  if (path->len == 0)
    return g_strdup (zeren_organisation_get_kind (organisation));

  /* Translators: the kind of an organisation, and what stands above it */
  return g_strdup_printf (_ ("%s · %s"), zeren_organisation_get_kind (organisation), path->str);
}

static void
show_head (ZerenOrganisationPage *self, ZerenOrganisation *organisation)
{
  g_autofree char *place = dup_place (self, organisation);
  ZerenDate end = zeren_organisation_get_ended_on (organisation);
  g_autofree char *day = zeren_date_to_label (end);
  g_autofree char *ended = NULL;

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self),
                                 zeren_organisation_get_name (organisation));
  gtk_label_set_label (self->name_label, zeren_organisation_get_name (organisation));
  gtk_label_set_label (self->kind_label, place);
  gtk_widget_set_visible (self->ended_box, zeren_date_is_set (end));
  /* Translators: the last day of an organisation */
  ended = g_strdup_printf (_ ("Its last day is %s"), day);
  gtk_label_set_label (self->ended_label, ended);

  gtk_widget_set_visible (self->add_post_button, !zeren_date_is_set (end));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "organisation.end", !zeren_date_is_set (end));
  gtk_widget_action_set_enabled (
    GTK_WIDGET (self), "organisation.add-below", !zeren_date_is_set (end));
  gtk_widget_action_set_enabled (
    GTK_WIDGET (self), "organisation.add-post", !zeren_date_is_set (end));
}

static gboolean
is_other_day (ZerenOrganisationPage *self)
{
  return zeren_date_compare (zeren_office_get_day (self->office),
                             zeren_office_get_day (self->today_office)) != 0;
}

static void
show_day (ZerenOrganisationPage *self)
{
  g_autofree char *day = zeren_date_to_label (zeren_office_get_day (self->office));
  g_autofree char *title = NULL;

  /* Translators: a day that is not today */
  title = g_strdup_printf (_ ("Who answered on %s"), day);
  adw_banner_set_title (self->day_banner, title);
  adw_banner_set_revealed (self->day_banner, is_other_day (self));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->posts_group),
                                         is_other_day (self) ? title : NULL);
}

/* Rows that are there are used again, so that open ones stay open. */
static void
show_posts (ZerenOrganisationPage *self)
{
  GPtrArray *posts = zeren_office_get_posts (self->office, get_id (self));
  GPtrArray *rows = zeren_row_group_get_rows (self->posts_group);
  gboolean show_ended = adw_switch_row_get_active (self->show_ended_row);
  guint n = 0, n_ended = 0;

  for (guint i = 0; i < posts->len; i++)
    {
      ZerenPost *post = g_ptr_array_index (posts, i);
      gint64 id = zeren_post_get_id (post);

      if (!zeren_post_is_active_on (post, zeren_office_get_day (self->office)))
        {
          n_ended++;
          if (!show_ended)
            continue;
        }
      if (n < rows->len && zeren_post_row_get_id (g_ptr_array_index (rows, n)) != id)
        zeren_row_group_truncate (self->posts_group, n);
      if (n == rows->len)
        zeren_row_group_add (self->posts_group, zeren_post_row_new ());
      zeren_post_row_set_post (g_ptr_array_index (rows, n), self->office, id);
      n++;
    }
  zeren_row_group_truncate (self->posts_group, n);
  gtk_widget_set_visible (self->show_ended_group, n_ended > 0);
}

static gboolean
show_below (ZerenPage *page)
{
  ZerenOrganisationPage *self = ZEREN_ORGANISATION_PAGE (page);
  GPtrArray *children = zeren_office_get_children (self->office, get_id (self));

  zeren_row_group_clear (self->below_group);
  for (guint i = 0; i < children->len; i++)
    {
      ZerenOrganisation *child = g_ptr_array_index (children, i);

      if (zeren_organisation_is_active_on (child, zeren_office_get_day (self->office)))
        zeren_row_group_add (self->below_group, zeren_organisation_link_row_new (child));
    }

  return G_SOURCE_REMOVE;
}

static void
show_count (ZerenRowGroup *group, guint n)
{
  g_autofree char *text = NULL;

  if (n > MAX_ROWS)
    /* Translators: a few are shown of so many */
    text = g_strdup_printf (ngettext ("The first %d of %u", "The first %d of %u", n), MAX_ROWS, n);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), text);
}

static gboolean
show_duties (ZerenPage *page)
{
  ZerenOrganisationPage *self = ZEREN_ORGANISATION_PAGE (page);
  const ZerenOfficeDuties *duties = self->duties;

  zeren_row_group_clear (self->duties_group);
  for (guint i = 0; i < MIN (duties->duties->len, MAX_ROWS); i++)
    zeren_row_group_add (self->duties_group,
                         zeren_duty_link_row_new (g_ptr_array_index (duties->duties, i)));
  show_count (self->duties_group, duties->duties->len);

  return G_SOURCE_REMOVE;
}

static gboolean
show_tasks (ZerenPage *page)
{
  ZerenOrganisationPage *self = ZEREN_ORGANISATION_PAGE (page);
  const ZerenOfficeDuties *duties = self->duties;

  zeren_row_group_clear (self->tasks_group);
  for (guint i = 0; i < MIN (duties->tasks->len, MAX_ROWS); i++)
    zeren_row_group_add (self->tasks_group,
                         zeren_task_link_row_new (g_ptr_array_index (duties->tasks, i)));
  show_count (self->tasks_group, duties->tasks->len);

  return G_SOURCE_REMOVE;
}

static void
lead_to_all_tasks (ZerenOrganisationPage *self)
{
  g_autofree char *list = g_strdup_printf ("organisation/%" PRId64, get_id (self));

  gtk_actionable_set_action_target (self->all_tasks_button, "(ss)", "tasks", list);
}

static ZerenPageState
show (ZerenPage *page, gpointer data)
{
  ZerenOrganisationPage *self = ZEREN_ORGANISATION_PAGE (page);
  Result *result = data;
  ZerenOrganisation *organisation;

  g_clear_pointer (&self->office, zeren_office_unref);
  g_clear_pointer (&self->today_office, zeren_office_unref);
  g_clear_pointer (&self->duties, zeren_office_duties_free);
  self->office = g_steal_pointer (&result->office);
  self->today_office = g_steal_pointer (&result->today_office);
  self->duties = g_steal_pointer (&result->duties);
  organisation = get_organisation (self);
  gtk_widget_set_visible (self->menu_button, organisation != NULL);
  if (organisation == NULL)
    {
      adw_banner_set_revealed (self->day_banner, FALSE);
      adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), _ ("Organization"));
      return get_id (self) == 0 ? ZEREN_PAGE_STATE_EMPTY : ZEREN_PAGE_STATE_NO_RESULTS;
    }

  show_head (self, organisation);
  lead_to_all_tasks (self);
  show_day (self);
  show_posts (self);
  zeren_page_show_later (page, show_below);
  zeren_page_show_later (page, show_duties);
  zeren_page_show_later (page, show_tasks);

  return ZEREN_PAGE_STATE_CONTENT;
}

static void
show_ended_cb (ZerenOrganisationPage *self)
{
  if (get_organisation (self) != NULL)
    show_posts (self);
}

static void
subject_set (ZerenPage *page)
{
  ZerenOrganisationPage *self = ZEREN_ORGANISATION_PAGE (page);

  adw_switch_row_set_active (self->show_ended_row, FALSE);
  zeren_row_group_clear (self->posts_group);
  zeren_row_group_clear (self->below_group);
  zeren_row_group_clear (self->duties_group);
  zeren_row_group_clear (self->tasks_group);
}

static void
today_cb (ZerenOrganisationPage *self)
{
  /* Within the page of all organisations it is that one which says the day. */
  if (!gtk_widget_activate_action (GTK_WIDGET (self), "office.today", NULL))
    zeren_organisation_page_set_day (self, ZEREN_DATE_NONE);
}

/* --- actions -------------------------------------------------------------------------------- */

static void
present (ZerenOrganisationPage *self, AdwDialog *dialog)
{
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* What was filed in the year of today */
static void
ask_folder (GtkWidget *widget, gboolean is_pdf)
{
  ZerenOrganisationPage *self = ZEREN_ORGANISATION_PAGE (widget);
  ZerenTaskQuery query = { .organisation = get_id (self) };

  if (get_organisation (self) == NULL)
    return;
  query.year = (guint)zeren_date_get_year (zeren_office_get_day (self->today_office));
  zeren_folder_export_ask (widget, &query, is_pdf);
}

static void
folder_zip_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ask_folder (widget, FALSE);
}

static void
folder_pdf_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ask_folder (widget, TRUE);
}

static void
edit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenOrganisationPage *self = ZEREN_ORGANISATION_PAGE (widget);

  if (get_organisation (self) != NULL)
    present (self, zeren_organisation_form_new (self->today_office, get_id (self), 0));
}

static void
add_below_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenOrganisationPage *self = ZEREN_ORGANISATION_PAGE (widget);

  if (get_organisation (self) != NULL)
    present (self, zeren_organisation_form_new (self->today_office, 0, get_id (self)));
}

static void
end_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenOrganisationPage *self = ZEREN_ORGANISATION_PAGE (widget);

  if (get_organisation (self) != NULL)
    present (self, zeren_end_form_new_organisation (self->today_office, get_id (self)));
}

static void
add_post_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenOrganisationPage *self = ZEREN_ORGANISATION_PAGE (widget);

  if (get_organisation (self) != NULL)
    present (self, zeren_post_form_new (get_id (self), NULL));
}

static ZerenPost *
find_post (ZerenOrganisationPage *self, GVariant *parameter)
{
  return self->today_office != NULL
           ? zeren_office_find_post (self->today_office, g_variant_get_int64 (parameter))
           : NULL;
}

static void
appoint_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenOrganisationPage *self = ZEREN_ORGANISATION_PAGE (widget);

  if (find_post (self, parameter) != NULL)
    present (self, zeren_appoint_form_new (self->today_office, g_variant_get_int64 (parameter)));
}

static void
edit_post_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenOrganisationPage *self = ZEREN_ORGANISATION_PAGE (widget);
  ZerenPost *post = find_post (self, parameter);

  if (post != NULL)
    present (self, zeren_post_form_new (zeren_post_get_organisation (post), post));
}

static void
end_post_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenOrganisationPage *self = ZEREN_ORGANISATION_PAGE (widget);

  if (find_post (self, parameter) != NULL)
    present (self, zeren_end_form_new_post (self->today_office, g_variant_get_int64 (parameter)));
}

static ZerenAppointment *
find_appointment (ZerenOrganisationPage *self, gint64 id)
{
  GPtrArray *posts = zeren_office_get_posts (self->today_office, get_id (self));

  for (guint i = 0; i < posts->len; i++)
    {
      GPtrArray *appointments = zeren_office_get_post_appointments (
        self->today_office, zeren_post_get_id (g_ptr_array_index (posts, i)));

      for (guint j = 0; j < appointments->len; j++)
        {
          if (zeren_appointment_get_id (g_ptr_array_index (appointments, j)) == id)
            return g_ptr_array_index (appointments, j);
        }
    }

  return NULL;
}

static void
end_appointment_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenOrganisationPage *self = ZEREN_ORGANISATION_PAGE (widget);
  ZerenAppointment *appointment = self->today_office != NULL
                                    ? find_appointment (self, g_variant_get_int64 (parameter))
                                    : NULL;

  if (appointment != NULL)
    present (self, zeren_end_form_new_appointment (self->today_office, appointment));
}

/* --- class ---------------------------------------------------------------------------------- */

static void
zeren_organisation_page_dispose (GObject *object)
{
  ZerenOrganisationPage *self = ZEREN_ORGANISATION_PAGE (object);

  g_clear_pointer (&self->office, zeren_office_unref);
  g_clear_pointer (&self->today_office, zeren_office_unref);
  g_clear_pointer (&self->duties, zeren_office_duties_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_ORGANISATION_PAGE);

  G_OBJECT_CLASS (zeren_organisation_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zeren_app/Zeren/zeren-organisation-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationPage, day_banner);
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationPage, organisation_menu);
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationPage, name_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationPage, kind_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationPage, ended_box);
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationPage, ended_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationPage, posts_group);
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationPage, add_post_button);
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationPage, show_ended_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationPage, show_ended_group);
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationPage, below_group);
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationPage, duties_group);
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationPage, tasks_group);
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationPage, all_tasks_button);
  gtk_widget_class_bind_template_callback (widget_class, show_ended_cb);
  gtk_widget_class_bind_template_callback (widget_class, today_cb);
}

static void
zeren_organisation_page_class_init (ZerenOrganisationPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ZerenPageClass *page_class = ZEREN_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_organisation_page_dispose;
  page_class->interests = ZEREN_CHANGES_ORGANISATIONS | ZEREN_CHANGES_POSTS |
                          ZEREN_CHANGES_MEMBERS | ZEREN_CHANGES_PLANS | ZEREN_CHANGES_DUTIES |
                          ZEREN_CHANGES_TASKS;
  page_class->read = read_organisation;
  page_class->result_free = result_free;
  page_class->dup_query = dup_query;
  page_class->query_free = g_free;
  page_class->show = show;
  page_class->subject_set = subject_set;

  gtk_widget_class_install_action (widget_class, "organisation.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "organisation.add-below", NULL, add_below_cb);
  gtk_widget_class_install_action (widget_class, "organisation.folder-zip", NULL, folder_zip_cb);
  gtk_widget_class_install_action (widget_class, "organisation.folder-pdf", NULL, folder_pdf_cb);
  gtk_widget_class_install_action (widget_class, "organisation.end", NULL, end_cb);
  gtk_widget_class_install_action (widget_class, "organisation.add-post", NULL, add_post_cb);
  gtk_widget_class_install_action (widget_class, "post.appoint", "x", appoint_cb);
  gtk_widget_class_install_action (widget_class, "post.edit", "x", edit_post_cb);
  gtk_widget_class_install_action (widget_class, "post.end", "x", end_post_cb);
  gtk_widget_class_install_action (widget_class, "appointment.end", "x", end_appointment_cb);

  g_type_ensure (ZEREN_TYPE_ROW_GROUP);
  bind_template (widget_class);
}

static void
zeren_organisation_page_init (ZerenOrganisationPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  zeren_lazy_menu_set (GTK_MENU_BUTTON (self->menu_button), self->organisation_menu);
  zeren_row_group_set_permanent (self->posts_group, TRUE);
}

/** zeren_organisation_page_set_day: @day: the day to show, unset for today */
void
zeren_organisation_page_set_day (ZerenOrganisationPage *self, ZerenDate day)
{
  g_return_if_fail (ZEREN_IS_ORGANISATION_PAGE (self));

  if (zeren_date_compare (self->day, day) == 0)
    return;
  self->day = day;
  zeren_page_reload (ZEREN_PAGE (self));
}
