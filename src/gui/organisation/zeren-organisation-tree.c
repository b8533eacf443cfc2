/* zeren-organisation-tree.c: the tree of organisations, to choose from and to put in order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-organisation-tree.h"

#include "zeren-list-merge.h"
#include "zeren-organisation-filter.h"

#include <glib/gi18n-lib.h>

struct _ZerenOrganisationTree
{
  AdwBin parent_instance;

  GtkListView *list_view;
  GtkPopoverMenu *menu;

  ZerenOffice *office;
  GHashTable *items; /* id → ZerenOrganisationItem */
  GListStore *top;
  GtkTreeListModel *tree;
  GtkSingleSelection *selection;
  gint64 chosen;
  gboolean updating;
  gboolean opens_on_click;

  char *words;
  gboolean show_ended;
  gboolean only_vacant;
};

G_DEFINE_FINAL_TYPE (ZerenOrganisationTree, zeren_organisation_tree, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  ACTIVATED,
  MOVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- what is shown -------------------------------------------------------------------------- */

/* The item of before, unless it has become a branch or a leaf since. */
static ZerenOrganisationItem *
provide_item (ZerenOrganisationTree *self, gint64 id, gboolean is_leaf)
{
  ZerenOrganisationItem *item = g_hash_table_lookup (self->items, &id);

  if (item == NULL || zeren_organisation_item_is_leaf (item) != is_leaf)
    {
      item = zeren_organisation_item_new (id, is_leaf);
      g_hash_table_replace (self->items, g_memdup2 (&id, sizeof id), item);
    }
  zeren_organisation_item_set_office (item, self->office);

  return item;
}

/* What stands below @parent and is wanted, or has something wanted below it. */
static GPtrArray *
collect (ZerenOrganisationTree *self, gint64 parent, guint *n_wanted)
{
  GPtrArray *children = zeren_office_get_children (self->office, parent);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < children->len; i++)
    {
      ZerenOrganisation *child = g_ptr_array_index (children, i);
      gint64 id = zeren_organisation_get_id (child);
      gboolean wanted = zeren_organisation_is_wanted (
        self->office, child, self->words, self->only_vacant);
      g_autoptr (GPtrArray) below = NULL;
      ZerenOrganisationItem *item;

      if (!self->show_ended &&
          !zeren_organisation_is_active_on (child, zeren_office_get_day (self->office)))
        continue;
      below = collect (self, id, n_wanted);
      if (!wanted && below->len == 0)
        continue;
      item = provide_item (self, id, below->len == 0);
      zeren_list_merge (zeren_organisation_item_get_children (item), below, g_direct_equal);
      g_ptr_array_add (items, g_object_ref (item));
      *n_wanted += wanted ? 1 : 0;
    }

  return items;
}

static GListModel *
create_children (gpointer item, gpointer user_data)
{
  ZerenOrganisationItem *organisation = ZEREN_ORGANISATION_ITEM (item);

  if (zeren_organisation_item_is_leaf (organisation))
    return NULL;

  return G_LIST_MODEL (g_object_ref (zeren_organisation_item_get_children (organisation)));
}

/* --- choosing ------------------------------------------------------------------------------- */

static ZerenOrganisationItem *
dup_item_at (ZerenOrganisationTree *self, guint position)
{
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->tree), position);

  return row != NULL ? gtk_tree_list_row_get_item (row) : NULL;
}

static guint
find_position (ZerenOrganisationTree *self, gint64 id)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->tree));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ZerenOrganisationItem) item = dup_item_at (self, i);

      if (zeren_organisation_item_get_id (item) == id)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static void
set_chosen (ZerenOrganisationTree *self, gint64 id)
{
  if (self->chosen == id)
    return;
  self->chosen = id;
  g_signal_emit (self, signals[CHOSEN], 0, id);
}

static void
selected_cb (ZerenOrganisationTree *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);
  g_autoptr (ZerenOrganisationItem) item = NULL;

  if (self->updating || position == GTK_INVALID_LIST_POSITION)
    return;
  item = dup_item_at (self, position);
  if (item != NULL)
    set_chosen (self, zeren_organisation_item_get_id (item));
}

static void
activated_cb (ZerenOrganisationTree *self, guint position)
{
  g_autoptr (ZerenOrganisationItem) item = dup_item_at (self, position);

  if (item == NULL)
    return;
  set_chosen (self, zeren_organisation_item_get_id (item));
  g_signal_emit (self, signals[ACTIVATED], 0, zeren_organisation_item_get_id (item));
}

