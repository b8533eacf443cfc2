/* zeren-choice-row.c: a row of a form in which one of many records is chosen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-choice-row.h"

#include <glib/gi18n-lib.h>

#define INDENT 18

typedef struct
{
  GListStore *choices;
  ZerenChoice *unset; /* a combo row always has something chosen */
} ZerenChoiceRowPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (ZerenChoiceRow, zeren_choice_row, ADW_TYPE_COMBO_ROW)

/* What the search looks through, and what a screen reader says of the row. */
static char *
dup_words (ZerenChoice *choice, gpointer user_data)
{
  const char *subtitle = choice != NULL ? zeren_choice_get_subtitle (choice) : NULL;

  if (choice == NULL)
    return NULL;
  if (subtitle == NULL)
    return g_strdup (zeren_choice_get_title (choice));

  return g_strdup_printf ("%s %s", zeren_choice_get_title (choice), subtitle);
}

/* --- the chosen one ------------------------------------------------------------------------ */

static void
setup_chosen_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_chosen_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  ZerenChoice *choice = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), zeren_choice_get_title (choice));
  gtk_list_item_set_accessible_label (item, zeren_choice_get_title (choice));
}

/* --- the list ------------------------------------------------------------------------------ */

/* A row of the list: title over subtitle, and a mark on the chosen one. */
static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *labels = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *subtitle = gtk_label_new (NULL);
  GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_xalign (GTK_LABEL (subtitle), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (subtitle), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (title), 30);
  gtk_label_set_max_width_chars (GTK_LABEL (subtitle), 30);
  gtk_widget_add_css_class (subtitle, "caption");
  gtk_widget_add_css_class (subtitle, "dimmed");
  gtk_widget_set_valign (labels, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (labels, TRUE);
  gtk_box_append (GTK_BOX (labels), title);
  gtk_box_append (GTK_BOX (labels), subtitle);
  gtk_box_append (GTK_BOX (box), labels);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_list_item_set_child (item, box);
}

static void
show_mark (ZerenChoiceRow *self, GtkListItem *item)
{
  GtkWidget *mark = gtk_widget_get_last_child (gtk_list_item_get_child (item));
  gpointer chosen = adw_combo_row_get_selected_item (ADW_COMBO_ROW (self));

  gtk_widget_set_opacity (mark, chosen == gtk_list_item_get_item (item) ? 1 : 0);
}

static void
selected_cb (ZerenChoiceRow *self, GParamSpec *pspec, GtkListItem *item)
{
  show_mark (self, item);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  ZerenChoiceRow *self = user_data;
  ZerenChoice *choice = gtk_list_item_get_item (item);
  GtkWidget *labels = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *title = gtk_widget_get_first_child (labels);
  GtkWidget *subtitle = gtk_widget_get_last_child (labels);
  const char *more = zeren_choice_get_subtitle (choice);

  gtk_label_set_label (GTK_LABEL (title), zeren_choice_get_title (choice));
  gtk_label_set_label (GTK_LABEL (subtitle), more != NULL ? more : "");
  gtk_widget_set_visible (subtitle, more != NULL);
  gtk_widget_set_margin_start (labels, (int)zeren_choice_get_depth (choice) * INDENT);
  gtk_list_item_set_accessible_label (item, zeren_choice_get_title (choice));
  gtk_list_item_set_accessible_description (item, more != NULL ? more : "");
  g_signal_connect_object (self, "notify::selected-item", G_CALLBACK (selected_cb), item, 0);
  show_mark (self, item);
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  g_signal_handlers_disconnect_by_func (user_data, selected_cb, item);
}

