/* test-preview-text.c: text in the preview is found, selected and lit
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-gui-fixture.h"
#include "zeren-preview-private.h"

#include <cairo-pdf.h>

typedef struct
{
  char *folder;
  GFile *pdf;
  GtkWindow *window;
  ZerenPreview *preview;
  guint n_chosen, page;
  guint64 start, end;
} Fixture;

/* Three pages, on each a sentence that is broken in two lines. */
static GFile *
make_pdf (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "lines.pdf", NULL);
  cairo_surface_t *surface = cairo_pdf_surface_create (path, 595, 842);
  cairo_t *cairo = cairo_create (surface);

  cairo_select_font_face (cairo, "sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size (cairo, 16);
  for (guint page = 1; page <= 3; page++)
    {
      cairo_move_to (cairo, 90, 300);
      cairo_show_text (cairo, "The office holds a safety");
      cairo_move_to (cairo, 90, 324);
      cairo_show_text (cairo, "meeting in each quarter.");
      cairo_show_page (cairo);
    }
  cairo_destroy (cairo);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  return g_file_new_for_path (path);
}

static void
chosen_cb (Fixture *fixture, guint page, guint64 start, guint64 end)
{
  fixture->n_chosen++;
  fixture->page = page;
  fixture->start = start;
  fixture->end = end;
}

static gboolean
has_text (gpointer data)
{
  return zeren_preview_has_text (data);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = zeren_gui_make_folder ();
  fixture->pdf = make_pdf (fixture->folder);
  fixture->preview = ZEREN_PREVIEW (zeren_preview_new ());
  fixture->window = zeren_gui_show (GTK_WIDGET (fixture->preview), 700, 600);
  g_signal_connect_swapped (fixture->preview, "text-chosen", G_CALLBACK (chosen_cb), fixture);
  zeren_preview_open (fixture->preview, fixture->pdf);
  zeren_gui_wait_until (has_text, fixture->preview);
  zeren_gui_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  zeren_gui_settle ();
  g_clear_object (&fixture->pdf);
  zeren_gui_remove_folder (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
}

static gsize
count_boxes (Fixture *fixture, ZerenPageLayer layer, guint page)
{
  ZerenPageColumn *column = zeren_preview_get_column (fixture->preview);

  return zeren_page_view_get_n_boxes (zeren_page_column_get_page (column, page), layer);
}

static void
act (Fixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->preview), action, NULL));
  zeren_gui_settle ();
}

static void
test_finds_across_the_end_of_a_line (Fixture *fixture, gconstpointer data)
{
  zeren_preview_find (fixture->preview, "SAFETY meeting");
  zeren_gui_settle ();

  g_assert_nonnull (zeren_gui_find (GTK_WIDGET (fixture->preview), GTK_TYPE_LABEL, "1 of 3"));
  /* the one that is looked at is marked apart; each has a box on both lines */
  g_assert_cmpuint (count_boxes (fixture, ZEREN_PAGE_LAYER_CURRENT, 1), ==, 2);
  g_assert_cmpuint (count_boxes (fixture, ZEREN_PAGE_LAYER_FOUND, 1), ==, 0);
  g_assert_cmpuint (count_boxes (fixture, ZEREN_PAGE_LAYER_FOUND, 2), ==, 2);
  g_assert_cmpuint (count_boxes (fixture, ZEREN_PAGE_LAYER_FOUND, 3), ==, 2);
}

static void
test_goes_round_what_was_found (Fixture *fixture, gconstpointer data)
{
  GtkWidget *widget = GTK_WIDGET (fixture->preview);

  zeren_preview_find (fixture->preview, "quarter");
  act (fixture, "preview.find-next");
  g_assert_nonnull (zeren_gui_find (widget, GTK_TYPE_LABEL, "2 of 3"));
  g_assert_true (gtk_widget_get_mapped (
    GTK_WIDGET (zeren_page_column_get_page (zeren_preview_get_column (fixture->preview), 2))));

  act (fixture, "preview.find-previous");
  act (fixture, "preview.find-previous");
  g_assert_nonnull (zeren_gui_find (widget, GTK_TYPE_LABEL, "3 of 3"));
  act (fixture, "preview.find-next");
  g_assert_nonnull (zeren_gui_find (widget, GTK_TYPE_LABEL, "1 of 3"));
}

