/* test-task-review.c: tasks are handed in and looked at, and tasks that no plan asks for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "task-fixture.h"
#include "zeren-date-row.h"
#include "zeren-desk-dialog.h"
#include "zeren-desk.h"
#include "zeren-file-drop.h"
#include "zeren-instruction-dialog.h"
#include "zeren-instructions.h"
#include "zeren-member-row.h"
#include "zeren-organisation-row.h"
#include "zeren-review-dialog.h"
#include "zeren-task-page.h"

static void
sit_down (TaskFixture *it, gint64 member, ZerenDeskRole role)
{
  g_autofree char *login = zeren_desk_dup_login ();
  g_autoptr (GError) error = NULL;

  zeren_desk_choose (it->office->context, login, member, role, &error);
  g_assert_no_error (error);
}

/* Somebody at another PC reviews. */
static void
add_reviewer (TaskFixture *it)
{
  g_autoptr (GError) error = NULL;

  zeren_desk_choose (
    it->office->context, "another-login", it->office->first_head, ZEREN_DESK_REVIEWER, &error);
  g_assert_no_error (error);
}

static void
open_task (TaskFixture *it, gint64 id)
{
  ZerenPage *page = g_object_new (ZEREN_TYPE_TASK_PAGE, NULL);

  zeren_page_set_subject (page, "task", id);
  task_fixture_open (it, page, 1000);
  zeren_gui_wait_for_state (it->page, ZEREN_PAGE_STATE_CONTENT);
}

static gint64
show_study (TaskFixture *it)
{
  gint64 id;

  task_fixture_plan (it);
  id = task_fixture_first (it, it->study);
  open_task (it, id);

  return id;
}

static gboolean
says (TaskFixture *it, const char *text)
{
  return task_fixture_find (it, GTK_TYPE_LABEL, text) != NULL;
}

static gboolean
offers (TaskFixture *it, const char *label)
{
  return task_fixture_find (it, GTK_TYPE_BUTTON, label) != NULL;
}

static void
assert_state (TaskFixture *it, gint64 id, ZerenTaskState state)
{
  g_autoptr (ZerenTask) task = task_fixture_load (it, id);

  g_assert_cmpint (zeren_task_get_state (task), ==, state);
}

static gpointer
find_below (GtkWidget *root, GType type, const char *title)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) &&
      (title == NULL ||
       g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title) == 0))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find_below (child, type, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gpointer
find_row (gpointer dialog, GType type, const char *title)
{
  return find_below (GTK_WIDGET (dialog), type, title);
}

static gboolean
complains (gpointer dialog)
{
  return adw_banner_get_revealed (find_row (dialog, ADW_TYPE_BANNER, NULL));
}

static gboolean
is_empty (gpointer entry)
{
  return *gtk_editable_get_text (GTK_EDITABLE (entry)) == '\0';
}

static void
act (AdwDialog *dialog, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (dialog), action, NULL);
  zeren_gui_settle ();
}

/* --- roles --------------------------------------------------------------------------------- */

static void
test_where_nobody_reviews_a_clerk_completes (TaskFixture *it, gconstpointer data)
{
  sit_down (it, it->office->clerk, ZEREN_DESK_CLERK);
  show_study (it);

  g_assert_true (offers (it, "Co_mplete…"));
  g_assert_true (offers (it, "_Begin"));
  g_assert_false (offers (it, "_Submit…"));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (it->page)), ==, 0);
}

