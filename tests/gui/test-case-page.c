/* test-case-page.c: one case: its records, its grounds, its documents
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "case-fixture.h"
#include "retype.h"

#include "zeren-case-facts-view.h"
#include "zeren-case-files.h"
#include "zeren-case-page.h"
#include "zeren-cases.h"
#include "zeren-differences-dialog.h"
#include "zeren-draft-copies.h"
#include "zeren-duties.h"
#include "zeren-file-store.h"
#include "zeren-kept-files.h"
#include "zeren-launch.h"

#include <glib/gstdio.h>
#include <string.h>

static void
show (CaseFixture *it, gint64 id, int width)
{
  ZerenPage *page = g_object_new (ZEREN_TYPE_CASE_PAGE, NULL);

  if (id != 0)
    zeren_page_set_subject (page, "case", id);
  case_fixture_open (it, page, width, 900);
}

static gint64
show_content (CaseFixture *it)
{
  gint64 id = case_fixture_draft (it);

  show (it, id, 1200);
  zeren_gui_wait_for_state (it->base.page, ZEREN_PAGE_STATE_CONTENT);

  return id;
}

static ZerenCaseDocumentsView *
documents (CaseFixture *it)
{
  return zeren_case_page_get_documents (ZEREN_CASE_PAGE (it->base.page));
}

static gboolean
is_drawn (gpointer data)
{
  return zeren_preview_get_state (data) == ZEREN_PAGE_STATE_CONTENT;
}

static void
wait_for_preview (CaseFixture *it)
{
  zeren_gui_wait_until (is_drawn, zeren_case_documents_view_get_preview (documents (it)));
  zeren_gui_settle ();
}

static gboolean
says (CaseFixture *it, const char *text)
{
  return case_fixture_find (it, GTK_TYPE_LABEL, text) != NULL;
}

/* The row that says @text, wherever in it */
static GtkWidget *
find_row (CaseFixture *it, const char *text)
{
  GtkWidget *label = case_fixture_find (it, GTK_TYPE_LABEL, text);

  g_assert_nonnull (label);

  return gtk_widget_get_ancestor (label, ADW_TYPE_ACTION_ROW);
}

static void
assert_leads_to (CaseFixture *it, const char *text, const char *kind, gint64 id)
{
  g_autofree char *asked = g_strdup_printf ("open ('%s', %" G_GINT64_FORMAT ")", kind, id);

  gtk_widget_activate (find_row (it, text));
  zeren_gui_settle ();
  g_assert_cmpstr (zeren_test_shell_get_asked (it->base.shell), ==, asked);
}

/* --- states ---------------------------------------------------------------------------------- */

static void
test_loads_until_it_was_read (CaseFixture *it, gconstpointer data)
{
  calendar_fixture_check_loading (g_object_new (ZEREN_TYPE_CASE_PAGE, NULL));
}

static void
test_empty_until_a_case_is_chosen (CaseFixture *it, gconstpointer data)
{
  show (it, 0, 900);
  zeren_gui_wait_for_state (it->base.page, ZEREN_PAGE_STATE_EMPTY);
}

static void
test_a_case_that_is_gone_is_said (CaseFixture *it, gconstpointer data)
{
  show (it, 4711, 900);
  zeren_gui_wait_for_state (it->base.page, ZEREN_PAGE_STATE_NO_RESULTS);
}

static void
test_what_cannot_be_read_is_said (CaseFixture *it, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (it->base.office->base->folder, "db", NULL);

  it->base.shell = zeren_gui_open_shell (folder, "2026-04-21");
  zeren_gui_break_database (it->base.shell);
  it->base.page = g_object_new (ZEREN_TYPE_CASE_PAGE, NULL);
  zeren_page_set_subject (it->base.page, "case", 1);
  zeren_gui_show_page (it->base.shell, it->base.page);
  zeren_gui_wait_for_state (it->base.page, ZEREN_PAGE_STATE_ERROR);
}

static void
test_every_control_has_a_name (CaseFixture *it, gconstpointer data)
{
  show_content (it);
  wait_for_preview (it);
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (it->base.page)), ==, 0);
}

/* --- records --------------------------------------------------------------------------------- */

