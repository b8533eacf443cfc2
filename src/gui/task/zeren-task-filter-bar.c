/* zeren-task-filter-bar.c: chooses which of the tasks are shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-filter-bar.h"

#include "zeren-choice-row.h"
#include "zeren-saved-view-menu.h"

#include <glib/gi18n-lib.h>

struct _ZerenTaskFilterBar
{
  GtkBox parent_instance;

  AdwWrapBox *lane_box;
  GtkDropDown *lane_drop_down;
  GtkMenuButton *views_button;
  GtkMenuButton *filter_button;
  ZerenChoiceRow *organisation_row;
  ZerenChoiceRow *plan_row;
  ZerenChoiceRow *year_row;
  ZerenChoiceRow *state_row;
  ZerenChoiceRow *member_row;
  ZerenChoiceRow *assigned_row;
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

/* --- what narrows the lists ---------------------------------------------------------------- */

#define N_ROWS 6

static ZerenChoiceRow *
get_row (ZerenTaskFilterBar *self, guint i)
{
  ZerenChoiceRow *const rows[N_ROWS] = { self->organisation_row, self->plan_row,
                                         self->year_row,         self->state_row,
                                         self->member_row,       self->assigned_row };

  return rows[i];
}

/* The only state that is chosen, as an id; 0 where several are, or all */
static gint64
get_state_id (guint states)
{
  for (guint state = 0; state <= ZEREN_TASK_STATE_TO_VERIFY; state++)
    if (states == 1u << state)
      return state + 1;

  return 0;
}

static void
offer (GPtrArray *choices, GHashTable *known, gint64 id, const char *title)
{
  if (id == 0 || g_hash_table_contains (known, &id))
    return;
  g_hash_table_add (known, g_memdup2 (&id, sizeof id));
  g_ptr_array_add (choices, zeren_choice_new (id, title, NULL, 0));
}

/* All come first, then what belongs to nobody. */
static int
compare_titles (gconstpointer a, gconstpointer b)
{
  gint64 one = zeren_choice_get_id (*(ZerenChoice *const *)a);
  gint64 other = zeren_choice_get_id (*(ZerenChoice *const *)b);

  if (one == 0 || other == 0)
    return one == 0 ? -1 : 1;
  if (one < 0 || other < 0)
    return one < 0 ? -1 : 1;

  return g_utf8_collate (zeren_choice_get_title (*(ZerenChoice *const *)a),
                         zeren_choice_get_title (*(ZerenChoice *const *)b));
}

typedef struct
{
  ZerenChoiceRow *row;
  GPtrArray *choices;
  GHashTable *known;
} Offer;

static Offer
start_offer (ZerenChoiceRow *row, const char *all)
{
  Offer offer = { row,
                  g_ptr_array_new_with_free_func (g_object_unref),
                  g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL) };

  g_ptr_array_add (offer.choices, zeren_choice_new (0, all, NULL, 0));

  return offer;
}

static void
end_offer (const Offer *offer)
{
  g_ptr_array_sort (offer->choices, compare_titles);
  zeren_choice_row_set_choices (offer->row, offer->choices);
  g_ptr_array_unref (offer->choices);
  g_hash_table_unref (offer->known);
}

static void
offer_view (const Offer *offers, ZerenTaskView *view)
{
  ZerenTask *task = zeren_task_view_get_task (view);
  ZerenTaskState state = zeren_task_view_get_state (view);
  char year[16];

  g_snprintf (year, sizeof year, "%u", zeren_task_get_year (task));
  offer (offers[0].choices,
         offers[0].known,
         zeren_task_get_organisation (task),
         zeren_task_view_get_organisation_name (view));
  offer (offers[1].choices,
         offers[1].known,
         zeren_task_view_get_plan_id (view),
         zeren_task_view_get_plan_title (view));
  offer (offers[2].choices, offers[2].known, zeren_task_get_year (task), year);
  offer (offers[3].choices, offers[3].known, state + 1, zeren_task_state_to_label (state));
  offer (offers[4].choices,
         offers[4].known,
         zeren_task_get_member (task),
         zeren_task_view_get_member_name (view));
  offer (offers[5].choices,
         offers[5].known,
         zeren_task_get_assigned_to (task),
         zeren_task_view_get_assigned_name (view));
}