static void
test_where_somebody_reviews_a_clerk_submits (TaskFixture *it, gconstpointer data)
{
  g_autoptr (GFile) minutes = task_fixture_write (it, "纪要.txt", "会议纪要");
  g_autoptr (ZerenTask) submitted = NULL;
  AdwDialog *dialog;
  gint64 id;

  sit_down (it, it->office->clerk, ZEREN_DESK_CLERK);
  add_reviewer (it);
  id = show_study (it);
  g_assert_false (offers (it, "Co_mplete…"));

  task_fixture_click (it, "_Submit…");
  dialog = task_fixture_wait_for_dialog (it);
  g_assert_true (ZEREN_IS_REVIEW_DIALOG (dialog));
  act (dialog, "review-dialog.save");
  zeren_gui_wait_until (complains, dialog);
  g_assert_true (says (it, "Name at least one file that shows that it was done."));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (dialog)), ==, 0);

  zeren_date_row_set_date (find_row (dialog, ZEREN_TYPE_DATE_ROW, NULL), on ("2026-03-20"));
  zeren_file_drop_add (find_row (dialog, ZEREN_TYPE_FILE_DROP, NULL), minutes);
  act (dialog, "review-dialog.save");
  zeren_gui_wait_until_said (it->shell, "Task submitted");
  task_fixture_wait_for_no_dialog (it);
  submitted = task_fixture_load (it, id);
  g_assert_cmpint (zeren_task_get_state (submitted), ==, ZEREN_TASK_STATE_SUBMITTED);
  g_assert_cmpint (zeren_task_get_submitted_by (submitted), ==, it->office->clerk);
  g_assert_true (says (it, "Submitted"));
  g_assert_false (offers (it, "_Accept as Done"));
  g_assert_false (offers (it, "_Submit…"));
  g_assert_true (zeren_gui_undo (it->shell, NULL));
  assert_state (it, id, ZEREN_TASK_STATE_PLANNED);
}

static void
submit (TaskFixture *it, gint64 id)
{
  g_autoptr (GPtrArray) files = year_fixture_files (it->office, "纪要.txt", "会议纪要");
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenTask) task = NULL;

  year_fixture_set_today (it->office, "2026-04-20");
  task = zeren_tasks_submit (
    it->office->context, id, it->office->clerk, on ("2026-03-20"), files, NULL, &error);
  g_assert_no_error (error);
}

static void
test_a_reviewer_returns_with_a_reason_and_accepts (TaskFixture *it, gconstpointer data)
{
  AdwDialog *dialog;
  gint64 id;

  sit_down (it, it->office->first_head, ZEREN_DESK_REVIEWER);
  task_fixture_plan (it);
  id = task_fixture_first (it, it->study);
  submit (it, id);
  open_task (it, id);
  g_assert_false (offers (it, "Co_mplete…"));

  task_fixture_click (it, "_Return…");
  dialog = task_fixture_wait_for_dialog (it);
  act (dialog, "review-dialog.save");
  g_assert_true (says (it, "Say what is missing, so that it can be put right."));
  gtk_editable_set_text (find_row (dialog, ADW_TYPE_ENTRY_ROW, "What Is Missing"), "缺少签到表");
  act (dialog, "review-dialog.save");
  zeren_gui_wait_until_said (it->shell, "Task returned");
  task_fixture_wait_for_no_dialog (it);
  assert_state (it, id, ZEREN_TASK_STATE_RETURNED);
  g_assert_true (says (it, "A reviewer returned it: 缺少签到表"));
  g_assert_true (says (it, "Returned by a reviewer"));

  submit (it, id);
  zeren_gui_settle ();
  zeren_gui_wait_until ((ZerenCondition)gtk_widget_get_mapped,
                        zeren_gui_find (GTK_WIDGET (it->page), GTK_TYPE_BUTTON, "_Accept as Done"));
  task_fixture_click (it, "_Accept as Done");
  zeren_gui_wait_until_said (it->shell, "Task accepted");
  assert_state (it, id, ZEREN_TASK_STATE_DONE);
}

static void
test_a_task_is_begun_and_taken_back (TaskFixture *it, gconstpointer data)
{
  gint64 id = show_study (it);

  task_fixture_click (it, "_Begin");
  zeren_gui_wait_until_said (it->shell, "Task begun");
  assert_state (it, id, ZEREN_TASK_STATE_IN_PROGRESS);
  g_assert_true (zeren_gui_undo (it->shell, NULL));
  assert_state (it, id, ZEREN_TASK_STATE_PLANNED);
}

/* --- what no plan asks for ----------------------------------------------------------------- */

static gint64
add_instruction (TaskFixture *it)
{
  ZerenInstructionWords words = { .kind = ZEREN_INSTRUCTION_LEADER,
                                  .organisation = it->office->office,
                                  .title = "报送汛前隐患排查情况",
                                  .due = on ("2026-05-20"),
                                  .given_by = it->office->first_head,
                                  .given_on = on ("2026-01-05"),
                                  .number = "批〔2026〕3号" };
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenTask) task = NULL;

  task = zeren_instructions_add (it->office->context, &words, NULL, &error);
  g_assert_no_error (error);

  return zeren_task_get_id (task);
}

