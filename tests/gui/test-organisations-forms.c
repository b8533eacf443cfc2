/* test-organisations-forms.c: dialogs that add, change and end what the office consists of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-appoint-form.h"
#include "zeren-choice.h"
#include "zeren-date-row.h"
#include "zeren-end-form.h"
#include "zeren-gui-fixture.h"
#include "zeren-member-form.h"
#include "zeren-member-row.h"
#include "zeren-organisation-form.h"
#include "zeren-organisation-row.h"
#include "zeren-organisations-page.h"
#include "zeren-post-form.h"
#include "zeren-table-dialog.h"

#define OFFICE                                                                                     \
  "unit\tparent\tkind\tpost\trole\tname\tfrom\n"                                                   \
  "Water Bureau\t\tbureau\tDirector\tfirst_responsible\tLin An\t2024-01-01\n"                      \
  "Safety\tWater Bureau\tsection\tHead\tdepartment_head\t\t\n"

enum
{
  BUREAU = 1,
  SAFETY = 2,
  DIRECTOR = 1,
  HEAD = 2,
};

typedef struct
{
  char *folder;
  ZerenTestShell *shell;
  ZerenPage *page;
  AdwDialog *dialog;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer table)
{
  fixture->folder = zeren_gui_make_folder ();
  fixture->shell = zeren_gui_open_shell (fixture->folder, "2026-07-01");
  if (table != NULL)
    {
      ZerenOfficeAct *act = zeren_office_act_new (0);
      g_autofree gint64 *done = NULL;

      act->text = g_strdup (table);
      done = zeren_gui_do (fixture->shell, zeren_office_act_apply_table, act);
      g_assert_nonnull (done);
      zeren_office_act_free (act);
    }
  fixture->page = g_object_new (ZEREN_TYPE_ORGANISATIONS_PAGE, NULL);
  zeren_gui_show_page (fixture->shell, fixture->page);
  zeren_gui_wait_for_state (fixture->page,
                            table != NULL ? ZEREN_PAGE_STATE_CONTENT : ZEREN_PAGE_STATE_EMPTY);
}

static void
tear_down (Fixture *fixture, gconstpointer table)
{
  zeren_gui_close_shell (fixture->shell);
  zeren_gui_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static ZerenOffice *
load_office (Fixture *fixture)
{
  ZerenSession *session = zeren_shell_get_session (ZEREN_SHELL (fixture->shell));

  return zeren_office_load (
    zeren_session_get_database (session), zeren_date_new (2026, 7, 1), NULL);
}

static void
present (Fixture *fixture, AdwDialog *dialog)
{
  fixture->dialog = dialog;
  adw_dialog_present (dialog, GTK_WIDGET (fixture->page));
  zeren_gui_settle ();
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (dialog)), ==, 0);
}

/* The row of a form by its title. */
static GtkWidget *
find_row (GtkWidget *root, const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (root) &&
      g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gpointer
get_row (Fixture *fixture, const char *title)
{
  GtkWidget *row = find_row (GTK_WIDGET (fixture->dialog), title);

  if (row == NULL)
    g_error ("there is no row “%s”", title);

  return row;
}

static void
type (Fixture *fixture, const char *title, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_row (fixture, title)), text);
}

static gboolean
can_save (Fixture *fixture)
{
  return zeren_office_form_can_save (ZEREN_OFFICE_FORM (fixture->dialog));
}

static void
save (Fixture *fixture, const char *said)
{
  g_assert_true (can_save (fixture));
  zeren_office_form_save (ZEREN_OFFICE_FORM (fixture->dialog));
  zeren_gui_wait_until_said (fixture->shell, said);
}

static const char *
get_complaint (Fixture *fixture)
{
  return zeren_office_form_get_complaint (ZEREN_OFFICE_FORM (fixture->dialog));
}

/* --- organisations, posts, members ---------------------------------------------------------- */

static void
test_first_organisation_is_added (Fixture *fixture, gconstpointer table)
{
  g_autoptr (ZerenOffice) before = load_office (fixture);
  g_autoptr (ZerenOffice) office = NULL;
  ZerenOrganisation *organisation;

  present (fixture, zeren_organisation_form_new (before, 0, 0));
  g_assert_false (can_save (fixture));
  type (fixture, "Name", " Water Bureau ");
  g_assert_false (can_save (fixture));
  type (fixture, "Kind, such as bureau, section or party branch", "bureau");
  save (fixture, "Organization added");
  office = load_office (fixture);
  organisation = zeren_office_find_organisation (office, 1);
  g_assert_cmpstr (zeren_organisation_get_name (organisation), ==, "Water Bureau");
  zeren_gui_wait_for_state (fixture->page, ZEREN_PAGE_STATE_CONTENT);
}

