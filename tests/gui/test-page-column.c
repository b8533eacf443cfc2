/* test-page-column.c: pages are laid out, scrolled and zoomed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-gui-fixture.h"
#include "zeren-page-column.h"

static const ZerenPageSize a4 = { 595, 842 };

typedef struct
{
  GtkWindow *window;
  ZerenPageColumn *column;
  GtkAdjustment *down;
  guint n_changes;
} Fixture;

static void
count_cb (Fixture *fixture)
{
  fixture->n_changes++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  fixture->column = g_object_new (ZEREN_TYPE_PAGE_COLUMN, NULL);
  g_signal_connect_swapped (fixture->column, "viewport-changed", G_CALLBACK (count_cb), fixture);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (fixture->column));
  for (guint page = 0; page < 20; page++)
    zeren_page_column_add_page (fixture->column, a4);
  fixture->window = zeren_gui_show (scroller, 640, 500);
  fixture->down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
}

static void
test_fits_the_width (Fixture *fixture, gconstpointer data)
{
  int width = gtk_widget_get_width (GTK_WIDGET (fixture->column));
  ZerenPageView *page = zeren_page_column_get_page (fixture->column, 1);

  g_assert_true (zeren_page_column_get_fit (fixture->column));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (page)), <, width);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (page)), >, width - 40);
}

static void
test_maps_only_pages_in_view (Fixture *fixture, gconstpointer data)
{
  guint first, last, mapped = 0;

  g_assert_true (zeren_page_column_get_visible_range (fixture->column, &first, &last));
  g_assert_cmpuint (first, ==, 1);
  g_assert_cmpuint (last, <, 4);
  for (guint page = 1; page <= 20; page++)
    mapped += gtk_widget_get_mapped (
      GTK_WIDGET (zeren_page_column_get_page (fixture->column, page)));
  g_assert_cmpuint (mapped, ==, last - first + 1);
}

static void
test_scrolls_to_a_page (Fixture *fixture, gconstpointer data)
{
  guint before = fixture->n_changes;
  guint first, last;

  zeren_page_column_scroll_to_page (fixture->column, 12);
  zeren_gui_settle ();

  zeren_page_column_get_visible_range (fixture->column, &first, &last);
  g_assert_cmpuint (first, >=, 11);
  g_assert_cmpuint (zeren_page_column_get_current (fixture->column), ==, 12);
  g_assert_cmpuint (fixture->n_changes, >, before);
}

static void
test_scrolls_to_a_box (Fixture *fixture, gconstpointer data)
{
  ZerenBox box = { .page = 7, .x = 90, .y = 600, .width = 200, .height = 14 };
  ZerenPageView *page = zeren_page_column_get_page (fixture->column, 7);
  graphene_point_t place;
  double scale;

  zeren_page_column_scroll_to_box (fixture->column, &box);
  zeren_gui_settle ();

  scale = gtk_widget_get_width (GTK_WIDGET (page)) / a4.width;
  g_assert_true (gtk_widget_compute_point (GTK_WIDGET (page),
                                           GTK_WIDGET (fixture->column),
                                           &GRAPHENE_POINT_INIT (0, (float)(box.y * scale)),
                                           &place));
  g_assert_cmpfloat (place.y, >, 0);
  g_assert_cmpfloat (place.y, <, gtk_widget_get_height (GTK_WIDGET (fixture->column)) / 2.0);
}

static void
test_zoom_keeps_the_place (Fixture *fixture, gconstpointer data)
{
  double size;

  zeren_page_column_scroll_to_page (fixture->column, 10);
  zeren_gui_settle ();
  size = gtk_adjustment_get_upper (fixture->down);

  zeren_page_column_set_zoom (fixture->column, 2.0);
  zeren_gui_settle ();

  g_assert_cmpfloat (gtk_adjustment_get_upper (fixture->down), >, size * 1.5);
  g_assert_cmpuint (zeren_page_column_get_current (fixture->column), ==, 10);
  g_assert_false (zeren_page_column_get_fit (fixture->column));
}

static void
test_zoom_has_limits (Fixture *fixture, gconstpointer data)
{
  zeren_page_column_set_zoom (fixture->column, 100);
  g_assert_cmpfloat (zeren_page_column_get_zoom (fixture->column), ==, ZEREN_PAGE_COLUMN_MAX_ZOOM);
  zeren_page_column_set_zoom (fixture->column, 0.001);
  g_assert_cmpfloat (zeren_page_column_get_zoom (fixture->column), ==, ZEREN_PAGE_COLUMN_MIN_ZOOM);
}

static void
test_fits_again (Fixture *fixture, gconstpointer data)
{
  double fitted = zeren_page_column_get_zoom (fixture->column);

  zeren_page_column_set_zoom (fixture->column, 3.0);
  zeren_gui_settle ();
  zeren_page_column_set_fit (fixture->column, TRUE);
  zeren_gui_settle ();

  g_assert_cmpfloat_with_epsilon (zeren_page_column_get_zoom (fixture->column), fitted, 0.001);
}

static void
test_clear_starts_at_the_top (Fixture *fixture, gconstpointer data)
{
  guint first, last;

  zeren_page_column_scroll_to_page (fixture->column, 15);
  zeren_gui_settle ();
  zeren_page_column_clear (fixture->column);
  g_assert_cmpuint (zeren_page_column_get_n_pages (fixture->column), ==, 0);
  g_assert_false (zeren_page_column_get_visible_range (fixture->column, &first, &last));

  zeren_page_column_add_page (fixture->column, a4);
  zeren_page_column_add_page (fixture->column, a4);
  zeren_gui_settle ();

  g_assert_cmpfloat (gtk_adjustment_get_value (fixture->down), ==, 0);
  g_assert_cmpuint (zeren_page_column_get_current (fixture->column), ==, 1);
}

static void
test_pages_have_names (Fixture *fixture, gconstpointer data)
{
  ZerenPageView *page = zeren_page_column_get_page (fixture->column, 3);

  gtk_test_accessible_assert_role (page, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (page, GTK_ACCESSIBLE_PROPERTY_LABEL, "Page 3");
}

static void
test_marks_boxes_of_its_page (Fixture *fixture, gconstpointer data)
{
  ZerenPageView *page = zeren_page_column_get_page (fixture->column, 2);
  ZerenBox boxes[] = {
    { .page = 1, .x = 90, .y = 700, .width = 400, .height = 14 },
    { .page = 2, .x = 90, .y = 90, .width = 400, .height = 14 },
    { .page = 2, .x = 90, .y = 110, .width = 120, .height = 14 },
  };

  zeren_page_column_set_boxes (
    fixture->column, ZEREN_PAGE_LAYER_PASSAGE, boxes, G_N_ELEMENTS (boxes));
  g_assert_cmpuint (zeren_page_view_get_n_boxes (page, ZEREN_PAGE_LAYER_PASSAGE), ==, 2);
  g_assert_cmpuint (zeren_page_view_get_n_boxes (page, ZEREN_PAGE_LAYER_FOUND), ==, 0);
  zeren_page_column_set_boxes (fixture->column, ZEREN_PAGE_LAYER_PASSAGE, NULL, 0);
  g_assert_cmpuint (zeren_page_view_get_n_boxes (page, ZEREN_PAGE_LAYER_PASSAGE), ==, 0);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/gui/page-column/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  zeren_gui_test_init (&argc, &argv);

  ADD ("fits-the-width", test_fits_the_width);
  ADD ("maps-only-pages-in-view", test_maps_only_pages_in_view);
  ADD ("scrolls-to-a-page", test_scrolls_to_a_page);
  ADD ("scrolls-to-a-box", test_scrolls_to_a_box);
  ADD ("zoom-keeps-the-place", test_zoom_keeps_the_place);
  ADD ("zoom-has-limits", test_zoom_has_limits);
  ADD ("fits-again", test_fits_again);
  ADD ("clear-starts-at-the-top", test_clear_starts_at_the_top);
  ADD ("pages-have-names", test_pages_have_names);
  ADD ("marks-boxes-of-its-page", test_marks_boxes_of_its_page);

  return g_test_run ();
}
