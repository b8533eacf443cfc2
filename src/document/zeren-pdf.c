/* zeren-pdf.c: the one place that knows Poppler: characters and pictures of the pages of a PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zeren-pdf.h"

#include "zeren-document-limits.h"

#include <cairo.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <poppler.h>
#include <string.h>

struct _ZerenPdf
{
  GBytes *bytes; /* Poppler reads from it as long as the document lives */
  PopplerDocument *document;
  guint n_pages;
};

/* Names of our own, because Poppler defines these cleanups in some versions and not in others. */
typedef PopplerDocument Document;
typedef PopplerPage Page;
typedef PopplerFontInfo FontInfo;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Document, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Page, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FontInfo, g_object_unref)

/* Poppler keeps fonts and settings for the whole process and is not thread-safe: every call into it
 * stands between these. Long work takes the lock page by page, so that a window that waits for a
 * picture is not kept from it by an import. */
static GMutex poppler_lock;

static void
set_open_error (GError **error, const GError *reason)
{
  if (g_error_matches (reason, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    g_set_error_literal (error,
                         ZEREN_DOCUMENT_ERROR,
                         ZEREN_DOCUMENT_ERROR_ENCRYPTED,
                         _ ("This PDF is protected by a password. Open it with its password in a "
                            "PDF viewer, print it to a new PDF without one, and import that."));
  else
    g_set_error_literal (error,
                         ZEREN_DOCUMENT_ERROR,
                         ZEREN_DOCUMENT_ERROR_DAMAGED,
                         _ ("This PDF is damaged and cannot be read. Get the file again from where "
                            "it came from, or save it anew as PDF and import that."));
}

static gboolean
check_n_pages (int n_pages, GError **error)
{
  if (n_pages <= 0)
    {
      g_set_error_literal (error,
                           ZEREN_DOCUMENT_ERROR,
                           ZEREN_DOCUMENT_ERROR_EMPTY,
                           _ ("This PDF has no pages. Choose a file with text in it."));
      return FALSE;
    }
  if (n_pages > ZEREN_LIMIT_PAGES)
    {
      g_set_error (error,
                   ZEREN_DOCUMENT_ERROR,
                   ZEREN_DOCUMENT_ERROR_TOO_LARGE,
                   /* Translators: both are numbers of pages. */
                   _ ("This PDF has %d pages; up to %d can be read. Split it and import the "
                      "part that holds the plan."),
                   n_pages,
                   ZEREN_LIMIT_PAGES);
      return FALSE;
    }

  return TRUE;
}

ZerenPdf *
zeren_pdf_new (GBytes *bytes, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&poppler_lock);
  g_autoptr (Document) document = NULL;
  g_autoptr (GError) reason = NULL;
  ZerenPdf *self;
  int n_pages;

  document = poppler_document_new_from_bytes (bytes, NULL, &reason);
  if (document == NULL)
    {
      set_open_error (error, reason);
      return NULL;
    }
  n_pages = poppler_document_get_n_pages (document);
  if (!check_n_pages (n_pages, error))
    return NULL;

  self = g_new0 (ZerenPdf, 1);
  self->bytes = g_bytes_ref (bytes);
  self->document = g_steal_pointer (&document);
  self->n_pages = n_pages;

  return self;
}

void
zeren_pdf_free (ZerenPdf *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&poppler_lock);

  g_clear_object (&self->document);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

guint
zeren_pdf_get_n_pages (ZerenPdf *self)
{
  return self->n_pages;
}

/* A page that is broken, or larger than any paper, counts as one without size. */
static gboolean
read_page_size (PopplerPage *page, ZerenPageSize *size)
{
  const double largest = 20000;

  if (page == NULL)
    return FALSE;

  poppler_page_get_size (page, &size->width, &size->height);

  return isfinite (size->width) && isfinite (size->height) && size->width > 0 && size->height > 0 &&
         size->width <= largest && size->height <= largest;
}

/**
 * zeren_pdf_get_page_size:
 * @self: a PDF
 * @page: the page, from 1
 * @size: (out): its size in points as it is shown, after rotation
 *
 * Returns: whether the page can be read
 */
gboolean
zeren_pdf_get_page_size (ZerenPdf *self, guint page, ZerenPageSize *size)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&poppler_lock);
  g_autoptr (Page) poppler_page = poppler_document_get_page (self->document, page - 1);

  return read_page_size (poppler_page, size);
}

