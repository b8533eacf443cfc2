/* zeren-holiday-cell.c: a day of the year at a glance
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-holiday-cell.h"

#include "zeren-day-words.h"

#include <glib/gi18n-lib.h>

#define LETTER_SCALE  0.55
#define LETTER_MARGIN 2 /* pixels */

struct _ZerenHolidayCell
{
  GtkWidget parent_instance;

  ZerenDate date;
  const char *letter; /* in the corner; NULL for none */
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

/* --- drawing: a label for each number would make the widgets of a year three times as many --- */

/* A layout of a widget takes the font of the style, but no decoration. */
static void
underline (PangoLayout *layout)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

static PangoLayout *
create_number (ZerenHolidayCell *self)
{
  g_autofree char *number = g_strdup_printf ("%d", zeren_date_get_day (self->date));
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), number);

  if (gtk_widget_has_css_class (GTK_WIDGET (self), "today"))
    underline (layout);

  return layout;
}

static PangoLayout *
create_letter (ZerenHolidayCell *self)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->letter);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (LETTER_SCALE));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);

  return layout;
}

static void
draw (ZerenHolidayCell *self, GtkSnapshot *snapshot, PangoLayout *layout, float x, float y)
{
  GdkRGBA color;

  gtk_widget_get_color (GTK_WIDGET (self), &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
zeren_holiday_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ZerenHolidayCell *self = ZEREN_HOLIDAY_CELL (widget);
  g_autoptr (PangoLayout) number = NULL;
  g_autoptr (PangoLayout) letter = NULL;
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int cell_width = gtk_widget_get_width (widget);
  int width, height;

  if (!zeren_date_is_set (self->date))
    return;

  number = create_number (self);
  pango_layout_get_pixel_size (number, &width, &height);
  draw (self,
        snapshot,
        number,
        (float)((cell_width - width) / 2),
        (float)((gtk_widget_get_height (widget) - height) / 2));
  if (self->letter == NULL)
    return;

  letter = create_letter (self);
  pango_layout_get_pixel_size (letter, &width, &height);
  draw (self,
        snapshot,
        letter,
        (float)(is_rtl ? LETTER_MARGIN : cell_width - width - LETTER_MARGIN),
        0);
}

static void
zeren_holiday_cell_class_init (ZerenHolidayCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = zeren_holiday_cell_snapshot;
  gtk_widget_class_set_css_name (widget_class, "holidaycell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
zeren_holiday_cell_init (ZerenHolidayCell *self)
{
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
  const char *letter = NULL;

  if (off)
    /* Translators: one letter for a day off, in a small calendar: 休 */
    letter = C_ ("letter of a day", "F");
  else if (made_up)
    /* Translators: one letter for a make-up working day, in a small calendar: 班 */
    letter = C_ ("letter of a day", "W");
  self->letter = letter;
  toggle_class (self, "off", off);
  toggle_class (self, "work", made_up);
  toggle_class (self, "weekend", !working && !off);
}

/** zeren_holiday_cell_dup_name: Returns: (transfer full): the day in words, with its weekday and
 * what sort of day it is */
char *
zeren_holiday_cell_dup_name (ZerenCalendar *calendar, ZerenDate date, gboolean is_today)
{
  char *parts[5] = { NULL };
  g_autofree char *day = zeren_day_words_dup_day (date);
  g_autofree char *kind = zeren_holiday_cell_dup_kind (calendar, date);
  guint n_parts = 0;

  parts[n_parts++] = day;
  parts[n_parts++] = (char *)zeren_day_words_get_weekday (zeren_date_get_weekday (date));
  if (is_today)
    parts[n_parts++] = (char *)C_ ("day", "today");
  parts[n_parts++] = kind;

  return zeren_day_words_join (parts);
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
  g_autofree char *name = NULL;

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
  toggle_class (self, "today", is_today);
  show_mark (self, calendar);
  name = zeren_holiday_cell_dup_name (calendar, date, is_today);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
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
