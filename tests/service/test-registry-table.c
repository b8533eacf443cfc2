/* test-registry-table.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "service-fixture.h"

#include "zeren-history.h"
#include "zeren-registry-table.h"
#include "zeren-registry.h"

#include <string.h>

#define FULL                                                                                       \
  "单位\t上级单位\t类别\t职务\t角色\t姓名\t办公电话\t任职日期\n"                                   \
  "安全科\t水务局\t科室\t科长\tdepartment_head\t甲某\t8000-0101\t2025/3/1\n"                       \
  "水务局\t\t局\t局长\tfirst_responsible\t乙某\t8000-0102\t2024年1月1日\n"                         \
  "安全科\t水务局\t\t科员\t\t丙某\t\t2025-03-01\n"

static ZerenOffice *
load_office (ServiceFixture *it)
{
  g_autoptr (GError) error = NULL;
  ZerenOffice *office = zeren_office_load (
    zeren_context_get_database (it->context), zeren_context_get_today (it->context), &error);

  g_assert_no_error (error);

  return office;
}

static ZerenRegistryTable *
read_table (ServiceFixture *it, const char *text)
{
  g_autoptr (ZerenOffice) office = load_office (it);
  g_autoptr (GError) error = NULL;
  ZerenRegistryTable *table = zeren_registry_table_read (text, office, ZEREN_DATE_NONE, &error);

  g_assert_no_error (error);

  return table;
}

static ZerenRegistryTable *
apply (ServiceFixture *it, const char *text)
{
  g_autoptr (GError) error = NULL;
  ZerenRegistryTable *table = zeren_registry_table_apply (
    it->context, text, ZEREN_DATE_NONE, &error);

  g_assert_no_error (error);

  return table;
}

/* `kind:title` of each step. */
static char *
list_steps (ZerenRegistryTable *table)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < table->steps->len; i++)
    {
      const ZerenTableStep *step = g_ptr_array_index (table->steps, i);

      g_string_append_printf (line, "%s%c%s", i > 0 ? " " : "", "OPMA"[step->kind], step -> title);
    }

  return g_string_free (line, FALSE);
}

static const char *
get_problem (ZerenRegistryTable *table, guint i, guint *line)
{
  const ZerenTableProblem *problem = g_ptr_array_index (table->problems, i);

  *line = problem->line;

  return problem->message;
}

static void
assert_only_problem (ServiceFixture *it, const char *text, guint line, const char *message)
{
  g_autoptr (ZerenRegistryTable) table = read_table (it, text);
  guint said_line;

  if (table->problems->len != 1)
    g_error ("%u problems with: %s", table->problems->len, text);
  g_assert_cmpstr (get_problem (table, 0, &said_line), ==, message);
  g_assert_cmpuint (said_line, ==, line);
}

static void
test_table_makes_a_whole_office (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  g_autoptr (ZerenRegistryTable) preview = read_table (it, FULL);
  g_autofree char *steps = list_steps (preview);
  g_autoptr (ZerenRegistryTable) made = NULL;
  g_autoptr (ZerenOffice) office = NULL;
  ZerenOrganisation *section;
  ZerenMember *member;
  g_autofree char *posts = NULL;

  g_assert_cmpuint (preview->problems->len, ==, 0);
  g_assert_cmpuint (preview->n_rows, ==, 3);
  g_assert_cmpstr (
    steps, ==, "O水务局 O安全科 P科长 M甲某 A甲某 P局长 M乙某 A乙某 P科员 M丙某 A丙某");

  made = apply (it, FULL);
  g_assert_cmpuint (made->counts[ZEREN_TABLE_ADD_ORGANISATION], ==, 2);
  g_assert_cmpuint (made->counts[ZEREN_TABLE_APPOINT], ==, 3);

  office = load_office (it);
  section = zeren_office_get_organisations (office)->pdata[1];
  g_assert_cmpstr (zeren_organisation_get_name (section), ==, "安全科");
  g_assert_cmpstr (zeren_organisation_get_kind (section), ==, "科室");
  member = zeren_office_get_members (office)->pdata[0];
  g_assert_cmpstr (zeren_member_get_name (member), ==, "甲某");
  g_assert_cmpstr (zeren_member_get_contact (member), ==, "8000-0101");
  posts = zeren_office_dup_posts_of_member (office, zeren_member_get_id (member));
  g_assert_cmpstr (posts, ==, "安全科, 科长");
  g_assert_cmpuint (zeren_office_count_vacant (office, 0), ==, 0);
}

