/* zeren-month-view.c: a month of deadlines as a wall calendar: six weeks of days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-month-view.h"

#include "zeren-day-words.h"

#include <glib/gi18n-lib.h>

#define N_WEEKS 6

/* A swipe slower than that is a touch (pixels a second). */
#define MIN_SWIPE 200

struct _ZerenMonthView
{
  GtkWidget parent_instance;

  GtkWidget *heads[7];
  ZerenMonthCell *cells[ZEREN_MONTH_N_DAYS];

  int first_weekday;
  ZerenDate date;
  gboolean has_date;
};

G_DEFINE_FINAL_TYPE (ZerenMonthView, zeren_month_view, GTK_TYPE_WIDGET)

enum
{
  DAY_CHOSEN,
  DAY_ACTIVATED,
  MONTH_WANTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
same_month (ZerenDate a, ZerenDate b)
{
  return zeren_date_get_year (a) == zeren_date_get_year (b) &&
         zeren_date_get_month (a) == zeren_date_get_month (b);
}

/* --- cells --------------------------------------------------------------------------------- */

static void
show_heads (ZerenMonthView *self)
{
  for (int i = 0; i < 7; i++)
    {
      int weekday = (self->first_weekday - 1 + i) % 7 + 1;

      gtk_label_set_text (GTK_LABEL (self->heads[i]),
                          zeren_day_words_get_weekday_initial (weekday));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->heads[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      zeren_day_words_get_weekday (weekday),
                                      -1);
    }
}

static void
show_bare_month (ZerenMonthView *self)
{
  int year = zeren_date_get_year (self->date), month = zeren_date_get_month (self->date);
  ZerenDate first = zeren_day_words_get_first_of_grid (year, month, self->first_weekday);
  g_autofree char *title = zeren_day_words_dup_month_of_year (year, month);

  for (int i = 0; i < ZEREN_MONTH_N_DAYS; i++)
    {
      ZerenDate date = zeren_date_add_days (first, i);

      zeren_month_cell_set_date (self->cells[i], date, !same_month (date, self->date));
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

/**
 * zeren_month_view_find_cell:
 *
 * Returns: (nullable) (transfer none): the cell that shows @date
 */
ZerenMonthCell *
zeren_month_view_find_cell (ZerenMonthView *self, ZerenDate date)
{
  int place;

  g_return_val_if_fail (ZEREN_IS_MONTH_VIEW (self), NULL);

  place = zeren_date_days_until (zeren_month_cell_get_date (self->cells[0]), date);

  return place >= 0 && place < ZEREN_MONTH_N_DAYS ? self->cells[place] : NULL;
}

/* The focus goes along where it is among the days, and stays where it is elsewhere. */
static void
mark_chosen (ZerenMonthView *self)
{
  GtkWidget *focused = gtk_widget_get_focus_child (GTK_WIDGET (self));
  ZerenMonthCell *chosen = zeren_month_view_find_cell (self, self->date);

  zeren_month_cell_set_selected (chosen, TRUE);
  if (focused != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (chosen));
  for (int i = 0; i < ZEREN_MONTH_N_DAYS; i++)
    if (self->cells[i] != chosen)
      zeren_month_cell_set_selected (self->cells[i], FALSE);
}

static void
choose (ZerenMonthView *self, ZerenDate date)
{
  gboolean other_month = !self->has_date || !same_month (date, self->date);

  if (self->has_date && zeren_date_compare (self->date, date) == 0)
    return;

  self->date = date;
  self->has_date = TRUE;
  if (other_month)
    show_bare_month (self);
  mark_chosen (self);
  if (other_month)
    g_signal_emit (self, signals[MONTH_WANTED], 0);
  g_signal_emit (self, signals[DAY_CHOSEN], 0);
}

/* --- keys, clicks, swipes ------------------------------------------------------------------ */

static gboolean
move_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  ZerenMonthView *self = ZEREN_MONTH_VIEW (widget);
  int days, months;

  g_variant_get (args, "(ii)", &days, &months);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL && ABS (days) == 1)
    days = -days;
  choose (self, zeren_date_add_days (zeren_date_add_months (self->date, months), days));

  return GDK_EVENT_STOP;
}

static gboolean
move_in_week_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  ZerenMonthView *self = ZEREN_MONTH_VIEW (widget);
  int column = (zeren_date_get_weekday (self->date) - self->first_weekday + 7) % 7;

  choose (self, zeren_date_add_days (self->date, g_variant_get_int32 (args) - column));

  return GDK_EVENT_STOP;
}

static gboolean
move_in_month_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  ZerenMonthView *self = ZEREN_MONTH_VIEW (widget);
  ZerenDate last = zeren_date_end_of_month (self->date);

  choose (self,
          g_variant_get_boolean (args) ? last
                                       : zeren_date_add_days (last, 1 - zeren_date_get_day (last)));

  return GDK_EVENT_STOP;
}

