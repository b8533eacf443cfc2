/* zeren-checked-document.c: a DOCX of anybody as the check sees it: paragraphs with what holds
 * there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-checked-document.h"

#include "zeren-export-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Ten times what the longest official documents have. */
#define LIMIT_PARAGRAPHS 100000

typedef struct
{
  ZerenCheckedDocument *document;
  ZerenCheckedPackage *package;
  ZerenCheckedStyles *styles;
  ZerenCheckedLabels *labels;
  GCancellable *cancellable;
  guint table; /* the outermost one that is being read, from 1 */
} Reading;

static void
clear_run (gpointer data)
{
  g_free (((ZerenCheckedRun *)data)->text);
}

static void
free_paragraph (gpointer data)
{
  ZerenCheckedParagraph *paragraph = data;

  g_array_unref (paragraph->runs);
  g_free (paragraph->text);
  g_free (paragraph);
}

static void
free_section (gpointer data)
{
  ZerenCheckedSection *section = data;

  for (guint i = 0; i < ZEREN_CHECKED_N_FOOTERS; i++)
    g_free (section->footers[i].text);
  g_free (section);
}

void
zeren_checked_document_free (ZerenCheckedDocument *self)
{
  g_ptr_array_unref (self->paragraphs);
  g_ptr_array_unref (self->sections);
  g_array_unref (self->tables);
  g_clear_pointer (&self->header_mark, free_paragraph);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/* --- paragraphs --- */

static void
add_run (ZerenCheckedParagraph *paragraph, const ZerenCheckedFont *font, const char *text)
{
  ZerenCheckedRun run = { .font = *font, .text = g_strdup (text) };

  g_array_append_val (paragraph->runs, run);
}

static void
read_break (ZerenCheckedParagraph *paragraph, const xmlNode *node, GString *text)
{
  g_autofree char *type = zeren_checked_attribute (node, "type");

  if (type != NULL && g_str_equal (type, "page"))
    paragraph->breaks++;
  else
    g_string_append_c (text, '\n');
}

static void
read_run (Reading *reading,
          ZerenCheckedParagraph *paragraph,
          const xmlNode *node,
          const ZerenCheckedFont *base)
{
  g_autoptr (GString) text = g_string_new (NULL);
  ZerenCheckedFont font = *base;

  zeren_checked_styles_resolve_run (reading->styles, zeren_checked_child (node, "rPr"), &font);
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (zeren_checked_is (child, "t"))
        {
          xmlChar *content = xmlNodeGetContent (child);

          g_string_append (text, content != NULL ? (const char *)content : "");
          xmlFree (content);
        }
      else if (zeren_checked_is (child, "br") || zeren_checked_is (child, "cr"))
        read_break (paragraph, child, text);
      else if (zeren_checked_is (child, "tab"))
        g_string_append_c (text, '\t');
      else if (zeren_checked_is (child, "noBreakHyphen"))
        g_string_append_c (text, '-');
      else if (child->type == XML_ELEMENT_NODE &&
               (!zeren_checked_is (child, (const char *)child->name) ||
                zeren_checked_is (child, "drawing") || zeren_checked_is (child, "pict") ||
                zeren_checked_is (child, "object")))
        paragraph->has_drawing = TRUE;
    }
  if (text->len > 0)
    add_run (paragraph, &font, text->str);
}

/* What was deleted or is a comment is no text. */
static void
read_inline (Reading *reading,
             ZerenCheckedParagraph *paragraph,
             const xmlNode *node,
             const ZerenCheckedFont *base)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (zeren_checked_is (child, "r"))
        read_run (reading, paragraph, child, base);
      else if (zeren_checked_is (child, "hyperlink") || zeren_checked_is (child, "ins") ||
               zeren_checked_is (child, "fldSimple") || zeren_checked_is (child, "smartTag") ||
               zeren_checked_is (child, "sdt") || zeren_checked_is (child, "sdtContent") ||
               zeren_checked_is (child, "moveTo"))
        read_inline (reading, paragraph, child, base);
    }
}

static void
add_label (Reading *reading, ZerenCheckedParagraph *paragraph, const ZerenCheckedFont *font)
{
  g_autofree char *label = NULL;

  if (paragraph->setting.number_id == 0)
    return;
  label = zeren_checked_labels_next (
    reading->labels, paragraph->setting.number_id, paragraph->setting.number_level);
  if (label == NULL || !g_utf8_validate (label, -1, NULL))
    return;
  paragraph->label = (guint)g_utf8_strlen (label, -1);
  add_run (paragraph, font, label);
}

