/* zeren-gui-fixture.c: what tests of widgets share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-gui-fixture.h"

#include "zeren-resources.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>

#define PATIENCE (20 * G_USEC_PER_SEC)

void
zeren_gui_test_init (int *argc, char ***argv)
{
  gtk_test_init (argc, argv, NULL);
  adw_init ();
  zeren_register_resource ();
  /* Animations would make pictures and sizes depend on the load of the machine. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* Runs the main loop until the condition holds; fails the test when that takes too long. */
void
zeren_gui_wait_until (ZerenCondition condition, gpointer data)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;
  guint wake = g_timeout_add (20, wake_cb, NULL);

  while (!condition (data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (wake);
}

static gboolean
is_over (gpointer data)
{
  return g_get_monotonic_time () > *(gint64 *)data;
}

/* Lets layout, idles and drawing happen. */
void
zeren_gui_settle (void)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 5;

  zeren_gui_wait_until (is_over, &end);
}

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data) && gtk_widget_get_width (data) > 0;
}

/* Puts a widget into a window of the size and shows it. */
GtkWindow *
zeren_gui_show (GtkWidget *child, int width, int height)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  gtk_window_set_child (window, child);
  gtk_window_set_default_size (window, width, height);
  gtk_window_present (window);
  zeren_gui_wait_until (is_mapped, child);
  zeren_gui_settle ();

  return window;
}

static char *
dup_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return g_strdup (gtk_label_get_text (GTK_LABEL (widget)));
  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL)
    return g_strdup (gtk_button_get_label (GTK_BUTTON (widget)));

  return g_strdup (gtk_widget_get_tooltip_text (widget));
}

/* The first visible widget of a type below @root that says @text; any text where that is NULL. */
GtkWidget *
zeren_gui_find (GtkWidget *root, GType type, const char *text)
{
  g_autofree char *said = dup_text (root);

  if (g_type_is_a (G_OBJECT_TYPE (root), type) && (text == NULL || g_strcmp0 (said, text) == 0))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = gtk_widget_get_child_visible (child) ? zeren_gui_find (child, type, text)
                                                              : NULL;

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_named (GtkWidget *widget)
{
  g_autofree char *text = dup_text (widget);

  return (text != NULL && *text != '\0') ||
         gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget),
                                           GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget),
                                           GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/* Buttons, entries, lists and rows in sight that a screen reader would not know what to call. */
guint
zeren_gui_count_unnamed_controls (GtkWidget *root)
{
  GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (root));
  guint count = 0;

  if (!gtk_widget_get_mapped (root))
    return 0;
  /* The button within takes its name from the menu button. */
  if (GTK_IS_MENU_BUTTON (root))
    return is_named (root) ? 0 : 1;

  switch ((int)role)
    {
    case GTK_ACCESSIBLE_ROLE_BUTTON:
    case GTK_ACCESSIBLE_ROLE_TOGGLE_BUTTON:
    case GTK_ACCESSIBLE_ROLE_SEARCH_BOX:
    case GTK_ACCESSIBLE_ROLE_TEXT_BOX:
    case GTK_ACCESSIBLE_ROLE_LIST:
    case GTK_ACCESSIBLE_ROLE_LIST_ITEM:
    case GTK_ACCESSIBLE_ROLE_IMG:
      if (!is_named (root) && !GTK_IS_IMAGE (root)) /* icons are only decoration */
        {
          g_test_message ("%s has no name", G_OBJECT_TYPE_NAME (root));
          count++;
        }
      break;
    default:
      break;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count += zeren_gui_count_unnamed_controls (child);

  return count;
}

/* What takes the focus has to say what it is; the toolkit's own widgets do. */
static gboolean
lacks_role (GtkWidget *widget)
{
  GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget));

  return g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Zeren") &&
         gtk_widget_get_focusable (widget) &&
         (role == GTK_ACCESSIBLE_ROLE_GENERIC || role == GTK_ACCESSIBLE_ROLE_NONE ||
          role == GTK_ACCESSIBLE_ROLE_WIDGET);
}

/* Widgets in sight that take the focus, of which a screen reader would not know what they are. */
guint
zeren_gui_count_controls_without_role (GtkWidget *root)
{
  guint count = 0;

  if (!gtk_widget_get_mapped (root))
    return 0;
  if (lacks_role (root))
    {
      g_test_message ("%s has no role", G_OBJECT_TYPE_NAME (root));
      count++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count += zeren_gui_count_controls_without_role (child);

  return count;
}

char *
zeren_gui_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("zeren-gui-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

void
zeren_gui_remove_folder (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        zeren_gui_remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

/* A PDF in A4 with a line of text on each page. */
GFile *
zeren_gui_make_pdf (const char *folder, const char *name, guint n_pages)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  cairo_surface_t *surface = cairo_pdf_surface_create (path, 595, 842);
  cairo_t *cairo = cairo_create (surface);

  for (guint page = 1; page <= n_pages; page++)
    {
      g_autofree char *line = g_strdup_printf ("Lift safety plan, page %u", page);

      cairo_select_font_face (cairo, "sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
      cairo_set_font_size (cairo, 16);
      cairo_move_to (cairo, 90, 120);
      cairo_show_text (cairo, line);
      cairo_show_page (cairo);
    }
  cairo_destroy (cairo);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);

  return g_file_new_for_path (path);
}
