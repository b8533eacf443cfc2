/* zeren-finding-pane.c: the list of what was found in a plan, and the chosen finding below it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-finding-pane.h"

#include "zeren-finding-detail.h"
#include "zeren-finding-factory.h"
#include "zeren-growing-list.h"
#include "zeren-lazy-menu.h"
#include "zeren-list-merge.h"

#include <glib/gi18n-lib.h>

#define ALL_SECTIONS (-1)

struct _ZerenFindingPane
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkDropDown *filter_drop;
  GtkMenuButton *several_button;
  GMenuModel *several_menu;
  GtkScrolledWindow *scroller;
  GtkListView *list_view;
  ZerenFindingDetail *detail;

  GListStore *store;
  GtkFilterListModel *found;
  GtkSliceListModel *shown; /* of what was found: the rows that there is time for */
  GtkMultiSelection *selection;
  GtkStringList *filter_names;
  GArray *filter_sections; /* int, as in the drop-down */

  int section; /* the only one to show, or %ALL_SECTIONS */
  char *words; /* nullable; casefolded */
  gboolean can_change;
  gboolean is_changing; /* while the models are */
  GType kept_type;      /* what is to be chosen when the list has changed */
  gint64 kept_id;
};

G_DEFINE_FINAL_TYPE (ZerenFindingPane, zeren_finding_pane, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  STATE_CHANGED,
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static ZerenPlanFinding *
get_at (ZerenFindingPane *self, guint position)
{
  g_autoptr (ZerenPlanFinding)
    finding = g_list_model_get_item (G_LIST_MODEL (self->found), position);

  return finding;
}

/* --- what is chosen ------------------------------------------------------------------------ */

/**
 * zeren_finding_pane_dup_chosen:
 *
 * Returns: (transfer full) (element-type ZerenPlanFinding): what is chosen, in the order of the
 * list
 */
GPtrArray *
zeren_finding_pane_dup_chosen (ZerenFindingPane *self)
{
  g_autoptr (GtkBitset) set = NULL;
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (ZEREN_IS_FINDING_PANE (self), chosen);

  set = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  for (guint64 i = 0; i < gtk_bitset_get_size (set); i++)
    g_ptr_array_add (
      chosen,
      g_list_model_get_item (G_LIST_MODEL (self->selection), gtk_bitset_get_nth (set, (guint)i)));

  return chosen;
}

static guint
count_duties (GPtrArray *findings)
{
  guint count = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      ZerenPlanFinding *finding = g_ptr_array_index (findings, i);

      count += zeren_plan_finding_get_duty (finding) != NULL &&
               !zeren_plan_finding_is_for_reading (finding);
    }

  return count;
}

static void
show_chosen (ZerenFindingPane *self)
{
  g_autoptr (GPtrArray) chosen = zeren_finding_pane_dup_chosen (self);

  if (chosen->len > 1)
    zeren_finding_detail_show_many (
      self->detail, chosen->len, count_duties (chosen), self->can_change);
  else
    zeren_finding_detail_show_finding (
      self->detail, chosen->len == 1 ? g_ptr_array_index (chosen, 0) : NULL, self->can_change);
}

static void
keep (ZerenFindingPane *self, ZerenPlanFinding *finding)
{
  self->kept_type = finding != NULL ? G_OBJECT_TYPE (zeren_plan_finding_get_record (finding)) : 0;
  self->kept_id = finding != NULL ? zeren_plan_finding_get_id (finding) : 0;
}

static void
selection_changed_cb (ZerenFindingPane *self)
{
  g_autoptr (GPtrArray) chosen = NULL;

  if (self->is_changing)
    return;
  chosen = zeren_finding_pane_dup_chosen (self);
  keep (self, chosen->len > 0 ? g_ptr_array_index (chosen, 0) : NULL);
  show_chosen (self);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static gboolean
is_kept (ZerenFindingPane *self, ZerenPlanFinding *finding)
{
  return self->kept_id != 0 && zeren_plan_finding_get_id (finding) == self->kept_id &&
         G_OBJECT_TYPE (zeren_plan_finding_get_record (finding)) == self->kept_type;
}

/* Whoever goes through the list with the keyboard stays in it; nobody else is taken there. */
static void
select_at (ZerenFindingPane *self, guint position)
{
  GtkListScrollFlags flags = GTK_LIST_SCROLL_SELECT;

  if (gtk_widget_get_focus_child (GTK_WIDGET (self->list_view)) != NULL)
    flags |= GTK_LIST_SCROLL_FOCUS;
  zeren_growing_list_include (self->shown, position);
  gtk_list_view_scroll_to (self->list_view, position, flags, NULL);
  if (!gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), position))
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
}

