/* zeren-page-view.c: one page of a document on the screen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-page-view.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _ZerenPageView
{
  GtkWidget parent_instance;

  guint page;
  ZerenPageSize size;
  guint turns; /* quarter turns clockwise */
  GdkTexture *texture;
  char *message;
  GArray *boxes[ZEREN_N_PAGE_LAYERS]; /* ZerenBox */

  ZerenText *text; /* of the whole document */
  ZerenSpan span;  /* the part of it that stands on this page */
  ZerenSpan selection;
};

static void init_accessible_text (GtkAccessibleTextInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ZerenPageView,
                               zeren_page_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_TEXT,
                                                      init_accessible_text))

/* Paper stays white in every style, so these need no style of their own. */
static const GdkRGBA paper = { 1.0, 1.0, 1.0, 1.0 };
static const GdkRGBA ink = { 0.2, 0.2, 0.2, 1.0 };

/* How the areas of a layer are drawn. Who does not see the colours sees the lines: around a
 * passage, below what was found, a thick one around that of it which is looked at. */
typedef struct
{
  GdkRGBA fill, line;
  float frame; /* how thick the line around is, 0 for one below only */
} Look;

static const Look looks[ZEREN_N_PAGE_LAYERS] = {
  [ZEREN_PAGE_LAYER_PASSAGE] = { { 1.0, 0.82, 0.1, 0.30 }, { 0.60, 0.35, 0.0, 0.9 }, 1.5 },
  [ZEREN_PAGE_LAYER_FOUND] = { { 0.55, 0.85, 0.35, 0.40 }, { 0.15, 0.45, 0.0, 0.9 }, 0 },
  [ZEREN_PAGE_LAYER_CURRENT] = { { 1.0, 0.55, 0.10, 0.40 }, { 0.55, 0.15, 0.0, 1.0 }, 2.5 },
  [ZEREN_PAGE_LAYER_SELECTED] = { { 0.20, 0.50, 0.95, 0.32 }, { 0.05, 0.25, 0.65, 1.0 }, 0 },
};

static void
snapshot_box (GtkSnapshot *snapshot, const ZerenBox *box, double scale, const Look *look)
{
  graphene_rect_t fill = GRAPHENE_RECT_INIT ((float)(box->x * scale) - 1,
                                             (float)(box->y * scale) - 1,
                                             (float)(box->width * scale) + 2,
                                             (float)(box->height * scale) + 2);
  graphene_rect_t line = GRAPHENE_RECT_INIT (
    fill.origin.x, fill.origin.y + fill.size.height - 1, fill.size.width, 1.5f);

  gtk_snapshot_append_color (snapshot, &look->fill, &fill);
  if (look->frame > 0)
    {
      GskRoundedRect frame;

      graphene_rect_inset (&fill, -look->frame, -look->frame);
      gsk_rounded_rect_init_from_rect (&frame, &fill, 2);
      gtk_snapshot_append_border (
        snapshot,
        &frame,
        (const float[4]){ look->frame, look->frame, look->frame, look->frame },
        (const GdkRGBA[4]){ look->line, look->line, look->line, look->line });
    }
  else
    gtk_snapshot_append_color (snapshot, &look->line, &line);
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

/* Turns the page around, so that what follows draws it upright from its top left corner. */
static void
turn (ZerenPageView *self, GtkSnapshot *snapshot, int *width, int *height)
{
  const graphene_point_t corners[4] = {
    { 0, 0 }, { (float)*width, 0 }, { (float)*width, (float)*height }, { 0, (float)*height }
  };

  gtk_snapshot_translate (snapshot, &corners[self->turns]);
  gtk_snapshot_rotate (snapshot, 90.0f * (float)self->turns);
  if (self->turns % 2 == 1)
    {
      int swap = *width;

      *width = *height;
      *height = swap;
    }
}

static void
snapshot_layers (ZerenPageView *self, GtkSnapshot *snapshot, double scale)
{
  for (int layer = 0; layer < ZEREN_N_PAGE_LAYERS; layer++)
    {
      const GArray *boxes = self->boxes[layer];

      for (guint i = 0; i < boxes->len; i++)
        snapshot_box (snapshot, &g_array_index (boxes, ZerenBox, i), scale, &looks[layer]);
    }
}

static void
zeren_page_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ZerenPageView *self = ZEREN_PAGE_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  graphene_rect_t area;

  gtk_snapshot_save (snapshot);
  turn (self, snapshot, &width, &height);
  area = GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height);

  gtk_snapshot_append_color (snapshot, &paper, &area);
  if (self->texture != NULL)
    gtk_snapshot_append_texture (snapshot, self->texture, &area);
  else if (self->message != NULL)
    snapshot_message (self, snapshot, width, height);

  gtk_snapshot_push_clip (snapshot, &area);
  snapshot_layers (self, snapshot, width / self->size.width);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
}

