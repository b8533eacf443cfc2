/* zeren-places.h: where one can go in the window: the places of the sidebar, the pages of records
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * ZerenPlace:
 * @id: what `win.go` is given
 * @title: marked with N_()
 * @icon_name: of a symbolic icon
 * @get_type: the type of its page, a #ZerenPage
 *
 * A row of the sidebar.
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *icon_name;
  GType (*get_type) (void);
} ZerenPlace;

const ZerenPlace *zeren_places_get (guint *n_places);
const ZerenPlace *zeren_places_find (const char *id);
GType zeren_places_get_page_type (const char *kind);
GType zeren_places_get_nth_page_type (guint n);

G_END_DECLS
