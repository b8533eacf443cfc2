/* test-incidents.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "year-fixture.h"

#include "zeren-duties.h"
#include "zeren-incident-views.h"
#include "zeren-model-error.h"
#include "zeren-service-error.h"
#include "zeren-storage-error.h"

static GDateTime *
at (const char *text)
{
  g_autofree char *full = g_strconcat (text, ":00+08", NULL);
  GDateTime *when = g_date_time_new_from_iso8601 (full, NULL);

  g_assert_nonnull (when);

  return when;
}

static void
set_now (YearFixture *it, const char *text)
{
  g_autoptr (GDateTime) now = at (text);

  zeren_fixed_clock_set (ZEREN_FIXED_CLOCK (it->base->clock), now);
}

static gint64
add_incident (YearFixture *it, const char *title, const char *kind, GError **error)
{
  g_autoptr (GDateTime) occurred_at = at ("2026-03-02T08:30");

  return zeren_incidents_add (it->context, it->workshop, title, kind, occurred_at, error);
}

/* An office in March with an incident in its workshop at 8:30 on the 2nd. */
static gint64
begin (YearFixture *it, const char *now)
{
  g_autoptr (GError) error = NULL;
  gint64 id;

  set_now (it, now);
  id = add_incident (it, "水泵房设备故障停机", "equipment", &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);

  return id;
}

static gint64
add_step (YearFixture *it, const char *action, const char *limit)
{
  return year_fixture_add_duty (it, action, ZEREN_FREQUENCY_EVENT, 1, ZEREN_PERIOD_NONE, limit);
}

static void
enter (YearFixture *it, gint64 incident, const char *text, const char *when)
{
  g_autoptr (GDateTime) time = at (when);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (zeren_incidents_add_entry (it->context, incident, text, time, &error), >, 0);
  g_assert_no_error (error);
}

static void
assert_only_step (YearFixture *it, gint64 incident, ZerenIncidentStepState state)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = zeren_incidents_list_steps (it->context, incident, &error);
  const ZerenIncidentStep *step;

  g_assert_no_error (error);
  g_assert_cmpuint (steps->len, ==, 1);
  step = steps->pdata[0];
  g_assert_cmpstr (
    zeren_incident_step_state_to_id (step->state), ==, zeren_incident_step_state_to_id (state));
}

static void
assert_refused (YearFixture *it, gint64 incident, gint64 duty, gint64 member, const char *reason)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (
    zeren_incidents_confirm_miss (it->context, incident, duty, member, reason, &error), ==, 0);
  g_assert_nonnull (error);
}

static void
test_kinds_have_ids_and_chinese_names (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  const char *words[] = { "fire", "火灾", "confidentiality", "失泄密", "accident", "other" };

  set_now (it, "2026-03-02T10:00");
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (add_incident (it, "库房进水", words[i], &error), >, 0);
      g_assert_no_error (error);
    }
}

static void
test_there_is_no_kind_for_what_people_say (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  const char *words[] = { "舆情", "网络舆情", "言论", "意识形态", "opinion", "宗教", "重点人员" };

  set_now (it, "2026-03-02T10:00");
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (add_incident (it, "事件", words[i], &error), ==, 0);
      g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
    }
}

static void
test_titles_and_entries_about_what_people_say_are_refused (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (GDateTime) when = at ("2026-03-02T09:00");
  g_autoptr (GError) title_error = NULL;
  g_autoptr (GError) entry_error = NULL;
  gint64 id = begin (it, "2026-03-02T10:00");

  g_assert_cmpint (add_incident (it, "群众网上负面评论", "other", NULL), ==, 0);
  g_assert_cmpint (add_incident (it, "　", "other", NULL), ==, 0);
  g_assert_cmpint (add_incident (it, "有人在网上发表不当言论", "other", &title_error), ==, 0);
  g_assert_error (title_error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_REFUSED);
  g_assert_cmpint (zeren_incidents_add_entry (
                     it->context, id, "监测网络舆情，排查发帖人员思想动态", when, &entry_error),
                   ==,
                   0);
  g_assert_error (entry_error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_REFUSED);
}

