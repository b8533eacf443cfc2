/* zeren-calendar.c: which days are working days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-calendar.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _ZerenCalendar
{
  GHashTable *years; /* int → ZerenCalendarYear */
};

G_DEFINE_BOXED_TYPE (ZerenCalendar,
                     zeren_calendar,
                     (GBoxedCopyFunc)zeren_calendar_ref,
                     (GBoxedFreeFunc)zeren_calendar_unref)

/* The statutory days with a fixed date, for years without any table (domain.md 5.1). */
static const struct
{
  int month, day;
  const char *name;
} fixed_days[] = {
  { 1, 1, "元旦" },    { 5, 1, "劳动节" },  { 5, 2, "劳动节" },
  { 10, 1, "国庆节" }, { 10, 2, "国庆节" }, { 10, 3, "国庆节" },
};

static const struct
{
  const char *name, *label;
} holiday_labels[] = {
  { "元旦", NC_ ("holiday", "New Year") },
  { "春节", NC_ ("holiday", "Spring Festival") },
  { "清明节", NC_ ("holiday", "Qingming Festival") },
  { "劳动节", NC_ ("holiday", "Labour Day") },
  { "端午节", NC_ ("holiday", "Dragon Boat Festival") },
  { "中秋节", NC_ ("holiday", "Mid-Autumn Festival") },
  { "国庆节", NC_ ("holiday", "National Day") },
  { "国庆节、中秋节", NC_ ("holiday", "National Day and Mid-Autumn Festival") },
};

/**
 * zeren_calendar_new:
 * @years: (element-type ZerenCalendarYear): the tables; of two for one year the later counts
 *
 * Returns: (transfer full): a calendar of these tables
 */
ZerenCalendar *
zeren_calendar_new (GPtrArray *years)
{
  ZerenCalendar *self = g_atomic_rc_box_new0 (ZerenCalendar);

  self->years = g_hash_table_new_full (
    g_direct_hash, g_direct_equal, NULL, (GDestroyNotify)zeren_calendar_year_unref);
  for (guint i = 0; i < years->len; i++)
    {
      ZerenCalendarYear *year = g_ptr_array_index (years, i);

      g_hash_table_replace (
        self->years, GINT_TO_POINTER (year->year), zeren_calendar_year_ref (year));
    }

  return self;
}

/** zeren_calendar_new_shipped: Returns: (transfer full): the calendar that comes with Zeren */
ZerenCalendar *
zeren_calendar_new_shipped (void)
{
  g_autoptr (GPtrArray) years = zeren_calendar_year_dup_shipped ();

  return zeren_calendar_new (years);
}

ZerenCalendar *
zeren_calendar_ref (ZerenCalendar *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_calendar (gpointer data)
{
  ZerenCalendar *self = data;

  g_hash_table_unref (self->years);
}

void
zeren_calendar_unref (ZerenCalendar *self)
{
  g_atomic_rc_box_release_full (self, clear_calendar);
}

static int
compare_years (gconstpointer a, gconstpointer b)
{
  const ZerenCalendarYear *x = *(ZerenCalendarYear *const *)a;
  const ZerenCalendarYear *y = *(ZerenCalendarYear *const *)b;

  return x->year - y->year;
}

/** zeren_calendar_dup_years: Returns: (transfer full): its tables, by year */
GPtrArray *
zeren_calendar_dup_years (ZerenCalendar *self)
{
  GPtrArray *years = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_calendar_year_unref);
  GHashTableIter iter;
  gpointer year;

  g_hash_table_iter_init (&iter, self->years);
  while (g_hash_table_iter_next (&iter, NULL, &year))
    g_ptr_array_add (years, zeren_calendar_year_ref (year));
  g_ptr_array_sort (years, compare_years);

  return years;
}

/** zeren_calendar_get_year: Returns: (nullable) (transfer none): the table of @year */
ZerenCalendarYear *
zeren_calendar_get_year (ZerenCalendar *self, int year)
{
  return g_hash_table_lookup (self->years, GINT_TO_POINTER (year));
}

/** zeren_calendar_is_provisional: Returns: whether dates in @year may still change */
gboolean
zeren_calendar_is_provisional (ZerenCalendar *self, int year)
{
  ZerenCalendarYear *table = zeren_calendar_get_year (self, year);

  return table == NULL || !table->complete;
}

static const char *
find_fixed_day (ZerenDate date)
{
  for (guint i = 0; i < G_N_ELEMENTS (fixed_days); i++)
    if (zeren_date_get_month (date) == fixed_days[i].month &&
        zeren_date_get_day (date) == fixed_days[i].day)
      return fixed_days[i].name;

  return NULL;
}

gboolean
zeren_calendar_is_working_day (ZerenCalendar *self, ZerenDate date)
{
  ZerenCalendarYear *year;
  const ZerenCalendarDay *day;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (zeren_date_is_set (date), FALSE);

  year = zeren_calendar_get_year (self, zeren_date_get_year (date));
  day = year != NULL ? zeren_calendar_year_find (year, date) : NULL;
  if (day != NULL)
    return !day->off;
  if ((year == NULL || !year->complete) && find_fixed_day (date) != NULL)
    return FALSE;

  return zeren_date_get_weekday (date) <= 5;
}

