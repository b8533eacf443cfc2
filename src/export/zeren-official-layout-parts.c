/* zeren-official-layout-parts.c: head, signature, imprint and page marks of an official document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-official-layout-private.h"

#include <math.h>

#define MARK_SIZE 42.0 /* 初号, smaller where the mark is long */
#define RED_RULE  1.2
/* The double rules of a letter: how thick, and from the middle of one line to that of the other. */
#define LETTER_THICK_RULE 2.25
#define LETTER_THIN_RULE  0.75
#define LETTER_RULE_GAP   3.0
#define THICK_RULE        ZEREN_MM (0.35)
#define THIN_RULE         ZEREN_MM (0.25)
#define IMPRINT_PITCH     22.0
#define IMPRINT_PADDING   4.0
#define SMALL_CHAR        (ZEREN_SMALL_SIZE + ZEREN_LETTER_SPACING)

static const ZerenTextStyle body_line = { ZEREN_OFFICIAL_FONT_BODY, ZEREN_BODY_SIZE };
static const ZerenTextStyle hei_line = { ZEREN_OFFICIAL_FONT_HEI, ZEREN_BODY_SIZE };
static const ZerenTextStyle small_line = { ZEREN_OFFICIAL_FONT_BODY, ZEREN_SMALL_SIZE };

static const char *
get_part (ZerenOfficialLayout *self, ZerenOfficialPart part)
{
  return zeren_official_document_get_part (self->document, part);
}

/* --- head (版头) --- */

static double
add_head_labels (ZerenOfficialLayout *self, GArray *items, double y)
{
  const ZerenOfficialPart order[] = { ZEREN_OFFICIAL_COPY_NUMBER,
                                      ZEREN_OFFICIAL_SECRECY,
                                      ZEREN_OFFICIAL_URGENCY };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      const char *text = get_part (self, order[i]);
      const ZerenTextStyle *style = order[i] == ZEREN_OFFICIAL_COPY_NUMBER ? &body_line : &hei_line;

      if (text == NULL)
        continue;
      zeren_official_layout_add_text (
        items, zeren_official_layout_set_string (self, text, style), 0, y, 0);
      y += ZEREN_LINE_PITCH;
    }

  return y;
}

/* The organ mark, @top below the top of the type area; returns where it ends. */
static double
add_organ_mark (ZerenOfficialLayout *self, GArray *items, double top)
{
  g_auto (GStrv)
    lines = zeren_official_document_dup_name_lines (self->document, ZEREN_OFFICIAL_ORGAN_MARK);
  ZerenTextStyle style = { ZEREN_OFFICIAL_FONT_TITLE, MARK_SIZE };
  double widest = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    widest = MAX (widest, zeren_official_layout_set_string (self, lines[i], &style)->width);
  if (widest > ZEREN_TYPE_WIDTH)
    style.size = floor (style.size * ZEREN_TYPE_WIDTH / widest);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      ZerenSetText *text = zeren_official_layout_set_string (self, lines[i], &style);

      if (i > 0)
        top += ZEREN_MARK_PITCH * style.size;
      zeren_official_layout_add_text (items, text, (ZEREN_TYPE_WIDTH - text->width) / 2, top, 0);
      g_array_index (items, ZerenLayoutItem, items->len - 1).red = TRUE;
    }

  return lines[0] != NULL ? top + style.size : top;
}

/* 签发人, two names a line, the last line being that of the number. */
static double
add_signatories (ZerenOfficialLayout *self, GArray *items, double y)
{
  g_auto (GStrv) names = g_strsplit (get_part (self, ZEREN_OFFICIAL_SIGNATORY), "、", -1);
  const ZerenTextStyle kai_line = { ZEREN_OFFICIAL_FONT_KAI, ZEREN_BODY_SIZE };
  ZerenSetText *label = zeren_official_layout_set_string (self, "签发人：", &body_line);
  double widest = 0, right = ZEREN_TYPE_WIDTH - ZEREN_CHAR_PITCH;
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  for (guint i = 0; names[i] != NULL; i += names[i + 1] != NULL ? 2 : 1)
    {
      g_autofree char *pair = g_strjoin ("　", names[i], names[i + 1], NULL);
      ZerenSetText *line = zeren_official_layout_set_string (self, pair, &kai_line);

      g_ptr_array_add (lines, line);
      widest = MAX (widest, line->width);
    }

  zeren_official_layout_add_text (items, label, right - widest - label->width, y, 0);
  for (guint i = 0; i < lines->len; i++)
    zeren_official_layout_add_text (
      items, lines->pdata[i], right - widest, y + i * ZEREN_LINE_PITCH, 0);

  return y + (MAX (lines->len, 1) - 1) * ZEREN_LINE_PITCH;
}

