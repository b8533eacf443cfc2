/* zeren-task-filter-bar.c: chooses which of the tasks are shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-filter-bar.h"

#include "zeren-choice-row.h"

#include <glib/gi18n-lib.h>

struct _ZerenTaskFilterBar
{
  GtkBox parent_instance;

  AdwWrapBox *lane_box;
  GtkDropDown *lane_drop_down;
  GtkMenuButton *filter_button;
  ZerenChoiceRow *organisation_row;
  ZerenChoiceRow *plan_row;
  ZerenChoiceRow *year_row;
  AdwWrapBox *chip_box;

  GtkToggleButton *lane_buttons[ZEREN_N_TASK_LANES];
  ZerenTaskFilter *filter;
  gboolean is_filling; /* the widgets are being filled, not used */
};

G_DEFINE_FINAL_TYPE (ZerenTaskFilterBar, zeren_task_filter_bar, GTK_TYPE_BOX)

/* --- lanes --------------------------------------------------------------------------------- */

static void
count_lanes (ZerenTaskFilterBar *self, GListModel *views, guint *counts)
{
  guint n = g_list_model_get_n_items (views);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ZerenTaskView) view = g_list_model_get_item (views, i);

      if (!zeren_task_filter_matches_in_any_lane (self->filter, view))
        continue;
      for (guint lane = 0; lane < ZEREN_N_TASK_LANES; lane++)
        counts[lane] += zeren_task_view_is_in_lane (view, (ZerenTaskLane)lane) ? 1 : 0;
    }
}

static void
show_lanes (ZerenTaskFilterBar *self, GListModel *views)
{
  ZerenTaskLane chosen = zeren_task_filter_get_lane (self->filter);
  GtkStringList *names = GTK_STRING_LIST (gtk_drop_down_get_model (self->lane_drop_down));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) labels = NULL;
  guint counts[ZEREN_N_TASK_LANES] = { 0 };

  count_lanes (self, views, counts);
  for (guint lane = 0; lane < ZEREN_N_TASK_LANES; lane++)
    {
      /* Translators: the name of a list of tasks, and how many are in it */
      g_autofree char *label = g_strdup_printf (
        _ ("%s %u"), zeren_task_lane_to_label ((ZerenTaskLane)lane), counts[lane]);

      gtk_button_set_label (GTK_BUTTON (self->lane_buttons[lane]), label);
      g_strv_builder_add (builder, label);
    }
  labels = g_strv_builder_end (builder);

  self->is_filling = TRUE;
  gtk_string_list_splice (
    names, 0, g_list_model_get_n_items (G_LIST_MODEL (names)), (const char *const *)labels);
  gtk_drop_down_set_selected (self->lane_drop_down, chosen);
  gtk_toggle_button_set_active (self->lane_buttons[chosen], TRUE);
  self->is_filling = FALSE;
}

static void
lane_chosen_cb (ZerenTaskFilterBar *self)
{
  guint chosen = gtk_drop_down_get_selected (self->lane_drop_down);

  if (!self->is_filling && chosen < ZEREN_N_TASK_LANES)
    zeren_task_filter_set_lane (self->filter, (ZerenTaskLane)chosen);
}

static void
lane_toggled_cb (ZerenTaskFilterBar *self, GtkToggleButton *button)
{
  if (self->is_filling || !gtk_toggle_button_get_active (button))
    return;
  for (guint lane = 0; lane < ZEREN_N_TASK_LANES; lane++)
    if (self->lane_buttons[lane] == button)
      zeren_task_filter_set_lane (self->filter, (ZerenTaskLane)lane);
}

static void
create_lanes (ZerenTaskFilterBar *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint lane = 0; lane < ZEREN_N_TASK_LANES; lane++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (
        zeren_task_lane_to_label ((ZerenTaskLane)lane));

      self->lane_buttons[lane] = GTK_TOGGLE_BUTTON (button);
      gtk_toggle_button_set_group (self->lane_buttons[lane],
                                   lane > 0 ? self->lane_buttons[0] : NULL);
      gtk_widget_add_css_class (button, "zeren-chip");
      g_signal_connect_object (
        button, "toggled", G_CALLBACK (lane_toggled_cb), self, G_CONNECT_SWAPPED);
      adw_wrap_box_append (self->lane_box, button);
    }
  gtk_drop_down_set_model (self->lane_drop_down, G_LIST_MODEL (names));
  /* A screen reader meets the button in it. */
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->lane_drop_down))),
    GTK_ACCESSIBLE_PROPERTY_LABEL,
    _ ("Lists of Tasks"),
    -1);
}

