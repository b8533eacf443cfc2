/* zeren-saved-view.h: a way of looking at a list that was given a name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-record.h"

G_BEGIN_DECLS

/**
 * ZerenSavedView:
 *
 * The place is the list that it belongs to, `tasks`; the query is JSON that only this list reads.
 */
#define ZEREN_TYPE_SAVED_VIEW (zeren_saved_view_get_type ())

G_DECLARE_FINAL_TYPE (ZerenSavedView, zeren_saved_view, ZEREN, SAVED_VIEW, ZerenRecord)

ZerenSavedView *zeren_saved_view_new (void);
gint64 zeren_saved_view_get_id (ZerenSavedView *self);

const char *zeren_saved_view_get_place (ZerenSavedView *self);
void zeren_saved_view_set_place (ZerenSavedView *self, const char *place);
const char *zeren_saved_view_get_name (ZerenSavedView *self);
void zeren_saved_view_set_name (ZerenSavedView *self, const char *name);
const char *zeren_saved_view_get_query (ZerenSavedView *self);
void zeren_saved_view_set_query (ZerenSavedView *self, const char *query);

G_END_DECLS
