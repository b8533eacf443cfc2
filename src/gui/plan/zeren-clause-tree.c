/* zeren-clause-tree.c: the clauses of a plan as a tree
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-clause-tree.h"

#include "zeren-clause-row.h"
#include "zeren-page-state.h"

#include <glib/gi18n-lib.h>

struct _ZerenClauseTree
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkListView *list_view;

  GPtrArray *clauses; /* ZerenClause, in the order of the text */
  GHashTable *counts; /* id → number of findings */
  GtkSingleSelection *selection;
  char *words; /* nullable; casefolded */
  gint64 chosen;
  gboolean is_changing;
};

G_DEFINE_FINAL_TYPE (ZerenClauseTree, zeren_clause_tree, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- rows ---------------------------------------------------------------------------------- */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *expander = gtk_tree_expander_new ();

  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), zeren_clause_row_new ());
  gtk_list_item_set_child (item, expander);
}

static void
describe (GtkListItem *list_item, ZerenClauseItem *item)
{
  guint n_findings = zeren_clause_item_get_n_findings (item);
  const char *flags = zeren_clause_item_get_flags (item);
  g_autofree char *findings = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u finding", "%u findings", n_findings), n_findings);
  g_autofree char *description = g_strjoin (
    " · ", n_findings > 0 ? findings : "", flags != NULL ? flags : "", NULL);

  gtk_list_item_set_accessible_label (list_item, zeren_clause_item_get_title (item));
  gtk_list_item_set_accessible_description (list_item, description);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkTreeListRow *row = gtk_list_item_get_item (list_item);
  GtkTreeExpander *expander = GTK_TREE_EXPANDER (gtk_list_item_get_child (list_item));
  g_autoptr (ZerenClauseItem) item = gtk_tree_list_row_get_item (row);

  gtk_tree_expander_set_list_row (expander, row);
  zeren_clause_row_set_item (ZEREN_CLAUSE_ROW (gtk_tree_expander_get_child (expander)), item);
  describe (list_item, item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (gtk_list_item_get_child (list_item)), NULL);
}

/* --- model --------------------------------------------------------------------------------- */

static GListModel *
create_children_cb (gpointer item, gpointer user_data)
{
  GListStore *children = zeren_clause_item_get_children (ZEREN_CLAUSE_ITEM (item));

  if (g_list_model_get_n_items (G_LIST_MODEL (children)) == 0)
    return NULL;

  return g_object_ref (G_LIST_MODEL (children));
}

/* A clause that is found stays with all that stands above it. */
static gboolean
keep_found (ZerenClauseTree *self, ZerenClauseItem *item)
{
  GListStore *children = zeren_clause_item_get_children (item);
  gboolean found = zeren_clause_item_matches (item, self->words);

  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (children)); i > 0; i--)
    {
      g_autoptr (ZerenClauseItem) child = g_list_model_get_item (G_LIST_MODEL (children), i - 1);

      if (keep_found (self, child))
        found = TRUE;
      else
        g_list_store_remove (children, i - 1);
    }

  return found;
}

static guint
get_count (ZerenClauseTree *self, gint64 id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, &id));
}

/* Parents stand before their children. */
static GListStore *
create_roots (ZerenClauseTree *self)
{
  g_autoptr (GHashTable)
    items = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  GListStore *roots = g_list_store_new (ZEREN_TYPE_CLAUSE_ITEM);

  for (guint i = 0; i < self->clauses->len; i++)
    {
      ZerenClause *clause = g_ptr_array_index (self->clauses, i);
      gint64 id = zeren_clause_get_id (clause), parent = zeren_clause_get_parent (clause);
      ZerenClauseItem *item = zeren_clause_item_new (clause, get_count (self, id));
      ZerenClauseItem *above = g_hash_table_lookup (items, &parent);

      g_list_store_append (above != NULL ? zeren_clause_item_get_children (above) : roots, item);
      g_hash_table_insert (items, g_memdup2 (&id, sizeof id), item);
    }
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (roots)); i > 0; i--)
    {
      g_autoptr (ZerenClauseItem) item = g_list_model_get_item (G_LIST_MODEL (roots), i - 1);

      if (!keep_found (self, item))
        g_list_store_remove (roots, i - 1);
    }

  return roots;
}

