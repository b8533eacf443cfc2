/* zeren-docx-parts.c: what a DOCX package holds beside its text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-docx-private.h"
#include "zeren-official-fonts.h"

#define NS_WORD      "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define NS_TYPES     "http://schemas.openxmlformats.org/package/2006/content-types"
#define NS_RELATIONS "http://schemas.openxmlformats.org/package/2006/relationships"
#define NS_CORE      "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
#define OFFICE_TYPE  "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define WORD_CONTENT "application/vnd.openxmlformats-officedocument.wordprocessingml."
#define CORE_CONTENT "application/vnd.openxmlformats-package.core-properties+xml"

GBytes *
zeren_docx_make_content_types (gboolean letter)
{
  static const struct
  {
    const char *part, *type;
  } overrides[] = {
    /* the last two are those of a letter */
    { "/docProps/core.xml", CORE_CONTENT },
    { "/word/document.xml", WORD_CONTENT "document.main+xml" },
    { "/word/styles.xml", WORD_CONTENT "styles+xml" },
    { "/word/settings.xml", WORD_CONTENT "settings+xml" },
    { "/word/header1.xml", WORD_CONTENT "header+xml" },
    { "/word/footer1.xml", WORD_CONTENT "footer+xml" },
    { "/word/footer2.xml", WORD_CONTENT "footer+xml" },
    { "/word/footer3.xml", WORD_CONTENT "footer+xml" },
    { "/word/header2.xml", WORD_CONTENT "header+xml" },
    { "/word/footer4.xml", WORD_CONTENT "footer+xml" },
  };
  ZerenXml xml;

  zeren_xml_init (&xml);
  zeren_xml_begin (&xml, "Types", "xmlns", NS_TYPES, NULL);
  zeren_xml_empty (&xml,
                   "Default",
                   "Extension",
                   "rels",
                   "ContentType",
                   "application/vnd.openxmlformats-package.relationships+xml",
                   NULL);
  zeren_xml_empty (&xml, "Default", "Extension", "xml", "ContentType", "application/xml", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (overrides) - (letter ? 0 : 2); i++)
    zeren_xml_empty (
      &xml, "Override", "PartName", overrides[i].part, "ContentType", overrides[i].type, NULL);

  return zeren_xml_finish (&xml);
}

static void
add_relation (ZerenXml *xml, const char *id, const char *type, const char *target)
{
  zeren_xml_empty (xml, "Relationship", "Id", id, "Type", type, "Target", target, NULL);
}

GBytes *
zeren_docx_make_package_relations (void)
{
  ZerenXml xml;

  zeren_xml_init (&xml);
  zeren_xml_begin (&xml, "Relationships", "xmlns", NS_RELATIONS, NULL);
  add_relation (&xml, "rId1", OFFICE_TYPE "officeDocument", "word/document.xml");
  add_relation (
    &xml,
    "rId2",
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    "docProps/core.xml");

  return zeren_xml_finish (&xml);
}

GBytes *
zeren_docx_make_relations (gboolean letter)
{
  ZerenXml xml;

  zeren_xml_init (&xml);
  zeren_xml_begin (&xml, "Relationships", "xmlns", NS_RELATIONS, NULL);
  add_relation (&xml, "rIdStyles", OFFICE_TYPE "styles", "styles.xml");
  add_relation (&xml, "rIdSettings", OFFICE_TYPE "settings", "settings.xml");
  add_relation (&xml, "rIdHeader", OFFICE_TYPE "header", "header1.xml");
  add_relation (&xml, "rIdOdd", OFFICE_TYPE "footer", "footer1.xml");
  add_relation (&xml, "rIdEven", OFFICE_TYPE "footer", "footer2.xml");
  add_relation (&xml, "rIdUnnumbered", OFFICE_TYPE "footer", "footer3.xml");
  if (letter)
    {
      add_relation (&xml, "rIdLetterHeader", OFFICE_TYPE "header", "header2.xml");
      add_relation (&xml, "rIdLetterFooter", OFFICE_TYPE "footer", "footer4.xml");
    }

  return zeren_xml_finish (&xml);
}

