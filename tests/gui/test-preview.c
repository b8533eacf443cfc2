/* test-preview.c: the preview opens, draws what is in view, and marks passages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-gui-fixture.h"
#include "zeren-page-column-private.h"
#include "zeren-preview-private.h"

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

/* The menu is made when it is opened, once. */
static void
test_zoom_is_typed_in_its_menu (Fixture *fixture, gconstpointer data)
{
  GtkMenuButton *button;
  GtkWidget *popover, *entry;

  open_pdf (fixture);
  button = GTK_MENU_BUTTON (
    zeren_gui_find (GTK_WIDGET (fixture->preview), GTK_TYPE_MENU_BUTTON, NULL));
  gtk_menu_button_popup (button);
  zeren_gui_settle ();
  popover = GTK_WIDGET (gtk_menu_button_get_popover (button));
  entry = zeren_gui_find (popover, GTK_TYPE_ENTRY, NULL);
  g_assert_nonnull (zeren_gui_find (popover, GTK_TYPE_LABEL, "Fit Page Width"));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (popover), ==, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), "80");
  g_signal_emit_by_name (entry, "activate");
  zeren_gui_settle ();
  g_assert_cmpfloat_with_epsilon (zeren_preview_get_zoom (fixture->preview), 0.8, 0.001);
  g_assert_false (gtk_widget_get_mapped (popover));

  gtk_menu_button_popup (button);
  zeren_gui_settle ();
  g_assert_true (GTK_WIDGET (gtk_menu_button_get_popover (button)) == popover);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "80 %");
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
    zeren_gui_find (GTK_WIDGET (fixture->preview), GTK_TYPE_LABEL, "The File Is Missing"));
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
test_says_what_is_wrong_with_a_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "broken.pdf", NULL);
  g_autoptr (GFile) broken = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, "%PDF-1.7\nand then nothing", -1, &error);
  g_assert_no_error (error);
  zeren_preview_open (fixture->preview, broken);
  zeren_gui_wait_until (is_loaded, fixture->preview);
  zeren_gui_settle ();

  g_assert_cmpint (zeren_preview_get_state (fixture->preview), ==, ZEREN_PAGE_STATE_ERROR);
  g_assert_nonnull (
    zeren_gui_find (GTK_WIDGET (fixture->preview), GTK_TYPE_LABEL, "The Document Is Damaged"));
  g_assert_nonnull (
    zeren_gui_find (GTK_WIDGET (fixture->preview), GTK_TYPE_BUTTON, "_Open in Another Program"));

  /* what was mended meanwhile is read anew */
  g_file_delete (broken, NULL, NULL);
  g_object_unref (zeren_gui_make_pdf (fixture->folder, "broken.pdf", 2));
  gtk_widget_activate_action (GTK_WIDGET (fixture->preview), "preview.reload", NULL);
  zeren_gui_wait_until (is_loaded, fixture->preview);
  g_assert_cmpint (zeren_preview_get_state (fixture->preview), ==, ZEREN_PAGE_STATE_CONTENT);
}

static void
test_reading_anew_keeps_the_page (Fixture *fixture, gconstpointer data)
{
  open_pdf (fixture);
  zeren_page_column_scroll_to_page (zeren_preview_get_column (fixture->preview), 5);
  zeren_gui_settle ();
  open_pdf (fixture);
  zeren_gui_settle ();

  g_assert_cmpuint (zeren_preview_get_page (fixture->preview), ==, 5);
}

/* Of several keys, those that a person would press. */
static void
test_menus_show_the_common_keys (Fixture *fixture, gconstpointer data)
{
  GtkWidget *preview = GTK_WIDGET (fixture->preview);
  GtkWidget *button;

  open_pdf (fixture);
  button = zeren_gui_find (preview, GTK_TYPE_MENU_BUTTON, NULL);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  zeren_gui_settle ();

  g_assert_nonnull (zeren_gui_find (button, GTK_TYPE_LABEL, "Ctrl+0"));
}

static void
test_zoom_keeps_what_is_at_the_pointer (Fixture *fixture, gconstpointer data)
{
  ZerenPageColumn *column = zeren_preview_get_column (fixture->preview);
  double x, y, new_x, new_y;

  open_pdf (fixture);
  zeren_page_column_scroll_to_page (column, 3);
  zeren_gui_settle ();
  g_assert_cmpuint (zeren_page_column_pick (column, 350, 400, &x, &y), ==, 3);

  zeren_page_column_zoom_at (column, zeren_page_column_get_zoom (column) * 1.8, 350, 400);
  zeren_gui_settle ();

  g_assert_cmpuint (zeren_page_column_pick (column, 350, 400, &new_x, &new_y), ==, 3);
  g_assert_cmpfloat_with_epsilon (new_x, x, 1.5);
  g_assert_cmpfloat_with_epsilon (new_y, y, 1.5);
}

