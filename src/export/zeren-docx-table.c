/* zeren-docx-table.c: tables and the imprint of an official document as WordprocessingML
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-docx-private.h"

#define CELL_LINE     400
#define CELL_SIDE     80
#define IMPRINT_LINE  440
#define IMPRINT_CHAR  275 /* of size 四号 */
#define IMPRINT_SPARE 80  /* for its rules and the empty line that has to follow a table */

static void
add_width (ZerenXml *xml, const char *name, int twips)
{
  g_autofree char *width = g_strdup_printf ("%d", twips);

  zeren_xml_empty (xml, name, "w:w", width, "w:type", "dxa", NULL);
}

static void
add_border (ZerenXml *xml, const char *side, const char *eighths)
{
  zeren_xml_empty (
    xml, side, "w:val", "single", "w:sz", eighths, "w:space", "0", "w:color", "000000", NULL);
}

static void
add_table_borders (ZerenXml *xml)
{
  static const char *const sides[] = { "w:top",   "w:left",    "w:bottom",
                                       "w:right", "w:insideH", "w:insideV" };

  zeren_xml_begin (xml, "w:tblBorders", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    add_border (xml, sides[i], "6");
  zeren_xml_end (xml);
}

static void
add_cell_margins (ZerenXml *xml, int twips)
{
  zeren_xml_begin (xml, "w:tblCellMar", NULL);
  add_width (xml, "w:top", twips);
  add_width (xml, "w:left", twips);
  add_width (xml, "w:bottom", twips);
  add_width (xml, "w:right", twips);
  zeren_xml_end (xml);
}

static GArray *
divide_width (const ZerenOfficialTable *table)
{
  GArray *widths = g_array_new (FALSE, FALSE, sizeof (int));
  guint total = 0, passed = 0;
  int used = 0;

  for (guint i = 0; i < table->shares->len; i++)
    total += g_array_index (table->shares, guint, i);
  for (guint i = 0; i < table->shares->len; i++)
    {
      int edge, width;

      passed += g_array_index (table->shares, guint, i);
      edge = (int)(passed * ZEREN_TWIPS_WIDTH / total);
      width = edge - used;
      used = edge;
      g_array_append_val (widths, width);
    }

  return widths;
}

static const ZerenOfficialCell *
find_cell (const ZerenOfficialTable *table, guint row, guint column)
{
  for (guint i = 0; i < table->cells->len; i++)
    {
      const ZerenOfficialCell *cell = g_ptr_array_index (table->cells, i);

      if (row >= cell->row && row < cell->row + cell->row_span && column >= cell->column &&
          column < cell->column + cell->column_span)
        return cell;
    }

  return NULL;
}

static gboolean
is_narrow (int width)
{
  return width - 2 * CELL_SIDE < 20 * ZEREN_NARROW_CELL;
}

static void
add_cell_paragraph (ZerenXml *xml,
                    ZerenOfficialCellStyle style,
                    int width,
                    gboolean keep,
                    GPtrArray *runs)
{
  gboolean head = style == ZEREN_OFFICIAL_CELL_HEAD;

  zeren_xml_begin (xml, "w:p", NULL);
  zeren_xml_begin (xml, "w:pPr", NULL);
  zeren_xml_empty (xml, "w:pStyle", "w:val", head ? "ZCellHead" : "ZCell", NULL);
  if (keep)
    zeren_xml_empty (xml, "w:keepNext", NULL);
  if (style == ZEREN_OFFICIAL_CELL_LABEL)
    zeren_xml_empty (xml, "w:jc", "w:val", "center", NULL);
  else if (!head && is_narrow (width))
    zeren_xml_empty (xml, "w:jc", "w:val", "left", NULL);
  zeren_xml_end (xml);
  if (runs != NULL)
    zeren_docx_add_runs (xml, runs);
  zeren_xml_end (xml);
}

/* Whether a page does not end below a row: within the head or a cell over several rows. */
static gboolean
is_kept (const ZerenOfficialTable *table, guint row)
{
  if (row < table->head_rows)
    return TRUE;

  for (guint i = 0; i < table->cells->len; i++)
    {
      const ZerenOfficialCell *cell = g_ptr_array_index (table->cells, i);

      if (cell->row <= row && row + 1 < MIN (cell->row + cell->row_span, table->row_lines->len))
        return TRUE;
    }

  return FALSE;
}

static void
add_cell (ZerenXml *xml,
          const ZerenOfficialTable *table,
          const ZerenOfficialCell *cell,
          guint row,
          int width)
{
  gboolean first = cell->row == row, keep = is_kept (table, row);
  gboolean top = cell->style == ZEREN_OFFICIAL_CELL_TEXT &&
                 g_array_index (table->row_lines, guint, cell->row) > 1;

  zeren_xml_begin (xml, "w:tc", NULL);
  zeren_xml_begin (xml, "w:tcPr", NULL);
  add_width (xml, "w:tcW", width);
  if (cell->column_span > 1)
    zeren_xml_empty_int (xml, "w:gridSpan", "w:val", (int)cell->column_span);
  if (cell->row_span > 1)
    zeren_xml_empty (xml, "w:vMerge", "w:val", first ? "restart" : "continue", NULL);
  zeren_xml_empty (xml, "w:vAlign", "w:val", top ? "top" : "center", NULL);
  zeren_xml_end (xml);
  if (!first)
    add_cell_paragraph (xml, cell->style, width, keep, NULL);
  for (guint i = 0; first && i < cell->paragraphs->len; i++)
    {
      const ZerenOfficialParagraph *paragraph = g_ptr_array_index (cell->paragraphs, i);

      add_cell_paragraph (xml, cell->style, width, keep, paragraph->runs);
    }
  zeren_xml_end (xml);
}

static void
add_missing_cell (ZerenXml *xml, gboolean keep, int width)
{
  zeren_xml_begin (xml, "w:tc", NULL);
  zeren_xml_begin (xml, "w:tcPr", NULL);
  add_width (xml, "w:tcW", width);
  zeren_xml_end (xml);
  add_cell_paragraph (xml, ZEREN_OFFICIAL_CELL_TEXT, width, keep, NULL);
  zeren_xml_end (xml);
}

static void
add_row (ZerenXml *xml, const ZerenOfficialTable *table, const GArray *widths, guint row)
{
  guint lines = MAX (1, g_array_index (table->row_lines, guint, row));
  g_autofree char *height = g_strdup_printf ("%u", lines * CELL_LINE + 2 * CELL_SIDE);

  zeren_xml_begin (xml, "w:tr", NULL);
  zeren_xml_begin (xml, "w:trPr", NULL);
  zeren_xml_empty (xml, "w:cantSplit", NULL);
  zeren_xml_empty (xml, "w:trHeight", "w:val", height, "w:hRule", "atLeast", NULL);
  if (row < table->head_rows)
    zeren_xml_empty (xml, "w:tblHeader", NULL);
  zeren_xml_end (xml);
  for (guint column = 0; column < widths->len;)
    {
      const ZerenOfficialCell *cell = find_cell (table, row, column);
      guint span = cell != NULL ? cell->column_span : 1;
      int width = 0;

      for (guint i = column; i < column + span; i++)
        width += g_array_index (widths, int, i);
      if (cell != NULL)
        add_cell (xml, table, cell, row, width);
      else
        add_missing_cell (xml, is_kept (table, row), width);
      column += span;
    }
  zeren_xml_end (xml);
}

static void
add_grid (ZerenXml *xml, const GArray *widths)
{
  zeren_xml_begin (xml, "w:tblGrid", NULL);
  for (guint i = 0; i < widths->len; i++)
    zeren_xml_empty_int (xml, "w:gridCol", "w:w", g_array_index (widths, int, i));
  zeren_xml_end (xml);
}

void
zeren_docx_add_table (ZerenXml *xml, const ZerenOfficialTable *table)
{
  g_autoptr (GArray) widths = divide_width (table);

  zeren_xml_begin (xml, "w:tbl", NULL);
  zeren_xml_begin (xml, "w:tblPr", NULL);
  add_width (xml, "w:tblW", ZEREN_TWIPS_WIDTH);
  zeren_xml_empty (xml, "w:jc", "w:val", "center", NULL);
  add_table_borders (xml);
  zeren_xml_empty (xml, "w:tblLayout", "w:type", "fixed", NULL);
  add_cell_margins (xml, CELL_SIDE);
  zeren_xml_end (xml);
  add_grid (xml, widths);
  for (guint row = 0; row < table->row_lines->len; row++)
    add_row (xml, table, widths, row);
  zeren_xml_end (xml);
}

/* --- imprint --- */

/* The rules are 0.35 mm outside and 0.25 mm between (domain.md 1.4), in eighths of a point. */
static void
begin_imprint_row (ZerenXml *xml, guint lines, gboolean ruled, gboolean first, gboolean last)
{
  g_autofree char *height = g_strdup_printf ("%u", lines * IMPRINT_LINE);

  zeren_xml_begin (xml, "w:tr", NULL);
  zeren_xml_begin (xml, "w:trPr", NULL);
  zeren_xml_empty (xml, "w:trHeight", "w:val", height, "w:hRule", "exact", NULL);
  zeren_xml_end (xml);
  zeren_xml_begin (xml, "w:tc", NULL);
  zeren_xml_begin (xml, "w:tcPr", NULL);
  add_width (xml, "w:tcW", ZEREN_TWIPS_WIDTH);
  if (ruled)
    {
      zeren_xml_begin (xml, "w:tcBorders", NULL);
      add_border (xml, "w:top", first ? "8" : "6");
      add_border (xml, "w:bottom", last ? "8" : "6");
      zeren_xml_end (xml);
    }
  zeren_xml_end (xml);
  zeren_xml_begin (xml, "w:p", NULL);
  zeren_xml_begin (xml, "w:pPr", NULL);
  zeren_xml_empty (xml, "w:pStyle", "w:val", "ZImprint", NULL);
}

static void
end_imprint_row (ZerenXml *xml)
{
  zeren_xml_end (xml);
  zeren_xml_end (xml);
  zeren_xml_end (xml);
}

/* How many lines 抄送 takes: between one character free on either side and after its label. */
static guint
count_copies_lines (const char *copies)
{
  guint room = ZEREN_TWIPS_WIDTH / IMPRINT_CHAR - 5;
  guint halves = 2; /* the full stop */

  for (const char *c = copies; *c != '\0'; c = g_utf8_next_char (c))
    halves += g_utf8_get_char (c) < 0x2000 ? 1 : 2;

  return (halves + 2 * room - 1) / (2 * room);
}

static void
add_copies (ZerenXml *xml, const char *copies, gboolean ruled, gboolean last)
{
  g_autofree char *text = g_strconcat ("抄送：", copies, "。", NULL);

  begin_imprint_row (xml, count_copies_lines (copies), ruled, TRUE, last);
  zeren_xml_empty (xml, "w:ind", "w:left", "1100", "w:right", "275", "w:hanging", "825", NULL);
  zeren_xml_end (xml);
  zeren_docx_add_string (xml, text, NULL);
  end_imprint_row (xml);
}

static void
add_printing (ZerenXml *xml, ZerenOfficialDocument *document, gboolean first)
{
  g_auto (GStrv) lines = zeren_official_document_dup_printing_lines (document);
  const char *date = zeren_official_document_get_part (document, ZEREN_OFFICIAL_PRINTING_DATE);
  g_autofree char *position = g_strdup_printf ("%d", ZEREN_TWIPS_WIDTH - IMPRINT_CHAR);
  g_autofree char *printed = date != NULL ? g_strconcat (date, "印发", NULL) : g_strdup ("");

  begin_imprint_row (xml, g_strv_length (lines), TRUE, first, TRUE);
  zeren_xml_begin (xml, "w:tabs", NULL);
  zeren_xml_empty (xml, "w:tab", "w:val", "right", "w:pos", position, NULL);
  zeren_xml_end (xml);
  zeren_xml_empty (xml, "w:ind", "w:left", "275", NULL);
  zeren_xml_empty (xml, "w:jc", "w:val", "left", NULL);
  zeren_xml_end (xml);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        zeren_docx_add_break (xml);
      if (*lines[i] != '\0')
        zeren_docx_add_string (xml, lines[i], NULL);
    }
  zeren_xml_begin (xml, "w:r", NULL);
  zeren_xml_empty (xml, "w:tab", NULL);
  zeren_xml_end (xml);
  zeren_docx_add_string (xml, printed, NULL);
  end_imprint_row (xml);
}

