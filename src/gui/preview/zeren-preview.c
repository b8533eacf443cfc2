/* zeren-preview.c: the pages of a document, read and drawn without ever blocking the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-preview.h"

#include "zeren-action-table.h"
#include "zeren-page-painter.h"
#include "zeren-reader.h"

#include <glib/gi18n-lib.h>

struct _ZerenPreview
{
  AdwBin parent_instance;

  GtkStack *stack;
  AdwStatusPage *error_page;
  ZerenPageColumn *column;
  GtkLabel *page_label;
  GtkLabel *zoom_label;

  GFile *file;
  ZerenReader *reader;
  GCancellable *cancellable;
  ZerenPagePainter *painter;
  ZerenPassage *passage;
  ZerenPageState state;
};

G_DEFINE_FINAL_TYPE (ZerenPreview, zeren_preview, ADW_TYPE_BIN)

enum
{
  PROP_STATE = 1,
  PROP_PAGE,
  PROP_N_PAGES,
  PROP_ZOOM,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static const double zoom_steps[] = { 0.25, 0.33, 0.5,  0.67, 0.75, 0.9, 1.0, 1.1,
                                     1.25, 1.5,  1.75, 2.0,  2.5,  3.0, 4.0 };

static void
update_actions (ZerenPreview *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean shown = self->state == ZEREN_PAGE_STATE_CONTENT;
  guint page = zeren_preview_get_page (self);
  double zoom = zeren_preview_get_zoom (self);

  gtk_widget_action_set_enabled (
    widget, "preview.zoom-in", shown && zoom < ZEREN_PAGE_COLUMN_MAX_ZOOM);
  gtk_widget_action_set_enabled (
    widget, "preview.zoom-out", shown && zoom > ZEREN_PAGE_COLUMN_MIN_ZOOM);
  gtk_widget_action_set_enabled (widget, "preview.zoom-fit", shown);
  gtk_widget_action_set_enabled (widget, "preview.previous-page", shown && page > 1);
  gtk_widget_action_set_enabled (
    widget, "preview.next-page", shown && page < zeren_preview_get_n_pages (self));
  gtk_widget_action_set_enabled (widget, "preview.reload", self->file != NULL);
}

static void
set_state (ZerenPreview *self, ZerenPageState state)
{
  if (self->state == state)
    return;

  self->state = state;
  gtk_stack_set_visible_child_name (self->stack, zeren_page_state_get_child_name (state));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
}

static void
show_error (ZerenPreview *self, const GError *error)
{
  adw_status_page_set_description (self->error_page, error->message);
  set_state (self, ZEREN_PAGE_STATE_ERROR);
  update_actions (self);
}

/* --- what is in view ------------------------------------------------------------------------ */

static void
update_labels (ZerenPreview *self)
{
  /* Translators: which page is seen, and how many there are: "Page 2 of 14" */
  g_autofree char *page = g_strdup_printf (
    _ ("Page %u of %u"), zeren_preview_get_page (self), zeren_preview_get_n_pages (self));
  /* Translators: how large pages are seen, in percent of their size on paper */
  g_autofree char *zoom = g_strdup_printf (_ ("%.0f %%"), zeren_preview_get_zoom (self) * 100);

  gtk_label_set_label (self->page_label, page);
  gtk_label_set_label (self->zoom_label, zoom);
}

static void
viewport_changed_cb (ZerenPreview *self)
{
  if (self->state != ZEREN_PAGE_STATE_CONTENT)
    return;

  zeren_page_painter_update (self->painter);
  update_labels (self);
  update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PAGE]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ZOOM]);
}

/* --- opening ------------------------------------------------------------------------------- */

static void
mark_passage (ZerenPreview *self)
{
  guint n_pages = zeren_page_column_get_n_pages (self->column);
  const ZerenBox *boxes = self->passage != NULL ? self->passage->boxes : NULL;
  gsize n_boxes = self->passage != NULL ? self->passage->n_boxes : 0;

  for (guint page = 1; page <= n_pages; page++)
    zeren_page_view_set_boxes (zeren_page_column_get_page (self->column, page), boxes, n_boxes);

  if (n_boxes > 0 && boxes[0].page >= 1 && boxes[0].page <= n_pages)
    zeren_page_column_scroll_to_box (self->column, &boxes[0]);
  else if (self->passage != NULL && self->passage->page >= 1 && self->passage->page <= n_pages)
    zeren_page_column_scroll_to_page (self->column, self->passage->page);
}