/* Returns: whether what was chosen is still in the list */
static gboolean
find_kept (ZerenFindingPane *self, guint *position)
{
  for (*position = 0; *position < g_list_model_get_n_items (G_LIST_MODEL (self->found));
       (*position)++)
    {
      if (is_kept (self, get_at (self, *position)))
        return TRUE;
    }

  return FALSE;
}

static void
choose_kept (ZerenFindingPane *self)
{
  guint position;

  if (find_kept (self, &position) &&
      !gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), position))
    select_at (self, position);
}

static void
scroll_to_kept (ZerenFindingPane *self)
{
  guint position;

  if (!find_kept (self, &position))
    return;
  zeren_growing_list_include (self->shown, position);
  gtk_list_view_scroll_to (self->list_view, position, GTK_LIST_SCROLL_NONE, NULL);
}

/* --- filter -------------------------------------------------------------------------------- */

static gboolean
is_found_cb (gpointer item, gpointer user_data)
{
  ZerenFindingPane *self = user_data;
  ZerenPlanFinding *finding = item;

  return (self->section == ALL_SECTIONS ||
          (int)zeren_plan_finding_get_section (finding) == self->section) &&
         zeren_plan_finding_matches (finding, self->words);
}

static ZerenPageState
judge_state (ZerenFindingPane *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->store)) == 0)
    return ZEREN_PAGE_STATE_EMPTY;

  return g_list_model_get_n_items (G_LIST_MODEL (self->found)) == 0 ? ZEREN_PAGE_STATE_NO_RESULTS
                                                                    : ZEREN_PAGE_STATE_CONTENT;
}

/* Runs @change on what is listed and chooses again what was chosen. */
static ZerenPageState
refilter (ZerenFindingPane *self)
{
  self->is_changing = TRUE;
  zeren_growing_list_restart (self->shown);
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->found), GTK_FILTER_CHANGE_DIFFERENT);
  choose_kept (self);
  self->is_changing = FALSE;
  show_chosen (self);

  return judge_state (self);
}

static void
filter_changed (ZerenFindingPane *self)
{
  guint selected = gtk_drop_down_get_selected (self->filter_drop);

  if (self->is_changing || selected == GTK_INVALID_LIST_POSITION)
    return;
  self->section = g_array_index (self->filter_sections, int, selected);
  g_signal_emit (self, signals[STATE_CHANGED], 0, (int)refilter (self));
}

static void
add_filter (ZerenFindingPane *self,
            GStrvBuilder *names,
            int section,
            const char *title,
            guint count)
{
  g_autofree char *name = g_strdup_printf (_ ("%s (%u)"), title, count);

  g_strv_builder_add (names, name);
  g_array_append_val (self->filter_sections, section);
}

/* Only the sections that have something in them. */
static void
update_filters (ZerenFindingPane *self)
{
  guint counts[ZEREN_N_PLAN_FINDING_SECTIONS] = { 0 };
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->store));
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) strings = NULL;
  guint selected = 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (ZerenPlanFinding) finding = g_list_model_get_item (G_LIST_MODEL (self->store), i);

      counts[zeren_plan_finding_get_section (finding)]++;
    }

  g_array_set_size (self->filter_sections, 0);
  add_filter (self, names, ALL_SECTIONS, _ ("All Findings"), n_items);
  for (int i = 0; i < ZEREN_N_PLAN_FINDING_SECTIONS; i++)
    {
      if (counts[i] == 0 && i != self->section)
        continue;
      if (i == self->section)
        selected = self->filter_sections->len;
      add_filter (self, names, i, zeren_plan_finding_section_get_title (i), counts[i]);
    }
  strings = g_strv_builder_end (names);
  gtk_string_list_splice (self->filter_names,
                          0,
                          g_list_model_get_n_items (G_LIST_MODEL (self->filter_names)),
                          (const char *const *)strings);
  gtk_drop_down_set_selected (self->filter_drop, selected);
}