static void
test_records_lead_to_what_they_are (CaseFixture *it, gconstpointer data)
{
  g_autoptr (ZerenDuty) duty = zeren_duties_load (it->context, it->duty, NULL);

  show_content (it);

  assert_leads_to (it, "By the plan to be done until 2026-03-31", "task", it->task);
  assert_leads_to (it, "经核对自查台账，未开展", "member", it->base.office->clerk);
  assert_leads_to (it, zeren_duty_get_quote (duty), "duty", it->duty);
}

static void
test_what_is_missing_says_what_to_do (CaseFixture *it, gconstpointer data)
{
  show_content (it);

  g_assert_true (says (it, "Evidence of the task"));
  g_assert_true (says (it, "The ground for accountability"));
  assert_leads_to (it, "Evidence of the task", "task", it->task);
}

static guint
count_rows (GtkWidget *root)
{
  guint count = ADW_IS_ACTION_ROW (root) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count += count_rows (child);

  return count;
}

/* They are many, so they are made when a person opens the row, once. */
static void
test_open_places_are_listed_below_their_draft (CaseFixture *it, gconstpointer data)
{
  gint64 id = show_content (it);
  g_autoptr (ZerenCaseDossier) dossier = zeren_case_dossier_load (it->context, id, NULL);
  ZerenCaseDocument *proposal = zeren_case_view_get_documents (dossier->view)->pdata[0];
  const char *const *left = zeren_case_document_get_placeholders (proposal);
  AdwExpanderRow *row = ADW_EXPANDER_ROW (case_fixture_find (it, ADW_TYPE_EXPANDER_ROW, NULL));
  guint n_rows;

  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                   ==,
                   zeren_case_document_kind_to_label (ZEREN_CASE_DOCUMENT_PROPOSAL));
  g_assert_false (says (it, left[0]));
  adw_expander_row_set_expanded (row, TRUE);
  g_assert_true (says (it, left[0]));
  n_rows = count_rows (GTK_WIDGET (row));
  g_assert_cmpuint (n_rows, ==, 1 + g_strv_length ((char **)left));
  adw_expander_row_set_expanded (row, FALSE);
  adw_expander_row_set_expanded (row, TRUE);
  g_assert_cmpuint (count_rows (GTK_WIDGET (row)), ==, n_rows);
}

/* --- grounds --------------------------------------------------------------------------------- */

static guint
count_checks (GtkWidget *root)
{
  guint count = GTK_IS_CHECK_BUTTON (root) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count += count_checks (child);

  return count;
}

static char *
dup_quote (CaseFixture *it, ZerenGroundKind kind, gint64 id)
{
  g_autoptr (ZerenCaseDossier) dossier = zeren_case_dossier_load (it->context, id, NULL);

  for (guint i = 0; i < dossier->grounds->len; i++)
    {
      const ZerenCaseGroundView *view = dossier->grounds->pdata[i];

      if (zeren_ground_get_kind (view->ground) == kind)
        return g_strdup (zeren_ground_get_quote (view->ground));
    }
  g_assert_not_reached ();
}

static void
test_a_ground_about_conduct_can_only_be_read (CaseFixture *it, gconstpointer data)
{
  gint64 id = show_content (it);
  g_autofree char *quote = dup_quote (it, ZEREN_GROUND_CONDUCT, id);
  GtkWidget *row = find_row (it, quote);

  g_assert_true (says (it, "Grounds for Reading Only"));
  g_assert_cmpuint (count_checks (row), ==, 0);
  g_assert_false (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)) != NULL);
  gtk_widget_activate (row);
  zeren_gui_settle ();
  g_assert_null (zeren_test_shell_get_asked (it->base.shell));
}

static void
test_a_ground_of_a_duty_is_chosen_at_once (CaseFixture *it, gconstpointer data)
{
  gint64 id = show_content (it);
  g_autofree char *quote = dup_quote (it, ZEREN_GROUND_DUTY, id);
  GtkWidget *check = zeren_gui_find (find_row (it, quote), GTK_TYPE_CHECK_BUTTON, NULL);
  g_autoptr (GPtrArray) grounds = NULL;

  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_widget_activate (find_row (it, quote));
  zeren_gui_wait_until_said (it->base.shell, "Grounds chosen");
  grounds = zeren_cases_list_grounds (it->context, id, NULL);
  g_assert_cmpuint (grounds->len, ==, 1);
  g_assert_true (zeren_gui_undo (it->base.shell, NULL));
  g_clear_pointer (&grounds, g_ptr_array_unref);
  grounds = zeren_cases_list_grounds (it->context, id, NULL);
  g_assert_cmpuint (grounds->len, ==, 0);
}