static guint
weight_of_font (const char *name)
{
  static const struct
  {
    const char *word;
    guint weight;
  } words[] = {
    { "semibold", 600 }, { "demibold", 600 }, { "bold", 700 }, { "black", 900 },
    { "heavy", 900 },    { "light", 300 },    { "-b", 700 },
  };
  g_autofree char *lower = g_ascii_strdown (name != NULL ? name : "", -1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char *at = strstr (lower, words[i].word);

      if (at != NULL && (words[i].word[0] != '-' || at[strlen (words[i].word)] == '\0'))
        return words[i].weight;
    }

  return 400;
}

/* The shapes that marks have in vertical writing. */
static gunichar
unify_vertical (gunichar c)
{
  static const struct
  {
    guint16 vertical, character;
  } marks[] = {
    { 0xFE10, 0xFF0C }, { 0xFE11, 0x3001 }, { 0xFE12, 0x3002 }, { 0xFE13, 0xFF1A },
    { 0xFE14, 0xFF1B }, { 0xFE15, 0xFF01 }, { 0xFE16, 0xFF1F }, { 0xFE17, 0x3016 },
    { 0xFE18, 0x3017 }, { 0xFE19, 0x2026 }, { 0xFE31, 0x2014 }, { 0xFE32, 0x2013 },
    { 0xFE33, '_' },    { 0xFE35, 0xFF08 }, { 0xFE36, 0xFF09 }, { 0xFE37, 0xFF5B },
    { 0xFE38, 0xFF5D }, { 0xFE39, 0x3014 }, { 0xFE3A, 0x3015 }, { 0xFE3B, 0x3010 },
    { 0xFE3C, 0x3011 }, { 0xFE3D, 0x300A }, { 0xFE3E, 0x300B }, { 0xFE3F, 0x3008 },
    { 0xFE40, 0x3009 }, { 0xFE41, 0x300C }, { 0xFE42, 0x300D }, { 0xFE43, 0x300E },
    { 0xFE44, 0x300F },
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (marks[i].vertical == c)
      return marks[i].character;

  return c;
}

/* PDFs printed by a browser often name radicals where the character itself is meant: ⼯ for 工. */
static gunichar
unify_radical (gunichar c)
{
  static const struct
  {
    guint16 radical, character;
  } supplement[] = {
    { 0x2E81, 0x5382 }, { 0x2E8B, 0x353E }, { 0x2EA0, 0x6C11 }, { 0x2EC5, 0x89C1 },
    { 0x2EC6, 0x89D2 }, { 0x2EC9, 0x8D1D }, { 0x2ECB, 0x8F66 }, { 0x2ED3, 0x957F },
    { 0x2ED4, 0x95E8 }, { 0x2ED8, 0x9752 }, { 0x2ED9, 0x97E6 }, { 0x2EDA, 0x9875 },
    { 0x2EDB, 0x98CE }, { 0x2EDC, 0x98DE }, { 0x2EDD, 0x98DF }, { 0x2EE2, 0x9A6C },
    { 0x2EE3, 0x9AA8 }, { 0x2EE4, 0x9B3C }, { 0x2EE5, 0x9C7C }, { 0x2EE6, 0x9E1F },
    { 0x2EE8, 0x9EA6 }, { 0x2EE9, 0x9EC4 }, { 0x2EEC, 0x9F50 }, { 0x2EEE, 0x9F7F },
    { 0x2EF0, 0x9F99 }, { 0x2EF3, 0x9F9F },
  };
  gunichar unified[4];

  if (c >= 0xFE10 && c <= 0xFE44)
    return unify_vertical (c);
  if (c >= 0x2F00 && c <= 0x2FD5 && g_unichar_fully_decompose (c, TRUE, unified, 4) == 1)
    return unified[0];
  if (c >= 0x2E80 && c <= 0x2EF3)
    for (guint i = 0; i < G_N_ELEMENTS (supplement); i++)
      if (supplement[i].radical == c)
        return supplement[i].character;

  return c;
}

static gboolean
set_glyph_box (ZerenGlyph *glyph, const PopplerRectangle *area, const ZerenPageSize *size)
{
  if (!isfinite (area->x1) || !isfinite (area->x2) || !isfinite (area->y1) || !isfinite (area->y2))
    return FALSE;

  glyph->x0 = CLAMP (MIN (area->x1, area->x2), 0, size->width);
  glyph->x1 = CLAMP (MAX (area->x1, area->x2), 0, size->width);
  glyph->y0 = CLAMP (MIN (area->y1, area->y2), 0, size->height);
  glyph->y1 = CLAMP (MAX (area->y1, area->y2), 0, size->height);

  return TRUE;
}

static gboolean
is_blank (gunichar c)
{
  return c == 0 || c == 0xAD || c == 0x200B || c == 0xFEFF || g_unichar_isspace (c) ||
         g_unichar_type (c) == G_UNICODE_CONTROL;
}

static void
collect_glyphs (GArray *glyphs,
                const char *text,
                const PopplerRectangle *areas,
                guint n_areas,
                GList *attributes,
                const ZerenPageSize *size)
{
  const char *p = text;
  GList *at = attributes;
  guint run = 0, weight = 400;
  gboolean spaced = FALSE, is_red = FALSE;
  PopplerTextAttributes *known = NULL;

  for (guint i = 0; *p != '\0' && i < n_areas; i++, p = g_utf8_next_char (p))
    {
      ZerenGlyph glyph = { .c = unify_radical (g_utf8_get_char (p)) };

      if (is_blank (glyph.c))
        {
          run += glyph.c == '\n' ? 1 : 0;
          spaced = TRUE;
          continue;
        }
      while (at != NULL && ((PopplerTextAttributes *)at->data)->end_index < (int)i)
        at = at->next;
      if (at != NULL && known != at->data)
        {
          known = at->data;
          weight = weight_of_font (known->font_name);
          is_red = known->color.red > 0x9000 && known->color.green < 0x6000 &&
                   known->color.blue < 0x6000;
        }
      if (!set_glyph_box (&glyph, &areas[i], size))
        continue;

      glyph.size = known != NULL && known->font_size > 0 ? known->font_size : glyph.y1 - glyph.y0;
      glyph.weight = weight;
      glyph.is_red = is_red;
      glyph.run = run;
      glyph.spaced = spaced;
      spaced = FALSE;
      g_array_append_val (glyphs, glyph);
    }
}

/**
 * zeren_pdf_dup_glyphs:
 * @self: a PDF
 * @page: the page, from 1
 *
 * Returns: (transfer full) (element-type ZerenGlyph): the characters of the page, run after run;
 * the runs in the order that Poppler takes for the reading order. Empty for a page that is broken.
 */
GArray *
zeren_pdf_dup_glyphs (ZerenPdf *self, guint page)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&poppler_lock);
  g_autoptr (Page) poppler_page = poppler_document_get_page (self->document, page - 1);
  g_autoptr (GArray) glyphs = g_array_new (FALSE, FALSE, sizeof (ZerenGlyph));
  g_autofree PopplerRectangle *areas = NULL;
  g_autofree char *text = NULL;
  GList *attributes;
  ZerenPageSize size;
  guint n_areas = 0;

  if (!read_page_size (poppler_page, &size))
    return g_steal_pointer (&glyphs);
  text = poppler_page_get_text (poppler_page);
  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return g_steal_pointer (&glyphs);
  if (!poppler_page_get_text_layout (poppler_page, &areas, &n_areas))
    return g_steal_pointer (&glyphs);

  attributes = poppler_page_get_text_attributes (poppler_page);
  collect_glyphs (glyphs, text, areas, n_areas, attributes, &size);
  poppler_page_free_text_attributes (attributes);

  return g_steal_pointer (&glyphs);
}

