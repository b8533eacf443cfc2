/* zeren-case-repo.h: keeps accountability cases and their drafts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-case-document.h"
#include "zeren-case.h"
#include "zeren-repo.h"
#include "zeren-ground.h"

G_BEGIN_DECLS

/**
 * ZerenCaseRepo:
 *
 * A case is refused unless it rests on a task confirmed unperformed or an incident with a confirmed
 * missed step; a ground is refused unless it is of kind `duty`.
 */
#define ZEREN_TYPE_CASE_REPO (zeren_case_repo_get_type ())

G_DECLARE_FINAL_TYPE (ZerenCaseRepo, zeren_case_repo, ZEREN, CASE_REPO, ZerenRepo)

ZerenCaseRepo *zeren_case_repo_new (ZerenDatabase *database);

GPtrArray *zeren_case_repo_list (ZerenCaseRepo *self, GError **error);
ZerenCase *zeren_case_repo_load (ZerenCaseRepo *self, gint64 id, GError **error);
gboolean zeren_case_repo_add (ZerenCaseRepo *self,
                              ZerenCase *accountability_case,
                              const gint64 *grounds,
                              guint n_grounds,
                              GError **error);
GPtrArray *zeren_case_repo_list_grounds (ZerenCaseRepo *self, gint64 id, GError **error);
gboolean zeren_case_repo_choose_grounds (ZerenCaseRepo *self,
                                         gint64 id,
                                         const gint64 *grounds,
                                         guint n_grounds,
                                         GError **error);

GPtrArray *zeren_case_repo_list_documents (ZerenCaseRepo *self, gint64 id, GError **error);
gboolean zeren_case_repo_add_document (ZerenCaseRepo *self,
                                       ZerenCaseDocument *document,
                                       GError **error);

G_END_DECLS
