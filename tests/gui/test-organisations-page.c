/* test-organisations-page.c: the tree of organisations and the chosen one beside it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-gui-fixture.h"
#include "zeren-member-page.h"
#include "zeren-office-act.h"
#include "zeren-organisations-page.h"

#define OFFICE                                                                                     \
  "unit\tparent\tkind\tpost\tname\tfrom\n"                                                         \
  "Water Bureau\t\tbureau\tDirector\tLin An\t2024-01-01\n"                                         \
  "Office\tWater Bureau\tsection\tClerk\t\t\n"                                                     \
  "Safety\tWater Bureau\tsection\tHead of Safety\tSu Bo\t2025-01-01\n"                             \
  "Finance\tWater Bureau\tsection\t\t\t\n"                                                         \
  "Desk\tOffice\tdesk\t\t\t\n"

typedef struct
{
  char *folder;
  ZerenTestShell *shell;
  ZerenOrganisationsPage *page;
  ZerenOrganisationTree *tree;
} Fixture;

static void
do_verb (Fixture *fixture, ZerenVerb verb, ZerenOfficeAct *act)
{
  g_autofree gint64 *id = zeren_gui_do (fixture->shell, verb, act);

  g_assert_nonnull (id);
  zeren_office_act_free (act);
}

static void
set_up (Fixture *fixture, gconstpointer table)
{
  fixture->folder = zeren_gui_make_folder ();
  fixture->shell = zeren_gui_open_shell (fixture->folder, "2026-07-01");
  if (table != NULL)
    {
      ZerenOfficeAct *act = zeren_office_act_new (0);

      act->text = g_strdup (table);
      do_verb (fixture, zeren_office_act_apply_table, act);
    }
  fixture->page = g_object_new (ZEREN_TYPE_ORGANISATIONS_PAGE, NULL);
  fixture->tree = zeren_organisations_page_get_tree (fixture->page);
  g_assert_cmpint (zeren_page_get_state (ZEREN_PAGE (fixture->page)), ==, ZEREN_PAGE_STATE_LOADING);
  zeren_gui_show_page (fixture->shell, ZEREN_PAGE (fixture->page));
  zeren_gui_wait_for_state (ZEREN_PAGE (fixture->page),
                            table != NULL ? ZEREN_PAGE_STATE_CONTENT : ZEREN_PAGE_STATE_EMPTY);
}

static void
tear_down (Fixture *fixture, gconstpointer table)
{
  zeren_gui_close_shell (fixture->shell);
  zeren_gui_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

typedef struct
{
  ZerenOrganisationTree *tree;
  const char *expected;
} Outline;

static gboolean
has_outline (gpointer data)
{
  Outline *outline = data;
  g_autofree char *now = zeren_organisation_tree_dup_outline (outline->tree);

  return g_str_equal (now, outline->expected);
}

static void
wait_for_outline (Fixture *fixture, const char *expected)
{
  Outline outline = { fixture->tree, expected };

  zeren_gui_wait_until (has_outline, &outline);
}

static void
assert_outline (Fixture *fixture, const char *expected)
{
  g_autofree char *now = zeren_organisation_tree_dup_outline (fixture->tree);

  g_assert_cmpstr (now, ==, expected);
}

/* The office as the database has it. */
static ZerenOffice *
load_office (Fixture *fixture)
{
  ZerenSession *session = zeren_shell_get_session (ZEREN_SHELL (fixture->shell));

  return zeren_office_load (
    zeren_session_get_database (session), zeren_date_new (2026, 7, 1), NULL);
}

static gint64
find_id (Fixture *fixture, const char *name)
{
  g_autoptr (ZerenOffice) office = load_office (fixture);
  GPtrArray *all = zeren_office_get_organisations (office);

  for (guint i = 0; i < all->len; i++)
    {
      if (g_str_equal (zeren_organisation_get_name (all->pdata[i]), name))
        return zeren_organisation_get_id (all->pdata[i]);
    }
  g_assert_not_reached ();
}

static void
search (Fixture *fixture, const char *words)
{
  GtkWidget *entry;

  zeren_page_start_search (ZEREN_PAGE (fixture->page));
  zeren_gui_settle ();
  entry = zeren_gui_find (GTK_WIDGET (fixture->page), GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "search-changed");
}

/* --- states --------------------------------------------------------------------------------- */