/** zeren_pdf_get_picture_share: Returns: which part of the page its largest picture covers, 0 to 1
 */
double
zeren_pdf_get_picture_share (ZerenPdf *self, guint page)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&poppler_lock);
  g_autoptr (Page) poppler_page = poppler_document_get_page (self->document, page - 1);
  GList *pictures;
  ZerenPageSize size;
  double largest = 0;

  if (!read_page_size (poppler_page, &size))
    return 0;

  pictures = poppler_page_get_image_mapping (poppler_page);
  for (GList *l = pictures; l != NULL; l = l->next)
    {
      const PopplerRectangle *area = &((PopplerImageMapping *)l->data)->area;
      double share = fabs ((area->x2 - area->x1) * (area->y2 - area->y1)) /
                     (size.width * size.height);

      if (isfinite (share))
        largest = MAX (largest, share);
    }
  poppler_page_free_image_mapping (pictures);

  return MIN (largest, 1);
}

/** zeren_pdf_has_fonts: Returns: whether any of the first pages sets text at all */
gboolean
zeren_pdf_has_fonts (ZerenPdf *self)
{
  const int enough = 20;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&poppler_lock);
  g_autoptr (FontInfo) info = poppler_font_info_new (self->document);
  PopplerFontsIter *iter = NULL;
  gboolean found;

  poppler_font_info_scan (info, enough, &iter);
  found = iter != NULL;
  g_clear_pointer (&iter, poppler_fonts_iter_free);

  return found;
}

