/* zeren-page-column.c: pages one below the other, scrolled and zoomed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-page-column-private.h"

#include <math.h>

#define MARGIN         12
#define SPACING        12
#define PIXELS_A_POINT (96.0 / 72.0)
/* Wider than this a page is not made to fit: its letters would be larger than on paper held near.
 */
#define MAX_FIT_ZOOM 1.6

enum
{
  HORIZONTAL = GTK_ORIENTATION_HORIZONTAL,
  VERTICAL = GTK_ORIENTATION_VERTICAL,
};

/* A place on a page and where in the view it is to stand, each as a fraction. */
typedef struct
{
  guint page; /* 0: none */
  double page_x, page_y;
  double view_x, view_y;
} Anchor;

struct _ZerenPageColumn
{
  GtkWidget parent_instance;

  GPtrArray *pages; /* ZerenPageView, lent by the widget tree */
  GtkAdjustment *adjustments[2];
  GtkScrollablePolicy policies[2];

  double zoom;
  gboolean fit;
  double widest; /* points */

  Anchor anchor;
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
scale_of (ZerenPageColumn *self)
{
  return self->zoom * PIXELS_A_POINT;
}

static int
page_width (ZerenPageColumn *self, guint index)
{
  return MAX (
    1, (int)round (zeren_page_view_get_size (page_at (self, index)).width * scale_of (self)));
}

static int
page_height (ZerenPageColumn *self, guint index)
{
  return MAX (
    1, (int)round (zeren_page_view_get_size (page_at (self, index)).height * scale_of (self)));
}

static int
content_width (ZerenPageColumn *self)
{
  return (int)ceil (self->widest * scale_of (self)) + 2 * MARGIN;
}

static int
content_height (ZerenPageColumn *self)
{
  int height = 2 * MARGIN;

  for (guint i = 0; i < self->pages->len; i++)
    height += page_height (self, i) + (i > 0 ? SPACING : 0);

  return height;
}

/* Distance of a page from the top of the content. */
static int
page_top (ZerenPageColumn *self, guint index)
{
  int top = MARGIN;

  for (guint i = 0; i < index; i++)
    top += page_height (self, i) + SPACING;

  return top;
}

static int
page_left (ZerenPageColumn *self, guint index, int width)
{
  return (MAX (width, content_width (self)) - page_width (self, index)) / 2;
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

static guint
index_at (ZerenPageColumn *self, double y)
{
  double bottom = MARGIN;

  for (guint i = 0; i < self->pages->len; i++)
    {
      bottom += page_height (self, i) + SPACING;
      if (y < bottom)
        return i;
    }

  return self->pages->len - 1;
}

/* Remembers what stands at a point of the view, so that it stands there after the next layout. */
static void
hold (ZerenPageColumn *self, double x, double y)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  guint index;

  if (self->pages->len == 0 || width == 0 || height == 0 || self->anchor.page != 0)
    return;

  index = index_at (self, offset (self, VERTICAL) + y);
  self->anchor = (Anchor){
    .page = index + 1,
    .page_x = (offset (self, HORIZONTAL) + x - page_left (self, index, width)) /
              page_width (self, index),
    .page_y = (offset (self, VERTICAL) + y - page_top (self, index)) / page_height (self, index),
    .view_x = x / width,
    .view_y = y / height,
  };
}

static void
hold_top (ZerenPageColumn *self)
{
  hold (self, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0, 0);
}

static void
resolve_anchor (ZerenPageColumn *self, int width, int height, double *x, double *y)
{
  guint index;

  if (self->anchor.page == 0 || self->anchor.page > self->pages->len)
    return;

  index = self->anchor.page - 1;
  *x = page_left (self, index, width) + self->anchor.page_x * page_width (self, index) -
       self->anchor.view_x * width;
  *y = page_top (self, index) + self->anchor.page_y * page_height (self, index) -
       self->anchor.view_y * height;
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
  int left = (int)round (offset (self, HORIZONTAL));
  int top = MARGIN - (int)round (offset (self, VERTICAL));
  guint first = 0, last = 0, current = 0;

  for (guint i = 0; i < self->pages->len; i++)
    {
      GtkWidget *page = GTK_WIDGET (page_at (self, i));
      int high = page_height (self, i);
      gboolean in_view = top < height && top + high > 0;

      gtk_widget_set_child_visible (page, in_view);
      if (in_view)
        {
          gtk_widget_size_allocate (
            page,
            &(GtkAllocation){ page_left (self, i, width) - left, top, page_width (self, i), high },
            -1);
          first = first == 0 ? i + 1 : first;
          last = i + 1;
        }
      if (top <= height / 2)
        current = i + 1;
      top += high + SPACING;
    }
  set_range (self, first, last, current == 0 && self->pages->len > 0 ? 1 : current);
}

static double
fitting_zoom (ZerenPageColumn *self, int width)
{
  double zoom = (width - 2 * MARGIN) / (self->widest * PIXELS_A_POINT);

  return CLAMP (zoom, ZEREN_PAGE_COLUMN_MIN_ZOOM, MAX_FIT_ZOOM);
}

static void
zeren_page_column_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ZerenPageColumn *self = ZEREN_PAGE_COLUMN (widget);
  double x = offset (self, HORIZONTAL);
  double y = offset (self, VERTICAL);

  self->in_layout = TRUE;
  if (self->fit && self->widest > 0 && fitting_zoom (self, width) != self->zoom)
    {
      hold (self, width / 2.0, 0);
      self->zoom = fitting_zoom (self, width);
      queue_viewport_changed (self);
    }
  resolve_anchor (self, width, height, &x, &y);
  if (self->pages->len > 0)
    self->anchor.page = 0;

  configure (self, HORIZONTAL, x, content_width (self), width);
  configure (self, VERTICAL, y, content_height (self), height);
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
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? content_width (self)
                                                       : content_height (self);
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
zeren_page_column_class_init (ZerenPageColumnClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = zeren_page_column_get_property;
  object_class->set_property = zeren_page_column_set_property;
  object_class->dispose = zeren_page_column_dispose;
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
  self->zoom = 1.0;
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
  self->widest = 0;
  self->anchor = (Anchor){ .page = 0 };
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
  self->widest = MAX (self->widest, size.width);
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

  return self->zoom;
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
  self->zoom = CLAMP (zoom, ZEREN_PAGE_COLUMN_MIN_ZOOM, ZEREN_PAGE_COLUMN_MAX_ZOOM);
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

  return scale_of (self) * gtk_widget_get_scale_factor (GTK_WIDGET (self));
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

  self->anchor = (Anchor){ .page = page, .page_x = 0.5, .view_x = 0.5, .view_y = 0.015 };
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
  self->anchor = (Anchor){
    .page = box->page,
    .page_x = (box->x + box->width / 2) / size.width,
    .page_y = box->y / size.height,
    .view_x = 0.5,
    .view_y = 0.3,
  };
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
