/* zeren-page-view.c: one page of a document on the screen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-page-view.h"

#include <glib/gi18n-lib.h>

struct _ZerenPageView
{
  GtkWidget parent_instance;

  guint page;
  ZerenPageSize size;
  GdkTexture *texture;
  char *message;
  GArray *boxes; /* ZerenBox, those of this page only */
};

G_DEFINE_FINAL_TYPE (ZerenPageView, zeren_page_view, GTK_TYPE_WIDGET)

/* Paper stays white in the dark style, so these need no style of their own. */
static const GdkRGBA paper = { 1.0, 1.0, 1.0, 1.0 };
static const GdkRGBA ink = { 0.2, 0.2, 0.2, 1.0 };
static const GdkRGBA marker = { 1.0, 0.82, 0.1, 0.35 };
/* The line makes a marked passage visible to who does not see the colour. */
static const GdkRGBA marker_line = { 0.60, 0.35, 0.0, 0.9 };

static void
snapshot_box (GtkSnapshot *snapshot, const ZerenBox *box, double scale)
{
  graphene_rect_t fill = GRAPHENE_RECT_INIT ((float)(box->x * scale) - 1,
                                             (float)(box->y * scale) - 1,
                                             (float)(box->width * scale) + 2,
                                             (float)(box->height * scale) + 2);
  graphene_rect_t line = GRAPHENE_RECT_INIT (
    fill.origin.x, fill.origin.y + fill.size.height, fill.size.width, 2);

  gtk_snapshot_append_color (snapshot, &marker, &fill);
  gtk_snapshot_append_color (snapshot, &marker_line, &line);
}

static void
snapshot_message (ZerenPageView *self, GtkSnapshot *snapshot, int width, int height)
{
  g_autoptr (PangoLayout)
    layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->message);
  int high;

  pango_layout_set_width (layout, MAX (1, width - 48) * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_get_pixel_size (layout, NULL, &high);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (24, (float)(height - high) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &ink);
  gtk_snapshot_restore (snapshot);
}

static void
zeren_page_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ZerenPageView *self = ZEREN_PAGE_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, width, height);

  gtk_snapshot_append_color (snapshot, &paper, &area);
  if (self->texture != NULL)
    gtk_snapshot_append_texture (snapshot, self->texture, &area);
  else if (self->message != NULL)
    snapshot_message (self, snapshot, width, height);

  gtk_snapshot_push_clip (snapshot, &area);
  for (guint i = 0; i < self->boxes->len; i++)
    snapshot_box (snapshot, &g_array_index (self->boxes, ZerenBox, i), width / self->size.width);
  gtk_snapshot_pop (snapshot);
}

static void
zeren_page_view_finalize (GObject *object)
{
  ZerenPageView *self = ZEREN_PAGE_VIEW (object);

  g_clear_object (&self->texture);
  g_clear_pointer (&self->message, g_free);
  g_clear_pointer (&self->boxes, g_array_unref);

  G_OBJECT_CLASS (zeren_page_view_parent_class)->finalize (object);
}

static void
zeren_page_view_class_init (ZerenPageViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = zeren_page_view_finalize;
  widget_class->snapshot = zeren_page_view_snapshot;

  gtk_widget_class_set_css_name (widget_class, "page");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
zeren_page_view_init (ZerenPageView *self)
{
  self->boxes = g_array_new (FALSE, FALSE, sizeof (ZerenBox));
}

/**
 * zeren_page_view_new:
 * @page: the number of the page, from 1
 * @size: its size in points, neither side 0
 *
 * Returns: (transfer floating): a page that is still blank
 */
GtkWidget *
zeren_page_view_new (guint page, ZerenPageSize size)
{
  ZerenPageView *self;
  g_autofree char *label = NULL;

  g_return_val_if_fail (page >= 1, NULL);
  g_return_val_if_fail (size.width > 0 && size.height > 0, NULL);

  self = g_object_new (ZEREN_TYPE_PAGE_VIEW, NULL);
  self->page = page;
  self->size = size;

  /* Translators: the name that a screen reader says for the picture of a page */
  label = g_strdup_printf (_ ("Page %u"), page);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return GTK_WIDGET (self);
}

guint
zeren_page_view_get_page (ZerenPageView *self)
{
  g_return_val_if_fail (ZEREN_IS_PAGE_VIEW (self), 0);

  return self->page;
}

ZerenPageSize
zeren_page_view_get_size (ZerenPageView *self)
{
  g_return_val_if_fail (ZEREN_IS_PAGE_VIEW (self), (ZerenPageSize){ 0 });

  return self->size;
}

/**
 * zeren_page_view_get_texture:
 *
 * Returns: (nullable) (transfer none): the picture shown, %NULL while the page is blank
 */
GdkTexture *
zeren_page_view_get_texture (ZerenPageView *self)
{
  g_return_val_if_fail (ZEREN_IS_PAGE_VIEW (self), NULL);

  return self->texture;
}

/**
 * zeren_page_view_set_texture:
 * @texture: (nullable): the picture of the whole page in any resolution, or %NULL for a blank page
 */
void
zeren_page_view_set_texture (ZerenPageView *self, GdkTexture *texture)
{
  g_return_if_fail (ZEREN_IS_PAGE_VIEW (self));
  g_return_if_fail (texture == NULL || GDK_IS_TEXTURE (texture));

  if (g_set_object (&self->texture, texture))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * zeren_page_view_set_message:
 * @message: (nullable): why there is no picture of the page
 */
void
zeren_page_view_set_message (ZerenPageView *self, const char *message)
{
  g_return_if_fail (ZEREN_IS_PAGE_VIEW (self));

  if (!g_set_str (&self->message, message))
    return;

  gtk_accessible_update_property (
    GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, message != NULL ? message : "", -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * zeren_page_view_set_boxes:
 * @boxes: (array length=n_boxes): areas to mark; those of other pages are left out
 */
void
zeren_page_view_set_boxes (ZerenPageView *self, const ZerenBox *boxes, gsize n_boxes)
{
  g_return_if_fail (ZEREN_IS_PAGE_VIEW (self));
  g_return_if_fail (boxes != NULL || n_boxes == 0);

  g_array_set_size (self->boxes, 0);
  for (gsize i = 0; i < n_boxes; i++)
    {
      if (boxes[i].page == self->page)
        g_array_append_val (self->boxes, boxes[i]);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gsize
zeren_page_view_get_n_boxes (ZerenPageView *self)
{
  g_return_val_if_fail (ZEREN_IS_PAGE_VIEW (self), 0);

  return self->boxes->len;
}
