/* zeren-folder-picture.c: a picture on a page of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-folder-pages-private.h"

#include "zeren-export-error.h"
#include "zeren-official-layout-private.h"

#include <cairo-pdf.h>
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define MARGIN     ZEREN_MM (15)
#define MAX_PIXELS (120.0 * 1000 * 1000)

static void
size_cb (GdkPixbufLoader *loader, int width, int height, gpointer data)
{
  gboolean *is_large = data;

  if ((double)width * height <= MAX_PIXELS)
    return;
  *is_large = TRUE;
  gdk_pixbuf_loader_set_size (loader, 1, 1);
}

static gboolean
set_problem (GError **error, const char *message)
{
  g_set_error_literal (error, ZEREN_EXPORT_ERROR, ZEREN_EXPORT_ERROR_WRITE, message);

  return FALSE;
}

/* Where the picture itself begins, behind what is said about it, which may hold a small picture */
static gsize
find_scan (const guchar *data, gsize size)
{
  gsize at = 2;

  while (at + 4 <= size && data[at] == 0xff && data[at + 1] != 0xda)
    at += 2 + (gsize)(data[at + 2] << 8 | data[at + 3]);

  return MIN (at, size);
}

/* The loaders show what there is of a picture that stops in the middle; the mark of its end tells.
 */
static gboolean
has_end (GBytes *bytes, gboolean is_jpeg)
{
  gsize size;
  const guchar *data = g_bytes_get_data (bytes, &size);
  gsize from = is_jpeg ? find_scan (data, size) : 0;

  if (is_jpeg)
    return memmem (data + from, size - from, "\xff\xd9", 2) != NULL;

  return memmem (data, size, "IEND\xae\x42\x60\x82", 8) != NULL;
}

static GdkPixbuf *
decode (GBytes *bytes, gboolean is_jpeg, GError **error)
{
  g_autoptr (GdkPixbufLoader)
    loader = gdk_pixbuf_loader_new_with_type (is_jpeg ? "jpeg" : "png", error);
  gboolean is_large = FALSE;
  gboolean is_whole;

  if (loader == NULL)
    return NULL;
  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_cb), &is_large);
  is_whole = gdk_pixbuf_loader_write_bytes (loader, bytes, NULL);
  is_whole = gdk_pixbuf_loader_close (loader, NULL) && is_whole && has_end (bytes, is_jpeg);
  if (is_large)
    set_problem (error, _ ("The picture is too large to be bound in."));
  else if (!is_whole || gdk_pixbuf_loader_get_pixbuf (loader) == NULL)
    set_problem (error, _ ("The picture is damaged."));
  else
    return g_object_ref (gdk_pixbuf_loader_get_pixbuf (loader));

  return NULL;
}

/* Cairo's pixels: native 32-bit words, colours multiplied by alpha */
static cairo_surface_t *
copy_pixels (GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf);
  int height = gdk_pixbuf_get_height (pixbuf);
  gboolean has_alpha = gdk_pixbuf_get_has_alpha (pixbuf);
  int n_channels = gdk_pixbuf_get_n_channels (pixbuf);
  cairo_surface_t *surface = cairo_image_surface_create (
    has_alpha ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, width, height);

  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    return surface;
  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    {
      const guchar *from = gdk_pixbuf_read_pixels (pixbuf) +
                           (gsize)y * (gsize)gdk_pixbuf_get_rowstride (pixbuf);
      guint32 *to = (guint32 *)(void *)(cairo_image_surface_get_data (surface) +
                                        (gsize)y * (gsize)cairo_image_surface_get_stride (surface));

      for (int x = 0; x < width; x++, from += n_channels)
        {
          guint alpha = has_alpha ? from[3] : 255;

          to[x] = alpha << 24 | (from[0] * alpha / 255) << 16 | (from[1] * alpha / 255) << 8 |
                  from[2] * alpha / 255;
        }
    }
  cairo_surface_mark_dirty (surface);

  return surface;
}

/* The photo as it is, not packed anew: cairographics.org, CAIRO_MIME_TYPE_JPEG */
static void
attach_jpeg (cairo_surface_t *surface, GBytes *bytes)
{
  gsize size;
  const guchar *data = g_bytes_get_data (bytes, &size);

  cairo_surface_set_mime_data (surface,
                               CAIRO_MIME_TYPE_JPEG,
                               data,
                               size,
                               (cairo_destroy_func_t)g_bytes_unref,
                               g_bytes_ref (bytes));
}

