/* zeren-page-selector.c: selecting text on the pages of a column, by mouse and by keyboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-page-selector.h"

#include <stdlib.h>

/* How long after the last key a selection counts as done, in milliseconds. */
#define KEY_PAUSE 400
/* While the pointer is outside of the view, the view follows this often. */
#define FOLLOW_INTERVAL 30

struct _ZerenPageSelector
{
  GObject parent_instance;

  ZerenPageColumn *column; /* has this object's controllers, and is told apart when it goes */
  ZerenPageText *text;     /* (nullable), lent */
  ZerenSpan origin;        /* the unit that the selection began with */
  gsize focus;             /* where its other end is */
  ZerenSpan span;
  ZerenTextUnit unit;
  gboolean is_dragging;
  double x, y; /* the pointer */
  guint follow_id;
  guint chosen_id;
};

G_DEFINE_FINAL_TYPE (ZerenPageSelector, zeren_page_selector, G_TYPE_OBJECT)

enum
{
  CHANGED,
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- the selection ------------------------------------------------------------------------- */

static void
show (ZerenPageSelector *self)
{
  guint n_pages = zeren_page_column_get_n_pages (self->column);
  g_autoptr (GArray) boxes = NULL;

  if (self->text == NULL)
    return;

  boxes = zeren_text_dup_boxes (
    zeren_page_text_get_text (self->text), self->span.start, self->span.end);
  zeren_page_column_set_boxes (
    self->column, ZEREN_PAGE_LAYER_SELECTED, (const ZerenBox *)boxes->data, boxes->len);
  for (guint page = 1; page <= n_pages; page++)
    zeren_page_view_set_selection (zeren_page_column_get_page (self->column, page), self->span);
}

static void
set_span (ZerenPageSelector *self, ZerenSpan span)
{
  if (span.start == span.end)
    span = (ZerenSpan){ 0 };
  if (self->span.start == span.start && self->span.end == span.end)
    return;

  self->span = span;
  show (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
emit_chosen (ZerenPageSelector *self)
{
  g_clear_handle_id (&self->chosen_id, g_source_remove);
  if (self->span.end > self->span.start)
    g_signal_emit (self, signals[CHOSEN], 0);
}

static gboolean
key_pause_cb (gpointer data)
{
  ZerenPageSelector *self = data;

  self->chosen_id = 0;
  emit_chosen (self);

  return G_SOURCE_REMOVE;
}

/* Selects from the unit that it began with up to the one that @focus lies in. */
static void
extend_to (ZerenPageSelector *self, gsize focus)
{
  ZerenSpan unit = zeren_page_text_get_unit (self->text, focus, self->unit);

  self->focus = focus;
  set_span (self,
            (ZerenSpan){ MIN (self->origin.start, unit.start), MAX (self->origin.end, unit.end) });
}

static void
begin_at (ZerenPageSelector *self, gsize position, ZerenTextUnit unit)
{
  self->unit = unit;
  self->origin = zeren_page_text_get_unit (self->text, position, unit);
  extend_to (self, position);
}

/* --- the mouse ----------------------------------------------------------------------------- */

static gboolean
find_position (ZerenPageSelector *self, double x, double y, gsize *position)
{
  double page_x, page_y;
  guint page = zeren_page_column_pick (self->column, x, y, &page_x, &page_y);

  return page != 0 && self->text != NULL &&
         zeren_page_text_find_position (self->text, page, page_x, page_y, position);
}

static gboolean
is_touch (GtkGesture *gesture)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (
    GTK_EVENT_CONTROLLER (gesture));

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

static void
pressed_cb (ZerenPageSelector *self, int n_presses, double x, double y, GtkGesture *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (
    GTK_EVENT_CONTROLLER (gesture));
  gsize position;

  if (is_touch (gesture) || !find_position (self, x, y, &position))
    return;

  self->is_dragging = TRUE;
  if ((state & GDK_SHIFT_MASK) != 0 && self->span.end > self->span.start)
    extend_to (self, position);
  else
    begin_at (self, position, (ZerenTextUnit)MIN (n_presses - 1, ZEREN_TEXT_UNIT_BLOCK));
}

static void
stop_dragging (ZerenPageSelector *self)
{
  self->is_dragging = FALSE;
  g_clear_handle_id (&self->follow_id, g_source_remove);
}

static double
overshoot (ZerenPageSelector *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self->column));

  return self->y < 0 ? self->y : MAX (0, self->y - height);
}

static gboolean
follow_cb (gpointer data)
{
  ZerenPageSelector *self = data;
  GtkAdjustment *down = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->column));
  gsize position;

  if (down != NULL)
    gtk_adjustment_set_value (down, gtk_adjustment_get_value (down) + overshoot (self) / 2);
  if (find_position (self, self->x, self->y, &position))
    extend_to (self, position);

  return G_SOURCE_CONTINUE;
}

