/* zeren-pdf-text.c: the text of a PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zeren-pdf-text.h"

#include "zeren-document-limits.h"
#include "zeren-footnotes.h"
#include "zeren-furniture.h"
#include "zeren-ocr.h"
#include "zeren-page-layout.h"
#include "zeren-page-line.h"
#include "zeren-page-stamp.h"
#include "zeren-table-join.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Pixels a point of the picture that table lines are looked for in: a hairline is one pixel. */
#define TABLE_SCALE 2.0
/* A page with fewer characters and a picture over half of it is a scan, perhaps with a stamp of the
 * scanning program. */
#define FEW_CHARS     40
#define PICTURE_SHARE 0.5
/* Pixels of the picture that is recognized: A4 at 300 dots an inch has 8.7 million, A3 twice as
 * many. A scan may call its page smaller than the paper was. */
#define LEAST_PIXELS (8.7 * 1000 * 1000)
#define MOST_PIXELS  (20.0 * 1000 * 1000)
/* Beyond this part of characters without meaning the text is useless. */
#define MOST_UNREADABLE 0.1
/* Where a font does not say which characters it shows, Poppler takes the numbers of its glyphs for
 * characters: letters of many scripts in a jumble. A text in Tibetan or Uyghur has only one. */
#define MOST_ODD    0.2
#define ODD_SCRIPTS 3
#define N_SCRIPTS   256
/* How far the widths of two pages of one kind may lie apart, in points. */
#define SAME_WIDTH 20.0

typedef struct
{
  ZerenPdf *pdf;
  GPtrArray *pages; /* ZerenPageLayout */
  const ZerenPdfTextWay *way;
  ZerenOcr *ocr;      /* once it was needed */
  GError *ocr_reason; /* why there is none */
  GArray *scans;      /* guint: pages that are pictures, of which nothing was read */
  GArray *recognized; /* guint: pages that were read from pictures */
  GArray *turned;     /* guint: pages whose text runs down or up */
  gsize n_chars;
  gsize n_unreadable;
  gsize n_odd;                 /* letters of scripts that Chinese texts are not written in */
  gboolean odd[N_SCRIPTS + 1]; /* and which scripts these are */
  gboolean ends_with_table;
  ZerenPageColumns columns;
} Reading;

static gboolean
is_unreadable (gunichar c)
{
  return c == 0xFFFD || g_unichar_type (c) == G_UNICODE_PRIVATE_USE ||
         g_unichar_type (c) == G_UNICODE_UNASSIGNED || g_unichar_type (c) == G_UNICODE_SURROGATE;
}

static gboolean
is_usual_script (GUnicodeScript script, gunichar c)
{
  switch ((int)script)
    {
    case G_UNICODE_SCRIPT_COMMON:
    case G_UNICODE_SCRIPT_INHERITED:
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_BOPOMOFO:
    case G_UNICODE_SCRIPT_HANGUL:
    case G_UNICODE_SCRIPT_GREEK:
      return TRUE;
    case G_UNICODE_SCRIPT_LATIN:
      return c < 0x180 || c > 0x24F;
    case G_UNICODE_SCRIPT_CYRILLIC:
      return c < 0x460;
    default:
      return FALSE;
    }
}

static void
weigh_characters (Reading *reading, const GArray *glyphs)
{
  for (guint i = 0; i < glyphs->len; i++)
    {
      gunichar c = g_array_index (glyphs, ZerenGlyph, i).c;
      GUnicodeScript script = g_unichar_get_script (c);

      if (is_unreadable (c))
        reading->n_unreadable++;
      else if (!is_usual_script (script, c))
        {
          reading->n_odd++;
          reading->odd[CLAMP ((int)script, 0, N_SCRIPTS)] = TRUE;
        }
    }
}

static gboolean
is_jumble (const Reading *reading)
{
  guint n_scripts = 0;

  for (guint i = 0; i <= N_SCRIPTS; i++)
    n_scripts += reading->odd[i] ? 1 : 0;

  return n_scripts >= ODD_SCRIPTS && reading->n_odd > MOST_ODD * reading->n_chars;
}

static GPtrArray *
find_tables (ZerenPdf *pdf, guint page, const GArray *glyphs)
{
  g_autoptr (ZerenImage) image = zeren_pdf_render (pdf, page, NULL, TABLE_SCALE, NULL);

  /* a page too large to be drawn has no table that could be found */
  return image != NULL ? zeren_lattice_find (image, page, TABLE_SCALE, glyphs) : NULL;
}

