/* zeren-duty-pairs.c: one duty that a plan states twice, for a body and for a person
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * domain.md 4.6: the collective clause says who is accountable and the personal one who does it;
 * one record serves both. The extractor links the two by a reason that names the other's actor.
 */

#include "zeren-duty-pairs.h"

#include "zeren-duties.h"
#include "zeren-reason.h"

static gboolean
names_other (ZerenDuty *duty, ZerenDuty *other)
{
  const char *const *reasons = zeren_duty_get_reasons (duty);
  g_autofree char *reason = NULL;

  if (reasons == NULL || zeren_duty_get_actor (other) == NULL)
    return FALSE;

  reason = zeren_reason_new (ZEREN_REASON_SAME_AS, zeren_duty_get_actor (other));

  return g_strv_contains (reasons, reason);
}

/* The words without signs and white space. */
static char *
dup_letters (const char *words)
{
  GString *letters = g_string_new (NULL);

  for (const char *c = words != NULL ? words : ""; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isalnum (g_utf8_get_char (c)))
      g_string_append_unichar (letters, g_utf8_get_char (c));

  return g_string_free (letters, FALSE);
}

static gboolean
has_same_act (ZerenDuty *a, ZerenDuty *b)
{
  g_autofree char *first = dup_letters (zeren_duty_get_action (a));
  g_autofree char *second = dup_letters (zeren_duty_get_action (b));

  return g_str_equal (first, second) &&
         zeren_frequency_equal (zeren_duty_get_frequency (a), zeren_duty_get_frequency (b));
}

/** zeren_duty_is_stated_twice: Returns: whether the plan asks the same of somebody else */
gboolean
zeren_duty_is_stated_twice (ZerenDuty *duty)
{
  const char *const *reasons = zeren_duty_get_reasons (duty);
  g_autofree char *start = zeren_reason_new (ZEREN_REASON_SAME_AS, "");

  for (; reasons != NULL && *reasons != NULL; reasons++)
    if (g_str_has_prefix (*reasons, start))
      return TRUE;

  return FALSE;
}

/**
 * zeren_duty_find_pair:
 * @duties: (element-type ZerenDuty): among these
 * @duty: a duty
 *
 * Returns: (transfer none) (nullable): the other statement of the same duty in the same plan
 */
ZerenDuty *
zeren_duty_find_pair (GPtrArray *duties, ZerenDuty *duty)
{
  g_return_val_if_fail (duties != NULL, NULL);
  g_return_val_if_fail (ZEREN_IS_DUTY (duty), NULL);

  if (!zeren_duty_is_stated_twice (duty))
    return NULL;

  for (guint i = 0; i < duties->len; i++)
    {
      ZerenDuty *other = g_ptr_array_index (duties, i);

      if (zeren_duty_get_id (other) != zeren_duty_get_id (duty) &&
          zeren_duty_get_plan (other) == zeren_duty_get_plan (duty) &&
          (names_other (duty, other) || names_other (other, duty)) && has_same_act (duty, other))
        return other;
    }

  return NULL;
}

/**
 * zeren_duties_list_accepted_pairs:
 * @duty: a duty
 *
 * Returns: (transfer full) (element-type ZerenDuty): the other statement of the same duty where it
 *   is accepted: both are planned, each as a series of its own. Mostly empty; %NULL with an error
 */
GPtrArray *
zeren_duties_list_accepted_pairs (ZerenContext *context, ZerenDuty *duty, GError **error)
{
  ZerenDutyQuery query = { .plan = zeren_duty_get_plan (duty),
                           .states = 1 << ZEREN_DUTY_STATE_ACCEPTED };
  g_autoptr (GPtrArray) pairs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) accepted = NULL;
  ZerenDuty *pair;

  if (!zeren_duty_is_stated_twice (duty))
    return g_steal_pointer (&pairs);

  accepted = zeren_duties_list (context, &query, error);
  if (accepted == NULL)
    return NULL;
  pair = zeren_duty_find_pair (accepted, duty);
  if (pair != NULL)
    g_ptr_array_add (pairs, g_object_ref (pair));

  return g_steal_pointer (&pairs);
}
