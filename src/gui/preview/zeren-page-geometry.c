/* zeren-page-geometry.c: where pages one below the other stand, in pixels
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-page-geometry.h"

#include <math.h>

#define MARGIN         12
#define SPACING        12
#define PIXELS_A_POINT (96.0 / 72.0)
#define MIN_FIT_ZOOM   0.05
/* Wider than this a page is not made to fit: its letters would be larger than on paper held near.
 */
#define MAX_FIT_ZOOM 1.6

void
zeren_page_geometry_init (ZerenPageGeometry *self)
{
  self->sizes = g_array_new (FALSE, FALSE, sizeof (ZerenPageSize));
  self->widest = 0;
  self->zoom = 1.0;
  self->turns = 0;
  self->spacing = SPACING;
}

void
zeren_page_geometry_clear (ZerenPageGeometry *self)
{
  g_clear_pointer (&self->sizes, g_array_unref);
}

/* The size of a page as it is turned. */
static ZerenPageSize
get_size (const ZerenPageGeometry *self, guint index)
{
  ZerenPageSize size = g_array_index (self->sizes, ZerenPageSize, index);

  return self->turns % 2 == 0 ? size : (ZerenPageSize){ size.height, size.width };
}

void
zeren_page_geometry_add (ZerenPageGeometry *self, ZerenPageSize size)
{
  g_array_append_val (self->sizes, size);
  self->widest = MAX (self->widest, get_size (self, self->sizes->len - 1).width);
}

void
zeren_page_geometry_remove_all (ZerenPageGeometry *self)
{
  g_array_set_size (self->sizes, 0);
  self->widest = 0;
}

/** zeren_page_geometry_set_turns: @turns: quarter turns clockwise, 0 to 3 */
void
zeren_page_geometry_set_turns (ZerenPageGeometry *self, guint turns)
{
  self->turns = turns % 4;
  self->widest = 0;
  for (guint i = 0; i < self->sizes->len; i++)
    self->widest = MAX (self->widest, get_size (self, i).width);
}

/**
 * zeren_page_geometry_turn_point:
 * @turns: quarter turns clockwise
 * @x: (inout): a place on a page as a fraction of its width
 * @y: (inout): likewise of its height
 *
 * Tells where on the turned page that place is. With 4 - @turns, the way back.
 */
void
zeren_page_geometry_turn_point (guint turns, double *x, double *y)
{
  for (guint i = 0; i < turns % 4; i++)
    {
      double old = *x;

      *x = 1 - *y;
      *y = old;
    }
}

/** zeren_page_geometry_get_scale: Returns: pixels a point */
double
zeren_page_geometry_get_scale (const ZerenPageGeometry *self)
{
  return self->zoom * PIXELS_A_POINT;
}

/** zeren_page_geometry_get_fitting_zoom: Returns: the zoom at which the widest page fills a view */
double
zeren_page_geometry_get_fitting_zoom (const ZerenPageGeometry *self, int view_width)
{
  if (self->widest <= 0)
    return self->zoom;

  return CLAMP (
    (view_width - 2 * MARGIN) / (self->widest * PIXELS_A_POINT), MIN_FIT_ZOOM, MAX_FIT_ZOOM);
}

/** zeren_page_geometry_get_whole_zoom: Returns: the zoom at which any page is seen as a whole */
double
zeren_page_geometry_get_whole_zoom (const ZerenPageGeometry *self, int view_width, int view_height)
{
  double tallest = 0;

  for (guint i = 0; i < self->sizes->len; i++)
    tallest = MAX (tallest, get_size (self, i).height);
  if (tallest <= 0)
    return self->zoom;

  return CLAMP ((view_height - 2 * MARGIN) / (tallest * PIXELS_A_POINT),
                MIN_FIT_ZOOM,
                zeren_page_geometry_get_fitting_zoom (self, view_width));
}

static int
to_pixels (const ZerenPageGeometry *self, double points)
{
  return MAX (1, (int)round (points * zeren_page_geometry_get_scale (self)));
}

