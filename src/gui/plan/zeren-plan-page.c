/* zeren-plan-page.c: one plan: what it is called, and its pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-plan-page.h"

#include "zeren-plan-row.h"

#include <glib/gi18n-lib.h>

struct _ZerenPlanPage
{
  AdwNavigationPage parent_instance;

  AdwWindowTitle *title;
  AdwBanner *withdrawn_banner;
  AdwBanner *copy_banner;
  ZerenPreview *preview;

  ZerenPlan *plan;
};

G_DEFINE_FINAL_TYPE (ZerenPlanPage, zeren_plan_page, ADW_TYPE_NAVIGATION_PAGE)

static void
zeren_plan_page_dispose (GObject *object)
{
  ZerenPlanPage *self = ZEREN_PLAN_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_PLAN_PAGE);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (zeren_plan_page_parent_class)->dispose (object);
}

static void
zeren_plan_page_class_init (ZerenPlanPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_plan_page_dispose;

  g_type_ensure (ZEREN_TYPE_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-plan-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanPage, title);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanPage, withdrawn_banner);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanPage, copy_banner);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanPage, preview);
}

static void
zeren_plan_page_init (ZerenPlanPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
update_header (ZerenPlanPage *self)
{
  g_autofree char *heading = NULL;
  g_autofree char *subheading = NULL;

  if (self->plan != NULL)
    {
      heading = zeren_plan_dup_heading (self->plan);
      subheading = zeren_plan_dup_subheading (self->plan);
    }

  adw_window_title_set_title (self->title, heading != NULL ? heading : "");
  adw_window_title_set_subtitle (self->title, subheading != NULL ? subheading : "");
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self),
                                 heading != NULL ? heading : _ ("Plan"));
  adw_banner_set_revealed (self->withdrawn_banner,
                           self->plan != NULL &&
                             zeren_plan_get_state (self->plan) == ZEREN_PLAN_STATE_WITHDRAWN);
  adw_banner_set_revealed (self->copy_banner,
                           self->plan != NULL &&
                             g_strcmp0 (zeren_plan_get_format (self->plan), "pdf") != 0);
}

/* A plan that only changed its title keeps its pages and where one was reading. */
static gboolean
has_same_pages (ZerenPlan *a, ZerenPlan *b)
{
  return a != NULL && zeren_plan_get_id (a) == zeren_plan_get_id (b) &&
         g_strcmp0 (zeren_plan_get_reading_copy (a), zeren_plan_get_reading_copy (b)) == 0;
}

/**
 * zeren_plan_page_show_plan:
 * @plan: a plan
 * @reading_copy: the PDF with its pages
 */
void
zeren_plan_page_show_plan (ZerenPlanPage *self, ZerenPlan *plan, GFile *reading_copy)
{
  gboolean same;

  g_return_if_fail (ZEREN_IS_PLAN_PAGE (self));
  g_return_if_fail (ZEREN_IS_PLAN (plan));
  g_return_if_fail (G_IS_FILE (reading_copy));

  same = has_same_pages (self->plan, plan);
  g_set_object (&self->plan, plan);
  update_header (self);
  if (!same)
    zeren_preview_open (self->preview, reading_copy);
}

/**
 * zeren_plan_page_clear:
 *
 * Shows no plan.
 */
void
zeren_plan_page_clear (ZerenPlanPage *self)
{
  g_return_if_fail (ZEREN_IS_PLAN_PAGE (self));

  g_clear_object (&self->plan);
  update_header (self);
  zeren_preview_close (self->preview);
}

/**
 * zeren_plan_page_get_plan:
 *
 * Returns: (nullable) (transfer none): the plan shown
 */
ZerenPlan *
zeren_plan_page_get_plan (ZerenPlanPage *self)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_PAGE (self), NULL);

  return self->plan;
}

/**
 * zeren_plan_page_get_preview:
 *
 * Returns: (transfer none): the widget with its pages
 */
ZerenPreview *
zeren_plan_page_get_preview (ZerenPlanPage *self)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_PAGE (self), NULL);

  return self->preview;
}
