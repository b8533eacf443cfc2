/* zeren-instruction.c: where a task comes from that no plan asks for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-instruction.h"

#include "zeren-record-private.h"

struct _ZerenInstruction
{
  ZerenRecord parent_instance;

  gint64 duty;
  guint kind;
  gint64 given_by;
  ZerenDate given_on;
  char *number;
  ZerenDate reply_by;
  char *file;
  char *file_name;
};

G_DEFINE_FINAL_TYPE (ZerenInstruction, zeren_instruction, ZEREN_TYPE_RECORD)

static const ZerenField fields[] = {
  { "duty", ZEREN_FIELD_ID, offsetof (ZerenInstruction, duty) },
  { "kind", ZEREN_FIELD_CHOICE, offsetof (ZerenInstruction, kind), zeren_instruction_kind_ids },
  { "given-by", ZEREN_FIELD_ID, offsetof (ZerenInstruction, given_by) },
  { "given-on", ZEREN_FIELD_DATE, offsetof (ZerenInstruction, given_on) },
  { "number", ZEREN_FIELD_STRING, offsetof (ZerenInstruction, number) },
  { "reply-by", ZEREN_FIELD_DATE, offsetof (ZerenInstruction, reply_by) },
  { "file", ZEREN_FIELD_STRING, offsetof (ZerenInstruction, file) },
  { "file-name", ZEREN_FIELD_STRING, offsetof (ZerenInstruction, file_name) },
};

static void
zeren_instruction_class_init (ZerenInstructionClass *klass)
{
  zeren_record_class_install_fields (ZEREN_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
zeren_instruction_init (ZerenInstruction *self)
{
}

ZerenInstruction *
zeren_instruction_new (void)
{
  return g_object_new (ZEREN_TYPE_INSTRUCTION, NULL);
}

ZEREN_ID_GETTER (ZerenInstruction, zeren_instruction)
ZEREN_ACCESSORS (ZerenInstruction, zeren_instruction, gint64, int64, duty)
ZEREN_ACCESSORS (ZerenInstruction, zeren_instruction, ZerenInstructionKind, uint, kind)
ZEREN_ACCESSORS (ZerenInstruction, zeren_instruction, gint64, int64, given_by)
ZEREN_ACCESSORS (ZerenInstruction, zeren_instruction, ZerenDate, date, given_on)
ZEREN_ACCESSORS (ZerenInstruction, zeren_instruction, const char *, string, number)
ZEREN_ACCESSORS (ZerenInstruction, zeren_instruction, ZerenDate, date, reply_by)
ZEREN_ACCESSORS (ZerenInstruction, zeren_instruction, const char *, string, file)
ZEREN_ACCESSORS (ZerenInstruction, zeren_instruction, const char *, string, file_name)