static void
test_says_when_nothing_was_found (Fixture *fixture, gconstpointer data)
{
  zeren_preview_find (fixture->preview, "volcano");
  zeren_gui_settle ();

  g_assert_nonnull (
    zeren_gui_find (GTK_WIDGET (fixture->preview), GTK_TYPE_LABEL, "Nothing found"));
  /* nothing can be stepped through */
  gtk_widget_activate_action (GTK_WIDGET (fixture->preview), "preview.find-next", NULL);
  g_assert_cmpuint (zeren_page_finder_get_current (fixture->preview->finder), ==, 0);
}

static void
test_closing_the_bar_puts_lights_out (Fixture *fixture, gconstpointer data)
{
  zeren_preview_find (fixture->preview, "office");
  zeren_gui_settle ();
  g_assert_cmpuint (count_boxes (fixture, ZEREN_PAGE_LAYER_CURRENT, 1), ==, 1);

  gtk_search_bar_set_search_mode (fixture->preview->find_bar, FALSE);
  zeren_gui_settle ();
  g_assert_cmpuint (count_boxes (fixture, ZEREN_PAGE_LAYER_CURRENT, 1), ==, 0);
  g_assert_cmpuint (count_boxes (fixture, ZEREN_PAGE_LAYER_FOUND, 2), ==, 0);
}

/* The document position that a point of a page, in points, is picked as. */
static gsize
pick (Fixture *fixture, double x, double y)
{
  ZerenPageColumn *column = zeren_preview_get_column (fixture->preview);
  GtkWidget *view = GTK_WIDGET (zeren_page_column_get_page (column, 1));
  double scale = gtk_widget_get_width (view) / 595.0;
  graphene_point_t point = GRAPHENE_POINT_INIT ((float)(x * scale), (float)(y * scale));
  double page_x, page_y;
  gsize position;

  g_assert_true (gtk_widget_compute_point (view, GTK_WIDGET (column), &point, &point));
  g_assert_cmpuint (zeren_page_column_pick (column, point.x, point.y, &page_x, &page_y), ==, 1);
  g_assert_cmpfloat_with_epsilon (page_x, x, 1);
  g_assert_cmpfloat_with_epsilon (page_y, y, 1);
  g_assert_true (
    zeren_page_text_find_position (fixture->preview->text, 1, page_x, page_y, &position));

  return position;
}

static void
test_a_selection_is_offsets_of_the_document (Fixture *fixture, gconstpointer data)
{
  gsize start = pick (fixture, 90, 296);
  gsize end = pick (fixture, 400, 320);
  g_autofree char *text = NULL;
  guint page;
  gsize from, to;

  zeren_page_selector_select (fixture->preview->selector, (ZerenSpan){ start, end });
  g_signal_emit_by_name (fixture->preview->selector, "chosen");

  text = zeren_preview_dup_selected_text (fixture->preview);
  g_assert_true (g_str_has_prefix (text, "The office holds"));
  g_assert_true (g_str_has_suffix (text, "each quarter."));
  g_assert_cmpuint (fixture->n_chosen, ==, 1);
  g_assert_cmpuint (fixture->page, ==, 1);
  g_assert_cmpuint (fixture->start, ==, start);
  g_assert_cmpuint (fixture->end, ==, end);
  g_assert_true (zeren_preview_get_selection (fixture->preview, &page, &from, &to));
  g_assert_cmpuint (from, ==, start);
  g_assert_cmpuint (count_boxes (fixture, ZEREN_PAGE_LAYER_SELECTED, 1), ==, 2);
}

static void
test_picks_points_of_turned_pages (Fixture *fixture, gconstpointer data)
{
  ZerenPageColumn *column = zeren_preview_get_column (fixture->preview);
  GtkWidget *view = GTK_WIDGET (zeren_page_column_get_page (column, 1));
  graphene_point_t corner = GRAPHENE_POINT_INIT (0, 0);
  double x, y;

  act (fixture, "preview.turn-right");
  g_assert_cmpuint (zeren_page_column_get_turns (column), ==, 1);
  g_assert_cmpint (gtk_widget_get_width (view), >, gtk_widget_get_height (view));

  /* what was the bottom left corner is the top left one now */
  g_assert_true (gtk_widget_compute_point (view, GTK_WIDGET (column), &corner, &corner));
  g_assert_cmpuint (zeren_page_column_pick (column, corner.x, corner.y, &x, &y), ==, 1);
  g_assert_cmpfloat_with_epsilon (x, 0, 2);
  g_assert_cmpfloat_with_epsilon (y, 842, 2);

  act (fixture, "preview.turn-left");
  g_assert_cmpuint (zeren_page_column_get_turns (column), ==, 0);
}

