/* zeren-plan-page-private.h: the inside of the page of a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-clause-tree.h"
#include "zeren-finding-pane.h"
#include "zeren-plan-page.h"
#include "zeren-preview.h"

G_BEGIN_DECLS

struct _ZerenPlanPage
{
  ZerenPage parent_instance;

  AdwWindowTitle *title;
  GtkMenuButton *menu_button;
  GMenuModel *plan_menu;
  AdwBanner *withdrawn_banner;
  AdwBanner *copy_banner;
  GtkWidget *search_button;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkStack *whole; /* `plan` or `gone` */
  AdwMultiLayoutView *layouts;
  AdwViewStack *wide_stack;
  AdwViewStack *narrow_stack;
  ZerenPreview *preview;
  ZerenFindingPane *findings;
  ZerenClauseTree *clauses;

  ZerenPlan *plan;
  gboolean can_be_restored;
  gboolean names_posts;
  gboolean is_asked; /* whether what was asked for is still to be chosen */
};

/* Everything that can be done with a plan and its duties (zeren-plan-page-actions.c) */
void zeren_plan_page_install_actions (GtkWidgetClass *widget_class);
void zeren_plan_page_add_keys (ZerenPlanPage *self);
void zeren_plan_page_update_actions (ZerenPlanPage *self);
void zeren_plan_page_accept (ZerenPlanPage *self);

void zeren_plan_page_show_part (ZerenPlanPage *self, const char *name);
void zeren_plan_page_show_place (ZerenPlanPage *self);

G_END_DECLS