static void
test_organisation_is_changed_and_moved (Fixture *fixture, gconstpointer table)
{
  g_autoptr (ZerenOffice) before = load_office (fixture);
  g_autoptr (ZerenOffice) office = NULL;
  ZerenOrganisation *organisation;
  GListModel *parents;

  present (fixture, zeren_organisation_form_new (before, SAFETY, 0));
  parents = adw_combo_row_get_model (ADW_COMBO_ROW (get_row (fixture, "Stands Below")));
  g_assert_cmpuint (g_list_model_get_n_items (parents), ==, 2); /* the top, the bureau */
  type (fixture, "Name", "Work Safety");
  zeren_organisation_row_select (get_row (fixture, "Stands Below"), 0);
  save (fixture, "Organization changed");
  office = load_office (fixture);
  organisation = zeren_office_find_organisation (office, SAFETY);
  g_assert_cmpstr (zeren_organisation_get_name (organisation), ==, "Work Safety");
  g_assert_cmpint (zeren_organisation_get_parent (organisation), ==, 0);
}

static void
test_post_has_a_known_role_or_another (Fixture *fixture, gconstpointer table)
{
  g_autoptr (ZerenOffice) office = NULL;
  ZerenPost *post;

  present (fixture, zeren_post_form_new (SAFETY, NULL));
  type (fixture, "Title, such as director or section head", "Clerk");
  g_assert_false (can_save (fixture));
  zeren_choice_row_select (get_row (fixture, "Role"), 7);
  g_assert_false (can_save (fixture));
  type (fixture, "Name of the role", "registrar");
  save (fixture, "Post added");
  office = load_office (fixture);
  post = zeren_office_find_post (office, 3);
  g_assert_cmpstr (zeren_post_get_role (post), ==, "registrar");
  g_assert_cmpint (zeren_post_get_organisation (post), ==, SAFETY);
}

static void
test_member_is_a_name_and_a_contact (Fixture *fixture, gconstpointer table)
{
  g_autoptr (ZerenOffice) before = load_office (fixture);
  g_autoptr (ZerenOffice) office = NULL;

  present (fixture, zeren_member_form_new (zeren_office_find_member (before, 1)));
  type (fixture, "Contact at work, such as the office telephone", "8000-0101");
  save (fixture, "Member changed");
  office = load_office (fixture);
  g_assert_cmpstr (
    zeren_member_get_contact (zeren_office_find_member (office, 1)), ==, "8000-0101");
}

/* --- appointments --------------------------------------------------------------------------- */

static void
test_successor_follows_the_day_after (Fixture *fixture, gconstpointer table)
{
  g_autoptr (ZerenOffice) before = load_office (fixture);
  g_autoptr (ZerenOffice) office = NULL;
  GPtrArray *appointments;
  g_autofree char *last = NULL;

  present (fixture, zeren_appoint_form_new (before, DIRECTOR));
  g_assert_nonnull (get_row (fixture, "Lin An Holds It Until the Day Before"));
  g_assert_false (can_save (fixture));
  adw_switch_row_set_active (get_row (fixture, "Somebody Who Is Not Recorded Yet"), TRUE);
  type (fixture, "Name", "Su Bo");
  type (fixture, "First Day", "2026/5/1");
  save (fixture, "Appointed");

  office = load_office (fixture);
  appointments = zeren_office_get_post_appointments (office, DIRECTOR);
  g_assert_cmpuint (appointments->len, ==, 2);
  last = zeren_date_to_string (zeren_appointment_get_to_date (appointments->pdata[0]));
  g_assert_cmpstr (last, ==, "2026-04-30");
}

static void
test_appointment_cannot_end_before_it_begins (Fixture *fixture, gconstpointer table)
{
  g_autoptr (ZerenOffice) before = load_office (fixture);

  present (fixture, zeren_appoint_form_new (before, HEAD));
  zeren_member_row_select (get_row (fixture, "Member"), 1);
  g_assert_true (can_save (fixture));
  type (fixture, "Last Day, Empty Until Further Notice", "2026-06-30");
  g_assert_false (can_save (fixture));
  g_assert_cmpstr (get_complaint (fixture), ==, "The last day cannot be before the first day.");
  type (fixture, "Last Day, Empty Until Further Notice", "2026-06-31");
  g_assert_false (can_save (fixture));
  type (fixture, "Last Day, Empty Until Further Notice", "2026-12-31");
  g_assert_null (get_complaint (fixture));
  save (fixture, "Appointed");
}

