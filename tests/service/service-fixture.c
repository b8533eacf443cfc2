/* service-fixture.c: a context over a fresh database
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "service-fixture.h"

#include "zeren-duties.h"
#include "zeren-plan-import.h"
#include "zeren-registry.h"

#include <string.h>

static GDateTime *
new_day (int year, int month, int day)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("+08:00");

  return g_date_time_new (zone, year, month, day, 9, 0, 0);
}

ServiceFixture *
service_fixture_new (void)
{
  ServiceFixture *self = g_new0 (ServiceFixture, 1);
  g_autoptr (GDateTime) now = new_day (2026, 1, 5);
  g_autofree char *database = NULL;
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("zeren-service-XXXXXX", &error);
  g_assert_no_error (error);
  self->clock = zeren_fixed_clock_new (now);
  database = g_build_filename (self->folder, "db", NULL);
  self->context = zeren_context_open (database, self->clock, "测试员", &error);
  g_assert_no_error (error);

  return self;
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_file_delete (file, NULL, NULL);
}

void
service_fixture_free (ServiceFixture *self)
{
  g_clear_object (&self->context);
  g_clear_object (&self->clock);
  remove_tree (self->folder);
  g_free (self->folder);
  g_free (self);
}

void
service_fixture_set_today (ServiceFixture *self, int year, int month, int day)
{
  g_autoptr (GDateTime) now = new_day (year, month, day);

  zeren_fixed_clock_set (ZEREN_FIXED_CLOCK (self->clock), now);
}

/* Returns the path of a new file in the fixture's folder. */
char *
service_fixture_write (ServiceFixture *self, const char *name, const char *text)
{
  char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  return path;
}

gint64
service_fixture_add_organisation (ServiceFixture *self,
                                  const char *name,
                                  const char *kind,
                                  gint64 parent)
{
  g_autoptr (ZerenOrganisation) organisation = zeren_organisation_new ();
  g_autoptr (GError) error = NULL;

  zeren_organisation_set_name (organisation, name);
  zeren_organisation_set_kind (organisation, kind);
  zeren_organisation_set_parent (organisation, parent);
  zeren_registry_add_organisation (self->context, organisation, &error);
  g_assert_no_error (error);

  return zeren_organisation_get_id (organisation);
}

gint64
service_fixture_add_post (ServiceFixture *self,
                          gint64 organisation,
                          const char *title,
                          const char *role)
{
  g_autoptr (ZerenPost) post = zeren_post_new ();
  g_autoptr (GError) error = NULL;

  zeren_post_set_organisation (post, organisation);
  zeren_post_set_title (post, title);
  zeren_post_set_role (post, role);
  zeren_registry_add_post (self->context, post, &error);
  g_assert_no_error (error);

  return zeren_post_get_id (post);
}

gint64
service_fixture_add_member (ServiceFixture *self, const char *name)
{
  g_autoptr (ZerenMember) member = zeren_member_new ();
  g_autoptr (GError) error = NULL;

  zeren_member_set_name (member, name);
  zeren_registry_add_member (self->context, member, &error);
  g_assert_no_error (error);

  return zeren_member_get_id (member);
}

/* Imports @text as a plan file called @name. */
gint64
service_fixture_import (ServiceFixture *self,
                        const char *name,
                        const char *text,
                        gint64 organisation)
{
  g_autofree char *path = service_fixture_write (self, name, text);
  g_autoptr (GError) error = NULL;
  gint64 plan = zeren_plan_import (self->context, path, organisation, NULL, NULL, NULL, &error);

  g_assert_no_error (error);

  return plan;
}

/* Imports data/office/plan.txt: three acts of the office, one duty for reading, two grounds. */
gint64
service_fixture_import_sample (ServiceFixture *self, gint64 organisation)
{
  g_autofree char *path = g_test_build_filename (
    G_TEST_DIST, "service", "data", "office", "plan.txt", NULL);
  g_autoptr (GError) error = NULL;
  gint64 plan = zeren_plan_import (self->context, path, organisation, NULL, NULL, NULL, &error);

  g_assert_no_error (error);

  return plan;
}

/* Returns the one duty of @plan whose quote has @words in it. */
ZerenDuty *
service_fixture_find_duty (ServiceFixture *self, gint64 plan, const char *words)
{
  g_autoptr (GPtrArray) duties = service_fixture_list_duties (self, plan);
  ZerenDuty *found = NULL;

  for (guint i = 0; i < duties->len; i++)
    {
      ZerenDuty *duty = g_ptr_array_index (duties, i);

      if (strstr (zeren_duty_get_quote (duty), words) == NULL)
        continue;
      g_assert_null (found);
      found = g_object_ref (duty);
    }
  g_assert_nonnull (found);

  return found;
}

GPtrArray *
service_fixture_list_duties (ServiceFixture *self, gint64 plan)
{
  ZerenDutyQuery query = { .plan = plan, .withdrawn = TRUE };
  g_autoptr (GError) error = NULL;
  GPtrArray *duties = zeren_duties_list (self->context, &query, &error);

  g_assert_no_error (error);

  return duties;
}