static void
test_preview_says_what_is_made (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  g_autoptr (ZerenRegistryTable) preview = read_table (it, FULL);
  static const char *const details[] = { "局, at the top",
                                         "科室, below “水务局”",
                                         "in “安全科”, Department Head",
                                         "8000-0101",
                                         "安全科, 科长, from 2025-03-01" };

  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    {
      const ZerenTableStep *step = g_ptr_array_index (preview->steps, i);

      g_assert_cmpstr (step->detail, ==, details[i]);
      g_assert_cmpuint (step->line, ==, i == 0 ? 3 : 2);
    }
}

static guint
count_events (ServiceFixture *it)
{
  g_autoptr (ZerenHistory) history = zeren_history_new (zeren_context_get_database (it->context));
  g_autoptr (GPtrArray) events = zeren_history_list (history, 0, 1000, NULL);

  return events->len;
}

static void
test_same_table_twice_changes_nothing (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  g_autoptr (ZerenRegistryTable) first = apply (it, FULL);
  guint before = count_events (it);
  g_autoptr (ZerenRegistryTable) second = apply (it, FULL);

  g_assert_cmpuint (first->steps->len, ==, 11);
  g_assert_cmpuint (second->steps->len, ==, 0);
  g_assert_cmpuint (count_events (it), ==, before);
}

static void
test_what_is_there_is_matched (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 bureau = service_fixture_add_organisation (it, "水务局", "局", 0);
  g_autoptr (ZerenRegistryTable) preview = NULL;
  g_autofree char *steps = NULL;

  service_fixture_add_organisation (it, "安全科", "科室", bureau);
  service_fixture_add_post (it, bureau, "局长", "first_responsible");
  service_fixture_add_member (it, "甲某");
  preview = read_table (it,
                        "单位\t职务\t姓名\t任职日期\n"
                        "水务局\t局长\t甲某\t2025-1-1\n"
                        "安全科\t科长\t甲某\t2025-1-1\n");
  steps = list_steps (preview);
  g_assert_cmpstr (steps, ==, "A甲某 P科长 A甲某");
}

static void
test_other_separators_and_quotes (void)
{
  static const char *const tables[] = {
    "单位,类别,职务,姓名,任职日期\n安全科,科室,科长,甲某,2025-3-1\n",
    "单位，类别，职务，姓名，任职日期\r\n安全科，科室，科长，甲某，2025-3-1\r\n",
    "单位；类别；职务；姓名；任职日期\n安全科；科室；科长；甲某；2025-3-1",
    "Unit;Kind;Post;Name;From\n安全科;科室;科长;甲某;2025-3-1",
    "全局人员名册\n\n单 位\t类别：\t职　务\t*姓名\t任职日期\n安全科\t科室\t科长\t甲某\t2025-3-1",
    "\xef\xbb\xbf单位\t类别\t职务\t\"姓\n名\"\t任职日期\n\"安全科\"\t科室\t科长\t甲某\t2025-3-1",
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (ServiceFixture) it = service_fixture_new ();
      g_autoptr (ZerenRegistryTable) preview = NULL;
      g_autofree char *steps = NULL;

      preview = read_table (it, tables[i]);
      steps = list_steps (preview);
      g_assert_cmpstr (steps, ==, "O安全科 P科长 M甲某 A甲某");
    }
}

