/* zeren-task-columns.c: the columns of a table of tasks, each with its order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-columns.h"

#include "zeren-complete-dialog.h"
#include "zeren-task-check.h"
#include "zeren-task-row.h"
#include "zeren-task-state-mark.h"

#include <glib/gi18n-lib.h>

#define VIEW_KEY "zeren-task-view"

/* --- files dropped on a task --------------------------------------------------------------- */

static void
files_dropped (GtkWidget *widget, GPtrArray *files)
{
  ZerenTaskView *view = g_object_get_data (G_OBJECT (widget), VIEW_KEY);

  if (view != NULL)
    zeren_complete_dialog_present (widget, view, files);
}

static void
set_view (GtkWidget *widget, ZerenTaskView *view)
{
  g_object_set_data_full (
    G_OBJECT (widget), VIEW_KEY, view != NULL ? g_object_ref (view) : NULL, g_object_unref);
}

/* --- cells --------------------------------------------------------------------------------- */

typedef enum
{
  COLUMN_STATE,
  COLUMN_WHAT,
  COLUMN_WHO,
  COLUMN_DUE,
  COLUMN_PLAN,
  COLUMN_EVIDENCE,
  COLUMN_ASSIGNED,
  COLUMN_RULE,
} Column;

static const struct
{
  const char *id;
  const char *title;
  int width; /* 0: what is left over */
  gboolean expand;
} columns[] = {
  [COLUMN_STATE] = { "state", NC_ ("task column", "State"), 128 },
  [COLUMN_WHAT] = { "what", NC_ ("task column", "What"), 0, TRUE },
  [COLUMN_WHO] = { "who", NC_ ("task column", "Who"), 190, TRUE },
  [COLUMN_DUE] = { "due", NC_ ("task column", "Due"), 112 },
  [COLUMN_PLAN] = { "plan", NC_ ("task column", "Plan"), 170, TRUE },
  [COLUMN_EVIDENCE] = { "evidence", NC_ ("task column", "Evidence"), 84 },
  /* Translators: who deals with a task */
  [COLUMN_ASSIGNED] = { "assigned", NC_ ("task column", "In Hand"), 112 },
  /* Translators: the date that the rule gives, before it was moved to a working day or by a person
   */
  [COLUMN_RULE] = { "rule", NC_ ("task column", "By the Rule"), 112 },
};

static char *
dup_rule_date (ZerenTaskView *view)
{
  ZerenDate date = zeren_task_get_rule_date (zeren_task_view_get_task (view));

  return zeren_date_is_set (date) ? zeren_date_to_string (date) : NULL;
}

static char *
dup_text (ZerenTaskView *view, Column column)
{
  switch (column)
    {
    case COLUMN_WHAT:
      return g_strdup (zeren_task_view_get_title (view));
    case COLUMN_WHO:
      return g_strdup (zeren_task_view_get_who (view));
    case COLUMN_DUE:
      return zeren_task_dup_due (view);
    case COLUMN_PLAN:
      return g_strdup (zeren_task_view_get_plan_title (view));
    case COLUMN_EVIDENCE:
      return zeren_task_view_get_n_evidence (view) > 0
               ? g_strdup_printf ("%u", zeren_task_view_get_n_evidence (view))
               : g_strdup ("");
    case COLUMN_ASSIGNED:
      return g_strdup (zeren_task_view_get_assigned_name (view));
    case COLUMN_RULE:
      return dup_rule_date (view);
    case COLUMN_STATE:
    default:
      return g_strdup (zeren_task_mark_label (view));
    }
}

static GtkWidget *
create_cell (Column column)
{
  GtkWidget *cell;

  if (column == COLUMN_STATE)
    return zeren_task_state_mark_new ();

  cell = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (cell), 0);
  if (column == COLUMN_WHAT || column == COLUMN_PLAN)
    gtk_label_set_ellipsize (GTK_LABEL (cell), PANGO_ELLIPSIZE_END);
  /* The organization comes first, who holds the post comes last: both are to be seen. */
  else if (column == COLUMN_WHO)
    gtk_label_set_ellipsize (GTK_LABEL (cell), PANGO_ELLIPSIZE_MIDDLE);
  if (column == COLUMN_DUE || column == COLUMN_EVIDENCE || column == COLUMN_RULE)
    gtk_widget_add_css_class (cell, "numeric");

  return cell;
}

