/* zeren-organisation-tree-row.c: a row of the tree of organisations
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-organisation-tree-row.h"

#include <glib/gi18n-lib.h>

struct _ZerenOrganisationTreeRow
{
  AdwBin parent_instance;

  GtkTreeExpander *expander;
  GtkLabel *name_label;
  GtkLabel *kind_label;
  GtkWidget *vacant_box;
  GtkLabel *vacant_label;
  GtkLabel *ended_label;

  ZerenOrganisationItem *item;
  gulong changed;
};

G_DEFINE_FINAL_TYPE (ZerenOrganisationTreeRow, zeren_organisation_tree_row, ADW_TYPE_BIN)

enum
{
  DROPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *const place_classes[] = {
  [ZEREN_DROP_BEFORE] = "drop-before",
  [ZEREN_DROP_AFTER] = "drop-after",
  [ZEREN_DROP_ONTO] = "drop-onto",
};

static char *
dup_vacant (ZerenOrganisationItem *item)
{
  guint n = zeren_organisation_item_get_n_vacant (item);

  if (n == 0)
    return NULL;

  /* Translators: how many posts of an organisation nobody holds */
  return g_strdup_printf (ngettext ("%u vacant", "%u vacant", n), n);
}

static char *
dup_ended (ZerenOrganisationItem *item)
{
  ZerenOrganisation *organisation = zeren_organisation_item_get_organisation (item);
  g_autofree char *day = zeren_date_to_label (zeren_organisation_get_ended_on (organisation));

  if (!zeren_organisation_item_has_ended (item))
    return NULL;

  /* Translators: the last day of an organisation */
  return g_strdup_printf (_ ("Ended %s"), day);
}

static void
update (ZerenOrganisationTreeRow *self)
{
  ZerenOrganisation *organisation = zeren_organisation_item_get_organisation (self->item);
  g_autofree char *vacant = dup_vacant (self->item);
  g_autofree char *ended = dup_ended (self->item);

  gtk_label_set_label (self->name_label, zeren_organisation_get_name (organisation));
  gtk_label_set_label (self->kind_label, zeren_organisation_get_kind (organisation));
  gtk_label_set_label (self->vacant_label, vacant != NULL ? vacant : "");
  gtk_widget_set_visible (self->vacant_box, vacant != NULL);
  gtk_label_set_label (self->ended_label, ended != NULL ? ended : "");
  gtk_widget_set_visible (GTK_WIDGET (self->ended_label), ended != NULL);
  if (ended != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->name_label), "dimmed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->name_label), "dimmed");
}

/* --- dragging and dropping ------------------------------------------------------------------ */

static GdkContentProvider *
prepare_cb (ZerenOrganisationTreeRow *self)
{
  if (self->item == NULL || zeren_organisation_item_has_ended (self->item))
    return NULL;

  return gdk_content_provider_new_typed (ZEREN_TYPE_ORGANISATION_ITEM, self->item);
}

static void
drag_begin_cb (ZerenOrganisationTreeRow *self, GdkDrag *drag, GtkDragSource *source)
{
  GtkWidget *label = gtk_label_new (gtk_label_get_label (self->name_label));
  GtkWidget *icon = gtk_drag_icon_get_for_drag (drag);

  gtk_widget_add_css_class (label, "drag-name");
  gtk_drag_icon_set_child (GTK_DRAG_ICON (icon), label);
}

static void
show_place (ZerenOrganisationTreeRow *self, int place)
{
  for (int i = 0; i < (int)G_N_ELEMENTS (place_classes); i++)
    {
      if (i == place)
        gtk_widget_add_css_class (GTK_WIDGET (self), place_classes[i]);
      else
        gtk_widget_remove_css_class (GTK_WIDGET (self), place_classes[i]);
    }
}

static GdkDragAction
motion_cb (ZerenOrganisationTreeRow *self, double x, double y, GtkDropTarget *target)
{
  const GValue *value = gtk_drop_target_get_value (target);

  if (value != NULL && !zeren_organisation_tree_row_can_take (self, g_value_get_object (value)))
    {
      show_place (self, -1);
      return 0;
    }
  show_place (
    self,
    (int)zeren_organisation_tree_row_judge_place (y, gtk_widget_get_height (GTK_WIDGET (self))));

  return GDK_ACTION_MOVE;
}

static void
leave_cb (ZerenOrganisationTreeRow *self)
{
  show_place (self, -1);
}

static gboolean
drop_cb (ZerenOrganisationTreeRow *self, const GValue *value, double x, double y)
{
  show_place (self, -1);
  if (!G_VALUE_HOLDS (value, ZEREN_TYPE_ORGANISATION_ITEM) ||
      !zeren_organisation_tree_row_can_take (self, g_value_get_object (value)))
    return FALSE;

  g_signal_emit (
    self,
    signals[DROPPED],
    0,
    g_value_get_object (value),
    (int)zeren_organisation_tree_row_judge_place (y, gtk_widget_get_height (GTK_WIDGET (self))));

  return TRUE;
}

