/* plan-fixture.h: an office with a plan to review, in a window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-duty.h"
#include "zeren-gui-fixture.h"

G_BEGIN_DECLS

/**
 * PlanFixture:
 * @folder: a fresh folder
 * @shell: a window on the database in it
 * @plan: a plan of a bureau with three duties of the office, one that is only to be read, a ground
 *   of each kind, measures and a rule; 0 until plan_fixture_import()
 */
typedef struct
{
  char *folder;
  ZerenTestShell *shell;
  gint64 bureau, plan;
} PlanFixture;

void plan_fixture_set_up (PlanFixture *self, gconstpointer data);
void plan_fixture_tear_down (PlanFixture *self, gconstpointer data);

gint64 plan_fixture_import (PlanFixture *self, const char *text);
gint64 plan_fixture_import_sample (PlanFixture *self);

ZerenDuty *plan_fixture_find_duty (PlanFixture *self, const char *words);
ZerenDutyState plan_fixture_get_state (PlanFixture *self, gint64 duty);
guint plan_fixture_count_bindings (PlanFixture *self, gint64 duty);

void plan_fixture_activate (GtkWidget *widget, const char *action);
gboolean plan_fixture_press (GtkWidget *widget, guint key, GdkModifierType modifiers);
AdwDialog *plan_fixture_get_dialog (PlanFixture *self);
void plan_fixture_wait_for_dialog_to_close (PlanFixture *self);

G_END_DECLS
