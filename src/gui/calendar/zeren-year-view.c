/* zeren-year-view.c: the twelve months of a year at a glance
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-year-view.h"

#include "zeren-day-words.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define N_CELLS 42

typedef struct
{
  GtkWidget *box;
  GtkWidget *title;
  GtkWidget *weeks[6];
  ZerenHolidayCell *cells[N_CELLS];
} Month;

struct _ZerenYearView
{
  GtkWidget parent_instance;

  GtkWidget *months_box;
  Month months[12];

  int first_weekday;
  int year;
  ZerenCalendar *calendar;
  ZerenDate today;
  ZerenDate date;
  guint filling; /* the source that shows the second half of the year */
};

G_DEFINE_FINAL_TYPE (ZerenYearView, zeren_year_view, GTK_TYPE_WIDGET)

enum
{
  DAY_CHOSEN,
  DAY_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/**
 * zeren_year_view_find_cell:
 *
 * Returns: (nullable) (transfer none): the cell of @date, where it is in the year in sight
 */
ZerenHolidayCell *
zeren_year_view_find_cell (ZerenYearView *self, ZerenDate date)
{
  ZerenDate first;
  int place;

  g_return_val_if_fail (ZEREN_IS_YEAR_VIEW (self), NULL);

  if (!zeren_date_is_set (date) || zeren_date_get_year (date) != self->year)
    return NULL;
  first = zeren_day_words_get_first_of_grid (
    self->year, zeren_date_get_month (date), self->first_weekday);
  place = zeren_date_days_until (first, date);

  return self->months[zeren_date_get_month (date) - 1].cells[place];
}

static void
set_selected (ZerenYearView *self, ZerenDate date, gboolean selected)
{
  ZerenHolidayCell *cell = zeren_year_view_find_cell (self, date);

  if (cell != NULL)
    zeren_holiday_cell_set_selected (cell, selected);
}

static void
choose (ZerenYearView *self, ZerenDate date)
{
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  ZerenDate before = self->date;

  if (zeren_date_get_year (date) != self->year || zeren_date_compare (before, date) == 0)
    return;

  self->date = date;
  set_selected (self, date, TRUE);
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (zeren_year_view_find_cell (self, date)));
  set_selected (self, before, FALSE);
  g_signal_emit (self, signals[DAY_CHOSEN], 0);
}

/* --- keys and clicks ----------------------------------------------------------------------- */

static gboolean
move_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  ZerenYearView *self = ZEREN_YEAR_VIEW (widget);
  int days, months;

  g_variant_get (args, "(ii)", &days, &months);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL && ABS (days) == 1)
    days = -days;
  choose (self, zeren_date_add_days (zeren_date_add_months (self->date, months), days));

  return GDK_EVENT_STOP;
}

static gboolean
move_to_end_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  ZerenYearView *self = ZEREN_YEAR_VIEW (widget);
  gboolean of_year, to_end;
  int month = zeren_date_get_month (self->date);
  ZerenDate first;

  g_variant_get (args, "(bb)", &of_year, &to_end);
  if (of_year)
    month = to_end ? 12 : 1;
  first = zeren_date_new (self->year, month, 1);
  choose (self, to_end ? zeren_date_end_of_month (first) : first);

  return GDK_EVENT_STOP;
}

static gboolean
activate_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  g_signal_emit (widget, signals[DAY_ACTIVATED], 0);

  return GDK_EVENT_STOP;
}

static void
bind_keys (GtkWidgetClass *klass)
{
  gtk_widget_class_add_binding (klass, GDK_KEY_Left, 0, move_cb, "(ii)", -1, 0);
  gtk_widget_class_add_binding (klass, GDK_KEY_Right, 0, move_cb, "(ii)", 1, 0);
  gtk_widget_class_add_binding (klass, GDK_KEY_Up, 0, move_cb, "(ii)", -7, 0);
  gtk_widget_class_add_binding (klass, GDK_KEY_Down, 0, move_cb, "(ii)", 7, 0);
  gtk_widget_class_add_binding (klass, GDK_KEY_Page_Up, 0, move_cb, "(ii)", 0, -1);
  gtk_widget_class_add_binding (klass, GDK_KEY_Page_Down, 0, move_cb, "(ii)", 0, 1);
  gtk_widget_class_add_binding (klass, GDK_KEY_Home, 0, move_to_end_cb, "(bb)", FALSE, FALSE);
  gtk_widget_class_add_binding (klass, GDK_KEY_End, 0, move_to_end_cb, "(bb)", FALSE, TRUE);
  gtk_widget_class_add_binding (
    klass, GDK_KEY_Home, GDK_CONTROL_MASK, move_to_end_cb, "(bb)", TRUE, FALSE);
  gtk_widget_class_add_binding (
    klass, GDK_KEY_End, GDK_CONTROL_MASK, move_to_end_cb, "(bb)", TRUE, TRUE);
  gtk_widget_class_add_binding (klass, GDK_KEY_Return, 0, activate_cb, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_KP_Enter, 0, activate_cb, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_space, 0, activate_cb, NULL);
}

