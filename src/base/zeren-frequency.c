/* zeren-frequency.c: how often, or when, a duty has to be done, as the plan says it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-frequency.h"

#include <glib/gi18n-lib.h>

G_DEFINE_BOXED_TYPE (ZerenFrequency,
                     zeren_frequency,
                     (GBoxedCopyFunc)zeren_frequency_ref,
                     (GBoxedFreeFunc)zeren_frequency_unref)

static const char *const kind_ids[] = { "at_least", "exact", "every", "date", "event" };

/* ZEREN_PERIOD_NONE has no id: it is null in JSON and in the database. */
static const char *const period_ids[] = { NULL,    "year", "half_year", "quarter",
                                          "month", "week", "day" };

/**
 * zeren_frequency_new:
 * @kind: which sort of frequency
 * @count: how many times a period, at least 1
 * @period: the period counted in
 * @each: whether the count holds for each actor or object
 * @date: (nullable): the words of the plan for a point or a limit
 *
 * Returns: (transfer full): a new value
 */
ZerenFrequency *
zeren_frequency_new (ZerenFrequencyKind kind,
                     guint count,
                     ZerenPeriodKind period,
                     gboolean each,
                     const char *date)
{
  ZerenFrequency *self;

  g_return_val_if_fail (count >= 1, NULL);

  self = g_atomic_rc_box_new0 (ZerenFrequency);
  self->kind = kind;
  self->count = count;
  self->period = period;
  self->each = each;
  self->date = g_strdup (date);

  return self;
}

ZerenFrequency *
zeren_frequency_ref (const ZerenFrequency *self)
{
  return g_atomic_rc_box_acquire ((gpointer)self);
}

static void
clear_frequency (gpointer data)
{
  ZerenFrequency *self = data;

  g_free (self->date);
}

void
zeren_frequency_unref (ZerenFrequency *self)
{
  g_atomic_rc_box_release_full (self, clear_frequency);
}

gboolean
zeren_frequency_equal (const ZerenFrequency *a, const ZerenFrequency *b)
{
  return a->kind == b->kind && a->count == b->count && a->period == b->period &&
         a->each == b->each && g_strcmp0 (a->date, b->date) == 0;
}

static char *
label_count (const ZerenFrequency *self, const char *period)
{
  if (self->kind == ZEREN_FREQUENCY_EVERY)
    return g_strdup (period);
  if (self->kind == ZEREN_FREQUENCY_AT_LEAST)
    return g_strdup_printf (
      /* Translators: %1$u is a number of times, %2$s a period, for example “each half-year” */
      g_dngettext (
        GETTEXT_PACKAGE, "at least %1$u time %2$s", "at least %1$u times %2$s", self->count),
      self->count,
      period);

  return g_strdup_printf (
    /* Translators: %1$u is a number of times, %2$s a period, for example “each half-year” */
    g_dngettext (GETTEXT_PACKAGE, "%1$u time %2$s", "%1$u times %2$s", self->count),
    self->count,
    period);
}

/**
 * zeren_frequency_to_label:
 * @self: a frequency
 *
 * Returns: (transfer full): the frequency in the user's language
 */
char *
zeren_frequency_to_label (const ZerenFrequency *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->kind == ZEREN_FREQUENCY_DATE || self->kind == ZEREN_FREQUENCY_EVENT)
    return g_strdup (self->date != NULL ? self->date : "");

  switch (self->period)
    {
    case ZEREN_PERIOD_YEAR:
      return label_count (self, _ ("each year"));
    case ZEREN_PERIOD_HALF_YEAR:
      return label_count (self, _ ("each half-year"));
    case ZEREN_PERIOD_QUARTER:
      return label_count (self, _ ("each quarter"));
    case ZEREN_PERIOD_MONTH:
      return label_count (self, _ ("each month"));
    case ZEREN_PERIOD_WEEK:
      return label_count (self, _ ("each week"));
    case ZEREN_PERIOD_DAY:
      return label_count (self, _ ("each day"));
    case ZEREN_PERIOD_NONE:
    default:
      return label_count (self, self->date != NULL ? self->date : "");
    }
}

static gboolean
find_id (const char *const *ids, guint n_ids, const char *id, guint *position)
{
  for (guint i = 0; i < n_ids; i++)
    {
      if (g_strcmp0 (ids[i], id) == 0)
        {
          *position = i;
          return TRUE;
        }
    }

  return FALSE;
}

const char *
zeren_frequency_kind_to_id (ZerenFrequencyKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kind_ids), NULL);

  return kind_ids[kind];
}

gboolean
zeren_frequency_kind_from_id (const char *id, ZerenFrequencyKind *kind)
{
  guint position;

  if (!find_id (kind_ids, G_N_ELEMENTS (kind_ids), id, &position))
    return FALSE;

  *kind = position;
  return TRUE;
}

/** zeren_period_kind_to_id: Returns: (nullable): the id, %NULL for %ZEREN_PERIOD_NONE */
const char *
zeren_period_kind_to_id (ZerenPeriodKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (period_ids), NULL);

  return period_ids[kind];
}

gboolean
zeren_period_kind_from_id (const char *id, ZerenPeriodKind *kind)
{
  guint position;

  if (!find_id (period_ids, G_N_ELEMENTS (period_ids), id, &position))
    return FALSE;

  *kind = position;
  return TRUE;
}