static void
set_up_cell_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *item, gpointer column)
{
  GtkWidget *cell = create_cell ((Column)GPOINTER_TO_INT (column));

  gtk_widget_add_controller (cell, zeren_file_target_new (files_dropped));
  gtk_column_view_cell_set_child (item, cell);
}

static void
bind_cell_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *item, gpointer column)
{
  GtkWidget *cell = gtk_column_view_cell_get_child (item);
  ZerenTaskView *view = gtk_column_view_cell_get_item (item);
  g_autofree char *text = NULL;

  set_view (cell, view);
  if (ZEREN_IS_TASK_STATE_MARK (cell))
    {
      zeren_task_state_mark_set_view (ZEREN_TASK_STATE_MARK (cell), view);
      return;
    }
  text = dup_text (view, (Column)GPOINTER_TO_INT (column));
  gtk_label_set_label (GTK_LABEL (cell), text != NULL ? text : "");
  if (gtk_label_get_ellipsize (GTK_LABEL (cell)) != PANGO_ELLIPSIZE_NONE)
    gtk_widget_set_tooltip_text (cell, text);
}

static void
unbind_cell_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *item, gpointer column)
{
  set_view (gtk_column_view_cell_get_child (item), NULL);
}

static GtkListItemFactory *
create_factory (Column column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  gpointer data = GINT_TO_POINTER (column);

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cell_cb), data);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell_cb), data);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cell_cb), data);

  return factory;
}

/* --- orders -------------------------------------------------------------------------------- */

/* What is to be verified first, then what is open, then what is settled */
static guint
rank_state (ZerenTaskView *view)
{
  static const guint ranks[] = {
    [ZEREN_TASK_STATE_TO_VERIFY] = 0,   [ZEREN_TASK_STATE_RETURNED] = 2,
    [ZEREN_TASK_STATE_IN_PROGRESS] = 3, [ZEREN_TASK_STATE_PLANNED] = 4,
    [ZEREN_TASK_STATE_SUBMITTED] = 5,   [ZEREN_TASK_STATE_DONE_LATE] = 6,
    [ZEREN_TASK_STATE_DONE] = 7,        [ZEREN_TASK_STATE_UNPERFORMED] = 8,
    [ZEREN_TASK_STATE_WAIVED] = 9,      [ZEREN_TASK_STATE_BEFORE_START] = 10,
  };
  ZerenTaskState state = zeren_task_view_get_state (view);

  return zeren_task_state_is_open (state) && zeren_task_view_is_overdue (view) ? 1 : ranks[state];
}

static guint
rank_due (ZerenTaskView *view)
{
  return zeren_task_get_due_date (zeren_task_view_get_task (view)).julian;
}

static guint
rank_rule (ZerenTaskView *view)
{
  return zeren_task_get_rule_date (zeren_task_view_get_task (view)).julian;
}

/* A closure of an expression gets the item as `this`. */
static guint
get_number_cb (ZerenTaskView *view, gpointer column)
{
  switch ((Column)GPOINTER_TO_INT (column))
    {
    case COLUMN_DUE:
      return rank_due (view);
    case COLUMN_EVIDENCE:
      return zeren_task_view_get_n_evidence (view);
    case COLUMN_RULE:
      return rank_rule (view);
    case COLUMN_STATE:
    case COLUMN_WHAT:
    case COLUMN_WHO:
    case COLUMN_PLAN:
    case COLUMN_ASSIGNED:
    default:
      return rank_state (view);
    }
}

static char *
get_text_cb (ZerenTaskView *view, gpointer column)
{
  return dup_text (view, (Column)GPOINTER_TO_INT (column));
}

static GtkExpression *
create_expression (GType type, GCallback callback, Column column)
{
  return gtk_cclosure_expression_new (
    type, NULL, 0, NULL, callback, GINT_TO_POINTER (column), NULL);
}