static ZerenClause *
get_clause_at (ZerenClauseTree *self, guint position)
{
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  g_autoptr (ZerenClauseItem) item = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  return item != NULL ? zeren_clause_item_get_clause (item) : NULL;
}

static void
scroll_to_selected (ZerenClauseTree *self)
{
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (selected != GTK_INVALID_LIST_POSITION && gtk_list_view_get_model (self->list_view) != NULL)
    gtk_list_view_scroll_to (self->list_view, selected, GTK_LIST_SCROLL_NONE, NULL);
}

static void
select_chosen (ZerenClauseTree *self, gboolean scroll)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  for (guint i = 0; i < n_items; i++)
    {
      if (zeren_clause_get_id (get_clause_at (self, i)) != self->chosen)
        continue;
      gtk_single_selection_set_selected (self->selection, i);
      if (scroll)
        scroll_to_selected (self);
      return;
    }
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
}

static void
show_state (ZerenClauseTree *self)
{
  gboolean nothing = g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0;
  ZerenPageState state = !nothing                 ? ZEREN_PAGE_STATE_CONTENT
                         : self->clauses->len > 0 ? ZEREN_PAGE_STATE_NO_RESULTS
                                                  : ZEREN_PAGE_STATE_EMPTY;

  gtk_stack_set_visible_child_name (self->stack, zeren_page_state_get_child_name (state));
}

static void
rebuild (ZerenClauseTree *self)
{
  g_autoptr (GtkTreeListModel) tree = gtk_tree_list_model_new (
    G_LIST_MODEL (create_roots (self)), FALSE, TRUE, create_children_cb, NULL, NULL);

  self->is_changing = TRUE;
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (tree));
  select_chosen (self, FALSE);
  self->is_changing = FALSE;
  show_state (self);
}

/* --- choosing ------------------------------------------------------------------------------ */

static void
emit_chosen (ZerenClauseTree *self, guint position)
{
  ZerenClause *clause = get_clause_at (self, position);

  if (clause == NULL)
    return;
  self->chosen = zeren_clause_get_id (clause);
  g_signal_emit (self, signals[CHOSEN], 0, clause);
}

static void
selected_cb (ZerenClauseTree *self)
{
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (!self->is_changing && selected != GTK_INVALID_LIST_POSITION)
    emit_chosen (self, selected);
}

/* Also where it is the chosen one already: its passage may be out of sight. */
static void
activated (ZerenClauseTree *self, guint position)
{
  emit_chosen (self, position);
}

/* --- class --------------------------------------------------------------------------------- */

/* The rows of a tree that nobody has looked at yet are not made. */
static void
zeren_clause_tree_map (GtkWidget *widget)
{
  ZerenClauseTree *self = ZEREN_CLAUSE_TREE (widget);

  if (gtk_list_view_get_model (self->list_view) == NULL)
    {
      gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
      scroll_to_selected (self);
    }

  GTK_WIDGET_CLASS (zeren_clause_tree_parent_class)->map (widget);
}