static void
test_an_incident_has_happened_already (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (GError) error = NULL;

  set_now (it, "2026-03-01T10:00");
  g_assert_cmpint (add_incident (it, "库房进水", "other", &error), ==, 0);
  g_assert_error (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID);
}

static void
test_the_clock_of_a_stated_limit_runs_and_passes (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 id;

  add_step (it, "发生设备故障后1小时内向局办公室报告", "1小时内");
  id = begin (it, "2026-03-02T09:00");
  assert_only_step (it, id, ZEREN_INCIDENT_STEP_RUNNING);
  set_now (it, "2026-03-02T09:31");
  assert_only_step (it, id, ZEREN_INCIDENT_STEP_TO_CONFIRM);
}

static void
test_a_report_in_time_meets_the_step (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 id;

  add_step (it, "发生设备故障后1小时内向局办公室报告", "1小时内");
  id = begin (it, "2026-03-03T09:00");
  enter (it, id, "关闭进水阀门", "2026-03-02T08:40");
  assert_only_step (it, id, ZEREN_INCIDENT_STEP_TO_CONFIRM);
  enter (it, id, "电话报告局办公室", "2026-03-02T09:10");
  assert_only_step (it, id, ZEREN_INCIDENT_STEP_MET);
}

static void
test_a_late_report_does_not_meet_the_step (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 id;

  add_step (it, "发生设备故障后1小时内向局办公室报告", "1小时内");
  id = begin (it, "2026-03-03T09:00");
  enter (it, id, "书面报告局办公室", "2026-03-02T15:00");
  assert_only_step (it, id, ZEREN_INCIDENT_STEP_TO_CONFIRM);
}

static void
test_soft_words_only_remind (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = add_step (it, "发生设备故障后立即向局办公室报告", "立即");
  gint64 id = begin (it, "2026-03-09T09:00");

  assert_only_step (it, id, ZEREN_INCIDENT_STEP_REMINDER);
  assert_refused (it, id, duty, it->clerk, "未见报告");
}

static void
test_duties_of_other_kinds_and_moments_have_no_clock (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (GPtrArray) steps = NULL;
  gint64 fire = add_step (it, "发生火灾后30分钟内报告", "30分钟内");
  gint64 meeting = add_step (it, "会后3日内报送会议纪要", "3日内");
  gint64 handed_on = add_step (it, "接到报告后2小时内书面报告", "2小时内");
  gint64 petition = add_step (it, "发生信访突发事件后1小时内报告", "1小时内");
  gint64 settled = add_step (it, "办结后5个工作日内提交办理情况报告", "5个工作日内");
  gint64 yearly = year_fixture_add_duty (
    it, "每年报告一次", ZEREN_FREQUENCY_EVERY, 1, ZEREN_PERIOD_YEAR, NULL);
  gint64 id = begin (it, "2026-05-03T09:00");

  steps = zeren_incidents_list_steps (it->context, id, NULL);
  g_assert_cmpuint (steps->len, ==, 0);
  assert_refused (it, id, fire, it->clerk, "未见报告");
  assert_refused (it, id, meeting, it->clerk, "未见报告");
  assert_refused (it, id, handed_on, it->clerk, "未见报告");
  assert_refused (it, id, petition, it->clerk, "未见报告");
  assert_refused (it, id, settled, it->clerk, "未见报告");
  assert_refused (it, id, yearly, it->clerk, "未见报告");
}

static void
test_a_duty_bound_elsewhere_is_not_asked_for (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = add_step (it, "发生设备故障后1小时内向局办公室报告", "1小时内");
  gint64 id;

  service_fixture_add_organisation (it->base, "工程科党支部", "党支部", it->bureau);
  year_fixture_bind (it, duty, zeren_binding_new_organisation_kind (duty, "党支部"));
  id = begin (it, "2026-03-03T09:00");
  assert_refused (it, id, duty, it->clerk, "未见报告");
  year_fixture_bind (it, duty, zeren_binding_new_organisation (duty, it->bureau));
  assert_only_step (it, id, ZEREN_INCIDENT_STEP_TO_CONFIRM);
}