static void
add_pages (ZerenPreview *self)
{
  guint n_pages = zeren_reader_get_n_pages (self->reader);

  for (guint page = 1; page <= n_pages; page++)
    {
      ZerenPageSize size;

      if (!zeren_reader_get_page_size (self->reader, page, &size) || size.width <= 0 ||
          size.height <= 0)
        size = (ZerenPageSize){ 595, 842 }; /* a page without a size: taken for A4 */
      zeren_page_column_add_page (self->column, size);
    }
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenPreview) self = ZEREN_PREVIEW (user_data);
  g_autoptr (GError) error = NULL;
  gboolean opened = zeren_reader_open_finish (ZEREN_READER (source), result, &error);

  /* Another document was asked for meanwhile. */
  if (self->reader != ZEREN_READER (source))
    return;
  if (!opened)
    {
      show_error (self, error);
      return;
    }

  add_pages (self);
  self->painter = zeren_page_painter_new (self->reader, self->column);
  mark_passage (self);
  set_state (self, ZEREN_PAGE_STATE_CONTENT);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_PAGES]);
  viewport_changed_cb (self);
}

static void
close_reader (ZerenPreview *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->reader);
  if (self->painter != NULL)
    zeren_page_painter_stop (self->painter);
  g_clear_object (&self->painter);
  if (self->column != NULL)
    zeren_page_column_clear (self->column);
}

static void
load (ZerenPreview *self)
{
  close_reader (self);
  self->reader = zeren_reader_new ();
  self->cancellable = g_cancellable_new ();
  set_state (self, ZEREN_PAGE_STATE_LOADING);
  update_actions (self);
  zeren_reader_open_async (
    self->reader, self->file, self->cancellable, opened_cb, g_object_ref (self));
}

/* --- actions ------------------------------------------------------------------------------- */

static void
zoom_in_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenPreview *self = ZEREN_PREVIEW (widget);
  double zoom = zeren_preview_get_zoom (self);

  for (guint i = 0; i < G_N_ELEMENTS (zoom_steps); i++)
    {
      if (zoom_steps[i] > zoom * 1.01)
        {
          zeren_page_column_set_zoom (self->column, zoom_steps[i]);
          return;
        }
    }
}

static void
zoom_out_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenPreview *self = ZEREN_PREVIEW (widget);
  double zoom = zeren_preview_get_zoom (self);

  for (guint i = G_N_ELEMENTS (zoom_steps); i > 0; i--)
    {
      if (zoom_steps[i - 1] < zoom * 0.99)
        {
          zeren_page_column_set_zoom (self->column, zoom_steps[i - 1]);
          return;
        }
    }
}

static void
zoom_fit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zeren_page_column_set_fit (ZEREN_PREVIEW (widget)->column, TRUE);
}

static void
previous_page_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenPreview *self = ZEREN_PREVIEW (widget);
  guint page = zeren_preview_get_page (self);

  if (page > 1)
    zeren_page_column_scroll_to_page (self->column, page - 1);
}

static void
next_page_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenPreview *self = ZEREN_PREVIEW (widget);
  guint page = zeren_preview_get_page (self);

  if (page < zeren_preview_get_n_pages (self))
    zeren_page_column_scroll_to_page (self->column, page + 1);
}

