/* test-instructions.c: what was asked for once, by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "year-fixture.h"

#include "zeren-duties.h"
#include "zeren-file-store.h"
#include "zeren-instructions.h"
#include "zeren-model-error.h"
#include "zeren-overview.h"
#include "zeren-search.h"
#include "zeren-service-error.h"
#include "zeren-task-details.h"

static ZerenInstructionWords
new_words (YearFixture *it, const char *title)
{
  return (ZerenInstructionWords){ .kind = ZEREN_INSTRUCTION_AD_HOC,
                                  .organisation = it->office,
                                  .title = title,
                                  .due = on ("2026-03-20") };
}

static ZerenTask *
add (YearFixture *it, const ZerenInstructionWords *words)
{
  g_autoptr (GError) error = NULL;
  ZerenTask *task = zeren_instructions_add (it->context, words, NULL, &error);

  g_assert_no_error (error);

  return task;
}

static void
assert_refused (YearFixture *it, const ZerenInstructionWords *words, GQuark domain, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (zeren_instructions_add (it->context, words, NULL, &error));
  g_assert_error (error, domain, code);
}

static void
test_a_leaders_instruction_is_a_task_with_its_paper (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  ZerenInstructionWords words = new_words (it, "  报送汛前隐患排查情况 ");
  g_autofree char *scan = service_fixture_write (it->base, "批示.txt", "请于20日前报我");
  g_autoptr (ZerenFileStore)
    store = zeren_file_store_new (zeren_context_get_database (it->context));
  g_autoptr (GFile) file = g_file_new_for_path (scan);
  g_autoptr (ZerenInstruction) found = NULL;
  g_autoptr (ZerenTaskView) view = NULL;
  g_autoptr (ZerenTask) task = NULL;

  words.kind = ZEREN_INSTRUCTION_LEADER;
  words.given_by = it->first_head;
  words.given_on = on ("2026-01-04");
  words.number = " 批〔2026〕3号 ";
  words.reply_by = on ("2026-02-10");
  words.file = file;
  task = add (it, &words);

  g_assert_true (zeren_instructions_find (it->context, zeren_task_get_duty (task), &found, NULL));
  g_assert_cmpstr (zeren_instruction_get_number (found), ==, "批〔2026〕3号");
  g_assert_cmpint (zeren_instruction_get_given_by (found), ==, it->first_head);
  g_assert_cmpstr (zeren_instruction_get_file_name (found), ==, "批示.txt");
  g_assert_true (zeren_file_store_verify (store, zeren_instruction_get_file (found), NULL, NULL));
  view = zeren_task_view_load (it->context, zeren_task_get_id (task), NULL);
  g_assert_cmpstr (zeren_task_view_get_title (view), ==, "报送汛前隐患排查情况");
  g_assert_cmpint (zeren_task_view_get_plan_id (view), ==, 0);
  g_assert_nonnull (strstr (zeren_task_view_get_plan_title (view), "批〔2026〕3号"));
}

static void
test_who_answers_is_who_holds_the_post_on_the_day (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  ZerenInstructionWords of_post = new_words (it, "报送应急演练总结");
  ZerenInstructionWords of_bureau = new_words (it, "召开安全生产专题会议");
  g_autoptr (ZerenTask) first = NULL;
  g_autoptr (ZerenTask) second = NULL;

  of_post.organisation = 0;
  of_post.post = it->head_post;
  first = add (it, &of_post);
  g_assert_cmpint (zeren_task_get_member (first), ==, it->first_head);
  g_assert_cmpint (zeren_task_get_organisation (first), ==, it->bureau);

  of_bureau.organisation = it->bureau;
  of_bureau.due = on ("2026-07-20");
  second = add (it, &of_bureau);
  g_assert_cmpint (zeren_task_get_member (second), ==, it->second_head);
}

/* Only the words of a plan make late or unperformed; nobody wrote these into a plan. */
static void
test_its_limit_is_a_reminder_only (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  ZerenInstructionWords words = new_words (it, "报送汛前隐患排查情况");
  g_autoptr (ZerenTask) task = add (it, &words);
  g_autoptr (GPtrArray) files = year_fixture_files (it, "报告.txt", "报告");
  g_autoptr (ZerenTaskView) view = NULL;
  g_autoptr (ZerenTask) done = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id = zeren_task_get_id (task);

  year_fixture_set_today (it, "2028-01-10");
  view = zeren_task_view_load (it->context, id, NULL);
  g_assert_true (zeren_task_view_is_overdue (view));
  g_assert_cmpint (zeren_task_view_get_state (view), ==, ZEREN_TASK_STATE_PLANNED);
  g_assert_null (zeren_tasks_confirm_unperformed (it->context, id, it->clerk, "没有回复", &error));
  g_assert_error (error, ZEREN_MODEL_ERROR, ZEREN_MODEL_ERROR_BOUNDARY);
  g_clear_error (&error);
  done = zeren_tasks_complete (it->context, id, on ("2028-01-05"), files, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (zeren_task_get_state (done), ==, ZEREN_TASK_STATE_DONE);
}

static void
test_planning_the_year_leaves_it_alone (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  ZerenInstructionWords words = new_words (it, "报送汛前隐患排查情况");
  g_autoptr (ZerenTask) task = add (it, &words);
  g_autoptr (ZerenYearPlan) plan = year_fixture_plan (it, 2026, NULL);
  g_autoptr (ZerenTask) left = NULL;

  g_assert_cmpuint (plan->n_tasks, ==, 0);
  left = zeren_tasks_load (it->context, zeren_task_get_id (task), NULL);
  g_assert_nonnull (left);
}

/* --- the boundary ----------------------------------------------------------------------------- */

static void
test_what_is_about_people_is_refused (void)
{
  static const char *const refused[] = {
    "收集职工对改革的看法",     "关注重点人员思想动态",
    "监测网上评论并每日上报",   "核查职工微信朋友圈发言",
    "摸排信教职工情况",         "建立重点人员台账",
    "约谈发帖的职工",           "了解上访人员近期动向",
    "掌握教师课堂言论",         "审看干部个人账号发布的内容",
    "收集整理村民对征地的议论", "追查转发不实信息的学生",
  };
  g_autoptr (YearFixture) it = year_fixture_new ();

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      ZerenInstructionWords words = new_words (it, refused[i]);

      g_test_message ("%s", refused[i]);
      assert_refused (it, &words, ZEREN_MODEL_ERROR, ZEREN_MODEL_ERROR_BOUNDARY);
    }
}

