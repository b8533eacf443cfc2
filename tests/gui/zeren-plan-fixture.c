/* zeren-plan-fixture.c: a database with an organisation, and plans without a file read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-plan-fixture.h"

#include "zeren-file-store.h"
#include "zeren-organisation-repo.h"
#include "zeren-plan-repo.h"

ZerenDatabase *
zeren_plan_fixture_open (const char *folder)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GDateTime) now = g_date_time_new (zone, 2026, 3, 5, 9, 30, 0);
  g_autoptr (ZerenClock) clock = zeren_fixed_clock_new (now);
  g_autoptr (GError) error = NULL;
  ZerenDatabase *database = zeren_database_open (folder, clock, &error);

  g_assert_no_error (error);
  zeren_database_set_who (database, "clerk");

  return database;
}

gint64
zeren_plan_fixture_add_organisation (ZerenDatabase *database, const char *name)
{
  g_autoptr (ZerenOrganisationRepo) repo = zeren_organisation_repo_new (database);
  g_autoptr (ZerenOrganisation) organisation = zeren_organisation_new ();
  g_autoptr (GError) error = NULL;

  zeren_organisation_set_name (organisation, name);
  zeren_organisation_set_kind (organisation, "bureau");
  zeren_organisation_repo_add (repo, organisation, &error);
  g_assert_no_error (error);

  return zeren_organisation_get_id (organisation);
}

/* Adds a plan whose pages are @pdf. */
ZerenPlan *
zeren_plan_fixture_add (ZerenDatabase *database,
                        gint64 organisation,
                        const char *title,
                        GBytes *pdf,
                        guint n_pages)
{
  g_autoptr (ZerenFileStore) store = zeren_file_store_new (database);
  g_autoptr (ZerenPlanRepo) repo = zeren_plan_repo_new (database);
  g_autoptr (ZerenPlanContents) contents = zeren_plan_contents_new ();
  g_autoptr (ZerenFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strconcat (title, ".pdf", NULL);
  ZerenPlan *plan = zeren_plan_new ();

  file = zeren_file_store_add_bytes (store, pdf, name, "application/pdf", &error);
  g_assert_no_error (error);

  zeren_plan_set_organisation (plan, organisation);
  zeren_plan_set_title (plan, title);
  zeren_plan_set_issuer (plan, "Water Bureau");
  zeren_plan_set_issued (plan, zeren_date_new (2026, 1, 12));
  zeren_plan_set_file (plan, zeren_file_get_sha256 (file));
  zeren_plan_set_file_name (plan, name);
  zeren_plan_set_format (plan, "pdf");
  zeren_plan_set_reading_copy (plan, zeren_file_get_sha256 (file));
  zeren_plan_set_pages (plan, n_pages);
  zeren_plan_repo_import (repo, plan, contents, &error);
  g_assert_no_error (error);

  return plan;
}
