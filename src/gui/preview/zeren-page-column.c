/* zeren-page-column.c: pages one below the other, scrolled and zoomed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-page-column-private.h"

#include <math.h>

/* Under a page of a strip stands its number. */
#define STRIP_SPACING 32

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

static void
hold_top (ZerenPageColumn *self)
{
  zeren_page_column_hold (self, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0, 0);
}

static void
queue_layout (ZerenPageColumn *self)
{
  self->is_stale = TRUE;
  queue_viewport_changed (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
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
  int left = (int)round (zeren_page_column_get_offset (self, HORIZONTAL));
  int top = (int)round (zeren_page_column_get_offset (self, VERTICAL));
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

static double
get_fitting_zoom (ZerenPageColumn *self, int width, int height)
{
  switch (self->fit)
    {
    case ZEREN_PAGE_FIT_WIDTH:
      return zeren_page_geometry_get_fitting_zoom (&self->geometry, width);
    case ZEREN_PAGE_FIT_PAGE:
      return zeren_page_geometry_get_whole_zoom (&self->geometry, width, height);
    case ZEREN_PAGE_FIT_NONE:
    default:
      return self->geometry.zoom;
    }
}

static void
zeren_page_column_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ZerenPageColumn *self = ZEREN_PAGE_COLUMN (widget);
  double x = zeren_page_column_get_offset (self, HORIZONTAL);
  double y = zeren_page_column_get_offset (self, VERTICAL);
  double zoom = get_fitting_zoom (self, width, height);

  self->in_layout = TRUE;
  if (zoom != self->geometry.zoom)
    {
      zeren_page_column_hold (self, width / 2.0, 0);
      self->geometry.zoom = zoom;
      queue_viewport_changed (self);
    }
  zeren_page_geometry_resolve (&self->geometry, &self->anchor, width, height, &x, &y);
  if (self->pages->len > 0)
    self->anchor.page = 0;

  configure (self, HORIZONTAL, x, zeren_page_geometry_get_width (&self->geometry), width);
  configure (self, VERTICAL, y, zeren_page_geometry_get_height (&self->geometry), height);
  place_pages (self, width, height);
  self->is_stale = FALSE;
  self->in_layout = FALSE;
}

/* The number of a page, below it. */
static void
snapshot_number (ZerenPageColumn *self, GtkSnapshot *snapshot, guint page)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autofree char *number = g_strdup_printf ("%u", page);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, number);
  graphene_rect_t bounds;
  GdkRGBA color;
  int width;

  if (!gtk_widget_compute_bounds (GTK_WIDGET (page_at (self, page - 1)), widget, &bounds))
    return;

  if (page == self->marked)
    {
      g_autoptr (PangoAttrList) bold = pango_attr_list_new ();

      pango_attr_list_insert (bold, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
      pango_layout_set_attributes (layout, bold);
    }
  gtk_widget_get_color (widget, &color);
  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
    snapshot,
    &GRAPHENE_POINT_INIT (bounds.origin.x + (bounds.size.width - (float)width) / 2,
                          bounds.origin.y + bounds.size.height + 6));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
zeren_page_column_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ZerenPageColumn *self = ZEREN_PAGE_COLUMN (widget);

  GTK_WIDGET_CLASS (zeren_page_column_parent_class)->snapshot (widget, snapshot);
  for (guint page = self->first; self->is_strip && page != 0 && page <= self->last; page++)
    snapshot_number (self, snapshot, page);
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

  zeren_page_column_stop_gliding (self);
  g_clear_object (&self->glide.animation);
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
  widget_class->snapshot = zeren_page_column_snapshot;

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
  self->fit = ZEREN_PAGE_FIT_WIDTH;

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (queue_viewport_changed), NULL);
  zeren_page_column_add_controllers (self);
}

/* --- for zeren-page-column-input.c --------------------------------------------------------- */

