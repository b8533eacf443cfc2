/* calendar-fixture.h: what tests of the pages about days and years share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "year-fixture.h"
#include "zeren-gui-fixture.h"

G_BEGIN_DECLS

/** An office whose duties the test makes, and a window on it; it is 5 March 2026. */
typedef struct
{
  YearFixture *office;
  ZerenTestShell *shell;
  ZerenPage *page;
} CalendarFixture;

void calendar_fixture_set_up (CalendarFixture *self, gconstpointer data);
void calendar_fixture_tear_down (CalendarFixture *self, gconstpointer data);
void calendar_fixture_open (CalendarFixture *self, ZerenPage *page, int width, int height);

gint64 calendar_fixture_add_duty (CalendarFixture *self,
                                  const char *action,
                                  guint count,
                                  ZerenPeriodKind period);
void calendar_fixture_plan (CalendarFixture *self, int year);
ZerenTask *calendar_fixture_find_task (CalendarFixture *self, gint64 duty, const char *due);

gboolean calendar_fixture_press (GtkWidget *widget, guint key, GdkModifierType modifiers);
void calendar_fixture_activate (ZerenPage *page, const char *action);
gboolean calendar_fixture_says (ZerenPage *page, const char *text);
void calendar_fixture_check_loading (ZerenPage *page);
void calendar_fixture_assert_state (ZerenPage *page, ZerenPageState state);

G_END_DECLS