/* --- pictures -------------------------------------------------------------------------------- */

static gboolean
has_ink (ZerenPdf *pdf, guint page)
{
  g_autoptr (ZerenImage) image = zeren_pdf_render (pdf, page, NULL, 0.5, NULL);
  const guint8 *pixels;
  gsize size;

  if (image == NULL)
    return FALSE;
  pixels = g_bytes_get_data (image->pixels, &size);
  for (gsize i = 0; i < size; i++)
    if (pixels[i] != 0xff)
      return TRUE;

  return FALSE;
}

static gboolean
is_picture (ZerenPdf *pdf, guint page, const GArray *glyphs)
{
  return glyphs->len < FEW_CHARS && zeren_pdf_get_picture_share (pdf, page) > PICTURE_SHARE;
}

static gboolean
has_ocr (Reading *reading)
{
  if (!reading->way->recognizes)
    return FALSE;
  if (reading->ocr == NULL && reading->ocr_reason == NULL)
    reading->ocr = zeren_ocr_new (&reading->ocr_reason);

  return reading->ocr != NULL;
}

/* Returns: the characters of the picture; empty where there are none; NULL where it was cancelled
 */
static GArray *
recognize_page (Reading *reading, guint page, GCancellable *cancellable, GError **error)
{
  g_autoptr (ZerenImage) image = NULL;
  ZerenPageSize size = { 0 };
  double scale = ZEREN_OCR_SCALE;

  if (zeren_pdf_get_page_size (reading->pdf, page, &size))
    {
      double area = size.width * size.height;

      scale = MIN (MAX (scale, sqrt (LEAST_PIXELS / area)), sqrt (MOST_PIXELS / area));
      scale = MIN (scale, 4 * ZEREN_OCR_SCALE);
    }
  image = zeren_pdf_render (reading->pdf, page, NULL, scale, NULL);
  if (image == NULL)
    return g_array_new (FALSE, FALSE, sizeof (ZerenGlyph));

  return zeren_ocr_read_page (reading->ocr, image, scale, cancellable, error);
}

static void
tell (Reading *reading, guint page, gboolean picture)
{
  if (reading->way->progress != NULL)
    reading->way->progress (
      page, zeren_pdf_get_n_pages (reading->pdf), picture, reading->way->progress_data);
}

/* A page without text that shows something: a scan in one piece or in strips, or text drawn as
 * outlines. Its characters are put in the place of the few it has.
 * Returns: FALSE where it was cancelled */
static gboolean
read_picture (Reading *reading,
              guint page,
              GArray **glyphs,
              GCancellable *cancellable,
              GError **error)
{
  gboolean picture = is_picture (reading->pdf, page, *glyphs);
  g_autoptr (GArray) found = NULL;

  if ((picture || ((*glyphs)->len == 0 && has_ink (reading->pdf, page))) && has_ocr (reading))
    {
      tell (reading, page, TRUE);
      found = recognize_page (reading, page, cancellable, error);
      if (found == NULL)
        return FALSE;
    }
  if (found != NULL && found->len > (*glyphs)->len)
    {
      g_array_append_val (reading->recognized, page);
      g_array_unref (*glyphs);
      *glyphs = g_steal_pointer (&found);
    }
  else if (picture)
    g_array_append_val (reading->scans, page);

  return TRUE;
}

static gboolean
read_page (Reading *reading, guint page, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) glyphs = zeren_pdf_dup_glyphs (reading->pdf, page);
  g_autoptr (GPtrArray) tables = NULL;
  ZerenPageLayout *layout;
  ZerenPageSize size = { 0 };

  zeren_pdf_get_page_size (reading->pdf, page, &size);
  if (!read_picture (reading, page, &glyphs, cancellable, error))
    return FALSE;
  reading->n_chars += glyphs->len;
  if (reading->n_chars > ZEREN_LIMIT_CHARS)
    {
      g_set_error (error,
                   ZEREN_DOCUMENT_ERROR,
                   ZEREN_DOCUMENT_ERROR_TOO_LARGE,
                   _ ("This file holds more than %d characters. Import only the part that holds "
                      "the plan."),
                   ZEREN_LIMIT_CHARS);
      return FALSE;
    }
  weigh_characters (reading, glyphs);
  zeren_page_drop_stamps (glyphs);

  if (reading->ends_with_table || zeren_page_layout_may_hold_table (glyphs))
    tables = find_tables (reading->pdf, page, glyphs);
  layout = zeren_page_layout_new (page, &size, glyphs, tables, &reading->columns);
  if (layout->quarter_turns % 2 != 0)
    g_array_append_val (reading->turned, page);
  reading->ends_with_table = layout->items->len > 0 &&
                             ((ZerenPageItem *)layout->items->pdata[layout->items->len - 1])
                                 ->table != NULL;
  g_ptr_array_add (reading->pages, layout);

  return TRUE;
}

