/* test-scans.c: a plan that comes as a scan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-plan-reading.h"
#include "zeren-reason.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>

/* What office scanners are set to for documents, in dots a point. */
#define SCANNED (200 / 72.0)

static const char plan[] = "桐溪区文化馆消防安全责任制度\n"
                           "第一章 责任分工\n"
                           "第一条 馆长是消防安全第一责任人，每季度至少召开1次消防安全专题会议。\n"
                           "第二条 后勤科承担消防安全日常工作：\n"
                           "（一）每月对展厅、仓库和配电室开展1次消防检查，检查情况记入台账。\n"
                           "（二）每半年组织1次疏散演练，演练后10日内形成书面总结报告馆长。\n"
                           "第三条 各科室每年12月10日前向后勤科报送年度消防工作总结。\n";

typedef struct
{
  char *folder;
  char *text_path, *scan_path;
  GBytes *scan;
} World;

static cairo_status_t
write_cb (void *closure, const guchar *data, guint length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* The first page of the plan as a scanner gives it: a PDF with a picture. */
static GBytes *
scan_plan (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (plan, strlen (plan));
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenDocument) document = zeren_document_open_bytes (bytes, NULL, &error);
  g_autoptr (ZerenImage) page = NULL;
  ZerenPageSize size;
  GByteArray *scan = g_byte_array_new ();
  cairo_surface_t *pdf, *picture;
  cairo_t *cr;

  g_assert_no_error (error);
  g_assert_true (zeren_document_get_page_size (document, 1, &size));
  page = zeren_document_render (document, 1, NULL, SCANNED, NULL, &error);
  g_assert_no_error (error);

  picture = cairo_image_surface_create_for_data ((guchar *)g_bytes_get_data (page->pixels, NULL),
                                                 CAIRO_FORMAT_ARGB32,
                                                 page->width,
                                                 page->height,
                                                 (int)page->stride);
  pdf = cairo_pdf_surface_create_for_stream (write_cb, scan, size.width, size.height);
  cr = cairo_create (pdf);
  cairo_scale (cr, 1 / SCANNED, 1 / SCANNED);
  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_finish (pdf);
  cairo_surface_destroy (pdf);
  cairo_surface_destroy (picture);

  return g_byte_array_free_to_bytes (scan);
}

static void
set_up (World *it, gconstpointer data)
{
  gsize size;
  const char *bytes;

  it->folder = g_dir_make_tmp ("zeren-scans-XXXXXX", NULL);
  it->text_path = g_build_filename (it->folder, "plan.txt", NULL);
  it->scan_path = g_build_filename (it->folder, "plan.pdf", NULL);
  it->scan = scan_plan ();
  bytes = g_bytes_get_data (it->scan, &size);
  g_assert_true (g_file_set_contents (it->text_path, plan, -1, NULL));
  g_assert_true (g_file_set_contents (it->scan_path, bytes, size, NULL));
}

static void
tear_down (World *it, gconstpointer data)
{
  g_unlink (it->text_path);
  g_unlink (it->scan_path);
  g_rmdir (it->folder);
  g_free (it->text_path);
  g_free (it->scan_path);
  g_free (it->folder);
  g_bytes_unref (it->scan);
}

static GArray *
dup_dense (const char *text)
{
  GArray *dense = g_array_new (FALSE, FALSE, sizeof (gunichar));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c))
        g_array_append_val (dense, c);
    }

  return dense;
}

/* How many characters have to be put in, taken out or changed, blanks aside. */
static guint
count_wrong (const char *expected, const char *found)
{
  g_autoptr (GArray) a = dup_dense (expected);
  g_autoptr (GArray) b = dup_dense (found);
  g_autofree guint *row = g_new (guint, b->len + 1);

  for (guint j = 0; j <= b->len; j++)
    row[j] = j;
  for (guint i = 1; i <= a->len; i++)
    {
      guint corner = row[0];

      row[0] = i;
      for (guint j = 1; j <= b->len; j++)
        {
          guint above = row[j];
          gboolean same = g_array_index (a, gunichar, i - 1) == g_array_index (b, gunichar, j - 1);

          row[j] = MIN (corner + !same, MIN (above, row[j - 1]) + 1);
          corner = above;
        }
    }

  return row[b->len];
}

static ZerenPlanReading *
read_plan (const char *path)
{
  g_autoptr (ZerenVocabulary) vocabulary = zeren_vocabulary_new ();
  g_autoptr (GError) error = NULL;
  ZerenPlanReading *reading = zeren_plan_read (
    path, NULL, ZEREN_PICTURES_RECOGNIZED, vocabulary, NULL, NULL, NULL, &error);

  g_assert_no_error (error);

  return reading;
}

