/* test-instruction-repo.c: what was asked for once, its thread, and who sits at the PC
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "storage-fixture.h"

#include "zeren-desktop-user-repo.h"
#include "zeren-instruction-repo.h"
#include "zeren-undo.h"
#include "zeren-wording.h"

#include <string.h>

static gboolean
judge_cb (const char *words, gpointer data)
{
  return strstr (words, "舆情") == NULL;
}

static void
set_up_office (Fixture *fixture, gconstpointer data)
{
  fixture_set_up (fixture, data);
  office_add_organisation (fixture, 0, "青禾县水务局", "局");
  office_add_member (fixture, "韩秋");
  zeren_database_set_wording_judge (fixture->database, judge_cb, NULL, NULL);
}

#define add_test(path, test)                                                                       \
  g_test_add (path, Fixture, NULL, set_up_office, test, fixture_tear_down)

static void
given_clear (ZerenGiven *given)
{
  g_clear_object (&given->duty);
  g_clear_object (&given->binding);
  g_clear_object (&given->task);
  g_clear_object (&given->instruction);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ZerenGiven, given_clear)

static void
make_given (ZerenGiven *given, const char *words)
{
  g_autoptr (ZerenFrequency)
    once = zeren_frequency_new (ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_NONE, FALSE, "2026-03-20");

  given->duty = zeren_duty_new ();
  zeren_duty_set_quote (given->duty, words);
  zeren_duty_set_action (given->duty, words);
  zeren_duty_set_scope (given->duty, ZEREN_SCOPE_RECORD);
  zeren_duty_set_frequency (given->duty, once);
  zeren_duty_set_state (given->duty, ZEREN_DUTY_STATE_ACCEPTED);
  given->binding = zeren_binding_new ();
  zeren_binding_set_kind (given->binding, ZEREN_BINDING_ORGANISATION);
  zeren_binding_set_organisation (given->binding, 1);
  given->task = office_new_task (0, 1, "once", "2026-03-20");
  zeren_task_set_rule_source (given->task, ZEREN_RULE_SOURCE_DEFAULT);
  zeren_task_set_lapse_date (given->task, ZEREN_DATE_NONE);
  given->instruction = zeren_instruction_new ();
  zeren_instruction_set_kind (given->instruction, ZEREN_INSTRUCTION_LEADER);
  zeren_instruction_set_given_by (given->instruction, 1);
  zeren_instruction_set_given_on (given->instruction, day ("2026-03-05"));
  zeren_instruction_set_number (given->instruction, "批〔2026〕3号");
}

static void
test_all_of_it_is_stored_changed_and_removed_together (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenInstructionRepo) repo = zeren_instruction_repo_new (fixture->database);
  g_autoptr (ZerenTaskRepo) tasks = zeren_task_repo_new (fixture->database);
  g_autoptr (ZerenDutyRepo) duties = zeren_duty_repo_new (fixture->database);
  g_autoptr (ZerenInstruction) found = NULL;
  g_autoptr (ZerenTask) stored = NULL;
  g_autoptr (ZerenDuty) duty = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (ZerenGiven) given = { 0 };

  make_given (&given, "报送汛前检查情况");
  zeren_instruction_repo_add (repo, &given, &error);
  g_assert_no_error (error);
  g_assert_true (
    zeren_instruction_repo_find (repo, zeren_duty_get_id (given.duty), &found, &error));
  g_assert_cmpstr (zeren_instruction_get_number (found), ==, "批〔2026〕3号");
  fixture_assert_consistent (fixture);

  zeren_duty_set_quote (given.duty, "报送汛前检查和整改情况");
  zeren_duty_set_action (given.duty, "报送汛前检查和整改情况");
  zeren_task_set_due_date (given.task, day ("2026-03-25"));
  g_assert_true (zeren_instruction_repo_change (repo, &given, &error));
  duty = zeren_duty_repo_load (duties, zeren_duty_get_id (given.duty), &error);
  g_assert_cmpstr (zeren_duty_get_quote (duty), ==, "报送汛前检查和整改情况");
  stored = zeren_task_repo_load (tasks, zeren_task_get_id (given.task), &error);
  g_assert_cmpint (
    zeren_date_compare (zeren_task_get_due_date (stored), day ("2026-03-25")), ==, 0);
  fixture_assert_consistent (fixture);

  g_assert_true (zeren_instruction_repo_remove (repo, given.task, &error));
  g_assert_no_error (error);
  left = zeren_duty_repo_list (duties, &(ZerenDutyQuery){ .given = TRUE }, &error);
  g_assert_cmpuint (left->len, ==, 0);
  fixture_assert_consistent (fixture);
}

/* The schema asks the judge itself: words that a plan would list for reading are taken from nobody.
 */
