/* zeren-page-column-input.c: keys, wheel and fingers on a column of pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-page-column-private.h"

#include <math.h>

#define STEP_ASIDE 40

static gboolean
scroll_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  ZerenPageColumn *self = ZEREN_PAGE_COLUMN (widget);
  GtkAdjustment *down = self->adjustments[VERTICAL];
  int kind = g_variant_get_int32 (args);

  if (down == NULL)
    return GDK_EVENT_PROPAGATE;

  if (kind == GTK_SCROLL_STEP_UP)
    zeren_page_column_scroll_by (self, VERTICAL, -gtk_adjustment_get_step_increment (down));
  else if (kind == GTK_SCROLL_STEP_DOWN)
    zeren_page_column_scroll_by (self, VERTICAL, gtk_adjustment_get_step_increment (down));
  else if (kind == GTK_SCROLL_PAGE_UP)
    zeren_page_column_scroll_by (self, VERTICAL, -gtk_adjustment_get_page_increment (down));
  else if (kind == GTK_SCROLL_PAGE_DOWN)
    zeren_page_column_scroll_by (self, VERTICAL, gtk_adjustment_get_page_increment (down));
  else if (kind == GTK_SCROLL_START)
    zeren_page_column_scroll_by (self, VERTICAL, -gtk_adjustment_get_upper (down));
  else if (kind == GTK_SCROLL_END)
    zeren_page_column_scroll_by (self, VERTICAL, gtk_adjustment_get_upper (down));
  else if (kind == GTK_SCROLL_STEP_LEFT)
    zeren_page_column_scroll_by (self, HORIZONTAL, -STEP_ASIDE);
  else
    zeren_page_column_scroll_by (self, HORIZONTAL, STEP_ASIDE);

  return GDK_EVENT_STOP;
}

static void
bind_key (GtkWidgetClass *klass,
          guint key,
          guint keypad,
          GdkModifierType modifiers,
          GtkScrollType kind)
{
  gtk_widget_class_add_binding (klass, key, modifiers, scroll_cb, "i", kind);
  if (keypad != 0)
    gtk_widget_class_add_binding (klass, keypad, modifiers, scroll_cb, "i", kind);
}

void
zeren_page_column_bind_keys (GtkWidgetClass *klass)
{
  bind_key (klass, GDK_KEY_Up, GDK_KEY_KP_Up, 0, GTK_SCROLL_STEP_UP);
  bind_key (klass, GDK_KEY_Down, GDK_KEY_KP_Down, 0, GTK_SCROLL_STEP_DOWN);
  bind_key (klass, GDK_KEY_Left, GDK_KEY_KP_Left, 0, GTK_SCROLL_STEP_LEFT);
  bind_key (klass, GDK_KEY_Right, GDK_KEY_KP_Right, 0, GTK_SCROLL_STEP_RIGHT);
  bind_key (klass, GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, 0, GTK_SCROLL_PAGE_UP);
  bind_key (klass, GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 0, GTK_SCROLL_PAGE_DOWN);
  bind_key (klass, GDK_KEY_space, 0, 0, GTK_SCROLL_PAGE_DOWN);
  bind_key (klass, GDK_KEY_space, 0, GDK_SHIFT_MASK, GTK_SCROLL_PAGE_UP);
  bind_key (klass, GDK_KEY_Home, GDK_KEY_KP_Home, 0, GTK_SCROLL_START);
  bind_key (klass, GDK_KEY_End, GDK_KEY_KP_End, 0, GTK_SCROLL_END);
  bind_key (klass, GDK_KEY_Home, GDK_KEY_KP_Home, GDK_CONTROL_MASK, GTK_SCROLL_START);
  bind_key (klass, GDK_KEY_End, GDK_KEY_KP_End, GDK_CONTROL_MASK, GTK_SCROLL_END);
}

static gboolean
wheel_cb (ZerenPageColumn *self, double dx, double dy, GtkEventControllerScroll *controller)
{
  GtkEventController *event = GTK_EVENT_CONTROLLER (controller);
  gboolean wheel = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL;
  double factor = pow (1.1, wheel ? -dy : -dy / 50);

  if (self->is_strip ||
      (gtk_event_controller_get_current_event_state (event) & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  zeren_page_column_zoom_at (
    self, zeren_page_column_get_zoom (self) * factor, self->input.x, self->input.y);

  return GDK_EVENT_STOP;
}

static void
pointer_moved_cb (ZerenPageColumn *self, double x, double y)
{
  self->input.x = x;
  self->input.y = y;
}

static void
pinch_begin_cb (ZerenPageColumn *self)
{
  self->input.zoom_before_pinch = zeren_page_column_get_zoom (self);
}

static void
pinch_cb (ZerenPageColumn *self, double factor, GtkGesture *gesture)
{
  double before = self->input.zoom_before_pinch;
  double x, y;

  if (gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    zeren_page_column_zoom_at (self, before * factor, x, y);
}

static void
pressed_cb (ZerenPageColumn *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
add_controller (ZerenPageColumn *self,
                GtkEventController *controller,
                const char *signal,
                GCallback callback)
{
  g_signal_connect_swapped (controller, signal, callback, self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

void
zeren_page_column_add_controllers (ZerenPageColumn *self)
{
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  add_controller (self,
                  gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL),
                  "scroll",
                  G_CALLBACK (wheel_cb));
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (pointer_moved_cb), self);
  add_controller (self, motion, "motion", G_CALLBACK (pointer_moved_cb));
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  add_controller (self, GTK_EVENT_CONTROLLER (pinch), "scale-changed", G_CALLBACK (pinch_cb));
  add_controller (
    self, GTK_EVENT_CONTROLLER (gtk_gesture_click_new ()), "pressed", G_CALLBACK (pressed_cb));
}