/* --- drafting anew --------------------------------------------------------------------------- */

/* The banner whose title begins so, also where it is not revealed */
static AdwBanner *
find_banner (GtkWidget *root, const char *title)
{
  if (ADW_IS_BANNER (root) && g_str_has_prefix (adw_banner_get_title (ADW_BANNER (root)), title))
    return ADW_BANNER (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      AdwBanner *found = find_banner (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
says_that_it_changed (gpointer data)
{
  CaseFixture *it = data;

  return adw_banner_get_revealed (find_banner (
    GTK_WIDGET (it->base.page), "The record has changed since these drafts were made."));
}

static gboolean
says_no_change (gpointer data)
{
  return !says_that_it_changed (data);
}

static void
test_a_changed_record_is_said_and_drafted_anew (CaseFixture *it, gconstpointer data)
{
  gint64 id = show_content (it);
  g_autofree char *quote = dup_quote (it, ZEREN_GROUND_DUTY, id);
  g_autoptr (GPtrArray) all = NULL;

  g_assert_false (says_that_it_changed (it));
  gtk_widget_activate (find_row (it, quote));
  zeren_gui_wait_until (says_that_it_changed, it);
  g_assert_true (says (it, "Recorded Since the Drafts"));

  calendar_fixture_activate (it->base.page, "case.redraft");
  zeren_gui_wait_until_said (it->base.shell, "Drafted anew; the drafts of before are kept");
  zeren_gui_wait_until (says_no_change, it);
  g_assert_cmpuint (zeren_case_documents_view_get_version (documents (it)), ==, 2);
  all = zeren_cases_list_documents (it->context, id, NULL);
  g_assert_cmpuint (all->len, ==, 6);
  zeren_case_documents_view_choose (documents (it), ZEREN_CASE_DOCUMENT_PROPOSAL, 1);
  g_assert_cmpint (
    zeren_case_document_get_id (zeren_case_documents_view_get_document (documents (it))),
    ==,
    zeren_case_document_get_id (all->pdata[0]));
}

static void
test_a_case_that_does_not_stand_any_more_says_so (CaseFixture *it, gconstpointer data)
{
  gint64 id = case_fixture_draft (it);
  g_autoptr (ZerenTask) task = zeren_tasks_reopen (it->context, it->task, NULL);

  g_assert_nonnull (task);
  show (it, id, 1200);
  zeren_gui_wait_for_state (it->base.page, ZEREN_PAGE_STATE_CONTENT);
  g_assert_true (adw_banner_get_revealed (
    find_banner (GTK_WIDGET (it->base.page), "This case does not stand any more.")));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (it->base.page)), ==, 0);
}

/* --- documents ------------------------------------------------------------------------------- */

static void
test_documents_are_shown_inside_the_window (CaseFixture *it, gconstpointer data)
{
  show_content (it);
  wait_for_preview (it);
  g_assert_cmpuint (
    zeren_preview_get_n_pages (zeren_case_documents_view_get_preview (documents (it))), >=, 1);
  g_assert_cmpint (
    zeren_case_document_get_kind (zeren_case_documents_view_get_document (documents (it))),
    ==,
    ZEREN_CASE_DOCUMENT_PROPOSAL);

  zeren_case_documents_view_choose (documents (it), ZEREN_CASE_DOCUMENT_FACTS, 1);
  g_assert_cmpint (
    zeren_case_document_get_kind (zeren_case_documents_view_get_document (documents (it))),
    ==,
    ZEREN_CASE_DOCUMENT_FACTS);
  wait_for_preview (it);
}

static void
test_a_banner_counts_what_is_to_be_filled_in (CaseFixture *it, gconstpointer data)
{
  GtkWidget *banner;
  ZerenCaseDocument *document;
  g_autofree char *expected = NULL;

  show_content (it);
  document = zeren_case_documents_view_get_document (documents (it));
  expected = g_strdup_printf (
    "%u places in this draft are still to be filled in.",
    g_strv_length ((char **)zeren_case_document_get_placeholders (document)));
  banner = zeren_gui_find (GTK_WIDGET (documents (it)), ADW_TYPE_BANNER, NULL);
  g_assert_true (adw_banner_get_revealed (ADW_BANNER (banner)));
  g_assert_cmpstr (adw_banner_get_title (ADW_BANNER (banner)), ==, expected);
}

static void
assert_saved (CaseFixture *it, const char *sha256, const char *name, const char *magic)
{
  g_autofree char *path = g_build_filename (it->base.office->base->folder, name, NULL);
  g_autoptr (GFile) target = g_file_new_for_path (path);
  g_autofree char *said = g_strdup_printf ("Saved as “%s”", name);
  g_autofree char *content = NULL;
  gsize length;

  zeren_kept_files_save (GTK_WIDGET (documents (it)), sha256, target);
  zeren_gui_wait_until_said (it->base.shell, said);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_cmpuint (length, >, 1000);
  g_assert_cmpint (memcmp (content, magic, strlen (magic)), ==, 0);
}

static void
test_a_document_is_saved_as_docx_and_pdf (CaseFixture *it, gconstpointer data)
{
  ZerenCaseDocument *document;

  show_content (it);
  document = zeren_case_documents_view_get_document (documents (it));
  assert_saved (it, zeren_case_document_get_file_docx (document), "建议.docx", "PK");
  assert_saved (it, zeren_case_document_get_file_pdf (document), "建议.pdf", "%PDF");
}

static void
test_all_documents_are_saved_to_a_folder (CaseFixture *it, gconstpointer data)
{
  g_autofree char *path = g_build_filename (it->base.office->base->folder, "案卷", NULL);
  g_autofree char *first = g_build_filename (path, "案卷1-1-问责建议.docx", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  gint64 id = show_content (it);

  zeren_case_files_export (GTK_WIDGET (documents (it)), id, 1, folder);
  zeren_gui_wait_until_said (it->base.shell, "6 files saved");
  g_assert_true (g_file_test (first, G_FILE_TEST_IS_REGULAR));
}

/* No office program is needed for this: that there is none is said in a dialog. */
static void
test_the_copy_for_the_office_program_is_never_written_over (CaseFixture *it, gconstpointer data)
{
  g_autofree char *folder = zeren_drafts_dup_folder (it->base.office->context);
  g_autofree char *path = g_build_filename (folder, "案卷1-1-问责建议.docx", NULL);
  g_autofree char *said = g_strdup_printf (
    "“%s” is your copy, in “%s”", "案卷1-1-问责建议.docx", folder);
  g_autofree char *content = NULL;

  show_content (it);
  gtk_widget_activate_action (GTK_WIDGET (documents (it)), "case.open", NULL);
  zeren_gui_wait_until_said (it->base.shell, said);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));

  g_assert_true (g_file_set_contents (path, "已填写", -1, NULL));
  gtk_widget_activate_action (GTK_WIDGET (documents (it)), "case.open", NULL);
  zeren_gui_settle ();
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "已填写");
  zeren_gui_remove_folder (folder);
}

