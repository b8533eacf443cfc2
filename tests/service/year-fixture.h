/* year-fixture.h: an office with a plan whose duties the test makes itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "service-fixture.h"

#include "zeren-binding.h"
#include "zeren-duty.h"
#include "zeren-tasks.h"
#include "zeren-year-planner.h"

G_BEGIN_DECLS

/** A bureau with an office and a workshop; a head whose post changes hands on 1 July 2026; two
 * deputies on one post; and a plan. The clock stands at 5 January 2026. */
typedef struct
{
  ServiceFixture *base;
  ZerenContext *context;
  gint64 bureau, office, workshop;
  gint64 head_post, deputy_post, office_head_post, vacant_post;
  gint64 first_head, second_head, deputy_a, deputy_b, clerk;
  gint64 plan;
} YearFixture;

YearFixture *year_fixture_new (void);
void year_fixture_free (YearFixture *self);

ZerenDate on (const char *text);
void year_fixture_set_today (YearFixture *self, const char *text);
gint64 year_fixture_appoint (YearFixture *self,
                             gint64 post,
                             gint64 member,
                             const char *from,
                             const char *to);

gint64 year_fixture_add_plan (YearFixture *self, const char *issued);
gint64 year_fixture_add_duty (YearFixture *self,
                              const char *action,
                              ZerenFrequencyKind kind,
                              guint count,
                              ZerenPeriodKind period,
                              const char *date);
void year_fixture_bind (YearFixture *self, gint64 duty, ZerenBinding *binding);
gint64 year_fixture_add_bound (YearFixture *self,
                               const char *action,
                               ZerenFrequencyKind kind,
                               guint count,
                               ZerenPeriodKind period,
                               const char *date);

ZerenYearPlan *year_fixture_plan (YearFixture *self, int year, const char *from);
GPtrArray *year_fixture_list (YearFixture *self, gint64 duty);
ZerenTask *year_fixture_first (YearFixture *self, gint64 duty);
char *year_fixture_describe (YearFixture *self, gint64 duty);
GPtrArray *year_fixture_files (YearFixture *self, const char *name, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YearFixture, year_fixture_free)

G_END_DECLS
