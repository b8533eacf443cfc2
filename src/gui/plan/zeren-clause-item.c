/* zeren-clause-item.c: a clause as the tree shows it, with those below it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-clause-item.h"

#include <string.h>

struct _ZerenClauseItem
{
  GObject parent_instance;

  ZerenClause *clause;
  GListStore *children;
  guint n_findings;
  char *title;
  char *flags; /* nullable */
  char *words; /* casefolded */
};

G_DEFINE_FINAL_TYPE (ZerenClauseItem, zeren_clause_item, G_TYPE_OBJECT)

static void
zeren_clause_item_finalize (GObject *object)
{
  ZerenClauseItem *self = ZEREN_CLAUSE_ITEM (object);

  g_clear_object (&self->clause);
  g_clear_object (&self->children);
  g_free (self->title);
  g_free (self->flags);
  g_free (self->words);

  G_OBJECT_CLASS (zeren_clause_item_parent_class)->finalize (object);
}

static void
zeren_clause_item_class_init (ZerenClauseItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zeren_clause_item_finalize;
}

static void
zeren_clause_item_init (ZerenClauseItem *self)
{
  self->children = g_list_store_new (ZEREN_TYPE_CLAUSE_ITEM);
}

/* A heading that was cut out of a long sentence goes on to the end of it: the row says where it
 * stops. */
static char *
dup_whole_heading (const char *heading, const char *text)
{
  const char *found = text != NULL ? strstr (text, heading) : NULL;
  const char *end;

  if (found == NULL)
    return g_strdup (heading);

  for (end = found + strlen (heading); *end != '\0' && *end != '\n'; end = g_utf8_next_char (end))
    {
      if (g_str_has_prefix (end, "。") || g_str_has_prefix (end, "；"))
        break;
    }

  return g_strndup (found, (gsize)(end - found));
}

/* The label as printed and the heading; where there is none, how the text begins. */
static char *
dup_title (ZerenClause *clause)
{
  const char *label = zeren_clause_get_label (clause);
  const char *heading = zeren_clause_get_heading (clause);
  const char *text = zeren_clause_get_text (clause);
  g_autofree char *line = heading != NULL ? dup_whole_heading (heading, text)
                                          : g_strdup (text != NULL ? text : "");

  g_strdelimit (line, "\n\t", ' ');
  g_strstrip (line);
  if (label == NULL || g_str_has_prefix (line, label))
    return g_steal_pointer (&line);

  /* 一、责任分工, but: 1. 每月检查 */
  return g_strconcat (label, g_ascii_ispunct (label[strlen (label) - 1]) ? " " : "", line, NULL);
}

/**
 * zeren_clause_item_new:
 * @n_findings: how many findings stand in it
 *
 * Returns: (transfer full): an item without children
 */
ZerenClauseItem *
zeren_clause_item_new (ZerenClause *clause, guint n_findings)
{
  ZerenClauseItem *self = g_object_new (ZEREN_TYPE_CLAUSE_ITEM, NULL);
  const char *text = zeren_clause_get_text (clause);
  g_autofree char *all = NULL;

  self->clause = g_object_ref (clause);
  self->n_findings = n_findings;
  self->title = dup_title (clause);
  self->flags = zeren_clause_flags_to_label (zeren_clause_get_flags (clause));
  all = g_strjoin ("\n", self->title, text != NULL ? text : "", NULL);
  self->words = g_utf8_casefold (all, -1);

  return self;
}

/** zeren_clause_item_get_clause: Returns: (transfer none): the clause */
ZerenClause *
zeren_clause_item_get_clause (ZerenClauseItem *self)
{
  g_return_val_if_fail (ZEREN_IS_CLAUSE_ITEM (self), NULL);

  return self->clause;
}

/** zeren_clause_item_get_children: Returns: (transfer none): the items below it */
GListStore *
zeren_clause_item_get_children (ZerenClauseItem *self)
{
  g_return_val_if_fail (ZEREN_IS_CLAUSE_ITEM (self), NULL);

  return self->children;
}

guint
zeren_clause_item_get_n_findings (ZerenClauseItem *self)
{
  g_return_val_if_fail (ZEREN_IS_CLAUSE_ITEM (self), 0);

  return self->n_findings;
}

const char *
zeren_clause_item_get_title (ZerenClauseItem *self)
{
  g_return_val_if_fail (ZEREN_IS_CLAUSE_ITEM (self), NULL);

  return self->title;
}

/** zeren_clause_item_get_flags: Returns: (nullable): what is odd about its number */
const char *
zeren_clause_item_get_flags (ZerenClauseItem *self)
{
  g_return_val_if_fail (ZEREN_IS_CLAUSE_ITEM (self), NULL);

  return self->flags;
}

/** zeren_clause_item_matches: Returns: whether @words (casefolded) are in it */
gboolean
zeren_clause_item_matches (ZerenClauseItem *self, const char *words)
{
  g_return_val_if_fail (ZEREN_IS_CLAUSE_ITEM (self), FALSE);

  return words == NULL || strstr (self->words, words) != NULL;
}
