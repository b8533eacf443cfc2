/* zeren-page-painter.c: gives the pages in view their pictures
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-page-painter.h"

#include <math.h>

/* Pages further than this from the view lose their picture. */
#define KEPT_PAGES 3
/* A picture of a page takes at most 48 MB; beyond that it is stretched. */
#define MAX_PIXELS (12.0 * 1024 * 1024)
/* Pages larger than this are neither drawn before they are in view nor kept behind it. */
#define MAX_PIXELS_ASIDE (4.0 * 1024 * 1024)

/* One picture that was asked for. */
typedef struct
{
  ZerenPagePainter *painter;
  guint page;
  double scale;
  GCancellable *cancellable;
} Request;

struct _ZerenPagePainter
{
  GObject parent_instance;

  ZerenReader *reader;
  ZerenPageColumn *column; /* not used after zeren_page_painter_stop() */
  GPtrArray *requests;     /* a Request for each page, %NULL where none is under way */
  GArray *scales;          /* double: what the picture of each page was drawn in, 0 for none */
};

G_DEFINE_FINAL_TYPE (ZerenPagePainter, zeren_page_painter, G_TYPE_OBJECT)

static void
request_free (Request *self)
{
  g_object_unref (self->painter);
  g_object_unref (self->cancellable);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
drop_request (ZerenPagePainter *self, guint page)
{
  Request *request = g_ptr_array_index (self->requests, page - 1);

  if (request == NULL)
    return;

  g_cancellable_cancel (request->cancellable);
  g_ptr_array_index (self->requests, page - 1) = NULL;
}

static void
drop_texture (ZerenPagePainter *self, guint page)
{
  zeren_page_view_set_texture (zeren_page_column_get_page (self->column, page), NULL);
  g_array_index (self->scales, double, page - 1) = 0;
}

static GdkTexture *
create_texture (const ZerenImage *image)
{
  return gdk_memory_texture_new (
    image->width, image->height, GDK_MEMORY_DEFAULT, image->pixels, image->stride);
}

static void
rendered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenImage) image = zeren_reader_render_finish (ZEREN_READER (source), result, &error);
  g_autoptr (GdkTexture) texture = NULL;
  ZerenPagePainter *self = request->painter;
  ZerenPageView *view;

  /* What was cancelled is no longer in the table; the page itself may be gone. */
  if (g_cancellable_is_cancelled (request->cancellable))
    return;

  g_ptr_array_index (self->requests, request->page - 1) = NULL;
  g_array_index (self->scales, double, request->page - 1) = request->scale;
  view = zeren_page_column_get_page (self->column, request->page);
  zeren_page_view_set_message (view, error != NULL ? error->message : NULL);
  if (image != NULL)
    texture = create_texture (image);
  zeren_page_view_set_texture (view, texture);
}

static void
request_page (ZerenPagePainter *self, guint page, double scale)
{
  Request *request;

  drop_request (self, page);
  request = g_new0 (Request, 1);
  request->painter = g_object_ref (self);
  request->page = page;
  request->scale = scale;
  request->cancellable = g_cancellable_new ();
  g_ptr_array_index (self->requests, page - 1) = request;

  zeren_reader_render_async (
    self->reader, page, NULL, scale, request->cancellable, rendered_cb, request);
}

/* Pixels a point that a page is to be drawn in. */
static double
wanted_scale (ZerenPagePainter *self, guint page)
{
  ZerenPageSize size = zeren_page_view_get_size (zeren_page_column_get_page (self->column, page));

  return MIN (zeren_page_column_get_pixels_per_point (self->column),
              sqrt (MAX_PIXELS / (size.width * size.height)));
}

static void
want_page (ZerenPagePainter *self, guint page)
{
  Request *request = g_ptr_array_index (self->requests, page - 1);
  double scale = wanted_scale (self, page);

  if (request != NULL ? request->scale == scale
                      : g_array_index (self->scales, double, page - 1) == scale)
    return;

  request_page (self, page, scale);
}

