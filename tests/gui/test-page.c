/* test-page.c: what every page of the window has from its base class
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-gui-fixture.h"
#include "zeren-organisation-repo.h"
#include "zeren-registry.h"

/* A page that shows how many organisations there are, or fails where it is told to. */
#define TEST_TYPE_PAGE (test_page_get_type ())
G_DECLARE_FINAL_TYPE (TestPage, test_page, TEST, PAGE, ZerenPage)

struct _TestPage
{
  ZerenPage parent_instance;

  gboolean fails;
  guint n_shown;
  guint n_organisations;
};

G_DEFINE_FINAL_TYPE (TestPage, test_page, ZEREN_TYPE_PAGE)

static gpointer
dup_query (ZerenPage *page)
{
  return g_memdup2 (&TEST_PAGE (page)->fails, sizeof (gboolean));
}

static gpointer
read_organisations (ZerenContext *context,
                    gpointer fails,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (ZerenOrganisationRepo)
    repo = zeren_organisation_repo_new (zeren_context_get_database (context));

  if (*(gboolean *)fails)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "The lamp is <broken>.");
      return NULL;
    }

  return zeren_organisation_repo_list (repo, error);
}

static ZerenPageState
show (ZerenPage *page, gpointer result)
{
  TestPage *self = TEST_PAGE (page);
  GPtrArray *organisations = result;

  self->n_shown++;
  self->n_organisations = organisations->len;

  return organisations->len > 0 ? ZEREN_PAGE_STATE_CONTENT : ZEREN_PAGE_STATE_EMPTY;
}

static void
test_page_class_init (TestPageClass *klass)
{
  ZerenPageClass *page_class = ZEREN_PAGE_CLASS (klass);

  page_class->interests = ZEREN_CHANGES_ORGANISATIONS;
  page_class->read = read_organisations;
  page_class->result_free = (GDestroyNotify)g_ptr_array_unref;
  page_class->dup_query = dup_query;
  page_class->query_free = g_free;
  page_class->show = show;
}

static void
test_page_init (TestPage *self)
{
  GtkWidget *stack = gtk_stack_new ();

  gtk_stack_add_named (GTK_STACK (stack), gtk_label_new ("nothing"), "empty");
  gtk_stack_add_named (GTK_STACK (stack), gtk_label_new ("no results"), "no-results");
  gtk_stack_add_named (GTK_STACK (stack), gtk_label_new ("something"), "content");
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), stack);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), "Test");
  g_object_set (self, "stack", stack, NULL);
}

typedef struct
{
  char *folder;
  ZerenTestShell *shell;
  TestPage *page;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = zeren_gui_make_folder ();
  fixture->shell = zeren_gui_open_shell (fixture->folder, "2026-03-05");
  fixture->page = g_object_new (TEST_TYPE_PAGE, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  zeren_gui_close_shell (fixture->shell);
  zeren_gui_remove_folder (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
}

static gpointer
add_organisation (ZerenContext *context, gpointer name, GCancellable *cancellable, GError **error)
{
  g_autoptr (ZerenOrganisation) organisation = zeren_organisation_new ();

  zeren_organisation_set_name (organisation, name);
  zeren_organisation_set_kind (organisation, "office");

  return zeren_registry_add_organisation (context, organisation, error) ? name : NULL;
}

static GtkWidget *
find (Fixture *fixture, GType type, const char *text)
{
  return zeren_gui_find (GTK_WIDGET (fixture->page), type, text);
}

static void
test_loading_until_it_was_read (Fixture *fixture, gconstpointer data)
{
  g_object_ref_sink (fixture->page);
  g_assert_cmpint (zeren_page_get_state (ZEREN_PAGE (fixture->page)), ==, ZEREN_PAGE_STATE_LOADING);
  g_assert_nonnull (find (fixture, ADW_TYPE_SPINNER, NULL));
  g_object_unref (fixture->page);
}

static void
test_shows_what_was_read (Fixture *fixture, gconstpointer data)
{
  zeren_gui_show_page (fixture->shell, ZEREN_PAGE (fixture->page));
  zeren_gui_wait_for_state (ZEREN_PAGE (fixture->page), ZEREN_PAGE_STATE_EMPTY);

  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "nothing"));
}

static void
test_follows_the_database (Fixture *fixture, gconstpointer data)
{
  zeren_gui_show_page (fixture->shell, ZEREN_PAGE (fixture->page));
  zeren_gui_wait_for_state (ZEREN_PAGE (fixture->page), ZEREN_PAGE_STATE_EMPTY);

  zeren_gui_do (fixture->shell, add_organisation, (gpointer) "Lighthouse Office");
  zeren_gui_wait_for_state (ZEREN_PAGE (fixture->page), ZEREN_PAGE_STATE_CONTENT);

  g_assert_cmpuint (fixture->page->n_organisations, ==, 1);
}

static void
test_out_of_sight_is_not_read (Fixture *fixture, gconstpointer data)
{
  AdwNavigationPage *other = adw_navigation_page_new (gtk_label_new ("other"), "Other");
  GtkWidget *view;
  guint n_shown;

  zeren_gui_show_page (fixture->shell, ZEREN_PAGE (fixture->page));
  zeren_gui_wait_for_state (ZEREN_PAGE (fixture->page), ZEREN_PAGE_STATE_EMPTY);
  view = gtk_widget_get_ancestor (GTK_WIDGET (fixture->page), ADW_TYPE_NAVIGATION_VIEW);
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), other);
  zeren_gui_settle ();
  n_shown = fixture->page->n_shown;
  zeren_gui_do (fixture->shell, add_organisation, (gpointer) "Lighthouse Office");
  g_assert_cmpuint (fixture->page->n_shown, ==, n_shown);

  adw_navigation_view_pop (ADW_NAVIGATION_VIEW (view));
  zeren_gui_wait_for_state (ZEREN_PAGE (fixture->page), ZEREN_PAGE_STATE_CONTENT);
}