/**
 * zeren_calendar_get_name:
 * @self: a calendar
 * @date: a day
 *
 * Returns: (nullable) (transfer none): the holiday that @date is off for or made up for, as the
 *   table names it
 */
const char *
zeren_calendar_get_name (ZerenCalendar *self, ZerenDate date)
{
  ZerenCalendarYear *year = zeren_calendar_get_year (self, zeren_date_get_year (date));
  const ZerenCalendarDay *day = year != NULL ? zeren_calendar_year_find (year, date) : NULL;

  if (day == NULL && (year == NULL || !year->complete))
    return find_fixed_day (date);

  return day != NULL && *day->name != '\0' ? day->name : NULL;
}

/**
 * zeren_calendar_find_holiday:
 * @self: a calendar
 * @year: a year
 * @name: the name of a holiday or the begin of it
 * @first: (out): the first day off of its break
 *
 * Returns: whether the calendar knows when @name is in @year
 */
gboolean
zeren_calendar_find_holiday (ZerenCalendar *self, int year, const char *name, ZerenDate *first)
{
  ZerenCalendarYear *table = zeren_calendar_get_year (self, year);

  for (guint i = 0; table != NULL && i < table->days->len; i++)
    {
      const ZerenCalendarDay *day = g_ptr_array_index (table->days, i);

      if (day->off && strstr (day->name, name) != NULL)
        {
          *first = day->date;
          return TRUE;
        }
    }
  for (guint i = 0; table == NULL && i < G_N_ELEMENTS (fixed_days); i++)
    if (strstr (fixed_days[i].name, name) != NULL)
      {
        *first = zeren_date_new (year, fixed_days[i].month, fixed_days[i].day);
        return TRUE;
      }

  return FALSE;
}

/** zeren_calendar_count_working_days: Returns: the working days from @start to @end, both included
 */
int
zeren_calendar_count_working_days (ZerenCalendar *self, ZerenDate start, ZerenDate end)
{
  int n_days = 0;

  for (ZerenDate day = start; zeren_date_compare (day, end) <= 0;
       day = zeren_date_add_days (day, 1))
    n_days += zeren_calendar_is_working_day (self, day) ? 1 : 0;

  return n_days;
}

static ZerenDate
seek_working_day (ZerenCalendar *self, ZerenDate date, int step)
{
  while (zeren_date_is_set (date) && !zeren_calendar_is_working_day (self, date))
    date = zeren_date_add_days (date, step);

  return date;
}

/** zeren_calendar_previous_working_day: Returns: the last working day before @date */
ZerenDate
zeren_calendar_previous_working_day (ZerenCalendar *self, ZerenDate date)
{
  return seek_working_day (self, zeren_date_add_days (date, -1), -1);
}

/** zeren_calendar_next_working_day: Returns: the first working day after @date */
ZerenDate
zeren_calendar_next_working_day (ZerenCalendar *self, ZerenDate date)
{
  return seek_working_day (self, zeren_date_add_days (date, 1), 1);
}

/**
 * zeren_calendar_add_working_days:
 * @self: a calendar
 * @date: a day, itself not counted
 * @days: how many working days, at least 0
 *
 * Returns: the last of the @days working days after @date (N个工作日内, domain.md 4.9)
 */
ZerenDate
zeren_calendar_add_working_days (ZerenCalendar *self, ZerenDate date, int days)
{
  g_return_val_if_fail (days >= 0, ZEREN_DATE_NONE);

  for (int i = 0; i < days; i++)
    date = zeren_calendar_next_working_day (self, date);

  return date;
}

static const char *
label_holiday (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (holiday_labels); i++)
    if (strcmp (holiday_labels[i].name, name) == 0)
      return g_dpgettext2 (GETTEXT_PACKAGE, "holiday", holiday_labels[i].label);

  return name;
}

/**
 * zeren_calendar_get_holiday_label:
 * @self: a calendar
 * @date: a day
 *
 * Returns: (nullable) (transfer none): the name that zeren_calendar_get_name() gives, in the user's
 *   language where it is one of the statutory holidays
 */
const char *
zeren_calendar_get_holiday_label (ZerenCalendar *self, ZerenDate date)
{
  const char *name = zeren_calendar_get_name (self, date);

  return name != NULL ? label_holiday (name) : NULL;
}

/**
 * zeren_calendar_explain_day:
 * @self: a calendar
 * @date: a day
 *
 * Returns: (transfer full) (nullable): why @date is not the day that its weekday says, or why it is
 *   not worked, to be kept: the sort of day, its date and the name of a holiday in the table;
 *   zeren_day_reason_to_label() has the words for it. %NULL for a plain working day
 */
