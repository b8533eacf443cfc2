/* zeren-page-column.c: pages one below the other, scrolled and zoomed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-page-column-private.h"
#include "zeren-page-geometry.h"

#include <math.h>

enum
{
  HORIZONTAL = GTK_ORIENTATION_HORIZONTAL,
  VERTICAL = GTK_ORIENTATION_VERTICAL,
};

struct _ZerenPageColumn
{
  GtkWidget parent_instance;

  GPtrArray *pages; /* ZerenPageView, lent by the widget tree */
  GtkAdjustment *adjustments[2];
  GtkScrollablePolicy policies[2];

  ZerenPageGeometry geometry;
  gboolean fit;
  ZerenPageAnchor anchor; /* what the next layout is to put where */
  gboolean in_layout;
  guint first, last; /* pages in view; 0 where there is none */
  guint current;
  guint notify_id;
  ZerenPageInput input;
};

G_DEFINE_FINAL_TYPE_WITH_CODE (ZerenPageColumn,
                               zeren_page_column,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

enum
{
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  VIEWPORT_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static ZerenPageView *
page_at (ZerenPageColumn *self, guint index)
{
  return g_ptr_array_index (self->pages, index);
}

static double
offset (ZerenPageColumn *self, int orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
}

static gboolean
emit_viewport_changed_cb (gpointer data)
{
  ZerenPageColumn *self = data;

  self->notify_id = 0;
  g_signal_emit (self, signals[VIEWPORT_CHANGED], 0);

  return G_SOURCE_REMOVE;
}

/* Listeners change labels, which must not happen while widgets are being laid out. */
static void
queue_viewport_changed (ZerenPageColumn *self)
{
  if (self->notify_id == 0)
    self->notify_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, emit_viewport_changed_cb, self, NULL);
}

/* --- anchors ------------------------------------------------------------------------------- */

/* Remembers what stands at a point of the view, so that it stands there after the next layout. */
static void
hold (ZerenPageColumn *self, double x, double y)
{
  if (self->anchor.page != 0)
    return;

  self->anchor = zeren_page_geometry_anchor (&self->geometry,
                                             gtk_widget_get_width (GTK_WIDGET (self)),
                                             gtk_widget_get_height (GTK_WIDGET (self)),
                                             offset (self, HORIZONTAL),
                                             offset (self, VERTICAL),
                                             x,
                                             y);
}

static void
hold_top (ZerenPageColumn *self)
{
  hold (self, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0, 0);
}

/* --- layout -------------------------------------------------------------------------------- */

static void
configure (ZerenPageColumn *self, int orientation, double value, int size, int view)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment == NULL)
    return;

  size = MAX (size, view);
  gtk_adjustment_configure (adjustment,
                            CLAMP (value, 0, size - view),
                            0,
                            size,
                            MAX (40, view * 0.1),
                            MAX (40, view * 0.9),
                            view);
}

static void
set_range (ZerenPageColumn *self, guint first, guint last, guint current)
{
  if (self->first == first && self->last == last && self->current == current)
    return;

  self->first = first;
  self->last = last;
  self->current = current;
  queue_viewport_changed (self);
}

/* Gives the pages in view their place and hides the others. */
static void
place_pages (ZerenPageColumn *self, int width, int height)
{
  g_autoptr (GArray) places = zeren_page_geometry_dup_places (&self->geometry, width);
  int left = (int)round (offset (self, HORIZONTAL));
  int top = (int)round (offset (self, VERTICAL));
  guint first = 0, last = 0, current = places->len > 0 ? 1 : 0;

  for (guint i = 0; i < places->len; i++)
    {
      const ZerenPagePlace *place = &g_array_index (places, ZerenPagePlace, i);
      GtkAllocation area = { place->x - left, place->y - top, place->width, place->height };
      GtkWidget *page = GTK_WIDGET (page_at (self, i));
      gboolean in_view = area.y < height && area.y + area.height > 0;

      gtk_widget_set_child_visible (page, in_view);
      if (in_view)
        {
          gtk_widget_size_allocate (page, &area, -1);
          first = first == 0 ? i + 1 : first;
          last = i + 1;
        }
      if (area.y <= height / 2)
        current = i + 1;
    }
  set_range (self, first, last, current);
}

static void
zeren_page_column_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ZerenPageColumn *self = ZEREN_PAGE_COLUMN (widget);
  double x = offset (self, HORIZONTAL);
  double y = offset (self, VERTICAL);

  double zoom = zeren_page_geometry_get_fitting_zoom (&self->geometry, width);

  self->in_layout = TRUE;
  if (self->fit && zoom != self->geometry.zoom)
    {
      hold (self, width / 2.0, 0);
      self->geometry.zoom = zoom;
      queue_viewport_changed (self);
    }
  zeren_page_geometry_resolve (&self->geometry, &self->anchor, width, height, &x, &y);
  if (self->pages->len > 0)
    self->anchor.page = 0;

  configure (self, HORIZONTAL, x, zeren_page_geometry_get_width (&self->geometry), width);
  configure (self, VERTICAL, y, zeren_page_geometry_get_height (&self->geometry), height);
  place_pages (self, width, height);
  self->in_layout = FALSE;
}

