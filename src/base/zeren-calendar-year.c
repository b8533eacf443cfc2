/* zeren-calendar-year.c: the holiday table of one year
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-calendar-year.h"

#include "zeren-holidays-resources.h"

#define RESOURCE_PATH "/io/github/zeren_app/Zeren/holidays/"

G_DEFINE_BOXED_TYPE (ZerenCalendarYear,
                     zeren_calendar_year,
                     (GBoxedCopyFunc)zeren_calendar_year_ref,
                     (GBoxedFreeFunc)zeren_calendar_year_unref)

static const char *const shipped[] = { "2024",           "2025",           "2026",
                                       "statutory/2027", "statutory/2028", "statutory/2029",
                                       "statutory/2030" };

static void
free_day (gpointer data)
{
  ZerenCalendarDay *day = data;

  g_free (day->name);
  g_free (day);
}

static void
clear_year (gpointer data)
{
  ZerenCalendarYear *self = data;

  g_free (self->source);
  g_ptr_array_unref (self->days);
}

/**
 * zeren_calendar_year_new:
 * @year: the year
 * @source: (nullable): where the table is from
 * @complete: whether it will hold the whole arrangement of the year
 *
 * Returns: (transfer full): an empty table, to be filled with zeren_calendar_year_add()
 */
ZerenCalendarYear *
zeren_calendar_year_new (int year, const char *source, gboolean complete)
{
  ZerenCalendarYear *self = g_atomic_rc_box_new0 (ZerenCalendarYear);

  self->year = year;
  self->source = g_strdup (source);
  self->complete = complete;
  self->days = g_ptr_array_new_with_free_func (free_day);

  return self;
}

