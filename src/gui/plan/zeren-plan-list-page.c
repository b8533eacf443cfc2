/* zeren-plan-list-page.c: the plans of the office, to choose one from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-plan-list-page.h"

#include "zeren-action-table.h"
#include "zeren-import.h"
#include "zeren-list-merge.h"
#include "zeren-plan-row.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  SORT_IMPORTED,
  SORT_TITLE,
  SORT_ISSUED,
  SORT_ORGANISATION,
  SORT_TO_REVIEW,
} Sort;

static const char *const sort_names[] = {
  [SORT_IMPORTED] = "imported",
  [SORT_TITLE] = "title",
  [SORT_ISSUED] = "issued",
  [SORT_TO_REVIEW] = "to-review",
  [SORT_ORGANISATION] = "organization",
};

struct _ZerenPlanListPage
{
  ZerenPage parent_instance;

  GtkWidget *lane_bar;
  AdwToggleGroup *lanes;
  GtkListBox *list_box;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  AdwStatusPage *no_results_page;

  GListStore *plans; /* ZerenPlanView */
  GtkSortListModel *sorted;
  GtkFilterListModel *found;
  GtkFilter *filter;
  GtkSorter *sorter;
  ZerenPlanLane lane;
  Sort sort;
  char *words; /* what is searched for, casefolded; %NULL for all */
};

G_DEFINE_FINAL_TYPE (ZerenPlanListPage, zeren_plan_list_page, ZEREN_TYPE_PAGE)

enum
{
  PROP_SORT = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* --- reading ------------------------------------------------------------------------------- */

static gpointer
read_plans (ZerenContext *context, gpointer query, GCancellable *cancellable, GError **error)
{
  return zeren_plan_views_list (context, error);
}

static void
say_what_is_missing (ZerenPlanListPage *self)
{
  static const char *const titles[] = {
    [ZEREN_PLAN_LANE_ACTIVE] = N_ ("No Plans in Force"),
    [ZEREN_PLAN_LANE_TO_REVIEW] = N_ ("Nothing to Review"),
    [ZEREN_PLAN_LANE_UNBOUND] = N_ ("Every Accepted Duty Is Bound"),
    [ZEREN_PLAN_LANE_WITHDRAWN] = N_ ("No Plans Are Withdrawn"),
  };
  gboolean searched = self->words != NULL;

  adw_status_page_set_icon_name (self->no_results_page,
                                 searched ? "edit-find-symbolic" : "object-select-symbolic");
  adw_status_page_set_title (self->no_results_page,
                             searched ? _ ("No Plans Found") : _ (titles[self->lane]));
  adw_status_page_set_description (self->no_results_page, searched ? _ ("Try other words.") : NULL);
}

static ZerenPageState
judge_state (ZerenPlanListPage *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->plans)) > 0;

  gtk_widget_set_visible (self->lane_bar, any);
  if (!any)
    return ZEREN_PAGE_STATE_EMPTY;
  if (g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0)
    return ZEREN_PAGE_STATE_CONTENT;

  say_what_is_missing (self);

  return ZEREN_PAGE_STATE_NO_RESULTS;
}

static ZerenPageState
zeren_plan_list_page_show (ZerenPage *page, gpointer result)
{
  ZerenPlanListPage *self = ZEREN_PLAN_LIST_PAGE (page);

  zeren_list_merge (self->plans, result, (GEqualFunc)zeren_plan_view_equal);

  return judge_state (self);
}

/* --- filter -------------------------------------------------------------------------------- */

static gboolean
is_found_cb (gpointer item, gpointer user_data)
{
  ZerenPlanListPage *self = user_data;

  return zeren_plan_view_is_in_lane (item, self->lane) &&
         zeren_plan_view_matches (item, self->words);
}

static void
filter_anew (ZerenPlanListPage *self)
{
  ZerenPageState state = zeren_page_get_state (ZEREN_PAGE (self));

  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  if (state != ZEREN_PAGE_STATE_LOADING && state != ZEREN_PAGE_STATE_ERROR)
    zeren_page_set_state (ZEREN_PAGE (self), judge_state (self));
}

