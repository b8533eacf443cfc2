/* test-page-geometry.c: where pages stand, without a display
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-page-geometry.h"

static const ZerenPageSize a4 = { 595, 842 };
static const ZerenPageSize wide = { 842, 595 };

static void
set_up (ZerenPageGeometry *geometry, gconstpointer data)
{
  zeren_page_geometry_init (geometry);
  zeren_page_geometry_add (geometry, a4);
  zeren_page_geometry_add (geometry, wide);
  zeren_page_geometry_add (geometry, a4);
}

static void
tear_down (ZerenPageGeometry *geometry, gconstpointer data)
{
  zeren_page_geometry_clear (geometry);
}

static void
test_pages_follow_without_overlap (ZerenPageGeometry *geometry, gconstpointer data)
{
  g_autoptr (GArray) places = zeren_page_geometry_dup_places (geometry, 300);
  const ZerenPagePlace *last = &g_array_index (places, ZerenPagePlace, 2);
  int bottom = 0;

  g_assert_cmpuint (places->len, ==, 3);
  for (guint i = 0; i < places->len; i++)
    {
      const ZerenPagePlace *place = &g_array_index (places, ZerenPagePlace, i);

      g_assert_cmpint (place->y, >, bottom);
      g_assert_cmpint (place->x, >, 0);
      g_assert_cmpint (place->x + place->width, <, zeren_page_geometry_get_width (geometry));
      bottom = place->y + place->height;
    }
  g_assert_cmpint (last->y + last->height, <, zeren_page_geometry_get_height (geometry));
}

static void
test_widest_page_fills_the_view (ZerenPageGeometry *geometry, gconstpointer data)
{
  geometry->zoom = zeren_page_geometry_get_fitting_zoom (geometry, 360);

  g_assert_cmpint (ABS (zeren_page_geometry_get_width (geometry) - 360), <=, 1);
  /* a very wide view does not blow pages up */
  g_assert_cmpfloat (zeren_page_geometry_get_fitting_zoom (geometry, 5000), <, 2);
}

static void
test_anchor_holds_at_any_zoom (ZerenPageGeometry *geometry, gconstpointer data)
{
  ZerenPageAnchor anchor = zeren_page_geometry_anchor (geometry, 800, 600, 20, 1500, 400, 100);
  double left, top;

  g_assert_cmpuint (anchor.page, ==, 2);
  geometry->zoom = 3.3;
  g_assert_true (zeren_page_geometry_resolve (geometry, &anchor, 800, 600, &left, &top));

  for (double zoom = 0.2; zoom < 4; zoom *= 1.7)
    {
      ZerenPageAnchor again;

      geometry->zoom = zoom;
      g_assert_true (zeren_page_geometry_resolve (geometry, &anchor, 800, 600, &left, &top));
      again = zeren_page_geometry_anchor (geometry, 800, 600, left, top, 400, 100);
      g_assert_cmpuint (again.page, ==, anchor.page);
      g_assert_cmpfloat_with_epsilon (again.page_x, anchor.page_x, 0.001);
      g_assert_cmpfloat_with_epsilon (again.page_y, anchor.page_y, 0.001);
    }
}

static void
test_no_pages_have_no_anchor (ZerenPageGeometry *geometry, gconstpointer data)
{
  ZerenPageAnchor anchor;
  double left = -1, top = -1;

  zeren_page_geometry_remove_all (geometry);
  anchor = zeren_page_geometry_anchor (geometry, 800, 600, 0, 0, 400, 100);

  g_assert_cmpuint (anchor.page, ==, 0);
  g_assert_false (zeren_page_geometry_resolve (geometry, &anchor, 800, 600, &left, &top));
  g_assert_cmpfloat (left, ==, -1);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/gui/page-geometry/" name, ZerenPageGeometry, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("pages-follow-without-overlap", test_pages_follow_without_overlap);
  ADD ("widest-page-fills-the-view", test_widest_page_fills_the_view);
  ADD ("anchor-holds-at-any-zoom", test_anchor_holds_at_any_zoom);
  ADD ("no-pages-have-no-anchor", test_no_pages_have_no_anchor);

  return g_test_run ();
}
