/* zeren-saved-view-repo.h: keeps the ways of looking at a list that were given a name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-repo.h"
#include "zeren-saved-view.h"

G_BEGIN_DECLS

#define ZEREN_TYPE_SAVED_VIEW_REPO (zeren_saved_view_repo_get_type ())

G_DECLARE_FINAL_TYPE (ZerenSavedViewRepo, zeren_saved_view_repo, ZEREN, SAVED_VIEW_REPO, ZerenRepo)

ZerenSavedViewRepo *zeren_saved_view_repo_new (ZerenDatabase *database);

GPtrArray *zeren_saved_view_repo_list (ZerenSavedViewRepo *self, const char *place, GError **error);
ZerenSavedView *zeren_saved_view_repo_load (ZerenSavedViewRepo *self, gint64 id, GError **error);
gboolean zeren_saved_view_repo_save (ZerenSavedViewRepo *self,
                                     ZerenSavedView *view,
                                     GError **error);
gboolean zeren_saved_view_repo_remove (ZerenSavedViewRepo *self, gint64 id, GError **error);

G_END_DECLS
