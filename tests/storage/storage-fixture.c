/* storage-fixture.c: a database in a folder of its own, and a small office to put into it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "storage-fixture.h"

#include "zeren-database-private.h"

#include <glib/gstdio.h>

static void
open_database (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->database = zeren_database_open (fixture->folder, fixture->clock, &error);
  g_assert_no_error (error);
  zeren_database_set_who (fixture->database, "韩秋");
}

void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDateTime) now = moment ("2026-03-06T09:30:00+08:00");
  g_autofree char *parent = g_dir_make_tmp ("zeren-storage-XXXXXX", NULL);

  fixture->folder = g_build_filename (parent, "office", NULL);
  fixture->clock = zeren_fixed_clock_new (now);
  open_database (fixture);
}

void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *parent = g_path_get_dirname (fixture->folder);

  g_assert_finalize_object (fixture->database);
  g_clear_object (&fixture->clock);
  remove_folder (parent);
  g_clear_pointer (&fixture->folder, g_free);
}

void
fixture_reopen (Fixture *fixture)
{
  g_assert_finalize_object (fixture->database);
  open_database (fixture);
}

void
fixture_run_raw (Fixture *fixture, const char *sql)
{
  g_autofree char *path = g_build_filename (fixture->folder, "zeren.db", NULL);
  sqlite3 *engine;

  g_assert_cmpint (sqlite3_open (path, &engine), ==, SQLITE_OK);
  if (sqlite3_exec (engine, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (engine));
  sqlite3_close (engine);
}

/* Lets the file grow by a few pages only, as a full disk does. */
void
fixture_limit_pages (Fixture *fixture)
{
  sqlite3 *engine = zeren_database_get_engine (fixture->database);

  g_assert_cmpint (sqlite3_exec (engine, "PRAGMA max_page_count = 1", NULL, NULL, NULL),
                   ==,
                   SQLITE_OK); /* the engine makes of it as many pages as there are */
}

/* How long it waits for another process */
void
fixture_set_patience (Fixture *fixture, guint milliseconds)
{
  sqlite3_busy_timeout (zeren_database_get_engine (fixture->database), milliseconds);
}

void
fixture_set_now (Fixture *fixture, const char *text)
{
  g_autoptr (GDateTime) now = moment (text);

  zeren_fixed_clock_set (ZEREN_FIXED_CLOCK (fixture->clock), now);
}

static GPtrArray *
check (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *findings = zeren_database_check (fixture->database, NULL, &error);

  g_assert_no_error (error);

  return findings;
}

void
fixture_assert_consistent (Fixture *fixture)
{
  g_autoptr (GPtrArray) findings = check (fixture);

  for (guint i = 0; i < findings->len; i++)
    g_error ("%s", ((ZerenFinding *)g_ptr_array_index (findings, i))->message);
}

/* Asserts that it is the only finding. */
void
fixture_assert_found (Fixture *fixture, ZerenFindingKind kind, const char *table, gint64 row)
{
  g_autoptr (GPtrArray) findings = check (fixture);
  ZerenFinding *finding;

  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", ((ZerenFinding *)g_ptr_array_index (findings, i))->message);
  g_assert_cmpuint (findings->len, ==, 1);
  finding = g_ptr_array_index (findings, 0);
  g_assert_cmpint (finding->kind, ==, kind);
  g_assert_cmpstr (finding->table, ==, table);
  g_assert_cmpint (finding->row, ==, row);
}

ZerenDate
day (const char *text)
{
  ZerenDate date = ZEREN_DATE_NONE;

  g_assert_true (zeren_date_parse (text, &date, NULL));

  return date;
}

GDateTime *
moment (const char *text)
{
  GDateTime *time = g_date_time_new_from_iso8601 (text, NULL);

  g_assert_nonnull (time);

  return time;
}

void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

gint64
office_add_organisation (Fixture *fixture, gint64 parent, const char *name, const char *kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenOrganisationRepo) repo = zeren_organisation_repo_new (fixture->database);
  g_autoptr (ZerenOrganisation) organisation = zeren_organisation_new ();

  zeren_organisation_set_parent (organisation, parent);
  zeren_organisation_set_name (organisation, name);
  zeren_organisation_set_kind (organisation, kind);
  zeren_organisation_repo_add (repo, organisation, &error);
  g_assert_no_error (error);

  return zeren_organisation_get_id (organisation);
}

