/* test-handover.c: what is open goes to a successor, whole and without a judgement
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "year-fixture.h"

#include "zeren-backup-preview.h"
#include "zeren-check.h"
#include "zeren-duties.h"
#include "zeren-handover-private.h"
#include "zeren-incidents.h"
#include "zeren-service-error.h"
#include "zeren-zip-stream.h"

#include <glib/gstdio.h>
#include <string.h>

static ZerenHandoverFacts *
collect (YearFixture *it, const char *day)
{
  ZerenHandoverTerms terms = { .from = it->clerk, .to = it->deputy_a, .on = on (day) };
  g_autoptr (GError) error = NULL;
  ZerenHandoverFacts *facts = zeren_handover_collect (it->context, &terms, &error);

  g_assert_no_error (error);

  return facts;
}

static char *
describe (const ZerenHandoverFacts *facts, ZerenHandoverSection section)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < facts->rows[section]->len; i++)
    {
      g_autofree char *row = g_strjoinv ("|", facts->rows[section]->pdata[i]);

      g_string_append_printf (text, "%s\n", row);
    }

  return g_string_free_and_steal (text);
}

static void
test_tasks_are_told_with_who_has_them (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (ZerenYearPlan) plan = NULL;
  g_autoptr (ZerenHandoverFacts) facts = NULL;
  g_autofree char *tasks = NULL;

  year_fixture_add_bound (
    it, "组织一次消防演练", ZEREN_FREQUENCY_EXACT, 1, ZEREN_PERIOD_QUARTER, NULL);
  plan = year_fixture_plan (it, 2026, NULL);
  facts = collect (it, "2026-01-05");
  tasks = describe (facts, ZEREN_HANDOVER_TASKS);

  g_assert_cmpuint (facts->rows[ZEREN_HANDOVER_TASKS]->len, ==, 1); /* that of March */
  g_assert_cmpuint (facts->n_later, ==, 3);
  g_assert_nonnull (strstr (tasks, "组织一次消防演练"));
  g_assert_nonnull (strstr (tasks, "2026-03-31"));
  g_assert_nonnull (strstr (tasks, "|待办"));
}

static void
test_what_was_begun_is_told_whenever_it_is_due (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (ZerenYearPlan) plan = NULL;
  g_autoptr (GPtrArray) tasks = NULL;
  g_autoptr (ZerenHandoverFacts) facts = NULL;
  g_autoptr (ZerenTask) begun = NULL;
  g_autofree char *told = NULL;
  g_autoptr (GError) error = NULL;
  gint64 duty = year_fixture_add_bound (
    it, "组织一次消防演练", ZEREN_FREQUENCY_EXACT, 1, ZEREN_PERIOD_QUARTER, NULL);

  plan = year_fixture_plan (it, 2026, NULL);
  tasks = year_fixture_list (it, duty);
  begun = zeren_tasks_begin (it->context, zeren_task_get_id (tasks->pdata[3]), &error);
  g_assert_no_error (error);
  facts = collect (it, "2026-01-05");
  told = describe (facts, ZEREN_HANDOVER_TASKS);

  g_assert_cmpuint (facts->rows[ZEREN_HANDOVER_TASKS]->len, ==, 2);
  g_assert_cmpuint (facts->n_later, ==, 2);
  g_assert_nonnull (strstr (told, "2026-12-31"));
  g_assert_nonnull (strstr (told, "|办理中"));
}

static void
test_open_incidents_are_told (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GDateTime) at = g_date_time_new (zone, 2026, 1, 4, 8, 0, 0);
  g_autoptr (ZerenHandoverFacts) before = NULL;
  g_autoptr (ZerenHandoverFacts) after = NULL;
  g_autofree char *told = NULL;
  g_autoptr (GError) error = NULL;
  gint64 incident = zeren_incidents_add (
    it->context, it->bureau, "泵房跳闸", "equipment", at, &error);

  g_assert_no_error (error);
  before = collect (it, "2026-01-05");
  told = describe (before, ZEREN_HANDOVER_CLOCKS);
  g_assert_cmpstr (told, ==, "泵房跳闸|云岭县水务局|尚未办结|—\n");

  zeren_incidents_close (it->context, incident, &error);
  g_assert_no_error (error);
  after = collect (it, "2026-01-05");
  g_assert_cmpuint (after->rows[ZEREN_HANDOVER_CLOCKS]->len, ==, 0);
}

