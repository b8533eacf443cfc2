/* test-task-verbs.c: what is done with a task on its page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "task-fixture.h"
#include "zeren-cases.h"
#include "zeren-complete-dialog.h"
#include "zeren-date-row.h"
#include "zeren-file-drop.h"
#include "zeren-file-store.h"
#include "zeren-member-row.h"
#include "zeren-move-dialog.h"
#include "zeren-task-page.h"

#include <unistd.h>

static void
open_task (TaskFixture *it, gint64 id)
{
  ZerenPage *page = g_object_new (ZEREN_TYPE_TASK_PAGE, NULL);

  zeren_page_set_subject (page, "task", id);
  task_fixture_open (it, page, 1000);
}

static gint64
show_first (TaskFixture *it, gint64 duty)
{
  gint64 id = task_fixture_first (it, duty);

  open_task (it, id);
  zeren_gui_wait_for_state (it->page, ZEREN_PAGE_STATE_CONTENT);

  return id;
}

static gint64
show_study (TaskFixture *it)
{
  task_fixture_plan (it);

  return show_first (it, it->study);
}

static gboolean
says (TaskFixture *it, const char *text)
{
  return task_fixture_find (it, GTK_TYPE_LABEL, text) != NULL;
}

static void
assert_state (TaskFixture *it, gint64 id, ZerenTaskState state)
{
  g_autoptr (ZerenTask) task = task_fixture_load (it, id);

  g_assert_cmpint (zeren_task_get_state (task), ==, state);
}

/* --- moving -------------------------------------------------------------------------------- */

/* The last entry of the dialog */
static GtkWidget *
find_reason (GtkWidget *root)
{
  GtkWidget *last = ADW_IS_ENTRY_ROW (root) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_reason (child);

      last = found != NULL ? found : last;
    }

  return last;
}

static void
test_a_task_is_moved_with_a_reason_and_back (TaskFixture *it, gconstpointer data)
{
  gint64 id = show_study (it);
  g_autoptr (ZerenTask) before = task_fixture_load (it, id);
  g_autoptr (ZerenTask) moved = NULL;
  g_autoptr (ZerenTask) back = NULL;
  g_autoptr (GError) error = NULL;
  AdwDialog *dialog;

  task_fixture_click (it, "Mo_ve…");
  dialog = task_fixture_wait_for_dialog (it);
  g_assert_true (ZEREN_IS_MOVE_DIALOG (dialog));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "move.save", NULL);
  zeren_gui_settle ();
  g_assert_true (says (it, "A reason is needed."));

  zeren_date_row_set_date (
    ZEREN_DATE_ROW (zeren_gui_find (GTK_WIDGET (dialog), ZEREN_TYPE_DATE_ROW, NULL)),
    on ("2026-08-14"));
  gtk_editable_set_text (GTK_EDITABLE (find_reason (GTK_WIDGET (dialog))), "与培训合并");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "move.save", NULL);
  task_fixture_wait_for_no_dialog (it);
  moved = task_fixture_load (it, id);
  g_assert_cmpint (zeren_date_compare (zeren_task_get_due_date (moved), on ("2026-08-14")), ==, 0);
  g_assert_cmpint (
    zeren_date_compare (zeren_task_get_rule_date (moved), zeren_task_get_rule_date (before)),
    ==,
    0);
  zeren_gui_settle ();
  g_assert_true (says (it, "Moved: 与培训合并"));

  task_fixture_click (it, "Move _Back");
  zeren_gui_wait_until_said (it->shell, "Task moved back");
  back = task_fixture_load (it, id);
  g_assert_cmpint (
    zeren_date_compare (zeren_task_get_due_date (back), zeren_task_get_due_date (before)), ==, 0);
  g_assert_true (zeren_gui_undo (it->shell, &error));
  g_assert_no_error (error);
}

/* --- completing ---------------------------------------------------------------------------- */

static ZerenFileDrop *
get_files (AdwDialog *dialog)
{
  return ZEREN_FILE_DROP (zeren_gui_find (GTK_WIDGET (dialog), ZEREN_TYPE_FILE_DROP, NULL));
}

static ZerenDateRow *
get_date (AdwDialog *dialog)
{
  return ZEREN_DATE_ROW (zeren_gui_find (GTK_WIDGET (dialog), ZEREN_TYPE_DATE_ROW, NULL));
}

static void
save (AdwDialog *dialog)
{
  gtk_widget_activate_action (GTK_WIDGET (dialog), "complete.save", NULL);
}