static gboolean
has_complaint (gpointer data)
{
  return zeren_office_form_get_complaint (data) != NULL;
}

static void
test_refusal_stays_in_the_dialog (Fixture *fixture, gconstpointer table)
{
  g_autoptr (ZerenOffice) before = load_office (fixture);

  present (fixture, zeren_appoint_form_new (before, DIRECTOR));
  adw_switch_row_set_active (get_row (fixture, "Lin An Holds It Until the Day Before"), FALSE);
  zeren_member_row_select (get_row (fixture, "Member"), 1);
  zeren_office_form_save (ZEREN_OFFICE_FORM (fixture->dialog));
  zeren_gui_wait_until (has_complaint, fixture->dialog);
  g_assert_cmpstr (get_complaint (fixture),
                   ==,
                   "This member already holds the post in that time, from 2024-01-01 on.");
  g_assert_true (can_save (fixture));
}

static void
test_end_before_the_beginning_is_refused (Fixture *fixture, gconstpointer table)
{
  g_autoptr (ZerenOffice) before = load_office (fixture);
  g_autoptr (ZerenOffice) office = NULL;
  ZerenAppointment *appointment = zeren_office_get_post_appointments (before, DIRECTOR)->pdata[0];

  present (fixture, zeren_end_form_new_appointment (before, appointment));
  type (fixture, "Last Day", "2023-12-31");
  g_assert_false (can_save (fixture));
  g_assert_cmpstr (
    get_complaint (fixture), ==, "It began on 2024-01-01 and cannot end before that.");
  type (fixture, "Last Day", "no date");
  g_assert_false (can_save (fixture));
  type (fixture, "Last Day", "2026-06-30");
  save (fixture, "Appointment ended");

  office = load_office (fixture);
  g_assert_true (zeren_office_is_vacant (office, zeren_office_find_post (office, DIRECTOR)));
  g_assert_true (zeren_gui_undo (fixture->shell, NULL));
}

static void
test_post_and_organisation_end (Fixture *fixture, gconstpointer table)
{
  g_autoptr (ZerenOffice) before = load_office (fixture);
  g_autoptr (ZerenOffice) office = NULL;

  present (fixture, zeren_end_form_new_post (before, HEAD));
  save (fixture, "Post ended");
  present (fixture, zeren_end_form_new_organisation (before, BUREAU));
  zeren_office_form_save (ZEREN_OFFICE_FORM (fixture->dialog));
  zeren_gui_wait_until (has_complaint, fixture->dialog);
  g_assert_cmpstr (get_complaint (fixture),
                   ==,
                   "“Safety” stands below it and goes on. Please end or move it first.");
  adw_dialog_force_close (fixture->dialog);
  present (fixture, zeren_end_form_new_organisation (before, SAFETY));
  save (fixture, "Organization ended");
  office = load_office (fixture);
  g_assert_true (zeren_date_is_set (
    zeren_organisation_get_ended_on (zeren_office_find_organisation (office, SAFETY))));
}

/* --- the pasted table ----------------------------------------------------------------------- */

typedef struct
{
  ZerenTableDialog *dialog;
  const char *summary;
} Summary;

static gboolean
has_summary (gpointer data)
{
  Summary *summary = data;

  return g_str_equal (zeren_table_dialog_get_summary (summary->dialog), summary->summary);
}

static void
wait_for_summary (Fixture *fixture, const char *text)
{
  Summary summary = { ZEREN_TABLE_DIALOG (fixture->dialog), text };

  zeren_gui_wait_until (has_summary, &summary);
}

static ZerenTableDialog *
open_table_dialog (Fixture *fixture)
{
  ZerenSession *session = zeren_shell_get_session (ZEREN_SHELL (fixture->shell));

  present (fixture, zeren_table_dialog_new (session));
  g_assert_false (zeren_table_dialog_can_add (ZEREN_TABLE_DIALOG (fixture->dialog)));

  return ZEREN_TABLE_DIALOG (fixture->dialog);
}

