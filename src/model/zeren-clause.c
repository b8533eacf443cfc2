/* zeren-clause.c: a numbered clause of a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-clause.h"

#include "zeren-record-private.h"

#include <glib/gi18n-lib.h>

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

static const char *
explain_flag (const char *flag)
{
  static const struct
  {
    const char *flag;
    const char *text;
  } texts[] = {
    { "odd marker", N_ ("The number is written unlike those beside it.") },
    { "missing number", N_ ("A number is missing before it.") },
    { "repeated number", N_ ("The number is there twice.") },
    { "wrong order", N_ ("The number belongs further up.") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_str_equal (texts[i].flag, flag))
      return _ (texts[i].text);

  return flag;
}

/**
 * zeren_clause_flags_to_label:
 * @flags: (nullable): the flags of a clause
 *
 * Returns: (transfer full) (nullable): sentences on what is odd about its number, %NULL for most
 */
char *
zeren_clause_flags_to_label (const char *const *flags)
{
  g_autoptr (GString) text = NULL;

  for (const char *const *flag = flags; flag != NULL && *flag != NULL; flag++)
    {
      if (text == NULL)
        text = g_string_new (_ ("Irregular numbering."));
      g_string_append_printf (text, " %s", explain_flag (*flag));
    }

  return text != NULL ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
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
