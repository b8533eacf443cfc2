/* zeren-undo.h: how what was done is taken back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-database.h"

G_BEGIN_DECLS

/**
 * ZerenUndo:
 *
 * What was committed between zeren_undo_record() and zeren_undo_recording_end(), so that it can be
 * taken back. Nothing goes from the history: taking back is an event of its own. It is refused as
 * soon as anything else has been written since. It may be handed from thread to thread.
 */
#define ZEREN_TYPE_UNDO (zeren_undo_get_type ())

G_DECLARE_FINAL_TYPE (ZerenUndo, zeren_undo, ZEREN, UNDO, GObject)

typedef struct _ZerenUndoRecording ZerenUndoRecording;

ZerenUndoRecording *zeren_undo_record (ZerenDatabase *database);
ZerenUndo *zeren_undo_recording_end (ZerenUndoRecording *self);
void zeren_undo_recording_free (ZerenUndoRecording *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenUndoRecording, zeren_undo_recording_free)

gboolean zeren_undo_apply (ZerenUndo *self, ZerenDatabase *database, GError **error);

G_END_DECLS