static void
test_error_says_why_and_can_be_tried_again (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button;

  fixture->page->fails = TRUE;
  zeren_gui_show_page (fixture->shell, ZEREN_PAGE (fixture->page));
  zeren_gui_wait_for_state (ZEREN_PAGE (fixture->page), ZEREN_PAGE_STATE_ERROR);
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "The lamp is <broken>."));

  fixture->page->fails = FALSE;
  button = find (fixture, GTK_TYPE_BUTTON, "_Try Again");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  zeren_gui_wait_for_state (ZEREN_PAGE (fixture->page), ZEREN_PAGE_STATE_EMPTY);
}

static void
test_broken_database_is_an_error (Fixture *fixture, gconstpointer data)
{
  zeren_gui_break_database (fixture->shell);
  zeren_gui_show_page (fixture->shell, ZEREN_PAGE (fixture->page));
  zeren_gui_wait_for_state (ZEREN_PAGE (fixture->page), ZEREN_PAGE_STATE_ERROR);
}

static void
act_and_wait (Fixture *fixture)
{
  zeren_shell_act (GTK_WIDGET (fixture->page),
                   "Organization added",
                   add_organisation,
                   (gpointer) "Lighthouse Office",
                   NULL);
  zeren_gui_wait_until_said (fixture->shell, "Organization added");
}

static void
test_act_is_said_and_undone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  zeren_gui_show_page (fixture->shell, ZEREN_PAGE (fixture->page));
  act_and_wait (fixture);
  zeren_gui_wait_for_state (ZEREN_PAGE (fixture->page), ZEREN_PAGE_STATE_CONTENT);

  g_assert_true (zeren_gui_undo (fixture->shell, &error));
  g_assert_no_error (error);
  zeren_gui_wait_for_state (ZEREN_PAGE (fixture->page), ZEREN_PAGE_STATE_EMPTY);
}

static void
test_only_the_last_change_is_undone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  zeren_gui_show_page (fixture->shell, ZEREN_PAGE (fixture->page));
  act_and_wait (fixture);
  zeren_gui_do (fixture->shell, add_organisation, (gpointer) "Harbour Office");

  g_assert_false (zeren_gui_undo (fixture->shell, &error));
  g_assert_error (error, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_REFUSED);
  zeren_gui_settle ();
  g_assert_cmpuint (fixture->page->n_organisations, ==, 2);
}

static void
test_act_that_fails_says_why (Fixture *fixture, gconstpointer data)
{
  zeren_gui_show_page (fixture->shell, ZEREN_PAGE (fixture->page));
  zeren_gui_wait_for_state (ZEREN_PAGE (fixture->page), ZEREN_PAGE_STATE_EMPTY);
  zeren_shell_act (
    GTK_WIDGET (fixture->page), "Organization added", add_organisation, (gpointer) "", NULL);
  zeren_gui_settle ();

  g_assert_null (zeren_test_shell_get_said (fixture->shell));
  g_assert_false (zeren_test_shell_can_undo (fixture->shell));
  g_assert_nonnull (
    zeren_gui_find (GTK_WIDGET (fixture->shell), GTK_TYPE_LABEL, "This Could Not Be Done"));
}

/* Somebody asks for the end when the work is done already. */
static gpointer
add_and_be_cancelled (ZerenContext *context,
                      gpointer data,
                      GCancellable *cancellable,
                      GError **error)
{
  gpointer added = add_organisation (context, data, cancellable, error);

  g_cancellable_cancel (cancellable);

  return added;
}

static void
acted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  gboolean *is_told = user_data;

  *is_told = zeren_shell_act_finish (GTK_WIDGET (source), result, &error) != NULL;
  g_assert_no_error (error);
}

static void
test_cancelling_too_late_is_told_as_done (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  gboolean is_told = FALSE;

  zeren_gui_show_page (fixture->shell, ZEREN_PAGE (fixture->page));
  zeren_shell_act_async (GTK_WIDGET (fixture->page),
                         "Organization added",
                         add_and_be_cancelled,
                         (gpointer) "Lighthouse Office",
                         NULL,
                         NULL,
                         cancellable,
                         acted_cb,
                         &is_told);
  zeren_gui_wait_until_said (fixture->shell, "Organization added");
  zeren_gui_settle ();

  g_assert_true (is_told);
  g_assert_true (zeren_test_shell_can_undo (fixture->shell));
}

#define ADD(name, function)                                                                        \
  g_test_add ("/gui/page/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  zeren_gui_test_init (&argc, &argv);

  ADD ("loading-until-it-was-read", test_loading_until_it_was_read);
  ADD ("shows-what-was-read", test_shows_what_was_read);
  ADD ("follows-the-database", test_follows_the_database);
  ADD ("out-of-sight-is-not-read", test_out_of_sight_is_not_read);
  ADD ("error-says-why-and-can-be-tried-again", test_error_says_why_and_can_be_tried_again);
  ADD ("broken-database-is-an-error", test_broken_database_is_an_error);
  ADD ("act-is-said-and-undone", test_act_is_said_and_undone);
  ADD ("only-the-last-change-is-undone", test_only_the_last_change_is_undone);
  ADD ("act-that-fails-says-why", test_act_that_fails_says_why);
  ADD ("cancelling-too-late-is-told-as-done", test_cancelling_too_late_is_told_as_done);

  return g_test_run ();
}