static ZerenImage *
image_new (int width, int height)
{
  ZerenImage *image = g_new0 (ZerenImage, 1);

  image->width = width;
  image->height = height;
  image->stride = cairo_format_stride_for_width (CAIRO_FORMAT_ARGB32, width);

  return image;
}

void
zeren_image_free (ZerenImage *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->pixels, g_bytes_unref);
  g_free (self);
}

static ZerenImage *
draw_page (PopplerPage *page, const ZerenBox *region, double scale, int width, int height)
{
  g_autoptr (ZerenImage) image = image_new (width, height);
  guchar *pixels = g_malloc0_n (height, image->stride);
  cairo_surface_t *surface = cairo_image_surface_create_for_data (
    pixels, CAIRO_FORMAT_ARGB32, width, height, image->stride);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -region->x, -region->y);
  poppler_page_render (page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  cairo_surface_destroy (surface);
  image->pixels = g_bytes_new_take (pixels, height * image->stride);

  return g_steal_pointer (&image);
}

/**
 * zeren_pdf_render:
 * @self: a PDF
 * @page: the page, from 1
 * @region: (nullable): the part to draw, or %NULL for the whole page
 * @scale: pixels a point
 *
 * Returns: (transfer full): the picture, on white
 */
ZerenImage *
zeren_pdf_render (ZerenPdf *self, guint page, const ZerenBox *region, double scale, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&poppler_lock);
  g_autoptr (Page) poppler_page = poppler_document_get_page (self->document, page - 1);
  ZerenPageSize size;
  ZerenBox whole;
  double width, height;

  if (!read_page_size (poppler_page, &size))
    {
      g_set_error (error,
                   ZEREN_DOCUMENT_ERROR,
                   ZEREN_DOCUMENT_ERROR_DAMAGED,
                   _ ("Page %u is damaged and cannot be shown."),
                   page);
      return NULL;
    }
  whole = (ZerenBox){ page, 0, 0, size.width, size.height };
  if (region == NULL)
    region = &whole;

  width = ceil (region->width * scale);
  height = ceil (region->height * scale);
  if (!(width >= 1 && height >= 1 && width <= G_MAXINT16 && height <= G_MAXINT16 &&
        width * height <= ZEREN_LIMIT_PIXELS))
    {
      g_set_error (error,
                   ZEREN_DOCUMENT_ERROR,
                   ZEREN_DOCUMENT_ERROR_TOO_LARGE,
                   _ ("Page %u cannot be shown at this size; zoom out."),
                   page);
      return NULL;
    }

  return draw_page (poppler_page, region, scale, width, height);
}
