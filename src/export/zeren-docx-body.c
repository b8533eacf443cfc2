/* zeren-docx-body.c: the text of an official document as WordprocessingML
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-docx-private.h"
#include "zeren-official-layout-private.h"
#include "zeren-official-title-private.h"

#include <string.h>

#define NS_WORD     "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define NS_RELATION "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

#define GAP_BELOW_TABLE 200
/* How far number and title stand below the top of their lines. */
#define NUMBER_LEAD 200
#define TITLE_LEAD  100
/* Kept free where the imprint follows text: with other fonts the text may take two lines more. */
#define ROOM_FOR_ROUNDING (300 + 2 * ZEREN_TWIPS_LINE)

/* How a paragraph differs from its style. */
typedef struct
{
  const char *style;
  gboolean keep_next, let_go; /* let_go: contrary to the style */
  gboolean keep_lines;
  int before;
  int line;
  int left, right, hanging;
  const char *alignment;
  gboolean red_rule;
  gboolean two_tabs; /* one character from the left and from the right */
} Format;

static int
twips_of (const char *text)
{
  return (int)zeren_official_width_of (text) * ZEREN_TWIPS_CHAR / 2;
}

static void
add_indents (ZerenXml *xml, const Format *format)
{
  g_autofree char *left = g_strdup_printf ("%d", format->left);
  g_autofree char *right = g_strdup_printf ("%d", format->right);
  g_autofree char *hanging = g_strdup_printf ("%d", format->hanging);

  if (format->left == 0 && format->right == 0 && format->hanging == 0)
    return;

  zeren_xml_empty (xml, "w:ind", "w:left", left, "w:right", right, "w:hanging", hanging, NULL);
}

static void
add_spacing (ZerenXml *xml, const Format *format)
{
  g_autofree char *before = g_strdup_printf ("%d", format->before);
  g_autofree char *line = g_strdup_printf ("%d",
                                           format->line > 0 ? format->line : ZEREN_TWIPS_LINE);

  if (format->before > 0 || format->line > 0)
    zeren_xml_empty (
      xml, "w:spacing", "w:before", before, "w:line", line, "w:lineRule", "exact", NULL);
}

static void
add_tab_stop (ZerenXml *xml, const char *alignment, int twips)
{
  g_autofree char *position = g_strdup_printf ("%d", twips);

  zeren_xml_empty (xml, "w:tab", "w:val", alignment, "w:pos", position, NULL);
}

static void
begin_paragraph (ZerenXml *xml, const Format *format)
{
  zeren_xml_begin (xml, "w:p", NULL);
  zeren_xml_begin (xml, "w:pPr", NULL);
  zeren_xml_empty (xml, "w:pStyle", "w:val", format->style, NULL);
  if (format->keep_next)
    zeren_xml_empty (xml, "w:keepNext", NULL);
  else if (format->let_go)
    zeren_xml_empty (xml, "w:keepNext", "w:val", "0", NULL);
  if (format->keep_lines)
    zeren_xml_empty (xml, "w:keepLines", NULL);
  if (format->red_rule)
    {
      zeren_xml_begin (xml, "w:pBdr", NULL);
      zeren_xml_empty (xml,
                       "w:bottom",
                       "w:val",
                       "single",
                       "w:sz",
                       "10",
                       "w:space",
                       "8",
                       "w:color",
                       "D90000",
                       NULL);
      zeren_xml_end (xml);
    }
  if (format->two_tabs)
    {
      zeren_xml_begin (xml, "w:tabs", NULL);
      add_tab_stop (xml, "left", ZEREN_TWIPS_CHAR);
      add_tab_stop (xml, "right", ZEREN_TWIPS_WIDTH - ZEREN_TWIPS_CHAR);
      zeren_xml_end (xml);
    }
  add_spacing (xml, format);
  add_indents (xml, format);
  if (format->alignment != NULL)
    zeren_xml_empty (xml, "w:jc", "w:val", format->alignment, NULL);
  zeren_xml_end (xml);
}

/* The highlight stands in the run itself: LibreOffice does not take it from a style. */
static void
add_run_properties (ZerenXml *xml, ZerenOfficialRunStyle style)
{
  if (style == ZEREN_OFFICIAL_RUN_PLAIN)
    return;

  zeren_xml_begin (xml, "w:rPr", NULL);
  if (style == ZEREN_OFFICIAL_RUN_QUOTE)
    zeren_xml_empty (xml, "w:rStyle", "w:val", "ZQuote", NULL);
  else
    zeren_xml_empty (xml, "w:highlight", "w:val", "yellow", NULL);
  zeren_xml_end (xml);
}

