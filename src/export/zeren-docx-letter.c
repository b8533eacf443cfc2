/* zeren-docx-letter.c: what a letter has on its first page, as WordprocessingML
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-docx-private.h"

#define NS_WORD "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

/* Rules of 170 mm in the middle of the page: 8 mm to the left and 6 mm to the right of the type
 * area. */
#define RULE_LEFT  "-454"
#define RULE_RIGHT "-340"
/* From the end of the line of the draft mark to 30 mm below the edge of the page. */
#define MARK_BEFORE 251
/* The number stands 7/8 of a character below the rule; the rest is the room in its line. */
#define NUMBER_BEFORE 80
#define TITLE_LEAD    100

/* Two red lines of different weight below a paragraph. */
static void
add_double_rule (ZerenXml *xml, const char *kind, const char *space)
{
  zeren_xml_begin (xml, "w:pBdr", NULL);
  zeren_xml_empty (
    xml, "w:bottom", "w:val", kind, "w:sz", "24", "w:space", space, "w:color", "D90000", NULL);
  zeren_xml_end (xml);
}

static void
add_spacing (ZerenXml *xml, int before, int line)
{
  g_autofree char *above = g_strdup_printf ("%d", before);
  g_autofree char *height = g_strdup_printf ("%d", line);

  zeren_xml_empty (
    xml, "w:spacing", "w:before", above, "w:line", height, "w:lineRule", "exact", NULL);
}

static void
add_mark (ZerenXml *xml, ZerenOfficialDocument *document)
{
  g_auto (GStrv)
    lines = zeren_official_document_dup_name_lines (document, ZEREN_OFFICIAL_ORGAN_MARK);
  int half_points = zeren_docx_size_mark ((const char *const *)lines);

  zeren_xml_begin (xml, "w:p", NULL);
  zeren_xml_begin (xml, "w:pPr", NULL);
  zeren_xml_empty (xml, "w:pStyle", "w:val", "ZTitle", NULL);
  add_double_rule (xml, "thickThinSmallGap", "8");
  add_spacing (xml, MARK_BEFORE, half_points * 11);
  zeren_xml_empty (xml, "w:ind", "w:left", RULE_LEFT, "w:right", RULE_RIGHT, NULL);
  zeren_xml_empty (xml, "w:jc", "w:val", "center", NULL);
  zeren_xml_end (xml);
  zeren_docx_add_mark_runs (xml, (const char *const *)lines, half_points);
  zeren_xml_end (xml);
}

/* The mark of the organ and the upper rule, below that of a draft. */
GBytes *
zeren_docx_make_letter_header (ZerenOfficialDocument *document)
{
  ZerenXml xml;

  zeren_xml_init (&xml);
  zeren_xml_begin (&xml, "w:hdr", "xmlns:w", NS_WORD, NULL);
  zeren_docx_add_draft_line (&xml, zeren_official_document_is_draft (document));
  add_mark (&xml, document);

  return zeren_xml_finish (&xml);
}

/* The lower rule; the first page of a letter has no number. */
GBytes *
zeren_docx_make_letter_footer (void)
{
  ZerenXml xml;

  zeren_xml_init (&xml);
  zeren_xml_begin (&xml, "w:ftr", "xmlns:w", NS_WORD, NULL);
  zeren_xml_begin (&xml, "w:p", NULL);
  zeren_xml_begin (&xml, "w:pPr", NULL);
  zeren_xml_empty (&xml, "w:pStyle", "w:val", "ZPageNumber", NULL);
  add_double_rule (&xml, "thinThickSmallGap", "0");
  zeren_xml_empty (&xml, "w:ind", "w:left", RULE_LEFT, "w:right", RULE_RIGHT, NULL);
  zeren_xml_end (&xml);
  zeren_xml_end (&xml);

  return zeren_xml_finish (&xml);
}

/* A line below the rule: a label on the left, the number on the right. */
static void
add_line (ZerenXml *xml, const char *label, const char *style, const char *number, gboolean first)
{
  g_autofree char *edge = g_strdup_printf ("%d", ZEREN_TWIPS_WIDTH);

  zeren_xml_begin (xml, "w:p", NULL);
  zeren_xml_begin (xml, "w:pPr", NULL);
  zeren_xml_empty (xml, "w:pStyle", "w:val", "ZPlain", NULL);
  zeren_xml_empty (xml, "w:keepNext", NULL);
  if (label != NULL && number != NULL)
    {
      zeren_xml_begin (xml, "w:tabs", NULL);
      zeren_xml_empty (xml, "w:tab", "w:val", "right", "w:pos", edge, NULL);
      zeren_xml_end (xml);
    }
  add_spacing (xml, first ? NUMBER_BEFORE : 0, ZEREN_TWIPS_LINE);
  if (label == NULL)
    zeren_xml_empty (xml, "w:jc", "w:val", "right", NULL);
  zeren_xml_end (xml);
  if (label != NULL)
    zeren_docx_add_string (xml, label, style);
  if (label != NULL && number != NULL)
    {
      zeren_xml_begin (xml, "w:r", NULL);
      zeren_xml_empty (xml, "w:tab", NULL);
      zeren_xml_end (xml);
    }
  if (number != NULL)
    zeren_docx_add_string (xml, number, NULL);
  zeren_xml_end (xml);
}

/* What stands between the upper rule and the title. */
void
zeren_docx_add_letter_head (ZerenXml *xml, ZerenOfficialDocument *document)
{
  const ZerenOfficialPart labels[] = { ZEREN_OFFICIAL_COPY_NUMBER,
                                       ZEREN_OFFICIAL_SECRECY,
                                       ZEREN_OFFICIAL_URGENCY };
  const char *number = zeren_official_document_get_part (document, ZEREN_OFFICIAL_NUMBER);
  gboolean first = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      const char *text = zeren_official_document_get_part (document, labels[i]);
      const char *style = labels[i] == ZEREN_OFFICIAL_COPY_NUMBER ? NULL : "ZHei";

      if (text == NULL)
        continue;
      add_line (xml, text, style, first ? number : NULL, first);
      first = FALSE;
    }
  if (first)
    add_line (xml, NULL, NULL, number, TRUE);
  zeren_docx_add_blank_line (xml, ZEREN_TWIPS_LINE);
  zeren_docx_add_blank_line (xml, ZEREN_TWIPS_LINE - TITLE_LEAD);
}