/* --- moving --------------------------------------------------------------------------------- */

/* Where @target stands among its siblings, from 1, when @dragged is not counted. */
static guint
get_rank (ZerenOrganisationTree *self, gint64 parent, gint64 target, gint64 dragged)
{
  GPtrArray *siblings = zeren_office_get_children (self->office, parent);
  guint rank = 1;

  for (guint i = 0; i < siblings->len; i++)
    {
      gint64 id = zeren_organisation_get_id (g_ptr_array_index (siblings, i));

      if (id == target)
        break;
      rank += id != dragged ? 1 : 0;
    }

  return rank;
}

/**
 * zeren_organisation_tree_drop:
 * @dragged: an organisation
 * @target: another one
 * @place: where in relation to @target it is to stand
 *
 * Asks for the move by the signal `move`.
 *
 * Returns: whether there was anything to ask for
 */
gboolean
zeren_organisation_tree_drop (ZerenOrganisationTree *self,
                              gint64 dragged,
                              gint64 target,
                              ZerenDropPlace place)
{
  ZerenOrganisation *organisation;
  gint64 parent;
  guint position = 0;

  g_return_val_if_fail (ZEREN_IS_ORGANISATION_TREE (self), FALSE);

  if (self->office == NULL || dragged == target ||
      zeren_office_find_organisation (self->office, dragged) == NULL)
    return FALSE;
  organisation = zeren_office_find_organisation (self->office, target);
  if (organisation == NULL)
    return FALSE;

  parent = place == ZEREN_DROP_ONTO ? target : zeren_organisation_get_parent (organisation);
  if (place != ZEREN_DROP_ONTO)
    position = get_rank (self, parent, target, dragged) + (place == ZEREN_DROP_AFTER ? 1 : 0);
  g_signal_emit (self, signals[MOVE], 0, dragged, parent, position);

  return TRUE;
}

static void
dropped_cb (ZerenOrganisationTree *self,
            ZerenOrganisationItem *item,
            int place,
            ZerenOrganisationTreeRow *row)
{
  gint64 id = zeren_organisation_item_get_id (item);
  ZerenOrganisationItem *target = zeren_organisation_tree_row_get_item (row);

  /* What comes from the window of another office is not of this one, whatever its number. */
  if (target != NULL && g_hash_table_lookup (self->items, &id) == item)
    zeren_organisation_tree_drop (
      self, id, zeren_organisation_item_get_id (target), (ZerenDropPlace)place);
}

/* The sibling in sight that stands @offset rows away, 0 for none. */
static gint64
find_sibling (ZerenOrganisationTree *self, gint64 id, int offset)
{
  ZerenOrganisation *organisation = zeren_office_find_organisation (self->office, id);
  gint64 parent = zeren_organisation_get_parent (organisation);
  ZerenOrganisationItem *above = g_hash_table_lookup (self->items, &parent);
  GListModel *siblings = parent != 0 && above != NULL
                           ? G_LIST_MODEL (zeren_organisation_item_get_children (above))
                           : G_LIST_MODEL (self->top);

  for (guint i = 0; i < g_list_model_get_n_items (siblings); i++)
    {
      g_autoptr (ZerenOrganisationItem) item = g_list_model_get_item (siblings, i);
      g_autoptr (ZerenOrganisationItem) other = NULL;

      if (zeren_organisation_item_get_id (item) != id || (int)i + offset < 0)
        continue;
      other = g_list_model_get_item (siblings, (guint)((int)i + offset));
      return other != NULL ? zeren_organisation_item_get_id (other) : 0;
    }

  return 0;
}

/* What a step is in terms of a drop. */
static gint64
find_target (ZerenOrganisationTree *self, ZerenOrganisationStep step, ZerenDropPlace *place)
{
  ZerenOrganisation *organisation = self->office != NULL
                                      ? zeren_office_find_organisation (self->office, self->chosen)
                                      : NULL;

  if (organisation == NULL)
    return 0;
  switch (step)
    {
    case ZEREN_STEP_UP:
      *place = ZEREN_DROP_BEFORE;
      return find_sibling (self, self->chosen, -1);
    case ZEREN_STEP_DOWN:
      *place = ZEREN_DROP_AFTER;
      return find_sibling (self, self->chosen, 1);
    case ZEREN_STEP_OUT:
      *place = ZEREN_DROP_AFTER;
      return zeren_organisation_get_parent (organisation);
    case ZEREN_STEP_IN:
    default:
      *place = ZEREN_DROP_ONTO;
      return find_sibling (self, self->chosen, -1);
    }
}