static void
lane_chosen_cb (ZerenPlanListPage *self)
{
  if (zeren_plan_lane_from_id (adw_toggle_group_get_active_name (self->lanes), &self->lane) &&
      self->filter != NULL)
    filter_anew (self);
}

static void
search_changed_cb (ZerenPlanListPage *self)
{
  g_autofree char *words = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));

  g_strstrip (words);
  g_free (self->words);
  self->words = *words != '\0' ? g_utf8_casefold (words, -1) : NULL;
  filter_anew (self);
}

static void
search_stopped_cb (ZerenPlanListPage *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}

static gboolean
zeren_plan_list_page_start_search (ZerenPage *page)
{
  ZerenPlanListPage *self = ZEREN_PLAN_LIST_PAGE (page);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);

  return gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
zeren_plan_list_page_show_list (ZerenPage *page, const char *which)
{
  ZerenPlanListPage *self = ZEREN_PLAN_LIST_PAGE (page);
  ZerenPlanLane lane;

  if (!zeren_plan_lane_from_id (which, &lane))
    return;
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  adw_toggle_group_set_active_name (self->lanes, which);
}

static void
widen_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zeren_page_show_list (ZEREN_PAGE (widget), zeren_plan_lane_to_id (ZEREN_PLAN_LANE_ACTIVE));
}

/* --- order --------------------------------------------------------------------------------- */

static int
compare_by_id (gconstpointer a, gconstpointer b)
{
  gint64 left = zeren_plan_view_get_id ((gpointer)a), right = zeren_plan_view_get_id ((gpointer)b);

  return (left > right) - (left < right);
}

static int
compare_names (const char *a, const char *b)
{
  return g_utf8_collate (a != NULL ? a : "", b != NULL ? b : "");
}

static int
compare_by_issued (ZerenPlanView *a, ZerenPlanView *b)
{
  ZerenPlan *left = zeren_plan_view_get_plan (a), *right = zeren_plan_view_get_plan (b);

  return zeren_date_compare (zeren_plan_get_issued (right), zeren_plan_get_issued (left));
}

static int
compare_by_review (ZerenPlanView *a, ZerenPlanView *b)
{
  guint left = zeren_plan_view_get_weight (a)->duties_proposed;
  guint right = zeren_plan_view_get_weight (b)->duties_proposed;

  return (left < right) - (left > right);
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  ZerenPlanListPage *self = user_data;
  ZerenPlanView *left = (gpointer)a, *right = (gpointer)b;
  int order = 0;

  switch (self->sort)
    {
    case SORT_TITLE:
      order = compare_names (zeren_plan_view_get_title (left), zeren_plan_view_get_title (right));
      break;
    case SORT_ISSUED:
      order = compare_by_issued (left, right);
      break;
    case SORT_ORGANISATION:
      order = compare_names (zeren_plan_view_get_organisation_name (left),
                             zeren_plan_view_get_organisation_name (right));
      break;
    case SORT_TO_REVIEW:
      order = compare_by_review (left, right);
      break;
    case SORT_IMPORTED:
    default:
      return compare_by_id (right, left);
    }

  return order != 0 ? order : compare_by_id (left, right);
}

static void
set_sort (ZerenPlanListPage *self, const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (sort_names); i++)
    {
      if (g_strcmp0 (name, sort_names[i]) != 0 || self->sort == (Sort)i)
        continue;
      self->sort = (Sort)i;
      gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SORT]);
      return;
    }
}

/* --- list ---------------------------------------------------------------------------------- */

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  return zeren_plan_row_new (ZEREN_PLAN_VIEW (item));
}

static void
row_activated_cb (ZerenPlanListPage *self, GtkListBoxRow *row)
{
  ZerenPlanView *view = zeren_plan_row_get_view (ZEREN_PLAN_ROW (row));

  gtk_widget_activate_action (
    GTK_WIDGET (self), "win.open", "(sx)", "plan", zeren_plan_view_get_id (view));
}

static void
paste_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zeren_import_paste (widget);
}

/* --- class --------------------------------------------------------------------------------- */

/* Another page may be on top of this one: its keys are not ours then. */
static void
zeren_plan_list_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (zeren_plan_list_page_parent_class)->map (widget);

  gtk_widget_action_set_enabled (widget, "plans.paste", TRUE);
}