static gboolean
activate_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  g_signal_emit (widget, signals[DAY_ACTIVATED], 0);

  return GDK_EVENT_STOP;
}

static void
bind_move (GtkWidgetClass *klass,
           guint key,
           guint keypad,
           GdkModifierType modifiers,
           int days,
           int months)
{
  gtk_widget_class_add_binding (klass, key, modifiers, move_cb, "(ii)", days, months);
  gtk_widget_class_add_binding (klass, keypad, modifiers, move_cb, "(ii)", days, months);
}

static void
bind_keys (GtkWidgetClass *klass)
{
  bind_move (klass, GDK_KEY_Left, GDK_KEY_KP_Left, 0, -1, 0);
  bind_move (klass, GDK_KEY_Right, GDK_KEY_KP_Right, 0, 1, 0);
  bind_move (klass, GDK_KEY_Up, GDK_KEY_KP_Up, 0, -7, 0);
  bind_move (klass, GDK_KEY_Down, GDK_KEY_KP_Down, 0, 7, 0);
  bind_move (klass, GDK_KEY_Left, GDK_KEY_KP_Left, GDK_CONTROL_MASK, 0, -1);
  bind_move (klass, GDK_KEY_Right, GDK_KEY_KP_Right, GDK_CONTROL_MASK, 0, 1);
  bind_move (klass, GDK_KEY_Up, GDK_KEY_KP_Up, GDK_CONTROL_MASK, 0, -12);
  bind_move (klass, GDK_KEY_Down, GDK_KEY_KP_Down, GDK_CONTROL_MASK, 0, 12);
  bind_move (klass, GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, 0, 0, -1);
  bind_move (klass, GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 0, 0, 1);
  gtk_widget_class_add_binding (klass, GDK_KEY_Home, 0, move_in_week_cb, "i", 0);
  gtk_widget_class_add_binding (klass, GDK_KEY_End, 0, move_in_week_cb, "i", 6);
  gtk_widget_class_add_binding (
    klass, GDK_KEY_Home, GDK_CONTROL_MASK, move_in_month_cb, "b", FALSE);
  gtk_widget_class_add_binding (klass, GDK_KEY_End, GDK_CONTROL_MASK, move_in_month_cb, "b", TRUE);
  gtk_widget_class_add_binding (klass, GDK_KEY_Return, 0, activate_cb, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_KP_Enter, 0, activate_cb, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_space, 0, activate_cb, NULL);
}

static void
pressed_cb (ZerenMonthView *self, int n_press, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *cell = picked != NULL ? gtk_widget_get_ancestor (picked, ZEREN_TYPE_MONTH_CELL) : NULL;

  if (cell == NULL)
    return;
  choose (self, zeren_month_cell_get_date (ZEREN_MONTH_CELL (cell)));
  gtk_widget_grab_focus (GTK_WIDGET (zeren_month_view_find_cell (self, self->date)));
  if (n_press == 2)
    g_signal_emit (self, signals[DAY_ACTIVATED], 0);
}

static void
swiped_cb (ZerenMonthView *self, double x, double y)
{
  if (ABS (x) < MIN_SWIPE || ABS (x) < 2 * ABS (y))
    return;

  choose (self, zeren_date_add_months (self->date, x < 0 ? 1 : -1));
}

static void
add_gestures (ZerenMonthView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *swipe = gtk_gesture_swipe_new ();

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (swipe), TRUE);
  g_signal_connect_swapped (swipe, "swipe", G_CALLBACK (swiped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (swipe));
}

/* --- class --------------------------------------------------------------------------------- */

static gboolean
zeren_month_view_grab_focus (GtkWidget *widget)
{
  ZerenMonthView *self = ZEREN_MONTH_VIEW (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (zeren_month_view_find_cell (self, self->date)));
}

static void
zeren_month_view_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (zeren_month_view_parent_class)->dispose (object);
}

