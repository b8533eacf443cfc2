/* zeren-docx-numbering.c: automatic numbers of a DOCX as text
 *
 * ECMA-376 part 1, 17.9. Lists that rest on the same abstract numbering count on together, unless a
 * list says that it starts anew.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-docx-numbering.h"

#include "zeren-number-format.h"

#include <string.h>

#define N_LEVELS 9
#define UNSET    -1

typedef struct
{
  gboolean defined;
  int start;
  int restart; /* -1: after any higher level; 0: never; n: after a level up to n */
  gboolean decimals_only;
  char *format;
  char *custom;
  char *text;
  char *suffix;
  char *style;
} Level;

typedef struct
{
  Level levels[N_LEVELS];
  int values[N_LEVELS]; /* the last number given, or UNSET */
  char *style_link;
} Abstract;

typedef struct
{
  int abstract_id;
  Level levels[N_LEVELS]; /* those that the list defines anew */
  int starts[N_LEVELS];   /* where the list starts anew, or UNSET */
  gboolean used;
} List;

struct _ZerenDocxNumbering
{
  GHashTable *abstracts; /* int → Abstract */
  GHashTable *lists;     /* int → List */
  ZerenDocxStyles *styles;
};

static void
clear_level (Level *level)
{
  g_free (level->format);
  g_free (level->custom);
  g_free (level->text);
  g_free (level->suffix);
  g_free (level->style);
}

static void
free_abstract (gpointer data)
{
  Abstract *abstract = data;

  for (guint i = 0; i < N_LEVELS; i++)
    clear_level (&abstract->levels[i]);
  g_free (abstract->style_link);
  g_free (abstract);
}

static void
free_list (gpointer data)
{
  List *list = data;

  for (guint i = 0; i < N_LEVELS; i++)
    clear_level (&list->levels[i]);
  g_free (list);
}

/* --- reading --------------------------------------------------------------------------------- */

/* w:numFmt, which Word wraps in mc:AlternateContent where it is a custom one. */
static const xmlNode *
find_format (const xmlNode *node)
{
  const xmlNode *format = zeren_docx_child (node, "numFmt");

  for (const xmlNode *child = node->children; format == NULL && child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE &&
        strcmp ((const char *)child->name, "AlternateContent") == 0)
      for (const xmlNode *choice = child->children; format == NULL && choice != NULL;
           choice = choice->next)
        if (choice->type == XML_ELEMENT_NODE)
          format = zeren_docx_child (choice, "numFmt");

  return format;
}

static void
read_level (Level *level, const xmlNode *node)
{
  const xmlNode *format = find_format (node);

  clear_level (level);
  level->defined = TRUE;
  level->start = MAX (0, zeren_docx_child_number (node, "start", 0));
  level->restart = zeren_docx_child_number (node, "lvlRestart", -1);
  level->decimals_only = zeren_docx_is_on (node, "isLgl", FALSE);
  level->format = zeren_docx_attribute (format, "val");
  level->custom = zeren_docx_attribute (format, "format");
  level->text = zeren_docx_child_value (node, "lvlText");
  level->suffix = zeren_docx_child_value (node, "suff");
  level->style = zeren_docx_child_value (node, "pStyle");
  if (level->format == NULL)
    level->format = g_strdup ("decimal");
  if (zeren_docx_child (node, "lvlPicBulletId") != NULL)
    g_set_str (&level->text, "•");
}

static void
read_abstract (ZerenDocxNumbering *self, const xmlNode *node)
{
  Abstract *abstract = g_new0 (Abstract, 1);

  for (guint i = 0; i < N_LEVELS; i++)
    abstract->values[i] = UNSET;
  abstract->style_link = zeren_docx_child_value (node, "numStyleLink");
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      int level = zeren_docx_is (child, "lvl") ? zeren_docx_number (child, "ilvl", -1) : -1;

      if (level >= 0 && level < N_LEVELS)
        read_level (&abstract->levels[level], child);
    }
  g_hash_table_replace (
    self->abstracts, GINT_TO_POINTER (zeren_docx_number (node, "abstractNumId", -1)), abstract);
}

static void
read_override (List *list, const xmlNode *node)
{
  int level = zeren_docx_number (node, "ilvl", -1);
  const xmlNode *anew = zeren_docx_child (node, "lvl");

  if (level < 0 || level >= N_LEVELS)
    return;
  if (anew != NULL)
    read_level (&list->levels[level], anew);
  list->starts[level] = zeren_docx_child_number (node, "startOverride", UNSET);
}

static void
read_list (ZerenDocxNumbering *self, const xmlNode *node)
{
  List *list = g_new0 (List, 1);

  list->abstract_id = zeren_docx_child_number (node, "abstractNumId", -1);
  for (guint i = 0; i < N_LEVELS; i++)
    list->starts[i] = UNSET;
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (zeren_docx_is (child, "lvlOverride"))
      read_override (list, child);
  g_hash_table_replace (self->lists, GINT_TO_POINTER (zeren_docx_number (node, "numId", -1)), list);
}

/**
 * zeren_docx_numbering_new:
 * @doc: (nullable): the part with the numbering
 * @styles: the styles, which must live as long
 */
ZerenDocxNumbering *
zeren_docx_numbering_new (xmlDoc *doc, ZerenDocxStyles *styles)
{
  ZerenDocxNumbering *self = g_new0 (ZerenDocxNumbering, 1);
  const xmlNode *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;

  self->abstracts = g_hash_table_new_full (NULL, NULL, NULL, free_abstract);
  self->lists = g_hash_table_new_full (NULL, NULL, NULL, free_list);
  self->styles = styles;
  for (const xmlNode *node = root != NULL ? root->children : NULL; node != NULL; node = node->next)
    if (zeren_docx_is (node, "abstractNum"))
      read_abstract (self, node);
    else if (zeren_docx_is (node, "num"))
      read_list (self, node);

  return self;
}

