/* test-plan-posts.c: a person appoints members to the posts that a plan names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "plan-fixture.h"
#include "zeren-choice-row.h"
#include "zeren-date-row.h"
#include "zeren-member.h"
#include "zeren-office.h"
#include "zeren-plan-page-private.h"
#include "zeren-plan-post-row.h"
#include "zeren-plan-posts-dialog.h"
#include "zeren-registry.h"

#define PLAN                                                                                       \
  "青禾县水务局防汛工作方案\n一、领导小组\n组长：局长\n副组长：副局长\n成员：办公室主任\n"         \
  "二、职责\n（一）办公室每月检查一次泵站。\n"

#define HEAD   "组长（青禾县水务局防汛工作方案）"
#define DEPUTY "副组长（青禾县水务局防汛工作方案）"

typedef struct
{
  PlanFixture plan;
  ZerenPlanPage *page;
  gint64 chief, other;
} Fixture;

static gint64
add_member (ZerenContext *context, const char *name)
{
  g_autoptr (ZerenMember) member = zeren_member_new ();

  zeren_member_set_name (member, name);
  g_assert_true (zeren_registry_add_member (context, member, NULL));

  return zeren_member_get_id (member);
}

/* The fixture's office has one post, 局长. */
static gpointer
add_members (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  Fixture *it = data;
  g_autoptr (ZerenAppointment) appointment = zeren_appointment_new ();

  it->chief = add_member (context, "钱一");
  it->other = add_member (context, "孙二");
  zeren_appointment_set_post (appointment, 1);
  zeren_appointment_set_member (appointment, it->chief);
  zeren_appointment_set_from_date (appointment, zeren_context_get_today (context));

  return GINT_TO_POINTER (zeren_registry_appoint (context, appointment, error));
}

static void
show_plan (Fixture *it)
{
  it->page = g_object_new (ZEREN_TYPE_PLAN_PAGE, NULL);
  gtk_window_set_default_size (GTK_WINDOW (it->plan.shell), 1000, 800);
  zeren_page_set_subject (ZEREN_PAGE (it->page), "plan", it->plan.plan);
  zeren_gui_show_page (it->plan.shell, ZEREN_PAGE (it->page));
  zeren_gui_wait_for_state (ZEREN_PAGE (it->page), ZEREN_PAGE_STATE_CONTENT);
}

static void
set_up (Fixture *it, gconstpointer data)
{
  plan_fixture_set_up (&it->plan, NULL);
  zeren_gui_do (it->plan.shell, add_members, it);
  plan_fixture_import (&it->plan, PLAN);
  show_plan (it);
}

static void
set_up_without_posts (Fixture *it, gconstpointer data)
{
  plan_fixture_set_up (&it->plan, NULL);
  plan_fixture_import_sample (&it->plan);
  show_plan (it);
}

static void
tear_down (Fixture *it, gconstpointer data)
{
  plan_fixture_tear_down (&it->plan, NULL);
}

static gboolean
has_rows (gpointer dialog)
{
  return zeren_gui_find (dialog, ZEREN_TYPE_PLAN_POST_ROW, NULL) != NULL;
}

static GtkWidget *
open_dialog (Fixture *it)
{
  GtkWidget *dialog;

  plan_fixture_activate (GTK_WIDGET (it->page), "plan.posts");
  dialog = GTK_WIDGET (plan_fixture_get_dialog (&it->plan));
  g_assert_true (ZEREN_IS_PLAN_POSTS_DIALOG (dialog));
  zeren_gui_wait_until (has_rows, dialog);
  zeren_gui_settle ();

  return dialog;
}

static GtkWidget *
find_row (GtkWidget *dialog, const char *title)
{
  GtkWidget *label = zeren_gui_find (dialog, GTK_TYPE_LABEL, title);

  g_assert_nonnull (label);

  return gtk_widget_get_ancestor (label, ZEREN_TYPE_PLAN_POST_ROW);
}

