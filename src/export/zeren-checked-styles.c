/* zeren-checked-styles.c: what the styles of a DOCX say of a paragraph and of its characters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-checked-document.h"

#include <string.h>

/* Styles on styles; Word itself allows eleven. */
#define LIMIT_CHAIN 24

struct _ZerenCheckedStyles
{
  GStringChunk *strings; /* lent */
  GHashTable *nodes;     /* id → xmlNode */
  const xmlNode *default_paragraph;
  const xmlNode *defaults; /* w:docDefaults */
};

/* --- characters --- */

static const char *
keep (ZerenCheckedStyles *self, char *text)
{
  const char *kept = text != NULL ? g_string_chunk_insert_const (self->strings, text) : NULL;

  g_free (text);

  return kept;
}

/* A name and a theme put each other out. */
static void
apply_family (ZerenCheckedStyles *self,
              const xmlNode *fonts,
              const char *name,
              const char *theme,
              const char **family,
              gboolean *by_theme)
{
  g_autofree char *from_theme = zeren_checked_attribute (fonts, theme);
  const char *named = keep (self, zeren_checked_attribute (fonts, name));

  if (named != NULL && named[0] != '\0')
    {
      *family = named;
      *by_theme = FALSE;
    }
  if (from_theme != NULL)
    *by_theme = TRUE;
}

static int
read_colour (const xmlNode *node, int otherwise)
{
  g_autofree char *value = zeren_checked_attribute (node, "val");

  if (node == NULL || value == NULL)
    return otherwise;
  if (strlen (value) != 6)
    return ZEREN_CHECKED_COLOUR_AUTO;

  return (int)(g_ascii_strtoull (value, NULL, 16) & 0xffffff);
}

static void
apply_run (ZerenCheckedStyles *self, const xmlNode *properties, ZerenCheckedFont *font)
{
  const xmlNode *fonts = zeren_checked_child (properties, "rFonts");
  g_autofree char *hint = zeren_checked_attribute (fonts, "hint");

  if (properties == NULL)
    return;
  if (fonts != NULL)
    {
      apply_family (self, fonts, "eastAsia", "eastAsiaTheme", &font->east, &font->east_theme);
      apply_family (self, fonts, "hAnsi", "hAnsiTheme", &font->latin, &font->latin_theme);
    }
  if (hint != NULL)
    font->east_hint = g_str_equal (hint, "eastAsia");
  font->half_points = zeren_checked_number (
    zeren_checked_child (properties, "sz"), "val", font->half_points);
  font->spacing = zeren_checked_number (
    zeren_checked_child (properties, "spacing"), "val", font->spacing);
  font->colour = read_colour (zeren_checked_child (properties, "color"), font->colour);
}

/* --- paragraphs --- */

static void
apply_alignment (const xmlNode *properties, ZerenCheckedSetting *setting)
{
  g_autofree char *value = zeren_checked_attribute (zeren_checked_child (properties, "jc"), "val");

  if (value == NULL)
    return;
  if (g_str_equal (value, "center"))
    setting->alignment = ZEREN_CHECKED_CENTRE;
  else if (g_str_equal (value, "right") || g_str_equal (value, "end"))
    setting->alignment = ZEREN_CHECKED_RIGHT;
  else if (g_str_equal (value, "both") || g_str_equal (value, "distribute"))
    setting->alignment = ZEREN_CHECKED_BOTH;
  else
    setting->alignment = ZEREN_CHECKED_LEFT;
}

/* An indent in twips puts out one in characters of a style below, unless both are given. */
static void
apply_indent (const xmlNode *indent,
              const char *name,
              const char *other_name,
              const char *chars_name,
              int *twips,
              int *chars)
{
  int value = zeren_checked_number (indent, name, ZEREN_CHECKED_UNSET);
  int in_chars = zeren_checked_number (indent, chars_name, ZEREN_CHECKED_UNSET);

  if (value == ZEREN_CHECKED_UNSET && other_name != NULL)
    value = zeren_checked_number (indent, other_name, ZEREN_CHECKED_UNSET);
  if (value != ZEREN_CHECKED_UNSET)
    {
      *twips = value;
      *chars = ZEREN_CHECKED_UNSET;
    }
  if (in_chars != ZEREN_CHECKED_UNSET)
    *chars = in_chars;
}

