/* zeren-incident-list-page.c: the incidents of the office, those that are open first
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-incident-list-page.h"

#include "zeren-action-table.h"
#include "zeren-drop-down-name.h"
#include "zeren-incident-form.h"
#include "zeren-incident-row.h"
#include "zeren-list-merge.h"
#include "zeren-office.h"

#include <glib/gi18n-lib.h>

struct _ZerenIncidentListPage
{
  ZerenPage parent_instance;

  GtkStack *stack;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkWidget *filter_box;
  AdwToggleGroup *state_group;
  GtkDropDown *kind_dropdown;
  GtkDropDown *organisation_dropdown;
  GtkListBox *list_box;

  GListStore *views;
  ZerenOffice *office; /* as it was read last */
  GArray *places;      /* of gint64: the organisations that the filter offers */
  gboolean is_filling; /* filters change because they are filled */
};

G_DEFINE_FINAL_TYPE (ZerenIncidentListPage, zeren_incident_list_page, ZEREN_TYPE_PAGE)

/* --- reading ------------------------------------------------------------------------------- */

typedef struct
{
  ZerenIncidentQuery query;
  char *words;
} Query;

typedef struct
{
  GPtrArray *views;  /* of ZerenIncidentView: those asked for */
  GArray *places;    /* of gint64: where there are incidents */
  guint n_incidents; /* of all */
  ZerenOffice *office;
} Result;

static void
query_free (gpointer data)
{
  Query *query = data;

  g_free (query->words);
  g_free (query);
}

static void
result_free (gpointer data)
{
  Result *result = data;

  g_clear_pointer (&result->views, g_ptr_array_unref);
  g_clear_pointer (&result->places, g_array_unref);
  g_clear_pointer (&result->office, zeren_office_unref);
  g_free (result);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Result, result_free)

static guint
find_states (ZerenIncidentListPage *self)
{
  const char *name = adw_toggle_group_get_active_name (self->state_group);

  if (g_strcmp0 (name, "open") == 0)
    return 1u << ZEREN_INCIDENT_STATE_OPEN;
  if (g_strcmp0 (name, "closed") == 0)
    return 1u << ZEREN_INCIDENT_STATE_CLOSED;

  return 0;
}

static guint
find_kinds (ZerenIncidentListPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->kind_dropdown);

  return selected == 0 || selected == GTK_INVALID_LIST_POSITION ? 0 : 1u << (selected - 1);
}

static gint64
find_organisation (ZerenIncidentListPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->organisation_dropdown);

  return selected >= 1 && selected <= self->places->len
           ? g_array_index (self->places, gint64, selected - 1)
           : 0;
}

static gpointer
zeren_incident_list_page_dup_query (ZerenPage *page)
{
  ZerenIncidentListPage *self = ZEREN_INCIDENT_LIST_PAGE (page);
  Query *query = g_new0 (Query, 1);

  query->words = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  query->query.states = find_states (self);
  query->query.kinds = find_kinds (self);
  query->query.organisation = find_organisation (self);
  query->query.words = query->words;

  return query;
}

static gboolean
has_place (GArray *places, gint64 id)
{
  for (guint i = 0; i < places->len; i++)
    {
      if (g_array_index (places, gint64, i) == id)
        return TRUE;
    }

  return FALSE;
}

static gboolean
read_places (Result *result, ZerenContext *context, GError **error)
{
  g_autoptr (GPtrArray) incidents = zeren_incidents_list (context, error);

  if (incidents == NULL)
    return FALSE;
  result->n_incidents = incidents->len;
  result->places = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < incidents->len; i++)
    {
      gint64 place = zeren_incident_get_organisation (incidents->pdata[i]);

      if (!has_place (result->places, place))
        g_array_append_val (result->places, place);
    }

  return TRUE;
}

static gpointer
read_incidents (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Query *query = data;
  g_autoptr (Result) result = g_new0 (Result, 1);

  result->office = zeren_office_load (
    zeren_context_get_database (context), zeren_context_get_today (context), error);
  if (result->office == NULL || !read_places (result, context, error))
    return NULL;
  result->views = zeren_incident_views_list (context, &query->query, error);

  return result->views != NULL ? g_steal_pointer (&result) : NULL;
}

/* --- showing ------------------------------------------------------------------------------- */