static void
test_unknown_columns_are_not_read (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  g_autoptr (ZerenRegistryTable) preview = NULL;
  g_autoptr (ZerenRegistryTable) made = NULL;
  g_autoptr (ZerenHistory) history = NULL;
  g_autoptr (GPtrArray) events = NULL;
  const char *text = "单位\t类别\t密语\t职务\t姓名\t手机\t任职日期\n"
                     "安全科\t科室\t不可见甲\t科长\t甲某\t不可见乙\t2025-3-1\n";
  g_autofree char *file = NULL;
  g_autofree char *bytes = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GArray) unread = NULL;
  gsize size;

  preview = read_table (it, text);
  g_assert_cmpuint (preview->unread->len, ==, 2);
  g_assert_cmpuint (g_array_index (preview->unread, guint, 0), ==, 3);
  g_assert_cmpuint (g_array_index (preview->unread, guint, 1), ==, 6);
  for (guint i = 0; i < preview->steps->len; i++)
    {
      const ZerenTableStep *step = g_ptr_array_index (preview->steps, i);

      g_assert_null (strstr (step->title, "不可见"));
      g_assert_null (strstr (step->detail, "不可见"));
    }

  kept = zeren_table_text_admit (text, "", &unread, NULL);
  g_assert_cmpstr (
    kept, ==, "单位\t类别\t职务\t姓名\t任职日期\n安全科\t科室\t科长\t甲某\t2025-3-1\n");
  g_assert_cmpuint (unread->len, ==, 2);

  made = apply (it, text);
  g_assert_cmpuint (made->steps->len, ==, 4);
  g_clear_object (&it->context); /* all of it is in the file */
  file = g_build_filename (it->folder, "db", "zeren.db", NULL);
  g_assert_true (g_file_get_contents (file, &bytes, &size, NULL));
  g_assert_null (memmem (bytes, size, "密语", strlen ("密语")));
  g_assert_null (memmem (bytes, size, "不可见", strlen ("不可见")));
  g_assert_nonnull (memmem (bytes, size, "安全科", strlen ("安全科")));
}

static void
test_a_tab_within_a_cell_begins_no_column (void)
{
  g_autoptr (GArray) unread = NULL;
  g_autofree char *kept = zeren_table_text_admit (
    "单位,民族,职务\n\"安全\t科\",某,科长\n", "", &unread, NULL);

  g_assert_cmpstr (kept, ==, "单位\t职务\n安全 科\t科长\n");
}

static void
test_wider_rows_are_not_read (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  const char *text = "单位\t类别\t职务\n安全科\t科室\t科长\n不可见甲\t不可见乙\t不可见丙\t\n";
  g_autoptr (ZerenRegistryTable) preview = read_table (it, text);
  g_autofree char *steps = list_steps (preview);
  g_autoptr (GError) error = NULL;

  assert_only_problem (it,
                       text,
                       3,
                       "This row has more cells than the heading row. Please paste the rows "
                       "together with their heading row.");
  g_assert_cmpstr (steps, ==, "O安全科 P科长");
  g_assert_null (zeren_registry_table_apply (it->context, text, ZEREN_DATE_NONE, &error));
  g_assert_true (g_str_has_prefix (error->message, "Line 3: "));
  g_assert_null (strstr (error->message, "不可见"));
}

static void
test_rows_that_fit_no_heading_are_not_admitted (void)
{
  static const struct
  {
    const char *text;
    const char *around;
    gboolean admitted;
  } cases[] = {
    { "安全科\t科长\n", "单位\t职务\n", TRUE },
    { "安全科\t密\t科长\n", "单位\t职务\n", FALSE },
    { "安全科\t密\t\n", "单位\t职务\n", FALSE },
    { "安全科,密,科长\n", "单位\t职务\n", FALSE },
    { "安全科；密；科长\n", "单位\t职务\n", FALSE },
    { "安全科\t科长\n", "单位,职务\n", TRUE },
    { "单位\t职务\t姓名\n安全科\t科长\t甲\n", "单位\t职务\n", FALSE },
    { "单位\t职务\n安全科\t密\t科长\n", "", FALSE },
    { "单位\t部门\t密\n安全科\t科\t密\n", "", FALSE },
    { "1\t2\t3\t4\t5\t6\t7\t8\n", "", TRUE },
    { "1\t2\t3\t4\t5\t6\t7\t8\t密\n", "", FALSE },
    { "1,2,3,4,5,6,7,8,密\n", "无题\n", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) unread = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *kept = zeren_table_text_admit (
        cases[i].text, cases[i].around, &unread, &error);

      if ((kept != NULL) != cases[i].admitted)
        g_error ("case %u", i);
      if (kept == NULL)
        g_assert_null (strstr (error->message, "密"));
    }
}

