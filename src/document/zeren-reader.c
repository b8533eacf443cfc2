/* zeren-reader.c: the door to documents for a window: nothing here blocks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zeren-reader.h"

struct _ZerenReader
{
  GObject parent_instance;

  ZerenDocument *document; /* set once, on the main thread */
  GArray *sizes;           /* ZerenPageSize, so that asking for one does not wait for Poppler */
};

G_DEFINE_FINAL_TYPE (ZerenReader, zeren_reader, G_TYPE_OBJECT)

/* --- the thread ------------------------------------------------------------------------------ */

typedef void (*WorkFunc) (GTask *task, gpointer data);

typedef struct
{
  GTask *task;
  WorkFunc func;
  ZerenDocument *dropped; /* or a document to be freed where its PDF is used */
} Work;

static void
do_work (gpointer data, gpointer unused)
{
  Work *work = data;

  g_clear_object (&work->dropped);
  if (work->task != NULL && !g_task_return_error_if_cancelled (work->task))
    work->func (work->task, g_task_get_task_data (work->task));
  g_clear_object (&work->task);
  g_free (work);
}

/* Poppler is not thread-safe: there is one thread for it in the process, whatever is open. */
static GThreadPool *
get_thread (void)
{
  static GThreadPool *pool;

  if (g_once_init_enter_pointer (&pool))
    g_once_init_leave_pointer (&pool, g_thread_pool_new (do_work, NULL, 1, FALSE, NULL));

  return pool;
}

static void
push (GTask *task, WorkFunc func)
{
  Work *work = g_new0 (Work, 1);

  work->task = task;
  work->func = func;
  g_thread_pool_push (get_thread (), work, NULL);
}

static void
drop (ZerenDocument *document)
{
  Work *work = g_new0 (Work, 1);

  work->dropped = document;
  g_thread_pool_push (get_thread (), work, NULL);
}

/* --- the object ------------------------------------------------------------------------------ */

static void
zeren_reader_finalize (GObject *object)
{
  ZerenReader *self = ZEREN_READER (object);

  if (self->document != NULL)
    drop (g_steal_pointer (&self->document));
  g_clear_pointer (&self->sizes, g_array_unref);

  G_OBJECT_CLASS (zeren_reader_parent_class)->finalize (object);
}

static void
zeren_reader_class_init (ZerenReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zeren_reader_finalize;
}

static void
zeren_reader_init (ZerenReader *self)
{
}

ZerenReader *
zeren_reader_new (void)
{
  return g_object_new (ZEREN_TYPE_READER, NULL);
}

/* --- opening --------------------------------------------------------------------------------- */

typedef struct
{
  GFile *file;
  GBytes *bytes;
  GArray *sizes;
} Opening;

static void
free_opening (gpointer data)
{
  Opening *opening = data;

  g_clear_object (&opening->file);
  g_clear_pointer (&opening->bytes, g_bytes_unref);
  g_clear_pointer (&opening->sizes, g_array_unref);
  g_free (opening);
}

static ZerenDocument *
open_document (const Opening *opening, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (opening->bytes != NULL)
    return zeren_document_open_bytes (opening->bytes, cancellable, error);
  path = g_file_get_path (opening->file);
  if (path != NULL)
    return zeren_document_open (path, cancellable, error);
  bytes = g_file_load_bytes (opening->file, cancellable, NULL, error);

  return bytes != NULL ? zeren_document_open_bytes (bytes, cancellable, error) : NULL;
}

static void
open_in_thread (GTask *task, gpointer data)
{
  Opening *opening = data;
  GError *error = NULL;
  ZerenDocument *document = open_document (opening, g_task_get_cancellable (task), &error);

  if (document == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  opening->sizes = g_array_new (FALSE, TRUE, sizeof (ZerenPageSize));
  g_array_set_size (opening->sizes, zeren_document_get_n_pages (document));
  for (guint page = 1; page <= opening->sizes->len; page++)
    zeren_document_get_page_size (
      document, page, &g_array_index (opening->sizes, ZerenPageSize, page - 1));
  g_task_return_pointer (task, document, g_object_unref);
}

static void
begin_opening (ZerenReader *self,
               Opening *opening,
               GCancellable *cancellable,
               GAsyncReadyCallback callback,
               gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, zeren_reader_open_async);
  g_task_set_task_data (task, opening, free_opening);
  push (task, open_in_thread);
}

/**
 * zeren_reader_open_async:
 * @self: a reader that nothing was opened with yet
 * @file: any file
 * @cancellable: (nullable): a cancellable
 */
void
zeren_reader_open_async (ZerenReader *self,
                         GFile *file,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  Opening *opening;

  g_return_if_fail (ZEREN_IS_READER (self) && self->document == NULL);
  g_return_if_fail (G_IS_FILE (file));

  opening = g_new0 (Opening, 1);
  opening->file = g_object_ref (file);
  begin_opening (self, opening, cancellable, callback, user_data);
}

