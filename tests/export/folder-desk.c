/* folder-desk.c: files on a desk, and the folder that they are put into
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "folder-desk.h"

#include <cairo-pdf.h>
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gstdio.h>
#include <qpdf/qpdf-c.h>

static ZerenDate
day (const char *text)
{
  ZerenDate date;

  g_assert_true (zeren_date_parse (text, &date, NULL));

  return date;
}

void
desk_add_duty (Desk *it, const char *words)
{
  ZerenFolderDuty *duty = zeren_folder_add_duty (it->folder);

  duty->id = it->folder->duties->len;
  duty->words = g_strdup (words);
  duty->clause = g_strdup ("三/（二）");
  duty->plan = g_strdup ("泵站安全责任制实施方案");
  it->task = zeren_folder_duty_add_task (duty);
  it->task->id = it->folder->duties->len * 10;
  it->task->organisation = g_strdup ("安全科");
  it->task->state = g_strdup ("已完成");
  it->task->due_on = day ("2026-03-31");
  it->task->done_on = day ("2026-03-20");
}

Desk *
desk_new (void)
{
  Desk *self = g_new0 (Desk, 1);

  self->root = g_dir_make_tmp ("folder-XXXXXX", NULL);
  self->sources = g_build_filename (self->root, "sources", NULL);
  g_assert_cmpint (g_mkdir (self->sources, 0700), ==, 0);
  self->out = g_build_filename (self->root, "out", NULL);
  g_assert_cmpint (g_mkdir (self->out, 0700), ==, 0);
  self->folder = zeren_folder_new ();
  self->folder->title = g_strdup ("2026年责任落实佐证材料");
  self->folder->office = g_strdup ("青禾县水务局");
  self->folder->from = day ("2026-01-01");
  self->folder->to = day ("2026-12-31");
  self->folder->made_at = g_date_time_new_utc (2026, 12, 31, 9, 0, 0);
  desk_add_duty (self, "安全科每季度组织1次泵站安全检查");

  return self;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

void
desk_free (Desk *self)
{
  remove_folder (self->root);
  zeren_folder_free (self->folder);
  g_free (self->root);
  g_free (self->sources);
  g_free (self->out);
  g_free (self);
}

static char *
dup_sum (const char *path, gint64 *size)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  *size = (gint64)length;

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *)content, length);
}

/* Files @path, which is there, under @name */
ZerenFolderFile *
desk_file_path (Desk *it, const char *name, const char *path)
{
  ZerenFolderFile *file = zeren_folder_task_add_file (it->task);

  file->name = g_strdup (name);
  file->path = g_strdup (path);
  file->sha256 = dup_sum (path, &file->size);
  file->proves_on = day ("2026-03-20");
  file->filed_at = g_date_time_new_utc (2026, 3, 21, 8, 0, 0);

  return file;
}

static char *
name_source (Desk *it)
{
  static guint n_sources;
  g_autofree char *name = g_strdup_printf ("%u", n_sources++);

  return g_build_filename (it->sources, name, NULL);
}

ZerenFolderFile *
desk_file_text (Desk *it, const char *name, const char *text)
{
  g_autofree char *path = name_source (it);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));

  return desk_file_path (it, name, path);
}

char *
desk_write_pdf (Desk *it, const char *word, guint n_pages)
{
  char *path = name_source (it);
  cairo_surface_t *surface = cairo_pdf_surface_create (path, 420, 595);
  cairo_t *cairo = cairo_create (surface);

  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *text = g_strdup_printf ("%s-%u", word, i + 1);

      cairo_move_to (cairo, 60, 100);
      cairo_show_text (cairo, text);
      cairo_show_page (cairo);
    }
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);

  return path;
}

ZerenFolderFile *
desk_file_pdf (Desk *it, const char *name, const char *word, guint n_pages)
{
  g_autofree char *path = desk_write_pdf (it, word, n_pages);

  return desk_file_path (it, name, path);
}

ZerenFolderFile *
desk_file_picture (Desk *it, const char *name, const char *type, gboolean is_cut)
{
  g_autofree char *path = name_source (it);
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 400, 200);
  g_autofree char *content = NULL;
  gsize length;

  gdk_pixbuf_fill (pixbuf, 0x3050a0ff);
  g_assert_true (gdk_pixbuf_save (pixbuf, path, type, NULL, NULL));
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  if (is_cut)
    g_assert_true (g_file_set_contents (path, content, (gssize)length / 3, NULL));

  return desk_file_path (it, name, path);
}

ZerenFolderFile *
desk_file_encrypted (Desk *it, const char *name, const char *password)
{
  g_autofree char *plain = desk_write_pdf (it, "secret", 1);
  g_autofree char *path = name_source (it);
  qpdf_data pdf = qpdf_init ();

  g_assert_cmpint (qpdf_read (pdf, plain, NULL), ==, QPDF_SUCCESS);
  qpdf_init_write (pdf, path);
  qpdf_set_r6_encryption_parameters2 (pdf,
                                      password,
                                      "owner",
                                      QPDF_TRUE,
                                      QPDF_TRUE,
                                      QPDF_TRUE,
                                      QPDF_TRUE,
                                      QPDF_TRUE,
                                      QPDF_TRUE,
                                      qpdf_r3p_full,
                                      QPDF_TRUE);
  g_assert_cmpint (qpdf_write (pdf), ==, QPDF_SUCCESS);
  qpdf_cleanup (&pdf);

  return desk_file_path (it, name, path);
}

char *
desk_dup_out (Desk *it, const char *name)
{
  return g_build_filename (it->out, name, NULL);
}
