/* zeren-sidebar.c: the places of the window, to choose one from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-sidebar.h"

#include "zeren-desk-button.h"
#include "zeren-places.h"

#include <glib/gi18n-lib.h>

struct _ZerenSidebar
{
  AdwNavigationPage parent_instance;

  GtkListBox *list_box;
  GtkMenuButton *menu_button;
  GtkWidget *status; /* NULL while there is none */
  ZerenDeskButton *desk_button;

  const char *place; /* the one that is shown, interned; NULL until there is one */
};

G_DEFINE_FINAL_TYPE (ZerenSidebar, zeren_sidebar, ADW_TYPE_NAVIGATION_PAGE)

static GtkWidget *
create_row (const ZerenPlace *place, guint number)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (_ (place->title));
  /* Translators: the title of a place of the sidebar, and the key that leads to it */
  g_autofree char *tip = g_strdup_printf (_ ("%s (Alt+%u)"), _ (place->title), number);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (place->icon_name));
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_tooltip_text (row, tip);
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (place->title), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.go");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", place->id);

  return row;
}

static GtkListBoxRow *
find_row (ZerenSidebar *self, const char *id)
{
  guint n_places;
  const ZerenPlace *places = zeren_places_get (&n_places);

  for (guint i = 0; i < n_places; i++)
    {
      if (g_strcmp0 (places[i].id, id) == 0)
        return gtk_list_box_get_row_at_index (self->list_box, (int)i);
    }

  return NULL;
}

/* Keys move the selection along; what is selected in the end is where one is. */
static void
focus_left_cb (ZerenSidebar *self)
{
  gtk_list_box_select_row (self->list_box, find_row (self, self->place));
}

static void
zeren_sidebar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ZEREN_TYPE_SIDEBAR);

  G_OBJECT_CLASS (zeren_sidebar_parent_class)->dispose (object);
}

static void
zeren_sidebar_class_init (ZerenSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_sidebar_dispose;

  g_type_ensure (ZEREN_TYPE_DESK_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenSidebar, list_box);
  gtk_widget_class_bind_template_child (widget_class, ZerenSidebar, menu_button);
  gtk_widget_class_bind_template_child (widget_class, ZerenSidebar, desk_button);
}

static void
zeren_sidebar_init (ZerenSidebar *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  const ZerenPlace *places;
  guint n_places;

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->list_box), focus);

  places = zeren_places_get (&n_places);
  for (guint i = 0; i < n_places; i++)
    gtk_list_box_append (self->list_box, create_row (&places[i], i + 1));
}

/**
 * zeren_sidebar_set_place:
 * @id: the place that is shown
 *
 * Where the keys are in the sidebar already, they go on from there.
 */
void
zeren_sidebar_set_place (ZerenSidebar *self, const char *id)
{
  GtkListBoxRow *row;

  g_return_if_fail (ZEREN_IS_SIDEBAR (self));

  self->place = g_intern_string (id);
  row = find_row (self, id);
  if (row == NULL)
    return;

  gtk_list_box_select_row (self->list_box, row);
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->list_box)) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
menu_button_shown_cb (GtkMenuButton *button, gpointer user_data)
{
  g_signal_handlers_disconnect_by_func (button, menu_button_shown_cb, NULL);
  gtk_menu_button_popup (button);
}

/** zeren_sidebar_popup_menu: shows the main menu, as soon as the sidebar is in sight */
void
zeren_sidebar_popup_menu (ZerenSidebar *self)
{
  g_return_if_fail (ZEREN_IS_SIDEBAR (self));

  if (gtk_widget_get_mapped (GTK_WIDGET (self->menu_button)))
    gtk_menu_button_popup (self->menu_button);
  else
    g_signal_connect (self->menu_button, "map", G_CALLBACK (menu_button_shown_cb), NULL);
}

/** zeren_sidebar_set_session: the session of the window, %NULL where no database is open */
void
zeren_sidebar_set_session (ZerenSidebar *self, ZerenSession *session)
{
  g_return_if_fail (ZEREN_IS_SIDEBAR (self));

  zeren_desk_button_set_session (self->desk_button, session);
}

/** zeren_sidebar_set_status: shows below the places what goes on by itself; @status may be %NULL */
void
zeren_sidebar_set_status (ZerenSidebar *self, GtkWidget *status)
{
  AdwToolbarView *view;

  g_return_if_fail (ZEREN_IS_SIDEBAR (self));

  view = ADW_TOOLBAR_VIEW (adw_navigation_page_get_child (ADW_NAVIGATION_PAGE (self)));
  if (self->status != NULL)
    adw_toolbar_view_remove (view, self->status);
  self->status = status;
  if (status != NULL)
    adw_toolbar_view_add_bottom_bar (view, status);
}
