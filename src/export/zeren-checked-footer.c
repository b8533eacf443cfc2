/* zeren-checked-footer.c: the page number in a footer of a DOCX
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-checked-document.h"

#include <string.h>

typedef struct
{
  ZerenCheckedStyles *styles;
  ZerenCheckedFont paragraph_font;
  ZerenCheckedFont font; /* of the number */
  gboolean has_font;
  GString *text;
  gboolean number;
  gboolean in_code; /* between the beginning of a field and its result */
  gboolean in_result;
  gboolean is_page;
} Reading;

static gboolean
says_page (const char *code)
{
  g_auto (GStrv) words = code != NULL ? g_strsplit_set (code, " \t\r\n", -1) : NULL;

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      if (words[i][0] != '\0')
        return g_ascii_strcasecmp (words[i], "PAGE") == 0;
    }

  return FALSE;
}

static void
add_number (Reading *reading, const ZerenCheckedFont *font)
{
  g_string_append_c (reading->text, '1');
  reading->number = TRUE;
  reading->font = *font;
  reading->has_font = TRUE;
}

static void
read_mark (Reading *reading, const xmlNode *mark, const ZerenCheckedFont *font)
{
  g_autofree char *type = zeren_checked_attribute (mark, "fldCharType");

  if (type == NULL)
    return;
  if (g_str_equal (type, "begin"))
    {
      reading->in_code = TRUE;
      reading->in_result = FALSE;
      reading->is_page = FALSE;
    }
  else if (g_str_equal (type, "separate"))
    {
      reading->in_code = FALSE;
      reading->in_result = reading->is_page;
      if (reading->is_page)
        add_number (reading, font);
    }
  else
    {
      if (reading->in_code && reading->is_page)
        add_number (reading, font);
      reading->in_code = reading->in_result = FALSE;
    }
}

static void
read_run (Reading *reading, const xmlNode *run)
{
  ZerenCheckedFont font = reading->paragraph_font;

  zeren_checked_styles_resolve_run (reading->styles, zeren_checked_child (run, "rPr"), &font);
  for (const xmlNode *child = run->children; child != NULL; child = child->next)
    {
      if (zeren_checked_is (child, "fldChar"))
        read_mark (reading, child, &font);
      else if (zeren_checked_is (child, "instrText") && reading->in_code)
        {
          xmlChar *code = xmlNodeGetContent (child);

          reading->is_page = reading->is_page || says_page ((const char *)code);
          xmlFree (code);
        }
      else if (zeren_checked_is (child, "t") && !reading->in_code && !reading->in_result)
        {
          xmlChar *text = xmlNodeGetContent (child);

          g_string_append (reading->text, text != NULL ? (const char *)text : "");
          xmlFree (text);
        }
    }
}

static void
read_inline (Reading *reading, const xmlNode *node)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (zeren_checked_is (child, "r"))
        read_run (reading, child);
      else if (zeren_checked_is (child, "fldSimple"))
        {
          g_autofree char *code = zeren_checked_attribute (child, "instr");
          ZerenCheckedFont font = reading->paragraph_font;
          const xmlNode *run = zeren_checked_child (child, "r");

          zeren_checked_styles_resolve_run (
            reading->styles, zeren_checked_child (run, "rPr"), &font);
          if (says_page (code))
            add_number (reading, &font);
        }
      else if (zeren_checked_is (child, "hyperlink") || zeren_checked_is (child, "ins") ||
               zeren_checked_is (child, "sdt") || zeren_checked_is (child, "sdtContent") ||
               zeren_checked_is (child, "smartTag"))
        read_inline (reading, child);
    }
}

static gboolean
read_paragraph (ZerenCheckedFooter *self, const xmlNode *node, ZerenCheckedStyles *styles)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Reading reading = { .styles = styles, .text = text };
  ZerenCheckedSetting setting;

  zeren_checked_styles_resolve (
    styles, zeren_checked_child (node, "pPr"), &setting, &reading.paragraph_font);
  read_inline (&reading, node);
  if (!reading.number)
    return FALSE;

  self->number = TRUE;
  self->text = g_string_free (g_steal_pointer (&text), FALSE);
  self->font = reading.font;
  self->setting = setting;

  return TRUE;
}

static int
height_of (const ZerenCheckedSetting *setting, const ZerenCheckedFont *font)
{
  if (setting->rule == ZEREN_CHECKED_LINE_EXACT)
    return setting->line;

  return font->half_points * 13; /* a line of Han is about 1.3 times its characters */
}

/* Looks for the number in @node and what it holds; text boxes stand within runs. */
static gboolean
find_number (ZerenCheckedFooter *self,
             const xmlNode *node,
             ZerenCheckedStyles *styles,
             gboolean floating)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      gboolean floats = floating;

      if (child->type != XML_ELEMENT_NODE)
        continue;
      if (zeren_checked_is (child, "p") && read_paragraph (self, child, styles))
        {
          self->floating = floating || self->setting.framed;
          self->below = height_of (&self->setting, &self->font) / 2 + self->setting.after;
          for (const xmlNode *next = child->next; next != NULL && !floating; next = next->next)
            {
              ZerenCheckedSetting setting;
              ZerenCheckedFont font;

              if (!zeren_checked_is (next, "p"))
                continue;
              zeren_checked_styles_resolve (
                styles, zeren_checked_child (next, "pPr"), &setting, &font);
              self->below += height_of (&setting, &font) + setting.before + setting.after;
            }
          return TRUE;
        }
      floats = floats || zeren_checked_is (child, "txbxContent") || zeren_checked_is (child, "tbl");
      if (find_number (self, child, styles, floats))
        return TRUE;
    }

  return FALSE;
}

/**
 * zeren_checked_footer_read:
 * @self: all zero
 * @root: (nullable): the root of the part
 */
void
zeren_checked_footer_read (ZerenCheckedFooter *self,
                           const xmlNode *root,
                           ZerenCheckedStyles *styles)
{
  if (root == NULL || self->exists)
    return;
  self->exists = TRUE;
  find_number (self, root, styles, FALSE);
}