void
zeren_docx_add_runs (ZerenXml *xml, GPtrArray *runs)
{
  for (guint i = 0; i < runs->len; i++)
    {
      const ZerenOfficialRun *run = g_ptr_array_index (runs, i);

      zeren_xml_begin (xml, "w:r", NULL);
      add_run_properties (xml, run->style);
      zeren_xml_text (xml, "w:t", run->text);
      zeren_xml_end (xml);
    }
}

/* A run of text in a character style; without one, placeholders are looked for. */
void
zeren_docx_add_string (ZerenXml *xml, const char *text, const char *style)
{
  g_autoptr (GPtrArray) runs = NULL;

  if (style == NULL)
    {
      runs = zeren_official_split_runs (text, ZEREN_OFFICIAL_RUN_PLAIN);
      zeren_docx_add_runs (xml, runs);
      return;
    }

  zeren_xml_begin (xml, "w:r", NULL);
  zeren_xml_begin (xml, "w:rPr", NULL);
  zeren_xml_empty (xml, "w:rStyle", "w:val", style, NULL);
  zeren_xml_end (xml);
  zeren_xml_text (xml, "w:t", text);
  zeren_xml_end (xml);
}

static void
add_line (ZerenXml *xml, const Format *format, const char *text)
{
  begin_paragraph (xml, format);
  if (text != NULL)
    zeren_docx_add_string (xml, text, NULL);
  zeren_xml_end (xml);
}

static void
add_blank_lines (ZerenXml *xml, guint n_lines)
{
  const Format format = { .style = "ZPlain", .keep_next = TRUE };

  for (guint i = 0; i < n_lines; i++)
    add_line (xml, &format, NULL);
}

void
zeren_docx_add_blank_line (ZerenXml *xml, int twips)
{
  const Format format = { .style = "ZPlain", .keep_next = TRUE, .line = twips };

  add_line (xml, &format, NULL);
}

/* A blank line that makes up for text standing low in its line: the standard measures from the
 * characters, a word processor from the lines. */
static void
add_lead (ZerenXml *xml, int twips)
{
  zeren_docx_add_blank_line (xml, ZEREN_TWIPS_LINE - twips);
}

/* --- head --- */

/* The mark fills the line at most: 42 pt, or what the width leaves for each character; returns half
 * points. */
int
zeren_docx_size_mark (const char *const *lines)
{
  guint width = 2;

  for (guint i = 0; lines[i] != NULL; i++)
    width = MAX (width, zeren_official_width_of (lines[i]));

  return MIN (84, ZEREN_TWIPS_WIDTH / 10 * 2 / (int)width);
}

void
zeren_docx_add_break (ZerenXml *xml)
{
  zeren_xml_begin (xml, "w:r", NULL);
  zeren_xml_empty (xml, "w:br", NULL);
  zeren_xml_end (xml);
}

void
zeren_docx_add_mark_runs (ZerenXml *xml, const char *const *lines, int half_points)
{
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        zeren_docx_add_break (xml);
      zeren_xml_begin (xml, "w:r", NULL);
      zeren_xml_begin (xml, "w:rPr", NULL);
      zeren_xml_empty (xml, "w:color", "w:val", "D90000", NULL);
      zeren_xml_empty_int (xml, "w:sz", "w:val", half_points);
      zeren_xml_empty_int (xml, "w:szCs", "w:val", half_points);
      zeren_xml_end (xml);
      zeren_xml_text (xml, "w:t", lines[i]);
      zeren_xml_end (xml);
    }
}

static void
add_organ_mark (ZerenXml *xml, ZerenOfficialDocument *document)
{
  g_auto (GStrv)
    lines = zeren_official_document_dup_name_lines (document, ZEREN_OFFICIAL_ORGAN_MARK);
  Format format = { .style = "ZTitle", .alignment = "center" };
  int half_points = zeren_docx_size_mark ((const char *const *)lines);

  format.line = half_points * 11;
  format.before = 247; /* from the end of three lines to 35 mm below the top of the type area */
  begin_paragraph (xml, &format);
  zeren_docx_add_mark_runs (xml, (const char *const *)lines, half_points);
  zeren_xml_end (xml);
}

