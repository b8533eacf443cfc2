/* test-task-papers.c: the papers before an act, on the page of its task
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "retype.h"
#include "task-fixture.h"
#include "zeren-differences-dialog.h"
#include "zeren-draft-copies.h"
#include "zeren-task-page.h"
#include "zeren-task-papers-view.h"
#include "zeren-task-papers.h"

#include <glib/gstdio.h>
#include <string.h>

static gint64
show (TaskFixture *fixture, const char *action, int width)
{
  gint64 duty = year_fixture_add_bound (
    fixture->office, action, ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_NONE, "6月30日前");
  gint64 task;

  zeren_year_plan_free (year_fixture_plan (fixture->office, 2026, NULL));
  task = task_fixture_first (fixture, duty);
  task_fixture_open (fixture, g_object_new (ZEREN_TYPE_TASK_PAGE, NULL), width);
  zeren_page_set_subject (fixture->page, "task", task);
  zeren_gui_wait_for_state (fixture->page, ZEREN_PAGE_STATE_CONTENT);

  return task;
}

static GtkWidget *
get_view (TaskFixture *fixture)
{
  return zeren_gui_find (GTK_WIDGET (fixture->page), ZEREN_TYPE_TASK_PAPERS_VIEW, NULL);
}

static AdwPreferencesRow *
find_row (GtkWidget *root, const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (root) &&
      g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title) == 0)
    return ADW_PREFERENCES_ROW (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      AdwPreferencesRow *found = find_row (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find (TaskFixture *fixture, const char *title)
{
  return GTK_WIDGET (find_row (get_view (fixture), title));
}

static gboolean
is_under_more (TaskFixture *fixture, const char *title)
{
  GtkWidget *more = find (fixture, "More Papers");

  return more != NULL && find_row (more, title) != NULL;
}

static const char *
get_subtitle (TaskFixture *fixture, const char *title)
{
  return adw_action_row_get_subtitle (ADW_ACTION_ROW (find (fixture, title)));
}

static void
draft (TaskFixture *fixture, guint kinds, const char *said)
{
  gtk_widget_activate_action (get_view (fixture), "papers.draft", "u", kinds);
  zeren_gui_wait_until_said (fixture->shell, said);
  zeren_gui_settle ();
}

static GPtrArray *
list (TaskFixture *fixture, gint64 task)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *papers = zeren_task_papers_list (fixture->office->context, task, &error);

  g_assert_no_error (error);

  return papers;
}

static void
test_what_fits_the_act_comes_first (TaskFixture *fixture, gconstpointer data)
{
  show (fixture, "开展消防安全检查", 1400);
  g_assert_true (gtk_widget_get_mapped (get_view (fixture)));
  g_assert_nonnull (find (fixture, "Notice"));
  g_assert_false (is_under_more (fixture, "Notice"));
  g_assert_false (is_under_more (fixture, "Record"));
  g_assert_true (is_under_more (fixture, "Agenda"));
  g_assert_true (is_under_more (fixture, "Minutes"));
  g_assert_cmpstr (get_subtitle (fixture, "Notice"), ==, "Not drafted yet");
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (fixture->page)), ==, 0);
}

static void
test_one_press_drafts_all_that_fit (TaskFixture *fixture, gconstpointer data)
{
  gint64 task = show (fixture, "召开消防安全专题会议", 1400);
  g_autoptr (GPtrArray) papers = NULL;

  g_assert_null (find (fixture, "More Papers"));
  draft (fixture, 0, "5 papers drafted");
  papers = list (fixture, task);
  g_assert_cmpuint (papers->len, ==, 5);
  g_assert_true (g_str_has_prefix (get_subtitle (fixture, "Notice"), "Draft 1, 2026-04-20"));
  g_assert_nonnull (strstr (get_subtitle (fixture, "Minutes"), "to fill in"));
  g_assert_null (find (fixture, "Earlier Drafts"));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (fixture->page)), ==, 0);
}

static void
test_drafting_is_taken_back (TaskFixture *fixture, gconstpointer data)
{
  gint64 task = show (fixture, "召开消防安全专题会议", 1400);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) papers = NULL;

  draft (fixture, 0, "5 papers drafted");
  g_assert_true (zeren_gui_undo (fixture->shell, &error));
  g_assert_no_error (error);
  zeren_gui_settle ();
  papers = list (fixture, task);
  g_assert_cmpuint (papers->len, ==, 0);
  g_assert_cmpstr (get_subtitle (fixture, "Notice"), ==, "Not drafted yet");
}

static void
test_a_new_draft_keeps_the_earlier_one (TaskFixture *fixture, gconstpointer data)
{
  gint64 task = show (fixture, "开展消防安全检查", 1400);
  g_autoptr (GPtrArray) papers = NULL;

  draft (fixture, 1u << ZEREN_TASK_DOCUMENT_NOTICE, "1 paper drafted");
  draft (fixture, 1u << ZEREN_TASK_DOCUMENT_NOTICE, "1 paper drafted");
  zeren_gui_settle ();
  papers = list (fixture, task);
  g_assert_cmpuint (papers->len, ==, 2);
  g_assert_true (g_str_has_prefix (get_subtitle (fixture, "Notice"), "Draft 2, "));
  g_assert_nonnull (find_row (find (fixture, "Earlier Drafts"), "Notice"));
}

static void
test_a_paper_under_more_is_drafted_alone (TaskFixture *fixture, gconstpointer data)
{
  gint64 task = show (fixture, "开展消防安全检查", 1400);
  g_autoptr (GPtrArray) papers = NULL;

  draft (fixture, 1u << ZEREN_TASK_DOCUMENT_MINUTES, "1 paper drafted");
  papers = list (fixture, task);
  g_assert_cmpuint (papers->len, ==, 1);
  g_assert_cmpint (
    zeren_task_document_get_kind (papers->pdata[0]), ==, ZEREN_TASK_DOCUMENT_MINUTES);
  g_assert_true (is_under_more (fixture, "Minutes"));
  g_assert_true (g_str_has_prefix (get_subtitle (fixture, "Minutes"), "Draft 1, "));
}

/* No office program is needed for this: that there is none is said in a dialog. */
static void
test_a_copy_is_opened_under_a_name_of_its_own (TaskFixture *fixture, gconstpointer data)
{
  gint64 task = show (fixture, "开展消防安全检查", 1400);
  g_autofree char *folder = zeren_drafts_dup_folder (fixture->office->context);
  g_autoptr (GPtrArray) papers = NULL;
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  g_autofree char *said = NULL;

  draft (fixture, 0, "2 papers drafted");
  papers = list (fixture, task);
  name = zeren_task_papers_dup_file_name (papers->pdata[0], 1, ".docx");
  path = g_build_filename (folder, name, NULL);
  said = g_strdup_printf ("“%s” is your copy, in “%s”", name, folder);
  gtk_widget_activate_action (
    get_view (fixture), "papers.open", "x", zeren_task_document_get_id (papers->pdata[0]));
  zeren_gui_wait_until_said (fixture->shell, said);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  zeren_gui_remove_folder (folder);
}

