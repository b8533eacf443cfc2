/* zeren-template-repo.h: keeps the files of the office that documents are laid out by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-repo.h"
#include "zeren-template.h"

G_BEGIN_DECLS

#define ZEREN_TYPE_TEMPLATE_REPO (zeren_template_repo_get_type ())

G_DECLARE_FINAL_TYPE (ZerenTemplateRepo, zeren_template_repo, ZEREN, TEMPLATE_REPO, ZerenRepo)

ZerenTemplateRepo *zeren_template_repo_new (ZerenDatabase *database);

GPtrArray *zeren_template_repo_list (ZerenTemplateRepo *self, GError **error);
gboolean zeren_template_repo_put (ZerenTemplateRepo *self,
                                  ZerenTemplate *replacement,
                                  GError **error);
gboolean zeren_template_repo_remove (ZerenTemplateRepo *self,
                                     ZerenTemplateKind kind,
                                     GError **error);

G_END_DECLS