void
zeren_reader_open_bytes_async (ZerenReader *self,
                               GBytes *bytes,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  Opening *opening;

  g_return_if_fail (ZEREN_IS_READER (self) && self->document == NULL);
  g_return_if_fail (bytes != NULL);

  opening = g_new0 (Opening, 1);
  opening->bytes = g_bytes_ref (bytes);
  begin_opening (self, opening, cancellable, callback, user_data);
}

/** zeren_reader_open_finish: ends zeren_reader_open_async() and zeren_reader_open_bytes_async();
 * only after it does the reader have pages */
gboolean
zeren_reader_open_finish (ZerenReader *self, GAsyncResult *result, GError **error)
{
  ZerenDocument *document;
  Opening *opening;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  document = g_task_propagate_pointer (G_TASK (result), error);
  if (document == NULL)
    return FALSE;

  g_return_val_if_fail (self->document == NULL, FALSE);

  opening = g_task_get_task_data (G_TASK (result));
  self->document = document;
  self->sizes = g_steal_pointer (&opening->sizes);

  return TRUE;
}

gboolean
zeren_reader_is_open (ZerenReader *self)
{
  g_return_val_if_fail (ZEREN_IS_READER (self), FALSE);

  return self->document != NULL;
}

ZerenDocumentFormat
zeren_reader_get_format (ZerenReader *self)
{
  g_return_val_if_fail (ZEREN_IS_READER (self), ZEREN_DOCUMENT_FORMAT_TEXT);
  g_return_val_if_fail (self->document != NULL, ZEREN_DOCUMENT_FORMAT_TEXT);

  return zeren_document_get_format (self->document);
}

/** zeren_reader_get_n_pages: Returns: how many pages there are; 0 before it is open */
guint
zeren_reader_get_n_pages (ZerenReader *self)
{
  g_return_val_if_fail (ZEREN_IS_READER (self), 0);

  return self->sizes != NULL ? self->sizes->len : 0;
}

/** zeren_reader_get_page_size: Returns: whether there is such a page (from 1) that can be shown */
gboolean
zeren_reader_get_page_size (ZerenReader *self, guint page, ZerenPageSize *size)
{
  g_return_val_if_fail (ZEREN_IS_READER (self), FALSE);

  if (self->sizes == NULL || page < 1 || page > self->sizes->len)
    return FALSE;

  *size = g_array_index (self->sizes, ZerenPageSize, page - 1);

  return size->width > 0;
}

/* --- text ------------------------------------------------------------------------------------ */

/* On a thread of its own: reading takes the lock around Poppler page by page, so that pages are
 * drawn meanwhile. */
static void
read_text_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  ZerenText *text = zeren_document_read_text (data, cancellable, &error);

  if (text != NULL)
    g_task_return_pointer (task, text, (GDestroyNotify)zeren_text_unref);
  else
    g_task_return_error (task, error);
}

void
zeren_reader_read_text_async (ZerenReader *self,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  GTask *task;

  g_return_if_fail (ZEREN_IS_READER (self) && self->document != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, zeren_reader_read_text_async);
  g_task_set_task_data (task, g_object_ref (self->document), g_object_unref);
  g_task_run_in_thread (task, read_text_in_thread);
  g_object_unref (task);
}

/** zeren_reader_read_text_finish: Returns: (transfer full): the text */
ZerenText *
zeren_reader_read_text_finish (ZerenReader *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- pictures -------------------------------------------------------------------------------- */

typedef struct
{
  ZerenDocument *document;
  guint page;
  ZerenBox region;
  gboolean has_region;
  double scale;
} Rendering;

static void
free_rendering (gpointer data)
{
  Rendering *rendering = data;

  g_clear_object (&rendering->document);
  g_free (rendering);
}

static void
render_in_thread (GTask *task, gpointer data)
{
  const Rendering *rendering = data;
  GError *error = NULL;
  ZerenImage *image = zeren_document_render (rendering->document,
                                             rendering->page,
                                             rendering->has_region ? &rendering->region : NULL,
                                             rendering->scale,
                                             g_task_get_cancellable (task),
                                             &error);

  if (image != NULL)
    g_task_return_pointer (task, image, (GDestroyNotify)zeren_image_free);
  else
    g_task_return_error (task, error);
}

/**
 * zeren_reader_render_async:
 * @self: an open reader
 * @page: the page, from 1
 * @region: (nullable): the part of the page in points, or %NULL for all of it
 * @scale: pixels a point
 * @cancellable: (nullable): cancelled before its turn has come, the request costs nothing
 */
void
zeren_reader_render_async (ZerenReader *self,
                           guint page,
                           const ZerenBox *region,
                           double scale,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  Rendering *rendering;
  GTask *task;

  g_return_if_fail (ZEREN_IS_READER (self) && self->document != NULL);

  rendering = g_new0 (Rendering, 1);
  rendering->document = g_object_ref (self->document);
  rendering->page = page;
  rendering->has_region = region != NULL;
  if (region != NULL)
    rendering->region = *region;
  rendering->scale = scale;

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, zeren_reader_render_async);
  g_task_set_task_data (task, rendering, free_rendering);
  push (task, render_in_thread);
}

/** zeren_reader_render_finish: Returns: (transfer full): the picture */
ZerenImage *
zeren_reader_render_finish (ZerenReader *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