typedef struct
{
  CaseFixture *it;
  GType type;
  const char *text;
} Wanted;

static gboolean
is_there (gpointer data)
{
  const Wanted *wanted = data;

  return zeren_gui_find (GTK_WIDGET (wanted->it->base.shell), wanted->type, wanted->text) != NULL;
}

static gboolean
edit_is_said (gpointer data)
{
  CaseFixture *it = data;
  GtkWidget *button = zeren_gui_find (
    GTK_WIDGET (documents (it)), GTK_TYPE_LABEL, "Show Differences");

  return button != NULL && gtk_widget_get_mapped (button);
}

/* How many places of the first draft are said to be open, beside what is recorded of the case. */
static guint
count_open_places (CaseFixture *it)
{
  GtkWidget *row = case_fixture_find (it, ADW_TYPE_EXPANDER_ROW, NULL);

  return (guint)g_ascii_strtoull (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), NULL, 10);
}

typedef struct
{
  CaseFixture *it;
  guint n_open;
} Open;

static gboolean
is_open (gpointer data)
{
  const Open *open = data;

  return count_open_places (open->it) == open->n_open;
}

/* What a clerk changes is noticed when he comes back, and is what counts. */
static void
test_what_was_changed_by_hand_counts (CaseFixture *it, gconstpointer data)
{
  g_autofree char *path = g_build_filename (it->base.office->base->folder, "建议.docx", NULL);
  g_autoptr (GFile) target = g_file_new_for_path (path);
  Wanted words = { it, GTK_TYPE_LABEL, "补充：已提醒一次。" };
  Open open = { it, 0 };
  ZerenDraftRef draft;
  gint64 id = show_content (it);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  draft = zeren_draft_ref_of_case (zeren_case_documents_view_get_document (documents (it)));
  zeren_draft_copies_save (GTK_WIDGET (documents (it)), &draft, target);
  zeren_gui_wait_until_said (it->base.shell, "Saved as “建议.docx”");
  open.n_open = count_open_places (it) - 1;
  retype (path, "【待填：有管理权限的机关】", "县纪律检查委员会", words.text);
  g_object_notify (G_OBJECT (it->base.shell), "is-active");
  zeren_gui_wait_until (edit_is_said, it);
  zeren_gui_wait_until (is_open, &open);

  gtk_widget_activate_action (GTK_WIDGET (it->base.page), "case.redraft", NULL);
  zeren_gui_wait_until (is_there, &words);
  before = zeren_cases_list_documents (it->base.office->context, id, NULL);
  g_assert_cmpuint (before->len, ==, 3);
  gtk_widget_activate_action (
    zeren_gui_find (GTK_WIDGET (it->base.shell), ZEREN_TYPE_DIFFERENCES_DIALOG, NULL),
    "differences.choose",
    "u",
    1u);
  zeren_gui_wait_until_said (it->base.shell, "Drafted anew; your version is kept");
  after = zeren_cases_list_documents (it->base.office->context, id, NULL);
  g_assert_cmpuint (after->len, ==, 6);
  zeren_gui_wait_until (edit_is_said, it);
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (it->base.page)), ==, 0);
}

