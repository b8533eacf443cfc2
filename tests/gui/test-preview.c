/* test-preview.c: the preview opens, draws what is in view, and marks passages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-gui-fixture.h"
#include "zeren-preview.h"

typedef struct
{
  char *folder;
  GFile *pdf;
  GtkWindow *window;
  ZerenPreview *preview;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = zeren_gui_make_folder ();
  fixture->pdf = zeren_gui_make_pdf (fixture->folder, "plan.pdf", 9);
  fixture->preview = ZEREN_PREVIEW (zeren_preview_new ());
  fixture->window = zeren_gui_show (GTK_WIDGET (fixture->preview), 700, 600);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  zeren_gui_settle ();
  g_clear_object (&fixture->pdf);
  zeren_gui_remove_folder (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
}

static gboolean
is_loaded (gpointer data)
{
  return zeren_preview_get_state (data) != ZEREN_PAGE_STATE_LOADING;
}

static ZerenPageView *
page_of (ZerenPreview *preview, guint page)
{
  return zeren_page_column_get_page (zeren_preview_get_column (preview), page);
}

/* Whether each page in view has its picture, in the resolution it is seen in. */
static gboolean
is_drawn (gpointer data)
{
  ZerenPageColumn *column = zeren_preview_get_column (data);
  guint first, last;

  if (!zeren_page_column_get_visible_range (column, &first, &last))
    return FALSE;
  for (guint page = first; page <= last; page++)
    {
      ZerenPageView *view = zeren_page_column_get_page (column, page);
      GdkTexture *texture = zeren_page_view_get_texture (view);
      int scale = gtk_widget_get_scale_factor (GTK_WIDGET (view));

      if (texture == NULL || ABS (gdk_texture_get_width (texture) -
                                  gtk_widget_get_width (GTK_WIDGET (view)) * scale) > 2)
        return FALSE;
    }

  return TRUE;
}

static void
open_pdf (Fixture *fixture)
{
  zeren_preview_open (fixture->preview, fixture->pdf);
  zeren_gui_wait_until (is_loaded, fixture->preview);
  g_assert_cmpint (zeren_preview_get_state (fixture->preview), ==, ZEREN_PAGE_STATE_CONTENT);
  zeren_gui_wait_until (is_drawn, fixture->preview);
}

static void
test_starts_empty (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (zeren_preview_get_state (fixture->preview), ==, ZEREN_PAGE_STATE_EMPTY);
  g_assert_nonnull (
    zeren_gui_find (GTK_WIDGET (fixture->preview), GTK_TYPE_LABEL, "No Document Chosen"));
  g_assert_cmpuint (zeren_preview_get_page (fixture->preview), ==, 0);
}

static void
test_opens_without_blocking (Fixture *fixture, gconstpointer data)
{
  zeren_preview_open (fixture->preview, fixture->pdf);
  g_assert_cmpint (zeren_preview_get_state (fixture->preview), ==, ZEREN_PAGE_STATE_LOADING);

  zeren_gui_wait_until (is_loaded, fixture->preview);
  zeren_gui_settle ();
  g_assert_cmpuint (zeren_preview_get_n_pages (fixture->preview), ==, 9);
  g_assert_nonnull (zeren_gui_find (GTK_WIDGET (fixture->preview), GTK_TYPE_LABEL, "of 9"));
}

static void
test_draws_only_near_pages (Fixture *fixture, gconstpointer data)
{
  open_pdf (fixture);
  zeren_gui_settle ();

  g_assert_nonnull (zeren_page_view_get_texture (page_of (fixture->preview, 1)));
  g_assert_null (zeren_page_view_get_texture (page_of (fixture->preview, 8)));
}

static void
test_draws_pages_scrolled_to (Fixture *fixture, gconstpointer data)
{
  open_pdf (fixture);
  zeren_page_column_scroll_to_page (zeren_preview_get_column (fixture->preview), 9);
  zeren_gui_settle ();
  zeren_gui_wait_until (is_drawn, fixture->preview);

  g_assert_cmpuint (zeren_preview_get_page (fixture->preview), ==, 9);
  g_assert_nonnull (zeren_gui_find (GTK_WIDGET (fixture->preview), GTK_TYPE_LABEL, "of 9"));
  /* what is far away gives its memory back */
  g_assert_null (zeren_page_view_get_texture (page_of (fixture->preview, 1)));
}