static void
test_complete_with_two_files (TaskFixture *it, gconstpointer data)
{
  gint64 id = show_study (it);
  g_autoptr (GFile) minutes = task_fixture_write (it, "纪要.txt", "会议纪要");
  g_autoptr (GFile) list = task_fixture_write (it, "签到.txt", "签到表");
  g_autoptr (ZerenFileStore)
    store = zeren_file_store_new (zeren_context_get_database (it->office->context));
  g_autoptr (GPtrArray) evidence = NULL;
  AdwDialog *dialog;

  task_fixture_click (it, "Co_mplete…");
  dialog = task_fixture_wait_for_dialog (it);
  zeren_date_row_set_date (get_date (dialog), on ("2026-03-20"));
  g_assert_true (zeren_file_drop_add (get_files (dialog), minutes));
  g_assert_true (zeren_file_drop_add (get_files (dialog), list));
  zeren_gui_settle ();
  g_assert_true (says (it, "In time."));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (dialog)), ==, 0);
  save (dialog);
  zeren_gui_wait_until_said (it->shell, "Task done");
  task_fixture_wait_for_no_dialog (it);

  assert_state (it, id, ZEREN_TASK_STATE_DONE);
  evidence = zeren_tasks_list_evidence (it->office->context, id, NULL);
  g_assert_cmpuint (evidence->len, ==, 2);
  for (guint i = 0; i < evidence->len; i++)
    g_assert_true (zeren_file_store_verify (
      store, zeren_evidence_get_file (g_ptr_array_index (evidence, i)), NULL, NULL));
  g_assert_true (says (it, "纪要.txt"));
  g_assert_true (says (it, "Recorded as done"));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (it->page)), ==, 0);
}

static void
test_undo_brings_the_state_back (TaskFixture *it, gconstpointer data)
{
  gint64 id = show_study (it);
  g_autoptr (GFile) minutes = task_fixture_write (it, "纪要.txt", "会议纪要");
  AdwDialog *dialog;

  task_fixture_click (it, "Co_mplete…");
  dialog = task_fixture_wait_for_dialog (it);
  zeren_file_drop_add (get_files (dialog), minutes);
  save (dialog);
  zeren_gui_wait_until_said (it->shell, "Task done");
  assert_state (it, id, ZEREN_TASK_STATE_DONE_LATE);

  g_assert_true (zeren_gui_undo (it->shell, NULL));
  assert_state (it, id, ZEREN_TASK_STATE_PLANNED);
  g_assert_true (says (it, "Undone"));
  g_assert_true (says (it, "Nothing filed yet"));
}

static void
test_late_is_said_before_it_is_recorded (TaskFixture *it, gconstpointer data)
{
  g_autoptr (ZerenTaskView) report = NULL;
  g_autoptr (ZerenTaskView) drill = NULL;
  struct
  {
    ZerenTaskView *view;
    const char *day;
    const char *words;
  } cases[4];

  task_fixture_plan (it);
  year_fixture_set_today (it->office, "2026-04-20");
  report = zeren_task_view_load (it->office->context, task_fixture_first (it, it->report), NULL);
  drill = zeren_task_view_load (it->office->context, task_fixture_first (it, it->drill), NULL);
  cases[0] = (typeof (cases[0])){ report, "2026-01-30", "In time." };
  /* the 31st is a Saturday; the office works to the 30th, the plan says the 31st */
  cases[1] = (typeof (cases[0])){
    report,
    "2026-01-31",
    "After 2026-01-30, which the office works to, but not late by the plan’s own words.",
  };
  cases[2] = (typeof (cases[0])){ report, "2026-02-01", "Late: the plan itself says 2026-01-31." };
  cases[3] = (typeof (cases[0])){ drill, "2026-05-01", "This day has not come yet." };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *said = zeren_task_judge_day (cases[i].view, on (cases[i].day));

      g_assert_cmpstr (said, ==, cases[i].words);
    }
}

static void
test_without_files_nothing_is_recorded_and_the_dialog_says_why (TaskFixture *it, gconstpointer data)
{
  gint64 id = show_study (it);
  AdwDialog *dialog;

  task_fixture_click (it, "Co_mplete…");
  dialog = task_fixture_wait_for_dialog (it);
  save (dialog);
  zeren_gui_settle ();
  zeren_gui_settle ();

  g_assert_true (task_fixture_wait_for_dialog (it) == dialog);
  g_assert_true (says (it, "Name at least one file that shows that it was done."));
  assert_state (it, id, ZEREN_TASK_STATE_PLANNED);
}