static void
test_what_is_no_act_of_the_office_is_not_taken (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenInstructionRepo) repo = zeren_instruction_repo_new (fixture->database);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_auto (ZerenGiven) given = { 0 };
  g_auto (ZerenGiven) refused = { 0 };

  make_given (&refused, "关注网上舆情");
  g_assert_false (zeren_instruction_repo_add (repo, &refused, &error));
  g_assert_error (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_REFUSED);
  g_clear_error (&error);

  make_given (&given, "报送汛前检查情况");
  g_assert_true (zeren_instruction_repo_add (repo, &given, &error));
  zeren_duty_set_quote (given.duty, "关注网上舆情");
  g_assert_false (zeren_instruction_repo_change (repo, &given, &error));
  g_assert_error (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_REFUSED);
  g_clear_error (&error);

  all = zeren_instruction_repo_list (repo, &error);
  g_assert_cmpuint (all->len, ==, 1);
  fixture_assert_consistent (fixture);
}

static void
test_a_thread_is_only_added_to_and_keeps_its_task (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenInstructionRepo) repo = zeren_instruction_repo_new (fixture->database);
  g_autoptr (ZerenTaskEntry) entry = zeren_task_entry_new ();
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (ZerenUndo) undo = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenUndoRecording) recording = NULL;
  g_auto (ZerenGiven) given = { 0 };

  make_given (&given, "报送汛前检查情况");
  g_assert_true (zeren_instruction_repo_add (repo, &given, &error));
  zeren_task_entry_set_task (entry, zeren_task_get_id (given.task));
  zeren_task_entry_set_text (entry, "已发函征求各站意见");
  recording = zeren_undo_record (fixture->database);
  g_assert_true (zeren_instruction_repo_add_entry (repo, entry, &error));
  g_assert_no_error (error);
  undo = zeren_undo_recording_end (recording);
  g_assert_null (undo);

  entries = zeren_instruction_repo_list_entries (repo, zeren_task_get_id (given.task), &error);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_cmpstr (zeren_task_entry_get_who (g_ptr_array_index (entries, 0)),
                   ==,
                   zeren_database_get_who (fixture->database));
  g_assert_false (zeren_instruction_repo_remove (repo, given.task, &error));
  g_assert_error (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_REFUSED);
  fixture_assert_consistent (fixture);
}

static void
test_taking_back_a_withdrawal_brings_all_of_it_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenInstructionRepo) repo = zeren_instruction_repo_new (fixture->database);
  g_autoptr (ZerenInstruction) found = NULL;
  g_autoptr (ZerenUndo) undo = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenUndoRecording) recording = NULL;
  g_auto (ZerenGiven) given = { 0 };

  make_given (&given, "报送汛前检查情况");
  g_assert_true (zeren_instruction_repo_add (repo, &given, &error));
  recording = zeren_undo_record (fixture->database);
  g_assert_true (zeren_instruction_repo_remove (repo, given.task, &error));
  undo = zeren_undo_recording_end (recording);
  g_assert_nonnull (undo);
  zeren_undo_apply (undo, fixture->database, &error);
  g_assert_no_error (error);
  g_assert_true (
    zeren_instruction_repo_find (repo, zeren_duty_get_id (given.duty), &found, &error));
  g_assert_nonnull (found);
  fixture_assert_consistent (fixture);
}

static void
test_one_person_sits_at_a_login (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZerenDesktopUserRepo) repo = zeren_desktop_user_repo_new (fixture->database);
  g_autoptr (ZerenDesktopUser) user = zeren_desktop_user_new ();
  g_autoptr (ZerenDesktopUser) again = zeren_desktop_user_new ();
  g_autoptr (GPtrArray) users = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GError) error = NULL;

  zeren_desktop_user_set_login (user, "clerk1");
  zeren_desktop_user_set_member (user, 1);
  g_assert_true (zeren_desktop_user_repo_save (repo, user, &error));
  zeren_desktop_user_set_role (user, ZEREN_DESK_REVIEWER);
  g_assert_true (zeren_desktop_user_repo_save (repo, user, &error));
  zeren_desktop_user_set_login (again, "clerk1");
  zeren_desktop_user_set_member (again, 1);
  g_assert_false (zeren_desktop_user_repo_save (repo, again, &error));
  g_assert_error (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_REFUSED);
  g_clear_error (&error);

  users = zeren_desktop_user_repo_list (repo, &error);
  g_assert_cmpuint (users->len, ==, 1);
  g_assert_cmpint (
    zeren_desktop_user_get_role (g_ptr_array_index (users, 0)), ==, ZEREN_DESK_REVIEWER);
  g_assert_true (zeren_desktop_user_repo_remove (repo, user, &error));
  none = zeren_desktop_user_repo_list (repo, &error);
  g_assert_cmpuint (none->len, ==, 0);
  fixture_assert_consistent (fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/storage/instruction-repo/all-of-it-is-stored-changed-and-removed-together",
            test_all_of_it_is_stored_changed_and_removed_together);
  add_test ("/storage/instruction-repo/what-is-no-act-of-the-office-is-not-taken",
            test_what_is_no_act_of_the_office_is_not_taken);
  add_test ("/storage/instruction-repo/a-thread-is-only-added-to-and-keeps-its-task",
            test_a_thread_is_only_added_to_and_keeps_its_task);
  add_test ("/storage/instruction-repo/taking-back-a-withdrawal-brings-all-of-it-back",
            test_taking_back_a_withdrawal_brings_all_of_it_back);
  add_test ("/storage/desktop-user-repo/one-person-sits-at-a-login",
            test_one_person_sits_at_a_login);

  return g_test_run ();
}