static gboolean
has_printing (ZerenOfficialDocument *document)
{
  return zeren_official_document_get_part (document, ZEREN_OFFICIAL_PRINTING_ORGAN) != NULL ||
         zeren_official_document_get_part (document, ZEREN_OFFICIAL_PRINTING_DATE) != NULL;
}

static guint
count_imprint_lines (ZerenOfficialDocument *document)
{
  const char *copies = zeren_official_document_get_part (document, ZEREN_OFFICIAL_COPIES_TO);
  g_auto (GStrv) printing = zeren_official_document_dup_printing_lines (document);

  return (copies != NULL ? count_copies_lines (copies) : 0) +
         (has_printing (document) ? g_strv_length (printing) : 0);
}

/* An empty line as high as the room that is left above the imprint. A table that floats to the foot
 * of the page would be more exact, but its text is lost where other programs read the file. */
static void
add_room (ZerenXml *xml, int twips)
{
  g_autofree char *height = g_strdup_printf ("%d", CLAMP (twips, 20, 12000));

  zeren_xml_begin (xml, "w:p", NULL);
  zeren_xml_begin (xml, "w:pPr", NULL);
  zeren_xml_empty (xml, "w:pStyle", "w:val", "ZPlain", NULL);
  zeren_xml_empty (xml, "w:spacing", "w:line", height, "w:lineRule", "exact", NULL);
  zeren_xml_end (xml);
  zeren_xml_end (xml);
}

