/* zeren-page-column-scroll.c: how a column of pages gets to a place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-page-column-private.h"

#include <math.h>

#define GLIDE_TIME 220
/* Of a long way only the last part is gliding: what lies between would only flicker. */
#define LONGEST_GLIDE 1.5

double
zeren_page_column_get_offset (ZerenPageColumn *self, int orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
}

static void
set_offset (ZerenPageColumn *self, int orientation, double value)
{
  if (self->adjustments[orientation] != NULL)
    gtk_adjustment_set_value (self->adjustments[orientation], value);
}

static double
clamp_offset (ZerenPageColumn *self, int orientation, double value)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment == NULL)
    return 0;

  return CLAMP (
    value,
    gtk_adjustment_get_lower (adjustment),
    MAX (gtk_adjustment_get_lower (adjustment),
         gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment)));
}

/* --- gliding ------------------------------------------------------------------------------- */

static gboolean
is_gliding (ZerenPageColumn *self)
{
  return self->glide.animation != NULL &&
         adw_animation_get_state (self->glide.animation) == ADW_ANIMATION_PLAYING;
}

/** zeren_page_column_stop_gliding: leaves the view where it is */
void
zeren_page_column_stop_gliding (ZerenPageColumn *self)
{
  if (is_gliding (self))
    adw_animation_pause (self->glide.animation);
}

static void
glide_cb (double share, gpointer user_data)
{
  ZerenPageColumn *self = user_data;
  ZerenPageGlide *glide = &self->glide;

  /* A wheel or a finger has the last word. */
  for (int i = 0; i < 2; i++)
    {
      if (fabs (zeren_page_column_get_offset (self, i) - glide->last[i]) > 1)
        {
          zeren_page_column_stop_gliding (self);
          return;
        }
    }
  for (int i = 0; i < 2; i++)
    {
      set_offset (self, i, glide->from[i] + (glide->to[i] - glide->from[i]) * share);
      glide->last[i] = zeren_page_column_get_offset (self, i);
    }
}

static void
begin_gliding (ZerenPageColumn *self)
{
  ZerenPageGlide *glide = &self->glide;

  if (glide->animation == NULL)
    {
      glide->animation = adw_timed_animation_new (
        GTK_WIDGET (self),
        0,
        1,
        GLIDE_TIME,
        adw_callback_animation_target_new (glide_cb, self, NULL));
      adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (glide->animation), ADW_EASE_OUT_CUBIC);
    }
  adw_animation_reset (glide->animation);
  adw_animation_play (glide->animation);
}

static void
glide_to (ZerenPageColumn *self, double x, double y)
{
  ZerenPageGlide *glide = &self->glide;
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double way;

  zeren_page_column_stop_gliding (self);
  x = clamp_offset (self, HORIZONTAL, x);
  y = clamp_offset (self, VERTICAL, y);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || !adw_get_enable_animations (GTK_WIDGET (self)))
    {
      set_offset (self, HORIZONTAL, x);
      set_offset (self, VERTICAL, y);
      return;
    }

  way = y - zeren_page_column_get_offset (self, VERTICAL);
  if (fabs (way) > LONGEST_GLIDE * height)
    set_offset (self, VERTICAL, y - copysign (LONGEST_GLIDE * height, way));
  glide->to[HORIZONTAL] = x;
  glide->to[VERTICAL] = y;
  for (int i = 0; i < 2; i++)
    glide->from[i] = glide->last[i] = zeren_page_column_get_offset (self, i);
  begin_gliding (self);
}

/* Where the view is, or is on its way to. */
static double
get_aim (ZerenPageColumn *self, int orientation)
{
  return is_gliding (self) ? self->glide.to[orientation]
                           : zeren_page_column_get_offset (self, orientation);
}

void
zeren_page_column_scroll_by (ZerenPageColumn *self, int orientation, double by)
{
  double x = get_aim (self, HORIZONTAL) + (orientation == HORIZONTAL ? by : 0);
  double y = get_aim (self, VERTICAL) + (orientation == VERTICAL ? by : 0);

  glide_to (self, x, y);
}

/* --- anchors ------------------------------------------------------------------------------- */

/* Remembers what stands at a point of the view, so that it stands there after the next layout. */
void
zeren_page_column_hold (ZerenPageColumn *self, double x, double y)
{
  zeren_page_column_stop_gliding (self);
  if (self->anchor.page != 0)
    return;

  self->anchor = zeren_page_geometry_anchor (&self->geometry,
                                             gtk_widget_get_width (GTK_WIDGET (self)),
                                             gtk_widget_get_height (GTK_WIDGET (self)),
                                             zeren_page_column_get_offset (self, HORIZONTAL),
                                             zeren_page_column_get_offset (self, VERTICAL),
                                             x,
                                             y);
}

/* Goes there at once where pages stand as they will stay, else with the next layout. */
static void
go_to (ZerenPageColumn *self, ZerenPageAnchor anchor)
{
  double x, y;

  self->anchor = anchor;
  if (self->is_stale || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      gtk_widget_queue_allocate (GTK_WIDGET (self));
      return;
    }

  if (zeren_page_geometry_resolve (&self->geometry,
                                   &anchor,
                                   gtk_widget_get_width (GTK_WIDGET (self)),
                                   gtk_widget_get_height (GTK_WIDGET (self)),
                                   &x,
                                   &y))
    glide_to (self, x, y);
  self->anchor.page = 0;
}