ZerenCalendarYear *
zeren_calendar_year_ref (ZerenCalendarYear *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
zeren_calendar_year_unref (ZerenCalendarYear *self)
{
  g_atomic_rc_box_release_full (self, clear_year);
}

static guint
find_place (const ZerenCalendarYear *self, ZerenDate date, gboolean *found)
{
  guint place = 0;

  for (; place < self->days->len; place++)
    {
      const ZerenCalendarDay *day = g_ptr_array_index (self->days, place);
      int order = zeren_date_compare (day->date, date);

      *found = order == 0;
      if (order >= 0)
        return place;
    }
  *found = FALSE;

  return place;
}

/**
 * zeren_calendar_year_add:
 * @self: a table
 * @date: a day of its year
 * @name: (nullable): the holiday
 * @off: whether it is a day off
 *
 * Adds a day; a day that is there already is replaced.
 */
void
zeren_calendar_year_add (ZerenCalendarYear *self, ZerenDate date, const char *name, gboolean off)
{
  ZerenCalendarDay *day;
  gboolean found;
  guint place;

  g_return_if_fail (self != NULL);
  g_return_if_fail (zeren_date_get_year (date) == self->year);

  place = find_place (self, date, &found);
  if (found)
    g_ptr_array_remove_index (self->days, place);

  day = g_new0 (ZerenCalendarDay, 1);
  day->date = date;
  day->name = g_strdup (name != NULL ? name : "");
  day->off = off;
  g_ptr_array_insert (self->days, (int)place, day);
}

/** zeren_calendar_year_find: Returns: (nullable) (transfer none): what the table says of @date */
const ZerenCalendarDay *
zeren_calendar_year_find (const ZerenCalendarYear *self, ZerenDate date)
{
  gboolean found;
  guint place = find_place (self, date, &found);

  return found ? g_ptr_array_index (self->days, place) : NULL;
}

/** zeren_calendar_year_copy_with: Returns: (transfer full): @self with one day set otherwise */
ZerenCalendarYear *
zeren_calendar_year_copy_with (const ZerenCalendarYear *self,
                               ZerenDate date,
                               const char *name,
                               gboolean off)
{
  ZerenCalendarYear *copy = zeren_calendar_year_new (self->year, self->source, self->complete);

  for (guint i = 0; i < self->days->len; i++)
    {
      const ZerenCalendarDay *day = g_ptr_array_index (self->days, i);

      zeren_calendar_year_add (copy, day->date, day->name, day->off);
    }
  zeren_calendar_year_add (copy, date, name, off);

  return copy;
}

static gboolean
is_off (const ZerenCalendarYear *self, int month, int day)
{
  const ZerenCalendarDay *found = zeren_calendar_year_find (
    self, zeren_date_new (self->year, month, day));

  return found != NULL && found->off;
}

static gboolean
has_spring_festival (const ZerenCalendarYear *self)
{
  ZerenDate day = zeren_date_new (self->year, 1, 20);
  ZerenDate end = zeren_date_new (self->year, 2, 28);
  guint n_off = 0;

  for (; zeren_date_compare (day, end) <= 0; day = zeren_date_add_days (day, 1))
    {
      const ZerenCalendarDay *found = zeren_calendar_year_find (self, day);

      n_off += found != NULL && found->off ? 1 : 0;
    }

  return n_off >= 3;
}

/**
 * zeren_calendar_year_looks_complete:
 * @self: a table
 *
 * A file that only holds the first days of a year (the end of a New Year break, say) must not pass
 * for the arrangement of the whole year.
 *
 * Returns: whether every statutory day with a fixed date is off, and a Spring Festival is there
 */
gboolean
zeren_calendar_year_looks_complete (const ZerenCalendarYear *self)
{
  return is_off (self, 1, 1) && is_off (self, 5, 1) && is_off (self, 10, 1) &&
         is_off (self, 10, 2) && is_off (self, 10, 3) && has_spring_festival (self);
}

static gboolean
same_days (const ZerenCalendarYear *a, const ZerenCalendarYear *b)
{
  if (a->days->len != b->days->len)
    return FALSE;

  for (guint i = 0; i < a->days->len; i++)
    {
      const ZerenCalendarDay *x = g_ptr_array_index (a->days, i);
      const ZerenCalendarDay *y = g_ptr_array_index (b->days, i);

      if (zeren_date_compare (x->date, y->date) != 0 || x->off != y->off ||
          g_strcmp0 (x->name, y->name) != 0)
        return FALSE;
    }

  return TRUE;
}

gboolean
zeren_calendar_year_equal (const ZerenCalendarYear *a, const ZerenCalendarYear *b)
{
  return a->year == b->year && !a->complete == !b->complete &&
         g_strcmp0 (a->source, b->source) == 0 && same_days (a, b);
}

static gpointer
load_shipped (gpointer data)
{
  GPtrArray *years = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_calendar_year_unref);
  GResource *resource;

  zeren_holidays_register_resource ();
  resource = zeren_holidays_get_resource ();
  for (guint i = 0; i < G_N_ELEMENTS (shipped); i++)
    {
      g_autofree char *path = g_strconcat (RESOURCE_PATH, shipped[i], ".json", NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = g_resource_lookup_data (resource, path, 0, &error);
      g_autoptr (GPtrArray) read = NULL;

      /* The tables are part of the program: if one cannot be read, the program is broken. */
      g_assert_no_error (error);
      read = zeren_calendar_year_read (bytes, shipped[i], &error);
      g_assert_no_error (error);
      g_ptr_array_extend_and_steal (years, g_steal_pointer (&read));
    }

  return years;
}

/**
 * zeren_calendar_year_dup_shipped:
 *
 * Returns: (transfer full) (element-type ZerenCalendarYear): the tables that come with Zeren: the
 *   announced years, and the statutory days of some to come (not complete)
 */
GPtrArray *
zeren_calendar_year_dup_shipped (void)
{
  static GOnce once = G_ONCE_INIT;
  GPtrArray *years = g_once (&once, load_shipped, NULL);
  GPtrArray *copy = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_calendar_year_unref);

  for (guint i = 0; i < years->len; i++)
    g_ptr_array_add (copy, zeren_calendar_year_ref (g_ptr_array_index (years, i)));

  return copy;
}