static void
press (Fixture *fixture, const char *label)
{
  GtkWidget *button = zeren_gui_find (GTK_WIDGET (fixture->dialog), GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static void
test_table_is_previewed_and_added (Fixture *fixture, gconstpointer table)
{
  ZerenTableDialog *dialog = open_table_dialog (fixture);
  g_autoptr (ZerenOffice) office = NULL;
  g_autoptr (ZerenChoice) first = NULL;

  zeren_table_dialog_paste (dialog,
                            "unit\tparent\tkind\tpost\tname\tfrom\n"
                            "Finance\tWater Bureau\tsection\tHead\tSu Bo\t2026-01-01\n");
  wait_for_summary (fixture, "This adds 1 organization, 1 post, 1 member and 1 appointment.");
  g_assert_cmpuint (g_list_model_get_n_items (zeren_table_dialog_get_preview (dialog)), ==, 4);
  first = g_list_model_get_item (zeren_table_dialog_get_preview (dialog), 0);
  g_assert_cmpstr (zeren_choice_get_title (first), ==, "Organization: Finance");
  g_assert_cmpstr (zeren_choice_get_subtitle (first), ==, "Line 2 · section, below “Water Bureau”");
  zeren_gui_settle ();
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (dialog)), ==, 0);

  press (fixture, "_Add");
  zeren_gui_wait_until_said (fixture->shell, "Table added");
  office = load_office (fixture);
  g_assert_cmpuint (zeren_office_get_organisations (office)->len, ==, 3);
  g_assert_true (zeren_gui_undo (fixture->shell, NULL));
}

static void
test_bad_lines_are_named_until_mended (Fixture *fixture, gconstpointer table)
{
  ZerenTableDialog *dialog = open_table_dialog (fixture);
  g_autoptr (ZerenChoice) problem = NULL;

  zeren_table_dialog_paste (dialog, "unit\tpost\tname\nSafety\tHead\tSu Bo\n");
  wait_for_summary (fixture, "1 line cannot be used. Please mend it or take it out above.");
  g_assert_false (zeren_table_dialog_can_add (dialog));
  problem = g_list_model_get_item (zeren_table_dialog_get_preview (dialog), 0);
  g_assert_cmpstr (zeren_choice_get_title (problem),
                   ==,
                   "The first day on which “Su Bo” holds the post “Head” is missing.");
  g_assert_cmpstr (zeren_choice_get_subtitle (problem), ==, "Line 2");

  type (fixture, "First Day of Appointments That Give None", "2026-7-1");
  wait_for_summary (fixture, "This adds 0 organizations, 0 posts, 1 member and 1 appointment.");
  g_assert_true (zeren_table_dialog_can_add (dialog));
}

static gboolean
says (GtkWidget *widget, const char *words)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (says (child, words))
        return TRUE;
    }

  return FALSE;
}

static void
test_other_columns_are_cut_off_before_they_are_seen (Fixture *fixture, gconstpointer table)
{
  ZerenTableDialog *dialog = open_table_dialog (fixture);
  g_autofree char *text = NULL;

  zeren_table_dialog_paste (dialog,
                            "unit\tsecret\tkind\tmobile\n"
                            "Finance\tunseen\tsection\t13900000000\n");
  wait_for_summary (fixture, "This adds 1 organization, 0 posts, 0 members and 0 appointments.");
  text = zeren_table_dialog_dup_text (dialog);
  g_assert_cmpstr (text, ==, "unit\tkind\nFinance\tsection\n");
  g_assert_true (says (GTK_WIDGET (dialog), "Not read: columns 2, 4."));
  g_assert_false (says (GTK_WIDGET (dialog), "unseen"));
  g_assert_false (says (GTK_WIDGET (dialog), "139"));
}