gint64
office_add_post (Fixture *fixture, gint64 organisation, const char *title, const char *role)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenPostRepo) repo = zeren_post_repo_new (fixture->database);
  g_autoptr (ZerenPost) post = zeren_post_new ();

  zeren_post_set_organisation (post, organisation);
  zeren_post_set_title (post, title);
  zeren_post_set_role (post, role);
  zeren_post_repo_add (repo, post, &error);
  g_assert_no_error (error);

  return zeren_post_get_id (post);
}

gint64
office_add_member (Fixture *fixture, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenMemberRepo) repo = zeren_member_repo_new (fixture->database);
  g_autoptr (ZerenMember) member = zeren_member_new ();

  zeren_member_set_name (member, name);
  zeren_member_repo_add (repo, member, &error);
  g_assert_no_error (error);

  return zeren_member_get_id (member);
}

char *
office_add_file (Fixture *fixture, const char *name, const char *content)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenFileStore) store = zeren_file_store_new (fixture->database);
  g_autoptr (GBytes) bytes = g_bytes_new (content, strlen (content));
  g_autoptr (ZerenFile)
    file = zeren_file_store_add_bytes (store, bytes, name, "text/plain", &error);

  g_assert_no_error (error);

  return g_strdup (zeren_file_get_sha256 (file));
}

ZerenPlan *
office_new_plan (Fixture *fixture, gint64 organisation)
{
  ZerenPlan *plan = zeren_plan_new ();
  g_autofree char *sha256 = office_add_file (fixture, "消防安全责任制.txt", "每季度检查一次。");

  zeren_plan_set_organisation (plan, organisation);
  zeren_plan_set_title (plan, "消防安全责任制实施方案");
  zeren_plan_set_issuer (plan, "青岚局");
  zeren_plan_set_number (plan, "青岚发〔2026〕3号");
  zeren_plan_set_issued (plan, day ("2026-01-12"));
  zeren_plan_set_file (plan, sha256);
  zeren_plan_set_file_name (plan, "消防安全责任制.txt");
  zeren_plan_set_format (plan, "text");
  zeren_plan_set_reading_copy (plan, sha256);
  zeren_plan_set_pages (plan, 2);

  return plan;
}

static ZerenDuty *
new_duty (const char *quote, ZerenScope scope)
{
  static const ZerenBox box = { 1, 72, 96.5, 300, 14 };
  ZerenDuty *duty = zeren_duty_new ();
  g_autoptr (ZerenPassage) passage = zeren_passage_new (0, 1, 20, 40, &box, 1);
  g_autoptr (ZerenFrequency) frequency = zeren_frequency_new (
    ZEREN_FREQUENCY_AT_LEAST, 2, ZEREN_PERIOD_HALF_YEAR, TRUE, NULL);
  const char *const reasons[] = { "“每半年” 是周期", "“至少” \"2\" 次\n", NULL };

  zeren_duty_set_clause (duty, 2);
  zeren_duty_set_path (duty, "一/（一）");
  zeren_duty_set_quote (duty, quote);
  zeren_duty_set_passage (duty, passage);
  zeren_duty_set_scope (duty, scope);
  zeren_duty_set_actor (duty, "各科室");
  zeren_duty_set_action (duty, "检查");
  zeren_duty_set_frequency (duty, frequency);
  zeren_duty_set_confidence (duty, 0.875);
  zeren_duty_set_reasons (duty, reasons);

  return duty;
}

static ZerenGround *
new_ground (const char *quote, ZerenGroundKind kind)
{
  ZerenGround *ground = zeren_ground_new ();
  g_autoptr (ZerenPassage) passage = zeren_passage_new (0, 2, 60, 80, NULL, 0);

  zeren_ground_set_clause (ground, 1);
  zeren_ground_set_quote (ground, quote);
  zeren_ground_set_kind (ground, kind);
  zeren_ground_set_passage (ground, passage);

  return ground;
}

static ZerenClause *
new_clause (gint64 parent, guint level, const char *label)
{
  ZerenClause *clause = zeren_clause_new ();
  g_autoptr (ZerenPassage) passage = zeren_passage_new (0, 1, level * 10, level * 10 + 9, NULL, 0);

  zeren_clause_set_document (clause, 1);
  zeren_clause_set_parent (clause, parent);
  zeren_clause_set_level (clause, level);
  zeren_clause_set_label (clause, label);
  zeren_clause_set_passage (clause, passage);

  return clause;
}

