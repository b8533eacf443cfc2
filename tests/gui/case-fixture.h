/* case-fixture.h: what tests of the pages about cases share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar-fixture.h"

#include "zeren-ground.h"

G_BEGIN_DECLS

/** The office of #CalendarFixture with the sample plan in it, whose quarterly self-inspection is
 * bound to the office; it was not done in the first quarter, which the clerk has confirmed. The
 * window opens on 20 April 2026, or later. */
typedef struct
{
  CalendarFixture base;
  ZerenContext *context;
  gint64 plan;
  gint64 duty;
  gint64 task;
} CaseFixture;

void case_fixture_set_up (CaseFixture *self, gconstpointer data);
void case_fixture_tear_down (CaseFixture *self, gconstpointer data);
gint64 case_fixture_draft (CaseFixture *self);
gint64 case_fixture_find_ground (CaseFixture *self, ZerenGroundKind kind);
void case_fixture_open (CaseFixture *self, ZerenPage *page, int width, int height);
GtkWidget *case_fixture_find (CaseFixture *self, GType type, const char *text);

G_END_DECLS
