/* zeren-post-row.h: a post with who holds it and who held it before
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZerenPostRow:
 *
 * Opens to the appointments, and to what can be done: the actions `post.appoint`, `post.edit`,
 * `post.end` and `appointment.end`, each with an id (`x`), are the page's.
 */
#define ZEREN_TYPE_POST_ROW (zeren_post_row_get_type ())

G_DECLARE_FINAL_TYPE (ZerenPostRow, zeren_post_row, ZEREN, POST_ROW, AdwExpanderRow)

GtkWidget *zeren_post_row_new (void);
void zeren_post_row_set_post (ZerenPostRow *self, ZerenOffice *office, gint64 post);
gint64 zeren_post_row_get_id (ZerenPostRow *self);

G_END_DECLS
