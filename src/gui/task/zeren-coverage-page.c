/* zeren-coverage-page.c: which duty lacks evidence in which part of a year
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-coverage-page.h"

#include "zeren-coverage-strip.h"
#include "zeren-day-words.h"
#include "zeren-drop-down-name.h"
#include "zeren-folder-export.h"

#include <glib/gi18n-lib.h>

#define MIN_YEAR 2000
#define MAX_YEAR 2999

struct _ZerenCoveragePage
{
  ZerenPage parent_instance;

  GtkStack *stack;
  GtkLabel *year_label;
  AdwToggleGroup *period_group;
  GtkDropDown *plan_dropdown;
  GtkDropDown *organisation_dropdown;
  GtkLabel *counts_label;
  AdwBin *head_bin;
  GtkListView *list_view;

  int year;
  GPtrArray *items;      /* of ZerenCoverageItem: all of the year */
  GListStore *shown;     /* those that the filters let through */
  GArray *plans;         /* of gint64: what the drop-downs offer, 0 first */
  GArray *organisations; /* of gint64 */
  gboolean is_narrow;
  gboolean is_filling; /* filters change because they are filled */
};

G_DEFINE_FINAL_TYPE (ZerenCoveragePage, zeren_coverage_page, ZEREN_TYPE_PAGE)

/* --- reading ------------------------------------------------------------------------------- */

static gpointer
read_coverage (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  ZerenTaskQuery query = { .year = *(guint *)data };

  if (query.year == 0)
    query.year = (guint)zeren_date_get_year (zeren_context_get_today (context));

  return zeren_evidence_coverage_load (context, &query, error);
}

static gpointer
zeren_coverage_page_dup_query (ZerenPage *page)
{
  guint year = (guint)ZEREN_COVERAGE_PAGE (page)->year;

  return g_memdup2 (&year, sizeof year);
}

/* --- periods and width --------------------------------------------------------------------- */

static guint
get_n_months (ZerenCoveragePage *self)
{
  return g_strcmp0 (adw_toggle_group_get_active_name (self->period_group), "quarters") == 0 ? 3 : 1;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, ZerenCoveragePage *self)
{
  GtkWidget *strip = zeren_coverage_strip_new (get_n_months (self), self->is_narrow);

  gtk_list_item_set_activatable (list_item, FALSE);
  gtk_list_item_set_selectable (list_item, FALSE);
  gtk_list_item_set_focusable (list_item, FALSE);
  gtk_list_item_set_child (list_item, strip);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, ZerenCoveragePage *self)
{
  const ZerenCoverageRow *row = zeren_coverage_item_get_row (gtk_list_item_get_item (list_item));
  g_autofree char *name = g_strdup_printf ("%s %s", row->words, row->who);

  gtk_list_item_set_accessible_label (list_item, name);
  zeren_coverage_strip_show (ZEREN_COVERAGE_STRIP (gtk_list_item_get_child (list_item)), row);
}

/* Rows are made anew where their cells change. */
static void
lay_out (ZerenCoveragePage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  gtk_list_view_set_factory (self->list_view, factory);
  adw_bin_set_child (self->head_bin,
                     zeren_coverage_strip_new_head (get_n_months (self), self->is_narrow));
}

static void
period_changed_cb (ZerenCoveragePage *self)
{
  if (self->shown != NULL)
    lay_out (self);
}

static void
made_narrow_cb (ZerenCoveragePage *self)
{
  self->is_narrow = TRUE;
  lay_out (self);
}

static void
made_wide_cb (ZerenCoveragePage *self)
{
  self->is_narrow = FALSE;
  lay_out (self);
}

/* --- filters ------------------------------------------------------------------------------- */

static void
setup_choice_cb (GtkListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), GPOINTER_TO_INT (user_data));
  gtk_list_item_set_child (list_item, label);
}

static void
bind_choice_cb (GtkListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  GtkStringObject *choice = gtk_list_item_get_item (list_item);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (list_item)),
                      gtk_string_object_get_string (choice));
  gtk_list_item_set_accessible_label (list_item, gtk_string_object_get_string (choice));
}

static GtkListItemFactory *
create_choice_factory (int max_chars)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_choice_cb), GINT_TO_POINTER (max_chars));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_choice_cb), NULL);

  return factory;
}

/* Titles of plans are long: the button is cut off, its list less so. */
static void
set_up_dropdown (GtkDropDown *dropdown, const char *name)
{
  g_autoptr (GtkListItemFactory) chosen = create_choice_factory (14);
  g_autoptr (GtkListItemFactory) list = create_choice_factory (40);

  gtk_drop_down_set_factory (dropdown, chosen);
  gtk_drop_down_set_list_factory (dropdown, list);
  zeren_drop_down_set_name (dropdown, name);
}

