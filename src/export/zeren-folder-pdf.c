/* zeren-folder-pdf.c: what was filed, bound into one PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-folder-pages-private.h"

#include "zeren-export-error.h"
#include "zeren-official-layout-private.h"
#include "zeren-pdf-binder.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* A folder while it is bound */
typedef struct
{
  ZerenFolder *folder;
  ZerenFolderWork *work;
  GArray *parts;    /* ZerenFolderPart */
  GPtrArray *paths; /* of each part the PDF that is bound, or %NULL */
  char *pictures;   /* the folder of the pages that pictures make */
} Binding;

static void
binding_clear (Binding *self)
{
  if (self->pictures != NULL)
    {
      g_autoptr (GDir) dir = g_dir_open (self->pictures, 0, NULL);
      const char *name;

      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *path = g_build_filename (self->pictures, name, NULL);

          g_unlink (path);
        }
      g_rmdir (self->pictures);
    }
  g_free (self->pictures);
  g_clear_pointer (&self->parts, g_array_unref);
  g_clear_pointer (&self->paths, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Binding, binding_clear)

/* --- what can be bound ------------------------------------------------------------------------ */

typedef enum
{
  KIND_OTHER,
  KIND_PDF,
  KIND_PICTURE,
} Kind;

/* By its first bytes: names lie. */
static Kind
sniff (const char *path)
{
  guchar head[8] = { 0 };
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  ssize_t n = fd >= 0 ? read (fd, head, sizeof head) : 0;

  if (fd >= 0)
    close (fd);
  if (n >= 5 && memcmp (head, "%PDF-", 5) == 0)
    return KIND_PDF;
  if ((n >= 3 && memcmp (head, "\xff\xd8\xff", 3) == 0) ||
      (n >= 8 && memcmp (head, "\x89PNG\r\n\x1a\n", 8) == 0))
    return KIND_PICTURE;

  return KIND_OTHER;
}

static char *
make_picture (Binding *self, const char *path, GError **error)
{
  g_autoptr (GBytes) pdf = zeren_folder_picture_new (path, error);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autofree char *folder = g_path_get_basename (parent);
  g_autofree char *name = g_strconcat (folder, base, ".pdf", NULL);
  g_autofree char *target = g_build_filename (self->pictures, name, NULL);
  gsize size;
  const char *data;

  if (pdf == NULL)
    return NULL;
  data = g_bytes_get_data (pdf, &size);

  return g_file_set_contents (target, data, (gssize)size, error) ? g_steal_pointer (&target) : NULL;
}

/* Returns: the PDF that stands for a file, %NULL with the reason in @error */
static char *
dup_bindable (Binding *self, const char *path, int *n_pages, GError **error)
{
  g_autofree char *pdf = NULL;

  switch (sniff (path))
    {
    case KIND_PDF:
      pdf = g_strdup (path);
      break;
    case KIND_PICTURE:
      pdf = make_picture (self, path, error);
      break;
    case KIND_OTHER:
    default:
      g_set_error_literal (error,
                           ZEREN_EXPORT_ERROR,
                           ZEREN_EXPORT_ERROR_WRITE,
                           _ ("Only PDF files and pictures are bound in."));
      break;
    }
  if (pdf == NULL)
    return NULL;
  *n_pages = zeren_pdf_binder_count_pages (pdf, error);

  return *n_pages > 0 ? g_steal_pointer (&pdf) : NULL;
}

static void
look_at_file (Binding *self, ZerenFolderPart *part, char **bound)
{
  ZerenFolderFile *file = part->file;
  g_autoptr (GError) reason = NULL;
  int n_pages = 0;

  *bound = NULL;
  if (file->path == NULL)
    return;
  *bound = dup_bindable (self, file->path, &n_pages, &reason);
  if (*bound == NULL)
    g_set_str (&file->problem, reason->message);
  part->n_pages = (guint)n_pages;
}