static double
add_number (ZerenOfficialLayout *self, GArray *items, double y)
{
  const char *number = get_part (self, ZEREN_OFFICIAL_NUMBER);
  gboolean upward = get_part (self, ZEREN_OFFICIAL_SIGNATORY) != NULL;
  ZerenSetText *text;
  double x = ZEREN_CHAR_PITCH;

  if (upward)
    y = add_signatories (self, items, y);
  if (number != NULL)
    {
      text = zeren_official_layout_set_string (self, number, &body_line);
      if (!upward)
        x = (ZEREN_TYPE_WIDTH - text->width) / 2;
      zeren_official_layout_add_text (items, text, x, y, 0);
    }

  return y + ZEREN_BODY_SIZE;
}

/* The organ of minutes on the left and their date on the right, one character in, or below it where
 * there is no room. */
static double
add_minutes_line (ZerenOfficialLayout *self, GArray *items, double y)
{
  g_auto (GStrv) lines = zeren_official_document_dup_minutes_lines (self->document);
  const char *date = get_part (self, ZEREN_OFFICIAL_DATE);
  ZerenSetText *right = zeren_official_layout_set_string (
    self, date != NULL ? date : "", &body_line);
  double x = ZEREN_TYPE_WIDTH - ZEREN_CHAR_PITCH - right->width;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      ZerenSetText *left = zeren_official_layout_set_string (self, lines[i], &body_line);

      y += i > 0 ? ZEREN_LINE_PITCH : 0;
      zeren_official_layout_add_text (items, left, ZEREN_CHAR_PITCH, y, 0);
    }
  zeren_official_layout_add_text (items, right, x, y, 0);

  return y + ZEREN_BODY_SIZE;
}

static void
add_red_rule (GArray *items, double x, double y, double width, double thickness)
{
  zeren_official_layout_add_rule (items, x, y, width, 0, thickness);
  g_array_index (items, ZerenLayoutItem, items->len - 1).red = TRUE;
}

/* A thick and a thin line of 170 mm in the middle of the page. */
static void
add_double_rule (GArray *items, double thick, double thin)
{
  double x = ZEREN_MM (20) - ZEREN_TYPE_LEFT, width = ZEREN_MM (170);

  /* the ends of a rule reach over by half of its thickness */
  add_red_rule (
    items, x + LETTER_THICK_RULE / 2, thick, width - LETTER_THICK_RULE, LETTER_THICK_RULE);
  add_red_rule (items, x + LETTER_THIN_RULE / 2, thin, width - LETTER_THIN_RULE, LETTER_THIN_RULE);
}

/* The head of a letter down to the two blank lines under it, and the rule at the foot of its first
 * page (domain.md 1.5). */
static void
add_letter_head (ZerenOfficialLayout *self)
{
  ZerenChunk *chunk = zeren_official_layout_add_chunk (self, 0);
  const char *number = get_part (self, ZEREN_OFFICIAL_NUMBER);
  double y = add_organ_mark (self, chunk->items, ZEREN_MM (30) - ZEREN_TYPE_TOP) + ZEREN_MM (4);
  double foot = ZEREN_PAGE_HEIGHT - ZEREN_MM (20) - ZEREN_TYPE_TOP;
  double labels;

  chunk->keep = TRUE;
  add_double_rule (chunk->items, y, y + LETTER_RULE_GAP);
  add_double_rule (chunk->items, foot, foot - LETTER_RULE_GAP);
  y += LETTER_RULE_GAP + ZEREN_BODY_SIZE * 7 / 8;
  labels = add_head_labels (self, chunk->items, y);
  if (number != NULL)
    {
      ZerenSetText *text = zeren_official_layout_set_string (self, number, &body_line);

      zeren_official_layout_add_text (chunk->items, text, ZEREN_TYPE_WIDTH - text->width, y, 0);
    }
  y = MAX (labels - ZEREN_LINE_PITCH, y) + ZEREN_BODY_SIZE;
  chunk->height = y + 2 * ZEREN_LINE_PITCH;
}

