/* zeren-task-moves.h: one task is worked to another day, with a reason, and back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-tasks.h"

G_BEGIN_DECLS

ZerenTask *zeren_task_moves_move (ZerenContext *context,
                                  gint64 id,
                                  ZerenDate day,
                                  const char *reason,
                                  GError **error);
ZerenTask *zeren_task_moves_move_back (ZerenContext *context, gint64 id, GError **error);

G_END_DECLS