static void
test_plans_and_what_waits_in_them_are_told (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (ZerenHandoverFacts) facts = NULL;
  g_autofree char *plans = NULL;
  g_autofree char *checks = NULL;

  /* accepted, and nobody is bound to it */
  year_fixture_add_duty (it, "报送年度总结", ZEREN_FREQUENCY_EXACT, 1, ZEREN_PERIOD_YEAR, NULL);
  service_fixture_import_sample (it->base, it->bureau);
  facts = collect (it, "2026-01-05");
  plans = describe (facts, ZEREN_HANDOVER_PLANS);
  checks = describe (facts, ZEREN_HANDOVER_CHECKS);

  g_assert_cmpuint (facts->rows[ZEREN_HANDOVER_PLANS]->len, ==, 2);
  g_assert_nonnull (strstr (plans, "云岭县水务局"));
  g_assert_nonnull (strstr (checks, "职责已采用，尚未落实责任主体"));
  g_assert_nonnull (strstr (checks, "提取出的职责尚未核定"));
}

static void
test_appointments_that_end_are_told (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (ZerenHandoverFacts) before = collect (it, "2026-06-30");
  g_autoptr (ZerenHandoverFacts) after = collect (it, "2026-07-01");
  g_autofree char *told = describe (before, ZEREN_HANDOVER_TERMS);

  g_assert_cmpstr (told, ==, "甲一|局长|云岭县水务局|2026-06-30\n");
  g_assert_cmpuint (after->rows[ZEREN_HANDOVER_TERMS]->len, ==, 0);
}

/* --- where the paper is --- */

static void
test_where_the_paper_is_is_kept (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *emptied = NULL;

  g_assert_true (zeren_handover_get_paper (it->context, &before, NULL));
  g_assert_null (before);
  g_assert_true (zeren_handover_set_paper (it->context, " 三楼档案室二号柜 ", NULL));
  g_assert_true (zeren_handover_get_paper (it->context, &after, NULL));
  g_assert_cmpstr (after, ==, "三楼档案室二号柜");
  g_assert_true (zeren_handover_set_paper (it->context, "", NULL));
  g_assert_true (zeren_handover_get_paper (it->context, &emptied, NULL));
  g_assert_null (emptied);
}

static void
test_what_is_not_said_of_the_paper_is_told (void)
{
  static const char *const silent[] = { "三楼档案室二号柜", "办公室 3/4 号柜", "B：二号柜", "/" };
  static const char *const gone[] = { "/nowhere/of/this/computer", "D:\\台账", "\\\\server\\台账" };
  g_autofree char *nothing = zeren_handover_dup_paper_note (NULL);
  g_autofree char *blank = zeren_handover_dup_paper_note ("  ");

  g_assert_nonnull (strstr (nothing, "Nobody has said"));
  g_assert_cmpstr (blank, ==, nothing);
  for (guint i = 0; i < G_N_ELEMENTS (silent); i++)
    g_assert_null (zeren_handover_dup_paper_note (silent[i]));
  for (guint i = 0; i < G_N_ELEMENTS (gone); i++)
    {
      g_autofree char *note = zeren_handover_dup_paper_note (gone[i]);

      g_assert_nonnull (note);
      g_assert_nonnull (strstr (note, gone[i]));
    }
}

static void
test_only_the_place_of_paper_is_recorded (void)
{
  static const char *const places[] = {
    "三楼档案室二号柜，钥匙由办公室保管",
    "安全生产检查记录在一楼资料室，消防档案在值班室",
    "会议记录、签到表存放于局办公室文件柜第三层",
    "信访事项办理卷宗移交县档案馆前存于二楼库房",
  };
  static const char *const others[] = {
    "群众网上言论的监看记录在保险柜",
    "职工宗教信仰情况的排查表在抽屉里",
  };
  g_autoptr (YearFixture) it = year_fixture_new ();

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (GError) error = NULL;

      zeren_handover_set_paper (it->context, places[i], &error);
      g_assert_no_error (error);
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (zeren_handover_set_paper (it->context, others[i], &error));
      g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_REFUSED);
    }
}

/* --- the package --- */

static char *
write_package (YearFixture *it)
{
  ZerenHandoverTerms terms = { .from = it->clerk, .to = it->deputy_a, .on = on ("2026-01-05") };
  g_autofree char *path = g_build_filename (it->base->folder, "移交.zip", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenBackupResult)
    result = zeren_handover_write (it->context, &terms, path, NULL, NULL, NULL, &error);

  g_assert_no_error (error);

  return g_steal_pointer (&path);
}