static GtkWidget *
pick_cell (ZerenYearView *self, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return ZEREN_IS_HOLIDAY_CELL (picked) ? picked : NULL;
}

static void
pressed_cb (ZerenYearView *self, int n_press, double x, double y)
{
  GtkWidget *cell = pick_cell (self, x, y);
  ZerenDate date = cell != NULL ? zeren_holiday_cell_get_date (ZEREN_HOLIDAY_CELL (cell))
                                : ZEREN_DATE_NONE;

  if (!zeren_date_is_set (date))
    return;
  choose (self, date);
  gtk_widget_grab_focus (cell);
  if (n_press == 2)
    g_signal_emit (self, signals[DAY_ACTIVATED], 0);
}

static void
add_click (ZerenYearView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/* --- class --------------------------------------------------------------------------------- */

static gboolean
zeren_year_view_grab_focus (GtkWidget *widget)
{
  ZerenYearView *self = ZEREN_YEAR_VIEW (widget);
  ZerenHolidayCell *cell = zeren_year_view_find_cell (self, self->date);

  return cell != NULL && gtk_widget_grab_focus (GTK_WIDGET (cell));
}

/* One for all days: to set the text of a tooltip, the toolkit asks the display where the pointer
 * is, 365 times in a year. */
static gboolean
zeren_year_view_query_tooltip (GtkWidget *widget,
                               int x,
                               int y,
                               gboolean by_keyboard,
                               GtkTooltip *tooltip)
{
  ZerenYearView *self = ZEREN_YEAR_VIEW (widget);
  GtkWidget *cell = by_keyboard ? GTK_WIDGET (zeren_year_view_find_cell (self, self->date))
                                : pick_cell (self, x, y);
  ZerenDate date = cell != NULL ? zeren_holiday_cell_get_date (ZEREN_HOLIDAY_CELL (cell))
                                : ZEREN_DATE_NONE;
  graphene_rect_t bounds;
  g_autofree char *name = NULL;

  if (!zeren_date_is_set (date) || !gtk_widget_compute_bounds (cell, widget, &bounds))
    return FALSE;

  name = zeren_holiday_cell_dup_name (
    self->calendar, date, zeren_date_compare (date, self->today) == 0);
  gtk_tooltip_set_text (tooltip, name);
  gtk_tooltip_set_tip_area (tooltip,
                            &(GdkRectangle){ (int)bounds.origin.x,
                                             (int)bounds.origin.y,
                                             (int)bounds.size.width,
                                             (int)bounds.size.height });

  return TRUE;
}

static void
zeren_year_view_dispose (GObject *object)
{
  ZerenYearView *self = ZEREN_YEAR_VIEW (object);

  g_clear_handle_id (&self->filling, g_source_remove);
  g_clear_pointer (&self->months_box, gtk_widget_unparent);
  g_clear_pointer (&self->calendar, zeren_calendar_unref);

  G_OBJECT_CLASS (zeren_year_view_parent_class)->dispose (object);
}

static guint
add_signal (ZerenYearViewClass *klass, const char *name)
{
  return g_signal_new (
    name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
zeren_year_view_class_init (ZerenYearViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_year_view_dispose;
  widget_class->grab_focus = zeren_year_view_grab_focus;
  widget_class->query_tooltip = zeren_year_view_query_tooltip;

  /** ZerenYearView::day-chosen: another day is chosen */
  signals[DAY_CHOSEN] = add_signal (klass, "day-chosen");
  /** ZerenYearView::day-activated: something is to be done with the chosen day */
  signals[DAY_ACTIVATED] = add_signal (klass, "day-activated");

  gtk_widget_class_set_css_name (widget_class, "yearview");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  bind_keys (widget_class);
}

static GtkWidget *
create_row (void)
{
  return g_object_new (
    GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW, "homogeneous", TRUE, NULL);
}

static void
add_heads (ZerenYearView *self, Month *month)
{
  GtkWidget *row = create_row ();

  for (int i = 0; i < 7; i++)
    {
      int weekday = (self->first_weekday - 1 + i) % 7 + 1;
      GtkWidget *head = g_object_new (GTK_TYPE_LABEL,
                                      "accessible-role",
                                      GTK_ACCESSIBLE_ROLE_COLUMN_HEADER,
                                      "label",
                                      zeren_day_words_get_weekday_letter (weekday),
                                      NULL);

      gtk_accessible_update_property (GTK_ACCESSIBLE (head),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      zeren_day_words_get_weekday (weekday),
                                      -1);
      gtk_widget_add_css_class (head, "weekday");
      gtk_box_append (GTK_BOX (row), head);
    }
  gtk_box_append (GTK_BOX (month->box), row);
}

static void
add_month (ZerenYearView *self, int place)
{
  Month *month = &self->months[place];

  month->box = g_object_new (GTK_TYPE_BOX,
                             "accessible-role",
                             GTK_ACCESSIBLE_ROLE_GRID,
                             "orientation",
                             GTK_ORIENTATION_VERTICAL,
                             NULL);
  month->title = gtk_label_new (zeren_day_words_get_month (place + 1));
  gtk_widget_add_css_class (month->title, "heading");
  gtk_box_append (GTK_BOX (month->box), month->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (month->box),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  zeren_day_words_get_month (place + 1),
                                  -1);
  add_heads (self, month);
  for (int week = 0; week < 6; week++)
    {
      month->weeks[week] = create_row ();
      for (int i = 0; i < 7; i++)
        {
          GtkWidget *cell = zeren_holiday_cell_new ();

          month->cells[week * 7 + i] = ZEREN_HOLIDAY_CELL (cell);
          gtk_box_append (GTK_BOX (month->weeks[week]), cell);
        }
      gtk_box_append (GTK_BOX (month->box), month->weeks[week]);
    }
}

static void
zeren_year_view_init (ZerenYearView *self)
{
  self->first_weekday = zeren_day_words_get_first_weekday ();
  self->months_box = g_object_new (ADW_TYPE_WRAP_BOX,
                                   "child-spacing",
                                   18,
                                   "line-spacing",
                                   12,
                                   "justify",
                                   ADW_JUSTIFY_FILL,
                                   "line-homogeneous",
                                   TRUE,
                                   NULL);
  for (int i = 0; i < 12; i++)
    {
      add_month (self, i);
      adw_wrap_box_append (ADW_WRAP_BOX (self->months_box), self->months[i].box);
    }
  gtk_widget_set_parent (self->months_box, GTK_WIDGET (self));

  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  add_click (self);
}

/** zeren_year_view_get_date: Returns: the chosen day */
ZerenDate
zeren_year_view_get_date (ZerenYearView *self)
{
  g_return_val_if_fail (ZEREN_IS_YEAR_VIEW (self), ZEREN_DATE_NONE);

  return self->date;
}

/** zeren_year_view_set_date: chooses a day of the year in sight */
void
zeren_year_view_set_date (ZerenYearView *self, ZerenDate date)
{
  g_return_if_fail (ZEREN_IS_YEAR_VIEW (self));
  g_return_if_fail (zeren_date_is_set (date));

  choose (self, date);
}

static void
show_month (ZerenYearView *self, int place)
{
  Month *month = &self->months[place];
  ZerenDate first = zeren_day_words_get_first_of_grid (self->year, place + 1, self->first_weekday);

  for (int i = 0; i < N_CELLS; i++)
    {
      ZerenDate date = zeren_date_add_days (first, i);
      gboolean outside = zeren_date_get_month (date) != place + 1;

      zeren_holiday_cell_set_date (month->cells[i],
                                   outside ? ZEREN_DATE_NONE : date,
                                   self->calendar,
                                   zeren_date_compare (date, self->today) == 0);
    }
}

static void
show_second_half_cb (gpointer data)
{
  ZerenYearView *self = data;

  self->filling = 0;
  for (int i = 6; i < 12; i++)
    {
      show_month (self, i);
      gtk_widget_set_opacity (self->months[i].box, 1);
      gtk_widget_set_can_target (self->months[i].box, TRUE);
    }
}

/* It is below what is seen at once in most windows, and a frame has no time for the whole year. */
static void
show_second_half_later (ZerenYearView *self)
{
  for (int i = 6; i < 12; i++)
    {
      gtk_widget_set_opacity (self->months[i].box, 0);
      gtk_widget_set_can_target (self->months[i].box, FALSE);
    }
  if (self->filling == 0)
    self->filling = g_idle_add_once (show_second_half_cb, self);
}

/**
 * zeren_year_view_set_year:
 * @year: the year
 * @calendar: its working days
 * @today: what day it is
 *
 * Shows the year; the chosen day stays, in the other year too.
 */
void
zeren_year_view_set_year (ZerenYearView *self, int year, ZerenCalendar *calendar, ZerenDate today)
{
  ZerenDate before = self->date;

  g_return_if_fail (ZEREN_IS_YEAR_VIEW (self));
  g_return_if_fail (calendar != NULL);

  set_selected (self, before, FALSE);
  self->year = year;
  self->today = today;
  if (self->calendar != calendar)
    {
      g_clear_pointer (&self->calendar, zeren_calendar_unref);
      self->calendar = zeren_calendar_ref (calendar);
    }
  for (int i = 0; i < 6; i++)
    show_month (self, i);
  show_second_half_later (self);

  if (zeren_date_is_set (before))
    self->date = zeren_date_add_months (before, 12 * (year - zeren_date_get_year (before)));
  else
    self->date = zeren_date_get_year (today) == year ? today : zeren_date_new (year, 1, 1);
  set_selected (self, self->date, TRUE);
  if (zeren_date_compare (self->date, before) != 0)
    g_signal_emit (self, signals[DAY_CHOSEN], 0);
}
