/* zeren-search.h: everything that the office has recorded, in one search
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-context.h"
#include "zeren-search-repo.h"

G_BEGIN_DECLS

/**
 * ZerenSearchHit:
 * @kind: what it is
 * @id: which one
 * @shown_by: the record whose page shows it, of the kind zeren_search_kind_to_page_id()
 * @title: what it is called, or the part of the text with the words
 * @detail: (nullable): where it belongs and how it stands, in the user's language
 */
typedef struct
{
  ZerenSearchKind kind;
  gint64 id;
  gint64 shown_by;
  char *title;
  char *detail;
} ZerenSearchHit;

/**
 * ZerenSearchGroup:
 * @kind: what all of them are
 * @n_found: how many there are, of which @hits has the first
 * @hits: (element-type ZerenSearchHit): the best first
 * @same: whether one of them is called just what was typed
 */
typedef struct
{
  ZerenSearchKind kind;
  guint n_found;
  GPtrArray *hits;
  gboolean same;
} ZerenSearchGroup;

GPtrArray *zeren_search (ZerenContext *context,
                         const char *typed,
                         guint limit,
                         GCancellable *cancellable,
                         GError **error);
void zeren_search_hit_free (ZerenSearchHit *self);
void zeren_search_group_free (ZerenSearchGroup *self);

const char *zeren_search_kind_to_id (ZerenSearchKind kind);
const char *zeren_search_kind_to_page_id (ZerenSearchKind kind);
const char *zeren_search_kind_to_label (ZerenSearchKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenSearchHit, zeren_search_hit_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenSearchGroup, zeren_search_group_free)

G_END_DECLS
