/* zeren-term-repo.h: keeps when the periods begin that a plan only names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-repo.h"
#include "zeren-date.h"

G_BEGIN_DECLS

/**
 * ZerenDutyTerm:
 * @duty: a duty that counts in a term of office or in periods of several years
 * @begins_on: the first day of such a period
 * @ends_on: its last day; unset where the words of the plan give its length
 */
typedef struct
{
  gint64 duty;
  ZerenDate begins_on;
  ZerenDate ends_on;
} ZerenDutyTerm;

/**
 * ZerenTermRepo:
 *
 * A plan says 每三年 or 任期内 and not since when; a person says that. It reminds, and judges
 * nobody.
 */
#define ZEREN_TYPE_TERM_REPO (zeren_term_repo_get_type ())

G_DECLARE_FINAL_TYPE (ZerenTermRepo, zeren_term_repo, ZEREN, TERM_REPO, ZerenRepo)

ZerenTermRepo *zeren_term_repo_new (ZerenDatabase *database);

gboolean zeren_term_repo_find (ZerenTermRepo *self,
                               gint64 duty,
                               ZerenDutyTerm *term,
                               GError **error);
gboolean zeren_term_repo_save (ZerenTermRepo *self, const ZerenDutyTerm *term, GError **error);
gboolean zeren_term_repo_remove (ZerenTermRepo *self, gint64 duty, GError **error);

G_END_DECLS