/* --- actions ------------------------------------------------------------------------------- */

static void
activated (ZerenFindingPane *self, guint position)
{
  g_signal_emit (self, signals[ACTIVATED], 0, get_at (self, position));
}

static void
select_all_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenFindingPane *self = ZEREN_FINDING_PANE (widget);

  zeren_growing_list_finish (self->shown);
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (self->selection));
}

static void
show_all_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenFindingPane *self = ZEREN_FINDING_PANE (widget);

  g_clear_pointer (&self->words, g_free);
  g_signal_emit (
    self, signals[STATE_CHANGED], 0, (int)zeren_finding_pane_show_section (self, ALL_SECTIONS));
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_finding_pane_dispose (GObject *object)
{
  ZerenFindingPane *self = ZEREN_FINDING_PANE (object);

  if (self->list_view != NULL)
    gtk_list_view_set_model (self->list_view, NULL);
  /* Else the template would unparent the child behind the back of AdwBin. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_FINDING_PANE);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  if (self->found != NULL)
    gtk_filter_list_model_set_filter (self->found, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->shown);
  g_clear_object (&self->found);
  g_clear_object (&self->store);
  g_clear_object (&self->filter_names);
  g_clear_pointer (&self->filter_sections, g_array_unref);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (zeren_finding_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-finding-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenFindingPane, stack);
  gtk_widget_class_bind_template_child (widget_class, ZerenFindingPane, filter_drop);
  gtk_widget_class_bind_template_child (widget_class, ZerenFindingPane, several_button);
  gtk_widget_class_bind_template_child (widget_class, ZerenFindingPane, several_menu);
  gtk_widget_class_bind_template_child (widget_class, ZerenFindingPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, ZerenFindingPane, list_view);
  gtk_widget_class_bind_template_child (widget_class, ZerenFindingPane, detail);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, activated);
}

static void
zeren_finding_pane_class_init (ZerenFindingPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_finding_pane_dispose;

  signals[CHOSEN] = g_signal_new (
    "chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[STATE_CHANGED] = g_signal_new ("state-changed",
                                         G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST,
                                         0,
                                         NULL,
                                         NULL,
                                         NULL,
                                         G_TYPE_NONE,
                                         1,
                                         ZEREN_TYPE_PAGE_STATE);
  signals[ACTIVATED] = g_signal_new ("activated",
                                     G_TYPE_FROM_CLASS (klass),
                                     G_SIGNAL_RUN_LAST,
                                     0,
                                     NULL,
                                     NULL,
                                     NULL,
                                     G_TYPE_NONE,
                                     1,
                                     ZEREN_TYPE_PLAN_FINDING);

  g_type_ensure (ZEREN_TYPE_FINDING_DETAIL);
  gtk_widget_class_install_action (widget_class, "findings.select-all", NULL, select_all_cb);
  gtk_widget_class_install_action (widget_class, "findings.show-all", NULL, show_all_cb);
  bind_template (widget_class);
}

static int
compare_sections_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  int first = zeren_plan_finding_get_section ((ZerenPlanFinding *)a);
  int second = zeren_plan_finding_get_section ((ZerenPlanFinding *)b);

  return first - second;
}

static void
set_up_models (ZerenFindingPane *self)
{
  GtkSorter *sorter = GTK_SORTER (gtk_custom_sorter_new (compare_sections_cb, NULL, NULL));
  GtkSortListModel *sorted;

  self->store = g_list_store_new (ZEREN_TYPE_PLAN_FINDING);
  sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->store)), NULL);
  gtk_sort_list_model_set_section_sorter (sorted, sorter);
  g_object_unref (sorter);
  self->found = gtk_filter_list_model_new (
    G_LIST_MODEL (sorted), GTK_FILTER (gtk_custom_filter_new (is_found_cb, self, NULL)));
  self->shown = zeren_growing_list_new (G_LIST_MODEL (g_object_ref (self->found)), 16);
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->shown)));
  g_signal_connect_swapped (
    self->selection, "selection-changed", G_CALLBACK (selection_changed_cb), self);
  self->filter_names = gtk_string_list_new (NULL);
  gtk_drop_down_set_model (self->filter_drop, G_LIST_MODEL (self->filter_names));
  /* The button within does not take the name of the drop-down. */
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->filter_drop))),
    GTK_ACCESSIBLE_PROPERTY_LABEL,
    _ ("Which findings to show"),
    -1);
}

