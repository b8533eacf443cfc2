/* zeren-rule.c: a rule of a plan about how accountability works
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-rule.h"

#include "zeren-record-private.h"

struct _ZerenRule
{
  ZerenRecord parent_instance;

  gint64 plan;
  gint64 clause;
  char *key;
  char *quote;
  ZerenPassage *passage;
};

G_DEFINE_FINAL_TYPE (ZerenRule, zeren_rule, ZEREN_TYPE_RECORD)

static const ZerenField fields[] = {
  { "plan", ZEREN_FIELD_ID, offsetof (ZerenRule, plan) },
  { "clause", ZEREN_FIELD_ID, offsetof (ZerenRule, clause) },
  { "key", ZEREN_FIELD_STRING, offsetof (ZerenRule, key) },
  { "quote", ZEREN_FIELD_STRING, offsetof (ZerenRule, quote) },
  { "passage", ZEREN_FIELD_PASSAGE, offsetof (ZerenRule, passage) },
};

static void
zeren_rule_class_init (ZerenRuleClass *klass)
{
  zeren_record_class_install_fields (ZEREN_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
zeren_rule_init (ZerenRule *self)
{
}

ZerenRule *
zeren_rule_new (void)
{
  return g_object_new (ZEREN_TYPE_RULE, NULL);
}

ZEREN_ID_GETTER (ZerenRule, zeren_rule)
ZEREN_ACCESSORS (ZerenRule, zeren_rule, gint64, int64, plan)
ZEREN_ACCESSORS (ZerenRule, zeren_rule, gint64, int64, clause)
ZEREN_ACCESSORS (ZerenRule, zeren_rule, const char *, string, key)
ZEREN_ACCESSORS (ZerenRule, zeren_rule, const char *, string, quote)
ZEREN_ACCESSORS (ZerenRule, zeren_rule, ZerenPassage *, passage, passage)