/* The imprint at the foot of a page of which @room twips are free. */
void
zeren_docx_add_imprint (ZerenXml *xml, ZerenOfficialDocument *document, int room)
{
  const char *copies = zeren_official_document_get_part (document, ZEREN_OFFICIAL_COPIES_TO);
  gboolean printing = has_printing (document);

  add_room (xml, room - (int)count_imprint_lines (document) * IMPRINT_LINE - IMPRINT_SPARE);
  zeren_xml_begin (xml, "w:tbl", NULL);
  zeren_xml_begin (xml, "w:tblPr", NULL);
  add_width (xml, "w:tblW", ZEREN_TWIPS_WIDTH);
  zeren_xml_empty (xml, "w:tblLayout", "w:type", "fixed", NULL);
  add_cell_margins (xml, 0);
  zeren_xml_end (xml);
  zeren_xml_begin (xml, "w:tblGrid", NULL);
  zeren_xml_empty_int (xml, "w:gridCol", "w:w", ZEREN_TWIPS_WIDTH);
  zeren_xml_end (xml);
  if (copies != NULL)
    add_copies (
      xml, copies, zeren_official_document_get_kind (document) != ZEREN_OFFICIAL_LETTER, !printing);
  if (printing)
    add_printing (xml, document, copies == NULL);
  zeren_xml_end (xml);
}
