/* zeren-plan-row.c: a plan in the list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-plan-row.h"

#include <glib/gi18n-lib.h>

struct _ZerenPlanRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *title_label;
  GtkLabel *subtitle_label;
  GtkLabel *withdrawn_label;

  ZerenPlan *plan;
};

G_DEFINE_FINAL_TYPE (ZerenPlanRow, zeren_plan_row, GTK_TYPE_LIST_BOX_ROW)

/* What a click does, by a name that a screen reader offers. */
static void
open_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate (widget);
}

static void
zeren_plan_row_dispose (GObject *object)
{
  ZerenPlanRow *self = ZEREN_PLAN_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_PLAN_ROW);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (zeren_plan_row_parent_class)->dispose (object);
}

static void
zeren_plan_row_class_init (ZerenPlanRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_plan_row_dispose;

  gtk_widget_class_install_action (widget_class, "plan.open", NULL, open_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-plan-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanRow, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanRow, withdrawn_label);
}

static void
zeren_plan_row_init (ZerenPlanRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill (ZerenPlanRow *self)
{
  g_autofree char *heading = zeren_plan_dup_heading (self->plan);
  g_autofree char *subheading = zeren_plan_dup_subheading (self->plan);
  gboolean withdrawn = zeren_plan_get_state (self->plan) == ZEREN_PLAN_STATE_WITHDRAWN;

  gtk_label_set_label (self->title_label, heading);
  gtk_label_set_label (self->subtitle_label, subheading);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle_label), *subheading != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->withdrawn_label), withdrawn);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  heading,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  withdrawn ? gtk_label_get_label (self->withdrawn_label)
                                            : subheading,
                                  -1);
}

/**
 * zeren_plan_row_new:
 * @plan: the plan to show; it does not change, a changed plan is another object
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
zeren_plan_row_new (ZerenPlan *plan)
{
  ZerenPlanRow *self;

  g_return_val_if_fail (ZEREN_IS_PLAN (plan), NULL);

  self = g_object_new (ZEREN_TYPE_PLAN_ROW, NULL);
  self->plan = g_object_ref (plan);
  fill (self);

  return GTK_WIDGET (self);
}

/**
 * zeren_plan_row_get_plan:
 *
 * Returns: (transfer none): the plan shown
 */
ZerenPlan *
zeren_plan_row_get_plan (ZerenPlanRow *self)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_ROW (self), NULL);

  return self->plan;
}

/**
 * zeren_plan_dup_heading:
 *
 * Returns: (transfer full): what to call a plan: its title, or the name of its file
 */
char *
zeren_plan_dup_heading (ZerenPlan *plan)
{
  const char *title = zeren_plan_get_title (plan);

  if (title == NULL)
    title = zeren_plan_get_file_name (plan);

  return g_strdup (title != NULL ? title : _ ("Plan without a title"));
}

/**
 * zeren_plan_dup_subheading:
 *
 * Returns: (transfer full): who issued a plan, under which number and when; "" where it says none
 */
char *
zeren_plan_dup_subheading (ZerenPlan *plan)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  ZerenDate issued = zeren_plan_get_issued (plan);

  if (zeren_plan_get_issuer (plan) != NULL)
    g_strv_builder_add (parts, zeren_plan_get_issuer (plan));
  if (zeren_plan_get_number (plan) != NULL)
    g_strv_builder_add (parts, zeren_plan_get_number (plan));
  if (zeren_date_is_set (issued))
    g_strv_builder_take (parts, zeren_date_to_string (issued));
  words = g_strv_builder_end (parts);

  return g_strjoinv (" · ", words);
}