/* The red head down to the two blank lines under its rule (domain.md 1.2). */
void
zeren_official_layout_add_head (ZerenOfficialLayout *self)
{
  ZerenOfficialKind kind = zeren_official_document_get_kind (self->document);
  ZerenChunk *chunk;
  double y;

  if (kind == ZEREN_OFFICIAL_LETTER)
    add_letter_head (self);
  if (kind != ZEREN_OFFICIAL_RED_HEAD && kind != ZEREN_OFFICIAL_MINUTES)
    return;

  chunk = zeren_official_layout_add_chunk (self, 0);
  chunk->keep = TRUE;
  add_head_labels (self, chunk->items, 0);
  y = add_organ_mark (self, chunk->items, ZEREN_MM (35)) + 2 * ZEREN_LINE_PITCH;
  y = add_number (self, chunk->items, y);
  if (kind == ZEREN_OFFICIAL_MINUTES)
    y = add_minutes_line (self, chunk->items, y - ZEREN_BODY_SIZE + ZEREN_LINE_PITCH);
  y += ZEREN_MM (4);
  add_red_rule (chunk->items, 0, y, ZEREN_TYPE_WIDTH, RED_RULE);
  chunk->height = y + 2 * ZEREN_LINE_PITCH;
}

/* --- after the text --- */

/* The text does not end on an earlier page than its signature (no 此页无正文). */
static void
keep_last_line (ZerenOfficialLayout *self)
{
  guint n_lines = 1;

  if (self->flow->len == self->n_text_chunks && self->last_lines <= ZEREN_UNDIVIDED_LINES)
    n_lines = MAX (1, self->last_lines);
  for (guint i = self->flow->len; i > 0 && n_lines > 0; i--, n_lines--)
    {
      ZerenChunk *last = g_ptr_array_index (self->flow, i - 1);

      last->keep = last->table == NULL;
    }
}

static void
add_blank (ZerenOfficialLayout *self, guint lines)
{
  keep_last_line (self);
  for (guint i = 0; i < lines; i++)
    zeren_official_layout_add_chunk (self, ZEREN_LINE_PITCH)->keep = TRUE;
}

static void
add_attachment (ZerenOfficialLayout *self, const char *name, guint number, guint n_attachments)
{
  double x = 5 * ZEREN_CHAR_PITCH;
  gboolean numbered = n_attachments > 1;
  g_autofree char *digits = g_strdup_printf ("%u.", number);
  ZerenSetText *mark = zeren_official_layout_set_string (self, digits, &body_line);
  double width = numbered ? mark->width : 0;
  ZerenTextStyle style = { ZEREN_OFFICIAL_FONT_BODY,
                           ZEREN_BODY_SIZE,
                           ZEREN_TYPE_WIDTH - x - width };
  ZerenSetText *text = zeren_official_layout_set_string (self, name, &style);
  ZerenChunk *chunk = zeren_official_layout_add_chunk (self, text->lines->len * ZEREN_LINE_PITCH);

  chunk->keep = n_attachments <= ZEREN_ATTACHMENTS_TOGETHER || number == 1 ||
                number == n_attachments;
  if (number == 1)
    zeren_official_layout_add_text (chunk->items,
                                    zeren_official_layout_set_string (self, "附件：", &body_line),
                                    2 * ZEREN_CHAR_PITCH,
                                    0,
                                    0);
  if (numbered)
    zeren_official_layout_add_text (chunk->items, mark, x, 0, 0);
  zeren_official_layout_add_text (chunk->items, text, x + width, 0, ZEREN_LINE_PITCH);
}

static void
add_attachments (ZerenOfficialLayout *self)
{
  const char *const *names = zeren_official_document_get_attachments (self->document);

  if (names[0] == NULL)
    return;

  add_blank (self, 1);
  for (guint i = 0; names[i] != NULL; i++)
    add_attachment (self, names[i], i + 1, g_strv_length ((char **)names));
}