static void
test_zoom_draws_anew (Fixture *fixture, gconstpointer data)
{
  double fitted;

  open_pdf (fixture);
  fitted = zeren_preview_get_zoom (fixture->preview);

  gtk_widget_activate_action (GTK_WIDGET (fixture->preview), "preview.zoom-in", NULL);
  g_assert_cmpfloat (zeren_preview_get_zoom (fixture->preview), >, fitted);
  zeren_gui_settle ();
  zeren_gui_wait_until (is_drawn, fixture->preview);

  gtk_widget_activate_action (GTK_WIDGET (fixture->preview), "preview.zoom-out", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->preview), "preview.zoom-out", NULL);
  g_assert_cmpfloat (zeren_preview_get_zoom (fixture->preview), <, fitted);

  gtk_widget_activate_action (GTK_WIDGET (fixture->preview), "preview.zoom-fit", NULL);
  zeren_gui_settle ();
  g_assert_cmpfloat_with_epsilon (zeren_preview_get_zoom (fixture->preview), fitted, 0.001);
}

static void
test_passage_is_marked_once_open (Fixture *fixture, gconstpointer data)
{
  ZerenBox boxes[] = {
    { .page = 6, .x = 90, .y = 106, .width = 240, .height = 16 },
    { .page = 6, .x = 90, .y = 126, .width = 100, .height = 16 },
  };
  g_autoptr (ZerenPassage) passage = zeren_passage_new (1, 6, 40, 60, boxes, G_N_ELEMENTS (boxes));

  zeren_preview_open (fixture->preview, fixture->pdf);
  zeren_preview_show_passage (fixture->preview, passage);
  zeren_gui_wait_until (is_loaded, fixture->preview);
  zeren_gui_settle ();

  g_assert_cmpuint (
    zeren_page_view_get_n_boxes (page_of (fixture->preview, 6), ZEREN_PAGE_LAYER_PASSAGE), ==, 2);
  g_assert_cmpuint (
    zeren_page_view_get_n_boxes (page_of (fixture->preview, 5), ZEREN_PAGE_LAYER_PASSAGE), ==, 0);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (page_of (fixture->preview, 6))));

  zeren_preview_clear_passage (fixture->preview);
  g_assert_cmpuint (
    zeren_page_view_get_n_boxes (page_of (fixture->preview, 6), ZEREN_PAGE_LAYER_PASSAGE), ==, 0);
}

static void
test_says_why_a_file_cannot_be_shown (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "missing.pdf", NULL);
  g_autoptr (GFile) missing = g_file_new_for_path (path);

  zeren_preview_open (fixture->preview, missing);
  zeren_gui_wait_until (is_loaded, fixture->preview);
  zeren_gui_settle ();

  g_assert_cmpint (zeren_preview_get_state (fixture->preview), ==, ZEREN_PAGE_STATE_ERROR);
  g_assert_nonnull (
    zeren_gui_find (GTK_WIDGET (fixture->preview), GTK_TYPE_LABEL, "The Document Cannot Be Shown"));
  g_assert_nonnull (zeren_gui_find (GTK_WIDGET (fixture->preview), GTK_TYPE_BUTTON, "_Try Again"));
}

static void
test_another_file_replaces_the_first (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) other = zeren_gui_make_pdf (fixture->folder, "other.pdf", 2);

  zeren_preview_open (fixture->preview, fixture->pdf);
  zeren_preview_open (fixture->preview, other);
  zeren_gui_wait_until (is_loaded, fixture->preview);
  zeren_gui_settle ();
  g_assert_cmpuint (zeren_preview_get_n_pages (fixture->preview), ==, 2);

  zeren_preview_close (fixture->preview);
  g_assert_cmpint (zeren_preview_get_state (fixture->preview), ==, ZEREN_PAGE_STATE_EMPTY);
}

static void
test_controls_have_names (Fixture *fixture, gconstpointer data)
{
  open_pdf (fixture);
  zeren_gui_settle ();

  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (fixture->preview)), ==, 0);
  gtk_test_accessible_assert_property (zeren_preview_get_column (fixture->preview),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Pages of the document");
}

#define ADD(name, function)                                                                        \
  g_test_add ("/gui/preview/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  zeren_gui_test_init (&argc, &argv);

  ADD ("starts-empty", test_starts_empty);
  ADD ("opens-without-blocking", test_opens_without_blocking);
  ADD ("draws-only-near-pages", test_draws_only_near_pages);
  ADD ("draws-pages-scrolled-to", test_draws_pages_scrolled_to);
  ADD ("zoom-draws-anew", test_zoom_draws_anew);
  ADD ("passage-is-marked-once-open", test_passage_is_marked_once_open);
  ADD ("says-why-a-file-cannot-be-shown", test_says_why_a_file_cannot_be_shown);
  ADD ("another-file-replaces-the-first", test_another_file_replaces_the_first);
  ADD ("controls-have-names", test_controls_have_names);

  return g_test_run ();
}