static void
test_a_department_answers_for_the_whole_house (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = add_step (it, "发生设备故障后1小时内向局办公室报告", "1小时内");
  gint64 id;

  year_fixture_bind (it, duty, zeren_binding_new_organisation (duty, it->office));
  id = begin (it, "2026-03-03T09:00");
  assert_only_step (it, id, ZEREN_INCIDENT_STEP_TO_CONFIRM);
}

static void
test_where_several_answer_each_does_so_for_its_own_area (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (GPtrArray) bindings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) steps = NULL;
  gint64 duty = add_step (it, "发生设备故障后1小时内向局办公室报告", "1小时内");
  gint64 other = service_fixture_add_organisation (it->base, "化验科", "科室", it->bureau);
  gint64 id;

  g_ptr_array_add (bindings, zeren_binding_new_organisation (duty, it->office));
  g_ptr_array_add (bindings, zeren_binding_new_organisation (duty, other));
  g_assert_true (zeren_duties_bind (it->context, duty, bindings, NULL));
  id = begin (it, "2026-03-03T09:00");
  steps = zeren_incidents_list_steps (it->context, id, NULL);
  g_assert_cmpuint (steps->len, ==, 0);
  assert_refused (it, id, duty, it->clerk, "未见报告");
}

static void
test_an_entry_that_denies_the_report_does_not_meet_the_step (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 id;

  add_step (it, "发生设备故障后1小时内向局办公室报告", "1小时内");
  id = begin (it, "2026-03-03T09:00");
  enter (it, id, "值班员尚未向办公室报告", "2026-03-02T09:00");
  assert_only_step (it, id, ZEREN_INCIDENT_STEP_TO_CONFIRM);
  enter (it, id, "未见人员受伤，已电话报告办公室", "2026-03-02T09:10");
  assert_only_step (it, id, ZEREN_INCIDENT_STEP_MET);
}

static void
test_a_paper_is_made_and_not_reported (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 id;

  add_step (it, "发生设备故障后5日内形成调查报告", "5日内");
  id = begin (it, "2026-03-20T09:00");
  enter (it, id, "电话报告局办公室，成立调查组", "2026-03-02T09:00");
  assert_only_step (it, id, ZEREN_INCIDENT_STEP_TO_CONFIRM);
  enter (it, id, "调查报告定稿", "2026-03-05T09:00");
  assert_only_step (it, id, ZEREN_INCIDENT_STEP_MET);
}

static void
test_a_missed_step_is_confirmed_by_a_named_person_with_a_reason (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (GError) error = NULL;
  gint64 duty = add_step (it, "发生设备故障后1小时内向局办公室报告", "1小时内");
  gint64 id = begin (it, "2026-03-02T09:20");

  assert_refused (it, id, duty, it->clerk, "未见报告"); /* the limit has not passed */
  set_now (it, "2026-03-02T10:00");
  assert_refused (it, id, duty, it->clerk, NULL);
  assert_refused (it, id, duty, it->clerk, "");
  assert_refused (it, id, duty, it->clerk, " 　\n");
  assert_refused (it, id, duty, 0, "未见报告");
  assert_refused (it, id, duty, 999, "未见报告");
  g_assert_cmpint (
    zeren_incidents_confirm_miss (it->context, id, duty, it->clerk, "未见报告", &error), >, 0);
  g_assert_no_error (error);
  assert_only_step (it, id, ZEREN_INCIDENT_STEP_MISSED);
  assert_refused (it, id, duty, it->clerk, "再次确认");
}

static void
test_a_step_with_an_entry_in_time_cannot_be_confirmed_as_missed (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = add_step (it, "发生设备故障后1小时内向局办公室报告", "1小时内");
  gint64 id = begin (it, "2026-03-03T09:00");

  enter (it, id, "电话报告局办公室", "2026-03-02T09:10");
  assert_refused (it, id, duty, it->clerk, "未见书面报告");
}

static gint64
enter_words (YearFixture *it, gint64 incident, const char *text, const char *when)
{
  g_autoptr (GDateTime) time = at (when);

  return zeren_incidents_add_entry (it->context, incident, text, time, NULL);
}

