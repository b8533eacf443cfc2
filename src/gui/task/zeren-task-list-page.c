/* zeren-task-list-page.c: the tasks of the office, by lanes and filters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-list-page.h"

#include "zeren-bulk-dialog.h"
#include "zeren-complete-dialog.h"
#include "zeren-growing-list.h"
#include "zeren-lazy-menu.h"
#include "zeren-list-merge.h"
#include "zeren-reason-dialog.h"
#include "zeren-shell.h"
#include "zeren-task-arranging.h"
#include "zeren-task-check.h"
#include "zeren-task-columns.h"
#include "zeren-task-filter-bar.h"
#include "zeren-task-order.h"
#include "zeren-task-print.h"
#include "zeren-task-selection-bar.h"
#include "zeren-view-name-dialog.h"

#include <glib/gi18n-lib.h>

struct _ZerenTaskListPage
{
  ZerenPage parent_instance;

  AdwWindowTitle *window_title;
  GtkMenuButton *menu_button;
  GtkToggleButton *select_button;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  ZerenTaskFilterBar *filter_bar;
  GtkStack *stack;
  AdwStatusPage *no_results_page;
  GtkWidget *clear_button;
  GtkWidget *verify_box;
  GtkStack *list_stack;
  GtkColumnView *table;
  GtkListView *list;
  ZerenTaskSelectionBar *selection_bar;

  ZerenTaskColumnChoice *choice;
  ZerenTaskFilter *filter;
  GListStore *store;
  GtkFilterListModel *found;
  GtkSortListModel *sorted;
  GtkSliceListModel *slice; /* of what is sorted: the rows that there is time for */
  GtkSelectionModel *selection;
  GPtrArray *saved; /* of ZerenSavedView */
  ZerenDate today;
  gboolean is_narrow;
};

G_DEFINE_FINAL_TYPE (ZerenTaskListPage, zeren_task_list_page, ZEREN_TYPE_PAGE)

/* --- state --------------------------------------------------------------------------------- */

static guint
count_shown (ZerenTaskListPage *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->found));
}

static ZerenPageState
judge_state (ZerenTaskListPage *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->store)) == 0)
    return ZEREN_PAGE_STATE_EMPTY;

  return count_shown (self) == 0 ? ZEREN_PAGE_STATE_NO_RESULTS : ZEREN_PAGE_STATE_CONTENT;
}

static void
show_subtitle (ZerenTaskListPage *self)
{
  guint n_shown = count_shown (self);
  guint n_all = g_list_model_get_n_items (G_LIST_MODEL (self->store));
  /* Translators: how many tasks are shown, and how many there are */
  g_autofree char *subtitle = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u of %u task", "%u of %u tasks", n_all), n_shown, n_all);

  adw_window_title_set_subtitle (self->window_title, n_all > 0 ? subtitle : "");
}

/* --- filters ------------------------------------------------------------------------------- */

static void
show_filters (ZerenTaskListPage *self)
{
  ZerenTaskLane lane = zeren_task_filter_get_lane (self->filter);

  zeren_task_filter_bar_update (self->filter_bar, G_LIST_MODEL (self->store));
  show_subtitle (self);
  adw_status_page_set_title (self->no_results_page,
                             zeren_task_filter_is_narrow (self->filter) ? _ ("No Tasks Found")
                                                                        : _ ("Nothing Here"));
  adw_status_page_set_description (self->no_results_page,
                                   zeren_task_filter_explain_nothing (self->filter));
  gtk_widget_set_visible (self->clear_button, zeren_task_filter_is_narrow (self->filter));
  gtk_widget_set_visible (self->verify_box, lane == ZEREN_TASK_LANE_TO_VERIFY);
}

static void
filter_changed_cb (ZerenTaskListPage *self)
{
  if (zeren_page_get_state (ZEREN_PAGE (self)) == ZEREN_PAGE_STATE_LOADING)
    return;

  if (zeren_task_filter_get_words (self->filter) == NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  show_filters (self);
  zeren_page_set_state (ZEREN_PAGE (self), judge_state (self));
}

static void
widen_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenTaskListPage *self = ZEREN_TASK_LIST_PAGE (widget);

  zeren_task_filter_widen (self->filter);
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}

/* --- search -------------------------------------------------------------------------------- */