static void
test_the_same_file_twice_is_noticed (TaskFixture *it, gconstpointer data)
{
  g_autoptr (GFile) minutes = task_fixture_write (it, "纪要.txt", "会议纪要");
  g_autoptr (GFile) again = task_fixture_write (it, "另存.txt", "会议纪要");
  g_autoptr (GPtrArray) evidence = NULL;
  gint64 id = show_study (it);
  AdwDialog *dialog;

  task_fixture_click (it, "Co_mplete…");
  dialog = task_fixture_wait_for_dialog (it);
  g_assert_true (zeren_file_drop_add (get_files (dialog), minutes));
  g_assert_false (zeren_file_drop_add (get_files (dialog), minutes));
  zeren_gui_settle ();
  g_assert_true (says (it, "“纪要.txt” is in the list already."));
  g_assert_true (zeren_file_drop_add (get_files (dialog), again));
  save (dialog);
  zeren_gui_wait_until_said (it->shell, "1 of the files was there already; it is kept once.");

  evidence = zeren_tasks_list_evidence (it->office->context, id, NULL);
  g_assert_cmpuint (evidence->len, ==, 1);
}

static void
complete_it (TaskFixture *it, gint64 id)
{
  g_autoptr (GPtrArray) files = year_fixture_files (it->office, "纪要.txt", "会议纪要");
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenTask) task = NULL;

  year_fixture_set_today (it->office, "2026-04-20");
  task = zeren_tasks_complete (it->office->context, id, on ("2026-03-20"), files, NULL, &error);
  g_assert_no_error (error);
}

static void
test_done_work_takes_more_evidence (TaskFixture *it, gconstpointer data)
{
  g_autoptr (GFile) more = task_fixture_write (it, "签到.txt", "签到表");
  AdwDialog *dialog;
  gint64 id;

  task_fixture_plan (it);
  complete_it (it, task_fixture_first (it, it->study));
  id = show_first (it, it->study);
  g_assert_null (task_fixture_find (it, GTK_TYPE_BUTTON, "Co_mplete…"));
  task_fixture_click (it, "_Add Evidence…");
  dialog = task_fixture_wait_for_dialog (it);
  zeren_file_drop_add (get_files (dialog), more);
  save (dialog);
  zeren_gui_wait_until_said (it->shell, "Evidence added");

  g_assert_true (says (it, "签到.txt"));
  assert_state (it, id, ZEREN_TASK_STATE_DONE);
}

static void
test_reopened_work_keeps_its_evidence (TaskFixture *it, gconstpointer data)
{
  AdwDialog *dialog;
  gint64 id;

  task_fixture_plan (it);
  complete_it (it, task_fixture_first (it, it->study));
  id = show_first (it, it->study);
  task_fixture_click (it, "_Reopen");
  zeren_gui_wait_until_said (it->shell, "Task reopened");
  assert_state (it, id, ZEREN_TASK_STATE_PLANNED);

  task_fixture_click (it, "Co_mplete…");
  dialog = task_fixture_wait_for_dialog (it);
  save (dialog);
  zeren_gui_wait_until_said (it->shell, "Task done");
  g_assert_true (says (it, "纪要.txt"));
}

/* --- not done ------------------------------------------------------------------------------ */

static void
test_confirming_needs_a_name_and_a_reason (TaskFixture *it, gconstpointer data)
{
  gint64 id = show_study (it);
  AdwDialog *dialog;
  ZerenMemberRow *member;
  GtkEditable *reason;

  task_fixture_click (it, "_Confirm as Unperformed…");
  dialog = task_fixture_wait_for_dialog (it);
  member = ZEREN_MEMBER_ROW (zeren_gui_find (GTK_WIDGET (dialog), ZEREN_TYPE_MEMBER_ROW, NULL));
  reason = GTK_EDITABLE (zeren_gui_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, NULL));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (dialog)), ==, 0);
  g_assert_true (says (it, "The last day by the plan’s own words was 2026-03-31"));
  g_assert_true (says (it, "20 days ago"));

  gtk_editable_set_text (reason, "核对会议记录，一季度没有研究");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "reason.save", NULL);
  zeren_gui_settle ();
  g_assert_true (says (it, "A named person must confirm that the task was not done."));

  g_assert_true (zeren_member_row_select (member, it->office->clerk));
  gtk_editable_set_text (reason, "　 ");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "reason.save", NULL);
  zeren_gui_settle ();
  g_assert_true (says (it, "A reason is needed."));
  assert_state (it, id, ZEREN_TASK_STATE_PLANNED);

  gtk_editable_set_text (reason, "核对会议记录，一季度没有研究");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "reason.save", NULL);
  zeren_gui_wait_until_said (it->shell, "Confirmed as unperformed");
  assert_state (it, id, ZEREN_TASK_STATE_UNPERFORMED);
  g_assert_true (says (it, "核对会议记录，一季度没有研究"));
}