/* 出席, 请假 and 列席, lines after the first below the first name. */
static void
add_attendance (ZerenOfficialLayout *self)
{
  const char *const *names = zeren_official_document_get_attendance (self->document);

  if (names[0] == NULL)
    return;

  add_blank (self, 1);
  for (guint i = 0; names[i] != NULL; i += 2)
    {
      g_autofree char *label = g_strconcat (names[i], "：", NULL);
      ZerenSetText *mark = zeren_official_layout_set_string (self, label, &hei_line);
      double x = 2 * ZEREN_CHAR_PITCH + mark->width;
      ZerenTextStyle style = { ZEREN_OFFICIAL_FONT_BODY, ZEREN_BODY_SIZE, ZEREN_TYPE_WIDTH - x };
      ZerenSetText *text = zeren_official_layout_set_string (self, names[i + 1], &style);
      ZerenChunk *chunk = zeren_official_layout_add_chunk (self,
                                                           text->lines->len * ZEREN_LINE_PITCH);

      zeren_official_layout_add_text (chunk->items, mark, 2 * ZEREN_CHAR_PITCH, 0, 0);
      zeren_official_layout_add_text (chunk->items, text, x, 0, ZEREN_LINE_PITCH);
    }
}

/* Where organ and date begin (domain.md 1.3: with a seal, without one). */
static void
find_signature_places (double organ, double date, gboolean seal, double *organ_x, double *date_x)
{
  if (seal)
    {
      *date_x = ZEREN_TYPE_WIDTH - 4 * ZEREN_CHAR_PITCH - date;
      *organ_x = *date_x + (date - organ) / 2;
    }
  else
    {
      *organ_x = ZEREN_TYPE_WIDTH - 2 * ZEREN_CHAR_PITCH - organ;
      *date_x = *organ_x + 2 * ZEREN_CHAR_PITCH;
      if (*date_x + date > ZEREN_TYPE_WIDTH - 2 * ZEREN_CHAR_PITCH)
        {
          *date_x = ZEREN_TYPE_WIDTH - 2 * ZEREN_CHAR_PITCH - date;
          *organ_x = MIN (*organ_x, *date_x - 2 * ZEREN_CHAR_PITCH);
        }
    }
  *organ_x = CLAMP (*organ_x, 0, MAX (0, ZEREN_TYPE_WIDTH - organ));
  *date_x = CLAMP (*date_x, 0, MAX (0, ZEREN_TYPE_WIDTH - date));
}

/* Lines of a name stand in the middle of the widest of them. */
static void
add_organ_and_date (ZerenOfficialLayout *self)
{
  g_auto (GStrv)
    lines = zeren_official_document_dup_name_lines (self->document, ZEREN_OFFICIAL_ORGAN);
  guint n_lines = MAX (1, g_strv_length (lines));
  const char *date = get_part (self, ZEREN_OFFICIAL_DATE);
  gboolean seal = zeren_official_document_has_seal (self->document);
  g_autofree ZerenSetText **names = g_new0 (ZerenSetText *, n_lines);
  ZerenSetText *date_text;
  double organ_x, date_x, widest = 0;
  ZerenChunk *chunk;

  if (lines[0] == NULL && date == NULL)
    return;

  /* two lines, so that a seal over both begins within a line of the text */
  add_blank (self, seal ? 2 : 1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      names[i] = zeren_official_layout_set_string (self, lines[i], &body_line);
      widest = MAX (widest, names[i]->width);
    }
  date_text = zeren_official_layout_set_string (self, date != NULL ? date : "", &body_line);
  find_signature_places (widest, date_text->width, seal, &organ_x, &date_x);
  chunk = zeren_official_layout_add_chunk (self, (n_lines + 1) * ZEREN_LINE_PITCH);
  for (guint i = 0; lines[i] != NULL; i++)
    zeren_official_layout_add_text (
      chunk->items, names[i], organ_x + (widest - names[i]->width) / 2, i * ZEREN_LINE_PITCH, 0);
  zeren_official_layout_add_text (chunk->items, date_text, date_x, n_lines * ZEREN_LINE_PITCH, 0);
}

