/* zeren-plan-list-page.c: the plans of the office, to choose one from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-plan-list-page.h"

#include "zeren-plan-row.h"

struct _ZerenPlanListPage
{
  AdwNavigationPage parent_instance;

  GtkStack *stack;
  AdwStatusPage *error_page;
  GtkListBox *list_box;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;

  ZerenPlanList *list;
  GtkFilterListModel *found;
  GtkFilter *filter;
  char *words; /* what is searched for, casefolded; %NULL for all */
  gint64 chosen;
  ZerenPageState state;
};

G_DEFINE_FINAL_TYPE (ZerenPlanListPage, zeren_plan_list_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  PROP_STATE = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

enum
{
  PLAN_SELECTED,
  PLAN_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
set_state (ZerenPlanListPage *self, ZerenPageState state)
{
  if (self->state == state)
    return;

  self->state = state;
  gtk_stack_set_visible_child_name (self->stack, zeren_page_state_get_child_name (state));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
}

static ZerenPageState
judge_state (ZerenPlanListPage *self)
{
  if (self->list == NULL)
    return ZEREN_PAGE_STATE_LOADING;
  if (zeren_plan_list_get_error (self->list) != NULL)
    return ZEREN_PAGE_STATE_ERROR;
  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0)
    return ZEREN_PAGE_STATE_EMPTY;
  if (g_list_model_get_n_items (G_LIST_MODEL (self->found)) == 0)
    return ZEREN_PAGE_STATE_NO_RESULTS;

  return ZEREN_PAGE_STATE_CONTENT;
}

/* Rows come and go; the chosen plan stays marked, at first the one on top. */
static void
select_chosen (ZerenPlanListPage *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list_box, 0);

  if (self->chosen == 0 && row != NULL)
    {
      gtk_list_box_select_row (self->list_box, row);
      return;
    }

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list_box, i)) != NULL; i++)
    {
      if (zeren_plan_get_id (zeren_plan_row_get_plan (ZEREN_PLAN_ROW (row))) == self->chosen)
        {
          gtk_list_box_select_row (self->list_box, row);
          return;
        }
    }
  gtk_list_box_unselect_all (self->list_box);
}

static void
update (ZerenPlanListPage *self)
{
  const GError *error = self->list != NULL ? zeren_plan_list_get_error (self->list) : NULL;

  adw_status_page_set_description (self->error_page, error != NULL ? error->message : NULL);
  set_state (self, judge_state (self));
  select_chosen (self);
}

/* --- search -------------------------------------------------------------------------------- */

static gboolean
contains (const char *text, const char *words)
{
  g_autofree char *folded = text != NULL ? g_utf8_casefold (text, -1) : NULL;

  return folded != NULL && strstr (folded, words) != NULL;
}

static gboolean
is_found_cb (gpointer item, gpointer user_data)
{
  ZerenPlanListPage *self = user_data;
  ZerenPlan *plan = ZEREN_PLAN (item);

  if (self->words == NULL)
    return TRUE;

  return contains (zeren_plan_get_title (plan), self->words) ||
         contains (zeren_plan_get_issuer (plan), self->words) ||
         contains (zeren_plan_get_number (plan), self->words) ||
         contains (zeren_plan_get_file_name (plan), self->words);
}

static void
search_changed_cb (ZerenPlanListPage *self)
{
  g_autofree char *words = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));

  g_strstrip (words);
  g_free (self->words);
  self->words = *words != '\0' ? g_utf8_casefold (words, -1) : NULL;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  update (self);
}

static void
search_stopped_cb (ZerenPlanListPage *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}

/* --- list ---------------------------------------------------------------------------------- */

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  return zeren_plan_row_new (ZEREN_PLAN (item));
}

static void
row_selected_cb (ZerenPlanListPage *self, GtkListBoxRow *row)
{
  ZerenPlan *plan;

  /* A row that goes away unselects itself; what was chosen stays so. */
  if (row == NULL)
    return;

  plan = zeren_plan_row_get_plan (ZEREN_PLAN_ROW (row));
  self->chosen = zeren_plan_get_id (plan);
  g_signal_emit (self, signals[PLAN_SELECTED], 0, plan);
}