static GtkCheckButton *
find_check (GtkWidget *dialog, const char *title)
{
  return GTK_CHECK_BUTTON (zeren_gui_find (find_row (dialog, title), GTK_TYPE_CHECK_BUTTON, NULL));
}

static gboolean
can_appoint (GtkWidget *dialog)
{
  GtkWidget *button = adw_dialog_get_default_widget (ADW_DIALOG (dialog));

  return gtk_widget_is_sensitive (button);
}

/* Returns: the name of who holds the post today, “” where it is vacant, NULL where it is not there
 */
static char *
dup_holder (Fixture *it, const char *title)
{
  ZerenSession *session = zeren_shell_get_session (ZEREN_SHELL (it->plan.shell));
  g_autoptr (ZerenOffice) office = zeren_office_load (
    zeren_session_get_database (session), zeren_date_new (2026, 3, 5), NULL);
  GPtrArray *posts = zeren_office_get_posts (office, it->plan.bureau);

  for (guint i = 0; i < posts->len; i++)
    {
      ZerenPost *post = g_ptr_array_index (posts, i);
      g_autoptr (GPtrArray) holders = NULL;

      if (g_strcmp0 (zeren_post_get_title (post), title) != 0)
        continue;
      holders = zeren_office_list_holders (office, zeren_post_get_id (post));
      return g_strdup (holders->len > 0 ? zeren_member_get_name (g_ptr_array_index (holders, 0))
                                        : "");
    }

  return NULL;
}

static void
assert_holder (Fixture *it, const char *title, const char *name)
{
  g_autofree char *holder = dup_holder (it, title);

  g_assert_cmpstr (holder, ==, name);
}

static void
test_who_has_the_office_is_suggested_and_confirmed (Fixture *it, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (it);

  g_assert_true (gtk_check_button_get_active (find_check (dialog, "组长")));
  g_assert_false (gtk_check_button_get_active (find_check (dialog, "副组长")));
  g_assert_nonnull (gtk_widget_get_focus_child (zeren_gui_find (dialog, GTK_TYPE_LIST_BOX, NULL)));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (dialog), ==, 0);
  assert_holder (it, HEAD, NULL);

  plan_fixture_activate (dialog, "plan-posts.appoint");
  zeren_gui_wait_until_said (it->plan.shell, "1 post of the plan set up");
  plan_fixture_wait_for_dialog_to_close (&it->plan);
  assert_holder (it, HEAD, "钱一");
  assert_holder (it, DEPUTY, NULL);
}

static void
test_several_are_set_up_and_taken_back_at_once (Fixture *it, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (it);
  g_autoptr (GError) error = NULL;

  gtk_check_button_set_active (find_check (dialog, "副组长"), TRUE);
  plan_fixture_activate (dialog, "plan-posts.appoint");
  zeren_gui_wait_until_said (it->plan.shell, "2 posts of the plan set up");
  plan_fixture_wait_for_dialog_to_close (&it->plan);
  assert_holder (it, HEAD, "钱一");
  assert_holder (it, DEPUTY, "");

  dialog = open_dialog (it);
  g_assert_false (gtk_check_button_get_active (find_check (dialog, "组长")));
  g_assert_false (can_appoint (dialog));
  adw_dialog_close (ADW_DIALOG (dialog));
  plan_fixture_wait_for_dialog_to_close (&it->plan);

  g_assert_true (zeren_gui_undo (it->plan.shell, &error));
  g_assert_no_error (error);
  assert_holder (it, HEAD, NULL);
  assert_holder (it, DEPUTY, NULL);
}