static void
test_its_page_says_who_gave_it_and_not_a_plan (TaskFixture *it, gconstpointer data)
{
  gint64 id = add_instruction (it);

  open_task (it, id);
  g_assert_true (says (it, "报送汛前隐患排查情况"));
  g_assert_true (says (it, "批〔2026〕3号"));
  g_assert_true (says (it, "Leader’s Instruction"));
  g_assert_false (says (it, "The Plan Says"));
  g_assert_false (offers (it, "_Confirm as Unperformed…"));
  g_assert_true (says (it, "Asked for"));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (it->page)), ==, 0);
}

static void
test_a_thread_keeps_what_was_typed_until_it_is_taken (TaskFixture *it, gconstpointer data)
{
  gint64 id = add_instruction (it);
  g_autoptr (GPtrArray) entries = NULL;
  GtkWidget *entry;

  open_task (it, id);
  entry = find_row (it->page, ADW_TYPE_ENTRY_ROW, "Add What Was Done or Answered");
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "该职工信教，思想不稳定。");
  g_signal_emit_by_name (entry, "apply");
  adw_dialog_force_close (task_fixture_wait_for_dialog (it));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "该职工信教，思想不稳定。");

  gtk_editable_set_text (GTK_EDITABLE (entry), "已发函征求各站意见。");
  g_signal_emit_by_name (entry, "apply");
  zeren_gui_wait_until_said (it->shell, "Added to the thread");
  zeren_gui_wait_until (is_empty, entry);
  entries = zeren_instructions_list_entries (it->office->context, id, NULL);
  g_assert_cmpuint (entries->len, ==, 1);
  zeren_gui_settle ();
  g_assert_true (says (it, "已发函征求各站意见。"));
  /* what is kept with it keeps it */
  g_assert_false (offers (it, "_Withdraw"));
}

static void
test_it_is_changed_and_withdrawn_and_comes_back (TaskFixture *it, gconstpointer data)
{
  gint64 id = add_instruction (it);
  g_autoptr (ZerenTask) changed = NULL;
  g_autoptr (ZerenTask) back = NULL;
  g_autoptr (GError) error = NULL;
  AdwDialog *dialog;

  open_task (it, id);
  task_fixture_click (it, "_Edit…");
  dialog = task_fixture_wait_for_dialog (it);
  g_assert_true (ZEREN_IS_INSTRUCTION_DIALOG (dialog));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (dialog)), ==, 0);
  zeren_date_row_set_date (find_row (dialog, ZEREN_TYPE_DATE_ROW, "Limit"), on ("2026-06-10"));
  act (dialog, "instruction.save");
  zeren_gui_wait_until_said (it->shell, "Task changed");
  task_fixture_wait_for_no_dialog (it);
  changed = task_fixture_load (it, id);
  g_assert_cmpint (
    zeren_date_compare (zeren_task_get_due_date (changed), on ("2026-06-10")), ==, 0);

  task_fixture_click (it, "_Withdraw");
  zeren_gui_wait_until_said (it->shell, "Task withdrawn");
  zeren_gui_wait_for_state (it->page, ZEREN_PAGE_STATE_NO_RESULTS);
  g_assert_true (zeren_gui_undo (it->shell, &error));
  g_assert_no_error (error);
  back = task_fixture_load (it, id);
  g_assert_nonnull (back);
}