static void
test_the_page_stays_narrow (TaskFixture *fixture, gconstpointer data)
{
  show (fixture, "召开消防安全专题会议", 360);
  draft (fixture, 0, "5 papers drafted");
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->shell)), ==, 360);
  g_assert_cmpint (gtk_widget_get_width (get_view (fixture)), <=, 360);
}

static void
test_another_task_shows_its_own_papers (TaskFixture *fixture, gconstpointer data)
{
  show (fixture, "召开消防安全专题会议", 1400);
  draft (fixture, 0, "5 papers drafted");
  task_fixture_plan (fixture);
  zeren_page_set_subject (fixture->page, "task", task_fixture_first (fixture, fixture->drill));
  zeren_gui_settle ();
  g_assert_cmpstr (get_subtitle (fixture, "Notice"), ==, "Not drafted yet");
  g_assert_true (is_under_more (fixture, "Minutes"));
}

/* --- what is changed by hand ------------------------------------------------------------------ */

typedef struct
{
  TaskFixture *fixture;
  const char *begin;
} Wanted;

static gboolean
notice_begins_so (gpointer data)
{
  const Wanted *wanted = data;
  GtkWidget *row = find (wanted->fixture, "Notice");

  return row != NULL &&
         g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), wanted->begin);
}

static void
wait_for_notice (TaskFixture *fixture, const char *begin)
{
  Wanted wanted = { fixture, begin };

  zeren_gui_wait_until (notice_begins_so, &wanted);
}