/** zeren_page_geometry_get_width: Returns: the width of the content with its margins */
int
zeren_page_geometry_get_width (const ZerenPageGeometry *self)
{
  return to_pixels (self, self->widest) + 2 * MARGIN;
}

/** zeren_page_geometry_get_height: Returns: the height of the content with its margins */
int
zeren_page_geometry_get_height (const ZerenPageGeometry *self)
{
  int height = 2 * MARGIN;

  for (guint i = 0; i < self->sizes->len; i++)
    height += to_pixels (self, get_size (self, i).height) + (i > 0 ? self->spacing : 0);

  return height;
}

/**
 * zeren_page_geometry_dup_places:
 * @view_width: the width that narrower pages are centred in
 *
 * Returns: (transfer full) (element-type ZerenPagePlace): the place of each page in the content
 */
GArray *
zeren_page_geometry_dup_places (const ZerenPageGeometry *self, int view_width)
{
  GArray *places = g_array_sized_new (FALSE, FALSE, sizeof (ZerenPagePlace), self->sizes->len);
  int width = MAX (view_width, zeren_page_geometry_get_width (self));
  int y = MARGIN;

  for (guint i = 0; i < self->sizes->len; i++)
    {
      ZerenPageSize size = get_size (self, i);
      ZerenPagePlace place = {
        .width = to_pixels (self, size.width),
        .height = to_pixels (self, size.height),
        .y = y,
      };

      place.x = (width - place.width) / 2;
      g_array_append_val (places, place);
      y += place.height + self->spacing;
    }

  return places;
}

static guint
find_page (const ZerenPageGeometry *self, GArray *places, double y)
{
  for (guint i = 0; i < places->len; i++)
    {
      const ZerenPagePlace *place = &g_array_index (places, ZerenPagePlace, i);

      if (y < place->y + place->height + self->spacing)
        return i;
    }

  return places->len - 1;
}

/**
 * zeren_page_geometry_anchor:
 * @left: how far the content is scrolled to the right
 * @top: how far it is scrolled down
 * @x: a point of the view
 * @y: a point of the view
 *
 * Returns: what stands at that point now; no anchor where there is no page or no view
 */
ZerenPageAnchor
zeren_page_geometry_anchor (const ZerenPageGeometry *self,
                            int view_width,
                            int view_height,
                            double left,
                            double top,
                            double x,
                            double y)
{
  g_autoptr (GArray) places = zeren_page_geometry_dup_places (self, view_width);
  const ZerenPagePlace *place;
  guint page;

  if (places->len == 0 || view_width <= 0 || view_height <= 0)
    return (ZerenPageAnchor){ 0 };

  page = find_page (self, places, top + y);
  place = &g_array_index (places, ZerenPagePlace, page);

  return (ZerenPageAnchor){
    .page = page + 1,
    .page_x = (left + x - place->x) / place->width,
    .page_y = (top + y - place->y) / place->height,
    .view_x = x / view_width,
    .view_y = y / view_height,
  };
}

/**
 * zeren_page_geometry_resolve:
 * @left: (out): how far to scroll the content to the right
 * @top: (out): how far to scroll it down
 *
 * Returns: whether @anchor is one, and its page is there; @left and @top are set only then
 */
gboolean
zeren_page_geometry_resolve (const ZerenPageGeometry *self,
                             const ZerenPageAnchor *anchor,
                             int view_width,
                             int view_height,
                             double *left,
                             double *top)
{
  g_autoptr (GArray) places = NULL;
  const ZerenPagePlace *place;

  if (anchor->page == 0 || anchor->page > self->sizes->len)
    return FALSE;

  places = zeren_page_geometry_dup_places (self, view_width);
  place = &g_array_index (places, ZerenPagePlace, anchor->page - 1);
  *left = place->x + anchor->page_x * place->width - anchor->view_x * view_width;
  *top = place->y + anchor->page_y * place->height - anchor->view_y * view_height;

  return TRUE;
}