static void
set_up_factories (ZerenFindingPane *self)
{
  g_autoptr (GtkListItemFactory) rows = zeren_finding_factory_new_rows ();
  g_autoptr (GtkListItemFactory) headers = zeren_finding_factory_new_headers ();

  gtk_list_view_set_factory (self->list_view, rows);
  gtk_list_view_set_header_factory (self->list_view, headers);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
}

static void
zeren_finding_pane_init (ZerenFindingPane *self)
{
  self->section = ALL_SECTIONS;
  self->filter_sections = g_array_new (FALSE, FALSE, sizeof (int));
  self->is_changing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  zeren_lazy_menu_set (self->several_button, self->several_menu);
  set_up_models (self);
  set_up_factories (self);
  self->is_changing = FALSE;
}

/* --- public -------------------------------------------------------------------------------- */

/** zeren_finding_pane_get_stack: Returns: (transfer none): the stack with its states */
GtkStack *
zeren_finding_pane_get_stack (ZerenFindingPane *self)
{
  g_return_val_if_fail (ZEREN_IS_FINDING_PANE (self), NULL);

  return self->stack;
}

/** zeren_finding_pane_get_list: Returns: (transfer none): the list, for keys that hold in it */
GtkWidget *
zeren_finding_pane_get_list (ZerenFindingPane *self)
{
  g_return_val_if_fail (ZEREN_IS_FINDING_PANE (self), NULL);

  return GTK_WIDGET (self->list_view);
}

/* A list that was filled out of sight neither shows what is chosen in it nor the heading above its
 * first row. */
static gboolean
settle_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  ZerenFindingPane *self = ZEREN_FINDING_PANE (widget);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self->list_view)) ||
      gtk_widget_get_height (GTK_WIDGET (self->list_view)) == 0)
    return G_SOURCE_CONTINUE;

  if (self->kept_id == 0)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  else
    scroll_to_kept (self);

  return G_SOURCE_REMOVE;
}

/**
 * zeren_finding_pane_set_findings:
 * @findings: (element-type ZerenPlanFinding): by section
 * @can_change: whether anything can be changed
 *
 * Returns: whether there is something to show
 */
ZerenPageState
zeren_finding_pane_set_findings (ZerenFindingPane *self, GPtrArray *findings, gboolean can_change)
{
  gboolean was_empty;

  g_return_val_if_fail (ZEREN_IS_FINDING_PANE (self), ZEREN_PAGE_STATE_EMPTY);

  was_empty = g_list_model_get_n_items (G_LIST_MODEL (self->store)) == 0;
  self->can_change = can_change;
  self->is_changing = TRUE;
  if (was_empty)
    zeren_growing_list_restart (self->shown);
  zeren_list_merge (self->store, findings, zeren_plan_finding_shows_same);
  update_filters (self);
  choose_kept (self);
  self->is_changing = FALSE;
  show_chosen (self);
  if (was_empty)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), settle_cb, NULL, NULL);

  return judge_state (self);
}

/**
 * zeren_finding_pane_set_words:
 * @words: (nullable): what is searched for, casefolded
 */
ZerenPageState
zeren_finding_pane_set_words (ZerenFindingPane *self, const char *words)
{
  g_return_val_if_fail (ZEREN_IS_FINDING_PANE (self), ZEREN_PAGE_STATE_EMPTY);

  g_set_str (&self->words, words);

  return refilter (self);
}

/**
 * zeren_finding_pane_show_section:
 * @section: the only section to show, -1 for all
 */
ZerenPageState
zeren_finding_pane_show_section (ZerenFindingPane *self, int section)
{
  g_return_val_if_fail (ZEREN_IS_FINDING_PANE (self), ZEREN_PAGE_STATE_EMPTY);

  self->section = section;
  self->is_changing = TRUE;
  update_filters (self);
  self->is_changing = FALSE;

  return refilter (self);
}