GBytes *
zeren_docx_make_core (ZerenOfficialDocument *document, GDateTime *made_at)
{
  g_auto (GStrv) lines = zeren_official_document_dup_title_lines (document);
  g_autofree char *title = g_strjoinv ("", lines);
  g_autoptr (GDateTime) utc = g_date_time_to_utc (made_at);
  g_autofree char *when = g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
  ZerenXml xml;

  zeren_xml_init (&xml);
  zeren_xml_begin (&xml,
                   "cp:coreProperties",
                   "xmlns:cp",
                   NS_CORE,
                   "xmlns:dc",
                   "http://purl.org/dc/elements/1.1/",
                   "xmlns:dcterms",
                   "http://purl.org/dc/terms/",
                   "xmlns:xsi",
                   "http://www.w3.org/2001/XMLSchema-instance",
                   NULL);
  zeren_xml_text (&xml, "dc:title", title);
  zeren_xml_text (&xml, "dc:creator", "Zeren");
  zeren_xml_begin (&xml, "dcterms:created", "xsi:type", "dcterms:W3CDTF", NULL);
  if (!xml.failed)
    xml.failed = xmlTextWriterWriteString (xml.writer, BAD_CAST when) < 0;
  zeren_xml_end (&xml);

  return zeren_xml_finish (&xml);
}

GBytes *
zeren_docx_make_settings (void)
{
  ZerenXml xml;

  zeren_xml_init (&xml);
  zeren_xml_begin (&xml, "w:settings", "xmlns:w", NS_WORD, NULL);
  zeren_xml_empty (&xml, "w:zoom", "w:percent", "100", NULL);
  zeren_xml_empty (&xml, "w:evenAndOddHeaders", NULL);
  zeren_xml_empty (&xml, "w:characterSpacingControl", "w:val", "doNotCompress", NULL);
  zeren_xml_begin (&xml, "w:compat", NULL);
  zeren_xml_empty (&xml, "w:useFELayout", NULL);
  zeren_xml_empty (&xml,
                   "w:compatSetting",
                   "w:name",
                   "compatibilityMode",
                   "w:uri",
                   "http://schemas.microsoft.com/office/word",
                   "w:val",
                   "15",
                   NULL);
  zeren_xml_end (&xml);
  zeren_xml_empty (&xml, "w:themeFontLang", "w:val", "en-US", "w:eastAsia", "zh-CN", NULL);

  return zeren_xml_finish (&xml);
}

/* --- styles --- */

/* A style of paragraphs or characters; what is 0, -1 or NULL is that of the style it rests on. */
typedef struct
{
  const char *id;
  const char *name;
  gboolean character;
  int font; /* a ZerenOfficialFont, or -1 */
  int half_points;
  int line;
  int indent;
  const char *alignment;
  gboolean keep_next;
} Style;

static const Style styles[] = {
  { "ZBody", "公文正文", .font = -1, .indent = 2 },
  { "ZPlain", "公文顶格", .font = -1 },
  { "ZTitle",
    "公文标题",
    .font = ZEREN_OFFICIAL_FONT_TITLE,
    .half_points = 44,
    .alignment = "center",
    .keep_next = TRUE },
  { "ZLevel1", "公文一级", .font = ZEREN_OFFICIAL_FONT_HEI, .indent = 2, .keep_next = TRUE },
  { "ZLevel2", "公文二级", .font = ZEREN_OFFICIAL_FONT_KAI, .indent = 2 },
  { "ZLevel3", "公文三级", .font = -1, .indent = 2 },
  { "ZLevel4", "公文四级", .font = -1, .indent = 2 },
  { "ZCell", "公文表格", .font = -1, .half_points = 28, .line = 400 },
  { "ZCellHead",
    "公文表头",
    .font = ZEREN_OFFICIAL_FONT_HEI,
    .half_points = 28,
    .line = 400,
    .alignment = "center" },
  { "ZImprint", "公文版记", .font = -1, .half_points = 28, .line = 440 },
  { "ZPageNumber", "公文页码", .font = ZEREN_OFFICIAL_FONT_SONG, .half_points = 28, .line = 280 },
  { "ZDraft",
    "草稿标记",
    .font = ZEREN_OFFICIAL_FONT_HEI,
    .half_points = 28,
    .line = 280,
    .alignment = "center" },
  { "ZQuote", "公文引文", .character = TRUE, .font = ZEREN_OFFICIAL_FONT_KAI },
  { "ZHei", "公文黑体", .character = TRUE, .font = ZEREN_OFFICIAL_FONT_HEI },
};