static void
search_changed_cb (ZerenTaskListPage *self)
{
  zeren_task_filter_set_words (self->filter,
                               gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

/* The words of a view are seen where they could have been typed. */
static void
show_words (ZerenTaskListPage *self)
{
  const char *words = zeren_task_filter_get_words (self->filter);

  gtk_search_bar_set_search_mode (self->search_bar, words != NULL);
  if (words != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), words);
}

static void
search_stopped_cb (ZerenTaskListPage *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}

/* --- list ---------------------------------------------------------------------------------- */

static void
start_small (ZerenTaskListPage *self)
{
  /* The order of a table changes also when its columns go. */
  if (self->slice != NULL)
    zeren_growing_list_restart (self->slice);
}

/* Only what is in sight has the tasks: a table that nobody sees makes its rows as well. */
static void
set_models (ZerenTaskListPage *self)
{
  gtk_column_view_set_model (self->table, self->is_narrow ? NULL : self->selection);
  gtk_list_view_set_model (self->list, self->is_narrow ? self->selection : NULL);
  gtk_stack_set_visible_child_name (self->list_stack, self->is_narrow ? "list" : "table");
}

static void
made_narrow_cb (ZerenTaskListPage *self)
{
  self->is_narrow = TRUE;
  zeren_task_filter_bar_set_narrow (self->filter_bar, TRUE);
  set_models (self);
}

static void
made_wide_cb (ZerenTaskListPage *self)
{
  self->is_narrow = FALSE;
  zeren_task_filter_bar_set_narrow (self->filter_bar, FALSE);
  set_models (self);
}

static void
made_tight_cb (ZerenTaskListPage *self)
{
  zeren_task_column_choice_set_tight (self->choice, TRUE);
}

static void
made_roomy_cb (ZerenTaskListPage *self)
{
  zeren_task_column_choice_set_tight (self->choice, FALSE);
}

static void
activated_cb (ZerenTaskListPage *self, guint position)
{
  g_autoptr (ZerenTaskView) view = g_list_model_get_item (G_LIST_MODEL (self->sorted), position);

  zeren_task_order_remember (zeren_page_get_session (ZEREN_PAGE (self)),
                             G_LIST_MODEL (self->sorted));
  gtk_widget_activate_action (
    GTK_WIDGET (self), "win.open", "(sx)", "task", zeren_task_view_get_id (view));
}

static void
plan_year_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenTaskListPage *self = ZEREN_TASK_LIST_PAGE (widget);

  gtk_widget_activate_action (
    widget, "win.open", "(sx)", "year", (gint64)zeren_date_get_year (self->today));
}

/* --- several at once ----------------------------------------------------------------------- */

static GPtrArray *
dup_selected (ZerenTaskListPage *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (self->selection);
  GPtrArray *views = g_ptr_array_new_with_free_func (g_object_unref);
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    g_ptr_array_add (views, g_list_model_get_item (G_LIST_MODEL (self->selection), position));

  return views;
}

static void
selection_changed_cb (ZerenTaskListPage *self)
{
  static const char *const verbs[] = { "tasks.complete-selected",
                                       "tasks.assign-selected",
                                       "tasks.move-selected",
                                       "tasks.waive-selected" };
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (self->selection);
  guint n = (guint)gtk_bitset_get_size (selected);

  zeren_task_selection_bar_set_n_selected (self->selection_bar, n);
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), verbs[i], n > 0);
}

static void
select_toggled_cb (ZerenTaskListPage *self)
{
  gboolean several = gtk_toggle_button_get_active (self->select_button);
  GListModel *tasks = g_object_ref (G_LIST_MODEL (self->slice));

  g_clear_object (&self->selection);
  self->selection = several ? GTK_SELECTION_MODEL (gtk_multi_selection_new (tasks))
                            : GTK_SELECTION_MODEL (gtk_no_selection_new (tasks));
  g_signal_connect_object (self->selection,
                           "selection-changed",
                           G_CALLBACK (selection_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  /* Of the tasks that go from the list the selection says nothing. */
  g_signal_connect_object (
    self->selection, "items-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_column_view_set_single_click_activate (self->table, !several);
  gtk_list_view_set_single_click_activate (self->list, !several);
  gtk_widget_set_visible (GTK_WIDGET (self->selection_bar), several);
  zeren_task_check_column_show (self->table, several);
  set_models (self);
  selection_changed_cb (self);
}

static void
select_all_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenTaskListPage *self = ZEREN_TASK_LIST_PAGE (widget);

  zeren_growing_list_finish (self->slice);
  gtk_selection_model_select_all (self->selection);
}

static gboolean
leave_selecting_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  ZerenTaskListPage *self = ZEREN_TASK_LIST_PAGE (widget);
  gboolean was_selecting = gtk_toggle_button_get_active (self->select_button);

  gtk_toggle_button_set_active (self->select_button, FALSE);

  return was_selecting;
}

static void
complete_selected_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GPtrArray) views = dup_selected (ZEREN_TASK_LIST_PAGE (widget));

  zeren_complete_dialog_present_for (widget, views);
}