static void
assert_stands_on_page (ZerenText *text, const ZerenFoundDuty *duty)
{
  g_autoptr (GArray) boxes = zeren_text_dup_boxes (text, duty->start, duty->end);
  const ZerenPageSize *size = zeren_text_get_page_size (text, 1);

  g_assert_cmpuint (boxes->len, >, 0);
  for (guint i = 0; i < boxes->len; i++)
    {
      const ZerenBox *box = &g_array_index (boxes, ZerenBox, i);

      g_assert_cmpuint (box->page, ==, 1);
      g_assert_cmpfloat (box->width, >, 0);
      g_assert_cmpfloat (box->height, >, 8);
      g_assert_cmpfloat (box->height, <, 30);
      g_assert_cmpfloat (box->x + box->width, <=, size->width);
    }
}

/* One recognition serves all that is said of it here: it takes the longest. */
static void
test_a_scan_gives_the_duties_of_its_text (World *it, gconstpointer data)
{
  g_autoptr (ZerenPlanReading) original = read_plan (it->text_path);
  g_autoptr (ZerenPlanReading) scan = read_plan (it->scan_path);
  ZerenText *text = scan->extraction->text;
  g_auto (GStrv) notes = zeren_document_dup_notes (scan->document);
  guint n_chars = (guint)g_utf8_strlen (plan, -1);
  guint n_wrong = count_wrong (plan, zeren_text_get_string (text));

  g_test_message (
    "%u of %u characters are wrong: %s", n_wrong, n_chars, zeren_text_get_string (text));
  g_assert_cmpuint (n_wrong * 100, <=, n_chars * 3);
  g_assert_true (zeren_text_is_recognized (text, 1));
  g_assert_cmpuint (g_strv_length (notes), ==, 1);
  g_assert_nonnull (strstr (notes[0], "compare"));

  g_assert_cmpuint (original->extraction->duties->len, ==, 5);
  g_assert_cmpuint (scan->extraction->duties->len, ==, 5);
  for (guint i = 0; i < 5; i++)
    {
      const ZerenFoundDuty *expected = original->extraction->duties->pdata[i];
      const ZerenFoundDuty *found = scan->extraction->duties->pdata[i];

      g_assert_cmpstr (found->actor, ==, expected->actor);
      g_assert_cmpuint (count_wrong (expected->action, found->action), <=, 1);
      g_assert_cmpint (found->frequency->kind, ==, expected->frequency->kind);
      g_assert_cmpint (found->frequency->count, ==, expected->frequency->count);
      g_assert_cmpint (found->frequency->period, ==, expected->frequency->period);
      g_assert_cmpfloat (found->confidence, <, 0.9);
      g_assert_cmpfloat (found->confidence, <, expected->confidence);
      g_assert_true (g_strv_contains ((const char *const *)found->reasons, "picture:"));
      g_assert_false (g_strv_contains ((const char *const *)expected->reasons, "picture:"));
      assert_stands_on_page (text, found);
    }
}

static void
test_pictures_can_be_left (World *it, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (zeren_plan_read_text (it->scan_path, NULL, ZEREN_PICTURES_LEFT, NULL, &error));
  g_assert_error (error, ZEREN_DOCUMENT_ERROR, ZEREN_DOCUMENT_ERROR_IMAGE_ONLY);
  g_assert_null (strstr (error->message, "esseract"));
}

static void
cancel_at_picture_cb (guint page, guint n_pages, gboolean is_picture, gpointer cancellable)
{
  if (is_picture)
    g_cancellable_cancel (cancellable);
}

static void
test_recognition_can_be_cancelled (World *it, gconstpointer data)
{
  g_autoptr (ZerenDocument) document = zeren_document_open_bytes (it->scan, NULL, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  zeren_document_set_recognizes (document, TRUE);
  zeren_document_set_progress (document, cancel_at_picture_cb, cancellable);
  g_assert_null (zeren_document_read_text (document, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_missing_data_is_said (World *it, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_setenv ("TESSDATA_PREFIX", it->folder, TRUE);
  g_assert_null (
    zeren_plan_read_text (it->scan_path, NULL, ZEREN_PICTURES_RECOGNIZED, NULL, &error));
  g_unsetenv ("TESSDATA_PREFIX");
  g_assert_error (error, ZEREN_DOCUMENT_ERROR, ZEREN_DOCUMENT_ERROR_IMAGE_ONLY);
  g_assert_nonnull (strstr (error->message, "original document"));
  g_assert_nonnull (strstr (error->message, "tesseract-ocr-chi-sim"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/service/scans/" path, World, NULL, set_up, func, tear_down)
  ADD ("a-scan-gives-the-duties-of-its-text", test_a_scan_gives_the_duties_of_its_text);
  ADD ("pictures-can-be-left", test_pictures_can_be_left);
  ADD ("recognition-can-be-cancelled", test_recognition_can_be_cancelled);
  ADD ("missing-data-is-said", test_missing_data_is_said);

  return g_test_run ();
}