static void
test_what_the_office_does_itself_is_taken (void)
{
  static const char *const taken[] = {
    "报送汛前隐患排查情况",
    "召开消防安全专题会议",
    "答复人大代表建议",
    "整改办公楼消防通道",
    "组织网络安全应急演练",
    "开展保密自查并报送自查报告",
    "报送意识形态工作责任制年度报告",
    "组织信访工作业务培训",
    "检查学校食堂食品安全",
    "清理河道沿线垃圾",
    "修订防汛应急预案",
    "更新特种设备台账",
    "报送林长制工作总结",
    "完成燃气管道检测并提交报告",
    "整理耕地保护档案",
    "准备医院感染防控督查材料",
  };
  g_autoptr (YearFixture) it = year_fixture_new ();

  for (guint i = 0; i < G_N_ELEMENTS (taken); i++)
    {
      ZerenInstructionWords words = new_words (it, taken[i]);
      g_autoptr (ZerenTask) task = NULL;

      g_test_message ("%s", taken[i]);
      task = add (it, &words);
    }
}

static void
test_a_thread_is_about_what_the_office_did (void)
{
  static const char *const taken[] = {
    "已发函征求各站意见，3月10日前汇总。",
    "初稿已报分管领导审定。",
    "材料已收齐，待盖章。",
    "电话联系县应急局，答复周五前回函。",
    "现场检查已完成，发现问题3处，已下发整改通知。",
  };
  static const char *const refused[] = {
    "据了解，他平时对单位有看法。",
    "已查看其朋友圈，近期有不当言论。",
    "该职工信教，思想不稳定。",
  };
  g_autoptr (YearFixture) it = year_fixture_new ();
  ZerenInstructionWords words = new_words (it, "报送汛前隐患排查情况");
  g_autoptr (ZerenTask) task = add (it, &words);
  gint64 id = zeren_task_get_id (task);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (taken); i++)
    {
      g_test_message ("%s", taken[i]);
      zeren_instructions_add_entry (it->context, id, taken[i], &error);
      g_assert_no_error (error);
    }
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_test_message ("%s", refused[i]);
      g_assert_cmpint (zeren_instructions_add_entry (it->context, id, refused[i], &error), ==, 0);
      g_assert_error (error, ZEREN_MODEL_ERROR, ZEREN_MODEL_ERROR_BOUNDARY);
      g_clear_error (&error);
    }
  g_assert_cmpint (zeren_instructions_add_entry (it->context, id, "　", &error), ==, 0);
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
  entries = zeren_instructions_list_entries (it->context, id, NULL);
  g_assert_cmpuint (entries->len, ==, G_N_ELEMENTS (taken));
  g_assert_cmpstr (zeren_task_entry_get_who (g_ptr_array_index (entries, 0)), ==, "测试员");
}

