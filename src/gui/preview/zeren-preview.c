/* zeren-preview.c: the pages of a document, read and drawn without ever blocking the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-preview-private.h"

#include "zeren-action-table.h"

#include <glib/gi18n-lib.h>

/* From this width on the small pages are there from the beginning. */
#define WIDE 900

G_DEFINE_FINAL_TYPE (ZerenPreview, zeren_preview, ADW_TYPE_BIN)

enum
{
  PROP_STATE = 1,
  PROP_PAGE,
  PROP_N_PAGES,
  PROP_ZOOM,
  PROP_SHOW_THUMBNAILS,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

enum
{
  TEXT_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

void
zeren_preview_set_state (ZerenPreview *self, ZerenPageState state)
{
  if (self->state == state)
    return;

  self->state = state;
  gtk_stack_set_visible_child_name (self->stack, zeren_page_state_get_child_name (state));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
}

/* --- what is in view ------------------------------------------------------------------------ */

/* A split view that comes into sight with its sidebar hidden knows no width of it, from which its
 * animation would compute nonsense; leaving the collapsed state shows the sidebar without one. */
static void
show_thumbnails (ZerenPreview *self, gboolean shown)
{
  if (shown && !adw_overlay_split_view_get_show_sidebar (self->split_view))
    {
      adw_overlay_split_view_set_collapsed (self->split_view, TRUE);
      adw_overlay_split_view_set_collapsed (self->split_view, FALSE);
    }
  adw_overlay_split_view_set_show_sidebar (self->split_view, shown);
}

/* Once, when the first document is seen: afterwards the person decides. */
static void
choose_thumbnails (ZerenPreview *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  if (self->chose_thumbnails || width == 0)
    return;

  self->chose_thumbnails = TRUE;
  if (width >= WIDE && zeren_preview_get_n_pages (self) > 1)
    show_thumbnails (self, TRUE);
}

void
zeren_preview_update_view (ZerenPreview *self)
{
  if (self->state != ZEREN_PAGE_STATE_CONTENT)
    return;

  choose_thumbnails (self);
  zeren_page_painter_update (self->painter);
  zeren_page_strip_set_page (self->strip, zeren_preview_get_page (self));
  zeren_preview_update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PAGE]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ZOOM]);
}