static void
test_somebody_else_is_appointed_from_another_day (Fixture *it, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (it);
  GtkWidget *row = find_row (dialog, "副组长");
  GtkWidget *choice, *from;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  choice = zeren_gui_find (row, ZEREN_TYPE_CHOICE_ROW, NULL);
  from = zeren_gui_find (row, ZEREN_TYPE_DATE_ROW, NULL);
  g_assert_false (gtk_widget_get_visible (from));
  g_assert_true (zeren_choice_row_select (ZEREN_CHOICE_ROW (choice), it->other));
  g_assert_true (gtk_widget_get_visible (from));
  g_assert_true (gtk_check_button_get_active (find_check (dialog, "副组长")));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (dialog), ==, 0);

  gtk_editable_set_text (GTK_EDITABLE (from), "someday");
  g_assert_false (can_appoint (dialog));
  gtk_editable_set_text (GTK_EDITABLE (from), "2026-03-01");
  g_assert_true (can_appoint (dialog));
  gtk_check_button_set_active (find_check (dialog, "组长"), FALSE);
  plan_fixture_activate (dialog, "plan-posts.appoint");
  plan_fixture_wait_for_dialog_to_close (&it->plan);
  assert_holder (it, DEPUTY, "孙二");
  assert_holder (it, HEAD, NULL);
}

/* What is refused is said in the dialog, which keeps what was chosen. */
static void
test_what_is_refused_is_said_and_changes_nothing (Fixture *it, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (it);
  GtkWidget *row, *choice;

  plan_fixture_activate (dialog, "plan-posts.appoint");
  plan_fixture_wait_for_dialog_to_close (&it->plan);
  dialog = open_dialog (it);
  row = find_row (dialog, "组长");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  choice = zeren_gui_find (row, ZEREN_TYPE_CHOICE_ROW, NULL);
  g_assert_true (zeren_choice_row_select (ZEREN_CHOICE_ROW (choice), it->chief));
  gtk_check_button_set_active (find_check (dialog, "副组长"), TRUE);
  plan_fixture_activate (dialog, "plan-posts.appoint");
  zeren_gui_wait_until ((ZerenCondition)can_appoint, dialog);
  g_assert_true (plan_fixture_get_dialog (&it->plan) == ADW_DIALOG (dialog));
  g_assert_nonnull (
    zeren_gui_find (dialog,
                    GTK_TYPE_LABEL,
                    "This member already holds the post in that time, from 2026-03-05 on."));
  assert_holder (it, DEPUTY, NULL);
}

static gboolean
complains (gpointer dialog)
{
  return zeren_gui_find (dialog, GTK_TYPE_LABEL, "This Cannot Be Shown") != NULL;
}

static void
test_what_cannot_be_read_says_so (Fixture *it, gconstpointer data)
{
  ZerenSession *session = zeren_shell_get_session (ZEREN_SHELL (it->plan.shell));
  AdwDialog *dialog = zeren_plan_posts_dialog_new (session, 999);

  adw_dialog_present (dialog, GTK_WIDGET (it->page));
  zeren_gui_wait_until (complains, dialog);
  g_assert_false (can_appoint (GTK_WIDGET (dialog)));
}

static void
test_a_plan_without_posts_offers_none (Fixture *it, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (it->page), "plan.posts", NULL);
  zeren_gui_settle ();
  g_assert_null (plan_fixture_get_dialog (&it->plan));
}

#define ADD(name, set_up, function)                                                                \
  g_test_add ("/gui/plan-posts/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  zeren_gui_test_init (&argc, &argv);

  ADD ("who-has-the-office-is-suggested-and-confirmed",
       set_up,
       test_who_has_the_office_is_suggested_and_confirmed);
  ADD ("several-are-set-up-and-taken-back-at-once",
       set_up,
       test_several_are_set_up_and_taken_back_at_once);
  ADD ("somebody-else-is-appointed-from-another-day",
       set_up,
       test_somebody_else_is_appointed_from_another_day);
  ADD ("what-is-refused-is-said-and-changes-nothing",
       set_up,
       test_what_is_refused_is_said_and_changes_nothing);
  ADD ("what-cannot-be-read-says-so", set_up, test_what_cannot_be_read_says_so);
  ADD ("a-plan-without-posts-offers-none",
       set_up_without_posts,
       test_a_plan_without_posts_offers_none);

  return g_test_run ();
}
