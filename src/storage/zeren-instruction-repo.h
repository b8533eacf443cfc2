/* zeren-instruction-repo.h: keeps what the office or a leader asked for once, and the threads
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-binding.h"
#include "zeren-duty.h"
#include "zeren-instruction.h"
#include "zeren-repo.h"
#include "zeren-task-entry.h"
#include "zeren-task.h"

G_BEGIN_DECLS

/**
 * ZerenInstructionRepo:
 *
 * An instruction is a duty without a plan, whom it falls on, and its one task: they are stored,
 * changed and removed together.
 */
#define ZEREN_TYPE_INSTRUCTION_REPO (zeren_instruction_repo_get_type ())

G_DECLARE_FINAL_TYPE (ZerenInstructionRepo,
                      zeren_instruction_repo,
                      ZEREN,
                      INSTRUCTION_REPO,
                      ZerenRepo)

ZerenInstructionRepo *zeren_instruction_repo_new (ZerenDatabase *database);

GPtrArray *zeren_instruction_repo_list (ZerenInstructionRepo *self, GError **error);
gboolean zeren_instruction_repo_find (ZerenInstructionRepo *self,
                                      gint64 duty,
                                      ZerenInstruction **found,
                                      GError **error);

/**
 * ZerenGiven:
 * @duty: the words
 * @binding: whom it falls on
 * @task: the one task
 * @instruction: where it comes from
 *
 * The four records of one instruction, lent.
 */
typedef struct
{
  ZerenDuty *duty;
  ZerenBinding *binding;
  ZerenTask *task;
  ZerenInstruction *instruction;
} ZerenGiven;

gboolean zeren_instruction_repo_add (ZerenInstructionRepo *self,
                                     const ZerenGiven *given,
                                     GError **error);
gboolean zeren_instruction_repo_change (ZerenInstructionRepo *self,
                                        const ZerenGiven *given,
                                        GError **error);
gboolean zeren_instruction_repo_remove (ZerenInstructionRepo *self,
                                        ZerenTask *task,
                                        GError **error);

GPtrArray *zeren_instruction_repo_list_entries (ZerenInstructionRepo *self,
                                                gint64 task,
                                                GError **error);
gboolean zeren_instruction_repo_add_entry (ZerenInstructionRepo *self,
                                           ZerenTaskEntry *entry,
                                           GError **error);

G_END_DECLS
