/* zeren-clause.c: a numbered clause of a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-clause.h"

#include "zeren-record-private.h"

struct _ZerenClause
{
  ZerenRecord parent_instance;

  gint64 plan;
  gint64 document;
  gint64 parent;
  guint position;
  guint level;
  char *label;
  char *path;
  char *heading;
  char *text;
  ZerenPassage *passage;
  GStrv flags;
};

G_DEFINE_FINAL_TYPE (ZerenClause, zeren_clause, ZEREN_TYPE_RECORD)

static const ZerenField fields[] = {
  { "plan", ZEREN_FIELD_ID, offsetof (ZerenClause, plan) },
  { "document", ZEREN_FIELD_ID, offsetof (ZerenClause, document) },
  { "parent", ZEREN_FIELD_ID, offsetof (ZerenClause, parent) },
  { "position", ZEREN_FIELD_UINT, offsetof (ZerenClause, position) },
  { "level", ZEREN_FIELD_UINT, offsetof (ZerenClause, level) },
  { "label", ZEREN_FIELD_STRING, offsetof (ZerenClause, label) },
  { "path", ZEREN_FIELD_STRING, offsetof (ZerenClause, path) },
  { "heading", ZEREN_FIELD_STRING, offsetof (ZerenClause, heading) },
  { "text", ZEREN_FIELD_STRING, offsetof (ZerenClause, text) },
  { "passage", ZEREN_FIELD_PASSAGE, offsetof (ZerenClause, passage) },
  { "flags", ZEREN_FIELD_STRV, offsetof (ZerenClause, flags) },
};

static void
zeren_clause_class_init (ZerenClauseClass *klass)
{
  zeren_record_class_install_fields (ZEREN_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
zeren_clause_init (ZerenClause *self)
{
}

ZerenClause *
zeren_clause_new (void)
{
  return g_object_new (ZEREN_TYPE_CLAUSE, NULL);
}

ZEREN_ID_GETTER (ZerenClause, zeren_clause)
ZEREN_ACCESSORS (ZerenClause, zeren_clause, gint64, int64, plan)
ZEREN_ACCESSORS (ZerenClause, zeren_clause, gint64, int64, document)
ZEREN_ACCESSORS (ZerenClause, zeren_clause, gint64, int64, parent)
ZEREN_ACCESSORS (ZerenClause, zeren_clause, guint, uint, position)
ZEREN_ACCESSORS (ZerenClause, zeren_clause, guint, uint, level)
ZEREN_ACCESSORS (ZerenClause, zeren_clause, const char *, string, label)
ZEREN_ACCESSORS (ZerenClause, zeren_clause, const char *, string, path)
ZEREN_ACCESSORS (ZerenClause, zeren_clause, const char *, string, heading)
ZEREN_ACCESSORS (ZerenClause, zeren_clause, const char *, string, text)
ZEREN_ACCESSORS (ZerenClause, zeren_clause, ZerenPassage *, passage, passage)
ZEREN_STRV_ACCESSORS (ZerenClause, zeren_clause, flags)