static void
test_columns_beyond_the_last_are_said (void)
{
  g_autoptr (GString) text = g_string_new ("单位\t类别");
  g_autoptr (GArray) unread = NULL;
  g_autoptr (ZerenTableText) table = NULL;
  g_autofree char *kept = NULL;

  for (guint i = 2; i < 100; i++)
    g_string_append (text, "\tx");
  g_string_append (text, "\t姓名\n");
  kept = zeren_table_text_admit (text->str, "", &unread, NULL);
  g_assert_cmpstr (kept, ==, "单位\t类别\n");
  g_assert_cmpuint (unread->len, ==, 99);
  g_assert_cmpuint (g_array_index (unread, guint, 98), ==, 101);
  table = zeren_table_text_read (text->str, NULL);
  g_assert_false (table->has[ZEREN_TABLE_NAME]);
  g_assert_cmpuint (table->unread->len, ==, 99);
}

static void
test_private_numbers_have_no_column (void)
{
  static const char *const headings[] = { "手机",     "手机号码", "联系电话", "电话",
                                          "身份证号", "民族",     "政治面貌", "出生年月",
                                          "家庭住址", "微信",     "mobile",   "phone" };

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      g_autofree char *text = g_strdup_printf ("单位\t职务\t%s\n安全科\t科长\tx\n", headings[i]);
      g_autoptr (ZerenTableText) table = zeren_table_text_read (text, NULL);

      g_assert_cmpuint (table->unread->len, ==, 1);
      g_assert_cmpuint (g_array_index (table->unread, guint, 0), ==, 3);
    }
}

static void
test_bad_rows_are_said_with_their_line (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  gint64 bureau = service_fixture_add_organisation (it, "水务局", "局", 0);

  service_fixture_add_organisation (it, "办公室", "科室", bureau);
  service_fixture_add_post (it, bureau, "局长", "first_responsible");

  assert_only_problem (it, "单位\t职务\n\t科长\n", 2, "The organization is missing.");
  assert_only_problem (it,
                       "单位\t职务\n水务局\t局长\n\n新科\t科长\n",
                       4,
                       "“新科” is new and needs a kind, for example 科室 or 党支部.");
  assert_only_problem (it,
                       "单位\t上级单位\t类别\n新科\t新局\t科室\n",
                       2,
                       "There is no organization “新局” to stand below. Please add a row for it, "
                       "with its kind.");
  assert_only_problem (
    it, "单位\t上级单位\t类别\n甲\t乙\t科室\n乙\t甲\t科室\n", 2, "“甲” would stand below itself.");
  assert_only_problem (it,
                       "单位\t上级单位\n水务局\t办公室\n",
                       2,
                       "“水务局” is here already, at the top. Please move it there first, or leave "
                       "out what is above it.");
  assert_only_problem (
    it, "单位\t类别\n水务局\t镇\n", 2, "“水务局” is of the kind “局”, not “镇”.");
  assert_only_problem (it,
                       "单位\t姓名\n水务局\t甲某\n",
                       2,
                       "The post of “甲某” is missing. Only those who hold a post are recorded.");
  assert_only_problem (it,
                       "单位\t职务\t姓名\n水务局\t局长\t甲某\n",
                       2,
                       "The first day on which “甲某” holds the post “局长” is missing.");
  assert_only_problem (it,
                       "单位\t职务\t姓名\t任职日期\n水务局\t局长\t甲某\t2025-02-30\n",
                       2,
                       "“2025-02-30” is not a date. Write it as year-month-day, for example "
                       "2026-03-31.");
  assert_only_problem (it,
                       "单位\t职务\t角色\n水务局\t局长\tliaison\n",
                       2,
                       "The role of the post “局长” is “First Person Responsible”, not “Liaison "
                       "Officer”.");
}