static void
test_a_date_of_ours_is_never_confirmable (TaskFixture *it, gconstpointer data)
{
  task_fixture_plan (it);
  show_first (it, it->drill);
  task_fixture_click (it, "_Confirm as Unperformed…");
  task_fixture_wait_for_dialog (it);

  g_assert_true (says (it,
                       "No plan gives this task a date or a period of its own. Its due date "
                       "is a reminder, so nobody can be held to it."));
  g_assert_null (task_fixture_find (it, ZEREN_TYPE_MEMBER_ROW, NULL));
  g_assert_null (task_fixture_find (it, GTK_TYPE_BUTTON, "C_onfirm"));
}

static gint64
confirm_it (TaskFixture *it)
{
  gint64 id = task_fixture_first (it, it->study);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenTask) task = NULL;

  year_fixture_set_today (it->office, "2026-04-20");
  task = zeren_tasks_confirm_unperformed (
    it->office->context, id, it->office->clerk, "没有研究", &error);
  g_assert_no_error (error);

  return id;
}

static void
test_a_case_is_drafted_only_of_what_is_confirmed (TaskFixture *it, gconstpointer data)
{
  g_autofree char *asked = NULL;
  gint64 id;

  task_fixture_plan (it);
  id = confirm_it (it);
  show_first (it, it->study);
  task_fixture_click (it, "_Draft Case");
  asked = g_strdup_printf ("draft-case-task %d", (int)id);
  g_assert_cmpstr (zeren_test_shell_get_asked (it->shell), ==, asked);

  zeren_page_set_subject (it->page, "task", task_fixture_first (it, it->report));
  zeren_gui_wait_for_state (it->page, ZEREN_PAGE_STATE_CONTENT);
  g_assert_null (task_fixture_find (it, GTK_TYPE_BUTTON, "_Draft Case"));
}

static void
draft_case (TaskFixture *it, gint64 task)
{
  g_autoptr (ZerenCaseRepo)
    repo = zeren_case_repo_new (zeren_context_get_database (it->office->context));
  g_autoptr (ZerenCase) one = zeren_case_new ();
  g_autoptr (GError) error = NULL;

  zeren_case_set_task (one, task);
  zeren_case_set_organisation (one, it->office->office);
  zeren_case_repo_add (repo, one, NULL, 0, &error);
  g_assert_no_error (error);
}

static void
test_reopening_under_a_case_asks_first (TaskFixture *it, gconstpointer data)
{
  gint64 id;

  task_fixture_plan (it);
  id = confirm_it (it);
  draft_case (it, id);
  show_first (it, it->study);
  g_assert_true (says (it, "Case 1"));
  task_fixture_click (it, "_Reopen");
  task_fixture_wait_for_dialog (it);
  g_assert_true (says (it, "A Case Rests on This Task"));
  assert_state (it, id, ZEREN_TASK_STATE_UNPERFORMED);

  task_fixture_click (it, "C_ontinue");
  zeren_gui_wait_until_said (it->shell, "Task reopened");
  assert_state (it, id, ZEREN_TASK_STATE_PLANNED);
  g_assert_true (says (it,
                       "Not recorded is not the same as not done. Either it was done after all: "
                       "complete it with its evidence. Or a named member confirms, with a reason, "
                       "that it was not done."));
}

static void
drop (GtkWidget *widget, GFile *file)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  g_autoptr (GSList) files = g_slist_prepend (NULL, file);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_list (files));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);
      gboolean taken = FALSE;

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 0.0, 0.0, &taken);
    }
}

static void
test_files_dropped_on_the_page_are_asked_about (TaskFixture *it, gconstpointer data)
{
  g_autoptr (GFile) minutes = task_fixture_write (it, "纪要.txt", "会议纪要");
  g_autoptr (GFile) list = task_fixture_write (it, "签到.txt", "签到表");
  AdwDialog *dialog;

  show_study (it);
  drop (GTK_WIDGET (it->page), minutes);
  dialog = task_fixture_wait_for_dialog (it);
  g_assert_cmpuint (zeren_file_drop_get_n_files (get_files (dialog)), ==, 1);
  drop (GTK_WIDGET (get_files (dialog)), list);
  zeren_gui_settle ();
  g_assert_cmpuint (zeren_file_drop_get_n_files (get_files (dialog)), ==, 2);

  task_fixture_click (it, "Remove “纪要.txt”");
  g_assert_cmpuint (zeren_file_drop_get_n_files (get_files (dialog)), ==, 1);
}