/* --- organisation, plan, year -------------------------------------------------------------- */

static void
offer (GPtrArray *choices, GHashTable *known, gint64 id, const char *title)
{
  if (id != 0 && g_hash_table_add (known, g_memdup2 (&id, sizeof id)))
    g_ptr_array_add (choices, zeren_choice_new (id, title, NULL, 0));
}

static int
compare_titles (gconstpointer a, gconstpointer b)
{
  ZerenChoice *one = *(ZerenChoice *const *)a;
  ZerenChoice *other = *(ZerenChoice *const *)b;

  if (zeren_choice_get_id (one) == 0 || zeren_choice_get_id (other) == 0)
    return zeren_choice_get_id (one) == 0 ? -1 : 1;

  return g_utf8_collate (zeren_choice_get_title (one), zeren_choice_get_title (other));
}

typedef struct
{
  ZerenChoiceRow *row;
  GPtrArray *choices;
  GHashTable *known;
} Offer;

static void
start_offer (Offer *offer, ZerenChoiceRow *row, const char *all)
{
  offer->row = row;
  offer->choices = g_ptr_array_new_with_free_func (g_object_unref);
  offer->known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_ptr_array_add (offer->choices, zeren_choice_new (0, all, NULL, 0));
}

static void
end_offer (Offer *offer, gint64 chosen)
{
  g_ptr_array_sort (offer->choices, compare_titles);
  zeren_choice_row_set_choices (offer->row, offer->choices);
  zeren_choice_row_select (offer->row, chosen);
  g_ptr_array_unref (offer->choices);
  g_hash_table_unref (offer->known);
}

/**
 * zeren_task_filter_bar_offer:
 * @views: (element-type ZerenTaskView): all tasks
 *
 * What there are tasks of can be chosen, and nothing else.
 */
void
zeren_task_filter_bar_offer (ZerenTaskFilterBar *self, GPtrArray *views)
{
  Offer organisations, plans, years;

  start_offer (&organisations, self->organisation_row, _ ("All Organizations"));
  start_offer (&plans, self->plan_row, _ ("All Plans"));
  start_offer (&years, self->year_row, _ ("All Years"));
  for (guint i = 0; i < views->len; i++)
    {
      ZerenTaskView *view = g_ptr_array_index (views, i);
      ZerenTask *task = zeren_task_view_get_task (view);
      char year[16];

      g_snprintf (year, sizeof year, "%u", zeren_task_get_year (task));
      offer (organisations.choices,
             organisations.known,
             zeren_task_get_organisation (task),
             zeren_task_view_get_organisation_name (view));
      offer (plans.choices,
             plans.known,
             zeren_task_view_get_plan_id (view),
             zeren_task_view_get_plan_title (view));
      offer (years.choices, years.known, zeren_task_get_year (task), year);
    }

  self->is_filling = TRUE;
  end_offer (&organisations, zeren_task_filter_get_organisation (self->filter));
  end_offer (&plans, zeren_task_filter_get_plan (self->filter));
  end_offer (&years, zeren_task_filter_get_year (self->filter));
  self->is_filling = FALSE;
}

static void
filter_chosen_cb (ZerenTaskFilterBar *self)
{
  if (self->is_filling)
    return;

  zeren_task_filter_set_organisation (self->filter,
                                      zeren_choice_row_get_selected_id (self->organisation_row));
  zeren_task_filter_set_plan (self->filter, zeren_choice_row_get_selected_id (self->plan_row));
  zeren_task_filter_set_year (self->filter,
                              (guint)zeren_choice_row_get_selected_id (self->year_row));
}

/* --- the filters that are active ----------------------------------------------------------- */

static void
chip_clicked_cb (GtkButton *chip, ZerenChoiceRow *row)
{
  zeren_choice_row_select (row, 0);
}