static void
test_empty_offers_the_ways_to_begin (Fixture *fixture, gconstpointer table)
{
  g_assert_nonnull (
    zeren_gui_find (GTK_WIDGET (fixture->page), GTK_TYPE_BUTTON, "_Add the First Organization…"));
  g_assert_nonnull (
    zeren_gui_find (GTK_WIDGET (fixture->page), GTK_TYPE_BUTTON, "_Paste a Table…"));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (fixture->page)), ==, 0);
}

static void
test_content_is_a_tree_with_names (Fixture *fixture, gconstpointer table)
{
  assert_outline (fixture, "0Water Bureau 1Office 2Desk 1Safety 1Finance");
  g_assert_nonnull (zeren_gui_find (GTK_WIDGET (fixture->tree), GTK_TYPE_LABEL, "1 vacant"));
  zeren_gui_settle ();
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (fixture->page)), ==, 0);
}

static void
test_search_keeps_what_stands_above (Fixture *fixture, gconstpointer table)
{
  search (fixture, "desk");
  assert_outline (fixture, "0Water Bureau 1Office 2Desk");
  search (fixture, "su bo");
  assert_outline (fixture, "0Water Bureau 1Safety");
  search (fixture, "clerk");
  assert_outline (fixture, "0Water Bureau 1Office");
  search (fixture, "nothing of the kind");
  g_assert_cmpint (
    zeren_page_get_state (ZEREN_PAGE (fixture->page)), ==, ZEREN_PAGE_STATE_NO_RESULTS);
  search (fixture, "");
  assert_outline (fixture, "0Water Bureau 1Office 2Desk 1Safety 1Finance");
}

static void
test_error_says_why (void)
{
  const GType types[] = { ZEREN_TYPE_ORGANISATIONS_PAGE,
                          ZEREN_TYPE_ORGANISATION_PAGE,
                          ZEREN_TYPE_MEMBER_PAGE };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *folder = zeren_gui_make_folder ();
      ZerenTestShell *shell = zeren_gui_open_shell (folder, "2026-07-01");
      ZerenPage *page = g_object_new (types[i], NULL);

      zeren_gui_break_database (shell);
      zeren_gui_show_page (shell, page);
      zeren_gui_wait_for_state (page, ZEREN_PAGE_STATE_ERROR);
      zeren_gui_close_shell (shell);
      zeren_gui_remove_folder (folder);
    }
}

/* --- order ---------------------------------------------------------------------------------- */

static void
move (Fixture *fixture, const char *name, const char *action, const char *expected)
{
  g_assert_true (zeren_organisation_tree_choose (fixture->tree, find_id (fixture, name)));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->tree), action, NULL));
  wait_for_outline (fixture, expected);
}

static void
test_steps_change_the_order_in_the_database (Fixture *fixture, gconstpointer table)
{
  g_autoptr (ZerenOffice) office = NULL;
  GPtrArray *top;

  move (fixture, "Finance", "organisation.move-up", "0Water Bureau 1Office 2Desk 1Finance 1Safety");
  move (
    fixture, "Office", "organisation.move-down", "0Water Bureau 1Finance 1Office 2Desk 1Safety");
  move (fixture, "Safety", "organisation.move-in", "0Water Bureau 1Finance 1Office 2Desk 2Safety");
  move (fixture, "Desk", "organisation.move-out", "0Water Bureau 1Finance 1Office 2Safety 1Desk");
  g_assert_cmpint (
    zeren_organisation_tree_get_chosen (fixture->tree), ==, find_id (fixture, "Desk"));

  office = load_office (fixture);
  top = zeren_office_get_children (office, find_id (fixture, "Water Bureau"));
  g_assert_cmpuint (top->len, ==, 3);
  g_assert_cmpstr (zeren_organisation_get_name (top->pdata[2]), ==, "Desk");
}

static void
test_what_cannot_move_stays (Fixture *fixture, gconstpointer table)
{
  zeren_organisation_tree_choose (fixture->tree, find_id (fixture, "Water Bureau"));
  for (guint i = ZEREN_STEP_UP; i <= ZEREN_STEP_IN; i++)
    g_assert_false (zeren_organisation_tree_can_step (fixture->tree, (ZerenOrganisationStep)i));
  zeren_organisation_tree_choose (fixture->tree, find_id (fixture, "Office"));
  g_assert_false (zeren_organisation_tree_can_step (fixture->tree, ZEREN_STEP_UP));
  g_assert_true (zeren_organisation_tree_can_step (fixture->tree, ZEREN_STEP_DOWN));
  g_assert_true (zeren_organisation_tree_can_step (fixture->tree, ZEREN_STEP_OUT));
}