/* --- for screen readers -------------------------------------------------------------------- */

static guint
get_length (ZerenPageView *self)
{
  return (guint)(self->span.end - self->span.start);
}

static GBytes *
dup_bytes (ZerenPageView *self, guint start, guint end)
{
  char *string;

  end = MIN (end, get_length (self));
  start = MIN (start, end);
  if (self->text == NULL)
    return g_bytes_new_static ("", 1);

  string = zeren_text_dup_range (self->text, self->span.start + start, self->span.start + end);

  return g_bytes_new_take (string, strlen (string) + 1);
}

static GBytes *
get_contents (GtkAccessibleText *accessible, guint start, guint end)
{
  return dup_bytes (ZEREN_PAGE_VIEW (accessible), start, end);
}

static gboolean
ends_piece (gunichar c, GtkAccessibleTextGranularity granularity)
{
  if (c == '\n' || c == '\t')
    return TRUE;
  if (granularity == GTK_ACCESSIBLE_TEXT_GRANULARITY_WORD)
    return g_unichar_isspace (c) || g_unichar_ispunct (c);

  return granularity == GTK_ACCESSIBLE_TEXT_GRANULARITY_SENTENCE &&
         (c == 0x3002 || c == 0xff1b || c == '.' || c == ';');
}

static GBytes *
get_contents_at (GtkAccessibleText *accessible,
                 guint offset,
                 GtkAccessibleTextGranularity granularity,
                 guint *start,
                 guint *end)
{
  ZerenPageView *self = ZEREN_PAGE_VIEW (accessible);
  guint length = get_length (self);
  const gunichar *chars;

  *start = MIN (offset, length);
  *end = MIN (*start + 1, length);
  if (self->text == NULL || granularity == GTK_ACCESSIBLE_TEXT_GRANULARITY_CHARACTER)
    return dup_bytes (self, *start, *end);

  chars = zeren_text_get_chars (self->text, NULL) + self->span.start;
  while (*start > 0 && !ends_piece (chars[*start - 1], granularity))
    (*start)--;
  while (*end < length && !ends_piece (chars[*end - 1], granularity))
    (*end)++;

  return dup_bytes (self, *start, *end);
}

/* The part of the selection that is on this page, from the beginning of the page. */
static ZerenSpan
get_own_selection (ZerenPageView *self)
{
  gsize start = CLAMP (self->selection.start, self->span.start, self->span.end);
  gsize end = CLAMP (self->selection.end, self->span.start, self->span.end);

  return (ZerenSpan){ start - self->span.start, end - self->span.start };
}

static guint
get_caret_position (GtkAccessibleText *accessible)
{
  return (guint)get_own_selection (ZEREN_PAGE_VIEW (accessible)).end;
}

static gboolean
get_selection (GtkAccessibleText *accessible, gsize *n_ranges, GtkAccessibleTextRange **ranges)
{
  ZerenSpan own = get_own_selection (ZEREN_PAGE_VIEW (accessible));

  if (own.start == own.end)
    return FALSE;

  *n_ranges = 1;
  *ranges = g_new (GtkAccessibleTextRange, 1);
  (*ranges)->start = own.start;
  (*ranges)->length = own.end - own.start;

  return TRUE;
}

static gboolean
get_attributes (GtkAccessibleText *accessible,
                guint offset,
                gsize *n_ranges,
                GtkAccessibleTextRange **ranges,
                char ***names,
                char ***values)
{
  return FALSE;
}

static void
get_default_attributes (GtkAccessibleText *accessible, char ***names, char ***values)
{
  *names = g_new0 (char *, 1);
  *values = g_new0 (char *, 1);
}

