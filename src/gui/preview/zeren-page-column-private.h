/* zeren-page-column-private.h: what the files of ZerenPageColumn share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-page-column.h"
#include "zeren-page-geometry.h"

#include <adwaita.h>

G_BEGIN_DECLS

enum
{
  HORIZONTAL = GTK_ORIENTATION_HORIZONTAL,
  VERTICAL = GTK_ORIENTATION_VERTICAL,
};

/**
 * ZerenPageInput:
 * @x: where the pointer is
 * @y: where the pointer is
 * @zoom_before_pinch: the zoom that two fingers began with
 */
typedef struct
{
  double x, y;
  double zoom_before_pinch;
} ZerenPageInput;

/**
 * ZerenPageGlide:
 * @animation: what moves the view, where animations are wanted
 * @from: where it began
 * @to: where it goes
 * @last: where it put the view last; when somebody else moves the view, it ends
 */
typedef struct
{
  AdwAnimation *animation;
  double from[2], to[2], last[2];
} ZerenPageGlide;

struct _ZerenPageColumn
{
  GtkWidget parent_instance;

  GPtrArray *pages; /* ZerenPageView, lent by the widget tree */
  GtkAdjustment *adjustments[2];
  GtkScrollablePolicy policies[2];

  ZerenPageGeometry geometry;
  ZerenPageFit fit;
  ZerenPageAnchor anchor; /* what the next layout is to put where */
  gboolean is_stale;      /* the next layout changes where pages stand */
  gboolean in_layout;
  guint first, last; /* pages in view; 0 where there is none */
  guint current;
  guint marked; /* the page that is marked in a strip of small pages, 0 for none */
  gboolean is_strip;
  guint notify_id;
  ZerenPageInput input;
  ZerenPageGlide glide;
};

double zeren_page_column_get_offset (ZerenPageColumn *self, int orientation);
void zeren_page_column_hold (ZerenPageColumn *self, double x, double y);
void zeren_page_column_zoom_at (ZerenPageColumn *self, double zoom, double x, double y);
void zeren_page_column_scroll_by (ZerenPageColumn *self, int orientation, double by);
void zeren_page_column_stop_gliding (ZerenPageColumn *self);

void zeren_page_column_bind_keys (GtkWidgetClass *klass);
void zeren_page_column_add_controllers (ZerenPageColumn *self);

G_END_DECLS