/**
 * zeren_page_column_scroll_to_page:
 * @page: from 1 to the number of pages
 *
 * Puts the top of the page to the top of the view.
 */
void
zeren_page_column_scroll_to_page (ZerenPageColumn *self, guint page)
{
  g_return_if_fail (ZEREN_IS_PAGE_COLUMN (self));
  g_return_if_fail (page >= 1 && page <= self->pages->len);

  go_to (self, (ZerenPageAnchor){ .page = page, .page_x = 0.5, .view_x = 0.5, .view_y = 0.015 });
}

static ZerenPageAnchor
anchor_of (ZerenPageColumn *self, const ZerenBox *box)
{
  ZerenPageSize size = zeren_page_view_get_size (zeren_page_column_get_page (self, box->page));
  ZerenPageAnchor anchor = {
    .page = box->page,
    .page_x = (box->x + box->width / 2) / size.width,
    .page_y = (box->y + box->height / 2) / size.height,
    .view_x = 0.5,
    .view_y = 0.3,
  };

  zeren_page_geometry_turn_point (self->geometry.turns, &anchor.page_x, &anchor.page_y);

  return anchor;
}

/**
 * zeren_page_column_scroll_to_box:
 * @box: an area of one of the pages
 *
 * Puts the area to the upper third of the view.
 */
void
zeren_page_column_scroll_to_box (ZerenPageColumn *self, const ZerenBox *box)
{
  g_return_if_fail (ZEREN_IS_PAGE_COLUMN (self));
  g_return_if_fail (box->page >= 1 && box->page <= self->pages->len);

  go_to (self, anchor_of (self, box));
}

/**
 * zeren_page_column_reveal_box:
 * @box: an area of one of the pages
 *
 * Scrolls only where the area is not in sight.
 */
void
zeren_page_column_reveal_box (ZerenPageColumn *self, const ZerenBox *box)
{
  ZerenPageAnchor anchor;
  double margin = 24;
  double x, y;

  g_return_if_fail (ZEREN_IS_PAGE_COLUMN (self));
  g_return_if_fail (box->page >= 1 && box->page <= self->pages->len);

  anchor = anchor_of (self, box);
  anchor.view_x = anchor.view_y = 0;
  if (!self->is_stale && zeren_page_geometry_resolve (&self->geometry,
                                                      &anchor,
                                                      gtk_widget_get_width (GTK_WIDGET (self)),
                                                      gtk_widget_get_height (GTK_WIDGET (self)),
                                                      &x,
                                                      &y))
    {
      x -= get_aim (self, HORIZONTAL);
      y -= get_aim (self, VERTICAL);
      if (x >= 0 && x <= gtk_widget_get_width (GTK_WIDGET (self)) && y >= margin &&
          y <= gtk_widget_get_height (GTK_WIDGET (self)) - margin)
        return;
    }
  zeren_page_column_scroll_to_box (self, box);
}

/* Scrolls no further than needed to bring a whole page into sight. */
void
zeren_page_column_reveal_page (ZerenPageColumn *self, guint page)
{
  g_autoptr (GArray) places = NULL;
  const ZerenPagePlace *place;
  double top = get_aim (self, VERTICAL);
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  g_return_if_fail (ZEREN_IS_PAGE_COLUMN (self));
  g_return_if_fail (page >= 1 && page <= self->pages->len);

  if (self->is_stale || height == 0)
    {
      zeren_page_column_scroll_to_page (self, page);
      return;
    }

  places = zeren_page_geometry_dup_places (&self->geometry,
                                           gtk_widget_get_width (GTK_WIDGET (self)));
  place = &g_array_index (places, ZerenPagePlace, page - 1);
  if (place->y < top)
    zeren_page_column_scroll_by (self, VERTICAL, place->y - 12 - top);
  else if (place->y + place->height + self->geometry.spacing > top + height)
    zeren_page_column_scroll_by (
      self, VERTICAL, place->y + place->height + self->geometry.spacing - height - top);
}

/**
 * zeren_page_column_pick:
 * @x: a point of the widget
 * @y: likewise
 * @page_x: (out): the same point on the page, in PDF points; may lie beside it
 * @page_y: (out): likewise, from its top edge
 *
 * Returns: the page at the point, or nearest to it; 0 where there is none
 */
guint
zeren_page_column_pick (ZerenPageColumn *self, double x, double y, double *page_x, double *page_y)
{
  ZerenPageAnchor anchor;
  ZerenPageSize size;

  g_return_val_if_fail (ZEREN_IS_PAGE_COLUMN (self), 0);

  anchor = zeren_page_geometry_anchor (&self->geometry,
                                       gtk_widget_get_width (GTK_WIDGET (self)),
                                       gtk_widget_get_height (GTK_WIDGET (self)),
                                       zeren_page_column_get_offset (self, HORIZONTAL),
                                       zeren_page_column_get_offset (self, VERTICAL),
                                       x,
                                       y);
  if (anchor.page == 0)
    return 0;

  size = zeren_page_view_get_size (zeren_page_column_get_page (self, anchor.page));
  zeren_page_geometry_turn_point (4 - self->geometry.turns, &anchor.page_x, &anchor.page_y);
  *page_x = anchor.page_x * size.width;
  *page_y = anchor.page_y * size.height;

  return anchor.page;
}
