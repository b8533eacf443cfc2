/* zeren-post-repo.h: keeps posts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-repo.h"
#include "zeren-post.h"

G_BEGIN_DECLS

/**
 * ZerenPostRepo:
 *
 * Lists come by the order of their organisations' ids and then in the order of adding.
 */
#define ZEREN_TYPE_POST_REPO (zeren_post_repo_get_type ())

G_DECLARE_FINAL_TYPE (ZerenPostRepo, zeren_post_repo, ZEREN, POST_REPO, ZerenRepo)

ZerenPostRepo *zeren_post_repo_new (ZerenDatabase *database);

GPtrArray *zeren_post_repo_list (ZerenPostRepo *self, gint64 organisation, GError **error);
GPtrArray *zeren_post_repo_list_of_role (ZerenPostRepo *self,
                                         gint64 organisation,
                                         const char *role,
                                         GError **error);
ZerenPost *zeren_post_repo_load (ZerenPostRepo *self, gint64 id, GError **error);
gboolean zeren_post_repo_add (ZerenPostRepo *self, ZerenPost *post, GError **error);
gboolean zeren_post_repo_update (ZerenPostRepo *self, ZerenPost *post, GError **error);
gboolean zeren_post_repo_end (ZerenPostRepo *self, gint64 id, ZerenDate on, GError **error);

G_END_DECLS