static void
add_tab (ZerenXml *xml)
{
  zeren_xml_begin (xml, "w:r", NULL);
  zeren_xml_empty (xml, "w:tab", NULL);
  zeren_xml_end (xml);
}

/* The number flush left with the signatories on its right, two a line, as upward documents have
 * them. */
static void
add_upward_number (ZerenXml *xml, const char *number, const char *signatory)
{
  g_auto (GStrv) names = g_strsplit (signatory, "、", -1);
  guint n_names = g_strv_length (names);
  /* a left indent would shorten the red rule */
  Format format = { .style = "ZPlain", .keep_next = TRUE, .two_tabs = TRUE };

  for (guint i = 0; i < n_names; i += 2)
    {
      g_autofree char *pair = g_strjoin (
        "　", names[i], i + 1 < n_names ? names[i + 1] : NULL, NULL);
      gboolean last = i + 2 >= n_names;

      format.red_rule = last;
      begin_paragraph (xml, &format);
      add_tab (xml);
      if (last && number != NULL)
        zeren_docx_add_string (xml, number, NULL);
      add_tab (xml);
      if (i == 0)
        zeren_docx_add_string (xml, "签发人：", NULL);
      zeren_docx_add_string (xml, pair, strstr (pair, "【待填") != NULL ? NULL : "ZQuote");
      zeren_xml_end (xml);
    }
}

/* The organ of minutes on the left and their date on the right, above the red rule. */
static void
add_minutes_line (ZerenXml *xml, ZerenOfficialDocument *document)
{
  g_auto (GStrv) lines = zeren_official_document_dup_minutes_lines (document);
  const char *date = zeren_official_document_get_part (document, ZEREN_OFFICIAL_DATE);
  Format format = { .style = "ZPlain", .keep_next = TRUE, .two_tabs = TRUE };

  for (guint i = 0; lines[i] != NULL; i++)
    {
      format.red_rule = lines[i + 1] == NULL;
      begin_paragraph (xml, &format);
      add_tab (xml);
      if (*lines[i] != '\0')
        zeren_docx_add_string (xml, lines[i], NULL);
      if (format.red_rule)
        add_tab (xml);
      if (format.red_rule && date != NULL)
        zeren_docx_add_string (xml, date, NULL);
      zeren_xml_end (xml);
    }
}

static void
add_head (ZerenXml *xml, ZerenOfficialDocument *document)
{
  const ZerenOfficialPart labels[] = { ZEREN_OFFICIAL_COPY_NUMBER,
                                       ZEREN_OFFICIAL_SECRECY,
                                       ZEREN_OFFICIAL_URGENCY };
  const char *number = zeren_official_document_get_part (document, ZEREN_OFFICIAL_NUMBER);
  const char *signatory = zeren_official_document_get_part (document, ZEREN_OFFICIAL_SIGNATORY);
  const Format plain = { .style = "ZPlain", .keep_next = TRUE };
  gboolean minutes = zeren_official_document_get_kind (document) == ZEREN_OFFICIAL_MINUTES;
  const Format centred = {
    .style = "ZPlain", .keep_next = TRUE, .alignment = "center", .red_rule = !minutes
  };
  guint used = 0;

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      const char *text = zeren_official_document_get_part (document, labels[i]);

      if (text == NULL)
        continue;
      begin_paragraph (xml, &plain);
      zeren_docx_add_string (xml, text, labels[i] == ZEREN_OFFICIAL_COPY_NUMBER ? NULL : "ZHei");
      zeren_xml_end (xml);
      used++;
    }
  add_blank_lines (xml, 3 - used);
  add_organ_mark (xml, document);
  add_blank_lines (xml, 1);
  add_lead (xml, NUMBER_LEAD);
  if (signatory != NULL)
    add_upward_number (xml, number, signatory);
  else
    add_line (xml, &centred, number);
  if (minutes)
    add_minutes_line (xml, document);
  add_blank_lines (xml, 1);
  add_lead (xml, TITLE_LEAD);
}

/* --- text --- */

static void
add_title (ZerenXml *xml, ZerenOfficialDocument *document)
{
  g_auto (GStrv) lines = zeren_official_document_dup_title_lines (document);
  const Format format = { .style = "ZTitle" };

  if (zeren_official_document_get_part (document, ZEREN_OFFICIAL_TITLE) == NULL)
    return;

  begin_paragraph (xml, &format);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        zeren_docx_add_break (xml);
      zeren_docx_add_string (xml, lines[i], NULL);
    }
  zeren_xml_end (xml);
  add_blank_lines (xml, 1);
}