static void
add_chip (ZerenTaskFilterBar *self, ZerenChoiceRow *row)
{
  ZerenChoice *choice = adw_combo_row_get_selected_item (ADW_COMBO_ROW (row));
  GtkWidget *chip, *content;
  g_autofree char *tooltip = NULL;

  if (choice == NULL || zeren_choice_get_id (choice) == 0)
    return;

  content = adw_button_content_new ();
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), zeren_choice_get_title (choice));
  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "window-close-symbolic");
  adw_button_content_set_can_shrink (ADW_BUTTON_CONTENT (content), TRUE);
  chip = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (chip), content);
  gtk_button_set_can_shrink (GTK_BUTTON (chip), TRUE);
  gtk_widget_add_css_class (chip, "zeren-chip");
  /* Translators: %s is the name of an organisation or plan, or a year, that tasks are shown of */
  tooltip = g_strdup_printf (_ ("Remove the Filter “%s”"), zeren_choice_get_title (choice));
  gtk_widget_set_tooltip_text (chip, tooltip);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (chip_clicked_cb), row, 0);
  adw_wrap_box_append (self->chip_box, chip);
}

static void
show_chips (ZerenTaskFilterBar *self)
{
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self->chip_box))) != NULL)
    adw_wrap_box_remove (self->chip_box, chip);
  add_chip (self, self->organisation_row);
  add_chip (self, self->plan_row);
  add_chip (self, self->year_row);
  gtk_widget_set_visible (GTK_WIDGET (self->chip_box),
                          gtk_widget_get_first_child (GTK_WIDGET (self->chip_box)) != NULL);
}

static void
select_choices (ZerenTaskFilterBar *self)
{
  self->is_filling = TRUE;
  zeren_choice_row_select (self->organisation_row,
                           zeren_task_filter_get_organisation (self->filter));
  zeren_choice_row_select (self->plan_row, zeren_task_filter_get_plan (self->filter));
  zeren_choice_row_select (self->year_row, zeren_task_filter_get_year (self->filter));
  self->is_filling = FALSE;
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_task_filter_bar_dispose (GObject *object)
{
  ZerenTaskFilterBar *self = ZEREN_TASK_FILTER_BAR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_TASK_FILTER_BAR);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (zeren_task_filter_bar_parent_class)->dispose (object);
}

static void
zeren_task_filter_bar_class_init (ZerenTaskFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_task_filter_bar_dispose;

  g_type_ensure (ZEREN_TYPE_CHOICE_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zeren_app/Zeren/zeren-task-filter-bar.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, ZerenTaskFilterBar, name)
  BIND (lane_box);
  BIND (lane_drop_down);
  BIND (filter_button);
  BIND (organisation_row);
  BIND (plan_row);
  BIND (year_row);
  BIND (chip_box);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, lane_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_chosen_cb);
}

static void
zeren_task_filter_bar_init (ZerenTaskFilterBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  create_lanes (self);
}

/** zeren_task_filter_bar_set_filter: changes @filter from now on */
void
zeren_task_filter_bar_set_filter (ZerenTaskFilterBar *self, ZerenTaskFilter *filter)
{
  g_return_if_fail (ZEREN_IS_TASK_FILTER_BAR (self));

  g_set_object (&self->filter, filter);
}

/** zeren_task_filter_bar_set_narrow: makes do with little room */
void
zeren_task_filter_bar_set_narrow (ZerenTaskFilterBar *self, gboolean narrow)
{
  g_return_if_fail (ZEREN_IS_TASK_FILTER_BAR (self));

  gtk_widget_set_visible (GTK_WIDGET (self->lane_box), !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->lane_drop_down), narrow);
}

/**
 * zeren_task_filter_bar_update:
 * @views: (element-type ZerenTaskView): all tasks
 *
 * Shows what the filter is now, and how many tasks are in each list.
 */
void
zeren_task_filter_bar_update (ZerenTaskFilterBar *self, GListModel *views)
{
  g_return_if_fail (ZEREN_IS_TASK_FILTER_BAR (self));

  show_lanes (self, views);
  select_choices (self);
  show_chips (self);
}