static void
dragged_cb (ZerenPageSelector *self, double by_x, double by_y, GtkGestureDrag *gesture)
{
  double x, y;
  gsize position;

  if (!self->is_dragging || !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;

  self->x = x + by_x;
  self->y = y + by_y;
  if (find_position (self, self->x, self->y, &position))
    extend_to (self, position);
  if (overshoot (self) == 0)
    g_clear_handle_id (&self->follow_id, g_source_remove);
  else if (self->follow_id == 0)
    self->follow_id = g_timeout_add (FOLLOW_INTERVAL, follow_cb, self);
}

static void
released_cb (ZerenPageSelector *self)
{
  if (!self->is_dragging)
    return;

  stop_dragging (self);
  emit_chosen (self);
}

static void
moved_cb (ZerenPageSelector *self, double x, double y)
{
  double page_x, page_y;
  guint page = zeren_page_column_pick (self->column, x, y, &page_x, &page_y);
  gboolean over = page != 0 && self->text != NULL &&
                  zeren_page_text_is_over (self->text, page, page_x, page_y);

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->column), over ? "text" : NULL);
}

/* --- keys ---------------------------------------------------------------------------------- */

static gsize
get_length (ZerenPageSelector *self)
{
  gsize length;

  zeren_text_get_chars (zeren_page_text_get_text (self->text), &length);

  return length;
}

static gsize
step_chars (ZerenPageSelector *self, gsize position, int by)
{
  if (by < 0)
    return position > 0 ? position - 1 : 0;

  return MIN (position + 1, get_length (self));
}

static gsize
step_words (ZerenPageSelector *self, gsize position, int by)
{
  ZerenSpan word;

  if (by < 0)
    {
      word = zeren_page_text_get_unit (
        self->text, position > 0 ? position - 1 : 0, ZEREN_TEXT_UNIT_WORD);
      return word.start;
    }
  word = zeren_page_text_get_unit (self->text, position, ZEREN_TEXT_UNIT_WORD);

  return word.end;
}

static gboolean
move_focus (ZerenPageSelector *self, guint key, gboolean by_words, gsize *focus)
{
  ZerenSpan line = zeren_page_text_get_unit (self->text, *focus, ZEREN_TEXT_UNIT_BLOCK);

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      *focus = by_words ? step_words (self, *focus, -1) : step_chars (self, *focus, -1);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      *focus = by_words ? step_words (self, *focus, 1) : step_chars (self, *focus, 1);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      *focus = zeren_page_text_move_line (self->text, *focus, -1);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      *focus = zeren_page_text_move_line (self->text, *focus, 1);
      return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      *focus = by_words ? 0 : line.start;
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      *focus = by_words ? get_length (self) : line.end;
      return TRUE;
    default:
      return FALSE;
    }
}

static void
reveal_focus (ZerenPageSelector *self)
{
  ZerenText *text = zeren_page_text_get_text (self->text);
  ZerenBox box;

  if (zeren_text_get_char_box (text, self->focus, &box) ||
      (self->focus > 0 && zeren_text_get_char_box (text, self->focus - 1, &box)))
    zeren_page_column_reveal_box (self->column, &box);
}

/* Without a selection, keys begin one at the top of the view. */
static gboolean
need_focus (ZerenPageSelector *self)
{
  if (self->span.end > self->span.start)
    return TRUE;
  if (!find_position (self, 0, 0, &self->focus))
    return FALSE;

  self->unit = ZEREN_TEXT_UNIT_CHAR;
  self->origin = (ZerenSpan){ self->focus, self->focus };

  return TRUE;
}

static gboolean
key_cb (ZerenPageSelector *self, guint key, guint code, GdkModifierType state)
{
  gsize focus;

  if (self->text == NULL)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Escape && self->span.end > self->span.start)
    {
      zeren_page_selector_select (self, (ZerenSpan){ 0 });
      return GDK_EVENT_STOP;
    }
  if ((state & GDK_SHIFT_MASK) == 0 || !need_focus (self))
    return GDK_EVENT_PROPAGATE;

  focus = self->focus;
  if (!move_focus (self, key, (state & GDK_CONTROL_MASK) != 0, &focus))
    return GDK_EVENT_PROPAGATE;

  self->unit = ZEREN_TEXT_UNIT_CHAR;
  extend_to (self, focus);
  reveal_focus (self);
  g_clear_handle_id (&self->chosen_id, g_source_remove);
  self->chosen_id = g_timeout_add (KEY_PAUSE, key_pause_cb, self);

  return GDK_EVENT_STOP;
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_page_selector_dispose (GObject *object)
{
  ZerenPageSelector *self = ZEREN_PAGE_SELECTOR (object);

  stop_dragging (self);
  g_clear_handle_id (&self->chosen_id, g_source_remove);
  self->text = NULL;

  G_OBJECT_CLASS (zeren_page_selector_parent_class)->dispose (object);
}