char *
zeren_calendar_explain_day (ZerenCalendar *self, ZerenDate date)
{
  g_autofree char *day = zeren_date_to_string (date);
  const char *name = zeren_calendar_get_name (self, date);
  gboolean working = zeren_calendar_is_working_day (self, date);
  int weekday = zeren_date_get_weekday (date);

  if (working && weekday <= 5)
    return NULL;
  if (working)
    return g_strdup_printf ("made-up %s", day);
  if (name != NULL)
    return g_strdup_printf ("holiday %s %s", day, name);

  return g_strdup_printf ("%s %s",
                          weekday == 6   ? "saturday"
                          : weekday == 7 ? "sunday"
                                         : "off",
                          day);
}

/**
 * zeren_day_reason_to_label:
 * @reason: (nullable): what zeren_calendar_explain_day() gave
 *
 * Databases of earlier versions keep the words themselves; they stay as they are.
 *
 * Returns: (transfer full) (nullable): the reason in the user's language
 */
char *
zeren_day_reason_to_label (const char *reason)
{
  g_auto (GStrv) parts = reason != NULL ? g_strsplit (reason, " ", 3) : NULL;
  g_autofree char *text = NULL;
  ZerenDate date;

  if (parts == NULL || parts[0] == NULL || parts[1] == NULL ||
      !zeren_date_parse (parts[1], &date, NULL))
    return g_strdup (reason);

  text = zeren_date_to_label (date);
  if (g_str_equal (parts[0], "made-up"))
    /* Translators: %s is a date */
    return g_strdup_printf (_ ("%s is a make-up working day"), text);
  if (g_str_equal (parts[0], "holiday") && parts[2] != NULL)
    /* Translators: %1$s is a date, %2$s the name of a holiday */
    return g_strdup_printf (_ ("%1$s is a day off (%2$s)"), text, label_holiday (parts[2]));
  if (g_str_equal (parts[0], "saturday"))
    /* Translators: %s is a date */
    return g_strdup_printf (_ ("Saturday %s is not a working day"), text);
  if (g_str_equal (parts[0], "sunday"))
    /* Translators: %s is a date */
    return g_strdup_printf (_ ("Sunday %s is not a working day"), text);
  if (g_str_equal (parts[0], "off"))
    /* Translators: %s is a date */
    return g_strdup_printf (_ ("%s is not a working day"), text);

  return g_strdup (reason);
}

/**
 * zeren_calendar_label_day:
 * @self: a calendar
 * @date: a day
 *
 * Returns: (transfer full) (nullable): what sort of day it is, in the user's language, to stand
 *   beside its date; %NULL for a plain working day
 */
char *
zeren_calendar_label_day (ZerenCalendar *self, ZerenDate date)
{
  const char *name = zeren_calendar_get_name (self, date);

  if (zeren_calendar_is_working_day (self, date))
    return zeren_date_get_weekday (date) > 5 ? g_strdup (_ ("make-up working day")) : NULL;

  return g_strdup (name != NULL ? label_holiday (name) : _ ("day off"));
}

/**
 * zeren_calendar_move_to_working_day:
 * @self: a calendar
 * @date: the date by the rule
 * @reason: (out) (optional) (nullable) (transfer full): why it was moved, as
 *   zeren_calendar_explain_day() says it
 *
 * The rule for tasks: earlier, never later (domain.md 4.9).
 *
 * Returns: @date if it is a working day, else the working day before it
 */
ZerenDate
zeren_calendar_move_to_working_day (ZerenCalendar *self, ZerenDate date, char **reason)
{
  gboolean working = zeren_calendar_is_working_day (self, date);

  if (reason != NULL)
    *reason = working ? NULL : zeren_calendar_explain_day (self, date);

  return working ? date : zeren_calendar_previous_working_day (self, date);
}

/**
 * zeren_calendar_move_later:
 * @self: a calendar
 * @date: the last day of a limit
 *
 * The rule for appeals and other limits that somebody has: later, never earlier (domain.md 3.2).
 *
 * Returns: @date if it is a working day, else the working day after it
 */
ZerenDate
zeren_calendar_move_later (ZerenCalendar *self, ZerenDate date)
{
  return seek_working_day (self, date, 1);
}

/**
 * zeren_calendar_move_past_holiday:
 * @self: a calendar
 * @date: the last day of a limit
 *
 * As zeren_calendar_move_later(), for those who read the law so that only statutory holidays move
 * the end of a limit, plain weekends do not (domain.md 3.2).
 *
 * Returns: @date if it is not in the break of a holiday, else the day after the break
 */
ZerenDate
zeren_calendar_move_past_holiday (ZerenCalendar *self, ZerenDate date)
{
  while (!zeren_calendar_is_working_day (self, date) &&
         zeren_calendar_get_name (self, date) != NULL)
    date = zeren_date_add_days (date, 1);

  return date;
}

/**
 * zeren_calendar_end_of_months:
 * @self: a calendar
 * @start: the day that the limit begins with, itself not counted
 * @months: how many months
 *
 * A limit in months by the civil-law rule: the same day number, or the last day of the month where
 * it has none; moved later if that is a day off (domain.md 3.2).
 *
 * Returns: the last day of the limit
 */
ZerenDate
zeren_calendar_end_of_months (ZerenCalendar *self, ZerenDate start, int months)
{
  return zeren_calendar_move_later (self, zeren_date_add_months (start, months));
}