/** zeren_organisation_tree_can_step: Returns: whether the chosen organisation has anywhere to go */
gboolean
zeren_organisation_tree_can_step (ZerenOrganisationTree *self, ZerenOrganisationStep step)
{
  ZerenDropPlace place;

  g_return_val_if_fail (ZEREN_IS_ORGANISATION_TREE (self), FALSE);

  return find_target (self, step, &place) != 0;
}

/** zeren_organisation_tree_step: asks to move the chosen organisation; Returns: whether there was
 * anything to ask for */
gboolean
zeren_organisation_tree_step (ZerenOrganisationTree *self, ZerenOrganisationStep step)
{
  ZerenDropPlace place;
  gint64 target;

  g_return_val_if_fail (ZEREN_IS_ORGANISATION_TREE (self), FALSE);

  target = find_target (self, step, &place);

  return target != 0 && zeren_organisation_tree_drop (self, self->chosen, target, place);
}

/* --- rows ----------------------------------------------------------------------------------- */

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  GtkWidget *row = zeren_organisation_tree_row_new ();

  g_signal_connect_object (row, "dropped", G_CALLBACK (dropped_cb), user_data, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (list_item, row);
}

static void
name_row (GtkListItem *list_item)
{
  ZerenOrganisationTreeRow *row = ZEREN_ORGANISATION_TREE_ROW (gtk_list_item_get_child (list_item));
  ZerenOrganisationItem *item = zeren_organisation_tree_row_get_item (row);
  g_autofree char *description = zeren_organisation_tree_row_dup_description (row);

  gtk_list_item_set_accessible_label (
    list_item, zeren_organisation_get_name (zeren_organisation_item_get_organisation (item)));
  gtk_list_item_set_accessible_description (list_item, description);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  ZerenOrganisationTreeRow *row = ZEREN_ORGANISATION_TREE_ROW (gtk_list_item_get_child (list_item));

  zeren_organisation_tree_row_set_tree_row (row, gtk_list_item_get_item (list_item));
  name_row (list_item);
  g_signal_connect_object (zeren_organisation_tree_row_get_item (row),
                           "changed",
                           G_CALLBACK (name_row),
                           list_item,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  ZerenOrganisationTreeRow *row = ZEREN_ORGANISATION_TREE_ROW (gtk_list_item_get_child (list_item));
  ZerenOrganisationItem *item = zeren_organisation_tree_row_get_item (row);

  if (item != NULL)
    g_signal_handlers_disconnect_by_func (item, name_row, list_item);
  zeren_organisation_tree_row_set_tree_row (row, NULL);
}

/* --- the menu ------------------------------------------------------------------------------- */

static GtkWidget *
find_row (GtkWidget *widget, gint64 id)
{
  if (ZEREN_IS_ORGANISATION_TREE_ROW (widget))
    {
      ZerenOrganisationItem *item = zeren_organisation_tree_row_get_item (
        ZEREN_ORGANISATION_TREE_ROW (widget));

      return item != NULL && zeren_organisation_item_get_id (item) == id ? widget : NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, id);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_below_dialog (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return (ADW_IS_APPLICATION_WINDOW (root) &&
          adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (root)) != NULL) ||
         (ADW_IS_WINDOW (root) && adw_window_get_visible_dialog (ADW_WINDOW (root)) != NULL);
}

/* A popover gives the focus to what follows it, and leaves the row looking pointed at. */
static void
return_focus (gpointer data)
{
  g_autoptr (ZerenOrganisationTree) self = data;
  GtkWidget *row = self->list_view != NULL && self->chosen != 0
                     ? find_row (GTK_WIDGET (self->list_view), self->chosen)
                     : NULL;

  if (row == NULL)
    return;
  gtk_widget_unset_state_flags (gtk_widget_get_parent (row),
                                GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_ACTIVE);
  if (!is_below_dialog (row))
    gtk_list_view_scroll_to (
      self->list_view, find_position (self, self->chosen), GTK_LIST_SCROLL_FOCUS, NULL);
}

static void
menu_gone_cb (ZerenOrganisationTree *self)
{
  g_idle_add_once (return_focus, g_object_ref (self));
}

static void
popup_at (ZerenOrganisationTree *self, double x, double y)
{
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(const GdkRectangle){ (int)x, (int)y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* Taken before the row sees it, which would go on looking pressed below the menu. */
static void
pressed_cb (ZerenOrganisationTree *self, int n_press, double x, double y, GtkGesture *gesture)
{
  GtkWidget *at = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *row = at != NULL ? gtk_widget_get_ancestor (at, ZEREN_TYPE_ORGANISATION_TREE_ROW)
                              : NULL;
  gint64 id;

  if (row == NULL)
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  id = zeren_organisation_item_get_id (
    zeren_organisation_tree_row_get_item (ZEREN_ORGANISATION_TREE_ROW (row)));
  zeren_organisation_tree_choose (self, id);
  gtk_list_view_scroll_to (self->list_view, find_position (self, id), GTK_LIST_SCROLL_FOCUS, NULL);
  popup_at (self, x, y);
}

/* Where there is room for the tree only, a click is enough to open what was clicked. */
static void
released_cb (ZerenOrganisationTree *self, int n_press, double x, double y)
{
  GtkWidget *at = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (!self->opens_on_click || n_press != 1 || at == NULL ||
      g_str_equal (gtk_widget_get_css_name (at), "expander") ||
      gtk_widget_get_ancestor (at, ZEREN_TYPE_ORGANISATION_TREE_ROW) == NULL)
    return;
  if (self->chosen != 0)
    g_signal_emit (self, signals[ACTIVATED], 0, self->chosen);
}

static void
menu_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenOrganisationTree *self = ZEREN_ORGANISATION_TREE (widget);
  GtkWidget *row = self->chosen != 0 ? find_row (GTK_WIDGET (self->list_view), self->chosen) : NULL;
  graphene_rect_t bounds;

  if (row == NULL || !gtk_widget_compute_bounds (row, widget, &bounds))
    return;
  popup_at (self, bounds.origin.x + 24, bounds.origin.y + bounds.size.height);
}

/* --- class ---------------------------------------------------------------------------------- */

static void
zeren_organisation_tree_dispose (GObject *object)
{
  ZerenOrganisationTree *self = ZEREN_ORGANISATION_TREE (object);

  if (self->list_view != NULL)
    gtk_list_view_set_model (self->list_view, NULL);
  g_clear_pointer ((GtkWidget **)&self->menu, gtk_widget_unparent);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_ORGANISATION_TREE);
  g_clear_object (&self->selection);
  g_clear_object (&self->tree);
  g_clear_object (&self->top);
  g_clear_pointer (&self->items, g_hash_table_unref);
  g_clear_pointer (&self->office, zeren_office_unref);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (zeren_organisation_tree_parent_class)->dispose (object);
}

/* The actions are the page's; the shortcuts dialog lists the keys (zeren-action-table.c). */
static void
add_move_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint keys[2];
    const char *action;
  } moves[] = {
    { { GDK_KEY_Up, GDK_KEY_KP_Up }, "organisation.move-up" },
    { { GDK_KEY_Down, GDK_KEY_KP_Down }, "organisation.move-down" },
    { { GDK_KEY_Left, GDK_KEY_KP_Left }, "organisation.move-out" },
    { { GDK_KEY_Right, GDK_KEY_KP_Right }, "organisation.move-in" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (moves[i].keys); j++)
        gtk_widget_class_add_binding_action (
          widget_class, moves[i].keys[j], GDK_ALT_MASK, moves[i].action, NULL);
    }
}