static void
add_fonts (ZerenXml *xml, ZerenOfficialFont font)
{
  const char *name = zeren_official_font_get_name (font);

  zeren_xml_empty (
    xml, "w:rFonts", "w:ascii", name, "w:eastAsia", name, "w:hAnsi", name, "w:cs", name, NULL);
}

static void
add_exact_line (ZerenXml *xml, int twips)
{
  g_autofree char *line = g_strdup_printf ("%d", twips);

  zeren_xml_empty (
    xml, "w:spacing", "w:before", "0", "w:after", "0", "w:line", line, "w:lineRule", "exact", NULL);
}

static void
add_defaults (ZerenXml *xml)
{
  zeren_xml_begin (xml, "w:docDefaults", NULL);
  zeren_xml_begin (xml, "w:rPrDefault", NULL);
  zeren_xml_begin (xml, "w:rPr", NULL);
  add_fonts (xml, ZEREN_OFFICIAL_FONT_BODY);
  zeren_xml_empty (xml, "w:spacing", "w:val", "-5", NULL);
  zeren_xml_empty (xml, "w:sz", "w:val", "32", NULL);
  zeren_xml_empty (xml, "w:szCs", "w:val", "32", NULL);
  zeren_xml_empty (xml, "w:lang", "w:val", "en-US", "w:eastAsia", "zh-CN", NULL);
  zeren_xml_end (xml);
  zeren_xml_end (xml);
  zeren_xml_begin (xml, "w:pPrDefault", NULL);
  zeren_xml_begin (xml, "w:pPr", NULL);
  add_exact_line (xml, ZEREN_TWIPS_LINE);
  zeren_xml_end (xml);
  zeren_xml_end (xml);
  zeren_xml_end (xml);
}

static void
add_style_paragraph (ZerenXml *xml, const Style *style)
{
  zeren_xml_begin (xml, "w:pPr", NULL);
  if (style->keep_next)
    zeren_xml_empty (xml, "w:keepNext", NULL);
  if (style->line > 0)
    add_exact_line (xml, style->line);
  if (style->indent > 0)
    {
      g_autofree char *chars = g_strdup_printf ("%d", style->indent * 100);
      g_autofree char *twips = g_strdup_printf ("%d", style->indent * ZEREN_TWIPS_CHAR);

      zeren_xml_empty (xml, "w:ind", "w:firstLineChars", chars, "w:firstLine", twips, NULL);
    }
  if (style->alignment != NULL)
    zeren_xml_empty (xml, "w:jc", "w:val", style->alignment, NULL);
  zeren_xml_end (xml);
}

static void
add_style_run (ZerenXml *xml, const Style *style)
{
  zeren_xml_begin (xml, "w:rPr", NULL);
  if (style->font >= 0)
    add_fonts (xml, (ZerenOfficialFont)style->font);
  if (style->half_points > 0)
    {
      zeren_xml_empty_int (xml, "w:sz", "w:val", style->half_points);
      zeren_xml_empty_int (xml, "w:szCs", "w:val", style->half_points);
    }
  zeren_xml_end (xml);
}

static void
add_style (ZerenXml *xml, const Style *style)
{
  zeren_xml_begin (xml,
                   "w:style",
                   "w:type",
                   style->character ? "character" : "paragraph",
                   "w:customStyle",
                   "1",
                   "w:styleId",
                   style->id,
                   NULL);
  zeren_xml_empty (xml, "w:name", "w:val", style->name, NULL);
  zeren_xml_empty (xml, "w:basedOn", "w:val", style->character ? "ZDefault" : "Normal", NULL);
  zeren_xml_empty (xml, "w:qFormat", NULL);
  if (!style->character)
    add_style_paragraph (xml, style);
  add_style_run (xml, style);
  zeren_xml_end (xml);
}

/* 28 characters a line and 22 lines a page, with nothing put between Han and digits.
 *
 * Word lets marks hang over the end of a line where nothing is said. LibreOffice does too, loses
 * some of them, and reads the switch the wrong way round (25.2): switched on, it is switched off
 * there. */
