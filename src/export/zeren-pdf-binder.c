/* zeren-pdf-binder.c: pages of several PDFs in one, with page numbers, links and an outline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-pdf-binder.h"

#include "zeren-export-error.h"

#include <glib/gi18n-lib.h>
#include <qpdf/qpdf-c.h>

typedef struct
{
  qpdf_data pdf;
  GMappedFile *file; /* mapped: thousands of files need no open descriptor each */
} Source;

typedef struct
{
  guint level;
  char *title;
  guint page;
} Mark;

struct _ZerenPdfBinder
{
  qpdf_data pdf; /* what is bound */
  qpdf_data own; /* pages that Zeren wrote */
  GBytes *own_bytes;
  GHashTable *sources; /* path → Source */
  GArray *pages;       /* object ids, in order */
  GPtrArray *marks;
  int folio_font;
};

static void
source_free (gpointer data)
{
  Source *self = data;

  qpdf_cleanup (&self->pdf);
  g_clear_pointer (&self->file, g_mapped_file_unref);
  g_free (self);
}

static void
mark_free (gpointer data)
{
  Mark *mark = data;

  g_free (mark->title);
  g_free (mark);
}

void
zeren_pdf_binder_free (ZerenPdfBinder *self)
{
  /* streams that were copied are read from where they came from */
  qpdf_cleanup (&self->pdf);
  qpdf_cleanup (&self->own);
  g_clear_pointer (&self->own_bytes, g_bytes_unref);
  g_clear_pointer (&self->sources, g_hash_table_unref);
  g_clear_pointer (&self->pages, g_array_unref);
  g_clear_pointer (&self->marks, g_ptr_array_unref);
  g_free (self);
}

static qpdf_data
new_pdf (void)
{
  qpdf_data pdf = qpdf_init ();

  qpdf_silence_errors (pdf);
  qpdf_set_suppress_warnings (pdf, QPDF_TRUE);

  return pdf;
}

static gboolean
set_problem (GError **error, const char *message)
{
  g_set_error_literal (error, ZEREN_EXPORT_ERROR, ZEREN_EXPORT_ERROR_WRITE, message);

  return FALSE;
}

/* What went wrong since the last time that this was asked */
static gboolean
check (qpdf_data pdf, GError **error)
{
  qpdf_error problem;

  if (!qpdf_has_error (pdf))
    return TRUE;
  problem = qpdf_get_error (pdf);
  g_set_error (error,
               ZEREN_EXPORT_ERROR,
               ZEREN_EXPORT_ERROR_WRITE,
               /* Translators: %s is a technical reason */
               _ ("The PDF could not be made: %s"),
               qpdf_get_error_message_detail (pdf, problem));

  return FALSE;
}

/* --- looking at a file ------------------------------------------------------------------------ */

static gboolean
read_source (Source *source, const char *path, GError **error)
{
  source->pdf = new_pdf ();
  source->file = g_mapped_file_new (path, FALSE, error);
  if (source->file == NULL)
    return FALSE;
  qpdf_set_attempt_recovery (source->pdf, QPDF_FALSE);
  if ((qpdf_read_memory (source->pdf,
                         "",
                         g_mapped_file_get_contents (source->file),
                         g_mapped_file_get_length (source->file),
                         NULL) &
       QPDF_ERRORS) != 0)
    {
      qpdf_error problem = qpdf_get_error (source->pdf);

      if (qpdf_get_error_code (source->pdf, problem) == qpdf_e_password)
        return set_problem (error, _ ("The PDF is encrypted."));

      return set_problem (error, _ ("The PDF is damaged."));
    }
  if (qpdf_is_encrypted (source->pdf))
    return set_problem (error, _ ("The PDF is encrypted."));

  return TRUE;
}

/**
 * zeren_pdf_binder_count_pages:
 * @path: a PDF
 * @error: return location for a #ZerenExportError that says why it cannot be bound
 *
 * Reads all of it: what is encrypted or damaged anywhere would only show when everything is saved.
 * A damaged PDF is not repaired, since pages might be missing from it afterwards.
 *
 * Returns: how many pages it has, 0 with an error where it cannot be bound
 */
