/* zeren-calendar-filters.c: which deadlines the calendar shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-calendar-filters.h"

#include "zeren-choice-row.h"
#include "zeren-organisation-repo.h"
#include "zeren-organisation-row.h"
#include "zeren-plan-repo.h"

#include <glib/gi18n-lib.h>

/* The lanes that the form offers, in its order; the first is no filter. */
static const ZerenTaskLane lanes[] = {
  ZEREN_TASK_LANE_ALL,       ZEREN_TASK_LANE_OPEN,      ZEREN_TASK_LANE_OVERDUE,
  ZEREN_TASK_LANE_TO_VERIFY, ZEREN_TASK_LANE_TO_REVIEW, ZEREN_TASK_LANE_DONE,
  ZEREN_TASK_LANE_OTHER,
};

struct _ZerenCalendarFilters
{
  GtkBox parent_instance;

  GtkMenuButton *button;
  ZerenOrganisationRow *organisation_row;
  ZerenChoiceRow *plan_row;
  AdwComboRow *state_row;

  char *signature; /* of the choices that the rows offer */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (ZerenCalendarFilters, zeren_calendar_filters, GTK_TYPE_BOX)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- what there is to choose from ---------------------------------------------------------- */

void
zeren_calendar_choices_free (ZerenCalendarChoices *self)
{
  g_clear_pointer (&self->organisations, g_ptr_array_unref);
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  g_free (self);
}

static gboolean
load_plans (ZerenCalendarChoices *self, ZerenContext *context, GError **error)
{
  g_autoptr (ZerenPlanRepo) repo = zeren_plan_repo_new (zeren_context_get_database (context));
  g_autoptr (GPtrArray) plans = zeren_plan_repo_list (repo, error);

  self->plans = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; plans != NULL && i < plans->len; i++)
    {
      ZerenPlan *plan = g_ptr_array_index (plans, i);

      if (zeren_plan_get_state (plan) == ZEREN_PLAN_STATE_ACTIVE)
        g_ptr_array_add (self->plans, g_object_ref (plan));
    }

  return plans != NULL;
}

/** zeren_calendar_choices_load: Returns: (transfer full) (nullable): what can be filtered by */
ZerenCalendarChoices *
zeren_calendar_choices_load (ZerenContext *context, GError **error)
{
  g_autoptr (ZerenOrganisationRepo)
    repo = zeren_organisation_repo_new (zeren_context_get_database (context));
  g_autoptr (ZerenCalendarChoices) self = g_new0 (ZerenCalendarChoices, 1);

  self->organisations = zeren_organisation_repo_list (repo, error);
  if (self->organisations == NULL || !load_plans (self, context, error))
    return NULL;

  return g_steal_pointer (&self);
}

static const char *
get_plan_title (ZerenPlan *plan)
{
  const char *title = zeren_plan_get_title (plan);

  return title != NULL ? title : zeren_plan_get_file_name (plan);
}

static char *
dup_signature (const ZerenCalendarChoices *choices)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < choices->organisations->len; i++)
    {
      ZerenOrganisation *organisation = g_ptr_array_index (choices->organisations, i);

      g_string_append (text, zeren_organisation_get_name (organisation));
      g_string_append_c (text, '\n');
    }
  for (guint i = 0; i < choices->plans->len; i++)
    {
      g_string_append (text, get_plan_title (g_ptr_array_index (choices->plans, i)));
      g_string_append_c (text, '\t');
    }

  return g_string_free (text, FALSE);
}

static void
fill_plans (ZerenCalendarFilters *self, GPtrArray *plans)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (choices, zeren_choice_new (0, _ ("All Plans"), NULL, 0));
  for (guint i = 0; i < plans->len; i++)
    {
      ZerenPlan *plan = g_ptr_array_index (plans, i);

      g_ptr_array_add (choices,
                       zeren_choice_new (zeren_plan_get_id (plan), get_plan_title (plan), NULL, 0));
    }
  zeren_choice_row_set_choices (self->plan_row, choices);
}

/**
 * zeren_calendar_filters_set_choices:
 * @choices: what there is by now
 *
 * Offers these; what is chosen stays so, where it is still there.
 */