static ZerenOrganisationTreeRow *
find_tree_row (Fixture *fixture, const char *name)
{
  GtkWidget *label = zeren_gui_find (GTK_WIDGET (fixture->tree), GTK_TYPE_LABEL, name);

  return ZEREN_ORGANISATION_TREE_ROW (
    gtk_widget_get_ancestor (label, ZEREN_TYPE_ORGANISATION_TREE_ROW));
}

static void
test_nothing_is_dropped_below_itself (Fixture *fixture, gconstpointer table)
{
  ZerenOrganisationTreeRow *desk = find_tree_row (fixture, "Desk");
  ZerenOrganisationTreeRow *office = find_tree_row (fixture, "Office");
  ZerenOrganisationTreeRow *bureau = find_tree_row (fixture, "Water Bureau");
  ZerenOrganisationItem *item = zeren_organisation_tree_row_get_item (office);

  g_assert_false (zeren_organisation_tree_row_can_take (desk, item));
  g_assert_false (zeren_organisation_tree_row_can_take (office, item));
  g_assert_true (zeren_organisation_tree_row_can_take (bureau, item));
  item = zeren_organisation_tree_row_get_item (desk);
  g_assert_true (zeren_organisation_tree_row_can_take (office, item));
}

static void
test_drop_puts_before_after_and_below (Fixture *fixture, gconstpointer table)
{
  gint64 finance = find_id (fixture, "Finance");

  g_assert_cmpint (zeren_organisation_tree_row_judge_place (2, 40), ==, ZEREN_DROP_BEFORE);
  g_assert_cmpint (zeren_organisation_tree_row_judge_place (20, 40), ==, ZEREN_DROP_ONTO);
  g_assert_cmpint (zeren_organisation_tree_row_judge_place (38, 40), ==, ZEREN_DROP_AFTER);

  g_assert_true (zeren_organisation_tree_drop (
    fixture->tree, finance, find_id (fixture, "Office"), ZEREN_DROP_BEFORE));
  wait_for_outline (fixture, "0Water Bureau 1Finance 1Office 2Desk 1Safety");
  g_assert_true (zeren_organisation_tree_drop (
    fixture->tree, finance, find_id (fixture, "Office"), ZEREN_DROP_AFTER));
  wait_for_outline (fixture, "0Water Bureau 1Office 2Desk 1Finance 1Safety");
  g_assert_true (zeren_organisation_tree_drop (
    fixture->tree, finance, find_id (fixture, "Office"), ZEREN_DROP_ONTO));
  wait_for_outline (fixture, "0Water Bureau 1Office 2Desk 2Finance 1Safety");
  g_assert_false (zeren_organisation_tree_drop (fixture->tree, finance, finance, ZEREN_DROP_ONTO));

  g_assert_true (zeren_gui_undo (fixture->shell, NULL));
  wait_for_outline (fixture, "0Water Bureau 1Office 2Desk 1Finance 1Safety");
}

static gboolean
has_dialog (gpointer data)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (data)) != NULL;
}

static const char *
wait_for_refusal (Fixture *fixture)
{
  AdwDialog *dialog;

  zeren_gui_wait_until (has_dialog, fixture->shell);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->shell));

  return adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog));
}

static void
test_circle_is_refused_in_words (Fixture *fixture, gconstpointer table)
{
  zeren_organisation_tree_drop (
    fixture->tree, find_id (fixture, "Water Bureau"), find_id (fixture, "Desk"), ZEREN_DROP_ONTO);
  g_assert_cmpstr (wait_for_refusal (fixture), ==, "An organization cannot stand below itself.");
  assert_outline (fixture, "0Water Bureau 1Office 2Desk 1Safety 1Finance");
}

static void
end_organisation (Fixture *fixture, const char *name)
{
  ZerenOfficeAct *act = zeren_office_act_new (find_id (fixture, name));

  act->to = zeren_date_new (2026, 6, 30);
  do_verb (fixture, zeren_office_act_end_organisation, act);
}

static void
test_ended_are_shown_on_demand_and_take_nothing (Fixture *fixture, gconstpointer table)
{
  end_organisation (fixture, "Finance");
  wait_for_outline (fixture, "0Water Bureau 1Office 2Desk 1Safety");
  g_object_set (fixture->page, "show-ended", TRUE, NULL);
  wait_for_outline (fixture, "0Water Bureau 1Office 2Desk 1Safety 1Finance");
  zeren_gui_settle ();
  g_assert_nonnull (
    zeren_gui_find (GTK_WIDGET (fixture->tree), GTK_TYPE_LABEL, "Ended 2026-06-30"));

  zeren_organisation_tree_drop (
    fixture->tree, find_id (fixture, "Safety"), find_id (fixture, "Finance"), ZEREN_DROP_ONTO);
  g_assert_cmpstr (wait_for_refusal (fixture), ==, "“Finance” has ended.");
}