static gboolean
copy_is_complained_of (gpointer data)
{
  GtkWidget *dialog = zeren_gui_find (data, ADW_TYPE_ALERT_DIALOG, NULL);

  return dialog != NULL && strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)),
                                   "cannot be read now") != NULL;
}

/* It names a path and says what to do, so it has a dialog, which waits until it was read. */
static void
test_a_copy_that_cannot_be_read_is_told_in_full (CaseFixture *it, gconstpointer data)
{
  g_autofree char *path = g_build_filename (it->base.office->base->folder, "建议.docx", NULL);
  g_autoptr (GFile) target = g_file_new_for_path (path);
  ZerenDraftRef draft;

  show_content (it);
  draft = zeren_draft_ref_of_case (zeren_case_documents_view_get_document (documents (it)));
  zeren_draft_copies_save (GTK_WIDGET (documents (it)), &draft, target);
  zeren_gui_wait_until_said (it->base.shell, "Saved as “建议.docx”");
  g_assert_true (g_file_set_contents (path, "PK\3\4", 4, NULL));
  g_object_notify (G_OBJECT (it->base.shell), "is-active");
  zeren_gui_wait_until (copy_is_complained_of, it->base.shell);
}

static void
test_facts_and_documents_are_two_views_where_it_is_narrow (CaseFixture *it, gconstpointer data)
{
  gint64 id = case_fixture_draft (it);

  show (it, id, 360);
  zeren_gui_wait_for_state (it->base.page, ZEREN_PAGE_STATE_CONTENT);
  g_assert_true (gtk_widget_get_mapped (case_fixture_find (it, ZEREN_TYPE_CASE_FACTS_VIEW, NULL)));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (documents (it))));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (it->base.shell)), ==, 360);
}