static void
row_activated_cb (ZerenPlanListPage *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[PLAN_ACTIVATED], 0, zeren_plan_row_get_plan (ZEREN_PLAN_ROW (row)));
}

static void
retry_cb (ZerenPlanListPage *self)
{
  zeren_plan_list_refresh (self->list);
  update (self);
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_plan_list_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ZerenPlanListPage *self = ZEREN_PLAN_LIST_PAGE (object);

  switch (id)
    {
    case PROP_STATE:
      g_value_set_enum (value, (int)self->state);
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
  g_clear_object (&self->list);
  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (GTK_CUSTOM_FILTER (self->filter), NULL, NULL, NULL);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (zeren_plan_list_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zeren_app/Zeren/zeren-plan-list-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanListPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanListPage, error_page);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanListPage, list_box);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanListPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanListPage, search_entry);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
}

static guint
add_signal (ZerenPlanListPageClass *klass, const char *name)
{
  return g_signal_new (name,
                       G_TYPE_FROM_CLASS (klass),
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       NULL,
                       G_TYPE_NONE,
                       1,
                       ZEREN_TYPE_PLAN);
}

static void
zeren_plan_list_page_class_init (ZerenPlanListPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = zeren_plan_list_page_get_property;
  object_class->dispose = zeren_plan_list_page_dispose;

  props[PROP_STATE] = g_param_spec_enum ("state",
                                         NULL,
                                         NULL,
                                         ZEREN_TYPE_PAGE_STATE,
                                         ZEREN_PAGE_STATE_LOADING,
                                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS |
                                           G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * ZerenPlanListPage::plan-selected:
   * @plan: the plan that is marked now
   */
  signals[PLAN_SELECTED] = add_signal (klass, "plan-selected");

  /**
   * ZerenPlanListPage::plan-activated:
   * @plan: the plan that was clicked, or entered by key
   */
  signals[PLAN_ACTIVATED] = add_signal (klass, "plan-activated");

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
zeren_plan_list_page_init (ZerenPlanListPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->filter = GTK_FILTER (gtk_custom_filter_new (is_found_cb, self, NULL));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
}

/**
 * zeren_plan_list_page_set_list:
 * @list: the plans
 *
 * Shows the plans from now on; until then the page is loading.
 */
void
zeren_plan_list_page_set_list (ZerenPlanListPage *self, ZerenPlanList *list)
{
  g_return_if_fail (ZEREN_IS_PLAN_LIST_PAGE (self));
  g_return_if_fail (ZEREN_IS_PLAN_LIST (list));
  g_return_if_fail (self->list == NULL);

  self->list = g_object_ref (list);
  self->found = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (list)),
                                           g_object_ref (self->filter));
  gtk_list_box_bind_model (self->list_box, G_LIST_MODEL (self->found), create_row, NULL, NULL);
  g_signal_connect_object (list, "notify::error", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
    list, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  update (self);
}

ZerenPageState
zeren_plan_list_page_get_state (ZerenPlanListPage *self)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_LIST_PAGE (self), ZEREN_PAGE_STATE_LOADING);

  return self->state;
}

/**
 * zeren_plan_list_page_select:
 * @plan: the id of a plan
 *
 * Marks the plan, which shows it; one that is not in the list yet as soon as it is.
 */
void
zeren_plan_list_page_select (ZerenPlanListPage *self, gint64 plan)
{
  g_return_if_fail (ZEREN_IS_PLAN_LIST_PAGE (self));

  self->chosen = plan;
  select_chosen (self);
}

/**
 * zeren_plan_list_page_start_search:
 *
 * Opens the search entry and puts the cursor there.
 */
void
zeren_plan_list_page_start_search (ZerenPlanListPage *self)
{
  g_return_if_fail (ZEREN_IS_PLAN_LIST_PAGE (self));

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}
