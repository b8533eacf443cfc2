/* test-document-check.c: a file is checked in the window: found, right, refused, given up
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-gui-fixture.h"

#include "../export/checked-documents.h"
#include "zeren-document-check-dialog.h"
#include "zeren-export-error.h"

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
  GtkWidget *window;
  ZerenDocumentCheckDialog *dialog;
} Fixture;

static void
set_up (Fixture *it, gconstpointer data)
{
  it->folder = g_dir_make_tmp ("zeren-check-XXXXXX", NULL);
  it->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (it->window), 800, 700);
  adw_window_set_content (ADW_WINDOW (it->window), gtk_label_new (NULL));
  gtk_window_present (GTK_WINDOW (it->window));
  zeren_gui_settle ();
  it->dialog = ZEREN_DOCUMENT_CHECK_DIALOG (zeren_document_check_dialog_new ());
  g_object_ref_sink (it->dialog);
  adw_dialog_present (ADW_DIALOG (it->dialog), it->window);
  zeren_gui_settle ();
}

static void
tear_down (Fixture *it, gconstpointer data)
{
  adw_dialog_force_close (ADW_DIALOG (it->dialog));
  g_clear_object (&it->dialog);
  gtk_window_destroy (GTK_WINDOW (it->window));
  zeren_gui_settle ();
  g_rmdir (it->folder);
  g_free (it->folder);
}

typedef struct
{
  ZerenDocumentCheckDialog *dialog;
  ZerenPageState state;
} Expected;

static gboolean
has_state (gpointer data)
{
  Expected *expected = data;

  return zeren_document_check_dialog_get_state (expected->dialog) == expected->state;
}

static void
check (Fixture *it, GBytes *content, ZerenPageState state)
{
  g_autofree char *path = g_build_filename (it->folder, "函 & <1>.docx", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  Expected expected = { it->dialog, state };

  g_assert_true (zeren_export_save (content, path, NULL));
  zeren_document_check_dialog_check (it->dialog, file);
  g_assert_cmpint (
    zeren_document_check_dialog_get_state (it->dialog), ==, ZEREN_PAGE_STATE_LOADING);
  zeren_gui_wait_until (has_state, &expected);
  g_unlink (path);
}

static gboolean
says (Fixture *it, const char *text)
{
  return zeren_gui_find (GTK_WIDGET (it->dialog), GTK_TYPE_LABEL, text) != NULL;
}

static void
test_it_begins_with_what_to_do (Fixture *it, gconstpointer data)
{
  g_assert_cmpint (zeren_document_check_dialog_get_state (it->dialog), ==, ZEREN_PAGE_STATE_EMPTY);
  g_assert_true (says (it, "Check a Document"));
}

static void
test_a_right_document_has_nothing_found (Fixture *it, gconstpointer data)
{
  g_autoptr (ZerenOfficialDocument) document = checked_whole ();
  g_autoptr (GBytes) right = checked_write (document);

  check (it, right, ZEREN_PAGE_STATE_NO_RESULTS);
  g_assert_true (says (it, "函 & <1>.docx"));
}

static void
test_each_finding_has_its_clause_and_fix (Fixture *it, gconstpointer data)
{
  g_autoptr (ZerenOfficialDocument) document = checked_whole ();
  g_autoptr (GBytes) right = checked_write (document);
  g_autoptr (GBytes) wrong = checked_replace (right, "word/document.xml", "二、下步", "三、下步");

  check (it, wrong, ZEREN_PAGE_STATE_CONTENT);
  g_assert_true (says (it, "A number of a heading does not follow the one before."));
  g_assert_true (says (it,
                       "Clause 7.3.3 · paragraph 18: “三、下步工作”\n"
                       "Number the headings of a level one after the other, from one."));
  g_assert_true (says (it, "1 thing to put right"));

  /* another file in its place */
  check (it, right, ZEREN_PAGE_STATE_NO_RESULTS);
}

static void
test_what_is_no_docx_is_refused_with_a_reason (Fixture *it, gconstpointer data)
{
  g_autoptr (GBytes) text = g_bytes_new_static ("plain", 5);

  check (it, text, ZEREN_PAGE_STATE_ERROR);
  g_assert_true (says (it, "The Document Cannot Be Checked"));
}

/* Cancelled, the answer that comes late changes nothing. */
static void
test_it_can_be_given_up (Fixture *it, gconstpointer data)
{
  g_autofree char *path = g_build_filename (it->folder, "late.docx", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWidget *button;

  zeren_document_check_dialog_check (it->dialog, file);
  button = zeren_gui_find (GTK_WIDGET (it->dialog), GTK_TYPE_BUTTON, "_Cancel");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  zeren_gui_settle ();
  g_assert_cmpint (zeren_document_check_dialog_get_state (it->dialog), ==, ZEREN_PAGE_STATE_EMPTY);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/gui/document-check/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  zeren_gui_test_init (&argc, &argv);

  ADD ("it-begins-with-what-to-do", test_it_begins_with_what_to_do);
  ADD ("a-right-document-has-nothing-found", test_a_right_document_has_nothing_found);
  ADD ("each-finding-has-its-clause-and-fix", test_each_finding_has_its_clause_and_fix);
  ADD ("what-is-no-docx-is-refused-with-a-reason", test_what_is_no_docx_is_refused_with_a_reason);
  ADD ("it-can-be-given-up", test_it_can_be_given_up);

  return g_test_run ();
}