static void
apply_indents (const xmlNode *properties, ZerenCheckedSetting *setting)
{
  const xmlNode *indent = zeren_checked_child (properties, "ind");
  int hanging, hanging_chars;

  if (indent == NULL)
    return;
  apply_indent (indent, "left", "start", "leftChars", &setting->left, &setting->left_chars);
  apply_indent (indent, "right", "end", "rightChars", &setting->right, &setting->right_chars);
  apply_indent (
    indent, "firstLine", NULL, "firstLineChars", &setting->first_line, &setting->first_line_chars);
  hanging = zeren_checked_number (indent, "hanging", ZEREN_CHECKED_UNSET);
  if (hanging != ZEREN_CHECKED_UNSET)
    {
      setting->first_line = -hanging;
      setting->first_line_chars = ZEREN_CHECKED_UNSET;
    }
  hanging_chars = zeren_checked_number (indent, "hangingChars", ZEREN_CHECKED_UNSET);
  if (hanging_chars != ZEREN_CHECKED_UNSET && hanging_chars != 0)
    setting->first_line_chars = -hanging_chars;
}

static void
apply_spacing (const xmlNode *properties, ZerenCheckedSetting *setting)
{
  const xmlNode *spacing = zeren_checked_child (properties, "spacing");
  g_autofree char *rule = zeren_checked_attribute (spacing, "lineRule");

  if (spacing == NULL)
    return;
  setting->before = zeren_checked_number (spacing, "before", setting->before);
  setting->after = zeren_checked_number (spacing, "after", setting->after);
  setting->line = zeren_checked_number (spacing, "line", setting->line);
  if (rule == NULL)
    return;
  if (g_str_equal (rule, "exact"))
    setting->rule = ZEREN_CHECKED_LINE_EXACT;
  else if (g_str_equal (rule, "atLeast"))
    setting->rule = ZEREN_CHECKED_LINE_AT_LEAST;
  else
    setting->rule = ZEREN_CHECKED_LINE_AUTO;
}

static gboolean
is_drawn (const xmlNode *border)
{
  g_autofree char *value = zeren_checked_attribute (border, "val");

  return value != NULL && !g_str_equal (value, "none") && !g_str_equal (value, "nil");
}

static void
apply_borders (const xmlNode *properties, ZerenCheckedSetting *setting)
{
  const xmlNode *borders = zeren_checked_child (properties, "pBdr");
  const xmlNode *bottom = zeren_checked_child (borders, "bottom");

  if (bottom != NULL)
    {
      g_autofree char *colour = zeren_checked_attribute (bottom, "color");

      setting->rule_colour = ZEREN_CHECKED_UNSET;
      if (is_drawn (bottom))
        setting->rule_colour = colour != NULL && strlen (colour) == 6
                                 ? (int)(g_ascii_strtoull (colour, NULL, 16) & 0xffffff)
                                 : ZEREN_CHECKED_COLOUR_AUTO;
    }
  if (borders != NULL)
    setting->rule_above = is_drawn (zeren_checked_child (borders, "top"));
}

static void
apply_numbering (const xmlNode *properties, ZerenCheckedSetting *setting)
{
  const xmlNode *numbering = zeren_checked_child (properties, "numPr");

  if (numbering == NULL)
    return;
  setting->number_id = zeren_checked_number (
    zeren_checked_child (numbering, "numId"), "val", setting->number_id);
  setting->number_level = zeren_checked_number (
    zeren_checked_child (numbering, "ilvl"), "val", setting->number_level);
}

static void
apply_paragraph (const xmlNode *properties, ZerenCheckedSetting *setting)
{
  const xmlNode *node;

  if (properties == NULL)
    return;
  apply_alignment (properties, setting);
  apply_indents (properties, setting);
  apply_spacing (properties, setting);
  apply_borders (properties, setting);
  apply_numbering (properties, setting);
  node = zeren_checked_child (properties, "pageBreakBefore");
  if (node != NULL)
    setting->page_break_before = zeren_checked_switch (node);
  node = zeren_checked_child (properties, "snapToGrid");
  if (node != NULL)
    setting->snap_to_grid = zeren_checked_switch (node);
  if (zeren_checked_child (properties, "framePr") != NULL)
    setting->framed = TRUE;
}

/* --- styles --- */