/* A row shows the same as long as the incident and its steps say the same. */
static gboolean
is_same (gconstpointer a, gconstpointer b)
{
  ZerenIncidentView *first = (ZerenIncidentView *)a;
  ZerenIncidentView *second = (ZerenIncidentView *)b;
  GPtrArray *steps = zeren_incident_view_get_steps (first);
  GPtrArray *others = zeren_incident_view_get_steps (second);

  if (zeren_incident_view_get_id (first) != zeren_incident_view_get_id (second) ||
      zeren_incident_view_is_open (first) != zeren_incident_view_is_open (second) ||
      g_strcmp0 (zeren_incident_view_get_organisation_name (first),
                 zeren_incident_view_get_organisation_name (second)) != 0 ||
      steps->len != others->len)
    return FALSE;
  for (guint i = 0; i < steps->len; i++)
    {
      const ZerenIncidentStep *step = steps->pdata[i];
      const ZerenIncidentStep *other = others->pdata[i];

      if (zeren_duty_get_id (step->duty) != zeren_duty_get_id (other->duty) ||
          step->state != other->state || (step->met_by == NULL) != (other->met_by == NULL))
        return FALSE;
    }

  return TRUE;
}

static gboolean
has_same_places (ZerenIncidentListPage *self, GArray *places)
{
  return self->places->len == places->len &&
         memcmp (self->places->data, places->data, places->len * sizeof (gint64)) == 0;
}

static void
fill_places (ZerenIncidentListPage *self, const Result *result)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  gint64 chosen = find_organisation (self);
  guint selected = 0;

  gtk_string_list_append (names, _ ("All Organizations"));
  for (guint i = 0; i < result->places->len; i++)
    {
      gint64 id = g_array_index (result->places, gint64, i);
      ZerenOrganisation *organisation = zeren_office_find_organisation (result->office, id);

      gtk_string_list_append (
        names, organisation != NULL ? zeren_organisation_get_name (organisation) : "");
      if (id == chosen)
        selected = i + 1;
    }
  self->is_filling = TRUE;
  g_array_unref (self->places);
  self->places = g_array_copy (result->places);
  gtk_drop_down_set_model (self->organisation_dropdown, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->organisation_dropdown, selected);
  self->is_filling = FALSE;
}

static ZerenPageState
zeren_incident_list_page_show (ZerenPage *page, gpointer data)
{
  ZerenIncidentListPage *self = ZEREN_INCIDENT_LIST_PAGE (page);
  const Result *result = data;

  g_clear_pointer (&self->office, zeren_office_unref);
  self->office = zeren_office_ref (result->office);
  if (!has_same_places (self, result->places))
    fill_places (self, result);
  zeren_list_merge (self->views, result->views, is_same);
  gtk_widget_set_visible (self->filter_box, result->n_incidents > 0);

  if (result->n_incidents == 0)
    return ZEREN_PAGE_STATE_EMPTY;

  return result->views->len > 0 ? ZEREN_PAGE_STATE_CONTENT : ZEREN_PAGE_STATE_NO_RESULTS;
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  ZerenPage *page = user_data;

  return zeren_incident_row_new (item, zeren_session_get_clock (zeren_page_get_session (page)));
}

/* --- filters and search -------------------------------------------------------------------- */

static void
filter_changed_cb (ZerenIncidentListPage *self)
{
  if (!self->is_filling)
    zeren_page_reload (ZEREN_PAGE (self));
}

static void
search_changed_cb (ZerenIncidentListPage *self)
{
  zeren_page_reload (ZEREN_PAGE (self));
}

static void
search_stopped_cb (ZerenIncidentListPage *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}

static gboolean
zeren_incident_list_page_start_search (ZerenPage *page)
{
  ZerenIncidentListPage *self = ZEREN_INCIDENT_LIST_PAGE (page);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);

  return gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
clear_filters (ZerenIncidentListPage *self, const char *state)
{
  self->is_filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  adw_toggle_group_set_active_name (self->state_group, state);
  gtk_drop_down_set_selected (self->kind_dropdown, 0);
  gtk_drop_down_set_selected (self->organisation_dropdown, 0);
  self->is_filling = FALSE;
  zeren_page_reload (ZEREN_PAGE (self));
}