/* An ended one in between is not in sight, but keeps its rank. */
static void
test_rank_counts_what_is_hidden (Fixture *fixture, gconstpointer table)
{
  end_organisation (fixture, "Safety");
  wait_for_outline (fixture, "0Water Bureau 1Office 2Desk 1Finance");
  move (fixture, "Finance", "organisation.move-up", "0Water Bureau 1Finance 1Office 2Desk");
  move (fixture, "Finance", "organisation.move-down", "0Water Bureau 1Office 2Desk 1Finance");
}

/* --- posts and the day ---------------------------------------------------------------------- */

static gboolean
detail_is_content (gpointer data)
{
  return zeren_page_get_state (data) == ZEREN_PAGE_STATE_CONTENT;
}

static gboolean
finds_label (gpointer data)
{
  gpointer *pair = data;

  return zeren_gui_find (pair[0], GTK_TYPE_LABEL, pair[1]) != NULL;
}

static void
wait_for_label (GtkWidget *root, const char *text)
{
  gpointer pair[] = { root, (gpointer)text };

  zeren_gui_wait_until (finds_label, pair);
}

static GtkWidget *
open_detail (Fixture *fixture, const char *name)
{
  ZerenOrganisationPage *detail = zeren_organisations_page_get_detail (fixture->page);

  zeren_organisation_tree_choose (fixture->tree, find_id (fixture, name));
  zeren_gui_wait_until (detail_is_content, detail);
  wait_for_label (GTK_WIDGET (detail), name);

  return GTK_WIDGET (detail);
}

static void
test_chosen_organisation_stands_beside_the_tree (Fixture *fixture, gconstpointer table)
{
  GtkWidget *detail = open_detail (fixture, "Safety");

  wait_for_label (detail, "Su Bo");
  g_assert_nonnull (zeren_gui_find (detail, GTK_TYPE_LABEL, "Head of Safety"));
  g_assert_nonnull (zeren_gui_find (detail, GTK_TYPE_LABEL, "section · Water Bureau"));
  zeren_gui_settle ();
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (detail), ==, 0);
}

static void
test_vacant_posts_are_said_and_found (Fixture *fixture, gconstpointer table)
{
  GtkWidget *detail = open_detail (fixture, "Office");

  wait_for_label (detail, "Clerk");
  g_assert_nonnull (zeren_gui_find (detail, GTK_TYPE_LABEL, "Vacant"));
  g_assert_nonnull (zeren_gui_find (GTK_WIDGET (fixture->page), GTK_TYPE_LABEL, "1 vacant post"));
  zeren_page_show_list (ZEREN_PAGE (fixture->page), "vacant");
  assert_outline (fixture, "0Water Bureau 1Office");
  g_object_set (fixture->page, "only-vacant", FALSE, NULL);
  assert_outline (fixture, "0Water Bureau 1Office 2Desk 1Safety 1Finance");
}

static gboolean
shows_two_vacant (gpointer data)
{
  return zeren_gui_find (data, GTK_TYPE_LABEL, "3 vacant posts") != NULL;
}

static void
test_who_answered_on_another_day (Fixture *fixture, gconstpointer table)
{
  GtkWidget *detail = open_detail (fixture, "Safety");
  GtkWidget *banner;

  wait_for_label (detail, "Su Bo");
  zeren_organisations_page_set_day (fixture->page, zeren_date_new (2023, 12, 31));
  zeren_gui_wait_until (shows_two_vacant, fixture->page);
  wait_for_label (detail, "Vacant");
  banner = zeren_gui_find (GTK_WIDGET (fixture->page), ADW_TYPE_BANNER, NULL);
  g_assert_true (adw_banner_get_revealed (ADW_BANNER (banner)));
  g_assert_cmpstr (adw_banner_get_title (ADW_BANNER (banner)), ==, "Who answered on 2023-12-31");

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "office.today", NULL);
  wait_for_label (GTK_WIDGET (fixture->page), "1 vacant post");
  g_assert_false (adw_banner_get_revealed (ADW_BANNER (banner)));
}

