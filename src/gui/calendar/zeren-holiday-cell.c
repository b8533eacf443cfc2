/* zeren-holiday-cell.c: a day of the year at a glance
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-holiday-cell.h"

#include "zeren-day-words.h"

#include <glib/gi18n-lib.h>

struct _ZerenHolidayCell
{
  GtkWidget parent_instance;

  GtkWidget *number;
  GtkWidget *mark;
  ZerenDate date;
};

G_DEFINE_FINAL_TYPE (ZerenHolidayCell, zeren_holiday_cell, GTK_TYPE_WIDGET)

static void
toggle_class (ZerenHolidayCell *self, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

static GtkWidget *
add_label (ZerenHolidayCell *self, const char *style)
{
  GtkWidget *label = g_object_new (
    GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_NONE, NULL);

  gtk_widget_add_css_class (label, style);
  gtk_widget_set_can_target (label, FALSE);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return label;
}

static void
zeren_holiday_cell_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (zeren_holiday_cell_parent_class)->dispose (object);
}

static void
zeren_holiday_cell_class_init (ZerenHolidayCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_holiday_cell_dispose;
  gtk_widget_class_set_css_name (widget_class, "holidaycell");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
zeren_holiday_cell_init (ZerenHolidayCell *self)
{
  self->number = add_label (self, "day-number");
  self->mark = add_label (self, "day-letter");
  gtk_widget_set_halign (self->mark, GTK_ALIGN_END);
  gtk_widget_set_valign (self->mark, GTK_ALIGN_START);
}

GtkWidget *
zeren_holiday_cell_new (void)
{
  return g_object_new (ZEREN_TYPE_HOLIDAY_CELL, NULL);
}

/** zeren_holiday_cell_get_date: Returns: its day, unset where the cell is empty */
ZerenDate
zeren_holiday_cell_get_date (ZerenHolidayCell *self)
{
  g_return_val_if_fail (ZEREN_IS_HOLIDAY_CELL (self), ZEREN_DATE_NONE);

  return self->date;
}

/** zeren_holiday_cell_dup_kind: Returns: (transfer full): what sort of day it is, with the name of
 * its holiday */
char *
zeren_holiday_cell_dup_kind (ZerenCalendar *calendar, ZerenDate date)
{
  const char *name = zeren_calendar_get_holiday_label (calendar, date);
  gboolean working = zeren_calendar_is_working_day (calendar, date);
  gboolean weekend = zeren_date_get_weekday (date) > 5;

  if (working && weekend && name != NULL)
    /* Translators: %s is the name of a holiday */
    return g_strdup_printf (_ ("make-up working day (%s)"), name);
  if (working && weekend)
    return g_strdup (_ ("make-up working day"));
  if (working)
    return g_strdup (_ ("working day"));
  if (name != NULL)
    /* Translators: %s is the name of a holiday */
    return g_strdup_printf (_ ("day off (%s)"), name);

  return g_strdup (weekend ? _ ("weekend") : _ ("day off"));
}

static void
show_mark (ZerenHolidayCell *self, ZerenCalendar *calendar)
{
  gboolean working = zeren_calendar_is_working_day (calendar, self->date);
  gboolean weekend = zeren_date_get_weekday (self->date) > 5;
  gboolean named = zeren_calendar_get_name (calendar, self->date) != NULL;
  gboolean off = !working && (!weekend || named);
  gboolean made_up = working && weekend;
  const char *letter = "";

  if (off)
    /* Translators: one letter for a day off, in a small calendar: 休 */
    letter = C_ ("letter of a day", "F");
  else if (made_up)
    /* Translators: one letter for a make-up working day, in a small calendar: 班 */
    letter = C_ ("letter of a day", "W");
  gtk_label_set_text (GTK_LABEL (self->mark), letter);
  toggle_class (self, "off", off);
  toggle_class (self, "work", made_up);
  toggle_class (self, "weekend", !working && !off);
}

static void
show_name (ZerenHolidayCell *self, ZerenCalendar *calendar, gboolean is_today)
{
  char *parts[5] = { NULL };
  g_autofree char *day = zeren_day_words_dup_day (self->date);
  g_autofree char *kind = zeren_holiday_cell_dup_kind (calendar, self->date);
  g_autofree char *name = NULL;
  guint n_parts = 0;

  parts[n_parts++] = day;
  parts[n_parts++] = (char *)zeren_day_words_get_weekday (zeren_date_get_weekday (self->date));
  if (is_today)
    parts[n_parts++] = (char *)C_ ("day", "today");
  parts[n_parts++] = kind;
  name = zeren_day_words_join (parts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), name);
}

/**
 * zeren_holiday_cell_set_date:
 * @date: a day, unset for a cell before the first or after the last of a month
 * @calendar: the working days
 * @is_today: whether it is today
 *
 * Shows the day and takes its name.
 */
void
zeren_holiday_cell_set_date (ZerenHolidayCell *self,
                             ZerenDate date,
                             ZerenCalendar *calendar,
                             gboolean is_today)
{
  g_autofree char *number = NULL;

  g_return_if_fail (ZEREN_IS_HOLIDAY_CELL (self));

  self->date = date;
  gtk_widget_set_sensitive (GTK_WIDGET (self), zeren_date_is_set (date));
  if (!zeren_date_is_set (date))
    {
      gtk_widget_set_opacity (GTK_WIDGET (self), 0);
      gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
      return;
    }

  gtk_widget_set_opacity (GTK_WIDGET (self), 1);
  gtk_accessible_reset_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN);
  number = g_strdup_printf ("%d", zeren_date_get_day (date));
  gtk_label_set_text (GTK_LABEL (self->number), number);
  toggle_class (self, "today", is_today);
  show_mark (self, calendar);
  show_name (self, calendar, is_today);
}

void
zeren_holiday_cell_set_selected (ZerenHolidayCell *self, gboolean selected)
{
  g_return_if_fail (ZEREN_IS_HOLIDAY_CELL (self));

  toggle_class (self, "selected", selected);
  gtk_widget_set_focusable (GTK_WIDGET (self), selected);
  gtk_accessible_update_state (
    GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected ? 1 : 0, -1);
}