static void
zeren_plan_list_page_unmap (GtkWidget *widget)
{
  gtk_widget_action_set_enabled (widget, "plans.paste", FALSE);

  GTK_WIDGET_CLASS (zeren_plan_list_page_parent_class)->unmap (widget);
}

static void
zeren_plan_list_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ZerenPlanListPage *self = ZEREN_PLAN_LIST_PAGE (object);

  switch (id)
    {
    case PROP_SORT:
      g_value_set_static_string (value, sort_names[self->sort]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
zeren_plan_list_page_set_property (GObject *object,
                                   guint id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  ZerenPlanListPage *self = ZEREN_PLAN_LIST_PAGE (object);

  switch (id)
    {
    case PROP_SORT:
      set_sort (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
zeren_plan_list_page_dispose (GObject *object)
{
  ZerenPlanListPage *self = ZEREN_PLAN_LIST_PAGE (object);

  if (self->list_box != NULL)
    gtk_list_box_bind_model (self->list_box, NULL, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_PLAN_LIST_PAGE);
  g_clear_object (&self->found);
  g_clear_object (&self->sorted);
  g_clear_object (&self->plans);
  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (GTK_CUSTOM_FILTER (self->filter), NULL, NULL, NULL);
  if (self->sorter != NULL)
    gtk_custom_sorter_set_sort_func (GTK_CUSTOM_SORTER (self->sorter), NULL, NULL, NULL);
  g_clear_object (&self->filter);
  g_clear_object (&self->sorter);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (zeren_plan_list_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zeren_app/Zeren/zeren-plan-list-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanListPage, lane_bar);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanListPage, lanes);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanListPage, list_box);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanListPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanListPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanListPage, no_results_page);
  gtk_widget_class_bind_template_callback (widget_class, lane_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
zeren_plan_list_page_class_init (ZerenPlanListPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ZerenPageClass *page_class = ZEREN_PAGE_CLASS (klass);

  object_class->get_property = zeren_plan_list_page_get_property;
  object_class->set_property = zeren_plan_list_page_set_property;
  object_class->dispose = zeren_plan_list_page_dispose;
  widget_class->map = zeren_plan_list_page_map;
  widget_class->unmap = zeren_plan_list_page_unmap;

  page_class->interests = ZEREN_CHANGES_PLANS | ZEREN_CHANGES_DUTIES | ZEREN_CHANGES_ORGANISATIONS;
  page_class->read = read_plans;
  page_class->result_free = (GDestroyNotify)g_ptr_array_unref;
  page_class->show = zeren_plan_list_page_show;
  page_class->show_list = zeren_plan_list_page_show_list;
  page_class->start_search = zeren_plan_list_page_start_search;

  /**
   * ZerenPlanListPage:sort:
   *
   * What the plans are in the order of: `imported`, `title`, `issued`, `organization` or
   * `to-review`.
   */
  props[PROP_SORT] = g_param_spec_string ("sort",
                                          NULL,
                                          NULL,
                                          sort_names[SORT_IMPORTED],
                                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                                            G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_install_property_action (widget_class, "plans.sort", "sort");
  gtk_widget_class_install_action (widget_class, "plans.paste", NULL, paste_cb);
  gtk_widget_class_install_action (widget_class, "plans.widen", NULL, widen_cb);
  bind_template (widget_class);
}

static void
zeren_plan_list_page_init (ZerenPlanListPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->plans = g_list_store_new (ZEREN_TYPE_PLAN_VIEW);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_found_cb, self, NULL));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, self, NULL));
  self->sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->plans)),
                                          g_object_ref (self->sorter));
  self->found = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->sorted)),
                                           g_object_ref (self->filter));
  gtk_list_box_bind_model (self->list_box, G_LIST_MODEL (self->found), create_row, NULL, NULL);
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  adw_toggle_group_set_active_name (self->lanes, zeren_plan_lane_to_id (ZEREN_PLAN_LANE_ACTIVE));
  gtk_widget_set_visible (self->lane_bar, FALSE);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "plans.paste", FALSE);
  gtk_widget_add_controller (GTK_WIDGET (self), zeren_action_table_create_controller ("plans."));
  zeren_import_add_drop_target (GTK_WIDGET (self));
}
