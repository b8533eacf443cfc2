/* zeren-page-geometry.h: where pages one below the other stand, in pixels
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-text.h"

G_BEGIN_DECLS

/**
 * ZerenPageGeometry:
 * @sizes: ZerenPageSize, in points
 * @widest: the width of the widest page as it is turned, in points
 * @zoom: 1.0 is the size on paper
 * @turns: how many quarter turns clockwise pages are seen after, 0 to 3
 * @spacing: pixels between two pages
 *
 * Pages are counted from 0 here; a view is the part of the content that is on the screen.
 */
typedef struct
{
  GArray *sizes;
  double widest;
  double zoom;
  guint turns;
  int spacing;
} ZerenPageGeometry;

/**
 * ZerenPageAnchor:
 * @page: the page, from 1; 0 for no anchor
 * @page_x: a place on the page, as a fraction of its width
 * @page_y: likewise of its height
 * @view_x: where in the view that place is to stand, as a fraction of its width
 * @view_y: likewise of its height
 */
typedef struct
{
  guint page;
  double page_x, page_y;
  double view_x, view_y;
} ZerenPageAnchor;

void zeren_page_geometry_init (ZerenPageGeometry *self);
void zeren_page_geometry_clear (ZerenPageGeometry *self);
void zeren_page_geometry_add (ZerenPageGeometry *self, ZerenPageSize size);
void zeren_page_geometry_remove_all (ZerenPageGeometry *self);
void zeren_page_geometry_set_turns (ZerenPageGeometry *self, guint turns);
void zeren_page_geometry_turn_point (guint turns, double *x, double *y);

double zeren_page_geometry_get_scale (const ZerenPageGeometry *self);
double zeren_page_geometry_get_fitting_zoom (const ZerenPageGeometry *self, int view_width);
double zeren_page_geometry_get_whole_zoom (const ZerenPageGeometry *self,
                                           int view_width,
                                           int view_height);
int zeren_page_geometry_get_width (const ZerenPageGeometry *self);
int zeren_page_geometry_get_height (const ZerenPageGeometry *self);
GArray *zeren_page_geometry_dup_places (const ZerenPageGeometry *self, int view_width);

ZerenPageAnchor zeren_page_geometry_anchor (const ZerenPageGeometry *self,
                                            int view_width,
                                            int view_height,
                                            double left,
                                            double top,
                                            double x,
                                            double y);
gboolean zeren_page_geometry_resolve (const ZerenPageGeometry *self,
                                      const ZerenPageAnchor *anchor,
                                      int view_width,
                                      int view_height,
                                      double *left,
                                      double *top);

/** The place of a page in the content. */
typedef struct
{
  int x, y, width, height;
} ZerenPagePlace;

G_END_DECLS