static gboolean
read_pages (Reading *reading, GCancellable *cancellable, GError **error)
{
  guint n_pages = zeren_pdf_get_n_pages (reading->pdf);

  for (guint page = 1; page <= n_pages; page++)
    {
      tell (reading, page, FALSE);
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !read_page (reading, page, cancellable, error))
        return FALSE;
    }

  return TRUE;
}

/* --- no text --------------------------------------------------------------------------------- */

/* Says that there is no text, and why it was not recognized either. */
static void
refuse_pictures (Reading *reading, const char *message, GError **error)
{
  g_autofree char *both = NULL;

  if (reading->ocr_reason != NULL)
    /* Translators: two whole sentences, one behind the other. */
    both = g_strdup_printf (C_ ("sentences", "%s %s"), message, reading->ocr_reason->message);
  g_set_error_literal (
    error, ZEREN_DOCUMENT_ERROR, ZEREN_DOCUMENT_ERROR_IMAGE_ONLY, both != NULL ? both : message);
}

static gboolean
check_is_text (Reading *reading, GError **error)
{
  guint n_pages = reading->pages->len;

  if (reading->scans->len == n_pages || (reading->n_chars == 0 && reading->scans->len > 0))
    {
      refuse_pictures (reading,
                       _ ("The pages of this PDF are pictures (a scan) and hold no text. Ask for "
                          "the original document, or make the text readable with a text "
                          "recognition program and import the result as DOCX or PDF."),
                       error);
      return FALSE;
    }
  if (reading->n_chars == 0 && zeren_pdf_has_fonts (reading->pdf))
    {
      g_set_error_literal (
        error,
        ZEREN_DOCUMENT_ERROR,
        ZEREN_DOCUMENT_ERROR_UNREADABLE,
        _ ("The fonts of this PDF do not say which characters they show. Ask for "
           "the original document and import it as DOCX, or save it anew as PDF."));
      return FALSE;
    }
  if (reading->n_chars == 0)
    {
      gboolean drawn = has_ink (reading->pdf, 1) || has_ink (reading->pdf, n_pages);

      if (drawn)
        refuse_pictures (reading,
                         _ ("The pages of this PDF are drawings and hold no text. Ask for the "
                            "original document and import it as DOCX or PDF."),
                         error);
      else
        g_set_error_literal (error,
                             ZEREN_DOCUMENT_ERROR,
                             ZEREN_DOCUMENT_ERROR_EMPTY,
                             _ ("The pages of this PDF are empty. Choose a file with text in it."));
      return FALSE;
    }
  if (reading->n_unreadable > MOST_UNREADABLE * reading->n_chars || is_jumble (reading))
    {
      g_set_error_literal (
        error,
        ZEREN_DOCUMENT_ERROR,
        ZEREN_DOCUMENT_ERROR_UNREADABLE,
        _ ("Many characters of this PDF cannot be read, because its fonts do not "
           "say which characters they show. Ask for the original document and "
           "import it as DOCX, or save it anew as PDF."));
      return FALSE;
    }

  return TRUE;
}

static char *
list_pages (const GArray *pages)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < pages->len; i++)
    g_string_append_printf (list, "%s%u", i > 0 ? ", " : "", g_array_index (pages, guint, i));

  return g_string_free (list, FALSE);
}