static void
test_one_bad_row_and_nothing_is_made (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenOffice) office = NULL;

  g_assert_null (zeren_registry_table_apply (it->context,
                                             "单位\t类别\t职务\t姓名\t任职日期\n"
                                             "水务局\t局\t局长\t甲某\t2025-1-1\n"
                                             "安全科\t科室\t科长\t乙某\t某日\n",
                                             ZEREN_DATE_NONE,
                                             &error));
  g_assert_true (g_str_has_prefix (error->message, "Line 3: “某日” is not a date."));
  office = load_office (it);
  g_assert_cmpuint (zeren_office_get_organisations (office)->len, ==, 0);
}

static void
test_first_day_can_be_given_for_all (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  g_autoptr (ZerenRegistryTable) made = NULL;
  g_autoptr (ZerenOffice) office = NULL;
  ZerenAppointment *appointment;
  g_autofree char *from = NULL;

  made = zeren_registry_table_apply (it->context,
                                     "单位\t类别\t职务\t姓名\n水务局\t局\t局长\t甲某\n",
                                     zeren_date_new (2026, 1, 1),
                                     NULL);
  g_assert_nonnull (made);
  office = load_office (it);
  appointment = zeren_office_get_post_appointments (office, 1)->pdata[0];
  from = zeren_date_to_string (zeren_appointment_get_from_date (appointment));
  g_assert_cmpstr (from, ==, "2026-01-01");
}

static void
test_merged_cells_go_on_below (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  g_autoptr (ZerenRegistryTable) preview = read_table (it,
                                                       "单位\t类别\t职务\n"
                                                       "水务局\t局\t局长\n"
                                                       "\t\t副局长\n"
                                                       "安全科\t科室\t科长\n");
  const ZerenTableStep *deputy = g_ptr_array_index (preview->steps, 3);

  g_assert_cmpuint (preview->problems->len, ==, 0);
  g_assert_cmpstr (deputy->title, ==, "副局长");
  g_assert_cmpstr (deputy->detail, ==, "in “水务局”, Member of Staff");
}

static void
test_members_of_one_name_are_not_mixed_up (void)
{
  const char *two = "单位\t类别\t职务\t姓名\t办公电话\t任职日期\n"
                    "水务局\t局\t局长\t甲某\t1\t2025-1-1\n"
                    "安全科\t科室\t科长\t甲某\t2\t2025-1-1\n";
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  g_autoptr (ZerenRegistryTable) first = apply (it, two);
  g_autoptr (ZerenRegistryTable) second = apply (it, two);

  g_assert_cmpuint (first->counts[ZEREN_TABLE_ADD_MEMBER], ==, 2);
  g_assert_cmpuint (second->steps->len, ==, 0);
  assert_only_problem (
    it,
    "单位\t职务\t姓名\t任职日期\n水务局\t副局长\t甲某\t2025-1-1\n",
    2,
    "Several members are called “甲某”. Please give the contact at work as it is here.");
}

static void
test_another_number_is_asked_about (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  g_autoptr (ZerenRegistryTable) made = apply (it, FULL);

  g_assert_cmpuint (made->problems->len, ==, 0);
  assert_only_problem (
    it,
    "单位\t职务\t姓名\t办公电话\n安全科\t科长\t甲某\t9999\n",
    2,
    "“甲某” is here with another contact at work, 8000-0101. If this is the same person, leave the "
    "contact out; somebody else of that name is best added by hand.");
}