/* How a camera was held, as EXIF has it: 1 to 8 */
static void
turn (cairo_t *cairo, guint orientation, double width, double height)
{
  static const double matrices[9][4] = {
    { 1, 0, 0, 1 }, { 1, 0, 0, 1 },  { -1, 0, 0, 1 },  { -1, 0, 0, -1 }, { 1, 0, 0, -1 },
    { 0, 1, 1, 0 }, { 0, 1, -1, 0 }, { 0, -1, -1, 0 }, { 0, -1, 1, 0 },
  };
  const double *m = matrices[orientation];
  cairo_matrix_t matrix;
  double x0 = m[0] < 0 ? width : m[2] < 0 ? height : 0;
  double y0 = m[1] < 0 ? width : m[3] < 0 ? height : 0;

  cairo_matrix_init (&matrix, m[0], m[1], m[2], m[3], x0, y0);
  cairo_transform (cairo, &matrix);
}

static guint
read_orientation (GdkPixbuf *pixbuf)
{
  const char *text = gdk_pixbuf_get_option (pixbuf, "orientation");
  guint64 orientation = text != NULL ? g_ascii_strtoull (text, NULL, 10) : 1;

  return orientation >= 1 && orientation <= 8 ? (guint)orientation : 1;
}

/* As large as the margins allow, never larger than 96 dots an inch make it; lying where it is wider
 * than high. */
static void
draw (cairo_surface_t *page, cairo_surface_t *picture, guint orientation)
{
  double width = cairo_image_surface_get_width (picture);
  double height = cairo_image_surface_get_height (picture);
  gboolean is_turned = orientation >= 5;
  double seen_width = is_turned ? height : width;
  double seen_height = is_turned ? width : height;
  gboolean lies = seen_width > seen_height;
  double page_width = lies ? ZEREN_PAGE_HEIGHT : ZEREN_PAGE_WIDTH;
  double page_height = lies ? ZEREN_PAGE_WIDTH : ZEREN_PAGE_HEIGHT;
  double scale = MIN ((page_width - 2 * MARGIN) / seen_width,
                      (page_height - 2 * MARGIN) / seen_height);
  cairo_t *cairo;

  scale = MIN (scale, 72.0 / 96);
  cairo_pdf_surface_set_size (page, page_width, page_height);
  cairo = cairo_create (page);
  cairo_translate (
    cairo, (page_width - seen_width * scale) / 2, (page_height - seen_height * scale) / 2);
  cairo_scale (cairo, scale, scale);
  turn (cairo, orientation, width, height);
  cairo_set_source_surface (cairo, picture, 0, 0);
  cairo_paint (cairo);
  cairo_show_page (cairo);
  cairo_destroy (cairo);
}

static cairo_status_t
append_cb (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);

  return CAIRO_STATUS_SUCCESS;
}

/**
 * zeren_folder_picture_new:
 * @path: a PNG or JPEG
 * @error: return location for a #ZerenExportError that says why it cannot be bound
 *
 * Returns: (transfer full) (nullable): a PDF with the picture on one A4 page
 */
GBytes *
zeren_folder_picture_new (const char *path, GError **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, error);
  g_autoptr (GBytes) bytes = file != NULL ? g_mapped_file_get_bytes (file) : NULL;
  gboolean is_jpeg = bytes != NULL && g_bytes_get_size (bytes) > 0 &&
                     *(const guchar *)g_bytes_get_data (bytes, NULL) == 0xff;
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  g_autoptr (GByteArray) pdf = NULL;
  cairo_surface_t *picture, *page;
  cairo_status_t status;

  pixbuf = bytes != NULL ? decode (bytes, is_jpeg, error) : NULL;
  if (pixbuf == NULL)
    return NULL;
  picture = copy_pixels (pixbuf);
  if (is_jpeg)
    attach_jpeg (picture, bytes);
  pdf = g_byte_array_new ();
  page = cairo_pdf_surface_create_for_stream (append_cb, pdf, ZEREN_PAGE_WIDTH, ZEREN_PAGE_HEIGHT);
  draw (page, picture, is_jpeg ? read_orientation (pixbuf) : 1);
  cairo_surface_finish (page);
  status = cairo_surface_status (page);
  cairo_surface_destroy (page);
  cairo_surface_destroy (picture);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      set_problem (error, cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&pdf));
}