static ZerenCheckedParagraph *
new_paragraph (Reading *reading, const xmlNode *node)
{
  ZerenCheckedParagraph *paragraph = g_new0 (ZerenCheckedParagraph, 1);
  g_autoptr (GString) text = g_string_new (NULL);
  ZerenCheckedFont font;

  paragraph->runs = g_array_new (FALSE, FALSE, sizeof (ZerenCheckedRun));
  g_array_set_clear_func (paragraph->runs, clear_run);
  zeren_checked_styles_resolve (
    reading->styles, zeren_checked_child (node, "pPr"), &paragraph->setting, &font);
  add_label (reading, paragraph, &font);
  read_inline (reading, paragraph, node, &font);
  for (guint i = 0; i < paragraph->runs->len; i++)
    g_string_append (text, g_array_index (paragraph->runs, ZerenCheckedRun, i).text);
  paragraph->text = g_string_free (g_steal_pointer (&text), FALSE);

  return paragraph;
}

/* --- sections --- */

static void
read_grid (ZerenCheckedSection *section, const xmlNode *grid)
{
  g_autofree char *type = zeren_checked_attribute (grid, "type");

  section->line_pitch = zeren_checked_number (grid, "linePitch", 0);
  section->character_space = zeren_checked_number (grid, "charSpace", 0);
  if (type == NULL)
    return;
  section->grid_lines = g_str_equal (type, "lines") || g_str_equal (type, "linesAndChars") ||
                        g_str_equal (type, "snapToChars");
  section->grid_characters = g_str_equal (type, "linesAndChars") ||
                             g_str_equal (type, "snapToChars");
}

static ZerenCheckedFooterKind
kind_of (const xmlNode *reference)
{
  g_autofree char *type = zeren_checked_attribute (reference, "type");

  if (type != NULL && g_str_equal (type, "even"))
    return ZEREN_CHECKED_FOOTER_EVEN;
  if (type != NULL && g_str_equal (type, "first"))
    return ZEREN_CHECKED_FOOTER_FIRST;

  return ZEREN_CHECKED_FOOTER_DEFAULT;
}

/* A mark in the header of the first page, as letters have it. */
static void
read_header (Reading *reading, const xmlNode *root)
{
  for (const xmlNode *node = root != NULL ? root->children : NULL;
       node != NULL && reading->document->header_mark == NULL;
       node = node->next)
    {
      ZerenCheckedParagraph *paragraph;

      if (!zeren_checked_is (node, "p"))
        continue;
      paragraph = new_paragraph (reading, node);
      if (paragraph->text[0] != '\0' &&
          zeren_checked_paragraph_get_font (paragraph)->half_points >= 40)
        reading->document->header_mark = paragraph;
      else
        free_paragraph (paragraph);
    }
}

static void
read_references (Reading *reading, ZerenCheckedSection *section, const xmlNode *node)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      g_autofree char *id = NULL;
      xmlNode *part;

      if (!zeren_checked_is (child, "footerReference") &&
          !zeren_checked_is (child, "headerReference"))
        continue;
      id = zeren_checked_attribute (child, "id");
      part = id != NULL ? zeren_checked_package_get_target (reading->package, id) : NULL;
      if (zeren_checked_is (child, "footerReference"))
        zeren_checked_footer_read (&section->footers[kind_of (child)], part, reading->styles);
      else if (kind_of (child) == ZEREN_CHECKED_FOOTER_FIRST && section->title_page)
        read_header (reading, part);
    }
}

/* A section that names no footer has that of the section before. */
static void
inherit_footers (Reading *reading, ZerenCheckedSection *section)
{
  GPtrArray *sections = reading->document->sections;
  const ZerenCheckedSection *before = sections->len > 0 ? sections->pdata[sections->len - 1] : NULL;

  for (guint i = 0; before != NULL && i < ZEREN_CHECKED_N_FOOTERS; i++)
    {
      if (section->footers[i].exists)
        continue;
      section->footers[i] = before->footers[i];
      section->footers[i].text = g_strdup (before->footers[i].text);
    }
}