static void
add_note (ZerenOfficialLayout *self)
{
  const char *note = get_part (self, ZEREN_OFFICIAL_NOTE);
  g_autofree char *bracketed = NULL;
  ZerenTextStyle style = {
    ZEREN_OFFICIAL_FONT_BODY, ZEREN_BODY_SIZE, ZEREN_TYPE_WIDTH, 2 * ZEREN_CHAR_PITCH
  };
  ZerenSetText *text;
  ZerenChunk *chunk;

  if (note == NULL)
    return;

  keep_last_line (self);
  bracketed = g_strconcat ("（", note, "）", NULL);
  text = zeren_official_layout_set_string (self, bracketed, &style);
  chunk = zeren_official_layout_add_chunk (self, text->lines->len * ZEREN_LINE_PITCH);
  zeren_official_layout_add_text (chunk->items, text, 0, 0, ZEREN_LINE_PITCH);
}

/* Attachment note, signature and note, below the text. */
void
zeren_official_layout_add_signature (ZerenOfficialLayout *self)
{
  add_attachments (self);
  add_attendance (self);
  if (zeren_official_document_get_kind (self->document) != ZEREN_OFFICIAL_MINUTES)
    add_organ_and_date (self);
  add_note (self);
}

/* --- imprint (版记) --- */

/* Adds a line or more of the imprint and returns where it ends. */
static double
add_copies (ZerenOfficialLayout *self, GArray *items, double y)
{
  const char *copies = get_part (self, ZEREN_OFFICIAL_COPIES_TO);
  double x = 4 * SMALL_CHAR; /* one character free, then 抄送： */
  g_autofree char *ended = NULL;
  ZerenTextStyle style = { ZEREN_OFFICIAL_FONT_BODY,
                           ZEREN_SMALL_SIZE,
                           ZEREN_TYPE_WIDTH - x - SMALL_CHAR };
  ZerenSetText *text;

  ended = g_strconcat (copies, "。", NULL);
  text = zeren_official_layout_set_string (self, ended, &style);
  y += IMPRINT_PADDING;
  zeren_official_layout_add_text (
    items, zeren_official_layout_set_string (self, "抄送：", &small_line), SMALL_CHAR, y, 0);
  zeren_official_layout_add_text (items, text, x, y, IMPRINT_PITCH);

  return y + text->lines->len * IMPRINT_PITCH;
}

static double
add_printing (ZerenOfficialLayout *self, GArray *items, double y)
{
  g_auto (GStrv) lines = zeren_official_document_dup_printing_lines (self->document);
  const char *date = get_part (self, ZEREN_OFFICIAL_PRINTING_DATE);
  g_autofree char *printed = date != NULL ? g_strconcat (date, "印发", NULL) : g_strdup ("");
  ZerenSetText *right = zeren_official_layout_set_string (self, printed, &small_line);
  double x = ZEREN_TYPE_WIDTH - SMALL_CHAR - right->width;

  y += IMPRINT_PADDING;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      ZerenSetText *left = zeren_official_layout_set_string (self, lines[i], &small_line);

      zeren_official_layout_add_text (items, left, SMALL_CHAR, y, 0);
      if (lines[i + 1] == NULL)
        zeren_official_layout_add_text (items, right, x, y, 0);
      y += IMPRINT_PITCH;
    }

  return y;
}

static double
fill_imprint (ZerenOfficialLayout *self, GArray *items)
{
  gboolean printing = get_part (self, ZEREN_OFFICIAL_PRINTING_ORGAN) != NULL ||
                      get_part (self, ZEREN_OFFICIAL_PRINTING_DATE) != NULL;
  gboolean copies = get_part (self, ZEREN_OFFICIAL_COPIES_TO) != NULL;
  gboolean ruled = zeren_official_document_get_kind (self->document) != ZEREN_OFFICIAL_LETTER;
  double y = 0;

  if (ruled)
    zeren_official_layout_add_rule (items, 0, y, ZEREN_TYPE_WIDTH, 0, THICK_RULE);
  if (copies)
    y = add_copies (self, items, y);
  if (copies && printing)
    zeren_official_layout_add_rule (items, 0, y, ZEREN_TYPE_WIDTH, 0, THIN_RULE);
  if (printing)
    y = add_printing (self, items, y);
  if (ruled)
    zeren_official_layout_add_rule (items, 0, y, ZEREN_TYPE_WIDTH, 0, THICK_RULE);

  return y;
}

