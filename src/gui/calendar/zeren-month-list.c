/* zeren-month-list.c: the deadlines of a month as a list with a heading for each day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-month-list.h"

#include "zeren-day-tally.h"
#include "zeren-day-words.h"
#include "zeren-deadline-row.h"
#include "zeren-list-merge.h"

#include <glib/gi18n-lib.h>

struct _ZerenMonthList
{
  AdwBin parent_instance;

  GtkStack *stack;
  AdwStatusPage *nothing_page;
  GtkListView *list_view;

  GListStore *views; /* ZerenTaskView */
  GHashTable *kinds; /* day → what sort of day it is */
  ZerenDate today;
  int year, month;
  int n_frames; /* until the view scrolls to its top */
};

G_DEFINE_FINAL_TYPE (ZerenMonthList, zeren_month_list, ADW_TYPE_BIN)

static ZerenDate
get_due (gconstpointer view)
{
  return zeren_task_get_due_date (zeren_task_view_get_task ((ZerenTaskView *)view));
}

static int
compare_days (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return zeren_date_compare (get_due (a), get_due (b));
}

static gboolean
same_view (gconstpointer a, gconstpointer b)
{
  return zeren_task_view_equal ((ZerenTaskView *)a, (ZerenTaskView *)b);
}

/* --- rows ---------------------------------------------------------------------------------- */

static void
setup_row_cb (ZerenMonthList *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, zeren_deadline_row_new ());
}

static void
bind_row_cb (ZerenMonthList *self, GtkListItem *item)
{
  ZerenDeadlineRow *row = ZEREN_DEADLINE_ROW (gtk_list_item_get_child (item));
  g_autofree char *name = NULL;

  zeren_deadline_row_set_view (row, gtk_list_item_get_item (item));
  name = zeren_deadline_row_dup_name (row);
  gtk_list_item_set_accessible_label (item, name);
}

static void
setup_heading_cb (ZerenMonthList *self, GtkListHeader *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_end (label, 12);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_header_set_child (header, label);
}

static void
bind_heading_cb (ZerenMonthList *self, GtkListHeader *header)
{
  ZerenDate due = get_due (gtk_list_header_get_item (header));
  const char *kind = g_hash_table_lookup (self->kinds, GUINT_TO_POINTER (due.julian));
  g_autofree char *day = zeren_day_words_dup_short (due);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  g_autofree char *text = NULL;

  g_strv_builder_add (parts, day);
  if (zeren_date_compare (due, self->today) == 0)
    g_strv_builder_add (parts, C_ ("day", "today"));
  if (kind != NULL)
    g_strv_builder_add (parts, kind);
  words = g_strv_builder_end (parts);
  text = g_strjoinv (" · ", words);
  gtk_label_set_text (GTK_LABEL (gtk_list_header_get_child (header)), text);
}

static void
activated_cb (ZerenMonthList *self, guint position)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (self->list_view));
  g_autoptr (ZerenTaskView) view = g_list_model_get_item (model, position);

  gtk_widget_activate_action (
    GTK_WIDGET (self), "win.open", "(sx)", "task", zeren_task_view_get_id (view));
}

/* --- class --------------------------------------------------------------------------------- */

/* Once it is laid out, the view has its first row at the top and the heading above that out of
 * sight.
 */
static gboolean
scroll_up_cb (GtkWidget *list_view, GdkFrameClock *clock, gpointer user_data)
{
  ZerenMonthList *self = user_data;

  if (self->n_frames-- > 0)
    return G_SOURCE_CONTINUE;

  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list_view)), 0);
  self->n_frames = 0;

  return G_SOURCE_REMOVE;
}

static void
scroll_up (ZerenMonthList *self)
{
  if (self->n_frames == 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self->list_view), scroll_up_cb, self, NULL);
  self->n_frames = 2;
}

static void
zeren_month_list_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (zeren_month_list_parent_class)->map (widget);

  scroll_up (ZEREN_MONTH_LIST (widget));
}

static void
zeren_month_list_dispose (GObject *object)
{
  ZerenMonthList *self = ZEREN_MONTH_LIST (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_MONTH_LIST);
  g_clear_object (&self->views);
  g_clear_pointer (&self->kinds, g_hash_table_unref);

  G_OBJECT_CLASS (zeren_month_list_parent_class)->dispose (object);
}

static void
zeren_month_list_class_init (ZerenMonthListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_month_list_dispose;
  widget_class->map = zeren_month_list_map;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-month-list.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenMonthList, stack);
  gtk_widget_class_bind_template_child (widget_class, ZerenMonthList, nothing_page);
  gtk_widget_class_bind_template_child (widget_class, ZerenMonthList, list_view);
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_heading_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_heading_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
zeren_month_list_init (ZerenMonthList *self)
{
  g_autoptr (GtkSorter) by_day = NULL;
  g_autoptr (GtkSelectionModel) selection = NULL;
  GtkSortListModel *sorted;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->views = g_list_store_new (ZEREN_TYPE_TASK_VIEW);
  self->kinds = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, g_free);
  by_day = GTK_SORTER (gtk_custom_sorter_new (compare_days, NULL, NULL));
  sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->views)), NULL);
  gtk_sort_list_model_set_section_sorter (sorted, by_day);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (sorted)));
  gtk_list_view_set_model (self->list_view, selection);
}

static GPtrArray *
collect (ZerenMonthList *self, const ZerenMonth *month)
{
  GPtrArray *views = g_ptr_array_new ();

  g_hash_table_remove_all (self->kinds);
  for (guint i = 0; i < month->days->len; i++)
    {
      const ZerenMonthDay *day = g_ptr_array_index (month->days, i);
      char *kind;

      if (zeren_date_get_month (day->date) != month->month)
        continue;
      g_ptr_array_extend (views, day->tasks, NULL, NULL);
      kind = zeren_day_tally_dup_kind (day);
      if (kind != NULL)
        g_hash_table_insert (self->kinds, GUINT_TO_POINTER (day->date.julian), kind);
    }

  return views;
}

/**
 * zeren_month_list_set_month:
 * @month: the month
 * @today: what day it is
 *
 * Shows what falls due in the month, without the days before and after it.
 */
void
zeren_month_list_set_month (ZerenMonthList *self, const ZerenMonth *month, ZerenDate today)
{
  g_autoptr (GPtrArray) views = NULL;
  g_autofree char *name = zeren_day_words_dup_month_of_year (month->year, month->month);
  /* Translators: %s is a month of a year */
  g_autofree char *nothing = g_strdup_printf (_ ("Nothing Falls Due in %s"), name);

  g_return_if_fail (ZEREN_IS_MONTH_LIST (self));

  self->today = today;
  views = collect (self, month);
  zeren_list_merge (self->views, views, same_view);
  adw_status_page_set_title (self->nothing_page, nothing);
  gtk_stack_set_visible_child_name (self->stack, views->len > 0 ? "list" : "nothing");
  if (self->year != month->year || self->month != month->month)
    scroll_up (self);
  self->year = month->year;
  self->month = month->month;
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (self->list_view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

guint
zeren_month_list_get_n_items (ZerenMonthList *self)
{
  g_return_val_if_fail (ZEREN_IS_MONTH_LIST (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->views));
}