static void
test_fits_and_zooms_by_name (Fixture *fixture, gconstpointer data)
{
  GtkWidget *widget = GTK_WIDGET (fixture->preview);
  ZerenPageView *page;

  open_pdf (fixture);
  page = page_of (fixture->preview, 1);
  gtk_widget_activate_action (widget, "preview.zoom-whole", NULL);
  zeren_gui_settle ();
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (page)), <, 600);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (page)));

  gtk_widget_activate_action (widget, "preview.zoom-actual", NULL);
  g_assert_cmpfloat (zeren_preview_get_zoom (fixture->preview), ==, 1.0);
  zeren_gui_settle ();
  g_assert_nonnull (zeren_gui_find (widget, GTK_TYPE_LABEL, "100 %"));
}

static gboolean
has_small_picture (gpointer data)
{
  ZerenPageColumn *column = zeren_page_strip_get_column (data);

  return zeren_page_column_get_n_pages (column) > 0 &&
         zeren_page_view_get_texture (zeren_page_column_get_page (column, 1)) != NULL;
}

static void
test_small_pages (Fixture *fixture, gconstpointer data)
{
  ZerenPageStrip *strip = fixture->preview->strip;
  ZerenPageColumn *column = zeren_page_strip_get_column (strip);
  ZerenPageView *fifth;

  open_pdf (fixture);
  /* out of sight they are not drawn */
  g_assert_null (zeren_page_view_get_texture (zeren_page_column_get_page (column, 1)));
  gtk_widget_activate_action (GTK_WIDGET (fixture->preview), "preview.thumbnails", NULL);
  zeren_gui_wait_until (has_small_picture, strip);
  zeren_gui_settle ();

  fifth = zeren_page_column_get_page (column, 5);
  gtk_test_accessible_assert_role (column, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_role (fifth, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (fifth, GTK_ACCESSIBLE_PROPERTY_LABEL, "Page 5");
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fifth)), <, 120);

  g_signal_emit_by_name (strip, "page-chosen", 5u);
  zeren_gui_settle ();
  g_assert_cmpuint (zeren_preview_get_page (fixture->preview), ==, 5);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (fifth), "marked"));
  gtk_test_accessible_assert_state (fifth, GTK_ACCESSIBLE_STATE_SELECTED, (int)TRUE);
}

static void
test_page_entry (Fixture *fixture, gconstpointer data)
{
  GtkEntry *entry = fixture->preview->page_entry;

  open_pdf (fixture);
  gtk_editable_set_text (GTK_EDITABLE (entry), "７");
  g_signal_emit_by_name (entry, "activate");
  zeren_gui_settle ();
  g_assert_cmpuint (zeren_preview_get_page (fixture->preview), ==, 7);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "7");

  /* beyond the end is the last page, and no number changes nothing */
  gtk_editable_set_text (GTK_EDITABLE (entry), "400");
  g_signal_emit_by_name (entry, "activate");
  zeren_gui_settle ();
  gtk_editable_set_text (GTK_EDITABLE (entry), "x");
  g_signal_emit_by_name (entry, "activate");
  zeren_gui_settle ();
  g_assert_cmpuint (zeren_preview_get_page (fixture->preview), ==, 9);
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
  ADD ("zoom-is-typed-in-its-menu", test_zoom_is_typed_in_its_menu);
  ADD ("passage-is-marked-once-open", test_passage_is_marked_once_open);
  ADD ("says-why-a-file-cannot-be-shown", test_says_why_a_file_cannot_be_shown);
  ADD ("another-file-replaces-the-first", test_another_file_replaces_the_first);
  ADD ("says-what-is-wrong-with-a-file", test_says_what_is_wrong_with_a_file);
  ADD ("reading-anew-keeps-the-page", test_reading_anew_keeps_the_page);
  ADD ("zoom-keeps-what-is-at-the-pointer", test_zoom_keeps_what_is_at_the_pointer);
  ADD ("menus-show-the-common-keys", test_menus_show_the_common_keys);
  ADD ("fits-and-zooms-by-name", test_fits_and_zooms_by_name);
  ADD ("small-pages", test_small_pages);
  ADD ("page-entry", test_page_entry);
  ADD ("controls-have-names", test_controls_have_names);

  return g_test_run ();
}