static ZerenPlanTable *
new_table (void)
{
  ZerenPlanTable *table = zeren_plan_table_new ();
  g_autoptr (ZerenTableRow) row = zeren_table_row_new ();
  g_autoptr (ZerenPassage) passage = zeren_passage_new (0, 2, 100, 120, NULL, 0);
  const char *const header[] = { "时间", "内容", NULL };
  const char *const cells[] = { "3月中旬", "开会\n研究", NULL };

  zeren_plan_table_set_kind (table, ZEREN_TABLE_SCHEDULE);
  zeren_plan_table_set_header (table, header);
  zeren_plan_table_set_passage (table, passage);
  zeren_table_row_set_cells (row, cells);
  zeren_table_row_set_scope (row, ZEREN_SCOPE_RECORD);
  zeren_plan_table_add_row (table, row);

  return table;
}

ZerenPlanContents *
office_new_contents (void)
{
  ZerenPlanContents *contents = zeren_plan_contents_new ();
  ZerenPlanDocument *document = zeren_plan_document_new ();
  ZerenMeasure *measure = zeren_measure_new ();
  g_autoptr (ZerenPassage) passage = zeren_passage_new (0, 2, 90, 94, NULL, 0);

  zeren_plan_document_set_title (document, "消防安全责任制实施方案");
  zeren_plan_document_set_span_end (document, 120);
  g_ptr_array_add (contents->documents, document);
  g_ptr_array_add (contents->clauses, new_clause (0, 1, "一、"));
  g_ptr_array_add (contents->clauses, new_clause (1, 2, "（一）"));
  g_ptr_array_add (contents->duties,
                   new_duty ("各科室每半年至少检查2次消防设施。", ZEREN_SCOPE_RECORD));
  g_ptr_array_add (contents->duties, new_duty ("每季度研判网上议论。", ZEREN_SCOPE_TEXT));
  g_ptr_array_add (contents->grounds, new_ground ("未按规定检查的。", ZEREN_GROUND_DUTY));
  g_ptr_array_add (contents->grounds, new_ground ("发表不当言论的。", ZEREN_GROUND_CONDUCT));
  zeren_measure_set_name (measure, "通报批评");
  zeren_measure_set_passage (measure, passage);
  g_ptr_array_add (contents->measures, measure);
  g_ptr_array_add (contents->tables, new_table ());

  return contents;
}

gint64
office_import_plan (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  gint64 organisation = office_add_organisation (fixture, 0, "青岚局", "局");
  g_autoptr (ZerenPlan) plan = office_new_plan (fixture, organisation);
  g_autoptr (ZerenPlanContents) contents = office_new_contents ();
  g_autoptr (ZerenPlanRepo) plans = zeren_plan_repo_new (fixture->database);

  zeren_plan_repo_import (plans, plan, contents, &error);
  g_assert_no_error (error);

  return zeren_plan_get_id (plan);
}

gint64
office_accept_duty (Fixture *fixture, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenDutyRepo) duties = zeren_duty_repo_new (fixture->database);
  g_autoptr (ZerenDuty) duty = zeren_duty_repo_load (duties, id, &error);

  g_assert_no_error (error);
  zeren_duty_repo_set_state (duties, duty, ZEREN_DUTY_STATE_ACCEPTED, NULL, &error);
  g_assert_no_error (error);

  return id;
}

ZerenTask *
office_new_task (gint64 duty, gint64 organisation, const char *key, const char *date)
{
  ZerenTask *task = zeren_task_new ();

  zeren_task_set_duty (task, duty);
  zeren_task_set_organisation (task, organisation);
  zeren_task_set_year (task, zeren_date_get_year (day (date)));
  zeren_task_set_key (task, key);
  zeren_task_set_rule_date (task, day (date));
  zeren_task_set_rule_source (task, ZEREN_RULE_SOURCE_PERIOD_END);
  zeren_task_set_lapse_date (task, day (date));
  zeren_task_set_due_date (task, day (date));

  return task;
}

/* A planned task of the accepted duty 1 of organisation 1 */
ZerenTask *
office_plan_task (Fixture *fixture, const char *key, const char *date)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenTaskRepo) tasks = zeren_task_repo_new (fixture->database);
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  ZerenTask *task = office_new_task (1, 1, key, date);

  g_ptr_array_add (list, task);
  zeren_task_repo_upsert (tasks, list, NULL, &error);
  g_assert_no_error (error);

  return task;
}