static void
init_accessible_text (GtkAccessibleTextInterface *interface)
{
  interface->get_contents = get_contents;
  interface->get_contents_at = get_contents_at;
  interface->get_caret_position = get_caret_position;
  interface->get_selection = get_selection;
  interface->get_attributes = get_attributes;
  interface->get_default_attributes = get_default_attributes;
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_page_view_finalize (GObject *object)
{
  ZerenPageView *self = ZEREN_PAGE_VIEW (object);

  g_clear_object (&self->texture);
  g_clear_pointer (&self->message, g_free);
  g_clear_pointer (&self->text, zeren_text_unref);
  for (int layer = 0; layer < ZEREN_N_PAGE_LAYERS; layer++)
    g_clear_pointer (&self->boxes[layer], g_array_unref);

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
  for (int layer = 0; layer < ZEREN_N_PAGE_LAYERS; layer++)
    self->boxes[layer] = g_array_new (FALSE, FALSE, sizeof (ZerenBox));
}

/**
 * zeren_page_view_new:
 * @page: the number of the page, from 1
 * @size: its size in points, neither side 0
 * @is_thumbnail: whether it is one of a list of small pages to choose from
 *
 * Returns: (transfer floating): a page that is still blank
 */
GtkWidget *
zeren_page_view_new (guint page, ZerenPageSize size, gboolean is_thumbnail)
{
  ZerenPageView *self;
  g_autofree char *label = NULL;

  g_return_val_if_fail (page >= 1, NULL);
  g_return_val_if_fail (size.width > 0 && size.height > 0, NULL);

  self = g_object_new (ZEREN_TYPE_PAGE_VIEW,
                       "accessible-role",
                       is_thumbnail ? GTK_ACCESSIBLE_ROLE_LIST_ITEM : GTK_ACCESSIBLE_ROLE_IMG,
                       NULL);
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

/** zeren_page_view_set_turns: @turns: how many quarter turns clockwise it is seen after, 0 to 3 */
void
zeren_page_view_set_turns (ZerenPageView *self, guint turns)
{
  g_return_if_fail (ZEREN_IS_PAGE_VIEW (self));
  g_return_if_fail (turns < 4);

  if (self->turns == turns)
    return;

  self->turns = turns;
  gtk_widget_queue_draw (GTK_WIDGET (self));
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

/** zeren_page_view_set_marked: @marked: whether it is the page looked at, of a list of pages */
void
zeren_page_view_set_marked (ZerenPageView *self, gboolean marked)
{
  g_return_if_fail (ZEREN_IS_PAGE_VIEW (self));

  if (marked)
    gtk_widget_add_css_class (GTK_WIDGET (self), "marked");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "marked");
  gtk_accessible_update_state (
    GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, (int)marked, -1);
}

void
zeren_page_view_clear_boxes (ZerenPageView *self, ZerenPageLayer layer)
{
  g_return_if_fail (ZEREN_IS_PAGE_VIEW (self));
  g_return_if_fail (layer < ZEREN_N_PAGE_LAYERS);

  if (self->boxes[layer]->len == 0)
    return;

  g_array_set_size (self->boxes[layer], 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/** zeren_page_view_add_box: @box: an area of this page to mark */
void
zeren_page_view_add_box (ZerenPageView *self, ZerenPageLayer layer, const ZerenBox *box)
{
  g_return_if_fail (ZEREN_IS_PAGE_VIEW (self));
  g_return_if_fail (layer < ZEREN_N_PAGE_LAYERS);
  g_return_if_fail (box->page == self->page);

  g_array_append_vals (self->boxes[layer], box, 1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gsize
zeren_page_view_get_n_boxes (ZerenPageView *self, ZerenPageLayer layer)
{
  g_return_val_if_fail (ZEREN_IS_PAGE_VIEW (self), 0);
  g_return_val_if_fail (layer < ZEREN_N_PAGE_LAYERS, 0);

  return self->boxes[layer]->len;
}

/**
 * zeren_page_view_set_text:
 * @text: (nullable): the text of the whole document
 * @span: the part of it that stands on this page
 */
void
zeren_page_view_set_text (ZerenPageView *self, ZerenText *text, ZerenSpan span)
{
  g_return_if_fail (ZEREN_IS_PAGE_VIEW (self));

  g_clear_pointer (&self->text, zeren_text_unref);
  if (text != NULL)
    self->text = zeren_text_ref (text);
  self->span = text != NULL ? span : (ZerenSpan){ 0 };
  self->selection = (ZerenSpan){ 0 };
}

/** zeren_page_view_set_selection: @selection: what of the whole document is selected */
void
zeren_page_view_set_selection (ZerenPageView *self, ZerenSpan selection)
{
  ZerenSpan before, after;

  g_return_if_fail (ZEREN_IS_PAGE_VIEW (self));

  before = get_own_selection (self);
  self->selection = selection;
  after = get_own_selection (self);
  if (before.start != after.start || before.end != after.end)
    gtk_accessible_text_update_selection_bound (GTK_ACCESSIBLE_TEXT (self));
}
