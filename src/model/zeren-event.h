/* zeren-event.h: an entry of the history: who did what to which object, and when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * ZerenEvent:
 * @seq: its number, from 1 without gaps
 * @at: when it was recorded
 * @who: who did it
 * @verb: what was done: add, edit, end, import, accept, reject, bind, complete …
 * @object_kind: what it was done to, by the name of its table
 * @object_id: the id of the object, 0 where the verb is about no single one
 * @note: (nullable): a reason or remark; %NULL also once the payload was erased
 * @erased: whether the payload was erased
 *
 * An immutable value, reference counted.
 */
typedef struct
{
  gint64 seq;
  GDateTime *at;
  char *who;
  char *verb;
  char *object_kind;
  gint64 object_id;
  char *note;
  gboolean erased;
} ZerenEvent;

#define ZEREN_TYPE_EVENT (zeren_event_get_type ())

GType zeren_event_get_type (void) G_GNUC_CONST;

ZerenEvent *zeren_event_new (gint64 seq,
                             GDateTime *at,
                             const char *who,
                             const char *verb,
                             const char *object_kind,
                             gint64 object_id,
                             const char *note,
                             gboolean erased);
ZerenEvent *zeren_event_ref (const ZerenEvent *self);
void zeren_event_unref (ZerenEvent *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenEvent, zeren_event_unref)

G_END_DECLS