static void
zeren_page_column_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  ZerenPageColumn *self = ZEREN_PAGE_COLUMN (widget);

  *minimum = 1;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL
               ? zeren_page_geometry_get_width (&self->geometry)
               : zeren_page_geometry_get_height (&self->geometry);
}

static void
scrolled_cb (ZerenPageColumn *self)
{
  if (!self->in_layout)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
set_adjustment (ZerenPageColumn *self, int orientation, GtkAdjustment *adjustment)
{
  if (self->adjustments[orientation] == adjustment)
    return;

  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation], scrolled_cb, self);
  g_set_object (&self->adjustments[orientation], adjustment);
  if (adjustment != NULL)
    g_signal_connect_object (
      adjustment, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_page_column_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ZerenPageColumn *self = ZEREN_PAGE_COLUMN (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, (int)self->policies[HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, (int)self->policies[VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
zeren_page_column_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ZerenPageColumn *self = ZEREN_PAGE_COLUMN (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[HORIZONTAL] = (GtkScrollablePolicy)g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[VERTICAL] = (GtkScrollablePolicy)g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
zeren_page_column_dispose (GObject *object)
{
  ZerenPageColumn *self = ZEREN_PAGE_COLUMN (object);

  g_clear_handle_id (&self->notify_id, g_source_remove);
  set_adjustment (self, HORIZONTAL, NULL);
  set_adjustment (self, VERTICAL, NULL);
  if (self->pages != NULL)
    zeren_page_column_clear (self);
  g_clear_handle_id (&self->notify_id, g_source_remove);
  g_clear_pointer (&self->pages, g_ptr_array_unref);

  G_OBJECT_CLASS (zeren_page_column_parent_class)->dispose (object);
}

static void
zeren_page_column_finalize (GObject *object)
{
  zeren_page_geometry_clear (&ZEREN_PAGE_COLUMN (object)->geometry);

  G_OBJECT_CLASS (zeren_page_column_parent_class)->finalize (object);
}

static void
zeren_page_column_class_init (ZerenPageColumnClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = zeren_page_column_get_property;
  object_class->set_property = zeren_page_column_set_property;
  object_class->dispose = zeren_page_column_dispose;
  object_class->finalize = zeren_page_column_finalize;
  widget_class->measure = zeren_page_column_measure;
  widget_class->size_allocate = zeren_page_column_size_allocate;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  /**
   * ZerenPageColumn::viewport-changed:
   *
   * Other pages are in view, or the same ones in another size.
   */
  signals[VIEWPORT_CHANGED] = g_signal_new ("viewport-changed",
                                            G_TYPE_FROM_CLASS (klass),
                                            G_SIGNAL_RUN_LAST,
                                            0,
                                            NULL,
                                            NULL,
                                            NULL,
                                            G_TYPE_NONE,
                                            0);

  zeren_page_column_bind_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "pagecolumn");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
zeren_page_column_init (ZerenPageColumn *self)
{
  self->pages = g_ptr_array_new ();
  zeren_page_geometry_init (&self->geometry);
  self->fit = TRUE;

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (queue_viewport_changed), NULL);
  zeren_page_column_add_controllers (self);
}

/* --- for zeren-page-column-input.c --------------------------------------------------------- */

ZerenPageInput *
zeren_page_column_get_input (ZerenPageColumn *self)
{
  return &self->input;
}

GtkAdjustment *
zeren_page_column_get_adjustment (ZerenPageColumn *self, GtkOrientation orientation)
{
  return self->adjustments[orientation];
}

/* Zooms so that what is at a point of the view stays there. */
void
zeren_page_column_zoom_at (ZerenPageColumn *self, double zoom, double x, double y)
{
  hold (self, x, y);
  zeren_page_column_set_zoom (self, zoom);
}

/* --- public -------------------------------------------------------------------------------- */

void
zeren_page_column_clear (ZerenPageColumn *self)
{
  g_return_if_fail (ZEREN_IS_PAGE_COLUMN (self));

  for (guint i = 0; i < self->pages->len; i++)
    gtk_widget_unparent (GTK_WIDGET (page_at (self, i)));
  g_ptr_array_set_size (self->pages, 0);
  zeren_page_geometry_remove_all (&self->geometry);
  self->anchor = (ZerenPageAnchor){ 0 };
  if (self->adjustments[VERTICAL] != NULL)
    gtk_adjustment_set_value (self->adjustments[VERTICAL], 0);
  set_range (self, 0, 0, 0);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * zeren_page_column_add_page:
 * @size: its size in points
 *
 * Adds a blank page at the end.
 */
void
zeren_page_column_add_page (ZerenPageColumn *self, ZerenPageSize size)
{
  GtkWidget *page;

  g_return_if_fail (ZEREN_IS_PAGE_COLUMN (self));

  page = zeren_page_view_new (self->pages->len + 1, size);
  gtk_widget_set_child_visible (page, FALSE);
  gtk_widget_set_parent (page, GTK_WIDGET (self));
  g_ptr_array_add (self->pages, page);
  zeren_page_geometry_add (&self->geometry, size);
}

guint
zeren_page_column_get_n_pages (ZerenPageColumn *self)
{
  g_return_val_if_fail (ZEREN_IS_PAGE_COLUMN (self), 0);

  return self->pages->len;
}

/**
 * zeren_page_column_get_page:
 * @page: from 1 to the number of pages
 *
 * Returns: (transfer none): the page
 */
ZerenPageView *
zeren_page_column_get_page (ZerenPageColumn *self, guint page)
{
  g_return_val_if_fail (ZEREN_IS_PAGE_COLUMN (self), NULL);
  g_return_val_if_fail (page >= 1 && page <= self->pages->len, NULL);

  return page_at (self, page - 1);
}

/**
 * zeren_page_column_get_current:
 *
 * Returns: the page in the middle of the view, 0 before the first layout
 */
guint
zeren_page_column_get_current (ZerenPageColumn *self)
{
  g_return_val_if_fail (ZEREN_IS_PAGE_COLUMN (self), 0);

  return self->current;
}

gboolean
zeren_page_column_get_visible_range (ZerenPageColumn *self, guint *first, guint *last)
{
  g_return_val_if_fail (ZEREN_IS_PAGE_COLUMN (self), FALSE);

  *first = self->first;
  *last = self->last;

  return self->first != 0;
}

double
zeren_page_column_get_zoom (ZerenPageColumn *self)
{
  g_return_val_if_fail (ZEREN_IS_PAGE_COLUMN (self), 1.0);

  return self->geometry.zoom;
}

/**
 * zeren_page_column_set_zoom:
 * @zoom: 1.0 is the size on paper; taken to the nearest allowed value
 *
 * Shows pages in that size from now on, whatever the width of the view.
 */
void
zeren_page_column_set_zoom (ZerenPageColumn *self, double zoom)
{
  g_return_if_fail (ZEREN_IS_PAGE_COLUMN (self));

  hold_top (self);
  self->fit = FALSE;
  self->geometry.zoom = CLAMP (zoom, ZEREN_PAGE_COLUMN_MIN_ZOOM, ZEREN_PAGE_COLUMN_MAX_ZOOM);
  queue_viewport_changed (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

gboolean
zeren_page_column_get_fit (ZerenPageColumn *self)
{
  g_return_val_if_fail (ZEREN_IS_PAGE_COLUMN (self), FALSE);

  return self->fit;
}

/**
 * zeren_page_column_set_fit:
 * @fit: whether pages are as wide as the view, now and when it changes
 */
void
zeren_page_column_set_fit (ZerenPageColumn *self, gboolean fit)
{
  g_return_if_fail (ZEREN_IS_PAGE_COLUMN (self));

  if (self->fit == fit)
    return;

  self->fit = fit;
  queue_viewport_changed (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * zeren_page_column_get_pixels_per_point:
 *
 * Returns: how many pixels of the screen a point takes now; what a page has to be rendered in to
 *   be sharp
 */
double
zeren_page_column_get_pixels_per_point (ZerenPageColumn *self)
{
  g_return_val_if_fail (ZEREN_IS_PAGE_COLUMN (self), 1.0);

  return zeren_page_geometry_get_scale (&self->geometry) *
         gtk_widget_get_scale_factor (GTK_WIDGET (self));
}

/**
 * zeren_page_column_scroll_to_page:
 * @page: from 1 to the number of pages
 *
 * Puts the top of the page to the top of the view.
 */
void
zeren_page_column_scroll_to_page (ZerenPageColumn *self, guint page)
{
  g_return_if_fail (ZEREN_IS_PAGE_COLUMN (self));
  g_return_if_fail (page >= 1 && page <= self->pages->len);

  self->anchor = (ZerenPageAnchor){ .page = page, .page_x = 0.5, .view_x = 0.5, .view_y = 0.015 };
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * zeren_page_column_scroll_to_box:
 * @box: an area of one of the pages
 *
 * Puts the area to the upper third of the view.
 */
void
zeren_page_column_scroll_to_box (ZerenPageColumn *self, const ZerenBox *box)
{
  ZerenPageSize size;

  g_return_if_fail (ZEREN_IS_PAGE_COLUMN (self));
  g_return_if_fail (box->page >= 1 && box->page <= self->pages->len);

  size = zeren_page_view_get_size (page_at (self, box->page - 1));
  self->anchor = (ZerenPageAnchor){
    .page = box->page,
    .page_x = (box->x + box->width / 2) / size.width,
    .page_y = box->y / size.height,
    .view_x = 0.5,
    .view_y = 0.3,
  };
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