static void
test_the_successor_opens_the_package (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autofree char *path = write_package (it);
  g_autofree char *other = g_build_filename (it->base->folder, "other", NULL);
  g_autoptr (ZerenBackupPreview) preview = NULL;
  g_autoptr (ZerenBackupResult) restored = NULL;
  g_autoptr (ZerenContext) again = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GDir) entries = NULL;
  g_autoptr (GError) error = NULL;
  const char *name;

  preview = zeren_backup_preview_new (path, it->context, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (preview->from, ==, "戊五");
  g_assert_cmpstr (preview->to, ==, "丙三");
  g_assert_cmpint (preview->relation, ==, ZEREN_BACKUP_RELATION_SAME);

  restored = zeren_backup_restore (path, other, it->base->clock, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  again = zeren_context_open (other, it->base->clock, "测试员", &error);
  findings = zeren_database_check (zeren_context_get_database (again), NULL, &error);
  g_assert_cmpuint (findings->len, ==, 0);
  /* the papers are for reading and no part of the database */
  entries = g_dir_open (other, 0, NULL);
  while ((name = g_dir_read_name (entries)) != NULL)
    g_assert_true (g_str_has_prefix (name, "zeren.db") || g_str_equal (name, "files"));
}

static void
test_the_list_is_in_the_package (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autofree char *path = write_package (it);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenZipStream) zip = zeren_zip_stream_open (path, &error);
  const char *name;
  guint n_found = 0;

  while ((name = zeren_zip_stream_next (zip, &error)) != NULL)
    {
      char head[4] = { 0 };

      if (!g_str_has_prefix (name, "移交清单."))
        continue;
      n_found++;
      g_assert_cmpint (zeren_zip_stream_read (zip, head, sizeof head, &error), ==, 4);
      if (g_str_has_suffix (name, ".pdf"))
        g_assert_cmpmem (head, 4, "%PDF", 4);
      else
        g_assert_cmpmem (head, 4, "PK\3\4", 4);
    }
  g_assert_no_error (error);
  g_assert_cmpuint (n_found, ==, 2);
}

/* Somebody may look into the package and change the list: then it is no longer what was signed. */
static void
test_a_changed_list_is_refused (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autofree char *path = write_package (it);
  g_autofree char *other = g_build_filename (it->base->folder, "other", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  const char *last;
  gsize size;

  g_file_get_contents (path, &content, &size, NULL);
  last = memmem (content, size, "移交清单.docx", strlen ("移交清单.docx"));
  content[last - content + 200] ^= 1;
  g_file_set_contents (path, content, (gssize)size, NULL);

  g_assert_null (zeren_backup_restore (path, other, it->base->clock, NULL, NULL, NULL, &error));
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
  g_assert_false (g_file_test (other, G_FILE_TEST_EXISTS));
}

static void
test_nobody_hands_over_to_himself (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  ZerenHandoverTerms same = { .from = it->clerk, .to = it->clerk, .on = on ("2026-01-05") };
  ZerenHandoverTerms unknown = { .from = it->clerk, .to = 999, .on = on ("2026-01-05") };
  g_autofree char *path = g_build_filename (it->base->folder, "移交.zip", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (zeren_handover_write (it->context, &same, path, NULL, NULL, NULL, &error));
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (zeren_handover_write (it->context, &unknown, path, NULL, NULL, NULL, &error));
  g_assert_nonnull (error);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add_func ("/service/handover/" name, function)
  ADD ("tasks-with-who-has-them", test_tasks_are_told_with_who_has_them);
  ADD ("begun-whenever-due", test_what_was_begun_is_told_whenever_it_is_due);
  ADD ("open-incidents", test_open_incidents_are_told);
  ADD ("plans-and-what-waits-in-them", test_plans_and_what_waits_in_them_are_told);
  ADD ("appointments-that-end", test_appointments_that_end_are_told);
  ADD ("where-the-paper-is-is-kept", test_where_the_paper_is_is_kept);
  ADD ("what-is-not-said-of-the-paper-is-told", test_what_is_not_said_of_the_paper_is_told);
  ADD ("only-the-place-of-paper", test_only_the_place_of_paper_is_recorded);
  ADD ("successor-opens-the-package", test_the_successor_opens_the_package);
  ADD ("list-is-in-the-package", test_the_list_is_in_the_package);
  ADD ("changed-list-is-refused", test_a_changed_list_is_refused);
  ADD ("nobody-to-himself", test_nobody_hands_over_to_himself);
#undef ADD

  return g_test_run ();
}