/* The imprint stands at the foot of the last page, an even one; where a blank page has to be put
 * before it, neither is numbered (domain.md 1.4). That of a letter only ends the last page. */
void
zeren_official_layout_add_imprint (ZerenOfficialLayout *self)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (ZerenLayoutItem));
  gboolean fits;
  double height;

  if (!zeren_official_document_has_imprint (self->document))
    return;

  height = fill_imprint (self, items);
  fits = self->y + height <= ZEREN_TYPE_HEIGHT;
  if (zeren_official_document_get_kind (self->document) == ZEREN_OFFICIAL_LETTER)
    {
      if (!fits)
        zeren_official_layout_begin_page (self);
    }
  else if (self->pages->len % 2 == 1)
    zeren_official_layout_begin_page (self);
  else if (!fits)
    {
      zeren_official_layout_begin_page (self)->numbered = FALSE;
      zeren_official_layout_begin_page (self)->numbered = FALSE;
    }
  zeren_official_layout_draw (self, items, ZEREN_TYPE_HEIGHT - height);
  self->imprint_page = self->pages->len;
}

/* --- marks on every page --- */

static PangoLayoutLine *
get_line (ZerenSetText *text)
{
  return pango_layout_get_line_readonly (g_array_index (text->lines, ZerenSetLine, 0).layout, 0);
}

/* `— 3 —`, the dash 7 mm below the type area, on the outer side. */
static void
add_page_number (ZerenOfficialLayout *self, ZerenLayoutPage *page, guint number)
{
  g_autofree char *digits = g_strdup_printf ("— %u —", number);
  ZerenTextStyle style = { ZEREN_OFFICIAL_FONT_SONG, ZEREN_SMALL_SIZE };
  ZerenSetText *dash = zeren_official_layout_set_string (self, "—", &style);
  ZerenSetText *text = zeren_official_layout_set_string (self, digits, &style);
  double width = text->width;
  ZerenLayoutItem item = { .line = get_line (text) };
  PangoRectangle ink;

  pango_layout_line_get_extents (get_line (dash), &ink, NULL);
  item.y = ZEREN_TYPE_TOP + ZEREN_TYPE_HEIGHT + ZEREN_MM (7) - (double)ink.y / PANGO_SCALE;
  item.x = ZEREN_TYPE_LEFT + ZEREN_CHAR_PITCH;
  if (number % 2 == 1)
    item.x = ZEREN_TYPE_LEFT + ZEREN_TYPE_WIDTH - ZEREN_CHAR_PITCH - width;
  g_array_append_val (page->items, item);
}

static void
add_draft_mark (ZerenOfficialLayout *self, ZerenLayoutPage *page)
{
  ZerenTextStyle style = { ZEREN_OFFICIAL_FONT_HEI, ZEREN_SMALL_SIZE };
  ZerenSetText *text = zeren_official_layout_set_string (self, ZEREN_OFFICIAL_DRAFT_MARK, &style);
  ZerenLayoutItem item = { .line = get_line (text) };

  item.x = ZEREN_TYPE_LEFT + (ZEREN_TYPE_WIDTH - text->width) / 2;
  item.y = ZEREN_MM (25);
  g_array_append_val (page->items, item);
}

/* Page numbers, and the mark of a draft above the type area. */
void
zeren_official_layout_add_marks (ZerenOfficialLayout *self)
{
  gboolean letter = zeren_official_document_get_kind (self->document) == ZEREN_OFFICIAL_LETTER;

  for (guint i = 0; i < self->pages->len; i++)
    {
      ZerenLayoutPage *page = g_ptr_array_index (self->pages, i);

      if (page->numbered && !(letter && i == 0))
        add_page_number (self, page, i + 1);
      if (zeren_official_document_is_draft (self->document))
        add_draft_mark (self, page);
    }
}
