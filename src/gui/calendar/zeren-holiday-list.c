/* zeren-holiday-list.c: the days of a holiday table as a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-holiday-list.h"

#include "zeren-day-words.h"

#include <glib/gi18n-lib.h>

/** Days that follow each other and are off for the same holiday. */
typedef struct
{
  const ZerenCalendarDay *first;
  ZerenDate last;
} Run;

struct _ZerenHolidayList
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows; /* GtkWidget */
};

G_DEFINE_FINAL_TYPE (ZerenHolidayList, zeren_holiday_list, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  DAY_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GArray *
find_runs (const ZerenCalendarYear *table, gboolean off)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (Run));

  for (guint i = 0; i < table->days->len; i++)
    {
      const ZerenCalendarDay *day = g_ptr_array_index (table->days, i);
      Run *before = runs->len > 0 ? &g_array_index (runs, Run, runs->len - 1) : NULL;

      if (!day->off != !off)
        continue;
      if (before != NULL && zeren_date_days_until (before->last, day->date) == 1 &&
          g_strcmp0 (before->first->name, day->name) == 0)
        before->last = day->date;
      else
        g_array_append_val (runs, ((Run){ day, day->date }));
    }

  return runs;
}

static char *
dup_dates (const Run *run)
{
  g_autofree char *first = zeren_day_words_dup_short (run->first->date);
  g_autofree char *last = zeren_day_words_dup_short (run->last);
  guint n_days = (guint)zeren_date_days_until (run->first->date, run->last) + 1;

  if (n_days == 1)
    return g_steal_pointer (&first);

  /* Translators: the first and the last day, and how many days it is */
  return g_strdup_printf (
    ngettext ("%1$s to %2$s, %3$u day", "%1$s to %2$s, %3$u days", n_days), first, last, n_days);
}

static void
activated_cb (ZerenHolidayList *self, GtkWidget *row)
{
  ZerenDate date = { GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "day")) };

  g_signal_emit (self, signals[DAY_ACTIVATED], 0, &date);
}

static void
add_row (ZerenHolidayList *self, ZerenCalendar *calendar, const Run *run)
{
  const char *name = zeren_calendar_get_holiday_label (calendar, run->first->date);
  g_autofree char *dates = dup_dates (run);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *mark = gtk_label_new (run->first->off ? C_ ("mark of a day", "Off")
                                                   : C_ ("mark of a day", "Work"));

  if (name == NULL)
    name = run->first->off ? _ ("Day off, set by hand") : _ ("Working day, set by hand");
  gtk_widget_add_css_class (mark, "day-mark");
  gtk_widget_add_css_class (mark, run->first->off ? "off" : "work");
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), mark);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), dates);
  g_object_set_data (G_OBJECT (row), "day", GUINT_TO_POINTER (run->first->date.julian));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
zeren_holiday_list_finalize (GObject *object)
{
  g_ptr_array_unref (ZEREN_HOLIDAY_LIST (object)->rows);

  G_OBJECT_CLASS (zeren_holiday_list_parent_class)->finalize (object);
}

static void
zeren_holiday_list_class_init (ZerenHolidayListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zeren_holiday_list_finalize;

  /**
   * ZerenHolidayList::day-activated:
   * @date: the first day of the row
   */
  signals[DAY_ACTIVATED] = g_signal_new ("day-activated",
                                         G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST,
                                         0,
                                         NULL,
                                         NULL,
                                         NULL,
                                         G_TYPE_NONE,
                                         1,
                                         ZEREN_TYPE_DATE);
}

static void
zeren_holiday_list_init (ZerenHolidayList *self)
{
  self->rows = g_ptr_array_new ();
}

/**
 * zeren_holiday_list_show:
 * @year: a year
 * @off: %TRUE for its days off, %FALSE for its make-up working days
 *
 * Returns: how many rows there are
 */
guint
zeren_holiday_list_show (ZerenHolidayList *self, const ZerenHolidayYear *year, gboolean off)
{
  g_autoptr (GArray) runs = NULL;

  g_return_val_if_fail (ZEREN_IS_HOLIDAY_LIST (self), 0);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  if (year->table == NULL)
    return 0;

  runs = find_runs (year->table, off);
  for (guint i = 0; i < runs->len; i++)
    add_row (self, year->calendar, &g_array_index (runs, Run, i));

  return runs->len;
}