static void
zeren_clause_tree_dispose (GObject *object)
{
  ZerenClauseTree *self = ZEREN_CLAUSE_TREE (object);

  if (self->list_view != NULL)
    gtk_list_view_set_model (self->list_view, NULL);
  /* Else the template would unparent the child behind the back of AdwBin. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_CLAUSE_TREE);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->selection);
  g_clear_pointer (&self->clauses, g_ptr_array_unref);
  g_clear_pointer (&self->counts, g_hash_table_unref);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (zeren_clause_tree_parent_class)->dispose (object);
}

static void
zeren_clause_tree_class_init (ZerenClauseTreeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_clause_tree_dispose;
  widget_class->map = zeren_clause_tree_map;

  signals[CHOSEN] = g_signal_new ("chosen",
                                  G_TYPE_FROM_CLASS (klass),
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  1,
                                  ZEREN_TYPE_CLAUSE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-clause-tree.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenClauseTree, stack);
  gtk_widget_class_bind_template_child (widget_class, ZerenClauseTree, list_view);
  gtk_widget_class_bind_template_callback (widget_class, activated);
}

static void
zeren_clause_tree_init (ZerenClauseTree *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->clauses = g_ptr_array_new_with_free_func (g_object_unref);
  self->counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_swapped (self->selection, "notify::selected", G_CALLBACK (selected_cb), self);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_list_view_set_factory (self->list_view, factory);
}

/* --- public -------------------------------------------------------------------------------- */

static gboolean
shows_same (ZerenClauseTree *self, const ZerenPlanSheet *sheet)
{
  if (self->clauses->len != sheet->clauses->len)
    return FALSE;
  for (guint i = 0; i < sheet->clauses->len; i++)
    {
      gint64 id = zeren_clause_get_id (g_ptr_array_index (sheet->clauses, i));

      if (zeren_clause_get_id (g_ptr_array_index (self->clauses, i)) != id ||
          get_count (self, id) != zeren_plan_sheet_count_findings (sheet, id))
        return FALSE;
    }

  return TRUE;
}

/**
 * zeren_clause_tree_set_sheet:
 * @sheet: the plan; only read during the call
 *
 * A tree that shows the same already keeps what is folded.
 */
void
zeren_clause_tree_set_sheet (ZerenClauseTree *self, const ZerenPlanSheet *sheet)
{
  g_return_if_fail (ZEREN_IS_CLAUSE_TREE (self));

  if (shows_same (self, sheet))
    {
      show_state (self);
      return;
    }

  g_ptr_array_set_size (self->clauses, 0);
  g_hash_table_remove_all (self->counts);
  for (guint i = 0; i < sheet->clauses->len; i++)
    {
      ZerenClause *clause = g_ptr_array_index (sheet->clauses, i);
      gint64 id = zeren_clause_get_id (clause);

      g_ptr_array_add (self->clauses, g_object_ref (clause));
      g_hash_table_insert (self->counts,
                           g_memdup2 (&id, sizeof id),
                           GUINT_TO_POINTER (zeren_plan_sheet_count_findings (sheet, id)));
    }
  rebuild (self);
}

/**
 * zeren_clause_tree_set_words:
 * @words: (nullable): what is searched for, casefolded
 */
void
zeren_clause_tree_set_words (ZerenClauseTree *self, const char *words)
{
  g_return_if_fail (ZEREN_IS_CLAUSE_TREE (self));

  if (g_set_str (&self->words, words))
    rebuild (self);
}

/** zeren_clause_tree_find: Returns: (transfer none) (nullable): the clause with that id */
ZerenClause *
zeren_clause_tree_find (ZerenClauseTree *self, gint64 id)
{
  g_return_val_if_fail (ZEREN_IS_CLAUSE_TREE (self), NULL);

  for (guint i = 0; i < self->clauses->len; i++)
    {
      ZerenClause *clause = g_ptr_array_index (self->clauses, i);

      if (zeren_clause_get_id (clause) == id)
        return clause;
    }

  return NULL;
}

/** zeren_clause_tree_find_at: Returns: (transfer none) (nullable): the innermost clause around the
 * text from @start to @end */
ZerenClause *
zeren_clause_tree_find_at (ZerenClauseTree *self, gsize start, gsize end)
{
  ZerenClause *found = NULL;
  gsize shortest = G_MAXSIZE;

  g_return_val_if_fail (ZEREN_IS_CLAUSE_TREE (self), NULL);

  for (guint i = 0; i < self->clauses->len; i++)
    {
      ZerenClause *clause = g_ptr_array_index (self->clauses, i);
      const ZerenPassage *passage = zeren_clause_get_passage (clause);

      if (passage == NULL || passage->start > start || passage->end < end ||
          passage->end - passage->start >= shortest)
        continue;
      found = clause;
      shortest = passage->end - passage->start;
    }

  return found;
}

/**
 * zeren_clause_tree_choose:
 *
 * Chooses a clause without saying so with `chosen`.
 *
 * Returns: whether it is in the tree
 */
gboolean
zeren_clause_tree_choose (ZerenClauseTree *self, gint64 id)
{
  g_return_val_if_fail (ZEREN_IS_CLAUSE_TREE (self), FALSE);

  self->chosen = id;
  self->is_changing = TRUE;
  select_chosen (self, TRUE);
  self->is_changing = FALSE;

  return gtk_single_selection_get_selected (self->selection) != GTK_INVALID_LIST_POSITION;
}

gint64
zeren_clause_tree_get_chosen (ZerenClauseTree *self)
{
  g_return_val_if_fail (ZEREN_IS_CLAUSE_TREE (self), 0);

  return self->chosen;
}