/** zeren_finding_pane_clear: forgets what was shown and chosen */
void
zeren_finding_pane_clear (ZerenFindingPane *self)
{
  g_return_if_fail (ZEREN_IS_FINDING_PANE (self));

  self->section = ALL_SECTIONS;
  keep (self, NULL);
  self->is_changing = TRUE;
  g_list_store_remove_all (self->store);
  self->is_changing = FALSE;
  show_chosen (self);
}

typedef gboolean (*Test) (ZerenPlanFinding *finding, gconstpointer data);

static ZerenPlanFinding *
find (ZerenFindingPane *self, Test test, gconstpointer data)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->store));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (ZerenPlanFinding) finding = g_list_model_get_item (G_LIST_MODEL (self->store), i);

      if (test (finding, data))
        return finding;
    }

  return NULL;
}

static gboolean
is_duty (ZerenPlanFinding *finding, gconstpointer id)
{
  return zeren_plan_finding_get_duty (finding) != NULL &&
         zeren_plan_finding_get_id (finding) == *(const gint64 *)id;
}

/** zeren_finding_pane_find_duty: Returns: (transfer none) (nullable): the duty with that id */
ZerenPlanFinding *
zeren_finding_pane_find_duty (ZerenFindingPane *self, gint64 duty)
{
  g_return_val_if_fail (ZEREN_IS_FINDING_PANE (self), NULL);

  return find (self, is_duty, &duty);
}

static gboolean
overlaps (ZerenPlanFinding *finding, gconstpointer data)
{
  const gsize *range = data;
  const ZerenPassage *passage = zeren_plan_finding_get_passage (finding);

  return passage != NULL && !ZEREN_IS_TABLE_ROW (zeren_plan_finding_get_record (finding)) &&
         passage->start < range[1] && range[0] < passage->end;
}

/** zeren_finding_pane_find_at: Returns: (transfer none) (nullable): the first finding that the text
 * from @start to @end is part of */
ZerenPlanFinding *
zeren_finding_pane_find_at (ZerenFindingPane *self, gsize start, gsize end)
{
  const gsize range[] = { start, MAX (end, start + 1) };

  g_return_val_if_fail (ZEREN_IS_FINDING_PANE (self), NULL);

  return find (self, overlaps, range);
}

static gboolean
is_in_clause (ZerenPlanFinding *finding, gconstpointer id)
{
  return zeren_plan_finding_get_clause (finding) == *(const gint64 *)id;
}

/** zeren_finding_pane_find_in_clause: Returns: (transfer none) (nullable): the first finding of a
 * clause */
ZerenPlanFinding *
zeren_finding_pane_find_in_clause (ZerenFindingPane *self, gint64 clause)
{
  g_return_val_if_fail (ZEREN_IS_FINDING_PANE (self), NULL);

  return find (self, is_in_clause, &clause);
}

/**
 * zeren_finding_pane_choose:
 *
 * Returns: whether @finding is in the list as it is filtered, and is the chosen one now
 */
gboolean
zeren_finding_pane_choose (ZerenFindingPane *self, ZerenPlanFinding *finding)
{
  g_return_val_if_fail (ZEREN_IS_FINDING_PANE (self), FALSE);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->found)); i++)
    {
      if (get_at (self, i) != finding)
        continue;
      select_at (self, i);
      return TRUE;
    }

  return FALSE;
}

static gboolean
can_be_next (ZerenFindingPane *self, guint position)
{
  return !gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), position) &&
         zeren_plan_finding_get_section (get_at (self, position)) == ZEREN_PLAN_FINDING_PROPOSED;
}

/**
 * zeren_finding_pane_choose_next:
 *
 * Chooses the next duty to review after those that are chosen, or the first before them; where
 * there is none, what is chosen stays so.
 */
void
zeren_finding_pane_choose_next (ZerenFindingPane *self)
{
  g_autoptr (GtkBitset) chosen = NULL;
  guint n_items, last;

  g_return_if_fail (ZEREN_IS_FINDING_PANE (self));

  chosen = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  if (gtk_bitset_is_empty (chosen))
    return;
  last = gtk_bitset_get_maximum (chosen);
  n_items = g_list_model_get_n_items (G_LIST_MODEL (self->found));
  for (guint i = 1; i < n_items; i++)
    {
      guint position = (last + i) % n_items;

      if (can_be_next (self, position))
        {
          select_at (self, position);
          return;
        }
    }
}
