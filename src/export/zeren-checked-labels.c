/* zeren-checked-labels.c: the labels that a word processor puts before numbered paragraphs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-checked-document.h"

#include <string.h>

#define N_LEVELS 9

typedef struct
{
  char *text;    /* (nullable) with %1 to %9 in the place of the numbers */
  gboolean han;  /* 一、二 */
  gboolean none; /* a bullet, or nothing that is understood */
  int start;
  int count;
} Level;

typedef struct
{
  Level levels[N_LEVELS];
} List;

struct _ZerenCheckedLabels
{
  GHashTable *lists;   /* id of an abstract list → List */
  GHashTable *numbers; /* number id → List */
};

static void
free_list (gpointer data)
{
  List *list = data;

  for (guint i = 0; i < N_LEVELS; i++)
    g_free (list->levels[i].text);
  g_free (list);
}

static void
read_level (List *list, const xmlNode *node)
{
  int number = zeren_checked_number (node, "ilvl", -1);
  g_autofree char *format = zeren_checked_attribute (zeren_checked_child (node, "numFmt"), "val");
  Level *level;

  if (number < 0 || number >= N_LEVELS)
    return;
  level = &list->levels[number];
  g_free (level->text);
  level->text = zeren_checked_attribute (zeren_checked_child (node, "lvlText"), "val");
  level->start = zeren_checked_number (zeren_checked_child (node, "start"), "val", 1);
  level->count = level->start - 1;
  level->han = format != NULL && (g_str_has_prefix (format, "chinese") ||
                                  g_str_has_prefix (format, "japaneseCounting") ||
                                  g_str_has_prefix (format, "taiwaneseCounting") ||
                                  g_str_equal (format, "ideographDigital"));
  level->none = format != NULL && !level->han && !g_str_has_prefix (format, "decimal");
}

static List *
read_list (const xmlNode *node)
{
  List *list = g_new0 (List, 1);

  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (zeren_checked_is (child, "lvl"))
        read_level (list, child);
    }

  return list;
}

ZerenCheckedLabels *
zeren_checked_labels_new (xmlNode *root)
{
  ZerenCheckedLabels *self = g_new0 (ZerenCheckedLabels, 1);

  self->lists = g_hash_table_new_full (NULL, NULL, NULL, free_list);
  self->numbers = g_hash_table_new (NULL, NULL);
  for (xmlNode *node = root != NULL ? root->children : NULL; node != NULL; node = node->next)
    {
      if (zeren_checked_is (node, "abstractNum"))
        g_hash_table_insert (self->lists,
                             GINT_TO_POINTER (zeren_checked_number (node, "abstractNumId", -1)),
                             read_list (node));
    }
  for (xmlNode *node = root != NULL ? root->children : NULL; node != NULL; node = node->next)
    {
      int id = zeren_checked_number (zeren_checked_child (node, "abstractNumId"), "val", -1);
      List *list = g_hash_table_lookup (self->lists, GINT_TO_POINTER (id));

      if (zeren_checked_is (node, "num") && list != NULL)
        g_hash_table_insert (
          self->numbers, GINT_TO_POINTER (zeren_checked_number (node, "numId", 0)), list);
    }

  return self;
}

void
zeren_checked_labels_free (ZerenCheckedLabels *self)
{
  g_hash_table_unref (self->numbers);
  g_hash_table_unref (self->lists);
  g_free (self);
}

/* 1 to 99 in Han; Arabic digits beyond. */
static void
append_number (GString *text, int number, gboolean han)
{
  static const char *const digits[] = { "", "一", "二", "三", "四", "五", "六", "七", "八", "九" };

  if (!han || number < 1 || number > 99)
    {
      g_string_append_printf (text, "%d", number);
      return;
    }
  if (number >= 20)
    g_string_append (text, digits[number / 10]);
  if (number >= 10)
    g_string_append (text, "十");
  g_string_append (text, digits[number % 10]);
}

/**
 * zeren_checked_labels_next:
 * @self: the lists of a document
 * @id: the number id of a paragraph
 * @level: its level, from 0
 *
 * Returns: (transfer full) (nullable): the label of the next paragraph of this list and level
 */
char *
zeren_checked_labels_next (ZerenCheckedLabels *self, int id, int level)
{
  List *list = g_hash_table_lookup (self->numbers, GINT_TO_POINTER (id));
  GString *label;
  Level *own;

  if (list == NULL || level < 0 || level >= N_LEVELS)
    return NULL;
  own = &list->levels[level];
  own->count++;
  for (int i = level + 1; i < N_LEVELS; i++)
    list->levels[i].count = list->levels[i].start - 1;
  if (own->none || own->text == NULL)
    return NULL;

  label = g_string_new (NULL);
  for (const char *c = own->text; *c != '\0'; c++)
    {
      if (c[0] == '%' && c[1] >= '1' && c[1] <= '9')
        {
          const Level *of = &list->levels[c[1] - '1'];

          append_number (label, of->count, of->han);
          c++;
        }
      else
        g_string_append_c (label, *c);
    }

  return g_string_free (label, FALSE);
}