static void
assign_selected_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GPtrArray) views = dup_selected (ZEREN_TASK_LIST_PAGE (widget));

  zeren_bulk_dialog_present_assign (widget, views);
}

static void
move_selected_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GPtrArray) views = dup_selected (ZEREN_TASK_LIST_PAGE (widget));

  zeren_bulk_dialog_present_move (widget, views);
}

static void
waive_selected_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GPtrArray) views = dup_selected (ZEREN_TASK_LIST_PAGE (widget));

  zeren_reason_dialog_present_waive (widget, views);
}

/* --- saved views --------------------------------------------------------------------------- */

static ZerenTaskArrangement *
dup_arrangement (ZerenTaskListPage *self)
{
  return zeren_task_arranging_read (self->filter, self->table, self->choice);
}

static ZerenSavedView *
find_saved (ZerenTaskListPage *self, GVariant *id)
{
  for (guint i = 0; i < self->saved->len; i++)
    if (zeren_saved_view_get_id (g_ptr_array_index (self->saved, i)) == g_variant_get_int64 (id))
      return g_ptr_array_index (self->saved, i);

  return NULL;
}

static void
show_view_cb (GtkWidget *widget, const char *name, GVariant *id)
{
  ZerenTaskListPage *self = ZEREN_TASK_LIST_PAGE (widget);
  ZerenSavedView *view = find_saved (self, id);
  g_autoptr (ZerenTaskArrangement) arrangement = NULL;
  g_autoptr (GError) error = NULL;

  if (view == NULL)
    return;
  arrangement = zeren_task_arrangement_from_json (zeren_saved_view_get_query (view), &error);
  if (arrangement == NULL)
    {
      zeren_shell_complain (widget, error);
      return;
    }
  zeren_task_arranging_apply (arrangement, self->filter, self->table, self->choice);
  show_words (self);
}

static void
save_view_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zeren_view_name_dialog_present_save (widget, dup_arrangement (ZEREN_TASK_LIST_PAGE (widget)));
}

static void
rename_view_cb (GtkWidget *widget, const char *name, GVariant *id)
{
  ZerenSavedView *view = find_saved (ZEREN_TASK_LIST_PAGE (widget), id);

  if (view != NULL)
    zeren_view_name_dialog_present_rename (widget, view);
}

static void
change_view_cb (GtkWidget *widget, const char *name, GVariant *id)
{
  ZerenTaskListPage *self = ZEREN_TASK_LIST_PAGE (widget);
  ZerenSavedView *view = find_saved (self, id);

  if (view != NULL)
    zeren_saved_view_act_change (widget, view, dup_arrangement (self));
}

static void
remove_view_cb (GtkWidget *widget, const char *name, GVariant *id)
{
  ZerenSavedView *view = find_saved (ZEREN_TASK_LIST_PAGE (widget), id);

  if (view != NULL)
    zeren_saved_view_act_remove (widget, view);
}

static void
set_saved (ZerenTaskListPage *self, GPtrArray *saved)
{
  g_ptr_array_unref (self->saved);
  self->saved = g_ptr_array_ref (saved);
  zeren_task_filter_bar_set_saved (self->filter_bar, saved);
}

/* --- page ---------------------------------------------------------------------------------- */

typedef struct
{
  GPtrArray *views;
  GPtrArray *saved;
} Found;

static void
found_free (Found *found)
{
  g_clear_pointer (&found->views, g_ptr_array_unref);
  g_clear_pointer (&found->saved, g_ptr_array_unref);
  g_free (found);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Found, found_free)

static gpointer
zeren_task_list_page_read (ZerenContext *context,
                           gpointer data,
                           GCancellable *cancellable,
                           GError **error)
{
  g_autoptr (Found) found = g_new0 (Found, 1);
  ZerenTaskQuery query = { 0 };

  found->saved = zeren_saved_views_list (context, error);
  if (found->saved != NULL)
    found->views = zeren_task_views_list (context, &query, error);

  return found->views != NULL ? g_steal_pointer (&found) : NULL;
}

static ZerenDate
get_today (ZerenTaskListPage *self)
{
  ZerenSession *session = zeren_page_get_session (ZEREN_PAGE (self));
  g_autoptr (GDateTime) now = zeren_clock_now (zeren_session_get_clock (session));

  return zeren_date_new_from_date_time (now);
}

