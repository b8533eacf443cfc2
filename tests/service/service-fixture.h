/* service-fixture.h: a context over a fresh database
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-context.h"
#include "zeren-duty.h"

G_BEGIN_DECLS

/**
 * ServiceFixture:
 * @folder: a fresh folder
 * @clock: stands at 2026-01-05 09:00
 * @context: over the database in @folder/db; the history keeps the name 测试员
 */
typedef struct
{
  char *folder;
  ZerenClock *clock;
  ZerenContext *context;
} ServiceFixture;

ServiceFixture *service_fixture_new (void);
void service_fixture_free (ServiceFixture *self);
void service_fixture_set_today (ServiceFixture *self, int year, int month, int day);
char *service_fixture_write (ServiceFixture *self, const char *name, const char *text);

gint64 service_fixture_add_organisation (ServiceFixture *self,
                                         const char *name,
                                         const char *kind,
                                         gint64 parent);
gint64 service_fixture_add_post (ServiceFixture *self,
                                 gint64 organisation,
                                 const char *title,
                                 const char *role);
gint64 service_fixture_add_member (ServiceFixture *self, const char *name);
gint64 service_fixture_import (ServiceFixture *self,
                               const char *name,
                               const char *text,
                               gint64 organisation);
gint64 service_fixture_import_sample (ServiceFixture *self, gint64 organisation);
GPtrArray *service_fixture_list_duties (ServiceFixture *self, gint64 plan);
ZerenDuty *service_fixture_find_duty (ServiceFixture *self, gint64 plan, const char *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ServiceFixture, service_fixture_free)

G_END_DECLS