static void
add_recipient (ZerenXml *xml, ZerenOfficialDocument *document)
{
  const char *recipient = zeren_official_document_get_part (document, ZEREN_OFFICIAL_RECIPIENT);
  const Format format = { .style = "ZPlain", .keep_next = TRUE };
  g_autofree char *text = NULL;

  if (recipient == NULL)
    return;

  text = g_strconcat (recipient, "：", NULL);
  add_line (xml, &format, text);
}

static gboolean
is_after_table (ZerenOfficialDocument *document, guint position)
{
  return position > 0 && zeren_official_document_get_block (document, position - 1)->table != NULL;
}

static void
add_paragraph (ZerenXml *xml,
               const ZerenOfficialParagraph *paragraph,
               gboolean keep_next,
               gboolean after_table)
{
  static const char *const styles[] = { "ZBody", "ZLevel1", "ZLevel2", "ZLevel3", "ZLevel4" };
  gboolean heading = zeren_official_paragraph_is_heading (paragraph);
  const Format format = { .style = styles[paragraph->level],
                          .keep_next = keep_next || heading,
                          .let_go = paragraph->level == 1,
                          .before = after_table ? GAP_BELOW_TABLE : 0 };

  begin_paragraph (xml, &format);
  zeren_docx_add_runs (xml, paragraph->runs);
  zeren_xml_end (xml);
}

static void
add_blocks (ZerenXml *xml, ZerenOfficialDocument *document, ZerenOfficialLayout *layout)
{
  guint n_blocks = zeren_official_document_get_n_blocks (document);
  /* a word processor does not divide what it keeps with the next paragraph */
  gboolean keep_last = zeren_official_document_has_end (document) &&
                       (layout->last_lines <= ZEREN_UNDIVIDED_LINES || layout->last_line_moved);

  for (guint i = 0; i < n_blocks; i++)
    {
      const ZerenOfficialBlock *block = zeren_official_document_get_block (document, i);

      if (block->paragraph != NULL)
        add_paragraph (
          xml, block->paragraph, keep_last && i + 1 == n_blocks, is_after_table (document, i));
      else
        {
          /* word processors make one table of two that touch, and do not repeat the head of the
           * second */
          if (is_after_table (document, i))
            zeren_docx_add_blank_line (xml, GAP_BELOW_TABLE);
          zeren_docx_add_table (xml, block->table);
        }
    }
}

/* --- after the text --- */

/* The blank lines between the text and what stands below it. */
static void
add_distance (ZerenXml *xml, ZerenOfficialDocument *document, guint n_lines, gboolean first)
{
  Format format = { .style = "ZPlain", .keep_next = TRUE };

  if (first && is_after_table (document, zeren_official_document_get_n_blocks (document)))
    format.before = GAP_BELOW_TABLE;
  for (guint i = 0; i < n_lines; i++)
    {
      add_line (xml, &format, NULL);
      format.before = 0;
    }
}

static void
add_attachments (ZerenXml *xml, ZerenOfficialDocument *document)
{
  const char *const *names = zeren_official_document_get_attachments (document);
  guint n_names = g_strv_length ((char **)names);

  if (names[0] == NULL)
    return;

  add_distance (xml, document, 1, TRUE);
  for (guint i = 0; names[i] != NULL; i++)
    {
      gboolean numbered = n_names > 1;
      g_autofree char *number = numbered ? g_strdup_printf ("%u.", i + 1) : g_strdup ("");
      g_autofree char *text = g_strconcat (i == 0 ? "附件：" : "", number, names[i], NULL);
      int mark = twips_of (number);
      Format format = { .style = "ZPlain", .keep_lines = TRUE };

      format.keep_next = n_names <= ZEREN_ATTACHMENTS_TOGETHER || i == 0 || i + 1 == n_names;
      format.left = 5 * ZEREN_TWIPS_CHAR + mark;
      format.hanging = mark + (i == 0 ? 3 * ZEREN_TWIPS_CHAR : 0);
      add_line (xml, &format, text);
    }
}