/* Applies what a style says over what the styles say that it rests on. */
static void
apply_style (ZerenCheckedStyles *self,
             const xmlNode *style,
             ZerenCheckedSetting *setting,
             ZerenCheckedFont *font)
{
  const xmlNode *chain[LIMIT_CHAIN];
  guint length = 0;

  while (style != NULL && length < LIMIT_CHAIN)
    {
      g_autofree char *base = zeren_checked_attribute (zeren_checked_child (style, "basedOn"),
                                                       "val");

      chain[length++] = style;
      style = base != NULL ? g_hash_table_lookup (self->nodes, base) : NULL;
    }
  while (length-- > 0)
    {
      if (setting != NULL)
        apply_paragraph (zeren_checked_child (chain[length], "pPr"), setting);
      apply_run (self, zeren_checked_child (chain[length], "rPr"), font);
    }
}

static const xmlNode *
find_style (ZerenCheckedStyles *self, const xmlNode *properties, const char *element)
{
  g_autofree char *id = zeren_checked_attribute (zeren_checked_child (properties, element), "val");

  return id != NULL ? g_hash_table_lookup (self->nodes, id) : NULL;
}

/**
 * zeren_checked_styles_resolve:
 * @self: the styles
 * @properties: (nullable): the w:pPr of a paragraph
 * @setting: (out): how it is set
 * @font: (out): the typeface of a run in it that says nothing of its own
 */
void
zeren_checked_styles_resolve (ZerenCheckedStyles *self,
                              const xmlNode *properties,
                              ZerenCheckedSetting *setting,
                              ZerenCheckedFont *font)
{
  const xmlNode *style = find_style (self, properties, "pStyle");

  *setting = (ZerenCheckedSetting){ .line = 240,
                                    .left_chars = ZEREN_CHECKED_UNSET,
                                    .right_chars = ZEREN_CHECKED_UNSET,
                                    .first_line_chars = ZEREN_CHECKED_UNSET,
                                    .rule_colour = ZEREN_CHECKED_UNSET,
                                    .snap_to_grid = TRUE };
  *font = (ZerenCheckedFont){ .half_points = 20, .colour = ZEREN_CHECKED_COLOUR_AUTO };
  apply_paragraph (zeren_checked_child (zeren_checked_child (self->defaults, "pPrDefault"), "pPr"),
                   setting);
  apply_run (
    self, zeren_checked_child (zeren_checked_child (self->defaults, "rPrDefault"), "rPr"), font);
  apply_style (self, style != NULL ? style : self->default_paragraph, setting, font);
  apply_paragraph (properties, setting);
}

/** zeren_checked_styles_resolve_run: brings @font, that of the paragraph, up to what a w:rPr says
 */
void
zeren_checked_styles_resolve_run (ZerenCheckedStyles *self,
                                  const xmlNode *properties,
                                  ZerenCheckedFont *font)
{
  const xmlNode *style = find_style (self, properties, "rStyle");

  if (style != NULL)
    apply_style (self, style, NULL, font);
  apply_run (self, properties, font);
}

/**
 * zeren_checked_styles_new:
 * @root: (nullable): the root of styles.xml, which outlives the styles
 * @strings: what names of typefaces are kept in
 */
ZerenCheckedStyles *
zeren_checked_styles_new (xmlNode *root, GStringChunk *strings)
{
  ZerenCheckedStyles *self = g_new0 (ZerenCheckedStyles, 1);

  self->strings = strings;
  self->nodes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->defaults = zeren_checked_child (root, "docDefaults");
  for (xmlNode *style = root != NULL ? root->children : NULL; style != NULL; style = style->next)
    {
      g_autofree char *id = NULL;
      g_autofree char *type = NULL;
      g_autofree char *by_default = NULL;

      if (!zeren_checked_is (style, "style"))
        continue;
      id = zeren_checked_attribute (style, "styleId");
      type = zeren_checked_attribute (style, "type");
      by_default = zeren_checked_attribute (style, "default");
      if (g_strcmp0 (type, "paragraph") == 0 && by_default != NULL &&
          (g_str_equal (by_default, "1") || g_str_equal (by_default, "true")))
        self->default_paragraph = style;
      if (id != NULL)
        g_hash_table_insert (self->nodes, g_steal_pointer (&id), style);
    }

  return self;
}

void
zeren_checked_styles_free (ZerenCheckedStyles *self)
{
  g_hash_table_unref (self->nodes);
  g_free (self);
}