static void
zeren_incident_list_page_show_list (ZerenPage *page, const char *which)
{
  if (g_str_equal (which, "all") || g_str_equal (which, "open") || g_str_equal (which, "closed"))
    clear_filters (ZEREN_INCIDENT_LIST_PAGE (page), which);
}

/* --- actions ------------------------------------------------------------------------------- */

static void
row_activated_cb (ZerenIncidentListPage *self, GtkListBoxRow *row)
{
  ZerenIncidentView *view = zeren_incident_row_get_view (ZEREN_INCIDENT_ROW (row));

  gtk_widget_activate_action (
    GTK_WIDGET (self), "win.open", "(sx)", "incident", zeren_incident_view_get_id (view));
}

static void
record_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenIncidentListPage *self = ZEREN_INCIDENT_LIST_PAGE (widget);
  ZerenSession *session = zeren_page_get_session (ZEREN_PAGE (self));
  g_autoptr (GDateTime) now = NULL;

  if (session == NULL || self->office == NULL)
    return;

  now = zeren_clock_now (zeren_session_get_clock (session));
  adw_dialog_present (zeren_incident_form_new (self->office, now), widget);
}

static void
show_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  clear_filters (ZEREN_INCIDENT_LIST_PAGE (widget), "all");
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_incident_list_page_dispose (GObject *object)
{
  ZerenIncidentListPage *self = ZEREN_INCIDENT_LIST_PAGE (object);

  if (self->list_box != NULL)
    gtk_list_box_bind_model (self->list_box, NULL, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_INCIDENT_LIST_PAGE);
  g_clear_object (&self->views);
  g_clear_pointer (&self->office, zeren_office_unref);
  g_clear_pointer (&self->places, g_array_unref);

  G_OBJECT_CLASS (zeren_incident_list_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zeren_app/Zeren/zeren-incident-list-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentListPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentListPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentListPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentListPage, filter_box);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentListPage, state_group);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentListPage, kind_dropdown);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentListPage, organisation_dropdown);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentListPage, list_box);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
zeren_incident_list_page_class_init (ZerenIncidentListPageClass *klass)
{
  ZerenPageClass *page_class = ZEREN_PAGE_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_incident_list_page_dispose;
  page_class->interests = ZEREN_CHANGES_INCIDENTS | ZEREN_CHANGES_ORGANISATIONS |
                          ZEREN_CHANGES_DUTIES | ZEREN_CHANGES_PLANS | ZEREN_CHANGES_CALENDAR |
                          ZEREN_CHANGES_POSTS;
  page_class->read = read_incidents;
  page_class->result_free = result_free;
  page_class->dup_query = zeren_incident_list_page_dup_query;
  page_class->query_free = query_free;
  page_class->show = zeren_incident_list_page_show;
  page_class->show_list = zeren_incident_list_page_show_list;
  page_class->start_search = zeren_incident_list_page_start_search;

  gtk_widget_class_install_action (widget_class, "incident.record", NULL, record_action);
  gtk_widget_class_install_action (widget_class, "incident.show-all", NULL, show_all_action);
  bind_template (widget_class);
}

static void
fill_kinds (ZerenIncidentListPage *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  gtk_string_list_append (kinds, _ ("All Kinds"));
  for (guint i = 0; zeren_incident_kind_ids[i] != NULL; i++)
    gtk_string_list_append (kinds, zeren_incident_kind_to_label (i));
  gtk_drop_down_set_model (self->kind_dropdown, G_LIST_MODEL (kinds));
}

static void
zeren_incident_list_page_init (ZerenIncidentListPage *self)
{
  g_autoptr (GtkStringList) places = NULL;

  self->is_filling = TRUE;
  self->places = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->views = g_list_store_new (ZEREN_TYPE_INCIDENT_VIEW);
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_kinds (self);
  places = gtk_string_list_new ((const char *const[]){ _ ("All Organizations"), NULL });
  gtk_drop_down_set_model (self->organisation_dropdown, G_LIST_MODEL (places));
  zeren_drop_down_set_name (self->kind_dropdown, _ ("Kind"));
  zeren_drop_down_set_name (self->organisation_dropdown, _ ("Organization"));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  gtk_list_box_bind_model (self->list_box, G_LIST_MODEL (self->views), create_row, self, NULL);
  gtk_widget_add_controller (GTK_WIDGET (self),
                             zeren_action_table_create_controller ("incident.record"));
  self->is_filling = FALSE;
}
