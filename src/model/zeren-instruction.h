/* zeren-instruction.h: where a task comes from that no plan asks for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-record.h"
#include "zeren-states.h"

G_BEGIN_DECLS

/**
 * ZerenInstruction:
 *
 * Who asked for it, when and under which number; the words are those of its duty. A file is the
 * paper with the instruction, kept by SHA-256. Until @reply_by progress is to be reported: a
 * reminder like every date that was not stated by a plan.
 */

#define ZEREN_TYPE_INSTRUCTION (zeren_instruction_get_type ())

G_DECLARE_FINAL_TYPE (ZerenInstruction, zeren_instruction, ZEREN, INSTRUCTION, ZerenRecord)

ZerenInstruction *zeren_instruction_new (void);
gint64 zeren_instruction_get_id (ZerenInstruction *self);

gint64 zeren_instruction_get_duty (ZerenInstruction *self);
void zeren_instruction_set_duty (ZerenInstruction *self, gint64 duty);
ZerenInstructionKind zeren_instruction_get_kind (ZerenInstruction *self);
void zeren_instruction_set_kind (ZerenInstruction *self, ZerenInstructionKind kind);
gint64 zeren_instruction_get_given_by (ZerenInstruction *self);
void zeren_instruction_set_given_by (ZerenInstruction *self, gint64 given_by);
ZerenDate zeren_instruction_get_given_on (ZerenInstruction *self);
void zeren_instruction_set_given_on (ZerenInstruction *self, ZerenDate given_on);
const char *zeren_instruction_get_number (ZerenInstruction *self);
void zeren_instruction_set_number (ZerenInstruction *self, const char *number);
ZerenDate zeren_instruction_get_reply_by (ZerenInstruction *self);
void zeren_instruction_set_reply_by (ZerenInstruction *self, ZerenDate reply_by);
const char *zeren_instruction_get_file (ZerenInstruction *self);
void zeren_instruction_set_file (ZerenInstruction *self, const char *file);
const char *zeren_instruction_get_file_name (ZerenInstruction *self);
void zeren_instruction_set_file_name (ZerenInstruction *self, const char *file_name);

G_END_DECLS