static ZerenPageState
zeren_task_list_page_show (ZerenPage *page, gpointer result)
{
  ZerenTaskListPage *self = ZEREN_TASK_LIST_PAGE (page);
  const Found *found = result;
  GPtrArray *views = found->views;

  self->today = get_today (self);
  set_saved (self, found->saved);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->store)) == 0)
    start_small (self);
  zeren_list_merge (self->store, views, (GEqualFunc)zeren_task_view_equal);
  zeren_task_filter_bar_offer (self->filter_bar, views);
  show_filters (self);
  gtk_widget_set_visible (GTK_WIDGET (self->filter_bar), views->len > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->select_button), views->len > 0);

  return judge_state (self);
}

/* “organisation/7”: all tasks of one organisation; Returns: its id, or 0 */
static gint64
read_organisation (const char *which)
{
  const char *prefix = "organisation/";

  return g_str_has_prefix (which, prefix) ? g_ascii_strtoll (which + strlen (prefix), NULL, 10) : 0;
}

static void
zeren_task_list_page_show_list (ZerenPage *page, const char *which)
{
  ZerenTaskListPage *self = ZEREN_TASK_LIST_PAGE (page);
  ZerenTaskLane lane = ZEREN_TASK_LANE_ALL;
  gint64 organisation = read_organisation (which);

  if (organisation == 0 && !zeren_task_lane_from_id (which, &lane))
    return;
  zeren_task_filter_widen (self->filter);
  zeren_task_filter_set_lane (self->filter, lane);
  zeren_task_filter_set_organisation (self->filter, organisation);
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}

static gboolean
zeren_task_list_page_start_search (ZerenPage *page)
{
  ZerenTaskListPage *self = ZEREN_TASK_LIST_PAGE (page);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);

  return gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_task_list_page_dispose (GObject *object)
{
  ZerenTaskListPage *self = ZEREN_TASK_LIST_PAGE (object);

  if (self->table != NULL)
    {
      gtk_column_view_set_model (self->table, NULL);
      gtk_list_view_set_model (self->list, NULL);
    }
  g_clear_object (&self->choice);
  g_clear_pointer (&self->saved, g_ptr_array_unref);
  g_clear_object (&self->selection);
  g_clear_object (&self->slice);
  g_clear_object (&self->sorted);
  g_clear_object (&self->found);
  g_clear_object (&self->filter);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_TASK_LIST_PAGE);

  G_OBJECT_CLASS (zeren_task_list_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ZEREN_TYPE_TASK_FILTER_BAR);
  g_type_ensure (ZEREN_TYPE_TASK_SELECTION_BAR);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zeren_app/Zeren/zeren-task-list-page.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, ZerenTaskListPage, name)
  BIND (window_title);
  BIND (menu_button);
  BIND (select_button);
  BIND (search_bar);
  BIND (search_entry);
  BIND (filter_bar);
  BIND (stack);
  BIND (no_results_page);
  BIND (clear_button);
  BIND (verify_box);
  BIND (list_stack);
  BIND (table);
  BIND (list);
  BIND (selection_bar);
#undef BIND
#define CALLBACK(name)                                                                             \
  gtk_widget_class_bind_template_callback_full (widget_class, #name, G_CALLBACK (name##_cb))
  CALLBACK (made_narrow);
  CALLBACK (made_wide);
  CALLBACK (made_tight);
  CALLBACK (made_roomy);
  CALLBACK (select_toggled);
  CALLBACK (search_changed);
  CALLBACK (search_stopped);
  CALLBACK (activated);
#undef CALLBACK
}

static void
install_view_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "tasks.show-view", "x", show_view_cb);
  gtk_widget_class_install_action (widget_class, "tasks.save-view", NULL, save_view_cb);
  gtk_widget_class_install_action (widget_class, "tasks.rename-view", "x", rename_view_cb);
  gtk_widget_class_install_action (widget_class, "tasks.change-view", "x", change_view_cb);
  gtk_widget_class_install_action (widget_class, "tasks.remove-view", "x", remove_view_cb);
}