/* Drafts a notice, and changes a copy of it while the window is not looked at.
 * Returns: (transfer full): the path of the copy */
static char *
change_notice (TaskFixture *fixture, gint64 task)
{
  char *path = g_build_filename (fixture->office->base->folder, "通知.docx", NULL);
  g_autoptr (GFile) target = g_file_new_for_path (path);
  g_autoptr (GPtrArray) papers = NULL;
  ZerenDraftRef ref;

  draft (fixture, 1u << ZEREN_TASK_DOCUMENT_NOTICE, "1 paper drafted");
  papers = list (fixture, task);
  ref = zeren_draft_ref_of_task (papers->pdata[0]);
  zeren_draft_copies_save (get_view (fixture), &ref, target);
  zeren_gui_wait_until_said (fixture->shell, "Saved as “通知.docx”");
  retype (path, "开展消防安全检查", "开展消防安全大检查", "请自带检查台账。");
  g_object_notify (G_OBJECT (fixture->shell), "is-active");
  wait_for_notice (fixture, "Changed by hand by ");

  return path;
}

static gboolean
shows_differences (gpointer data)
{
  TaskFixture *fixture = data;
  GtkWidget *dialog = zeren_gui_find (
    GTK_WIDGET (fixture->shell), ZEREN_TYPE_DIFFERENCES_DIALOG, NULL);

  return dialog != NULL && zeren_gui_find (dialog, GTK_TYPE_LABEL, "请自带检查台账。") != NULL;
}

static GtkWidget *
wait_for_dialog (TaskFixture *fixture)
{
  zeren_gui_wait_until (shows_differences, fixture);

  return zeren_gui_find (GTK_WIDGET (fixture->shell), ZEREN_TYPE_DIFFERENCES_DIALOG, NULL);
}

/* Returns: (transfer none) (nullable): the difference of which both texts are shown */
static GtkWidget *
find_changed_row (GtkWidget *dialog)
{
  GtkWidget *label = zeren_gui_find (dialog, GTK_TYPE_LABEL, "Changed");

  return label != NULL ? gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW) : NULL;
}

