/* task-fixture.h: what tests of the pages about tasks share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "year-fixture.h"
#include "zeren-gui-fixture.h"

G_BEGIN_DECLS

/**
 * TaskFixture:
 *
 * An office on 20 April 2026. The quarterly study by the office's head: its first task is to be
 * verified. The yearly report has a date of the plan's own, the drill only ours.
 */
typedef struct
{
  YearFixture *office;
  gint64 study, report, drill;
  ZerenTestShell *shell;
  ZerenPage *page;
} TaskFixture;

void task_fixture_set_up (TaskFixture *self, gconstpointer data);
void task_fixture_tear_down (TaskFixture *self, gconstpointer data);
void task_fixture_plan (TaskFixture *self);
void task_fixture_open (TaskFixture *self, ZerenPage *page, int width);
gint64 task_fixture_first (TaskFixture *self, gint64 duty);
ZerenTask *task_fixture_load (TaskFixture *self, gint64 id);
GFile *task_fixture_write (TaskFixture *self, const char *name, const char *text);
GtkWidget *task_fixture_find (TaskFixture *self, GType type, const char *text);
void task_fixture_click (TaskFixture *self, const char *label);
AdwDialog *task_fixture_wait_for_dialog (TaskFixture *self);
void task_fixture_wait_for_no_dialog (TaskFixture *self);

G_END_DECLS