static void
select_choices (ZerenTaskFilterBar *self)
{
  const ZerenTaskCriteria *criteria = zeren_task_filter_get_criteria (self->filter);

  self->is_filling = TRUE;
  zeren_choice_row_select (self->organisation_row, criteria->organisation);
  zeren_choice_row_select (self->plan_row, criteria->plan);
  zeren_choice_row_select (self->year_row, criteria->year);
  zeren_choice_row_select (self->state_row, get_state_id (criteria->states));
  zeren_choice_row_select (self->member_row, criteria->member);
  zeren_choice_row_select (self->assigned_row, criteria->assigned_to);
  self->is_filling = FALSE;
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
  Offer offers[N_ROWS] = {
    start_offer (self->organisation_row, _ ("All Organizations")),
    start_offer (self->plan_row, _ ("All Plans")),
    start_offer (self->year_row, _ ("All Years")),
    start_offer (self->state_row, _ ("All States")),
    start_offer (self->member_row, _ ("Everybody")),
    start_offer (self->assigned_row, _ ("Everybody")),
  };

  offer (offers[5].choices, offers[5].known, ZEREN_TASK_NOBODY, _ ("Nobody"));
  for (guint i = 0; i < views->len; i++)
    offer_view (offers, g_ptr_array_index (views, i));

  self->is_filling = TRUE;
  for (guint i = 0; i < N_ROWS; i++)
    end_offer (&offers[i]);
  select_choices (self);
}

static void
filter_chosen_cb (ZerenTaskFilterBar *self)
{
  ZerenTaskCriteria criteria;
  gint64 state;

  if (self->is_filling)
    return;

  criteria = *zeren_task_filter_get_criteria (self->filter);
  criteria.organisation = zeren_choice_row_get_selected_id (self->organisation_row);
  criteria.plan = zeren_choice_row_get_selected_id (self->plan_row);
  criteria.year = (guint)zeren_choice_row_get_selected_id (self->year_row);
  criteria.member = zeren_choice_row_get_selected_id (self->member_row);
  criteria.assigned_to = zeren_choice_row_get_selected_id (self->assigned_row);
  state = zeren_choice_row_get_selected_id (self->state_row);
  if (state != get_state_id (criteria.states))
    criteria.states = state != 0 ? 1u << (state - 1) : 0;
  zeren_task_filter_set_criteria (self->filter, &criteria);
}

/* --- the filters that are active ----------------------------------------------------------- */

static void
chip_clicked_cb (GtkButton *chip, ZerenChoiceRow *row)
{
  zeren_choice_row_select (row, 0);
}

/* A name alone does not say whether somebody answers for a task or has it in hand. */
static char *
dup_chip_label (ZerenTaskFilterBar *self, ZerenChoiceRow *row, ZerenChoice *choice)
{
  if (row != self->member_row && row != self->assigned_row)
    return g_strdup (zeren_choice_get_title (choice));

  /* Translators: “Has it in hand: Li Ming”, a filter of the list of tasks */
  return g_strdup_printf (_ ("%s: %s"),
                          adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                          zeren_choice_get_title (choice));
}

static void
add_chip (ZerenTaskFilterBar *self, ZerenChoiceRow *row)
{
  ZerenChoice *choice = adw_combo_row_get_selected_item (ADW_COMBO_ROW (row));
  GtkWidget *chip, *content;
  g_autofree char *label = NULL;
  g_autofree char *tooltip = NULL;

  if (choice == NULL || zeren_choice_get_id (choice) == 0)
    return;

  label = dup_chip_label (self, row, choice);
  content = adw_button_content_new ();
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), label);
  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "window-close-symbolic");
  adw_button_content_set_can_shrink (ADW_BUTTON_CONTENT (content), TRUE);
  chip = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (chip), content);
  gtk_button_set_can_shrink (GTK_BUTTON (chip), TRUE);
  gtk_widget_add_css_class (chip, "zeren-chip");
  /* Translators: %s is the name of an organisation or plan, or a year, that tasks are shown of */
  tooltip = g_strdup_printf (_ ("Remove the Filter “%s”"), label);
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
  for (guint i = 0; i < N_ROWS; i++)
    add_chip (self, get_row (self, i));
  gtk_widget_set_visible (GTK_WIDGET (self->chip_box),
                          gtk_widget_get_first_child (GTK_WIDGET (self->chip_box)) != NULL);
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
  BIND (views_button);
  BIND (filter_button);
  BIND (organisation_row);
  BIND (plan_row);
  BIND (year_row);
  BIND (state_row);
  BIND (member_row);
  BIND (assigned_row);
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

/** zeren_task_filter_bar_set_saved: offers these views (ZerenSavedView) */
void
zeren_task_filter_bar_set_saved (ZerenTaskFilterBar *self, GPtrArray *saved)
{
  g_return_if_fail (ZEREN_IS_TASK_FILTER_BAR (self));

  zeren_saved_view_menu_set (self->views_button, saved);
}

/** zeren_task_filter_bar_set_narrow: makes do with little room */
void
zeren_task_filter_bar_set_narrow (ZerenTaskFilterBar *self, gboolean narrow)
{
  g_return_if_fail (ZEREN_IS_TASK_FILTER_BAR (self));

  gtk_widget_set_visible (GTK_WIDGET (self->lane_box), !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->lane_drop_down), narrow);
  if (narrow)
    gtk_menu_button_set_icon_name (self->views_button, "user-bookmarks-symbolic");
  else
    gtk_menu_button_set_label (self->views_button, _ ("_Views"));
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
