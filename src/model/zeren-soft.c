/* zeren-soft.c: a passage that asks for something but names no measurable time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-soft.h"

#include "zeren-record-private.h"

struct _ZerenSoft
{
  ZerenRecord parent_instance;

  gint64 plan;
  gint64 clause;
  char *quote;
  ZerenPassage *passage;
};

G_DEFINE_FINAL_TYPE (ZerenSoft, zeren_soft, ZEREN_TYPE_RECORD)

static const ZerenField fields[] = {
  { "plan", ZEREN_FIELD_ID, offsetof (ZerenSoft, plan) },
  { "clause", ZEREN_FIELD_ID, offsetof (ZerenSoft, clause) },
  { "quote", ZEREN_FIELD_STRING, offsetof (ZerenSoft, quote) },
  { "passage", ZEREN_FIELD_PASSAGE, offsetof (ZerenSoft, passage) },
};

static void
zeren_soft_class_init (ZerenSoftClass *klass)
{
  zeren_record_class_install_fields (ZEREN_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
zeren_soft_init (ZerenSoft *self)
{
}

ZerenSoft *
zeren_soft_new (void)
{
  return g_object_new (ZEREN_TYPE_SOFT, NULL);
}

ZEREN_ID_GETTER (ZerenSoft, zeren_soft)
ZEREN_ACCESSORS (ZerenSoft, zeren_soft, gint64, int64, plan)
ZEREN_ACCESSORS (ZerenSoft, zeren_soft, gint64, int64, clause)
ZEREN_ACCESSORS (ZerenSoft, zeren_soft, const char *, string, quote)
ZEREN_ACCESSORS (ZerenSoft, zeren_soft, ZerenPassage *, passage, passage)