static gboolean
is_large (ZerenPagePainter *self, guint page)
{
  ZerenPageSize size = zeren_page_view_get_size (zeren_page_column_get_page (self->column, page));
  double scale = zeren_page_column_get_pixels_per_point (self->column);

  return size.width * size.height * scale * scale > MAX_PIXELS_ASIDE;
}

static void
zeren_page_painter_finalize (GObject *object)
{
  ZerenPagePainter *self = ZEREN_PAGE_PAINTER (object);

  g_clear_object (&self->reader);
  g_clear_pointer (&self->requests, g_ptr_array_unref);
  g_clear_pointer (&self->scales, g_array_unref);

  G_OBJECT_CLASS (zeren_page_painter_parent_class)->finalize (object);
}

static void
zeren_page_painter_class_init (ZerenPagePainterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zeren_page_painter_finalize;
}

static void
zeren_page_painter_init (ZerenPagePainter *self)
{
  self->requests = g_ptr_array_new ();
  self->scales = g_array_new (FALSE, TRUE, sizeof (double));
}

/** zeren_page_painter_get_size: Returns: the size to show @page (from 1) in; A4 where it has none
 */
ZerenPageSize
zeren_page_painter_get_size (ZerenReader *reader, guint page)
{
  ZerenPageSize size;

  if (!zeren_reader_get_page_size (reader, page, &size) || size.width <= 0 || size.height <= 0)
    return (ZerenPageSize){ 595, 842 };

  return size;
}

/**
 * zeren_page_painter_new:
 * @reader: an open document
 * @column: a column with its pages; lent until zeren_page_painter_stop()
 *
 * Returns: (transfer full): a painter that has drawn nothing yet
 */
ZerenPagePainter *
zeren_page_painter_new (ZerenReader *reader, ZerenPageColumn *column)
{
  ZerenPagePainter *self;

  g_return_val_if_fail (ZEREN_IS_READER (reader), NULL);
  g_return_val_if_fail (ZEREN_IS_PAGE_COLUMN (column), NULL);

  self = g_object_new (ZEREN_TYPE_PAGE_PAINTER, NULL);
  self->reader = g_object_ref (reader);
  self->column = column;
  g_ptr_array_set_size (self->requests, (int)zeren_page_column_get_n_pages (column));
  g_array_set_size (self->scales, zeren_page_column_get_n_pages (column));

  return self;
}

/**
 * zeren_page_painter_update:
 *
 * Draws what is in view now; to be called when that changes.
 */
void
zeren_page_painter_update (ZerenPagePainter *self)
{
  guint n_pages = zeren_page_column_get_n_pages (self->column);
  guint first, last, kept, aside;

  g_return_if_fail (ZEREN_IS_PAGE_PAINTER (self));
  g_return_if_fail (n_pages == self->requests->len);

  if (!zeren_page_column_get_visible_range (self->column, &first, &last))
    return;

  aside = is_large (self, first) ? 0 : 1;
  kept = aside * KEPT_PAGES;
  for (guint page = 1; page <= n_pages; page++)
    {
      if (page + aside < first || page > last + aside)
        drop_request (self, page);
      if (page + kept < first || page > last + kept)
        drop_texture (self, page);
    }
  for (guint page = first; page <= last; page++)
    want_page (self, page);
  if (last < n_pages && aside > 0)
    want_page (self, last + 1);
  if (first > 1 && aside > 0)
    want_page (self, first - 1);
}

/**
 * zeren_page_painter_stop:
 *
 * Cancels what is under way and forgets the column, which may then change or go away.
 */
void
zeren_page_painter_stop (ZerenPagePainter *self)
{
  g_return_if_fail (ZEREN_IS_PAGE_PAINTER (self));

  for (guint page = 1; page <= self->requests->len; page++)
    drop_request (self, page);
  g_ptr_array_set_size (self->requests, 0);
  self->column = NULL;
}