static void
zeren_organisation_tree_class_init (ZerenOrganisationTreeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_organisation_tree_dispose;

  signals[CHOSEN] = g_signal_new (
    "chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[ACTIVATED] = g_signal_new (
    "activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[MOVE] = g_signal_new ("move",
                                type,
                                G_SIGNAL_RUN_LAST,
                                0,
                                NULL,
                                NULL,
                                NULL,
                                G_TYPE_NONE,
                                3,
                                G_TYPE_INT64,
                                G_TYPE_INT64,
                                G_TYPE_UINT);

  gtk_widget_class_install_action (widget_class, "tree.menu", NULL, menu_cb);
  gtk_widget_class_add_binding_action (
    widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "tree.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "tree.menu", NULL);

  add_move_keys (widget_class);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zeren_app/Zeren/zeren-organisation-tree.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationTree, list_view);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
}

static void
zeren_organisation_tree_init (ZerenOrganisationTree *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  self->items = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->top = g_list_store_new (ZEREN_TYPE_ORGANISATION_ITEM);
  self->tree = gtk_tree_list_model_new (
    G_LIST_MODEL (g_object_ref (self->top)), FALSE, TRUE, create_children, NULL, NULL);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->tree)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (
    self->selection, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));

  self->menu = GTK_POPOVER_MENU (gtk_popover_menu_new_from_model (NULL));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (GTK_WIDGET (self->menu), GTK_ALIGN_START);
  gtk_widget_set_parent (GTK_WIDGET (self->menu), GTK_WIDGET (self));
  g_signal_connect_swapped (self->menu, "unmap", G_CALLBACK (menu_gone_cb), self);
}