static guint
add_signal (const char *name)
{
  return g_signal_new (
    name, ZEREN_TYPE_PAGE_SELECTOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
zeren_page_selector_class_init (ZerenPageSelectorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zeren_page_selector_dispose;

  signals[CHANGED] = add_signal ("changed");
  signals[CHOSEN] = add_signal ("chosen");
}

static void
zeren_page_selector_init (ZerenPageSelector *self)
{
}

static void
add_controller (ZerenPageSelector *self,
                GtkEventController *controller,
                const char *signal,
                GCallback callback)
{
  g_signal_connect_object (controller, signal, callback, self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->column), controller);
}

/**
 * zeren_page_selector_new:
 * @column: the pages; the selector lives no longer than they do
 *
 * Returns: (transfer full): a selector with nothing selected
 */
ZerenPageSelector *
zeren_page_selector_new (ZerenPageColumn *column)
{
  ZerenPageSelector *self;
  GtkGesture *click, *drag;

  g_return_val_if_fail (ZEREN_IS_PAGE_COLUMN (column), NULL);

  self = g_object_new (ZEREN_TYPE_PAGE_SELECTOR, NULL);
  self->column = column;

  click = gtk_gesture_click_new ();
  drag = gtk_gesture_drag_new ();
  add_controller (self, GTK_EVENT_CONTROLLER (click), "pressed", G_CALLBACK (pressed_cb));
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  add_controller (self, GTK_EVENT_CONTROLLER (drag), "drag-update", G_CALLBACK (dragged_cb));
  gtk_gesture_group (click, drag);
  add_controller (self, gtk_event_controller_motion_new (), "motion", G_CALLBACK (moved_cb));
  add_controller (self, gtk_event_controller_key_new (), "key-pressed", G_CALLBACK (key_cb));

  return self;
}

/**
 * zeren_page_selector_set_text:
 * @text: (nullable): the text of the pages, lent until the next call; %NULL while none is known
 */
void
zeren_page_selector_set_text (ZerenPageSelector *self, ZerenPageText *text)
{
  g_return_if_fail (ZEREN_IS_PAGE_SELECTOR (self));

  stop_dragging (self);
  g_clear_handle_id (&self->chosen_id, g_source_remove);
  self->text = text;
  if (self->span.end == 0)
    return;

  self->span = (ZerenSpan){ 0 };
  g_signal_emit (self, signals[CHANGED], 0);
}

/** zeren_page_selector_get_span: Returns: what is selected; empty where nothing is */
ZerenSpan
zeren_page_selector_get_span (ZerenPageSelector *self)
{
  g_return_val_if_fail (ZEREN_IS_PAGE_SELECTOR (self), (ZerenSpan){ 0 });

  return self->span;
}

/** zeren_page_selector_select: @span: what to select, empty for nothing */
void
zeren_page_selector_select (ZerenPageSelector *self, ZerenSpan span)
{
  g_return_if_fail (ZEREN_IS_PAGE_SELECTOR (self));

  if (self->text == NULL)
    return;

  g_clear_handle_id (&self->chosen_id, g_source_remove);
  span.end = MIN (span.end, get_length (self));
  self->unit = ZEREN_TEXT_UNIT_CHAR;
  self->origin = (ZerenSpan){ span.start, span.start };
  self->focus = span.end;
  set_span (self, span);
}

void
zeren_page_selector_select_all (ZerenPageSelector *self)
{
  g_return_if_fail (ZEREN_IS_PAGE_SELECTOR (self));

  zeren_page_selector_select (self, (ZerenSpan){ 0, G_MAXSIZE });
}

/** zeren_page_selector_dup_string: Returns: (transfer full) (nullable): the selected text */
char *
zeren_page_selector_dup_string (ZerenPageSelector *self)
{
  g_return_val_if_fail (ZEREN_IS_PAGE_SELECTOR (self), NULL);

  if (self->text == NULL || self->span.end == self->span.start)
    return NULL;

  return zeren_page_text_dup_copy (self->text, self->span);
}
