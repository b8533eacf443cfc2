/* test-folder-pdf.c: a folder for a superior as one PDF, read by Poppler
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "folder-desk.h"

#include <locale.h>
#include <poppler.h>

/* Poppler has none of its own */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerDocument, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerPage, g_object_unref)

/* --- PDF -------------------------------------------------------------------------------------- */

static PopplerDocument *
bind (Desk *it)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = desk_dup_out (it, "folder.pdf");
  g_autofree char *uri = NULL;
  PopplerDocument *document;

  zeren_folder_write_pdf (it->folder, path, &it->work, &error);
  g_assert_no_error (error);
  uri = g_filename_to_uri (path, NULL, NULL);
  document = poppler_document_new_from_file (uri, NULL, &error);
  g_assert_no_error (error);

  return document;
}

static char *
dup_page (PopplerDocument *document, guint number)
{
  g_autoptr (PopplerPage) page = poppler_document_get_page (document, (int)number - 1);

  return poppler_page_get_text (page);
}

/* The page that the link over the line with @word leads to, from the index */
static guint
follow_index (PopplerDocument *document, const char *word)
{
  g_autoptr (PopplerPage) index = poppler_document_get_page (document, 1);
  GList *found = poppler_page_find_text (index, word);
  GList *links = poppler_page_get_link_mapping (index);
  guint target = 0;
  double height, x, y;

  g_assert_nonnull (found);
  poppler_page_get_size (index, NULL, &height);
  x = (((PopplerRectangle *)found->data)->x1 + ((PopplerRectangle *)found->data)->x2) / 2;
  y = (((PopplerRectangle *)found->data)->y1 + ((PopplerRectangle *)found->data)->y2) / 2;
  for (GList *l = links; l != NULL; l = l->next)
    {
      PopplerLinkMapping *link = l->data;

      if (x < link->area.x1 || x > link->area.x2 || y < link->area.y1 || y > link->area.y2)
        continue;
      g_assert_cmpint (link->action->type, ==, POPPLER_ACTION_GOTO_DEST);
      target = (guint)link->action->goto_dest.dest->page_num;
    }
  poppler_page_free_link_mapping (links);
  g_list_free_full (found, (GDestroyNotify)poppler_rectangle_free);

  return target;
}

static void
assert_index_leads (PopplerDocument *document, const char *word, const char *there)
{
  guint target = follow_index (document, word);
  g_autofree char *text = NULL;
  g_autofree char *folio = g_strdup_printf ("%u", target);
  g_auto (GStrv) lines = NULL;

  g_assert_cmpuint (target, >, 2);
  text = dup_page (document, target);
  if (strstr (text, there) == NULL)
    g_test_message ("%s leads to page %u: %s", word, target, text);
  g_assert_nonnull (strstr (text, there));
  /* the page bears the number that the index names */
  lines = g_strsplit (text, "\n", -1);
  g_assert_true (g_strv_contains ((const char *const *)lines, folio));
}

static void
test_pdf_index_leads_to_what_is_bound (void)
{
  g_autoptr (Desk) it = desk_new ();
  g_autoptr (PopplerDocument) document = NULL;

  desk_file_pdf (it, "alpha.pdf", "first", 3);
  desk_file_pdf (it, "beta.pdf", "second", 2);
  desk_add_duty (it, "局党组每年至少召开2次专题会议");
  desk_file_pdf (it, "gamma.pdf", "third", 1);
  desk_file_picture (it, "photo.png", "png", FALSE);
  document = bind (it);

  /* cover, index, divider, 3, 2, divider, 1, picture, spine */
  g_assert_cmpint (poppler_document_get_n_pages (document), ==, 12);
  g_assert_cmpuint (it->work.pages, ==, 12);
  g_assert_cmpuint (it->work.written, ==, 4);
  assert_index_leads (document, "alpha.pdf", "first-1");
  assert_index_leads (document, "beta.pdf", "second-1");
  assert_index_leads (document, "gamma.pdf", "third-1");
  assert_index_leads (document, "专题会议", "三、（二）");
}

static void
test_pdf_with_a_long_index_still_leads_right (void)
{
  g_autoptr (Desk) it = desk_new ();
  g_autoptr (PopplerDocument) document = NULL;

  for (guint i = 0; i < 120; i++)
    {
      g_autofree char *name = g_strdup_printf ("file%03u.pdf", i);
      g_autofree char *word = g_strdup_printf ("word%03u", i);

      desk_file_pdf (it, name, word, 1);
    }
  document = bind (it);
  assert_index_leads (document, "file000.pdf", "word000-1");
  assert_index_leads (document, "file020.pdf", "word020-1");
}

static void
walk_outline (PopplerIndexIter *iter, GString *text, guint level)
{
  do
    {
      PopplerAction *action = poppler_index_iter_get_action (iter);
      PopplerIndexIter *child = poppler_index_iter_get_child (iter);

      g_string_append_printf (text,
                              "%*s%s %d\n",
                              (int)level * 2,
                              "",
                              action->any.title,
                              action->goto_dest.dest->page_num);
      poppler_action_free (action);
      if (child != NULL)
        walk_outline (child, text, level + 1);
      g_clear_pointer (&child, poppler_index_iter_free);
    }
  while (poppler_index_iter_next (iter));
}