static guint
add_signal (ZerenMonthViewClass *klass, const char *name)
{
  return g_signal_new (
    name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
zeren_month_view_class_init (ZerenMonthViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_month_view_dispose;
  widget_class->grab_focus = zeren_month_view_grab_focus;

  /** ZerenMonthView::day-chosen: another day is chosen */
  signals[DAY_CHOSEN] = add_signal (klass, "day-chosen");
  /** ZerenMonthView::day-activated: what is on the chosen day is wanted */
  signals[DAY_ACTIVATED] = add_signal (klass, "day-activated");
  /** ZerenMonthView::month-wanted: the days of another month are wanted */
  signals[MONTH_WANTED] = add_signal (klass, "month-wanted");

  gtk_widget_class_set_css_name (widget_class, "monthview");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  bind_keys (widget_class);
}

static GtkWidget *
create_row (GtkAccessibleRole role)
{
  return g_object_new (
    GTK_TYPE_BOX, "accessible-role", role, "homogeneous", TRUE, "spacing", 1, NULL);
}

static void
add_heads (ZerenMonthView *self)
{
  GtkWidget *row = create_row (GTK_ACCESSIBLE_ROLE_ROW);

  for (int i = 0; i < 7; i++)
    {
      self->heads[i] = g_object_new (
        GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, NULL);
      gtk_widget_add_css_class (self->heads[i], "weekday");
      gtk_box_append (GTK_BOX (row), self->heads[i]);
    }
  gtk_widget_set_parent (row, GTK_WIDGET (self));
}

static void
add_weeks (ZerenMonthView *self)
{
  GtkWidget *weeks = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);

  gtk_box_set_homogeneous (GTK_BOX (weeks), TRUE);
  gtk_widget_set_vexpand (weeks, TRUE);
  gtk_widget_add_css_class (weeks, "weeks");
  for (int week = 0; week < N_WEEKS; week++)
    {
      GtkWidget *row = create_row (GTK_ACCESSIBLE_ROLE_ROW);

      for (int i = 0; i < 7; i++)
        {
          GtkWidget *cell = zeren_month_cell_new ();

          gtk_accessible_update_relation (GTK_ACCESSIBLE (cell),
                                          GTK_ACCESSIBLE_RELATION_ROW_INDEX,
                                          week + 2,
                                          GTK_ACCESSIBLE_RELATION_COL_INDEX,
                                          i + 1,
                                          -1);
          self->cells[week * 7 + i] = ZEREN_MONTH_CELL (cell);
          gtk_box_append (GTK_BOX (row), cell);
        }
      gtk_box_append (GTK_BOX (weeks), row);
    }
  gtk_widget_set_parent (weeks, GTK_WIDGET (self));
}

static void
zeren_month_view_init (ZerenMonthView *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->first_weekday = zeren_day_words_get_first_weekday ();
  self->date = zeren_date_new (2000, 1, 1);
  add_heads (self);
  add_weeks (self);
  add_gestures (self);
  show_heads (self);
  show_bare_month (self);
  mark_chosen (self);
}

GtkWidget *
zeren_month_view_new (void)
{
  return g_object_new (ZEREN_TYPE_MONTH_VIEW, NULL);
}

int
zeren_month_view_get_first_weekday (ZerenMonthView *self)
{
  g_return_val_if_fail (ZEREN_IS_MONTH_VIEW (self), 1);

  return self->first_weekday;
}

/**
 * zeren_month_view_set_first_weekday:
 * @weekday: 1 for Monday to 7 for Sunday
 *
 * Changes the weekday that weeks begin with; at first it is that of the locale.
 */
void
zeren_month_view_set_first_weekday (ZerenMonthView *self, int weekday)
{
  g_return_if_fail (ZEREN_IS_MONTH_VIEW (self));
  g_return_if_fail (weekday >= 1 && weekday <= 7);

  if (self->first_weekday == weekday)
    return;

  self->first_weekday = weekday;
  show_heads (self);
  show_bare_month (self);
  mark_chosen (self);
  g_signal_emit (self, signals[MONTH_WANTED], 0);
}

int
zeren_month_view_get_year (ZerenMonthView *self)
{
  g_return_val_if_fail (ZEREN_IS_MONTH_VIEW (self), 0);

  return zeren_date_get_year (self->date);
}

int
zeren_month_view_get_month (ZerenMonthView *self)
{
  g_return_val_if_fail (ZEREN_IS_MONTH_VIEW (self), 0);

  return zeren_date_get_month (self->date);
}

/** zeren_month_view_get_date: Returns: the chosen day */
ZerenDate
zeren_month_view_get_date (ZerenMonthView *self)
{
  g_return_val_if_fail (ZEREN_IS_MONTH_VIEW (self), ZEREN_DATE_NONE);

  return self->date;
}

/**
 * zeren_month_view_set_date:
 * @date: a day
 *
 * Chooses the day, and shows its month.
 */
void
zeren_month_view_set_date (ZerenMonthView *self, ZerenDate date)
{
  g_return_if_fail (ZEREN_IS_MONTH_VIEW (self));
  g_return_if_fail (zeren_date_is_set (date));

  choose (self, date);
}

/**
 * zeren_month_view_set_days:
 * @month: what falls due in the month
 * @today: what day it is
 *
 * Shows what falls due; where @month is no longer the month in sight, nothing happens.
 */
void
zeren_month_view_set_days (ZerenMonthView *self, const ZerenMonth *month, ZerenDate today)
{
  g_return_if_fail (ZEREN_IS_MONTH_VIEW (self));
  g_return_if_fail (month != NULL);

  if (month->year != zeren_month_view_get_year (self) ||
      month->month != zeren_month_view_get_month (self))
    return;

  for (guint i = 0; i < month->days->len; i++)
    {
      const ZerenMonthDay *day = g_ptr_array_index (month->days, i);
      ZerenMonthCell *cell = zeren_month_view_find_cell (self, day->date);

      if (cell != NULL)
        zeren_month_cell_set_day (cell, day, today);
    }
}