static gboolean
add_file (Binding *self,
          ZerenFolderDuty *duty,
          ZerenFolderTask *task,
          ZerenFolderFile *file,
          GError **error)
{
  ZerenFolderPart part = { duty, task, file };
  char *bound;

  look_at_file (self, &part, &bound);
  g_array_append_val (self->parts, part);
  g_ptr_array_add (self->paths, bound);
  if (bound != NULL)
    self->work->written++;
  else
    self->work->listed++;

  return zeren_folder_work_advance (self->work, file->size, error);
}

static void
add_divider (Binding *self, ZerenFolderDuty *duty)
{
  ZerenFolderPart part = { duty };

  g_array_append_val (self->parts, part);
  g_ptr_array_add (self->paths, NULL);
}

/* For each duty its divider, then its files */
static gboolean
list_parts (Binding *self, GError **error)
{
  for (guint i = 0; i < self->folder->duties->len; i++)
    {
      ZerenFolderDuty *duty = g_ptr_array_index (self->folder->duties, i);

      add_divider (self, duty);
      for (guint j = 0; j < duty->tasks->len; j++)
        {
          ZerenFolderTask *task = g_ptr_array_index (duty->tasks, j);

          for (guint k = 0; k < task->files->len; k++)
            if (!add_file (self, duty, task, g_ptr_array_index (task->files, k), error))
              return FALSE;
        }
    }

  return TRUE;
}

/* --- numbering -------------------------------------------------------------------------------- */

static void
number_parts (Binding *self, const ZerenFolderPages *pages)
{
  guint page = 1 + pages->n_index + 1;
  guint n_duty = 0;

  for (guint i = 0; i < self->parts->len; i++)
    {
      ZerenFolderPart *part = &g_array_index (self->parts, ZerenFolderPart, i);

      if (part->file == NULL)
        part->n_pages = g_array_index (pages->dividers, guint, n_duty++);
      part->first_page = part->n_pages > 0 ? page : 0;
      page += part->n_pages;
    }
}

/* A first run of the pages tells how many there are, the second knows the numbers. */
static ZerenFolderPages *
make_pages (Binding *self, GError **error)
{
  g_autoptr (ZerenFolderPages) first = zeren_folder_pages_new (self->folder, self->parts, error);

  if (first == NULL)
    return NULL;
  number_parts (self, first);

  return zeren_folder_pages_new (self->folder, self->parts, error);
}

/* --- binding ---------------------------------------------------------------------------------- */

static gboolean
add_part (Binding *self, ZerenPdfBinder *binder, guint n_part, guint *own, GError **error)
{
  const ZerenFolderPart *part = &g_array_index (self->parts, ZerenFolderPart, n_part);
  const char *path = g_ptr_array_index (self->paths, n_part);

  if (part->file == NULL)
    {
      zeren_pdf_binder_add_mark (binder, 0, part->duty->words, part->first_page);
      *own += part->n_pages;
      return zeren_pdf_binder_add_own (binder, *own - part->n_pages, part->n_pages, error);
    }
  if (path == NULL)
    return TRUE;
  zeren_pdf_binder_add_mark (binder, 1, part->file->name, part->first_page);

  return zeren_pdf_binder_add_file (binder, path, error) &&
         zeren_folder_work_advance (self->work, part->file->size, error);
}

static gboolean
add_all (Binding *self, ZerenPdfBinder *binder, const ZerenFolderPages *pages, GError **error)
{
  guint own = 1 + pages->n_index;

  zeren_pdf_binder_add_mark (binder, 0, _ ("Contents"), 2);
  if (!zeren_pdf_binder_add_own (binder, 0, own, error))
    return FALSE;
  for (guint i = 0; i < self->parts->len; i++)
    if (!add_part (self, binder, i, &own, error))
      return FALSE;
  zeren_pdf_binder_add_mark (
    binder, 0, _ ("Spine labels"), zeren_pdf_binder_get_n_pages (binder) + 1);

  return zeren_pdf_binder_add_own (binder, own, 1, error);
}

