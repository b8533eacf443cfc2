/* zeren-search-repo.h: what the office has recorded, found by words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-repo.h"

G_BEGIN_DECLS

/**
 * ZerenSearchKind:
 *
 * What is searched, in the order of the answer. Of a person only the name is.
 */
typedef enum
{
  ZEREN_SEARCH_TASK,
  ZEREN_SEARCH_DUTY,
  ZEREN_SEARCH_CLAUSE,
  ZEREN_SEARCH_PLAN,
  ZEREN_SEARCH_ORGANISATION,
  ZEREN_SEARCH_POST,
  ZEREN_SEARCH_MEMBER,
  ZEREN_SEARCH_INCIDENT,
  ZEREN_SEARCH_CASE,
  ZEREN_N_SEARCH_KINDS,
} ZerenSearchKind;

/**
 * ZerenSearchRow:
 * @id: the record
 * @shown_by: the record whose page shows it: of a post its organisation, else @id
 * @rank: a #ZerenSearchRank
 * @title: (nullable): what it is called
 * @text: (nullable): a longer text that it was found in
 * @place: (nullable): the organisation or the plan that it belongs to
 * @path: (nullable): where in the plan, or who holds the post, or which posts a person holds
 * @date: (nullable): due, issued, occurred or opened on, as it is stored
 * @state: (nullable): its state or scope, as it is stored
 */
typedef struct
{
  gint64 id;
  gint64 shown_by;
  guint rank;
  char *title;
  char *text;
  char *place;
  char *path;
  char *date;
  char *state;
} ZerenSearchRow;

void zeren_search_row_free (ZerenSearchRow *self);

#define ZEREN_TYPE_SEARCH_REPO (zeren_search_repo_get_type ())

G_DECLARE_FINAL_TYPE (ZerenSearchRepo, zeren_search_repo, ZEREN, SEARCH_REPO, ZerenRepo)

ZerenSearchRepo *zeren_search_repo_new (ZerenDatabase *database);

GPtrArray *zeren_search_repo_find (ZerenSearchRepo *self,
                                   ZerenSearchKind kind,
                                   const char *typed,
                                   ZerenDate today,
                                   guint limit,
                                   guint *n_found,
                                   GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenSearchRow, zeren_search_row_free)

G_END_DECLS
