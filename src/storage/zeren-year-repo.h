/* zeren-year-repo.h: keeps which years are closed, and what of them goes on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-repo.h"
#include "zeren-date.h"

G_BEGIN_DECLS

/**
 * ZerenClosedYear:
 * @year: the year
 * @closed_at: when it was closed
 * @who: who closed it
 * @n_carried: how many of its tasks were open then and go on
 */
typedef struct
{
  guint year;
  GDateTime *closed_at;
  char *who;
  guint n_carried;
} ZerenClosedYear;

void zeren_closed_year_free (ZerenClosedYear *self);

/**
 * ZerenYearRepo:
 *
 * What was recorded in a closed year stays as it is: the schema refuses every change of it. Only
 * the tasks that were open when it was closed, the carried ones, can still be done.
 */
#define ZEREN_TYPE_YEAR_REPO (zeren_year_repo_get_type ())

G_DECLARE_FINAL_TYPE (ZerenYearRepo, zeren_year_repo, ZEREN, YEAR_REPO, ZerenRepo)

ZerenYearRepo *zeren_year_repo_new (ZerenDatabase *database);

GPtrArray *zeren_year_repo_list_closed (ZerenYearRepo *self, GError **error);
GArray *zeren_year_repo_list_planned (ZerenYearRepo *self, GError **error);
GHashTable *zeren_year_repo_list_carried (ZerenYearRepo *self, GError **error);
gboolean zeren_year_repo_is_closed (ZerenYearRepo *self,
                                    guint year,
                                    gboolean *closed,
                                    GError **error);
gboolean zeren_year_repo_close (ZerenYearRepo *self, guint year, GArray *carried, GError **error);
gboolean zeren_year_repo_reopen (ZerenYearRepo *self, guint year, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenClosedYear, zeren_closed_year_free)

G_END_DECLS