static void
add_controllers (ZerenOrganisationTreeRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (ZEREN_TYPE_ORGANISATION_ITEM, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (prepare_cb), self);
  g_signal_connect_swapped (source, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_swapped (target, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (target, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* --- class ---------------------------------------------------------------------------------- */

static void
forget_item (ZerenOrganisationTreeRow *self)
{
  if (self->item != NULL)
    g_clear_signal_handler (&self->changed, self->item);
  g_clear_object (&self->item);
}

static void
zeren_organisation_tree_row_dispose (GObject *object)
{
  forget_item (ZEREN_ORGANISATION_TREE_ROW (object));
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ZEREN_TYPE_ORGANISATION_TREE_ROW);

  G_OBJECT_CLASS (zeren_organisation_tree_row_parent_class)->dispose (object);
}

static void
zeren_organisation_tree_row_class_init (ZerenOrganisationTreeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_organisation_tree_row_dispose;

  /**
   * ZerenOrganisationTreeRow::dropped:
   * @item: what was dropped
   * @place: a #ZerenDropPlace
   */
  signals[DROPPED] = g_signal_new ("dropped",
                                   G_TYPE_FROM_CLASS (klass),
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   2,
                                   ZEREN_TYPE_ORGANISATION_ITEM,
                                   G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "organisationrow");
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zeren_app/Zeren/zeren-organisation-tree-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationTreeRow, expander);
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationTreeRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationTreeRow, kind_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationTreeRow, vacant_box);
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationTreeRow, vacant_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationTreeRow, ended_label);
}

static void
zeren_organisation_tree_row_init (ZerenOrganisationTreeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_controllers (self);
}

GtkWidget *
zeren_organisation_tree_row_new (void)
{
  return g_object_new (ZEREN_TYPE_ORGANISATION_TREE_ROW, NULL);
}

/** zeren_organisation_tree_row_set_tree_row: @tree_row: (nullable): what the row shows from now on
 */
void
zeren_organisation_tree_row_set_tree_row (ZerenOrganisationTreeRow *self, GtkTreeListRow *tree_row)
{
  g_return_if_fail (ZEREN_IS_ORGANISATION_TREE_ROW (self));

  forget_item (self);
  gtk_tree_expander_set_list_row (self->expander, tree_row);
  if (tree_row == NULL)
    return;

  self->item = gtk_tree_list_row_get_item (tree_row);
  self->changed = g_signal_connect_swapped (self->item, "changed", G_CALLBACK (update), self);
  update (self);
}

/** zeren_organisation_tree_row_get_item: Returns: (nullable): what the row shows */
ZerenOrganisationItem *
zeren_organisation_tree_row_get_item (ZerenOrganisationTreeRow *self)
{
  g_return_val_if_fail (ZEREN_IS_ORGANISATION_TREE_ROW (self), NULL);

  return self->item;
}

/** zeren_organisation_tree_row_dup_description: Returns: (transfer full): what a screen reader says
 * after the name */
char *
zeren_organisation_tree_row_dup_description (ZerenOrganisationTreeRow *self)
{
  ZerenOrganisation *organisation = zeren_organisation_item_get_organisation (self->item);
  g_autofree char *vacant = dup_vacant (self->item);
  g_autofree char *ended = dup_ended (self->item);
  GString *text = g_string_new (zeren_organisation_get_kind (organisation));

  if (vacant != NULL)
    g_string_append_printf (text, "%s%s", _ (", "), vacant);
  if (ended != NULL)
    g_string_append_printf (text, "%s%s", _ (", "), ended);

  return g_string_free (text, FALSE);
}

/** zeren_organisation_tree_row_can_take: Returns: whether @dragged may stand beside or below what
 * the row shows: not where that is @dragged itself or stands below it */
gboolean
zeren_organisation_tree_row_can_take (ZerenOrganisationTreeRow *self,
                                      ZerenOrganisationItem *dragged)
{
  g_autoptr (GtkTreeListRow) row = NULL;

  g_return_val_if_fail (ZEREN_IS_ORGANISATION_TREE_ROW (self), FALSE);

  g_set_object (&row, gtk_tree_expander_get_list_row (self->expander));
  while (row != NULL)
    {
      g_autoptr (ZerenOrganisationItem) item = gtk_tree_list_row_get_item (row);
      GtkTreeListRow *parent = gtk_tree_list_row_get_parent (row);

      if (item == dragged)
        return FALSE;
      g_object_unref (row);
      row = parent;
    }

  return TRUE;
}

/**
 * zeren_organisation_tree_row_judge_place:
 * @y: how far below the top of a row something is dropped
 * @height: the height of the row
 *
 * Returns: the quarters at the edges put it beside the row, the half between below it
 */
ZerenDropPlace
zeren_organisation_tree_row_judge_place (double y, double height)
{
  if (y < height / 4)
    return ZEREN_DROP_BEFORE;

  return y > height * 3 / 4 ? ZEREN_DROP_AFTER : ZEREN_DROP_ONTO;
}