static void
test_both_texts_of_a_change_are_said (TaskFixture *fixture, gconstpointer data)
{
  gint64 task = show (fixture, "开展消防安全检查", 1400);
  g_autofree char *path = change_notice (fixture, task);
  g_autoptr (GPtrArray) papers = list (fixture, task);
  g_autofree char *name = NULL;
  GtkWidget *dialog;
  GtkWidget *row;
  GtkWidget *change;
  GtkWidget *before;
  GtkWidget *after;

  gtk_widget_activate_action (
    get_view (fixture), "papers.show-changes", "x", zeren_task_document_get_id (papers->pdata[0]));
  dialog = wait_for_dialog (fixture);
  row = find_changed_row (dialog);
  g_assert_nonnull (row);
  change = gtk_widget_get_first_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));
  before = gtk_widget_get_next_sibling (change);
  after = gtk_widget_get_next_sibling (before);
  name = g_strdup_printf ("Changed: %s → %s",
                          gtk_label_get_text (GTK_LABEL (before)),
                          gtk_label_get_text (GTK_LABEL (after)));
  g_assert_nonnull (strstr (name, "大检查"));
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
test_what_was_changed_is_shown (TaskFixture *fixture, gconstpointer data)
{
  gint64 task = show (fixture, "开展消防安全检查", 1400);
  g_autofree char *path = change_notice (fixture, task);
  g_autoptr (GPtrArray) papers = list (fixture, task);
  GtkWidget *dialog;

  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (fixture->page)), ==, 0);
  gtk_widget_activate_action (
    get_view (fixture), "papers.show-changes", "x", zeren_task_document_get_id (papers->pdata[0]));
  dialog = wait_for_dialog (fixture);
  g_assert_nonnull (zeren_gui_find (dialog, GTK_TYPE_LABEL, "Added"));
  g_assert_null (zeren_gui_find (dialog, GTK_TYPE_LABEL, "Removed"));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (dialog), ==, 0);
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
test_drafting_anew_asks_what_becomes_of_it (TaskFixture *fixture, gconstpointer data)
{
  gint64 task = show (fixture, "开展消防安全检查", 1400);
  g_autofree char *path = change_notice (fixture, task);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) papers = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &before, &length, NULL));
  gtk_widget_activate_action (
    get_view (fixture), "papers.draft", "u", 1u << ZEREN_TASK_DOCUMENT_NOTICE);
  gtk_widget_activate_action (wait_for_dialog (fixture), "differences.choose", "u", 1u);
  zeren_gui_wait_until_said (fixture->shell, "Your version is kept");
  papers = list (fixture, task);
  g_assert_cmpuint (papers->len, ==, 1);
  wait_for_notice (fixture, "Changed by hand by ");
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_cmpmem (before, length, after, length);
}

static void
test_the_new_draft_can_take_its_place (TaskFixture *fixture, gconstpointer data)
{
  gint64 task = show (fixture, "开展消防安全检查", 360);
  g_autofree char *path = change_notice (fixture, task);
  GtkWidget *earlier;

  gtk_widget_activate_action (
    get_view (fixture), "papers.draft", "u", 1u << ZEREN_TASK_DOCUMENT_NOTICE);
  gtk_widget_activate_action (wait_for_dialog (fixture), "differences.choose", "u", 2u);
  wait_for_notice (fixture, "Draft 2, ");
  earlier = GTK_WIDGET (find_row (find (fixture, "Earlier Drafts"), "Notice"));
  g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (earlier)),
                                   "Changed by hand by "));
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->shell)), ==, 360);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/gui/task-papers/" name,                                                            \
              TaskFixture,                                                                         \
              NULL,                                                                                \
              task_fixture_set_up,                                                                 \
              function,                                                                            \
              task_fixture_tear_down)

int
main (int argc, char **argv)
{
  zeren_gui_test_init (&argc, &argv);

  ADD ("what-fits-comes-first", test_what_fits_the_act_comes_first);
  ADD ("one-press-drafts-all-that-fit", test_one_press_drafts_all_that_fit);
  ADD ("drafting-is-taken-back", test_drafting_is_taken_back);
  ADD ("a-new-draft-keeps-the-earlier-one", test_a_new_draft_keeps_the_earlier_one);
  ADD ("a-paper-under-more", test_a_paper_under_more_is_drafted_alone);
  ADD ("a-copy-is-opened", test_a_copy_is_opened_under_a_name_of_its_own);
  ADD ("the-page-stays-narrow", test_the_page_stays_narrow);
  ADD ("another-task", test_another_task_shows_its_own_papers);
  ADD ("what-was-changed-is-shown", test_what_was_changed_is_shown);
  ADD ("both-texts-of-a-change-are-said", test_both_texts_of_a_change_are_said);
  ADD ("drafting-anew-asks", test_drafting_anew_asks_what_becomes_of_it);
  ADD ("the-new-draft-takes-its-place", test_the_new_draft_can_take_its_place);

  return g_test_run ();
}
