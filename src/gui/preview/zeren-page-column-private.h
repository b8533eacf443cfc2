/* zeren-page-column-private.h: what the two files of ZerenPageColumn share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-page-column.h"

G_BEGIN_DECLS

/** Where the pointer is, and the zoom that two fingers began with. */
typedef struct
{
  double x, y;
  double zoom_before_pinch;
} ZerenPageInput;

ZerenPageInput *zeren_page_column_get_input (ZerenPageColumn *self);
GtkAdjustment *zeren_page_column_get_adjustment (ZerenPageColumn *self, GtkOrientation orientation);
void zeren_page_column_zoom_at (ZerenPageColumn *self, double zoom, double x, double y);

void zeren_page_column_bind_keys (GtkWidgetClass *klass);
void zeren_page_column_add_controllers (ZerenPageColumn *self);

G_END_DECLS
