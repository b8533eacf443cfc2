/* zeren-event.c: an entry of the history: who did what to which object, and when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-event.h"

G_DEFINE_BOXED_TYPE (ZerenEvent,
                     zeren_event,
                     (GBoxedCopyFunc)zeren_event_ref,
                     (GBoxedFreeFunc)zeren_event_unref)

/** zeren_event_new: Returns: (transfer full): a new value; see #ZerenEvent for the parameters */
ZerenEvent *
zeren_event_new (gint64 seq,
                 GDateTime *at,
                 const char *who,
                 const char *verb,
                 const char *object_kind,
                 gint64 object_id,
                 const char *note,
                 gboolean erased)
{
  ZerenEvent *self;

  g_return_val_if_fail (at != NULL, NULL);
  g_return_val_if_fail (who != NULL && verb != NULL && object_kind != NULL, NULL);

  self = g_atomic_rc_box_new0 (ZerenEvent);
  self->seq = seq;
  self->at = g_date_time_ref (at);
  self->who = g_strdup (who);
  self->verb = g_strdup (verb);
  self->object_kind = g_strdup (object_kind);
  self->object_id = object_id;
  self->note = g_strdup (note);
  self->erased = erased;

  return self;
}

ZerenEvent *
zeren_event_ref (const ZerenEvent *self)
{
  return g_atomic_rc_box_acquire ((gpointer)self);
}

static void
clear_event (gpointer data)
{
  ZerenEvent *self = data;

  g_date_time_unref (self->at);
  g_free (self->who);
  g_free (self->verb);
  g_free (self->object_kind);
  g_free (self->note);
}

void
zeren_event_unref (ZerenEvent *self)
{
  g_atomic_rc_box_release_full (self, clear_event);
}