static char *
dup_text (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* Dropped, or pasted with the middle button: nobody asked the dialog. */
static void
test_no_way_in_goes_round_the_columns (Fixture *fixture, gconstpointer table)
{
  ZerenTableDialog *dialog = open_table_dialog (fixture);
  GtkWidget *view = zeren_gui_find (GTK_WIDGET (dialog), GTK_TYPE_TEXT_VIEW, NULL);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GdkClipboard *clipboard = gtk_widget_get_primary_clipboard (view);
  GtkTextIter start, end;
  g_autofree char *text = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;

  gdk_clipboard_set_text (clipboard, "unit\tsecret\tkind\nFinance\tunseen\tsection\n");
  gtk_text_buffer_paste_clipboard (buffer, clipboard, NULL, TRUE);
  wait_for_summary (fixture, "This adds 1 organization, 0 posts, 0 members and 0 appointments.");
  text = dup_text (buffer);
  g_assert_cmpstr (text, ==, "unit\tkind\nFinance\tsection\n");
  g_assert_true (says (GTK_WIDGET (dialog), "Not read: column 2."));

  gtk_text_buffer_insert_interactive_at_cursor (buffer, "Archive\tunseen\tsection\n", -1, TRUE);
  g_assert_true (says (GTK_WIDGET (dialog), "more columns than the heading row that is here"));
  after = dup_text (buffer);
  g_assert_cmpstr (after, ==, text);

  /* What was let in is there again after it was taken out, and typing goes on as ever. */
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_delete_interactive (buffer, &start, &end, TRUE);
  gtk_text_buffer_undo (buffer);
  gtk_text_buffer_insert_at_cursor (buffer, "\n", -1);
  undone = dup_text (buffer);
  g_assert_nonnull (strstr (undone, "unit\tkind"));
  g_assert_null (strstr (undone, "unseen"));
}

static void
test_wider_rows_are_not_let_in (Fixture *fixture, gconstpointer table)
{
  ZerenTableDialog *dialog = open_table_dialog (fixture);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  zeren_table_dialog_paste (dialog, "1\t2\t3\t4\t5\t6\t7\t8\tunseen\n");
  before = zeren_table_dialog_dup_text (dialog);
  g_assert_cmpstr (before, ==, "");
  g_assert_true (says (GTK_WIDGET (dialog), "These rows have more columns than are read"));

  zeren_table_dialog_paste (dialog, "unit\tsecret\tkind\nFinance\tunseen\tsection\n");
  wait_for_summary (fixture, "This adds 1 organization, 0 posts, 0 members and 0 appointments.");
  zeren_table_dialog_paste (dialog, "Archive\tunseen\tsection\n");
  g_assert_true (says (GTK_WIDGET (dialog), "more columns than the heading row that is here"));
  after = zeren_table_dialog_dup_text (dialog);
  g_assert_cmpstr (after, ==, "unit\tkind\nFinance\tsection\n");
  g_assert_false (says (GTK_WIDGET (dialog), "unseen"));
  g_assert_true (zeren_table_dialog_can_add (dialog));
}

static void
test_what_is_no_table_is_said (Fixture *fixture, gconstpointer table)
{
  ZerenTableDialog *dialog = open_table_dialog (fixture);

  zeren_table_dialog_paste (dialog, "one\ttwo\n");
  wait_for_summary (fixture,
                    "The first row has to name the columns, for example 单位, 职务 and 姓名.");
  g_assert_false (zeren_table_dialog_can_add (dialog));
}

int
main (int argc, char **argv)
{
  zeren_gui_test_init (&argc, &argv);

#define ADD(name, table, test)                                                                     \
  g_test_add ("/gui/organisations-forms/" name, Fixture, table, set_up, test, tear_down)

  ADD ("first-organisation-is-added", NULL, test_first_organisation_is_added);
  ADD ("organisation-is-changed-and-moved", OFFICE, test_organisation_is_changed_and_moved);
  ADD ("post-has-a-known-role-or-another", OFFICE, test_post_has_a_known_role_or_another);
  ADD ("member-is-a-name-and-a-contact", OFFICE, test_member_is_a_name_and_a_contact);
  ADD ("successor-follows-the-day-after", OFFICE, test_successor_follows_the_day_after);
  ADD ("appointment-cannot-end-before-it-begins",
       OFFICE,
       test_appointment_cannot_end_before_it_begins);
  ADD ("refusal-stays-in-the-dialog", OFFICE, test_refusal_stays_in_the_dialog);
  ADD ("end-before-the-beginning-is-refused", OFFICE, test_end_before_the_beginning_is_refused);
  ADD ("post-and-organisation-end", OFFICE, test_post_and_organisation_end);
  ADD ("table-is-previewed-and-added", OFFICE, test_table_is_previewed_and_added);
  ADD ("bad-lines-are-named-until-mended", OFFICE, test_bad_lines_are_named_until_mended);
  ADD ("other-columns-are-cut-off-before-they-are-seen",
       OFFICE,
       test_other_columns_are_cut_off_before_they_are_seen);
  ADD ("wider-rows-are-not-let-in", OFFICE, test_wider_rows_are_not_let_in);
  ADD ("no-way-in-goes-round-the-columns", OFFICE, test_no_way_in_goes_round_the_columns);
  ADD ("what-is-no-table-is-said", OFFICE, test_what_is_no_table_is_said);

  return g_test_run ();
}
