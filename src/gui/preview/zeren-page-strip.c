/* zeren-page-strip.c: the pages of a document, small, to choose from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-page-strip.h"

#include "zeren-page-painter.h"

struct _ZerenPageStrip
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  ZerenPageColumn *column;

  ZerenReader *reader;
  ZerenPagePainter *painter;
  guint page;
};

G_DEFINE_FINAL_TYPE (ZerenPageStrip, zeren_page_strip, ADW_TYPE_BIN)

enum
{
  PAGE_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
choose (ZerenPageStrip *self, guint page)
{
  guint n_pages = zeren_page_column_get_n_pages (self->column);

  if (n_pages > 0)
    g_signal_emit (self, signals[PAGE_CHOSEN], 0, CLAMP (page, 1, n_pages));
}

static void
pressed_cb (ZerenPageStrip *self, int n_presses, double x, double y)
{
  double page_x, page_y;
  guint page = zeren_page_column_pick (self->column, x, y, &page_x, &page_y);

  gtk_widget_grab_focus (GTK_WIDGET (self->column));
  if (page != 0)
    choose (self, page);
}

static gboolean
key_cb (ZerenPageStrip *self, guint key, guint code, GdkModifierType state)
{
  guint page = MAX (1, self->page);

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      choose (self, page - 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      choose (self, page + 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      choose (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      choose (self, G_MAXUINT);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
viewport_changed_cb (ZerenPageStrip *self)
{
  if (self->painter != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    zeren_page_painter_update (self->painter);
}

static void
stop (ZerenPageStrip *self)
{
  if (self->painter != NULL)
    zeren_page_painter_stop (self->painter);
  g_clear_object (&self->painter);
  g_clear_object (&self->reader);
}

static void
zeren_page_strip_dispose (GObject *object)
{
  ZerenPageStrip *self = ZEREN_PAGE_STRIP (object);

  stop (self);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_PAGE_STRIP);

  G_OBJECT_CLASS (zeren_page_strip_parent_class)->dispose (object);
}

static void
zeren_page_strip_class_init (ZerenPageStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_page_strip_dispose;

  signals[PAGE_CHOSEN] = g_signal_new ("page-chosen",
                                       ZEREN_TYPE_PAGE_STRIP,
                                       G_SIGNAL_RUN_LAST,
                                       0,
                                       NULL,
                                       NULL,
                                       NULL,
                                       G_TYPE_NONE,
                                       1,
                                       G_TYPE_UINT);

  g_type_ensure (ZEREN_TYPE_PAGE_COLUMN);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-page-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenPageStrip, scroller);
  gtk_widget_class_bind_template_child (widget_class, ZerenPageStrip, column);
  gtk_widget_class_set_css_name (widget_class, "pagestrip");
}

static void
zeren_page_strip_init (ZerenPageStrip *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  zeren_page_column_make_strip (self->column);

  g_signal_connect_object (
    self->column, "viewport-changed", G_CALLBACK (viewport_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
    self, "map", G_CALLBACK (viewport_changed_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->column), GTK_EVENT_CONTROLLER (click));
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->column), key);
}

/**
 * zeren_page_strip_set_reader:
 * @reader: (nullable): an open document, or %NULL for none
 */
void
zeren_page_strip_set_reader (ZerenPageStrip *self, ZerenReader *reader)
{
  g_return_if_fail (ZEREN_IS_PAGE_STRIP (self));

  stop (self);
  self->page = 0;
  zeren_page_column_clear (self->column);
  if (reader == NULL)
    return;

  self->reader = g_object_ref (reader);
  for (guint page = 1; page <= zeren_reader_get_n_pages (reader); page++)
    zeren_page_column_add_page (self->column, zeren_page_painter_get_size (reader, page));
  self->painter = zeren_page_painter_new (reader, self->column);
  viewport_changed_cb (self);
}

/** zeren_page_strip_set_page: @page: the page that is looked at, 0 for none */
void
zeren_page_strip_set_page (ZerenPageStrip *self, guint page)
{
  g_return_if_fail (ZEREN_IS_PAGE_STRIP (self));
  g_return_if_fail (page <= zeren_page_column_get_n_pages (self->column));

  if (self->page == page)
    return;

  self->page = page;
  zeren_page_column_mark_page (self->column, page);
  if (page != 0)
    zeren_page_column_reveal_page (self->column, page);
}

void
zeren_page_strip_set_turns (ZerenPageStrip *self, guint turns)
{
  g_return_if_fail (ZEREN_IS_PAGE_STRIP (self));

  zeren_page_column_set_turns (self->column, turns);
}

/** zeren_page_strip_get_column: Returns: (transfer none): the widget that the pages stand in */
ZerenPageColumn *
zeren_page_strip_get_column (ZerenPageStrip *self)
{
  g_return_val_if_fail (ZEREN_IS_PAGE_STRIP (self), NULL);

  return self->column;
}