static void
test_a_new_instruction_asks_for_what_is_missing (TaskFixture *it, gconstpointer data)
{
  AdwDialog *dialog;
  GtkEditable *title;

  open_task (it, add_instruction (it));
  zeren_instruction_dialog_present_new (GTK_WIDGET (it->page), ZEREN_INSTRUCTION_LEADER);
  dialog = task_fixture_wait_for_dialog (it);
  act (dialog, "instruction.save");
  g_assert_true (says (it, "Say in a few words what is to be done."));
  title = find_row (dialog, ADW_TYPE_ENTRY_ROW, "What Is to Be Done");
  gtk_editable_set_text (title, "关注重点人员思想动态");
  act (dialog, "instruction.save");
  g_assert_true (says (it, "Say which organization or post has to do it."));
  zeren_organisation_row_select (find_row (dialog, ZEREN_TYPE_ORGANISATION_ROW, NULL),
                                 it->office->office);
  act (dialog, "instruction.save");
  g_assert_true (says (it, "Say which leader gave the instruction."));
  zeren_member_row_select (find_row (dialog, ZEREN_TYPE_MEMBER_ROW, "Given by"),
                           it->office->first_head);
  act (dialog, "instruction.save");
  g_assert_true (says (it, "Say until which day it has to be done."));
  zeren_date_row_set_date (find_row (dialog, ZEREN_TYPE_DATE_ROW, "Limit"), on ("2026-05-20"));
  act (dialog, "instruction.save");
  zeren_gui_wait_until (complains, dialog);
  /* the boundary holds here as well, and what was typed stays */
  g_assert_nonnull (adw_window_get_visible_dialog (ADW_WINDOW (it->shell)));

  gtk_editable_set_text (title, "报送隐患排查总结");
  act (dialog, "instruction.save");
  zeren_gui_wait_until_said (it->shell, "Task added");
  task_fixture_wait_for_no_dialog (it);
}

/* --- who sits here ------------------------------------------------------------------------- */

static void
test_who_sits_here_is_chosen_and_taken_back (TaskFixture *it, gconstpointer data)
{
  g_autofree char *login = zeren_desk_dup_login ();
  g_autoptr (ZerenDesk) chosen = NULL;
  g_autoptr (ZerenDesk) nobody = NULL;
  AdwDialog *dialog;

  open_task (it, add_instruction (it));
  zeren_desk_dialog_present (GTK_WIDGET (it->page));
  dialog = task_fixture_wait_for_dialog (it);
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (dialog)), ==, 0);
  act (dialog, "desk.save");
  g_assert_true (
    says (it, "Choose who you are. Members are added on the page of the organizations."));
  zeren_member_row_select (find_row (dialog, ZEREN_TYPE_MEMBER_ROW, NULL), it->office->clerk);
  adw_switch_row_set_active (find_row (dialog, ADW_TYPE_SWITCH_ROW, NULL), TRUE);
  act (dialog, "desk.save");
  zeren_gui_wait_until_said (it->shell, "The history says your name now");
  task_fixture_wait_for_no_dialog (it);
  chosen = zeren_desk_load (it->office->context, login, NULL);
  g_assert_cmpint (zeren_desktop_user_get_member (chosen->user), ==, it->office->clerk);
  g_assert_true (chosen->has_reviewer);

  zeren_desk_dialog_present (GTK_WIDGET (it->page));
  dialog = task_fixture_wait_for_dialog (it);
  act (dialog, "desk.nobody");
  zeren_gui_wait_until_said (it->shell, "The history says the name of the login now");
  nobody = zeren_desk_load (it->office->context, login, NULL);
  g_assert_null (nobody->user);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/gui/task-review/" name,                                                            \
              TaskFixture,                                                                         \
              NULL,                                                                                \
              task_fixture_set_up,                                                                 \
              function,                                                                            \
              task_fixture_tear_down)

int
main (int argc, char **argv)
{
  zeren_gui_test_init (&argc, &argv);

  ADD ("where-nobody-reviews-a-clerk-completes", test_where_nobody_reviews_a_clerk_completes);
  ADD ("where-somebody-reviews-a-clerk-submits", test_where_somebody_reviews_a_clerk_submits);
  ADD ("a-reviewer-returns-with-a-reason-and-accepts",
       test_a_reviewer_returns_with_a_reason_and_accepts);
  ADD ("a-task-is-begun-and-taken-back", test_a_task_is_begun_and_taken_back);
  ADD ("its-page-says-who-gave-it-and-not-a-plan", test_its_page_says_who_gave_it_and_not_a_plan);
  ADD ("a-thread-keeps-what-was-typed-until-it-is-taken",
       test_a_thread_keeps_what_was_typed_until_it_is_taken);
  ADD ("it-is-changed-and-withdrawn-and-comes-back",
       test_it_is_changed_and_withdrawn_and_comes_back);
  ADD ("a-new-instruction-asks-for-what-is-missing",
       test_a_new_instruction_asks_for_what_is_missing);
  ADD ("who-sits-here-is-chosen-and-taken-back", test_who_sits_here_is_chosen_and_taken_back);

  return g_test_run ();
}
