/* zeren-paragraph-diff.h: how two texts differ, paragraph by paragraph
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ZEREN_PARAGRAPH_ADDED,
  ZEREN_PARAGRAPH_REMOVED,
  ZEREN_PARAGRAPH_CHANGED,
} ZerenParagraphChange;

/**
 * ZerenParagraphDifference:
 * @change: what happened to the paragraph
 * @before: its words before; %NULL where it was added
 * @after: its words after; %NULL where it was removed
 * @before_at: which paragraph it was before, from 1; 0 where it was added
 * @after_at: which paragraph it is after, from 1; 0 where it was removed
 */
typedef struct
{
  ZerenParagraphChange change;
  char *before, *after;
  guint before_at, after_at;
} ZerenParagraphDifference;

GPtrArray *zeren_paragraph_diff (const char *const *before, const char *const *after);

const char *zeren_paragraph_change_to_id (ZerenParagraphChange change);

G_END_DECLS
