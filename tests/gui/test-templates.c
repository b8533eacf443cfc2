/* test-templates.c: templates of the office are chosen, saved and removed in the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-gui-fixture.h"

#include "../export/template-files.h"
#include "zeren-export-error.h"
#include "zeren-templates-dialog.h"

#include <string.h>

typedef struct
{
  char *folder;
  ZerenTestShell *shell;
  ZerenTemplatesDialog *dialog;
} Fixture;

static gboolean
is_quiet (gpointer data)
{
  return !zeren_templates_dialog_is_busy (data);
}

static void
set_up (Fixture *it, gconstpointer data)
{
  it->folder = zeren_gui_make_folder ();
  it->shell = zeren_gui_open_shell (it->folder, "2026-03-02T09:00");
  gtk_window_set_default_size (GTK_WINDOW (it->shell), 800, 900);
  gtk_window_present (GTK_WINDOW (it->shell));
  it->dialog = ZEREN_TEMPLATES_DIALOG (zeren_templates_dialog_new (
    GTK_WIDGET (it->shell), zeren_shell_get_session (ZEREN_SHELL (it->shell))));
  g_object_ref_sink (it->dialog);
  adw_dialog_present (ADW_DIALOG (it->dialog), GTK_WIDGET (it->shell));
  zeren_gui_wait_until (is_quiet, it->dialog);
}

static void
tear_down (Fixture *it, gconstpointer data)
{
  zeren_gui_wait_until (is_quiet, it->dialog);
  adw_dialog_force_close (ADW_DIALOG (it->dialog));
  g_clear_object (&it->dialog);
  zeren_gui_close_shell (it->shell);
  zeren_gui_remove_folder (it->folder);
  g_free (it->folder);
}

typedef struct
{
  GtkWidget *root;
  const char *text;
} Said;

static gboolean
is_said (gpointer data)
{
  Said *said = data;

  return zeren_gui_find (said->root, GTK_TYPE_LABEL, said->text) != NULL;
}

static void
wait_for (Fixture *it, const char *text)
{
  Said said = { GTK_WIDGET (it->dialog), text };

  zeren_gui_wait_until (is_said, &said);
}

static void
take (Fixture *it, const char *name, const char *lines)
{
  g_autofree char *path = g_build_filename (it->folder, name, NULL);
  g_autoptr (GBytes) docx = template_of_lines (lines);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (zeren_export_save (docx, path, NULL));
  zeren_templates_dialog_take (it->dialog, ZEREN_TEMPLATE_NOTICE, file);
}

static void
test_it_says_whose_layout_each_document_has (Fixture *it, gconstpointer data)
{
  wait_for (it, "Laid out by Zeren");
  wait_for (it, "Sign-in Sheet");
  wait_for (it, "Accountability Proposal");
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (it->dialog)), ==, 0);
}

static void
test_a_menu_says_whose_template_it_is_for (Fixture *it, gconstpointer data)
{
  GtkWidget *button;

  wait_for (it, "Sign-in Sheet");
  button = zeren_gui_find (GTK_WIDGET (it->dialog), GTK_TYPE_MENU_BUTTON, NULL);
  g_assert_nonnull (button);
  gtk_test_accessible_assert_property (
    button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Template of “Notice”");
  /* what labels a control is said in place of its name */
  g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (button),
                                                    GTK_ACCESSIBLE_RELATION_LABELLED_BY));
}

static void
test_a_file_is_taken_and_removed_and_comes_back (Fixture *it, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  take (it, "局通知 & <1>.docx", "{{标题}}");
  wait_for (it, "局通知 & <1>.docx");
  zeren_gui_wait_until (is_quiet, it->dialog);
  gtk_widget_activate_action (
    GTK_WIDGET (it->dialog), "template.remove", "u", (guint)ZEREN_TEMPLATE_NOTICE);
  zeren_gui_wait_until_said (it->shell, "Drafts are laid out by Zeren now");
  zeren_gui_wait_until (is_quiet, it->dialog);
  g_assert_null (zeren_gui_find (GTK_WIDGET (it->dialog), GTK_TYPE_LABEL, "局通知 & <1>.docx"));

  g_assert_true (zeren_gui_undo (it->shell, &error));
  g_assert_no_error (error);
  wait_for (it, "局通知 & <1>.docx");
}

static void
test_a_bad_file_is_told_with_field_and_place (Fixture *it, gconstpointer data)
{
  Said said = {
    GTK_WIDGET (it->shell),
    "In paragraph 2 (“由{{责任单为}}办”): there is no field “责任单为” for this document. "
    "Take a name from the list of fields."
  };

  take (it, "坏.docx", "{{标题}}\n由{{责任单为}}办");
  zeren_gui_wait_until (is_said, &said);
  zeren_gui_wait_until (is_quiet, it->dialog);
  g_assert_null (zeren_gui_find (GTK_WIDGET (it->dialog), GTK_TYPE_LABEL, "坏.docx"));
}

static void
test_ours_is_saved_and_can_be_taken (Fixture *it, gconstpointer data)
{
  g_autofree char *path = g_build_filename (it->folder, "ours.docx", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  zeren_templates_dialog_save (it->dialog, ZEREN_TEMPLATE_NOTICE, TRUE, file);
  zeren_gui_wait_until_said (it->shell, "Template saved");
  zeren_templates_dialog_take (it->dialog, ZEREN_TEMPLATE_NOTICE, file);
  wait_for (it, "ours.docx");
}

int
main (int argc, char **argv)
{
  zeren_gui_test_init (&argc, &argv);

#define ADD(name, function)                                                                        \
  g_test_add ("/gui/templates/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("whose-layout-each-document-has", test_it_says_whose_layout_each_document_has);
  ADD ("a-menu-says-whose-template-it-is-for", test_a_menu_says_whose_template_it_is_for);
  ADD ("taken-and-removed-and-back", test_a_file_is_taken_and_removed_and_comes_back);
  ADD ("a-bad-file-is-told-with-field-and-place", test_a_bad_file_is_told_with_field_and_place);
  ADD ("ours-is-saved-and-can-be-taken", test_ours_is_saved_and_can_be_taken);
#undef ADD

  return g_test_run ();
}