/* The parts of a combo row have no names of their own. */
static void
name_parts (GtkWidget *widget)
{
  const char *name = NULL;

  if (GTK_IS_SEARCH_ENTRY (widget))
    name = _ ("Search");
  else if (GTK_IS_LIST_VIEW (widget))
    /* Translators: what may be chosen in a row of a form */
    name = _ ("Choices");

  if (name != NULL)
    gtk_accessible_update_property (
      GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_parts (child);
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_choice_row_dispose (GObject *object)
{
  ZerenChoiceRowPrivate *priv = zeren_choice_row_get_instance_private (ZEREN_CHOICE_ROW (object));

  g_clear_object (&priv->choices);
  g_clear_object (&priv->unset);

  G_OBJECT_CLASS (zeren_choice_row_parent_class)->dispose (object);
}

static void
zeren_choice_row_class_init (ZerenChoiceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zeren_choice_row_dispose;
}

static void
zeren_choice_row_init (ZerenChoiceRow *self)
{
  AdwComboRow *row = ADW_COMBO_ROW (self);
  ZerenChoiceRowPrivate *priv = zeren_choice_row_get_instance_private (self);
  g_autoptr (GtkListItemFactory) chosen = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) list = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkExpression) words = gtk_cclosure_expression_new (
    G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (dup_words), NULL, NULL);

  g_signal_connect (chosen, "setup", G_CALLBACK (setup_chosen_cb), NULL);
  g_signal_connect (chosen, "bind", G_CALLBACK (bind_chosen_cb), NULL);
  g_signal_connect (list, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (list, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (list, "unbind", G_CALLBACK (unbind_cb), self);

  priv->choices = g_list_store_new (ZEREN_TYPE_CHOICE);
  /* Translators: stands in a row of a form until an organisation or a member is chosen */
  priv->unset = zeren_choice_new (0, _ ("Not Chosen"), NULL, 0);
  adw_combo_row_set_expression (row, words);
  adw_combo_row_set_search_match_mode (row, GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  adw_combo_row_set_factory (row, chosen);
  adw_combo_row_set_list_factory (row, list);
  adw_combo_row_set_enable_search (row, TRUE);
  adw_combo_row_set_model (row, G_LIST_MODEL (priv->choices));
  name_parts (GTK_WIDGET (self));
}

GtkWidget *
zeren_choice_row_new (void)
{
  return g_object_new (ZEREN_TYPE_CHOICE_ROW, NULL);
}

/* “None of them” stands first where it may be chosen. */
static gboolean
offers_none (GPtrArray *choices)
{
  return choices->len > 0 && zeren_choice_get_id (g_ptr_array_index (choices, 0)) == 0;
}

/**
 * zeren_choice_row_set_choices:
 * @choices: (element-type ZerenChoice): what there is to choose from; what was chosen stays so
 * where it is among them
 */
void
zeren_choice_row_set_choices (ZerenChoiceRow *self, GPtrArray *choices)
{
  ZerenChoiceRowPrivate *priv = zeren_choice_row_get_instance_private (self);
  gboolean had = zeren_choice_row_has_selected (self);
  gint64 id = zeren_choice_row_get_selected_id (self);

  g_return_if_fail (ZEREN_IS_CHOICE_ROW (self));

  g_list_store_splice (priv->choices,
                       0,
                       g_list_model_get_n_items (G_LIST_MODEL (priv->choices)),
                       choices->pdata,
                       choices->len);
  g_list_store_insert (priv->choices, 0, priv->unset);
  if (!had || !zeren_choice_row_select (self, id))
    adw_combo_row_set_selected (ADW_COMBO_ROW (self), offers_none (choices) ? 1 : 0);
  if (offers_none (choices))
    g_list_store_remove (priv->choices, 0);
}

/** zeren_choice_row_get_selected_id: Returns: the id of the chosen record, 0 for none */
gint64
zeren_choice_row_get_selected_id (ZerenChoiceRow *self)
{
  ZerenChoice *choice;

  g_return_val_if_fail (ZEREN_IS_CHOICE_ROW (self), 0);

  choice = adw_combo_row_get_selected_item (ADW_COMBO_ROW (self));

  return choice != NULL ? zeren_choice_get_id (choice) : 0;
}

/** zeren_choice_row_has_selected: Returns: whether somebody chose, be it “none” */
gboolean
zeren_choice_row_has_selected (ZerenChoiceRow *self)
{
  ZerenChoiceRowPrivate *priv = zeren_choice_row_get_instance_private (self);
  gpointer chosen;

  g_return_val_if_fail (ZEREN_IS_CHOICE_ROW (self), FALSE);

  chosen = adw_combo_row_get_selected_item (ADW_COMBO_ROW (self));

  return chosen != NULL && chosen != priv->unset;
}

/** zeren_choice_row_select: Returns: whether @id is there, and chosen now */
gboolean
zeren_choice_row_select (ZerenChoiceRow *self, gint64 id)
{
  ZerenChoiceRowPrivate *priv = zeren_choice_row_get_instance_private (self);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (priv->choices));

  g_return_val_if_fail (ZEREN_IS_CHOICE_ROW (self), FALSE);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ZerenChoice) choice = g_list_model_get_item (G_LIST_MODEL (priv->choices), i);

      if (choice == priv->unset || zeren_choice_get_id (choice) != id)
        continue;
      adw_combo_row_set_selected (ADW_COMBO_ROW (self), i);
      return TRUE;
    }

  return FALSE;
}