static void
add_notes (Reading *reading, GPtrArray *notes)
{
  if (reading->n_unreadable > 0)
    g_ptr_array_add (notes,
                     g_strdup_printf (ngettext ("%u character could not be read.",
                                                "%u characters could not be read.",
                                                reading->n_unreadable),
                                      (guint)reading->n_unreadable));
  if (reading->recognized->len > 0)
    {
      g_autofree char *list = list_pages (reading->recognized);

      g_ptr_array_add (
        notes,
        g_strdup_printf (
          /* Translators: %u pages; %s is the list of their numbers. */
          ngettext ("%u page is a picture and its text was recognized: %s. Recognition errs; "
                    "compare what was found with the original.",
                    "%u pages are pictures and their text was recognized: %s. Recognition errs; "
                    "compare what was found with the original.",
                    reading->recognized->len),
          reading->recognized->len,
          list));
    }
  if (reading->scans->len > 0)
    {
      g_autofree char *list = list_pages (reading->scans);

      g_ptr_array_add (
        notes,
        /* Translators: a list of page numbers. */
        g_strdup_printf (_ ("These pages are pictures, their text is missing: %s."), list));
      if (reading->ocr_reason != NULL)
        g_ptr_array_add (notes, g_strdup (reading->ocr_reason->message));
    }
  if (reading->turned->len > 0)
    {
      g_autofree char *list = list_pages (reading->turned);

      g_ptr_array_add (notes,
                       g_strdup_printf (
                         /* Translators: a list of page numbers. */
                         _ ("The text of these pages is set vertically or sideways; compare what "
                            "was read with the page: %s."),
                         list));
    }
}

static void
add_note_on_footnotes (GPtrArray *notes, guint n_notes)
{
  if (n_notes > 0)
    g_ptr_array_add (
      notes,
      g_strdup_printf (ngettext ("%u footnote or endnote is not part of the text.",
                                 "%u footnotes or endnotes are not part of the text.",
                                 n_notes),
                       n_notes));
}

/* --- blocks ---------------------------------------------------------------------------------- */

/* Pages of one width have one text area. */
typedef struct
{
  double width; /* of the page, as its text stands on it */
  double left, right;
  guint n_lines;
} Area;

/* What the emitting of blocks has to remember. */
typedef struct
{
  ZerenTextBuilder *builder;
  GArray *areas;
  const Area *main; /* that of most lines */
  guint table;      /* number of the last table */
  guint rows;       /* rows of it so far */
} Emission;

static void
add_chars (ZerenTextBuilder *builder, const GArray *chars)
{
  for (guint i = 0; i < chars->len; i++)
    {
      const ZerenPageChar *c = &g_array_index (chars, ZerenPageChar, i);

      zeren_text_builder_add_char (builder, c->c, c->box.page != 0 ? &c->box : NULL);
    }
}

static void
add_table (Emission *emission, const ZerenPageItem *item, guint page)
{
  if (!item->continues)
    {
      emission->table++;
      emission->rows = 0;
    }
  for (guint i = 0; i < item->cells->len; i++)
    {
      const ZerenLatticeCell *cell = &g_array_index (item->table->cells, ZerenLatticeCell, i);
      const ZerenPageLine *text = item->cells->pdata[i];
      ZerenBlock block = {
        .kind = ZEREN_BLOCK_CELL,
        .page = page,
        .font_size = text->size,
        .weight = text->weight,
        .table = emission->table,
        .row = emission->rows + cell->row - item->skipped,
        .column = cell->column,
        .row_span = cell->row_span,
        .column_span = cell->column_span,
      };

      if (cell->row < item->skipped)
        continue;
      if (text->chars->len == 0)
        block.box = cell->box;
      zeren_text_builder_begin_block (emission->builder, &block);
      add_chars (emission->builder, text->chars);
      zeren_text_builder_end_block (emission->builder);
    }
  emission->rows += item->table->n_rows - item->skipped;
}

static Area *
find_area (GArray *areas, const ZerenPageLayout *page)
{
  Area added = {
    page->quarter_turns % 2 == 0 ? page->size.width : page->size.height, G_MAXDOUBLE, 0, 0
  };

  for (guint i = 0; i < areas->len; i++)
    if (fabs (g_array_index (areas, Area, i).width - added.width) < SAME_WIDTH)
      return &g_array_index (areas, Area, i);
  g_array_append_val (areas, added);

  return &g_array_index (areas, Area, areas->len - 1);
}

static ZerenAlign
align_of_line (const ZerenPageLine *line, double from, double to)
{
  double left = line->x0 - from, right = to - line->x1;
  double em = MAX (line->size, 1);

  if (left > 3 * em && right > 3 * em && fabs (left - right) < 2.5 * em)
    return ZEREN_ALIGN_CENTER;
  if (left > 0.3 * (to - from) && right < 5 * em)
    return ZEREN_ALIGN_RIGHT;

  return ZEREN_ALIGN_LEFT;
}