static gint64
get_chosen (GtkDropDown *dropdown, GArray *ids)
{
  guint selected = gtk_drop_down_get_selected (dropdown);

  return selected < ids->len ? g_array_index (ids, gint64, selected) : 0;
}

static gboolean
has_id (GArray *ids, gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;

  return FALSE;
}

static void
choose (GtkDropDown *dropdown, GArray *ids, gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      gtk_drop_down_set_selected (dropdown, i);
}

/* What the filters offer is what the year has; what was chosen stays chosen. */
static void
fill_filters (ZerenCoveragePage *self)
{
  gint64 plan = get_chosen (self->plan_dropdown, self->plans);
  gint64 organisation = get_chosen (self->organisation_dropdown, self->organisations);
  g_autoptr (GtkStringList) plans = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) organisations = gtk_string_list_new (NULL);

  self->is_filling = TRUE;
  g_array_set_size (self->plans, 1);
  g_array_set_size (self->organisations, 1);
  gtk_string_list_append (plans, _ ("All plans"));
  gtk_string_list_append (organisations, _ ("All organizations"));
  for (guint i = 0; i < self->items->len; i++)
    {
      const ZerenCoverageRow *row = zeren_coverage_item_get_row (
        g_ptr_array_index (self->items, i));

      if (row->plan_title != NULL && !has_id (self->plans, row->plan))
        {
          g_array_append_val (self->plans, row->plan);
          gtk_string_list_append (plans, row->plan_title);
        }
      if (row->organisation_name != NULL && !has_id (self->organisations, row->organisation))
        {
          g_array_append_val (self->organisations, row->organisation);
          gtk_string_list_append (organisations, row->organisation_name);
        }
    }
  gtk_drop_down_set_model (self->plan_dropdown, G_LIST_MODEL (plans));
  gtk_drop_down_set_model (self->organisation_dropdown, G_LIST_MODEL (organisations));
  choose (self->plan_dropdown, self->plans, plan);
  choose (self->organisation_dropdown, self->organisations, organisation);
  self->is_filling = FALSE;
}

static gboolean
lets_through (ZerenCoveragePage *self, const ZerenCoverageRow *row)
{
  gint64 plan = get_chosen (self->plan_dropdown, self->plans);
  gint64 organisation = get_chosen (self->organisation_dropdown, self->organisations);

  return (plan == 0 || row->plan == plan) &&
         (organisation == 0 || row->organisation == organisation);
}

/* --- showing ------------------------------------------------------------------------------- */

static void
show_counts (ZerenCoveragePage *self)
{
  guint counts[ZEREN_COVERAGE_N_MARKS] = { 0 };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->shown)); i++)
    {
      g_autoptr (ZerenCoverageItem) item = g_list_model_get_item (G_LIST_MODEL (self->shown), i);
      GArray *tasks = zeren_coverage_item_get_row (item)->tasks;

      for (guint j = 0; j < tasks->len; j++)
        counts[g_array_index (tasks, ZerenCoverageTask, j).mark]++;
    }
  for (guint mark = ZEREN_COVERAGE_N_MARKS; mark > ZEREN_COVERAGE_SETTLED; mark--)
    g_string_append_printf (text,
                            "%s%s %s %u",
                            text->len > 0 ? "   " : "",
                            zeren_coverage_strip_get_sign (mark - 1),
                            zeren_coverage_mark_to_label (mark - 1),
                            counts[mark - 1]);
  gtk_label_set_text (self->counts_label, text->str);
}

static ZerenPageState
apply_filters (ZerenCoveragePage *self)
{
  g_autoptr (GPtrArray) through = g_ptr_array_new ();

  for (guint i = 0; i < self->items->len; i++)
    {
      ZerenCoverageItem *item = g_ptr_array_index (self->items, i);

      if (lets_through (self, zeren_coverage_item_get_row (item)))
        g_ptr_array_add (through, item);
    }
  g_list_store_splice (self->shown,
                       0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->shown)),
                       through->pdata,
                       through->len);
  show_counts (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "coverage.folder", through->len > 0);
  if (self->items->len == 0)
    return ZEREN_PAGE_STATE_EMPTY;

  return through->len > 0 ? ZEREN_PAGE_STATE_CONTENT : ZEREN_PAGE_STATE_NO_RESULTS;
}

static void
show_year (ZerenCoveragePage *self, int year)
{
  g_autofree char *text = zeren_day_words_dup_year (year);
  /* Translators: %d is a year */
  g_autofree char *title = g_strdup_printf (_ ("Evidence %d"), year);

  self->year = year;
  gtk_label_set_text (self->year_label, text);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "coverage.previous", year > MIN_YEAR);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "coverage.next", year < MAX_YEAR);
}