static void
test_what_is_not_said_is_asked_for (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  ZerenInstructionWords words = new_words (it, " ");

  assert_refused (it, &words, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
  words = new_words (it, "报送总结");
  words.due = ZEREN_DATE_NONE;
  assert_refused (it, &words, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
  words = new_words (it, "报送总结");
  words.organisation = 0;
  assert_refused (it, &words, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
  words = new_words (it, "报送总结");
  words.kind = ZEREN_INSTRUCTION_LEADER;
  assert_refused (it, &words, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
  words = new_words (it, "报送总结");
  words.given_on = on ("2026-01-06"); /* tomorrow */
  assert_refused (it, &words, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
  words = new_words (it, "报送总结");
  words.due = on ("2026-01-04"); /* before it was given */
  assert_refused (it, &words, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
  words = new_words (it, "报送总结");
  words.reply_by = on ("2026-03-21"); /* after the limit */
  assert_refused (it, &words, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
}

/* --- changing --------------------------------------------------------------------------------- */

static void
test_it_can_be_put_right_while_it_is_to_be_done (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  ZerenInstructionWords words = new_words (it, "报送汛前隐患排查情况");
  g_autoptr (ZerenTask) task = add (it, &words);
  g_autoptr (GPtrArray) files = year_fixture_files (it, "报告.txt", "报告");
  gint64 id = zeren_task_get_id (task);
  g_autoptr (ZerenTask) moved = NULL;
  g_autoptr (ZerenTask) done = NULL;
  g_autoptr (ZerenTaskView) view = NULL;
  g_autoptr (GError) error = NULL;

  words.title = "报送汛前隐患排查和整改情况";
  words.organisation = it->workshop;
  words.due = on ("2026-04-10");
  moved = zeren_instructions_edit (it->context, id, &words, NULL, &error);
  g_assert_no_error (error);
  view = zeren_task_view_load (it->context, id, NULL);
  g_assert_cmpstr (zeren_task_view_get_title (view), ==, "报送汛前隐患排查和整改情况");
  g_assert_cmpint (zeren_task_get_organisation (moved), ==, it->workshop);

  words.title = "关注重点人员思想动态";
  g_assert_null (zeren_instructions_edit (it->context, id, &words, NULL, &error));
  g_assert_error (error, ZEREN_MODEL_ERROR, ZEREN_MODEL_ERROR_BOUNDARY);
  g_clear_error (&error);

  done = zeren_tasks_complete (it->context, id, on ("2026-01-05"), files, NULL, &error);
  words.title = "报送总结";
  g_assert_null (zeren_instructions_edit (it->context, id, &words, NULL, &error));
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_REFUSED);
}

static void
test_it_is_withdrawn_while_nothing_is_kept_with_it (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  ZerenInstructionWords words = new_words (it, "报送汛前隐患排查情况");
  g_autoptr (ZerenTask) task = add (it, &words);
  g_autoptr (ZerenTask) other = add (it, &words);
  g_autoptr (GError) error = NULL;

  g_assert_true (zeren_instructions_withdraw (it->context, zeren_task_get_id (task), &error));
  g_assert_no_error (error);
  g_assert_null (zeren_tasks_load (it->context, zeren_task_get_id (task), NULL));

  g_assert_cmpint (
    zeren_instructions_add_entry (it->context, zeren_task_get_id (other), "已发通知。", &error),
    !=,
    0);
  g_assert_false (zeren_instructions_withdraw (it->context, zeren_task_get_id (other), &error));
  g_assert_nonnull (error);
}

static void
test_what_a_plan_asks_for_is_not_changed_here (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = year_fixture_add_bound (
    it, "专题研究", ZEREN_FREQUENCY_AT_LEAST, 1, ZEREN_PERIOD_YEAR, NULL);
  g_autoptr (ZerenYearPlan) plan = year_fixture_plan (it, 2026, NULL);
  g_autoptr (ZerenTask) task = year_fixture_first (it, duty);
  g_autoptr (GError) error = NULL;

  g_assert_false (zeren_instructions_withdraw (it->context, zeren_task_get_id (task), &error));
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_REFUSED);
}

/* Everywhere a task or a duty is shown, also this one, that no plan states */
static void
test_it_is_found_wherever_tasks_are (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  ZerenInstructionWords words = new_words (it, "报送汛前隐患排查情况");
  ZerenTaskQuery of_march = { .from = on ("2026-03-01"), .to = on ("2026-03-31") };
  ZerenTaskQuery of_plan = { .plan = it->plan };
  ZerenDutyQuery stated = { .states = 1 << ZEREN_DUTY_STATE_ACCEPTED };
  g_autoptr (ZerenTask) task = NULL;
  g_autoptr (GPtrArray) views = NULL;
  g_autoptr (GPtrArray) of_plans = NULL;
  g_autoptr (GPtrArray) duties = NULL;
  g_autoptr (ZerenTaskDetails) details = NULL;
  g_autoptr (ZerenOverview) overview = NULL;
  g_autoptr (GError) error = NULL;

  words.number = "督〔2026〕7号";
  words.kind = ZEREN_INSTRUCTION_SUPERVISION;
  task = add (it, &words);
  views = zeren_task_views_list (it->context, &of_march, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (views->len, ==, 1);
  g_assert_true (zeren_task_view_matches (g_ptr_array_index (views, 0), "督〔2026〕7号"));
  of_plans = zeren_task_views_list (it->context, &of_plan, &error);
  g_assert_cmpuint (of_plans->len, ==, 0);
  duties = zeren_duties_list (it->context, &stated, &error);
  g_assert_cmpuint (duties->len, ==, 0);
  details = zeren_task_details_load (it->context, zeren_task_get_id (task), &error);
  g_assert_no_error (error);
  year_fixture_set_today (it, "2026-03-25");
  overview = zeren_overview_load (it->context, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (overview->counts.overdue, ==, 1);
  g_assert_cmpuint (overview->counts.to_verify, ==, 0);
}

static void
test_search_finds_its_words_and_its_number (void)
{
  static const char *const asked[] = { "汛前 排查", "督〔2026〕7号", "7号" };
  g_autoptr (YearFixture) it = year_fixture_new ();
  ZerenInstructionWords words = new_words (it, "报送汛前隐患排查情况");
  g_autoptr (ZerenTask) task = NULL;

  words.number = "督〔2026〕7号";
  words.kind = ZEREN_INSTRUCTION_SUPERVISION;
  task = add (it, &words);
  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      g_autoptr (GPtrArray) hits = zeren_search (it->context, asked[i], 50, NULL, NULL);

      g_test_message ("%s", asked[i]);
      g_assert_cmpuint (hits->len, ==, 1);
    }
}

static void
test_its_duty_is_left_to_its_task (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  ZerenInstructionWords words = new_words (it, "报送汛前隐患排查情况");
  g_autoptr (ZerenTask) task = add (it, &words);
  gint64 id = zeren_task_get_duty (task);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (ZerenDuty) duty = zeren_duties_load (it->context, id, NULL);
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();
  g_autoptr (GPtrArray) proposals = zeren_duties_propose_bindings (it->context, duty, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (proposals->len, ==, 0);
  g_array_append_val (ids, id);
  g_assert_false (zeren_duties_reject (it->context, ids, &error));
  g_assert_error (error, ZEREN_MODEL_ERROR, ZEREN_MODEL_ERROR_STATE);
  g_clear_error (&error);
  g_assert_false (zeren_duties_reset (it->context, ids, &error));
  g_assert_error (error, ZEREN_MODEL_ERROR, ZEREN_MODEL_ERROR_STATE);
  g_clear_error (&error);
  g_assert_false (zeren_duties_edit (it->context, duty, &error));
  g_assert_error (error, ZEREN_MODEL_ERROR, ZEREN_MODEL_ERROR_STATE);
  g_clear_error (&error);
  g_assert_false (zeren_duties_bind (it->context, id, nobody, &error));
  g_assert_error (error, ZEREN_MODEL_ERROR, ZEREN_MODEL_ERROR_STATE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add_func ("/service/instructions/" name, function)
  ADD ("a-leaders-instruction-is-a-task-with-its-paper",
       test_a_leaders_instruction_is_a_task_with_its_paper);
  ADD ("who-answers-is-who-holds-the-post-on-the-day",
       test_who_answers_is_who_holds_the_post_on_the_day);
  ADD ("its-limit-is-a-reminder-only", test_its_limit_is_a_reminder_only);
  ADD ("planning-the-year-leaves-it-alone", test_planning_the_year_leaves_it_alone);
  ADD ("what-is-about-people-is-refused", test_what_is_about_people_is_refused);
  ADD ("what-the-office-does-itself-is-taken", test_what_the_office_does_itself_is_taken);
  ADD ("a-thread-is-about-what-the-office-did", test_a_thread_is_about_what_the_office_did);
  ADD ("what-is-not-said-is-asked-for", test_what_is_not_said_is_asked_for);
  ADD ("it-can-be-put-right-while-it-is-to-be-done",
       test_it_can_be_put_right_while_it_is_to_be_done);
  ADD ("it-is-withdrawn-while-nothing-is-kept-with-it",
       test_it_is_withdrawn_while_nothing_is_kept_with_it);
  ADD ("what-a-plan-asks-for-is-not-changed-here", test_what_a_plan_asks_for_is_not_changed_here);
  ADD ("it-is-found-wherever-tasks-are", test_it_is_found_wherever_tasks_are);
  ADD ("search-finds-its-words-and-its-number", test_search_finds_its_words_and_its_number);
  ADD ("its-duty-is-left-to-its-task", test_its_duty_is_left_to_its_task);
#undef ADD

  return g_test_run ();
}