static void
test_an_entry_in_other_words_is_marked_as_the_step (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = add_step (it, "发生突发事件后2小时内向局值班室报告", "2小时内");
  gint64 incident = begin (it, "2026-03-02T12:00");
  gint64 entry = enter_words (it, incident, "已与局值班室通电话", "2026-03-02T09:10");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  const ZerenIncidentStep *step;

  assert_only_step (it, incident, ZEREN_INCIDENT_STEP_TO_CONFIRM);
  g_assert_true (zeren_incidents_mark_step (it->context, incident, duty, entry, &error));
  g_assert_no_error (error);
  assert_only_step (it, incident, ZEREN_INCIDENT_STEP_MET);
  steps = zeren_incidents_list_steps (it->context, incident, &error);
  step = steps->pdata[0];
  g_assert_true (step->marked);
  g_assert_cmpint (zeren_incident_entry_get_id (step->met_by), ==, entry);
  assert_refused (it, incident, duty, it->clerk, "没有报告");

  g_assert_true (zeren_incidents_unmark_step (it->context, incident, duty, &error));
  assert_only_step (it, incident, ZEREN_INCIDENT_STEP_TO_CONFIRM);
}

static void
test_an_entry_after_the_limit_marks_no_step (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 duty = add_step (it, "发生突发事件后2小时内向局值班室报告", "2小时内");
  gint64 incident = begin (it, "2026-03-02T12:00");
  gint64 late = enter_words (it, incident, "与局值班室通电话", "2026-03-02T11:10");
  gint64 before = enter_words (it, incident, "例行巡查", "2026-03-02T08:10");

  g_assert_false (zeren_incidents_mark_step (it->context, incident, duty, late, NULL));
  g_assert_false (zeren_incidents_mark_step (it->context, incident, duty, before, NULL));
  g_assert_false (zeren_incidents_mark_step (it->context, incident, duty, 4711, NULL));
  assert_only_step (it, incident, ZEREN_INCIDENT_STEP_TO_CONFIRM);
}

static void
test_a_view_tells_the_nearest_running_clock (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 soon = add_step (it, "发生突发事件后2小时内向局值班室报告", "2小时内");
  gint64 later = add_step (it, "发生突发事件后24小时内完成抢修", "24小时内");
  gint64 incident = begin (it, "2026-03-02T09:00");
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenIncidentView) view = zeren_incident_view_load (it->context, incident, &error);
  g_autoptr (GDateTime) morning = at ("2026-03-02T09:00");
  g_autoptr (GDateTime) noon = at ("2026-03-02T12:00");
  g_autoptr (GDateTime) week_after = at ("2026-03-09T12:00");

  g_assert_no_error (error);
  g_assert_cmpstr (zeren_incident_view_get_organisation_name (view), ==, "工程科");
  g_assert_cmpint (
    zeren_duty_get_id (zeren_incident_view_find_nearest (view, morning)->duty), ==, soon);
  g_assert_cmpint (
    zeren_duty_get_id (zeren_incident_view_find_nearest (view, noon)->duty), ==, later);
  g_assert_null (zeren_incident_view_find_nearest (view, week_after));
  g_assert_cmpuint (
    zeren_incident_view_count_steps (view, ZEREN_INCIDENT_STEP_TO_CONFIRM, noon), ==, 1);
}

static guint
count_views (YearFixture *it, const ZerenIncidentQuery *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) views = zeren_incident_views_list (it->context, query, &error);

  g_assert_no_error (error);

  return views->len;
}

static void
test_views_are_found_by_state_kind_place_and_words (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  gint64 incident = begin (it, "2026-03-02T12:00");

  g_assert_cmpint (add_incident (it, "库房进水", "disaster", NULL), >, 0);
  g_assert_true (zeren_incidents_close (it->context, incident, NULL));

  g_assert_cmpuint (count_views (it, NULL), ==, 2);
  g_assert_cmpuint (
    count_views (it, &(ZerenIncidentQuery){ .states = 1u << ZEREN_INCIDENT_STATE_OPEN }), ==, 1);
  g_assert_cmpuint (
    count_views (it, &(ZerenIncidentQuery){ .kinds = 1u << ZEREN_INCIDENT_EQUIPMENT }), ==, 1);
  g_assert_cmpuint (count_views (it, &(ZerenIncidentQuery){ .organisation = it->office }), ==, 0);
  g_assert_cmpuint (count_views (it, &(ZerenIncidentQuery){ .words = "工程科 水泵房" }), ==, 1);
  g_assert_cmpuint (count_views (it, &(ZerenIncidentQuery){ .words = "火灾" }), ==, 0);
}

