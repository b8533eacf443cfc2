/* zeren-organisation-repo.h: keeps organisations
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-repo.h"
#include "zeren-organisation.h"

G_BEGIN_DECLS

/**
 * ZerenOrganisationRepo:
 *
 * Lists come in the order of the tree: a parent before its children, siblings by position.
 */
#define ZEREN_TYPE_ORGANISATION_REPO (zeren_organisation_repo_get_type ())

G_DECLARE_FINAL_TYPE (ZerenOrganisationRepo,
                      zeren_organisation_repo,
                      ZEREN,
                      ORGANISATION_REPO,
                      GObject)

ZerenOrganisationRepo *zeren_organisation_repo_new (ZerenDatabase *database);

GPtrArray *zeren_organisation_repo_list (ZerenOrganisationRepo *self, GError **error);
GPtrArray *zeren_organisation_repo_list_below (ZerenOrganisationRepo *self,
                                               gint64 id,
                                               const char *kind,
                                               GError **error);
gboolean zeren_organisation_repo_find_last_position (ZerenOrganisationRepo *self,
                                                     gint64 parent,
                                                     guint *position,
                                                     GError **error);
ZerenOrganisation *zeren_organisation_repo_load (ZerenOrganisationRepo *self,
                                                 gint64 id,
                                                 GError **error);
gboolean zeren_organisation_repo_add (ZerenOrganisationRepo *self,
                                      ZerenOrganisation *organisation,
                                      GError **error);
gboolean zeren_organisation_repo_update (ZerenOrganisationRepo *self,
                                         ZerenOrganisation *organisation,
                                         GError **error);
gboolean zeren_organisation_repo_end (ZerenOrganisationRepo *self,
                                      gint64 id,
                                      ZerenDate on,
                                      GError **error);

G_END_DECLS
