/* zeren-instructions.h: what the office or a leader asks for once, with its thread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-context.h"
#include "zeren-instruction.h"
#include "zeren-task-entry.h"
#include "zeren-task.h"

G_BEGIN_DECLS

/**
 * ZerenInstructionWords:
 * @kind: where it comes from
 * @organisation: the organisation that has to do it; what @post says where that is set
 * @post: the post that has to do it, 0 for the organisation as a whole
 * @title: what is to be done
 * @due: the limit
 * @given_by: (nullable): the member who gave it, 0 where none did; a leader's instruction needs one
 * @given_on: the day it was given, today where it is not set
 * @number: (nullable): the number of the paper
 * @reply_by: the day until which progress is to be reported, if that was said
 * @file: (nullable): the paper itself; where it is %NULL a file that is kept stays
 * @assigned_to: the member who has it in hand, 0 for nobody
 *
 * What is said about an instruction.
 */
typedef struct
{
  ZerenInstructionKind kind;
  gint64 organisation;
  gint64 post;
  const char *title;
  ZerenDate due;
  gint64 given_by;
  ZerenDate given_on;
  const char *number;
  ZerenDate reply_by;
  GFile *file;
  gint64 assigned_to;
} ZerenInstructionWords;

/* Each verb is one transaction with its history. */

ZerenTask *zeren_instructions_add (ZerenContext *context,
                                   const ZerenInstructionWords *words,
                                   GCancellable *cancellable,
                                   GError **error);
ZerenTask *zeren_instructions_edit (ZerenContext *context,
                                    gint64 task,
                                    const ZerenInstructionWords *words,
                                    GCancellable *cancellable,
                                    GError **error);
gboolean zeren_instructions_withdraw (ZerenContext *context, gint64 task, GError **error);

gboolean zeren_instructions_find (ZerenContext *context,
                                  gint64 duty,
                                  ZerenInstruction **found,
                                  GError **error);
char *zeren_instruction_dup_label (ZerenInstruction *self);

GPtrArray *zeren_instructions_list_entries (ZerenContext *context, gint64 task, GError **error);
gint64 zeren_instructions_add_entry (ZerenContext *context,
                                     gint64 task,
                                     const char *text,
                                     GError **error);

G_END_DECLS