/**
 * zeren_organisation_tree_show:
 * @office: the office
 * @words: (nullable): only what says these words, by the name or kind of an organisation, the title
 *   of a post or the name of a holder; and what stands above it
 * @show_ended: also what has ended
 * @only_vacant: only organisations with vacant posts, and what stands above them
 *
 * Returns: how many organisations were wanted; those above them are not counted
 */
guint
zeren_organisation_tree_show (ZerenOrganisationTree *self,
                              ZerenOffice *office,
                              const char *words,
                              gboolean show_ended,
                              gboolean only_vacant)
{
  g_autoptr (ZerenOffice) kept = zeren_office_ref (office);
  g_autoptr (GPtrArray) items = NULL;
  gboolean had_focus;
  guint n_wanted = 0;

  g_return_val_if_fail (ZEREN_IS_ORGANISATION_TREE (self), 0);

  g_clear_pointer (&self->office, zeren_office_unref);
  self->office = g_steal_pointer (&kept);
  g_clear_pointer (&self->words, g_free);
  self->words = words != NULL && *words != '\0' ? g_utf8_casefold (words, -1) : NULL;
  self->show_ended = show_ended;
  self->only_vacant = only_vacant;

  had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list_view)) != NULL;
  self->updating = TRUE;
  items = collect (self, 0, &n_wanted);
  zeren_list_merge (self->top, items, g_direct_equal);
  self->updating = FALSE;
  /* A row that has moved is another one; the focus goes on with the organisation. */
  if (zeren_organisation_tree_choose (self, self->chosen) && had_focus)
    gtk_list_view_scroll_to (
      self->list_view, find_position (self, self->chosen), GTK_LIST_SCROLL_FOCUS, NULL);

  return n_wanted;
}

/** zeren_organisation_tree_get_chosen: Returns: the chosen organisation, 0 for none */
gint64
zeren_organisation_tree_get_chosen (ZerenOrganisationTree *self)
{
  g_return_val_if_fail (ZEREN_IS_ORGANISATION_TREE (self), 0);

  return self->chosen;
}

/** zeren_organisation_tree_choose: Returns: whether @id is in sight, and marked now; it stays
 * chosen where it is not */
gboolean
zeren_organisation_tree_choose (ZerenOrganisationTree *self, gint64 id)
{
  guint position;

  g_return_val_if_fail (ZEREN_IS_ORGANISATION_TREE (self), FALSE);

  position = id != 0 ? find_position (self, id) : GTK_INVALID_LIST_POSITION;
  self->updating = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->updating = FALSE;
  set_chosen (self, id);

  return position != GTK_INVALID_LIST_POSITION;
}

/** zeren_organisation_tree_set_opens_on_click: whether a single click enters an organisation */
void
zeren_organisation_tree_set_opens_on_click (ZerenOrganisationTree *self, gboolean opens_on_click)
{
  g_return_if_fail (ZEREN_IS_ORGANISATION_TREE (self));

  self->opens_on_click = opens_on_click;
}

/** zeren_organisation_tree_set_menu: @menu is offered for the chosen organisation */
void
zeren_organisation_tree_set_menu (ZerenOrganisationTree *self, GMenuModel *menu)
{
  g_return_if_fail (ZEREN_IS_ORGANISATION_TREE (self));

  gtk_popover_menu_set_menu_model (self->menu, menu);
}

/** zeren_organisation_tree_dup_outline: Returns: (transfer full): the rows in sight, each with how
 * deep it stands, for tests */
char *
zeren_organisation_tree_dup_outline (ZerenOrganisationTree *self)
{
  GString *outline = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->tree)); i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->tree), i);
      g_autoptr (ZerenOrganisationItem) item = gtk_tree_list_row_get_item (row);

      g_string_append_printf (
        outline,
        "%s%u%s",
        i > 0 ? " " : "",
        gtk_tree_list_row_get_depth (row),
        zeren_organisation_get_name (zeren_organisation_item_get_organisation (item)));
    }

  return g_string_free (outline, FALSE);
}