static void
test_pdf_has_an_outline (void)
{
  g_autoptr (Desk) it = desk_new ();
  g_autoptr (PopplerDocument) document = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  PopplerIndexIter *iter;

  desk_file_pdf (it, "纪要.pdf", "first", 2);
  desk_file_pdf (it, "签到表.pdf", "second", 1);
  document = bind (it);
  iter = poppler_index_iter_new (document);
  g_assert_nonnull (iter);
  walk_outline (iter, text, 0);
  poppler_index_iter_free (iter);
  g_assert_cmpstr (text->str,
                   ==,
                   "Contents 2\n"
                   "安全科每季度组织1次泵站安全检查 3\n"
                   "  纪要.pdf 4\n"
                   "  签到表.pdf 6\n"
                   "Spine labels 7\n");
}

static void
assert_listed (Desk *it, ZerenFolderFile *file, const char *reason)
{
  g_autoptr (PopplerDocument) document = bind (it);
  g_autofree char *divider = dup_page (document, 3);
  g_autofree char *index = dup_page (document, 2);

  g_assert_cmpstr (file->problem, ==, reason);
  /* cover, index, divider, spine */
  g_assert_cmpint (poppler_document_get_n_pages (document), ==, 4);
  g_assert_nonnull (strstr (divider, reason));
  g_assert_nonnull (strstr (index, "not bound"));
  g_assert_cmpuint (it->work.listed, ==, 1);
}

static void
test_pdf_lists_documents_of_other_kinds (void)
{
  g_autoptr (Desk) it = desk_new ();

  assert_listed (
    it, desk_file_text (it, "report.docx", "PK…"), "Only PDF files and pictures are bound in.");
}

static void
test_pdf_lists_what_is_encrypted (void)
{
  g_autoptr (Desk) it = desk_new ();

  assert_listed (it, desk_file_encrypted (it, "locked.pdf", "password"), "The PDF is encrypted.");
}

static void
test_pdf_lists_what_only_its_owner_may_change (void)
{
  g_autoptr (Desk) it = desk_new ();

  assert_listed (it, desk_file_encrypted (it, "restricted.pdf", ""), "The PDF is encrypted.");
}

static void
test_pdf_lists_what_is_damaged (void)
{
  g_autoptr (Desk) it = desk_new ();
  g_autofree char *path = desk_write_pdf (it, "whole", 2);
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_true (g_file_set_contents (path, content, (gssize)length / 2, NULL));
  assert_listed (it, desk_file_path (it, "cut.pdf", path), "The PDF is damaged.");
}

static void
test_pdf_lists_a_damaged_picture (void)
{
  g_autoptr (Desk) it = desk_new ();

  assert_listed (it, desk_file_picture (it, "cut.png", "png", TRUE), "The picture is damaged.");
}

static void
test_pdf_lists_a_photo_that_stops_in_the_middle (void)
{
  g_autoptr (Desk) it = desk_new ();

  assert_listed (it, desk_file_picture (it, "cut.jpg", "jpeg", TRUE), "The picture is damaged.");
}

static void
test_pdf_takes_a_photo_as_it_is (void)
{
  g_autoptr (Desk) it = desk_new ();
  g_autoptr (PopplerDocument) document = NULL;
  g_autoptr (PopplerPage) page = NULL;
  double width, height;
  GList *images;

  desk_file_picture (it, "photo.jpg", "jpeg", FALSE);
  document = bind (it);
  page = poppler_document_get_page (document, 3);
  poppler_page_get_size (page, &width, &height);
  images = poppler_page_get_image_mapping (page);
  /* wider than high: the page lies */
  g_assert_cmpfloat (width, >, height);
  g_assert_cmpuint (g_list_length (images), ==, 1);
  poppler_page_free_image_mapping (images);
}

static void
test_pdf_takes_the_same_file_for_several_tasks (void)
{
  g_autoptr (Desk) it = desk_new ();
  g_autoptr (PopplerDocument) document = NULL;
  g_autofree char *path = desk_write_pdf (it, "shared", 1);

  desk_file_path (it, "one.pdf", path);
  desk_file_path (it, "two.pdf", path);
  document = bind (it);
  g_assert_cmpint (poppler_document_get_n_pages (document), ==, 6);
  assert_index_leads (document, "one.pdf", "shared-1");
  assert_index_leads (document, "two.pdf", "shared-1");
  g_assert_cmpuint (follow_index (document, "one.pdf"), ==, 4);
  g_assert_cmpuint (follow_index (document, "two.pdf"), ==, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_CTYPE, "C.UTF-8");

#define PATH "/export/folder/"
  g_test_add_func (PATH "pdf/index-leads", test_pdf_index_leads_to_what_is_bound);
  g_test_add_func (PATH "pdf/long-index", test_pdf_with_a_long_index_still_leads_right);
  g_test_add_func (PATH "pdf/outline", test_pdf_has_an_outline);
  g_test_add_func (PATH "pdf/other-kinds", test_pdf_lists_documents_of_other_kinds);
  g_test_add_func (PATH "pdf/encrypted", test_pdf_lists_what_is_encrypted);
  g_test_add_func (PATH "pdf/restricted", test_pdf_lists_what_only_its_owner_may_change);
  g_test_add_func (PATH "pdf/damaged", test_pdf_lists_what_is_damaged);
  g_test_add_func (PATH "pdf/damaged-picture", test_pdf_lists_a_damaged_picture);
  g_test_add_func (PATH "pdf/damaged-photo", test_pdf_lists_a_photo_that_stops_in_the_middle);
  g_test_add_func (PATH "pdf/photo", test_pdf_takes_a_photo_as_it_is);
  g_test_add_func (PATH "pdf/same-file", test_pdf_takes_the_same_file_for_several_tasks);

  return g_test_run ();
}