/* 出席, 请假 and 列席, lines after the first below the first name. */
static void
add_attendance (ZerenXml *xml, ZerenOfficialDocument *document)
{
  const char *const *names = zeren_official_document_get_attendance (document);

  if (names[0] == NULL)
    return;

  add_distance (xml, document, 1, zeren_official_document_get_attachments (document)[0] == NULL);
  for (guint i = 0; names[i] != NULL; i += 2)
    {
      g_autofree char *label = g_strconcat (names[i], "：", NULL);
      const Format format = { .style = "ZPlain",
                              .keep_lines = TRUE,
                              .left = 2 * ZEREN_TWIPS_CHAR + twips_of (label),
                              .hanging = twips_of (label) };

      begin_paragraph (xml, &format);
      zeren_docx_add_string (xml, label, "ZHei");
      zeren_docx_add_string (xml, names[i + 1], NULL);
      zeren_xml_end (xml);
    }
}

static void
add_signature (ZerenXml *xml, ZerenOfficialDocument *document)
{
  g_auto (GStrv) lines = zeren_official_document_dup_name_lines (document, ZEREN_OFFICIAL_ORGAN);
  const char *date = zeren_official_document_get_part (document, ZEREN_OFFICIAL_DATE);
  gboolean seal = zeren_official_document_has_seal (document);
  int organ_width = 0;
  int date_width = twips_of (date != NULL ? date : "");
  Format format = { .style = "ZPlain", .keep_next = TRUE, .alignment = "right" };
  int organ_right, date_right;

  if (lines[0] == NULL && date == NULL)
    return;
  for (guint i = 0; lines[i] != NULL; i++)
    organ_width = MAX (organ_width, twips_of (lines[i]));

  if (seal)
    {
      date_right = 4 * ZEREN_TWIPS_CHAR;
      organ_right = date_right + (date_width - organ_width) / 2;
    }
  else
    {
      organ_right = 2 * ZEREN_TWIPS_CHAR;
      date_right = organ_right + organ_width - 2 * ZEREN_TWIPS_CHAR - date_width;
      if (date_right < 2 * ZEREN_TWIPS_CHAR)
        {
          date_right = 2 * ZEREN_TWIPS_CHAR;
          organ_right = MAX (organ_right,
                             date_right + date_width + 2 * ZEREN_TWIPS_CHAR - organ_width);
        }
    }
  add_distance (xml,
                document,
                seal ? 2 : 1,
                zeren_official_document_get_attachments (document)[0] == NULL &&
                  zeren_official_document_get_attendance (document)[0] == NULL);
  organ_right = CLAMP (organ_right, 0, MAX (0, ZEREN_TWIPS_WIDTH - organ_width));
  for (guint i = 0; i < MAX (1, g_strv_length (lines)); i++)
    {
      format.right = organ_right;
      if (lines[i] != NULL)
        format.right += (organ_width - twips_of (lines[i])) / 2;
      add_line (xml, &format, lines[i]);
    }
  format.right = CLAMP (date_right, 0, MAX (0, ZEREN_TWIPS_WIDTH - date_width));
  format.keep_next = zeren_official_document_get_part (document, ZEREN_OFFICIAL_NOTE) != NULL;
  add_line (xml, &format, date);
}

static void
add_note (ZerenXml *xml, ZerenOfficialDocument *document)
{
  const char *note = zeren_official_document_get_part (document, ZEREN_OFFICIAL_NOTE);
  const Format format = { .style = "ZBody", .keep_lines = TRUE };
  g_autofree char *text = NULL;

  if (note == NULL)
    return;

  text = g_strconcat ("（", note, "）", NULL);
  add_line (xml, &format, text);
}

/* --- sections --- */

static void
add_reference (ZerenXml *xml, const char *name, const char *type, const char *id)
{
  zeren_xml_empty (xml, name, "w:type", type, "r:id", id, NULL);
}