static ZerenPageState
zeren_coverage_page_show (ZerenPage *page, gpointer result)
{
  ZerenCoveragePage *self = ZEREN_COVERAGE_PAGE (page);
  ZerenCoverage *coverage = result;

  show_year (self, coverage->year);
  g_ptr_array_set_size (self->items, 0);
  for (guint i = 0; i < coverage->rows->len; i++)
    g_ptr_array_add (self->items, zeren_coverage_item_new (g_ptr_array_index (coverage->rows, i)));
  fill_filters (self);

  return apply_filters (self);
}

static void
filter_changed_cb (ZerenCoveragePage *self)
{
  if (!self->is_filling && self->items != NULL &&
      zeren_page_get_state (ZEREN_PAGE (self)) != ZEREN_PAGE_STATE_LOADING)
    zeren_page_set_state (ZEREN_PAGE (self), apply_filters (self));
}

/* --- actions ------------------------------------------------------------------------------- */

static void
turn_year (GtkWidget *widget, int years)
{
  ZerenCoveragePage *self = ZEREN_COVERAGE_PAGE (widget);

  show_year (self, self->year + years);
  zeren_page_reload (ZEREN_PAGE (self));
}

static void
previous_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  turn_year (widget, -1);
}

static void
next_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  turn_year (widget, 1);
}

static void
plan_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gint64 year = ZEREN_COVERAGE_PAGE (widget)->year;

  gtk_widget_activate_action (widget, "win.open", "(sx)", "year", year);
}

static void
show_all_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ZerenCoveragePage *self = ZEREN_COVERAGE_PAGE (widget);

  gtk_drop_down_set_selected (self->plan_dropdown, 0);
  gtk_drop_down_set_selected (self->organisation_dropdown, 0);
}

/* The folder holds what the filters let through. */
static void
folder_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ZerenCoveragePage *self = ZEREN_COVERAGE_PAGE (widget);
  ZerenTaskQuery query = {
    .year = (guint)self->year,
    .plan = get_chosen (self->plan_dropdown, self->plans),
    .organisation = get_chosen (self->organisation_dropdown, self->organisations),
  };

  zeren_folder_export_ask (
    widget, &query, g_str_equal (g_variant_get_string (parameter, NULL), "pdf"));
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_coverage_page_subject_set (ZerenPage *page)
{
  ZEREN_COVERAGE_PAGE (page)->year = (int)zeren_page_get_subject (page);
}

static void
zeren_coverage_page_dispose (GObject *object)
{
  ZerenCoveragePage *self = ZEREN_COVERAGE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_COVERAGE_PAGE);
  g_clear_object (&self->shown);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->plans, g_array_unref);
  g_clear_pointer (&self->organisations, g_array_unref);

  G_OBJECT_CLASS (zeren_coverage_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-coverage-page.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, ZerenCoveragePage, name)
  BIND (stack);
  BIND (year_label);
  BIND (period_group);
  BIND (plan_dropdown);
  BIND (organisation_dropdown);
  BIND (counts_label);
  BIND (head_bin);
  BIND (list_view);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, period_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, made_narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, made_wide_cb);
}

static void
zeren_coverage_page_class_init (ZerenCoveragePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ZerenPageClass *page_class = ZEREN_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_coverage_page_dispose;
  page_class->interests = ZEREN_CHANGES_TASKS | ZEREN_CHANGES_DUTIES | ZEREN_CHANGES_PLANS |
                          ZEREN_CHANGES_ORGANISATIONS | ZEREN_CHANGES_POSTS;
  page_class->read = read_coverage;
  page_class->result_free = (GDestroyNotify)zeren_coverage_free;
  page_class->dup_query = zeren_coverage_page_dup_query;
  page_class->query_free = g_free;
  page_class->show = zeren_coverage_page_show;
  page_class->subject_set = zeren_coverage_page_subject_set;
  gtk_widget_class_install_action (widget_class, "coverage.previous", NULL, previous_cb);
  gtk_widget_class_install_action (widget_class, "coverage.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "coverage.plan", NULL, plan_cb);
  gtk_widget_class_install_action (widget_class, "coverage.show-all", NULL, show_all_cb);
  gtk_widget_class_install_action (widget_class, "coverage.folder", "s", folder_cb);
  bind_template (widget_class);
}

static void
zeren_coverage_page_init (ZerenCoveragePage *self)
{
  gint64 all = 0;
  g_autoptr (GtkSelectionModel) selection = NULL;

  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->plans = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->organisations = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (self->plans, all);
  g_array_append_val (self->organisations, all);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->shown = g_list_store_new (ZEREN_TYPE_COVERAGE_ITEM);
  selection = GTK_SELECTION_MODEL (
    gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->shown))));
  gtk_list_view_set_model (self->list_view, selection);
  set_up_dropdown (self->plan_dropdown, _ ("Plan"));
  set_up_dropdown (self->organisation_dropdown, _ ("Organization"));
  lay_out (self);
}