void
zeren_calendar_filters_set_choices (ZerenCalendarFilters *self, const ZerenCalendarChoices *choices)
{
  g_autofree char *signature = dup_signature (choices);
  gint64 organisation, plan;

  g_return_if_fail (ZEREN_IS_CALENDAR_FILTERS (self));

  if (g_strcmp0 (signature, self->signature) == 0)
    return;

  organisation = zeren_organisation_row_get_selected_id (self->organisation_row);
  plan = zeren_choice_row_get_selected_id (self->plan_row);
  g_set_str (&self->signature, signature);
  self->is_filling = TRUE;
  zeren_organisation_row_set_organisations (self->organisation_row, choices->organisations);
  fill_plans (self, choices->plans);
  if (!zeren_organisation_row_select (self->organisation_row, organisation))
    zeren_organisation_row_select (self->organisation_row, 0);
  if (!zeren_choice_row_select (self->plan_row, plan))
    zeren_choice_row_select (self->plan_row, 0);
  self->is_filling = FALSE;
}

/* --- what is chosen ------------------------------------------------------------------------ */

static ZerenTaskLane
get_lane (ZerenCalendarFilters *self)
{
  guint selected = adw_combo_row_get_selected (self->state_row);

  return selected < G_N_ELEMENTS (lanes) ? lanes[selected] : ZEREN_TASK_LANE_ALL;
}

static void
changed_cb (ZerenCalendarFilters *self)
{
  if (self->is_filling)
    return;

  if (zeren_calendar_filters_is_active (self))
    gtk_widget_add_css_class (GTK_WIDGET (self->button), "accent");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->button), "accent");
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
zeren_calendar_filters_is_active (ZerenCalendarFilters *self)
{
  g_return_val_if_fail (ZEREN_IS_CALENDAR_FILTERS (self), FALSE);

  return zeren_organisation_row_get_selected_id (self->organisation_row) != 0 ||
         zeren_choice_row_get_selected_id (self->plan_row) != 0 ||
         get_lane (self) != ZEREN_TASK_LANE_ALL;
}

/**
 * zeren_calendar_filters_select:
 * @organisation: an organisation, 0 for all
 * @plan: a plan, 0 for all
 * @lane: which states
 *
 * Sets all filters at once.
 */
void
zeren_calendar_filters_select (ZerenCalendarFilters *self,
                               gint64 organisation,
                               gint64 plan,
                               ZerenTaskLane lane)
{
  g_return_if_fail (ZEREN_IS_CALENDAR_FILTERS (self));

  self->is_filling = TRUE;
  zeren_organisation_row_select (self->organisation_row, organisation);
  zeren_choice_row_select (self->plan_row, plan);
  for (guint i = 0; i < G_N_ELEMENTS (lanes); i++)
    if (lanes[i] == lane)
      adw_combo_row_set_selected (self->state_row, i);
  self->is_filling = FALSE;
  changed_cb (self);
}

void
zeren_calendar_filters_clear (ZerenCalendarFilters *self)
{
  zeren_calendar_filters_select (self, 0, 0, ZEREN_TASK_LANE_ALL);
}

/** zeren_calendar_filters_get_query: puts the filters into @query */
void
zeren_calendar_filters_get_query (ZerenCalendarFilters *self, ZerenTaskQuery *query)
{
  const guint open = ZEREN_TASK_STATES_OPEN | 1 << ZEREN_TASK_STATE_SUBMITTED |
                     1 << ZEREN_TASK_STATE_TO_VERIFY;
  const guint states[] = {
    [ZEREN_TASK_LANE_OPEN] = open,
    [ZEREN_TASK_LANE_WEEK] = open,
    [ZEREN_TASK_LANE_TO_VERIFY] = 1 << ZEREN_TASK_STATE_TO_VERIFY,
    [ZEREN_TASK_LANE_TO_REVIEW] = 1 << ZEREN_TASK_STATE_SUBMITTED,
    [ZEREN_TASK_LANE_DONE] = 1 << ZEREN_TASK_STATE_DONE | 1 << ZEREN_TASK_STATE_DONE_LATE,
    [ZEREN_TASK_LANE_OTHER] = 1 << ZEREN_TASK_STATE_UNPERFORMED | 1 << ZEREN_TASK_STATE_WAIVED |
                              1 << ZEREN_TASK_STATE_BEFORE_START,
    [ZEREN_TASK_LANE_ALL] = 0,
  };
  ZerenTaskLane lane;

  g_return_if_fail (ZEREN_IS_CALENDAR_FILTERS (self));

  lane = get_lane (self);
  query->organisation = zeren_organisation_row_get_selected_id (self->organisation_row);
  query->plan = zeren_choice_row_get_selected_id (self->plan_row);
  query->states = states[lane];
  query->overdue = lane == ZEREN_TASK_LANE_OVERDUE;
}

