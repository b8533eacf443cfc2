/* test-check.c: what was changed behind Zeren's back is found
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "storage-fixture.h"

#include <glib/gstdio.h>

static void
test_an_untouched_database_has_no_findings (Fixture *fixture, gconstpointer data)
{
  office_import_plan (fixture);
  office_accept_duty (fixture, 1);
  g_object_unref (office_plan_task (fixture, "2026H1-1", "2026-06-30"));

  fixture_assert_consistent (fixture);
  fixture_reopen (fixture);
  fixture_assert_consistent (fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  fixture_add_test ("/storage/check/an-untouched-database-has-no-findings",
                    test_an_untouched_database_has_no_findings);

  return g_test_run ();
}
