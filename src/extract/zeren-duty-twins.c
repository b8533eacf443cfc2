/* zeren-duty-twins.c: one duty stated twice
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * domain.md 4.6: a plan asks the same of the collective body and of the person who answers for it.
 * The personal clause names who does it, the collective one who is accountable: the two are linked,
 * and one record serves both.
 */

#include "zeren-duty-twins-private.h"

#include <string.h>

#include "zeren-reason.h"

/* Shorter words (召开会议, 检查) are asked of many and say nothing. */
#define SHORTEST_ACTION 6

/* What the name of a person's post ends with; 领导班子 and 领导小组 are bodies. */
static const char *const persons[] = {
  "书记", "领导", "责任人", "责任人）", "负责人", "成员", "委员", "同志", "主任",
  "校长", "局长", "镇长",   "院长",     "园长",   "处长", "科长", "厂长", "经理",
  "站长", "所长", "部长",   "乡长",     "县长",   "主席", NULL,
};

static gboolean
is_person (const char *actor)
{
  for (guint i = 0; persons[i] != NULL; i++)
    if (g_str_has_suffix (actor, persons[i]))
      return TRUE;

  return FALSE;
}

/* The act in its own words, without signs, with how often and when. */
static char *
dup_key (const ZerenFoundDuty *duty)
{
  const ZerenFrequency *frequency = duty->frequency;
  g_autoptr (GString) words = g_string_new (NULL);

  if (duty->action == NULL || g_utf8_strlen (duty->action, -1) < SHORTEST_ACTION)
    return NULL;

  for (const char *c = duty->action; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isalnum (g_utf8_get_char (c)))
      g_string_append_unichar (words, g_utf8_get_char (c));

  return g_strdup_printf ("%u/%d/%s/%s",
                          frequency->count,
                          frequency->period,
                          frequency->date != NULL ? frequency->date : "",
                          words->str);
}

static void
add_reason (ZerenFoundDuty *duty, const ZerenFoundDuty *other)
{
  g_autoptr (GStrvBuilder) reasons = g_strv_builder_new ();

  g_strv_builder_addv (reasons, (const char **)duty->reasons);
  g_strv_builder_take (reasons, zeren_reason_new (ZEREN_REASON_SAME_AS, other->actor));
  g_strfreev (duty->reasons);
  duty->reasons = g_strv_builder_end (reasons);
}

/**
 * zeren_link_duties:
 * @duties: (element-type ZerenFoundDuty): the duties of a file
 *
 * Links a duty of a person with the same duty of a body that another clause states, by
 * `same_as` of the later one and a reason of both; the first one names only the next of its likes.
 */
void
zeren_link_duties (GPtrArray *duties)
{
  g_autoptr (GHashTable) first = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree gboolean *is_told = g_new0 (gboolean, duties->len + 1);

  for (guint i = 0; i < duties->len; i++)
    {
      ZerenFoundDuty *duty = g_ptr_array_index (duties, i);
      ZerenFoundDuty *other;
      char *key = duty->actor != NULL ? dup_key (duty) : NULL;
      guint position;

      if (key == NULL)
        continue;

      position = GPOINTER_TO_UINT (g_hash_table_lookup (first, key));
      if (position == 0)
        {
          g_hash_table_insert (first, key, GUINT_TO_POINTER (i + 1));
          continue;
        }
      g_free (key);
      other = g_ptr_array_index (duties, position - 1);
      if (other->clause == duty->clause || other->scope != duty->scope ||
          is_person (other->actor) == is_person (duty->actor))
        continue;

      duty->same_as = position;
      add_reason (duty, other);
      if (!is_told[position])
        add_reason (other, duty);
      is_told[position] = TRUE;
    }
}