static void
read_section (Reading *reading, const xmlNode *node)
{
  ZerenCheckedSection *section = g_new0 (ZerenCheckedSection, 1);
  const xmlNode *size = zeren_checked_child (node, "pgSz");
  const xmlNode *margins = zeren_checked_child (node, "pgMar");
  g_autofree char *type = zeren_checked_attribute (zeren_checked_child (node, "type"), "val");

  section->width = zeren_checked_number (size, "w", ZEREN_CHECKED_UNSET);
  section->height = zeren_checked_number (size, "h", ZEREN_CHECKED_UNSET);
  section->top = zeren_checked_number (margins, "top", ZEREN_CHECKED_UNSET);
  section->right = zeren_checked_number (margins, "right", ZEREN_CHECKED_UNSET);
  section->bottom = zeren_checked_number (margins, "bottom", ZEREN_CHECKED_UNSET);
  section->left = zeren_checked_number (margins, "left", ZEREN_CHECKED_UNSET);
  if (section->left != ZEREN_CHECKED_UNSET)
    section->left += zeren_checked_number (margins, "gutter", 0);
  section->header = zeren_checked_number (margins, "header", ZEREN_CHECKED_UNSET);
  section->footer = zeren_checked_number (margins, "footer", ZEREN_CHECKED_UNSET);
  section->new_page = type == NULL || !g_str_equal (type, "continuous");
  section->even_page = type != NULL && g_str_equal (type, "evenPage");
  section->title_page = zeren_checked_child (node, "titlePg") != NULL &&
                        zeren_checked_switch (zeren_checked_child (node, "titlePg"));
  read_grid (section, zeren_checked_child (node, "docGrid"));
  read_references (reading, section, node);
  inherit_footers (reading, section);
  g_ptr_array_add (reading->document->sections, section);
}

static void
read_paragraph (Reading *reading, const xmlNode *node)
{
  ZerenCheckedDocument *document = reading->document;
  const xmlNode *section = zeren_checked_child (zeren_checked_child (node, "pPr"), "sectPr");
  ZerenCheckedParagraph *paragraph = new_paragraph (reading, node);

  paragraph->table = reading->table;
  paragraph->section = document->sections->len;
  g_ptr_array_add (document->paragraphs, paragraph);
  paragraph->number = document->paragraphs->len;
  if (section != NULL)
    read_section (reading, section);
}

/* --- tables --- */

static int
weight_of (const xmlNode *border)
{
  g_autofree char *value = zeren_checked_attribute (border, "val");

  if (value == NULL || g_str_equal (value, "nil") || g_str_equal (value, "none"))
    return 0;

  return MAX (1, zeren_checked_number (border, "sz", 4));
}

static const xmlNode *
find_row (const xmlNode *table, gboolean last)
{
  const xmlNode *found = NULL;

  for (const xmlNode *row = table->children; row != NULL; row = row->next)
    {
      if (!zeren_checked_is (row, "tr"))
        continue;
      found = row;
      if (!last)
        break;
    }

  return found;
}

/* The weight of the outer rule of a table above or below: of its cells, or its own. */
static int
outer_rule (const xmlNode *table, const char *side, gboolean last)
{
  const xmlNode *own = zeren_checked_child (
    zeren_checked_child (zeren_checked_child (table, "tblPr"), "tblBorders"), side);
  const xmlNode *cell = zeren_checked_child (find_row (table, last), "tc");
  const xmlNode *of_cell = zeren_checked_child (
    zeren_checked_child (zeren_checked_child (cell, "tcPr"), "tcBorders"), side);

  return weight_of (of_cell != NULL ? of_cell : own);
}

static void
read_row_height (ZerenCheckedTable *table, const xmlNode *row)
{
  const xmlNode *height = zeren_checked_child (zeren_checked_child (row, "trPr"), "trHeight");
  g_autofree char *rule = zeren_checked_attribute (height, "hRule");

  table->rows++;
  table->height = MIN (table->height + MAX (0, zeren_checked_number (height, "val", 0)), 1 << 28);
  table->exact = table->exact && rule != NULL && g_str_equal (rule, "exact");
}

static gboolean read_blocks (Reading *reading, const xmlNode *node);

static gboolean
read_table (Reading *reading, const xmlNode *node)
{
  gboolean outermost = reading->table == 0;
  gboolean go_on;

  if (outermost)
    {
      ZerenCheckedTable table = { .exact = TRUE };

      table.top = outer_rule (node, "top", FALSE);
      table.bottom = outer_rule (node, "bottom", TRUE);
      for (const xmlNode *row = node->children; row != NULL; row = row->next)
        {
          if (zeren_checked_is (row, "tr"))
            read_row_height (&table, row);
        }
      g_array_append_val (reading->document->tables, table);
      reading->table = reading->document->tables->len;
    }
  go_on = read_blocks (reading, node);
  if (outermost)
    reading->table = 0;

  return go_on;
}

/* Reads what stands in @node; stops where it is cancelled or there is too much. */
static gboolean
read_blocks (Reading *reading, const xmlNode *node)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      gboolean go_on = TRUE;

      if (reading->document->paragraphs->len >= LIMIT_PARAGRAPHS ||
          g_cancellable_is_cancelled (reading->cancellable))
        return FALSE;
      if (zeren_checked_is (child, "p"))
        read_paragraph (reading, child);
      else if (zeren_checked_is (child, "tbl"))
        go_on = read_table (reading, child);
      else if (zeren_checked_is (child, "tr") || zeren_checked_is (child, "tc") ||
               zeren_checked_is (child, "sdt") || zeren_checked_is (child, "sdtContent") ||
               zeren_checked_is (child, "ins") || zeren_checked_is (child, "customXml"))
        go_on = read_blocks (reading, child);
      else if (zeren_checked_is (child, "sectPr") && reading->table == 0)
        read_section (reading, child);
      if (!go_on)
        return FALSE;
    }

  return TRUE;
}