static void
add_normal_style (ZerenXml *xml)
{
  static const struct
  {
    const char *name;
    const char *value;
  } switches[] = {
    { "w:widowControl", "0" }, { "w:overflowPunct", "1" },  { "w:autoSpaceDE", "0" },
    { "w:autoSpaceDN", "0" },  { "w:adjustRightInd", "0" }, { "w:snapToGrid", "0" }
  };

  zeren_xml_begin (
    xml, "w:style", "w:type", "paragraph", "w:default", "1", "w:styleId", "Normal", NULL);
  zeren_xml_empty (xml, "w:name", "w:val", "Normal", NULL);
  zeren_xml_begin (xml, "w:pPr", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (switches); i++)
    zeren_xml_empty (xml, switches[i].name, "w:val", switches[i].value, NULL);
  zeren_xml_empty (xml, "w:jc", "w:val", "both", NULL);
  zeren_xml_end (xml);
  zeren_xml_end (xml);
}

static void
add_default_character_style (ZerenXml *xml)
{
  zeren_xml_begin (
    xml, "w:style", "w:type", "character", "w:default", "1", "w:styleId", "ZDefault", NULL);
  zeren_xml_empty (xml, "w:name", "w:val", "Default Paragraph Font", NULL);
  zeren_xml_end (xml);
}

GBytes *
zeren_docx_make_styles (void)
{
  ZerenXml xml;

  zeren_xml_init (&xml);
  zeren_xml_begin (&xml, "w:styles", "xmlns:w", NS_WORD, NULL);
  add_defaults (&xml);
  add_normal_style (&xml);
  add_default_character_style (&xml);
  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    add_style (&xml, &styles[i]);

  return zeren_xml_finish (&xml);
}

/* --- header and footers --- */

void
zeren_docx_add_draft_line (ZerenXml *xml, gboolean draft)
{
  zeren_xml_begin (xml, "w:p", NULL);
  zeren_xml_begin (xml, "w:pPr", NULL);
  zeren_xml_empty (xml, "w:pStyle", "w:val", "ZDraft", NULL);
  zeren_xml_end (xml);
  if (draft)
    zeren_docx_add_string (xml, ZEREN_OFFICIAL_DRAFT_MARK, NULL);
  zeren_xml_end (xml);
}

GBytes *
zeren_docx_make_header (gboolean draft)
{
  ZerenXml xml;

  zeren_xml_init (&xml);
  zeren_xml_begin (&xml, "w:hdr", "xmlns:w", NS_WORD, NULL);
  zeren_docx_add_draft_line (&xml, draft);

  return zeren_xml_finish (&xml);
}

static void
add_number (ZerenXml *xml)
{
  zeren_docx_add_string (xml, "— ", NULL);
  zeren_xml_begin (xml, "w:fldSimple", "w:instr", " PAGE ", NULL);
  zeren_docx_add_string (xml, "1", NULL);
  zeren_xml_end (xml);
  zeren_docx_add_string (xml, " —", NULL);
}

/* The page number on the outer side, one character in. The foot of a letter reaches down to the
 * rule of its first page, its numbers stand as high as any. */
GBytes *
zeren_docx_make_footer (gboolean numbered, gboolean odd, gboolean letter)
{
  ZerenXml xml;

  zeren_xml_init (&xml);
  zeren_xml_begin (&xml, "w:ftr", "xmlns:w", NS_WORD, NULL);
  zeren_xml_begin (&xml, "w:p", NULL);
  zeren_xml_begin (&xml, "w:pPr", NULL);
  zeren_xml_empty (&xml, "w:pStyle", "w:val", "ZPageNumber", NULL);
  if (letter)
    zeren_xml_empty (&xml, "w:spacing", "w:after", "312", NULL);
  zeren_xml_empty_int (&xml, "w:ind", odd ? "w:right" : "w:left", ZEREN_TWIPS_CHAR);
  zeren_xml_empty (&xml, "w:jc", "w:val", odd ? "right" : "left", NULL);
  zeren_xml_end (&xml);
  if (numbered)
    add_number (&xml);
  zeren_xml_end (&xml);

  return zeren_xml_finish (&xml);
}