static void
test_preview_names_who_holds_the_post_already (void)
{
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  g_autoptr (ZerenRegistryTable) made = apply (it, FULL);
  g_autoptr (ZerenRegistryTable)
    preview = read_table (it, "单位\t职务\t姓名\t任职日期\n安全科\t科长\t丁某\t2026-1-1\n");
  const ZerenTableStep *step = g_ptr_array_index (preview->steps, 1);

  g_assert_cmpuint (made->problems->len, ==, 0);
  g_assert_cmpstr (step->detail, ==, "安全科, 科长, from 2026-01-01; also held by 甲某");
}

static void
test_what_is_no_table_is_refused (void)
{
  static const char *const texts[] = { "", "水务局\n安全科\n", "甲\t乙\t丙\n", "\xff\xfe" };
  g_autoptr (ServiceFixture) it = service_fixture_new ();
  g_autoptr (ZerenOffice) office = load_office (it);
  g_autoptr (GError) no_unit = NULL;
  g_autoptr (GError) twice = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (zeren_registry_table_read (texts[i], office, ZEREN_DATE_NONE, &error));
      g_assert_nonnull (error);
    }
  g_assert_null (
    zeren_registry_table_read ("职务\t姓名\n科长\t甲某\n", office, ZEREN_DATE_NONE, &no_unit));
  g_assert_nonnull (strstr (no_unit->message, "单位"));
  g_assert_null (zeren_registry_table_read ("单位\t职务\t部门\n", office, ZEREN_DATE_NONE, &twice));
  g_assert_cmpstr (twice->message,
                   ==,
                   "The columns 1 and 3 both give “Organization”. Please take one of them out.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/service/registry-table/table-makes-a-whole-office",
                   test_table_makes_a_whole_office);
  g_test_add_func ("/service/registry-table/preview-says-what-is-made",
                   test_preview_says_what_is_made);
  g_test_add_func ("/service/registry-table/same-table-twice-changes-nothing",
                   test_same_table_twice_changes_nothing);
  g_test_add_func ("/service/registry-table/what-is-there-is-matched",
                   test_what_is_there_is_matched);
  g_test_add_func ("/service/registry-table/other-separators-and-quotes",
                   test_other_separators_and_quotes);
  g_test_add_func ("/service/registry-table/unknown-columns-are-not-read",
                   test_unknown_columns_are_not_read);
  g_test_add_func ("/service/registry-table/wider-rows-are-not-read", test_wider_rows_are_not_read);
  g_test_add_func ("/service/registry-table/rows-that-fit-no-heading-are-not-admitted",
                   test_rows_that_fit_no_heading_are_not_admitted);
  g_test_add_func ("/service/registry-table/columns-beyond-the-last-are-said",
                   test_columns_beyond_the_last_are_said);
  g_test_add_func ("/service/registry-table/private-numbers-have-no-column",
                   test_private_numbers_have_no_column);
  g_test_add_func ("/service/registry-table/a-tab-within-a-cell-begins-no-column",
                   test_a_tab_within_a_cell_begins_no_column);
  g_test_add_func ("/service/registry-table/bad-rows-are-said-with-their-line",
                   test_bad_rows_are_said_with_their_line);
  g_test_add_func ("/service/registry-table/one-bad-row-and-nothing-is-made",
                   test_one_bad_row_and_nothing_is_made);
  g_test_add_func ("/service/registry-table/first-day-can-be-given-for-all",
                   test_first_day_can_be_given_for_all);
  g_test_add_func ("/service/registry-table/merged-cells-go-on-below",
                   test_merged_cells_go_on_below);
  g_test_add_func ("/service/registry-table/members-of-one-name-are-not-mixed-up",
                   test_members_of_one_name_are_not_mixed_up);
  g_test_add_func ("/service/registry-table/another-number-is-asked-about",
                   test_another_number_is_asked_about);
  g_test_add_func ("/service/registry-table/preview-names-who-holds-the-post-already",
                   test_preview_names_who_holds_the_post_already);
  g_test_add_func ("/service/registry-table/what-is-no-table-is-refused",
                   test_what_is_no_table_is_refused);

  return g_test_run ();
}