static void
zeren_task_list_page_class_init (ZerenTaskListPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ZerenPageClass *page_class = ZEREN_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_task_list_page_dispose;
  page_class->interests = ZEREN_CHANGES_TASKS | ZEREN_CHANGES_DUTIES | ZEREN_CHANGES_PLANS |
                          ZEREN_CHANGES_ORGANISATIONS | ZEREN_CHANGES_POSTS |
                          ZEREN_CHANGES_MEMBERS | ZEREN_CHANGES_SETTINGS;
  page_class->read = zeren_task_list_page_read;
  page_class->result_free = (GDestroyNotify)found_free;
  page_class->show = zeren_task_list_page_show;
  page_class->show_list = zeren_task_list_page_show_list;
  page_class->start_search = zeren_task_list_page_start_search;

  gtk_widget_class_install_action (widget_class, "tasks.widen", NULL, widen_cb);
  gtk_widget_class_install_action (widget_class, "tasks.plan-year", NULL, plan_year_cb);
  gtk_widget_class_install_action (
    widget_class, "tasks.complete-selected", NULL, complete_selected_cb);
  gtk_widget_class_install_action (widget_class, "tasks.waive-selected", NULL, waive_selected_cb);
  gtk_widget_class_install_action (widget_class, "tasks.assign-selected", NULL, assign_selected_cb);
  gtk_widget_class_install_action (widget_class, "tasks.move-selected", NULL, move_selected_cb);
  gtk_widget_class_install_action (widget_class, "tasks.select-all", NULL, select_all_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, leave_selecting_cb, NULL);
  install_view_actions (widget_class);
  zeren_task_print_install (widget_class);
  bind_template (widget_class);
}

static void
create_models (ZerenTaskListPage *self)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (self->table);

  self->filter = zeren_task_filter_new ();
  /* Before the models hear of it */
  g_signal_connect_object (
    self->filter, "changed", G_CALLBACK (start_small), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sorter, "changed", G_CALLBACK (start_small), self, G_CONNECT_SWAPPED);
  self->store = g_list_store_new (ZEREN_TYPE_TASK_VIEW);
  self->found = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->store)),
                                           GTK_FILTER (g_object_ref (self->filter)));
  self->sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->found)),
                                          g_object_ref (sorter));
  self->slice = zeren_growing_list_new (G_LIST_MODEL (g_object_ref (self->sorted)), 28);
  g_signal_connect_object (self->filter,
                           "changed",
                           G_CALLBACK (filter_changed_cb),
                           self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
create_columns (ZerenTaskListPage *self)
{
  g_autoptr (GMenuModel) menu = NULL;

  zeren_task_columns_add (self->table);
  self->choice = zeren_task_column_choice_new (self->table);
  gtk_widget_insert_action_group (
    GTK_WIDGET (self), "columns", zeren_task_column_choice_get_actions (self->choice));
  menu = zeren_task_arranging_create_menu (self->choice, "columns");
  zeren_lazy_menu_set (self->menu_button, menu);
}

static void
zeren_task_list_page_init (ZerenTaskListPage *self)
{
  g_autoptr (GtkListItemFactory) rows = NULL;
  g_autoptr (GtkListItemFactory) table_rows = zeren_task_table_rows_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  self->saved = g_ptr_array_new ();
  create_columns (self);
  rows = zeren_task_rows_new (self->select_button);
  gtk_column_view_set_row_factory (self->table, table_rows);
  gtk_list_view_set_factory (self->list, rows);
  create_models (self);
  zeren_task_filter_bar_set_filter (self->filter_bar, self->filter);
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  select_toggled_cb (self);
}

/** zeren_task_list_page_get_shown: Returns: (transfer none) (element-type ZerenTaskView): what is
 * shown, in its order */
GListModel *
zeren_task_list_page_get_shown (ZerenTaskListPage *self)
{
  g_return_val_if_fail (ZEREN_IS_TASK_LIST_PAGE (self), NULL);

  return G_LIST_MODEL (self->sorted);
}

/** zeren_task_list_page_dup_meant: Returns: (transfer full) (element-type ZerenTaskView): what is
 * selected, or all that is shown where nothing is */
GPtrArray *
zeren_task_list_page_dup_meant (ZerenTaskListPage *self)
{
  g_autoptr (GPtrArray) selected = dup_selected (self);
  GListModel *shown = G_LIST_MODEL (self->sorted);

  if (selected->len > 0)
    return g_steal_pointer (&selected);
  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    g_ptr_array_add (selected, g_list_model_get_item (shown, i));

  return g_steal_pointer (&selected);
}

/** zeren_task_list_page_get_filter: Returns: (transfer none): what is shown; it can be changed */
ZerenTaskFilter *
zeren_task_list_page_get_filter (ZerenTaskListPage *self)
{
  g_return_val_if_fail (ZEREN_IS_TASK_LIST_PAGE (self), NULL);

  return self->filter;
}