static void
test_organisation_page_has_its_own_states (Fixture *fixture, gconstpointer table)
{
  ZerenPage *page = g_object_new (ZEREN_TYPE_ORGANISATION_PAGE, NULL);

  g_assert_cmpint (zeren_page_get_state (page), ==, ZEREN_PAGE_STATE_LOADING);
  zeren_gui_show_page (fixture->shell, page);
  zeren_gui_wait_for_state (page, ZEREN_PAGE_STATE_EMPTY);
  zeren_page_set_subject (page, "organisation", 99);
  zeren_gui_wait_for_state (page, ZEREN_PAGE_STATE_NO_RESULTS);
  zeren_page_set_subject (page, "organisation", 1);
  zeren_gui_wait_for_state (page, ZEREN_PAGE_STATE_CONTENT);
}

static void
test_all_tasks_are_those_of_the_organisation (Fixture *fixture, gconstpointer table)
{
  ZerenPage *page = g_object_new (ZEREN_TYPE_ORGANISATION_PAGE, NULL);

  zeren_page_set_subject (page, "organisation", 1);
  zeren_gui_show_page (fixture->shell, page);
  zeren_gui_wait_for_state (page, ZEREN_PAGE_STATE_CONTENT);
  g_signal_emit_by_name (zeren_gui_find (GTK_WIDGET (page), GTK_TYPE_BUTTON, "All _Tasks"),
                         "clicked");

  g_assert_cmpstr (
    zeren_test_shell_get_asked (fixture->shell), ==, "list ('tasks', 'organisation/1')");
}

static void
test_member_page_has_its_own_states (Fixture *fixture, gconstpointer table)
{
  ZerenPage *page = g_object_new (ZEREN_TYPE_MEMBER_PAGE, NULL);

  g_assert_cmpint (zeren_page_get_state (page), ==, ZEREN_PAGE_STATE_LOADING);
  zeren_gui_show_page (fixture->shell, page);
  zeren_gui_wait_for_state (page, ZEREN_PAGE_STATE_EMPTY);
  zeren_page_set_subject (page, "member", 99);
  zeren_gui_wait_for_state (page, ZEREN_PAGE_STATE_NO_RESULTS);
  zeren_page_set_subject (page, "member", 1);
  zeren_gui_wait_for_state (page, ZEREN_PAGE_STATE_CONTENT);
  g_assert_nonnull (zeren_gui_find (GTK_WIDGET (page), GTK_TYPE_LABEL, "Water Bureau, Director"));
  g_assert_nonnull (zeren_gui_find (GTK_WIDGET (page), GTK_TYPE_LABEL, "since 2024-01-01"));
  zeren_gui_settle ();
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (page)), ==, 0);
}

int
main (int argc, char **argv)
{
  zeren_gui_test_init (&argc, &argv);

  g_test_add_func ("/gui/organisations-page/error-says-why", test_error_says_why);

#define ADD(name, table, test)                                                                     \
  g_test_add ("/gui/organisations-page/" name, Fixture, table, set_up, test, tear_down)

  ADD ("empty-offers-the-ways-to-begin", NULL, test_empty_offers_the_ways_to_begin);
  ADD ("content-is-a-tree-with-names", OFFICE, test_content_is_a_tree_with_names);
  ADD ("search-keeps-what-stands-above", OFFICE, test_search_keeps_what_stands_above);
  ADD (
    "steps-change-the-order-in-the-database", OFFICE, test_steps_change_the_order_in_the_database);
  ADD ("what-cannot-move-stays", OFFICE, test_what_cannot_move_stays);
  ADD ("nothing-is-dropped-below-itself", OFFICE, test_nothing_is_dropped_below_itself);
  ADD ("drop-puts-before-after-and-below", OFFICE, test_drop_puts_before_after_and_below);
  ADD ("circle-is-refused-in-words", OFFICE, test_circle_is_refused_in_words);
  ADD ("ended-are-shown-on-demand-and-take-nothing",
       OFFICE,
       test_ended_are_shown_on_demand_and_take_nothing);
  ADD ("rank-counts-what-is-hidden", OFFICE, test_rank_counts_what_is_hidden);
  ADD ("chosen-organisation-stands-beside-the-tree",
       OFFICE,
       test_chosen_organisation_stands_beside_the_tree);
  ADD ("vacant-posts-are-said-and-found", OFFICE, test_vacant_posts_are_said_and_found);
  ADD ("who-answered-on-another-day", OFFICE, test_who_answered_on_another_day);
  ADD ("organisation-page-has-its-own-states", OFFICE, test_organisation_page_has_its_own_states);
  ADD ("all-tasks-are-those-of-the-organisation",
       OFFICE,
       test_all_tasks_are_those_of_the_organisation);
  ADD ("member-page-has-its-own-states", OFFICE, test_member_page_has_its_own_states);

  return g_test_run ();
}