static gboolean
set_too_long (GError **error)
{
  g_set_error (error,
               ZEREN_EXPORT_ERROR,
               ZEREN_EXPORT_ERROR_READ,
               _ ("This document has more than %d paragraphs, so it is not checked. Check it part "
                  "by part."),
               LIMIT_PARAGRAPHS);

  return FALSE;
}

static gboolean
read_document (Reading *reading, GError **error)
{
  ZerenCheckedDocument *self = reading->document;
  xmlNode *settings = zeren_checked_package_get_related (reading->package, "settings");
  xmlNode *root = zeren_checked_package_get_document (reading->package);

  self->even_and_odd = zeren_checked_switch (zeren_checked_child (settings, "evenAndOddHeaders"));
  if (zeren_checked_child (root, "body") != NULL &&
      !read_blocks (reading, zeren_checked_child (root, "body")))
    return !g_cancellable_set_error_if_cancelled (reading->cancellable, error) &&
           set_too_long (error);
  if (self->sections->len == 0)
    {
      xmlNode *nothing = xmlNewNode (NULL, BAD_CAST "none");

      read_section (reading, nothing);
      xmlFreeNode (nothing);
    }
  for (guint i = 0; i < self->paragraphs->len; i++)
    {
      ZerenCheckedParagraph *paragraph = g_ptr_array_index (self->paragraphs, i);

      paragraph->section = MIN (paragraph->section, self->sections->len - 1);
    }

  return TRUE;
}

/**
 * zeren_checked_document_new:
 * @docx: any bytes
 * @cancellable: (nullable): ends the reading
 * @error: return location for a #ZerenExportError
 *
 * Returns: (transfer full): the document, without roles
 */
ZerenCheckedDocument *
zeren_checked_document_new (GBytes *docx, GCancellable *cancellable, GError **error)
{
  g_autoptr (ZerenCheckedPackage) package = zeren_checked_package_new (docx, cancellable, error);
  g_autoptr (ZerenCheckedDocument) self = NULL;
  g_autoptr (ZerenCheckedStyles) styles = NULL;
  g_autoptr (ZerenCheckedLabels) labels = NULL;

  if (package == NULL)
    return NULL;
  self = g_new0 (ZerenCheckedDocument, 1);
  self->paragraphs = g_ptr_array_new_with_free_func (free_paragraph);
  self->sections = g_ptr_array_new_with_free_func (free_section);
  self->tables = g_array_new (FALSE, FALSE, sizeof (ZerenCheckedTable));
  self->strings = g_string_chunk_new (1024);
  styles = zeren_checked_styles_new (zeren_checked_package_get_related (package, "styles"),
                                     self->strings);
  labels = zeren_checked_labels_new (zeren_checked_package_get_related (package, "numbering"));

  Reading reading = { .document = self,
                      .package = package,
                      .styles = styles,
                      .labels = labels,
                      .cancellable = cancellable };

  if (!read_document (&reading, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* --- measures --- */

/** zeren_checked_paragraph_get_font: Returns: the typeface of its longest run; that of nothing
 * where it is empty */
const ZerenCheckedFont *
zeren_checked_paragraph_get_font (const ZerenCheckedParagraph *paragraph)
{
  static const ZerenCheckedFont none = { .half_points = 32, .colour = ZEREN_CHECKED_COLOUR_AUTO };
  const ZerenCheckedFont *found = &none;
  gsize longest = 0;

  for (guint i = 0; i < paragraph->runs->len; i++)
    {
      const ZerenCheckedRun *run = &g_array_index (paragraph->runs, ZerenCheckedRun, i);
      gsize length = strlen (run->text);

      if (length > longest)
        {
          longest = length;
          found = &run->font;
        }
    }

  return found;
}

/** zeren_checked_character: Returns: how wide a Han character is, in twips */
double
zeren_checked_character (const ZerenCheckedFont *font)
{
  return MAX (20.0, font->half_points * 10.0 + font->spacing);
}

/** zeren_checked_width: Returns: how many Han characters wide a text is; others are half as wide */
double
zeren_checked_width (const char *text)
{
  double width = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar point = g_utf8_get_char (c);

      width += point < 0x2000 ? 0.5 : 1.0;
    }

  return width;
}