static GtkSorter *
create_sorter (Column column)
{
  if (column == COLUMN_WHAT || column == COLUMN_WHO || column == COLUMN_PLAN ||
      column == COLUMN_ASSIGNED)
    return GTK_SORTER (
      gtk_string_sorter_new (create_expression (G_TYPE_STRING, G_CALLBACK (get_text_cb), column)));

  return GTK_SORTER (
    gtk_numeric_sorter_new (create_expression (G_TYPE_UINT, G_CALLBACK (get_number_cb), column)));
}

/** zeren_task_columns_new_sorter: Returns: (transfer full) (nullable): the order of the column of
 * that id */
GtkSorter *
zeren_task_columns_new_sorter (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (g_strcmp0 (columns[i].id, id) == 0)
      return create_sorter ((Column)i);

  return NULL;
}

/* The rows are a list of their own within the table. */
static void
name_rows (GtkColumnView *table)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (table)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LIST_VIEW (child))
      gtk_accessible_update_property (
        GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Tasks"), -1);
}

/**
 * zeren_task_columns_add:
 * @table: a table without columns
 *
 * Adds the columns; at first the table is in the order of the due dates.
 */
void
zeren_task_columns_add (GtkColumnView *table)
{
  name_rows (table);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (GtkSorter) sorter = create_sorter ((Column)i);
      g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (
        g_dpgettext2 (GETTEXT_PACKAGE, "task column", columns[i].title),
        create_factory ((Column)i));

      gtk_column_view_column_set_id (column, columns[i].id);
      gtk_column_view_column_set_sorter (column, sorter);
      gtk_column_view_column_set_resizable (column, TRUE);
      if (columns[i].width > 0)
        gtk_column_view_column_set_fixed_width (column, columns[i].width);
      gtk_column_view_column_set_expand (column, columns[i].expand);
      gtk_column_view_append_column (table, column);
      if (i == COLUMN_DUE)
        gtk_column_view_sort_by_column (table, column, GTK_SORT_ASCENDING);
    }
}

static void
bind_table_row_cb (GtkSignalListItemFactory *factory, GtkColumnViewRow *row)
{
  g_autofree char *description = zeren_task_dup_description (gtk_column_view_row_get_item (row));

  gtk_column_view_row_set_accessible_label (row, description);
}

/** zeren_task_table_rows_new: Returns: (transfer full): the rows of a table, with their names */
GtkListItemFactory *
zeren_task_table_rows_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "bind", G_CALLBACK (bind_table_row_cb), NULL);

  return factory;
}

/* --- rows of two lines --------------------------------------------------------------------- */

static GtkWidget *
get_task_row (GtkListItem *item)
{
  return gtk_widget_get_last_child (gtk_list_item_get_child (item));
}

static void
set_up_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item, GtkToggleButton *selecting)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *check = zeren_task_check_new (item);
  GtkWidget *row = zeren_task_row_new ();

  gtk_widget_set_margin_start (check, 6);
  g_object_bind_property (selecting, "active", check, "visible", G_BINDING_SYNC_CREATE);
  gtk_widget_set_hexpand (row, TRUE);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), row);
  gtk_widget_add_controller (row, zeren_file_target_new (files_dropped));
  gtk_list_item_set_child (item, box);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  ZerenTaskView *view = gtk_list_item_get_item (item);
  g_autofree char *description = zeren_task_dup_description (view);

  set_view (get_task_row (item), view);
  zeren_task_row_set_view (ZEREN_TASK_ROW (get_task_row (item)), view);
  zeren_task_check_set_name (gtk_widget_get_first_child (gtk_list_item_get_child (item)),
                             zeren_task_view_get_title (view));
  gtk_list_item_set_accessible_label (item, description);
}

static void
unbind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  set_view (get_task_row (item), NULL);
}

/** zeren_task_rows_new: Returns: (transfer full): rows of two lines for a list, with a box to tick
 * while @selecting is pressed */
GtkListItemFactory *
zeren_task_rows_new (GtkToggleButton *selecting)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (set_up_row_cb), selecting, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_row_cb), NULL);

  return factory;
}