static GFile *
write_large (TaskFixture *it)
{
  g_autoptr (GFile) file = task_fixture_write (it, "录像.mp4", "x");
  g_autofree char *path = g_file_get_path (file);

  g_assert_cmpint (truncate (path, 200 * 1024 * 1024), ==, 0);

  return g_steal_pointer (&file);
}

static void
test_keeping_a_large_file_can_be_stopped (TaskFixture *it, gconstpointer data)
{
  g_autoptr (GFile) film = write_large (it);
  g_autoptr (GPtrArray) evidence = NULL;
  gint64 id = show_study (it);
  AdwDialog *dialog;

  task_fixture_click (it, "Co_mplete…");
  dialog = task_fixture_wait_for_dialog (it);
  zeren_file_drop_add (get_files (dialog), film);
  save (dialog);
  g_assert_nonnull (task_fixture_find (it, GTK_TYPE_BUTTON, "_Stop"));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "complete.stop", NULL);
  zeren_gui_settle ();
  zeren_gui_settle ();

  g_assert_true (says (it, "Stopped. Nothing was recorded."));
  g_assert_cmpuint (zeren_file_drop_get_n_files (get_files (dialog)), ==, 1);
  assert_state (it, id, ZEREN_TASK_STATE_PLANNED);
  evidence = zeren_tasks_list_evidence (it->office->context, id, NULL);
  g_assert_cmpuint (evidence->len, ==, 0);
}

static void
test_evidence_that_turns_up_under_a_case_asks_first (TaskFixture *it, gconstpointer data)
{
  gint64 id;

  task_fixture_plan (it);
  id = confirm_it (it);
  draft_case (it, id);
  show_first (it, it->study);
  task_fixture_click (it, "Co_mplete…");
  task_fixture_wait_for_dialog (it);
  g_assert_true (says (it, "A Case Rests on This Task"));
  task_fixture_click (it, "C_ontinue");
  g_assert_true (ZEREN_IS_COMPLETE_DIALOG (task_fixture_wait_for_dialog (it)));
}

#define ADD(name, function)                                                                        \
  g_test_add ("/gui/task-verbs/" name,                                                             \
              TaskFixture,                                                                         \
              NULL,                                                                                \
              task_fixture_set_up,                                                                 \
              function,                                                                            \
              task_fixture_tear_down)

int
main (int argc, char **argv)
{
  zeren_gui_test_init (&argc, &argv);

  ADD ("a-task-is-moved-with-a-reason-and-back", test_a_task_is_moved_with_a_reason_and_back);
  ADD ("complete-with-two-files", test_complete_with_two_files);
  ADD ("undo-brings-the-state-back", test_undo_brings_the_state_back);
  ADD ("late-is-said-before-it-is-recorded", test_late_is_said_before_it_is_recorded);
  ADD ("without-files-nothing-is-recorded-and-the-dialog-says-why",
       test_without_files_nothing_is_recorded_and_the_dialog_says_why);
  ADD ("the-same-file-twice-is-noticed", test_the_same_file_twice_is_noticed);
  ADD ("done-work-takes-more-evidence", test_done_work_takes_more_evidence);
  ADD ("reopened-work-keeps-its-evidence", test_reopened_work_keeps_its_evidence);
  ADD ("confirming-needs-a-name-and-a-reason", test_confirming_needs_a_name_and_a_reason);
  ADD ("a-date-of-ours-is-never-confirmable", test_a_date_of_ours_is_never_confirmable);
  ADD ("a-case-is-drafted-only-of-what-is-confirmed",
       test_a_case_is_drafted_only_of_what_is_confirmed);
  ADD ("reopening-under-a-case-asks-first", test_reopening_under_a_case_asks_first);
  ADD ("files-dropped-on-the-page-are-asked-about", test_files_dropped_on_the_page_are_asked_about);
  ADD ("keeping-a-large-file-can-be-stopped", test_keeping_a_large_file_can_be_stopped);
  ADD ("evidence-that-turns-up-under-a-case-asks-first",
       test_evidence_that_turns_up_under_a_case_asks_first);

  return g_test_run ();
}
