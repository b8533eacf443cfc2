/* zeren-folder-pages.c: cover, index, dividers and spine label of a folder, on A4
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-folder-pages-private.h"

#include "zeren-export-error.h"
#include "zeren-official-layout-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <pango/pangocairo.h>

#define LEFT         ZEREN_MM (25)
#define TOP          ZEREN_MM (28)
#define WIDTH        ZEREN_MM (160)
#define BOTTOM       ZEREN_MM (272)
#define NUMBER_WIDTH ZEREN_MM (22)
#define STEP         6.0

typedef struct
{
  ZerenFolder *folder;
  GArray *parts;
  ZerenFolderPages *pages;
  PangoFontMap *map;
  PangoFontDescription *fonts[ZEREN_OFFICIAL_N_FONTS];
  cairo_surface_t *surface;
  cairo_t *cairo;
  GByteArray *bytes;
  guint n_pages; /* ended ones */
  double y;
} Pen;

void
zeren_folder_pages_free (ZerenFolderPages *self)
{
  g_clear_pointer (&self->pdf, g_bytes_unref);
  g_clear_pointer (&self->dividers, g_array_unref);
  g_clear_pointer (&self->links, g_array_unref);
  g_free (self);
}

/* --- text ------------------------------------------------------------------------------------- */

static PangoLayout *
set_text (Pen *pen, const char *text, ZerenOfficialFont font, double size, double width)
{
  PangoLayout *layout = pango_cairo_create_layout (pen->cairo);
  PangoFontDescription *description = pango_font_description_copy (pen->fonts[font]);

  pango_font_description_set_absolute_size (description, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  pango_layout_set_width (layout, (int)(width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, 1.15f);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

static double
measure (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);

  return (double)height / PANGO_SCALE;
}

static void
show_page (Pen *pen)
{
  cairo_show_page (pen->cairo);
  pen->n_pages++;
  pen->y = TOP;
}

static void
reserve (Pen *pen, double height)
{
  if (pen->y > TOP && pen->y + height > BOTTOM)
    show_page (pen);
}

static void
show_at (Pen *pen, PangoLayout *layout, double x, double y)
{
  cairo_move_to (pen->cairo, x, y);
  pango_cairo_show_layout (pen->cairo, layout);
}

/* A text over the whole width; one longer than a page goes on on the next. */
static void
add_text (Pen *pen,
          const char *text,
          ZerenOfficialFont font,
          double size,
          double indent,
          PangoAlignment alignment)
{
  g_autoptr (PangoLayout) layout = set_text (pen, text, font, size, WIDTH - indent);

  pango_layout_set_alignment (layout, alignment);
  if (measure (layout) <= BOTTOM - TOP)
    {
      reserve (pen, measure (layout));
      show_at (pen, layout, LEFT + indent, pen->y);
      pen->y += measure (layout) + STEP;
      return;
    }
  for (int i = 0; i < pango_layout_get_line_count (layout); i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
      PangoRectangle logical;

      pango_layout_line_get_extents (line, NULL, &logical);
      reserve (pen, size * 1.5);
      cairo_move_to (pen->cairo, LEFT + indent, pen->y - (double)logical.y / PANGO_SCALE);
      pango_cairo_show_layout_line (pen->cairo, line);
      pen->y += size * 1.5;
    }
  pen->y += STEP;
}

static void
add_rule (Pen *pen)
{
  cairo_set_line_width (pen->cairo, 0.5);
  cairo_move_to (pen->cairo, LEFT, pen->y);
  cairo_rel_line_to (pen->cairo, WIDTH, 0);
  cairo_stroke (pen->cairo);
  pen->y += STEP;
}

static void
add_link (Pen *pen, guint part, double height)
{
  ZerenFolderLink link = {
    .page = pen->n_pages, .part = part, .x = LEFT, .y = pen->y, .width = WIDTH, .height = height
  };

  g_array_append_val (pen->pages->links, link);
}

/* What stands at the right of a line: a page, or that there is none */
static char *
dup_number (const ZerenFolderPart *part)
{
  return part->first_page > 0 ? g_strdup_printf ("%u", part->first_page)
                              : g_strdup (_ ("not bound"));
}

/* A line that leads to a part */
static void
add_line (Pen *pen,
          guint n_part,
          const char *text,
          ZerenOfficialFont font,
          double size,
          double indent)
{
  const ZerenFolderPart *part = &g_array_index (pen->parts, ZerenFolderPart, n_part);
  g_autofree char *number = dup_number (part);
  g_autoptr (PangoLayout) left = set_text (pen, text, font, size, WIDTH - NUMBER_WIDTH - indent);
  g_autoptr (PangoLayout)
    right = set_text (pen, number, ZEREN_OFFICIAL_FONT_SONG, size, NUMBER_WIDTH);
  double height;

  /* a line is never longer than a page: what is longer is cut off with an ellipsis */
  pango_layout_set_height (left, -12);
  pango_layout_set_ellipsize (left, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (right, PANGO_ALIGN_RIGHT);
  height = measure (left);
  reserve (pen, height);
  show_at (pen, left, LEFT + indent, pen->y);
  show_at (pen, right, LEFT + WIDTH - NUMBER_WIDTH, pen->y);
  if (part->first_page > 0)
    add_link (pen, n_part, height);
  pen->y += height + STEP;
}

static char *
dup_date (ZerenDate date)
{
  return zeren_date_is_set (date) ? zeren_date_to_string (date) : NULL;
}

/* --- cover ------------------------------------------------------------------------------------ */

static char *
dup_period (ZerenFolder *folder)
{
  g_autofree char *from = zeren_date_to_label (folder->from);
  g_autofree char *to = zeren_date_to_label (folder->to);

  /* Translators: two dates */
  return g_strdup_printf (_ ("%1$s to %2$s"), from, to);
}

static void
draw_cover (Pen *pen)
{
  g_autofree char *period = dup_period (pen->folder);
  g_autofree char *made = g_date_time_format (pen->folder->made_at, "%Y-%m-%d");
  g_autofree char *counts = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u duty", "%u duties", pen->folder->duties->len),
    pen->folder->duties->len);
  guint n_files = zeren_folder_count_files (pen->folder);
  g_autofree char *files = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u file", "%u files", n_files), n_files);
  g_autofree char *both = g_strdup_printf ("%s · %s", counts, files);

  pen->y = ZEREN_MM (85);
  add_text (pen, pen->folder->title, ZEREN_OFFICIAL_FONT_TITLE, 30, 0, PANGO_ALIGN_CENTER);
  pen->y += 24;
  add_text (pen, period, ZEREN_OFFICIAL_FONT_KAI, 16, 0, PANGO_ALIGN_CENTER);
  add_text (pen, both, ZEREN_OFFICIAL_FONT_KAI, 16, 0, PANGO_ALIGN_CENTER);
  pen->y = MAX (pen->y + 24, ZEREN_MM (235));
  add_text (pen, pen->folder->office, ZEREN_OFFICIAL_FONT_BODY, 18, 0, PANGO_ALIGN_CENTER);
  add_text (pen, made, ZEREN_OFFICIAL_FONT_BODY, 16, 0, PANGO_ALIGN_CENTER);
  show_page (pen);
}

/* --- index ------------------------------------------------------------------------------------ */

static char *
describe_file (const ZerenFolderPart *part)
{
  g_autofree char *proves = dup_date (part->file->proves_on);

  return g_strdup_printf ("%s  %s", proves != NULL ? proves : "–", part->file->name);
}

static void
draw_index (Pen *pen)
{
  guint first = pen->n_pages;
  guint number = 0;

  add_text (pen, _ ("Contents"), ZEREN_OFFICIAL_FONT_TITLE, 22, 0, PANGO_ALIGN_CENTER);
  pen->y += 12;
  for (guint i = 0; i < pen->parts->len; i++)
    {
      const ZerenFolderPart *part = &g_array_index (pen->parts, ZerenFolderPart, i);

      if (part->file == NULL)
        {
          g_autofree char *text = g_strdup_printf ("%u  %s", ++number, part->duty->words);

          reserve (pen, 48);
          add_line (pen, i, text, ZEREN_OFFICIAL_FONT_HEI, 12, 0);
        }
      else
        {
          g_autofree char *text = describe_file (part);

          add_line (pen, i, text, ZEREN_OFFICIAL_FONT_BODY, 11, 20);
        }
    }
  show_page (pen);
  pen->pages->n_index = pen->n_pages - first;
}

/* --- dividers --------------------------------------------------------------------------------- */

static void
add_field (Pen *pen, const char *name, const char *value)
{
  /* Translators: the name of a field, and its value */
  g_autofree char *text = g_strdup_printf (_ ("%1$s: %2$s"), name, value);

  add_text (pen, text, ZEREN_OFFICIAL_FONT_BODY, 13, 0, PANGO_ALIGN_LEFT);
}

static void
add_task (Pen *pen, const ZerenFolderTask *task)
{
  g_autofree char *due = dup_date (task->due_on);
  g_autofree char *done = dup_date (task->done_on);
  /* Translators: a state such as done, and a date */
  g_autofree char *state = done != NULL ? g_strdup_printf (_ ("%1$s on %2$s"), task->state, done)
                                        : g_strdup (task->state);
  /* Translators: an organization, a date, a state */
  g_autofree char *text = g_strdup_printf (
    _ ("%1$s, due %2$s: %3$s"), task->organisation, due, state);

  pen->y += STEP;
  reserve (pen, 48);
  add_text (pen, text, ZEREN_OFFICIAL_FONT_HEI, 12, 0, PANGO_ALIGN_LEFT);
  if (task->who != NULL)
    add_text (pen, task->who, ZEREN_OFFICIAL_FONT_KAI, 11, 20, PANGO_ALIGN_LEFT);
}

static void
add_file (Pen *pen, guint n_part)
{
  const ZerenFolderPart *part = &g_array_index (pen->parts, ZerenFolderPart, n_part);
  g_autofree char *text = describe_file (part);
  g_autofree char *filed = g_date_time_format (part->file->filed_at, "%Y-%m-%d");
  /* Translators: a date, and the SHA-256 of a file */
  g_autofree char *detail = g_strdup_printf (
    _ ("Filed %1$s, SHA-256 %2$s"), filed, part->file->sha256);

  add_line (pen, n_part, text, ZEREN_OFFICIAL_FONT_BODY, 11, 20);
  if (part->first_page == 0 && part->file->problem != NULL)
    add_text (pen, part->file->problem, ZEREN_OFFICIAL_FONT_KAI, 10, 40, PANGO_ALIGN_LEFT);
  add_text (pen, detail, ZEREN_OFFICIAL_FONT_SONG, 8, 40, PANGO_ALIGN_LEFT);
}

static void
draw_divider (Pen *pen, guint n_duty, guint *n_part)
{
  const ZerenFolderDuty *duty = g_ptr_array_index (pen->folder->duties, n_duty);
  g_autofree char *number = g_strdup_printf ("%u", n_duty + 1);
  g_autofree char *place = zeren_folder_duty_dup_place (duty);
  g_autofree char *organisations = zeren_folder_duty_dup_organisations (duty);
  guint first = pen->n_pages;
  guint n_pages;

  pen->y = ZEREN_MM (45);
  add_text (pen, number, ZEREN_OFFICIAL_FONT_TITLE, 40, 0, PANGO_ALIGN_CENTER);
  pen->y += 12;
  add_text (pen, duty->words, ZEREN_OFFICIAL_FONT_TITLE, 18, 0, PANGO_ALIGN_LEFT);
  pen->y += 12;
  if (place != NULL)
    add_field (pen, _ ("Source"), place);
  add_field (pen, _ ("Organization"), organisations);
  add_rule (pen);
  ++*n_part; /* the divider itself */
  for (guint i = 0; i < duty->tasks->len; i++)
    {
      const ZerenFolderTask *task = g_ptr_array_index (duty->tasks, i);

      add_task (pen, task);
      for (guint j = 0; j < task->files->len; j++)
        add_file (pen, (*n_part)++);
    }
  show_page (pen);
  n_pages = pen->n_pages - first;
  g_array_append_val (pen->pages->dividers, n_pages);
}

/* --- spine ------------------------------------------------------------------------------------ */

/* One character under the other, as the back of a folder is read */
static void
draw_strip (Pen *pen, double x, double width, double size)
{
  g_autofree char *joined = g_strdup_printf ("%s　%s", pen->folder->title, pen->folder->office);
  double y = ZEREN_MM (45);
  double step = size * 1.25;
  glong n_chars = g_utf8_strlen (joined, -1);

  /* shrunk until it fits the strip */
  if ((double)n_chars * step > ZEREN_MM (205))
    {
      step = ZEREN_MM (205) / (double)n_chars;
      size = step / 1.25;
    }
  cairo_set_line_width (pen->cairo, 0.5);
  cairo_rectangle (pen->cairo, x, ZEREN_MM (35), width, ZEREN_MM (230));
  cairo_stroke (pen->cairo);
  for (const char *p = joined; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autofree char *one = g_strndup (p, (gsize)(g_utf8_next_char (p) - p));
      g_autoptr (PangoLayout) layout = set_text (pen, one, ZEREN_OFFICIAL_FONT_TITLE, size, width);

      pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
      show_at (pen, layout, x, y);
      y += step;
    }
}

static void
draw_spine (Pen *pen)
{
  pen->y = ZEREN_MM (20);
  add_text (pen,
            _ ("Spine labels for folders of 2, 3.5 and 5.5 cm: cut one out along its frame."),
            ZEREN_OFFICIAL_FONT_SONG,
            10,
            0,
            PANGO_ALIGN_LEFT);
  draw_strip (pen, ZEREN_MM (25), ZEREN_MM (18), 24);
  draw_strip (pen, ZEREN_MM (60), ZEREN_MM (33), 30);
  draw_strip (pen, ZEREN_MM (110), ZEREN_MM (53), 36);
  show_page (pen);
}

/* --- all of them ------------------------------------------------------------------------------ */

static cairo_status_t
append_cb (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t *surface, ZerenFolder *folder)
{
  g_autofree char *when = g_date_time_format (folder->made_at, "%Y-%m-%dT%H:%M:%S%:z");

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, folder->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, folder->office);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Zeren");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, when);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, when);
}

static void
open_pen (Pen *pen)
{
  pen->map = pango_cairo_font_map_get_default ();
  for (guint i = 0; i < ZEREN_OFFICIAL_N_FONTS; i++)
    pen->fonts[i] = zeren_official_font_describe (i, pen->map, 12);
  pen->bytes = g_byte_array_new ();
  pen->surface = cairo_pdf_surface_create_for_stream (
    append_cb, pen->bytes, ZEREN_PAGE_WIDTH, ZEREN_PAGE_HEIGHT);
  set_metadata (pen->surface, pen->folder);
  pen->cairo = cairo_create (pen->surface);
  pen->y = TOP;
}

static cairo_status_t
close_pen (Pen *pen)
{
  cairo_status_t status = cairo_status (pen->cairo);

  cairo_destroy (pen->cairo);
  cairo_surface_finish (pen->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (pen->surface);
  cairo_surface_destroy (pen->surface);
  for (guint i = 0; i < ZEREN_OFFICIAL_N_FONTS; i++)
    pango_font_description_free (pen->fonts[i]);
  pen->pages->pdf = g_byte_array_free_to_bytes (g_steal_pointer (&pen->bytes));

  return status;
}

/**
 * zeren_folder_pages_new:
 * @folder: a folder
 * @parts: (element-type ZerenFolderPart): for each duty its divider and then its files, with the
 *   pages that are known
 * @error: return location for a #ZerenExportError
 *
 * Where lines break and pages end does not depend on the numbers, so that a first run tells how
 * many pages there are, and a second one names them.
 *
 * Returns: (transfer full) (nullable): the pages
 */
ZerenFolderPages *
zeren_folder_pages_new (ZerenFolder *folder, GArray *parts, GError **error)
{
  g_autoptr (ZerenFolderPages) pages = g_new0 (ZerenFolderPages, 1);
  Pen pen = { .folder = folder, .parts = parts, .pages = pages };
  cairo_status_t status;
  guint n_part = 0;

  pages->dividers = g_array_new (FALSE, FALSE, sizeof (guint));
  pages->links = g_array_new (FALSE, FALSE, sizeof (ZerenFolderLink));
  open_pen (&pen);
  draw_cover (&pen);
  draw_index (&pen);
  for (guint i = 0; i < folder->duties->len; i++)
    draw_divider (&pen, i, &n_part);
  draw_spine (&pen);
  status = close_pen (&pen);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_steal_pointer (&pages);

  g_set_error (error,
               ZEREN_EXPORT_ERROR,
               ZEREN_EXPORT_ERROR_WRITE,
               /* Translators: %s is a technical reason */
               _ ("The PDF could not be made: %s"),
               cairo_status_to_string (status));

  return NULL;
}