/* Wide enough for the small pages, which come with the pages beside the facts */
static void
test_a_wide_window_shows_it_all_at_once (CaseFixture *it, gconstpointer data)
{
  gint64 id = case_fixture_draft (it);

  show (it, id, 1600);
  zeren_gui_wait_for_state (it->base.page, ZEREN_PAGE_STATE_CONTENT);
  wait_for_preview (it);
  g_assert_true (gtk_widget_get_mapped (case_fixture_find (it, ZEREN_TYPE_CASE_FACTS_VIEW, NULL)));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (documents (it))));
}

static void
test_says_what_to_do_where_no_program_opens_a_document (CaseFixture *it, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "问责建议.docx", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = g_error_new_literal (
    G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "no default application for application/vnd.x");
  GtkWidget *shell;

  show_content (it);
  shell = GTK_WIDGET (it->base.shell);
  g_assert_true (g_file_set_contents (path, "PK", -1, NULL));
  zeren_launch_complain (GTK_WIDGET (it->base.page), file, error);
  zeren_gui_settle ();

  g_assert_nonnull (zeren_gui_find (shell,
                                    GTK_TYPE_LABEL,
                                    "No program on this computer opens “问责建议.docx”. Install an "
                                    "office program, or save the file and open it on another "
                                    "computer."));
  g_unlink (path);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/gui/case-page/" name,                                                              \
              CaseFixture,                                                                         \
              NULL,                                                                                \
              case_fixture_set_up,                                                                 \
              function,                                                                            \
              case_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_autofree char *home = zeren_gui_make_folder ();
  int status;

  /* before anything asks where the documents of the user are */
  g_setenv ("HOME", home, TRUE);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_CONFIG_HOME", home, TRUE);
  zeren_gui_test_init (&argc, &argv);

  ADD ("loads-until-it-was-read", test_loads_until_it_was_read);
  ADD ("empty-until-a-case-is-chosen", test_empty_until_a_case_is_chosen);
  ADD ("a-case-that-is-gone-is-said", test_a_case_that_is_gone_is_said);
  ADD ("says-what-to-do-where-no-program-opens-a-document",
       test_says_what_to_do_where_no_program_opens_a_document);
  ADD ("what-cannot-be-read-is-said", test_what_cannot_be_read_is_said);
  ADD ("every-control-has-a-name", test_every_control_has_a_name);
  ADD ("records-lead-to-what-they-are", test_records_lead_to_what_they_are);
  ADD ("what-is-missing-says-what-to-do", test_what_is_missing_says_what_to_do);
  ADD ("open-places-are-listed-below-their-draft", test_open_places_are_listed_below_their_draft);
  ADD ("a-ground-about-conduct-can-only-be-read", test_a_ground_about_conduct_can_only_be_read);
  ADD ("a-ground-of-a-duty-is-chosen-at-once", test_a_ground_of_a_duty_is_chosen_at_once);
  ADD ("a-changed-record-is-said-and-drafted-anew", test_a_changed_record_is_said_and_drafted_anew);
  ADD ("a-case-that-does-not-stand-any-more-says-so",
       test_a_case_that_does_not_stand_any_more_says_so);
  ADD ("documents-are-shown-inside-the-window", test_documents_are_shown_inside_the_window);
  ADD ("a-banner-counts-what-is-to-be-filled-in", test_a_banner_counts_what_is_to_be_filled_in);
  ADD ("a-document-is-saved-as-docx-and-pdf", test_a_document_is_saved_as_docx_and_pdf);
  ADD ("all-documents-are-saved-to-a-folder", test_all_documents_are_saved_to_a_folder);
  ADD ("the-copy-for-the-office-program-is-never-written-over",
       test_the_copy_for_the_office_program_is_never_written_over);
  ADD ("what-was-changed-by-hand-counts", test_what_was_changed_by_hand_counts);
  ADD ("a-copy-that-cannot-be-read-is-told-in-full",
       test_a_copy_that_cannot_be_read_is_told_in_full);
  ADD ("facts-and-documents-are-two-views-where-it-is-narrow",
       test_facts_and_documents_are_two_views_where_it_is_narrow);
  ADD ("a-wide-window-shows-it-all-at-once", test_a_wide_window_shows_it_all_at_once);

  status = g_test_run ();
  zeren_gui_remove_folder (home);

  return status;
}