/* Zooms so that what is at a point of the view stays there. */
void
zeren_page_column_zoom_at (ZerenPageColumn *self, double zoom, double x, double y)
{
  zeren_page_column_hold (self, x, y);
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
  self->marked = 0;
  zeren_page_column_stop_gliding (self);
  if (self->adjustments[VERTICAL] != NULL)
    gtk_adjustment_set_value (self->adjustments[VERTICAL], 0);
  set_range (self, 0, 0, 0);
  queue_layout (self);
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

  page = zeren_page_view_new (self->pages->len + 1, size, self->is_strip);
  zeren_page_view_set_turns (ZEREN_PAGE_VIEW (page), self->geometry.turns);
  gtk_widget_set_child_visible (page, FALSE);
  gtk_widget_set_parent (page, GTK_WIDGET (self));
  g_ptr_array_add (self->pages, page);
  zeren_page_geometry_add (&self->geometry, size);
  self->is_stale = TRUE;
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
 * Shows pages in that size from now on, whatever the size of the view.
 */
void
zeren_page_column_set_zoom (ZerenPageColumn *self, double zoom)
{
  g_return_if_fail (ZEREN_IS_PAGE_COLUMN (self));

  hold_top (self);
  self->fit = ZEREN_PAGE_FIT_NONE;
  self->geometry.zoom = CLAMP (zoom, ZEREN_PAGE_COLUMN_MIN_ZOOM, ZEREN_PAGE_COLUMN_MAX_ZOOM);
  queue_layout (self);
}

ZerenPageFit
zeren_page_column_get_fit (ZerenPageColumn *self)
{
  g_return_val_if_fail (ZEREN_IS_PAGE_COLUMN (self), ZEREN_PAGE_FIT_NONE);

  return self->fit;
}

/**
 * zeren_page_column_set_fit:
 * @fit: what is to fill the view, now and when its size changes
 */
void
zeren_page_column_set_fit (ZerenPageColumn *self, ZerenPageFit fit)
{
  g_return_if_fail (ZEREN_IS_PAGE_COLUMN (self));

  if (self->fit == fit)
    return;

  hold_top (self);
  self->fit = fit;
  queue_layout (self);
}

guint
zeren_page_column_get_turns (ZerenPageColumn *self)
{
  g_return_val_if_fail (ZEREN_IS_PAGE_COLUMN (self), 0);

  return self->geometry.turns;
}

/**
 * zeren_page_column_set_turns:
 * @turns: how many quarter turns clockwise pages are shown after
 */
void
zeren_page_column_set_turns (ZerenPageColumn *self, guint turns)
{
  guint current;

  g_return_if_fail (ZEREN_IS_PAGE_COLUMN (self));

  if (self->geometry.turns == turns % 4)
    return;

  current = self->current;
  zeren_page_geometry_set_turns (&self->geometry, turns);
  for (guint i = 0; i < self->pages->len; i++)
    zeren_page_view_set_turns (page_at (self, i), turns % 4);
  queue_layout (self);
  if (current != 0)
    zeren_page_column_scroll_to_page (self, current);
}

/**
 * zeren_page_column_make_strip:
 *
 * Makes this a strip of small pages, each with its number below, one of which is marked.
 */
void
zeren_page_column_make_strip (ZerenPageColumn *self)
{
  g_return_if_fail (ZEREN_IS_PAGE_COLUMN (self));

  self->is_strip = TRUE;
  self->geometry.spacing = STRIP_SPACING;
  queue_layout (self);
}

/**
 * zeren_page_column_mark_page:
 * @page: the page to mark, 0 for none
 */
void
zeren_page_column_mark_page (ZerenPageColumn *self, guint page)
{
  g_return_if_fail (ZEREN_IS_PAGE_COLUMN (self));
  g_return_if_fail (page <= self->pages->len);

  if (self->marked == page)
    return;

  if (self->marked != 0 && self->marked <= self->pages->len)
    zeren_page_view_set_marked (page_at (self, self->marked - 1), FALSE);
  self->marked = page;
  if (page != 0)
    zeren_page_view_set_marked (page_at (self, page - 1), TRUE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * zeren_page_column_set_boxes:
 * @layer: which kind of areas these are
 * @boxes: (array length=n_boxes): the areas, on any page
 *
 * Marks areas of pages, in place of those of the layer that were marked before.
 */
void
zeren_page_column_set_boxes (ZerenPageColumn *self,
                             ZerenPageLayer layer,
                             const ZerenBox *boxes,
                             gsize n_boxes)
{
  g_return_if_fail (ZEREN_IS_PAGE_COLUMN (self));
  g_return_if_fail (boxes != NULL || n_boxes == 0);

  for (guint i = 0; i < self->pages->len; i++)
    zeren_page_view_clear_boxes (page_at (self, i), layer);
  for (gsize i = 0; i < n_boxes; i++)
    {
      if (boxes[i].page >= 1 && boxes[i].page <= self->pages->len)
        zeren_page_view_add_box (page_at (self, boxes[i].page - 1), layer, &boxes[i]);
    }
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