/* --- chips --------------------------------------------------------------------------------- */

static void
organisation_off_cb (ZerenCalendarFilters *self)
{
  zeren_organisation_row_select (self->organisation_row, 0);
}

static void
plan_off_cb (ZerenCalendarFilters *self)
{
  zeren_choice_row_select (self->plan_row, 0);
}

static void
state_off_cb (ZerenCalendarFilters *self)
{
  adw_combo_row_set_selected (self->state_row, 0);
}

static void
add_chip (ZerenCalendarFilters *self, GtkWidget *box, const char *text, GCallback off)
{
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (text);
  /* Translators: %s is a filter that is on, the name of an organisation for example */
  g_autofree char *name = g_strdup_printf (_ ("Take Off the Filter “%s”"), text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 18);
  gtk_box_append (GTK_BOX (content), label);
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), content);
  gtk_widget_set_tooltip_text (chip, name);
  gtk_widget_add_css_class (chip, "filter-chip");
  g_signal_connect_object (chip, "clicked", off, self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (ADW_WRAP_BOX (box), chip);
}

static const char *
get_chosen_title (AdwComboRow *row)
{
  ZerenChoice *choice = adw_combo_row_get_selected_item (row);

  return choice != NULL ? zeren_choice_get_title (choice) : "";
}

/** zeren_calendar_filters_fill_chips: Returns: how many filters are on; @box, an #AdwWrapBox, has a
 * chip for each of them then */
guint
zeren_calendar_filters_fill_chips (ZerenCalendarFilters *self, GtkWidget *box)
{
  GtkWidget *chip;
  guint n_chips = 0;

  g_return_val_if_fail (ZEREN_IS_CALENDAR_FILTERS (self), 0);

  while ((chip = gtk_widget_get_first_child (box)) != NULL)
    adw_wrap_box_remove (ADW_WRAP_BOX (box), chip);
  if (zeren_organisation_row_get_selected_id (self->organisation_row) != 0)
    {
      add_chip (self,
                box,
                get_chosen_title (ADW_COMBO_ROW (self->organisation_row)),
                G_CALLBACK (organisation_off_cb));
      n_chips++;
    }
  if (zeren_choice_row_get_selected_id (self->plan_row) != 0)
    {
      add_chip (
        self, box, get_chosen_title (ADW_COMBO_ROW (self->plan_row)), G_CALLBACK (plan_off_cb));
      n_chips++;
    }
  if (get_lane (self) != ZEREN_TASK_LANE_ALL)
    {
      add_chip (self, box, zeren_task_lane_to_label (get_lane (self)), G_CALLBACK (state_off_cb));
      n_chips++;
    }

  return n_chips;
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_calendar_filters_dispose (GObject *object)
{
  ZerenCalendarFilters *self = ZEREN_CALENDAR_FILTERS (object);

  self->is_filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_CALENDAR_FILTERS);
  g_clear_pointer (&self->signature, g_free);

  G_OBJECT_CLASS (zeren_calendar_filters_parent_class)->dispose (object);
}

static void
zeren_calendar_filters_class_init (ZerenCalendarFiltersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_calendar_filters_dispose;

  /** ZerenCalendarFilters::changed: other filters are on */
  signals[CHANGED] = g_signal_new (
    "changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ZEREN_TYPE_ORGANISATION_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zeren_app/Zeren/zeren-calendar-filters.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenCalendarFilters, button);
  gtk_widget_class_bind_template_child (widget_class, ZerenCalendarFilters, organisation_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenCalendarFilters, plan_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenCalendarFilters, state_row);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
zeren_calendar_filters_init (ZerenCalendarFilters *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_string_list_append (labels, _ ("All States"));
  for (guint i = 1; i < G_N_ELEMENTS (lanes); i++)
    gtk_string_list_append (labels, zeren_task_lane_to_label (lanes[i]));
  adw_combo_row_set_model (self->state_row, G_LIST_MODEL (labels));
  zeren_organisation_row_set_none (self->organisation_row, _ ("All Organizations"));
  self->is_filling = FALSE;
}