static void
add_line (Emission *emission, const ZerenPageLine *line, const ZerenPageLayout *page)
{
  const Area *area = find_area (emission->areas, page);
  gboolean in_column = line->right > 0;
  ZerenBlock block = {
    .kind = ZEREN_BLOCK_LINE,
    .page = page->page,
    .font_size = line->size,
    .weight = line->weight,
    .align = align_of_line (
      line, in_column ? line->left : area->left, in_column ? line->right : area->right),
    .edges = { line->x0, line->x1, line->y0, line->left, line->right },
  };

  if (!in_column && area != emission->main)
    {
      block.edges.left = area->left;
      block.edges.right = area->right;
    }

  zeren_text_builder_begin_block (emission->builder, &block);
  add_chars (emission->builder, line->chars);
  zeren_text_builder_end_block (emission->builder);
}

static void
measure_areas (Emission *emission, GPtrArray *pages)
{
  for (guint i = 0; i < pages->len; i++)
    {
      GPtrArray *items = ((ZerenPageLayout *)pages->pdata[i])->items;
      Area *area = find_area (emission->areas, pages->pdata[i]);

      for (guint j = 0; j < items->len; j++)
        {
          const ZerenPageLine *line = ((ZerenPageItem *)items->pdata[j])->line;

          if (line == NULL || line->is_upright)
            continue;
          area->left = MIN (area->left, line->x0);
          area->right = MAX (area->right, line->x1);
          area->n_lines++;
        }
    }
  emission->main = &g_array_index (emission->areas, Area, 0);
  for (guint i = 1; i < emission->areas->len; i++)
    if (g_array_index (emission->areas, Area, i).n_lines > emission->main->n_lines)
      emission->main = &g_array_index (emission->areas, Area, i);
}

static ZerenText *
emit (GPtrArray *pages, const GArray *recognized)
{
  g_autoptr (ZerenTextBuilder) builder = zeren_text_builder_new ();
  g_autoptr (GArray) areas = g_array_new (FALSE, FALSE, sizeof (Area));
  Emission emission = { .builder = builder, .areas = areas };

  measure_areas (&emission, pages);
  for (guint i = 0, next = 0; i < pages->len; i++)
    {
      const ZerenPageLayout *page = pages->pdata[i];

      zeren_text_builder_add_page (builder, page->size.width, page->size.height);
      if (next < recognized->len && g_array_index (recognized, guint, next) == page->page)
        {
          zeren_text_builder_set_recognized (builder);
          next++;
        }
      for (guint j = 0; j < page->items->len; j++)
        {
          const ZerenPageItem *item = page->items->pdata[j];

          if (item->line != NULL)
            add_line (&emission, item->line, page);
          else
            add_table (&emission, item, page->page);
        }
    }

  return zeren_text_builder_finish (builder);
}

/**
 * zeren_pdf_read_text:
 * @pdf: a PDF
 * @way: how
 * @notes: (element-type utf8): gets sentences on what of the file is not in the text, or is
 *   uncertain
 * @cancellable: (nullable): looked at between pages, and while a picture is read
 *
 * Running heads and page numbers are left out.
 *
 * Returns: (transfer full): the text with the box of every character
 */
ZerenText *
zeren_pdf_read_text (ZerenPdf *pdf,
                     const ZerenPdfTextWay *way,
                     GPtrArray *notes,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (GPtrArray)
    pages = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_page_layout_free);
  g_autoptr (GArray) scans = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) recognized = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) turned = g_array_new (FALSE, FALSE, sizeof (guint));
  Reading reading = {
    .pdf = pdf,
    .pages = pages,
    .way = way,
    .scans = scans,
    .recognized = recognized,
    .turned = turned,
  };
  ZerenText *text = NULL;
  double body_size;

  if (read_pages (&reading, cancellable, error) && check_is_text (&reading, error))
    {
      add_notes (&reading, notes);
      body_size = zeren_furniture_measure_text (pages);
      zeren_furniture_drop (pages, body_size);
      add_note_on_footnotes (notes, zeren_footnotes_drop (pages, body_size));
      zeren_table_join (pages);
      text = emit (pages, recognized);
    }
  g_clear_pointer (&reading.ocr, zeren_ocr_free);
  g_clear_error (&reading.ocr_reason);

  return text;
}