/* Says it to who listens to a screen reader. */
void
zeren_preview_announce (ZerenPreview *self, const char *message)
{
  gtk_accessible_announce (
    GTK_ACCESSIBLE (self), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

void
zeren_preview_light_passages (ZerenPreview *self)
{
  guint n_pages = zeren_page_column_get_n_pages (self->column);
  const ZerenPassage *first = NULL;
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (ZerenBox));

  for (guint i = 0; self->passages != NULL && i < self->passages->len; i++)
    {
      const ZerenPassage *passage = g_ptr_array_index (self->passages, i);

      if (passage->n_boxes > 0)
        g_array_append_vals (boxes, passage->boxes, passage->n_boxes);
      first = first == NULL ? passage : first;
    }
  zeren_page_column_set_boxes (
    self->column, ZEREN_PAGE_LAYER_PASSAGE, (const ZerenBox *)boxes->data, boxes->len);

  if (first == NULL)
    return;
  if (first->n_boxes > 0 && first->boxes[0].page >= 1 && first->boxes[0].page <= n_pages)
    zeren_page_column_scroll_to_box (self->column, &first->boxes[0]);
  else if (first->page >= 1 && first->page <= n_pages)
    zeren_page_column_scroll_to_page (self->column, first->page);
}

/* --- opening ------------------------------------------------------------------------------- */

static void
set_source (ZerenPreview *self, GFile *file, GBytes *bytes, GFile *original)
{
  gboolean same = file != NULL ? self->file != NULL && g_file_equal (file, self->file)
                               : bytes != NULL && self->bytes != NULL;

  self->wanted_page = same ? zeren_preview_get_page (self) : 0;
  g_set_object (&self->file, file);
  g_set_object (&self->original, original);
  if (bytes != NULL)
    g_bytes_ref (bytes);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  self->bytes = bytes;
  g_clear_pointer (&self->passages, g_ptr_array_unref);
  if (!same)
    gtk_search_bar_set_search_mode (self->find_bar, FALSE);
}

/* --- class --------------------------------------------------------------------------------- */

static gboolean
get_show_thumbnails (ZerenPreview *self)
{
  return self->split_view != NULL && adw_overlay_split_view_get_show_sidebar (self->split_view);
}

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
    case PROP_SHOW_THUMBNAILS:
      g_value_set_boolean (value, get_show_thumbnails (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
zeren_preview_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ZerenPreview *self = ZEREN_PREVIEW (object);

  switch (id)
    {
    case PROP_SHOW_THUMBNAILS:
      show_thumbnails (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
zeren_preview_map (GtkWidget *widget)
{
  ZerenPreview *self = ZEREN_PREVIEW (widget);

  GTK_WIDGET_CLASS (zeren_preview_parent_class)->map (widget);

  /* Of several previews in a window the one in sight has the keys. */
  self->keys = zeren_action_table_create_controller ("preview.");
  gtk_widget_add_controller (widget, self->keys);
}

static void
zeren_preview_unmap (GtkWidget *widget)
{
  ZerenPreview *self = ZEREN_PREVIEW (widget);

  if (self->keys != NULL)
    gtk_widget_remove_controller (widget, g_steal_pointer (&self->keys));

  GTK_WIDGET_CLASS (zeren_preview_parent_class)->unmap (widget);
}

static void
zeren_preview_dispose (GObject *object)
{
  ZerenPreview *self = ZEREN_PREVIEW (object);

  zeren_preview_unload (self);
  g_clear_object (&self->file);
  g_clear_object (&self->original);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->passages, g_ptr_array_unref);
  g_clear_object (&self->selector);
  g_clear_object (&self->finder);
  g_clear_pointer (&self->context_menu, gtk_widget_unparent);
  /* Else the template would unparent the child behind the back of AdwBin. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_PREVIEW);
  self->zoom_entry = NULL;

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
  props[PROP_SHOW_THUMBNAILS] = g_param_spec_boolean (
    "show-thumbnails", NULL, NULL, FALSE, flags | G_PARAM_WRITABLE);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ZerenPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, ZerenPreview, error_page);
  gtk_widget_class_bind_template_child (widget_class, ZerenPreview, outside_button);
  gtk_widget_class_bind_template_child (widget_class, ZerenPreview, split_view);
  gtk_widget_class_bind_template_child (widget_class, ZerenPreview, strip);
  gtk_widget_class_bind_template_child (widget_class, ZerenPreview, column);
  gtk_widget_class_bind_template_child (widget_class, ZerenPreview, find_bar);
  gtk_widget_class_bind_template_child (widget_class, ZerenPreview, find_entry);
  gtk_widget_class_bind_template_child (widget_class, ZerenPreview, find_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenPreview, page_entry);
  gtk_widget_class_bind_template_child (widget_class, ZerenPreview, page_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenPreview, zoom_button);
  gtk_widget_class_bind_template_child (widget_class, ZerenPreview, zoom_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenPreview, zoom_model);
  gtk_widget_class_bind_template_child (widget_class, ZerenPreview, context_model);
}

static void
zeren_preview_class_init (ZerenPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = zeren_preview_get_property;
  object_class->set_property = zeren_preview_set_property;
  object_class->dispose = zeren_preview_dispose;
  widget_class->map = zeren_preview_map;
  widget_class->unmap = zeren_preview_unmap;
  install_props (object_class);

  signals[TEXT_CHOSEN] = g_signal_new ("text-chosen",
                                       ZEREN_TYPE_PREVIEW,
                                       G_SIGNAL_RUN_LAST,
                                       0,
                                       NULL,
                                       NULL,
                                       NULL,
                                       G_TYPE_NONE,
                                       3,
                                       G_TYPE_UINT,
                                       G_TYPE_UINT64,
                                       G_TYPE_UINT64);

  zeren_preview_install_actions (widget_class);
  g_type_ensure (ZEREN_TYPE_PAGE_COLUMN);
  g_type_ensure (ZEREN_TYPE_PAGE_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-preview.ui");
  bind_children (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sidebar_cb (ZerenPreview *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOW_THUMBNAILS]);
}

static void
zeren_preview_init (ZerenPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->selector = zeren_page_selector_new (self->column);
  self->finder = zeren_page_finder_new (self->column);
  zeren_preview_connect_find (self);
  zeren_preview_connect_entries (self);
  g_signal_connect_object (self->column,
                           "viewport-changed",
                           G_CALLBACK (zeren_preview_update_view),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (
    self->split_view, "notify::show-sidebar", G_CALLBACK (sidebar_cb), self, G_CONNECT_SWAPPED);
  zeren_preview_set_state (self, ZEREN_PAGE_STATE_EMPTY);
  zeren_preview_update_actions (self);
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
 * Shows the pages of @file instead of what is shown. Returns at once; #ZerenPreview:state says how
 * it went. Passages shown before are forgotten. The file that is shown already is read anew, and
 * the page that is looked at stays.
 */
void
zeren_preview_open (ZerenPreview *self, GFile *file)
{
  g_return_if_fail (ZEREN_IS_PREVIEW (self));
  g_return_if_fail (G_IS_FILE (file));

  set_source (self, file, NULL, NULL);
  zeren_preview_load (self);
}

/**
 * zeren_preview_open_copy:
 * @copy: the pages, as a PDF: the reading copy of a plan
 * @original: the file that they were laid out from
 *
 * As zeren_preview_open(), but the text, and with it what positions count, is that of @original.
 * For a PDF both are the same file.
 */
void
zeren_preview_open_copy (ZerenPreview *self, GFile *copy, GFile *original)
{
  g_return_if_fail (ZEREN_IS_PREVIEW (self));
  g_return_if_fail (G_IS_FILE (copy));
  g_return_if_fail (G_IS_FILE (original));

  set_source (self, copy, NULL, g_file_equal (copy, original) ? NULL : original);
  zeren_preview_load (self);
}

/**
 * zeren_preview_open_bytes:
 * @bytes: the content of a document
 *
 * As zeren_preview_open(), for what is in no file. When other bytes follow, they are taken for a
 * newer version: the page that is looked at stays.
 */
void
zeren_preview_open_bytes (ZerenPreview *self, GBytes *bytes)
{
  g_return_if_fail (ZEREN_IS_PREVIEW (self));
  g_return_if_fail (bytes != NULL);

  set_source (self, NULL, bytes, NULL);
  zeren_preview_load (self);
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

  zeren_preview_unload (self);
  set_source (self, NULL, NULL, NULL);
  zeren_preview_set_state (self, ZEREN_PAGE_STATE_EMPTY);
  zeren_preview_update_actions (self);
}

/**
 * zeren_preview_show_passages:
 * @passages: (element-type ZerenPassage): places in the document, with their boxes
 *
 * Marks the passages, in place of any others, and scrolls to the first; as soon as the document is
 * open where it is not yet. To a passage without boxes, scrolls by its page.
 */
void
zeren_preview_show_passages (ZerenPreview *self, GPtrArray *passages)
{
  g_return_if_fail (ZEREN_IS_PREVIEW (self));
  g_return_if_fail (passages != NULL);

  g_clear_pointer (&self->passages, g_ptr_array_unref);
  self->passages = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_passage_unref);
  for (guint i = 0; i < passages->len; i++)
    g_ptr_array_add (self->passages, zeren_passage_ref (g_ptr_array_index (passages, i)));
  zeren_preview_light_passages (self);
}

/** zeren_preview_show_passage: @passage: the one passage to mark and scroll to */
void
zeren_preview_show_passage (ZerenPreview *self, const ZerenPassage *passage)
{
  g_autoptr (GPtrArray) passages = g_ptr_array_new ();

  g_return_if_fail (passage != NULL);

  g_ptr_array_add (passages, (gpointer)passage);
  zeren_preview_show_passages (self, passages);
}

void
zeren_preview_clear_passage (ZerenPreview *self)
{
  g_return_if_fail (ZEREN_IS_PREVIEW (self));

  g_clear_pointer (&self->passages, g_ptr_array_unref);
  zeren_preview_light_passages (self);
}

/**
 * zeren_preview_get_selection:
 * @page: (out): the page that it begins on
 * @start: (out): its first code point, as in #ZerenPassage
 * @end: (out): one past its last
 *
 * Returns: whether text is selected
 */
gboolean
zeren_preview_get_selection (ZerenPreview *self, guint *page, gsize *start, gsize *end)
{
  ZerenSpan span;

  g_return_val_if_fail (ZEREN_IS_PREVIEW (self), FALSE);

  span = zeren_page_selector_get_span (self->selector);
  if (self->text == NULL || span.start == span.end)
    return FALSE;

  *page = zeren_text_get_page_at (zeren_page_text_get_text (self->text), span.start);
  *start = span.start;
  *end = span.end;

  return TRUE;
}

/** zeren_preview_dup_selected_text: Returns: (transfer full) (nullable): what is selected */
char *
zeren_preview_dup_selected_text (ZerenPreview *self)
{
  g_return_val_if_fail (ZEREN_IS_PREVIEW (self), NULL);

  return zeren_page_selector_dup_string (self->selector);
}

ZerenPageState
zeren_preview_get_state (ZerenPreview *self)
{
  g_return_val_if_fail (ZEREN_IS_PREVIEW (self), ZEREN_PAGE_STATE_EMPTY);

  return self->state;
}

/** zeren_preview_has_text: Returns: whether the text of the document has been read */
gboolean
zeren_preview_has_text (ZerenPreview *self)
{
  g_return_val_if_fail (ZEREN_IS_PREVIEW (self), FALSE);

  return self->text != NULL;
}

/** zeren_preview_get_page: Returns: the page in view, from 1; 0 while nothing is shown */
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

/** zeren_preview_get_zoom: Returns: 1.0 where pages are seen as large as on paper */
double
zeren_preview_get_zoom (ZerenPreview *self)
{
  g_return_val_if_fail (ZEREN_IS_PREVIEW (self), 1.0);

  return zeren_page_column_get_zoom (self->column);
}

/** zeren_preview_get_column: Returns: (transfer none): the widget that the pages stand in */
ZerenPageColumn *
zeren_preview_get_column (ZerenPreview *self)
{
  g_return_val_if_fail (ZEREN_IS_PREVIEW (self), NULL);

  return self->column;
}