static void
test_a_closed_incident_takes_no_entries (void)
{
  g_autoptr (YearFixture) it = year_fixture_new ();
  g_autoptr (GDateTime) when = at ("2026-03-02T09:00");
  g_autoptr (GError) error = NULL;
  gint64 id = begin (it, "2026-03-02T10:00");

  g_assert_true (zeren_incidents_close (it->context, id, NULL));
  g_assert_cmpint (zeren_incidents_add_entry (it->context, id, "恢复供水", when, &error), ==, 0);
  g_assert_error (error, ZEREN_MODEL_ERROR, ZEREN_MODEL_ERROR_STATE);
  g_assert_false (zeren_incidents_close (it->context, id, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/service/incidents/kinds-have-ids-and-chinese-names",
                   test_kinds_have_ids_and_chinese_names);
  g_test_add_func ("/service/incidents/there-is-no-kind-for-what-people-say",
                   test_there_is_no_kind_for_what_people_say);
  g_test_add_func ("/service/incidents/titles-and-entries-about-what-people-say-are-refused",
                   test_titles_and_entries_about_what_people_say_are_refused);
  g_test_add_func ("/service/incidents/an-incident-has-happened-already",
                   test_an_incident_has_happened_already);
  g_test_add_func ("/service/incidents/the-clock-of-a-stated-limit-runs-and-passes",
                   test_the_clock_of_a_stated_limit_runs_and_passes);
  g_test_add_func ("/service/incidents/a-report-in-time-meets-the-step",
                   test_a_report_in_time_meets_the_step);
  g_test_add_func ("/service/incidents/a-late-report-does-not-meet-the-step",
                   test_a_late_report_does_not_meet_the_step);
  g_test_add_func ("/service/incidents/soft-words-only-remind", test_soft_words_only_remind);
  g_test_add_func ("/service/incidents/duties-of-other-kinds-and-moments-have-no-clock",
                   test_duties_of_other_kinds_and_moments_have_no_clock);
  g_test_add_func ("/service/incidents/a-duty-bound-elsewhere-is-not-asked-for",
                   test_a_duty_bound_elsewhere_is_not_asked_for);
  g_test_add_func ("/service/incidents/a-department-answers-for-the-whole-house",
                   test_a_department_answers_for_the_whole_house);
  g_test_add_func ("/service/incidents/where-several-answer-each-does-so-for-its-own-area",
                   test_where_several_answer_each_does_so_for_its_own_area);
  g_test_add_func ("/service/incidents/an-entry-that-denies-the-report-does-not-meet-the-step",
                   test_an_entry_that_denies_the_report_does_not_meet_the_step);
  g_test_add_func ("/service/incidents/a-paper-is-made-and-not-reported",
                   test_a_paper_is_made_and_not_reported);
  g_test_add_func ("/service/incidents/a-missed-step-is-confirmed-by-a-named-person-with-a-reason",
                   test_a_missed_step_is_confirmed_by_a_named_person_with_a_reason);
  g_test_add_func ("/service/incidents/a-step-with-an-entry-in-time-cannot-be-confirmed-as-missed",
                   test_a_step_with_an_entry_in_time_cannot_be_confirmed_as_missed);
  g_test_add_func ("/service/incidents/an-entry-in-other-words-is-marked-as-the-step",
                   test_an_entry_in_other_words_is_marked_as_the_step);
  g_test_add_func ("/service/incidents/an-entry-after-the-limit-marks-no-step",
                   test_an_entry_after_the_limit_marks_no_step);
  g_test_add_func ("/service/incidents/a-view-tells-the-nearest-running-clock",
                   test_a_view_tells_the_nearest_running_clock);
  g_test_add_func ("/service/incidents/views-are-found-by-state-kind-place-and-words",
                   test_views_are_found_by_state_kind_place_and_words);
  g_test_add_func ("/service/incidents/a-closed-incident-takes-no-entries",
                   test_a_closed_incident_takes_no_entries);

  return g_test_run ();
}