static void
reload_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  load (ZEREN_PREVIEW (widget));
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_preview_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ZerenPreview *self = ZEREN_PREVIEW (object);

  switch (id)
    {
    case PROP_STATE:
      g_value_set_enum (value, (int)self->state);
      break;
    case PROP_PAGE:
      g_value_set_uint (value, zeren_preview_get_page (self));
      break;
    case PROP_N_PAGES:
      g_value_set_uint (value, zeren_preview_get_n_pages (self));
      break;
    case PROP_ZOOM:
      g_value_set_double (value, zeren_preview_get_zoom (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
zeren_preview_dispose (GObject *object)
{
  ZerenPreview *self = ZEREN_PREVIEW (object);

  close_reader (self);
  g_clear_object (&self->file);
  g_clear_pointer (&self->passage, zeren_passage_unref);
  /* Else the template would unparent the child behind the back of AdwBin. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_PREVIEW);

  G_OBJECT_CLASS (zeren_preview_parent_class)->dispose (object);
}

static void
install_props (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  props[PROP_STATE] = g_param_spec_enum (
    "state", NULL, NULL, ZEREN_TYPE_PAGE_STATE, ZEREN_PAGE_STATE_LOADING, flags);
  props[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0, flags);
  props[PROP_N_PAGES] = g_param_spec_uint ("n-pages", NULL, NULL, 0, G_MAXUINT, 0, flags);
  props[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 0, 100, 1, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
zeren_preview_class_init (ZerenPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = zeren_preview_get_property;
  object_class->dispose = zeren_preview_dispose;
  install_props (object_class);

  gtk_widget_class_install_action (widget_class, "preview.zoom-in", NULL, zoom_in_cb);
  gtk_widget_class_install_action (widget_class, "preview.zoom-out", NULL, zoom_out_cb);
  gtk_widget_class_install_action (widget_class, "preview.zoom-fit", NULL, zoom_fit_cb);
  gtk_widget_class_install_action (widget_class, "preview.previous-page", NULL, previous_page_cb);
  gtk_widget_class_install_action (widget_class, "preview.next-page", NULL, next_page_cb);
  gtk_widget_class_install_action (widget_class, "preview.reload", NULL, reload_cb);

  g_type_ensure (ZEREN_TYPE_PAGE_COLUMN);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, ZerenPreview, error_page);
  gtk_widget_class_bind_template_child (widget_class, ZerenPreview, column);
  gtk_widget_class_bind_template_child (widget_class, ZerenPreview, page_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenPreview, zoom_label);
}

static void
zeren_preview_init (ZerenPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (
    self->column, "viewport-changed", G_CALLBACK (viewport_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), zeren_action_table_create_controller ("preview."));
  set_state (self, ZEREN_PAGE_STATE_EMPTY);
  update_actions (self);
}

/* --- public -------------------------------------------------------------------------------- */

GtkWidget *
zeren_preview_new (void)
{
  return g_object_new (ZEREN_TYPE_PREVIEW, NULL);
}

/**
 * zeren_preview_open:
 * @file: a document that #ZerenReader opens
 *
 * Shows the pages of @file instead of what is shown. Returns at once; #ZerenPreview:state says
 * how it went. A passage shown before is forgotten.
 */
void
zeren_preview_open (ZerenPreview *self, GFile *file)
{
  g_return_if_fail (ZEREN_IS_PREVIEW (self));
  g_return_if_fail (G_IS_FILE (file));

  g_set_object (&self->file, file);
  g_clear_pointer (&self->passage, zeren_passage_unref);
  load (self);
}

/**
 * zeren_preview_close:
 *
 * Shows no document.
 */
void
zeren_preview_close (ZerenPreview *self)
{
  g_return_if_fail (ZEREN_IS_PREVIEW (self));

  close_reader (self);
  g_clear_object (&self->file);
  g_clear_pointer (&self->passage, zeren_passage_unref);
  set_state (self, ZEREN_PAGE_STATE_EMPTY);
  update_actions (self);
}

/**
 * zeren_preview_show_passage:
 * @passage: a place in the document, with its boxes
 *
 * Marks the passage, in place of any other, and scrolls to it; as soon as the document is open
 * where it is not yet. Without boxes, scrolls to its page.
 */
void
zeren_preview_show_passage (ZerenPreview *self, const ZerenPassage *passage)
{
  g_return_if_fail (ZEREN_IS_PREVIEW (self));
  g_return_if_fail (passage != NULL);

  zeren_preview_clear_passage (self);
  self->passage = zeren_passage_ref (passage);
  mark_passage (self);
}

void
zeren_preview_clear_passage (ZerenPreview *self)
{
  g_return_if_fail (ZEREN_IS_PREVIEW (self));

  g_clear_pointer (&self->passage, zeren_passage_unref);
  mark_passage (self);
}

ZerenPageState
zeren_preview_get_state (ZerenPreview *self)
{
  g_return_val_if_fail (ZEREN_IS_PREVIEW (self), ZEREN_PAGE_STATE_EMPTY);

  return self->state;
}

/**
 * zeren_preview_get_page:
 *
 * Returns: the page in view, from 1; 0 while nothing is shown
 */
guint
zeren_preview_get_page (ZerenPreview *self)
{
  g_return_val_if_fail (ZEREN_IS_PREVIEW (self), 0);

  return zeren_page_column_get_n_pages (self->column) == 0
           ? 0
           : MAX (1, zeren_page_column_get_current (self->column));
}

guint
zeren_preview_get_n_pages (ZerenPreview *self)
{
  g_return_val_if_fail (ZEREN_IS_PREVIEW (self), 0);

  return zeren_page_column_get_n_pages (self->column);
}

/**
 * zeren_preview_get_zoom:
 *
 * Returns: 1.0 where pages are seen as large as on paper
 */
double
zeren_preview_get_zoom (ZerenPreview *self)
{
  g_return_val_if_fail (ZEREN_IS_PREVIEW (self), 1.0);

  return zeren_page_column_get_zoom (self->column);
}

/**
 * zeren_preview_get_column:
 *
 * Returns: (transfer none): the widget that the pages stand in
 */
ZerenPageColumn *
zeren_preview_get_column (ZerenPreview *self)
{
  g_return_val_if_fail (ZEREN_IS_PREVIEW (self), NULL);

  return self->column;
}
