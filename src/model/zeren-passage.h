/* zeren-passage.h: a place in a plan that something is quoted from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-text.h"

G_BEGIN_DECLS

/**
 * ZerenPassage:
 * @plan: the plan's id, 0 before it is stored
 * @page: the page that the passage begins on, from 1
 * @start: first code point in the text of the plan's file
 * @end: one past the last code point
 * @n_boxes: how many boxes there are
 * @boxes: (array length=n_boxes): the area, one box a line run; none where there are no pages
 *
 * An immutable value, reference counted.
 */
typedef struct
{
  gint64 plan;
  guint page;
  gsize start, end;
  guint n_boxes;
  const ZerenBox *boxes;
} ZerenPassage;

#define ZEREN_TYPE_PASSAGE (zeren_passage_get_type ())

GType zeren_passage_get_type (void) G_GNUC_CONST;

ZerenPassage *zeren_passage_new (gint64 plan,
                                 guint page,
                                 gsize start,
                                 gsize end,
                                 const ZerenBox *boxes,
                                 guint n_boxes);
ZerenPassage *zeren_passage_new_from_text (ZerenText *text, gsize start, gsize end);
ZerenPassage *zeren_passage_ref (const ZerenPassage *self);
void zeren_passage_unref (ZerenPassage *self);
gboolean zeren_passage_equal (const ZerenPassage *a, const ZerenPassage *b);

char *zeren_passage_boxes_to_json (const ZerenPassage *self);
GArray *zeren_passage_boxes_from_json (const char *json);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenPassage, zeren_passage_unref)

G_END_DECLS