static gboolean
is_copied (gpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (data);
  GdkContentProvider *content = gdk_clipboard_get_content (clipboard);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);

  return content != NULL && gdk_content_provider_get_value (content, &value, NULL) &&
         g_strcmp0 (g_value_get_string (&value), "The office") == 0;
}

static void
test_copies (Fixture *fixture, gconstpointer data)
{
  gsize start = pick (fixture, 90, 296);

  zeren_page_selector_select (fixture->preview->selector, (ZerenSpan){ start, start + 10 });
  act (fixture, "preview.copy");
  zeren_gui_wait_until (is_copied, fixture->preview);
}

static void
test_a_short_selection_is_looked_for (Fixture *fixture, gconstpointer data)
{
  gsize start = pick (fixture, 90, 296);

  zeren_page_selector_select (fixture->preview->selector, (ZerenSpan){ start + 4, start + 10 });
  act (fixture, "preview.find");

  g_assert_cmpstr (
    gtk_editable_get_text (GTK_EDITABLE (fixture->preview->find_entry)), ==, "office");
  g_assert_nonnull (zeren_gui_find (GTK_WIDGET (fixture->preview), GTK_TYPE_LABEL, "1 of 3"));
}

static void
test_lights_several_passages (Fixture *fixture, gconstpointer data)
{
  ZerenBox first = { .page = 3, .x = 90, .y = 288, .width = 200, .height = 16 };
  ZerenBox second = { .page = 2, .x = 90, .y = 288, .width = 200, .height = 16 };
  g_autoptr (GPtrArray)
    passages = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_passage_unref);

  g_ptr_array_add (passages, zeren_passage_new (1, 3, 100, 120, &first, 1));
  g_ptr_array_add (passages, zeren_passage_new (1, 2, 60, 80, &second, 1));
  zeren_preview_show_passages (fixture->preview, passages);
  zeren_gui_settle ();

  g_assert_cmpuint (count_boxes (fixture, ZEREN_PAGE_LAYER_PASSAGE, 3), ==, 1);
  g_assert_cmpuint (count_boxes (fixture, ZEREN_PAGE_LAYER_PASSAGE, 2), ==, 1);
  g_assert_cmpuint (zeren_preview_get_page (fixture->preview), ==, 3);
}

static void
test_a_screen_reader_reads_the_page (Fixture *fixture, gconstpointer data)
{
  GtkAccessibleText *page = GTK_ACCESSIBLE_TEXT (
    zeren_page_column_get_page (fixture->preview->column, 2));
  GtkAccessibleTextInterface *interface = GTK_ACCESSIBLE_TEXT_GET_IFACE (page);
  g_autoptr (GBytes) all = interface->get_contents (page, 0, G_MAXUINT);
  g_autoptr (GBytes) line = NULL;
  guint start, end;

  g_assert_true (g_str_has_prefix (g_bytes_get_data (all, NULL), "The office holds a safety"));
  line = interface->get_contents_at (page, 30, GTK_ACCESSIBLE_TEXT_GRANULARITY_LINE, &start, &end);
  g_assert_true (g_str_has_prefix (g_bytes_get_data (line, NULL), "meeting in each"));
  gtk_test_accessible_assert_role (page, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (page, GTK_ACCESSIBLE_PROPERTY_LABEL, "Page 2");
}

#define ADD(name, function)                                                                        \
  g_test_add ("/gui/preview-text/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  zeren_gui_test_init (&argc, &argv);

  ADD ("finds-across-the-end-of-a-line", test_finds_across_the_end_of_a_line);
  ADD ("goes-round-what-was-found", test_goes_round_what_was_found);
  ADD ("says-when-nothing-was-found", test_says_when_nothing_was_found);
  ADD ("closing-the-bar-puts-lights-out", test_closing_the_bar_puts_lights_out);
  ADD ("a-selection-is-offsets-of-the-document", test_a_selection_is_offsets_of_the_document);
  ADD ("picks-points-of-turned-pages", test_picks_points_of_turned_pages);
  ADD ("copies", test_copies);
  ADD ("a-short-selection-is-looked-for", test_a_short_selection_is_looked_for);
  ADD ("lights-several-passages", test_lights_several_passages);
  ADD ("a-screen-reader-reads-the-page", test_a_screen_reader_reads_the_page);

  return g_test_run ();
}
