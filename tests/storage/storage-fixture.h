/* storage-fixture.h: a database in a folder of its own, and a small office to put into it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-case-repo.h"
#include "zeren-check.h"
#include "zeren-duty-repo.h"
#include "zeren-file-store.h"
#include "zeren-history.h"
#include "zeren-incident-repo.h"
#include "zeren-member-repo.h"
#include "zeren-organisation-repo.h"
#include "zeren-plan-repo.h"
#include "zeren-post-repo.h"
#include "zeren-task-repo.h"

#include <sqlite3.h>

/**
 * Fixture:
 *
 * The clock stands at 2026-03-06 09:30 in the zone +08:00.
 */
typedef struct
{
  char *folder;
  ZerenClock *clock;
  ZerenDatabase *database;
} Fixture;

void fixture_set_up (Fixture *fixture, gconstpointer data);
void fixture_tear_down (Fixture *fixture, gconstpointer data);
void fixture_reopen (Fixture *fixture);

#define fixture_add_test(path, test)                                                               \
  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

/** Goes round Zeren: runs SQL over a connection of its own, without references or triggers in the
 * way. */
void fixture_run_raw (Fixture *fixture, const char *sql);
void fixture_limit_pages (Fixture *fixture);
void fixture_set_patience (Fixture *fixture, guint milliseconds);
void fixture_set_now (Fixture *fixture, const char *text);
void fixture_assert_consistent (Fixture *fixture);
void fixture_assert_found (Fixture *fixture, ZerenFindingKind kind, const char *table, gint64 row);

ZerenDate day (const char *text);
GDateTime *moment (const char *text);
void remove_folder (const char *folder);

gint64 office_add_organisation (Fixture *fixture,
                                gint64 parent,
                                const char *name,
                                const char *kind);
gint64 office_add_post (Fixture *fixture, gint64 organisation, const char *title, const char *role);
gint64 office_add_member (Fixture *fixture, const char *name);
char *office_add_file (Fixture *fixture, const char *name, const char *content);

ZerenPlan *office_new_plan (Fixture *fixture, gint64 organisation);
ZerenPlanContents *office_new_contents (void);

/* A bureau with an imported plan of two clauses: duty 1 of scope record, duty 2 of scope text;
 * ground 1 of kind duty, ground 2 of kind conduct. */
gint64 office_import_plan (Fixture *fixture);
gint64 office_accept_duty (Fixture *fixture, gint64 duty);
ZerenTask *office_new_task (gint64 duty, gint64 organisation, const char *key, const char *date);
ZerenTask *office_plan_task (Fixture *fixture, const char *key, const char *date);