void
zeren_docx_numbering_free (ZerenDocxNumbering *self)
{
  g_hash_table_unref (self->abstracts);
  g_hash_table_unref (self->lists);
  g_free (self);
}

/* --- counting -------------------------------------------------------------------------------- */

static List *
find_list (ZerenDocxNumbering *self, int num_id)
{
  return g_hash_table_lookup (self->lists, GINT_TO_POINTER (num_id));
}

/* The abstract numbering of a list, by way of a numbering style where it names one. */
static Abstract *
find_abstract (ZerenDocxNumbering *self, const List *list)
{
  Abstract *abstract = g_hash_table_lookup (self->abstracts, GINT_TO_POINTER (list->abstract_id));
  const List *linked;

  if (abstract == NULL || abstract->style_link == NULL)
    return abstract;
  linked = find_list (self, zeren_docx_styles_get_num_id (self->styles, abstract->style_link));
  if (linked == NULL || linked->abstract_id == list->abstract_id)
    return abstract;

  return g_hash_table_lookup (self->abstracts, GINT_TO_POINTER (linked->abstract_id));
}

static const Level *
level_of (const List *list, const Abstract *abstract, int level)
{
  return list->levels[level].defined ? &list->levels[level] : &abstract->levels[level];
}

static int
start_of (const List *list, const Abstract *abstract, int level)
{
  return list->starts[level] != UNSET ? list->starts[level]
                                      : level_of (list, abstract, level)->start;
}

static int
level_of_style (const List *list, const Abstract *abstract, const char *style)
{
  for (int i = 0; style != NULL && i < N_LEVELS; i++)
    if (g_strcmp0 (level_of (list, abstract, i)->style, style) == 0)
      return i;

  return 0;
}

static void
count (List *list, Abstract *abstract, int level)
{
  int *values = abstract->values;

  for (int i = 0; !list->used && i < N_LEVELS; i++)
    if (list->starts[i] != UNSET)
      values[i] = UNSET;
  list->used = TRUE;

  values[level] = values[level] == UNSET ? start_of (list, abstract, level)
                                         : MIN (values[level] + 1, G_MAXINT - 1);
  for (int i = level + 1; i < N_LEVELS; i++)
    {
      int restart = level_of (list, abstract, i)->restart;

      if (restart < 0 || level < restart)
        values[i] = UNSET;
    }
}

static gunichar
printable_bullet (gunichar c)
{
  static const struct
  {
    guint16 symbol, character;
  } bullets[] = {
    { 0xF0B7, 0x2022 }, { 0xF0A7, 0x25AA }, { 0xF06E, 0x25A0 }, { 0xF075, 0x25C6 },
    { 0xF06C, 0x25CF }, { 0xF0D8, 0x27A2 }, { 0xF0FC, 0x2713 }, { 0xF076, 0x2756 },
    { 0xF0A8, 0x25FB }, { 0xF0B2, 0x2726 }, { 0xF06F, 0x25A1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (bullets[i].symbol == c)
      return bullets[i].character;

  return c >= 0xE000 && c <= 0xF8FF ? 0x2022 : c;
}

static void
append_value (GString *label, const List *list, const Abstract *abstract, int shown, int level)
{
  const Level *style = level_of (list, abstract, shown);
  gboolean decimals = level_of (list, abstract, level)->decimals_only;
  int value = abstract->values[shown] != UNSET ? abstract->values[shown]
                                               : start_of (list, abstract, shown);
  g_autofree char *text = NULL;

  if (!style->defined || strcmp (style->format, "bullet") == 0)
    return;
  text = zeren_number_format (decimals && strcmp (style->format, "none") != 0 ? "decimal"
                                                                              : style->format,
                              style->custom,
                              value);
  g_string_append (label, text);
}

static char *
print_label (const List *list, const Abstract *abstract, int level)
{
  const Level *style = level_of (list, abstract, level);
  gboolean bullet = strcmp (style->format, "bullet") == 0;
  GString *label = g_string_new (NULL);

  for (const char *p = style->text != NULL ? style->text : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (!bullet && p[0] == '%' && p[1] >= '1' && p[1] <= '9')
        {
          append_value (label, list, abstract, p[1] - '1', level);
          p++;
        }
      else
        g_string_append_unichar (label, printable_bullet (g_utf8_get_char (p)));
    }
  /* a tab and a space both are a blank in a line of text */
  if (label->len > 0 && g_strcmp0 (style->suffix, "nothing") != 0)
    g_string_append_c (label, ' ');

  return g_string_free (label, FALSE);
}

/**
 * zeren_docx_numbering_next:
 * @self: the numbering
 * @num_id: the list that the paragraph belongs to
 * @level: its level from 0, or -1 where only its style tells
 * @style: (nullable): its style
 *
 * Counts one on.
 *
 * Returns: (transfer full) (nullable): the number as Word prints it, with the blank after it; %NULL
 *   for a paragraph without
 */
char *
zeren_docx_numbering_next (ZerenDocxNumbering *self, int num_id, int level, const char *style)
{
  List *list = num_id > 0 ? find_list (self, num_id) : NULL;
  Abstract *abstract = list != NULL ? find_abstract (self, list) : NULL;

  if (abstract == NULL)
    return NULL;
  if (level < 0)
    level = level_of_style (list, abstract, style);
  if (level >= N_LEVELS || !level_of (list, abstract, level)->defined)
    return NULL;

  count (list, abstract, level);

  return print_label (list, abstract, level);
}
