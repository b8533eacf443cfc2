/* test-choice-rows.c: an organisation or a member is chosen from many
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-gui-fixture.h"
#include "zeren-member-row.h"
#include "zeren-organisation-row.h"
#include "zeren-registry.h"

static void
add_organisation (GPtrArray *organisations, gint64 id, const char *name, gint64 parent)
{
  ZerenOrganisation *organisation = zeren_organisation_new ();

  zeren_record_set_id (ZEREN_RECORD (organisation), id);
  zeren_organisation_set_name (organisation, name);
  zeren_organisation_set_kind (organisation, "bureau");
  zeren_organisation_set_parent (organisation, parent);
  g_ptr_array_add (organisations, organisation);
}

static GPtrArray *
create_organisations (void)
{
  GPtrArray *organisations = g_ptr_array_new_with_free_func (g_object_unref);

  add_organisation (organisations, 3, "Water Bureau", 0);
  add_organisation (organisations, 7, "Safety Section", 3);
  add_organisation (organisations, 5, "Finance Section", 3);

  return organisations;
}

static void
test_organisations_stand_as_a_tree (void)
{
  g_autoptr (GPtrArray) organisations = create_organisations ();
  g_autoptr (ZerenOrganisationRow)
    row = g_object_ref_sink (ZEREN_ORGANISATION_ROW (zeren_organisation_row_new ()));
  GListModel *model;
  g_autoptr (ZerenChoice) top = NULL;
  g_autoptr (ZerenChoice) below = NULL;

  zeren_organisation_row_set_organisations (row, organisations);
  model = adw_combo_row_get_model (ADW_COMBO_ROW (row));
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 4);
  top = g_list_model_get_item (model, 1);
  below = g_list_model_get_item (model, 2);
  g_assert_cmpuint (zeren_choice_get_depth (top), ==, 0);
  g_assert_cmpuint (zeren_choice_get_depth (below), ==, 1);
  g_assert_cmpstr (zeren_choice_get_title (below), ==, "Safety Section");
}

static void
test_nothing_is_chosen_by_itself (void)
{
  g_autoptr (GPtrArray) organisations = create_organisations ();
  g_autoptr (ZerenOrganisationRow)
    row = g_object_ref_sink (ZEREN_ORGANISATION_ROW (zeren_organisation_row_new ()));

  zeren_organisation_row_set_organisations (row, organisations);
  g_assert_cmpint (zeren_organisation_row_get_selected_id (row), ==, 0);
  g_assert_false (zeren_choice_row_has_selected (ZEREN_CHOICE_ROW (row)));
  g_assert_true (zeren_organisation_row_select (row, 5));
  g_assert_cmpint (zeren_organisation_row_get_selected_id (row), ==, 5);
  g_assert_false (zeren_organisation_row_select (row, 99));

  g_ptr_array_remove_index (organisations, 1);
  zeren_organisation_row_set_organisations (row, organisations);
  g_assert_cmpint (zeren_organisation_row_get_selected_id (row), ==, 5);
}

static void
test_none_can_be_a_choice (void)
{
  g_autoptr (GPtrArray) organisations = create_organisations ();
  g_autoptr (ZerenOrganisationRow)
    row = g_object_ref_sink (ZEREN_ORGANISATION_ROW (zeren_organisation_row_new ()));

  zeren_organisation_row_set_none (row, "At the Top");
  zeren_organisation_row_set_organisations (row, organisations);
  g_assert_true (zeren_choice_row_has_selected (ZEREN_CHOICE_ROW (row)));
  g_assert_cmpint (zeren_organisation_row_get_selected_id (row), ==, 0);
}

static void
test_a_single_organisation_is_chosen (void)
{
  g_autoptr (GPtrArray) organisations = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (ZerenOrganisationRow)
    row = g_object_ref_sink (ZEREN_ORGANISATION_ROW (zeren_organisation_row_new ()));

  add_organisation (organisations, 3, "Water Bureau", 0);
  zeren_organisation_row_set_organisations (row, organisations);
  g_assert_cmpint (zeren_organisation_row_get_selected_id (row), ==, 3);
}

static void
fill_office (ZerenDatabase *database)
{
  g_autoptr (ZerenOrganisationRepo) organisations = zeren_organisation_repo_new (database);
  g_autoptr (ZerenPostRepo) posts = zeren_post_repo_new (database);
  g_autoptr (ZerenMemberRepo) members = zeren_member_repo_new (database);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (ZerenPost) post = zeren_post_new ();
  g_autoptr (ZerenAppointment) appointment = zeren_appointment_new ();
  ZerenOrganisation *organisation;

  add_organisation (list, 0, "Water Bureau", 0);
  organisation = g_ptr_array_index (list, 0);
  g_assert_true (zeren_organisation_repo_add (organisations, organisation, NULL));
  zeren_post_set_organisation (post, zeren_organisation_get_id (organisation));
  zeren_post_set_title (post, "Director");
  zeren_post_set_role (post, "first_responsible");
  g_assert_true (zeren_post_repo_add (posts, post, NULL));
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (ZerenMember) member = zeren_member_new ();

      zeren_member_set_name (member, "Lin An");
      g_assert_true (zeren_member_repo_add (members, member, NULL));
      zeren_appointment_set_member (appointment, zeren_member_get_id (member));
    }
  zeren_appointment_set_post (appointment, zeren_post_get_id (post));
  zeren_appointment_set_from_date (appointment, zeren_date_new (2025, 1, 1));
  g_assert_true (zeren_member_repo_appoint (members, appointment, NULL));
}

static void
test_members_of_one_name_differ_by_post (void)
{
  g_autofree char *folder = zeren_gui_make_folder ();
  g_autoptr (ZerenClock) clock = zeren_system_clock_new ();
  g_autoptr (ZerenDatabase) database = zeren_database_open (folder, clock, NULL);
  g_autoptr (ZerenMemberRow) row = g_object_ref_sink (ZEREN_MEMBER_ROW (zeren_member_row_new ()));
  g_autoptr (ZerenOffice) office = NULL;
  g_autoptr (ZerenChoice) first = NULL;
  g_autoptr (ZerenChoice) second = NULL;
  GListModel *model;

  fill_office (database);
  office = zeren_office_load (database, zeren_date_new (2026, 7, 1), NULL);
  zeren_member_row_set_members (row, zeren_office_get_members (office), office);
  model = adw_combo_row_get_model (ADW_COMBO_ROW (row));
  first = g_list_model_get_item (model, 1);
  second = g_list_model_get_item (model, 2);
  g_assert_null (zeren_choice_get_subtitle (first));
  g_assert_cmpstr (zeren_choice_get_subtitle (second), ==, "Water Bureau, Director");
  g_assert_cmpint (zeren_member_row_get_selected_id (row), ==, 0);

  g_clear_object (&database);
  zeren_gui_remove_folder (folder);
}

static void
test_list_shows_rows_with_names (void)
{
  g_autoptr (GPtrArray) organisations = create_organisations ();
  GtkWidget *row = zeren_organisation_row_new ();
  GtkWidget *list = adw_preferences_group_new ();
  GtkWindow *window;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "Organization");
  zeren_organisation_row_set_organisations (ZEREN_ORGANISATION_ROW (row), organisations);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (list), "Plan");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (list), row);
  window = zeren_gui_show (list, 400, 400);
  gtk_widget_activate (row);
  zeren_gui_settle ();
  g_assert_nonnull (zeren_gui_find (row, GTK_TYPE_LABEL, "Safety Section"));
  g_assert_true (zeren_organisation_row_select (ZEREN_ORGANISATION_ROW (row), 7));
  zeren_gui_settle ();
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (list), ==, 0);

  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  zeren_gui_test_init (&argc, &argv);

  g_test_add_func ("/gui/choice-rows/organisations-stand-as-a-tree",
                   test_organisations_stand_as_a_tree);
  g_test_add_func ("/gui/choice-rows/nothing-is-chosen-by-itself",
                   test_nothing_is_chosen_by_itself);
  g_test_add_func ("/gui/choice-rows/none-can-be-a-choice", test_none_can_be_a_choice);
  g_test_add_func ("/gui/choice-rows/a-single-organisation-is-chosen",
                   test_a_single_organisation_is_chosen);
  g_test_add_func ("/gui/choice-rows/members-of-one-name-differ-by-post",
                   test_members_of_one_name_differ_by_post);
  g_test_add_func ("/gui/choice-rows/list-shows-rows-with-names", test_list_shows_rows_with_names);

  return g_test_run ();
}