static void
add_section (ZerenXml *xml, const char *type, gboolean numbered, gboolean letter, gboolean first)
{
  zeren_xml_begin (xml, "w:sectPr", NULL);
  add_reference (xml, "w:headerReference", "default", "rIdHeader");
  add_reference (xml, "w:headerReference", "even", "rIdHeader");
  add_reference (xml, "w:footerReference", "default", numbered ? "rIdOdd" : "rIdUnnumbered");
  add_reference (xml, "w:footerReference", "even", numbered ? "rIdEven" : "rIdUnnumbered");
  if (letter && first)
    {
      add_reference (xml, "w:headerReference", "first", "rIdLetterHeader");
      add_reference (xml, "w:footerReference", "first", "rIdLetterFooter");
    }
  if (type != NULL)
    zeren_xml_empty (xml, "w:type", "w:val", type, NULL);
  zeren_xml_empty (xml, "w:pgSz", "w:w", "11906", "w:h", "16838", NULL);
  zeren_xml_empty (xml,
                   "w:pgMar",
                   "w:top",
                   "2098",
                   "w:right",
                   "1474",
                   "w:bottom",
                   "1984",
                   "w:left",
                   "1587",
                   "w:header",
                   "1170",
                   "w:footer",
                   letter ? "1134" : "1446",
                   "w:gutter",
                   "0",
                   NULL);
  if (letter && first)
    zeren_xml_empty (xml, "w:titlePg", NULL);
  zeren_xml_empty (xml, "w:docGrid", "w:type", "lines", "w:linePitch", "579", NULL);
  zeren_xml_end (xml);
}

/* The imprint on a page of its own is a section that begins on an even page, so that a program
 * that breaks pages otherwise still puts it there. */
static void
add_imprint (ZerenXml *xml, ZerenOfficialDocument *document, ZerenOfficialLayout *layout)
{
  const Format anchor = { .style = "ZPlain", .line = 20 };
  gboolean letter = zeren_official_document_get_kind (document) == ZEREN_OFFICIAL_LETTER;
  int room = ZEREN_TWIPS_HEIGHT;

  if (layout->imprint_page == layout->text_pages)
    room -= (int)(layout->text_end * 20) + ROOM_FOR_ROUNDING;
  else
    {
      zeren_xml_begin (xml, "w:p", NULL);
      zeren_xml_begin (xml, "w:pPr", NULL);
      zeren_xml_empty (xml, "w:pStyle", "w:val", "ZPlain", NULL);
      zeren_xml_empty (xml, "w:spacing", "w:line", "20", "w:lineRule", "exact", NULL);
      add_section (xml, NULL, TRUE, letter, TRUE);
      zeren_xml_end (xml);
      zeren_xml_end (xml);
    }
  zeren_docx_add_imprint (xml, document, room);
  add_line (xml, &anchor, NULL);
}

/* The text has to end with a paragraph: Word mends a table at the end, and LibreOffice 25.2 never
 * comes to an end when it writes such a file as text. */
static void
end_with_paragraph (ZerenXml *xml, ZerenOfficialDocument *document)
{
  guint n_blocks = zeren_official_document_get_n_blocks (document);
  const Format format = { .style = "ZPlain", .line = 20 };

  if (n_blocks > 0 && zeren_official_document_get_block (document, n_blocks - 1)->table != NULL &&
      !zeren_official_document_has_end (document))
    add_line (xml, &format, NULL);
}

GBytes *
zeren_docx_make_body (ZerenOfficialDocument *document)
{
  g_autoptr (ZerenOfficialLayout) layout = zeren_official_layout_new (document);
  ZerenOfficialKind kind = zeren_official_document_get_kind (document);
  gboolean own_page = layout->imprint_page > layout->text_pages;
  gboolean letter = kind == ZEREN_OFFICIAL_LETTER;
  gboolean blank_before = layout->imprint_page > layout->text_pages + 1;
  ZerenXml xml;

  zeren_xml_init (&xml);
  zeren_xml_begin (&xml, "w:document", "xmlns:w", NS_WORD, "xmlns:r", NS_RELATION, NULL);
  zeren_xml_begin (&xml, "w:body", NULL);
  if (kind == ZEREN_OFFICIAL_RED_HEAD || kind == ZEREN_OFFICIAL_MINUTES)
    add_head (&xml, document);
  else if (letter)
    zeren_docx_add_letter_head (&xml, document);
  add_title (&xml, document);
  add_recipient (&xml, document);
  add_blocks (&xml, document, layout);
  add_attachments (&xml, document);
  add_attendance (&xml, document);
  if (kind != ZEREN_OFFICIAL_MINUTES)
    add_signature (&xml, document);
  add_note (&xml, document);
  end_with_paragraph (&xml, document);
  if (layout->imprint_page > 0)
    add_imprint (&xml, document, layout);
  if (own_page)
    add_section (&xml, letter ? "nextPage" : "evenPage", !blank_before, letter, FALSE);
  else
    add_section (&xml, NULL, TRUE, letter, TRUE);

  return zeren_xml_finish (&xml);
}