/* Where a page of ours stands in the whole */
static guint
find_own_page (Binding *self, const ZerenFolderPages *pages, guint own)
{
  guint passed = 1 + pages->n_index;

  if (own < passed)
    return own + 1;
  for (guint i = 0; i < self->parts->len; i++)
    {
      const ZerenFolderPart *part = &g_array_index (self->parts, ZerenFolderPart, i);

      if (part->file != NULL)
        continue;
      if (own < passed + part->n_pages)
        return part->first_page + (own - passed);
      passed += part->n_pages;
    }

  return own + 1;
}

static gboolean
add_links (Binding *self, ZerenPdfBinder *binder, const ZerenFolderPages *pages, GError **error)
{
  for (guint i = 0; i < pages->links->len; i++)
    {
      const ZerenFolderLink *link = &g_array_index (pages->links, ZerenFolderLink, i);
      const ZerenFolderPart *part = &g_array_index (self->parts, ZerenFolderPart, link->part);
      const double rectangle[] = { link->x,
                                   ZEREN_PAGE_HEIGHT - link->y - link->height,
                                   link->x + link->width,
                                   ZEREN_PAGE_HEIGHT - link->y };

      if (!zeren_pdf_binder_add_link (
            binder, find_own_page (self, pages, link->page), rectangle, part->first_page, error))
        return FALSE;
    }

  return TRUE;
}

/* All but the cover and the spine label bear their number. */
static gboolean
add_folios (Binding *self, ZerenPdfBinder *binder, GError **error)
{
  guint n_pages = zeren_pdf_binder_get_n_pages (binder);

  for (guint page = 2; page < n_pages; page++)
    if (!zeren_pdf_binder_add_folio (binder, page, error) ||
        !zeren_folder_work_advance (self->work, 0, error))
      return FALSE;
  self->work->pages = n_pages;

  return TRUE;
}

typedef struct
{
  ZerenFolderWork *work;
  gint64 from;
  gint64 share;
} Saving;

static void
saving_cb (int percent, void *data)
{
  Saving *saving = data;

  saving->work->done = saving->from + saving->share * percent / 100;
  zeren_folder_work_advance (saving->work, 0, NULL);
}

static gboolean
write_bound (int fd, const char *temporary, gpointer data, GError **error)
{
  Binding *self = data;
  g_autoptr (ZerenFolderPages) pages = make_pages (self, error);
  g_autoptr (ZerenPdfBinder) binder = pages != NULL ? zeren_pdf_binder_new (pages->pdf, error)
                                                    : NULL;
  Saving saving = { self->work };

  if (binder == NULL || !add_all (self, binder, pages, error) ||
      !add_links (self, binder, pages, error) || !add_folios (self, binder, error))
    return FALSE;
  saving.from = self->work->done;
  saving.share = MAX (self->work->total - saving.from, 0);

  return zeren_pdf_binder_save (binder, temporary, saving_cb, &saving, error) &&
         zeren_folder_work_advance (self->work, 0, error);
}

/**
 * zeren_folder_write_pdf:
 * @self: a folder; where a file cannot be bound, its problem says why afterwards
 * @path: the file; replaced where it exists, once the new one is whole
 * @work: how far it is, and what became of the files
 * @error: return location for a #ZerenExportError or #GIOErrorEnum
 *
 * Binds PDF files and pictures into one: cover, index, for each duty a divider and what was filed
 * for it, spine label. Every page but the first and the last bears its number at the top right; the
 * index names it and leads there, as the outline does. What cannot be bound is listed on the
 * divider with the reason.
 *
 * Returns: whether it stands; otherwise nothing is left of it
 */
gboolean
zeren_folder_write_pdf (ZerenFolder *self, const char *path, ZerenFolderWork *work, GError **error)
{
  g_auto (Binding) binding = { .folder = self, .work = work };

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (work != NULL, FALSE);

  /* looked at, bound, saved */
  work->total = 3 * zeren_folder_measure (self);
  binding.parts = g_array_new (FALSE, TRUE, sizeof (ZerenFolderPart));
  binding.paths = g_ptr_array_new_with_free_func (g_free);
  binding.pictures = g_dir_make_tmp ("zeren-pages-XXXXXX", error);

  return binding.pictures != NULL && list_parts (&binding, error) &&
         zeren_folder_write_whole (path, write_bound, &binding, error);
}
