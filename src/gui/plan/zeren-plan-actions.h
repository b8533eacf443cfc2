/* zeren-plan-actions.h: what can be done with a plan as a whole, from any widget of the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-plan.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void zeren_plan_actions_withdraw (GtkWidget *widget, ZerenPlan *plan);
void zeren_plan_actions_replace (GtkWidget *widget, ZerenPlan *plan);
void zeren_plan_actions_restore (GtkWidget *widget, ZerenPlan *plan);
void zeren_plan_actions_export (GtkWidget *widget, ZerenPlan *plan);
void zeren_plan_actions_show_file (GtkWidget *widget, ZerenPlan *plan);

G_END_DECLS
