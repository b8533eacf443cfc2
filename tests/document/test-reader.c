/* test-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "document-fixture.h"
#include "zeren-reader.h"

#include <string.h>

typedef struct
{
  GMainLoop *loop;
  GAsyncResult *result;
  guint *n_left;
} Wait;

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Wait *wait = data;

  wait->result = g_object_ref (result);
  if (--*wait->n_left == 0)
    g_main_loop_quit (wait->loop);
}

static ZerenReader *
open_reader (GBytes *bytes)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GError) error = NULL;
  ZerenReader *reader = zeren_reader_new ();
  guint n_left = 1;
  Wait wait = { loop, NULL, &n_left };

  g_assert_false (zeren_reader_is_open (reader));
  g_assert_cmpuint (zeren_reader_get_n_pages (reader), ==, 0);
  zeren_reader_open_bytes_async (reader, bytes, NULL, done_cb, &wait);
  g_main_loop_run (loop);
  zeren_reader_open_finish (reader, wait.result, &error);
  g_assert_no_error (error);
  g_object_unref (wait.result);

  return reader;
}

static guint
count_dark_pixels (const ZerenImage *image)
{
  gsize size;
  const guint8 *pixels = g_bytes_get_data (image->pixels, &size);
  guint count = 0;

  g_assert_cmpuint (size, ==, image->stride * image->height);
  for (gsize i = 0; i + 3 < size; i += 4)
    count += pixels[i] < 128 ? 1 : 0;

  return count;
}

static void
test_a_page_is_drawn_and_its_text_read (void)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GBytes) bytes = fixture_data ("twin.docx");
  g_autoptr (ZerenReader) reader = open_reader (bytes);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenImage) page = NULL;
  g_autoptr (ZerenImage) margin = NULL;
  g_autoptr (ZerenText) text = NULL;
  ZerenBox corner = { 1, 0, 0, 60, 60 };
  ZerenPageSize size;
  guint n_left = 3;
  Wait waits[3] = { { loop, NULL, &n_left }, { loop, NULL, &n_left }, { loop, NULL, &n_left } };

  g_assert_cmpint (zeren_reader_get_format (reader), ==, ZEREN_DOCUMENT_FORMAT_DOCX);
  g_assert_cmpuint (zeren_reader_get_n_pages (reader), >, 1);
  g_assert_true (zeren_reader_get_page_size (reader, 1, &size));
  g_assert_false (zeren_reader_get_page_size (reader, 999, &size));

  zeren_reader_render_async (reader, 1, NULL, 1, NULL, done_cb, &waits[0]);
  zeren_reader_render_async (reader, 1, &corner, 2, NULL, done_cb, &waits[1]);
  zeren_reader_read_text_async (reader, NULL, done_cb, &waits[2]);
  g_main_loop_run (loop);
  page = zeren_reader_render_finish (reader, waits[0].result, &error);
  g_assert_no_error (error);
  margin = zeren_reader_render_finish (reader, waits[1].result, &error);
  g_assert_no_error (error);
  text = zeren_reader_read_text_finish (reader, waits[2].result, &error);
  g_assert_no_error (error);

  g_assert_cmpint (page->width, ==, 596);
  g_assert_cmpint (page->height, ==, 842);
  g_assert_cmpuint (count_dark_pixels (page), >, 500);
  g_assert_cmpint (margin->width, ==, 120);
  g_assert_cmpuint (count_dark_pixels (margin), ==, 0);
  g_assert_nonnull (strstr (zeren_text_get_string (text), "第一条"));
  for (guint i = 0; i < 3; i++)
    g_object_unref (waits[i].result);
}

static void
test_a_cancelled_picture_is_not_drawn (void)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GBytes) bytes = fixture_data ("twin.pdf");
  g_autoptr (ZerenReader) reader = open_reader (bytes);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  guint n_left = 2;
  Wait kept = { loop, NULL, &n_left }, cancelled = { loop, NULL, &n_left };
  g_autoptr (ZerenImage) image = NULL;

  zeren_reader_render_async (reader, 1, NULL, 2, NULL, done_cb, &kept);
  zeren_reader_render_async (reader, 2, NULL, 2, cancellable, done_cb, &cancelled);
  g_cancellable_cancel (cancellable);
  g_main_loop_run (loop);

  g_assert_null (zeren_reader_render_finish (reader, cancelled.result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  image = zeren_reader_render_finish (reader, kept.result, NULL);
  g_assert_nonnull (image);
  g_object_unref (kept.result);
  g_object_unref (cancelled.result);
}

static void
test_what_cannot_be_opened_says_why (void)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GFile) file = g_file_new_for_path ("/nonexistent/plan.pdf");
  g_autoptr (GBytes) bytes = fixture_data ("encrypted.pdf");
  g_autoptr (ZerenReader) reader = zeren_reader_new ();
  g_autoptr (ZerenReader) other = zeren_reader_new ();
  g_autoptr (GError) error = NULL;
  guint n_left = 2;
  Wait waits[2] = { { loop, NULL, &n_left }, { loop, NULL, &n_left } };

  zeren_reader_open_async (reader, file, NULL, done_cb, &waits[0]);
  zeren_reader_open_bytes_async (other, bytes, NULL, done_cb, &waits[1]);
  g_main_loop_run (loop);

  g_assert_false (zeren_reader_open_finish (reader, waits[0].result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (zeren_reader_open_finish (other, waits[1].result, &error));
  g_assert_error (error, ZEREN_DOCUMENT_ERROR, ZEREN_DOCUMENT_ERROR_ENCRYPTED);
  g_object_unref (waits[0].result);
  g_object_unref (waits[1].result);
}

static void
test_a_page_that_is_not_there_or_too_large_is_refused (void)
{
  g_autoptr (GBytes) bytes = fixture_data ("twin.pdf");
  g_autoptr (ZerenDocument) document = fixture_open (bytes);
  g_autoptr (GError) error = NULL;

  g_assert_null (zeren_document_render (document, 99, NULL, 1, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_clear_error (&error);
  g_assert_null (zeren_document_render (document, 1, NULL, 1000, NULL, &error));
  g_assert_error (error, ZEREN_DOCUMENT_ERROR, ZEREN_DOCUMENT_ERROR_TOO_LARGE);
}

typedef struct
{
  GBytes *bytes;
  gboolean read;
} Reading;

static gpointer
read_in_thread (gpointer data)
{
  Reading *reading = data;
  g_autoptr (ZerenDocument) document = zeren_document_open_bytes (reading->bytes, NULL, NULL);
  g_autoptr (ZerenText) text = zeren_document_read_text (document, NULL, NULL);
  g_autoptr (ZerenImage) image = zeren_document_render (document, 1, NULL, 1, NULL, NULL);

  reading->read = text != NULL && image != NULL;

  return NULL;
}

static void
test_documents_may_be_read_from_several_threads (void)
{
  g_autoptr (GBytes) pdf = fixture_data ("twin.pdf");
  g_autoptr (GBytes) docx = fixture_data ("twin.docx");
  Reading readings[4] = { { pdf }, { docx }, { pdf }, { docx } };
  GThread *threads[4];

  for (guint i = 0; i < 4; i++)
    threads[i] = g_thread_new ("reading", read_in_thread, &readings[i]);
  for (guint i = 0; i < 4; i++)
    {
      g_thread_join (threads[i]);
      g_assert_true (readings[i].read);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/reader/a-page-is-drawn-and-its-text-read",
                   test_a_page_is_drawn_and_its_text_read);
  g_test_add_func ("/document/reader/a-cancelled-picture-is-not-drawn",
                   test_a_cancelled_picture_is_not_drawn);
  g_test_add_func ("/document/reader/what-cannot-be-opened-says-why",
                   test_what_cannot_be_opened_says_why);
  g_test_add_func ("/document/reader/a-page-that-is-not-there-or-too-large-is-refused",
                   test_a_page_that_is_not_there_or_too_large_is_refused);
  g_test_add_func ("/document/reader/documents-may-be-read-from-several-threads",
                   test_documents_may_be_read_from_several_threads);

  return g_test_run ();
}