int
zeren_pdf_binder_count_pages (const char *path, GError **error)
{
  Source *source = g_new0 (Source, 1);
  int n_pages = 0;

  if (read_source (source, path, error))
    {
      gboolean is_sound = (qpdf_check_pdf (source->pdf) & QPDF_ERRORS) == 0;

      n_pages = is_sound ? qpdf_get_num_pages (source->pdf) : 0;
      if (n_pages <= 0 || qpdf_has_error (source->pdf))
        {
          set_problem (error, _ ("The PDF is damaged."));
          n_pages = 0;
        }
    }
  source_free (source);

  return n_pages;
}

/* --- pages ------------------------------------------------------------------------------------ */

/**
 * zeren_pdf_binder_new:
 * @own: a PDF with the pages that zeren_pdf_binder_add_own() takes; what it says of itself holds
 *   for the whole
 * @error: return location for a #ZerenExportError
 *
 * Returns: (transfer full) (nullable): a binder without pages
 */
ZerenPdfBinder *
zeren_pdf_binder_new (GBytes *own, GError **error)
{
  g_autoptr (ZerenPdfBinder) self = g_new0 (ZerenPdfBinder, 1);
  static const char *const keys[] = { "/Title",        "/Author",  "/Creator",
                                      "/CreationDate", "/ModDate", "/Producer" };
  gsize size;
  const char *data = g_bytes_get_data (own, &size);

  self->own_bytes = g_bytes_ref (own);
  self->sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, source_free);
  self->pages = g_array_new (FALSE, FALSE, sizeof (int));
  self->marks = g_ptr_array_new_with_free_func (mark_free);
  self->own = new_pdf ();
  self->pdf = new_pdf ();
  qpdf_read_memory (self->own, "", data, size, NULL);
  qpdf_empty_pdf (self->pdf);
  if (!check (self->own, error) || !check (self->pdf, error))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const char *value = qpdf_get_info_key (self->own, keys[i]);

      if (value != NULL)
        qpdf_set_info_key (self->pdf, keys[i], value);
    }
  self->folio_font = qpdf_oh_get_object_id (
    self->pdf,
    qpdf_make_indirect_object (
      self->pdf,
      qpdf_oh_parse (self->pdf, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")));

  return g_steal_pointer (&self);
}

static gboolean
add_pages (ZerenPdfBinder *self, qpdf_data from, guint first, guint n_pages, GError **error)
{
  for (guint i = 0; i < n_pages; i++)
    {
      qpdf_oh page = qpdf_get_page_n (from, first + i);
      int id;

      qpdf_add_page (self->pdf, from, page, QPDF_FALSE);
      if (!check (from, error) || !check (self->pdf, error))
        return FALSE;
      page = qpdf_get_page_n (self->pdf, self->pages->len);
      id = qpdf_oh_get_object_id (self->pdf, page);
      g_array_append_val (self->pages, id);
      qpdf_oh_release_all (from);
      qpdf_oh_release_all (self->pdf);
    }

  return TRUE;
}

/** zeren_pdf_binder_add_own: Returns: whether pages of ours, counted from 0, are behind the others
 * now */
gboolean
zeren_pdf_binder_add_own (ZerenPdfBinder *self, guint first, guint n_pages, GError **error)
{
  return add_pages (self, self->own, first, n_pages, error);
}

/** zeren_pdf_binder_add_file: Returns: whether all pages of a PDF are behind the others now; the
 * same file may come again */
gboolean
zeren_pdf_binder_add_file (ZerenPdfBinder *self, const char *path, GError **error)
{
  Source *source = g_hash_table_lookup (self->sources, path);

  if (source == NULL)
    {
      source = g_new0 (Source, 1);
      if (!read_source (source, path, error))
        {
          source_free (source);
          return FALSE;
        }
      qpdf_push_inherited_attributes_to_page (source->pdf);
      g_hash_table_insert (self->sources, g_strdup (path), source);
    }

  return check (source->pdf, error) &&
         add_pages (self, source->pdf, 0, (guint)qpdf_get_num_pages (source->pdf), error);
}

guint
zeren_pdf_binder_get_n_pages (ZerenPdfBinder *self)
{
  return self->pages->len;
}

static qpdf_oh
get_page (ZerenPdfBinder *self, guint page)
{
  return qpdf_get_object_by_id (self->pdf, g_array_index (self->pages, int, page - 1), 0);
}

/* --- page numbers ----------------------------------------------------------------------------- */

static gboolean
read_box (ZerenPdfBinder *self, qpdf_oh page, const char *key, double box[4])
{
  qpdf_oh array = qpdf_oh_get_key (self->pdf, page, key);

  if (!qpdf_oh_is_array (self->pdf, array) || qpdf_oh_get_array_n_items (self->pdf, array) != 4)
    return FALSE;
  for (int i = 0; i < 4; i++)
    box[i] = qpdf_oh_get_numeric_value (self->pdf, qpdf_oh_get_array_item (self->pdf, array, i));
  if (box[0] > box[2])
    {
      double left = box[2];

      box[2] = box[0];
      box[0] = left;
    }
  if (box[1] > box[3])
    {
      double bottom = box[3];

      box[3] = box[1];
      box[1] = bottom;
    }

  return box[2] > box[0] && box[3] > box[1];
}

static int
read_rotation (ZerenPdfBinder *self, qpdf_oh page)
{
  qpdf_oh value = qpdf_oh_get_key (self->pdf, page, "/Rotate");
  int rotation = qpdf_oh_is_number (self->pdf, value)
                   ? (int)qpdf_oh_get_numeric_value (self->pdf, value) % 360
                   : 0;

  return rotation < 0 ? rotation + 360 : rotation;
}

/* The number stands at the top right of the page as it is seen (DA/T 22: 页号). */
static char *
draw_folio (ZerenPdfBinder *self, qpdf_oh page, guint number)
{
  double box[4] = { 0, 0, 595, 842 };
  double in = 24;
  g_autofree char *text = g_strdup_printf ("%u", number);
  double width = 5.6 * (double)strlen (text);
  double x, y;
  const char *turn;
  char bx[G_ASCII_DTOSTR_BUF_SIZE], by[G_ASCII_DTOSTR_BUF_SIZE];

  if (!read_box (self, page, "/CropBox", box))
    read_box (self, page, "/MediaBox", box);
  switch (read_rotation (self, page))
    {
    case 90:
      turn = "0 1 -1 0";
      x = box[0] + in;
      y = box[3] - in - width;
      break;
    case 180:
      turn = "-1 0 0 -1";
      x = box[0] + in + width;
      y = box[1] + in;
      break;
    case 270:
      turn = "0 -1 1 0";
      x = box[2] - in;
      y = box[1] + in + width;
      break;
    default:
      turn = "1 0 0 1";
      x = box[2] - in - width;
      y = box[3] - in;
      break;
    }

  return g_strdup_printf ("\nQ q 0 g BT /ZerenFolio 10 Tf %s %s %s Tm (%s) Tj ET Q\n",
                          turn,
                          g_ascii_formatd (bx, sizeof bx, "%.2f", x),
                          g_ascii_formatd (by, sizeof by, "%.2f", y),
                          text);
}

static qpdf_oh
new_stream (ZerenPdfBinder *self, const char *content)
{
  qpdf_oh stream = qpdf_oh_new_stream (self->pdf);

  qpdf_oh_replace_stream_data (self->pdf,
                               stream,
                               (const unsigned char *)content,
                               strlen (content),
                               qpdf_oh_new_null (self->pdf),
                               qpdf_oh_new_null (self->pdf));

  return stream;
}

/* Pages share dictionaries: what one gets must not be that of all. */
static qpdf_oh
copy_dictionary (ZerenPdfBinder *self, qpdf_oh dictionary)
{
  qpdf_oh copy = qpdf_oh_new_dictionary (self->pdf);
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);

  if (!qpdf_oh_is_dictionary (self->pdf, dictionary))
    return copy;
  qpdf_oh_begin_dict_key_iter (self->pdf, dictionary);
  while (qpdf_oh_dict_more_keys (self->pdf))
    g_ptr_array_add (keys, g_strdup (qpdf_oh_dict_next_key (self->pdf)));
  for (guint i = 0; i < keys->len; i++)
    {
      const char *key = g_ptr_array_index (keys, i);

      qpdf_oh_replace_key (self->pdf, copy, key, qpdf_oh_get_key (self->pdf, dictionary, key));
    }

  return copy;
}

static void
add_folio_font (ZerenPdfBinder *self, qpdf_oh page)
{
  qpdf_oh resources = copy_dictionary (self, qpdf_oh_get_key (self->pdf, page, "/Resources"));
  qpdf_oh fonts = copy_dictionary (self, qpdf_oh_get_key (self->pdf, resources, "/Font"));

  qpdf_oh_replace_key (
    self->pdf, fonts, "/ZerenFolio", qpdf_get_object_by_id (self->pdf, self->folio_font, 0));
  qpdf_oh_replace_key (self->pdf, resources, "/Font", fonts);
  qpdf_oh_replace_key (self->pdf, page, "/Resources", resources);
}

/** zeren_pdf_binder_add_folio: Returns: whether @page, counted from 1, bears its number now */
gboolean
zeren_pdf_binder_add_folio (ZerenPdfBinder *self, guint page, GError **error)
{
  qpdf_oh object = get_page (self, page);
  qpdf_oh before = qpdf_oh_get_key (self->pdf, object, "/Contents");
  qpdf_oh contents = qpdf_oh_new_array (self->pdf);
  g_autofree char *folio = draw_folio (self, object, page);

  qpdf_oh_append_item (self->pdf, contents, new_stream (self, "q\n"));
  if (qpdf_oh_is_array (self->pdf, before))
    for (int i = 0; i < qpdf_oh_get_array_n_items (self->pdf, before); i++)
      qpdf_oh_append_item (self->pdf, contents, qpdf_oh_get_array_item (self->pdf, before, i));
  else if (qpdf_oh_is_stream (self->pdf, before))
    qpdf_oh_append_item (self->pdf, contents, before);
  qpdf_oh_append_item (self->pdf, contents, new_stream (self, folio));
  qpdf_oh_replace_key (self->pdf, object, "/Contents", contents);
  add_folio_font (self, object);
  qpdf_oh_release_all (self->pdf);

  return check (self->pdf, error);
}

/* --- links and outline ------------------------------------------------------------------------ */

static qpdf_oh
new_destination (ZerenPdfBinder *self, guint page)
{
  qpdf_oh destination = qpdf_oh_new_array (self->pdf);

  qpdf_oh_append_item (self->pdf, destination, get_page (self, page));
  qpdf_oh_append_item (self->pdf, destination, qpdf_oh_new_name (self->pdf, "/Fit"));

  return destination;
}

/** zeren_pdf_binder_add_link: Returns: whether a rectangle (left, bottom, right, top, in points) on
 * @page leads to @target; both are counted from 1 */
gboolean
zeren_pdf_binder_add_link (ZerenPdfBinder *self,
                           guint page,
                           const double rectangle[4],
                           guint target,
                           GError **error)
{
  qpdf_oh object = get_page (self, page);
  qpdf_oh links = qpdf_oh_get_key (self->pdf, object, "/Annots");
  qpdf_oh link = qpdf_oh_parse (self->pdf, "<< /Type /Annot /Subtype /Link /Border [ 0 0 0 ] >>");
  qpdf_oh area = qpdf_oh_new_array (self->pdf);

  for (int i = 0; i < 4; i++)
    qpdf_oh_append_item (
      self->pdf, area, qpdf_oh_new_real_from_double (self->pdf, rectangle[i], 2));
  qpdf_oh_replace_key (self->pdf, link, "/Rect", area);
  qpdf_oh_replace_key (self->pdf, link, "/Dest", new_destination (self, target));
  if (!qpdf_oh_is_array (self->pdf, links))
    {
      links = qpdf_oh_new_array (self->pdf);
      qpdf_oh_replace_key (self->pdf, object, "/Annots", links);
    }
  qpdf_oh_append_item (self->pdf, links, qpdf_make_indirect_object (self->pdf, link));
  qpdf_oh_release_all (self->pdf);

  return check (self->pdf, error);
}

/** zeren_pdf_binder_add_mark: a line of the outline, in the order of the pages; @level 0 for the
 * top, 1 for what belongs to the line before it */
void
zeren_pdf_binder_add_mark (ZerenPdfBinder *self, guint level, const char *title, guint page)
{
  Mark *mark = g_new0 (Mark, 1);

  *mark = (Mark){ level, g_strdup (title), page };
  g_ptr_array_add (self->marks, mark);
}

static int
new_outline_object (ZerenPdfBinder *self)
{
  return qpdf_oh_get_object_id (
    self->pdf, qpdf_make_indirect_object (self->pdf, qpdf_oh_new_dictionary (self->pdf)));
}

static void
set_reference (ZerenPdfBinder *self, int object, const char *key, int other)
{
  qpdf_oh_replace_key (self->pdf,
                       qpdf_get_object_by_id (self->pdf, object, 0),
                       key,
                       qpdf_get_object_by_id (self->pdf, other, 0));
}

/* Writes the marks of @level from @first on as children of @parent. Returns: the first mark that is
 * none of them */
static guint
write_marks (ZerenPdfBinder *self, guint first, guint level, int parent)
{
  int previous = 0;
  int count = 0;
  guint i = first;

  while (i < self->marks->len)
    {
      const Mark *mark = g_ptr_array_index (self->marks, i);
      int object;

      if (mark->level < level)
        break;
      object = new_outline_object (self);
      qpdf_oh_replace_key (self->pdf,
                           qpdf_get_object_by_id (self->pdf, object, 0),
                           "/Title",
                           qpdf_oh_new_unicode_string (self->pdf, mark->title));
      qpdf_oh_replace_key (self->pdf,
                           qpdf_get_object_by_id (self->pdf, object, 0),
                           "/Dest",
                           new_destination (self, mark->page));
      set_reference (self, object, "/Parent", parent);
      if (previous != 0)
        {
          set_reference (self, previous, "/Next", object);
          set_reference (self, object, "/Prev", previous);
        }
      else
        set_reference (self, parent, "/First", object);
      set_reference (self, parent, "/Last", object);
      previous = object;
      count++;
      i = write_marks (self, i + 1, level + 1, object);
    }
  if (count > 0)
    qpdf_oh_replace_key (self->pdf,
                         qpdf_get_object_by_id (self->pdf, parent, 0),
                         "/Count",
                         /* closed below the top: PDF 1.7, 12.3.3 */
                         qpdf_oh_new_integer (self->pdf, level == 0 ? count : -count));

  return i;
}

static void
write_outline (ZerenPdfBinder *self)
{
  int outlines;
  qpdf_oh root;

  if (self->marks->len == 0)
    return;
  outlines = new_outline_object (self);
  qpdf_oh_replace_key (self->pdf,
                       qpdf_get_object_by_id (self->pdf, outlines, 0),
                       "/Type",
                       qpdf_oh_new_name (self->pdf, "/Outlines"));
  write_marks (self, 0, 0, outlines);
  root = qpdf_get_root (self->pdf);
  qpdf_oh_replace_key (
    self->pdf, root, "/Outlines", qpdf_get_object_by_id (self->pdf, outlines, 0));
  qpdf_oh_replace_key (self->pdf, root, "/PageMode", qpdf_oh_new_name (self->pdf, "/UseOutlines"));
}

/**
 * zeren_pdf_binder_save:
 * @self: a binder; nothing can be added afterwards
 * @path: the file
 * @progress: (nullable): is told how far it is, in percent
 * @data: handed to @progress
 * @error: return location for a #ZerenExportError
 *
 * The same sources give the same bytes.
 *
 * Returns: whether it was written
 */
gboolean
zeren_pdf_binder_save (ZerenPdfBinder *self,
                       const char *path,
                       void (*progress) (int percent, void *data),
                       gpointer data,
                       GError **error)
{
  write_outline (self);
  qpdf_init_write (self->pdf, path);
  if (!check (self->pdf, error))
    return FALSE;
  qpdf_set_deterministic_ID (self->pdf, QPDF_TRUE);
  qpdf_set_object_stream_mode (self->pdf, qpdf_o_generate);
  if (progress != NULL)
    qpdf_register_progress_reporter (self->pdf, progress, data);
  qpdf_write (self->pdf);

  return check (self->pdf, error);
}
